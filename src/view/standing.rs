//! Where a record stands on a canvas: for the drawer, and for the page with its pass.

use std::collections::BTreeSet;

use crate::model::field::{FieldKind, FieldSpec, TableSpec};
use crate::model::id::{CanvasId, RecordId, TableId};
use crate::model::tally::TallyKey;
use crate::model::value::Value;
use crate::model::view_spec::Shelf;

use super::Sight;
use super::written::Writer;

/// A canvas on which a record can stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    pub canvas: CanvasId,
    pub title: String,
    /// The place of its phase, as [`Sight::phase`] gives it.
    pub phase: u8,
    /// Where it stands there; none where it does not stand yet.
    pub stands: Option<String>,
}

/// Where a record stands on the canvas of a sight; none where none of its table ever does.
pub fn standing(sight: &Sight<'_>, table: &TableId, id: &RecordId) -> Option<Standing> {
    let asks = || sight.canvas.asks.iter();
    let mut can = sight.canvas.focus.contains(table) || asks().any(|ask| ask.each.as_ref() == Some(table));
    let mut about = BTreeSet::from([(table.clone(), id.clone())]);
    let mut stands = None;
    for shelf in sight.canvas.view.shelves() {
        let Some(rows) = rows(sight, shelf.of, table, id) else { continue };
        can = true;
        stands = stands.or_else(|| told(sight, &shelf, &rows, table));
        about.extend(rows.into_iter().map(|row| (shelf.of.clone(), row.clone())));
    }
    if !can {
        return None;
    }
    // How the room has answered the canvas itself shows, under the k-rule.
    let answered = || {
        let of = |key: &TallyKey| {
            let ask = asks().find(|ask| ask.id == key.ask)?;
            Some((ask.each.clone()?, key.of.clone()?))
        };
        let mut tallies = sight.session.tallies();
        let is_about = tallies.any(|(key, _)| of(key).is_some_and(|of| about.contains(&of)));
        is_about.then(|| sight.words.text("pass-answered"))
    };
    Some(Standing {
        canvas: sight.canvas.id.clone(),
        title: sight.canvas.title.clone(),
        phase: sight.phase(),
        stands: stands.or_else(answered),
    })
}

/// Whether a record is another one, or links to it.
pub fn is_about(
    sight: &Sight<'_>,
    (of, row): (&TableId, &RecordId),
    (table, id): (&TableId, &RecordId),
) -> bool {
    if of == table {
        return row == id;
    }
    let spec = sight.workshop.table(of.as_str());
    spec.is_some_and(|spec| links(spec, table).any(|field| names(sight, of, row, field, id)))
}

/// The rows of a table that are the record or link to it; none where the table has nothing to do with it.
fn rows<'a>(sight: &Sight<'a>, of: &TableId, table: &TableId, id: &'a RecordId) -> Option<Vec<&'a RecordId>> {
    if of == table {
        return Some(vec![id]);
    }
    let spec = sight.workshop.table(of.as_str())?;
    links(spec, table).next()?;
    let linked = |row: &&RecordId| links(spec, table).any(|field| names(sight, of, row, field, id));
    Some(sight.ids(of.as_str()).filter(linked).collect())
}

fn links<'a>(spec: &'a TableSpec, to: &TableId) -> impl Iterator<Item = &'a FieldSpec> {
    let links = move |field: &&FieldSpec| matches!(&field.kind, FieldKind::Link { table, .. } if table == to);
    spec.fields.iter().filter(links)
}

fn names(sight: &Sight<'_>, of: &TableId, row: &RecordId, field: &FieldSpec, id: &RecordId) -> bool {
    let value = sight.value(of.as_str(), row.as_str(), field.id.as_str());
    value.is_some_and(|value| value.names().contains(&id.0))
}

/// What the rows on a shelf say; none where none of them says anything.
fn told(sight: &Sight<'_>, shelf: &Shelf<'_>, rows: &[&RecordId], table: &TableId) -> Option<String> {
    let spec = sight.workshop.table(shelf.of.as_str())?;
    let said: Vec<Vec<String>> = rows
        .iter()
        .map(|row| words(sight, spec, shelf, row, table))
        .filter(|words| !words.is_empty())
        .collect();
    match said.as_slice() {
        [] => None,
        [words] => Some(words.iter().take(shelf.most).cloned().collect::<Vec<_>>().join(" · ")),
        many => Some(sight.words.with("pass-rows", &[("name", &spec.name), ("n", &many.len().to_string())])),
    }
}

/// What one row says of where it stands, in the words of its fields; a row with a name of its own begins with it.
fn words(
    sight: &Sight<'_>,
    spec: &TableSpec,
    shelf: &Shelf<'_>,
    row: &RecordId,
    table: &TableId,
) -> Vec<String> {
    let writer = Writer { workshop: sight.workshop, facts: sight.facts, words: sight.words };
    let (of, fields) = (spec.id.as_str(), shelf.fields.iter());
    let fields: Vec<&FieldSpec> = fields.filter_map(|field| spec.field(field.as_str())).collect();
    let word = |field: &&FieldSpec| {
        if sight.facts.is_hidden(of, row.as_str(), field.id.as_str()) {
            return Some(sight.words.text("pass-answered"));
        }
        let value = sight.value(of, row.as_str(), field.id.as_str())?;
        match &field.kind {
            FieldKind::Link { table: to, .. } if to == table => None,
            // What is computed is there before anybody has put anything; but it may name a place, as a light does.
            FieldKind::Formula(_) => {
                let option = fields.iter().find_map(|other| other.option(value.text()?))?;
                Some(option.name.clone())
            }
            _ => {
                let words = writer.value(field, value);
                let number = matches!(value, Value::Number(_));
                (!words.is_empty()).then(|| if number { format!("{} {words}", field.label) } else { words })
            }
        }
    };
    let title = spec.field(spec.title_field()).filter(|title| {
        spec.id != *table && matches!(title.kind, FieldKind::Text { .. }) && !fields.contains(title)
    });
    let said: Vec<String> = fields.iter().filter_map(word).collect();
    let title = title.filter(|_| !said.is_empty()).map(|_| writer.title(&spec.id, row.as_str()));
    match (title.filter(|title| !title.is_empty()), said.split_first()) {
        (Some(title), Some((first, _))) => vec![format!("{title}: {first}")],
        (_, _) => said,
    }
}
