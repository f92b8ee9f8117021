//! What a gesture on a triangle means: a point goes to the nearest legal shares, arrows move it by one step.

use crate::drawing::Target;
use crate::drawing::place::Rect;
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::id::TableId;
use crate::model::view_spec::TernarySpec;
use crate::view::{Gesture, Sight, Stop, now_needed};

use super::cards;
use super::plan::Plan;
use super::shares::{self, Shares};
use super::state::{Row, State};

/// The edit that a gesture means.
pub(super) fn react(spec: &TernarySpec, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
    let state = State::new(spec, sight);
    let plan = Plan::new(&state, area);
    if let Some(edit) = cards::react(&state, &plan, gesture) {
        return Some(edit);
    }
    match gesture {
        Gesture::Drop { what, at } => {
            let (row, hand) = point(&state, what)?;
            if plan.side.list.contains(*at) {
                return taken(&state, row, hand);
            }
            put(&state, row, hand, plan.triangle.shares(*at, state.step)?)
        }
        Gesture::Nudge { what, way } => {
            let (row, hand) = point(&state, what)?;
            let to = match row.hands[hand].at {
                Some(now) => shares::next(now, *way, state.step)?,
                None => shares::snap([1.0, 1.0, 1.0], state.step)?,
            };
            put(&state, row, hand, to)
        }
        Gesture::Tap(Target::Card(table, id)) if about(spec) == table => {
            now_needed::look_at(sight, table, id)
        }
        Gesture::Tap(Target::Token(table, id, _)) if *table == spec.of => {
            let (table, id) = &state.row(id)?.about;
            now_needed::look_at(sight, table, id)
        }
        Gesture::Remove(what) => {
            let (row, hand) = point(&state, what)?;
            taken(&state, row, hand)
        }
        Gesture::Tap(_) | Gesture::Make { .. } | Gesture::Write { .. } => None,
    }
}

/// The table of which the room looks at one record.
fn about(spec: &TernarySpec) -> &TableId {
    spec.each.as_ref().unwrap_or(&spec.of)
}

/// The row and the hand that a target stands for, where it may be moved.
fn point<'s, 'a>(state: &'s State<'a>, what: &Target) -> Option<(&'s Row<'a>, usize)> {
    let Target::Token(table, id, field) = what else { return None };
    let row = state.row(id).filter(|_| *table == state.spec.of && state.ready)?;
    let hand = row.hands.iter().take(state.used()).position(|hand| hand.field == *field)?;
    state.shows[hand].then_some((row, hand))
}

fn put(state: &State<'_>, row: &Row<'_>, hand: usize, to: Shares) -> Option<Edit> {
    if row.hands[hand].at == Some(to) {
        return None;
    }
    let draft = state.sight.session.draft(Who::Desk, Verb::new(Action::Moved, row.name));
    row.row.set(draft, &row.hands[hand].field, Some(shares::value(to))).finish()
}

fn taken(state: &State<'_>, row: &Row<'_>, hand: usize) -> Option<Edit> {
    let hand = Some(&row.hands[hand]).filter(|hand| hand.by_hand)?;
    let draft = state.sight.session.draft(Who::Desk, Verb::new(Action::Removed, row.name));
    row.row.set(draft, &hand.field, None).finish()
}

/// Every legal point of the triangle, and the corners for cards.
pub(super) fn stops(spec: &TernarySpec, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
    let state = State::new(spec, sight);
    let plan = Plan::new(&state, area);
    let stop =
        |at: Shares| Stop { target: Target::Field, name: state.said_shares(at), at: plan.triangle.point(at) };
    let mut stops: Vec<Stop> = shares::all(state.step).into_iter().map(stop).collect();
    if let Some(heaps) = &plan.heaps {
        stops.extend(heaps.places.iter().zip(&state.corners).map(|(place, corner)| Stop {
            target: Target::Zone(corner.id.as_str().into()),
            name: corner.name.clone(),
            at: place.center(),
        }));
        let tray = state.spec.cards.as_ref().map_or_else(String::new, |cards| cards.tray.clone());
        stops.push(Stop { target: Target::Tray, name: tray, at: heaps.tray.center() });
    }
    stops
}
