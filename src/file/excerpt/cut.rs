//! Cuts entries out of the text of a file so that what stays keeps its comments, its layout and its order.

use std::ops::Range;

use crate::file::tree::{Kind, Node};

/// Changes of a text, each a place and what stands there instead.
#[derive(Debug, Default)]
pub(super) struct Cuts {
    changes: Vec<(Range<usize>, String)>,
}

/// An entry of a list, a map or a struct with all that belongs to it: the comments and empty lines before it, the
/// comma and the comment behind it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Slot {
    pub(super) whole: Range<usize>,
    /// Where the entry itself begins.
    pub(super) entry: usize,
}

impl Cuts {
    pub(super) fn replace(&mut self, place: Range<usize>, text: impl Into<String>) {
        self.changes.push((place, text.into()));
    }

    /// Takes entries out of a list or a map; `stays` is told the place of each entry. False when none is left.
    pub(super) fn thin(&mut self, text: &str, node: &Node<'_>, stays: impl Fn(usize) -> bool) -> bool {
        let slots = entries(text, node);
        // The line above a group of entries stays as long as one of the group does.
        let mut heading: Option<&str> = None;
        let mut is_first = true;
        for (place, slot) in slots.iter().enumerate() {
            let before = &text[slot.whole.start..slot.entry];
            let own = headed(before);
            if stays(place) {
                let above = heading.take().filter(|_| own.is_none()).unwrap_or_default();
                let above = if is_first { &above[blank_lines(above)..] } else { above };
                let blank = if is_first { blank_lines(before) } else { 0 };
                if blank > 0 || !above.is_empty() {
                    self.replace(slot.whole.start..slot.whole.start + blank, above);
                }
                is_first = false;
            } else {
                heading = own.or(heading);
                self.replace(slot.whole.clone(), remains(text, slot));
            }
        }
        !is_first
    }

    /// Takes out a field of a struct that stays.
    pub(super) fn take_out(&mut self, text: &str, slot: &Slot) {
        let whole = slot.whole.clone();
        if text[whole.clone()].ends_with('\n') {
            return self.replace(whole, "");
        }
        // The last before the bracket takes the comma and the line before it along.
        let before = text[..whole.start].trim_end().trim_end_matches(',').len();
        self.replace(before..whole.end, "");
    }

    /// The text with all changes.
    pub(super) fn apply(mut self, text: &str) -> String {
        self.changes.sort_by_key(|(place, _)| (place.start, place.end));
        let mut made = String::with_capacity(text.len());
        let mut at = 0;
        for (place, instead) in self.changes {
            // What stands inside something that is gone is gone.
            if place.start < at {
                continue;
            }
            made.push_str(&text[at..place.start]);
            if instead.starts_with('\n') {
                made.truncate(made.trim_end_matches(' ').len());
            }
            made.push_str(&instead);
            at = place.end;
        }
        made.push_str(&text[at..]);
        made
    }
}

/// The entries of a list or a map.
pub(super) fn entries(text: &str, node: &Node<'_>) -> Vec<Slot> {
    match &node.kind {
        Kind::List(items) => slots(text, node.span.start + 1, items.iter().map(|item| item.span.clone())),
        Kind::Map(pairs) => slots(
            text,
            node.span.start + 1,
            pairs.iter().map(|pair| pair.key.span.start..pair.value.span.end),
        ),
        _ => Vec::new(),
    }
}

/// The slots of entries; `opened` is the place behind the bracket.
pub(super) fn slots(text: &str, opened: usize, entries: impl Iterator<Item = Range<usize>>) -> Vec<Slot> {
    let mut start = line_end(text, opened).unwrap_or(opened);
    let mut slots = Vec::new();
    for entry in entries {
        let rest = &text[entry.end..];
        let behind = rest.trim_start();
        let comma = behind.starts_with(',').then(|| entry.end + rest.len() - behind.len() + 1);
        let end = comma.unwrap_or(entry.end);
        let end = line_end(text, end).unwrap_or(end);
        slots.push(Slot { whole: start..end, entry: entry.start });
        start = end;
    }
    slots
}

/// Behind the end of the line, when only a comment stands before it.
fn line_end(text: &str, from: usize) -> Option<usize> {
    let line = text[from..].split_inclusive('\n').next()?;
    let rest = line.trim();
    (line.ends_with('\n') && (rest.is_empty() || rest.starts_with("//"))).then(|| from + line.len())
}

/// What must stay where an entry is cut out of a line on which others stand.
fn remains<'t>(text: &'t str, slot: &Slot) -> &'t str {
    let begins_line = slot.whole.start == 0 || text[..slot.whole.start].ends_with('\n');
    let ends_line = text[slot.whole.clone()].ends_with('\n');
    match (begins_line, ends_line) {
        (true, false) => {
            let before = &text[slot.whole.start..slot.entry];
            let indent = before.rfind('\n').map_or(0, |at| at + 1);
            &before[indent..]
        }
        (false, true) => "\n",
        (true, true) | (false, false) => "",
    }
}

/// The heading in the lines before an entry, with the empty lines above it: `// -------- afdelinger`.
fn headed(before: &str) -> Option<&str> {
    let mut end = 0;
    for line in before.split_inclusive('\n') {
        end += line.len();
        let line = line.trim();
        if line.starts_with("//") && (line.contains("-----") || line.contains("=====")) {
            return Some(&before[..end]);
        }
    }
    None
}

/// The bytes of the empty lines at the beginning.
fn blank_lines(before: &str) -> usize {
    before
        .split_inclusive('\n')
        .take_while(|line| line.trim().is_empty() && line.ends_with('\n'))
        .map(str::len)
        .sum()
}
