//! What the parts of a session say about each other: links, answers and decisions about records that do not exist. It
//! is said, and kept: nothing is lost by it, and the record may come back.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::Raw;
use super::tree::{Kind, Node};
use crate::model::canvas::AskKind;
use crate::model::fault::nearest;
use crate::model::field::{FieldKind, TableSpec};
use crate::model::fit;
use crate::model::id::{AgendaId, RecordId, TableId};
use crate::model::inbox;
use crate::model::session::Parts;
use crate::model::workshop::Workshop;

/// The fewest and the most answers below which nothing is shown.
const PRIVACY: (u32, u32) = (3, 20);

/// Looks through a session that has been read.
pub(super) struct Links<'a> {
    pub workshop: &'a Workshop,
    pub parts: &'a mut Parts,
    pub raw: Vec<Raw>,
    /// Ids of records that are there and could not be read, which has been said.
    pub lost: BTreeSet<String>,
    /// The ids of each table.
    ids: BTreeMap<TableId, BTreeSet<RecordId>>,
}

impl<'a> Links<'a> {
    /// Ready to look through what has been read; `lost` are the ids of what could not be.
    pub(super) fn new(workshop: &'a Workshop, parts: &'a mut Parts, lost: BTreeSet<String>) -> Self {
        let ids = parts
            .tables
            .iter()
            .map(|(table, records)| (table.clone(), records.iter().map(|(id, _)| id.clone()).collect()));
        let ids = ids.collect();
        Self { workshop, parts, raw: Vec::new(), lost, ids }
    }

    /// Everything that names something.
    pub(super) fn check(&mut self, root: &Node<'_>) {
        if let Some(cover) = root.get("cover") {
            self.cover(cover);
        }
        if let Some(live) = root.get("live") {
            self.live(live);
        }
        if let Some(Node { kind: Kind::Map(tables), .. }) = root.get("tables") {
            for pair in tables {
                if let Some(table) = pair.key.text().and_then(|name| self.workshop.table(name)) {
                    pair.value.items().iter().for_each(|record| self.record(table, record));
                }
            }
        }
        let items = |name| root.get(name).map(Node::items).unwrap_or_default();
        for tally in items("tallies") {
            self.tally(tally);
        }
        for decision in items("decisions") {
            self.known_canvas(decision.get("canvas"));
            let initiatives = self.workshop.tables.iter().map(|table| table.id.as_str()).collect::<Vec<_>>();
            if let Some(of) =
                decision.get("of").filter(|of| !initiatives.iter().any(|table| self.has(table, of)))
            {
                self.say("links-to-nothing", of, "");
            }
        }
        for finding in items("findings") {
            let rules = self.workshop.rules.iter().map(|rule| rule.id.as_str());
            self.known("unknown-rule", finding.get("rule"), rules);
        }
    }

    fn say(&mut self, kind: &'static str, node: &Node<'_>, expected: &str) {
        self.raw.push(Raw::new(kind, node.span.clone(), node.text().unwrap_or_default(), expected));
    }

    fn known<'n>(
        &mut self,
        kind: &'static str,
        node: Option<&Node<'_>>,
        names: impl Iterator<Item = &'n str>,
    ) -> bool {
        let Some((node, name)) = node.and_then(|node| Some((node, node.text()?))) else { return true };
        let names: Vec<&str> = names.collect();
        let there = name.is_empty() || names.contains(&name);
        if !there {
            self.say(kind, node, nearest(name, names).unwrap_or_default());
        }
        there
    }

    fn known_canvas(&mut self, node: Option<&Node<'_>>) -> bool {
        let workshop = self.workshop;
        self.known("unknown-canvas", node, workshop.canvases.iter().map(|canvas| canvas.id.as_str()))
    }

    /// Whether a table has the record that a text names.
    fn has(&self, table: &str, name: &Node<'_>) -> bool {
        let Some(name) = name.text() else { return true };
        let is_in = |table: &str| self.ids.get(table).is_some_and(|ids| ids.contains(name));
        self.lost.contains(name) || is_in(table) || is_in(inbox::of(&table.into()).as_str())
    }

    fn cover(&mut self, cover: &Node<'_>) {
        let workshop = self.workshop;
        if let Some(Node { kind: Kind::Map(people), .. }) = cover.get("people") {
            for pair in people {
                self.known(
                    "unknown-group",
                    Some(&pair.key),
                    workshop.groups.iter().map(|group| group.id.as_str()),
                );
            }
        }
        if let Some(date) = cover.get("date")
            && date.text().is_some_and(|text| !text.is_empty() && !fit::is_date(text))
        {
            self.say("no-date", date, "");
        }
        let (fewest, most) = PRIVACY;
        let k = self.parts.cover.privacy.k;
        if let Some(node) = cover.get("privacy").and_then(|privacy| privacy.get("k"))
            && !(fewest..=most).contains(&k)
        {
            self.parts.cover.privacy.k = k.clamp(fewest, most);
            let found = k.to_string();
            self.raw.push(Raw::new("out-of-range", node.span.clone(), &found, &format!("{fewest} – {most}")));
        }
    }

    /// Where the room is must exist; otherwise the room is nowhere yet.
    fn live(&mut self, live: &Node<'_>) {
        let workshop = self.workshop;
        if !self.known_canvas(live.get("canvas")) {
            self.parts.live.canvas = None;
        }
        for done in live.get("done").map(Node::items).unwrap_or_default() {
            self.known_canvas(Some(done));
        }
        for part in ["round", "reveal", "focus"] {
            if let Some(Node { kind: Kind::Map(pairs), .. }) = live.get(part) {
                for pair in pairs {
                    self.known_canvas(Some(&pair.key));
                }
            }
        }
        let agendas = workshop.agendas.iter().map(|agenda| agenda.id.as_str());
        if !self.known("unknown-agenda", live.get("agenda"), agendas) {
            self.parts.live.agenda = AgendaId::default();
        }
    }

    fn record(&mut self, table: &TableSpec, record: &Node<'_>) {
        let [_, values] = record.items() else { return };
        for field in &table.fields {
            let FieldKind::Link { table: to, .. } = &field.kind else { continue };
            let Some(value) = values.get(field.id.as_str()) else { continue };
            let names = if value.text().is_some() { std::slice::from_ref(value) } else { value.items() };
            for name in names.iter().filter(|name| !self.has(to.as_str(), name)).collect::<Vec<_>>() {
                self.say("links-to-nothing", name, to.as_str());
            }
        }
    }

    fn tally(&mut self, tally: &Node<'_>) {
        let ask = tally.get("ask").and_then(Node::text).unwrap_or_default();
        let Some((_, ask)) = self.workshop.ask(&ask.into()) else { return };
        let Some(table) = &ask.each else { return };
        match tally.get("of") {
            Some(of) if !self.has(table.as_str(), of) => self.say("links-to-nothing", of, table.as_str()),
            Some(_) => {}
            None => self.raw.push(Raw::new("missing-field", tally.span.clone(), "of", "")),
        }
    }
}

/// Whether an answer is one that its question allows; the nearest allowed one when it is not. What only the session
/// knows (records as options) is allowed.
pub(super) fn allowed(workshop: &Workshop, ask: &str, answer: &str) -> Result<(), String> {
    let Some((canvas, ask)) = workshop.ask(&ask.into()) else { return Ok(()) };
    let of = match &ask.kind {
        AskKind::Scale { min, max, step, .. } => {
            let number = answer.parse::<f64>().ok().filter(|number| number.is_finite());
            let fits = number.is_some_and(|number| {
                let steps = (number - min) / step;
                (*min..=*max).contains(&number) && (steps - steps.round()).abs() < 1e-6
            });
            return if fits { Ok(()) } else { Err(format!("{min} – {max}")) };
        }
        AskKind::One { of } | AskKind::Many { of, .. } | AskKind::Share { of, .. } => of,
    };
    let options = workshop.options(canvas, of);
    if options.is_empty() || options.iter().any(|option| option.id == *answer) {
        return Ok(());
    }
    let names: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
    Err(names.join(", "))
}
