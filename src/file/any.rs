//! A file of either kind, told apart by what it calls itself: a workshop or a session.

use std::path::Path;

use super::disk::Disk;
use super::session_file::{self, Opened};
use super::{Read, load, workshop_file};
use crate::model::session::{Cover, Session};
use crate::model::workshop::Workshop;

/// What a file turned out to be.
#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "one is opened at a time and taken apart at once")]
pub enum Any {
    /// A workshop, and its file as it was read.
    Workshop(Workshop, String),
    Session(Opened),
}

impl Any {
    /// The session; of a workshop a new one that nobody has worked on yet.
    pub fn into_session(self) -> Opened {
        match self {
            Self::Session(opened) => opened,
            Self::Workshop(workshop, workshop_text) => {
                let cover =
                    Cover { title: workshop.title.clone(), language: workshop.language, ..Cover::default() };
                let session = Session::new(&workshop, cover);
                Opened::new(session, workshop, workshop_text)
            }
        }
    }
}

/// Opens a file of either kind.
pub fn open(disk: &dyn Disk, path: &Path) -> Read<Any> {
    match load::text(disk, path, session_file::LARGEST) {
        Ok(text) => read(&path.to_string_lossy(), &text),
        Err(fault) => Read { value: None, faults: vec![fault] },
    }
}

/// Reads a text of either kind. `path` is what faults call the file.
pub fn read(path: &str, text: &str) -> Read<Any> {
    let is_workshop = match name(text) {
        Some(name) => name == "Workshop",
        None => path.ends_with(".workshop.ron"),
    };
    if is_workshop {
        let Read { value, faults } = workshop_file::read(path, text);
        Read { value: value.map(|workshop| Any::Workshop(workshop, text.to_owned())), faults }
    } else {
        let Read { value, faults } = session_file::read(path, text);
        Read { value: value.map(Any::Session), faults }
    }
}

/// What the outermost thing of a file is called; none where it has no name.
fn name(text: &str) -> Option<&str> {
    let mut rest = workshop_file::without_mark(text).trim_start();
    loop {
        let end = if rest.starts_with("//") {
            rest.find('\n')?
        } else if rest.starts_with("/*") {
            rest.find("*/")? + 2
        } else if rest.starts_with("#!") {
            rest.find(']')? + 1
        } else {
            break;
        };
        rest = rest[end..].trim_start();
    }
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    (end > 0).then(|| &rest[..end])
}
