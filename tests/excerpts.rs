//! Excerpts: shorter workshops out of the long ones. That the tool leaves nothing out that is needed and nothing in that is
//! not; and that the short workshops of the program are what the tool makes.

#[path = "excerpts/shipped.rs"]
mod shipped;
mod support;
#[path = "excerpts/tool.rs"]
mod tool;
#[path = "content/walk.rs"]
mod walk;

use raaderum::file::{builtin, workshop_file};
use raaderum::model::workshop::Workshop;

/// A workshop of the program and its file.
fn shipped(id: &str) -> (Workshop, &'static str) {
    let text = builtin::workshop_text(id).expect("it ships");
    let read = workshop_file::read(id, text);
    assert!(read.faults.is_empty(), "{id}: {:#?}", read.faults);
    (read.value.expect("it reads"), text)
}
