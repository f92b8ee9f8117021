//! What is said of a file that could not be opened, or only in part: what it is, whether the work is safe, and what to
//! do, in three short sentences; below them the faults, each with its place and its cure.

use super::{App, Dialog};
use crate::file::Fault;
use crate::file::session_file::Opened;
use crate::model::workshop::FORMAT;
use crate::words::Words;

/// What came of a file. The sentences are `refused-…` in the language files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    /// More bytes than are read.
    Large,
    /// It is not there.
    Gone,
    /// A folder, a device, a file of somebody else, a disk that does not answer.
    Unread,
    /// Bytes that no text has.
    NoText,
    Empty,
    /// A text that is no file of ours.
    Other,
    /// Of a format that means other things, and nothing of it could be understood.
    Newer,
    /// Deeper, or with more values, than any file that anybody has made.
    Tangled,
    /// Nothing of it can be used before it is mended.
    Broken,
    /// Opened, but for what the list says.
    InPart,
    /// Opened, but for what only a newer program knows.
    NewerInPart,
    /// Of a format that means other things; what could be understood is shown, and must not be saved over it.
    ReadOnly,
}

impl Refusal {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Large,
        Self::Gone,
        Self::Unread,
        Self::NoText,
        Self::Empty,
        Self::Other,
        Self::Newer,
        Self::Tangled,
        Self::Broken,
        Self::InPart,
        Self::NewerInPart,
        Self::ReadOnly,
    ];

    /// Why nothing was opened.
    pub fn of_faults(faults: &[Fault]) -> Self {
        match faults.first().map(|fault| fault.kind) {
            Some("too-large") => Self::Large,
            Some("no-file") => Self::Gone,
            Some("no-plain-file" | "not-allowed" | "disk") => Self::Unread,
            Some("no-text" | "nul") => Self::NoText,
            Some("empty-file") => Self::Empty,
            Some("other-file") => Self::Other,
            Some("newer-format") => Self::Newer,
            Some("too-deep" | "too-many") => Self::Tangled,
            Some(_) | None => Self::Broken,
        }
    }

    /// How far a session with faults was opened.
    pub fn of_session(opened: &Opened) -> Self {
        match opened.read_only {
            Some(_) => Self::ReadOnly,
            None if opened.left_out.format > FORMAT => Self::NewerInPart,
            None => Self::InPart,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Large => "large",
            Self::Gone => "gone",
            Self::Unread => "unread",
            Self::NoText => "no-text",
            Self::Empty => "empty",
            Self::Other => "other",
            Self::Newer => "newer",
            Self::Tangled => "tangled",
            Self::Broken => "broken",
            Self::InPart => "in-part",
            Self::NewerInPart => "newer-in-part",
            Self::ReadOnly => "read-only",
        }
    }

    /// What happened, whether the work is safe, and what to do: three short sentences.
    pub fn sentences(self, words: &Words, file: &str, faults: &[Fault]) -> [String; 3] {
        let (found, expected) =
            faults.first().map_or(("", ""), |fault| (fault.found.as_str(), fault.expected.as_str()));
        let arguments = [("file", file), ("found", found), ("expected", expected)];
        let safe = match self {
            Self::InPart | Self::NewerInPart => "refused-in-part-safe",
            Self::ReadOnly => "refused-read-only-safe",
            _ => "refused-safe",
        };
        let name = self.name();
        let say = |key: &str| words.with(key, &arguments);
        [say(&format!("refused-{name}-what")), words.text(safe), say(&format!("refused-{name}-do"))]
    }
}

impl App {
    /// Says what came of a file, and what is wrong with it.
    pub(super) fn explain(&mut self, file: &str, refusal: Refusal, faults: &[Fault]) {
        let words = self.words();
        let key = match refusal {
            Refusal::InPart | Refusal::NewerInPart | Refusal::ReadOnly => "open-in-part",
            _ => "open-failed",
        };
        let title = words.with(key, &[("file", file)]);
        let told = refusal.sentences(words, file, faults);
        let lines = faults.iter().map(|fault| fault.line(words)).collect();
        self.dialog = Some(Dialog::Faults { title, told, lines });
    }
}
