//! Reads Rust as far as `tests/layers.rs` needs it: takes comments and texts out, and lists
//! every path (`crate::view::View`) with its line, the branches of `use a::{b, c}` apart.

/// A path as written, its names apart, and the line where it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Path {
    pub(crate) names: Vec<String>,
    pub(crate) line: usize,
    /// True when the statement starts at the left margin, so outside of any inner module.
    pub(crate) at_margin: bool,
}

/// The same text with comments, strings and characters blanked; lines stay where they are.
pub(crate) fn without_words(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    while at < letters.len() {
        let end = end_of_words(&letters, at);
        if end > at {
            kept.extend(letters[at..end].iter().map(|letter| if *letter == '\n' { '\n' } else { ' ' }));
            at = end;
        } else {
            kept.push(letters[at]);
            at += 1;
        }
    }
    kept
}

/// Where the comment or literal that starts here ends; `at` itself when none does.
fn end_of_words(letters: &[char], at: usize) -> usize {
    let letter = |offset: usize| letters.get(at + offset).copied().unwrap_or(' ');
    let inside_name = at > 0 && is_name(letters[at - 1]);
    match letter(0) {
        '/' if letter(1) == '/' => find(letters, at, |rest| rest[0] == '\n'),
        '/' if letter(1) == '*' => end_of_block_comment(letters, at),
        '"' => end_of_string(letters, at),
        'r' if !inside_name && (letter(1) == '"' || letter(1) == '#') => end_of_raw(letters, at),
        '\'' if letter(1) == '\\' => find(letters, at + 3, |rest| rest[0] == '\'') + 1,
        '\'' if letter(2) == '\'' => at + 3,
        _ => at,
    }
}

fn end_of_block_comment(letters: &[char], at: usize) -> usize {
    let mut depth = 0_usize;
    let mut here = at;
    while here + 1 < letters.len() {
        match (letters[here], letters[here + 1]) {
            ('/', '*') => (depth, here) = (depth + 1, here + 2),
            ('*', '/') => (depth, here) = (depth - 1, here + 2),
            _ => here += 1,
        }
        if depth == 0 {
            return here;
        }
    }
    letters.len()
}

fn end_of_string(letters: &[char], at: usize) -> usize {
    let mut here = at + 1;
    while here < letters.len() && letters[here] != '"' {
        here += if letters[here] == '\\' { 2 } else { 1 };
    }
    (here + 1).min(letters.len())
}

/// Ends a raw string; a raw name such as `r#type` is left as it is.
fn end_of_raw(letters: &[char], at: usize) -> usize {
    let fences = letters[at + 1..].iter().take_while(|letter| **letter == '#').count();
    let open = at + 1 + fences;
    if letters.get(open) != Some(&'"') {
        return at;
    }
    let close = |rest: &[char]| {
        rest[0] == '"' && rest.len() > fences && rest[1..=fences].iter().all(|letter| *letter == '#')
    };
    (find(letters, open + 1, close) + fences + 1).min(letters.len())
}

/// The first place from `at` on where the test holds for the rest of the text, or its end.
fn find(letters: &[char], at: usize, holds: impl Fn(&[char]) -> bool) -> usize {
    (at..letters.len()).find(|here| holds(&letters[*here..])).unwrap_or(letters.len())
}

/// Every path of two names or more in a text without words, trees of `use` spread out.
pub(crate) fn paths(text: &str) -> Vec<Path> {
    let mut reader = Reader { letters: text.chars().collect(), at: 0, line: 1, paths: Vec::new() };
    while reader.at < reader.letters.len() {
        let margin = text_line(&reader.letters, reader.at);
        if is_name(reader.letters[reader.at]) {
            reader.path(&[], margin);
        } else {
            reader.step();
        }
    }
    reader.paths
}

/// True when the line of this place starts without a space.
fn text_line(letters: &[char], at: usize) -> bool {
    let start = letters[..at].iter().rposition(|letter| *letter == '\n').map_or(0, |found| found + 1);
    !letters[start].is_whitespace()
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

struct Reader {
    letters: Vec<char>,
    at: usize,
    line: usize,
    paths: Vec<Path>,
}

impl Reader {
    fn here(&self) -> Option<char> {
        self.letters.get(self.at).copied()
    }

    fn step(&mut self) {
        if self.here() == Some('\n') {
            self.line += 1;
        }
        self.at += 1;
    }

    fn space(&mut self) {
        while self.here().is_some_and(char::is_whitespace) {
            self.step();
        }
    }

    fn name(&mut self) -> String {
        let mut name = String::new();
        while let Some(letter) = self.here().filter(|letter| is_name(*letter)) {
            name.push(letter);
            self.step();
        }
        name
    }

    /// True, and stepped over, when `::` comes next; spaces before it count for nothing.
    fn colons(&mut self) -> bool {
        let (at, line) = (self.at, self.line);
        self.space();
        if self.letters[self.at.min(self.letters.len())..].starts_with(&[':', ':']) {
            self.at += 2;
            self.space();
            return true;
        }
        (self.at, self.line) = (at, line);
        false
    }

    /// Reads one path from here; a tree in braces gives one path for each branch.
    fn path(&mut self, stem: &[String], at_margin: bool) {
        let mut names = stem.to_vec();
        names.push(self.name());
        let mut line = self.line;
        while self.colons() {
            match self.here() {
                Some('{') => return self.branches(&names, at_margin),
                Some(letter) if is_name(letter) => {
                    line = self.line;
                    names.push(self.name());
                }
                _ => break,
            }
        }
        if names.len() > 1 {
            self.paths.push(Path { names, line, at_margin });
        }
    }

    fn branches(&mut self, stem: &[String], at_margin: bool) {
        self.step();
        while let Some(letter) = self.here() {
            if letter == '}' {
                return self.step();
            }
            if !is_name(letter) {
                self.step();
                continue;
            }
            self.path(stem, at_margin);
            // `as another_name` is no branch of its own.
            while self.here().is_some_and(|letter| letter != ',' && letter != '}') {
                self.step();
            }
        }
    }
}
