//! Where the seats stand: clockwise round an oval table, above, right, below, left. Many seats have narrower cards, and
//! more of them at the sides; those that find no room at all are counted.

use crate::drawing::SMALLEST_TEXT;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::LEADING;

use super::state::State;

/// The places of all seats.
#[derive(Clone, Debug)]
pub(super) struct Ring {
    /// The middle of the table and its half width and height.
    pub(super) table: Point,
    pub(super) half: (f32, f32),
    pub(super) inside: Vec<Place>,
    /// The room outside the house, its cards, and where their chairs stand.
    pub(super) outside: Option<Rect>,
    pub(super) apart: Vec<Place>,
    /// The chair outside that waits for somebody.
    pub(super) waiting: Option<Place>,
    /// How many found no room inside and outside.
    pub(super) more: (usize, usize),
    pub(super) size: Size,
}

/// A card with its chair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) card: Rect,
    pub(super) chair: Point,
    /// Where the back of the chair is, as a direction of length 1.
    pub(super) back: Point,
}

/// What a card shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Size {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) lines: usize,
    pub(super) second: bool,
}

const GAP: f32 = 14.0;
const LINE: f32 = SMALLEST_TEXT * LEADING;
const WIDEST: f32 = 264.0;
const NARROWEST: f32 = 112.0;
/// The radius of a chair, and the way from a card to the middle of its chair.
pub(super) const CHAIR: f32 = 15.0;
const TO_CHAIR: f32 = 24.0;
/// From the middle of a chair to the edge of the table.
const TO_TABLE: f32 = 21.0;
/// The least half width and height of the ring of chairs.
const LEAST: (f32, f32) = (112.0, 84.0);

impl Ring {
    pub(super) fn new(state: &State<'_>, area: Rect) -> Self {
        let (room, outside) = match &state.spec.outside {
            Some(_) => {
                let width = (area.width * 0.2).clamp(190.0, 300.0);
                let (room, door) = area.cut_left(area.width - width);
                (Rect { width: room.width - 28.0, ..room }, Some(door))
            }
            None => (area, None),
        };
        let wanted = state.inside.len() + state.empty();
        let (shares, size) = (0..=wanted)
            .rev()
            .find_map(|count| shares(count, room, state.spec.second.is_some()))
            .unwrap_or(([0; 4], Size::of(NARROWEST, 2, false)));
        let shown: usize = shares.iter().sum();
        let (apart, waiting, lost) = outside.map_or((Vec::new(), None, 0), |door| {
            let few = state.outside.is_empty();
            let (mut places, lost) = stacked(door, state.outside.len().max(1), size);
            let waiting = if few { places.pop() } else { None };
            (places, waiting, lost)
        });
        let chairs = (
            (room.width / 2.0 - if shares[1] > 0 { size.width + TO_CHAIR } else { 40.0 }).max(LEAST.0),
            (room.height / 2.0 - size.height - TO_CHAIR).max(LEAST.1),
        );
        // A table for few is round.
        let chairs = (chairs.0.min(chairs.1 * if shown > 9 { 3.4 } else { 2.1 }), chairs.1);
        Self {
            table: room.center(),
            half: (chairs.0 - TO_TABLE, chairs.1 - TO_TABLE),
            inside: seated(shares, room, size, chairs),
            outside,
            apart,
            waiting,
            more: (state.inside.len().saturating_sub(shown), lost),
            size,
        }
    }
}

impl Size {
    fn of(width: f32, lines: usize, second: bool) -> Self {
        let height = 18.0 + lines as f32 * LINE + LINE + if second { LINE } else { 0.0 };
        Self { width, height, lines, second }
    }
}

/// How many seats stand above, right, below and left, and how large their cards are; none when they have no room.
fn shares(count: usize, room: Rect, has_second: bool) -> Option<([usize; 4], Size)> {
    let least = match count {
        0..=3 => 0,
        4..=9 => 1,
        _ => 2,
    };
    let sizes = [(2, has_second), (1, has_second), (2, false), (1, false)];
    let tries = sizes.iter().flat_map(|size| (least..=6_usize).map(move |sides| (*size, sides)));
    let fitting = tries.filter_map(|((lines, second), sides)| {
        let rest = count.checked_sub(2 * sides)?;
        let (top, bottom) = (rest.div_ceil(2), rest / 2);
        if top == 0 && count > 0 {
            return None;
        }
        let width = (room.width + GAP) / top.max(1) as f32 - GAP;
        let beside = if sides > 0 { room.width / 2.0 - TO_CHAIR - LEAST.0 } else { WIDEST };
        let width = width.min(beside).min(WIDEST);
        let size = Size::of(width, lines, second);
        let side = sides as f32 * (size.height + GAP);
        let fits = width >= NARROWEST
            && side <= room.height - 2.0 * (size.height + GAP) + GAP
            && room.height / 2.0 - size.height - TO_CHAIR >= LEAST.1;
        // A wide card is worth more than a round table, up to a point.
        let worth = width.min(210.0) + if second { 60.0 } else { 0.0 } + lines as f32 * 24.0
            - (sides - least) as f32 * 18.0;
        fits.then_some(([top, sides, bottom, sides], size, worth))
    });
    fitting.max_by(|a, b| a.2.total_cmp(&b.2)).map(|(shares, size, _)| (shares, size))
}

/// The cards clockwise from the top left, each with its chair.
fn seated(shares: [usize; 4], room: Rect, size: Size, chairs: (f32, f32)) -> Vec<Place> {
    let [top, right, bottom, left] = shares;
    let middle = room.center();
    let side_high = right as f32 * (size.height + GAP) - GAP;
    // Cards at the ends of a row come down to the table, as far as those at the sides leave room.
    let free = ((room.height - side_high.max(0.0)) / 2.0 - size.height - GAP).max(0.0);
    let deep = free.min(chairs.1 * 0.62);
    let row = |count: usize, is_top: bool| {
        let reach = (chairs.0 + size.width * 0.5).max(size.width);
        let pitch = if count > 1 {
            ((2.0 * reach) / count as f32)
                .max(size.width + GAP)
                .min((room.width - size.width) / (count - 1) as f32)
        } else {
            0.0
        };
        (0..count).map(move |nth| {
            let x = (nth as f32 - (count - 1) as f32 / 2.0) * pitch;
            let share = (x / (chairs.0 + size.width * 0.3)).clamp(-0.95, 0.95);
            let down = deep * (1.0 - (1.0 - share * share).sqrt());
            let y = if is_top { room.top + down } else { room.bottom() - size.height - down };
            Rect::new(middle.x + x - size.width / 2.0, y, size.width, size.height)
        })
    };
    let column = |count: usize, is_right: bool| {
        let x = if is_right {
            middle.x + chairs.0 + TO_CHAIR
        } else {
            middle.x - chairs.0 - TO_CHAIR - size.width
        };
        let x = x.clamp(room.left, room.right() - size.width);
        (0..count).map(move |nth| {
            let y = middle.y - side_high / 2.0 + nth as f32 * (size.height + GAP);
            Rect::new(x, y, size.width, size.height)
        })
    };
    let above = row(top, true);
    let beside = column(right, true);
    let below = row(bottom, false).collect::<Vec<Rect>>().into_iter().rev();
    let before = column(left, false).collect::<Vec<Rect>>().into_iter().rev();
    above.chain(beside).chain(below).chain(before).map(|card| place(card, middle, chairs)).collect()
}

/// A card with its chair on the ring, on the way from the card to the middle of the table.
fn place(card: Rect, middle: Point, chairs: (f32, f32)) -> Place {
    let from = card.center();
    let (x, y) = (from.x - middle.x, from.y - middle.y);
    let out = ((x / chairs.0).powi(2) + (y / chairs.1).powi(2)).sqrt().max(0.001);
    let mut chair = at(middle.x + x / out, middle.y + y / out);
    // Never under the card.
    let near = Rect::around(card.center(), card.width + 2.0 * CHAIR + 16.0, card.height + 2.0 * CHAIR + 16.0);
    for _ in 0..40 {
        if !near.contains(chair) {
            break;
        }
        chair = chair.moved((middle.x - chair.x) * 0.03, (middle.y - chair.y) * 0.03);
    }
    let (x, y) = (chair.x - middle.x, chair.y - middle.y);
    let length = x.hypot(y).max(0.001);
    Place { card, chair, back: at(x / length, y / length) }
}

/// The cards outside the house, under the door.
fn stacked(door: Rect, count: usize, size: Size) -> (Vec<Place>, usize) {
    let room = Rect { top: door.top + DOOR, height: door.height - DOOR, ..door };
    let width = room.width - 2.0 * CHAIR - 34.0;
    let tries =
        [size, Size::of(width, 2, size.second), Size::of(width, 1, size.second), Size::of(width, 1, false)];
    let fits = |size: &Size| count as f32 * (size.height + GAP) - GAP <= room.height;
    let size = tries.into_iter().find(fits).unwrap_or(tries[3]);
    let shown = count.min(((room.height + GAP) / (size.height + GAP)) as usize);
    let pitch =
        (size.height + GAP).max(((room.height - size.height) / shown.max(1) as f32).min(size.height + 34.0));
    let places = (0..shown).map(|nth| {
        let card = Rect::new(room.right() - width, room.top + nth as f32 * pitch, width, size.height);
        Place { card, chair: at(card.left - TO_CHAIR, card.center().y), back: at(1.0, 0.0) }
    });
    (places.collect(), count - shown)
}

/// The height of the door and its sign.
pub(super) const DOOR: f32 = 64.0;
