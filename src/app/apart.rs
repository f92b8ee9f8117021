//! Two states of a session that have come apart: both are kept, and a person chooses with which of them to go on, or makes
//! one of both.

use std::path::{Path, PathBuf};

use super::command::Command;
use super::documents::file_name;
use super::notices::Notice;
use super::opening::{self, Kept, clock_time, of_file};
use super::refusal::Refusal;
use super::store::Store;
use super::{AfterSave, App, Dialog};
use crate::file::any::Any;
use crate::file::disk::Disk;
use crate::file::journal::claim::Ours;
use crate::file::journal::op::{Op, Saved};
use crate::file::journal::recover::{Recovered, as_it_was};
use crate::file::safe_write::{self, SaveFault};
use crate::file::session_file::{self, Opened};
use crate::file::{Fault, Read};
use crate::model::edit::{Action, Verb};
use crate::model::history::Phase;
use crate::model::merge::{Merged, Sides};
use crate::model::session::Session;

/// Two states of a session that have come apart: ours and the file's.
#[derive(Debug)]
pub struct Apart {
    pub path: PathBuf,
    /// What could be read of the file.
    pub(super) other: Option<Opened>,
    /// What is wrong with it.
    pub(super) faults: Vec<Fault>,
    pub(super) sha256: String,
    pub(super) mine: Mine,
    /// The file is damaged; else somebody else has changed it.
    pub damaged: bool,
    /// Both are whole, and one can be made of them, see [`are_alike`].
    pub alike: bool,
}

/// Where our state is.
#[derive(Debug)]
pub(super) enum Mine {
    /// On the shelf of a document that is being opened.
    Kept { ours: Box<Ours>, known: Box<Recovered> },
    /// On the stage, and saved beside the file.
    Open(Box<Rival>),
}

/// A file that somebody else has changed while it was open here.
#[derive(Clone, Debug)]
pub(super) struct Rival {
    path: PathBuf,
    /// What both began with.
    base: Option<Session>,
    /// The line that says so, until a person has chosen.
    said: String,
}

/// That file, read.
#[derive(Debug)]
pub(super) struct OtherFile {
    path: PathBuf,
    sha256: String,
    read: Read<Any>,
}

/// Reads a file that somebody else has changed. Runs on a thread of its own.
pub(super) fn read_other(disk: &dyn Disk, path: PathBuf) -> OtherFile {
    let (sha256, read) = opening::read(disk, &path);
    OtherFile { path, sha256, read }
}

impl Apart {
    /// The time of day at which our state was last written, `10:42`; empty when nobody knows.
    pub fn when(&self) -> String {
        match &self.mine {
            Mine::Kept { known, .. } => known.when.map(clock_time).unwrap_or_default(),
            Mine::Open(_) => String::new(),
        }
    }

    /// Whether ours is on the stage, and both are in files already.
    pub fn is_open(&self) -> bool {
        matches!(self.mine, Mine::Open(_))
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

    /// *Behold min*: goes on with ours. The file as it is now is kept beside it.
    pub fn keep_ours(&mut self) {
        let Some(Apart { path, other, sha256, mine, damaged, .. }) = self.keeping.apart.take() else {
            return;
        };
        self.dialog = None;
        let Mine::Kept { ours, known } = mine else {
            // Both are in files, and ours is on the stage.
            return self.forget_rival();
        };
        let what = self.words().text(if damaged { "file-damaged" } else { "file-other" });
        let kept_beside = self.jobs.set_beside(&path, &what);
        let saved = Saved { path: path.to_string_lossy().into_owned(), sha256, at: 0 };
        let own = kept_beside.is_some().then(|| path.clone());
        self.go_on_with(path, saved, ours, *known);
        self.keeping.base = other.map(|other| other.session);
        if let Some(store) = &mut self.store {
            // Without a second copy of the other file ours must not take its place.
            store.path = own;
        }
        if let Some(beside) = kept_beside {
            let text = self.words().with("journal-beside", &[("file", &file_name(&beside))]);
            self.say(Notice::done(text));
        }
    }

    /// *Brug den anden*: goes on with the file. Ours becomes a version, or stays in the file beside it.
    pub fn keep_other(&mut self) {
        if !self.is_ours_set_by() {
            self.dialog = Some(Dialog::Apart);
            return self.say(Notice::trouble(self.words().text("apart-not-kept")));
        }
        let Some(Apart { path, other: Some(other), faults, sha256, mine, .. }) = self.keeping.apart.take()
        else {
            return;
        };
        self.dialog = None;
        let Mine::Kept { ours, known } = mine else {
            return self.save_and_leave(AfterSave::Open(path));
        };
        let (name, refusal) = (file_name(&path), Refusal::of_session(&other));
        let ours = Box::new(Ours { known: Some(*known), ..*ours });
        let saved = Saved { path: path.to_string_lossy().into_owned(), sha256, at: ours.last };
        self.put_on_stage(other, Some(path), Kept::By(ours, of_file(saved.clone())));
        if let Some(journal) = self.store.as_ref().and_then(Store::journal) {
            // The choice is a record of its own: it holds although nothing is changed after it.
            journal.take(Op::Saved(Saved { at: saved.at + 1, ..saved }));
        }
        if !faults.is_empty() {
            self.explain(&name, refusal, &faults);
        }
    }

    /// *Flet*: goes on with what both have. The file as it was becomes a version.
    pub fn merge(&mut self) {
        if !self.apart().is_some_and(|apart| apart.alike) {
            return;
        }
        let Some(Apart { path, other: Some(other), sha256, mine, .. }) = self.keeping.apart.take() else {
            return;
        };
        self.dialog = None;
        let base = match mine {
            Mine::Kept { ours, known } => {
                let base = self.as_it_was_saved(&known);
                let saved =
                    Saved { path: path.to_string_lossy().into_owned(), sha256: sha256.clone(), at: 0 };
                self.go_on_with(path.clone(), saved, ours, *known);
                base
            }
            Mine::Open(rival) => rival.base,
        };
        let is_taken = self.take_from(&other, base.as_ref(), &file_name(&path));
        let Some(store) = &mut self.store else { return };
        if !is_taken {
            // Ours alone must not take the place of the file.
            store.path.take_if(|own| *own == path);
            return;
        }
        store.path = Some(path);
        store.file_sha256 = Some(sha256.clone());
        store.is_ahead_of_its_file();
        self.forget_rival();
        self.keeping.base = Some(other.session);
        self.keeping.others_sha256 = Some(sha256);
        self.save();
    }

    /// Whether the file of a session still holds what somebody else wrote and nothing keeps yet: it is kept before the
    /// file is saved over, or the file is not saved over.
    pub(super) fn is_over_others(&self, store: &Store) -> bool {
        store.file_sha256.is_some() && store.file_sha256 == self.keeping.others_sha256
    }

    /// Keeps ours as a version where the other state is about to take its place on the shelf; false where that is refused.
    fn is_ours_set_by(&mut self) -> bool {
        let Some(Apart { other: Some(_), mine: Mine::Kept { ours, known }, .. }) = &mut self.keeping.apart
        else {
            return true;
        };
        set_by(self.jobs.disk.as_ref(), ours, known).is_some()
    }

    /// Keeps what the journal knows as a version where a file holds something else and takes its place, and says so; false
    /// where that is refused.
    pub(super) fn is_set_by(
        &mut self,
        ours: &mut Ours,
        known: &Recovered,
        (path, opened): (&Path, &Opened),
    ) -> bool {
        let Opened { session, workshop, workshop_text, left_out, .. } = opened;
        if session_file::text(workshop, workshop_text, session, left_out) == known.replica.text() {
            return true;
        }
        let set_by = set_by(self.jobs.disk.as_ref(), ours, known);
        if set_by == Some(true) {
            let text = self.words().with("apart-set-by", &[("file", &file_name(path))]);
            self.say(Notice::done(text).offering(Command::Backups));
        }
        set_by.is_some()
    }

    /// Takes what the other state has and this one has not; false where that is refused, which is said.
    fn take_from(&mut self, other: &Opened, base: Option<&Session>, name: &str) -> bool {
        let Some(store) = &self.store else { return false };
        let sides =
            Sides { workshop: store.workshop(), present: store.session(), other: &other.session, base };
        let Merged { edit, differing } = sides.merged(store.fresh_ids(), Verb::new(Action::Merged, name));
        let is_changed = edit.is_some();
        if edit.is_some_and(|edit| !self.try_commit(edit, Phase::Once)) {
            return false;
        }
        let text = match differing {
            0 => self.words().text("apart-merged"),
            many => self.words().count("apart-merged-differing", many),
        };
        let told = Notice::done(text);
        self.say(if is_changed { told.offering(Command::Undo) } else { told });
        true
    }

    /// The document as its file held it when this program saved it last.
    fn as_it_was_saved(&self, known: &Recovered) -> Option<Session> {
        let at = known.mark.saved.as_ref()?.at;
        let shelf = self.jobs.roots()?.shelf(known.replica.session.cover());
        as_it_was(self.jobs.disk.as_ref(), &shelf, at).map(|replica| replica.session)
    }

    // ---- while the session is open

    /// Somebody else has changed the file: ours goes into one beside it, and both are there.
    pub(super) fn save_beside(&mut self, path: &Path, fault: &SaveFault) {
        let said = fault.sentences(self.words()).join(" ");
        self.forget_rival();
        self.say(Notice::trouble(said.clone()).offering(Command::Reconcile));
        self.keeping.rival = Some(Rival { path: path.to_owned(), base: self.keeping.base.take(), said });
        let what = self.words().text("file-conflict");
        let beside = safe_write::free_beside(self.jobs.disk.as_ref(), path, &what);
        self.save_to(beside);
    }

    /// Whether the file that was open has been changed by somebody else, and nobody has chosen yet.
    pub(super) fn has_rival(&self) -> bool {
        self.keeping.rival.is_some()
    }

    /// There is nothing to choose any more.
    pub(super) fn forget_rival(&mut self) {
        if let Some(rival) = self.keeping.rival.take() {
            self.notices.withdraw(&rival.said);
        }
    }

    /// Asks what is to become of the file that somebody else has changed.
    pub(super) fn reconcile(&self) {
        if let Some(rival) = &self.keeping.rival {
            self.jobs.read_other(rival.path.clone());
        }
    }

    pub(super) fn other_read(&mut self, file: OtherFile) {
        let OtherFile { path, sha256, read } = file;
        let Some(rival) = self.keeping.rival.clone().filter(|rival| rival.path == path) else { return };
        let Some((store, Any::Session(other))) = self.store.as_ref().zip(read.value) else {
            return self.explain(&file_name(&path), Refusal::of_faults(&read.faults), &read.faults);
        };
        let alike = read.faults.is_empty() && are_alike(store.session(), store.workshop_text(), &other);
        let (faults, mine) = (read.faults, Mine::Open(Box::new(rival)));
        self.part(Apart { path, other: Some(other), faults, sha256, mine, damaged: false, alike });
    }
}

/// Whether what the journal knows had to become a version first; none where the disk refuses.
fn set_by(disk: &dyn Disk, ours: &mut Ours, known: &Recovered) -> Option<bool> {
    let set_by = ours.set_by(disk, known, jiff::Timestamp::now());
    set_by.inspect_err(|error| log::warn!("ours is not kept as a version: {error}")).ok()
}

/// Whether one can be made of two whole states: they are of one document and one workshop, and neither is closed to
/// changes.
pub(super) fn are_alike(present: &Session, workshop_text: &str, other: &Opened) -> bool {
    let (now, then) = (present.cover(), other.session.cover());
    now.id == then.id
        && now.locked.is_empty()
        && then.locked.is_empty()
        && other.workshop_text == workshop_text
}
