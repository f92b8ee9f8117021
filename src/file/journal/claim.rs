//! Claiming a document for this program: at most one program writes to a shelf.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::keeper::Keeper;
use super::op::{Mark, Replica};
use super::recover::{Found, Recovered, look};
use super::roots::Roots;
use super::shelf::Shelf;
use super::versions;
use crate::file::disk::{Disk, Held};
use crate::model::session::Cover;

/// A shelf that is held is asked for again so often, and so long after.
const PATIENCE: u32 = 8;
const PAUSE: Duration = Duration::from_millis(40);
/// So often a disk is asked again that does not give out what is there.
const TRIES: u32 = 3;

/// What came of claiming a document.
#[derive(Debug)]
pub enum Claim {
    /// Another program works on it.
    Taken,
    /// It is ours until this is dropped.
    Ours(Box<Ours>),
    /// What its shelf has cannot be read now: nobody knows how far the work is, and nothing may be written in its place.
    Unread(io::Error),
    /// The program's own folder cannot be used: the work is only as safe as the document's file.
    Nowhere(io::Error),
}

/// A document that this program has for itself.
#[derive(Debug)]
pub struct Ours {
    pub shelf: Shelf,
    pub held: Held,
    /// What the shelf knows of it.
    pub known: Option<Recovered>,
    /// The number of the last record on the shelf.
    pub last: u64,
    /// How many records could not be read.
    pub lost: u64,
    /// The files of which all is known.
    pub read: BTreeSet<PathBuf>,
}

impl Claim {
    /// Claims a document.
    pub fn make(disk: &dyn Disk, roots: &Roots, cover: &Cover) -> Self {
        Self::of(disk, roots.shelf(cover))
    }

    /// Claims the document of a shelf; in another of its folders where the first cannot be used.
    pub fn of(disk: &dyn Disk, mut shelf: Shelf) -> Self {
        let mut held = shelf.prepare(disk).and_then(|_| hold(disk, &shelf));
        while held.is_err() && shelf.goes_on_elsewhere() {
            held = shelf.prepare(disk).and_then(|_| hold(disk, &shelf));
        }
        match held {
            Ok(Some(held)) => match look_again(disk, &shelf) {
                Ok(Found { document: known, last, lost, read }) => {
                    Self::Ours(Box::new(Ours { shelf, held, known, last, lost, read }))
                }
                Err(error) => Self::Unread(error),
            },
            Ok(None) => Self::Taken,
            Err(error) => Self::Nowhere(error),
        }
    }
}

/// Holds a shelf. A program that only looks whether something is unfinished there lets go of it at once.
fn hold(disk: &dyn Disk, shelf: &Shelf) -> io::Result<Option<Held>> {
    for _ in 0..PATIENCE {
        if let Some(held) = disk.hold(&shelf.lock())? {
            return Ok(Some(held));
        }
        disk.wait(PAUSE);
    }
    disk.hold(&shelf.lock())
}

/// Looks at what a shelf has. What the disk does not give out at once is asked for again.
fn look_again(disk: &dyn Disk, shelf: &Shelf) -> io::Result<Found> {
    for _ in 0..TRIES {
        match look(disk, shelf) {
            Ok(found) => return Ok(found),
            Err(error) => log::warn!("{} cannot be read: {error}", shelf.folder().display()),
        }
        disk.wait(PAUSE);
    }
    look(disk, shelf)
}

impl Ours {
    /// Keeps what the shelf knows as a version before something else takes its place; false where it is one already.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn set_by(&mut self, disk: &dyn Disk, known: &Recovered, now: Timestamp) -> io::Result<bool> {
        self.shelf.prepare(disk)?;
        self.shelf.settle(disk)?;
        versions::keep(disk, &self.shelf, &known.replica, known.seq, "", now)
    }

    /// Keeps a document from here on.
    pub fn keep(self, disk: Arc<dyn Disk>, replica: Replica, mark: Mark) -> Keeper {
        Keeper::new(disk, self.shelf, replica, mark, self.last).with(self.held, self.read)
    }
}
