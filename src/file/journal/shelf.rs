//! Where the program keeps what it knows of one document: a folder of its own in the program's state folder. Never
//! beside the document, which may lie on a slow drive, in a synced folder, or be taken away. Where that folder cannot be
//! written, it goes on in another; what is read is what stands in all of them.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::bytes::is_gone;
use super::line;
use super::snapshot;
use crate::file::disk::Disk;
use crate::file::names;
use crate::file::session_text::sha256;
use crate::model::session::Cover;

/// The folder of one document.
#[derive(Clone, Debug)]
pub struct Shelf {
    folder: PathBuf,
    /// Where to go on when that cannot be written.
    spares: Vec<PathBuf>,
    /// How many folders have been given up: what is written goes to the next.
    given_up: usize,
    /// Folders around those whose flush is not known to have gone well: a power cut might take what is in them.
    unsure: BTreeSet<PathBuf>,
    document: String,
}

/// How many folders around a shelf are the program's doing: all documents, the state folder, and the entry of that.
const OURS: usize = 3;

/// Two shelves are the same when they are of the same document in the same place.
impl PartialEq for Shelf {
    fn eq(&self, other: &Self) -> bool {
        self.folder == other.folder
    }
}

/// A file on the shelf that has a number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Numbered {
    pub seq: u64,
    pub path: PathBuf,
}

const SNAPSHOT: &str = ".session.ron";
const JOURNAL: &str = ".journal";
const LOCK: &str = "lock";
const VERSIONS: &str = "versions";
const DAMAGED: &str = "damaged";

/// What lies on a shelf, the oldest first.
#[derive(Clone, Debug, Default)]
pub(super) struct Files {
    pub copies: Vec<Numbered>,
    pub journals: Vec<Numbered>,
}

impl Shelf {
    /// The shelf of a document below the state folder. Groups that work on the same session have one each.
    pub fn of(state: &Path, cover: &Cover) -> Self {
        let document = name(cover);
        Self::in_folder(documents(state).join(folder_name(&document)), document)
    }

    fn in_folder(folder: PathBuf, document: String) -> Self {
        let mut shelf = Self { folder, spares: Vec::new(), given_up: 0, unsure: BTreeSet::new(), document };
        shelf.doubt();
        shelf
    }

    /// With further roots to go on in.
    pub fn with_spares(mut self, roots: &[PathBuf]) -> Self {
        let name = self.folder.file_name().unwrap_or_default();
        self.spares = roots.iter().map(|root| documents(root).join(name)).collect();
        self.doubt();
        self
    }

    /// Takes none of the folders around for flushed: a program before this one may have ended too early, and then nobody
    /// can tell from the folder being there.
    fn doubt(&mut self) {
        let around = self.folders().flat_map(|folder| folder.ancestors().skip(1).take(OURS));
        self.unsure = around.filter(|folder| !folder.as_os_str().is_empty()).map(Path::to_owned).collect();
    }

    /// The shelf that is a folder; none where nothing on it says of which document it is.
    pub(super) fn at(disk: &dyn Disk, folder: PathBuf, spares: &[PathBuf]) -> Option<Self> {
        let unnamed = Self::in_folder(folder, String::new()).with_spares(spares);
        let document = snapshot::newest_mark(disk, &unnamed)
            .map(|mark| mark.document)
            .or_else(|| snapshot::damaged_name(disk, &unnamed))?;
        Some(Self { document, ..unnamed })
    }

    /// Whether there may be something that the document's file does not hold: told without reading the document.
    pub fn may_be_ahead(&self, disk: &dyn Disk) -> bool {
        let has_records = |journal: &Numbered| {
            disk.facts(&journal.path).is_ok_and(|facts| facts.bytes > line::HEAD.len() as u64)
        };
        snapshot::newest_mark(disk, self).is_none_or(|mark| mark.is_ahead())
            || self.journals(disk).iter().any(has_records)
    }

    /// When something was last written to it; none when nobody knows.
    pub fn written(&self, disk: &dyn Disk) -> Option<SystemTime> {
        let journals = self.journals(disk).into_iter();
        journals.filter_map(|journal| disk.facts(&journal.path).ok()?.modified).max()
    }

    /// Whether a document belongs on this shelf.
    pub fn is_of(&self, cover: &Cover) -> bool {
        name(cover) == self.document
    }

    /// Whether a document of this name belongs here.
    pub(super) fn is_called(&self, document: &str) -> bool {
        self.folder.file_name().is_some_and(|name| *name == *folder_name(document))
    }

    /// What its records call the document.
    pub fn document(&self) -> &str {
        &self.document
    }

    /// The folder that is written to.
    pub fn folder(&self) -> &Path {
        self.folders().nth(self.given_up).unwrap_or(&self.folder)
    }

    /// The folder itself, then the spare ones.
    fn folders(&self) -> impl Iterator<Item = &Path> {
        std::iter::once(&self.folder).chain(&self.spares).map(PathBuf::as_path)
    }

    /// Gives up the folder that is written to; false when there is no other.
    pub(super) fn goes_on_elsewhere(&mut self) -> bool {
        let has_next = self.given_up < self.spares.len();
        self.given_up += usize::from(has_next);
        has_next
    }

    /// Writes to the folder itself again.
    pub(super) fn come_home(&mut self) {
        self.given_up = 0;
    }

    /// How many folders have been given up.
    pub(super) fn given_up(&self) -> usize {
        self.given_up
    }

    /// Whether there is something that no program has.
    pub fn is_free(&self, disk: &dyn Disk) -> bool {
        let folder = self.folders().find(|folder| disk.exists(folder));
        folder.is_some_and(|folder| disk.hold(&folder.join(LOCK)).is_ok_and(|held| held.is_some()))
    }

    /// Sees to it that the folder is there, and says whether it was not; [`Shelf::settle`] makes that outlast a power cut.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn prepare(&mut self, disk: &dyn Disk) -> io::Result<bool> {
        let folder = self.folder().to_owned();
        if disk.exists(&folder) {
            return Ok(false);
        }
        let missing = folder.ancestors().take_while(|folder| !disk.exists(folder));
        let around = missing.filter_map(Path::parent).filter(|folder| !folder.as_os_str().is_empty());
        self.unsure.extend(around.map(Path::to_owned));
        disk.make_folder(&folder).map(|()| true)
    }

    /// Sees to it that the folder outlasts a power cut.
    ///
    /// # Errors
    /// When a folder around it cannot be flushed.
    pub fn settle(&mut self, disk: &dyn Disk) -> io::Result<()> {
        let folder = self.folder().to_owned();
        for around in folder.ancestors().skip(1) {
            if !self.unsure.contains(around) {
                continue;
            }
            match disk.flush_folder(around) {
                // Nobody may look into it: then it is none that the program made.
                Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {}
                flushed => flushed?,
            }
            self.unsure.remove(around);
        }
        Ok(())
    }

    /// The file that says who works on the document.
    pub fn lock(&self) -> PathBuf {
        self.folder().join(LOCK)
    }

    /// A name that no journal has yet, for one that begins after this number.
    pub fn free_journal(&self, disk: &dyn Disk, seq: u64) -> PathBuf {
        names::free(disk, self.folder().join(format!("{seq:010}{JOURNAL}")))
    }

    /// A copy of the whole document as it was after this number. Its name carries its fingerprint.
    pub fn snapshot(&self, seq: u64, text: &str) -> PathBuf {
        self.folder().join(format!("{seq:010}-{}{SNAPSHOT}", &sha256(text)[..16]))
    }

    /// Where earlier states are kept.
    pub fn versions(&self) -> PathBuf {
        self.folder().join(VERSIONS)
    }

    /// Everywhere where earlier states may be kept.
    pub fn all_versions(&self) -> impl Iterator<Item = PathBuf> {
        self.folders().map(|folder| folder.join(VERSIONS))
    }

    /// All journals, the oldest first.
    pub fn journals(&self, disk: &dyn Disk) -> Vec<Numbered> {
        self.files(disk).unwrap_or_default().journals
    }

    /// All copies of the whole document, the oldest first.
    pub fn snapshots(&self, disk: &dyn Disk) -> Vec<Numbered> {
        self.files(disk).unwrap_or_default().copies
    }

    /// What was being written when the program ended.
    pub fn unfinished(&self, disk: &dyn Disk) -> Vec<PathBuf> {
        let names = self.folders().flat_map(|folder| disk.list(folder).unwrap_or_default());
        names.filter(|path| path.extension().is_some_and(|ending| ending == "tmp")).collect()
    }

    /// What lies on it.
    ///
    /// # Errors
    /// When the folder that is written to does not say now what is in it. One of the others may be gone for good.
    pub(super) fn files(&self, disk: &dyn Disk) -> io::Result<Files> {
        let mut paths = Vec::new();
        for folder in self.folders() {
            match disk.list(folder) {
                Ok(list) => paths.extend(list),
                Err(error) if is_gone(&error) => {}
                Err(error) if folder == self.folder() => return Err(error),
                Err(error) => log::warn!("{} cannot be read: {error}", folder.display()),
            }
        }
        Ok(Files { copies: numbered(&paths, SNAPSHOT), journals: numbered(&paths, JOURNAL) })
    }

    /// The highest number that a file on it bears; earlier versions bear theirs.
    pub(super) fn last_number(&self, disk: &dyn Disk) -> u64 {
        let Files { copies, journals } = self.files(disk).unwrap_or_default();
        let paths: Vec<PathBuf> =
            self.all_versions().flat_map(|folder| disk.list(&folder).unwrap_or_default()).collect();
        let all = copies.into_iter().chain(journals).chain(numbered(&paths, SNAPSHOT));
        all.map(|file| file.seq).max().unwrap_or_default()
    }
}

/// Moves files to where damaged ones are kept: nobody deletes what somebody may still read.
///
/// # Errors
/// When the disk refuses.
pub(super) fn put_aside(disk: &dyn Disk, files: &[PathBuf]) -> io::Result<()> {
    for file in files {
        let Some((folder, name)) = file.parent().zip(file.file_name()) else { continue };
        let damaged = folder.join(DAMAGED);
        disk.make_folder(&damaged)?;
        disk.rename(file, &names::free(disk, damaged.join(name)))?;
        disk.flush_folder(&damaged)?;
        disk.flush_folder(folder)?;
    }
    Ok(())
}

/// The files whose names begin with a number and end like this, the lowest number first.
fn numbered(paths: &[PathBuf], ending: &str) -> Vec<Numbered> {
    let number = |path: &PathBuf| {
        let name = path.file_name()?.to_str()?.strip_suffix(ending)?;
        let seq: u32 = name.split('-').next()?.parse().ok()?;
        Some(Numbered { seq: seq.into(), path: path.clone() })
    };
    let mut files: Vec<Numbered> = paths.iter().filter_map(number).collect();
    files.sort();
    files
}

/// Whether a file is a journal.
pub(super) fn is_journal(path: &Path) -> bool {
    path.to_string_lossy().ends_with(JOURNAL)
}

/// The folder of a document.
fn folder_name(document: &str) -> String {
    let plain = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
    let readable: String = document.chars().filter(plain).take(40).collect();
    format!("{readable}-{}", &sha256(document)[..16])
}

fn name(cover: &Cover) -> String {
    if cover.group == 0 { cover.id.clone() } else { format!("{}/{}", cover.id, cover.group) }
}

/// The folder of all shelves.
pub fn documents(state: &Path) -> PathBuf {
    state.join("documents")
}

/// Whether a snapshot holds what its name says.
pub fn is_whole(path: &Path, text: &str) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let known = name.strip_suffix(SNAPSHOT).and_then(|name| name.split('-').nth(1));
    known.is_some_and(|known| sha256(text).starts_with(known))
}
