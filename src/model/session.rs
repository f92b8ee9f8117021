//! A session: what one group has made of a workshop.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::dots::DotVote;
use super::edit::{Change, Edit, Entry, Key, Refused};
use super::fit::MOST_RECORDS;
use super::id::{
    AgendaId, AskId, CanvasId, DecisionId, FieldId, GroupId, ParkedId, RecordId, RuleId, StepId, TableId,
};
use super::inbox;
use super::plan::{MethodRun, Parked, SpentBy, Step};
use super::record::{Record, Rows};
use super::tally::{Tally, TallyKey};
use super::value::Value;
use super::workshop::{Language, Workshop};

/// The document. Only `app::store` changes one, and only through [`Session::apply`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    cover: Cover,
    live: Live,
    tables: BTreeMap<TableId, Rows>,
    tallies: BTreeMap<TallyKey, Tally>,
    decisions: BTreeMap<DecisionId, Decision>,
    findings: BTreeMap<FindingKey, Finding>,
    plan: Vec<Step>,
    parked: BTreeMap<ParkedId, Parked>,
}

/// What a file says of a session: the same without ranks, which the order of the records gives.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    pub cover: Cover,
    pub live: Live,
    pub tables: BTreeMap<TableId, Vec<Line>>,
    pub tallies: BTreeMap<TallyKey, Tally>,
    pub decisions: BTreeMap<DecisionId, Decision>,
    pub findings: BTreeMap<FindingKey, Finding>,
    pub plan: Vec<Step>,
    pub parked: BTreeMap<ParkedId, Parked>,
}

/// A record as it stands in a file: its id and its values.
pub type Line = (RecordId, BTreeMap<FieldId, Value>);

/// What stands on the cover.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cover {
    /// Identifies the document over all its copies and versions.
    pub id: String,
    pub title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// `2026-04-15`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    #[serde(default)]
    pub language: Language,
    /// How many of each group take part.
    #[serde(default)]
    pub people: BTreeMap<GroupId, u32>,
    #[serde(default)]
    pub privacy: Privacy,
    /// The parallel group that works in this file, from 1; 0 is the whole room.
    #[serde(default, skip_serializing_if = "is_whole_room")]
    pub group: u8,
    /// From this day on, `2026-04-15`, it is closed to changes; empty while it is open.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub locked: String,
    /// An invented example; printed on every export.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub invented: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
fn is_whole_room(group: &u8) -> bool {
    *group == 0
}

/// The promise to those who answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Privacy {
    /// Fewer answers than this are not shown, 3 to 20.
    pub k: u32,
    /// Set at the first answer; k can then no longer be changed.
    #[serde(default)]
    pub fixed: bool,
}

impl Default for Privacy {
    fn default() -> Self {
        Self { k: 5, fixed: false }
    }
}

/// Where the room is right now. Saved, but not undone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Live {
    #[serde(default)]
    pub agenda: AgendaId,
    /// The step that the room is at; nameless before the first.
    #[serde(default)]
    pub step: StepId,
    /// A step without a canvas is on the wall: a break, a talk, a page.
    #[serde(default)]
    pub aside: bool,
    /// When the plan was begun, `2026-11-26T09:00:00`; empty before.
    #[serde(default)]
    pub began: String,
    /// When the room was promised to be done, in the same form.
    #[serde(default)]
    pub ends: String,
    /// When each step was worked on.
    #[serde(default)]
    pub spent: SpentBy,
    /// A method that runs in place of the rounds.
    #[serde(default)]
    pub method: Option<MethodRun>,
    /// The canvas on the wall.
    #[serde(default)]
    pub canvas: Option<CanvasId>,
    /// The round of each canvas, from 0.
    #[serde(default)]
    pub round: BTreeMap<CanvasId, usize>,
    /// How many layers of each canvas are revealed.
    #[serde(default)]
    pub reveal: BTreeMap<CanvasId, usize>,
    /// The record that each canvas looks at, by table.
    #[serde(default)]
    pub focus: BTreeMap<CanvasId, BTreeMap<TableId, RecordId>>,
    /// Where the votes with dots stand, by the table of the notes.
    #[serde(default)]
    pub dots: BTreeMap<TableId, DotVote>,
    /// Canvases that the group has worked on.
    #[serde(default)]
    pub done: Vec<CanvasId>,
}

/// A decision of the group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    pub text: String,
    /// A role, not a name.
    #[serde(default)]
    pub owner: String,
    /// `2026-05-01`.
    #[serde(default)]
    pub due: String,
    #[serde(default)]
    pub canvas: Option<CanvasId>,
    /// The initiative that it is about.
    #[serde(default)]
    pub of: Option<RecordId>,
    #[serde(default)]
    pub status: DecisionStatus,
}

/// What has become of a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecisionStatus {
    #[default]
    Open,
    Done,
    Dropped,
}

/// A fired rule that the group has dealt with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FindingKey {
    pub rule: RuleId,
}

/// What the group did about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    pub state: FindingState,
    #[serde(default)]
    pub note: String,
}

/// The three answers to a fired rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FindingState {
    Discussed,
    Decided,
    Dismissed,
}

impl Session {
    /// A new session of a workshop, with the rows that its tables start with.
    pub fn new(workshop: &Workshop, cover: Cover) -> Self {
        let mut session = Self { cover, ..Self::default() };
        for table in &workshop.tables {
            let rows = session.tables.entry(table.id.clone()).or_default();
            if table.single {
                rows.put(&RecordId::from("one"), Some(Record { rank: 1, values: BTreeMap::new() }));
            }
            for (id, values) in &table.rows {
                // The single record is there already.
                let rank = rows.get(id.as_str()).map_or_else(|| rows.next_rank(), |record| record.rank);
                rows.put(id, Some(Record { rank, values: values.clone() }));
            }
        }
        session
    }

    /// The session that a file says; every table of the workshop is there, and single records always exist.
    pub fn of_parts(workshop: &Workshop, parts: Parts) -> Self {
        let Parts { cover, live, tables: records, tallies, decisions, findings, plan, parked } = parts;
        let mut session =
            Self { cover, live, tallies, decisions, findings, plan, parked, tables: BTreeMap::new() };
        for (table, records) in records {
            let rows = session.tables.entry(table).or_default();
            for (rank, (id, values)) in (1..).zip(records) {
                rows.put(&id, Some(Record { rank, values }));
            }
        }
        for table in &workshop.tables {
            let rows = session.tables.entry(table.id.clone()).or_default();
            if table.single && rows.is_empty() {
                rows.put(&RecordId::from("one"), Some(Record { rank: 1, values: BTreeMap::new() }));
            }
        }
        session
    }

    /// The same session with ranks from 1 without gaps, as it comes back from its file.
    pub fn settled(&self, workshop: &Workshop) -> Self {
        let records =
            |rows: &Rows| rows.iter().map(|(id, record)| (id.clone(), record.values.clone())).collect();
        let parts = Parts {
            cover: self.cover.clone(),
            live: self.live.clone(),
            tables: self.tables.iter().map(|(table, rows)| (table.clone(), records(rows))).collect(),
            tallies: self.tallies.clone(),
            decisions: self.decisions.clone(),
            findings: self.findings.clone(),
            plan: self.plan.clone(),
            parked: self.parked.clone(),
        };
        Self::of_parts(workshop, parts)
    }

    /// The same session as a document of its own.
    pub fn named_anew(mut self, id: String) -> Self {
        self.cover.id = id;
        self
    }

    /// The cover.
    pub fn cover(&self) -> &Cover {
        &self.cover
    }

    /// Where the room is.
    pub fn live(&self) -> &Live {
        &self.live
    }

    /// The rows of a table; empty when the workshop has no such table.
    pub fn rows(&self, table: &str) -> &Rows {
        const NONE: &Rows = &Rows::EMPTY;
        self.tables.get(table).unwrap_or(NONE)
    }

    /// One record.
    pub fn record(&self, table: &str, id: &str) -> Option<&Record> {
        self.rows(table).get(id)
    }

    /// All tables with their rows.
    pub fn tables(&self) -> impl Iterator<Item = (&TableId, &Rows)> {
        self.tables.iter()
    }

    /// All tallies in order.
    pub fn tallies(&self) -> impl Iterator<Item = (&TallyKey, &Tally)> {
        self.tallies.iter()
    }

    /// One tally.
    pub fn tally(&self, key: &TallyKey) -> Option<&Tally> {
        self.tallies.get(key)
    }

    /// The newest round in which a group answered a question about a record, and its tally.
    pub fn latest_tally(
        &self,
        ask: &AskId,
        of: Option<&RecordId>,
        group: &GroupId,
    ) -> Option<(&TallyKey, &Tally)> {
        let at = |wave| TallyKey { ask: ask.clone(), of: of.cloned(), group: group.clone(), wave };
        self.tallies.range(at(0)..=at(u8::MAX)).next_back()
    }

    /// All rounds in which a group answered a question about a record, oldest first.
    pub fn rounds(
        &self,
        ask: &AskId,
        of: Option<&RecordId>,
        group: &GroupId,
    ) -> impl DoubleEndedIterator<Item = (&TallyKey, &Tally)> {
        let at = |wave| TallyKey { ask: ask.clone(), of: of.cloned(), group: group.clone(), wave };
        self.tallies.range(at(0)..=at(u8::MAX))
    }

    /// All decisions, oldest first.
    pub fn decisions(&self) -> impl Iterator<Item = (&DecisionId, &Decision)> {
        self.decisions.iter()
    }

    /// One decision.
    pub fn decision(&self, id: &DecisionId) -> Option<&Decision> {
        self.decisions.get(id)
    }

    /// What the group did about fired rules.
    pub fn findings(&self) -> impl Iterator<Item = (&FindingKey, &Finding)> {
        self.findings.iter()
    }

    /// The group's own plan; empty where it follows an agenda as it is.
    pub fn plan(&self) -> &[Step] {
        &self.plan
    }

    /// What is parked, oldest first.
    pub fn parked(&self) -> impl Iterator<Item = (&ParkedId, &Parked)> {
        self.parked.iter()
    }

    /// Every key under which something stands, but for where the room is.
    pub fn keys(&self) -> impl Iterator<Item = Key> {
        let records = self
            .tables
            .iter()
            .flat_map(|(table, rows)| rows.iter().map(|(id, _)| Key::Record(table.clone(), id.clone())));
        [Key::Cover, Key::Plan]
            .into_iter()
            .chain(records)
            .chain(self.tallies.keys().cloned().map(Key::Tally))
            .chain(self.decisions.keys().cloned().map(Key::Decision))
            .chain(self.findings.keys().cloned().map(Key::Finding))
            .chain(self.parked.keys().cloned().map(Key::Parked))
    }

    /// What stands under a key now.
    pub fn entry(&self, key: &Key) -> Option<Entry> {
        match key {
            Key::Cover => Some(Entry::Cover(self.cover.clone())),
            Key::Live => Some(Entry::Live(self.live.clone())),
            Key::Record(table, id) => self.record(table.as_str(), id.as_str()).cloned().map(Entry::Record),
            Key::Tally(key) => self.tallies.get(key).cloned().map(Entry::Tally),
            Key::Decision(id) => self.decisions.get(id).cloned().map(Entry::Decision),
            Key::Finding(key) => self.findings.get(key).cloned().map(Entry::Finding),
            Key::Plan => Some(Entry::Plan(self.plan.clone())),
            Key::Parked(id) => self.parked.get(id).cloned().map(Entry::Parked),
        }
    }

    /// Applies an edit, all of it or nothing.
    ///
    /// # Errors
    /// [`Refused`] when something under one of its keys is no longer what the edit was planned on, or an entry does
    /// not belong under its key; the session is then unchanged.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), Refused> {
        for change in &edit.changes {
            if !change.is_sound() {
                return Err(Refused::Unsound(change.key.clone()));
            }
            if self.entry(&change.key) != change.before {
                return Err(Refused::Outdated(change.key.clone()));
            }
        }
        if let Some(table) = self.overfull(edit) {
            return Err(Refused::Full(table));
        }
        for change in &edit.changes {
            self.put(change);
        }
        Ok(())
    }

    /// The table that an edit would give more records than a table can have.
    fn overfull(&self, edit: &Edit) -> Option<TableId> {
        let mut counts: BTreeMap<&TableId, usize> = BTreeMap::new();
        for change in &edit.changes {
            let Key::Record(table, _) = &change.key else { continue };
            let count = counts.entry(table).or_insert_with(|| self.rows(table.as_str()).len());
            match (&change.before, &change.after) {
                (None, Some(_)) => *count += 1,
                (Some(_), None) => *count = count.saturating_sub(1),
                (_, _) => {}
            }
        }
        let grows = |table: &TableId, count: usize| count > self.rows(table.as_str()).len();
        let full = counts.into_iter().find(|(table, count)| *count > MOST_RECORDS && grows(table, *count));
        full.map(|(table, _)| table.clone())
    }

    fn put(&mut self, change: &Change) {
        match (&change.key, change.after.clone()) {
            (Key::Cover, Some(Entry::Cover(cover))) => self.cover = cover,
            (Key::Live, Some(Entry::Live(live))) => self.live = live,
            (Key::Record(table, id), Some(Entry::Record(record))) => {
                self.tables.entry(table.clone()).or_default().put(id, Some(record));
            }
            (Key::Record(table, id), None) => {
                let rows = self.tables.entry(table.clone()).or_default();
                rows.put(id, None);
                // An inbox is there only while something lies in it.
                if rows.is_empty() && inbox::is_inbox(table.as_str()) {
                    self.tables.remove(table);
                }
            }
            (Key::Tally(key), Some(Entry::Tally(tally))) => {
                self.tallies.insert(key.clone(), tally);
            }
            (Key::Tally(key), None) => {
                self.tallies.remove(key);
            }
            (Key::Decision(id), Some(Entry::Decision(decision))) => {
                self.decisions.insert(id.clone(), decision);
            }
            (Key::Decision(id), None) => {
                self.decisions.remove(id);
            }
            (Key::Finding(key), Some(Entry::Finding(finding))) => {
                self.findings.insert(key.clone(), finding);
            }
            (Key::Finding(key), None) => {
                self.findings.remove(key);
            }
            (Key::Plan, Some(Entry::Plan(steps))) => self.plan = steps,
            (Key::Parked(id), Some(Entry::Parked(parked))) => {
                self.parked.insert(id.clone(), parked);
            }
            (Key::Parked(id), None) => {
                self.parked.remove(id);
            }
            // `Change::is_sound` has refused every other pair.
            (_, _) => debug_assert!(false, "an unsound change was applied"),
        }
    }
}
