//! Where the program keeps what it knows of one document: a folder of its own in the program's state folder. Never
//! beside the document, which may lie on a slow drive, in a synced folder, or be taken away.

use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::line;
use super::snapshot;
use crate::file::disk::Disk;
use crate::file::names;
use crate::file::session_text::sha256;
use crate::model::session::Cover;

/// The folder of one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    folder: PathBuf,
    document: String,
}

/// A file on the shelf that has a number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Numbered {
    pub seq: u64,
    pub path: PathBuf,
}

const SNAPSHOT: &str = ".session.ron";
const JOURNAL: &str = ".journal";

impl Shelf {
    /// The shelf of a document below the state folder. Groups that work on the same session have one each.
    pub fn of(state: &Path, cover: &Cover) -> Self {
        let document = name(cover);
        let plain = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
        let readable: String = document.chars().filter(plain).take(40).collect();
        let folder = documents(state).join(format!("{readable}-{}", &sha256(&document)[..16]));
        Self { folder, document }
    }

    /// All shelves below the state folder.
    pub fn all(disk: &dyn Disk, state: &Path) -> Vec<Self> {
        let folders = disk.list(&documents(state)).unwrap_or_default();
        folders.into_iter().filter_map(|folder| Self::at(disk, folder)).collect()
    }

    /// The shelf that is a folder; none where nothing on it says of which document it is.
    fn at(disk: &dyn Disk, folder: PathBuf) -> Option<Self> {
        let unnamed = Self { folder, document: String::new() };
        let document = snapshot::newest_mark(disk, &unnamed)?.document;
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

    /// What its records call the document.
    pub fn document(&self) -> &str {
        &self.document
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Sees to it that the folder is there, and outlasts a power cut.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn prepare(&self, disk: &dyn Disk) -> io::Result<()> {
        if disk.exists(&self.folder) {
            return Ok(());
        }
        let missing: Vec<&Path> = self
            .folder
            .ancestors()
            .take_while(|folder| !folder.as_os_str().is_empty() && !disk.exists(folder))
            .collect();
        disk.make_folder(&self.folder)?;
        for folder in missing {
            if let Some(around) = folder.parent().filter(|around| !around.as_os_str().is_empty()) {
                disk.flush_folder(around)?;
            }
        }
        Ok(())
    }

    /// The file that says who works on the document.
    pub fn lock(&self) -> PathBuf {
        self.folder.join("lock")
    }

    /// A name that no journal has yet, for one that begins after this number.
    pub fn free_journal(&self, disk: &dyn Disk, seq: u64) -> PathBuf {
        names::free(disk, self.folder.join(format!("{seq:010}{JOURNAL}")))
    }

    /// A copy of the whole document as it was after this number. Its name carries its fingerprint.
    pub fn snapshot(&self, seq: u64, text: &str) -> PathBuf {
        self.folder.join(format!("{seq:010}-{}{SNAPSHOT}", &sha256(text)[..16]))
    }

    /// Where damaged files are kept.
    pub fn damaged(&self) -> PathBuf {
        self.folder.join("damaged")
    }

    /// Where earlier states are kept.
    pub fn versions(&self) -> PathBuf {
        self.folder.join("versions")
    }

    /// Moves files to where damaged ones are kept: nobody deletes what somebody may still read.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn put_aside(&self, disk: &dyn Disk, files: &[PathBuf]) -> io::Result<()> {
        if files.is_empty() {
            return Ok(());
        }
        disk.make_folder(&self.damaged())?;
        for file in files {
            if let Some(name) = file.file_name() {
                disk.rename(file, &self.damaged().join(name))?;
            }
        }
        disk.flush_folder(&self.damaged())
    }

    /// All journals, the oldest first.
    pub fn journals(&self, disk: &dyn Disk) -> Vec<Numbered> {
        self.numbered(disk, JOURNAL)
    }

    /// All copies of the whole document, the oldest first.
    pub fn snapshots(&self, disk: &dyn Disk) -> Vec<Numbered> {
        self.numbered(disk, SNAPSHOT)
    }

    /// What was being written when the program ended.
    pub fn unfinished(&self, disk: &dyn Disk) -> Vec<PathBuf> {
        let names = disk.list(&self.folder).unwrap_or_default();
        names.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "tmp")).collect()
    }

    fn numbered(&self, disk: &dyn Disk, ending: &str) -> Vec<Numbered> {
        let number = |path: PathBuf| {
            let name = path.file_name()?.to_str()?.strip_suffix(ending)?;
            let seq = name.split('-').next()?.parse().ok()?;
            Some(Numbered { seq, path })
        };
        let mut files: Vec<Numbered> =
            disk.list(&self.folder).unwrap_or_default().into_iter().filter_map(number).collect();
        files.sort();
        files
    }
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
