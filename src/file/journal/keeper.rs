//! Keeps one document safe on its shelf: writes records, and from time to time a copy of the whole document in place of
//! the records before it. Every step is in the order that the enumeration of power cuts in `tests/journal.rs` demands.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;

use super::bytes::is_gone;
use super::line;
use super::op::{Mark, Op, Replica};
use super::shelf::{Shelf, put_aside};
use super::snapshot;
use super::versions;
use crate::file::disk::{Disk, Held};

/// A journal is ended after so many records …
const MOST_RECORDS: usize = 1_000;
/// … or bytes.
const MOST_BYTES: usize = 1024 * 1024;

/// The shelf of an open document, on the thread that writes to it.
#[derive(Debug)]
pub struct Keeper {
    disk: Arc<dyn Disk>,
    shelf: Shelf,
    replica: Replica,
    mark: Mark,
    /// What the mark was when the document was taken over.
    begun: Mark,
    /// The number of the last record.
    seq: u64,
    /// The number of the last record that outlasts a power cut.
    durable: u64,
    /// The journal that records are added to; none where a copy has to be written first.
    journal: Option<Journal>,
    /// Records that are not on the disk yet.
    waiting: String,
    /// The locks that this program has.
    held: BTreeMap<PathBuf, Held>,
    /// A lock that was ours may be another's: its folder was taken away.
    doubts: bool,
    /// Another program has the document, and nothing of ours is written among its records.
    taken: bool,
    /// The files of which all is in the document; only those are ever removed.
    old: BTreeSet<PathBuf>,
}

#[derive(Debug)]
struct Journal {
    path: PathBuf,
    records: usize,
    bytes: usize,
}

impl Keeper {
    /// Takes over a document whose last record has the number `seq`. Nothing is written before there is a record.
    pub fn new(disk: Arc<dyn Disk>, shelf: Shelf, replica: Replica, mark: Mark, seq: u64) -> Self {
        let begun = mark.clone();
        Self {
            disk,
            shelf,
            replica,
            mark,
            begun,
            seq,
            durable: seq,
            journal: None,
            waiting: String::new(),
            held: BTreeMap::new(),
            doubts: false,
            taken: false,
            old: BTreeSet::new(),
        }
    }

    /// With the lock of the shelf, and the files that a newer copy stands for.
    pub(super) fn with(mut self, held: Held, old: BTreeSet<PathBuf>) -> Self {
        self.held.insert(self.shelf.lock(), held);
        Self { old, ..self }
    }

    /// The number of the last record that outlasts a power cut.
    pub fn durable(&self) -> u64 {
        self.durable
    }

    /// The document with all records that have come in.
    pub fn replica(&self) -> &Replica {
        &self.replica
    }

    /// Takes a record; it is safe when [`Keeper::durable`] has reached the number that is returned.
    pub fn take(&mut self, op: Op) -> u64 {
        self.seq += 1;
        if let Some(journal) = &mut self.journal {
            match op.text() {
                Ok(body) => {
                    self.waiting.push_str(&line::line(self.shelf.document(), self.seq, &body));
                    journal.records += 1;
                }
                // What cannot be written as a record is safe in a copy.
                Err(error) => {
                    log::error!("a record cannot be written: {error}");
                    self.journal = None;
                }
            }
        }
        self.mark.note(self.seq, &op);
        self.replica.apply(op);
        self.seq
    }

    /// Brings everything that has come in to where a power cut cannot reach it.
    ///
    /// # Errors
    /// When the disk refuses. The journal is then never trusted again, and the next call begins with a new copy.
    pub fn commit(&mut self) -> io::Result<()> {
        if self.durable == self.seq {
            return Ok(());
        }
        // Looking around in a session leaves nothing behind.
        if self.journal.is_none() && self.mark == self.begun {
            self.durable = self.seq;
            return Ok(());
        }
        let Some(journal) = &mut self.journal else { return self.renew() };
        let added = journal
            .is_as_we_left_it(self.disk.as_ref())
            .and_then(|()| self.disk.append(&journal.path, self.waiting.as_bytes()))
            .and_then(|()| self.disk.flush_file(&journal.path));
        journal.bytes += self.waiting.len();
        self.waiting.clear();
        if let Err(error) = added {
            self.journal = None;
            self.doubts |= is_gone(&error) || error.kind() == io::ErrorKind::InvalidData;
            return Err(error);
        }
        self.durable = self.seq;
        let is_long = journal.records >= MOST_RECORDS || journal.bytes >= MOST_BYTES;
        if is_long { self.renew() } else { Ok(()) }
    }

    /// Keeps the document as it is now as a version.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn keep_version(&mut self, name: &str, now: Timestamp) -> io::Result<()> {
        self.prepare()?;
        self.shelf.settle(self.disk.as_ref())?;
        versions::keep(self.disk.as_ref(), &self.shelf, &self.replica, self.seq, name, now).map(|_| ())
    }

    /// Ends the journal where it holds anything: the document is then one file on its shelf.
    ///
    /// # Errors
    /// When the disk refuses; nothing is lost then.
    pub fn tidy(&mut self) -> io::Result<()> {
        self.commit()?;
        if self.journal.as_ref().is_some_and(|journal| journal.records > 0) { self.renew() } else { Ok(()) }
    }

    /// How many folders of the shelf could not be written; what is written now goes to the next.
    pub fn given_up(&self) -> usize {
        self.shelf.given_up()
    }

    /// Begins anew in the shelf's own folder; where that does not go, in the next.
    fn renew(&mut self) -> io::Result<()> {
        self.shelf.come_home();
        let Err(trouble) = self.renew_in_folder() else { return Ok(()) };
        while !self.taken && self.shelf.goes_on_elsewhere() {
            match self.renew_in_folder() {
                Ok(()) => return Ok(()),
                Err(error) => log::warn!("nor in {}: {error}", self.shelf.folder().display()),
            }
        }
        self.shelf.come_home();
        Err(trouble)
    }

    /// Sees to it that the folder is there, and that nobody else has it.
    fn prepare(&mut self) -> io::Result<()> {
        let disk = Arc::clone(&self.disk);
        let is_made = self.shelf.prepare(disk.as_ref())?;
        let lock = self.shelf.lock();
        if self.held.contains_key(&lock) && !is_made && !self.doubts {
            return Ok(());
        }
        // The file that was locked went with its folder.
        let was_ours = self.held.remove(&lock).is_some() || self.doubts;
        self.doubts |= was_ours;
        let held = if self.taken { None } else { disk.hold(&lock)? };
        let is_ours = |_: &Held| !was_ours || self.shelf.last_number(disk.as_ref()) <= self.seq;
        let Some(held) = held.filter(is_ours) else {
            self.taken |= was_ours;
            return Err(io::Error::new(io::ErrorKind::ResourceBusy, "another program has the document"));
        };
        self.held.insert(lock, held);
        self.doubts = false;
        Ok(())
    }

    /// Writes a copy of the whole document and begins a new journal after it. Older files go when that is safe.
    fn renew_in_folder(&mut self) -> io::Result<()> {
        self.journal = None;
        self.waiting.clear();
        self.prepare()?;
        let disk = Arc::clone(&self.disk);
        let disk = disk.as_ref();
        let text =
            snapshot::text(self.shelf.document(), &self.replica, &self.mark).map_err(io::Error::other)?;
        if !snapshot::is_sound(&self.replica, &text) {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "reads back as another session"));
        }
        let path = self.shelf.free_journal(disk, self.seq);
        self.old.extend([path.clone(), self.shelf.snapshot(self.seq, &text)]);
        disk.write_new(&path, line::HEAD.as_bytes())?;
        let copy = snapshot::write(disk, &self.shelf, self.seq, &text)?;
        disk.flush_folder(self.shelf.folder())?;
        self.shelf.settle(disk)?;
        self.durable = self.seq;
        self.sweep(&[&path, &copy]);
        self.journal = Some(Journal { path, records: 0, bytes: 0 });
        Ok(())
    }

    /// Removes what the newest copy stands for. What cannot be removed does no harm, and what nobody could read is put
    /// aside. What was given up stays until the work is at home again: better an older state there than none, should the
    /// other folder be gone.
    fn sweep(&self, newest: &[&PathBuf]) {
        let disk = self.disk.as_ref();
        let files = self.shelf.journals(disk).into_iter().chain(self.shelf.snapshots(disk));
        let others = files.map(|file| file.path).filter(|path| !newest.contains(&path));
        let is_swept = |path: &PathBuf| self.given_up() == 0 || path.starts_with(self.shelf.folder());
        let (old, unread): (Vec<_>, Vec<_>) =
            others.filter(is_swept).partition(|path| self.old.contains(path));
        for path in old.into_iter().chain(self.shelf.unfinished(disk).into_iter().filter(is_swept)) {
            if let Err(error) = disk.remove(&path) {
                log::info!("{} stays: {error}", path.display());
            }
        }
        if let Err(error) = put_aside(disk, &unread) {
            log::warn!("damaged files stay where they are: {error}");
        }
    }
}

impl Journal {
    /// Makes sure that nobody else has written to it, or put another in its place.
    fn is_as_we_left_it(&self, disk: &dyn Disk) -> io::Result<()> {
        if disk.facts(&self.path)?.bytes == (line::HEAD.len() + self.bytes) as u64 {
            return Ok(());
        }
        Err(io::Error::new(io::ErrorKind::InvalidData, "somebody else has written to the journal"))
    }
}
