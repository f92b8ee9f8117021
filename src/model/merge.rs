//! Two states of one document made one again: what only one of them has or has changed is taken from it, of a record
//! that both have changed field by field. Where both say something different the present state stands, and it is
//! counted. Nothing that somebody made is left out: what one has removed and the other has changed stays.

use std::collections::{BTreeMap, BTreeSet};

use super::edit::{Edit, Entry, Key, Verb, Who};
use super::field::{FieldKind, TableSpec};
use super::grouping::UNDER;
use super::id::{DecisionId, FieldId, ParkedId, RecordId, TableId};
use super::inbox;
use super::record::Record;
use super::session::{Cover, Privacy, Session};
use super::value::Value;
use super::workshop::Workshop;

/// What makes one of two states.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// What the present state takes from the other; none when it has all of it.
    pub edit: Option<Edit>,
    /// In how many places both say something different.
    pub differing: usize,
}

/// The two states, and the one that both came from, where it is known.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'a> {
    pub workshop: &'a Workshop,
    pub present: &'a Session,
    pub other: &'a Session,
    pub base: Option<&'a Session>,
}

/// What is to stand under each key, where that is not what stands there now.
type Entries = BTreeMap<Key, Option<Entry>>;

impl Sides<'_> {
    /// Merges. `fresh` gives ids to what both have made under the same id.
    pub fn merged(&self, fresh: impl IntoIterator<Item = RecordId>, verb: Verb) -> Merged {
        let mut fresh = fresh.into_iter();
        let other = self.renamed(&mut fresh);
        let mut differing = 0;
        let mut entries = Entries::new();
        let keys: BTreeSet<Key> = self.present.keys().chain(other.keys().cloned()).collect();
        for key in keys {
            let (now, then) = (self.present.entry(&key), other.get(&key).cloned());
            let (entry, contested) = chosen(&key, now.clone(), then, self.base);
            differing += contested;
            if entry != now {
                entries.insert(key, entry);
            }
        }
        self.keep_what_is_named(&mut entries, &other);
        self.keep_promises(&mut entries);
        let draft = self
            .ranked(entries)
            .into_iter()
            .fold(self.present.draft(Who::Desk, verb), |draft, (key, entry)| draft.put(key, entry));
        Merged { edit: draft.finish(), differing }
    }

    /// Of two promises to those who answered the stricter one holds: answers of both are here.
    fn keep_promises(&self, entries: &mut Entries) {
        let (now, then) = (&self.present.cover().privacy, &self.other.cover().privacy);
        let stricter = Privacy { k: now.k.max(then.k), fixed: now.fixed || then.fixed };
        if stricter != *now {
            let cover = match entries.get(&Key::Cover) {
                Some(Some(Entry::Cover(cover))) => cover.clone(),
                _ => self.present.cover().clone(),
            };
            entries.insert(Key::Cover, Some(Entry::Cover(Cover { privacy: stricter, ..cover })));
        }
    }

    /// The entries of the other state. What both have made under one id has another there.
    fn renamed(&self, fresh: &mut impl Iterator<Item = RecordId>) -> BTreeMap<Key, Entry> {
        let mut names: BTreeMap<(TableId, RecordId), RecordId> = BTreeMap::new();
        let mut free =
            || fresh.find(|id| self.other.tables().all(|(_, rows)| rows.get(id.as_str()).is_none()));
        for (table, rows) in self.other.tables() {
            let home = TableId::from(inbox::home(table.as_str()));
            for (id, record) in rows.iter() {
                let both = [home.clone(), inbox::of(&home)];
                let find = |session: &Session| {
                    both.iter().find_map(|table| session.record(table.as_str(), id.as_str()).cloned())
                };
                let is_new = self.base.is_none_or(|base| find(base).is_none());
                if is_new
                    && find(self.present).is_some_and(|now| !self.is_same(&home, id, &now, record))
                    && let Some(id_there) = free()
                {
                    names.insert((home.clone(), id.clone()), id_there);
                }
            }
        }
        let mut renamed = BTreeMap::new();
        for key in self.other.keys() {
            let Some(entry) = self.other.entry(&key) else { continue };
            let is_new = self.base.is_none_or(|base| base.entry(&key).is_none());
            let clashes = is_new && self.present.entry(&key).is_some_and(|now| now != entry);
            let key = match key {
                Key::Record(table, id) => {
                    let home = TableId::from(inbox::home(table.as_str()));
                    let id = names.get(&(home, id.clone())).cloned().unwrap_or(id);
                    Key::Record(table, id)
                }
                Key::Decision(id) if clashes && is_other_text(self.present, &id, &entry) => {
                    Key::Decision(free().map_or(id, |id| DecisionId(format!("d{id}"))))
                }
                Key::Parked(id) if clashes => Key::Parked(free().map_or(id, |id| ParkedId(format!("p{id}")))),
                Key::Tally(mut tally) => {
                    let each = self.workshop.ask(&tally.ask).and_then(|(_, ask)| ask.each.clone());
                    if let Some((table, id)) = each.zip(tally.of.clone()) {
                        tally.of = Some(names.get(&(table, id.clone())).cloned().unwrap_or(id));
                    }
                    Key::Tally(tally)
                }
                key => key,
            };
            renamed.insert(key.clone(), self.named(&key, entry, &names));
        }
        renamed
    }

    /// The same entry with the new names of what it names.
    fn named(&self, key: &Key, entry: Entry, names: &BTreeMap<(TableId, RecordId), RecordId>) -> Entry {
        let name = |table: &TableId, id: &String| {
            names.get(&(table.clone(), RecordId(id.clone()))).map_or_else(|| id.clone(), |id| id.0.clone())
        };
        match (key, entry) {
            (Key::Record(table, _), Entry::Record(mut record)) => {
                let home = TableId::from(inbox::home(table.as_str()));
                let Some(spec) = self.workshop.table(home.as_str()) else { return Entry::Record(record) };
                for (field, value) in &mut record.values {
                    let Some(to) = names_of(spec, field) else { continue };
                    match value {
                        Value::Text(id) => *id = name(to, id),
                        Value::Names(ids) => ids.iter_mut().for_each(|id| *id = name(to, id)),
                        Value::Yes(_) | Value::Number(_) | Value::Numbers(_) => {}
                    }
                }
                Entry::Record(record)
            }
            (_, Entry::Decision(mut decision)) => {
                if let Some((table, id)) =
                    decision.about(self.workshop, self.other).map(|(table, id)| (table.clone(), id.clone()))
                {
                    decision.of = Some(RecordId(name(&table, &id.0)));
                }
                Entry::Decision(decision)
            }
            (_, entry) => entry,
        }
    }

    /// Whether two records under one id are one: the rows of what they are about have ids that follow from it, everything
    /// else is known by its name.
    fn is_same(&self, table: &TableId, id: &RecordId, now: &Record, then: &Record) -> bool {
        let Some(spec) = self.workshop.table(table.as_str()) else { return true };
        let is_linked = id.as_str().split('.').all(|part| {
            let names = |value: &Value| value.names().iter().any(|name| name == part);
            spec.fields
                .iter()
                .filter(|field| matches!(field.kind, FieldKind::Link { .. }))
                .any(|field| now.value(field.id.as_str()).is_some_and(names))
        });
        let title = spec.title_field();
        spec.single || is_linked || now.value(title) == then.value(title)
    }

    /// What one side has removed stays, where the other has written something about it that stays.
    fn keep_what_is_named(&self, entries: &mut Entries, other: &BTreeMap<Key, Entry>) {
        loop {
            let at_present = |key: &Key| self.present.entry(key);
            let present = self.present.keys().filter(|key| !entries.contains_key(key));
            let mut named_here = BTreeSet::new();
            for (key, entry) in present
                .filter_map(|key| Some((key.clone(), at_present(&key)?)))
                .chain(entries.iter().filter_map(|(key, entry)| Some((key.clone(), entry.clone()?))))
            {
                // What names it on the side that removed it as well is no reason.
                let there = other.get(&key).map(|entry| self.links(&key, entry)).unwrap_or_default();
                named_here.extend(self.links(&key, &entry).into_iter().filter(|key| !there.contains(key)));
            }
            let mut named_there = BTreeSet::new();
            for (key, entry) in entries.iter().filter_map(|(key, entry)| Some((key, entry.clone()?))) {
                let here = at_present(key).map(|entry| self.links(key, &entry)).unwrap_or_default();
                named_there.extend(self.links(key, &entry).into_iter().filter(|key| !here.contains(key)));
            }
            let is_gone = |key: &&Key| matches!(entries.get(key), Some(None));
            let gone: Vec<Key> = named_here.iter().filter(is_gone).cloned().collect();
            let is_lost = |key: &&Key| {
                at_present(key).is_none() && !entries.contains_key(key) && other.contains_key(key)
            };
            let lost: Vec<Key> = named_there.iter().filter(is_lost).cloned().collect();
            if gone.is_empty() && lost.is_empty() {
                return;
            }
            for key in gone {
                entries.remove(&key);
            }
            for key in lost {
                let entry = other.get(&key).cloned();
                entries.insert(key, entry);
            }
        }
    }

    /// The records that an entry names.
    fn links(&self, key: &Key, entry: &Entry) -> Vec<Key> {
        let (Key::Record(table, _), Entry::Record(record)) = (key, entry) else { return Vec::new() };
        let Some(spec) = self.workshop.table(inbox::home(table.as_str())) else { return Vec::new() };
        let of = |(field, value): (&FieldId, &Value)| {
            let FieldKind::Link { table, .. } = &spec.field(field.as_str())?.kind else { return None };
            let key = |name: &String| Key::Record(table.clone(), RecordId(name.clone()));
            Some(value.names().iter().map(key).collect::<Vec<_>>())
        };
        record.values.iter().filter_map(of).flatten().collect()
    }

    /// New records come after those that are there, in the order in which the other state has them.
    fn ranked(&self, mut entries: Entries) -> Entries {
        let mut new: Vec<(TableId, u32, Key)> = Vec::new();
        for (key, entry) in &entries {
            if let (Key::Record(table, _), Some(Entry::Record(record))) = (key, entry)
                && self.present.entry(key).is_none()
            {
                new.push((table.clone(), record.rank, key.clone()));
            }
        }
        new.sort();
        let mut next: BTreeMap<TableId, u32> = BTreeMap::new();
        for (table, _, key) in new {
            let rank =
                next.entry(table.clone()).or_insert_with(|| self.present.rows(table.as_str()).next_rank());
            if let Some(Some(Entry::Record(record))) = entries.get_mut(&key) {
                record.rank = *rank;
                *rank += 1;
            }
        }
        entries
    }
}

/// Whether a decision under that id says something else in the present state: then both have made one.
fn is_other_text(present: &Session, id: &DecisionId, entry: &Entry) -> bool {
    let now = present.decisions().find(|(known, _)| *known == id).map(|(_, decision)| &decision.text);
    matches!((now, entry), (Some(now), Entry::Decision(then)) if *now != then.text)
}

/// The table whose records a field names.
fn names_of<'a>(spec: &'a TableSpec, field: &FieldId) -> Option<&'a TableId> {
    if field.as_str() == UNDER {
        return Some(&spec.id);
    }
    match &spec.field(field.as_str())?.kind {
        FieldKind::Link { table, .. } => Some(table),
        _ => None,
    }
}

/// What is to stand in one place, and in how many respects both differ.
fn chosen(
    key: &Key,
    now: Option<Entry>,
    then: Option<Entry>,
    base: Option<&Session>,
) -> (Option<Entry>, usize) {
    let is_same = |one: &Option<Entry>, other: &Option<Entry>| match (one, other) {
        (Some(Entry::Record(one)), Some(Entry::Record(other))) => one.values == other.values,
        // What was promised to those who answered is no matter of one place, and the lock is the present state's.
        (Some(Entry::Cover(one)), Some(Entry::Cover(other))) => *one == covered(other.clone(), one),
        _ => one == other,
    };
    let was = |entry: &Option<Entry>| base.is_some_and(|base| is_same(&base.entry(key), entry));
    if is_same(&now, &then) || was(&then) {
        return (now, 0);
    }
    let only_then = was(&now);
    match (now, then) {
        (Some(Entry::Cover(now)), Some(Entry::Cover(then))) if only_then => {
            (Some(Entry::Cover(covered(then, &now))), 0)
        }
        (Some(Entry::Record(now)), Some(Entry::Record(then))) => {
            let before = match base.and_then(|base| base.entry(key)) {
                Some(Entry::Record(before)) => Some(before),
                _ => None,
            };
            let (record, differing) = by_field(now, then, before.as_ref());
            (Some(Entry::Record(record)), differing)
        }
        (_, then) if only_then => (then, 0),
        // What one has removed and the other has changed stays.
        (None, then) => (then, 0),
        (now, None) => (now, 0),
        (now, Some(_)) => (now, 1),
    }
}

fn covered(cover: Cover, present: &Cover) -> Cover {
    Cover { privacy: present.privacy.clone(), locked: present.locked.clone(), ..cover }
}

/// A record of which both have changed something.
fn by_field(now: Record, then: Record, before: Option<&Record>) -> (Record, usize) {
    let mut record = Record { rank: now.rank, values: BTreeMap::new() };
    let mut differing = 0;
    let fields: BTreeSet<&FieldId> = now.values.keys().chain(then.values.keys()).collect();
    for field in fields {
        let (one, other) = (now.value(field.as_str()), then.value(field.as_str()));
        let was = before.map(|before| before.value(field.as_str()));
        let value = match was {
            _ if one == other => one,
            Some(was) if was == other => one,
            Some(was) if was == one => other,
            _ => {
                differing += usize::from(one.is_some() && other.is_some());
                one.or(other)
            }
        };
        if let Some(value) = value {
            record.values.insert(field.clone(), value.clone());
        }
    }
    (record, differing)
}
