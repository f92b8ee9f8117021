//! Records and the rows of a table, kept in the order in which they were made.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::id::{FieldId, RecordId};
use super::value::Value;

/// One record: an id and what its fields hold. Fields without a value are absent.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Where it stands among the rows of its table; kept so that undoing a removal puts it back in its place.
    /// Not written to the file, where the order of lines says it; the journal says it.
    pub rank: u32,
    pub values: BTreeMap<FieldId, Value>,
}

impl Record {
    /// The stored value of a field.
    pub fn value(&self, field: &str) -> Option<&Value> {
        self.values.get(field)
    }
}

/// The rows of one table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    by_id: BTreeMap<RecordId, Record>,
    /// The same records in the order of their ranks.
    order: BTreeSet<(u32, RecordId)>,
}

impl Rows {
    /// No rows.
    pub const EMPTY: Self = Self { by_id: BTreeMap::new(), order: BTreeSet::new() };

    /// The record of that id.
    pub fn get(&self, id: &str) -> Option<&Record> {
        self.by_id.get(id)
    }

    /// All records in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&RecordId, &Record)> {
        self.order.iter().filter_map(|(_, id)| self.by_id.get_key_value(id))
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// The rank that a new last record gets.
    pub fn next_rank(&self) -> u32 {
        self.order.last().map_or(1, |(rank, _)| rank + 1)
    }

    /// Puts a record in, or takes it out with `None`; returns what was there.
    pub(super) fn put(&mut self, id: &RecordId, record: Option<Record>) -> Option<Record> {
        let before = self.by_id.remove(id);
        if let Some(before) = &before {
            self.order.remove(&(before.rank, id.clone()));
        }
        if let Some(record) = record {
            self.order.insert((record.rank, id.clone()));
            self.by_id.insert(id.clone(), record);
        }
        before
    }
}
