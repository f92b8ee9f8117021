//! Reading `*.session.ron`. A session that can be opened in part opens in part: a record, a value, a tally that cannot
//! be read is kept word for word in [`LeftOut`] and written back on saving; reading tries it again each time, so that
//! a newer program, or a mended workshop, gives it back.

use std::ops::Range;

use serde::Deserialize;

use super::decode::{Decoded, LongText, decode, decode_after};
use super::fault::{Raw, in_order};
use super::migrate;
use super::parse::{Parsed, parse, parse_whole};
use super::session_parts::PartReader;
use super::tree::{Kind, Lines, Node, inside_text};
use super::workshop_file::{newer_format, other_kind, read_newer, read_raw, too_large, without_mark};
use super::{Read, builtin};
use crate::expr::Program;
use crate::model::fault::nearest;
use crate::model::session::{Cover, Live, Parts, Session};
use crate::model::workshop::{FORMAT, Workshop};

pub use super::session_text::text;

/// The largest session file, in bytes.
pub const LARGEST: usize = 8 * 1024 * 1024;
/// The largest that the program keeps for itself: a session that has become too large for a file is safe all the same.
pub const LARGEST_KEPT: usize = 4 * LARGEST;

/// A session that has been opened, with the workshop that it carries.
#[derive(Clone, Debug)]
pub struct Opened {
    pub session: Session,
    pub workshop: Workshop,
    /// The expressions of the workshop.
    pub program: Program,
    /// The workshop file as it was read.
    pub workshop_text: String,
    pub left_out: LeftOut,
    /// Why it may be looked at and not changed: saving it under its own name would lose something.
    pub read_only: Option<ReadOnly>,
}

/// Why a session must not be written over its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// A newer program has written it in a format that means other things; here is what could be understood. The
    /// format of the file: major, minor.
    Newer(u16, u16),
}

impl Opened {
    /// A session that comes from no file.
    pub fn new(session: Session, workshop: Workshop, workshop_text: String) -> Self {
        let known = builtin::id_of(&workshop_text).and_then(builtin::program);
        let program = known.cloned().unwrap_or_else(|| Program::compile(&workshop).0);
        let (left_out, read_only) = (LeftOut::default(), None);
        Self { session, workshop, program, workshop_text, left_out, read_only }
    }
}

/// What stands in a session file and was not understood. It is written back as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The format of the file: newer by its second number when a newer program has written it.
    pub format: (u16, u16),
    /// Whole parts of the session that only a newer program knows, with their names.
    pub fields: Vec<(String, String)>,
    /// Records, values and tallies that could not be read.
    pub parts: Vec<Part>,
}

/// So many fields and pairs without a place are kept; a file has no more faults than that.
const MOST_DROPPED: usize = 2 * super::fault::MOST;

/// A piece of a file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Where it belongs: `tables.initiatives` for a record, `tables.initiatives.I5` for a value, `tallies`, …;
    /// `unread` where that is not known.
    pub at: String,
    /// Word for word.
    #[serde(deserialize_with = "super::decode::long_text")]
    pub text: String,
}

impl Default for LeftOut {
    fn default() -> Self {
        Self { format: FORMAT, fields: Vec::new(), parts: Vec::new() }
    }
}

impl LeftOut {
    /// Whether everything was understood.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.parts.is_empty()
    }

    /// Keeps fields and pairs whose place nobody knows, unless what stands around them is kept.
    fn keep(&mut self, text: &str, mut dropped: Vec<Range<usize>>) {
        dropped.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        let mut end = 0;
        dropped.retain(|span| {
            let outside = span.end > end;
            end = end.max(span.end);
            outside
        });
        for span in dropped.into_iter().take(MOST_DROPPED) {
            let written = text.get(span).unwrap_or_default();
            if !self.parts.iter().any(|part| part.text.contains(written)) {
                self.parts.push(Part { at: "unread".to_owned(), text: written.to_owned() });
            }
        }
    }
}

/// The parts of a session that this program knows.
const KNOWN: [&str; 12] = [
    "format",
    "cover",
    "workshop",
    "live",
    "tables",
    "tallies",
    "decisions",
    "findings",
    "plan",
    "parked",
    "left_out",
    "ext",
];

/// Reads a session. `path` is what faults call the file.
pub fn read(path: &str, text: &str) -> Read<Opened> {
    read_up_to(LARGEST, path, text)
}

/// Reads a session that the program has kept for itself.
pub(super) fn read_kept(path: &str, text: &str) -> Read<Opened> {
    read_up_to(LARGEST_KEPT, path, text)
}

fn read_up_to(largest: usize, path: &str, text: &str) -> Read<Opened> {
    if let Some(fault) = too_large(path, text, largest) {
        return Read { value: None, faults: vec![fault] };
    }
    let text = &*migrate::to_current(without_mark(text));
    let Parsed { root, faults: mut raw, dropped } = parse_whole(text);
    let newer = root.as_ref().and_then(newer_format);
    let mut value = root.and_then(|root| open(&root, text, &mut raw));
    if let Some((fault, (major, minor))) = newer {
        // Whatever else is odd about it is no mistake of anybody's.
        raw = vec![fault];
        if let Some(opened) = &mut value {
            opened.read_only = Some(ReadOnly::Newer(major, minor));
            opened.left_out.format = FORMAT;
        }
    } else if let Some(opened) = &mut value {
        opened.left_out.keep(text, dropped);
    }
    Read { value, faults: in_order(path, text, raw) }
}

fn open(root: &Node<'_>, text: &str, raw: &mut Vec<Raw>) -> Option<Opened> {
    if let Some(fault) = other_kind(root, "Session") {
        *raw = vec![fault];
        return None;
    }
    let (workshop, program, workshop_text) = workshop(root, text, raw)?;
    let mut left_out = LeftOut { format: format(root, text, raw), ..LeftOut::default() };
    unknown_fields(root, text, raw, &mut left_out);
    let mut parts = Parts::default();
    if let Some(cover) = whole::<Cover>(root, "cover", text, raw, &mut left_out) {
        parts.cover = cover;
    } else if root.get("cover").is_none() {
        raw.push(Raw::new("missing-field", root.span.start..root.span.start, "cover", ""));
    }
    parts.live = whole::<Live>(root, "live", text, raw, &mut left_out).unwrap_or_default();
    let mut reader =
        PartReader { workshop: &workshop, text, parts, raw: Vec::new(), left_out, trusting: false };
    reader.read(root);
    let PartReader { parts, raw: more, left_out, .. } = reader;
    raw.extend(more);
    let session = Session::of_parts(&workshop, parts);
    Some(Opened { session, workshop, program, workshop_text, left_out, read_only: None })
}

/// Reads what we have just written: the session, when everything of it can be read, and the workshop's text.
pub(super) fn read_back(workshop: &Workshop, text: &str) -> Option<(Session, String)> {
    let (root, mut raw) = parse(text);
    let root = root?;
    let (mut left_out, mut parts) = (LeftOut::default(), Parts::default());
    parts.cover = whole(&root, "cover", text, &mut raw, &mut left_out)?;
    parts.live = whole(&root, "live", text, &mut raw, &mut left_out)?;
    let mut reader = PartReader { workshop, text, parts, raw, left_out, trusting: true };
    reader.read(&root);
    let carried = root.get("workshop")?.get("text")?.text()?.to_owned();
    let sound = reader.raw.iter().all(|fault| fault.kind == "left-out");
    sound.then(|| (Session::of_parts(workshop, reader.parts), carried))
}

fn format(root: &Node<'_>, text: &str, raw: &mut Vec<Raw>) -> (u16, u16) {
    let Some(node) = root.get("format") else {
        raw.push(Raw::new("missing-field", root.span.start..root.span.start, "format", ""));
        return FORMAT;
    };
    let (format, faults) = decode::<(u16, u16)>(node, text);
    raw.extend(faults);
    format.unwrap_or(FORMAT).max(FORMAT)
}

/// What only a newer program knows is kept; in a file of our own format it is a mistake, and kept all the same.
fn unknown_fields(root: &Node<'_>, text: &str, raw: &mut Vec<Raw>, left_out: &mut LeftOut) {
    let Kind::Struct(_, fields) = &root.kind else { return };
    for field in fields {
        let kept = field.name == "ext" && !matches!(&field.value.kind, Kind::Map(pairs) if pairs.is_empty());
        let unknown = !KNOWN.contains(&field.name);
        if unknown && left_out.format <= FORMAT {
            let nearest = nearest(field.name, KNOWN).unwrap_or_default();
            raw.push(Raw::new("unknown-field", field.name_span.clone(), field.name, nearest));
        }
        if !kept && !unknown {
            continue;
        }
        let written = &text[field.value.span.clone()];
        if is_whole(written) {
            left_out.fields.push((field.name.to_owned(), written.to_owned()));
        } else {
            let text = format!("{}: {written}", field.name);
            left_out.parts.push(Part { at: "unread".to_owned(), text });
        }
    }
}

/// Whether a text is a value that can stand in a file: it is read where it will stand, in a field.
fn is_whole(written: &str) -> bool {
    let text = format!("(field: {written})");
    let (root, faults) = parse(&text);
    root.is_some() && faults.is_empty()
}

/// A part of the session that is read as a whole.
fn whole<T: serde::de::DeserializeOwned>(
    root: &Node<'_>,
    name: &str,
    text: &str,
    raw: &mut Vec<Raw>,
    left_out: &mut LeftOut,
) -> Option<T> {
    let node = root.get(name)?;
    let Decoded { value, faults, .. } = decode_after::<T>(node, text, raw);
    if !faults.is_empty() || value.is_none() {
        left_out.parts.push(Part { at: name.to_owned(), text: text[node.span.clone()].to_owned() });
    }
    raw.extend(faults);
    value
}

/// What a session says of its workshop.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Carried {
    #[serde(rename = "id")]
    _id: String,
    #[serde(rename = "version", default)]
    _version: String,
    #[serde(rename = "sha256", default)]
    _sha256: String,
    text: Option<LongText>,
    builtin: Option<String>,
}

/// The workshop that the session carries, or names.
fn workshop(root: &Node<'_>, text: &str, raw: &mut Vec<Raw>) -> Option<(Workshop, Program, String)> {
    let Some(node) = root.get("workshop") else {
        raw.push(Raw::new("missing-field", root.span.start..root.span.start, "workshop", ""));
        return None;
    };
    let (carried, faults) = decode::<Carried>(node, text);
    raw.extend(faults);
    let carried = carried?;
    let inside = match (carried.text, &carried.builtin) {
        (Some(LongText(inside)), _) => inside,
        (None, Some(id)) => {
            let Some(inside) = builtin::workshop_text(id) else {
                let names: Vec<&str> = builtin::workshop_ids().collect();
                let expected = nearest(id, names.iter().copied()).map_or(names.join(", "), str::to_owned);
                let span = node.get("builtin").unwrap_or(node).span.clone();
                raw.push(Raw::new("unknown-workshop", span, id, &expected));
                return None;
            };
            inside.to_owned()
        }
        (None, None) => {
            raw.push(Raw::new("missing-field", node.span.clone(), "text", ""));
            return None;
        }
    };
    if let Some(id) = builtin::id_of(&inside) {
        return Some((builtin::workshop(id)?.clone(), builtin::program(id)?.clone(), inside));
    }
    let read_it = if newer_format(root).is_some() { read_newer } else { read_raw };
    let (read, faults) = read_it(without_mark(&inside));
    let literal = node.get("text").unwrap_or(node);
    let lines = Lines::new(&inside);
    raw.extend(faults.into_iter().map(|fault| {
        let outside = |at: usize| {
            let (line, column) = lines.position(at);
            literal.span.start + inside_text(&text[literal.span.clone()], line, column)
        };
        let at = outside(fault.span.start);
        Raw { span: at..at, noticed: fault.noticed.map(outside), ..fault }
    }));
    let (workshop, program) = read?;
    Some((workshop, program, inside))
}
