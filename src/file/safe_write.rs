//! Saving so that there is always a whole file: the text is read back and compared, written beside the old file,
//! flushed, and only then takes its name. On any error before that the old file stands as it was.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::disk::Disk;
use super::names;
use super::session_file::{self, LeftOut};
use super::session_text;
use crate::model::session::Session;
use crate::model::workshop::Workshop;
use crate::words::Words;

/// How the names of files begin and end that have not got theirs yet. OneDrive and others leave such names alone.
const UNFINISHED: &str = "~$raaderum-";
const TMP: &str = ".tmp";
/// No save takes so long.
const LEFT_BEHIND: Duration = Duration::from_hours(1);

/// Why nothing was saved. The sentences are `save-…` in the language files.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?}: {} ({detail})", path.display())]
pub struct SaveFault {
    pub kind: SaveFaultKind,
    pub path: PathBuf,
    /// What the system said, for the log.
    pub detail: String,
}

/// What a person can do something about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SaveFaultKind {
    /// The disk is full.
    Full,
    /// The file or folder may not be written, or another program holds the file.
    Refused,
    /// The folder is not there any more.
    Gone,
    /// The text that was to be saved does not read back as the session that is open.
    Unsound,
    /// Somebody else has changed the file since it was read.
    Changed,
    /// The text is longer than what may be opened again.
    TooLarge,
    /// The new file has its name, but nobody knows whether it would outlast a power cut.
    Unsure,
    /// Anything else.
    Other,
}

impl SaveFaultKind {
    pub(super) fn of(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::PermissionDenied
            | io::ErrorKind::ReadOnlyFilesystem
            | io::ErrorKind::ResourceBusy
            | io::ErrorKind::IsADirectory => Self::Refused,
            io::ErrorKind::NotFound
            | io::ErrorKind::NotADirectory
            | io::ErrorKind::StaleNetworkFileHandle => Self::Gone,
            _ => Self::Other,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Refused => "refused",
            Self::Gone => "gone",
            Self::Unsound => "unsound",
            Self::Changed => "changed",
            Self::TooLarge => "large",
            Self::Unsure => "unsure",
            Self::Other => "other",
        }
    }
}

impl SaveFault {
    fn new(kind: SaveFaultKind, path: &Path, detail: impl ToString) -> Self {
        Self { kind, path: path.to_owned(), detail: detail.to_string() }
    }

    /// What the disk said of a file.
    pub fn of(path: &Path, error: io::Error) -> Self {
        Self::new(SaveFaultKind::of(&error), path, error)
    }

    /// What happened, whether the work is safe, and what to do: three short sentences.
    pub fn sentences(&self, words: &Words) -> [String; 3] {
        let file = self.path.file_name().unwrap_or(self.path.as_os_str()).to_string_lossy();
        let say = |part: &str| words.with(&format!("save-{}-{part}", self.kind.name()), &[("file", &file)]);
        [say("what"), say("safe"), say("do")]
    }
}

/// Saves a session and returns the text that now stands in the file.
///
/// # Errors
/// [`SaveFault`] says what happened; unless it is `Unsure`, the old file stands as it was.
pub fn save_session(
    disk: &dyn Disk,
    path: &Path,
    workshop: &Workshop,
    workshop_text: &str,
    session: &Session,
    left_out: &LeftOut,
) -> Result<String, SaveFault> {
    let text = sound_text(path, workshop, workshop_text, session, left_out)?;
    replace(disk, path, text.as_bytes())?;
    Ok(text)
}

/// The text of a session, once it has been read back and compared. `path` is what faults call the file.
///
/// # Errors
/// [`SaveFaultKind::Unsound`] when the text would not give the session back.
pub fn sound_text(
    path: &Path,
    workshop: &Workshop,
    workshop_text: &str,
    session: &Session,
    left_out: &LeftOut,
) -> Result<String, SaveFault> {
    let text = session_file::text(workshop, workshop_text, session, left_out);
    let unsound = |why: &str| SaveFault::new(SaveFaultKind::Unsound, path, why);
    if text.len() > session_file::LARGEST {
        return Err(SaveFault::new(SaveFaultKind::TooLarge, path, format!("{} bytes", text.len())));
    }
    let (again, carried) =
        session_file::read_back(workshop, &text).ok_or_else(|| unsound("cannot be read back"))?;
    if again != session.settled(workshop) || carried != workshop_text {
        return Err(unsound("reads back as another session"));
    }
    Ok(text)
}

/// Whether a file still is what it was when it had this fingerprint. One that is gone may be written anew.
///
/// # Errors
/// [`SaveFaultKind::Changed`] when somebody else has changed it.
pub fn is_still(disk: &dyn Disk, path: &Path, sha256: &str) -> Result<(), SaveFault> {
    let now = match disk.read(path, session_file::LARGEST as u64) {
        Ok(bytes) => session_text::sha256_of(&bytes),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::FileTooLarge => String::new(),
        Err(error) => return Err(SaveFault::of(path, error)),
    };
    if now == sha256 {
        Ok(())
    } else {
        Err(SaveFault::new(SaveFaultKind::Changed, path, "another fingerprint"))
    }
}

/// A free name beside a file: `a.session.ron` gives `a (what).session.ron`, or the next that is free.
pub fn free_beside(disk: &dyn Disk, path: &Path, what: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let (stem, ending) = name.split_once('.').unwrap_or((&name, "ron"));
    names::free(disk, path.with_file_name(format!("{stem} ({what}).{ending}")))
}

/// Writes a file with a free name beside another, unless one with such a name holds the same already.
///
/// # Errors
/// When the disk refuses.
pub fn write_beside(disk: &dyn Disk, path: &Path, what: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let same = same_beside(disk, path, what, bytes);
    let is_there = same.is_some();
    let beside = same.unwrap_or_else(|| free_beside(disk, path, what));
    if !is_there {
        disk.write_new(&beside, bytes)?;
    }
    disk.flush_file(&beside)?;
    disk.flush_folder(folder_of(&beside))?;
    Ok(beside)
}

/// The file beside another that says of itself what it is and holds these bytes.
fn same_beside(disk: &dyn Disk, path: &Path, what: &str, bytes: &[u8]) -> Option<PathBuf> {
    let name = path.file_name()?.to_string_lossy();
    let begins = format!("{} ({what})", name.split('.').next().unwrap_or_default());
    let is_named =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&begins));
    let is_same = |path: &PathBuf| {
        let facts = disk.facts(path).ok().filter(|facts| facts.is_file && facts.bytes == bytes.len() as u64);
        facts.is_some() && disk.read(path, bytes.len() as u64).is_ok_and(|there| there == bytes)
    };
    disk.list(folder_of(path)).ok()?.into_iter().find(|path| is_named(path) && is_same(path))
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."))
}

/// Puts bytes in the place of a file: all of them or none.
///
/// # Errors
/// [`SaveFault`] says what happened; unless it is `Unsure`, the old file stands as it was.
pub fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), SaveFault> {
    let fault = |error: io::Error| SaveFault::of(path, error);
    let path = &disk.real_path(path);
    let folder = folder_of(path);
    let beside = unfinished(disk, folder, bytes).map_err(fault)?;
    let moved = settle(disk, path, &beside);
    if let Err(error) = moved {
        let _ = disk.remove(&beside);
        return Err(fault(error));
    }
    disk.flush_folder(folder).map_err(|error| SaveFault::new(SaveFaultKind::Unsure, path, error))
}

/// Writes bytes into a folder under a name that nobody has, for a file that gets its own name afterwards.
pub(super) fn unfinished(disk: &dyn Disk, folder: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let beside = tempfile::Builder::new().prefix(UNFINISHED).suffix(TMP).make_in(folder, |beside| {
        disk.write_new(beside, bytes).inspect_err(|error| {
            if error.kind() != io::ErrorKind::AlreadyExists {
                let _ = disk.remove(beside);
            }
        })
    });
    let ((), beside) = beside?.into_parts();
    // The disk may not be the one of this computer, so `tempfile` must not remove anything by itself.
    beside.keep().map_err(|error| error.error)
}

/// Removes from the folder of a file what saves there left that were cut off by the end of the program. Best effort:
/// what is not plainly ours and an hour old stays.
pub fn sweep(disk: &dyn Disk, path: &Path, now: SystemTime) {
    let path = disk.real_path(path);
    let is_ours = |name: &str| name.starts_with(UNFINISHED) && name.ends_with(TMP);
    let names = disk.list(folder_of(&path)).unwrap_or_default();
    for left in names.iter().filter(|left| left.file_name().and_then(OsStr::to_str).is_some_and(is_ours)) {
        // A link is none of ours.
        let is_plain = disk.real_path(left).file_name() == left.file_name();
        let Ok(facts) = disk.facts(left) else { continue };
        let age = facts.modified.and_then(|modified| now.duration_since(modified).ok());
        if is_plain && facts.is_file && age.is_some_and(|age| age > LEFT_BEHIND) {
            let _ = disk.remove(left);
        }
    }
}

/// Flushes the new file and gives it its name.
fn settle(disk: &dyn Disk, path: &Path, beside: &Path) -> io::Result<()> {
    if disk.exists(path) {
        disk.copy_permissions(path, beside)?;
    }
    disk.flush_file(beside)?;
    rename(disk, beside, path)
}

/// Renames; where another program looks at the file for a moment (a virus scanner, a sync client), once more.
pub(super) fn rename(disk: &dyn Disk, from: &Path, to: &Path) -> io::Result<()> {
    let mut wait = 10;
    loop {
        match disk.rename(from, to) {
            Err(error)
                if wait <= 640
                    && matches!(
                        error.kind(),
                        io::ErrorKind::PermissionDenied | io::ErrorKind::ResourceBusy
                    ) =>
            {
                disk.wait(Duration::from_millis(wait));
                wait *= 2;
            }
            result => return result,
        }
    }
}
