//! Something wrong with a file: where, what was found, what was expected, and the cure. The sentences are `fault-…` in
//! the language files; each has a cure beside it, `fault-…-cure`.

use std::ops::Range;

use super::tree::{Lines, Node, inside_text};
use crate::model::fault::Flaw;
use crate::words::Words;

/// How many faults are looked for in one file.
pub const MOST: usize = 100;

/// A fault of a file, ready to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file as the person named it.
    pub path: String,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// The key of the sentence, without `fault-`.
    pub kind: &'static str,
    /// What stands there.
    pub found: String,
    /// What was expected or the nearest right name; a key of the language files when it begins with `fault-kind-`.
    pub expected: String,
    /// The line, from 1, in which it was noticed, where that is not the place itself.
    pub noticed: Option<usize>,
}

impl Fault {
    /// What is wrong, in one sentence.
    pub fn sentence(&self, words: &Words) -> String {
        self.say(words, "")
    }

    /// What to do about it.
    pub fn cure(&self, words: &Words) -> String {
        self.say(words, "-cure")
    }

    /// `path:line:col: text`, for the command line.
    pub fn line(&self, words: &Words) -> String {
        let (sentence, cure) = (self.sentence(words), self.cure(words));
        format!("{}:{}:{}: {sentence} {cure}", self.path, self.line, self.column)
    }

    fn say(&self, words: &Words, end: &str) -> String {
        let expected = match self.expected.as_str() {
            "" => "none".to_owned(),
            key if key.starts_with("fault-kind-") => words.text(key),
            name => name.to_owned(),
        };
        let key = match (self.kind, end) {
            ("wrong-kind", "-cure") => format!("{}-cure", self.expected),
            ("unknown-word" | "unknown-field", "-cure") if self.expected.contains(", ") => {
                "fault-one-of-cure".to_owned()
            }
            _ => format!("fault-{}{end}", self.kind),
        };
        let key = if words.has(&key) { key } else { format!("fault-other{end}") };
        let line = self.noticed.map_or("none".to_owned(), |line| line.to_string());
        words.with(&key, &[("found", &self.found), ("expected", &expected), ("line", &line)])
    }
}

/// A fault whose place is still a place in the text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Raw {
    pub span: Range<usize>,
    pub kind: &'static str,
    pub found: String,
    pub expected: String,
    /// Where it was noticed, when that is further down.
    pub noticed: Option<usize>,
}

impl Raw {
    pub(crate) fn new(kind: &'static str, span: Range<usize>, found: &str, expected: &str) -> Self {
        Self { span, kind, found: found.to_owned(), expected: expected.to_owned(), noticed: None }
    }

    /// A flaw of the model, found in the tree.
    pub(crate) fn from_flaw(flaw: &Flaw, root: &Node<'_>, text: &str) -> Self {
        let node = root.at(&flaw.path);
        let span = match (flaw.inside, node.first_text()) {
            (Some((line, column)), Some(literal)) => {
                let at = literal.span.start + inside_text(&text[literal.span.clone()], line, column);
                at..at
            }
            _ => node.span.clone(),
        };
        let written = node.found(text);
        let found = if flaw.found.is_empty() { &written } else { &flaw.found };
        Self::new(flaw.kind, span, found, &flaw.expected)
    }
}

/// The faults of a file in the order of their places, each once.
pub(crate) fn in_order(path: &str, text: &str, mut raw: Vec<Raw>) -> Vec<Fault> {
    raw.sort_by_key(|fault| fault.span.start);
    raw.dedup_by(|later, earlier| {
        later.span.start == earlier.span.start && later.kind == earlier.kind && later.found == earlier.found
    });
    raw.truncate(MOST);
    let lines = Lines::new(text);
    raw.into_iter()
        .map(|Raw { span, kind, found, expected, noticed }| {
            let (line, column) = lines.position(span.start);
            let noticed = noticed.map(|at| lines.position(at).0).filter(|noticed| *noticed > line);
            Fault { path: path.to_owned(), line, column, kind, found, expected, noticed }
        })
        .collect()
}
