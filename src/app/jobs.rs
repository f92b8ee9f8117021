//! Work that must not hold up the hand: choosing files, reading, saving, exporting. Each runs on its own named thread
//! and answers by channel.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::apart::{self, OtherFile};
use super::clock::Moment;
use super::exporting::{ExportAsk, Exported};
use super::following::Looked;
use super::importing::SheetRead;
use super::pacing::Saving;
use super::plan::groups::GroupsWritten;
use super::reading::Came;
use super::recovering::Unfinished;
use crate::file::disk::{Disk, RealDisk};
use crate::file::journal::roots::Roots;
use crate::file::journal::shelf::Shelf;
use crate::file::journal::versions::Version;
use crate::file::journal::writer::Publisher;
use crate::file::place::Place;
use crate::file::recent::{Recent, state_folder};
use crate::file::replaced::{self, Keeps, Replaced};
use crate::file::safe_write::{self, SaveFault, SaveFaultKind};
use crate::file::session_file::{self, LeftOut, Opened};
use crate::file::session_text::sha256;
use crate::file::sheet_file;
use crate::model::import::Target;
use crate::model::session::Session;
use crate::model::workshop::Workshop;

/// What has come in.
#[derive(Debug)]
pub(super) enum Done {
    /// A file was chosen in the system's dialog; none when it was closed, or when there is no dialog.
    Picked {
        number: u64,
        path: Option<PathBuf>,
        after: Duration,
    },
    /// What came of opening a file, by its number.
    Opened(u64, Came),
    Saved {
        path: PathBuf,
        revision: u64,
        result: Result<Stored, SaveFault>,
    },
    /// There was no thread for what was asked for.
    NotBegun,
    /// What is seen of a file that is open elsewhere.
    Looked(Looked),
    /// A file that somebody else has changed.
    Other(Box<OtherFile>),
    /// Work that no file holds.
    Unfinished(Vec<Unfinished>),
    /// Work was thrown away.
    Discarded,
    /// What was worked on when the program fell over.
    Resumed(Option<Box<Unfinished>>),
    /// Earlier states of the open session, the newest first.
    Versions(Shelf, Vec<Version>),
    /// An earlier state; none when it cannot be read.
    /// A version that was asked for while a session was on the stage, or none.
    Version(Option<u64>, Version, Option<Box<Opened>>),
    Exported(Exported),
    /// The files of parallel groups.
    Groups(GroupsWritten),
    /// Rows of another program.
    Sheet(SheetRead),
    /// A picture for the clipboard.
    Picture(Arc<crate::export::pixels::Picture>),
}

/// What a path is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    Open,
    SaveAs,
    Export(ExportAsk),
    /// Rows for a table or a question, where it is known for which.
    Import(Option<Target>),
}

/// Our own way to name a file.
#[derive(Clone, Debug, PartialEq)]
pub struct PathAsk {
    pub purpose: Purpose,
    pub path: String,
    /// The system's dialog has not answered yet.
    pub waiting: bool,
    /// Why the path does not do, in words.
    pub fault: Option<String>,
    /// The path that a file would be written over at, when the person has been told so.
    pub sure: Option<String>,
}

impl PathAsk {
    /// A question for a path, with one to begin from.
    pub fn new(purpose: Purpose, path: String) -> Self {
        Self { purpose, path, waiting: false, fault: None, sure: None }
    }
}

/// A dialog of the system that is open.
#[derive(Debug)]
struct Pick {
    number: u64,
    since: Moment,
    ask: PathAsk,
}

/// The threads' answers and what they need.
#[derive(Debug)]
pub(super) struct Jobs {
    sender: Sender<Done>,
    receiver: Receiver<Done>,
    wake: Waker,
    pub(super) disk: Arc<dyn Disk>,
    pub(super) folder: Option<PathBuf>,
    /// Where to keep what is worked on when that folder cannot be written.
    pub(super) spares: Vec<PathBuf>,
    /// Whether to ask the system for its file dialog and its window for files at all.
    pub(super) portal: bool,
    pick: Option<Pick>,
    picks: u64,
    pub(super) saving: Option<Saving>,
    /// The stack of each thread, in bytes.
    pub(super) stack: usize,
}

#[derive(Clone)]
struct Waker(Arc<dyn Fn() + Send + Sync>);

impl std::fmt::Debug for Waker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Waker")
    }
}

/// A dialog that closes sooner than this was never open: nobody can have seen it.
const NEVER_OPEN: Duration = Duration::from_millis(400);
/// The stack of a thread that may read a file, in bytes: files are no deeper than the parser allows, and this is room
/// for many times that. What is not used of it costs nothing.
const STACK: usize = 16 * 1024 * 1024;
/// After this our own dialog is offered as well.
const PATIENCE_SECS: f64 = 3.0;

impl Jobs {
    pub(super) fn new(wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self {
            sender,
            receiver,
            wake: Waker(wake),
            disk: Arc::new(RealDisk),
            folder: state_folder(),
            spares: Vec::new(),
            portal: true,
            pick: None,
            picks: 0,
            saving: None,
            stack: STACK,
        }
    }

    /// What other threads call when there is something to look at.
    pub(super) fn waker(&self) -> impl Fn() + Send + 'static {
        let wake = self.wake.clone();
        move || (wake.0)()
    }

    /// Where the shelves are; none where the program has no folder.
    pub(super) fn roots(&self) -> Option<Roots> {
        self.folder.clone().map(|own| Roots { own, spares: self.spares.clone() })
    }

    /// What has come in since the last time.
    pub(super) fn take(&self) -> Vec<Done> {
        self.receiver.try_iter().collect()
    }

    /// Seconds until an unanswered dialog is given up.
    pub(super) fn next_look(&self, now: Moment) -> Option<f64> {
        self.pick.as_ref().map(|pick| (pick.since + PATIENCE_SECS - now).max(0.05))
    }

    /// Asks for a path: the system's dialog where there is one, our own at once where there is none.
    pub(super) fn ask_path(&mut self, ask: PathAsk, now: Moment) -> Option<PathAsk> {
        if !self.portal {
            return Some(PathAsk { waiting: false, ..ask });
        }
        self.picks += 1;
        let number = self.picks;
        let (purpose, suggested) = (ask.purpose.clone(), ask.path.clone());
        self.pick = Some(Pick { number, since: now, ask });
        self.spawn("file-dialog", move || {
            let started = Instant::now();
            let path = system_dialog(&purpose, Path::new(&suggested));
            Done::Picked { number, path, after: started.elapsed() }
        });
        None
    }

    /// The dialog that has kept the room waiting for too long, as our own.
    pub(super) fn overdue(&mut self, now: Moment) -> Option<PathAsk> {
        let pick = self.pick.as_ref().filter(|pick| now - pick.since >= PATIENCE_SECS)?;
        let ask = PathAsk { waiting: true, ..pick.ask.clone() };
        // The number goes, so that a late answer is not taken for an answer to something else.
        self.pick = None;
        Some(ask)
    }

    /// What the system's dialog answered: a path for a purpose, or our own dialog where there was no other.
    pub(super) fn picked(
        &mut self,
        number: u64,
        path: Option<PathBuf>,
        after: Duration,
    ) -> Option<Result<(Purpose, PathBuf), PathAsk>> {
        let pick = self.pick.take_if(|pick| pick.number == number)?;
        match path {
            Some(path) => Some(Ok((pick.ask.purpose, path))),
            None if after < NEVER_OPEN => Some(Err(PathAsk { waiting: false, ..pick.ask })),
            None => None,
        }
    }

    /// Reads the file that somebody else has changed.
    pub(super) fn read_other(&self, path: PathBuf) {
        let disk = Arc::clone(&self.disk);
        self.spawn("other", move || Done::Other(Box::new(apart::read_other(disk.as_ref(), path))));
    }

    pub(super) fn save(&mut self, saving: Saving, revision: u64, document: Document) {
        let path = saving.path.clone();
        let to = path.clone();
        self.saving = Some(saving);
        let disk = Arc::clone(&self.disk);
        let begun = self.begin("save", move || {
            let placed = document.save(disk.as_ref(), &to);
            let result = placed.map(|placed| Stored { placed, session: Box::new(document.session) });
            Done::Saved { path: to, revision, result }
        });
        if let Err(error) = begun {
            let result = Err(SaveFault::of(&path, error));
            self.answer(Done::Saved { path, revision, result });
        }
    }

    /// Copies a file to a free name beside it, which says what it is.
    pub(super) fn set_beside(&self, path: &Path, what: &str) -> Option<PathBuf> {
        let copy = || {
            let bytes = self.disk.read(path, session_file::LARGEST as u64)?;
            safe_write::write_beside(self.disk.as_ref(), path, what, &bytes)
        };
        copy().inspect_err(|error: &io::Error| log::warn!("{} is not copied: {error}", path.display())).ok()
    }

    /// Runs something long; says so where there is no thread for it.
    pub(super) fn spawn(&self, name: &str, work: impl FnOnce() -> Done + Send + 'static) {
        if self.begin(name, work).is_err() {
            self.answer(Done::NotBegun);
        }
    }

    /// Runs something long.
    ///
    /// # Errors
    /// When there is no thread to be had: no answer comes then.
    pub(super) fn begin(&self, name: &str, work: impl FnOnce() -> Done + Send + 'static) -> io::Result<()> {
        let (sender, wake) = (self.sender.clone(), self.wake.clone());
        let thread = thread::Builder::new().name(name.to_owned()).stack_size(self.stack);
        let started = thread.spawn(move || {
            // The receiver is gone only when the program ends; then nobody waits for the answer.
            let _ = sender.send(work());
            (wake.0)();
        });
        started.map(drop).inspect_err(|error| log::error!("no thread for {name}: {error}"))
    }

    fn answer(&self, done: Done) {
        // As long as there are jobs, there is a receiver.
        let _ = self.sender.send(done);
        (self.wake.0)();
    }

    /// Remembers the preferences; a failure is no loss worth a word in the room.
    pub(super) fn keep_prefs(&self, text: String) {
        self.keep("prefs.ron", &text);
    }

    /// Writes a small file of the program's own.
    pub(super) fn keep(&self, name: &str, text: &str) {
        let Some(folder) = &self.folder else { return };
        let kept = self.disk.make_folder(folder).map_err(|error| error.to_string()).and_then(|()| {
            safe_write::replace(self.disk.as_ref(), &folder.join(name), text.as_bytes())
                .map_err(|fault| format!("{fault:?}"))
        });
        if let Err(error) = kept {
            log::warn!("{name} not kept: {error}");
        }
    }

    /// Shows the program's own folder in the system's window for files, which runs beside this program.
    pub(super) fn show_folder(&self) -> io::Result<()> {
        let Some(folder) = self.folder.as_ref().filter(|_| self.portal) else {
            return Err(io::Error::from(io::ErrorKind::Unsupported));
        };
        // Before anything has been kept there is no folder yet.
        self.disk.make_folder(folder)?;
        open::that_detached(folder)
    }

    /// Remembers the list of recent files; a failure is no loss worth a word in the room.
    pub(super) fn keep_recent(&self, recent: &Recent) {
        let Some(folder) = &self.folder else { return };
        if let Err(fault) = recent.save(self.disk.as_ref(), folder) {
            log::warn!("recent files not kept: {fault:?}");
        }
    }
}

/// All that a save needs, taken at one moment.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) workshop: Arc<Workshop>,
    pub(super) workshop_text: Arc<str>,
    pub(super) session: Session,
    pub(super) left_out: LeftOut,
    /// The fingerprint that the file must still have; none where it does not matter.
    pub(super) known: Option<String>,
    /// How to keep what stands there already; none where that is an earlier state of this very document.
    pub(super) over: Option<Keeps>,
    /// Tells the journal.
    pub(super) publisher: Option<Publisher>,
}

/// A document that has its file.
#[derive(Debug)]
pub(super) struct Placed {
    /// The fingerprint of what the file holds now.
    pub(super) sha256: String,
    /// Where that is kept which stood there before.
    pub(super) replaced: Option<Replaced>,
    /// In what kind of place the file lies.
    pub(super) place: Place,
    /// The file holds it, but nobody knows whether it would outlast a power cut.
    pub(super) unsure: Option<SaveFault>,
}

/// A document that has its file, and what of it was saved.
#[derive(Debug)]
pub(super) struct Stored {
    pub(super) placed: Placed,
    pub(super) session: Box<Session>,
}

impl Document {
    /// Puts the document in the place of a file.
    pub(super) fn save(&self, disk: &dyn Disk, path: &Path) -> Result<Placed, SaveFault> {
        let Self { workshop, workshop_text, session, left_out, known, over, publisher } = self;
        let text = safe_write::sound_text(path, workshop, workshop_text, session, left_out)?;
        if let Some(known) = known {
            safe_write::is_still(disk, path, known)?;
        }
        let replaced = match over {
            Some(keeps) => {
                let now = jiff::Timestamp::now();
                safe_write::sweep(disk, path, now.into());
                replaced::keep(disk, path, &text, keeps, now).map_err(|error| SaveFault::of(path, error))?
            }
            None => None,
        };
        let (name, fingerprint) = (path.to_string_lossy(), sha256(&text));
        if let Some(publisher) = publisher {
            publisher.about_to(&name, &fingerprint);
        }
        let unsure = match safe_write::replace(disk, path, text.as_bytes()) {
            Err(fault) if fault.kind == SaveFaultKind::Unsure => Some(fault),
            replaced => replaced.map(|()| None)?,
        };
        // Else the journal goes on knowing both texts that the file may hold after a power cut.
        if let Some(publisher) = publisher
            && unsure.is_none()
        {
            publisher.did(&name, &fingerprint);
        }
        Ok(Placed { sha256: fingerprint, replaced, place: disk.place(path), unsure })
    }
}

/// The system's dialog. Blocks until it is answered, and for ever when a portal never answers: only ever on a thread.
fn system_dialog(purpose: &Purpose, suggested: &Path) -> Option<PathBuf> {
    let mut dialog = rfd::FileDialog::new();
    if let Some(folder) = suggested.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = suggested.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    match purpose {
        Purpose::Open => dialog.add_filter("Råderum", &["ron"]).pick_file(),
        Purpose::SaveAs => dialog.add_filter("Råderum", &["ron"]).save_file(),
        Purpose::Import(_) => dialog.add_filter("CSV", &sheet_file::ENDINGS).pick_file(),
        Purpose::Export(ask) if ask.all => dialog.pick_folder(),
        Purpose::Export(ask) => dialog.add_filter(ask.format.ending(), &[ask.format.ending()]).save_file(),
    }
}
