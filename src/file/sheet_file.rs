//! Rows from another program: a file with separated values, or text that was copied out of a spreadsheet. Tells the
//! encoding and the separator from what stands there, and refuses what is too large, or no table, before anything of it
//! is kept.

use std::borrow::Cow;
use std::io;
use std::path::Path;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::disk::Disk;
use crate::model::import::{Line, Sheet};
use crate::words::Words;

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 8 * 1024 * 1024;
/// The most columns.
pub const MOST_COLUMNS: usize = 200;
/// The most rows under the header.
pub const MOST_ROWS: usize = 10_000;
/// The most characters of a cell.
pub const LONGEST_CELL: usize = 5_000;

/// The endings of files that may be such a table.
pub const ENDINGS: [&str; 4] = ["csv", "tsv", "tab", "txt"];

/// Why nothing was read. The sentences are `sheet-…` in the language files.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?}: {file}, line {line}")]
pub struct Refusal {
    pub kind: RefusalKind,
    /// The file as the person named it; empty for a text that was pasted.
    pub file: String,
    /// From 1, where there is one.
    pub line: usize,
}

/// What a person can do something about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RefusalKind {
    /// There is no such file, or it is a folder.
    Gone,
    /// It may not be read, or the disk does not answer.
    Unread,
    /// More than [`LARGEST`] bytes.
    TooLarge,
    /// A workbook of a spreadsheet, not a table of text.
    Workbook,
    /// Bytes that no text has.
    NoText,
    /// No rows under the first.
    Empty,
    /// More than [`MOST_COLUMNS`].
    TooWide,
    /// More than [`MOST_ROWS`].
    TooLong,
    /// A cell with more than [`LONGEST_CELL`] characters.
    LongCell,
    /// A quote that is never closed, so that the rest of the file stands in one cell.
    OpenQuote,
}

impl RefusalKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Gone,
        Self::Unread,
        Self::TooLarge,
        Self::Workbook,
        Self::NoText,
        Self::Empty,
        Self::TooWide,
        Self::TooLong,
        Self::LongCell,
        Self::OpenQuote,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Unread => "unread",
            Self::TooLarge => "too-large",
            Self::Workbook => "workbook",
            Self::NoText => "no-text",
            Self::Empty => "empty",
            Self::TooWide => "too-wide",
            Self::TooLong => "too-long",
            Self::LongCell => "long-cell",
            Self::OpenQuote => "open-quote",
        }
    }
}

impl Refusal {
    fn new(kind: RefusalKind, line: usize) -> Self {
        Self { kind, file: String::new(), line }
    }

    /// What happened, whether the work is safe, and what to do: three short sentences.
    pub fn sentences(&self, words: &Words) -> [String; 3] {
        let file = if self.file.is_empty() { words.text("sheet-pasted") } else { self.file.clone() };
        let most = match self.kind {
            RefusalKind::TooLarge => (LARGEST / (1024 * 1024)).to_string(),
            RefusalKind::TooWide => MOST_COLUMNS.to_string(),
            RefusalKind::TooLong => words.number(MOST_ROWS as f64, 0),
            RefusalKind::LongCell => words.number(LONGEST_CELL as f64, 0),
            _ => String::new(),
        };
        let line = self.line.to_string();
        let arguments = [("file", file.as_str()), ("line", line.as_str()), ("most", most.as_str())];
        let name = self.kind.name();
        [
            words.with(&format!("sheet-{name}-what"), &arguments),
            words.text("sheet-safe"),
            words.with(&format!("sheet-{name}-do"), &arguments),
        ]
    }
}

/// Reads a file.
///
/// # Errors
/// [`Refusal`] when it cannot be read, is too large, or is no table.
pub fn open(disk: &dyn Disk, path: &Path) -> Result<Sheet, Refusal> {
    let named = |refusal| Refusal {
        file: path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned(),
        ..refusal
    };
    let bytes = disk.read(path, LARGEST).map_err(|error| named(unread(&error)))?;
    read(&bytes).map_err(named)
}

fn unread(error: &io::Error) -> Refusal {
    let kind = match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::InvalidInput => {
            RefusalKind::Gone
        }
        io::ErrorKind::FileTooLarge => RefusalKind::TooLarge,
        _ => RefusalKind::Unread,
    };
    Refusal::new(kind, 0)
}

/// Reads bytes: UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252.
///
/// # Errors
/// [`Refusal`] when they are too many, or no table.
pub fn read(bytes: &[u8]) -> Result<Sheet, Refusal> {
    if bytes.len() as u64 > LARGEST {
        return Err(Refusal::new(RefusalKind::TooLarge, 0));
    }
    // The old and the new kind of workbook; somebody has only given it another name.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(Refusal::new(RefusalKind::Workbook, 0));
    }
    let (text, encoding) = decoded(bytes);
    table(&text, encoding)
}

/// Reads a text that was pasted.
///
/// # Errors
/// [`Refusal`] when it is too large, or no table.
pub fn read_text(text: &str) -> Result<Sheet, Refusal> {
    read(text.as_bytes())
}

/// Whether a pasted text is a piece of a spreadsheet: several lines, and the first has columns.
pub fn looks_like_a_table(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().is_some_and(|line| line.contains('\t'));
    first && lines.next().is_some_and(|line| line.contains('\t'))
}

fn decoded(bytes: &[u8]) -> (Cow<'_, str>, &'static str) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return (text, encoding.name());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), UTF_8.name()),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, WINDOWS_1252.name()),
    }
}

fn table(text: &str, encoding: &'static str) -> Result<Sheet, Refusal> {
    // One kind of line end, so that lines are counted as an editor counts them.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let odd = |letter: char| letter.is_control() && !matches!(letter, '\t' | '\n');
    if let Some(at) = text.find(odd) {
        return Err(Refusal::new(RefusalKind::NoText, line_of(&text, at)));
    }
    let (declared, skipped) = declared_separator(&text);
    let separator = declared.unwrap_or_else(|| separator(&text));
    let mut lines = rows(&text, skipped, separator)?;
    if lines.len() < 2 {
        return Err(Refusal::new(RefusalKind::Empty, lines.first().map_or(1, |line| line.number)));
    }
    let header = lines.remove(0);
    Ok(Sheet { header: header.cells, rows: lines, encoding, separator })
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// Some programs say it in a line of its own, `sep=;`; also how many bytes that line takes.
fn declared_separator(text: &str) -> (Option<char>, usize) {
    let first = text.lines().next().unwrap_or_default();
    let named = first.strip_prefix("sep=").and_then(|rest| rest.chars().next());
    match named.filter(|sign| SEPARATORS.contains(sign)) {
        Some(sign) => (Some(sign), (first.len() + 1).min(text.len())),
        None => (None, 0),
    }
}

/// In the order in which they are believed: a tab or a semicolon is seldom part of a text, a comma often.
const SEPARATORS: [char; 3] = ['\t', ';', ','];

/// The separator that gives the first rows the same number of columns as the header, and the most of them.
fn separator(text: &str) -> char {
    const LOOKED_AT: usize = 50;
    let fit = |sign: char| {
        let lengths: Vec<usize> =
            reader(text, sign).into_records().take(LOOKED_AT).flatten().map(|row| row.len()).collect();
        let columns = lengths.first().copied().unwrap_or(0);
        let alike = lengths.iter().filter(|length| **length == columns).count();
        // A comma inside the texts of a few rows must not win over a separator that all rows have.
        if columns < 2 { (0, 0) } else { (alike, columns) }
    };
    // The first of those that fit as well as the best.
    let fits = SEPARATORS.map(|sign| (fit(sign), sign));
    let best = fits.iter().map(|(fit, _)| *fit).max().unwrap_or_default();
    let found = fits.iter().find(|(fit, _)| *fit == best && best.1 > 0);
    found.map_or(';', |(_, sign)| *sign)
}

fn reader(text: &str, separator: char) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(separator).unwrap_or(b';'))
        .from_reader(text.as_bytes())
}

/// A last row of our own. When it does not come back, an open quote has swallowed it.
const LAST: &str = "\u{E0FF}";

fn rows(text: &str, skipped: usize, separator: char) -> Result<Vec<Line>, Refusal> {
    let text = format!("{}\n{LAST}", &text[skipped..]);
    let mut at = Place { text: &text, byte: 0, line: if skipped > 0 { 2 } else { 1 } };
    let mut rows: Vec<Line> = Vec::new();
    let mut row = csv::StringRecord::new();
    let mut reader = reader(&text, separator);
    // A text is always read: the reader fails on bytes that are none only.
    while reader.read_record(&mut row).unwrap_or(false) {
        let start = row.position().map_or(0, |position| position.byte() as usize);
        let number = at.line_at(start);
        if row.len() == 1 && row.get(0) == Some(LAST) {
            return Ok(rows);
        }
        if row.iter().any(|cell| cell.contains(LAST)) {
            return Err(Refusal::new(RefusalKind::OpenQuote, number));
        }
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        limits(&row, number, rows.len())?;
        rows.push(Line { number, cells: row.iter().map(|cell| cell.trim().to_owned()).collect() });
    }
    Ok(rows)
}

fn limits(row: &csv::StringRecord, number: usize, before: usize) -> Result<(), Refusal> {
    let refused = |kind| Err(Refusal::new(kind, number));
    if row.len() > MOST_COLUMNS {
        return refused(RefusalKind::TooWide);
    }
    if row.iter().any(|cell| cell.len() > LONGEST_CELL && cell.chars().count() > LONGEST_CELL) {
        return refused(RefusalKind::LongCell);
    }
    // The header is not counted.
    if before > MOST_ROWS { refused(RefusalKind::TooLong) } else { Ok(()) }
}

/// Counts lines while going through a text once.
struct Place<'a> {
    text: &'a str,
    byte: usize,
    line: usize,
}

impl Place<'_> {
    /// The line of a row that begins at a byte, or after the empty lines there.
    fn line_at(&mut self, byte: usize) -> usize {
        let rest = self.text.get(byte..).unwrap_or_default();
        let start = byte + rest.len() - rest.trim_start_matches('\n').len();
        self.line += self.text.get(self.byte..start).unwrap_or_default().matches('\n').count();
        self.byte = self.byte.max(start);
        self.line
    }
}
