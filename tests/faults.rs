//! Bad files, row by row of the table of faults: each test bears the number of its row and prints what it did and what
//! came of it on one line, from which `scripts/faults` makes `docs/FAULTS.md`.

#[path = "faults/bombs.rs"]
mod bombs;
#[path = "faults/bytes.rs"]
mod bytes;
#[path = "support/desk.rs"]
mod desk;
#[path = "faults/exports.rs"]
mod exports;
#[path = "support/forged.rs"]
mod forged;
#[path = "faults/formats.rs"]
mod formats;
#[path = "faults/limits.rs"]
mod limits;
#[path = "support/mutate.rs"]
mod mutate;
#[path = "faults/mutations.rs"]
mod mutations;
#[path = "faults/names.rs"]
mod names;
#[path = "faults/numbers.rs"]
mod numbers;
#[path = "faults/owners.rs"]
mod owners;
#[path = "faults/refusals.rs"]
mod refusals;
mod support;
#[path = "faults/table.rs"]
mod table;
#[path = "support/through.rs"]
mod through;
#[path = "faults/world.rs"]
mod world;

use std::path::Path;

use raaderum::drawing::{Drawing, Mark};
use raaderum::file::any::{self, Any};
use raaderum::file::{Fault, Read, load, session_file};
use raaderum::model::workshop::Language;
use raaderum::words::Words;

pub(crate) const TINY: &str = include_str!("files/tiny.workshop.ron");
pub(crate) const GALLERY: &str = include_str!("../workshops/gallery.workshop.ron");
pub(crate) const LONG: &str = include_str!("../workshops/ni-raad.workshop.ron");
pub(crate) const SAMPLE: &str = include_str!("../workshops/samples/fjordnaes.session.ron");

/// A small session with a little of everything, carrying its workshop.
pub(crate) fn small() -> String {
    include_str!("files/small.session.ron").replace("TINY", &format!("r##\"{TINY}\"##"))
}

/// The line of a row in the table: what was tried, and what came of it.
#[expect(clippy::print_stdout, reason = "the table is made of what the tests print")]
pub(crate) fn figure(row: u8, fault: &str, tried: &str, figure: &str) {
    println!("fault {row} | {fault} | {tried} | {figure}");
}

/// Reads bytes as a file of either kind.
pub(crate) fn read_bytes(bytes: &[u8]) -> Read<Any> {
    let path = Path::new("egen.session.ron");
    match load::text_of(path, bytes.to_vec()) {
        Ok(text) => any::read("egen.session.ron", &text),
        Err(fault) => Read { value: None, faults: vec![fault] },
    }
}

/// A session with faults.
pub(crate) fn opened(text: &str) -> (session_file::Opened, Vec<Fault>) {
    let read = session_file::read("egen.session.ron", text);
    (read.value.expect("it opens, at least in part"), read.faults)
}

/// The text that would be saved.
pub(crate) fn saved(opened: &session_file::Opened) -> String {
    session_file::text(&opened.workshop, &opened.workshop_text, &opened.session, &opened.left_out)
}

/// The kinds of faults, in order.
pub(crate) fn kinds(faults: &[Fault]) -> Vec<&'static str> {
    faults.iter().map(|fault| fault.kind).collect()
}

/// Every fault says where it is, what it is and what to do, in both languages.
pub(crate) fn assert_told(faults: &[Fault], what: &str) {
    for fault in faults {
        assert!(fault.line >= 1 && fault.column >= 1, "{what}: no place: {fault:?}");
        for language in [Language::Danish, Language::English] {
            let words = Words::of(language);
            for said in [fault.sentence(words), fault.cure(words)] {
                assert!(!said.is_empty() && !said.contains("{ $"), "{what}: {fault:?} says {said:?}");
            }
        }
    }
}

/// The numbers of a drawing, each with its word: places, and sizes of text.
pub(crate) fn numbers_of(drawing: &Drawing) -> impl Iterator<Item = (&'static str, f32)> {
    let point = |point: &raaderum::drawing::place::Point| [("place", point.x), ("place", point.y)];
    drawing.marks.iter().flat_map(move |mark| match mark {
        Mark::Box { rect, .. } | Mark::Shadow { rect, .. } => {
            vec![("place", rect.left), ("place", rect.top), ("place", rect.width), ("place", rect.height)]
        }
        Mark::Circle { center, radius, .. } => {
            vec![("place", center.x), ("place", center.y), ("place", *radius)]
        }
        Mark::Polygon { points, .. } | Mark::Line { points, .. } => points.iter().flat_map(point).collect(),
        Mark::Band { upper, lower, .. } => upper.iter().chain(lower).flat_map(point).collect(),
        Mark::Text(row) => vec![("place", row.start.x), ("place", row.start.y), ("size", row.size)],
    })
}
