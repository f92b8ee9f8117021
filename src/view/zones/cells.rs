//! Cards in parts of the ground that are no rectangles: all as wide, in rows, the places nearest to the heart first.

use crate::drawing::SMALLEST_TEXT;
use crate::drawing::lettering::Lettering;
use crate::drawing::place::{Point, Rect, at};
use crate::view::card::{self, Fitted, Size};

use super::cards::{Card, GAP, Heap, Laid, MORE};
use super::shape::Shape;

/// A part that takes cards.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub shape: Shape,
    /// Where the first card lies.
    pub heart: Point,
    /// How much farther a step across counts than a step down.
    pub across: f32,
    /// Wider cards lie badly in it, though there may be room for them.
    pub widest: f32,
}

/// Width and most lines of text of the sizes, from large to small.
const SIZES: [(f32, usize); 13] = [
    (226.0, 3),
    (204.0, 4),
    (184.0, 4),
    (164.0, 5),
    (204.0, 2),
    (170.0, 3),
    (150.0, 4),
    (136.0, 4),
    (164.0, 2),
    (136.0, 2),
    (190.0, 1),
    (150.0, 1),
    (118.0, 1),
];
/// The narrowest of them.
const NARROWEST: f32 = 118.0;
/// In so many ways rows can lie over the heart.
const SHIFTS: usize = 10;
/// Between numbers.
const CLOSE: f32 = 5.0;

fn sizes() -> impl Iterator<Item = Size> {
    SIZES
        .into_iter()
        .enumerate()
        .map(|(place, (width, lines))| Size::new(width, SMALLEST_TEXT, lines, place < 2).at_least(width, 0.0))
}

/// The cards of a cell in the largest size in which they all find room; as numbers where none is small enough, with a
/// sign for those that are left over. `foot` is what a card needs under it.
pub(super) fn lay<'a>(
    lettering: &Lettering,
    cell: &Cell,
    cards: &[&Card<'a>],
    foot: impl Fn(&Card<'a>) -> f32,
) -> Heap<'a> {
    if cards.is_empty() {
        return Heap::default();
    }
    let feet = cards.iter().map(|card| foot(card)).fold(0.0, f32::max);
    // First with all that they say; where that does not go, cut.
    for is_whole in [true, false] {
        for size in sizes() {
            let lowest = size.lowest() + feet;
            let is_fitting = size.width <= cell.widest.max(NARROWEST);
            if !is_fitting || cell.places(size.width, lowest, GAP, cards.len()).is_none() {
                continue;
            }
            let fitted: Vec<Fitted> =
                cards.iter().map(|card| card::fit(lettering, &card.face, size)).collect();
            if is_whole && fitted.iter().any(|fitted| fitted.cut) {
                continue;
            }
            let height = fitted.iter().map(|fitted| fitted.height).fold(0.0, f32::max) + feet;
            if let Some(places) = cell.places(size.width, height, GAP, cards.len()) {
                return Heap { laid: laid(cards, fitted, &places), more: None };
            }
        }
    }
    numbers(lettering, cell, cards)
}

fn laid<'a>(cards: &[&Card<'a>], fitted: Vec<Fitted>, places: &[Rect]) -> Vec<Laid<'a>> {
    let lay = |((card, fitted), place): ((&&Card<'a>, Fitted), &Rect)| Laid {
        card: (**card).clone(),
        place: at(place.left + (place.width - fitted.width) / 2.0, place.top),
        fitted,
    };
    cards.iter().zip(fitted).zip(places).map(lay).collect()
}

fn numbers<'a>(lettering: &Lettering, cell: &Cell, cards: &[&Card<'a>]) -> Heap<'a> {
    let fitted: Vec<Fitted> =
        cards.iter().map(|card| card::fit(lettering, &card.face, Size::dot())).collect();
    let width = fitted.iter().map(|fitted| fitted.width).fold(0.0, f32::max);
    let height = fitted.iter().map(|fitted| fitted.height).fold(0.0, f32::max);
    if let Some(places) = cell.places(width, height, CLOSE, cards.len()) {
        return Heap { laid: laid(cards, fitted, &places), more: None };
    }
    let shifts = || (0..SHIFTS).map(|shift| shift as f32 / SHIFTS as f32);
    let tried = shifts().map(|shift| cell.rows(width, height, CLOSE, shift));
    let mut places = tried.max_by_key(Vec::len).unwrap_or_default();
    let signs = shifts().flat_map(|shift| cell.rows(MORE.0, MORE.1, CLOSE, shift));
    let lowest = signs.max_by(|a, b| a.top.total_cmp(&b.top).then(a.left.total_cmp(&b.left)));
    let sign = lowest.unwrap_or_else(|| Rect::around(cell.heart, MORE.0, MORE.1));
    places.retain(|place| !place.overlaps(&Rect::around(sign.center(), MORE.0 + 4.0, MORE.1 + 4.0)));
    let laid = laid(cards, fitted, &places);
    let more = cards.len() - laid.len();
    Heap { laid, more: Some((sign, more)) }
}

impl Cell {
    /// A part whose first card lies in the middle.
    pub(super) fn new(shape: Shape) -> Self {
        Self { heart: shape.bounds().center(), shape, across: 0.6, widest: f32::MAX }
    }

    /// So many places for boxes of one size, the nearest to the heart, in reading order; none when there are too few.
    fn places(&self, width: f32, height: f32, gap: f32, wanted: usize) -> Option<Vec<Rect>> {
        // A row through the heart, or two beside it, whichever lies closer together.
        let tried = (0..SHIFTS)
            .filter_map(|shift| self.nearest(width, height, gap, shift as f32 / SHIFTS as f32, wanted));
        let (_, mut places) = tried.min_by(|a, b| a.0.total_cmp(&b.0))?;
        places.sort_by(|a, b| a.top.total_cmp(&b.top).then(a.left.total_cmp(&b.left)));
        Some(places)
    }

    /// The nearest places, and how far away they are in all.
    fn nearest(
        &self,
        width: f32,
        height: f32,
        gap: f32,
        shift: f32,
        wanted: usize,
    ) -> Option<(f32, Vec<Rect>)> {
        let mut places = self.rows(width, height, gap, shift);
        if places.len() < wanted {
            return None;
        }
        places.sort_by(|a, b| self.away(a).total_cmp(&self.away(b)));
        places.truncate(wanted);
        Some((places.iter().map(|place| self.away(place)).sum(), places))
    }

    fn away(&self, place: &Rect) -> f32 {
        let middle = place.center();
        ((middle.x - self.heart.x) * self.across).hypot(middle.y - self.heart.y)
    }

    /// All places for boxes of one size, row by row; one row lies so much of a row under the heart.
    fn rows(&self, width: f32, height: f32, gap: f32, shift: f32) -> Vec<Rect> {
        let bounds = self.shape.bounds();
        let pitch = height + gap;
        let first = self.heart.y - height / 2.0 + shift * pitch;
        let above = ((first - bounds.top) / pitch).floor().max(0.0);
        let mut top = first - above * pitch;
        let mut places = Vec::new();
        while top + height <= bounds.bottom() {
            for (from, to) in self.shape.spans(top, top + height) {
                let count = ((to - from + gap) / (width + gap) + 0.001).floor().max(0.0);
                let used = count * (width + gap) - gap;
                let left = self.beside(from, to, used);
                places.extend(
                    (0..count as usize)
                        .map(|place| Rect::new(left + place as f32 * (width + gap), top, width, height)),
                );
            }
            top += pitch;
        }
        places
    }

    /// Where boxes begin in a span that is wider than they are: as near to the heart as its middle half allows.
    fn beside(&self, from: f32, to: f32, used: f32) -> f32 {
        let spare = (to - from - used).max(0.0);
        (self.heart.x - used / 2.0).clamp(from + spare * 0.3, from + spare * 0.7)
    }
}
