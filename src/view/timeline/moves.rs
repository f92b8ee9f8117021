//! What gestures on a timeline mean: a drop sets the lane and the place along time, arrows go to the next one.

use std::collections::BTreeMap;

use crate::drawing::Target;
use crate::drawing::place::{Point, Rect, at};
use crate::model::edit::{Action, Draft, Edit, Verb, Who};
use crate::model::field::FieldKind;
use crate::model::id::{FieldId, RecordId};
use crate::model::value::Value;
use crate::model::view_spec::{Along, TimelineSpec};
use crate::view::zones::{self, cut};
use crate::view::{Gesture, Sight, Stop, Way};

use super::draw::{along_name, picture};
use super::frame::Frame;
use super::order::Grid;
use super::state::{At, Card, State};

/// A place on the timeline: a lane, and where along time.
#[derive(Clone, Copy, Debug)]
struct Spot {
    lane: usize,
    at: At,
}

/// The edit that a gesture means.
pub(super) fn react(spec: &TimelineSpec, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
    let state = State::new(spec, sight);
    let frame = Frame::new(&state, area);
    match gesture {
        Gesture::Drop { what: Target::Card(table, id), at } if *table == spec.of => {
            if is_tray(&frame, *at) {
                return put_away(&state, id);
            }
            put(&state, id, held(&state, &frame, id, *at)?)
        }
        Gesture::Nudge { what: Target::Card(table, id), way } if *table == spec.of => {
            nudge(&state, &frame, id, *way)
        }
        Gesture::Make { id, at, text } => make(&state, &frame, id, *at, text),
        Gesture::Write { what: Target::Card(table, id), text } if *table == spec.of => {
            zones::write(sight, table, id, text)
        }
        Gesture::Remove(Target::Card(table, id)) if *table == spec.of => {
            zones::remove(sight, table, id, &[Some(state.along())])
        }
        Gesture::Tap(_)
        | Gesture::Drop { .. }
        | Gesture::Nudge { .. }
        | Gesture::Write { .. }
        | Gesture::Remove(_) => None,
    }
}

fn is_tray(frame: &Frame, point: Point) -> bool {
    frame.tray.is_some_and(|(rect, _)| rect.contains(point))
}

fn spot(state: &State<'_>, frame: &Frame, point: Point) -> Option<Spot> {
    let lane = frame.lane_at(point)?;
    let at = match &state.spec.along {
        Along::Columns(_) => At::Column(frame.column_at(point)?),
        Along::Dates(_) => At::Day(frame.axis.as_ref()?.day_at(point.x)),
        Along::Order(_) => {
            let place = Grid::new(state, frame).place_at(*frame.lanes.get(lane)?, point);
            At::Place(place as f64 + 1.0)
        }
    };
    Some(Spot { lane, at })
}

/// The spot under a card that is put down: one that is only lifted to another lane keeps its day.
fn held(state: &State<'_>, frame: &Frame, id: &RecordId, point: Point) -> Option<Spot> {
    let spot = spot(state, frame, point)?;
    let Some(At::Day(_)) = state.card(id).filter(|card| card.stands()).and_then(|card| card.at) else {
        return Some(spot);
    };
    let now = picture(state, frame).laid.into_iter().find(|laid| laid.card.id == id)?;
    let is_above = (now.rect().center().x - point.x).abs() < 6.0;
    Some(if is_above { Spot { at: now.card.at?, ..spot } } else { spot })
}

/// The lanes of a card that is put into one: it stays in those that it has when the lane is one of them; else they
/// move along with it.
fn lanes(card: Option<&Card<'_>>, lane: usize, count: usize) -> Vec<usize> {
    let now = card.map_or(&[][..], |card| &card.lanes);
    let (Some(first), Some(last)) = (now.first(), now.last()) else { return vec![lane] };
    if now.contains(&lane) {
        return now.to_vec();
    }
    let by = if lane > *last && now.len() == last - first + 1 { lane - last } else { 0 };
    let moved = |own: &usize| {
        if by > 0 { Some(own + by) } else { (own + lane).checked_sub(*first) }
    };
    let moved: Vec<usize> = now.iter().filter_map(moved).filter(|own| *own < count).collect();
    if moved.contains(&lane) { moved } else { vec![lane] }
}

/// The value of the lanes field; none where there are no lanes.
fn lanes_value(state: &State<'_>, lanes: &[usize]) -> Option<(FieldId, Value)> {
    let field = state.spec.lanes.as_ref()?;
    let ids = lanes.iter().filter_map(|lane| state.lanes.get(*lane)).map(|lane| lane.id.to_owned());
    let ids: Vec<String> = ids.collect();
    let kind = &state.sight.workshop.table(state.spec.of.as_str())?.field(field.as_str())?.kind;
    let value = match kind {
        FieldKind::Link { many: true, .. } => Value::Names(ids),
        _ => Value::Text(ids.into_iter().next()?),
    };
    Some((field.clone(), value))
}

fn along_value(state: &State<'_>, at: At) -> Option<Value> {
    Some(match at {
        At::Column(place) => Value::from(state.columns.get(place)?.id.as_str()),
        At::Day(day) => Value::Text(day.iso()),
        At::Place(place) => Value::Number(place),
    })
}

fn put(state: &State<'_>, id: &RecordId, to: Spot) -> Option<Edit> {
    let sight = state.sight;
    let (of, title) = (&state.spec.of, sight.title(state.spec.of.as_str(), id.as_str()));
    sight.session.record(of.as_str(), id.as_str())?;
    let card = state.card(id);
    let own = lanes(card, to.lane, state.lanes.len());
    let mut draft = sight.session.draft(Who::Desk, Verb::new(Action::Moved, title));
    if card.is_none_or(|card| card.lanes != own)
        && let Some((field, value)) = lanes_value(state, &own)
    {
        draft = draft.set(of, id, &field, Some(value));
    }
    let At::Place(place) = to.at else {
        return draft.set(of, id, state.along(), Some(along_value(state, to.at)?)).finish();
    };
    // The lane that it stands in is the first of its lanes.
    let lane = own.first().copied().unwrap_or(to.lane);
    let mut draft = ordered(state, draft, lane, Some((id, place)))?;
    if let Some(from) = card.and_then(|card| card.lanes.first().copied()).filter(|from| *from != lane) {
        draft = closed(state, draft, from, id)?;
    }
    draft.finish()
}

/// Gives the cards of a lane their places from 1, with another one at a place.
fn ordered<'d>(
    state: &State<'_>,
    draft: Draft<'d>,
    lane: usize,
    with: Option<(&RecordId, f64)>,
) -> Option<Draft<'d>> {
    let mut ids: Vec<&RecordId> = state.in_order(lane).into_iter().map(|card| card.id).collect();
    if let Some((id, place)) = with {
        ids.retain(|other| *other != id);
        let place = (place.max(1.0) as usize - 1).min(ids.len());
        ids.insert(place, id);
    }
    numbered(state, draft, &ids)
}

/// Closes the gap that a card leaves in its lane.
fn closed<'d>(state: &State<'_>, draft: Draft<'d>, lane: usize, without: &RecordId) -> Option<Draft<'d>> {
    let ids = state.in_order(lane).into_iter().map(|card| card.id);
    numbered(state, draft, &ids.filter(|id| *id != without).collect::<Vec<_>>())
}

/// None where the lane has more cards than its numbers allow.
fn numbered<'d>(state: &State<'_>, mut draft: Draft<'d>, ids: &[&RecordId]) -> Option<Draft<'d>> {
    let field = state.along();
    let kind = &state.sight.workshop.table(state.spec.of.as_str())?.field(field.as_str())?.kind;
    let FieldKind::Number { max, .. } = kind else { return None };
    if ids.len() as f64 > *max {
        return None;
    }
    for (place, id) in ids.iter().enumerate() {
        draft = draft.set(&state.spec.of, id, field, Some(Value::Number(place as f64 + 1.0)));
    }
    Some(draft)
}

/// Into the tray: it keeps its lanes, and loses its place along time.
fn put_away(state: &State<'_>, id: &RecordId) -> Option<Edit> {
    let sight = state.sight;
    sight.session.record(state.spec.of.as_str(), id.as_str())?;
    let verb = Verb::new(Action::Moved, sight.title(state.spec.of.as_str(), id.as_str()));
    sight.session.draft(Who::Desk, verb).set(&state.spec.of, id, state.along(), None).finish()
}

/// Where a card stands that nobody has put anywhere.
fn first(state: &State<'_>, frame: &Frame, lane: usize) -> Option<At> {
    Some(match &state.spec.along {
        Along::Columns(_) => At::Column(0),
        Along::Dates(_) => {
            let axis = frame.axis.as_ref()?;
            At::Day(axis.day_at(axis.month_left(axis.first + axis.months / 2)))
        }
        Along::Order(_) => At::Place(state.in_order(lane).len() as f64 + 1.0),
    })
}

fn nudge(state: &State<'_>, frame: &Frame, id: &RecordId, way: Way) -> Option<Edit> {
    let card = state.card(id)?;
    let Some((lane, at)) = card.lanes.first().copied().zip(card.at) else {
        let lane = card.lanes.first().copied().unwrap_or(0);
        let at = card.at.or_else(|| first(state, frame, lane))?;
        return put(state, id, Spot { lane, at });
    };
    let later = way == Way::Right;
    match way {
        Way::Up => put(state, id, Spot { lane: lane.checked_sub(1)?, at }),
        Way::Down => {
            let last = card.lanes.last()? + 1;
            let lane = if card.span().is_some() { last } else { lane + 1 };
            if last >= state.lanes.len() {
                return None;
            }
            // A card that belongs to lanes apart goes down with all of them.
            put(state, id, Spot { lane, at })
        }
        Way::Left | Way::Right => {
            let step = if later { 1.0 } else { -1.0 };
            let at = match at {
                At::Column(now) => {
                    let to = now as i64 + step as i64;
                    At::Column(usize::try_from(to).ok().filter(|to| *to < state.columns.len())?)
                }
                At::Day(now) => At::Day(frame.axis.as_ref()?.next(now, later)),
                At::Place(_) => {
                    let own = state.in_order(lane).iter().position(|other| other.id == id)?;
                    At::Place(Some(own as f64 + 1.0 + step).filter(|to| *to >= 1.0)?)
                }
            };
            put(state, id, Spot { lane, at })
        }
    }
}

fn make(state: &State<'_>, frame: &Frame, id: &RecordId, point: Option<Point>, text: &str) -> Option<Edit> {
    let (sight, of) = (state.sight, &state.spec.of);
    let table = sight.workshop.table(of.as_str())?;
    if sight.session.record(of.as_str(), id.as_str()).is_some() {
        return None;
    }
    let to = match point {
        Some(point) if is_tray(frame, point) => None,
        Some(point) => Some(spot(state, frame, point)?),
        None if frame.tray.is_some() => None,
        None => Some(Spot { lane: 0, at: first(state, frame, 0)? }),
    };
    let title = FieldId::from(table.title_field());
    let text = cut(sight.workshop, of, &title, text);
    let mut fields: BTreeMap<FieldId, Value> = state.links().into_iter().collect();
    if !text.is_empty() {
        fields.insert(title, Value::from(text.as_str()));
    }
    if let Some(to) = to {
        fields.extend(lanes_value(state, &[to.lane]));
        fields.insert(state.along().clone(), along_value(state, to.at)?);
    }
    let draft = sight.session.draft(Who::Desk, Verb::new(Action::Made, text)).make(of, id, fields);
    match to {
        Some(Spot { lane, at: At::Place(place) }) => ordered(state, draft, lane, Some((id, place)))?.finish(),
        Some(_) | None => draft.finish(),
    }
}

/// A place in words: *Børn & Skole, 0–6 mdr.*
pub(super) fn place_name(state: &State<'_>, lanes: &str, at: At) -> String {
    let along = along_name(state, at);
    if lanes.is_empty() { along } else { format!("{lanes}, {along}") }
}

/// Every place of every lane, and the tray.
pub(super) fn stops(spec: &TimelineSpec, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
    let state = State::new(spec, sight);
    let frame = Frame::new(&state, area);
    let mut stops = Vec::new();
    for (place, (lane, rect)) in state.lanes.iter().zip(&frame.lanes).enumerate() {
        let spots: Vec<(At, Point)> = match &spec.along {
            Along::Columns(_) => (0..state.columns.len())
                .map(|column| (At::Column(column), frame.cell(place, column).center()))
                .collect(),
            Along::Dates(_) => {
                let axis = frame.axis.as_ref();
                let days = axis.into_iter().flat_map(|axis| {
                    axis.days().into_iter().map(|day| (At::Day(day), at(axis.x(day), rect.center().y)))
                });
                days.collect()
            }
            Along::Order(_) => {
                let grid = Grid::new(&state, &frame);
                let count = (state.in_order(place).len() + 1).min(grid.capacity());
                let spot = |slot: usize| (At::Place(slot as f64 + 1.0), grid.slot(*rect, slot).center());
                (0..count).map(spot).collect()
            }
        };
        stops.extend(spots.into_iter().map(|(along, point)| Stop {
            target: Target::Told(format!("lane-{place}")),
            name: place_name(&state, lane.name, along),
            at: point,
        }));
    }
    if let (Some((rect, _)), Some(label)) = (frame.tray, &spec.tray) {
        stops.push(Stop { target: Target::Tray, name: label.clone(), at: rect.center() });
    }
    stops
}
