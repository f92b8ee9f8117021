//! Reads `*.workshop.ron`: limits first, then the form, then the types, then what the parts say about each other. All
//! faults come at once; a workshop with faults is there as far as it could be read, unless its lists have no end.

use super::decode::{Decoded, decode_after};
use super::fault::{MOST, Raw, in_order};
use super::migrate;
use super::parse::parse;
use super::tree::{Kind, Node};
use super::{Fault, Read};
use crate::drawing::ink::Ink;
use crate::expr::Program;
use crate::model::check;
use crate::model::fault::{Flaw, Path, nearest};
use crate::model::field::FieldKind;
use crate::model::fit::MOST_RECORDS;
use crate::model::workshop::{FORMAT, Workshop};
use crate::view;

/// The largest workshop file, in bytes.
pub const LARGEST: usize = 8 * 1024 * 1024;

/// Reads a workshop. `path` is what faults call the file.
pub fn read(path: &str, text: &str) -> Read<Workshop> {
    if let Some(fault) = too_large(path, text, LARGEST) {
        return Read { value: None, faults: vec![fault] };
    }
    let text = &*migrate::to_current(without_mark(text));
    let (value, raw) = read_raw(text);
    Read { value: value.map(|(workshop, _)| workshop), faults: in_order(path, text, raw) }
}

/// Reads a workshop that is known to be in order, such as those of the program: what its parts say about each other is
/// not looked at, which takes most of the time. None when it cannot be read.
pub fn read_known(text: &str) -> Option<Workshop> {
    let text = without_mark(text);
    let (root, raw) = parse(text);
    decode_after::<Workshop>(&root?, text, &raw).value
}

/// The same as [`read`] with places in the text, for a workshop inside a session, and with its expressions.
pub(super) fn read_raw(text: &str) -> (Option<(Workshop, Program)>, Vec<Raw>) {
    let (root, raw) = parse(text);
    match root {
        Some(root) => match newer_format(&root) {
            Some((newer, _)) => (None, vec![newer]),
            None => read_tree(&root, text, raw),
        },
        None => (None, raw),
    }
}

/// What can be understood of a workshop that may be of a newer format, for looking at a session of that format.
pub(super) fn read_newer(text: &str) -> (Option<(Workshop, Program)>, Vec<Raw>) {
    let (root, raw) = parse(text);
    match root {
        Some(root) => read_tree(&root, text, raw),
        None => (None, raw),
    }
}

fn read_tree(root: &Node<'_>, text: &str, mut raw: Vec<Raw>) -> (Option<(Workshop, Program)>, Vec<Raw>) {
    if let Some(other) = other_kind(root, "Workshop") {
        return (None, vec![other]);
    }
    let Decoded { value, faults, left_out } = decode_after::<Workshop>(root, text, &raw);
    raw.extend(faults);
    let Some(workshop) = value else { return (None, raw) };
    let too_many = too_many(&workshop, root);
    if !too_many.is_empty() {
        raw.extend(too_many);
        return (None, raw);
    }
    let whole = raw.is_empty();
    let root = root.without(&left_out);
    let (program, wrong) = Program::compile(&workshop);
    let flaws = flaws(&workshop, wrong).into_iter().filter(|flaw| whole || !follows(flaw, text));
    let found: Vec<Raw> = flaws.take(MOST).map(|flaw| Raw::from_flaw(&flaw, &root, text)).collect();
    raw.extend(found);
    (Some((workshop, program)), raw)
}

/// What the parts of a workshop say about each other, and what is wrong with its expressions.
fn flaws(workshop: &Workshop, expressions: Vec<Flaw>) -> Vec<Flaw> {
    let mut flaws = flaws_of_specs(workshop);
    flaws.extend(inks(workshop));
    flaws.extend(expressions);
    flaws
}

/// The same without colours and expressions.
pub(super) fn flaws_of_specs(workshop: &Workshop) -> Vec<Flaw> {
    let mut flaws = check::workshop(workshop);
    for (place, canvas) in workshop.canvases.iter().enumerate() {
        let at = check::canvas_path(place).field("view");
        flaws.extend(view::view_of(&canvas.view).flaws(workshop).into_iter().map(|flaw| flaw.below(&at)));
    }
    flaws
}

/// Whether a flaw only says that something is missing which stands in the file and could not be read: that has been
/// said where it stands.
fn follows(flaw: &Flaw, text: &str) -> bool {
    let found = &flaw.found;
    let names_something = flaw.kind.starts_with("unknown-") || flaw.kind.starts_with("expression-");
    let stands_there = [format!("id: \"{found}\""), format!("\"{found}\":"), format!("(\"{found}\",")];
    match flaw.kind {
        "empty" | "wrong-length" | "no-link" => true,
        _ => names_something && stands_there.iter().any(|written| text.contains(written)),
    }
}

/// Lists that are longer than anyone writes by hand; looking through them would take for ever.
fn too_many(workshop: &Workshop, root: &Node<'_>) -> Vec<Raw> {
    let fields = workshop.tables.iter().map(|table| table.fields.len()).max();
    let rows = workshop.tables.iter().map(|table| table.rows.len()).max();
    let lengths = workshop.tables.iter().flat_map(|table| &table.fields).map(|field| match field.kind {
        FieldKind::Row { length, .. } => length,
        _ => 0,
    });
    let lists = [
        ("tables", workshop.tables.len(), 300),
        ("tables", fields.unwrap_or(0), 300),
        ("tables", rows.unwrap_or(0), MOST_RECORDS),
        ("tables", lengths.max().unwrap_or(0), 300),
        ("canvases", workshop.canvases.len(), 300),
        ("rules", workshop.rules.len(), 2_000),
        ("agendas", workshop.agendas.len(), 300),
        ("passes", workshop.passes.len(), 300),
        ("groups", workshop.groups.len(), 100),
    ];
    let over = lists.into_iter().filter(|(_, count, most)| count > most);
    let place = |name| root.get(name).unwrap_or(root).span.clone();
    over.map(|(name, count, most)| Raw::new("too-many", place(name), &count.to_string(), &most.to_string()))
        .collect()
}

/// Colours that do not exist.
fn inks(workshop: &Workshop) -> Vec<Flaw> {
    let mut named = Vec::new();
    for (place, group) in workshop.groups.iter().enumerate() {
        named.push((Path::default().field("groups").at(place), &group.ink));
    }
    for (place, table) in workshop.tables.iter().enumerate() {
        let fields = Path::default().field("tables").at(place).field("fields");
        for (place, field) in table.fields.iter().enumerate() {
            let options = field.options().iter().enumerate();
            let path = |option| fields.at(place).field("kind").at(option);
            named.extend(options.filter_map(|(option, spec)| Some((path(option), spec.ink.as_ref()?))));
        }
    }
    let unknown = named.into_iter().filter(|(_, ink)| Ink::named(ink).is_none());
    let near = |ink| nearest(ink, Ink::NAMES).unwrap_or_default();
    unknown.map(|(path, ink)| Flaw::new(path.field("ink"), "unknown-ink", ink, near(ink))).collect()
}

/// The text without the mark that some editors put at the beginning.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

pub(super) fn too_large(path: &str, text: &str, largest: usize) -> Option<Fault> {
    let size = text.len();
    let megabytes = |bytes: usize| bytes.div_ceil(1024 * 1024).to_string();
    (size > largest).then(|| Fault {
        path: path.to_owned(),
        line: 1,
        column: 1,
        kind: "too-large",
        found: megabytes(size),
        expected: megabytes(largest),
        noticed: None,
    })
}

/// A file of another kind than the one that is wanted.
pub(super) fn other_kind(root: &Node<'_>, wanted: &'static str) -> Option<Raw> {
    match &root.kind {
        Kind::Struct(None, _) => None,
        Kind::Struct(Some(name), _) if *name == wanted => None,
        Kind::Struct(Some(name), _) => Some(Raw::new("other-file", root.span.clone(), name, wanted)),
        _ => Some(Raw::new("other-file", root.span.start..root.span.start, "…", wanted)),
    }
}

/// A file that a newer program has written in a way that this one does not know, and its format.
pub(super) fn newer_format(root: &Node<'_>) -> Option<(Raw, (u16, u16))> {
    let (major, minor) = migrate::format_of(root)?;
    let (known, known_minor) = FORMAT;
    (major > known).then(|| {
        let span = root.get("format").unwrap_or(root).span.clone();
        let (found, expected) = (format!("{major}.{minor}"), format!("{known}.{known_minor}"));
        (Raw::new("newer-format", span, &found, &expected), (major, minor))
    })
}
