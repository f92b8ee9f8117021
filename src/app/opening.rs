//! Opening a file, and what the journal knows of it: a session goes on where it was left, and is kept from then on.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::apart::{Apart, Mine, are_alike};
use super::command::Command;
use super::copies;
use super::documents::{NewSession, Score, file_name};
use super::drafts::Drafts;
use super::notices::Notice;
use super::refusal::Refusal;
use super::store::{ReadOnly, Store};
use super::{App, Dialog, Screen};
use crate::file::any::{self, Any};
use crate::file::disk::Disk;
use crate::file::journal::claim::{Claim, Ours};
use crate::file::journal::op::{Mark, Replica, Saved};
use crate::file::journal::recover::{Recovered, recover};
use crate::file::journal::roots::Roots;
use crate::file::journal::shelf::Shelf;
use crate::file::journal::writer::Journal;
use crate::file::owner::Owner;
use crate::file::place::Place;
use crate::file::session_file::{self, Opened};
use crate::file::session_text::sha256_of;
use crate::file::{Fault, Read, load, safe_write};
use crate::model::session::Cover;
use crate::words::Words;

/// A file that was read, and what the journal knows of it.
#[derive(Debug)]
pub(super) struct OpenedFile {
    pub(super) path: PathBuf,
    /// The fingerprint of its bytes; empty when it cannot be read.
    pub(super) sha256: String,
    pub(super) read: Read<Any>,
    /// None where it is no session, or the program has no folder of its own, or somebody else has it open.
    pub(super) claim: Option<Claim>,
    /// Who has it open on another machine.
    pub(super) owner: Option<Owner>,
    /// In what kind of place it lies.
    pub(super) place: Place,
}

/// A file that is saved again each time it has been claimed is read no oftener than this.
const READS: usize = 4;

/// Reads a file and claims its document; `over` takes it over from whoever has it open on another machine, and `roots`
/// gives the shelves as long as somebody still waits for it. Runs on a thread of its own.
pub(super) fn open<'a>(
    disk: &dyn Disk,
    roots: impl Fn() -> Option<&'a Roots>,
    mut path: PathBuf,
    over: bool,
) -> OpenedFile {
    for _ in 1..READS {
        let file = read_and_claim(disk, &roots, path, over);
        let is_ours = matches!(file.claim, Some(Claim::Ours(_)));
        // Whoever had it until a moment ago may have saved it after it was read here.
        if !is_ours || fingerprint(disk, &file.path) == file.sha256 {
            return file;
        }
        path = file.path;
    }
    read_and_claim(disk, &roots, path, over)
}

fn fingerprint(disk: &dyn Disk, path: &Path) -> String {
    disk.read(path, session_file::LARGEST as u64).map(|bytes| sha256_of(&bytes)).unwrap_or_default()
}

fn read_and_claim<'a>(
    disk: &dyn Disk,
    roots: &impl Fn() -> Option<&'a Roots>,
    path: PathBuf,
    over: bool,
) -> OpenedFile {
    let (sha256, mut read) = read(disk, &path);
    let now = jiff::Timestamp::now();
    let asks = !over && matches!(&read.value, Some(Any::Session(opened)) if opened.read_only.is_none());
    let owner = Owner::elsewhere(disk, &path, now).filter(|_| asks);
    safe_write::sweep(disk, &path, now.into());
    let claim = roots().filter(|_| owner.is_none()).and_then(|roots| match &mut read.value {
        Some(Any::Session(opened)) => Some(copies::claim(disk, roots, &path, opened)),
        Some(Any::Workshop(..)) => None,
        // Nothing in it says which document it was; where it lay does.
        None => shelf_of(disk, roots, &path.to_string_lossy()).map(|shelf| Claim::of(disk, shelf)),
    });
    let place = disk.place(&path);
    OpenedFile { path, sha256, read, claim, owner, place }
}

/// Reads a file; its fingerprint is that of its bytes, whatever text they are, and empty where it cannot be read.
pub(super) fn read(disk: &dyn Disk, path: &Path) -> (String, Read<Any>) {
    let none = |fault| Read { value: None, faults: vec![fault] };
    let bytes = match load::bytes(disk, path, session_file::LARGEST) {
        Ok(bytes) => bytes,
        Err(fault) => return (String::new(), none(fault)),
    };
    let sha256 = sha256_of(&bytes);
    match load::text_of(path, bytes) {
        Ok(text) => (sha256, any::read(&path.to_string_lossy(), &text)),
        Err(fault) => (sha256, none(fault)),
    }
}

/// The shelf of the document that was last saved under a path.
fn shelf_of(disk: &dyn Disk, roots: &Roots, path: &str) -> Option<Shelf> {
    let lay_there = |shelf: &Shelf| {
        let saved = recover(disk, shelf).and_then(|known| known.mark.saved);
        saved.is_some_and(|saved| saved.path == path)
    };
    roots.shelves(disk).into_iter().find(lay_there)
}

/// How a session is kept from here on.
pub(super) enum Kept {
    /// With what was known of its file.
    By(Box<Ours>, Mark),
    Elsewhere,
    /// Somebody has it open on another machine.
    OtherMachine,
    /// A newer program made it.
    Newer,
    /// What the program has of it cannot be read now.
    Unread,
    /// The program cannot use its own folder.
    Refused,
    /// It has none, and is to leave nothing behind.
    No,
}

impl App {
    pub(super) fn opened(&mut self, file: OpenedFile) {
        let OpenedFile { path, sha256, read, claim, owner, place } = file;
        self.pacing.note(&path, place);
        match (read.value, claim) {
            (Some(Any::Session(opened)), claim) => match owner {
                Some(owner) => self.opened_owned(path, owner, opened, read.faults),
                None => self.opened_session(path, sha256, opened, claim, &read.faults),
            },
            (Some(Any::Workshop(workshop, text)), _) if read.faults.is_empty() => {
                self.ask_new_session(None);
                if let Some(Dialog::NewSession(NewSession { score, .. })) = &mut self.dialog {
                    *score = Score::File(Arc::new(workshop), text.into());
                }
            }
            (None, Some(Claim::Ours(mut ours))) if ours.known.is_some() => {
                if let Some(known) = ours.known.take() {
                    let (faults, mine) = (read.faults, Mine::Kept { ours, known: Box::new(known) });
                    let (damaged, alike) = (true, false);
                    self.part(Apart { path, other: None, faults, sha256, mine, damaged, alike });
                }
            }
            (Some(Any::Workshop(..)), _) => self.explain(&file_name(&path), Refusal::Broken, &read.faults),
            (None, _) => {
                self.explain(&file_name(&path), Refusal::of_faults(&read.faults), &read.faults);
                self.recent.forget(&path);
            }
        }
    }

    fn opened_session(
        &mut self,
        path: PathBuf,
        sha256: String,
        opened: Opened,
        claim: Option<Claim>,
        faults: &[Fault],
    ) {
        let file = Saved { path: path.to_string_lossy().into_owned(), sha256, at: 0 };
        let claim = self.own_again(claim, opened.session.cover());
        let (name, refusal) = (file_name(&path), Refusal::of_session(&opened));
        match claim {
            // What may only be looked at has no file of its own to be saved over.
            _ if opened.read_only.is_some() => self.put_on_stage(opened, None, Kept::Newer),
            Some(Claim::Ours(mut ours)) => {
                if let Some(known) = ours.known.take() {
                    self.opened_known(path, file, opened, (ours, known), faults);
                } else {
                    let (lost, file) = (ours.lost, Saved { at: ours.last, ..file });
                    self.put_on_stage(opened, Some(path), Kept::By(ours, of_file(file)));
                    self.say_lost(lost);
                }
            }
            Some(Claim::Unread(error)) => {
                log::warn!("no journal: {error}");
                self.put_on_stage(opened, Some(path), Kept::Unread);
            }
            Some(Claim::Taken) => self.put_on_stage(opened, Some(path), Kept::Elsewhere),
            Some(Claim::Nowhere(error)) => {
                log::warn!("no journal: {error}");
                self.put_on_stage(opened, Some(path), Kept::Refused);
                self.knows_file(file);
            }
            None => {
                self.put_on_stage(opened, Some(path), Kept::No);
                self.knows_file(file);
            }
        }
        if !faults.is_empty() && self.dialog.is_none() {
            self.explain(&name, refusal, faults);
        }
    }

    /// Notes what stands in the file on the stage, also where no journal does: it is not written over once somebody else
    /// has changed it.
    fn knows_file(&mut self, file: Saved) {
        if let Some(store) = &mut self.store {
            store.file_sha256 = Some(file.sha256);
        }
    }

    /// Claims a document again that this very program has open: it lets go of it first.
    fn own_again(&mut self, claim: Option<Claim>, cover: &Cover) -> Option<Claim> {
        let (Some(Claim::Taken), Some(roots), Some(store)) = (&claim, self.jobs.roots(), &self.store) else {
            return claim;
        };
        let shelf = roots.shelf(cover);
        if store.journal().is_none() || roots.shelf(store.session().cover()) != shelf {
            return claim;
        }
        self.store = None;
        Some(Claim::of(self.jobs.disk.as_ref(), shelf))
    }

    /// Decides between the file and what the journal has.
    fn opened_known(
        &mut self,
        path: PathBuf,
        file: Saved,
        opened: Opened,
        (mut ours, known): (Box<Ours>, Recovered),
        faults: &[Fault],
    ) {
        let saved_at = known.mark.of_file(&file.sha256).map(|saved| saved.at);
        match saved_at {
            Some(at) if known.seq > at && !known.mark.dropped => {
                self.go_on_with(path, Saved { at, ..file }, ours, known);
                self.keeping.base = Some(opened.session);
            }
            // What was cut off or written over in part is whole on the shelf.
            None if known.mark.is_ahead()
                || !faults.is_empty()
                || !self.is_set_by(&mut ours, &known, (&path, &opened)) =>
            {
                let (sha256, faults) = (file.sha256, faults.to_vec());
                let damaged = !faults.is_empty();
                let Replica { session, workshop_text, .. } = &known.replica;
                let alike = !damaged && are_alike(session, workshop_text, &opened);
                let mine = Mine::Kept { ours, known: Box::new(known) };
                self.part(Apart { path, other: Some(opened), faults, sha256, mine, damaged, alike });
            }
            _ => {
                let lost = known.lost;
                let ours = Box::new(Ours { known: Some(known), ..*ours });
                let file = Saved { at: ours.last, ..file };
                self.put_on_stage(opened, Some(path), Kept::By(ours, of_file(file)));
                self.say_lost(lost);
            }
        }
    }

    /// Goes on where the journal ends: nothing has to be chosen.
    pub(super) fn go_on_with(&mut self, path: PathBuf, saved: Saved, ours: Box<Ours>, known: Recovered) {
        let (was_changed, lost) = (known.mark.changed > saved.at, known.lost);
        let when = known.when.map(clock_time);
        let mark = Mark { saved: Some(saved), saving: None, ..known.mark.clone() };
        let opened = known.opened();
        let ours = Box::new(Ours { known: Some(known), ..*ours });
        self.put_on_stage(opened, Some(path), Kept::By(ours, mark));
        if was_changed && let Some(store) = &mut self.store {
            store.is_ahead_of_its_file();
            let key = if when.is_some() { "journal-goes-on-at" } else { "journal-goes-on" };
            let text = self.words().with(key, &[("time", &when.unwrap_or_default())]);
            self.say(Notice::done(text));
        }
        self.say_lost(lost);
    }

    /// Says why nothing can be changed, where that is so.
    pub(super) fn say_read_only(&mut self) {
        match self.store.as_ref().and_then(Store::read_only) {
            Some(ReadOnly::Elsewhere | ReadOnly::OtherMachine) if self.say_free() => {}
            Some(ReadOnly::Elsewhere) => self.tell("journal-elsewhere"),
            Some(ReadOnly::OtherMachine) => self.say_owned(),
            Some(ReadOnly::Newer) => self.tell("lock-newer"),
            Some(ReadOnly::Unread) => self.tell("journal-unread"),
            Some(ReadOnly::Locked) => {
                let day = self.words().date(self.locked());
                let text = self.words().with("lock-closed", &[("day", &day)]);
                self.say(Notice::done(text).offering(Command::Lock));
            }
            None => {}
        }
    }

    pub(super) fn say_lost(&mut self, lost: u64) {
        if lost > 0 {
            let text = self.words().count("journal-lost", lost as usize);
            self.say(Notice::trouble(text));
        }
    }

    /// Puts an opened session on the stage, as a document that nobody else has.
    pub fn show(&mut self, opened: Opened, path: Option<PathBuf>) {
        let claim = self
            .jobs
            .roots()
            .map(|roots| Claim::make(self.jobs.disk.as_ref(), &roots, opened.session.cover()));
        let claim = self.own_again(claim, opened.session.cover());
        let kept = match claim {
            Some(Claim::Ours(ours)) => Kept::By(ours, Mark::default()),
            Some(Claim::Taken) => Kept::Elsewhere,
            Some(Claim::Unread(_) | Claim::Nowhere(_)) => Kept::Refused,
            None => Kept::No,
        };
        self.put_on_stage(opened, path, kept);
    }

    pub(super) fn put_on_stage(&mut self, opened: Opened, path: Option<PathBuf>, kept: Kept) {
        if !self.prefs.welcomed {
            self.set_prefs(|prefs| prefs.welcomed = true);
        }
        self.give_up_reading();
        let mut store = Store::new(opened, path.clone());
        store.file_sha256 = match &kept {
            Kept::By(_, mark) => mark.saved.as_ref().map(|saved| saved.sha256.clone()),
            Kept::Elsewhere | Kept::OtherMachine | Kept::Newer | Kept::Unread | Kept::Refused | Kept::No => {
                None
            }
        };
        if !matches!(kept, Kept::OtherMachine) {
            self.keeping.owned = None;
        }
        if matches!(kept, Kept::Refused) {
            self.say(Notice::trouble(self.words().text("journal-none")));
        }
        match kept {
            Kept::By(ours, mark) => self.keep(&mut store, *ours, mark),
            Kept::Elsewhere => store.close_to_changes(ReadOnly::Elsewhere),
            Kept::OtherMachine => store.close_to_changes(ReadOnly::OtherMachine),
            Kept::Newer => store.close_to_changes(ReadOnly::Newer),
            Kept::Unread => store.close_to_changes(ReadOnly::Unread),
            Kept::Refused | Kept::No => {}
        }
        // Who changes the file from now on changes this.
        self.keeping.base = Some(store.session().clone());
        self.forget_rival();
        self.store = Some(store);
        self.notices.withdraw_offer(Command::Undo);
        self.drafts = Drafts::default();
        self.say_read_only();
        self.end_guide();
        self.screen = Screen::Stage;
        self.dialog = None;
        self.drawer = None;
        self.raised = None;
        self.close_page();
        self.blank = false;
        self.pace.resume(self.store.as_ref(), self.now);
        self.clock.set_secs(self.seconds_here());
        if let Some(path) = path {
            self.remember(path);
        }
    }

    fn keep(&mut self, store: &mut Store, ours: Ours, mark: Mark) {
        let replica = Replica {
            workshop: Arc::clone(store.workshop()),
            workshop_text: Arc::clone(store.workshop_text()),
            session: store.session().clone(),
            left_out: store.left_out().clone(),
        };
        let keeper = ours.keep(Arc::clone(&self.jobs.disk), replica, mark);
        match Journal::begin(keeper, self.jobs.waker()) {
            Ok(journal) => store.kept_by(journal),
            Err(error) => {
                log::error!("no thread for the journal: {error}");
                self.say(Notice::trouble(self.words().text("journal-no-thread")).offering(Command::SaveAs));
            }
        }
    }
}

/// What is known of a document that has just been read from its file.
pub(super) fn of_file(saved: Saved) -> Mark {
    Mark { saved: Some(saved), ..Mark::default() }
}

/// When something was: today with its time, another day with its date, too.
pub(super) fn told_time(words: &Words, when: jiff::Timestamp) -> String {
    let (day, time) = (when.to_zoned(jiff::tz::TimeZone::system()).date(), clock_time(when.into()));
    if day == jiff::Zoned::now().date() {
        words.with("recover-today", &[("time", &time)])
    } else {
        words.with("recover-day", &[("day", &words.date(&day.to_string())), ("time", &time)])
    }
}

/// The time of day, `10:42`.
pub(super) fn clock_time(when: std::time::SystemTime) -> String {
    let when = jiff::Timestamp::try_from(when).unwrap_or_default();
    when.to_zoned(jiff::tz::TimeZone::system()).strftime("%H:%M").to_string()
}
