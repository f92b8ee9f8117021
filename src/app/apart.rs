//! Two states of a session that have come apart: both are kept, and a person chooses with which of them to go on.

use std::path::PathBuf;

use super::documents::file_name;
use super::notices::Notice;
use super::opening::{Kept, clock_time, of_file};
use super::refusal::Refusal;
use super::store::Store;
use super::{App, Dialog};
use crate::file::Fault;
use crate::file::journal::claim::Ours;
use crate::file::journal::op::Saved;
use crate::file::journal::recover::Recovered;
use crate::file::session_file::Opened;

/// Two states of a session that have come apart: the journal's and the file's.
#[derive(Debug)]
pub struct Apart {
    pub path: PathBuf,
    /// What could be read of the file.
    pub(super) other: Option<Opened>,
    /// What is wrong with it.
    pub(super) faults: Vec<Fault>,
    pub(super) sha256: String,
    pub(super) ours: Box<Ours>,
    pub(super) known: Recovered,
    /// The file is damaged; else somebody else has changed it.
    pub damaged: bool,
}

impl Apart {
    /// The time of day at which the journal was last written, `10:42`; empty when nobody knows.
    pub fn when(&self) -> String {
        self.known.when.map(clock_time).unwrap_or_default()
    }

    /// Whether the file can be chosen.
    pub fn has_other(&self) -> bool {
        self.other.is_some()
    }
}

impl App {
    /// Asks which of two states a person wants to go on with.
    pub(super) fn part(&mut self, apart: Apart) {
        self.keeping.apart = Some(apart);
        self.dialog = Some(Dialog::Apart);
    }

    /// What has come apart and waits for a choice.
    pub fn apart(&self) -> Option<&Apart> {
        self.keeping.apart.as_ref()
    }

    /// Chooses neither: nothing is opened, and both stay as they are.
    pub fn leave_apart(&mut self) {
        self.keeping.apart = None;
    }

    /// *Behold min*: goes on with what the journal has. The file as it is now is kept beside it.
    pub fn keep_ours(&mut self) {
        let Some(Apart { path, sha256, ours, known, damaged, .. }) = self.keeping.apart.take() else {
            return;
        };
        self.dialog = None;
        let what = self.words().text(if damaged { "file-damaged" } else { "file-other" });
        let kept_beside = self.jobs.set_beside(&path, &what);
        let saved = Saved { path: path.to_string_lossy().into_owned(), sha256, at: 0 };
        let own = kept_beside.is_some().then(|| path.clone());
        self.go_on_with(path, saved, ours, known);
        if let Some(store) = &mut self.store {
            // Without a second copy of the other file ours must not take its place.
            store.path = own;
        }
        if let Some(beside) = kept_beside {
            let text = self.words().with("journal-beside", &[("file", &file_name(&beside))]);
            self.say(Notice::done(text));
        }
    }

    /// *Brug den anden*: goes on with the file. What the journal has becomes a version.
    pub fn keep_other(&mut self) {
        let Some(Apart { path, other: Some(other), faults, sha256, ours, known, .. }) =
            self.keeping.apart.take()
        else {
            return;
        };
        self.dialog = None;
        let (name, refusal) = (file_name(&path), Refusal::of_session(&other));
        let state = known.replica.clone();
        let ours = Box::new(Ours { known: Some(known), ..*ours });
        let saved = Saved { path: path.to_string_lossy().into_owned(), sha256, at: ours.seq() };
        self.put_on_stage(other, Some(path), Kept::By(ours, of_file(saved)));
        if let Some(journal) = self.store.as_ref().and_then(Store::journal) {
            journal.keep_other(state, "");
        }
        if !faults.is_empty() {
            self.explain(&name, refusal, &faults);
        }
    }
}
