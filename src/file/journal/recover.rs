//! Bringing a document back from its shelf: the newest copy that is whole, and every record after it.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use super::line::{self, Scan};
use super::op::{Mark, Op, Replica};
use super::shelf::Shelf;
use super::snapshot;
use crate::file::disk::Disk;
use crate::file::session_file::Opened;

/// The largest journal that is read, in bytes; one is ended long before.
const LARGEST: u64 = 64 * 1024 * 1024;

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

/// Brings a document back; none where the shelf has no copy that can be read. Changes nothing on the disk.
pub fn recover(disk: &dyn Disk, shelf: &Shelf) -> Option<Recovered> {
    up_to(disk, shelf, u64::MAX)
}

/// The document as it was after an earlier record; none where the shelf does not know that any more.
pub fn as_it_was(disk: &dyn Disk, shelf: &Shelf, at: u64) -> Option<Replica> {
    let found = up_to(disk, shelf, at)?;
    (found.seq == at && found.lost == 0).then_some(found.replica)
}

fn up_to(disk: &dyn Disk, shelf: &Shelf, last: u64) -> Option<Recovered> {
    let (newest, damaged) = snapshot::newest(disk, shelf, last);
    let (seq, replica, mark) = newest?;
    let damaged = damaged.into_iter().map(|file| file.path).collect();
    let mut found = Recovered { replica, mark, seq, lost: 0, when: None, damaged };
    for journal in shelf.journals(disk) {
        match disk.read(&journal.path, LARGEST) {
            // All of one that began before the copy is in the copy, also what was cut off at its end.
            Ok(bytes) if found.replay(shelf, &bytes, journal.seq < seq, last) => {}
            _ => found.damaged.push(journal.path.clone()),
        }
        let written = disk.facts(&journal.path).ok().and_then(|facts| facts.modified);
        found.when = found.when.max(written);
    }
    Some(found)
}

impl Recovered {
    /// Does what the records of a journal say that are not in the copy, up to the last that is wanted; false when none of
    /// it is a record.
    fn replay(&mut self, shelf: &Shelf, bytes: &[u8], is_in_copy: bool, last: u64) -> bool {
        let Scan { records, damaged_tail } = line::scan(shelf.document(), bytes);
        if records.is_empty() && damaged_tail > 0 {
            return false;
        }
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
            self.lost += damaged_tail;
            self.seq += damaged_tail;
        }
        true
    }
}
