//! Beside the graph: what its strokes mean, how much of the need is met, the budget, and what is missing most.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Stroke, Target, Weight};
use crate::view::marks;

use super::draw::TEXT;
use super::state::{Edge, State};

const LINE: f32 = SMALLEST_TEXT * LEADING;
const MUTED: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);
/// How many lacks are told.
const MOST: usize = 3;

/// Draws the panel: one under the other, or side by side where the panel is low.
pub(super) fn draw(state: &State<'_>, rect: Rect, sketch: &mut Sketch<'_>) {
    let is_low = rect.width > 1.6 * rect.height;
    if is_low {
        let columns = rect.inset_xy(0.0, 6.0).columns(3, 24.0);
        let Some([first, second, third]) = columns.first_chunk::<3>() else { return };
        let used = legend(state, *first, sketch);
        coverage(state, first.cut_top(used).1, 40.0, sketch);
        budget(state, *second, sketch);
        lacks(state, *third, sketch);
        return;
    }
    let below = |rest: Rect, used: f32| rest.cut_top(if used > 0.0 { used + 22.0 } else { 0.0 }).1;
    let rest = below(rect, legend(state, rect, sketch));
    let rest = below(rest, coverage(state, rest, 60.0, sketch));
    let rest = below(rest, budget(state, rest, sketch));
    lacks(state, rest, sketch);
}

/// A full and a dashed stroke with their words.
fn legend(state: &State<'_>, rect: Rect, sketch: &mut Sketch<'_>) -> f32 {
    let phase = Ink::Phase(state.sight.phase());
    for hand in [0, 1] {
        let row = Rect::new(rect.left, rect.top + hand as f32 * 34.0, rect.width, 34.0);
        let dash = (hand == 1).then_some((15.0, 10.0));
        let y = row.center().y;
        sketch.line(vec![at(row.left, y), at(row.left + 64.0, y)], Stroke { dash, ..line(phase, 5.0) });
        let text = Rect { left: row.left + 78.0, width: row.width - 78.0, ..row };
        sketch.text_centered(text, state.label(hand), TEXT.weight(Weight::Medium));
    }
    68.0
}

/// How much of the need is met, large.
fn coverage(state: &State<'_>, rect: Rect, size: f32, sketch: &mut Sketch<'_>) -> f32 {
    if !state.shows[1] {
        return 0.0;
    }
    let words = state.sight.words;
    let figure = state.coverage().map_or_else(
        || "–".to_owned(),
        |percent| words.with("graph-percent", &[("n", &words.number(percent, 0))]),
    );
    let label = words.text("graph-coverage");
    let height = LINE + size * LEADING;
    let told = format!("{label} {figure}");
    let outline = Rect { height, ..rect };
    sketch.item(Target::Told("graph-coverage".to_owned()), outline, told, Grip::default(), |sketch| {
        sketch.text(rect, &label, MUTED);
        let style = Style::new(size, Ink::Ink).weight(Weight::Bold).lines(1);
        sketch.text(Rect { top: rect.top + LINE, ..rect }, &figure, style);
    });
    height
}

/// The sum of what is needed against what can be afforded.
fn budget(state: &State<'_>, rect: Rect, sketch: &mut Sketch<'_>) -> f32 {
    let Some((called, most)) = state.budget().filter(|_| state.shows[1]) else { return 0.0 };
    let words = state.sight.words;
    let sum = state.needed();
    let is_over = sum > most;
    let (said_sum, said_most) = (words.short_number(sum), words.short_number(most));
    let figure = words.with("graph-of", &[("n", &said_sum), ("most", &said_most)]);
    let over = is_over.then(|| words.with("graph-over", &[("n", &words.short_number(sum - most))]));
    let height = 2.0 * LINE + 62.0;
    let told = [Some(format!("{called}: {figure}")), over.clone()].into_iter().flatten().collect::<Vec<_>>();
    let outline = Rect { height, ..rect };
    let target = Target::Told("graph-budget".to_owned());
    sketch.item(target, outline, told.join(", "), Grip::default(), |sketch| {
        sketch.text(rect, called, MUTED);
        let row = Rect { top: rect.top + LINE, ..rect };
        let bold = Style::new(26.0, Ink::Ink).weight(Weight::Bold).lines(1);
        sketch.text(row, &figure, bold);
        if let Some(over) = &over {
            let start = rect.left + sketch.text_width(&figure, bold) + 24.0;
            marks::warning(sketch, at(start, row.top + 16.0), 24.0);
            let text =
                Rect { left: start + 22.0, top: row.top + 3.0, width: rect.right() - start - 22.0, ..row };
            sketch.text(text, over, TEXT.weight(Weight::Semibold));
        }
        bar(state, Rect::new(rect.left, rect.top + LINE + 46.0, rect.width, 22.0), sum, most, sketch);
    });
    height
}

fn bar(state: &State<'_>, rect: Rect, sum: f64, most: f64, sketch: &mut Sketch<'_>) {
    let whole = sum.max(most * 1.25);
    let width = |number: f64| rect.width * (number / whole) as f32;
    sketch.rect(rect, 6.0, None, line(Ink::Line, 1.5));
    if sum > 0.0 {
        let inside = Rect { width: width(sum.min(most)), ..rect };
        sketch.rect(inside, 6.0, solid(Ink::Phase(state.sight.phase())), None);
    }
    if sum > most {
        let beyond = Rect { left: rect.left + width(most), width: width(sum - most), ..rect };
        sketch.rect(beyond, 6.0, solid(Ink::AmberMark), None);
    }
    let x = rect.left + width(most);
    // The limit stands above and under the bar, where it is seen whatever the bar's colour.
    for (from, to) in [(rect.top - 10.0, rect.top - 1.0), (rect.bottom() + 1.0, rect.bottom() + 10.0)] {
        sketch.line(vec![at(x, from), at(x, to)], line(Ink::Ink, 3.5));
    }
}

/// The lines where most is missing.
fn lacks(state: &State<'_>, rect: Rect, sketch: &mut Sketch<'_>) {
    if !state.shows[0] || !state.shows[1] || state.needed() <= 0.0 {
        return;
    }
    let words = state.sight.words;
    let mut edges: Vec<&Edge> = state.edges.iter().filter(|edge| edge.lack() > 0.0).collect();
    edges.sort_by(|a, b| b.is_missing().cmp(&a.is_missing()).then(b.lack().total_cmp(&a.lack())));
    if edges.is_empty() {
        sketch.text(rect, &words.text("graph-no-lack"), TEXT);
        return;
    }
    if rect.height < 2.0 * LINE {
        return;
    }
    sketch.text(rect, &words.text("graph-lacks"), MUTED);
    let mut top = rect.top + LINE + 6.0;
    for edge in edges.into_iter().take(MOST) {
        let number = |hand: usize| words.short_number(edge.values[hand].unwrap_or(0.0));
        let (now, needed) = (number(0), number(1));
        let (from, to) = (state.name(edge.ends.0), state.name(edge.ends.1));
        let name = words.with("graph-between", &[("from", from), ("to", to)]);
        let style = TEXT.lines(2).weight(Weight::Medium);
        let text = Rect::new(rect.left, top, rect.width - 96.0, LINE);
        let height = sketch.text_height(&name, text.width, style);
        if top + height > rect.bottom() {
            break;
        }
        let said = [("from", from), ("to", to), ("now", &*now), ("needed", &*needed)];
        let target = Target::Told(format!("graph-lack-{}", edge.row.id));
        let outline = Rect { height, width: rect.width, ..text };
        sketch.item(target, outline, words.with("graph-say-lack", &said), Grip::default(), |sketch| {
            sketch.text(text, &name, style);
            let bold = TEXT.weight(Weight::Bold);
            let y = top + LINE / 2.0;
            sketch.label(at(rect.right() - 62.0, y + 8.0), &now, bold.right());
            marks::arrow(
                sketch,
                at(rect.right() - 52.0, y),
                at(rect.right() - 26.0, y),
                11.0,
                line(Ink::Ink, 2.5),
            );
            sketch.label(at(rect.right() - 2.0, y + 8.0), &needed, bold.right());
        });
        top += height + 10.0;
    }
}
