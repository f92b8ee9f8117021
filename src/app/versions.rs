//! Earlier states of the open session: kept at each step and each save, or under a name when a person wants one; going
//! back to one is an edit like any other, which can be undone.

use std::path::Path;
use std::sync::Arc;

use super::clock::Moment;
use super::documents::file_name;
use super::jobs::Done;
use super::keeping::PATIENCE;
use super::notices::Notice;
use super::opening::clock_time;
use super::store::Store;
use super::{App, Dialog, Screen};
use crate::file::journal::shelf::Shelf;
use crate::file::journal::versions::{self, Version};
use crate::file::journal::writer::Journal;
use crate::file::replaced::{Keeps, Replaced};
use crate::file::session_file::Opened;
use crate::model::edit::{Action, Verb, Who};
use crate::model::history::Phase;
use crate::words::Words;

/// The dialog of earlier states.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VersionsAsk {
    /// Whose they are; none where nobody keeps any.
    of: Option<Shelf>,
    /// The newest first.
    pub versions: Vec<Version>,
    /// What the present state is to be called.
    pub name: String,
}

/// A save between two steps becomes a version when the last one is older than this, in seconds.
const APART_SECS: f64 = 300.0;

impl App {
    /// Shows earlier states of the open session; on the home screen the work that no file holds.
    pub(super) fn show_backups(&mut self) {
        if self.screen == Screen::Home || self.store.is_none() {
            self.look_for_backups();
            self.dialog = Some(Dialog::Recover);
            return;
        }
        let open = self.jobs.roots().zip(self.store.as_ref());
        self.ask_versions(open.map(|(roots, store)| roots.shelf(store.session().cover())));
    }

    /// Shows the earlier states of a document.
    pub(super) fn ask_versions(&mut self, of: Option<Shelf>) {
        self.dialog = Some(Dialog::Versions(VersionsAsk { of: of.clone(), ..VersionsAsk::default() }));
        let Some(shelf) = of else { return };
        let disk = Arc::clone(&self.jobs.disk);
        // The one that was given a name a moment ago is on the list, too.
        let passed = self.store.as_ref().and_then(Store::journal).map(Journal::passed);
        self.jobs.spawn("versions", move || {
            let _ = passed.map(|passed| passed.recv_timeout(PATIENCE));
            let mut versions = versions::list(disk.as_ref(), &shelf);
            versions.reverse();
            Done::Versions(shelf, versions)
        });
    }

    pub(super) fn found_versions(&mut self, of: &Shelf, versions: Vec<Version>) {
        if let Some(Dialog::Versions(ask)) = &mut self.dialog
            && ask.of.as_ref() == Some(of)
        {
            ask.versions = versions;
        }
    }

    /// Keeps the present state without a name.
    pub(super) fn keep_version(&mut self) {
        if let Some(journal) = self.store.as_ref().and_then(Store::journal) {
            journal.keep_version("");
            self.keeping.version_kept(self.now);
        }
    }

    /// Keeps the state that was just saved, unless one was kept a moment ago.
    pub(super) fn keep_saved_version(&mut self) {
        if self.keeping.last_version().is_none_or(|last: Moment| self.now - last >= APART_SECS) {
            self.keep_version();
        }
    }

    /// How that is kept which stands in a file that the session is saved over.
    pub(super) fn keeps(&self, path: &Path) -> Keeps {
        let cover = self.store.as_ref().map(|store| store.session().cover());
        let shelves = self.jobs.roots().zip(cover).map(|(roots, cover)| {
            let shelf = roots.shelf(cover);
            (roots, shelf)
        });
        let (words, file) = (self.words(), file_name(path));
        let version = words.with("replaced-name", &[("file", &file)]);
        Keeps { shelves, version, copy: words.text("file-replaced") }
    }

    /// Says where that is now.
    pub(super) fn say_replaced(&mut self, path: &Path, replaced: Option<Replaced>) {
        let (words, file) = (self.words(), file_name(path));
        let text = match replaced {
            Some(Replaced::Version(title)) => {
                words.with("replaced-version", &[("file", &file), ("title", &title)])
            }
            Some(Replaced::Beside(copy)) => {
                words.with("replaced-beside", &[("file", &file), ("copy", &file_name(&copy))])
            }
            None => return,
        };
        self.say(Notice::done(text));
    }

    /// Keeps the present state under a name.
    pub fn keep_milestone(&mut self, name: &str) {
        let name = name.trim();
        if let Some(journal) = self.store.as_ref().and_then(Store::journal) {
            journal.keep_version(name);
            let text = self.words().with("versions-kept", &[("name", name)]);
            self.say(Notice::done(text));
        }
    }

    /// Goes back to an earlier state. The present one is kept first; where nothing is open it becomes a session of its own.
    pub fn restore_version(&mut self, version: Version) {
        self.dialog = None;
        if self.store.as_ref().is_some_and(|store| store.read_only().is_some()) {
            return self.say_read_only();
        }
        self.keep_version();
        let disk = Arc::clone(&self.jobs.disk);
        let of = self.store.as_ref().map(Store::number);
        self.jobs.spawn("version", move || {
            let opened = versions::read(disk.as_ref(), &version).map(Box::new);
            Done::Version(of, version, opened)
        });
    }

    pub(super) fn version_read(&mut self, of: Option<u64>, version: &Version, opened: Option<Box<Opened>>) {
        if of != self.store.as_ref().map(Store::number) {
            // The room has gone on with something else, which it is no version of.
            return;
        }
        let Some(opened) = opened else {
            return self.say(Notice::trouble(self.words().text("versions-damaged")));
        };
        let Some(store) = &self.store else {
            return self.open_anew(*opened);
        };
        let verb = Verb::new(Action::Restored, label(self.words(), version));
        let edit = store.session().towards(&opened.session, Who::Desk, verb);
        let name = label(self.words(), version);
        let Some(edit) = edit else {
            return self.say(Notice::done(self.words().with("versions-same", &[("name", &name)])));
        };
        self.commit(edit, Phase::Once);
        let text = self.words().with("versions-restored", &[("name", &name)]);
        self.say(Notice::done(text).offering(super::command::Command::Undo));
    }
}

/// *før · 26. november 2026 kl. 10:42*
pub fn label(words: &Words, version: &Version) -> String {
    let zoned = version.when.to_zoned(jiff::tz::TimeZone::system());
    let time = clock_time(version.when.into());
    let day = words.date(&zoned.date().to_string());
    let when = words.with("recover-day", &[("day", &day), ("time", &time)]);
    if version.name.is_empty() { when } else { format!("{} · {when}", version.name) }
}
