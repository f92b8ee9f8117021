//! The questions of a gate, each with three large answers. What is chosen shows by filling, by a check mark and by
//! its word, never by colour alone. Points show when every question is answered.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{ASCENT, LEADING, Sketch, Style, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Weight};

use super::state::{ANSWERS, State};

const PILL: f32 = 122.0;
const GAP: f32 = 7.0;
const NUMBER: f32 = 46.0;
const POINTS: f32 = 38.0;

/// Draws all questions.
pub(super) fn draw(state: &State<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let count = state.spec.questions.len();
    let height = (area.height / count.max(1) as f32).min(104.0);
    let is_complete = state.open() == 0;
    for place in 0..count {
        let row = Rect::new(area.left, area.top + place as f32 * height, area.width, height);
        if place > 0 {
            let ends = vec![at(row.left, row.top), at(row.right(), row.top)];
            sketch.line(ends, line(Ink::Line, 1.5));
        }
        question(state, place, row, is_complete, sketch);
    }
}

fn question(state: &State<'_>, place: usize, row: Rect, is_complete: bool, sketch: &mut Sketch<'_>) {
    let Some(question) = state.spec.questions.get(place) else { return };
    let middle = row.center().y;
    let is_answered = state.answer(place).is_some();
    let phase = Ink::Phase(state.sight.phase());
    let (fill, stroke, ink) = if is_answered {
        (solid(phase), None, Ink::OnStrong)
    } else {
        (thin(Ink::Card, 0.0), Some(line(Ink::Grey, 2.0)), Ink::Muted)
    };
    sketch.circle(at(row.left + 17.0, middle), 17.0, fill, stroke);
    let number = Style::new(SMALLEST_TEXT, ink).weight(Weight::Semibold).middle();
    sketch.label(at(row.left + 17.0, middle + 7.8), &(place + 1).to_string(), number);
    let pills = 3.0 * PILL + 2.0 * GAP;
    let right = row.right() - POINTS - pills;
    let text = Rect::new(row.left + NUMBER, row.top, right - row.left - NUMBER - 18.0, row.height);
    wording(state, &question.text, question.reversed && is_complete, text, sketch);
    let pill_height = (row.height - 20.0).clamp(34.0, 60.0);
    for answer in 0..ANSWERS.len() {
        let left = right + answer as f32 * (PILL + GAP);
        let pill = Rect::new(left, middle - pill_height / 2.0, PILL, pill_height);
        choice(state, place, answer, pill, sketch);
    }
    if let (true, Some(points)) = (is_complete, state.points().get(place).copied().flatten()) {
        let text = state.sight.words.short_number(points);
        let style = Style::new(28.0, Ink::Ink).weight(Weight::Bold).right();
        sketch.label(at(row.right(), middle + 10.0), &text, style);
    }
}

/// The question, as large as it fits, and behind it how it counts when it is reversed.
fn wording(state: &State<'_>, text: &str, says_scoring: bool, place: Rect, sketch: &mut Sketch<'_>) {
    let small = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);
    let note = if says_scoring { state.sight.words.text("gate-reversed") } else { String::new() };
    let note_width = if says_scoring { sketch.text_width(&note, small) + 12.0 } else { 0.0 };
    // The room that a size takes: lines, and the note behind or under the last of them.
    let last = |size: f32, sketch: &Sketch<'_>| {
        let rows = sketch.lettering().rows(text, size, Weight::Regular, place.width);
        let width = rows.last().map_or(0.0, |row| row.width);
        (rows.len() as f32 * size * LEADING, width, width + note_width <= place.width)
    };
    let room = place.height - 4.0;
    let under = SMALLEST_TEXT * LEADING;
    let fits = |size: &f32| {
        let (height, _, is_behind) = last(*size, sketch);
        height + if is_behind { 0.0 } else { under } <= room
    };
    let size = [27.0, 25.0, 23.0].into_iter().find(fits).unwrap_or(SMALLEST_TEXT);
    let (full, width, is_behind) = last(size, sketch);
    let note_height = if is_behind { 0.0 } else { under };
    let lines = ((room - note_height) / (size * LEADING)).floor().max(1.0);
    let height = full.min(lines * size * LEADING);
    let top = place.top + (place.height - height - note_height) / 2.0;
    sketch.text(Rect { top, ..place }, text, Style::new(size, Ink::Ink).lines(lines as usize));
    let (left, note_top) = if is_behind {
        // On the baseline of the last line.
        (place.left + width + 12.0, top + height - size * LEADING + (size - SMALLEST_TEXT) * ASCENT)
    } else {
        (place.left, top + height)
    };
    sketch.text(
        Rect { left, top: note_top, width: note_width.max(place.width - (left - place.left)), ..place },
        &note,
        small,
    );
}

/// One answer that can be chosen.
fn choice(state: &State<'_>, question: usize, answer: usize, pill: Rect, sketch: &mut Sketch<'_>) {
    let words = state.sight.words;
    let word = words.text(ANSWERS[answer]);
    let is_chosen = state.answer(question) == Some(answer);
    let key = if is_chosen { "gate-say-chosen" } else { "gate-say-answer" };
    let text = &state.spec.questions[question].text;
    let label = words.with(key, &[("n", &(question + 1).to_string()), ("question", text), ("answer", &word)]);
    let grip = Grip { tap: true, ..Grip::default() };
    sketch.item(state.question_target(question, answer), pill, label, grip, |sketch| {
        pill_mark(pill, &word, Ink::Phase(state.sight.phase()), Ink::OnStrong, is_chosen, sketch);
    });
}

/// A pill with a word; the chosen one is filled and has a check mark.
pub(super) fn pill_mark(
    pill: Rect,
    word: &str,
    strong: Ink,
    on_strong: Ink,
    is_chosen: bool,
    sketch: &mut Sketch<'_>,
) {
    let radius = pill.height / 2.0;
    if !is_chosen {
        sketch.rect(pill, radius, solid(Ink::Card), line(Ink::Grey, 1.5));
        sketch.text_centered(pill, word, Style::new(24.0, Ink::Ink).middle().lines(1));
        return;
    }
    sketch.rect(pill, radius, solid(strong), None);
    let style = Style::new(24.0, on_strong).weight(Weight::Semibold).lines(1);
    let width = sketch.text_width(word, style);
    let left = pill.left + (pill.width - width - CHECK).max(0.0) / 2.0;
    check(at(left + 7.0, pill.center().y), 16.0, on_strong, sketch);
    let text = Rect::new(left + CHECK, pill.top, width + 1.0, pill.height);
    sketch.text_centered(text, word, style);
}

/// The room that a check mark takes.
const CHECK: f32 = 22.0;

fn check(center: Point, size: f32, ink: Ink, sketch: &mut Sketch<'_>) {
    let points = vec![
        center.moved(-size * 0.45, 0.0),
        center.moved(-size * 0.1, size * 0.35),
        center.moved(size * 0.5, -size * 0.35),
    ];
    sketch.line(points, line(ink, 3.2));
}
