//! How a note or an initiative looks on the wall. A card is measured for a size first and drawn where there is room
//! for it; where there is not, it is measured for the next smaller size. Its text is never under the smallest size
//! and never outside its box.

use crate::drawing::ink::Ink;
use crate::drawing::lettering::{Lettering, Row};
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{ASCENT, LEADING, Sketch, line, solid};
use crate::drawing::{Mark, SMALLEST_TEXT, TextRow, Weight};

use super::marks;

/// What a card says.
#[derive(Clone, Copy, Debug)]
pub struct Face<'a> {
    pub title: &'a str,
    /// The kind of note, above its text; or the second line of a card, under it.
    pub label: Option<&'a str>,
    /// Its number on the canvas, for when nothing else fits.
    pub number: usize,
    pub paper: Paper,
    pub warned: bool,
}

/// What a card is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// A sticky note of one of the six colours.
    Note(u8),
    /// A white card with an edge in a colour.
    Card(Ink),
}

/// The size for which a card is measured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// The widest it may be.
    pub width: f32,
    /// The narrowest and lowest it may be; a short text makes a narrow card.
    pub least: (f32, f32),
    pub text: f32,
    /// The most lines of text; none at all makes a dot with a number.
    pub lines: usize,
    /// Whether the label shows.
    pub label: bool,
}

impl Size {
    /// A card of a width and at most so many lines.
    pub const fn new(width: f32, text: f32, lines: usize, label: bool) -> Self {
        Self { width, least: (64.0, 0.0), text, lines, label }
    }

    /// Only the number.
    pub const fn dot() -> Self {
        Self { width: DOT.0, least: DOT, text: SMALLEST_TEXT, lines: 0, label: false }
    }

    /// As wide as it may be and at least so high, whatever it says.
    pub const fn filled(mut self, height: f32) -> Self {
        self.least = (self.width, height);
        self
    }

    /// The lowest that any card of this size is.
    pub fn lowest(&self) -> f32 {
        if self.lines == 0 { DOT.1 } else { (self.text * LEADING + 2.0 * self.pad()).max(self.least.1) }
    }

    fn pad(&self) -> f32 {
        if self.lines <= 1 { 5.0 } else { 10.0 }
    }
}

/// Width and height of a card that shows only its number.
const DOT: (f32, f32) = (46.0, 34.0);
/// Sizes of free notes, from large to small.
pub const NOTES: [Size; 6] = [
    Size::new(252.0, 24.0, 4, true),
    Size::new(214.0, SMALLEST_TEXT, 3, true),
    Size::new(196.0, SMALLEST_TEXT, 2, false),
    Size::new(170.0, SMALLEST_TEXT, 1, false),
    Size::new(118.0, SMALLEST_TEXT, 1, false),
    Size::dot(),
];

/// Sizes of cards in a tray, from large to small.
pub const TRAY: [Size; 4] = [
    Size::new(290.0, SMALLEST_TEXT, 2, false),
    Size::new(230.0, SMALLEST_TEXT, 1, false),
    Size::new(140.0, SMALLEST_TEXT, 1, false),
    Size::dot(),
];

/// Sizes of cards in a column of a width, from large to small.
pub fn column(width: f32) -> [Size; 5] {
    let half = (width - 8.0) / 2.0;
    [
        Size::new(width.min(380.0), 24.0, 3, true),
        Size::new(width.min(380.0), SMALLEST_TEXT, 1, false),
        Size::new(half.min(300.0), SMALLEST_TEXT, 1, false),
        Size::new(((width - 16.0) / 3.0).clamp(100.0, 200.0), SMALLEST_TEXT, 1, false),
        Size::dot(),
    ]
}

/// A card measured for a size.
#[derive(Clone, Debug)]
pub struct Fitted {
    pub width: f32,
    pub height: f32,
    size: Size,
    rows: Vec<Row>,
    label: Option<Row>,
}

/// Measures a card.
pub fn fit(lettering: &Lettering, face: &Face<'_>, size: Size) -> Fitted {
    let pad = size.pad();
    let sign = if face.warned && size.lines > 0 { SIGN } else { 0.0 };
    let edge = if matches!(face.paper, Paper::Card(_)) && size.lines > 0 { EDGE } else { 0.0 };
    let inner = size.width - 2.0 * side(size) - edge;
    if size.lines == 0 {
        let text = face.number.to_string();
        let width = lettering.width(&text, size.text, Weight::Semibold);
        return Fitted {
            width: size.width.max(width + 12.0),
            height: DOT.1,
            size,
            rows: vec![Row { text, width }],
            label: None,
        };
    }
    // On a card without a label line the sign stands beside the text.
    let label = face.label.filter(|_| size.label).and_then(|label| {
        lettering.rows_of(label, SMALLEST_TEXT, label_weight(face), inner - sign, 1).into_iter().next()
    });
    let beside = if label.is_some() { 0.0 } else { sign };
    let rows = lettering.rows_of(face.title, size.text, weight(face), inner - beside, size.lines);
    let widest = rows.iter().map(|row| row.width).fold(0.0, f32::max) + beside;
    let widest = label.as_ref().map_or(widest, |row| widest.max(row.width + sign));
    let label_height = if label.is_some() { SMALLEST_TEXT * LEADING } else { 0.0 };
    let height = rows.len().max(1) as f32 * size.text * LEADING + label_height + 2.0 * pad;
    let width = (widest + 2.0 * side(size) + edge + 1.0).max(size.least.0).min(size.width);
    Fitted { width, height: height.max(size.least.1), size, rows, label }
}

/// Draws a measured card with its top left corner at a point.
pub fn draw(sketch: &mut Sketch<'_>, place: Point, face: &Face<'_>, fitted: &Fitted) {
    let rect = Rect::new(place.x, place.y, fitted.width, fitted.height);
    let ink = paper(sketch, rect, face, fitted);
    let (size, pad) = (fitted.size, fitted.size.pad());
    if size.lines == 0 {
        number(sketch, rect, face, fitted, ink);
        return;
    }
    let edge = if matches!(face.paper, Paper::Card(_)) { EDGE } else { 0.0 };
    let left = rect.left + side(size) + edge;
    let label_height = if fitted.label.is_some() { SMALLEST_TEXT * LEADING } else { 0.0 };
    let text_height = fitted.rows.len() as f32 * size.text * LEADING;
    let slack = (rect.height - 2.0 * pad - text_height - label_height).max(0.0) / 2.0;
    let mut top = rect.top + pad + slack;
    // A note says its kind first; a card says its name first.
    let label_first = matches!(face.paper, Paper::Note(_));
    let label_ink = if label_first { Ink::StickyInk } else { Ink::Muted };
    let put_label = |sketch: &mut Sketch<'_>, top: &mut f32| {
        if let Some(row) = &fitted.label {
            text_row(sketch, row, at(left, *top), SMALLEST_TEXT, label_weight(face), label_ink);
            *top += SMALLEST_TEXT * LEADING;
        }
    };
    if label_first {
        put_label(sketch, &mut top);
    }
    for row in &fitted.rows {
        text_row(sketch, row, at(left, top), size.text, weight(face), ink);
        top += size.text * LEADING;
    }
    if !label_first {
        put_label(sketch, &mut top);
    }
    if face.warned {
        let middle = rect.top + pad + slack + SMALLEST_TEXT * LEADING / 2.0;
        marks::warning(sketch, at(rect.right() - side(size) - 10.0, middle), 20.0);
    }
}

/// The width of the warning sign with its gap.
const SIGN: f32 = 30.0;
/// The width of the coloured edge of a card with its gap.
const EDGE: f32 = 6.0;

fn side(size: Size) -> f32 {
    if size.lines <= 1 { 10.0 } else { 14.0 }
}

fn weight(face: &Face<'_>) -> Weight {
    match face.paper {
        Paper::Note(_) => Weight::Regular,
        Paper::Card(_) => Weight::Semibold,
    }
}

fn label_weight(face: &Face<'_>) -> Weight {
    match face.paper {
        Paper::Note(_) => Weight::Semibold,
        Paper::Card(_) => Weight::Regular,
    }
}

/// Draws the paper and returns the ink of its text.
fn paper(sketch: &mut Sketch<'_>, rect: Rect, face: &Face<'_>, fitted: &Fitted) -> Ink {
    match face.paper {
        Paper::Note(colour) => {
            sketch.card(rect, if fitted.size.lines > 1 { 8.0 } else { 6.0 }, solid(Ink::Sticky(colour)));
            Ink::StickyInk
        }
        Paper::Card(edge) => {
            let radius = if fitted.size.lines > 1 { 10.0 } else { 7.0 };
            sketch.card(rect, radius, solid(Ink::Card));
            sketch.rect(rect, radius, None, line(Ink::Line, 1.5));
            if fitted.size.lines > 0 {
                let bar = Rect::new(rect.left + 7.0, rect.top + 8.0, 5.0, rect.height - 16.0);
                sketch.rect(bar, 2.5, solid(edge), None);
            }
            Ink::Ink
        }
    }
}

fn number(sketch: &mut Sketch<'_>, rect: Rect, face: &Face<'_>, fitted: &Fitted, ink: Ink) {
    let Some(row) = fitted.rows.first() else { return };
    let place =
        at(rect.left + (rect.width - row.width) / 2.0, rect.top + (rect.height - row_height(fitted)) / 2.0);
    text_row(sketch, row, place, fitted.size.text, Weight::Semibold, ink);
    if face.warned {
        marks::warning(sketch, at(rect.right() - 3.0, rect.top + 4.0), 16.0);
    }
}

fn row_height(fitted: &Fitted) -> f32 {
    fitted.size.text * LEADING
}

fn text_row(sketch: &mut Sketch<'_>, row: &Row, place: Point, size: f32, weight: Weight, ink: Ink) {
    if row.text.is_empty() {
        return;
    }
    let start = place.moved(0.0, size * ASCENT);
    let (text, width) = (row.text.clone(), row.width);
    sketch.mark(Mark::Text(TextRow { text, start, size, weight, ink, width, upright: false }));
}
