//! Free notes: each as near as possible to where it was put, none over another, all inside their zone.

use crate::drawing::lettering::Lettering;
use crate::drawing::place::{Point, Rect, at};
use crate::view::card::{self, Fitted, NARROW_NOTES, NOTES, Size};

use super::cards::{Card, GAP, Heap, Laid, MORE};
use super::ground::{self, Zone};
use super::{memo, pack};

/// How far notes stay from each other, and dots.
pub(super) const APART: f32 = 6.0;
const CLOSE: f32 = 4.0;

/// Free notes near where they were put, none over another, in the largest size in which they all find room.
pub(super) fn scatter<'a>(lettering: &Lettering, zone: &Zone<'_>, cards: &[&Card<'a>]) -> Heap<'a> {
    memo::places(zone, cards, || found(lettering, zone, cards))
}

fn found<'a>(lettering: &Lettering, zone: &Zone<'_>, cards: &[&Card<'a>]) -> Heap<'a> {
    let bounds = ground::bounds(&zone.room);
    let space = surface(&zone.room);
    // Where the outline narrows, wide notes find no place.
    let narrows = space < bounds.width * bounds.height * 0.95;
    let sizes: &[Size] = if narrows { &NARROW_NOTES } else { &NOTES };
    let least = |size: &Size| (size.least.0 + GAP) * (size.lowest() + GAP);
    let hopeful = |size: &&Size| size.lines > 0 && cards.len() as f32 * least(size) * 1.15 <= space;
    // First near their places with all that they say; where that does not go, packed or cut.
    for search in [Search::Whole, Search::Packed] {
        for size in sizes.iter().filter(hopeful) {
            if let Some(laid) = scattered(lettering, zone, bounds, cards, *size, search) {
                return Heap { laid, more: None };
            }
        }
    }
    dots(lettering, zone, ground::bounds(&zone.tight), cards)
}

/// How hard a size is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Search {
    /// Each note near its place, and nothing of it cut.
    Whole,
    /// Cut to the lines of the size, and packed where they do not find room near their places.
    Packed,
}

/// Notes as dots with their number, each in the free cell nearest to its place, and a sign for those that find none.
fn dots<'a>(lettering: &Lettering, zone: &Zone<'_>, bounds: Rect, cards: &[&Card<'a>]) -> Heap<'a> {
    let fitted: Vec<Fitted> =
        cards.iter().map(|card| card::fit(lettering, &card.face, Size::dot())).collect();
    let width = fitted.iter().map(|fitted| fitted.width).fold(0.0, f32::max);
    let height = fitted.iter().map(|fitted| fitted.height).fold(0.0, f32::max);
    let mut cells = cells(zone, bounds, width, height);
    let mut sign = None;
    if cells.len() < cards.len() {
        let rect = ground::hold(&zone.tight, at(bounds.right(), bounds.bottom()), MORE.0, MORE.1);
        let rect = Rect::around(rect, MORE.0, MORE.1);
        cells.retain(|cell| !Rect::around(*cell, width, height).overlaps(&rect));
        sign = Some((rect, cards.len() - cells.len()));
    }
    let mut laid = Vec::with_capacity(cards.len());
    for (card, fitted) in cards.iter().zip(fitted) {
        let wish = card.at.map_or_else(|| ground::center(&zone.tight), |place| zone.point(place));
        let away = |cell: &Point| wish.distance(*cell);
        let Some(nearest) = (0..cells.len()).min_by(|a, b| away(&cells[*a]).total_cmp(&away(&cells[*b])))
        else {
            break;
        };
        let cell = cells.swap_remove(nearest);
        let place = at(cell.x - fitted.width / 2.0, cell.y - fitted.height / 2.0);
        laid.push(Laid { card: (*card).clone(), place, fitted });
    }
    Heap { laid, more: sign }
}

/// The middles of the cells of a grid inside the room.
fn cells(zone: &Zone<'_>, bounds: Rect, width: f32, height: f32) -> Vec<Point> {
    let (across, down) = (width + CLOSE, height + CLOSE);
    let (columns, rows) =
        (((bounds.width + CLOSE) / across) as usize, ((bounds.height + CLOSE) / down) as usize);
    let left = bounds.left + (bounds.width + CLOSE - columns as f32 * across) / 2.0 + width / 2.0;
    let top = bounds.top + (bounds.height + CLOSE - rows as f32 * down) / 2.0 + height / 2.0;
    let cell =
        |place: usize| at(left + (place % columns) as f32 * across, top + (place / columns) as f32 * down);
    (0..columns * rows).map(cell).filter(|cell| ground::fits(&zone.tight, *cell, width, height)).collect()
}

/// The area of a convex outline.
fn surface(outline: &[Point]) -> f32 {
    let cross = |i: usize| {
        let (a, b) = (outline[i], outline[(i + 1) % outline.len()]);
        a.x * b.y - b.x * a.y
    };
    (0..outline.len()).map(cross).sum::<f32>().abs() / 2.0
}

/// All notes in one size; none when one of them finds no place.
fn scattered<'a>(
    lettering: &Lettering,
    zone: &Zone<'_>,
    bounds: Rect,
    cards: &[&Card<'a>],
    size: Size,
    search: Search,
) -> Option<Vec<Laid<'a>>> {
    let mut boxes: Vec<Rect> = Vec::with_capacity(cards.len());
    let mut measured: Vec<Fitted> = Vec::with_capacity(cards.len());
    for card in cards {
        let fitted = card::fit(lettering, &card.face, size);
        if fitted.cut && search == Search::Whole {
            return None;
        }
        let wish = card.at.map_or_else(|| ground::center(&zone.room), |place| zone.point(place));
        let held = ground::hold(&zone.room, wish, fitted.width, fitted.height);
        if !ground::fits(&zone.room, held, fitted.width, fitted.height) {
            return None;
        }
        boxes.push(Rect::around(held, fitted.width, fitted.height));
        measured.push(fitted);
    }
    // Searching is only worth while where there is hope.
    let taken: f32 = boxes.iter().map(|rect| (rect.width + APART) * (rect.height + APART)).sum();
    let room = surface(&zone.room);
    let full = if room < bounds.width * bounds.height * 0.95 { 0.86 } else { 0.92 };
    if taken > room * full && boxes.len() > 1 {
        return None;
    }
    let boxes = pushed_apart(&zone.room, boxes.clone())
        .or_else(|| one_by_one(&zone.room, bounds, &boxes, false))
        .or_else(|| one_by_one(&zone.room, bounds, &boxes, true))
        .or_else(|| match search {
            Search::Whole => None,
            Search::Packed => pack::packed(&zone.room, bounds, &boxes),
        })?;
    let lay = |((card, fitted), rect): ((&&Card<'a>, Fitted), Rect)| Laid {
        card: (**card).clone(),
        place: at(rect.left, rect.top),
        fitted,
    };
    Some(cards.iter().zip(measured).zip(boxes).map(lay).collect())
}

/// Pushes boxes that lie over each other apart, a little each time; none when that does not end well.
fn pushed_apart(room: &[Point], mut boxes: Vec<Rect>) -> Option<Vec<Rect>> {
    const ROUNDS: usize = 40;
    // Many boxes push each other round in circles; their places are searched for instead.
    if boxes.len() > 14 {
        return None;
    }
    for _ in 0..ROUNDS {
        let mut moved = false;
        for first in 0..boxes.len() {
            for second in first + 1..boxes.len() {
                let Some((x, y)) = push(&boxes[first], &boxes[second]) else { continue };
                moved = true;
                for (place, sign) in [(first, -0.5), (second, 0.5)] {
                    let rect = boxes[place];
                    let middle = rect.center().moved(x * sign, y * sign);
                    let middle = ground::settle(room, middle, rect.width, rect.height);
                    boxes[place] = Rect::around(middle, rect.width, rect.height);
                }
            }
        }
        if !moved {
            let inside = |rect: &Rect| ground::fits(room, rect.center(), rect.width, rect.height);
            return boxes.iter().all(inside).then_some(boxes);
        }
    }
    None
}

/// How far the second box must move away from the first, along the shorter way; none when they are apart.
fn push(first: &Rect, second: &Rect) -> Option<(f32, f32)> {
    let (from, to) = (first.center(), second.center());
    let x = f32::midpoint(first.width, second.width) + APART - (to.x - from.x).abs();
    let y = f32::midpoint(first.height, second.height) + APART - (to.y - from.y).abs();
    if x <= 0.1 || y <= 0.1 {
        return None;
    }
    let sign = |from: f32, to: f32| if to < from { -1.0 } else { 1.0 };
    Some(if x < y { (x * sign(from.x, to.x), 0.0) } else { (0.0, y * sign(from.y, to.y)) })
}

/// Each box in its turn at the free place nearest to its own: in their order, or from the top down.
fn one_by_one(room: &[Point], bounds: Rect, boxes: &[Rect], top_down: bool) -> Option<Vec<Rect>> {
    let mut order: Vec<usize> = (0..boxes.len()).collect();
    if top_down {
        order.sort_by(|a, b| boxes[*a].top.total_cmp(&boxes[*b].top));
    }
    let mut taken: Vec<Rect> = Vec::with_capacity(boxes.len());
    let mut placed = boxes.to_vec();
    for place in order {
        let rect = boxes[place];
        let middle = free_near(rect.center(), (rect.width, rect.height), bounds, room, &taken)?;
        placed[place] = Rect::around(middle, rect.width, rect.height);
        taken.push(placed[place]);
    }
    Some(placed)
}

/// The free place nearest to a wish: the wish itself, else beside one of the boxes that are already there.
fn free_near(
    wish: Point,
    (width, height): (f32, f32),
    bounds: Rect,
    room: &[Point],
    taken: &[Rect],
) -> Option<Point> {
    let free = |middle: Point| {
        let rect = Rect::around(middle, width + APART, height + APART);
        !taken.iter().any(|other| other.overlaps(&rect))
    };
    if free(wish) {
        return Some(wish);
    }
    let mut best: Option<(f32, Point)> = None;
    let consider = |best: &mut Option<(f32, Point)>, middle: Point| {
        let away = wish.distance(middle);
        if best.is_none_or(|(least, _)| away < least)
            && ground::fits(room, middle, width, height)
            && free(middle)
        {
            *best = Some((away, middle));
        }
    };
    for other in taken {
        let middle = other.center();
        let (dx, dy) = (
            f32::midpoint(other.width, width) + APART + 0.5,
            f32::midpoint(other.height, height) + APART + 0.5,
        );
        for (x, y) in [(dx, 0.0), (-dx, 0.0), (0.0, dy), (0.0, -dy)] {
            consider(&mut best, middle.moved(x, y));
            // Sliding along the side of the other box keeps the wished height or column.
            let slid = if x == 0.0 { at(wish.x, middle.y + y) } else { at(middle.x + x, wish.y) };
            consider(&mut best, ground::settle(room, slid, width, height));
        }
    }
    if best.is_none() {
        const STEPS: usize = 16;
        for place in 0..STEPS * STEPS {
            let (x, y) = (place % STEPS, place / STEPS);
            consider(
                &mut best,
                bounds.share((x as f32 + 0.5) / STEPS as f32, (y as f32 + 0.5) / STEPS as f32),
            );
        }
    }
    best.map(|(_, middle)| middle)
}
