//! Draws one cell of a ledger by the kind of its field. A cell that a hand changes is an item of its own.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Align, Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::field::OptionSpec;
use crate::model::id::OptionId;
use crate::view::marks;
use crate::view::split::{self, text_on};

use super::content::{self, Content};
use super::figures;
use super::layout::Layout;
use super::parts::Part;
use super::sheet::{Column, Row, Shape, Sheet};
use super::widths::{self, STEP};

/// The names of the two steps of a number, as targets.
pub(super) const STEPS: [&str; 2] = ["minus", "plus"];
/// Between a bar and its number.
const BESIDE: f32 = 14.0;
const PILL: f32 = 34.0;
const BOX: f32 = 26.0;
/// A row that is lower has no handles on its splits.
const HANDLES: f32 = 40.0;

/// How heavy the text of a column is.
pub(super) fn weight(column: &Column<'_>) -> Weight {
    match column.shape {
        Shape::Title => Weight::Semibold,
        Shape::Number { .. } | Shape::ToldNumber { .. } => Weight::Medium,
        _ => Weight::Regular,
    }
}

/// Where the text of a column stands in its width: numbers under each other by their last digit.
pub(super) fn align(column: &Column<'_>) -> Align {
    match column.shape {
        Shape::Number { .. } | Shape::ToldNumber { .. } => Align::Right,
        _ => Align::Left,
    }
}

/// The width of a column for its heading and its sum: not over the steps.
pub(super) fn head_width(sheet: &Sheet<'_>, column: &Column<'_>, width: f32, size: f32) -> f32 {
    if has_steps(sheet, column, width, size) { width - STEP } else { width }
}

/// Whether there is room for the steps beside a number.
pub(super) fn has_steps(sheet: &Sheet<'_>, column: &Column<'_>, width: f32, size: f32) -> bool {
    matches!(column.shape, Shape::Number { bar: false, .. })
        && widths::number_width(sheet, column, size) + 2.0 * STEP <= width + 0.5
        && widths::sum_width(sheet, column) + STEP <= width + 0.5
}

/// The track of a bar in its cell.
pub(super) fn track(sheet: &Sheet<'_>, column: &Column<'_>, cell: Rect, size: f32) -> Rect {
    let number = widths::number_width(sheet, column, size) + BESIDE;
    let inner = cell.inset_xy(figures::KNOB, 0.0);
    Rect { width: (cell.width - number - 2.0 * figures::KNOB).max(20.0), ..inner }
}

/// One cell and what it is drawn with.
struct Cell<'s, 'a> {
    sheet: &'s Sheet<'a>,
    column: &'s Column<'a>,
    row: &'s Row<'a>,
    rect: Rect,
    size: f32,
    lines: usize,
    content: Content<'a>,
    ink: Ink,
}

/// Draws the cell of a row in a column.
pub(super) fn draw(
    sheet: &Sheet<'_>,
    layout: &Layout,
    (row, column): (usize, usize),
    sketch: &mut Sketch<'_>,
) {
    let Some(place) = layout.rows.get(row) else { return };
    let (row, number) = (&sheet.rows[row], row + 1);
    let rect = layout.cell(*place, column);
    let column = &sheet.columns[column];
    let content = sheet.content(column, row);
    let ink = Ink::Phase(sheet.sight.phase());
    let cell = Cell { sheet, column, row, rect, size: layout.size, lines: layout.lines, content, ink };
    match column.shape {
        Shape::Title => cell.title(number, sketch),
        _ if cell.content == Content::Hidden => {
            let write = matches!(column.shape, Shape::Number { .. });
            let grip = Grip { write, ..Grip::default() };
            cell.item(rect, grip, sketch, |sketch| cell.hidden(sketch));
        }
        Shape::Text => {
            let grip = Grip { write: true, ..Grip::default() };
            cell.item(rect, grip, sketch, |sketch| cell.text(sketch));
        }
        Shape::Number { bar: true, .. } => cell.bar(sketch),
        Shape::Number { bar: false, .. } => cell.number(sketch),
        Shape::Choice => cell.choice(sketch),
        Shape::Yes => {
            let grip = Grip { tap: true, ..Grip::default() };
            cell.item(rect, grip, sketch, |sketch| cell.tick(sketch));
        }
        Shape::Split => cell.split(sketch),
        Shape::Date
        | Shape::Link
        | Shape::Row
        | Shape::ToldNumber { .. }
        | Shape::ToldText
        | Shape::ToldYes
        | Shape::ToldRow => cell.item(rect, Grip::default(), sketch, |sketch| cell.told(sketch)),
    }
}

impl Cell<'_, '_> {
    fn said(&self) -> String {
        let value = self.content.said(self.sheet, self.column);
        let named = [("row", self.row.name.as_str()), ("label", &self.column.label), ("value", &value)];
        self.sheet.sight.words.with("ledger-say-cell", &named)
    }

    fn item(&self, outline: Rect, grip: Grip, sketch: &mut Sketch<'_>, draw: impl FnOnce(&mut Sketch<'_>)) {
        sketch.item(self.sheet.target(self.column, self.row), outline, self.said(), grip, draw);
    }

    fn style(&self) -> Style {
        let style = Style::new(self.size, Ink::Ink).weight(weight(self.column));
        Style { align: align(self.column), ..style }
    }

    fn title(&self, number: usize, sketch: &mut Sketch<'_>) {
        let sheet = self.sheet;
        let one = crate::view::zones::capital(&sheet.table.one);
        let (n, of) = (number.to_string(), sheet.rows.len().to_string());
        let named = [("one", one.as_str()), ("title", &self.row.name), ("n", &n), ("of", &of)];
        let label = sheet.sight.words.with("ledger-say-row", &named);
        let grip = Grip {
            write: sheet.writes_title(self.column),
            remove: sheet.removes(self.row),
            ..Grip::default()
        };
        sketch.item(sheet.target(self.column, self.row), self.rect, label, grip, |sketch| self.text(sketch));
    }

    fn text(&self, sketch: &mut Sketch<'_>) {
        match &self.content {
            Content::Text(text) => sketch.text_centered(self.rect, text, self.style().lines(self.lines)),
            Content::Hidden => self.hidden(sketch),
            _ => self.dash(self.rect, sketch),
        }
    }

    /// A quiet sign for what is not there yet.
    fn dash(&self, rect: Rect, sketch: &mut Sketch<'_>) {
        sketch.text_centered(
            rect,
            "–",
            Style { ink: Ink::Muted, weight: Weight::Regular, ..self.style() }.lines(1),
        );
    }

    /// The longest words for hidden answers that have room.
    fn hidden(&self, sketch: &mut Sketch<'_>) {
        let (words, k) = (self.sheet.sight.words, self.sheet.sight.facts.k().to_string());
        let style = Style { size: SMALLEST_TEXT, ink: Ink::Muted, weight: Weight::Regular, ..self.style() };
        let long = words.with("zones-hidden-short", &[("k", &k)]);
        let lines = ((self.rect.height / (SMALLEST_TEXT * 1.24)).floor() as usize).clamp(1, 2);
        let rows = sketch.lettering().rows(&long, style.size, style.weight, self.rect.width).len();
        let text = if rows <= lines { long } else { words.with("ledger-hidden", &[("k", &k)]) };
        sketch.text_centered(self.rect, &text, style.lines(lines));
    }

    fn bar(&self, sketch: &mut Sketch<'_>) {
        let track = track(self.sheet, self.column, self.rect, self.size);
        let number = if let Content::Number(number) = self.content { Some(number) } else { None };
        let share = number.map(|number| share(number, self.column.range));
        let center = at(track.left + share.unwrap_or_default() * track.width, track.center().y);
        let lifted = Rect::around(center, figures::KNOB * 2.0 + 3.0, figures::KNOB * 2.0 + 3.0);
        let grip = Grip {
            drag: true,
            write: true,
            remove: self.sheet.clears(self.column, self.row),
            ..Grip::default()
        };
        figures::track(sketch, track, share, self.ink, true);
        self.figure(self.rect, number, sketch);
        let target = self.sheet.target(self.column, self.row);
        sketch.portion(target, self.rect, lifted, self.said(), grip, |sketch| {
            figures::knob(sketch, center, number.is_some());
        });
    }

    /// A number on the right of a rectangle, or the sign that there is none.
    fn figure(&self, rect: Rect, number: Option<f64>, sketch: &mut Sketch<'_>) {
        match number {
            Some(number) => {
                let text = content::number(self.sheet, self.column, number);
                sketch.text_centered(rect, &text, self.style().lines(1));
            }
            None => self.dash(rect, sketch),
        }
    }

    fn number(&self, sketch: &mut Sketch<'_>) {
        let number = if let Content::Number(number) = self.content { Some(number) } else { None };
        let grip = Grip {
            drag: true,
            write: true,
            remove: self.sheet.clears(self.column, self.row),
            ..Grip::default()
        };
        if !has_steps(self.sheet, self.column, self.rect.width, self.size) {
            self.item(self.rect, grip, sketch, |sketch| self.figure(self.rect, number, sketch));
            return;
        }
        let wide = widths::number_width(self.sheet, self.column, self.size);
        let middle = Rect::new(self.rect.right() - STEP - wide, self.rect.top, wide, self.rect.height);
        self.item(middle, grip, sketch, |sketch| self.figure(middle, number, sketch));
        let Shape::Number { scale, .. } = self.column.shape else { return };
        let ends = [scale.min, scale.snap(scale.max)];
        let lefts = [middle.left - STEP, self.rect.right() - STEP];
        for ((name, end), left) in STEPS.iter().zip(ends).zip(lefts) {
            let is_up = *name == STEPS[1];
            // Where it ends there is no step further, and from nothing there is one only.
            if number == Some(end) || number.is_none() && !is_up {
                continue;
            }
            let outline = Rect::new(left, self.rect.top, STEP, self.rect.height);
            let shift = if is_up { 4.0 } else { -4.0 };
            let key = if is_up { "ledger-say-up" } else { "ledger-say-down" };
            let named = [("row", self.row.name.as_str()), ("label", &self.column.label)];
            let label = self.sheet.sight.words.with(key, &named);
            let Some(field) = self.column.field else { continue };
            let (table, id) = (self.sheet.spec.of.clone(), self.row.row.id.clone());
            let target = Target::Choice(table, id, field.id.clone(), OptionId::from(*name));
            sketch.item(target, outline, label, Grip { tap: true, ..Grip::default() }, |sketch| {
                figures::step(sketch, outline.center().moved(shift, 0.0), is_up);
            });
        }
    }

    fn choice(&self, sketch: &mut Sketch<'_>) {
        let height = PILL.min(self.rect.height - 4.0);
        let top = self.rect.center().y - height / 2.0;
        let pill = Rect::new(self.rect.left, top, self.rect.width.min(250.0), height);
        let grip = Grip { tap: true, remove: self.sheet.clears(self.column, self.row), ..Grip::default() };
        self.item(pill, grip, sketch, |sketch| {
            let Content::Option(option) = &self.content else {
                sketch.rect(pill, height / 2.0, None, dashed(Ink::Muted, 1.2));
                let style = Style::new(self.size, Ink::Muted).middle().lines(1);
                sketch.text_centered(pill, "–", style);
                return;
            };
            draw_pill(sketch, pill, option, self.size);
        });
    }

    fn tick(&self, sketch: &mut Sketch<'_>) {
        let square = Rect::new(self.rect.left, self.rect.center().y - BOX / 2.0, BOX, BOX);
        if self.content == Content::Yes(true) {
            sketch.rect(square, 6.0, solid(self.ink), None);
            marks::check(sketch, square.center(), 17.0, Ink::OnStrong);
        } else {
            sketch.rect(square, 6.0, solid(Ink::Card), line(Ink::Grey, 2.0));
        }
    }

    fn split(&self, sketch: &mut Sketch<'_>) {
        let height = (self.rect.height - 12.0).clamp(25.0, 32.0);
        let bar = Rect::new(self.rect.left, self.rect.center().y - height / 2.0, self.rect.width, height);
        let is_open = matches!(self.content, Content::Missing);
        let grip = Grip { tap: is_open, remove: self.sheet.clears(self.column, self.row), ..Grip::default() };
        self.item(bar, grip, sketch, |sketch| {
            if let Content::Parts(shares) = &self.content {
                figures::split(sketch, bar, &self.column.parts, shares, self.sheet.sight.words);
                return;
            }
            sketch.rect(bar, 5.0, thin(Ink::Line, 0.2), dashed(Ink::Grey, 1.6));
            let text = self.sheet.sight.words.text("split-empty");
            let style = Style::new(SMALLEST_TEXT, Ink::Muted).middle().lines(1);
            let fits = sketch.text_width(&text, style) + 16.0 <= bar.width && bar.height >= SMALLEST_TEXT;
            sketch.text_centered(bar, if fits { &text } else { "–" }, style);
        });
        if let Content::Parts(shares) = &self.content
            && self.sheet.splits(self.column)
            && self.rect.height >= HANDLES
        {
            self.handles(bar, shares, sketch);
        }
    }

    /// The handles between the parts; those at the same place stand above each other, so that each can be taken.
    fn handles(&self, bar: Rect, shares: &[f64], sketch: &mut Sketch<'_>) {
        let edges = edges(shares);
        for (place, (part, edge)) in self.column.parts.iter().zip(&edges).enumerate() {
            let same = |other: &&f64| (**other - edge).abs() < 1e-9;
            let mates = edges.iter().filter(same).count();
            let nth = edges[..place].iter().filter(same).count();
            let x = bar.left + bar.width * *edge as f32 / 100.0;
            let (outline, knob) = split::grip_place(bar, x, nth, mates);
            let Some(target) = self.sheet.boundary(self.column, self.row, place) else { continue };
            let said = say_boundary(self.sheet, self.row, part, shares[place]);
            sketch.item(target, outline, said, Grip { drag: true, ..Grip::default() }, |sketch| {
                sketch.circle(knob, 6.5, solid(Ink::Card), line(Ink::Ink, 2.2));
            });
        }
    }

    fn told(&self, sketch: &mut Sketch<'_>) {
        let bars = Rect::new(self.rect.left, self.rect.top + 7.0, self.rect.width, self.rect.height - 14.0);
        match &self.content {
            Content::Text(_) => self.text(sketch),
            Content::Hidden => self.hidden(sketch),
            Content::Number(number) => {
                if self.column.shape == (Shape::ToldNumber { bar: true }) {
                    let track = track(self.sheet, self.column, self.rect, self.size);
                    let share = share(*number, self.column.range);
                    figures::track(sketch, track, Some(share), self.ink, false);
                }
                self.figure(self.rect, Some(*number), sketch);
            }
            Content::Yes(true) => {
                let middle = at(self.rect.left + BOX / 2.0, self.rect.center().y);
                marks::check(sketch, middle, 22.0, self.ink);
            }
            Content::Yes(false) => {
                let text = self.sheet.sight.words.text("gate-no");
                let style = Style { ink: Ink::Muted, ..self.style() };
                sketch.text_centered(self.rect, &text, style.lines(1));
            }
            Content::Bars(numbers) => {
                let room = Rect { height: bars.height.min(40.0), ..bars };
                let room = Rect { top: self.rect.center().y - room.height / 2.0, ..room };
                figures::columns(sketch, room, numbers, self.column.range, self.ink);
            }
            Content::Option(_) | Content::Parts(_) | Content::Missing => self.dash(self.rect, sketch),
        }
    }
}

/// Where the parts of a split end, in percent, but for the last.
pub(super) fn edges(shares: &[f64]) -> Vec<f64> {
    let mut edge = 0.0;
    let last = shares.len().saturating_sub(1);
    shares[..last]
        .iter()
        .map(|share| {
            edge += share;
            edge
        })
        .collect()
}

/// The name of a handle: whose share ends there.
pub(super) fn say_boundary(sheet: &Sheet<'_>, row: &Row<'_>, part: &Part, share: f64) -> String {
    let words = sheet.sight.words;
    let n = words.number(share, 0);
    words.with("split-say-boundary", &[("name", &row.name), ("part", &part.name), ("n", &n)])
}

/// The share of a range at which a number lies, 0 to 1.
fn share(number: f64, (from, to): (f64, f64)) -> f32 {
    (((number - from) / (to - from).max(1e-9)) as f32).clamp(0.0, 1.0)
}

/// A choice as a pill in its ink; without an ink of its own it is an outline.
fn draw_pill(sketch: &mut Sketch<'_>, pill: Rect, option: &OptionSpec, size: f32) {
    let (fill, stroke, ink) = match content::ink(option) {
        Some(ink) if ink != Ink::Grey => (solid(ink), None, text_on(ink)),
        grey => (solid(Ink::Card), Some(line(grey.unwrap_or(Ink::Line), 1.6)), Ink::Ink),
    };
    sketch.rect(pill, pill.height / 2.0, fill, stroke);
    let style = Style::new(size.min(24.0), ink).weight(Weight::Semibold).middle().lines(1);
    let inner = pill.inset_xy(10.0, 0.0);
    let short = option.short.as_ref().filter(|_| sketch.text_width(&option.name, style) > inner.width);
    sketch.text_centered(inner, short.unwrap_or(&option.name), style);
}
