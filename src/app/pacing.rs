//! Saving to the file by itself: when the hand rests, and when the room moves on. Where the file lies far away, no more
//! than once a minute: every change is safe in the journal meanwhile.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::clock::Moment;
use super::documents::file_name;
use super::keeping::PATIENCE;
use super::notices::Notice;
use super::store::Store;
use super::{App, Dialog};
use crate::file::place::Place;

/// How long nothing may have changed before it is saved, in seconds.
const IDLE_SECS: f64 = 5.0;
/// Far away, saves that nobody asked for are never closer than this, in seconds.
const FAR_SECS: f64 = 60.0;

/// What is known of saves.
#[derive(Debug, Default)]
pub(super) struct Pacing {
    /// The kinds of the folders that files were opened from or saved to.
    places: BTreeMap<PathBuf, Place>,
    /// The file that was saved last, and when.
    saved: Option<(PathBuf, Moment)>,
    /// The room moved on, and the file was not saved yet.
    owes: bool,
    /// The lines that say that a drive is slow, while it is: of a save, and of a file that is opened.
    slow: [Option<String>; 2],
}

impl Pacing {
    /// Notes in what kind of place a file lies.
    pub(super) fn note(&mut self, path: &Path, place: Place) {
        self.places.insert(path.parent().unwrap_or(Path::new("")).to_owned(), place);
    }

    /// Notes that a file was saved.
    pub(super) fn saved(&mut self, path: &Path, place: Place, now: Moment) {
        self.note(path, place);
        self.saved = Some((path.to_owned(), now));
        self.owes = false;
    }

    /// When a file may be saved again without being asked.
    fn may_at(&self, path: &Path) -> Moment {
        let place = path.parent().and_then(|folder| self.places.get(folder)).copied().unwrap_or_default();
        match &self.saved {
            Some((saved, when)) if place.is_far() && saved == path => when + FAR_SECS,
            _ => Moment::MIN,
        }
    }
}

impl App {
    /// Saves to the chosen file when the room moves on.
    pub(super) fn save_at_step(&mut self) {
        self.touched = self.now;
        self.keep_version();
        if self.prefs.saves_at_steps {
            self.save_quietly();
        }
    }

    fn save_quietly(&mut self) {
        self.touched = self.now;
        let may = |store: &&Store| store.is_changed() && store.may_save();
        let path = self.store.as_ref().filter(may).and_then(|store| store.path.clone());
        let Some(path) = path.filter(|_| !self.is_saving()) else { return };
        if self.pacing.may_at(&path) > self.now {
            self.pacing.owes = true;
            return;
        }
        self.save_to(path);
    }

    pub(super) fn save_when_idle(&mut self) {
        if self.idle_save_in().is_some_and(|left| left <= 0.0) {
            self.save_quietly();
        }
        if let Some(ask) = self.jobs.overdue(self.now) {
            self.dialog = Some(Dialog::Path(ask));
        }
    }

    pub(super) fn idle_save_in(&self) -> Option<f64> {
        let store = self.store.as_ref()?;
        let path = store.path.as_ref()?;
        let due = (self.prefs.saves_when_idle || self.pacing.owes)
            && store.is_changed()
            && store.may_save()
            && !self.is_saving()
            // Somebody is asked just now whether they want it saved.
            && !matches!(self.dialog, Some(Dialog::Closing(_)))
            && self.touched.is_finite();
        let at = (self.touched + IDLE_SECS).max(self.pacing.may_at(path));
        due.then(|| (at - self.now).max(0.0))
    }

    /// Says that a save or a file hangs, and takes it back when it is done.
    pub(super) fn watch_drives(&mut self) {
        let save = self.jobs.saving.as_ref().filter(|saving| saving.since.elapsed() >= PATIENCE);
        let save = save.map(|saving| ("save-slow", file_name(&saving.path)));
        let file = self.overdue_file().map(|file| ("open-slow", file));
        let slow =
            [save, file].map(|slow| slow.map(|(key, file)| self.words().with(key, &[("file", &file)])));
        let before = std::mem::replace(&mut self.pacing.slow, slow.clone());
        for (said, text) in before.into_iter().zip(slow).filter(|(said, text)| said != text) {
            if let Some(said) = said {
                self.notices.withdraw(&said);
            }
            if let Some(text) = text {
                self.say(Notice::trouble(text));
            }
        }
    }

    /// Whether a save is on its way.
    pub fn is_saving(&self) -> bool {
        self.jobs.saving.is_some()
    }
}

/// A save that is on its way.
#[derive(Debug)]
pub(super) struct Saving {
    pub(super) path: PathBuf,
    /// By the computer's own watch.
    pub(super) since: Instant,
    pub(super) of: Sent,
}

/// The session that was sent, and its file as it was known then.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sent {
    pub(super) number: u64,
    path: Option<PathBuf>,
    sha256: Option<String>,
}

/// A save that waits for the one that is on its way.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NextSave {
    /// Into the session's own file, whichever that is by then: what somebody else has changed is not written over by
    /// whoever saves twice.
    Own,
    Into(PathBuf),
}

impl NextSave {
    /// Whether it may go well where the one before it did not.
    pub(super) fn is_elsewhere(&self) -> bool {
        matches!(self, Self::Into(_))
    }
}

impl Saving {
    /// Of the session on the stage, from now on.
    pub(super) fn new(store: &Store, path: PathBuf) -> Self {
        Self { path, since: Instant::now(), of: Self::of(store) }
    }

    /// What a session is known by while it is on its way.
    pub(super) fn of(store: &Store) -> Sent {
        Sent { number: store.number(), path: store.path.clone(), sha256: store.file_sha256.clone() }
    }
}
