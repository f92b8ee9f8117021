//! All decisions on one sheet, large enough for the back row: what, who, until when, and where it came from. The last
//! screen of a day. Like the pass it is only read.

use crate::drawing::ink::Ink;
use crate::drawing::lettering::Lettering;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line, solid};
use crate::drawing::{Drawing, Grip, SHEET_HEIGHT, SHEET_WIDTH, Target, Weight};
use crate::expr::Facts;
use crate::model::id::DecisionId;
use crate::model::session::{Decision, DecisionStatus, Session};
use crate::model::workshop::Workshop;
use crate::words::Words;

use super::marks;
use super::written::Writer;

/// What is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Decided<'a> {
    pub workshop: &'a Workshop,
    pub session: &'a Session,
    pub facts: &'a Facts,
    pub words: &'a Words,
    pub lettering: &'a Lettering,
}

impl<'a> Decided<'a> {
    /// The decisions that hold, oldest first.
    pub fn all(&self) -> Vec<(&'a DecisionId, &'a Decision)> {
        let kept = |(_, decision): &(&DecisionId, &Decision)| decision.status != DecisionStatus::Dropped;
        self.session.decisions().filter(kept).collect()
    }

    /// Where a decision comes from: the canvas, and the record that it is about.
    pub fn source(&self, decision: &Decision) -> String {
        let writer = Writer { workshop: self.workshop, facts: self.facts, words: self.words };
        let canvas = decision.canvas.as_ref().and_then(|id| self.workshop.canvas(id.as_str()));
        let about = decision.about(self.workshop, self.session);
        let about = about.map(|(table, id)| writer.title(table, id.as_str())).unwrap_or_default();
        let about = Some(about).filter(|about| !about.is_empty() && *about != decision.text);
        canvas.map(|canvas| canvas.title.clone()).into_iter().chain(about).collect::<Vec<_>>().join(" · ")
    }

    /// The day of a decision in words; empty where it has none.
    pub fn due(&self, decision: &Decision) -> String {
        if decision.due.is_empty() { String::new() } else { self.words.date(&decision.due) }
    }
}

const MARGIN: f32 = 50.0;
const TOP: f32 = 176.0;
const BOTTOM: f32 = 836.0;
const NUMBER: f32 = 74.0;
/// Who and until when.
const SIDE: f32 = 400.0;
const GUTTER: f32 = 36.0;
/// Above and under a row together.
const PAD: f32 = 26.0;
/// Sizes of the text, from large to small: not even the smallest is too small for the back row.
const SIZES: [f32; 4] = [40.0, 36.0, 32.0, 30.0];

/// How large the text is, and which decisions stand on which sheet.
struct Plan {
    size: f32,
    sheets: Vec<std::ops::Range<usize>>,
}

impl Plan {
    /// As large as all of them fit on one sheet; where they do not, the smallest on several.
    fn new(decided: &Decided<'_>, sketch: &Sketch<'_>) -> Self {
        let rows = decided.all();
        let height =
            |size: f32| rows.iter().map(|(_, row)| row_height(decided, row, size, sketch)).sum::<f32>();
        let room = BOTTOM - TOP;
        if let Some(size) = SIZES.into_iter().find(|size| height(*size) <= room) {
            return Self { size, sheets: std::iter::once(0..rows.len()).collect() };
        }
        let size = SIZES[SIZES.len() - 1];
        let (mut sheets, mut first, mut used) = (Vec::new(), 0, 0.0);
        for (place, (_, row)) in rows.iter().enumerate() {
            let own = row_height(decided, row, size, sketch);
            if used + own > room && place > first {
                sheets.push(first..place);
                (first, used) = (place, 0.0);
            }
            used += own;
        }
        sheets.push(first..rows.len());
        Self { size, sheets }
    }
}

/// How many sheets the decisions take; one where there are none.
pub fn sheets(decided: &Decided<'_>) -> usize {
    Plan::new(decided, &Sketch::new(decided.lettering)).sheets.len()
}

/// Draws a sheet of the decisions, from 0.
pub fn draw(decided: &Decided<'_>, sheet: usize) -> Drawing {
    let mut sketch = Sketch::new(decided.lettering);
    let (rows, plan) = (decided.all(), Plan::new(decided, &sketch));
    heading(decided, rows.len(), &mut sketch);
    if rows.is_empty() {
        empty(decided, &mut sketch);
        return sketch.finish();
    }
    let mut top = TOP;
    for place in plan.sheets.get(sheet).cloned().unwrap_or_default() {
        let (id, decision) = rows[place];
        let height = row_height(decided, decision, plan.size, &sketch);
        let rect = Rect::new(MARGIN, top, SHEET_WIDTH - 2.0 * MARGIN, height);
        let told = told(decided, place + 1, decision);
        sketch.item(Target::Told(format!("decision-{id}")), rect, told, Grip::default(), |sketch| {
            row(decided, place + 1, decision, plan.size, rect, sketch);
        });
        top += height;
        sketch.line(vec![at(rect.left, top), at(rect.right(), top)], line(Ink::Line, 1.5));
    }
    if plan.sheets.len() > 1 {
        let numbers = [(sheet + 1).to_string(), plan.sheets.len().to_string()];
        let text = decided.words.with("decided-page", &[("n", &numbers[0]), ("of", &numbers[1])]);
        sketch.label(at(MARGIN, 872.0), &text, Style::new(24.0, Ink::Muted));
    }
    sketch.tell(decided.words.count("decided-count", rows.len()));
    sketch.finish()
}

fn heading(decided: &Decided<'_>, count: usize, sketch: &mut Sketch<'_>) {
    let cover = decided.session.cover();
    let invented = if cover.invented { decided.words.text("chart-invented") } else { String::new() };
    let date = if cover.date.is_empty() { String::new() } else { decided.words.date(&cover.date) };
    let parts = [cover.title.as_str(), date.as_str(), invented.as_str()];
    let above = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let phase = Style::new(22.0, Ink::Phase(3)).weight(Weight::Semibold);
    sketch.label(at(MARGIN, 50.0), &above, phase);
    let title = decided.words.text("decided-title");
    sketch.label(at(MARGIN, 100.0), &title, Style::new(44.0, Ink::Ink).weight(Weight::Bold));
    if count > 0 {
        let count = decided.words.count("decided-count", count);
        sketch.label(at(MARGIN, 144.0), &count, Style::new(26.0, Ink::Muted));
    }
}

fn empty(decided: &Decided<'_>, sketch: &mut Sketch<'_>) {
    let (none, hint) = (decided.words.text("decided-none"), decided.words.text("decided-hint"));
    let (upper, lower) = Rect::new(0.0, 0.0, SHEET_WIDTH, SHEET_HEIGHT).inset_xy(200.0, 330.0).cut_top(90.0);
    sketch.text_centered(upper, &none, Style::new(40.0, Ink::Ink).weight(Weight::Semibold).middle().lines(1));
    sketch.text_centered(lower, &hint, Style::new(32.0, Ink::Muted).middle().lines(2));
    sketch.tell(format!("{none}. {hint}"));
}

fn text_style(size: f32) -> Style {
    Style::new(size, Ink::Ink).weight(Weight::Semibold).lines(3)
}

/// What stands beside and under the text.
fn second_style(size: f32) -> Style {
    Style::new((size * 0.78).max(25.0), Ink::Muted).lines(1)
}

fn text_width() -> f32 {
    SHEET_WIDTH - 2.0 * MARGIN - NUMBER - GUTTER - SIDE
}

fn row_height(decided: &Decided<'_>, decision: &Decision, size: f32, sketch: &Sketch<'_>) -> f32 {
    let second = second_style(size).size * LEADING;
    let text = sketch.text_height(&decision.text, text_width(), text_style(size));
    let source = if decided.source(decision).is_empty() { 0.0 } else { second };
    (text + source).max(2.0 * second) + PAD
}

fn row(
    decided: &Decided<'_>,
    number: usize,
    decision: &Decision,
    size: f32,
    rect: Rect,
    sketch: &mut Sketch<'_>,
) {
    let inner = Rect::new(rect.left, rect.top + PAD / 2.0, rect.width, rect.height - PAD);
    let (badge, rest) = inner.cut_left(NUMBER);
    let center = at(badge.left + 26.0, badge.top + size * LEADING / 2.0);
    if decision.status == DecisionStatus::Done {
        sketch.circle(center, 24.0, None, line(Ink::Green, 2.5));
        marks::check(sketch, center, 26.0, Ink::Green);
    } else {
        sketch.circle(center, 24.0, solid(Ink::Ink), None);
        let style = Style::new(26.0, Ink::Paper).weight(Weight::Bold).middle().lines(1);
        sketch.text_centered(Rect::around(center, 48.0, 48.0), &number.to_string(), style);
    }
    let (text, rest) = rest.cut_left(text_width());
    let used = sketch.text(text, &decision.text, text_style(size));
    let second = second_style(size);
    sketch.text(text.cut_top(used).1, &decided.source(decision), second);
    let side = rest.cut_left(GUTTER).1;
    let owner = Style { ink: Ink::Ink, ..second.weight(Weight::Semibold) };
    let used = sketch.text(side, &decision.owner, owner);
    sketch.text(side.cut_top(used).1, &decided.due(decision), second);
}

fn told(decided: &Decided<'_>, number: usize, decision: &Decision) -> String {
    let is_done = decision.status == DecisionStatus::Done;
    let done = if is_done { decided.words.text("pass-done") } else { String::new() };
    let number = format!("{number}. {}", decision.text);
    let parts = [number, decision.owner.clone(), decided.due(decision), decided.source(decision), done];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ")
}
