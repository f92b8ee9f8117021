//! A file that is on its way from its drive. It may be long in coming, and the room goes on meanwhile: it is told after two
//! seconds; whoever opens something else gives it up; and what is done until it comes is not thrown away for it.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use super::documents::file_name;
use super::jobs::Done;
use super::keeping::PATIENCE;
use super::notices::Notice;
use super::opening::{self, OpenedFile};
use super::store::Store;
use super::{AfterSave, App};
use crate::file::journal::shelf::Shelf;

/// What is done where there is no such file.
#[derive(Debug)]
pub(super) enum Missing {
    /// It is said: somebody has named the file.
    Said,
    /// Nothing: the program has looked for it by itself.
    Passed,
    /// What the journal has of it is opened.
    Kept(Shelf),
}

/// What came of it.
#[derive(Debug)]
pub(super) enum Came {
    File(Box<OpenedFile>),
    Missing(Option<Shelf>),
}

/// The file that is waited for: at most one, the last that was asked for.
#[derive(Debug, Default)]
pub(super) struct Waiting {
    count: u64,
    reading: Option<Reading>,
}

/// A file that is on its way.
#[derive(Debug)]
struct Reading {
    number: u64,
    path: PathBuf,
    /// By the computer's own watch: the wait is real.
    since: Instant,
    /// What is on the stage, and how far it had come when the file was asked for.
    on_stage: Option<(u64, u64)>,
    /// Lives as long as the file is waited for: what nobody waits for is not claimed.
    _wanted: Arc<()>,
}

impl App {
    /// Opens a file, whatever is on the stage; `over` takes it over from whoever has it open on another machine.
    pub(super) fn read(&mut self, path: PathBuf, over: bool, missing: Missing) {
        self.files.count += 1;
        let number = self.files.count;
        let (since, on_stage) = (Instant::now(), self.store.as_ref().map(how_far));
        let wanted = Arc::new(());
        let still = Arc::downgrade(&wanted);
        self.files.reading = Some(Reading { number, path: path.clone(), since, on_stage, _wanted: wanted });
        let (disk, roots) = (Arc::clone(&self.jobs.disk), self.jobs.roots());
        let begun = self.jobs.begin("open", move || {
            let shelf = match missing {
                Missing::Said => None,
                Missing::Passed => Some(None),
                Missing::Kept(shelf) => Some(Some(shelf)),
            };
            let roots = || roots.as_ref().filter(|_| still.strong_count() > 0);
            let came = match shelf.filter(|_| !disk.exists(&path)) {
                Some(shelf) => Came::Missing(shelf),
                None => Came::File(Box::new(opening::open(disk.as_ref(), roots, path, over))),
            };
            Done::Opened(number, came)
        });
        if begun.is_err() {
            self.give_up_reading();
            self.say(Notice::trouble(self.words().text("job-none")));
        }
    }

    /// Takes what came, where it is still waited for.
    pub(super) fn came(&mut self, number: u64, came: Came) {
        let Some(reading) = self.files.reading.take_if(|reading| reading.number == number) else { return };
        if self.has_gone_on(&reading) {
            // What was done in the meantime is asked about as when the file was asked for.
            drop(came);
            return self.leave_for(AfterSave::Open(reading.path));
        }
        match came {
            Came::File(file) => self.opened(*file),
            Came::Missing(Some(shelf)) => self.open_shelf(shelf),
            Came::Missing(None) => {}
        }
    }

    /// Whether the session on the stage has been changed since the file was asked for.
    fn has_gone_on(&self, reading: &Reading) -> bool {
        let store = self.store.as_ref().filter(|store| store.is_changed() && store.may_save());
        store.is_some_and(|store| reading.on_stage != Some(how_far(store)))
    }

    /// Waits no longer for a file: something else is on the stage.
    pub(super) fn give_up_reading(&mut self) {
        self.files.reading = None;
    }

    /// Whether a file is on its way.
    pub(super) fn is_reading(&self) -> bool {
        self.files.reading.is_some()
    }

    /// The file that has not come yet although it was asked for two seconds ago.
    pub(super) fn overdue_file(&self) -> Option<String> {
        let reading = self.files.reading.as_ref().filter(|reading| reading.since.elapsed() >= PATIENCE)?;
        Some(file_name(&reading.path))
    }
}

fn how_far(store: &Store) -> (u64, u64) {
    (store.number(), store.revision())
}
