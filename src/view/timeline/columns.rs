//! Cards in columns: those of one lane lie in its cell, those of neighbouring lanes stand tall over all of them.

use crate::drawing::place::{Rect, at};

use super::frame::Frame;
use super::lay::{GAP, Picture, flow, sizes, tall};
use super::state::{At, Card, State};

/// A card that stands over several lanes is never narrower, and leaves no less to the others.
const LEAST: f32 = 138.0;
const MOST: f32 = 300.0;
/// The way from one bracket to the next.
const TRACK: f32 = 8.0;

/// How wide a column wants to be: wider where a card that stands over several lanes has others beside it.
pub(super) fn weight(state: &State<'_>, place: usize) -> f32 {
    let own = || state.cards.iter().filter(|card| card.stands() && card.at == Some(At::Column(place)));
    let in_lane =
        |lane: &usize| own().filter(|card| card.span().is_some() && card.lanes.contains(lane)).count();
    let talls = (0..state.lanes.len()).map(|lane| in_lane(&lane)).max().unwrap_or(0).min(3);
    let beside =
        own().any(|card| card.span().is_none() && card.lanes.first().is_some_and(|lane| in_lane(lane) > 0));
    match (own().next(), talls + usize::from(beside)) {
        (None, _) => 0.8,
        (Some(_), parts) => 1.0 + 0.7 * parts.saturating_sub(1) as f32,
    }
}

/// All cards of all columns.
pub(super) fn picture<'s, 'a>(state: &'s State<'a>, frame: &Frame) -> Picture<'s, 'a> {
    let mut picture = Picture::default();
    for (place, column) in frame.columns.iter().enumerate() {
        let in_sight = |card: &&Card<'a>| {
            card.stands() && card.lanes.first().is_some_and(|lane| *lane < frame.lanes.len())
        };
        let cards: Vec<&Card<'a>> =
            state.cards.iter().filter(|card| card.at == Some(At::Column(place)) && in_sight(card)).collect();
        one(state, frame, *column, &cards, &mut picture);
    }
    picture
}

/// A card that stands over the lanes from the first to the last.
struct Tall<'s, 'a> {
    card: &'s Card<'a>,
    lanes: (usize, usize),
    strip: usize,
}

fn one<'s, 'a>(
    state: &'s State<'a>,
    frame: &Frame,
    column: Rect,
    cards: &[&'s Card<'a>],
    picture: &mut Picture<'s, 'a>,
) {
    let lettering = state.sight.lettering;
    let inner = column.inset_xy(10.0, 0.0);
    let (talls, mut plain) = parted(frame, cards);
    let touched = |lane: usize, tall: &Tall<'_, '_>| (tall.lanes.0..=tall.lanes.1).contains(&lane);
    let shared = |card: &&Card<'_>| {
        card.lanes.first().is_some_and(|lane| talls.iter().any(|tall| touched(*lane, tall)))
    };
    let strips = talls.iter().map(|tall| tall.strip + 1).max().unwrap_or(0);
    let beside = usize::from(plain.iter().any(shared));
    let fitting = (((inner.width + GAP) / (LEAST + GAP)).floor() as usize).saturating_sub(beside);
    // Those that find no room beside each other stand in their first lane.
    let (standing, others): (Vec<Tall<'s, 'a>>, Vec<_>) =
        talls.into_iter().partition(|tall| tall.strip < fitting);
    plain.extend(others.iter().map(|tall| tall.card));
    plain.sort_by_key(|card| card.number);
    let beside = beside.max(usize::from(!others.is_empty()));
    let strips = strips.min(fitting);
    let parts = (strips + beside).max(1) as f32;
    let width = ((inner.width - GAP * (parts - 1.0)) / parts).min(MOST);
    let strip_left = |strip: usize| inner.right() - (strip as f32 + 1.0) * width - strip as f32 * GAP;
    for stand in &standing {
        let (first, last) = (frame.lanes[stand.lanes.0], frame.lanes[stand.lanes.1]);
        let rect =
            Rect::new(strip_left(stand.strip), first.top + 6.0, width, last.bottom() - first.top - 12.0);
        picture.laid.extend(tall(lettering, stand.card, rect));
    }
    let brackets = plain.iter().filter(|card| card.lanes.len() > 1).count();
    let gutter = if brackets > 0 { TRACK * (brackets as f32 + 0.5) } else { 0.0 }.min(inner.width * 0.2);
    for (place, lane) in frame.lanes.iter().enumerate() {
        let own: Vec<&Card<'a>> =
            plain.iter().filter(|card| card.lanes.first() == Some(&place)).copied().collect();
        let right =
            standing.iter().filter(|tall| touched(place, tall)).map(|tall| strip_left(tall.strip) - GAP);
        let right = right.fold(inner.right(), f32::min);
        let pad = if lane.height < 60.0 { 4.0 } else { 8.0 };
        let left = inner.left + gutter;
        let room = Rect::new(left, lane.top + pad, right - left, lane.height - 2.0 * pad);
        flow(lettering, room, &own, &sizes(room.width), picture);
    }
    let tracks = plain.iter().filter(|card| card.lanes.len() > 1).enumerate();
    for (track, card) in tracks {
        bracket(frame, card, inner.left - 2.0 + TRACK * (track as f32 % 4.0), picture);
    }
}

/// The cards that stand over neighbouring lanes, each in a strip of its own where they meet, and the others.
fn parted<'s, 'a>(frame: &Frame, cards: &[&'s Card<'a>]) -> (Vec<Tall<'s, 'a>>, Vec<&'s Card<'a>>) {
    let in_sight = |lanes: &(usize, usize)| lanes.1 < frame.lanes.len();
    let (mut talls, mut plain): (Vec<Tall<'s, 'a>>, Vec<&'s Card<'a>>) = (Vec::new(), Vec::new());
    for card in cards {
        let Some(lanes) = card.span().filter(in_sight) else {
            plain.push(card);
            continue;
        };
        let meets = |strip: usize, other: &Tall<'_, '_>| {
            other.strip == strip && other.lanes.0 <= lanes.1 && lanes.0 <= other.lanes.1
        };
        let is_free = |strip: &usize| !talls.iter().any(|other| meets(*strip, other));
        let strip = (0..=talls.len()).find(is_free).unwrap_or(talls.len());
        talls.push(Tall { card, lanes, strip });
    }
    (talls, plain)
}

/// From a card in its first lane down to the other lanes that it belongs to.
fn bracket(frame: &Frame, card: &Card<'_>, x: f32, picture: &mut Picture<'_, '_>) {
    let Some(rect) = picture.laid.iter().find(|laid| laid.card.id == card.id).map(|laid| laid.rect()) else {
        return;
    };
    let others = card.lanes.iter().skip(1).filter_map(|lane| frame.lanes.get(*lane));
    let dots: Vec<_> = others.map(|lane| at(x, lane.center().y)).collect();
    let Some(last) = dots.last().copied() else { return };
    let start = rect.center().y;
    picture.threads.push(vec![at(rect.left, start), at(x, start), last]);
    picture.dots.extend(dots);
}
