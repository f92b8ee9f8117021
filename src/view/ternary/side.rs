//! Beside the triangle: what its points mean, the numbers of the row in focus, and the points that wait.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Stroke, Target, Weight};
use crate::view::marks;
use crate::view::zones::draw_more;

use super::draw::{left_middle, point};
use super::plan::{BETWEEN, COLUMN, Plan, numbers_width, pitch};
use super::shares::{Shares, written};
use super::state::{Row, State};

const TEXT: Style = Style::new(SMALLEST_TEXT, Ink::Ink).lines(1);
const MUTED: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);

/// Draws the panel.
pub(super) fn draw(state: &State<'_>, plan: &Plan<'_>, sketch: &mut Sketch<'_>) {
    for hand in 0..state.used() {
        let row = Rect { top: plan.side.legend.top + hand as f32 * 36.0, height: 32.0, ..plan.side.legend };
        let middle = left_middle(row);
        point(state, true, hand, middle.moved(18.0, 0.0), 14.0, sketch);
        let text = Rect { left: row.left + 44.0, width: row.width - 44.0, ..row };
        sketch.text_centered(text, state.label(hand), TEXT.weight(Weight::Medium));
    }
    if let Some(row) = state.focus().filter(|_| state.ready) {
        numbers(state, row, plan.side.numbers, sketch);
    }
    if !plan.side.waiting.is_empty() || plan.side.more.is_some() {
        let style = MUTED.weight(Weight::Semibold);
        sketch.text(plan.side.heading, &state.sight.words.text("ternary-waiting"), style);
        for (row, place) in &plan.side.waiting {
            waiting(state, &state.rows[*row], *place, sketch);
        }
    }
    if let Some((place, more)) = plan.side.more {
        draw_more(state.sight, sketch, place, more);
    }
}

/// The shares of the row in focus, now and needed.
fn numbers(state: &State<'_>, row: &Row<'_>, rect: Rect, sketch: &mut Sketch<'_>) {
    let told: Vec<String> = (0..state.used()).map(|hand| state.said(row, hand)).collect();
    sketch.item(Target::Told("ternary-focus".to_owned()), rect, told.join(". "), Grip::default(), |sketch| {
        sketch.rect(rect, 14.0, thin(Ink::Card, 0.8), line(Ink::Line, 1.5));
        let inner = rect.inset_xy(16.0, 14.0);
        let name = Style::new(26.0, Ink::Ink).weight(Weight::Semibold).lines(2);
        let taken = sketch.text(inner, row.name, name) + 8.0;
        let right = inner.right();
        let shown: Vec<Option<Shares>> = row.hands.iter().take(state.used()).map(|hand| hand.at).collect();
        let columns = shown.len() as f32;
        let (width, pitch) = (numbers_width(state), pitch(state, rect.width));
        for (place, corner) in state.corners.iter().enumerate().take(3) {
            let line_top = inner.top + taken + place as f32 * pitch;
            let middle = line_top + pitch / 2.0 - 2.0;
            sketch.circle(at(inner.left + 8.0, middle), 8.0, solid(corner.ink), None);
            let label = Rect::new(inner.left + 26.0, line_top, inner.width - width - 34.0, pitch - 4.0);
            sketch.text_centered(label, &corner.name, TEXT.lines(2));
            for (hand, shares) in shown.iter().enumerate() {
                let figure = shares
                    .map_or_else(|| "–".to_owned(), |shares| state.sight.words.number(shares[place], 0));
                let weight = if hand == 1 { Weight::Bold } else { Weight::Medium };
                let style = Style::new(28.0, Ink::Ink).weight(weight).right();
                let from_right = (columns - 1.0 - hand as f32) * (COLUMN + BETWEEN);
                sketch.label(at(right - from_right, middle + 10.0), &figure, style);
            }
            if shown.len() == 2 {
                let start = right - COLUMN - 20.0;
                marks::arrow(sketch, at(start, middle), at(start + 18.0, middle), 9.0, line(Ink::Muted, 2.0));
            }
        }
        let under = Rect::new(
            inner.left,
            inner.top + taken + 3.0 * pitch + 2.0,
            inner.width,
            SMALLEST_TEXT * LEADING,
        );
        sketch.text(under, &verdict(state, row), TEXT.weight(Weight::Semibold));
    });
}

/// What the row needs more of, or why that cannot be said.
fn verdict(state: &State<'_>, row: &Row<'_>) -> String {
    let words = state.sight.words;
    if row.hands.iter().take(state.used()).any(|hand| hand.hidden && hand.at.is_none()) {
        return words.with("split-hidden", &[("k", &state.sight.facts.k().to_string())]);
    }
    if !state.shows[0] {
        return words.text("split-later");
    }
    let (Some(now), Some(needed)) = (row.hands[0].at, row.hands[1].at) else {
        return row.hands[0].at.map_or_else(|| words.text("split-missing"), written);
    };
    let growth = |place: &usize| needed[*place] - now[*place];
    let most = (0..3).max_by(|a, b| growth(a).total_cmp(&growth(b))).filter(|most| growth(most) > 0.0);
    match most.and_then(|most| Some((state.corners.get(most)?, growth(&most)))) {
        Some((corner, by)) => {
            words.with("ternary-more", &[("name", &corner.name), ("n", &words.number(by, 0))])
        }
        None => words.text("ternary-same"),
    }
}

/// A row whose points lie nowhere yet: its name, and the points that can be taken from here.
fn waiting(state: &State<'_>, row: &Row<'_>, place: Rect, sketch: &mut Sketch<'_>) {
    let mut left = place.left;
    for (hand, at_hand) in row.hands.iter().enumerate().take(state.used()) {
        let outline = Rect::new(left, place.top + 1.0, 44.0, 44.0);
        left += 46.0;
        if at_hand.at.is_some() || at_hand.hidden || !state.shows[hand] {
            continue;
        }
        let target = Target::Token(state.spec.of.clone(), row.row.id.clone(), at_hand.field.clone());
        let grip = Grip { drag: true, tap: true, ..Grip::default() };
        sketch.item(target, outline, state.said(row, hand), grip, |sketch| {
            let center = outline.center();
            let ink = if row.is_focus { Ink::Phase(state.sight.phase()) } else { Ink::Grey };
            sketch.circle(center, 16.0, None, Stroke { dash: Some((5.0, 5.0)), ..dashed(ink, 2.5) });
            point(state, row.is_focus, hand, center, 9.0, sketch);
        });
    }
    let style = if row.is_focus { TEXT.weight(Weight::Semibold) } else { MUTED };
    let text = Rect::new(left + 6.0, place.top, place.right() - left - 6.0, place.height);
    sketch.text_centered(text, row.name, style);
}
