//! The side of a matrix: the numbered list of names when the field is crowded, and the tray of cards without a place.

use super::cards::Card;
use super::plan::{Plan, Spot};
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::view_spec::MatrixSpec;
use crate::view::sight::Sight;

const GAP: f32 = 16.0;
/// The width of the number before a name.
const NUMBER: f32 = 42.0;
/// The width of the gap after a name, at most.
const NEVER_MORE: f32 = 62.0;
const HEADING: Style = Style::new(SMALLEST_TEXT, Ink::Muted).weight(Weight::Semibold);

/// The side with a place for each of its lines.
#[derive(Clone, Debug)]
pub(super) struct Side {
    pub(super) rect: Rect,
    /// What stands where, in how many rows.
    lines: Vec<(Line, Rect, usize)>,
    /// Where cards are dropped to lose their place.
    pub(super) tray: Rect,
}

/// One line of the side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    ListHeading,
    /// A card of the field, by its place among the cards.
    Listed(usize),
    TrayHeading,
    Lying(usize),
}

impl Side {
    /// The side at the right of an area; none when it would be empty and the author wants no tray.
    pub(super) fn new(
        sight: &Sight<'_>,
        spec: &MatrixSpec,
        area: Rect,
        listed: &[usize],
        lying: &[usize],
    ) -> Option<Self> {
        let mut lines: Vec<Line> = Vec::new();
        if !listed.is_empty() {
            lines.push(Line::ListHeading);
            lines.extend(listed.iter().map(|place| Line::Listed(*place)));
        }
        if spec.tray.is_some() || !lying.is_empty() {
            lines.push(Line::TrayHeading);
            lines.extend(lying.iter().map(|place| Line::Lying(*place)));
        }
        let names = listed.len() + lying.len();
        if lines.is_empty() || (names == 0 && sight.session.rows(spec.of.as_str()).is_empty()) {
            return None;
        }
        let (width, columns) = match names {
            0 => (200.0, vec![lines.iter().map(|line| (*line, 1)).collect()]),
            _ => Self::flow(sight, spec, area, &lines),
        };
        let rect = Rect::new(area.right() - width, area.top, width, area.height);
        let mut placed: Vec<(Line, Rect, usize)> = Vec::new();
        let single = columns.len() == 1;
        for (column, lines) in rect.columns(columns.len(), GAP).into_iter().zip(columns) {
            let mut top = column.top;
            for (line, rows) in lines {
                let height = height(line, rows, single);
                placed.push((line, Rect { top, height: height - 2.0, ..column }, rows));
                top += height;
            }
        }
        let lines = placed;
        let heading = lines.iter().find(|(line, ..)| *line == Line::TrayHeading).map(|(_, rect, _)| *rect);
        let tray = match heading {
            Some(heading) if single => Rect { height: rect.bottom() - heading.top, ..heading },
            Some(_) | None => rect,
        };
        Some(Self { rect, lines, tray })
    }

    /// The width, and the lines by column with the rows that each takes. One column with whole names when it holds
    /// everything, then two, then as many as it takes with one row each.
    fn flow(
        sight: &Sight<'_>,
        spec: &MatrixSpec,
        area: Rect,
        lines: &[Line],
    ) -> (f32, Vec<Vec<(Line, usize)>>) {
        let ids: Vec<_> = sight.cards(spec.of.as_str()).collect();
        let rows = |line: &Line, width: f32, most: usize| match line {
            Line::ListHeading | Line::TrayHeading => 1,
            Line::Listed(place) | Line::Lying(place) => {
                let taken = if matches!(line, Line::Listed(_)) { NUMBER + NEVER_MORE } else { 24.0 };
                let name = ids.get(*place).map_or("", |id| sight.title(spec.of.as_str(), id.as_str()));
                sight.lettering.rows_of(name, SMALLEST_TEXT, Weight::Medium, width - taken, most).len()
            }
        };
        let most = area.width * 0.46;
        let tries =
            [(1, 300.0, 2), (2, 330.0, 2), (2, 335.0, 1)].into_iter().chain((3..40).map(|n| (n, 335.0, 1)));
        let mut columns = Vec::new();
        for (n, width, high) in tries {
            let whole = (width * n as f32).min(most);
            let width = (whole - GAP * (n - 1) as f32) / n as f32;
            columns = vec![Vec::new()];
            let mut filled = 0.0;
            for line in lines {
                let rows = rows(line, width, high);
                let height = height(*line, rows, n == 1);
                if filled + height > area.height && filled > 0.0 {
                    columns.push(Vec::new());
                    filled = 0.0;
                }
                filled += height;
                if let Some(column) = columns.last_mut() {
                    column.push((*line, rows));
                }
            }
            if columns.len() <= n {
                return (whole, columns);
            }
        }
        (most, columns)
    }
}

/// The height of a line; where there is only one column it is roomier.
fn height(line: Line, rows: usize, roomy: bool) -> f32 {
    let text = rows as f32 * SMALLEST_TEXT * LEADING;
    match (line, roomy) {
        (Line::ListHeading | Line::TrayHeading, true) => 42.0,
        (Line::Lying(_), true) => text + 16.0,
        (Line::Listed(_), true) => text + 10.0,
        (_, false) => text + 1.5,
    }
}

/// The heading of the tray.
pub(super) fn tray_name(sight: &Sight<'_>, spec: &MatrixSpec) -> String {
    spec.tray.clone().unwrap_or_else(|| sight.words.text("matrix-tray"))
}

/// Draws the list and the tray.
pub(super) fn draw(sight: &Sight<'_>, spec: &MatrixSpec, plan: &Plan<'_>, sketch: &mut Sketch<'_>) {
    let Some(side) = &plan.side else { return };
    sketch.landing(Target::Tray, side.tray.corners(), tray_name(sight, spec));
    let is_empty = !side.lines.iter().any(|(line, ..)| matches!(line, Line::Lying(_)));
    for (line, rect, rows) in &side.lines {
        match line {
            Line::ListHeading => {
                heading(
                    sight.workshop.table(spec.of.as_str()).map_or("", |table| &table.name),
                    *rect,
                    sketch,
                );
            }
            Line::TrayHeading => {
                heading(&tray_name(sight, spec), *rect, sketch);
                let room = side.rect.bottom() - rect.bottom() - 6.0;
                if is_empty && room >= 40.0 {
                    let hint = Rect::new(rect.left, rect.bottom() + 6.0, rect.width, room.min(84.0));
                    sketch.rect(hint, 14.0, None, dashed(Ink::Muted, 1.6));
                }
            }
            Line::Listed(place) => {
                let spot = plan.spots.iter().find(|spot| spot.card == *place);
                listed(&plan.cards[*place], spot, (*rect, *rows), sketch);
            }
            Line::Lying(place) => lying(sight, spec, &plan.cards[*place], (*rect, *rows), sketch),
        }
    }
}

fn heading(text: &str, rect: Rect, sketch: &mut Sketch<'_>) {
    sketch.text_centered(rect, text, HEADING.lines(1));
}

fn listed(card: &Card<'_>, spot: Option<&Spot>, (rect, rows): (Rect, usize), sketch: &mut Sketch<'_>) {
    let number = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Bold).right();
    let base = rect.center().y + SMALLEST_TEXT * 0.36;
    sketch.label(at(rect.left + 30.0, base), &card.number.to_string(), number);
    let gap = spot.and_then(|spot| spot.gap.as_ref());
    let taken = gap.map_or(0.0, |gap| {
        let style = Style::new(SMALLEST_TEXT, Ink::StickyInk).weight(Weight::Semibold);
        let width = sketch.text_width(&gap.text, style) + 14.0;
        sketch.rect(
            Rect::new(rect.right() - width, rect.center().y - 13.0, width, 26.0),
            13.0,
            solid(Ink::Amber),
            None,
        );
        sketch.label(at(rect.right() - 7.0, base), &gap.text, style.right());
        width + 8.0
    });
    let name = Rect::new(rect.left + NUMBER, rect.top, rect.width - NUMBER - taken, rect.height);
    named(card.name, name, rows, Style::new(SMALLEST_TEXT, Ink::Ink), sketch);
}

fn lying(
    sight: &Sight<'_>,
    spec: &MatrixSpec,
    card: &Card<'_>,
    (rect, rows): (Rect, usize),
    sketch: &mut Sketch<'_>,
) {
    let label = sight.words.with("say-matrix-lying", &[("name", card.name)]);
    let grip = Grip { drag: true, write: true, ..Grip::default() };
    let rect = Rect { height: rect.height - if rect.height > 34.0 { 4.0 } else { 0.0 }, ..rect };
    sketch.item(Target::Card(spec.of.clone(), card.id.clone()), rect, label, grip, |sketch| {
        sketch.rect(rect, 8.0, solid(Ink::Card), line(Ink::Line, 1.5));
        let style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Medium);
        named(card.name, rect.inset_xy(12.0, 0.0), rows, style, sketch);
    });
}

/// A name in its rows; in one row it is cut at a letter, which leaves more of it than a cut at a word.
fn named(name: &str, rect: Rect, rows: usize, style: Style, sketch: &mut Sketch<'_>) {
    let mut text = name.to_owned();
    while rows == 1 && sketch.text_width(&text, style) > rect.width {
        let shorter: Vec<char> = text.trim_end_matches('…').chars().collect();
        let Some((_, kept)) = shorter.split_last() else { break };
        text = kept.iter().collect::<String>().trim_end().to_owned() + "…";
    }
    sketch.text_centered(rect, &text, style.lines(rows));
}
