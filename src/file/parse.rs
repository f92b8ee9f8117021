//! Reads RON text into a [`Node`] tree. The structure is read here, so that reading can go on after a mistake and say
//! all of them at once; what a text or number means is left to the `ron` library. A mistake inside an entry of a list,
//! map or struct loses that entry: reading goes on at the next comma, or at the next line that is indented as little.

use std::borrow::Cow;
use std::ops::Range;

use super::fault::Raw;
use super::tree::{Field, Kind, Node, Pair};

/// How deep brackets may stand in each other.
pub(crate) const DEEPEST: usize = 64;

/// Extensions that may be named at the top; both hold for every file.
const EXTENSIONS: [&str; 3] = ["implicit_some", "unwrap_variant_newtypes", "unwrap_newtypes"];

/// The tree of a text and what is wrong with its form.
pub(crate) fn parse(text: &str) -> (Option<Node<'_>>, Vec<Raw>) {
    let mut parser = Parser { text, at: 0, depth: 0, faults: Vec::new(), given_up: false };
    let root = parser.file().ok();
    (root, parser.faults)
}

/// Something was wrong and has been said.
struct Said;

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    faults: Vec<Raw>,
    /// Nothing after this place makes sense.
    given_up: bool,
}

type Got<T> = Result<T, Said>;

impl<'a> Parser<'a> {
    fn file(&mut self) -> Got<Node<'a>> {
        self.space();
        while self.eat("#!") {
            self.attribute()?;
            self.space();
        }
        let root = self.value()?;
        self.space();
        if self.at < self.text.len() && !self.given_up {
            let _ = self.complain::<()>("after-end", self.at..self.text.len(), "");
        }
        Ok(root)
    }

    fn attribute(&mut self) -> Got<()> {
        let start = self.at;
        let end = self.text[start..].find(']').map_or(self.text.len(), |end| start + end);
        let names = self.text[start..end].trim_start_matches('[').trim().strip_prefix("enable");
        self.at = (end + 1).min(self.text.len());
        let names = names.unwrap_or_default().trim().trim_start_matches('(').trim_end_matches(')');
        match names.split(',').map(str::trim).find(|name| !EXTENSIONS.contains(name)) {
            Some(_) => {
                self.complain::<()>("extension", start..end, EXTENSIONS[0]).ok();
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn value(&mut self) -> Got<Node<'a>> {
        self.space();
        let start = self.at;
        let kind = match self.peek() {
            Some('(') => self.parens(None)?,
            Some('[') => self.list()?,
            Some('{') => self.map()?,
            Some('"') => self.text_literal()?,
            Some('r') if self.starts_raw_text() => self.text_literal()?,
            Some(c) if c.is_ascii_digit() || matches!(c, '-' | '+' | '.') => self.number()?,
            Some(c) if c.is_alphabetic() || c == '_' => return self.name(),
            _ => return self.complain("no-value", start..self.token_end(), ""),
        };
        Ok(Node { span: start..self.at, kind })
    }

    fn name(&mut self) -> Got<Node<'a>> {
        let start = self.at;
        let name = self.identifier();
        let after = self.at;
        self.space();
        let kind = match (name, self.peek()) {
            ("Some", Some('(')) => {
                let Kind::Tuple(_, mut items) = self.parens(None)? else {
                    return self.complain("no-value", start..self.at, "");
                };
                return items.pop().ok_or(Said);
            }
            (_, Some('(')) => self.parens(Some(name))?,
            _ => {
                self.at = after;
                match name {
                    "true" => Kind::Yes(true),
                    "false" => Kind::Yes(false),
                    "None" => Kind::Nothing,
                    "NaN" | "inf" => return self.complain("not-finite", start..after, ""),
                    _ => Kind::Word(name),
                }
            }
        };
        Ok(Node { span: start..self.at, kind })
    }

    /// `( … )`: nothing, a tuple or a struct.
    fn parens(&mut self, name: Option<&'a str>) -> Got<Kind<'a>> {
        let before = self.at;
        self.at += 1;
        self.space();
        if self.peek() == Some(')') {
            self.at += 1;
            return Ok(name.map_or(Kind::Nothing, Kind::Word));
        }
        let is_struct = self.starts_field();
        self.at = before;
        if is_struct {
            let fields = self.entries(')', Self::field)?;
            return Ok(Kind::Struct(
                name,
                self.once(fields, "duplicate-field", |field| {
                    (field.name.to_owned(), field.name_span.clone())
                }),
            ));
        }
        let broken = |span| Node { span, kind: Kind::Broken };
        Ok(Kind::Tuple(name, self.entries_or(')', Self::value, broken)?))
    }

    fn list(&mut self) -> Got<Kind<'a>> {
        Ok(Kind::List(self.entries_or(']', Self::value, |span| Node { span, kind: Kind::Broken })?))
    }

    fn map(&mut self) -> Got<Kind<'a>> {
        let pairs = self.entries('}', |parser| {
            let key = parser.value()?;
            parser.expect(':', "no-colon")?;
            let value = parser.value_of_entry()?;
            Ok(Pair { key, value })
        })?;
        let text = self.text;
        Ok(Kind::Map(self.once(pairs, "duplicate-key", |pair| {
            let key = pair.key.text().map_or_else(|| text[pair.key.span.clone()].to_owned(), str::to_owned);
            (key, pair.key.span.clone())
        })))
    }

    fn field(&mut self) -> Got<Field<'a>> {
        self.space();
        let start = self.at;
        let name = self.identifier();
        let name_span = start..self.at;
        if name.is_empty() {
            return self.complain("no-name", start..self.token_end(), "");
        }
        self.expect(':', "no-colon")?;
        let value = self.value_of_entry()?;
        Ok(Field { name, name_span, value })
    }

    /// A value that, when it cannot be read, leaves its name or key standing: it is then known what is missing.
    fn value_of_entry(&mut self) -> Got<Node<'a>> {
        self.space();
        let start = self.at;
        match self.value() {
            Ok(node) => Ok(node),
            Err(Said) if self.given_up => Err(Said),
            Err(Said) => {
                self.skip_entry(start)?;
                Ok(Node { span: start..self.at, kind: Kind::Broken })
            }
        }
    }

    /// Entries between brackets; those that cannot be read are left out.
    fn entries<T>(&mut self, close: char, read: impl Fn(&mut Self) -> Got<T>) -> Got<Vec<T>> {
        let entries = self.entries_or(close, |parser| read(parser).map(Some), |_| None)?;
        Ok(entries.into_iter().flatten().collect())
    }

    /// Entries between brackets, with something in the place of those that cannot be read.
    fn entries_or<T>(
        &mut self,
        close: char,
        read: impl Fn(&mut Self) -> Got<T>,
        broken: impl Fn(Range<usize>) -> T,
    ) -> Got<Vec<T>> {
        let opened = self.at;
        self.depth += 1;
        if self.depth > DEEPEST {
            self.given_up = true;
            return self.complain("too-deep", opened..opened + 1, &DEEPEST.to_string());
        }
        self.at += 1;
        let mut entries = Vec::new();
        loop {
            self.space();
            match self.peek() {
                Some(c) if c == close => {
                    self.at += 1;
                    self.depth -= 1;
                    return Ok(entries);
                }
                None => {
                    self.given_up = true;
                    return self.complain("unclosed", opened..opened + 1, &close.to_string());
                }
                Some(_) => {}
            }
            let start = self.at;
            let depth = self.depth;
            let read = read(self).and_then(|entry| self.comma(close).map(|()| entry));
            match read {
                Ok(entry) => entries.push(entry),
                Err(Said) if self.given_up || self.faults.len() >= super::fault::MOST => {
                    self.given_up = true;
                    return Err(Said);
                }
                Err(Said) => {
                    self.depth = depth;
                    let end = self.resume(start, close)?;
                    entries.push(broken(start..end));
                }
            }
        }
    }

    /// The comma after an entry, or the end of them.
    fn comma(&mut self, close: char) -> Got<()> {
        self.space();
        match self.peek() {
            Some(',') => {
                self.at += 1;
                Ok(())
            }
            Some(c) if c == close => Ok(()),
            None => Ok(()),
            Some(_) => self.complain("no-comma", self.at..self.token_end(), &close.to_string()),
        }
    }

    /// Finds where reading goes on after a mistake in the entry that begins at `start`; returns where the entry ends.
    fn resume(&mut self, start: usize, close: char) -> Got<usize> {
        let line = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
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
    fn skip_entry(&mut self, start: usize) -> Got<()> {
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

    /// Only the first of entries with the same name stays.
    fn once<T>(
        &mut self,
        entries: Vec<T>,
        kind: &'static str,
        name: impl Fn(&T) -> (String, Range<usize>),
    ) -> Vec<T> {
        let mut seen = std::collections::BTreeSet::new();
        let mut kept = Vec::with_capacity(entries.len());
        for entry in entries {
            let (name, span) = name(&entry);
            if seen.contains(&name) {
                self.faults.push(Raw::new(kind, span, &name, ""));
            } else {
                seen.insert(name);
                kept.push(entry);
            }
        }
        kept
    }

    fn number(&mut self) -> Got<Kind<'a>> {
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
            Some(number) if number.is_finite() => Ok(Kind::Number(number)),
            Some(_) => self.complain("not-finite", start..self.at, ""),
            None if ["inf", "NaN"].contains(&written.trim_start_matches(['-', '+'])) => {
                self.complain("not-finite", start..self.at, "")
            }
            None => self.complain("bad-number", start..self.at, ""),
        }
    }

    fn starts_raw_text(&self) -> bool {
        self.text[self.at..]
            .strip_prefix('r')
            .is_some_and(|rest| rest.trim_start_matches('#').starts_with('"'))
    }

    fn text_literal(&mut self) -> Got<Kind<'a>> {
        let start = self.at;
        let Some(end) = self.text_end(start) else {
            return self.complain("unclosed-text", start..start + 1, "");
        };
        self.at = end;
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
    fn text_end(&self, start: usize) -> Option<usize> {
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

    fn identifier(&mut self) -> &'a str {
        let rest = &self.text[self.at..];
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// After `(`: whether a name and a colon stand here.
    fn starts_field(&mut self) -> bool {
        let start = self.at;
        let named = !self.identifier().is_empty();
        self.space();
        let field = named && self.peek() == Some(':');
        self.at = start;
        field
    }

    fn expect(&mut self, wanted: char, kind: &'static str) -> Got<()> {
        self.space();
        if self.peek() == Some(wanted) {
            self.at += wanted.len_utf8();
            return Ok(());
        }
        self.complain(kind, self.at..self.token_end(), "")
    }

    /// Goes past spaces and comments.
    fn space(&mut self) {
        loop {
            let rest = &self.text[self.at..];
            self.at += rest.len() - rest.trim_start().len();
            if !self.skip_comment() {
                return;
            }
        }
    }

    fn skip_comment(&mut self) -> bool {
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

    fn eat(&mut self, wanted: &str) -> bool {
        let there = self.text[self.at..].starts_with(wanted);
        if there {
            self.at += wanted.len();
        }
        there
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// The end of what stands here, for showing it.
    fn token_end(&self) -> usize {
        let rest = &self.text[self.at..];
        let name = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        self.at + if name > 0 { name } else { rest.chars().next().map_or(0, char::len_utf8) }
    }

    fn complain<T>(&mut self, kind: &'static str, span: Range<usize>, expected: &str) -> Got<T> {
        let found: String = self.text.get(span.clone()).unwrap_or_default().chars().take(40).collect();
        self.faults.push(Raw::new(kind, span, found.lines().next().unwrap_or_default(), expected));
        Err(Said)
    }
}
