//! Over the rows: the words and numbers of the scale, and what stands in the columns beside it.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, dashed};
use crate::drawing::{SMALLEST_TEXT, Weight};
use crate::view::Sight;
use crate::view::group_mark::{self, Body};
use crate::view::thumbs;

use super::layout::{Column, HEAD, Layout, ROW};
use super::state::State;

const SMALL: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);
const NUMBER: Style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Semibold).lines(1);
/// Between two texts on a line.
const AIR: f32 = 14.0;

/// The head of every column of rows.
pub(super) fn draw(state: &State<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    for column in &layout.columns {
        scale(state, column, layout.ends, sketch);
        if state.spec.thumbs.len() > 1 {
            for (place, x) in column.figures.iter().enumerate() {
                let thumb = &state.spec.thumbs[place];
                let (mark, ink) = (thumbs::shape(thumb, place), thumbs::ink(thumb, place));
                group_mark::shape(sketch, mark, ink, at(*x, column.head.bottom() - 25.0), 9.0, Body::Full);
            }
        }
        if let Some(x) = column.gap {
            let text = state.sight.words.text("thumbs-gap");
            sketch.label(at(x, column.head.bottom() - 18.0), &text, SMALL.middle());
        }
    }
}

/// `1 ikke begyndt   2   3   4   godt på vej 5`; words that are too long stand above the numbers.
fn scale(state: &State<'_>, column: &Column, ends: f32, sketch: &mut Sketch<'_>) {
    let axis = column.axis;
    let baseline = column.head.bottom() - 18.0;
    let [left, right] = edges(state, column);
    let mut taken: Vec<(f32, f32)> = Vec::new();
    for end in [left, right] {
        sketch.label(at(end.figure, baseline), &end.number, NUMBER);
        let from = if ends > 0.0 { end.figure } else { end.from };
        let width = if ends > 0.0 { sketch.text_width(&end.number, NUMBER) } else { end.length };
        taken.push((from, from + width));
        if ends > 0.0 {
            let (rect, style) = above(column, &end, state.sight);
            let height = sketch.text_height(end.word, rect.width, style);
            let top = column.head.bottom() - HEAD - height + 1.0;
            sketch.text(Rect { top, height, ..rect }, end.word, style);
        } else {
            sketch.label(at(end.words, baseline), end.word, SMALL);
        }
    }
    let inner = |tick: &f64| *tick > state.scale.min && *tick < state.scale.max;
    for tick in state.scale.ticks().into_iter().filter(inner) {
        let text = thumbs::figure(state.sight, &state.scale, tick);
        let x = axis.left + state.scale.share(tick) * axis.width;
        let half = sketch.text_width(&text, SMALL) / 2.0 + AIR;
        if taken.iter().all(|(from, to)| x + half <= *from || x - half >= *to) {
            sketch.label(at(x, baseline), &text, SMALL.middle());
            taken.push((x - half + AIR, x + half - AIR));
        }
    }
}

/// One end of the scale: its number over the end of the axis, its words beside it.
struct End<'a> {
    is_left: bool,
    number: String,
    word: &'a str,
    /// Where the number starts, where the words would, and where both together do.
    figure: f32,
    words: f32,
    from: f32,
    length: f32,
}

fn edges<'a>(state: &State<'a>, column: &Column) -> [End<'a>; 2] {
    let axis = column.axis;
    let width = |text: &str, style: Style| state.sight.lettering.width(text, style.size, style.weight);
    let end = |is_left: bool, value: f64, word: &'a str| {
        let number = thumbs::figure(state.sight, &state.scale, value);
        let figure = width(&number, NUMBER);
        let length = figure + if word.is_empty() { 0.0 } else { 8.0 + width(word, SMALL) };
        if is_left {
            let from = axis.left - figure / 2.0;
            return End { is_left, number, word, figure: from, words: from + figure + 8.0, from, length };
        }
        let right = axis.right() + figure / 2.0;
        let from = right - length;
        End { is_left, number, word, figure: right - figure, words: from, from, length }
    };
    let (low, high) = (&state.spec.ends.0, &state.spec.ends.1);
    [end(true, state.scale.min, low), end(false, state.scale.max, high)]
}

/// Where the words of an end stand when they have a line of their own: over their half of the axis, and as far beyond
/// its end as they need.
fn above(column: &Column, end: &End<'_>, sight: &Sight<'_>) -> (Rect, Style) {
    let (axis, head) = (column.axis, column.head);
    let needed = sight.lettering.width(end.word, SMALL.size, SMALL.weight) + 1.0;
    let half = axis.width / 2.0 - AIR;
    let most = if end.is_left { axis.left - head.left } else { head.right() - axis.right() };
    let width = needed.clamp(half, half + most.max(0.0));
    let middle = axis.center().x;
    if end.is_left {
        // A short word stands over the end, a long one reaches back from the middle.
        (Rect { left: (middle - AIR - width).min(axis.left), width, ..head }, SMALL.lines(3))
    } else {
        (Rect { left: middle + AIR, width, ..head }, SMALL.right().lines(3))
    }
}

/// The height of the words at the ends when they are too long for the line of the numbers; else nothing.
pub(super) fn long_ends(state: &State<'_>, columns: &[Column]) -> f32 {
    let height = |column: &Column| {
        let ends = edges(state, column);
        if ends.iter().all(|end| end.length <= column.axis.width / 2.0 - AIR) {
            return 0.0;
        }
        let rows = |end: &End<'_>| {
            let (rect, style) = above(column, end, state.sight);
            state.sight.lettering.rows_of(end.word, style.size, style.weight, rect.width, style.lines).len()
        };
        ends.iter().map(rows).max().unwrap_or(0) as f32 * ROW
    };
    columns.iter().map(height).fold(0.0, f32::max)
}

/// The line of the threshold, over each row, with its number under the last one.
pub(super) fn line(state: &State<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    let Some(value) = state.line else { return };
    for (place, column) in layout.columns.iter().enumerate() {
        let x = column.axis.left + state.scale.share(value) * column.axis.width;
        let slots = layout.slots.iter().filter(|slot| slot.column == place);
        let mut last = None;
        for slot in slots {
            let rect = slot.rect;
            sketch.line(vec![at(x, rect.top + 1.0), at(x, rect.bottom() - 1.0)], dashed(Ink::AmberMark, 3.0));
            last = Some(rect.bottom() + slot.note.map_or(0.0, |note| note.height + 6.0));
        }
        if let Some(bottom) = last {
            let text = thumbs::figure(state.sight, &state.scale, value);
            let text = state.sight.words.with("ratings-line", &[("n", &text)]);
            let style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Semibold).middle().lines(1);
            let half = sketch.text_width(&text, style) / 2.0;
            let middle = x.clamp(column.head.left + half, column.head.right() - half);
            sketch.text(Rect::new(middle - half - 1.0, bottom + 1.0, half * 2.0 + 2.0, ROW), &text, style);
        }
    }
}
