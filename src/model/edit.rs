//! What happened to the document: an edit is who, a verb, and a list of changes that hold together.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::id::{DecisionId, FieldId, ParkedId, RecordId, TableId};
use super::plan::{Parked, Step};
use super::record::Record;
use super::session::{Cover, Decision, Finding, FindingKey, Live, Session};
use super::tally::{Tally, TallyKey};
use super::value::Value;

/// A place in the document that can change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Key {
    Cover,
    /// Where the room is: saved, but not undone.
    Live,
    Record(TableId, RecordId),
    Tally(TallyKey),
    Decision(DecisionId),
    Finding(FindingKey),
    /// The steps of the group's own plan.
    Plan,
    Parked(ParkedId),
}

/// What stands under a key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Entry {
    Cover(Cover),
    Live(Live),
    Record(Record),
    Tally(Tally),
    Decision(Decision),
    Finding(Finding),
    Plan(Vec<Step>),
    Parked(Parked),
}

/// One place before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub key: Key,
    pub before: Option<Entry>,
    pub after: Option<Entry>,
}

impl Change {
    /// Whether both entries are of the kind that belongs under the key, and cover, live and plan remain.
    pub fn is_sound(&self) -> bool {
        let fits = |entry: &Option<Entry>| match (&self.key, entry) {
            (Key::Cover, Some(Entry::Cover(_)))
            | (Key::Live, Some(Entry::Live(_)))
            | (Key::Plan, Some(Entry::Plan(_))) => true,
            (Key::Cover | Key::Live | Key::Plan, _) => false,
            (_, None)
            | (Key::Record(..), Some(Entry::Record(_)))
            | (Key::Tally(_), Some(Entry::Tally(_)))
            | (Key::Decision(_), Some(Entry::Decision(_)))
            | (Key::Finding(_), Some(Entry::Finding(_)))
            | (Key::Parked(_), Some(Entry::Parked(_))) => true,
            (_, Some(_)) => false,
        };
        fits(&self.before) && fits(&self.after)
    }
}

/// Who made an edit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Who {
    /// The facilitator at this computer.
    #[default]
    Desk,
    /// The participants' phones; never taken back by the desk's undo.
    Phones,
}

/// What was done, for *Fortryd: flyttede Fakturarobotten*. Its words are `verb-…` in the language files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    Made,
    Moved,
    Wrote,
    Coloured,
    Removed,
    Grouped,
    Split,
    Set,
    Answered,
    Ordered,
    Locked,
    Decided,
    Discussed,
    Named,
    Imported,
    /// Changed the plan.
    Planned,
    Parked,
    Went,
    /// Put a note of the inbox on the canvas.
    Shown,
    /// Put a note into the inbox.
    Shelved,
    /// Went back to an earlier state of the whole session.
    Restored,
    /// Took what another state of the session has.
    Merged,
    /// Closed a finished session to changes.
    Closed,
    /// Opened it to changes again.
    Opened,
}

/// What was done and to what.
#[derive(Clone, Debug, PartialEq)]
pub struct Verb {
    pub action: Action,
    /// The name of the thing, as the room knows it.
    pub what: String,
}

impl Verb {
    /// A verb with the name of its object.
    pub fn new(action: Action, what: impl Into<String>) -> Self {
        Self { action, what: what.into() }
    }
}

/// A change of the document, applied all or nothing; its inverse is a swap.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    pub who: Who,
    pub verb: Verb,
    pub changes: Vec<Change>,
}

impl Edit {
    /// The edit that takes this one back.
    pub fn inverse(&self) -> Self {
        let swap = |change: &Change| Change {
            key: change.key.clone(),
            before: change.after.clone(),
            after: change.before.clone(),
        };
        Self {
            who: self.who,
            verb: self.verb.clone(),
            changes: self.changes.iter().rev().map(swap).collect(),
        }
    }

    /// Whether it changes nothing that is undone: only where the room is.
    pub fn is_live_only(&self) -> bool {
        self.changes.iter().all(|change| change.key == Key::Live)
    }

    /// Both edits as one step; `later` must have been planned after `self` was applied.
    pub fn then(self, later: Self) -> Self {
        let mut joined: BTreeMap<Key, Change> = BTreeMap::new();
        for change in self.changes.into_iter().chain(later.changes) {
            match joined.get_mut(&change.key) {
                Some(earlier) => earlier.after = change.after,
                None => {
                    joined.insert(change.key.clone(), change);
                }
            }
        }
        let changes = joined.into_values().filter(|change| change.before != change.after).collect();
        Self { who: self.who, verb: self.verb, changes }
    }
}

impl Session {
    /// The edit that makes another state of the document of this one. Where the room is, what was promised to those
    /// who answered, and the lock stay as they are.
    pub fn towards(&self, other: &Self, who: Who, verb: Verb) -> Option<Edit> {
        let keys: BTreeSet<Key> = self.keys().chain(other.keys()).collect();
        let draft = keys.into_iter().fold(self.draft(who, verb), |draft, key| {
            let entry = match other.entry(&key) {
                Some(Entry::Cover(cover)) => {
                    let now = self.cover();
                    Some(Entry::Cover(Cover {
                        id: now.id.clone(),
                        group: now.group,
                        privacy: now.privacy.clone(),
                        locked: now.locked.clone(),
                        ..cover
                    }))
                }
                entry => entry,
            };
            draft.put(key, entry)
        });
        draft.finish()
    }
}

/// Why an edit was not applied.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refused {
    /// Something else changed the place in the meantime.
    #[error("the document has changed since this was planned: {0:?}")]
    Outdated(Key),
    /// The session can only be looked at.
    #[error("the session can only be looked at")]
    ReadOnly,
    /// The table has as many records as a table can have.
    #[error("the table is full: {0}")]
    Full(TableId),
    /// An entry does not belong under its key.
    #[error("this does not belong there: {0:?}")]
    Unsound(Key),
}

/// An edit in the making, on top of a session that it does not change.
#[derive(Debug)]
pub struct Draft<'a> {
    session: &'a Session,
    who: Who,
    verb: Verb,
    after: BTreeMap<Key, Option<Entry>>,
}

impl Session {
    /// Starts planning an edit.
    pub fn draft(&self, who: Who, verb: Verb) -> Draft<'_> {
        Draft { session: self, who, verb, after: BTreeMap::new() }
    }
}

impl<'a> Draft<'a> {
    /// The session that it is planned on.
    pub(super) fn session(&self) -> &'a Session {
        self.session
    }

    /// What stands under a key, with what is planned so far.
    pub(super) fn entry(&self, key: &Key) -> Option<Entry> {
        match self.after.get(key) {
            Some(planned) => planned.clone(),
            None => self.session.entry(key),
        }
    }

    /// Sets one field of a record, or clears it with `None`. Makes the record when it does not exist.
    pub fn set(mut self, table: &TableId, id: &RecordId, field: &FieldId, value: Option<Value>) -> Self {
        let key = Key::Record(table.clone(), id.clone());
        let mut record = match self.entry(&key) {
            Some(Entry::Record(record)) => record,
            _ => Record { rank: self.next_rank(table), values: BTreeMap::new() },
        };
        match value {
            Some(value) => record.values.insert(field.clone(), value),
            None => record.values.remove(field),
        };
        self.after.insert(key, Some(Entry::Record(record)));
        self
    }

    /// Makes a record, last in its table.
    pub fn make(mut self, table: &TableId, id: &RecordId, values: BTreeMap<FieldId, Value>) -> Self {
        let record = Record { rank: self.next_rank(table), values };
        self.after.insert(Key::Record(table.clone(), id.clone()), Some(Entry::Record(record)));
        self
    }

    /// Removes a record.
    pub fn remove(mut self, table: &TableId, id: &RecordId) -> Self {
        self.after.insert(Key::Record(table.clone(), id.clone()), None);
        self
    }

    /// Puts anything under a key, or takes it away.
    pub fn put(mut self, key: Key, entry: Option<Entry>) -> Self {
        self.after.insert(key, entry);
        self
    }

    /// The edit; `None` when nothing would change.
    pub fn finish(self) -> Option<Edit> {
        let changes: Vec<Change> = self
            .after
            .into_iter()
            .map(|(key, after)| Change { before: self.session.entry(&key), key, after })
            .filter(|change| change.before != change.after)
            .collect();
        (!changes.is_empty()).then_some(Edit { who: self.who, verb: self.verb, changes })
    }

    fn next_rank(&self, table: &TableId) -> u32 {
        let planned = self.after.iter().filter_map(|(key, entry)| match (key, entry) {
            (Key::Record(of, _), Some(Entry::Record(record))) if of == table => Some(record.rank + 1),
            _ => None,
        });
        planned.max().unwrap_or(0).max(self.session.rows(table.as_str()).next_rank())
    }
}
