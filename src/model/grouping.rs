//! Groups of notes. A note can lie under another of its table; both stay records of their own, so that whatever counts
//! notes goes on counting them, and taking a group apart brings every note back where it was. Two fields that every table
//! has without declaring them say it: under which note one lies, and what the group is called.

use std::collections::BTreeMap;

use super::edit::{Draft, Entry, Key};
use super::field::TableSpec;
use super::id::{FieldId, RecordId, TableId};
use super::record::{Record, Rows};
use super::session::Session;
use super::value::Value;

/// The field with the id of the note on top.
pub const UNDER: &str = "_under";
/// The field with the title of a group, on the note on top.
pub const HEADING: &str = "_heading";

/// Whether a field is one of those that no workshop declares.
pub fn is_own_field(field: &str) -> bool {
    [UNDER, HEADING].contains(&field)
}

/// Whether the records of a table can lie under each other: notes of a canvas, named by what somebody wrote.
pub fn can_group(table: &TableSpec) -> bool {
    table.of_canvas.is_some() && !table.single && table.is_named_by_text()
}

/// The note that a record lies under. What names a note that is gone, or that lies under another itself, lies by itself.
pub fn head<'a>(rows: &Rows, record: &'a Record) -> Option<&'a str> {
    let head = record.value(UNDER)?.text()?;
    let is_top =
        rows.get(head)?.value(UNDER).and_then(Value::text).is_none_or(|other| rows.get(other).is_none());
    is_top.then_some(head)
}

impl Session {
    /// The notes that lie under others, by the note on top.
    pub fn groups(&self, table: &str) -> BTreeMap<&str, Vec<&RecordId>> {
        let rows = self.rows(table);
        let mut groups: BTreeMap<&str, Vec<&RecordId>> = BTreeMap::new();
        for (id, record) in rows.iter() {
            if let Some(head) = head(rows, record) {
                groups.entry(head).or_default().push(id);
            }
        }
        groups
    }

    /// The notes that lie under a note.
    pub fn members(&self, table: &str, id: &str) -> Vec<&RecordId> {
        self.groups(table).remove(id).unwrap_or_default()
    }

    /// What a group is called, where somebody has said it.
    pub fn heading(&self, table: &str, id: &str) -> Option<&str> {
        self.record(table, id)?.value(HEADING)?.text()
    }
}

impl Draft<'_> {
    /// Puts a note under another, with everything that lies under it; nothing where they are one group already.
    pub fn put_under(self, table: &TableId, id: &RecordId, onto: &RecordId) -> Self {
        let session = self.session();
        let rows = session.rows(table.as_str());
        let on_top = rows.get(onto.as_str()).and_then(|record| head(rows, record));
        let top = on_top.map_or_else(|| onto.clone(), RecordId::from);
        if rows.get(top.as_str()).is_none() || rows.get(id.as_str()).is_none() || top == *id {
            return self;
        }
        let under = Some(Value::from(top.as_str()));
        let moved = session.members(table.as_str(), id.as_str()).into_iter().chain([id]);
        let draft = moved.fold(self, |draft, note| draft.set(table, note, &UNDER.into(), under.clone()));
        // The title of the larger group is that of the note on top.
        draft.cleared(table, id, HEADING)
    }

    /// Takes a group apart, or a single note out of its group.
    pub fn take_apart(self, table: &TableId, id: &RecordId) -> Self {
        let members = self.session().members(table.as_str(), id.as_str());
        let draft = members.into_iter().fold(self, |draft, note| draft.cleared(table, note, UNDER));
        draft.cleared(table, id, HEADING).cleared(table, id, UNDER)
    }

    /// Empties a field of a record that is there.
    fn cleared(self, table: &TableId, id: &RecordId, field: &str) -> Self {
        let there = self.entry(&Key::Record(table.clone(), id.clone()));
        let holds = matches!(&there, Some(Entry::Record(record)) if record.value(field).is_some());
        if holds { self.set(table, id, &FieldId::from(field), None) } else { self }
    }
}
