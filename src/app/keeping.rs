//! What a person is told of the journal: only when it cannot do its work, and when it can again.

use std::path::PathBuf;
use std::time::Duration;

use super::App;
use super::apart::{Apart, Rival};
use super::clock::Moment;
use super::command::Command;
use super::following::Following;
use super::notices::Notice;
use super::owning::Owned;
use super::recovering::Unfinished;
use super::store::Store;
use crate::file::journal::op::Op;
use crate::file::journal::writer::State;
use crate::file::safe_write::SaveFaultKind;
use crate::model::session::Session;

/// What has been seen of the journals.
#[derive(Debug, Default)]
pub(super) struct Keeping {
    /// Two states of a session, of which a person chooses one.
    pub(super) apart: Option<Apart>,
    /// What the file of the open session holds, as far as the program knows.
    pub(super) base: Option<Session>,
    /// The file that somebody else has changed while it was open here.
    pub(super) rival: Option<Rival>,
    /// The fingerprint of what somebody else wrote into the file of the open session, until that is kept.
    pub(super) others_sha256: Option<String>,
    /// Work that no file holds, left by a program that ended in the middle of it.
    pub(super) found: Vec<Unfinished>,
    /// A session that somebody has open on another machine.
    pub(super) owned: Option<Owned>,
    /// The file of a session that is being taken over.
    pub(super) taken: Option<PathBuf>,
    /// The line that says who else writes to the file, while they do.
    pub(super) others: Option<String>,
    /// The file of a session that is open elsewhere.
    pub(super) following: Following,
    /// The line that says what is wrong, while it is.
    said: Option<String>,
    /// When the last version was kept.
    version: Option<Moment>,
}

impl Keeping {
    pub(super) fn version_kept(&mut self, now: Moment) {
        self.version = Some(now);
    }

    pub(super) fn last_version(&self) -> Option<Moment> {
        self.version
    }
}

/// A disk that has not answered for so long is called slow. By the computer's own watch: the wait is real.
pub(super) const PATIENCE: Duration = Duration::from_secs(2);

impl App {
    /// Looks after what keeps the open session safe.
    pub(super) fn watch_keeping(&mut self) {
        self.watch_journal();
        self.watch_owner();
        self.watch_drives();
        self.watch_followed();
    }

    /// Says what is wrong with the journal, once, and takes it back when it is right again.
    fn watch_journal(&mut self) {
        let wrong = self.wrong_with_journal();
        let text = wrong.map(|key| {
            let spare = self.spare().map(|folder| folder.to_string_lossy().into_owned());
            self.words().with(key, &[("folder", &spare.unwrap_or_default())])
        });
        if text == self.keeping.said {
            return;
        }
        if let Some(said) = self.keeping.said.take() {
            self.notices.withdraw(&said);
            if text.is_none() {
                self.tell("journal-again");
            }
        }
        if let Some(text) = &text {
            self.say(Notice::trouble(text.clone()).offering(Command::SaveAs));
        }
        self.keeping.said = text;
    }

    fn wrong_with_journal(&self) -> Option<&'static str> {
        let State { trouble, waits_since, given_up, .. } =
            self.store.as_ref().and_then(Store::journal)?.state();
        match trouble {
            None if given_up > 0 => Some("journal-spare"),
            Some(SaveFaultKind::Full) => Some("journal-full"),
            Some(SaveFaultKind::Refused) => Some("journal-refused"),
            Some(_) => Some("journal-other"),
            None => waits_since.filter(|since| since.elapsed() >= PATIENCE).map(|_| "journal-slow"),
        }
    }

    /// The folder that everything is kept in while the program's own cannot be written.
    fn spare(&self) -> Option<&PathBuf> {
        let State { given_up, .. } = self.store.as_ref().and_then(Store::journal)?.state();
        self.jobs.spares.get(given_up.checked_sub(1)?)
    }

    /// Seconds until a disk that has not answered is looked at again.
    pub(super) fn next_look_at_journal(&self) -> Option<f64> {
        let journal = self.store.as_ref().and_then(Store::journal);
        let waits = journal.is_some_and(|journal| journal.state().waits_since.is_some());
        (waits || self.is_saving() || self.is_reading()).then_some(PATIENCE.as_secs_f64() / 2.0)
    }

    /// Notes that a person did not want what has changed since the session was saved. It stays as a version.
    pub(super) fn drop_changes(&self) {
        if let Some(journal) = self.store.as_ref().and_then(Store::journal) {
            journal.keep_version("");
            journal.take(Op::Dropped);
        }
    }
}
