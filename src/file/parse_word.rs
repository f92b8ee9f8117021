//! The words of a RON text: numbers, texts, names, and the spaces and comments between them.

use std::borrow::Cow;

use super::parse::{Got, LARGEST_NUMBER, Parser};
use super::tree::Kind;

impl<'a> Parser<'a> {
    pub(super) fn number(&mut self) -> Got<Kind<'a>> {
        let start = self.at;
        let exponent_sign = |before: u8| matches!(before, b'e' | b'E');
        let bytes = self.text.as_bytes();
        self.at += 1;
        while let Some(&byte) = bytes.get(self.at) {
            let sign = matches!(byte, b'-' | b'+') && exponent_sign(bytes[self.at - 1]);
            if !(byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_') || sign) {
                break;
            }
            self.at += 1;
        }
        let written = &self.text[start..self.at];
        let plain = written.parse::<f64>().ok().filter(|_| !written.ends_with(|c: char| c.is_alphabetic()));
        match plain.or_else(|| ron::from_str::<f64>(written).ok()) {
            Some(number) if number.abs() <= LARGEST_NUMBER => Ok(Kind::Number(number)),
            Some(number) if number.is_finite() => {
                let most = format!("-{LARGEST_NUMBER:e} – {LARGEST_NUMBER:e}");
                self.complain("out-of-range", start..self.at, &most)
            }
            Some(_) => self.complain("not-finite", start..self.at, ""),
            None if ["inf", "NaN"].contains(&written.trim_start_matches(['-', '+'])) => {
                self.complain("not-finite", start..self.at, "")
            }
            None => self.complain("bad-number", start..self.at, ""),
        }
    }

    pub(super) fn starts_raw_text(&self) -> bool {
        self.text[self.at..]
            .strip_prefix('r')
            .is_some_and(|rest| rest.trim_start_matches('#').starts_with('"'))
    }

    pub(super) fn text_literal(&mut self) -> Got<Kind<'a>> {
        let start = self.at;
        let Some(end) = self.text_end(start) else {
            return self.complain("unclosed-text", start..start + 1, "");
        };
        self.at = end;
        self.last_text = start..end;
        let literal = &self.text[start..end];
        if !literal.starts_with('r') && literal.contains('\\') {
            return match ron::from_str::<String>(literal) {
                Ok(text) => Ok(Kind::Text(Cow::Owned(text))),
                Err(_) => self.complain("bad-escape", start..end, ""),
            };
        }
        let hashes = literal.trim_start_matches('r').bytes().take_while(|byte| *byte == b'#').count();
        let quoted = usize::from(literal.starts_with('r')) + hashes + 1;
        Ok(Kind::Text(Cow::Borrowed(&literal[quoted..literal.len() - hashes - 1])))
    }

    /// Where the text that begins here ends.
    pub(super) fn text_end(&self, start: usize) -> Option<usize> {
        let rest = &self.text[start..];
        if let Some(raw) = rest.strip_prefix('r') {
            let hashes = raw.bytes().take_while(|byte| *byte == b'#').count();
            let close = format!("\"{}", "#".repeat(hashes));
            let body = start + 1 + hashes + 1;
            return Some(body + self.text.get(body..)?.find(&close)? + close.len());
        }
        let mut escaped = false;
        for (at, byte) in rest.bytes().enumerate().skip(1) {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => return Some(start + at + 1),
                _ => {}
            }
        }
        None
    }

    pub(super) fn identifier(&mut self) -> &'a str {
        let rest = &self.text[self.at..];
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }
    /// Goes past spaces and comments.
    pub(super) fn space(&mut self) {
        loop {
            let rest = &self.text[self.at..];
            self.at += rest.len() - rest.trim_start().len();
            if !self.skip_comment() {
                return;
            }
        }
    }

    pub(super) fn skip_comment(&mut self) -> bool {
        let rest = &self.text[self.at..];
        if rest.starts_with("//") {
            self.at += rest.find('\n').unwrap_or(rest.len());
            return true;
        }
        if !rest.starts_with("/*") {
            return false;
        }
        let (mut depth, mut at) = (0_usize, 0);
        while at < rest.len() {
            match &rest.as_bytes()[at..] {
                [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
                [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
                _ => at += 1,
            }
            if depth == 0 {
                break;
            }
        }
        self.at += at;
        true
    }
}
