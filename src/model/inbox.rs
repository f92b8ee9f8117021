//! The inbox: notes that have come in and that nobody has put on the canvas yet. They lie in a table of their own beside
//! the one that they are meant for, under a name that no workshop can give a table. So whatever looks at tables of the
//! workshop (drawings, charts, rules, exports, counts, search) does not know of them, without asking; file and undo,
//! which look at all tables, do.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::edit::{Change, Draft, Edit, Entry, Key};
use super::field::TableSpec;
use super::grouping::{self, UNDER};
use super::id::{FieldId, RecordId, TableId};
use super::session::Session;
use super::value::Value;
use super::workshop::Workshop;

/// What the name of an inbox ends in. Names that expressions use have letters, digits and `_` only.
const ENDING: &str = "@inbox";

/// The inbox of a table.
pub fn of(table: &TableId) -> TableId {
    TableId(format!("{table}{ENDING}"))
}

/// The table whose inbox this is; the same name where it is no inbox.
pub fn home(table: &str) -> &str {
    table.strip_suffix(ENDING).unwrap_or(table)
}

/// Whether a table is an inbox.
pub fn is_inbox(table: &str) -> bool {
    table.ends_with(ENDING)
}

/// Whether notes of a table can wait in an inbox: those that can lie under each other.
pub fn has(workshop: &Workshop, table: &TableId) -> bool {
    workshop.table(table.as_str()).is_some_and(grouping::can_group)
}

/// A table of the workshop, or the inbox of one, which has the same fields under a name of its own.
pub fn spec<'a>(workshop: &'a Workshop, name: &str) -> Option<Cow<'a, TableSpec>> {
    let table = workshop.table(home(name))?;
    if !is_inbox(name) {
        return Some(Cow::Borrowed(table));
    }
    has(workshop, &table.id).then(|| Cow::Owned(TableSpec { id: name.into(), ..table.clone() }))
}

impl Session {
    /// The notes in the inbox of a table in the order in which they came, without those that lie under others.
    pub fn waiting(&self, table: &TableId) -> Vec<&RecordId> {
        let rows = self.rows(of(table).as_str());
        let on_top = rows.iter().filter(|(_, record)| grouping::head(rows, record).is_none());
        on_top.map(|(id, _)| id).collect()
    }

    /// A note in the inbox, with everything that lies under it.
    pub fn waiting_group(&self, table: &TableId, id: &RecordId) -> Vec<RecordId> {
        let members = self.members(of(table).as_str(), id.as_str());
        std::iter::once(id).chain(members).cloned().collect()
    }
}

impl Draft<'_> {
    /// Lays something new into the inbox of a table.
    pub fn receive(self, table: &TableId, id: &RecordId, values: BTreeMap<FieldId, Value>) -> Self {
        self.make(&of(table), id, values)
    }

    /// Takes a note off the canvas into the inbox, with everything that lies under it.
    pub fn shelve(self, table: &TableId, id: &RecordId) -> Self {
        let session = self.session();
        let members = session.members(table.as_str(), id.as_str());
        let notes = std::iter::once(id).chain(members);
        notes.fold(self, |draft, note| {
            let Some(record) = session.record(table.as_str(), note.as_str()) else { return draft };
            let mut values = record.values.clone();
            if note == id {
                values.remove(UNDER);
            }
            draft.remove(table, note).receive(table, note, values)
        })
    }

    /// Takes a note out of the inbox; whoever asks puts it on the canvas.
    pub fn take_out(self, table: &TableId, id: &RecordId) -> Self {
        self.remove(&of(table), id)
    }
}

/// The same edit, but what it makes anew in a table lies in the inbox.
pub fn redirected(session: &Session, edit: Edit, table: &TableId) -> Edit {
    let inbox = of(table);
    let mut rank = session.rows(inbox.as_str()).next_rank();
    let redirect = |change: Change| match (change.key, change.before, change.after) {
        (Key::Record(own, id), None, Some(Entry::Record(mut record))) if own == *table => {
            record.rank = rank;
            rank += 1;
            Change { key: Key::Record(inbox.clone(), id), before: None, after: Some(Entry::Record(record)) }
        }
        (key, before, after) => Change { key, before, after },
    };
    Edit { changes: edit.changes.into_iter().map(redirect).collect(), ..edit }
}
