//! Who has a session's file open: a small file beside it, for the other machines of a share, which no lock reaches. It
//! only advises: what cannot be read, written or removed is let be, and no save depends on it.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::disk::Disk;
use super::safe_write;

/// So often the file says that the session is still open.
const BEAT: Duration = Duration::from_mins(1);
/// Whoever has said nothing for so many seconds has probably gone without a word.
const FRESH_SECS: i64 = 180;
/// A file with more in it is none of ours, in bytes.
const LARGEST: u64 = 4096;
/// The longest name of a person or a machine that is shown, in characters.
const LONGEST: usize = 40;
/// Whoever closes a session waits no longer than this for a slow drive.
const PATIENCE: Duration = Duration::from_millis(500);

/// Somebody who has a session open to write.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    pub machine: String,
    pub user: String,
    /// When it was opened, and when it was last said to be so, in seconds since 1970.
    opened: i64,
    seen: i64,
    /// Which run of the program it is.
    run: String,
}

impl Owner {
    /// This program, on this machine, now.
    pub fn me(now: Timestamp) -> Self {
        Self {
            machine: shown(&machine()),
            user: shown(&user()),
            opened: now.as_second(),
            seen: now.as_second(),
            run: format!("{}-{}", std::process::id(), now.as_nanosecond()),
        }
    }

    /// Whoever has a file open on another machine, or as another user of this one. What an earlier run of ours left is
    /// nobody: the lock of the shelf tells whether that run still lives.
    pub fn elsewhere(disk: &dyn Disk, path: &Path, now: Timestamp) -> Option<Self> {
        let me = Self::me(now);
        Self::read(disk, &place(disk, path)).filter(|owner| !owner.is_seat_of(&me))
    }

    /// What an owner file says; none where there is none, or nothing that can be understood.
    fn read(disk: &dyn Disk, place: &Path) -> Option<Self> {
        let text = String::from_utf8(disk.read(place, LARGEST).ok()?).ok()?;
        let Self { machine, user, opened, seen, run } = ron::from_str(&text).ok()?;
        let (machine, user) = (shown(&machine), shown(&user));
        (!machine.is_empty()).then_some(Self { machine, user, opened, seen, run })
    }

    fn is_seat_of(&self, other: &Self) -> bool {
        self.machine == other.machine && self.user == other.user
    }

    /// Whether it was said a moment ago. Clocks of two machines differ, and one that goes before ours is no reason to
    /// think that somebody has gone.
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        now.as_second().saturating_sub(self.seen) < FRESH_SECS
    }

    /// When the session was opened.
    pub fn opened(&self) -> Timestamp {
        Timestamp::from_second(self.opened).unwrap_or_default()
    }

    /// When it was last said to be open.
    pub fn seen(&self) -> Timestamp {
        Timestamp::from_second(self.seen).unwrap_or_default()
    }
}

/// The name of this machine.
fn machine() -> String {
    #[cfg(unix)]
    let name = rustix::system::uname().nodename().to_string_lossy().into_owned();
    #[cfg(not(unix))]
    let name = std::env::var("COMPUTERNAME").unwrap_or_default();
    if name.is_empty() { "?".to_owned() } else { name }
}

/// The name of whoever sits at it.
fn user() -> String {
    ["USER", "LOGNAME", "USERNAME"].iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
}

/// A name as it may stand in a line: short, and without signs that nobody sees or that turn the line round.
fn shown(name: &str) -> String {
    let turns = |letter: char| matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    name.chars().filter(|letter| !letter.is_control() && !turns(*letter)).take(LONGEST).collect()
}

/// The owner file of a file: beside what a link leads to, so that all ways to it meet. OneDrive and others leave such
/// names alone, and it is of use on a share only.
fn place(disk: &dyn Disk, path: &Path) -> PathBuf {
    let path = disk.real_path(path);
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    path.with_file_name(format!("~${name}"))
}

/// Our own owner file.
#[derive(Debug)]
pub struct Sign {
    disk: Arc<dyn Disk>,
    place: PathBuf,
    me: Owner,
}

impl Sign {
    /// For a file that this program has open to write. Nothing is written yet.
    pub fn new(disk: Arc<dyn Disk>, path: &Path, now: Timestamp) -> Self {
        let place = place(disk.as_ref(), path);
        Self { disk, place, me: Owner::me(now) }
    }

    /// Says that we have the file open; gives whoever says the same from elsewhere, and then leaves their word alone,
    /// unless it is to be taken over.
    pub fn put(&mut self, now: Timestamp, over: bool) -> Option<Owner> {
        self.me.seen = now.as_second();
        let text = ron::to_string(&self.me).unwrap_or_default();
        // Of two who come at once only one can make the file; and a link that somebody planted is not written through.
        let made = self.disk.write_new(&self.place, text.as_bytes());
        let is_there = made.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::AlreadyExists);
        if is_there {
            let there = Owner::read(self.disk.as_ref(), &self.place);
            let other = there.filter(|there| !there.is_seat_of(&self.me) && there.is_fresh(now));
            if other.is_some() && !over {
                return other;
            }
        }
        let put = if is_there { self.replace(text.as_bytes()) } else { made };
        if let Err(error) = put {
            log::info!("nobody is told who has it open: {error}");
            if !is_there {
                let _ = self.disk.remove(&self.place);
            }
        }
        None
    }

    /// Renaming takes the place of a link, too, and never writes through one.
    fn replace(&self, bytes: &[u8]) -> io::Result<()> {
        let folder = self.place.parent().unwrap_or(Path::new("."));
        let beside = safe_write::unfinished(self.disk.as_ref(), folder, bytes)?;
        self.disk.rename(&beside, &self.place).inspect_err(|_| {
            let _ = self.disk.remove(&beside);
        })
    }

    /// Takes our word back; that of somebody else stays.
    pub fn remove(&self) {
        let there = Owner::read(self.disk.as_ref(), &self.place);
        if there.is_some_and(|there| there.run == self.me.run) {
            let _ = self.disk.remove(&self.place);
        }
    }
}

/// Keeps our owner file alive, on a thread of its own, until it is dropped.
#[derive(Debug)]
pub struct Standing {
    path: PathBuf,
    other: Arc<Mutex<Option<Owner>>>,
    stop: Option<Sender<()>>,
    /// Ends when the file is gone.
    gone: Receiver<()>,
}

impl Standing {
    /// Begins for a file. `wake` is called when somebody else turns out to have it open, or has closed it.
    ///
    /// # Errors
    /// When there is no thread to be had.
    pub fn begin(
        disk: Arc<dyn Disk>,
        path: PathBuf,
        over: bool,
        wake: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        let (stop, stopped) = mpsc::channel();
        let (going, gone) = mpsc::channel::<()>();
        let other = Arc::new(Mutex::new(None));
        let (seen, file) = (Arc::clone(&other), path.clone());
        thread::Builder::new().name("owner".to_owned()).spawn(move || {
            let mut sign = Sign::new(disk, &file, Timestamp::now());
            let mut over = over;
            loop {
                let found = sign.put(Timestamp::now(), std::mem::take(&mut over));
                if note(&seen, found) {
                    wake();
                }
                if !matches!(stopped.recv_timeout(BEAT), Err(RecvTimeoutError::Timeout)) {
                    break;
                }
            }
            sign.remove();
            drop(going);
        })?;
        Ok(Self { path, other, stop: Some(stop), gone })
    }

    /// The file that it is about.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Who else has it open.
    pub fn other(&self) -> Option<Owner> {
        locked(&self.other).clone()
    }
}

/// Notes who else has the file open; whether that is another than before.
fn note(seen: &Mutex<Option<Owner>>, found: Option<Owner>) -> bool {
    let mut seen = locked(seen);
    let run = |owner: &Option<Owner>| owner.as_ref().map(|owner| owner.run.clone());
    let is_news = run(&seen) != run(&found);
    *seen = found;
    is_news
}

fn locked(seen: &Mutex<Option<Owner>>) -> MutexGuard<'_, Option<Owner>> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drop for Standing {
    fn drop(&mut self) {
        self.stop = None;
        // A program that ends has to wait for its threads, but not for a drive that hangs.
        let _ = self.gone.recv_timeout(PATIENCE);
    }
}
