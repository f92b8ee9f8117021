//! The one door to the disk: everything that the program reads or writes goes through [`Disk`], so that tests can let
//! every single step fail, and the journal can prove that nothing is lost.

use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::place::Place;

/// What is known of a file without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    pub bytes: u64,
    pub modified: Option<SystemTime>,
    /// Not a folder, a pipe or a device.
    pub is_file: bool,
    pub read_only: bool,
}

/// What keeps a file for this program alone while it lives.
pub type Held = Box<dyn fmt::Debug + Send + Sync>;

/// A disk. Every step can fail, and says so.
pub trait Disk: fmt::Debug + Send + Sync {
    /// The bytes of a plain file; an error of the kind `FileTooLarge` when there are more than `most`.
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>>;
    /// Makes a file that is not there yet.
    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Adds bytes at the end of a file that is there.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Waits until the bytes of a file are where a power cut cannot reach them.
    fn flush_file(&self, path: &Path) -> io::Result<()>;
    /// Gives a file another name, in the place of what has that name.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Waits until the names in a folder are where a power cut cannot reach them.
    fn flush_folder(&self, folder: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// What is known of a file.
    fn facts(&self, path: &Path) -> io::Result<Facts>;
    /// The files and folders in a folder, by name.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// Makes a folder and those around it, where they are missing.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;
    /// The file that a link leads to; the path itself where there is no link or no file.
    fn real_path(&self, path: &Path) -> PathBuf;
    /// Whether it is a link whose file cannot be found, on a drive that is not there perhaps.
    fn leads_nowhere(&self, _path: &Path) -> bool {
        false
    }
    /// Lets those read and write the second file who may do so with the first.
    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Takes a file for this program alone, until what is given back is dropped or the program ends, however it ends;
    /// none where another has it.
    fn hold(&self, path: &Path) -> io::Result<Option<Held>>;
    /// Waits before trying again.
    fn wait(&self, time: Duration);

    /// In what kind of place a file lies, or will.
    fn place(&self, _path: &Path) -> Place {
        Place::Local
    }

    /// Whether something of that name is there.
    fn exists(&self, path: &Path) -> bool {
        self.facts(path).is_ok()
    }
}

/// The disk of this computer.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        // Looked at before it is opened, since opening alone can set a device going, and again when it is open: what
        // stands under a name may be another thing by then.
        if !self.facts(path)?.is_file {
            return Err(no_plain_file());
        }
        let file = open_at_once(path)?;
        let known = file.metadata()?;
        if !known.is_file() {
            return Err(no_plain_file());
        }
        if known.len() > most {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        // It may grow while it is read.
        let mut bytes = Vec::new();
        file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > most {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        Ok(bytes)
    }

    fn write_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        OpenOptions::new().append(true).open(path)?.write_all(bytes)
    }

    fn flush_file(&self, path: &Path) -> io::Result<()> {
        OpenOptions::new().write(true).open(path)?.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn flush_folder(&self, folder: &Path) -> io::Result<()> {
        // Windows cannot open a folder for this, and needs it not.
        if cfg!(windows) { Ok(()) } else { File::open(folder)?.sync_all() }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn facts(&self, path: &Path) -> io::Result<Facts> {
        let known = fs::metadata(path)?;
        Ok(Facts {
            bytes: known.len(),
            modified: known.modified().ok(),
            is_file: known.is_file(),
            read_only: known.permissions().readonly(),
        })
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut paths =
            fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        paths.sort();
        Ok(paths)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir_all(folder)
    }

    fn real_path(&self, path: &Path) -> PathBuf {
        fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
    }

    fn leads_nowhere(&self, path: &Path) -> bool {
        fs::symlink_metadata(path).is_ok_and(|known| known.is_symlink()) && fs::canonicalize(path).is_err()
    }

    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::set_permissions(to, fs::metadata(from)?.permissions())
    }

    fn hold(&self, path: &Path) -> io::Result<Option<Held>> {
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn wait(&self, time: Duration) {
        std::thread::sleep(time);
    }

    fn place(&self, path: &Path) -> Place {
        Place::of(&self.real_path(path))
    }
}

fn no_plain_file() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, "not a file")
}

/// Opens a file to read; never waits for somebody at the other end of a pipe.
#[cfg(unix)]
fn open_at_once(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
    OpenOptions::new().read(true).custom_flags(flags).open(path)
}

#[cfg(not(unix))]
fn open_at_once(path: &Path) -> io::Result<File> {
    File::open(path)
}
