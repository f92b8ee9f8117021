//! Bringing a document back from its shelf: the newest copy that is whole, and every record after it.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use super::base::{self, Base};
use super::bytes::{self, Got};
use super::line::{self, Scan};
use super::op::{Mark, Op, Replica};
use super::shelf::{Files, Numbered, Shelf, is_journal};
use crate::file::disk::Disk;
use crate::file::session_file::Opened;

/// The largest journal that is read, in bytes; one is ended long before.
const LARGEST: usize = 64 * 1024 * 1024;
/// A journal is begun before its copy: one without a record that was written so much later has lost some. The times of
/// some disks are this coarse.
const LATER: Duration = Duration::from_secs(2);

/// What there is on a shelf.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// None where there is nothing of a document, or nothing to begin with.
    pub document: Option<Recovered>,
    /// The highest number that anything on the shelf bears.
    pub last: u64,
    /// How many records could not be read, with the document or without.
    pub lost: u64,
    /// The files of which everything is in the document: a newer copy stands for them.
    pub read: BTreeSet<PathBuf>,
}

/// A document as its shelf has it.
#[derive(Clone, Debug)]
pub struct Recovered {
    pub replica: Replica,
    pub mark: Mark,
    /// The number of the last record.
    pub seq: u64,
    /// How many records could not be read.
    pub lost: u64,
    /// When something was last written to the shelf.
    pub when: Option<SystemTime>,
    /// Files that are no good.
    pub damaged: Vec<PathBuf>,
}

impl Recovered {
    /// As a session to open.
    pub fn opened(&self) -> Opened {
        let Replica { workshop, workshop_text, session, left_out } = self.replica.clone();
        let opened = Opened::new(session, Arc::unwrap_or_clone(workshop), workshop_text.to_string());
        Opened { left_out, ..opened }
    }
}

/// Looks at what a shelf has. Changes nothing on the disk.
///
/// # Errors
/// When the disk does not give out now what is there: nobody may take that for nothing.
pub fn look(disk: &dyn Disk, shelf: &Shelf) -> io::Result<Found> {
    up_to(disk, shelf, u64::MAX)
}

/// Brings a document back, for somebody who only looks; none where that does not go.
pub fn recover(disk: &dyn Disk, shelf: &Shelf) -> Option<Recovered> {
    let mut shelf = shelf.clone();
    loop {
        match look(disk, &shelf) {
            Ok(found) => return found.document,
            Err(error) => log::warn!("{} cannot be read: {error}", shelf.folder().display()),
        }
        if !shelf.goes_on_elsewhere() {
            return None;
        }
    }
}

/// The document as it was after an earlier record; none where the shelf does not know that any more.
pub fn as_it_was(disk: &dyn Disk, shelf: &Shelf, at: u64) -> Option<Replica> {
    let found = up_to(disk, shelf, at).ok()?.document?;
    (found.seq == at && found.lost == 0).then_some(found.replica)
}

fn up_to(disk: &dyn Disk, shelf: &Shelf, last: u64) -> io::Result<Found> {
    let Files { copies, journals } = shelf.files(disk)?;
    let (mut base, mut damaged) = base::newest(disk, shelf, &copies, last)?;
    let journals = contents(disk, &journals, base.as_ref().map_or(0, |base| base.seq))?;
    if base.is_none() && last == u64::MAX {
        let whole: Vec<Vec<u8>> = journals.iter().filter_map(|(_, bytes)| bytes.clone()).collect();
        base = base::without_copy(disk, shelf, &damaged, &whole)?;
    }
    let mut read: BTreeSet<PathBuf> = copies.into_iter().map(|file| file.path).collect();
    let document = if let Some(base) = base {
        let document = replayed(disk, shelf, base, &journals, &damaged, last);
        read.extend(journals.into_iter().map(|(file, _)| file.path));
        read.retain(|path| !document.damaged.contains(path));
        Some(document)
    } else {
        damaged.extend(journals.iter().map(|(file, _)| file.clone()));
        read.clear();
        None
    };
    let (seq, lost) = match &document {
        Some(document) => (document.seq, document.lost),
        None => damaged
            .iter()
            .map(|file| records(disk, shelf, file))
            .fold((0, 0), |(seq, lost), (last, all)| (seq.max(last), lost + all)),
    };
    Ok(Found { document, last: shelf.last_number(disk).max(seq), lost, read })
}

/// What journals hold; none where one is no good. What is in the copy at this number anyway need not be readable.
fn contents(
    disk: &dyn Disk,
    journals: &[Numbered],
    copied: u64,
) -> io::Result<Vec<(Numbered, Option<Vec<u8>>)>> {
    let mut contents = Vec::new();
    for file in journals {
        match bytes::read(disk, &file.path, LARGEST) {
            Ok(Got::Bytes(bytes)) => contents.push((file.clone(), Some(bytes))),
            Ok(Got::NoGood) => contents.push((file.clone(), None)),
            Ok(Got::Gone) => {}
            Err(error) if file.seq < copied => log::warn!("{} is not read: {error}", file.path.display()),
            Err(error) => return Err(error),
        }
    }
    Ok(contents)
}

/// The number of the last record that a file without a use holds, and how many it holds; a copy counts as one.
fn records(disk: &dyn Disk, shelf: &Shelf, file: &Numbered) -> (u64, u64) {
    match bytes::read(disk, &file.path, LARGEST) {
        Ok(Got::Bytes(bytes)) if is_journal(&file.path) => {
            let Scan { records, damaged_tail } = line::scan(shelf.document(), &bytes);
            let last = records.iter().map(|(seq, _)| *seq).max().unwrap_or(file.seq);
            let known = records.len() as u64 + damaged_tail;
            (last + damaged_tail, known.max(u64::from(bytes.len() > line::HEAD.len())))
        }
        _ => (file.seq, 1),
    }
}

fn replayed(
    disk: &dyn Disk,
    shelf: &Shelf,
    base: Base,
    journals: &[(Numbered, Option<Vec<u8>>)],
    damaged: &[Numbered],
    last: u64,
) -> Recovered {
    let Base { seq, replica, mark, lost, written: copied } = base;
    let paths = damaged.iter().map(|file| file.path.clone()).collect();
    let mut found = Recovered { replica, mark, seq, lost, when: None, damaged: paths };
    for (file, bytes) in journals {
        // All of one that began before the copy is in the copy, also what was cut off at its end.
        let is_in_copy = file.seq < seq;
        let written = disk.facts(&file.path).ok().and_then(|facts| facts.modified);
        let is_late = !is_in_copy && copied.zip(written).is_some_and(|(copied, at)| at > copied + LATER);
        let bytes = bytes.as_deref();
        if !bytes.is_some_and(|bytes| found.replay(shelf, bytes, is_in_copy, last)) {
            found.damaged.push(file.path.clone());
        } else if is_late && bytes.is_some_and(|bytes| bytes.len() <= line::HEAD.len()) {
            found.misses(1);
            found.damaged.push(file.path.clone());
        }
        found.when = found.when.max(written);
    }
    // What a damaged copy held beyond that is gone.
    let newest = damaged.iter().map(|file| file.seq).max().unwrap_or_default();
    found.misses(newest.saturating_sub(found.seq));
    found
}

impl Recovered {
    /// So many records at the end are gone.
    fn misses(&mut self, records: u64) {
        self.lost += records;
        self.seq += records;
    }

    /// Does what the records of a journal say that are not in the copy, up to the last that is wanted; false when none of
    /// it is a record.
    fn replay(&mut self, shelf: &Shelf, bytes: &[u8], is_in_copy: bool, last: u64) -> bool {
        let Scan { records, damaged_tail } = line::scan(shelf.document(), bytes);
        // One that was just begun has its first line, or a part of it.
        let is_damaged = records.is_empty() && (damaged_tail > 0 || bytes.len() > line::HEAD.len());
        for (seq, body) in records {
            if seq > last {
                return true;
            }
            if seq <= self.seq {
                continue;
            }
            // What is missing in between was damaged.
            self.lost += seq - self.seq - 1;
            self.seq = seq;
            match Op::read(body) {
                Some(op) => {
                    self.mark.note(seq, &op);
                    self.replica.apply(op);
                }
                None => self.lost += 1,
            }
        }
        if !is_in_copy {
            self.misses(damaged_tail.max(u64::from(is_damaged)));
        }
        !is_damaged
    }
}
