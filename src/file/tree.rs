//! A RON file as a tree in which everything knows where it stands. Tolerant: what cannot be read is a [`Kind::Broken`]
//! and a fault, and the rest is there. Everything that is read from a workshop or a session is read through it.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use crate::model::fault::{Path, PathStep};

/// One value of the file.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node<'a> {
    /// Its bytes in the file; the beginning is unique, so it names the node.
    pub span: Range<usize>,
    pub kind: Kind<'a>,
}

/// What a value is, before anyone knows what it should be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind<'a> {
    Text(Cow<'a, str>),
    Number(f64),
    Yes(bool),
    /// `None`, or `()` without a name.
    Nothing,
    /// A name alone: `Hands`.
    Word(&'a str),
    /// `(1, 2)` or `Choice([…])`.
    Tuple(Option<&'a str>, Vec<Node<'a>>),
    /// `(id: "x")` or `Text(max: 60)`.
    Struct(Option<&'a str>, Vec<Field<'a>>),
    List(Vec<Node<'a>>),
    Map(Vec<Pair<'a>>),
    /// It could not be read, which has been said.
    Broken,
}

/// A named part of a struct.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field<'a> {
    pub name: &'a str,
    pub name_span: Range<usize>,
    pub value: Node<'a>,
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pair<'a> {
    pub key: Node<'a>,
    pub value: Node<'a>,
}

impl<'a> Node<'a> {
    /// The text of a text.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The part of a struct, or the value of a text key.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        match &self.kind {
            Kind::Struct(_, fields) => {
                fields.iter().find(|field| field.name == name).map(|field| &field.value)
            }
            Kind::Map(pairs) => {
                pairs.iter().find(|pair| pair.key.text() == Some(name)).map(|pair| &pair.value)
            }
            Kind::Tuple(Some(_), items) if items.len() == 1 => items[0].get(name),
            _ => None,
        }
    }

    /// The entries of a list or tuple; those of the list inside a named tuple such as `Choice([…])`.
    pub(crate) fn items(&self) -> &[Self] {
        match &self.kind {
            Kind::Tuple(Some(_), items) if items.len() == 1 && matches!(items[0].kind, Kind::List(_)) => {
                items[0].items()
            }
            Kind::List(items) | Kind::Tuple(_, items) => items,
            _ => &[],
        }
    }

    /// The same without the entries of lists that could not be read, so that places in it are those of what was read.
    pub(crate) fn without(&self, left_out: &BTreeSet<usize>) -> Self {
        let kind = match &self.kind {
            Kind::List(items) => {
                let kept = items
                    .iter()
                    .filter(|item| item.kind != Kind::Broken && !left_out.contains(&item.span.start));
                Kind::List(kept.map(|item| item.without(left_out)).collect())
            }
            Kind::Tuple(name, items) => {
                Kind::Tuple(*name, items.iter().map(|item| item.without(left_out)).collect())
            }
            Kind::Struct(name, fields) => {
                let field =
                    |field: &Field<'a>| Field { value: field.value.without(left_out), ..field.clone() };
                Kind::Struct(*name, fields.iter().map(field).collect())
            }
            other => other.clone(),
        };
        Self { span: self.span.clone(), kind }
    }

    /// The node at a path, or the deepest on the way to it.
    pub(crate) fn at(&self, path: &Path) -> &Self {
        let mut node = self;
        for step in &path.0 {
            let next = match step {
                PathStep::Field(name) => node.get(name).or_else(|| node.named(name)),
                PathStep::At(place) => match &node.kind {
                    Kind::Map(pairs) => pairs.get(*place).map(|pair| &pair.value),
                    _ => node.items().get(*place),
                },
            };
            match next {
                Some(next) => node = next,
                None => return node,
            }
        }
        node
    }

    /// The entry of a list that has this id.
    fn named(&self, id: &str) -> Option<&Self> {
        self.items().iter().find(|item| match &item.kind {
            Kind::Tuple(_, items) => items.first().and_then(Self::text) == Some(id),
            _ => item.get("id").and_then(Self::text) == Some(id),
        })
    }

    /// The first text in it, for positions inside an expression.
    pub(crate) fn first_text(&self) -> Option<&Self> {
        match &self.kind {
            Kind::Text(_) => Some(self),
            Kind::Tuple(_, items) | Kind::List(items) => items.iter().find_map(Self::first_text),
            Kind::Struct(_, fields) => fields.iter().find_map(|field| field.value.first_text()),
            Kind::Map(pairs) => pairs.iter().find_map(|pair| pair.value.first_text()),
            _ => None,
        }
    }

    /// How a person would name what stands here, as it is written in the file, cut short.
    pub(crate) fn found(&self, text: &'a str) -> String {
        let written = text.get(self.span.clone()).unwrap_or_default();
        let first = written.lines().next().unwrap_or_default().trim();
        let mut short: String = first.chars().take(40).collect();
        if short.len() < written.len() {
            short.push('…');
        }
        short
    }
}

/// Turns places in a text into lines and columns.
#[derive(Clone, Debug)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// Line and column from 1; columns count characters.
    pub(crate) fn position(&self, at: usize) -> (usize, usize) {
        let at = at.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let before = self.text.get(self.starts[line - 1]..at).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}

/// The place in the file of a line and column (from 1) inside a text, whose quotes and escapes stand in between.
pub(crate) fn inside_text(literal: &str, line: usize, column: usize) -> usize {
    let raw = literal.starts_with('r');
    let opening = literal.find('"').map_or(0, |quote| quote + 1);
    let (mut now_line, mut now_column) = (1, 1);
    let mut rest = literal[opening..].char_indices().peekable();
    while let Some((at, character)) = rest.next() {
        if (now_line, now_column) >= (line, column) {
            return opening + at;
        }
        let mut is_break = character == '\n';
        if !raw && character == '\\' {
            match rest.next().map(|(_, escaped)| escaped) {
                Some('n') => is_break = true,
                Some('x') => rest.by_ref().take(2).for_each(drop),
                Some('u') => while rest.next_if(|(_, digit)| *digit != '}').is_some() {},
                _ => {}
            }
        }
        if is_break {
            now_line += 1;
            now_column = 1;
        } else {
            now_column += 1;
        }
    }
    literal.len().saturating_sub(1)
}
