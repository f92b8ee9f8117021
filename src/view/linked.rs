//! The rows and records that belong to what the room looks at, found by what they link to.

use crate::model::grouping;
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::record::Record;
use crate::model::value::Value;

use super::Sight;

pub use crate::model::linked::{Linked, link};

/// The rows of a table that belong to the records in focus, each with its name: with `each` one for each record of that
/// table, there already or made on first use; else the records that are there, without those that link to another
/// record than the one in focus.
pub fn rows<'a>(sight: &Sight<'a>, of: &TableId, each: Option<&TableId>) -> Vec<(Linked, &'a str)> {
    let focus: Vec<(&TableId, &RecordId)> = sight
        .canvas
        .focus
        .iter()
        .filter(|table| Some(*table) != each && *table != of)
        .filter_map(|table| Some((table, sight.focus(table)?)))
        .collect();
    if let Some(each) = each {
        let row = |id: &'a RecordId| {
            let mut records = focus.clone();
            records.push((each, id));
            Some((
                Linked::to(sight.workshop, sight.session, of, &records)?,
                sight.title(each.as_str(), id.as_str()),
            ))
        };
        return sight.ids(each.as_str()).filter_map(row).collect();
    }
    let links: Vec<(&FieldId, &RecordId)> = focus
        .iter()
        .filter_map(|(table, id)| link(sight.workshop, of, table).map(|(field, _)| (field, *id)))
        .collect();
    let belongs = |record: &Record| {
        links.iter().all(|(field, id)| {
            let names = record.value(field.as_str()).map(Value::names).unwrap_or_default();
            names.contains(&id.0)
        })
    };
    let rows = sight.session.rows(of.as_str()).iter().filter(|(_, record)| belongs(record));
    rows.map(|(id, _)| (Linked::existing(of, id), sight.title(of.as_str(), id.as_str()))).collect()
}

/// The links of a canvas' own records to the records in focus, as far as their table has such links. Records of a shared
/// table belong to every canvas, whatever it looks at.
pub fn bonds(sight: &Sight<'_>, of: &TableId) -> Vec<(FieldId, Value)> {
    let is_own = sight.workshop.table(of.as_str()).is_some_and(|table| table.of_canvas.is_some());
    let focus = sight.canvas.focus.iter().filter(|table| is_own && *table != of);
    let bond = |table: &TableId| {
        let (field, many) = link(sight.workshop, of, table)?;
        let name = sight.focus(table)?.as_str().to_owned();
        Some((field.clone(), if many { Value::Names(vec![name]) } else { Value::Text(name) }))
    };
    focus.filter_map(bond).collect()
}

/// The records of a table that lie on the canvas now: all but those that link to another record than the one in focus, or
/// lie under another note.
pub fn own<'a>(sight: &Sight<'a>, of: &TableId) -> Vec<&'a RecordId> {
    let bonds = bonds(sight, of);
    let belongs = |record: &Record| {
        bonds.iter().all(|(field, wanted)| {
            let names = record.value(field.as_str()).map(Value::names).unwrap_or_default();
            names.is_empty() || wanted.names().iter().all(|name| names.contains(name))
        })
    };
    let rows = sight.session.rows(of.as_str());
    let on_top = |record: &Record| grouping::head(rows, record).is_none();
    rows.iter().filter(|(_, record)| belongs(record) && on_top(record)).map(|(id, _)| id).collect()
}
