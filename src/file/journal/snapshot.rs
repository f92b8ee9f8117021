//! A copy of the whole document on its shelf: a session file like any other, which every program that reads sessions
//! can open, with one comment in front that says what the text of a session does not.

use std::io;
use std::path::PathBuf;

use super::bytes::{self, Got};
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
    let opened: Opened = session_file::read_kept("", text).value?;
    let mut replica = Replica::of(opened);
    replica.rank(mark.ranks.clone());
    Some((replica, mark))
}

/// Whether the text of a copy says what it is to say, all of it, to whoever reads it on the shelf.
pub(super) fn is_sound(replica: &Replica, text: &str) -> bool {
    let Replica { workshop, workshop_text, session, .. } = replica;
    text.len() <= session_file::LARGEST_KEPT
        && mark_of(text).map(|mark| mark.ranks) == Some(replica.ranks())
        && session_file::read_back(workshop, text)
            .is_some_and(|(again, carried)| again == session.settled(workshop) && carried == **workshop_text)
}

/// What the comment of a copy says.
fn mark_of(text: &str) -> Option<Mark> {
    ron::from_str(text.lines().next()?.strip_prefix(MARK)?).ok()
}

/// What the comment of a copy that is damaged says, where it says that it is of this shelf.
pub(super) fn mark_for(shelf: &Shelf, text: &str) -> Option<Mark> {
    mark_of(text).filter(|mark| shelf.is_called(&mark.document))
}

/// What the comment of the newest copy that is whole says; its document is not read.
pub(super) fn newest_mark(disk: &dyn Disk, shelf: &Shelf) -> Option<Mark> {
    let is_whole = |file: Numbered| mark_of(&whole(disk, &file).ok()??.ok()?);
    shelf.snapshots(disk).into_iter().rev().find_map(is_whole)
}

/// What the shelf calls its document, where every copy is damaged.
pub(super) fn damaged_name(disk: &dyn Disk, shelf: &Shelf) -> Option<String> {
    let name = |file: Numbered| Some(mark_for(shelf, &whole(disk, &file).ok()??.err()?)?.document);
    shelf.snapshots(disk).into_iter().rev().find_map(name)
}

/// The text of a copy: as it was written, or what is left of it; none where it is not there any more.
///
/// # Errors
/// When the disk does not give it out now.
pub(super) fn whole(disk: &dyn Disk, file: &Numbered) -> io::Result<Option<Result<String, String>>> {
    let bytes = match bytes::read(disk, &file.path, session_file::LARGEST_KEPT)? {
        Got::Bytes(bytes) => bytes,
        Got::Gone => return Ok(None),
        Got::NoGood => return Ok(Some(Err(String::new()))),
    };
    Ok(Some(match String::from_utf8(bytes) {
        Ok(text) if is_whole(&file.path, &text) => Ok(text),
        Ok(text) => Err(text),
        Err(error) => Err(String::from_utf8_lossy(error.as_bytes()).into_owned()),
    }))
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
