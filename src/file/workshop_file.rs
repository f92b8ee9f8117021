//! Reads `*.workshop.ron`: limits first, then the form, then the types, then what the parts say about each other. All
//! faults come at once; a workshop with faults is there as far as it could be read.

use super::decode::decode;
use super::fault::{Raw, in_order};
use super::parse::parse;
use super::tree::{Kind, Node};
use super::{Fault, Read};
use crate::drawing::ink::Ink;
use crate::expr::Program;
use crate::model::check;
use crate::model::fault::{Flaw, Path};
use crate::model::workshop::{FORMAT, Workshop};
use crate::view;

/// The largest workshop file, in bytes.
pub const LARGEST: usize = 8 * 1024 * 1024;

/// Reads a workshop. `path` is what faults call the file.
pub fn read(path: &str, text: &str) -> Read<Workshop> {
    if let Some(fault) = too_large(path, text, LARGEST) {
        return Read { value: None, faults: vec![fault] };
    }
    let text = without_mark(text);
    let (value, raw) = read_raw(text);
    Read { value, faults: in_order(path, text, raw) }
}

/// The same with places in the text, for a workshop inside a session.
pub(super) fn read_raw(text: &str) -> (Option<Workshop>, Vec<Raw>) {
    let (root, mut raw) = parse(text);
    let Some(root) = root else { return (None, raw) };
    if let Some(other) = other_kind(&root, "Workshop") {
        return (None, vec![other]);
    }
    if let Some(newer) = newer_format(&root) {
        return (None, vec![newer]);
    }
    let (workshop, found) = decode::<Workshop>(&root, text);
    raw.extend(found);
    // What the parts say about each other is only worth saying when all parts are there.
    if let Some(workshop) = &workshop
        && raw.is_empty()
    {
        let mut flaws = check::workshop(workshop);
        for (place, canvas) in workshop.canvases.iter().enumerate() {
            let at = check::canvas_path(place).field("view");
            flaws.extend(view::view_of(&canvas.view).flaws(workshop).into_iter().map(|flaw| flaw.below(&at)));
        }
        flaws.extend(inks(workshop));
        flaws.extend(Program::compile(workshop).1);
        raw.extend(flaws.iter().map(|flaw| Raw::from_flaw(flaw, &root, text)));
    }
    (workshop, raw)
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
    unknown.map(|(path, ink)| Flaw::new(path.field("ink"), "unknown-ink", ink, "")).collect()
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

/// A file that a newer program has written in a way that this one does not know.
pub(super) fn newer_format(root: &Node<'_>) -> Option<Raw> {
    let format = root.get("format")?;
    let Kind::Number(major) = format.items().first()?.kind else { return None };
    let (known, minor) = FORMAT;
    let found = format
        .items()
        .get(1)
        .map_or(0.0, |item| if let Kind::Number(minor) = item.kind { minor } else { 0.0 });
    (major > f64::from(known)).then(|| {
        Raw::new(
            "newer-format",
            format.span.clone(),
            &format!("{major}.{found}"),
            &format!("{known}.{minor}"),
        )
    })
}
