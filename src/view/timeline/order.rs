//! Cards one after the other: a path through each lane, with an arrow from each card to the next.

use crate::drawing::SMALLEST_TEXT;
use crate::drawing::place::{Point, Rect, at};
use crate::view::card::Size;

use super::frame::Frame;
use super::lay::{Laid, MORE, Picture};
use super::state::{Card, State};

/// Room for the arrow between two cards.
const ARROW: f32 = 40.0;
/// A card is never narrower, as long as there is room for another row.
const NARROW: f32 = 176.0;
const WIDEST: f32 = 270.0;
/// A row is never lower.
const LOW: f32 = 62.0;
/// The least width of a place where only numbers are left.
const DOT: f32 = 66.0;

/// The places of a lane: so many in a row, so many rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grid {
    pub(super) per_row: usize,
    pub(super) rows: usize,
}

impl Grid {
    /// The same for all lanes, so that places stand under each other.
    pub(super) fn new(state: &State<'_>, frame: &Frame) -> Self {
        let most = (0..frame.lanes.len()).map(|lane| state.in_order(lane).len()).max().unwrap_or(0);
        // One more place than there are cards, to put the next one there.
        let count = (most + 1).max(4);
        let lane = frame.lanes.first().copied().unwrap_or_default();
        let rows = ((lane.height / LOW).floor() as usize).clamp(1, 4);
        let fitting = |wide: f32| ((lane.width / wide).floor() as usize).max(1);
        let per_row = |rows: usize| count.div_ceil(rows);
        let found = (1..=rows).find(|rows| per_row(*rows) <= fitting(NARROW + ARROW));
        match found {
            Some(rows) => Self { per_row: per_row(rows), rows },
            None => Self { per_row: per_row(rows).min(fitting(DOT)), rows },
        }
    }

    pub(super) fn capacity(self) -> usize {
        self.per_row * self.rows
    }

    /// The part of a lane that belongs to a place, from 0.
    pub(super) fn slot(self, lane: Rect, place: usize) -> Rect {
        let (row, column) = (place / self.per_row, place % self.per_row);
        let (width, height) = (lane.width / self.per_row as f32, lane.height / self.rows as f32);
        Rect::new(lane.left + column as f32 * width, lane.top + row as f32 * height, width, height)
    }

    /// The place under a point, from 0.
    pub(super) fn place_at(self, lane: Rect, point: Point) -> usize {
        let (x, y) = lane.share_of(point);
        let within = |share: f32, count: usize| ((share * count as f32) as usize).min(count - 1);
        within(y, self.rows) * self.per_row + within(x, self.per_row)
    }
}

/// All cards of all lanes.
pub(super) fn picture<'s, 'a>(state: &'s State<'a>, frame: &Frame) -> Picture<'s, 'a> {
    let mut picture = Picture::default();
    let grid = Grid::new(state, frame);
    for (lane, rect) in frame.lanes.iter().enumerate() {
        one(state, grid, *rect, &state.in_order(lane), &mut picture);
    }
    picture
}

fn one<'s, 'a>(
    state: &State<'a>,
    grid: Grid,
    lane: Rect,
    cards: &[&'s Card<'a>],
    picture: &mut Picture<'s, 'a>,
) {
    let shown = if cards.len() > grid.capacity() { grid.capacity() - 1 } else { cards.len() };
    let slot = grid.slot(lane, 0);
    let width = (slot.width - ARROW).min(WIDEST);
    let height = slot.height - 14.0;
    let sizes = sizes(width, height);
    let laid = sizes.iter().find_map(|size| {
        let measured: Vec<Laid<'s, 'a>> =
            cards[..shown].iter().map(|card| Laid::new(state.sight.lettering, card, *size)).collect();
        let fits = |one: &Laid<'_, '_>| one.fitted.height <= height && one.fitted.width <= slot.width - 16.0;
        (size.lines == 0 || measured.iter().all(fits)).then_some(measured)
    });
    let mut before: Option<(Rect, usize)> = None;
    for (place, one) in laid.into_iter().flatten().enumerate() {
        let middle = grid.slot(lane, place).center();
        let rect = Rect::around(middle, one.fitted.width, one.fitted.height);
        if let Some((from, row)) = before {
            picture.ways.push(way(from, rect, row == place / grid.per_row));
        }
        before = Some((rect, place / grid.per_row));
        picture.laid.push(one.at(at(rect.left, rect.top)));
    }
    if shown < cards.len() {
        let sign = Rect::around(grid.slot(lane, shown).center(), MORE.0, MORE.1);
        picture.more.push((sign, cards.len() - shown));
    }
}

/// From one card to the next; to the next row it runs between the rows.
fn way(from: Rect, to: Rect, same_row: bool) -> Vec<Point> {
    let (start, end) = (at(from.right() + 5.0, from.center().y), at(to.left - 5.0, to.center().y));
    if same_row {
        return vec![start, end];
    }
    let between = f32::midpoint(from.bottom().max(from.center().y), to.top.min(to.center().y));
    let (out, back) = (from.right() + 13.0, to.left - 17.0);
    vec![start, at(out, start.y), at(out, between), at(back, between), at(back, end.y), end]
}

/// Sizes of cards of one width, from large to small.
fn sizes(width: f32, height: f32) -> Vec<Size> {
    if width < 60.0 {
        return vec![Size::dot()];
    }
    let text = if width < 214.0 || height < 150.0 { SMALLEST_TEXT } else { 24.0 };
    let size =
        |text: f32, lines: usize, label: bool| Size::new(width, text, lines, label).at_least(width, 0.0);
    let mut sizes = vec![
        size(text, 4, true),
        size(text, 3, true),
        size(SMALLEST_TEXT, 2, true),
        size(SMALLEST_TEXT, 3, false),
        size(SMALLEST_TEXT, 2, false),
        size(SMALLEST_TEXT, 1, false),
    ];
    if width < 96.0 {
        sizes.clear();
    }
    sizes.push(Size::dot());
    sizes
}
