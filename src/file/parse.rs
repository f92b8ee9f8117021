//! Reads RON text into a [`Node`] tree. The structure is read here, so that reading can go on after a mistake and say
//! all of them at once; what a text or number means is left to the `ron` library. A mistake inside an entry of a list,
//! map or struct loses that entry: reading goes on at the next comma, or at the next line that is indented as little.

use std::ops::Range;

use super::fault::Raw;
use super::tree::{Field, Kind, Node, Pair};

/// How deep brackets may stand in each other.
pub(crate) const DEEPEST: usize = 64;

/// Extensions that may be named at the top; both hold for every file.
const EXTENSIONS: [&str; 3] = ["implicit_some", "unwrap_variant_newtypes", "unwrap_newtypes"];

/// The most values of a file. Eight megabytes of text can hold four million; the fullest room has some ten thousand.
pub(crate) const MOST_VALUES: usize = 1_000_000;
/// Beyond this, in either direction, a number is no amount of anything here, and sums of it are soon infinite.
pub(super) const LARGEST_NUMBER: f64 = 1e12;

/// The tree of a text and what is wrong with its form.
pub(crate) fn parse(text: &str) -> (Option<Node<'_>>, Vec<Raw>) {
    let Parsed { root, faults, .. } = parse_whole(text);
    (root, faults)
}

/// What has come of a text.
#[derive(Debug)]
pub(crate) struct Parsed<'a> {
    pub root: Option<Node<'a>>,
    pub faults: Vec<Raw>,
    /// Fields and pairs that are not in the tree: they could not be read, or their name stood there before.
    pub dropped: Vec<Range<usize>>,
}

/// The tree of a text, what is wrong with its form, and what of it is not in the tree.
pub(crate) fn parse_whole(text: &str) -> Parsed<'_> {
    let mut parser = Parser {
        text,
        at: 0,
        depth: 0,
        values: 0,
        faults: Vec::new(),
        dropped: Vec::new(),
        given_up: false,
        last_text: 0..0,
        closed_for_them: false,
    };
    let root = parser.file().ok();
    Parsed { root, faults: parser.faults, dropped: parser.dropped }
}

/// Something was wrong and has been said.
pub(super) struct Said;

/// Reads one text.
pub(super) struct Parser<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    pub(super) depth: usize,
    /// How many values have been begun.
    values: usize,
    pub(super) faults: Vec<Raw>,
    dropped: Vec<Range<usize>>,
    /// Nothing after this place makes sense.
    pub(super) given_up: bool,
    /// The text that was read last: when it ran over a line, its end may have been forgotten.
    pub(super) last_text: Range<usize>,
    /// A bracket that was forgotten has been taken as closed, and with it the comma after it.
    closed_for_them: bool,
}

pub(super) type Got<T> = Result<T, Said>;

impl<'a> Parser<'a> {
    fn file(&mut self) -> Got<Node<'a>> {
        self.space();
        if self.at == self.text.len() {
            return self.complain("empty-file", self.at..self.at, "");
        }
        while self.eat("#!") {
            self.attribute();
            self.space();
        }
        let root = self.value()?;
        self.space();
        if self.at < self.text.len() && !self.given_up {
            let _ = self.complain::<()>("after-end", self.at..self.text.len(), "");
        }
        Ok(root)
    }

    fn attribute(&mut self) {
        let start = self.at;
        let end = self.text[start..].find(']').map_or(self.text.len(), |end| start + end);
        let names = self.text[start..end].trim_start_matches('[').trim().strip_prefix("enable");
        self.at = (end + 1).min(self.text.len());
        let names = names.unwrap_or_default().trim().trim_start_matches('(').trim_end_matches(')');
        if let Some(name) = names.split(',').map(str::trim).find(|name| !EXTENSIONS.contains(name)) {
            self.faults.push(Raw::new("extension", start..end, name, EXTENSIONS[0]));
        }
    }

    fn value(&mut self) -> Got<Node<'a>> {
        self.space();
        let start = self.at;
        self.values += 1;
        if self.values > MOST_VALUES {
            let count = format!("> {MOST_VALUES}");
            self.faults.push(Raw::new("too-many", start..start, &count, &MOST_VALUES.to_string()));
            self.given_up = true;
            return Err(Said);
        }
        let kind = match self.peek() {
            Some('(') => self.parens(None)?,
            Some('[') => self.list()?,
            Some('{') => self.map()?,
            Some('"') => self.text_literal()?,
            Some('r') if self.starts_raw_text() => self.text_literal()?,
            Some(c) if c.is_ascii_digit() || matches!(c, '-' | '+' | '.') => self.number()?,
            Some(c) if c.is_alphabetic() || c == '_' => return self.name(),
            Some('”' | '“' | '„' | '»' | '«' | '’' | '\'') => {
                return self.complain("curly-quote", start..self.token_end(), "");
            }
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
                    (field.name.to_owned(), field.name_span.start..field.value.span.end)
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
            (key, pair.key.span.start..pair.value.span.end)
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
            Ok(node) => {
                self.decimal_comma(&node);
                Ok(node)
            }
            Err(Said) if self.given_up => Err(Said),
            Err(Said) => {
                self.skip_entry(start)?;
                Ok(Node { span: start..self.at, kind: Kind::Broken })
            }
        }
    }

    /// Entries between brackets; those that cannot be read are left out.
    fn entries<T>(&mut self, close: char, read: impl Fn(&mut Self) -> Got<T>) -> Got<Vec<T>> {
        let dropped = std::cell::RefCell::new(Vec::new());
        let broken = |span: Range<usize>| {
            dropped.borrow_mut().push(span);
            None
        };
        let entries = self.entries_or(close, |parser| read(parser).map(Some), broken);
        self.dropped.append(&mut dropped.into_inner());
        Ok(entries?.into_iter().flatten().collect())
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
                    // Many small lists would otherwise hold room for four each.
                    entries.shrink_to_fit();
                    return Ok(entries);
                }
                None => {
                    self.given_up = true;
                    return self.complain("unclosed", opened..opened + 1, &close.to_string());
                }
                Some(')' | ']' | '}') if self.starts_no_line() && self.is_swapped(opened) => {
                    self.at += 1;
                    self.depth -= 1;
                    let _ = self.complain::<()>("wrong-bracket", self.at - 1..self.at, &close.to_string());
                    return Ok(entries);
                }
                Some(')' | ']' | '}') if self.starts_no_line() && self.closes_too_much() => {
                    let _ = self.complain::<()>("stray-bracket", self.at..self.at + 1, "");
                    if self.faults.len() >= super::fault::MOST {
                        self.given_up = true;
                        return Err(Said);
                    }
                    self.at += 1;
                    let _ = self.comma(close);
                    continue;
                }
                Some(c) if self.is_beyond(c, close, entries.is_empty()) => {
                    self.depth -= 1;
                    self.closed_for_them = true;
                    self.never_closed(opened, close);
                    return Ok(entries);
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

    /// Says that a bracket was not closed before this place.
    fn never_closed(&mut self, opened: usize, close: char) {
        let found = &self.text[opened..=opened];
        let noticed = Some(self.at);
        self.faults
            .push(Raw { noticed, ..Raw::new("unclosed", opened..opened + 1, found, &close.to_string()) });
    }

    /// Whether what stands where an entry should begin belongs to what is around: a foreign bracket closes, a field
    /// stands in a list, or something in brackets among fields. The bracket before was not closed then.
    fn is_beyond(&mut self, next: char, close: char, is_first: bool) -> bool {
        match next {
            ')' | ']' | '}' => true,
            '(' => close == ')' && !is_first && !self.starts_no_line(),
            _ => close != ')' && !is_first && !self.starts_no_line() && self.starts_field(),
        }
    }

    /// `0,80` between named values: a comma where a point was meant.
    fn decimal_comma(&mut self, node: &Node<'_>) {
        let rest = self.text[self.at..].strip_prefix(',').unwrap_or_default();
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if matches!(node.kind, Kind::Number(_)) && digits > 0 {
            let span = node.span.start..self.at + 1 + digits;
            let written = &self.text[span.clone()];
            self.faults.push(Raw::new("decimal-comma", span.clone(), written, &written.replace(',', ".")));
            self.at = span.end;
        }
    }

    /// The comma after an entry, or the end of them.
    fn comma(&mut self, close: char) -> Got<()> {
        let just_read = self.at;
        self.space();
        let closed_for_them = std::mem::take(&mut self.closed_for_them);
        match self.peek() {
            Some(',') => {
                self.at += 1;
                Ok(())
            }
            Some(c) if c == close => Ok(()),
            None => Ok(()),
            Some(_) if closed_for_them => Ok(()),
            Some(c) if self.is_beyond(c, close, false) => Ok(()),
            Some(_)
                if self.last_text.end == just_read && self.text[self.last_text.clone()].contains('\n') =>
            {
                let start = self.last_text.start;
                self.complain("unclosed-text", start..start + 1, "")
            }
            Some(_) => self.complain("no-comma", self.at..self.token_end(), &close.to_string()),
        }
    }

    /// Only the first of entries with the same name stays. `name` says it, and where the whole entry stands.
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
                self.faults.push(Raw::new(kind, span.clone(), &name, ""));
                self.dropped.push(span);
            } else {
                seen.insert(name);
                kept.push(entry);
            }
        }
        kept
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

    fn eat(&mut self, wanted: &str) -> bool {
        let there = self.text[self.at..].starts_with(wanted);
        if there {
            self.at += wanted.len();
        }
        there
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// The end of what stands here, for showing it.
    pub(super) fn token_end(&self) -> usize {
        let rest = &self.text[self.at..];
        let name = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        self.at + if name > 0 { name } else { rest.chars().next().map_or(0, char::len_utf8) }
    }

    pub(super) fn complain<T>(&mut self, kind: &'static str, span: Range<usize>, expected: &str) -> Got<T> {
        let found: String = self.text.get(span.clone()).unwrap_or_default().chars().take(40).collect();
        self.faults.push(Raw::new(kind, span, found.lines().next().unwrap_or_default(), expected));
        Err(Said)
    }
}
