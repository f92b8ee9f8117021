//! How a note or an initiative looks on the wall. A card is measured for a size first and drawn where there is room
//! for it; where there is not, it is measured for the next smaller size. Its text is never under the smallest size
//! and never outside its box.

use crate::drawing::ink::Ink;
use crate::drawing::lettering::{Lettering, Row};
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{ASCENT, LEADING, Sketch, dashed, line, solid, thin};
use crate::drawing::{Mark, SMALLEST_TEXT, Stroke, TextRow, Weight};
use crate::model::field::OptionSpec;
use crate::model::workshop::MarkShape;

use super::group_mark::{self, Body};
use super::marks;

/// What a card says.
#[derive(Clone, Copy, Debug)]
pub struct Face<'a> {
    pub title: &'a str,
    /// The kind of a note, above its text.
    pub kind: Option<&'a str>,
    /// A second line, under its text.
    pub second: Option<&'a str>,
    /// Its number on the canvas, for when nothing else fits.
    pub number: usize,
    pub paper: Paper,
    pub warned: bool,
    /// Room beside its first line for the signs that the sketch puts there.
    pub signs: f32,
}

/// What a card is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// A sticky note of one of the six colours; from six on the same colours again, for kinds that share one with an
    /// earlier kind.
    Note(u8),
    /// A white card with an edge in a colour.
    Card(Ink),
}

impl Paper {
    /// The note of a kind: in its own colour, else in that of its place among the kinds.
    pub fn of_kind(kinds: &[OptionSpec], place: usize) -> Self {
        let colour = |(place, kind): (usize, &OptionSpec)| match kind.ink.as_deref().and_then(Ink::named) {
            Some(Ink::Sticky(colour)) => colour % COLOURS,
            _ => (place % usize::from(COLOURS)) as u8,
        };
        let mut colours = kinds.iter().enumerate().map(colour).take(place + 1);
        let Some(own) = colours.next_back() else { return Self::Note(0) };
        Self::Note(if colours.any(|earlier| earlier == own) { own + COLOURS } else { own })
    }
}

/// How many colours notes have.
const COLOURS: u8 = 6;

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
    /// Whether the kind and the second line show.
    pub label: bool,
    /// Room kept under the text for what a view draws there itself.
    pub foot: f32,
}

impl Size {
    /// A card of a width and at most so many lines.
    pub const fn new(width: f32, text: f32, lines: usize, label: bool) -> Self {
        Self { width, least: (64.0, 0.0), text, lines, label, foot: 0.0 }
    }

    /// Only the number.
    pub const fn dot() -> Self {
        Self { width: DOT.0, least: DOT, text: SMALLEST_TEXT, lines: 0, label: false, foot: 0.0 }
    }

    /// At least so wide and so high, whatever it says.
    pub const fn at_least(mut self, width: f32, height: f32) -> Self {
        self.least = (width, height);
        self
    }

    /// With room under its text; a card that shows only its number has none.
    pub const fn with_foot(mut self, height: f32) -> Self {
        self.foot = if self.lines == 0 { 0.0 } else { height };
        self
    }

    /// The lowest that any card of this size is.
    pub fn lowest(&self) -> f32 {
        if self.lines == 0 {
            return DOT.1;
        }
        (self.text * LEADING + self.foot + 2.0 * self.pad()).max(self.least.1)
    }

    fn pad(&self) -> f32 {
        match self.lines {
            0 | 1 => 3.0,
            _ if self.width < 220.0 => 8.0,
            _ => 10.0,
        }
    }
}

/// Width and height of a card that shows only its number.
const DOT: (f32, f32) = (46.0, 34.0);
/// Sizes of free notes, from large to small.
pub const NOTES: [Size; 7] = [
    Size::new(252.0, 24.0, 4, true),
    Size::new(224.0, SMALLEST_TEXT, 4, true),
    Size::new(214.0, SMALLEST_TEXT, 3, false),
    Size::new(196.0, SMALLEST_TEXT, 2, false),
    Size::new(170.0, SMALLEST_TEXT, 1, false),
    Size::new(118.0, SMALLEST_TEXT, 1, false),
    Size::dot(),
];
/// Sizes of free notes where the room narrows: higher and less wide.
pub const NARROW_NOTES: [Size; 17] = [
    Size::new(196.0, SMALLEST_TEXT, 5, true),
    Size::new(172.0, SMALLEST_TEXT, 5, true),
    Size::new(196.0, SMALLEST_TEXT, 5, false),
    Size::new(172.0, SMALLEST_TEXT, 5, false),
    Size::new(150.0, SMALLEST_TEXT, 5, true),
    Size::new(150.0, SMALLEST_TEXT, 6, false),
    Size::new(164.0, SMALLEST_TEXT, 4, false),
    Size::new(172.0, SMALLEST_TEXT, 3, false),
    Size::new(214.0, SMALLEST_TEXT, 2, false),
    Size::new(150.0, SMALLEST_TEXT, 3, false),
    Size::new(196.0, SMALLEST_TEXT, 2, false),
    Size::new(130.0, SMALLEST_TEXT, 3, false),
    Size::new(150.0, SMALLEST_TEXT, 2, false),
    Size::new(130.0, SMALLEST_TEXT, 2, false),
    Size::new(150.0, SMALLEST_TEXT, 1, false),
    Size::new(118.0, SMALLEST_TEXT, 1, false),
    Size::dot(),
];
/// Sizes of cards in a tray, from large to small.
pub const TRAY: [Size; 4] = [
    Size::new(290.0, SMALLEST_TEXT, 2, false),
    Size::new(230.0, SMALLEST_TEXT, 1, false),
    Size::new(150.0, SMALLEST_TEXT, 1, false),
    Size::dot(),
];

/// Sizes of cards in a column of a width, from large to small.
pub fn column(width: f32) -> Vec<Size> {
    let full = width.min(420.0);
    let half = ((width - 8.0) / 2.0).min(300.0);
    let text = if width < 240.0 { SMALLEST_TEXT } else { 24.0 };
    let mut sizes = vec![Size::new(full, text, 3, true), Size::new(full, text, 3, false)];
    sizes.push(Size::new(full, SMALLEST_TEXT, 2, false));
    if half >= CHIP {
        sizes.extend([3, 2].map(|lines| Size::new(half, SMALLEST_TEXT, lines, false).at_least(half, 0.0)));
    }
    sizes.push(Size::new(full, SMALLEST_TEXT, 1, false));
    if half >= CHIP {
        sizes.push(Size::new(half, SMALLEST_TEXT, 1, false).at_least(half, 0.0));
    }
    let third = (width - 16.0) / 3.0;
    if third >= CHIP {
        sizes.push(Size::new(third, SMALLEST_TEXT, 1, false).at_least(third, 0.0));
    }
    sizes.push(Size::dot());
    sizes
}

/// A name that is cut shorter than this says nothing.
const CHIP: f32 = 140.0;

/// A card measured for a size.
#[derive(Clone, Debug)]
pub struct Fitted {
    pub width: f32,
    pub height: f32,
    /// Whether some of its text found no room.
    pub cut: bool,
    size: Size,
    kind: Option<Row>,
    rows: Vec<Row>,
    second: Option<Row>,
    /// Whether there is room for the mark of its kind.
    marked: bool,
}

/// Measures a card.
pub fn fit(lettering: &Lettering, face: &Face<'_>, size: Size) -> Fitted {
    if size.lines == 0 {
        return fit_dot(lettering, face, size);
    }
    let inner = size.width - 2.0 * side(size) - edge(face);
    let signs = beside_first_line(face);
    let marked = kind_of(face).is_some() && inner - signs - MARK >= LEAST_TEXT;
    let sign = signs + if marked { MARK } else { 0.0 };
    let label = |text: Option<&str>, weight: Weight, width: f32| {
        let rows = lettering.rows_of(text.filter(|_| size.label)?, SMALLEST_TEXT, weight, width, 1);
        rows.into_iter().next()
    };
    let kind = label(face.kind, Weight::Semibold, inner - sign);
    let second = label(face.second, Weight::Regular, inner);
    // On a card that does not say its kind the sign stands beside the text.
    let beside = if kind.is_some() { 0.0 } else { sign };
    let rows = rows(lettering, face, size, inner, beside);
    let cut = rows.last().is_some_and(|row| row.text.ends_with('…')) && !face.title.ends_with('…');
    let mut widest = rows.iter().map(|row| row.width).fold(0.0, f32::max);
    widest = widest.max(rows.first().map_or(0.0, |row| row.width) + beside);
    widest = widest.max(kind.as_ref().map_or(0.0, |row| row.width + sign));
    widest = widest.max(second.as_ref().map_or(0.0, |row| row.width));
    let labels = usize::from(kind.is_some()) + usize::from(second.is_some());
    let height =
        rows.len().max(1) as f32 * size.text * LEADING + labels as f32 * LABEL + size.foot + 2.0 * size.pad();
    let width = (widest + 2.0 * side(size) + edge(face) + 1.0).max(size.least.0).min(size.width);
    Fitted { width, height: height.max(size.least.1), cut, size, kind, rows, second, marked }
}

/// The rows of a text; the first leaves room for the sign beside it.
fn rows(lettering: &Lettering, face: &Face<'_>, size: Size, inner: f32, beside: f32) -> Vec<Row> {
    let broken =
        |text: &str, width: f32, lines: usize| lettering.rows_of(text, size.text, weight(face), width, lines);
    if beside > 0.0 && size.lines > 1 {
        let first = broken(face.title, inner - beside, usize::MAX).into_iter().next();
        let rest = first.as_ref().and_then(|first| face.title.trim_start().strip_prefix(&*first.text));
        // A word that had to be broken is broken where all rows are as narrow as the first.
        if let (Some(first), Some(rest)) = (first, rest.map(str::trim_start)) {
            let more = if rest.is_empty() { Vec::new() } else { broken(rest, inner, size.lines - 1) };
            return std::iter::once(first).chain(more).collect();
        }
    }
    broken(face.title, inner - beside, size.lines)
}

fn fit_dot(lettering: &Lettering, face: &Face<'_>, size: Size) -> Fitted {
    let text = face.number.to_string();
    let width = lettering.width(&text, size.text, Weight::Semibold);
    let rows = vec![Row { text, width }];
    Fitted {
        width: DOT.0.max(width + 12.0),
        height: DOT.1,
        cut: true,
        size,
        kind: None,
        rows,
        second: None,
        marked: false,
    }
}

impl Fitted {
    /// Whether there is room for its number only.
    pub fn is_number(&self) -> bool {
        self.size.lines == 0
    }

    /// The room under the text of a card that lies in that rectangle; none where its size keeps none.
    pub fn foot(&self, rect: Rect, face: &Face<'_>) -> Option<Rect> {
        let Size { foot, .. } = self.size;
        let (side, pad) = (side(self.size), self.size.pad());
        let left = rect.left + side + edge(face);
        let top = rect.bottom() - pad - foot;
        (foot > 0.0).then(|| Rect::new(left, top, rect.right() - side - left, foot))
    }
}

/// Draws a measured card with its top left corner at a point.
pub fn draw(sketch: &mut Sketch<'_>, place: Point, face: &Face<'_>, fitted: &Fitted) {
    let rect = Rect::new(place.x, place.y, fitted.width, fitted.height);
    let ink = paper(sketch, rect, face, fitted);
    print(sketch, rect, face, fitted, ink);
}

/// The same a little quieter, for a card that nobody has put there: it lies flat and pale, and its edge is dashed.
pub fn draw_quiet(sketch: &mut Sketch<'_>, place: Point, face: &Face<'_>, fitted: &Fitted) {
    let rect = Rect::new(place.x, place.y, fitted.width, fitted.height);
    let ink = match face.paper {
        Paper::Note(colour) => {
            let edge = Stroke { strength: 0.6, ..dashed(Ink::StickyInk, 2.0) };
            sketch.rect(rect, 8.0, thin(Ink::Sticky(colour % COLOURS), 0.72), edge);
            Ink::StickyInk
        }
        Paper::Card(edge) => {
            sketch.rect(rect, 8.0, solid(Ink::Paper), dashed(Ink::Muted, 2.0));
            if fitted.size.lines > 0 {
                edge_bar(sketch, rect, edge);
            }
            Ink::Ink
        }
    };
    print(sketch, rect, face, fitted, ink);
}

/// What stands on the paper.
fn print(sketch: &mut Sketch<'_>, rect: Rect, face: &Face<'_>, fitted: &Fitted, ink: Ink) {
    let size = fitted.size;
    if size.lines == 0 {
        number(sketch, rect, face, fitted, ink);
        return;
    }
    let left = rect.left + side(size) + edge(face);
    let labels = usize::from(fitted.kind.is_some()) + usize::from(fitted.second.is_some());
    let text_height = fitted.rows.len() as f32 * size.text * LEADING + labels as f32 * LABEL;
    let first = rect.top + (rect.height - size.foot - text_height).max(0.0) / 2.0;
    let mut top = first;
    if let Some(row) = &fitted.kind {
        text_row(sketch, row, at(left, top), SMALLEST_TEXT, Weight::Semibold, ink);
        top += LABEL;
    }
    for row in &fitted.rows {
        text_row(sketch, row, at(left, top), size.text, weight(face), ink);
        top += size.text * LEADING;
    }
    if let Some(row) = &fitted.second {
        let muted = if matches!(face.paper, Paper::Note(_)) { Ink::StickyInk } else { Ink::Muted };
        text_row(sketch, row, at(left, top), SMALLEST_TEXT, Weight::Regular, muted);
    }
    let middle = first + SMALLEST_TEXT * LEADING / 2.0;
    let right = rect.right() - side(size);
    if face.warned {
        marks::warning(sketch, at(right - face.signs - 10.0, middle), 20.0);
    }
    if let Some(kind) = kind_of(face).filter(|_| fitted.marked) {
        let ink = if let Paper::Card(edge) = face.paper { edge } else { ink };
        kind_mark(sketch, kind, at(right - beside_first_line(face) - 8.0, middle), ink);
    }
}

/// Which kind a note or a card is of, by its colour.
fn kind_of(face: &Face<'_>) -> Option<u8> {
    face.kind?;
    match face.paper {
        Paper::Note(colour) => Some(colour),
        Paper::Card(Ink::Green) => Some(0),
        Paper::Card(Ink::Red) => Some(1),
        Paper::Card(Ink::Amber) => Some(2),
        Paper::Card(Ink::Series(place) | Ink::Phase(place) | Ink::Sticky(place)) => Some(place % COLOURS),
        Paper::Card(_) => None,
    }
}

/// The mark of a kind: its colour alone would not tell it, and its word stands on large cards only. There the mark stands
/// beside the word too, so that one learns what it means.
fn kind_mark(sketch: &mut Sketch<'_>, kind: u8, center: Point, ink: Ink) {
    let body = if kind < COLOURS { Body::Full } else { Body::Hollow };
    let shape = match kind % COLOURS {
        0 => MarkShape::Circle,
        1 => MarkShape::Square,
        2 => MarkShape::Triangle,
        3 => MarkShape::Diamond,
        4 => MarkShape::Star,
        _ => return sketch.circle(center, 5.5, None, line(ink, 2.4)),
    };
    group_mark::shape(sketch, shape, ink, center, 6.5, body);
}

/// What the signs of the sketch and the warning take of the first line.
fn beside_first_line(face: &Face<'_>) -> f32 {
    face.signs + if face.warned { SIGN } else { 0.0 }
}

/// The height of the kind and of the second line.
const LABEL: f32 = SMALLEST_TEXT * LEADING;
/// The width of the warning sign with its gap, and that of the mark of a kind.
const SIGN: f32 = 30.0;
const MARK: f32 = 24.0;
/// Where less than this would be left for the text, a card does without the mark.
const LEAST_TEXT: f32 = 24.0;
/// The width of the coloured edge of a card with its gap.
const EDGE: f32 = 8.0;

fn edge(face: &Face<'_>) -> f32 {
    if matches!(face.paper, Paper::Card(_)) { EDGE } else { 0.0 }
}

fn side(size: Size) -> f32 {
    if size.lines <= 1 || size.width < 200.0 { 10.0 } else { 14.0 }
}

fn weight(face: &Face<'_>) -> Weight {
    match face.paper {
        Paper::Note(_) => Weight::Regular,
        Paper::Card(_) => Weight::Semibold,
    }
}

/// Draws the paper and returns the ink of its text.
fn paper(sketch: &mut Sketch<'_>, rect: Rect, face: &Face<'_>, fitted: &Fitted) -> Ink {
    match face.paper {
        Paper::Note(colour) => {
            sketch.card(
                rect,
                if fitted.size.lines > 1 { 8.0 } else { 6.0 },
                solid(Ink::Sticky(colour % COLOURS)),
            );
            Ink::StickyInk
        }
        Paper::Card(edge) => {
            let radius = if fitted.size.lines > 1 { 10.0 } else { 7.0 };
            sketch.card(rect, radius, solid(Ink::Card));
            sketch.rect(rect, radius, None, line(Ink::Line, 1.5));
            if fitted.size.lines > 0 {
                edge_bar(sketch, rect, edge);
            }
            Ink::Ink
        }
    }
}

/// The coloured edge of a card.
fn edge_bar(sketch: &mut Sketch<'_>, rect: Rect, ink: Ink) {
    let bar = Rect::new(rect.left + 7.0, rect.top + 8.0, 5.0, rect.height - 16.0);
    sketch.rect(bar, 2.5, solid(ink), None);
}

fn number(sketch: &mut Sketch<'_>, rect: Rect, face: &Face<'_>, fitted: &Fitted, ink: Ink) {
    let Some(row) = fitted.rows.first() else { return };
    let left = rect.left + (rect.width - row.width) / 2.0;
    let size = fitted.size.text;
    let place = at(left, rect.top + (rect.height - size * LEADING) / 2.0);
    if face.warned {
        // There is no room for the sign; a thick edge stands for it.
        sketch.rect(rect.inset(1.5), 6.0, None, line(Ink::AmberMark, 4.0));
    }
    text_row(sketch, row, place, size, Weight::Semibold, ink);
}

fn text_row(sketch: &mut Sketch<'_>, row: &Row, place: Point, size: f32, weight: Weight, ink: Ink) {
    if row.text.is_empty() {
        return;
    }
    let start = place.moved(0.0, size * ASCENT);
    let (text, width) = (row.text.clone(), row.width);
    sketch.mark(Mark::Text(TextRow { text, start, size, weight, ink, width, upright: false }));
}
