//! Rows that are found by what they link to: the answers about an initiative, the mix of a department in it. A row
//! that does not exist yet has an id that follows from the records it links to, so that two desks make the same one.

use super::edit::Draft;
use super::field::FieldKind;
use super::id::{FieldId, RecordId, TableId};
use super::record::Record;
use super::session::Session;
use super::value::Value;
use super::workshop::Workshop;

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
    pub fn to(
        workshop: &Workshop,
        session: &Session,
        table: &TableId,
        records: &[(&TableId, &RecordId)],
    ) -> Option<Self> {
        let links: Vec<(FieldId, Value)> = records
            .iter()
            .filter_map(|(to, id)| {
                let (field, many) = link(workshop, table, to)?;
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
        if let Some((id, _)) = session.rows(table.as_str()).iter().find(fits) {
            return Some(Self::existing(table, id));
        }
        let ids: Vec<&str> = links.iter().flat_map(|(_, value)| value.names()).map(String::as_str).collect();
        Some(Self { table: table.clone(), id: RecordId(ids.join(".")), links })
    }

    /// Plans a value of one field; the row is made with its links when it is not there.
    pub fn set<'s>(&self, draft: Draft<'s>, field: &FieldId, value: Option<Value>) -> Draft<'s> {
        self.make(draft).set(&self.table, &self.id, field, value)
    }

    /// Plans the row with its links; nothing where it is there.
    pub fn make<'s>(&self, mut draft: Draft<'s>) -> Draft<'s> {
        for (link, to) in &self.links {
            draft = draft.set(&self.table, &self.id, link, Some(to.clone()));
        }
        draft
    }
}

/// The field of a table that links to another, and whether it links to many.
pub fn link<'a>(workshop: &'a Workshop, table: &TableId, to: &TableId) -> Option<(&'a FieldId, bool)> {
    workshop.table(table.as_str())?.fields.iter().find_map(|field| match &field.kind {
        FieldKind::Link { table, many } if table == to => Some((&field.id, *many)),
        _ => None,
    })
}
