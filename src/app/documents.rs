//! Opening and saving: what happens to the session as a file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::clock::Moment;
use super::crowd::{self, Crowd};
use super::due;
use super::jobs::{Document, Done, PathAsk, Placed, Purpose, Stored};
use super::notices::Notice;
use super::pacing::{NextSave, Saving};
use super::store::Store;
use super::{AfterSave, App, Dialog, WindowAsk};
use crate::file::disk::Disk;
use crate::file::recent::RecentFile;
use crate::file::safe_write::{self, SaveFault, SaveFaultKind};
use crate::file::session_file::Opened;
use crate::file::{builtin, names, session_file};
use crate::model::edit::{Action, Entry, Key, Verb, Who};
use crate::model::id::{AgendaId, GroupId};
use crate::model::plan::{Step, numbered};
use crate::model::session::{Cover, Live, Privacy, Session};
use crate::model::workshop::Workshop;

/// What a new session is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewSession {
    pub score: Score,
    pub agenda: AgendaId,
    /// Canvases of one's own choice, in this order; they count where no agenda is chosen.
    pub plan: Vec<Step>,
    pub title: String,
    pub place: String,
    /// `2026-04-15`.
    pub date: String,
    pub people: BTreeMap<GroupId, u32>,
    pub k: u32,
}

/// The workshop that a new session is begun on.
#[derive(Clone, Debug, PartialEq)]
pub enum Score {
    /// Part of the program, by its id.
    Builtin(String),
    /// From a file, with the file as it was read.
    File(Arc<Workshop>, Arc<str>),
}

impl Default for Score {
    fn default() -> Self {
        Self::Builtin(String::new())
    }
}

impl Score {
    /// The workshop and its file; none when the program has no workshop of that id.
    fn read(&self) -> Option<(Workshop, String)> {
        match self {
            Self::Builtin(id) => {
                Some((builtin::workshop(id)?.clone(), builtin::workshop_text(id)?.to_owned()))
            }
            Self::File(workshop, text) => Some((Workshop::clone(workshop), text.to_string())),
        }
    }
}

impl App {
    pub(super) fn done(&mut self, done: Done) {
        match done {
            Done::Picked { number, path, after } => match self.jobs.picked(number, path, after) {
                Some(Ok((purpose, path))) => self.chosen(purpose, path),
                Some(Err(ask)) => self.dialog = Some(Dialog::Path(ask)),
                None => {}
            },
            Done::Opened(number, came) => self.came(number, came),
            Done::Saved { path, revision, result } => self.after_saving(path, revision, result),
            Done::Looked(looked) => self.looked(looked),
            Done::Other(file) => self.other_read(*file),
            Done::Unfinished(found) => self.found_unfinished(found),
            Done::Discarded => {}
            Done::Resumed(found) => self.resumed(found.map(|found| *found)),
            Done::Versions(shelf, versions) => self.found_versions(&shelf, versions),
            Done::Version(of, version, opened) => self.version_read(of, &version, opened),
            Done::Exported(exported) => self.exported(exported),
            Done::Groups(written) => self.groups_written(&written),
            Done::Sheet(read) => self.sheet_read(read),
            Done::NotBegun => self.say(Notice::trouble(self.words().text("job-none"))),
            Done::Picture(picture) => {
                self.window.push(WindowAsk::CopyPicture(picture));
                self.say(Notice::done(self.words().text("notice-copied")));
            }
        }
    }

    // ---- starting and opening

    /// Asks for what a new session needs.
    pub fn ask_new_session(&mut self, agenda: Option<&AgendaId>) {
        let ask = NewSession {
            score: Score::Builtin(builtin::long(self.prefs.language).to_owned()),
            agenda: agenda.cloned().unwrap_or_default(),
            date: self.words().date(&today()),
            k: self.prefs.k,
            ..NewSession::default()
        };
        self.dialog = Some(Dialog::NewSession(ask));
    }

    /// Asks first which canvases a new session is to have, then for the rest.
    pub fn ask_plan(&mut self) {
        self.ask_new_session(None);
        if let Some(Dialog::NewSession(ask)) = self.dialog.take() {
            self.dialog = Some(Dialog::Plan(ask));
        }
    }

    /// Starts a new session, after what is open has been saved.
    pub fn start(&mut self, ask: NewSession) {
        self.leave_for(AfterSave::New(ask));
    }

    pub(super) fn begin(&mut self, mut ask: NewSession) {
        // A day that cannot be read stays as somebody wrote it.
        if let Some(day) = due::day(self.words(), &ask.date, due::today()) {
            ask.date = day.to_string();
        }
        let Some((workshop, workshop_text)) = ask.score.read() else { return };
        let session = new_session(&workshop, &ask);
        self.show(Opened::new(session, workshop, workshop_text), None);
        match self.steps().first().map(|step| step.id.clone()) {
            Some(first) => self.go_to_step(&first),
            None => {
                if let Some(first) = self.walk().first().cloned() {
                    self.go_to(&first);
                }
            }
        }
    }

    pub(super) fn ask_open(&mut self) {
        let ask = PathAsk::new(Purpose::Open, self.folder_text());
        self.ask_path(ask);
    }

    /// Opens a file: a session, or a workshop to start from. What is open is saved first.
    pub fn open_path(&mut self, path: PathBuf) {
        self.leave_for(AfterSave::Open(whole_path(path)));
    }

    pub(super) fn open_sample(&mut self) {
        let Some(text) = builtin::sample_text("fjordnaes") else { return };
        if let Some(mut opened) = session_file::read("fjordnaes", text).value {
            // Each time it is a document of its own.
            opened.session = opened.session.named_anew(fresh_document("fjordnaes"));
            self.show(opened, None);
        }
    }

    /// Shows a session in which forty people have answered everything.
    pub fn show_crowd(&mut self) {
        self.ask_new_session(None);
        let Some(Dialog::NewSession(ask)) = self.dialog.take() else { return };
        let Some((workshop, workshop_text)) = ask.score.read() else { return };
        let mut session = new_session(&workshop, &ask);
        crowd::fill(
            &workshop,
            &mut session,
            Crowd { shared: 40, notes: 300, answers: 40, seed: 7, ..Crowd::default() },
        );
        self.show(Opened::new(session, workshop, workshop_text), None);
    }

    /// Puts the open session first on the list of the home screen, with how far it has come.
    pub(super) fn remember(&mut self, path: PathBuf) {
        let Some(store) = self.store.as_ref().filter(|_| self.prefs.keeps_recent) else { return };
        let title = store.session().cover().title.clone();
        let (done, of) = progress(store);
        let file = RecentFile { path, title, opened: today(), done, of };
        if self.recent.files.first() != Some(&file) {
            self.recent.remember(file);
            self.jobs.keep_recent(&self.recent);
        }
    }

    // ---- saving

    /// Saves; whoever asks for that by itself stays, whatever was begun before.
    pub(super) fn save(&mut self) {
        self.stay();
        self.save_first();
    }

    pub(super) fn save_as(&mut self) {
        self.stay();
        self.ask_save_as();
    }

    /// The way out was begun, and the question for a name closed: what is saved later leads nowhere else.
    fn stay(&mut self) {
        if !self.is_saving() {
            self.next_after_save = None;
        }
    }

    /// Saves into the session's own file, or asks for one.
    pub(super) fn save_first(&mut self) {
        let own = self.store.as_ref().filter(|store| store.may_save());
        match own.and_then(|store| store.path.clone()) {
            Some(path) => self.save_to(path),
            None => self.ask_save_as(),
        }
    }

    fn ask_save_as(&mut self) {
        let Some(store) = &self.store else { return };
        let name = format!("{}.session.ron", names::stem(&store.session().cover().title));
        let path = match &store.path {
            Some(path) if store.may_save() => path.clone(),
            // What may only be looked at is somebody else's file.
            Some(path) => {
                let disk = self.jobs.disk.as_ref();
                safe_write::free_beside(disk, path, &self.words().text("file-copy"))
            }
            None => PathBuf::from(self.folder_text()).join(name),
        };
        let path = path.to_string_lossy().into_owned();
        self.ask_path(PathAsk::new(Purpose::SaveAs, path));
    }

    /// Saves; after the save that is on its way, where there is one: two at once would take each other's file for
    /// somebody else's.
    pub(super) fn save_to(&mut self, path: PathBuf) {
        let Some(store) = &self.store else { return };
        if self.is_saving() {
            let is_own = store.path.as_ref() == Some(&path);
            self.next_save = Some(if is_own { NextSave::Own } else { NextSave::Into(path) });
            return;
        }
        let is_over = store.path.as_ref() != Some(&path) || self.is_over_others(store);
        let over = is_over.then(|| self.keeps(&path));
        let document = Document {
            workshop: Arc::clone(store.workshop()),
            workshop_text: Arc::clone(store.workshop_text()),
            session: store.session().clone(),
            left_out: store.left_out().clone(),
            known: store.file_sha256.clone().filter(|_| store.path.as_ref() == Some(&path)),
            over,
            publisher: store.journal().map(|journal| journal.publisher(journal.seq())),
        };
        let revision = store.revision();
        self.jobs.save(Saving::new(store, path), revision, document);
    }

    fn after_saving(&mut self, path: PathBuf, revision: u64, result: Result<Stored, SaveFault>) {
        let of = self.jobs.saving.take().map(|saving| saving.of);
        let next = self.next_save.take();
        let now = self.store.as_ref().map(Saving::of);
        if of != now {
            // The room has gone on with another session, or this one with another file, which waits for its turn.
            let is_same = of.zip(now).is_some_and(|(of, now)| of.number == now.number);
            return self.save_next(next.filter(|_| is_same));
        }
        match result {
            Ok(stored) => self.placed(path, revision, stored, next),
            Err(fault) if fault.kind == SaveFaultKind::Changed => {
                // Who left now would leave without having seen that.
                self.next_after_save = None;
                self.save_beside(&path, &fault);
                self.next_save = next.filter(NextSave::is_elsewhere);
            }
            Err(fault) => {
                self.say_trouble(&fault);
                self.save_next(next.filter(NextSave::is_elsewhere));
            }
        }
    }

    /// The session has its file.
    fn placed(&mut self, path: PathBuf, revision: u64, stored: Stored, next: Option<NextSave>) {
        let Stored { placed: Placed { sha256, replaced, place, unsure }, session } = stored;
        self.pacing.saved(&path, place, self.now);
        let first = self.store.as_ref().is_some_and(|store| store.path.as_ref() != Some(&path));
        let Some(store) = &mut self.store else { return };
        store.path = Some(path.clone());
        store.file_sha256 = Some(sha256);
        if unsure.is_none() {
            store.saved(revision, path.clone());
        }
        self.keeping.base = Some(*session);
        if first && unsure.is_none() {
            let text = self.words().with("notice-saved", &[("file", &file_name(&path))]);
            self.say(Notice::done(text));
        }
        self.say_replaced(&path, replaced);
        self.remember(path);
        if let Some(fault) = unsure {
            self.say_trouble(&fault);
            return self.save_next(next.filter(NextSave::is_elsewhere));
        }
        self.keep_saved_version();
        if next.is_some() {
            return self.save_next(next);
        }
        if let Some(after) = self.next_after_save.take() {
            self.go_on(after);
        }
    }

    /// Saves once more what has had to wait.
    fn save_next(&mut self, next: Option<NextSave>) {
        let path = match next {
            Some(NextSave::Own) => self.store.as_ref().and_then(|store| store.path.clone()),
            Some(NextSave::Into(path)) => Some(path),
            None => None,
        };
        if let Some(path) = path {
            self.save_to(path);
        }
    }

    /// Says why the file cannot be trusted to hold the session; nobody leaves it then.
    fn say_trouble(&mut self, fault: &SaveFault) {
        self.next_after_save = None;
        let text = fault.sentences(self.words()).join(" ");
        self.say(Notice::trouble(text).offering(super::command::Command::SaveAs));
        // Trying again every few seconds would say the same thing again and again.
        self.touched = Moment::INFINITY;
    }

    // ---- paths

    pub(super) fn ask_path(&mut self, ask: PathAsk) {
        let now = self.now;
        self.dialog = self.jobs.ask_path(ask, now).map(Dialog::Path);
    }

    /// A path was named in our own dialog, which asks once before it writes over another file.
    pub fn named(&mut self, mut ask: PathAsk) {
        let path = whole_path(PathBuf::from(ask.path.trim()));
        let own = self.store.as_ref().filter(|store| store.may_save());
        let own = own.and_then(|store| store.path.as_ref()) == Some(&path);
        let writes = match &ask.purpose {
            Purpose::Open | Purpose::Import(_) => None,
            Purpose::SaveAs => Some(with_ending(path.clone(), "session.ron", "ron")),
            Purpose::Export(export) if export.all => None,
            Purpose::Export(export) => {
                Some(with_ending(path.clone(), export.format.ending(), export.format.ending()))
            }
        };
        let over = writes.filter(|path| !own && self.jobs.disk.exists(path));
        if over.is_some() && ask.sure.as_ref() != Some(&ask.path) {
            ask.fault = Some(self.words().text("path-exists"));
            ask.sure = Some(ask.path.clone());
            self.dialog = Some(Dialog::Path(ask));
            return;
        }
        self.chosen(ask.purpose, path);
    }

    /// A path was named, in the system's dialog or in ours.
    pub fn chosen(&mut self, purpose: Purpose, path: PathBuf) {
        self.dialog = None;
        let path = whole_path(path);
        match purpose {
            Purpose::Open => self.open_path(path),
            Purpose::SaveAs => self.save_to(with_ending(path, "session.ron", "ron")),
            Purpose::Export(ask) => self.export_to(ask, path),
            Purpose::Import(into) => self.import_path(path, into),
        }
    }

    /// Never asks the system for its file dialog: for tests and for those whose desktop has none.
    pub fn without_portal(mut self) -> Self {
        self.jobs.portal = false;
        self
    }

    /// Reads and writes on another disk.
    pub fn with_disk(mut self, disk: Arc<dyn Disk>) -> Self {
        self.jobs.disk = disk;
        self
    }

    /// As on a computer that has no thread to give for what is asked from now on: for tests.
    pub fn without_threads(mut self) -> Self {
        self.jobs.stack = usize::MAX / 4;
        self
    }

    /// Keeps preferences and recent files in another folder, or nowhere.
    pub fn with_state_folder(mut self, folder: Option<PathBuf>) -> Self {
        self.jobs.folder = folder;
        self
    }

    /// Where to go on keeping what is worked on when that folder cannot be written.
    pub fn with_spare_folders(mut self, folders: Vec<PathBuf>) -> Self {
        self.jobs.spares = folders;
        self
    }

    pub(super) fn folder_text(&self) -> String {
        let beside = self.store.as_ref().and_then(|store| store.path.as_ref()?.parent().map(Path::to_owned));
        let last = self.recent.files.first().and_then(|file| file.path.parent().map(Path::to_owned));
        let documents = directories::UserDirs::new().and_then(|dirs| {
            dirs.document_dir().map(Path::to_owned).or_else(|| Some(dirs.home_dir().to_owned()))
        });
        let folder = beside.or(last).or(documents).unwrap_or_default();
        folder.join("").to_string_lossy().into_owned()
    }
}

/// A session that nobody has worked on yet.
pub fn new_session(workshop: &Workshop, ask: &NewSession) -> Session {
    let title = ask.title.trim();
    let title = if title.is_empty() { workshop.title.clone() } else { title.to_owned() };
    let cover = Cover {
        id: document_id(&title, &ask.date),
        title,
        place: ask.place.trim().to_owned(),
        date: ask.date.trim().to_owned(),
        language: workshop.language,
        people: ask.people.clone(),
        privacy: Privacy { k: ask.k.clamp(3, 20), fixed: false },
        group: 0,
        locked: String::new(),
        invented: false,
    };
    let mut session = Session::new(workshop, cover);
    // The canvases that were chosen before somebody took an agenda after all are not kept.
    let plan = if ask.agenda == AgendaId::default() { ask.plan.clone() } else { Vec::new() };
    let live = Live { agenda: ask.agenda.clone(), ..Live::default() };
    let draft = session.draft(Who::Desk, Verb::new(Action::Went, ""));
    let draft = draft.put(Key::Live, Some(Entry::Live(live)));
    if let Some(edit) = draft.put(Key::Plan, Some(Entry::Plan(numbered(&plan)))).finish() {
        let applied = session.apply(&edit);
        debug_assert!(applied.is_ok(), "planned on this very session: {applied:?}");
    }
    session
}

/// How many pieces of advice a group has worked on, and how many there are.
fn progress(store: &Store) -> (u16, u16) {
    let (workshop, done) = (store.workshop(), &store.session().live().done);
    let worked_on = |number: u8| {
        workshop.canvases.iter().any(|canvas| canvas.advice == Some(number) && done.contains(&canvas.id))
    };
    let count = workshop.advice.iter().filter(|advice| worked_on(advice.number)).count();
    (count as u16, workshop.advice.len() as u16)
}

/// Today, `2026-11-21`.
pub fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

/// An id for a document that begins today.
pub(super) fn fresh_document(title: &str) -> String {
    document_id(title, &today())
}

/// An id for a new document: its title and day, and the moment of its making.
fn document_id(title: &str, date: &str) -> String {
    let moment = jiff::Timestamp::now().as_millisecond() % 100_000;
    format!("{}-{date}-{moment:05}", names::stem(title))
}

/// The path from the root: a name alone is another file in another folder.
fn whole_path(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// The path with an ending, where nobody has written one.
pub(super) fn with_ending(path: PathBuf, ending: &str, enough: &str) -> PathBuf {
    match path.extension() {
        Some(known) if known.eq_ignore_ascii_case(enough) => path,
        _ => PathBuf::from(format!("{}.{ending}", path.to_string_lossy())),
    }
}
