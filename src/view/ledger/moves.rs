//! What a gesture on a ledger means: cells are written, moved, stepped and ticked; rows are made and taken away.

use std::collections::BTreeMap;

use crate::drawing::Target;
use crate::drawing::place::{Point, Rect, at};
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::field::FieldKind;
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::value::Value;
use crate::view::linked;
use crate::view::scale::Scale;
use crate::view::{Gesture, Stop, Way, split, zones};

use super::cell;
use super::content::Content;
use super::layout::Layout;
use super::sheet::{Column, Row, Shape, Sheet};

/// A scale with more values than this is told by its ticks.
const MOST_STOPS: usize = 21;

/// The edit that a gesture means.
pub(super) fn react(sheet: &Sheet<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
    match gesture {
        Gesture::Tap(Target::Choice(table, id, field, step)) => {
            let (column, row) = find(sheet, table, id, field)?;
            let is_up = *step == *cell::STEPS[1];
            if !is_up && *step != *cell::STEPS[0] {
                return None;
            }
            step_by(sheet, column, row, is_up)
        }
        Gesture::Tap(Target::Token(table, id, field)) => {
            let (column, row) = find(sheet, table, id, field)?;
            tap(sheet, column, row)
        }
        Gesture::Drop { what: Target::Token(table, id, field), at } => {
            let (column, row) = find(sheet, table, id, field)?;
            drop(sheet, area, column, row, *at)
        }
        Gesture::Nudge { what: Target::Token(table, id, field), way } => {
            let (column, row) = find(sheet, table, id, field)?;
            let is_up = matches!(way, Way::Right | Way::Up);
            match column.shape {
                Shape::Choice => choose(sheet, column, row, is_up),
                _ => step_by(sheet, column, row, is_up),
            }
        }
        Gesture::Drop { what: Target::Part(table, id, field, place), at } => {
            let (column, row) = find(sheet, table, id, field)?;
            let (left, width) = bar(sheet, area, column)?;
            let to = f64::from(Rect::new(left, 0.0, width, 1.0).share_of(*at).0) * 100.0;
            share(sheet, column, row, *place, |_| to)
        }
        Gesture::Nudge { what: Target::Part(table, id, field, place), way } => {
            let (column, row) = find(sheet, table, id, field)?;
            let by = match way {
                Way::Left => -1.0,
                Way::Right => 1.0,
                Way::Up | Way::Down => return None,
            };
            let step = split_step(column)?;
            share(sheet, column, row, *place, |edge| edge + by * step)
        }
        Gesture::Write { what, text } => write(sheet, what, text),
        Gesture::Make { id, at, text } if at.is_none_or(|at| area.contains(at)) => make(sheet, id, text),
        Gesture::Remove(what) => remove(sheet, what),
        Gesture::Tap(_) | Gesture::Drop { .. } | Gesture::Nudge { .. } | Gesture::Make { .. } => None,
    }
}

/// The cell of a row, whose column is on the wall.
fn find<'s, 'a>(
    sheet: &'s Sheet<'a>,
    table: &TableId,
    id: &RecordId,
    field: &FieldId,
) -> Option<(&'s Column<'a>, &'s Row<'a>)> {
    let is_column = |column: &&Column<'_>| column.field.is_some_and(|own| own.id == *field);
    let column = sheet.columns.iter().find(is_column).filter(|_| *table == sheet.spec.of)?;
    Some((column, sheet.rows.iter().find(|row| row.row.id == *id)?))
}

fn put(sheet: &Sheet<'_>, column: &Column<'_>, row: &Row<'_>, value: Option<Value>) -> Option<Edit> {
    let verb = Verb::new(Action::Set, format!("{}, {}", row.name, column.label));
    row.row.set(sheet.sight.session.draft(Who::Desk, verb), &column.field?.id, value).finish()
}

/// A tap goes on to the next option, ticks a box, or shares an empty bar out evenly.
fn tap(sheet: &Sheet<'_>, column: &Column<'_>, row: &Row<'_>) -> Option<Edit> {
    let content = sheet.content(column, row);
    match (column.shape, content) {
        (Shape::Choice, _) => choose(sheet, column, row, true),
        (Shape::Yes, Content::Yes(yes)) => put(sheet, column, row, Some(Value::Yes(!yes))),
        (Shape::Yes, Content::Hidden) => put(sheet, column, row, Some(Value::Yes(true))),
        (Shape::Split, Content::Missing) => {
            let even = split::even(column.parts.len(), split_step(column)?)?;
            put(sheet, column, row, Some(Value::Numbers(even.into_iter().map(Some).collect())))
        }
        _ => None,
    }
}

/// The next option, and after the last the first again.
fn choose(sheet: &Sheet<'_>, column: &Column<'_>, row: &Row<'_>, on: bool) -> Option<Edit> {
    let options = column.field?.options();
    let now = match sheet.content(column, row) {
        Content::Option(now) => options.iter().position(|option| option.id == now.id),
        _ => None,
    };
    let n = options.len();
    let next = match now {
        Some(now) if on => (now + 1) % n.max(1),
        Some(now) => (now + n.max(1) - 1) % n.max(1),
        None => 0,
    };
    put(sheet, column, row, Some(Value::from(options.get(next)?.id.as_str())))
}

fn step_by(sheet: &Sheet<'_>, column: &Column<'_>, row: &Row<'_>, is_up: bool) -> Option<Edit> {
    let Shape::Number { scale, .. } = column.shape else { return None };
    let now = match sheet.content(column, row) {
        Content::Number(now) => Some(now),
        _ => None,
    };
    // From nothing every first step leads to the beginning.
    let next = scale.next(now, is_up || now.is_none());
    put(sheet, column, row, Some(Value::Number(next)))
}

/// A number is put where it is let go along its bar; where the hand has wandered up or down is no matter.
fn drop(sheet: &Sheet<'_>, area: Rect, column: &Column<'_>, row: &Row<'_>, point: Point) -> Option<Edit> {
    let Shape::Number { scale, bar: true } = column.shape else { return None };
    let layout = Layout::new(sheet, area);
    let place = sheet.columns.iter().position(|other| std::ptr::eq(other, column))?;
    let track = cell::track(sheet, column, layout.cell(*layout.rows.first()?, place), layout.size);
    put(sheet, column, row, Some(Value::Number(scale.at(track.share_of(point).0))))
}

/// The step of a split, in percent.
fn split_step(column: &Column<'_>) -> Option<f64> {
    let FieldKind::Split { step, .. } = column.field?.kind else { return None };
    Some(f64::from(step.clamp(1, 50)))
}

/// Where the cells of a column begin and how wide they are.
fn bar(sheet: &Sheet<'_>, area: Rect, column: &Column<'_>) -> Option<(f32, f32)> {
    let place = sheet.columns.iter().position(|other| std::ptr::eq(other, column))?;
    Layout::new(sheet, area).columns.get(place).copied()
}

/// The boundary after a part goes to a percentage.
fn share(
    sheet: &Sheet<'_>,
    column: &Column<'_>,
    row: &Row<'_>,
    place: usize,
    to: impl Fn(f64) -> f64,
) -> Option<Edit> {
    let Content::Parts(shares) = sheet.content(column, row) else { return None };
    if !sheet.splits(column) {
        return None;
    }
    let edge = *cell::edges(&shares).get(place)?;
    let open = vec![false; shares.len()];
    let moved = split::boundary(&shares, &open, place, to(edge), split_step(column)?)?;
    put(sheet, column, row, Some(Value::Numbers(moved.into_iter().map(Some).collect())))
}

fn write(sheet: &Sheet<'_>, what: &Target, text: &str) -> Option<Edit> {
    let title = FieldId::from(sheet.table.title_field());
    let (table, id, field) = match what {
        Target::Card(table, id) => (table, id, &title),
        Target::Writing(table, id, field) | Target::Token(table, id, field) => (table, id, field),
        _ => return None,
    };
    let (column, row) = find(sheet, table, id, field)?;
    match column.shape {
        Shape::Title if !sheet.writes_title(column) => None,
        Shape::Title | Shape::Text => {
            let text = zones::cut(sheet.sight.workshop, table, field, text);
            let verb = Verb::new(Action::Wrote, format!("{}, {}", row.name, column.label));
            let value = (!text.is_empty()).then_some(Value::Text(text));
            row.row.set(sheet.sight.session.draft(Who::Desk, verb), field, value).finish()
        }
        Shape::Number { .. } if text.trim().is_empty() => put(sheet, column, row, None),
        Shape::Number { scale, .. } => {
            let spelling = sheet.sight.words.spelling().spelling();
            let number = parsed(text, spelling.thousand, spelling.decimal)?;
            put(sheet, column, row, Some(Value::Number(scale.snap(number))))
        }
        _ => None,
    }
}

/// A number as a person writes it: `1.234,5`, `12 %`, `−3`. What parts the thousands is taken for the decimal sign
/// where three digits do not follow it.
fn parsed(text: &str, thousand: char, decimal: char) -> Option<f64> {
    let text: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '%').collect();
    let text = text.replace('−', "-");
    let (whole, rest) = text.split_once(decimal).unwrap_or((&text, ""));
    let mut groups = whole.split(thousand).skip(1).peekable();
    let is_grouped = groups.peek().is_none()
        || groups.all(|group| group.len() == 3 && group.bytes().all(|digit| digit.is_ascii_digit()));
    let whole = whole.replace(thousand, if is_grouped { "" } else { "." });
    let plain = if rest.is_empty() { whole } else { format!("{whole}.{rest}") };
    plain.parse::<f64>().ok().filter(|number| number.is_finite())
}

/// A row under the last one, linked to the records that the room looks at.
fn make(sheet: &Sheet<'_>, id: &RecordId, text: &str) -> Option<Edit> {
    let (sight, of) = (sheet.sight, &sheet.spec.of);
    if !sheet.takes_rows() || sight.session.record(of.as_str(), id.as_str()).is_some() {
        return None;
    }
    let title = FieldId::from(sheet.table.title_field());
    let text = zones::cut(sight.workshop, of, &title, text);
    let mut fields: BTreeMap<FieldId, Value> = BTreeMap::new();
    for table in &sight.canvas.focus {
        let Some(record) = sight.focus(table) else { continue };
        if let Some((field, many)) = linked::link(sight.workshop, of, table) {
            let name = record.0.clone();
            fields.insert(field.clone(), if many { Value::Names(vec![name]) } else { Value::Text(name) });
        }
    }
    if !text.is_empty() {
        fields.insert(title, Value::Text(text.clone()));
    }
    sight.session.draft(Who::Desk, Verb::new(Action::Made, text)).make(of, id, fields).finish()
}

fn remove(sheet: &Sheet<'_>, what: &Target) -> Option<Edit> {
    match what {
        Target::Card(table, id) if *table == sheet.spec.of => {
            let row = sheet.rows.iter().find(|row| row.row.id == *id).filter(|row| sheet.removes(row))?;
            let draft = sheet.sight.session.draft(Who::Desk, Verb::new(Action::Removed, &row.name));
            draft.remove(table, id).finish()
        }
        Target::Token(table, id, field) => {
            let (column, row) = find(sheet, table, id, field)?;
            if !sheet.clears(column, row) {
                return None;
            }
            put(sheet, column, row, None)
        }
        _ => None,
    }
}

/// The values along each bar, and the boundaries of each split.
pub(super) fn stops(sheet: &Sheet<'_>, layout: &Layout) -> Vec<Stop> {
    let mut stops = Vec::new();
    for (row, rect) in sheet.rows.iter().zip(&layout.rows) {
        for (place, column) in sheet.columns.iter().enumerate() {
            let own = layout.cell(*rect, place);
            if let Content::Parts(shares) = sheet.content(column, row)
                && sheet.splits(column)
            {
                stops.extend(boundaries(sheet, (column, row), own, &shares));
            }
            let Shape::Number { scale, bar: true } = column.shape else { continue };
            let track = cell::track(sheet, column, own, layout.size);
            for number in listed(&scale) {
                let value = sheet.sight.words.number(number, scale.decimals());
                let named = [("row", row.name.as_str()), ("label", &column.label), ("value", &value)];
                stops.push(Stop {
                    target: sheet.target(column, row),
                    name: sheet.sight.words.with("ledger-say-cell", &named),
                    at: at(track.left + scale.share(number) * track.width, track.center().y),
                });
            }
        }
    }
    stops
}

fn boundaries(
    sheet: &Sheet<'_>,
    (column, row): (&Column<'_>, &Row<'_>),
    bar: Rect,
    shares: &[f64],
) -> Vec<Stop> {
    let edges = cell::edges(shares).into_iter().zip(&column.parts).enumerate();
    edges
        .filter_map(|(place, (edge, part))| {
            Some(Stop {
                target: sheet.boundary(column, row, place)?,
                name: cell::say_boundary(sheet, row, part, shares[place]),
                at: at(bar.left + bar.width * edge as f32 / 100.0, bar.center().y),
            })
        })
        .collect()
}

fn listed(scale: &Scale) -> Vec<f64> {
    let values = scale.values();
    if values.len() <= MOST_STOPS { values } else { scale.ticks() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, danish, english) in [
            ("12", Some(12.0), Some(12.0)),
            (" 1.234,5 ", Some(1234.5), None),
            ("1,234.5", None, Some(1234.5)),
            ("1.200", Some(1200.0), Some(1.2)),
            ("0.5", Some(0.5), Some(0.5)),
            ("0,5", Some(0.5), Some(0.5)),
            ("12 %", Some(12.0), Some(12.0)),
            ("−3", Some(-3.0), Some(-3.0)),
            ("tolv", None, None),
            ("", None, None),
        ] {
            assert_eq!(parsed(text, '.', ','), danish, "{text} in Danish");
            assert_eq!(parsed(text, ',', '.'), english, "{text} in English");
        }
    }
}
