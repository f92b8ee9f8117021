//! Cards on a calendar: each stands under its day, as high in its lane as there is room.

use crate::drawing::place::{Rect, at};
use crate::view::card::Size;

use super::axis::{Axis, Day};
use super::frame::Frame;
use super::lay::{Laid, MORE, Picture, tall};
use super::state::{At, Card, State};
use crate::drawing::SMALLEST_TEXT;

/// From large to small.
const SIZES: [Size; 7] = [
    Size::new(250.0, 24.0, 3, true),
    Size::new(220.0, SMALLEST_TEXT, 3, true),
    Size::new(200.0, SMALLEST_TEXT, 2, true),
    Size::new(184.0, SMALLEST_TEXT, 2, false),
    Size::new(184.0, SMALLEST_TEXT, 1, false),
    Size::new(126.0, SMALLEST_TEXT, 1, false),
    Size::dot(),
];
/// Where the days of a lane are marked, under its upper edge.
const DAYS: f32 = 9.0;
const GAP: f32 = 6.0;
/// The width of a card that stands over several lanes.
const TALL: f32 = 176.0;

/// All cards of all lanes.
pub(super) fn picture<'s, 'a>(state: &'s State<'a>, frame: &Frame) -> Picture<'s, 'a> {
    let mut picture = Picture::default();
    let Some(axis) = &frame.axis else { return picture };
    let mut cards: Vec<(&Card<'a>, Day)> = state
        .cards
        .iter()
        .filter(|card| card.lanes.first().is_some_and(|lane| *lane < frame.lanes.len()))
        .filter_map(|card| match card.at {
            Some(At::Day(day)) => Some((card, day)),
            _ => None,
        })
        .collect();
    cards.sort_by_key(|(_, day)| *day);
    for (card, day) in &cards {
        belongs(frame, axis, card, *day, &mut picture);
    }
    let mut taken: Vec<Rect> = Vec::new();
    let mut of_lane: Vec<Vec<(&Card<'a>, Day)>> = vec![Vec::new(); frame.lanes.len()];
    for (card, day) in cards {
        let standing = card.span().filter(|lanes| lanes.1 < frame.lanes.len());
        let rect = standing.map(|(first, last)| {
            let (first, last) = (frame.lanes[first], frame.lanes[last]);
            let top = first.top + DAYS + 8.0;
            let left = held(frame, axis.x(day), TALL) - TALL / 2.0;
            Rect::new(left, top, TALL, last.bottom() - top - 6.0)
        });
        let free = rect.filter(|rect| !taken.iter().any(|other| other.inset(-GAP).overlaps(rect)));
        if let Some(laid) = free.and_then(|rect| tall(state.sight.lettering, card, rect)) {
            taken.push(laid.rect());
            picture.laid.push(laid);
        } else if let Some(lane) = card.lanes.first() {
            of_lane[*lane].push((card, day));
        }
    }
    for (lane, cards) in frame.lanes.iter().zip(&of_lane) {
        let room = Rect { top: lane.top + DAYS + 8.0, height: lane.height - DAYS - 12.0, ..*lane };
        let packed = SIZES.iter().find_map(|size| packed(state, axis, room, &taken, cards, *size));
        match packed {
            Some(laid) => picture.laid.extend(laid),
            None => crowded(state, axis, room, &taken, cards, &mut picture),
        }
    }
    picture
}

/// The middle of a card of a width whose day is there: within the lanes.
fn held(frame: &Frame, x: f32, width: f32) -> f32 {
    let body = frame.body();
    x.clamp(body.left + width / 2.0, (body.right() - width / 2.0).max(body.left + width / 2.0))
}

/// A dot on its day in every lane of a card, and a line through them.
fn belongs(frame: &Frame, axis: &Axis, card: &Card<'_>, day: Day, picture: &mut Picture<'_, '_>) {
    let lanes = card.lanes.iter().filter_map(|lane| frame.lanes.get(*lane));
    let dots: Vec<_> = lanes.map(|lane| at(axis.x(day), lane.top + DAYS)).collect();
    if let [first, .., last] = dots.as_slice() {
        picture.threads.push(vec![*first, *last]);
    }
    picture.dots.extend(dots);
}

/// Cards of one lane under their days; none when not all of them fit.
fn packed<'s, 'a>(
    state: &State<'a>,
    axis: &Axis,
    room: Rect,
    taken: &[Rect],
    cards: &[(&'s Card<'a>, Day)],
    size: Size,
) -> Option<Vec<Laid<'s, 'a>>> {
    let mut taken: Vec<Rect> = taken.to_vec();
    let mut laid = Vec::new();
    for (card, day) in cards {
        let one = Laid::new(state.sight.lettering, card, size);
        let rect = free(room, &taken, axis.x(*day), &one, 0.0)?;
        taken.push(rect);
        laid.push(one.at(at(rect.left, rect.top)));
    }
    Some(laid)
}

/// The highest free place of a card under its day, or a little aside.
fn free(room: Rect, taken: &[Rect], x: f32, laid: &Laid<'_, '_>, aside: f32) -> Option<Rect> {
    let (width, height) = (laid.fitted.width, laid.fitted.height);
    let most = (room.right() - width).max(room.left);
    let left = (x + aside - width / 2.0).clamp(room.left, most);
    let near: Vec<&Rect> =
        taken.iter().filter(|other| other.left < left + width + GAP && left < other.right() + GAP).collect();
    let mut tops: Vec<f32> = std::iter::once(room.top)
        .chain(near.iter().map(|other| other.bottom() + GAP).filter(|top| *top > room.top))
        .collect();
    tops.sort_by(f32::total_cmp);
    let rects = tops.into_iter().map(|top| Rect::new(left, top, width, height));
    let mut fitting = rects.filter(|rect| rect.bottom() <= room.bottom() + 0.5);
    fitting.find(|rect| !near.iter().any(|other| other.inset(-GAP + 0.1).overlaps(rect)))
}

/// Numbers beside each other, and a sign for those that find no room.
fn crowded<'s, 'a>(
    state: &State<'a>,
    axis: &Axis,
    room: Rect,
    taken: &[Rect],
    cards: &[(&'s Card<'a>, Day)],
    picture: &mut Picture<'s, 'a>,
) {
    let sign = Rect::new(room.right() - MORE.0 - 8.0, room.bottom() - MORE.1, MORE.0, MORE.1);
    let mut taken: Vec<Rect> = taken.to_vec();
    taken.push(sign);
    let mut more = 0;
    for (card, day) in cards {
        let one = Laid::new(state.sight.lettering, card, Size::dot());
        let pitch = one.fitted.width + GAP;
        let asides = (0..=6).flat_map(|step| [step as f32 * pitch, -(step as f32) * pitch]);
        let found = asides.into_iter().find_map(|aside| free(room, &taken, axis.x(*day), &one, aside));
        match found {
            Some(rect) => {
                taken.push(rect);
                picture.laid.push(one.at(at(rect.left, rect.top)));
            }
            None => more += 1,
        }
    }
    if more > 0 {
        picture.more.push((sign, more));
    }
}
