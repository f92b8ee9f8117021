//! Reading a session, saving what could be read, and reading that again: the same comes back.
#![no_main]

mod slowest;

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use raaderum::file::{load, session_file};
use slowest::timed;

fuzz_target!(|bytes: &[u8]| look(bytes));

fn look(bytes: &[u8]) {
    let Ok(text) = load::text_of(Path::new("fuzz.session.ron"), bytes.to_vec()) else { return };
    let read = timed(|| session_file::read("fuzz.session.ron", &text));
    assert!(read.value.is_some() || !read.faults.is_empty(), "nobody is told");
    let Some(opened) = read.value else { return };
    let text =
        session_file::text(&opened.workshop, &opened.workshop_text, &opened.session, &opened.left_out);
    if text.len() > session_file::LARGEST {
        return;
    }
    let again = timed(|| session_file::read("again.session.ron", &text)).value.expect("what we write can be read");
    // What was left out is tried again each time, and may come back as part of the session.
    if opened.left_out.parts.is_empty() {
        assert_eq!(again.session, opened.session.settled(&opened.workshop), "the same comes back");
    }
}
