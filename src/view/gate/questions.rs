//! The questions of a gate, each with three large answers. What is chosen shows by filling, by a check mark and by
//! its word, never by colour alone. Points show when every question is answered.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{ASCENT, LEADING, Sketch, Style, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Weight};

use super::state::{ANSWERS, State};

const PILL: f32 = 116.0;
const GAP: f32 = 7.0;
const NUMBER: f32 = 46.0;
const POINTS: f32 = 38.0;

/// Draws all questions.
pub(super) fn draw(state: &State<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let count = state.spec.questions.len();
    let height = (area.height / count.max(1) as f32).min(104.0);
    let is_complete = state.open() == 0;
    let width = wording_width(area.width);
    let fits = |size: &f32| {
        state.spec.questions.iter().all(|question| {
            let says = question.reversed && is_complete;
            Wording::new(state, &question.text, says, width, *size, sketch).height() <= height - 6.0
        })
    };
    // All questions in letters of one size.
    let size = [27.0, 25.0, 23.5, 23.0].into_iter().find(fits).unwrap_or(SMALLEST_TEXT);
    for place in 0..count {
        let row = Rect::new(area.left, area.top + place as f32 * height, area.width, height);
        if place > 0 {
            let ends = vec![at(row.left, row.top), at(row.right(), row.top)];
            sketch.line(ends, line(Ink::Line, 1.5));
        }
        question(state, place, row, (is_complete, size), sketch);
    }
}

/// The questions alone, to be read.
pub(super) fn read_aloud<'a>(
    texts: impl ExactSizeIterator<Item = &'a str>,
    ink: Ink,
    area: Rect,
    sketch: &mut Sketch<'_>,
) {
    let height = (area.height / texts.len().max(1) as f32).min(104.0);
    for (place, text) in texts.enumerate() {
        let row = Rect::new(area.left, area.top + place as f32 * height, area.width, height);
        if place > 0 {
            sketch.line(vec![at(row.left, row.top), at(row.right(), row.top)], line(Ink::Line, 1.5));
        }
        let middle = row.center().y;
        sketch.circle(at(row.left + 17.0, middle), 17.0, solid(ink), None);
        let number = Style::new(SMALLEST_TEXT, Ink::OnStrong).weight(Weight::Semibold).middle();
        sketch.label(at(row.left + 17.0, middle + 7.8), &(place + 1).to_string(), number);
        let text_place = Rect::new(row.left + NUMBER, row.top, row.width - NUMBER, row.height);
        sketch.text_centered(text_place, text, Style::new(30.0, Ink::Ink).lines(2));
    }
}

fn question(
    state: &State<'_>,
    place: usize,
    row: Rect,
    (is_complete, size): (bool, f32),
    sketch: &mut Sketch<'_>,
) {
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
    let text = Rect::new(row.left + NUMBER, row.top, wording_width(row.width), row.height);
    let wording =
        Wording::new(state, &question.text, question.reversed && is_complete, text.width, size, sketch);
    wording.draw(&question.text, text, sketch);
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

/// The width of a question: what number, answers and points leave.
fn wording_width(row: f32) -> f32 {
    row - NUMBER - 18.0 - 3.0 * PILL - 2.0 * GAP - POINTS
}

/// A question at a size, and behind or under its last line how it counts when it is reversed.
struct Wording {
    size: f32,
    lines: usize,
    note: String,
    note_width: f32,
    /// Where the note starts behind the last line, if there is room for it.
    behind: Option<f32>,
}

const NOTE: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);

impl Wording {
    fn new(
        state: &State<'_>,
        text: &str,
        says_scoring: bool,
        width: f32,
        size: f32,
        sketch: &Sketch<'_>,
    ) -> Self {
        let note = if says_scoring { state.sight.words.text("gate-reversed") } else { String::new() };
        let note_width = if says_scoring { sketch.text_width(&note, NOTE) + 12.0 } else { 0.0 };
        let rows = sketch.lettering().rows(text, size, Weight::Regular, width);
        let last = rows.last().map_or(0.0, |row| row.width);
        let behind = (last + note_width <= width).then_some(last + 12.0);
        Self { size, lines: rows.len(), note, note_width, behind }
    }

    fn height(&self) -> f32 {
        let under = if self.behind.is_some() { 0.0 } else { SMALLEST_TEXT * LEADING };
        self.lines as f32 * self.size * LEADING + under
    }

    fn draw(&self, text: &str, place: Rect, sketch: &mut Sketch<'_>) {
        let under = if self.behind.is_some() { 0.0 } else { SMALLEST_TEXT * LEADING };
        let lines = ((place.height - 4.0 - under) / (self.size * LEADING)).floor().max(1.0);
        let height = (self.height() - under).min(lines * self.size * LEADING);
        let top = place.top + (place.height - height - under) / 2.0;
        sketch.text(Rect { top, ..place }, text, Style::new(self.size, Ink::Ink).lines(lines as usize));
        let (left, note_top) = match self.behind {
            // On the baseline of the last line.
            Some(behind) => (
                place.left + behind,
                top + height - self.size * LEADING + (self.size - SMALLEST_TEXT) * ASCENT,
            ),
            None => (place.left, top + height),
        };
        let width = self.note_width.max(place.right() - left);
        sketch.text(Rect { left, top: note_top, width, ..place }, &self.note, NOTE);
    }
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
    let small = Style { size: SMALLEST_TEXT, ..style };
    let is_tight = sketch.text_width(word, style) + CHECK + 20.0 > pill.width;
    let style = if is_tight { small } else { style };
    let width = sketch.text_width(word, style);
    let (room, size) = if is_tight { (CHECK - 4.0, 13.0) } else { (CHECK, 16.0) };
    let left = pill.left + (pill.width - width - room).max(0.0) / 2.0;
    check(at(left + 7.0, pill.center().y), size, on_strong, sketch);
    let text = Rect::new(left + room, pill.top, width + 1.0, pill.height);
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
