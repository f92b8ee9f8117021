//! Rows that are found by what they link to: the answers about an initiative, the mix of a department in it. A row
//! that does not exist yet has an id that follows from the records it links to, so that two desks make the same one.

use crate::model::edit::Draft;
use crate::model::field::FieldKind;
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::model::workshop::Workshop;

use super::Sight;

/// A row of a table, there already or made on first use.
#[derive(Clone, Debug, PartialEq)]
pub struct Linked {
    pub table: TableId,
    pub id: RecordId,
    /// The links to set when the row is made; empty when it is there.
    links: Vec<(FieldId, Value)>,
}

impl Linked {
    /// A row that is there.
    pub fn existing(table: &TableId, id: &RecordId) -> Self {
        Self { table: table.clone(), id: id.clone(), links: Vec::new() }
    }

    /// The row that links to these records, as far as the table has links to their tables.
    pub fn to(sight: &Sight<'_>, table: &TableId, records: &[(&TableId, &RecordId)]) -> Option<Self> {
        let links: Vec<(FieldId, Value)> = records
            .iter()
            .filter_map(|(to, id)| {
                let (field, many) = link(sight.workshop, table, to)?;
                let name = id.as_str().to_owned();
                Some((field.clone(), if many { Value::Names(vec![name]) } else { Value::Text(name) }))
            })
            .collect();
        if links.is_empty() {
            return None;
        }
        let fits = |(_, record): &(&RecordId, &Record)| {
            links.iter().all(|(field, wanted)| {
                let names = record.value(field.as_str()).map(Value::names).unwrap_or_default();
                wanted.names().iter().all(|name| names.contains(name))
            })
        };
        if let Some((id, _)) = sight.session.rows(table.as_str()).iter().find(fits) {
            return Some(Self::existing(table, id));
        }
        let ids: Vec<&str> = links.iter().flat_map(|(_, value)| value.names()).map(String::as_str).collect();
        Some(Self { table: table.clone(), id: RecordId(ids.join(".")), links })
    }

    /// Plans a value of one field; the row is made with its links when it is not there.
    pub fn set<'s>(&self, mut draft: Draft<'s>, field: &FieldId, value: Option<Value>) -> Draft<'s> {
        for (link, to) in &self.links {
            draft = draft.set(&self.table, &self.id, link, Some(to.clone()));
        }
        draft.set(&self.table, &self.id, field, value)
    }
}

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
            Some((Linked::to(sight, of, &records)?, sight.title(each.as_str(), id.as_str())))
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

/// The records of a table that lie on the canvas now: all but those that link to another record than the one in focus.
pub fn own<'a>(sight: &Sight<'a>, of: &TableId) -> Vec<&'a RecordId> {
    let bonds = bonds(sight, of);
    let belongs = |record: &Record| {
        bonds.iter().all(|(field, wanted)| {
            let names = record.value(field.as_str()).map(Value::names).unwrap_or_default();
            names.is_empty() || wanted.names().iter().all(|name| names.contains(name))
        })
    };
    let rows = sight.session.rows(of.as_str()).iter();
    rows.filter(|(_, record)| belongs(record)).map(|(id, _)| id).collect()
}

/// The field of a table that links to another, and whether it links to many.
pub fn link<'a>(workshop: &'a Workshop, table: &TableId, to: &TableId) -> Option<(&'a FieldId, bool)> {
    workshop.table(table.as_str())?.fields.iter().find_map(|field| match &field.kind {
        FieldKind::Link { table, many } if table == to => Some((&field.id, *many)),
        _ => None,
    })
}
