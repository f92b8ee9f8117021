//! The tables, tallies, decisions and findings of a session file: each entry for itself, so that one that cannot be
//! read is left out alone.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::decode::decode;
use super::fault::Raw;
use super::session_file::{LeftOut, Part};
use super::session_links::{Links, allowed};
use super::tree::{Kind, Node, Pair};
use crate::model::dots;
use crate::model::fault::nearest;
use crate::model::field::TableSpec;
use crate::model::fit;
use crate::model::grouping;
use crate::model::id::{AskId, CanvasId, DecisionId, FieldId, GroupId, ParkedId, RecordId, RuleId};
use crate::model::inbox;
use crate::model::plan::{Parked, Step};
use crate::model::session::{Decision, DecisionStatus, Finding, FindingKey, FindingState, Parts};
use crate::model::tally::{Source, Spread, Tally, TallyKey};
use crate::model::value::Value;
use crate::model::workshop::Workshop;

/// Reads the entries of a session one by one.
pub(super) struct PartReader<'a> {
    pub workshop: &'a Workshop,
    pub text: &'a str,
    pub parts: Parts,
    pub raw: Vec<Raw>,
    pub left_out: LeftOut,
    /// Takes every value that has the form of its field: for looking at what we have just written ourselves.
    pub trusting: bool,
}

/// An entry could not be read, which has been said.
pub(super) struct Unread;

/// Reads one entry of a list.
pub(super) type ReadEntry<R> = fn(&mut R, &Node<'_>) -> Result<(), Unread>;

impl PartReader<'_> {
    /// Reads everything but cover, live and workshop.
    pub(super) fn read(&mut self, root: &Node<'_>) {
        if let Some(tables) = self.pairs_of(root, "tables") {
            for pair in tables {
                self.table(pair);
            }
            self.since(tables);
        }
        for (name, read) in Self::LISTS {
            for node in self.list_of(root, name) {
                if read(self, node).is_err() {
                    self.leave_out(name, node);
                }
            }
        }
        self.try_again(root);
        if !self.trusting {
            let lost = self.lost();
            let mut links = Links::new(self.workshop, &mut self.parts, lost);
            links.check(root);
            self.raw.extend(links.raw);
        }
    }

    pub(super) const LISTS: [(&'static str, ReadEntry<Self>); 5] = [
        ("tallies", Self::tally),
        ("decisions", Self::decision),
        ("findings", Self::finding),
        ("plan", Self::step),
        ("parked", Self::parked),
    ];

    fn pairs_of<'n, 'a>(&mut self, root: &'n Node<'a>, name: &str) -> Option<&'n [Pair<'a>]> {
        let node = root.get(name)?;
        if let Kind::Map(pairs) = &node.kind {
            return Some(pairs);
        }
        self.wrong_whole(name, node, "fault-kind-map");
        None
    }

    fn list_of<'n, 'a>(&mut self, root: &'n Node<'a>, name: &str) -> &'n [Node<'a>] {
        match root.get(name) {
            Some(Node { kind: Kind::List(items), .. }) => items,
            Some(node) => {
                self.wrong_whole(name, node, "fault-kind-list");
                &[]
            }
            None => &[],
        }
    }

    fn wrong_whole(&mut self, name: &str, node: &Node<'_>, expected: &str) {
        if node.kind != Kind::Broken {
            self.raw.push(Raw::new("wrong-kind", node.span.clone(), &node.found(self.text), expected));
        }
        self.leave_out(name, node);
    }

    fn leave_out(&mut self, at: &str, node: &Node<'_>) {
        self.left_out.parts.push(Part { at: at.to_owned(), text: self.text[node.span.clone()].to_owned() });
    }

    /// The ids of the records that were left out.
    fn lost(&self) -> BTreeSet<String> {
        let records = self.left_out.parts.iter().filter(|part| part.at.starts_with("tables."));
        records.filter_map(|part| part.text.split('"').nth(1)).map(str::to_owned).collect()
    }

    /// Tables that the file does not mention, since the workshop has got them later, start as in a new session.
    fn since(&mut self, tables: &[Pair<'_>]) {
        let mentioned = |id: &str| tables.iter().any(|pair| pair.key.text() == Some(id));
        for table in &self.workshop.tables {
            if !table.rows.is_empty() && !mentioned(table.id.as_str()) {
                self.parts.tables.insert(table.id.clone(), fit::start_rows(self.workshop, table));
            }
        }
    }

    fn table(&mut self, pair: &Pair<'_>) {
        let name = pair.key.text().unwrap_or_default();
        let at = format!("tables.{name}");
        let workshop = self.workshop;
        let Some(table) = inbox::spec(workshop, name) else {
            let names = workshop.tables.iter().map(|table| table.id.as_str());
            let expected = nearest(name, names).unwrap_or_default();
            self.raw.push(Raw::new("unknown-table", pair.key.span.clone(), name, expected));
            for node in pair.value.items() {
                self.leave_out(&at, node);
            }
            return;
        };
        let Kind::List(records) = &pair.value.kind else {
            self.wrong_whole(&at, &pair.value, "fault-kind-list");
            return;
        };
        let mut seen = BTreeSet::new();
        let most = if self.trusting { records.len() } else { fit::MOST_RECORDS };
        let (records, beyond) = records.split_at(most.min(records.len()));
        if let Some(first) = beyond.first() {
            let count = (records.len() + beyond.len()).to_string();
            self.raw.push(Raw::new("too-many", first.span.clone(), &count, &most.to_string()));
        }
        for node in beyond {
            self.leave_out(&at, node);
        }
        for node in records {
            if self.record(&table, node, &mut seen).is_err() {
                self.leave_out(&at, node);
            }
        }
    }

    pub(super) fn record(
        &mut self,
        table: &TableSpec,
        node: &Node<'_>,
        seen: &mut BTreeSet<String>,
    ) -> Result<(), Unread> {
        let (id_node, pairs) = match &node.kind {
            Kind::Broken => return Err(Unread),
            Kind::Tuple(None, items) => match items.as_slice() {
                [id, Node { kind: Kind::Map(pairs), .. }] if id.text().is_some_and(|id| !id.is_empty()) => {
                    (id, pairs)
                }
                items if items.iter().any(|item| item.kind == Kind::Broken) => return Err(Unread),
                _ => return self.wrong(node, "wrong-kind", "fault-kind-record"),
            },
            _ => return self.wrong(node, "wrong-kind", "fault-kind-record"),
        };
        let id = id_node.text().unwrap_or_default().to_owned();
        if !seen.insert(id.clone()) {
            return self.wrong(id_node, "duplicate-id", "");
        }
        let mut values = BTreeMap::new();
        for pair in pairs {
            match self.value(table, pair) {
                Ok((field, value)) => {
                    values.insert(field, value);
                }
                Err(Unread) => self.leave_value_out(table, &id, pair),
            }
        }
        self.parts.tables.entry(table.id.clone()).or_default().push((RecordId(id), values));
        Ok(())
    }

    fn leave_value_out(&mut self, table: &TableSpec, id: &str, pair: &Pair<'_>) {
        let text = self.text[pair.key.span.start..pair.value.span.end].to_owned();
        self.left_out.parts.push(Part { at: format!("tables.{}.{id}", table.id), text });
    }

    pub(super) fn value(&mut self, table: &TableSpec, pair: &Pair<'_>) -> Result<(FieldId, Value), Unread> {
        let Some(name) = pair.key.text() else {
            return self.wrong(&pair.key, "wrong-kind", "fault-kind-text");
        };
        if grouping::is_own_field(name) {
            return Ok((FieldId::from(name), Value::Text(self.decoded(&pair.value)?)));
        }
        let Some(field) = table.field(name) else {
            let names =
                table.fields.iter().filter(|field| !field.is_computed()).map(|field| field.id.as_str());
            let expected = nearest(name, names).unwrap_or_default();
            return self.wrong(&pair.key, "unknown-field", expected);
        };
        let value = self.decoded::<Value>(&pair.value)?;
        match fit::fits(self.workshop, table, field, &value) {
            _ if self.trusting => {}
            Ok(()) => {}
            Err((kind, expected)) => {
                // What does no harm is said and kept.
                if self.wrong::<()>(&pair.value, kind, &expected).is_err()
                    && !["too-long", "off-step"].contains(&kind)
                {
                    return Err(Unread);
                }
            }
        }
        Ok((field.id.clone(), fit::settled(field, value)))
    }

    fn tally(&mut self, node: &Node<'_>) -> Result<(), Unread> {
        let line = self.decoded::<TallyLine>(node)?;
        let workshop = self.workshop;
        let part = |name: &str| node.get(name).unwrap_or(node);
        let is_known = || workshop.ask(&line.ask).is_some() || dots::is_known(workshop, &line.ask);
        if !self.trusting && !is_known() {
            let names = workshop.canvases.iter().flat_map(|canvas| &canvas.asks).map(|ask| ask.id.as_str());
            return self.wrong(
                part("ask"),
                "unknown-ask",
                nearest(line.ask.as_str(), names).unwrap_or_default(),
            );
        }
        if !self.trusting && workshop.group(line.group.as_str()).is_none() {
            let names = workshop.groups.iter().map(|group| group.id.as_str());
            return self.wrong(
                part("group"),
                "unknown-group",
                nearest(line.group.as_str(), names).unwrap_or_default(),
            );
        }
        self.answers(node, &line)?;
        let spread = match (line.counts, line.shares) {
            (Some(counts), None) => Spread::Counts(counts),
            (None, Some(shares)) => Spread::Shares(shares),
            _ => return self.wrong(node, "counts-or-shares", ""),
        };
        let n = match (line.n, &spread) {
            (Some(n), _) => n,
            (None, Spread::Counts(counts)) => {
                counts.values().fold(0, |sum: u32, count| sum.saturating_add(*count))
            }
            (None, Spread::Shares(_)) => return self.wrong(node, "missing-field", "n"),
        };
        let key = TallyKey { ask: line.ask, of: line.of, group: line.group, wave: line.wave };
        if self.parts.tallies.contains_key(&key) {
            return self.wrong(node, "duplicate-tally", "");
        }
        self.parts.tallies.insert(key, Tally { source: line.source, n, spread });
        Ok(())
    }

    /// Answers that the question does not allow.
    fn answers(&mut self, node: &Node<'_>, line: &TallyLine) -> Result<(), Unread> {
        let counted = line.counts.iter().flatten().map(|(answer, _)| answer);
        let answers = counted.chain(line.shares.iter().flatten().map(|(answer, _)| answer));
        for answer in answers {
            if self.trusting {
                break;
            }
            let Err(expected) = allowed(self.workshop, line.ask.as_str(), answer) else { continue };
            let pairs = ["counts", "shares"].into_iter().find_map(|part| node.get(part));
            let key = match pairs.map(|pairs| &pairs.kind) {
                Some(Kind::Map(pairs)) => {
                    pairs.iter().find(|pair| pair.key.text() == Some(answer)).map(|pair| &pair.key)
                }
                _ => None,
            };
            return self.wrong(key.unwrap_or(node), "unknown-option", &expected);
        }
        Ok(())
    }

    fn decision(&mut self, node: &Node<'_>) -> Result<(), Unread> {
        let DecisionLine { id, text, owner, due, canvas, of, status } = self.decoded(node)?;
        if self.parts.decisions.contains_key(&id) {
            return self.wrong(node.get("id").unwrap_or(node), "duplicate-id", "");
        }
        if !self.trusting && !due.is_empty() && !fit::is_date(&due) {
            return self.wrong(node.get("due").unwrap_or(node), "no-date", "");
        }
        self.parts.decisions.insert(id, Decision { text, owner, due, canvas, of, status });
        Ok(())
    }

    fn finding(&mut self, node: &Node<'_>) -> Result<(), Unread> {
        let FindingLine { rule, state, note } = self.decoded(node)?;
        let key = FindingKey { rule };
        if self.parts.findings.contains_key(&key) {
            return self.wrong(node.get("rule").unwrap_or(node), "duplicate-id", "");
        }
        self.parts.findings.insert(key, Finding { state, note });
        Ok(())
    }

    fn step(&mut self, node: &Node<'_>) -> Result<(), Unread> {
        let step = self.decoded::<Step>(node)?;
        if step.id.as_str().is_empty() {
            return self.wrong(node, "missing-field", "id");
        }
        if self.parts.plan.iter().any(|known| known.id == step.id) {
            return self.wrong(node.get("id").unwrap_or(node), "duplicate-id", "");
        }
        if let Some(canvas) = step.canvas.as_ref().filter(|id| self.workshop.canvas(id.as_str()).is_none()) {
            let names = self.workshop.canvases.iter().map(|canvas| canvas.id.as_str());
            let expected = nearest(canvas.as_str(), names).unwrap_or_default();
            return self.wrong(node.get("canvas").unwrap_or(node), "unknown-canvas", expected);
        }
        self.parts.plan.push(step);
        Ok(())
    }

    fn parked(&mut self, node: &Node<'_>) -> Result<(), Unread> {
        let ParkedLine { id, text, canvas, at, done } = self.decoded(node)?;
        if self.parts.parked.contains_key(&id) {
            return self.wrong(node.get("id").unwrap_or(node), "duplicate-id", "");
        }
        self.parts.parked.insert(id, Parked { text, canvas, at, done });
        Ok(())
    }

    /// Reads an entry that has to be read as a whole.
    pub(super) fn decoded<T: serde::de::DeserializeOwned>(&mut self, node: &Node<'_>) -> Result<T, Unread> {
        let (value, faults) = decode::<T>(node, self.text);
        let sound = faults.is_empty() && node.kind != Kind::Broken;
        self.raw.extend(faults.into_iter().filter(|_| node.kind != Kind::Broken));
        value.filter(|_| sound).ok_or(Unread)
    }

    fn wrong<T>(&mut self, node: &Node<'_>, kind: &'static str, expected: &str) -> Result<T, Unread> {
        let found = node.text().map_or_else(|| node.found(self.text), str::to_owned);
        let (found, expected) =
            if kind == "missing-field" { (expected, "") } else { (found.as_str(), expected) };
        self.raw.push(Raw::new(kind, node.span.clone(), found, expected));
        Err(Unread)
    }
}

/// A line of `tallies`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TallyLine {
    ask: AskId,
    #[serde(default)]
    of: Option<RecordId>,
    group: GroupId,
    #[serde(default = "first_wave")]
    wave: u8,
    #[serde(default)]
    source: Source,
    #[serde(default)]
    n: Option<u32>,
    #[serde(default)]
    counts: Option<BTreeMap<String, u32>>,
    #[serde(default)]
    shares: Option<BTreeMap<String, f64>>,
}

fn first_wave() -> u8 {
    1
}

/// A line of `decisions`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DecisionLine {
    id: DecisionId,
    text: String,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    due: String,
    #[serde(default)]
    canvas: Option<CanvasId>,
    #[serde(default)]
    of: Option<RecordId>,
    #[serde(default)]
    status: DecisionStatus,
}

/// A line of `findings`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FindingLine {
    rule: RuleId,
    state: FindingState,
    #[serde(default)]
    note: String,
}

/// A line of `parked`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParkedLine {
    id: ParkedId,
    text: String,
    #[serde(default)]
    canvas: Option<CanvasId>,
    #[serde(default)]
    at: String,
    #[serde(default)]
    done: bool,
}
