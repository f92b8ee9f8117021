//! Reading a file on a shelf: what is not there, what is no good, and what nobody can tell just now are three things.

use std::io;
use std::path::Path;

use crate::file::disk::Disk;

/// What came of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Got {
    Bytes(Vec<u8>),
    /// It is not there, or not any more.
    Gone,
    /// It is none that this program writes: too large, or no plain file.
    NoGood,
}

/// Reads a file.
///
/// # Errors
/// When the disk does not give it out now: it may be whole, and must be left as it is.
pub(super) fn read(disk: &dyn Disk, path: &Path, most: usize) -> io::Result<Got> {
    match disk.read(path, most as u64) {
        Ok(bytes) => Ok(Got::Bytes(bytes)),
        Err(error) if is_gone(&error) => Ok(Got::Gone),
        Err(error) if matches!(error.kind(), io::ErrorKind::FileTooLarge | io::ErrorKind::InvalidInput) => {
            Ok(Got::NoGood)
        }
        Err(error) => Err(error),
    }
}

/// Whether an error says that there is nothing.
pub(super) fn is_gone(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}
