//! A copy of the whole document on its shelf: a session file like any other, which every program that reads sessions
//! can open, with one comment in front that says what the text of a session does not.

use std::io;
use std::path::PathBuf;

use super::op::{Mark, Replica};
use super::shelf::{Numbered, Shelf, is_whole};
use crate::file::disk::Disk;
use crate::file::safe_write;
use crate::file::session_file::{self, Opened};

/// What the comment begins with.
const MARK: &str = "//@ ";

/// The text of a copy.
///
/// # Errors
/// None is known: every part of a mark is plain data.
pub fn text(document: &str, replica: &Replica, mark: &Mark) -> Result<String, ron::Error> {
    let mark = Mark { document: document.to_owned(), ranks: replica.ranks(), ..mark.clone() };
    Ok(format!("{MARK}{}\n{}", ron::to_string(&mark)?, replica.text()))
}

/// The document of a copy.
pub fn read(text: &str) -> Option<(Replica, Mark)> {
    let mark = mark_of(text)?;
    let opened: Opened = session_file::read("", text).value?;
    let mut replica = Replica::of(opened);
    replica.rank(mark.ranks.clone());
    Some((replica, mark))
}

/// Whether the text of a copy says what it is to say, all of it.
pub(super) fn is_sound(replica: &Replica, text: &str) -> bool {
    let Replica { workshop, workshop_text, session, .. } = replica;
    mark_of(text).map(|mark| mark.ranks) == Some(replica.ranks())
        && session_file::read_back(workshop, text)
            .is_some_and(|(again, carried)| again == session.settled(workshop) && carried == **workshop_text)
}

/// The newest copy that is whole and not later than a record, its number, and the files that are not whole.
pub(super) fn newest(
    disk: &dyn Disk,
    shelf: &Shelf,
    last: u64,
) -> (Option<(u64, Replica, Mark)>, Vec<Numbered>) {
    let mut damaged = Vec::new();
    for file in shelf.snapshots(disk).into_iter().rev().filter(|file| file.seq <= last) {
        let known = whole(disk, &file).and_then(|text| read(&text));
        match known.filter(|(replica, _)| shelf.is_of(replica.session.cover())) {
            Some((replica, mark)) => return (Some((file.seq, replica, mark)), damaged),
            None => damaged.push(file),
        }
    }
    (None, damaged)
}

/// What the comment of a copy says.
fn mark_of(text: &str) -> Option<Mark> {
    ron::from_str(text.lines().next()?.strip_prefix(MARK)?).ok()
}

/// What the comment of the newest copy that is whole says; its document is not read.
pub(super) fn newest_mark(disk: &dyn Disk, shelf: &Shelf) -> Option<Mark> {
    shelf.snapshots(disk).into_iter().rev().find_map(|file| mark_of(&whole(disk, &file)?))
}

/// The text of a copy, when it is the one that was written.
fn whole(disk: &dyn Disk, file: &Numbered) -> Option<String> {
    let bytes = disk.read(&file.path, session_file::LARGEST as u64 + 4096).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    is_whole(&file.path, &text).then_some(text)
}

/// Writes a copy so that it is there as a whole or not at all, and outlasts a power cut once the folder is flushed.
///
/// # Errors
/// When the disk refuses a step, or gives back something else than what was written.
pub(super) fn write(disk: &dyn Disk, shelf: &Shelf, seq: u64, text: &str) -> io::Result<PathBuf> {
    let path = shelf.snapshot(seq, text);
    let beside = path.with_extension("tmp");
    if disk.exists(&beside) {
        // The program ended in the middle of the same copy.
        disk.remove(&beside)?;
    }
    let written = disk.write_new(&beside, text.as_bytes()).and_then(|()| {
        disk.flush_file(&beside)?;
        if disk.read(&beside, text.len() as u64)? != text.as_bytes() {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "reads back as something else"));
        }
        safe_write::rename(disk, &beside, &path)
    });
    if written.is_err() {
        let _ = disk.remove(&beside);
    }
    written.map(|()| path)
}
