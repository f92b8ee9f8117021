//! Reading a workshop: bytes become a text, the text becomes a workshop or faults with a place, and whatever came of it
//! can be drawn.
#![no_main]

mod slowest;

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use raaderum::file::{load, workshop_file};
use slowest::timed;

fuzz_target!(|bytes: &[u8]| timed(|| look(bytes)));

fn look(bytes: &[u8]) {
    let Ok(text) = load::text_of(Path::new("fuzz.workshop.ron"), bytes.to_vec()) else { return };
    let read = workshop_file::read("fuzz.workshop.ron", &text);
    assert!(read.value.is_some() || !read.faults.is_empty(), "nobody is told");
    assert!(read.faults.iter().all(|fault| fault.line >= 1 && fault.column >= 1), "a fault has a place");
}
