//! Going on after a mistake: where the next entry begins that can be read for itself.

use super::parse::{Got, Parser, Said};

impl Parser<'_> {
    /// Finds where reading goes on after a mistake in the entry that begins at `start`; returns where the entry ends.
    pub(super) fn resume(&mut self, start: usize, close: char) -> Got<usize> {
        let line = self.line_start(start);
        let indent = &self.text[line..start];
        if line > 0 && indent.trim().is_empty() {
            return Ok(self.resume_at_line(start, indent.len()));
        }
        self.skip_entry(start)?;
        let end = self.at;
        match self.peek() {
            Some(',') => self.at += 1,
            Some(c) if c == close => {}
            // Somebody else's bracket: what is around us is broken too.
            _ => return Err(Said),
        }
        Ok(end)
    }

    /// Goes past the entry that begins at `start` and holds a mistake; gives up when that leads into the next line.
    pub(super) fn skip_entry(&mut self, start: usize) -> Got<()> {
        let mistake = self.at.max(start);
        self.at = start;
        self.skip_to_comma();
        let further = self.text.get(mistake..self.at).unwrap_or_default();
        if further.contains('\n') { Err(Said) } else { Ok(()) }
    }

    /// Goes to the next line that is indented at most as much as the entry, past the bracket that closes the entry.
    fn resume_at_line(&mut self, start: usize, indent: usize) -> usize {
        let mut end = self.text[start..].find('\n').map_or(self.text.len(), |at| start + at);
        loop {
            let line = (end + 1).min(self.text.len());
            let rest = &self.text[line..];
            let next = rest.find('\n').map_or(self.text.len(), |at| line + at);
            let words = self.text[line..next].trim_start();
            let deep = self.text[line..next].len() - words.len();
            if words.trim().is_empty() && next < self.text.len() || deep > indent {
                end = next;
                continue;
            }
            let closes_entry = deep == indent && words.starts_with([')', ']', '}']);
            if closes_entry {
                end = next;
            }
            self.at = if closes_entry { next } else { line };
            return start + self.text[start..end].trim_end().trim_end_matches(',').len();
        }
    }

    /// Goes to the comma or closing bracket that ends the entry, past everything that is closed in itself.
    fn skip_to_comma(&mut self) {
        let mut open = Vec::new();
        while let Some(c) = self.peek() {
            match c {
                '"' => {
                    self.at = self.text_end(self.at).unwrap_or(self.text.len());
                    continue;
                }
                'r' if self.starts_raw_text() => {
                    self.at = self.text_end(self.at).unwrap_or(self.text.len());
                    continue;
                }
                '/' if self.skip_comment() => continue,
                '(' => open.push(')'),
                '[' => open.push(']'),
                '{' => open.push('}'),
                ')' | ']' | '}' => match open.iter().rposition(|close| *close == c) {
                    Some(place) => open.truncate(place),
                    None => return,
                },
                ',' if open.is_empty() => return,
                _ => {}
            }
            self.at += c.len_utf8();
        }
    }

    /// Whether something else than spaces stands before this place in its line.
    pub(super) fn starts_no_line(&self) -> bool {
        let before = self.text[..self.at].trim_end_matches([' ', '\t']);
        !before.is_empty() && !before.ends_with('\n')
    }

    /// Whether a foreign bracket stands where the one that was opened at `opened`, in the same line, should close:
    /// the line has as many of both.
    pub(super) fn is_swapped(&self, opened: usize) -> bool {
        let (opens, closes) = self.brackets();
        opened >= self.line_start(self.at) && opens == closes
    }

    /// Whether the line closes more than it opens.
    pub(super) fn closes_too_much(&self) -> bool {
        let (opens, closes) = self.brackets();
        closes > opens
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |at| at + 1)
    }

    /// How many brackets this line opens and closes, outside of texts and comments.
    fn brackets(&self) -> (usize, usize) {
        let mut at = self.line_start(self.at);
        let end = self.text[self.at..].find('\n').map_or(self.text.len(), |line| self.at + line);
        let (mut opens, mut closes) = (0, 0);
        while let Some(letter) = self.text.get(at..end).and_then(|rest| rest.chars().next()) {
            match letter {
                '"' => {
                    at = self.text_end(at).unwrap_or(end);
                    continue;
                }
                '/' if self.text[at..].starts_with("//") => break,
                '(' | '[' | '{' => opens += 1,
                ')' | ']' | '}' => closes += 1,
                _ => {}
            }
            at += letter.len_utf8();
        }
        (opens, closes)
    }
}
