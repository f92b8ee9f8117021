//! From a path to a text: what is no text, too large or not there is said as a fault like any other.

use std::io;
use std::path::Path;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use super::Fault;
use super::disk::Disk;

/// The text of a file of at most `most` bytes.
///
/// # Errors
/// A [`Fault`] when there is no such file, it may not be read, is too large, or is no text.
pub fn text(disk: &dyn Disk, path: &Path, most: usize) -> Result<String, Fault> {
    text_of(path, bytes(disk, path, most)?)
}

/// The bytes of a file of at most `most` bytes.
///
/// # Errors
/// A [`Fault`] when there is no such file, it may not be read, or is too large.
pub fn bytes(disk: &dyn Disk, path: &Path, most: usize) -> Result<Vec<u8>, Fault> {
    disk.read(path, most as u64).map_err(|error| unreadable(path, &error, most))
}

/// Bytes as text; where they are none, the place is that of the first byte that is wrong.
pub fn text_of(path: &Path, bytes: Vec<u8>) -> Result<String, Fault> {
    let text = match utf_16(&bytes) {
        Some((encoding, rest)) => encoding
            .decode_without_bom_handling_and_without_replacement(rest)
            .ok_or_else(|| fault(path, "", "no-text", "UTF-16"))?
            .into_owned(),
        None => String::from_utf8(bytes).map_err(|error| {
            let bytes = error.as_bytes();
            let before = String::from_utf8_lossy(&bytes[..error.utf8_error().valid_up_to()]).into_owned();
            fault(path, &before, "no-text", "UTF-8")
        })?,
    };
    match text.find('\0') {
        Some(at) => Err(fault(path, &text[..at], "nul", "")),
        None => Ok(of_our_lines(text)),
    }
}

/// Whether bytes are UTF-16, and those without the mark. Without one, every second byte of a file of ours is NUL: it
/// begins with a letter, a sign or a space that everybody has on the keyboard.
fn utf_16(bytes: &[u8]) -> Option<(&'static Encoding, &[u8])> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => Some((UTF_16LE, rest)),
        [0xFE, 0xFF, rest @ ..] => Some((UTF_16BE, rest)),
        [first, 0, ..] if *first != 0 => Some((UTF_16LE, bytes)),
        [0, second, ..] if *second != 0 => Some((UTF_16BE, bytes)),
        _ => None,
    }
}

/// The text with lines that can be counted: some old programs end them with a carriage return alone.
fn of_our_lines(text: String) -> String {
    if text.contains('\r') && !text.contains('\n') { text.replace('\r', "\n") } else { text }
}

/// A fault behind this much of the text.
fn fault(path: &Path, before: &str, kind: &'static str, found: &str) -> Fault {
    let last = before.rsplit('\n').next().unwrap_or_default();
    Fault {
        path: path.to_string_lossy().into_owned(),
        line: before.matches('\n').count() + 1,
        column: last.chars().count() + 1,
        kind,
        found: found.to_owned(),
        expected: String::new(),
        noticed: None,
    }
}

fn unreadable(path: &Path, error: &io::Error, most: usize) -> Fault {
    let kind = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => "no-file",
        io::ErrorKind::PermissionDenied => "not-allowed",
        io::ErrorKind::FileTooLarge => "too-large",
        io::ErrorKind::InvalidInput => "no-plain-file",
        _ => "disk",
    };
    let too_large = (kind == "too-large").then(|| (most / (1024 * 1024)).to_string());
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    Fault { expected: too_large.unwrap_or_default(), found: name, ..fault(path, "", kind, "") }
}
