//! What a document is brought back from: the newest copy on its shelf that is whole. Where none is, the document's file,
//! when it is as this program saved it; and where that is another by now, what can be read of the damaged copy.

use std::io;
use std::path::Path;
use std::time::SystemTime;

use super::bytes::{self, Got};
use super::op::{Mark, Op, Replica, Saved};
use super::shelf::{Numbered, Shelf};
use super::{line, snapshot};
use crate::file::disk::Disk;
use crate::file::session_file;
use crate::file::session_text::sha256;

/// A state that records are added to.
#[derive(Debug)]
pub(super) struct Base {
    /// The number of the last record that it holds.
    pub seq: u64,
    pub replica: Replica,
    pub mark: Mark,
    /// How many places of it could not be read.
    pub lost: u64,
    /// When the copy was written.
    pub written: Option<SystemTime>,
}

/// The newest copy that is whole and not later than a record, and the files that are not whole.
///
/// # Errors
/// When a copy cannot be read now.
pub(super) fn newest(
    disk: &dyn Disk,
    shelf: &Shelf,
    copies: &[Numbered],
    last: u64,
) -> io::Result<(Option<Base>, Vec<Numbered>)> {
    let mut damaged = Vec::new();
    for file in copies.iter().rev().filter(|file| file.seq <= last) {
        let known = match snapshot::whole(disk, file)? {
            Some(Ok(text)) => snapshot::read(&text),
            Some(Err(_)) => None,
            None => continue,
        };
        match known.filter(|(replica, _)| shelf.is_of(replica.session.cover())) {
            Some((replica, mark)) => {
                let written = disk.facts(&file.path).ok().and_then(|facts| facts.modified);
                return Ok((Some(Base { seq: file.seq, replica, mark, lost: 0, written }), damaged));
            }
            None => damaged.push(file.clone()),
        }
    }
    Ok((None, damaged))
}

/// What there is to begin with where no copy is whole.
///
/// # Errors
/// When something cannot be read now.
pub(super) fn without_copy(
    disk: &dyn Disk,
    shelf: &Shelf,
    damaged: &[Numbered],
    journals: &[Vec<u8>],
) -> io::Result<Option<Base>> {
    let mut texts = Vec::new();
    for file in damaged {
        if let Some(Err(text)) = snapshot::whole(disk, file)? {
            texts.push((file.seq, text));
        }
    }
    let marks: Vec<Mark> = texts.iter().filter_map(|(_, text)| snapshot::mark_for(shelf, text)).collect();
    let mut saved: Vec<Saved> = journals.iter().flat_map(|bytes| saved_in(shelf, bytes)).collect();
    saved.extend(marks.iter().flat_map(|mark| [&mark.saved, &mark.saving]).flatten().cloned());
    saved.sort_by_key(|saved| std::cmp::Reverse(saved.at));
    for saved in saved {
        if let Some(mut base) = of_file(disk, shelf, saved)? {
            if let Some(mark) = marks.first() {
                base.replica.rank(mark.ranks.clone());
            }
            return Ok(Some(base));
        }
    }
    Ok(texts.iter().find_map(|(seq, text)| in_part(shelf, *seq, text)))
}

/// What the document's file was known to hold, as the records of a journal say.
fn saved_in(shelf: &Shelf, bytes: &[u8]) -> Vec<Saved> {
    let saved = |body: &str| match Op::read(body)? {
        Op::Saved(saved) | Op::Saving(saved) => Some(saved),
        Op::Put(_) | Op::Dropped => None,
    };
    line::scan(shelf.document(), bytes).records.into_iter().filter_map(|(_, body)| saved(body)).collect()
}

/// The document's file, when its fingerprint is the one that is known.
fn of_file(disk: &dyn Disk, shelf: &Shelf, saved: Saved) -> io::Result<Option<Base>> {
    let Got::Bytes(bytes) = bytes::read(disk, Path::new(&saved.path), session_file::LARGEST)? else {
        return Ok(None);
    };
    let Some(text) = String::from_utf8(bytes).ok().filter(|text| sha256(text) == saved.sha256) else {
        return Ok(None);
    };
    let opened = session_file::read(&saved.path, &text).value;
    let opened = opened.filter(|opened| shelf.is_of(opened.session.cover()));
    Ok(opened.map(|opened| {
        let (document, seq) = (shelf.document().to_owned(), saved.at);
        let mark = Mark { document, saved: Some(saved), changed: seq, ..Mark::default() };
        Base { seq, replica: Replica::of(opened), mark, lost: 0, written: None }
    }))
}

/// What can be read of a damaged copy; none of one that has lost its end.
fn in_part(shelf: &Shelf, seq: u64, text: &str) -> Option<Base> {
    let mark = snapshot::mark_for(shelf, text)?;
    let read = session_file::read_kept("", text);
    if read.faults.iter().any(|fault| fault.kind.starts_with("unclosed")) {
        return None;
    }
    let opened = read.value.filter(|opened| shelf.is_of(opened.session.cover()))?;
    let mut replica = Replica::of(opened);
    replica.rank(mark.ranks.clone());
    Some(Base { seq, replica, mark, lost: read.faults.len().max(1) as u64, written: None })
}
