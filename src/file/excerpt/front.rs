//! What is an excerpt's own: its opening comment, its id, title and promise, and its agendas.

use std::fmt::Write as _;
use std::ops::Range;

use super::cut::{Slot, slots};
use crate::file::tree::{Field, Kind, Node};
use crate::model::id::CanvasId;
use crate::model::workshop::Workshop;
use crate::words::Words;

/// The fields that stand first and say what a workshop is; the others are what is in it.
pub(super) const HEAD: [&str; 8] =
    ["format", "id", "version", "language", "title", "summary", "authors", "license"];

/// The front of a new excerpt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Front {
    pub id: String,
    pub title: String,
    /// One line for the home screen.
    pub promise: String,
}

/// The fields of a workshop file, and the slot of each.
pub(super) fn fields<'n, 'a>(text: &str, root: &'n Node<'a>) -> Vec<(&'n Field<'a>, Slot)> {
    let Kind::Struct(_, fields) = &root.kind else { return Vec::new() };
    let opened = text[root.span.clone()].find('(').map_or(root.span.start, |at| root.span.start + at + 1);
    let spans = fields.iter().map(|field| field.name_span.start..field.value.span.end);
    fields.iter().zip(slots(text, opened, spans)).collect()
}

/// Where the front of a file ends: before the first field that is no part of it.
pub(super) fn front_end(fields: &[(&Field<'_>, Slot)]) -> usize {
    let first = fields.iter().find(|(field, _)| !HEAD.contains(&field.name));
    first.or(fields.last()).map_or(0, |(_, slot)| slot.whole.start)
}

/// The text of a field with its comments.
pub(super) fn slot_of(fields: &[(&Field<'_>, Slot)], name: &str) -> Option<Range<usize>> {
    fields.iter().find(|(field, _)| field.name == name).map(|(_, slot)| slot.whole.clone())
}

impl Front {
    /// The front as text, in the workshop's own language. `source` is the file of the workshop, `root` its tree.
    pub(super) fn text(&self, source: &str, root: &Node<'_>, workshop: &Workshop) -> String {
        let words = Words::of(workshop.language);
        let opening = words.with("excerpt-opening", &[("name", &self.title), ("source", &workshop.id)]);
        let mut text = String::new();
        for line in opening.lines() {
            let _ = writeln!(text, "{}", format!("// {line}").trim_end());
        }
        text.push_str(attributes(&source[..root.span.start]));
        text.push_str("Workshop(\n");
        let own = [("id", &self.id), ("title", &self.title), ("summary", &self.promise)];
        for name in HEAD {
            let own = own.iter().find(|(known, _)| *known == name).map(|(_, value)| format!("{value:?}"));
            let taken = || root.get(name).map(|node| source[node.span.clone()].to_owned());
            if let Some(value) = own.or_else(taken) {
                let _ = writeln!(text, "  {name}: {value},");
            }
        }
        text
    }

    /// An agenda with the chosen canvases in their order, each with the minutes of its rounds.
    pub(super) fn agenda(&self, workshop: &Workshop, canvases: &[CanvasId]) -> String {
        let canvases = canvases.iter().filter_map(|id| workshop.canvas(id.as_str()));
        let minutes: u16 = canvases.clone().map(|canvas| canvas.minutes()).sum();
        let mut text = format!(
            "\n  agendas: [\n    (id: \"plan\", title: {:?}, summary: {:?}, minutes: {minutes}, steps: [\n",
            self.title, self.promise
        );
        for canvas in canvases {
            let (title, id) = (&canvas.title, canvas.id.as_str());
            let _ =
                writeln!(text, "      (title: {title:?}, canvas: {id:?}, minutes: {}),", canvas.minutes());
        }
        text.push_str("    ]),\n  ],\n");
        text
    }
}

/// The extensions that a file asks for, such as `#![enable(implicit_some)]`.
fn attributes(before: &str) -> &str {
    let start = before.find("\n#!").map_or(before.len(), |at| at + 1);
    if before.starts_with("#!") { before } else { &before[start..] }
}
