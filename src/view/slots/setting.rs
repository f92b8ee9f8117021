//! Sets texts: as large as they fit into a box, or line by line into a shape whose width changes with the height.

use crate::drawing::ink::Ink;
use crate::drawing::lettering::Lettering;
use crate::drawing::place::Rect;
use crate::drawing::sketch::{LEADING, Sketch, Style, solid};
use crate::drawing::{SMALLEST_TEXT, Weight};

use super::super::marks;
use super::form::{Form, Slot};

/// The style with which a text fits into a box: as large as possible, at the smallest size cut with an ellipsis.
pub(super) fn fitting(lettering: &Lettering, text: &str, room: Rect, largest: f32, ink: Ink) -> Style {
    let mut size = largest.max(SMALLEST_TEXT);
    loop {
        let lines = (room.height / (size * LEADING) + 0.02) as usize;
        if size <= SMALLEST_TEXT {
            return Style::new(SMALLEST_TEXT, ink).lines(lines.max(1));
        }
        let rows = lettering.rows_of(text, size, Weight::Regular, room.width, lines + 1);
        if rows.len() <= lines {
            return Style::new(size, ink);
        }
        size = (size - 2.0).max(SMALLEST_TEXT);
    }
}

/// How many words there are of how many, its right end at the right of `place`, in its vertical middle; where there are
/// too many, with the warning sign. Returns the width that it takes.
pub(super) fn count(form: &Form<'_>, slot: &Slot<'_>, place: Rect, sketch: &mut Sketch<'_>) -> f32 {
    let Some(text) = slot.count(form.sight) else { return 0.0 };
    let style = count_style(slot);
    let width = sketch.text_width(&text, style);
    if slot.is_over() {
        let pill = Rect::around(place.center(), width + COUNT_SIGN + 20.0, SMALLEST_TEXT * LEADING + 4.0);
        let pill = Rect { left: place.right() - pill.width, ..pill };
        sketch.rect(pill, pill.height / 2.0, solid(Ink::Amber), None);
        marks::warning(sketch, crate::drawing::place::at(pill.left + 20.0, pill.center().y), 18.0);
        let room = Rect { left: pill.right() - width - 10.0, width: width + 1.0, ..pill };
        sketch.text_centered(room, &text, style);
    } else {
        let room = Rect { left: place.right() - width - 1.0, width: width + 1.0, ..place };
        sketch.text_centered(room, &text, style);
    }
    count_width(form, slot)
}

/// The width that the count takes.
pub(super) fn count_width(form: &Form<'_>, slot: &Slot<'_>) -> f32 {
    let Some(text) = slot.count(form.sight) else { return 0.0 };
    let style = count_style(slot);
    let width = form.sight.lettering.width(&text, style.size, style.weight);
    if slot.is_over() { width + COUNT_SIGN + 20.0 } else { width + 1.0 }
}

/// The warning sign with its gap.
const COUNT_SIGN: f32 = 26.0;

fn count_style(slot: &Slot<'_>) -> Style {
    if slot.is_over() {
        Style::new(SMALLEST_TEXT, Ink::StickyInk).weight(Weight::Semibold).lines(1)
    } else {
        Style::new(SMALLEST_TEXT, Ink::Muted).lines(1)
    }
}

/// Breaks a text into lines of different widths. Returns the lines that were needed, and whether the text ended in them;
/// where it did not, the last one ends in an ellipsis.
pub(super) fn poured(
    lettering: &Lettering,
    text: &str,
    size: f32,
    weight: Weight,
    widths: &[f32],
) -> (Vec<String>, bool) {
    let width_of = |text: &str| lettering.width(text, size, weight);
    let space = width_of("a a") - 2.0 * width_of("a");
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0.0_f32;
    // What is still to be set, the next word last. A break between lines is a word of its own.
    let mut left: Vec<String> = text
        .split('\n')
        .flat_map(|line| line.split_whitespace().map(str::to_owned).chain([String::new()]))
        .collect();
    left.pop();
    left.reverse();
    lines.push(String::new());
    while let Some(word) = left.pop() {
        let Some(room) = widths.get(lines.len() - 1).copied() else { break };
        let (line, own) = (lines.len() - 1, width_of(&word));
        if word.is_empty() {
            lines.push(String::new());
            used = 0.0;
        } else if lines[line].is_empty() && own > room {
            let mut parts = lettering.rows(&word, size, weight, room).into_iter().map(|row| row.text);
            lines[line] = parts.next().unwrap_or_default();
            let rest = rest_of(&word, &lines[line]);
            left.extend((!rest.is_empty()).then_some(rest));
            lines.push(String::new());
            used = 0.0;
        } else if lines[line].is_empty() {
            lines[line] = word;
            used = own;
        } else if used + space + own <= room {
            lines[line].push(' ');
            lines[line] += &word;
            used += space + own;
        } else {
            left.push(word);
            lines.push(String::new());
            used = 0.0;
        }
        if lines.len() > widths.len() {
            break;
        }
    }
    if lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    let ended = left.iter().all(String::is_empty) && lines.len() <= widths.len();
    lines.truncate(widths.len());
    if let (false, Some(last), Some(room)) = (ended, lines.last_mut(), widths.last()) {
        *last = elided(lettering, last, size, weight, *room);
    }
    (lines, ended)
}

/// What follows in a word after its first part, which may end in a hyphen that the word does not have.
fn rest_of(word: &str, part: &str) -> String {
    let rest = word.strip_prefix(part).or_else(|| word.strip_prefix(part.strip_suffix('-')?));
    rest.unwrap_or_default().to_owned()
}

/// A line that says that the text goes on.
fn elided(lettering: &Lettering, line: &str, size: f32, weight: Weight, room: f32) -> String {
    // A second line makes the first one end in an ellipsis.
    let rows = lettering.rows_of(&format!("{line}\n…"), size, weight, room, 1);
    rows.into_iter().next().map_or_else(|| "…".to_owned(), |row| row.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poured_of(text: &str, widths: &[f32]) -> (Vec<String>, bool) {
        let lettering = Lettering::shared();
        let (lines, ended) = poured(lettering, text, 22.0, Weight::Regular, widths);
        for (line, width) in lines.iter().zip(widths) {
            let own = lettering.width(line, 22.0, Weight::Regular);
            assert!(own <= width + 0.5, "»{line}« is {own} wide, and there is room for {width}");
        }
        (lines, ended)
    }

    #[test]
    fn lines_are_as_wide_as_their_places() {
        let (lines, ended) =
            poured_of("Hun kører ud klokken syv og ved, hvem hun skal se", &[200.0, 120.0, 300.0]);
        assert!(ended, "all of it has room: {lines:?}");
        assert_eq!(lines.join(" "), "Hun kører ud klokken syv og ved, hvem hun skal se");
    }

    #[test]
    fn a_line_break_is_kept_and_ends_no_text_too_early() {
        let (lines, ended) = poured_of("Først dette.\nSå dette.", &[300.0, 300.0, 300.0]);
        assert_eq!((lines, ended), (vec!["Først dette.".to_owned(), "Så dette.".to_owned()], true));
    }

    #[test]
    fn a_long_word_is_broken_and_a_long_text_is_cut() {
        let word = "Sagsbehandlingstidsoverskridelser";
        let (lines, ended) = poured_of(word, &[200.0, 200.0, 200.0]);
        assert!(ended && lines.len() == 2, "{lines:?}");
        assert_eq!(lines.concat().replace('-', ""), word);
        let (lines, ended) = poured_of("Vi taster det samme tre gange, og så igen", &[150.0, 150.0]);
        assert!(!ended && lines.last().is_some_and(|line| line.ends_with('…')), "{lines:?}");
        assert_eq!(poured_of("", &[150.0]), (Vec::new(), true), "nothing is nothing");
    }
}
