//! What stood in a file that a session is saved over: kept before anything is written. It becomes an earlier version of
//! its own document, which leaves nothing lying about, where somebody can find it there: the document is open, or has
//! another file. Anything else becomes a copy beside the file.

use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::any::{self, Any};
use super::disk::Disk;
use super::journal::op::Replica;
use super::journal::recover::{Recovered, recover};
use super::journal::roots::Roots;
use super::journal::shelf::Shelf;
use super::journal::versions;
use super::load;
use super::safe_write;
use super::session_file::{self, Opened};

/// Where things are kept, and what they are called there.
#[derive(Clone, Debug)]
pub struct Keeps {
    /// The program's own folder, and the shelf of the document that is saved; none where it has none.
    pub shelves: Option<(Roots, Shelf)>,
    /// The name of the version.
    pub version: String,
    /// What the name of the copy says of it.
    pub copy: String,
}

/// Where it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replaced {
    /// An earlier version of the document of this title.
    Version(String),
    /// A file beside the one that it stood in.
    Beside(PathBuf),
}

/// Keeps what stands in a file before a text takes its place; none where nothing does, or the very same.
///
/// # Errors
/// When it can be kept nowhere: then the file must not be written over.
pub fn keep(
    disk: &dyn Disk,
    path: &Path,
    text: &str,
    keeps: &Keeps,
    now: Timestamp,
) -> io::Result<Option<Replaced>> {
    let bytes = match disk.read(path, session_file::LARGEST as u64) {
        Ok(bytes) if bytes == text.as_bytes() => return Ok(None),
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    if let Some((roots, own)) = &keeps.shelves
        && let Some(opened) = whole_session(path, bytes.clone())
    {
        let shelf = roots.shelf(opened.session.cover());
        let (title, known) = (opened.session.cover().title.clone(), recover(disk, &shelf));
        if shelf == *own || has_another_file(disk, known.as_ref(), path) {
            match as_version(disk, shelf, known, opened, &keeps.version, now) {
                Ok(()) => return Ok(Some(Replaced::Version(title))),
                Err(error) => log::warn!("no version is kept: {error}"),
            }
        }
    }
    safe_write::write_beside(disk, path, &keeps.copy, &bytes).map(|beside| Some(Replaced::Beside(beside)))
}

/// The session that bytes are; none where anything in them could not be read as it stands.
fn whole_session(path: &Path, bytes: Vec<u8>) -> Option<Opened> {
    let text = load::text_of(path, bytes).ok()?;
    let read = any::read(&path.to_string_lossy(), &text);
    match read.value {
        Some(Any::Session(opened)) if read.faults.is_empty() && opened.read_only.is_none() => Some(opened),
        _ => None,
    }
}

/// Whether a document was last saved under another path, and can be opened there.
fn has_another_file(disk: &dyn Disk, known: Option<&Recovered>, path: &Path) -> bool {
    let saved = known.and_then(|known| known.mark.saved.as_ref()).map(|saved| Path::new(&saved.path));
    saved.is_some_and(|saved| saved != path && disk.exists(saved))
}

/// The document may be open, here or in another window: versions have a folder and free names of their own, so that they
/// can be added without the lock.
fn as_version(
    disk: &dyn Disk,
    mut shelf: Shelf,
    known: Option<Recovered>,
    opened: Opened,
    name: &str,
    now: Timestamp,
) -> io::Result<()> {
    shelf.prepare(disk)?;
    shelf.settle(disk)?;
    // It is older than what the document is by now.
    let seq = known.map_or(0, |known| known.seq).saturating_sub(1);
    versions::add(disk, &shelf, &Replica::of(opened), seq, name, now)
}
