//! A record of the journal as a line of text: `seq length crc body`. The checksum covers the document's name and the
//! number too, so that a record of another document, or one in another place, is no record.

use std::str;

/// The first line of every journal.
pub const HEAD: &str = "raaderum-journal 1\n";

/// A record as its line. The body must be on one line.
pub fn line(document: &str, seq: u64, body: &str) -> String {
    debug_assert!(!body.contains('\n'), "a record is one line: {body}");
    format!("{seq} {} {:08x} {body}\n", body.len(), checksum(document, seq, body.as_bytes()))
}

/// CRC-32 (IEEE) of the document's name, the number and the body.
fn checksum(document: &str, seq: u64, body: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(document.as_bytes());
    hasher.update(&seq.to_le_bytes());
    hasher.update(body);
    hasher.finalize()
}

/// What a journal holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scan<'a> {
    /// Every whole record, in the order of the file.
    pub records: Vec<(u64, &'a str)>,
    /// How many whole lines at the end are no records; those in between show as missing numbers.
    pub damaged_tail: u64,
}

/// Reads all records that are whole. What is damaged is stepped over up to the next line that is whole again; a last
/// line that was never written to its end is nothing that anybody was promised, and is not counted.
pub fn scan<'a>(document: &str, bytes: &'a [u8]) -> Scan<'a> {
    let mut found = Scan::default();
    let mut at = if bytes.starts_with(HEAD.as_bytes()) { HEAD.len() } else { 0 };
    while at < bytes.len() {
        if let Some((seq, body, end)) = record(document, bytes, at) {
            found.records.push((seq, body));
            at = end;
            continue;
        }
        let starts =
            bytes[at..].iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(n, _)| at + n + 1);
        if let Some(start) = starts.clone().find(|start| record(document, bytes, *start).is_some()) {
            at = start;
            continue;
        }
        // Zeros are what a power cut leaves of a line that was not flushed.
        let zero = bytes[at..].iter().position(|byte| *byte == 0).map_or(bytes.len(), |zero| at + zero);
        found.damaged_tail = starts.filter(|start| *start <= zero).count() as u64;
        break;
    }
    found
}

/// The record that begins here, and where it ends.
fn record<'a>(document: &str, bytes: &'a [u8], at: usize) -> Option<(u64, &'a str, usize)> {
    let rest = bytes.get(at..)?;
    // Three numbers of at most twenty digits; a hostile file must not make this long.
    let mut fields = rest[..rest.len().min(66)].splitn(4, |byte| *byte == b' ');
    let (seq, length, crc) = (fields.next()?, fields.next()?, fields.next()?);
    let begin = seq.len() + length.len() + crc.len() + 3;
    let text = |field: &'a [u8]| str::from_utf8(field).ok().filter(|text| text.len() <= 20);
    let seq: u64 = text(seq)?.parse().ok()?;
    let length: usize = text(length)?.parse().ok()?;
    let crc = u32::from_str_radix(text(crc)?, 16).ok()?;
    let body = rest.get(begin..begin.checked_add(length)?)?;
    // Whether the line ends with its newline is of no matter to what it says.
    let end = at + begin + length + usize::from(begin + length < rest.len());
    (checksum(document, seq, body) == crc).then_some((seq, str::from_utf8(body).ok()?, end))
}
