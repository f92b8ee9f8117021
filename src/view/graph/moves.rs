//! What a gesture on a graph means: a tap counts a handle up and round, arrows count it up and down.

use crate::drawing::Target;
use crate::drawing::place::Rect;
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::id::FieldId;
use crate::model::value::Value;
use crate::model::view_spec::GraphSpec;
use crate::view::linked::Linked;
use crate::view::scale::Scale;
use crate::view::{Gesture, Sight, Stop, Way};

use super::layout::Layout;
use super::nodes::LEVELS;
use super::state::{State, scale};

/// The most that two actors talk.
const MOST: f64 = 3.0;

/// A number that a hand changes.
struct Handle {
    row: Linked,
    field: FieldId,
    name: String,
    now: Option<f64>,
    by_hand: bool,
    scale: Scale,
    /// After the largest comes the smallest again.
    is_round: bool,
}

/// The edit that a gesture means.
pub(super) fn react(spec: &GraphSpec, sight: &Sight<'_>, gesture: &Gesture) -> Option<Edit> {
    let state = State::new(spec, sight);
    match gesture {
        Gesture::Tap(what) => {
            let handle = handle(&state, what)?;
            let scale = &handle.scale;
            let to = match handle.now {
                None if scale.min < 1.0 => scale.snap(scale.min + scale.step),
                None => scale.min,
                Some(now) if now >= scale.max && handle.is_round => scale.min,
                Some(now) => scale.next(Some(now), true),
            };
            set(&state, &handle, Some(to))
        }
        Gesture::Nudge { what, way } => {
            let handle = handle(&state, what)?;
            let up = matches!(way, Way::Up | Way::Right);
            let to = match handle.now {
                None if up && handle.scale.min < 1.0 => {
                    handle.scale.snap(handle.scale.min + handle.scale.step)
                }
                None => handle.scale.min,
                Some(now) => handle.scale.next(Some(now), up),
            };
            set(&state, &handle, Some(to))
        }
        Gesture::Remove(what) => {
            let handle = handle(&state, what).filter(|handle| handle.by_hand)?;
            set(&state, &handle, None)
        }
        Gesture::Drop { .. } | Gesture::Make { .. } | Gesture::Write { .. } => None,
    }
}

fn handle(state: &State<'_>, what: &Target) -> Option<Handle> {
    let Target::Token(table, id, field) = what else { return None };
    if !state.ready {
        return None;
    }
    let (spec, sight) = (state.spec, state.sight);
    if *table == spec.of {
        let edge = state.edges.iter().find(|edge| edge.row.id == *id)?;
        let hand = [0, 1].into_iter().find(|hand| state.field(*hand) == field)?;
        return state.shows[hand].then_some(Handle {
            row: edge.row.clone(),
            field: field.clone(),
            name: format!("{} – {}", state.name(edge.ends.0), state.name(edge.ends.1)),
            now: edge.values[hand],
            by_hand: edge.by_hand[hand],
            scale: scale(sight, table.as_str(), field, MOST)?,
            is_round: true,
        });
    }
    let actors = spec.actors.as_ref().filter(|actors| actors.of == *table)?;
    let node = state.nodes.iter().find(|node| node.row.as_ref().is_some_and(|row| row.id == *id))?;
    let (now, most, is_round) = if *field == actors.level {
        (node.level, LEVELS as f64, true)
    } else {
        (node.count.filter(|_| *field == actors.count), f64::MAX, false)
    };
    let known = *field == actors.level || *field == actors.count;
    let stored = sight.session.record(table.as_str(), id.as_str());
    Some(Handle {
        row: node.row.clone().filter(|_| known)?,
        field: field.clone(),
        name: node.name.to_owned(),
        now,
        by_hand: stored.is_some_and(|record| record.value(field.as_str()).is_some()),
        scale: scale(sight, table.as_str(), field, most)?,
        is_round,
    })
}

fn set(state: &State<'_>, handle: &Handle, to: Option<f64>) -> Option<Edit> {
    if handle.now == to {
        return None;
    }
    let draft = state.sight.session.draft(Who::Desk, Verb::new(Action::Set, handle.name.as_str()));
    handle.row.set(draft, &handle.field, to.map(Value::Number)).finish()
}

/// The handles of the lines, each with what it says.
pub(super) fn stops(spec: &GraphSpec, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
    let state = State::new(spec, sight);
    if !state.ready {
        return Vec::new();
    }
    let layout = Layout::new(&state, area);
    let edges = state.edges.iter().zip(&layout.plates);
    let stop = |edge: &super::state::Edge, plate: Rect, hand: usize| Stop {
        target: Target::Token(spec.of.clone(), edge.row.id.clone(), state.field(hand).clone()),
        name: state.said(edge, hand),
        at: Layout::halves(plate)[hand].center(),
    };
    edges.flat_map(|(edge, plate)| [0, 1].map(|hand| stop(edge, *plate, hand))).collect()
}
