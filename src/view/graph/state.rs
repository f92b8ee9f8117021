//! What the graph knows: the actors, how much each two of them talk now, and how much is needed.

use crate::model::id::{FieldId, RecordId};
use crate::model::value::Value;
use crate::model::view_spec::GraphSpec;
use crate::view::linked::{self, Linked};
use crate::view::scale::Scale;
use crate::view::{Sight, now_needed};

/// Everything that the graph shows.
#[derive(Debug)]
pub(super) struct State<'a> {
    pub(super) spec: &'a GraphSpec,
    pub(super) sight: &'a Sight<'a>,
    pub(super) nodes: Vec<Node<'a>>,
    pub(super) edges: Vec<Edge>,
    /// Whether now and needed are revealed.
    pub(super) shows: [bool; 2],
    /// Whether there is a record to speak about.
    pub(super) ready: bool,
}

/// An actor.
#[derive(Clone, Debug)]
pub(super) struct Node<'a> {
    pub(super) name: &'a str,
    pub(super) row: Option<Linked>,
    pub(super) level: Option<f64>,
    pub(super) count: Option<f64>,
}

/// What is between two actors.
#[derive(Clone, Debug)]
pub(super) struct Edge {
    pub(super) row: Linked,
    /// The places of the two among the actors.
    pub(super) ends: (usize, usize),
    /// Now and needed.
    pub(super) values: [Option<f64>; 2],
    pub(super) by_hand: [bool; 2],
}

impl Edge {
    /// How much is missing.
    pub(super) fn lack(&self) -> f64 {
        self.values[1].map_or(0.0, |needed| needed - self.values[0].unwrap_or(0.0))
    }

    /// Nobody talks where a talk is really needed.
    pub(super) fn is_missing(&self) -> bool {
        self.values[0].unwrap_or(0.0) <= 0.0 && self.values[1].is_some_and(|needed| needed >= 2.0)
    }
}

impl<'a> State<'a> {
    pub(super) fn new(spec: &'a GraphSpec, sight: &'a Sight<'a>) -> Self {
        let ids: Vec<&RecordId> = sight.ids(spec.nodes.as_str()).collect();
        let shows = now_needed::revealed(sight);
        Self {
            nodes: nodes(spec, sight, &ids),
            edges: edges(spec, sight, &ids, shows),
            ready: now_needed::is_ready(sight, &spec.of, Some(&spec.pairs)),
            spec,
            sight,
            shows,
        }
    }

    pub(super) fn field(&self, hand: usize) -> &'a FieldId {
        if hand == 0 { &self.spec.now } else { &self.spec.needed }
    }

    pub(super) fn label(&self, hand: usize) -> &'a str {
        if hand == 0 { &self.spec.labels.0 } else { &self.spec.labels.1 }
    }

    pub(super) fn name(&self, node: usize) -> &'a str {
        self.nodes.get(node).map_or("", |node| node.name)
    }

    /// The sum of what is needed.
    pub(super) fn needed(&self) -> f64 {
        self.edges.iter().filter_map(|edge| edge.values[1]).sum()
    }

    /// The share of the needs that is met, in percent; none as long as nothing is needed.
    pub(super) fn coverage(&self) -> Option<f64> {
        let met = |edge: &Edge| Some(edge.values[0].unwrap_or(0.0).min(edge.values[1]?));
        let met: f64 = self.edges.iter().filter_map(met).sum();
        let needed = Some(self.needed()).filter(|needed| *needed > 0.0 && self.shows[0]);
        needed.map(|needed| met / needed * 100.0)
    }

    /// What is called how much, and how much that may be.
    pub(super) fn budget(&self) -> Option<(&'a str, f64)> {
        let (name, called) = self.spec.budget.as_ref()?;
        let name = name.strip_prefix("cfg.").unwrap_or(name);
        Some((called, self.sight.workshop.threshold(name).filter(|most| *most > 0.0)?))
    }

    /// A handle as it is read aloud.
    pub(super) fn said(&self, edge: &Edge, hand: usize) -> String {
        let n =
            edge.values[hand].map_or_else(|| "–".to_owned(), |value| self.sight.words.short_number(value));
        let key = if hand == 1 && edge.is_missing() { "graph-say-missing" } else { "graph-say-edge" };
        let (from, to) = (self.name(edge.ends.0), self.name(edge.ends.1));
        let words = [("from", from), ("to", to), ("label", self.label(hand)), ("n", &n)];
        self.sight.words.with(key, &words)
    }
}

fn number(sight: &Sight<'_>, table: &str, row: &Linked, field: &FieldId) -> Option<f64> {
    sight.number(table, row.id.as_str(), field.as_str()).filter(|number| number.is_finite())
}

fn nodes<'a>(spec: &'a GraphSpec, sight: &Sight<'a>, ids: &[&'a RecordId]) -> Vec<Node<'a>> {
    let rows = spec.actors.as_ref().map_or_else(Vec::new, |actors| {
        linked::rows(sight, &actors.of, Some(&spec.nodes)).into_iter().map(|(row, _)| row).collect()
    });
    let node = |(place, id): (usize, &&'a RecordId)| {
        let row = rows.get(place).cloned();
        let read = |field: fn(&crate::model::view_spec::GraphActors) -> &FieldId| {
            let (row, actors) = row.as_ref().zip(spec.actors.as_ref())?;
            number(sight, actors.of.as_str(), row, field(actors))
        };
        Node {
            name: sight.title(spec.nodes.as_str(), id.as_str()),
            level: read(|actors| &actors.level),
            count: read(|actors| &actors.count),
            row,
        }
    };
    ids.iter().enumerate().map(node).collect()
}

fn edges(spec: &GraphSpec, sight: &Sight<'_>, nodes: &[&RecordId], shows: [bool; 2]) -> Vec<Edge> {
    let end = |pair: &RecordId, field: &FieldId| {
        let name = sight.value(spec.pairs.as_str(), pair.as_str(), field.as_str()).and_then(Value::text)?;
        nodes.iter().position(|node| node.as_str() == name)
    };
    let rows = linked::rows(sight, &spec.of, Some(&spec.pairs)).into_iter();
    let edge = |(pair, (row, _)): (&RecordId, (Linked, &str))| {
        let (from, to) = (end(pair, &spec.from)?, end(pair, &spec.to)?);
        let stored = sight.session.record(spec.of.as_str(), row.id.as_str());
        let fields = [&spec.now, &spec.needed];
        let value = |hand: usize| number(sight, spec.of.as_str(), &row, fields[hand]).filter(|_| shows[hand]);
        let by_hand =
            |hand: usize| stored.is_some_and(|record| record.value(fields[hand].as_str()).is_some());
        Some(Edge { values: [value(0), value(1)], by_hand: [by_hand(0), by_hand(1)], ends: (from, to), row })
            .filter(|edge| edge.ends.0 != edge.ends.1)
    };
    sight.ids(spec.pairs.as_str()).zip(rows).filter_map(edge).collect()
}

/// The legal values of a number field between 0 and a most.
pub(super) fn scale(sight: &Sight<'_>, table: &str, field: &FieldId, most: f64) -> Option<Scale> {
    let scale = Scale::of(sight.workshop, table, field.as_str())?;
    Some(Scale { max: scale.max.min(most), ..scale }).filter(|scale| scale.min < scale.max)
}
