//! Claiming a document for this program: at most one program writes to a shelf.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use super::keeper::Keeper;
use super::op::{Mark, Replica};
use super::recover::{Recovered, recover};
use super::roots::Roots;
use super::shelf::Shelf;
use super::versions;
use crate::file::disk::{Disk, Held};
use crate::model::session::Cover;

/// A shelf that is held is asked for again so often, and so long after.
const PATIENCE: u32 = 8;
const PAUSE: Duration = Duration::from_millis(40);

/// What came of claiming a document.
#[derive(Debug)]
pub enum Claim {
    /// Another program works on it.
    Taken,
    /// It is ours until this is dropped.
    Ours(Box<Ours>),
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
}

impl Claim {
    /// Claims a document.
    pub fn make(disk: &dyn Disk, roots: &Roots, cover: &Cover) -> Self {
        Self::of(disk, roots.shelf(cover))
    }

    /// Claims the document of a shelf; in another of its folders where the first cannot be used.
    pub fn of(disk: &dyn Disk, mut shelf: Shelf) -> Self {
        let mut held = shelf.prepare(disk).and_then(|()| hold(disk, &shelf));
        while held.is_err() && shelf.goes_on_elsewhere() {
            held = shelf.prepare(disk).and_then(|()| hold(disk, &shelf));
        }
        match held {
            Ok(Some(held)) => {
                let known = recover(disk, &shelf);
                Self::Ours(Box::new(Ours { shelf, held, known }))
            }
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

impl Ours {
    /// The number of the last record on the shelf.
    pub fn seq(&self) -> u64 {
        self.known.as_ref().map_or(0, |known| known.seq)
    }

    /// Keeps what the shelf knows as a version before something else takes its place; false where it is one already.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn set_by(&mut self, disk: &dyn Disk, known: &Recovered, now: Timestamp) -> io::Result<bool> {
        self.shelf.prepare(disk)?;
        self.shelf.settle(disk)?;
        versions::keep(disk, &self.shelf, &known.replica, known.seq, "", now)
    }

    /// Keeps a document from here on. What is damaged on the shelf is put aside first.
    pub fn keep(self, disk: Arc<dyn Disk>, replica: Replica, mark: Mark) -> (Keeper, Held) {
        let seq = self.seq();
        let damaged = self.known.map(|known| known.damaged).unwrap_or_default();
        if let Err(error) = self.shelf.put_aside(disk.as_ref(), &damaged) {
            log::warn!("damaged files stay where they are: {error}");
        }
        (Keeper::new(disk, self.shelf, replica, mark, seq), self.held)
    }
}
