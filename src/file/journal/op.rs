//! What a record of the journal says: absolute and complete in itself, so that one that is damaged can be left out
//! without harm to those after it.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::file::session_file::{self, LeftOut, Opened};
use crate::model::edit::{Action, Edit, Entry, Key, Verb, Who};
use crate::model::fit;
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::inbox;
use crate::model::record::{Record, Rows};
use crate::model::session::Session;
use crate::model::value::Value;
use crate::model::workshop::Workshop;

/// One record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Op {
    /// What stands under these keys from now on.
    Put(Vec<(Key, Option<Entry>)>),
    /// The document's file is about to be replaced: whoever finds it so afterwards knows that nobody else has done it.
    Saving(Saved),
    /// The document's file holds it as it was after an earlier record.
    Saved(Saved),
    /// Somebody closed the session and did not want the changes since it was saved.
    Dropped,
}

/// What the text of a session does not say, and its copy on the shelf does.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// What the shelf calls the document.
    #[serde(default)]
    pub document: String,
    pub ranks: Ranks,
    /// What the document's file holds.
    pub saved: Option<Saved>,
    /// What it was about to hold, when nobody knows whether it came to that.
    pub saving: Option<Saved>,
    /// The number of the last record that changed more than where the room is.
    pub changed: u64,
    /// Somebody did not want what has changed since it was saved.
    pub dropped: bool,
}

impl Mark {
    /// Whether there is something that the document's file does not hold.
    pub fn is_ahead(&self) -> bool {
        !self.dropped && self.changed > self.saved.as_ref().map_or(0, |saved| saved.at)
    }

    /// Notes what a record says of the document as a whole.
    pub fn note(&mut self, seq: u64, op: &Op) {
        match op {
            Op::Put(entries) => {
                self.dropped = false;
                if entries.iter().any(|(key, _)| *key != Key::Live) {
                    self.changed = seq;
                }
            }
            Op::Saving(saving) => self.saving = Some(saving.clone()),
            Op::Saved(saved) => (self.saved, self.saving) = (Some(saved.clone()), None),
            Op::Dropped => self.dropped = true,
        }
    }

    /// What the document's file was known to hold when it had this fingerprint; none where somebody else wrote it.
    pub fn of_file(&self, sha256: &str) -> Option<&Saved> {
        [&self.saving, &self.saved].into_iter().flatten().find(|saved| saved.sha256 == sha256)
    }
}

/// Where the records of each table stand, where that is not 1, 2, 3, …
pub type Ranks = BTreeMap<TableId, Vec<(RecordId, u32)>>;

/// What the document's file held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    pub path: String,
    /// The fingerprint of its text.
    pub sha256: String,
    /// The number of the last record that the file holds.
    pub at: u64,
}

impl Op {
    /// The record for an edit.
    pub fn of(edit: &Edit) -> Self {
        Self::Put(edit.changes.iter().map(|change| (change.key.clone(), change.after.clone())).collect())
    }

    /// The body of its line.
    ///
    /// # Errors
    /// None is known: every part of it is plain data.
    pub fn text(&self) -> Result<String, ron::Error> {
        ron::to_string(self)
    }

    /// The record that a body says; none where a newer program wrote it, or nobody did.
    pub fn read(body: &str) -> Option<Self> {
        ron::from_str(body).ok()
    }
}

/// The document as the journal knows it: what the records so far make of it.
#[derive(Clone, Debug)]
pub struct Replica {
    pub workshop: Arc<Workshop>,
    pub workshop_text: Arc<str>,
    pub session: Session,
    pub left_out: LeftOut,
}

impl Replica {
    /// Of a session that was read.
    pub fn of(opened: Opened) -> Self {
        let Opened { session, workshop, workshop_text, left_out, .. } = opened;
        Self { workshop: Arc::new(workshop), workshop_text: workshop_text.into(), session, left_out }
    }

    /// The document's text: the same for the same document.
    pub fn text(&self) -> String {
        session_file::text(&self.workshop, &self.workshop_text, &self.session, &self.left_out)
    }

    /// Does what a record says.
    pub fn apply(&mut self, op: Op) {
        match op {
            Op::Put(entries) => self.put(entries),
            Op::Saving(_) | Op::Saved(_) | Op::Dropped => {}
        }
    }

    fn put(&mut self, entries: Vec<(Key, Option<Entry>)>) {
        let mut draft = self.session.draft(Who::Desk, Verb::new(Action::Set, ""));
        for (key, entry) in entries {
            let entry = self.settled(&key, entry);
            draft = draft.put(key, entry);
        }
        if let Some(edit) = draft.finish() {
            // An entry that does not belong under its key was never written by this program.
            if let Err(refused) = self.session.apply(&edit) {
                log::warn!("a record of the journal does not fit: {refused}");
            }
        }
    }

    /// An empty list may be of numbers or of names; its field says which.
    fn settled(&self, key: &Key, entry: Option<Entry>) -> Option<Entry> {
        let (Key::Record(table, _), Some(Entry::Record(record))) = (key, &entry) else { return entry };
        let Some(table) = self.workshop.table(inbox::home(table.as_str())) else { return entry };
        let settled = |(id, value): (&FieldId, &Value)| {
            let value = value.clone();
            let value = table.field(id.as_str()).map_or(value.clone(), |field| fit::settled(field, value));
            (id.clone(), value)
        };
        let values = record.values.iter().map(settled).collect();
        Some(Entry::Record(Record { rank: record.rank, values }))
    }

    /// Puts the records of each table where they stood.
    pub fn rank(&mut self, ranks: Ranks) {
        self.put(self.ranked(ranks));
    }

    /// Where the records of each table stand, where it is not as a file says it.
    pub fn ranks(&self) -> Ranks {
        let ranks =
            |rows: &Rows| rows.iter().map(|(id, record)| (id.clone(), record.rank)).collect::<Vec<_>>();
        let plain = |ranks: &[(RecordId, u32)]| (1..).zip(ranks).all(|(place, (_, rank))| place == *rank);
        let tables = self.session.tables().map(|(table, rows)| (table.clone(), ranks(rows)));
        tables.filter(|(_, ranks)| !plain(ranks)).collect()
    }

    fn ranked(&self, ranks: Ranks) -> Vec<(Key, Option<Entry>)> {
        let mut entries = Vec::new();
        for (table, ranks) in ranks {
            for (id, rank) in ranks {
                if let Some(record) = self.session.record(table.as_str(), id.as_str()) {
                    let record = Record { rank, ..record.clone() };
                    entries.push((Key::Record(table.clone(), id), Some(Entry::Record(record))));
                }
            }
        }
        entries
    }
}
