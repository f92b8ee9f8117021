//! Cards that have been measured and have their place: the rings and the sign beside the text, cards in rows, and the
//! sign for those that find no room.

use crate::drawing::ink::Ink;
use crate::drawing::lettering::Lettering;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, line};
use crate::drawing::{SMALLEST_TEXT, Weight};
use crate::view::card::{self, Face, Fitted, Paper, Size};
use crate::view::marks;
pub(super) use crate::view::pen::GAP;
use crate::view::pen::Pen;

use super::state::Card;

/// A card with its place on the sheet.
#[derive(Clone, Debug)]
pub(super) struct Laid<'s, 'a> {
    pub(super) card: &'s Card<'a>,
    pub(super) place: Point,
    pub(super) fitted: Fitted,
    /// The width beside the text, for rings and sign.
    extra: f32,
    is_full: bool,
}

/// What lies on the lanes.
#[derive(Clone, Debug, Default)]
pub(super) struct Picture<'s, 'a> {
    pub(super) laid: Vec<Laid<'s, 'a>>,
    /// Signs for cards that found no room.
    pub(super) more: Vec<(Rect, usize)>,
    /// Lines under the cards.
    pub(super) threads: Vec<Vec<Point>>,
    /// Lines with a head: from one card to the next.
    pub(super) ways: Vec<Vec<Point>>,
    /// Where a card belongs as well, or on which day it stands.
    pub(super) dots: Vec<Point>,
}

impl<'s, 'a> Laid<'s, 'a> {
    /// Measures a card for a size.
    pub(super) fn new(lettering: &Lettering, card: &'s Card<'a>, size: Size) -> Self {
        let sign = if card.warned { SIGN } else { 0.0 };
        let (full, small) = (2.0 * rim(card) + 12.0 + sign, SMALL + sign);
        let (extra, is_full) = match card.rings {
            // Only what does not fit shows no rings at all.
            None | Some(0) => (0.0, false),
            Some(_) if size.lines > 1 && size.width - full >= 150.0 => (full, true),
            Some(_) if size.lines > 0 && size.width - small >= 90.0 => (small, false),
            Some(_) => (0.0, false),
        };
        let least = (
            size.least.0 - extra,
            if is_full { size.least.1.max(2.0 * rim(card) + 12.0) } else { size.least.1 },
        );
        let narrow = Size { width: size.width - extra, least, ..size };
        let face = Face { warned: card.warned && extra == 0.0, ..card.face() };
        let mut fitted = card::fit(lettering, &face, narrow);
        fitted.width += extra;
        Self { card, place: Point::default(), fitted, extra, is_full }
    }

    pub(super) fn at(mut self, place: Point) -> Self {
        self.place = place;
        self
    }

    /// Its box.
    pub(super) fn rect(&self) -> Rect {
        Rect::new(self.place.x, self.place.y, self.fitted.width, self.fitted.height)
    }

    pub(super) fn draw(&self, sketch: &mut Sketch<'_>) {
        let face = self.card.face();
        let warned = face.warned && self.extra == 0.0;
        let face = Face { warned, signs: face.signs + self.extra, ..face };
        card::draw(sketch, self.place, &face, &self.fitted);
        let Some(rings) = self.card.rings.filter(|rings| *rings > 0 && self.extra > 0.0) else { return };
        let rect = self.rect();
        let ink = if matches!(self.card.paper, Paper::Note(_)) { Ink::StickyInk } else { Ink::Ink };
        let reach = if self.is_full { rim(self.card) } else { HEART + 1.0 };
        let center = at(rect.right() - reach - 8.0, rect.center().y);
        for ring in 0..if self.is_full { rings } else { 1 } {
            sketch.circle(center, HEART + RING * ring as f32, None, line(ink, 1.5));
        }
        let number = Style::new(SMALLEST_TEXT, ink).weight(Weight::Bold).middle();
        sketch.label(center.moved(0.0, 8.0), &rings.to_string(), number);
        if self.card.warned {
            marks::warning(sketch, center.moved(-reach - SIGN / 2.0, 0.0), 20.0);
        }
    }
}

/// The radius of the innermost ring, which holds the number, and the way to the next.
const HEART: f32 = 14.0;
const RING: f32 = 3.6;
/// The width of the innermost ring alone.
const SMALL: f32 = 2.0 * HEART + 10.0;
const SIGN: f32 = 34.0;

/// The radius of the outermost ring.
fn rim(card: &Card<'_>) -> f32 {
    HEART + RING * card.rings.unwrap_or(0).saturating_sub(1).min(7) as f32
}

/// Width and height of the sign for what finds no room.
pub(super) const MORE: (f32, f32) = (72.0, 34.0);

/// Sizes of cards in a cell of a width, from large to small. A line as wide as the cell says more than three in half of
/// it, where words are broken.
pub(super) fn sizes(width: f32) -> Vec<Size> {
    let full = width.min(420.0);
    let text = if full < 200.0 { SMALLEST_TEXT } else { 24.0 };
    let parts = |count: f32| (width - (count - 1.0) * GAP) / count;
    let mut sizes = vec![(full, text, 3, true), (full, text, 3, false), (full, SMALLEST_TEXT, 2, false)];
    if full < 180.0 {
        sizes.push((full, SMALLEST_TEXT, 4, false));
    }
    sizes.push((full, SMALLEST_TEXT, 1, false));
    for width in [parts(2.0), parts(3.0)].into_iter().filter(|width| *width >= 138.0) {
        sizes.extend([(width, SMALLEST_TEXT, 3, false), (width, SMALLEST_TEXT, 2, false)]);
        sizes.push((width, SMALLEST_TEXT, 1, false));
    }
    let size = |(width, text, lines, label)| Size::new(width, text, lines, label).at_least(width, 0.0);
    sizes.into_iter().map(size).chain([Size::dot()]).collect()
}

/// Sizes of cards in the tray.
pub(super) const TRAY: [Size; 5] = [
    Size::new(380.0, SMALLEST_TEXT, 1, false),
    Size::new(290.0, SMALLEST_TEXT, 1, false),
    Size::new(220.0, SMALLEST_TEXT, 1, false),
    Size::new(150.0, SMALLEST_TEXT, 1, false),
    Size::dot(),
];

/// Cards in rows, in the first size in which they all fit; in the last size with what is left over.
pub(super) fn flow<'s, 'a>(
    lettering: &Lettering,
    room: Rect,
    cards: &[&'s Card<'a>],
    sizes: &[Size],
    into: &mut Picture<'s, 'a>,
) {
    let is_cut = |laid: &[Laid<'_, '_>]| laid.iter().any(|one| one.fitted.cut);
    let mut fitting = sizes.iter().filter_map(|size| flowed(lettering, room, cards, *size));
    // A size in which nobody's text is cut is better than a larger one.
    if let Some(first) = fitting.next() {
        let whole = if is_cut(&first) { fitting.find(|laid| !is_cut(laid)) } else { None };
        into.laid.extend(whole.unwrap_or(first));
        return;
    }
    let sign = Rect::new(room.right() - MORE.0, room.bottom() - MORE.1, MORE.0, MORE.1);
    let mut pen = Pen::new(room);
    let mut count = 0;
    for card in cards {
        let laid = Laid::new(lettering, card, sizes.last().copied().unwrap_or(Size::dot()));
        let Some(place) = pen.place(laid.fitted.width, laid.fitted.height) else { break };
        let laid = laid.at(place);
        if laid.rect().overlaps(&sign) {
            break;
        }
        into.laid.push(laid);
        count += 1;
    }
    into.more.push((sign, cards.len() - count));
}

fn flowed<'s, 'a>(
    lettering: &Lettering,
    room: Rect,
    cards: &[&'s Card<'a>],
    size: Size,
) -> Option<Vec<Laid<'s, 'a>>> {
    // Not even the lowest cards would fit: nothing needs to be measured.
    let least = (size.least.0.max(40.0) + GAP) * (size.lowest() + GAP);
    if cards.len() as f32 * least > (room.width + GAP) * (room.height + GAP) {
        return None;
    }
    let mut pen = Pen::new(room);
    let laid = |card: &&'s Card<'a>| {
        let laid = Laid::new(lettering, card, size);
        let place = pen.place(laid.fitted.width, laid.fitted.height)?;
        Some(laid.at(place))
    };
    cards.iter().map(laid).collect()
}

/// A card as high as a rectangle, in the largest size that fits into it.
pub(super) fn tall<'s, 'a>(lettering: &Lettering, card: &'s Card<'a>, rect: Rect) -> Option<Laid<'s, 'a>> {
    let sizes = [(5, true), (4, true), (3, true), (4, false), (3, false), (2, false), (1, false)];
    let laid = sizes.into_iter().map(|(lines, label)| {
        let text = if lines > 2 && label && rect.width >= 220.0 { 24.0 } else { SMALLEST_TEXT };
        let size = Size::new(rect.width, text, lines, label).at_least(rect.width, rect.height);
        Laid::new(lettering, card, size)
    });
    let mut fitting = laid.filter(|laid| laid.fitted.height <= rect.height + 0.5);
    let first = fitting.next()?;
    Some(first.at(at(rect.left, rect.top)))
}
