//! Writing a session: laid out by hand, one record to a line and in a stable order, so that one moved note changes one
//! line, and two versions can be compared line by line.

use std::collections::BTreeMap;
use std::fmt::{Display, Write as _};

use sha2::{Digest, Sha256};

use super::session_file::LeftOut;
use crate::model::dots::DotVote;
use crate::model::field::TableSpec;
use crate::model::id::{ParkedId, RecordId};
use crate::model::inbox;
use crate::model::plan::{MethodRun, Parked, Step};
use crate::model::record::{Record, Rows};
use crate::model::session::{Cover, Decision, Finding, Live, Session};
use crate::model::tally::{Spread, Tally, TallyKey};
use crate::model::value::Value;
use crate::model::workshop::{Language, Workshop};
use crate::words::Words;

/// The file of a session. Reading it gives the session back, and writing that gives the same text.
pub fn text(workshop: &Workshop, workshop_text: &str, session: &Session, left_out: &LeftOut) -> String {
    let mut out = Text::default();
    let comment = Words::of(session.cover().language).text("file-comment");
    for line in comment.lines() {
        out.line(0, format_args!("// {line}"));
    }
    out.line(0, "#![enable(implicit_some)]");
    out.line(0, "Session(");
    out.line(1, format_args!("format: ({}, {}),", left_out.format.0, left_out.format.1));
    out.line(1, format_args!("cover: {},", cover(session.cover())));
    out.line(1, format_args!("workshop: {},", carried(workshop, workshop_text)));
    out.line(1, format_args!("live: {},", live(session.live())));
    out.line(1, "tables: {");
    // An empty table is only worth a line where it was not empty to begin with.
    let had_rows = |id: &str| workshop.table(id).is_some_and(|spec| !spec.rows.is_empty());
    for (id, rows) in session.tables().filter(|(id, rows)| !rows.is_empty() || had_rows(id.as_str())) {
        table(&mut out, id.as_str(), workshop.table(inbox::home(id.as_str())), rows);
    }
    out.line(1, "},");
    out.list("tallies", session.tallies().map(|(key, counts)| tally(key, counts)));
    out.list("decisions", session.decisions().map(|(id, it)| decision(id.as_str(), it)));
    out.list("findings", session.findings().map(|(key, it)| finding(key.rule.as_str(), it)));
    if !session.plan().is_empty() {
        out.list("plan", session.plan().iter().map(step));
    }
    if session.parked().next().is_some() {
        out.list("parked", session.parked().map(|(id, it)| parked(id, it)));
    }
    if !left_out.parts.is_empty() {
        let parts = left_out.parts.iter();
        out.list(
            "left_out",
            parts.map(|part| Parts::new().quoted("at", &part.at).quoted("text", &part.text).end()),
        );
    }
    for (name, value) in &left_out.fields {
        out.line(1, format_args!("{name}: {value},"));
    }
    out.line(0, ")");
    out.0
}

/// The fingerprint of a text, for telling whether two are the same.
pub fn sha256(text: &str) -> String {
    sha256_of(text.as_bytes())
}

/// The same of bytes, which may be no text.
pub fn sha256_of(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

fn cover(cover: &Cover) -> String {
    let language = match cover.language {
        Language::Danish => "da",
        Language::English => "en",
    };
    let privacy = Parts::new().part("k", cover.privacy.k).part("fixed", cover.privacy.fixed).end();
    let mut parts = Parts::new().quoted("id", &cover.id).quoted("title", &cover.title);
    if !cover.place.is_empty() {
        parts = parts.quoted("place", &cover.place);
    }
    if !cover.date.is_empty() {
        parts = parts.quoted("date", &cover.date);
    }
    parts = parts.quoted("language", language).part("people", map(&cover.people)).part("privacy", privacy);
    if cover.group > 0 {
        parts = parts.part("group", cover.group);
    }
    if !cover.locked.is_empty() {
        parts = parts.quoted("locked", &cover.locked);
    }
    if cover.invented {
        parts = parts.part("invented", true);
    }
    parts.end()
}

fn carried(workshop: &Workshop, text: &str) -> String {
    Parts::new()
        .quoted("id", &workshop.id)
        .quoted("version", &workshop.version)
        .quoted("sha256", &sha256(text))
        .part("text", verbatim(text))
        .end()
}

fn live(live: &Live) -> String {
    let mut parts = Parts::new().quoted("agenda", live.agenda.as_str());
    parts = parts.quoted("step", live.step.as_str());
    if live.aside {
        parts = parts.part("aside", true);
    }
    for (name, moment) in [("began", &live.began), ("ends", &live.ends)] {
        if !moment.is_empty() {
            parts = parts.quoted(name, moment);
        }
    }
    let spent = live.spent.iter().map(|(id, spent)| {
        let parts = Parts::new().quoted("began", &spent.began).part("secs", spent.secs);
        (id, parts.end())
    });
    parts = parts.part_of_map("spent", &spent.collect());
    if let Some(MethodRun { method, stage, stages }) = &live.method {
        let stages = list(stages.iter().map(u32::to_string));
        let run = Parts::new().part("method", format_args!("{method:?}")).part("stage", stage);
        parts = parts.part("method", run.part("stages", stages).end());
    }
    if let Some(canvas) = &live.canvas {
        parts = parts.quoted("canvas", canvas.as_str());
    }
    parts = parts.part_of_map("round", &live.round).part_of_map("reveal", &live.reveal);
    if !live.focus.is_empty() {
        let focus: BTreeMap<_, _> = live
            .focus
            .iter()
            .map(|(canvas, tables)| {
                let quoted_ids: BTreeMap<_, _> =
                    tables.iter().map(|(table, id)| (table, quoted(id.as_str()))).collect();
                (canvas, map(&quoted_ids))
            })
            .collect();
        parts = parts.part("focus", map(&focus));
    }
    if !live.dots.is_empty() {
        let dots: BTreeMap<_, _> = live.dots.iter().map(|(table, it)| (table, dot_vote(*it))).collect();
        parts = parts.part("dots", map(&dots));
    }
    if !live.done.is_empty() {
        parts = parts.part("done", list(live.done.iter().map(|canvas| quoted(canvas.as_str()))));
    }
    parts.end()
}

fn dot_vote(vote: DotVote) -> String {
    let parts = Parts::new().part("open", vote.open).part("shown", vote.shown);
    parts.part("budget", vote.budget).part("stacking", vote.stacking).end()
}

fn step(step: &Step) -> String {
    let mut parts = Parts::new().quoted("id", step.id.as_str());
    if !step.title.is_empty() {
        parts = parts.quoted("title", &step.title);
    }
    if let Some(canvas) = &step.canvas {
        parts = parts.quoted("canvas", canvas.as_str());
    }
    if let Some(page) = step.page {
        parts = parts.part("page", format_args!("{page:?}"));
    }
    parts = parts.part("minutes", step.minutes);
    if let Some(method) = step.method {
        parts = parts.part("method", format_args!("{method:?}"));
    }
    if let Some(input) = step.input {
        parts = parts.part("input", format_args!("{input:?}"));
    }
    if step.groups > 0 {
        parts = parts.part("groups", step.groups);
    }
    for (name, text) in [("instruction", &step.instruction), ("note", &step.note)] {
        if !text.is_empty() {
            parts = parts.quoted(name, text);
        }
    }
    parts.end()
}

fn parked(id: &ParkedId, parked: &Parked) -> String {
    let mut parts = Parts::new().quoted("id", id.as_str()).quoted("text", &parked.text);
    if let Some(canvas) = &parked.canvas {
        parts = parts.quoted("canvas", canvas.as_str());
    }
    if !parked.at.is_empty() {
        parts = parts.quoted("at", &parked.at);
    }
    if parked.done { parts.part("done", true).end() } else { parts.end() }
}

fn table(out: &mut Text, id: &str, spec: Option<&TableSpec>, rows: &Rows) {
    out.line(2, format_args!("{}: [", quoted(id)));
    for (id, it) in rows.iter() {
        out.line(3, format_args!("{},", record(id, it, spec)));
    }
    out.line(2, "],");
}

/// Values in the order in which the table declares its fields.
fn record(id: &RecordId, record: &Record, spec: Option<&TableSpec>) -> String {
    let place = |field: &str| {
        spec.and_then(|spec| spec.fields.iter().position(|known| known.id == *field)).unwrap_or(usize::MAX)
    };
    let mut fields: Vec<_> = record.values.iter().collect();
    fields.sort_by_key(|(field, _)| place(field.as_str()));
    let pairs = fields.iter().map(|(field, it)| format!("{}: {}", quoted(field.as_str()), value(it)));
    format!("({}, {{{}}})", quoted(id.as_str()), pairs.collect::<Vec<_>>().join(", "))
}

/// A value as it stands in the file.
fn value(value: &Value) -> String {
    match value {
        Value::Yes(yes) => yes.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => quoted(text),
        Value::Numbers(numbers) => list(
            numbers.iter().map(|number| number.map_or_else(|| "()".to_owned(), |number| number.to_string())),
        ),
        Value::Names(names) => list(names.iter().map(|name| quoted(name))),
    }
}

fn tally(key: &TallyKey, tally: &Tally) -> String {
    let mut parts = Parts::new().quoted("ask", key.ask.as_str());
    if let Some(of) = &key.of {
        parts = parts.quoted("of", of.as_str());
    }
    parts = parts
        .quoted("group", key.group.as_str())
        .part("wave", key.wave)
        .part("source", format_args!("{:?}", tally.source));
    match &tally.spread {
        Spread::Counts(counts) => {
            let sum = counts.values().fold(0, |sum: u32, count| sum.saturating_add(*count));
            if tally.n != sum {
                parts = parts.part("n", tally.n);
            }
            parts.part("counts", map(counts)).end()
        }
        Spread::Shares(shares) => parts.part("n", tally.n).part("shares", map(shares)).end(),
    }
}

fn decision(id: &str, decision: &Decision) -> String {
    let mut parts = Parts::new().quoted("id", id).quoted("text", &decision.text);
    if !decision.owner.is_empty() {
        parts = parts.quoted("owner", &decision.owner);
    }
    if !decision.due.is_empty() {
        parts = parts.quoted("due", &decision.due);
    }
    if let Some(canvas) = &decision.canvas {
        parts = parts.quoted("canvas", canvas.as_str());
    }
    if let Some(of) = &decision.of {
        parts = parts.quoted("of", of.as_str());
    }
    parts.part("status", format_args!("{:?}", decision.status)).end()
}

fn finding(rule: &str, finding: &Finding) -> String {
    let parts = Parts::new().quoted("rule", rule).part("state", format_args!("{:?}", finding.state));
    if finding.note.is_empty() { parts.end() } else { parts.quoted("note", &finding.note).end() }
}

/// The lines of the file.
#[derive(Default)]
struct Text(String);

impl Text {
    fn line(&mut self, depth: usize, text: impl Display) {
        let _ = writeln!(self.0, "{:indent$}{text}", "", indent = 2 * depth);
    }

    fn list(&mut self, name: &str, lines: impl Iterator<Item = String>) {
        self.line(1, format_args!("{name}: ["));
        for line in lines {
            self.line(2, format_args!("{line},"));
        }
        self.line(1, "],");
    }
}

/// `(name: value, …)` in the making.
struct Parts(String);

impl Parts {
    fn new() -> Self {
        Self("(".to_owned())
    }

    fn part(mut self, name: &str, value: impl Display) -> Self {
        let comma = if self.0.len() > 1 { ", " } else { "" };
        let _ = write!(self.0, "{comma}{name}: {value}");
        self
    }

    fn quoted(self, name: &str, text: &str) -> Self {
        self.part(name, quoted(text))
    }

    fn part_of_map(self, name: &str, entries: &BTreeMap<impl Display, impl Display>) -> Self {
        if entries.is_empty() { self } else { self.part(name, map(entries)) }
    }

    fn end(mut self) -> String {
        self.0.push(')');
        self.0
    }
}

fn map(entries: &BTreeMap<impl Display, impl Display>) -> String {
    let entries = entries.iter().map(|(key, value)| format!("{}: {value}", quoted(&key.to_string())));
    format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

/// A text in quotes, on one line.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // Turns the direction of the line around, or cannot be seen: a person must be able to see it.
            c if c.is_control()
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}') =>
            {
                let _ = write!(out, "\\u{{{:x}}}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A long text as it is, between as many `#` as it takes.
fn verbatim(text: &str) -> String {
    let mut hashes = 1;
    while text.contains(&format!("\"{}", "#".repeat(hashes))) {
        hashes += 1;
    }
    let hashes = "#".repeat(hashes);
    format!("r{hashes}\"{text}\"{hashes}")
}
