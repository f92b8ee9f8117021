//! The thread that keeps an open document safe. The hand that edits only puts a record into a queue and never waits;
//! whatever lies in the queue is flushed together.

use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::keeper::Keeper;
use super::op::{Op, Saved};
use crate::file::safe_write::SaveFaultKind;

/// Flushes are never closer than this: a laptop's disk does not have to work for every letter.
const PAUSE: Duration = Duration::from_millis(50);
/// Who closes a document waits for the disk no longer than this.
const CLOSING: Duration = Duration::from_secs(2);
/// A disk that refused is asked again after this long.
const AGAIN: Duration = Duration::from_secs(1);
/// After so long without a record the document becomes one file.
const QUIET: Duration = Duration::from_mins(1);

/// An open document's journal. Dropping it brings everything to the disk and lets go of the document; where the disk does
/// not answer, the thread does so when it can.
#[derive(Debug)]
pub struct Journal {
    queue: Queue,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
    /// Closed by the thread's end.
    ended: Receiver<()>,
}

/// Where records are put in; all who do so count together.
#[derive(Clone, Debug)]
struct Queue(Arc<Mutex<Asked>>);

#[derive(Debug)]
struct Asked {
    /// None when the document has been let go.
    sender: Option<Sender<Ask>>,
    /// The number of the last record.
    seq: u64,
}

impl Queue {
    fn lock(&self) -> MutexGuard<'_, Asked> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn put(&self, ask: Ask) -> u64 {
        let mut asked = self.lock();
        let counts = matches!(ask, Ask::Record(_));
        if asked.sender.as_ref().is_some_and(|sender| sender.send(ask).is_ok()) && counts {
            asked.seq += 1;
        }
        asked.seq
    }
}

/// What the thread is asked for.
#[derive(Debug)]
enum Ask {
    Record(Op),
    /// A version of the document as it is then, with this name or none.
    Version(String),
    /// Nothing: who asked hears of it when everything asked before is done.
    Passed(Sender<()>),
}

/// What both sides know.
#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    moved: Condvar,
}

/// How far the thread has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The number of the last record that outlasts a power cut.
    pub durable: u64,
    /// Why nothing can be written now.
    pub trouble: Option<SaveFaultKind>,
    /// Since when a record waits for the disk.
    pub waits_since: Option<Instant>,
    /// How many folders could not be written: everything is safe in the next.
    pub given_up: usize,
}

/// For a thread that replaces the document's file: tells the journal before and after.
#[derive(Clone, Debug)]
pub struct Publisher {
    queue: Queue,
    shared: Arc<Shared>,
    /// The number of the last record that the text holds.
    at: u64,
}

impl Journal {
    /// Begins to keep a document. `wake` is called when trouble comes or goes.
    ///
    /// # Errors
    /// When there is no thread to be had.
    pub fn begin(keeper: Keeper, wake: impl Fn() + Send + 'static) -> io::Result<Self> {
        let (sender, asks) = mpsc::channel();
        let seq = keeper.durable();
        let shared = Arc::new(Shared::default());
        shared.lock().durable = seq;
        let mut writer =
            Writer { keeper, asks, shared: Arc::clone(&shared), wake, flushed: None, open: true };
        let (end, ended) = mpsc::channel();
        let run = move || {
            writer.run();
            // With its locks, before anybody hears of it.
            drop(writer);
            drop(end);
        };
        let thread = thread::Builder::new().name("journal".to_owned()).spawn(run)?;
        let queue = Queue(Arc::new(Mutex::new(Asked { sender: Some(sender), seq })));
        Ok(Self { queue, shared, thread: Some(thread), ended })
    }

    /// Takes a record and gives its number; it is safe when [`State::durable`] has reached that number.
    pub fn take(&self, op: Op) -> u64 {
        self.queue.put(Ask::Record(op))
    }

    /// Keeps the document as it is now as a version, with a name or none.
    pub fn keep_version(&self, name: &str) {
        self.queue.put(Ask::Version(name.to_owned()));
    }

    /// Hears when the versions that were asked for so far are kept.
    pub fn passed(&self) -> Receiver<()> {
        let (sender, passed) = mpsc::channel();
        self.queue.put(Ask::Passed(sender));
        passed
    }

    /// The number of the last record.
    pub fn seq(&self) -> u64 {
        self.queue.lock().seq
    }

    /// How far the disk has come.
    pub fn state(&self) -> State {
        *self.shared.lock()
    }

    /// For a thread that replaces the document's file with a text that holds the records up to `at`.
    pub fn publisher(&self, at: u64) -> Publisher {
        Publisher { queue: self.queue.clone(), shared: Arc::clone(&self.shared), at }
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        self.queue.lock().sender = None;
        // Nobody sends anything: the thread's end closes the channel.
        if self.ended.recv_timeout(CLOSING) == Err(RecvTimeoutError::Timeout) {
            return log::warn!("the disk does not answer: the journal is left to its thread");
        }
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            log::error!("the journal's thread has panicked");
        }
    }
}

impl Publisher {
    /// Says that the file is about to hold a text, and waits for that to be safe; not for ever, since the file may be
    /// on a better disk than the journal.
    pub fn about_to(&self, path: &str, sha256: &str) {
        let number = self.queue.put(Ask::Record(Op::Saving(self.saved(path, sha256))));
        let unsafe_yet = |state: &mut State| state.durable < number && state.trouble.is_none();
        let state = self.shared.lock();
        let _ = self.shared.moved.wait_timeout_while(state, AGAIN, unsafe_yet);
    }

    /// Says that the file holds the text.
    pub fn did(&self, path: &str, sha256: &str) {
        self.queue.put(Ask::Record(Op::Saved(self.saved(path, sha256))));
    }

    fn saved(&self, path: &str, sha256: &str) -> Saved {
        Saved { path: path.to_owned(), sha256: sha256.to_owned(), at: self.at }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the thread has.
struct Writer<W> {
    keeper: Keeper,
    asks: Receiver<Ask>,
    shared: Arc<Shared>,
    wake: W,
    /// When the disk was flushed last.
    flushed: Option<Instant>,
    /// The other side has not let go.
    open: bool,
}

impl<W: Fn()> Writer<W> {
    fn run(&mut self) {
        while self.open {
            if self.is_asked() {
                self.gather();
            }
            self.commit();
        }
        if let Err(error) = self.keeper.tidy() {
            log::warn!("the journal stays as it is: {error}");
        }
    }

    /// Waits for a record; false when it was in vain, and the disk has to be asked again or is to be tidied.
    fn is_asked(&mut self) -> bool {
        let trouble = self.shared.lock().trouble.is_some();
        match self.asks.recv_timeout(if trouble { AGAIN } else { QUIET }) {
            Ok(ask) => {
                self.take(ask);
                true
            }
            Err(RecvTimeoutError::Timeout) => {
                if !trouble && let Err(error) = self.keeper.tidy() {
                    log::warn!("the journal stays as it is: {error}");
                }
                false
            }
            Err(RecvTimeoutError::Disconnected) => {
                self.open = false;
                false
            }
        }
    }

    fn take(&mut self, ask: Ask) {
        match ask {
            Ask::Record(op) => {
                self.keeper.take(op);
                self.shared.lock().waits_since.get_or_insert_with(Instant::now);
            }
            Ask::Version(name) => {
                if let Err(error) = self.keeper.keep_version(&name, Timestamp::now()) {
                    log::warn!("no version is kept: {error}");
                }
            }
            // Whoever asked may have gone.
            Ask::Passed(asked) => drop(asked.send(())),
        }
    }

    /// Takes everything that comes in until the next flush is due.
    fn gather(&mut self) {
        loop {
            let rest = self.flushed.map_or(Duration::ZERO, |flushed| PAUSE.saturating_sub(flushed.elapsed()));
            match self.asks.recv_timeout(rest) {
                Ok(ask) => self.take(ask),
                Err(RecvTimeoutError::Timeout) => return,
                Err(RecvTimeoutError::Disconnected) => {
                    self.open = false;
                    return;
                }
            }
        }
    }

    fn commit(&mut self) {
        let trouble = self.keeper.commit().err().map(|error| {
            log::warn!("the journal cannot be written: {error}");
            SaveFaultKind::of(&error)
        });
        self.flushed = Some(Instant::now());
        let before = {
            let mut state = self.shared.lock();
            let waits_since = state.waits_since.filter(|_| trouble.is_some());
            let (durable, given_up) = (self.keeper.durable(), self.keeper.given_up());
            let state_now = State { durable, trouble, waits_since, given_up };
            std::mem::replace(&mut *state, state_now)
        };
        self.shared.moved.notify_all();
        if before.trouble != trouble || before.given_up != self.keeper.given_up() {
            (self.wake)();
        }
    }
}
