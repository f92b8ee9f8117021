//! What a gesture on a chain means: a text is written, a strength is moved, a link is left out or taken back.

use crate::drawing::Target;
use crate::drawing::place::{Rect, at};
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::id::{RecordId, TableId};
use crate::model::value::Value;
use crate::view::thumbs;
use crate::view::{Gesture, Stop};

use super::plan::Plan;
use super::state::{Link, State};

/// More legal values of a strength than this are not listed.
const MOST_STOPS: usize = 21;

/// The edit that a gesture means.
pub(super) fn react(state: &State<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
    if state.lacks.is_some() {
        return None;
    }
    let (spec, sight) = (state.spec, state.sight);
    match gesture {
        Gesture::Tap(Target::Choice(table, id, field, _)) if spec.skip.as_ref() == Some(field) => {
            let link = link(state, table, id)?;
            let draft = sight.session.draft(Who::Desk, Verb::new(Action::Set, link.name));
            let value = (!link.is_skipped).then_some(Value::Yes(true));
            link.row.set(draft, field, value).finish()
        }
        Gesture::Drop { what, at } => {
            let link = held(state, what).filter(|_| area.contains(*at))?;
            let plan = Plan::new(state, area);
            let ring = plan.rings.iter().find(|ring| state.links[ring.link].row.id == link.row.id)?;
            let value = state.scale.at(ring.axis.share_of(*at).0);
            thumbs::put(sight, &link.row, &spec.strength, link.name, Some(value))
        }
        Gesture::Nudge { what, way } => {
            let link = held(state, what)?;
            let value = thumbs::nudged(&state.scale, link.strength, *way);
            thumbs::put(sight, &link.row, &spec.strength, link.name, Some(value))
        }
        Gesture::Remove(what) => {
            let link = held(state, what)?;
            thumbs::put(sight, &link.row, &spec.strength, link.name, None)
        }
        Gesture::Write { what: Target::Writing(table, id, field), text } if *field == spec.text => {
            let link = link(state, table, id)?;
            thumbs::written(sight, &link.row, field, link.name, text)
        }
        Gesture::Tap(_) | Gesture::Make { .. } | Gesture::Write { .. } => None,
    }
}

fn link<'s, 'a>(state: &'s State<'a>, table: &TableId, id: &RecordId) -> Option<&'s Link<'a>> {
    state.links.iter().find(|link| *table == state.spec.of && link.row.id == *id)
}

/// The link whose strength is in the hand; none that is left out.
fn held<'s, 'a>(state: &'s State<'a>, what: &Target) -> Option<&'s Link<'a>> {
    let Target::Token(table, id, field) = what else { return None };
    let is_movable = thumbs::is_movable(state.sight.workshop, &state.spec.of, field);
    link(state, table, id).filter(|link| *field == state.spec.strength && is_movable && !link.is_skipped)
}

/// The legal strengths of every link that can be seen.
pub(super) fn stops(state: &State<'_>, area: Rect) -> Vec<Stop> {
    let is_movable = thumbs::is_movable(state.sight.workshop, &state.spec.of, &state.spec.strength);
    if state.lacks.is_some() || !is_movable {
        return Vec::new();
    }
    let values = state.scale.values();
    let every = values.len().div_ceil(MOST_STOPS).max(1);
    let mut stops = Vec::new();
    for ring in &Plan::new(state, area).rings {
        let link = &state.links[ring.link];
        stops.extend(values.iter().step_by(every).map(|value| Stop {
            target: Target::Token(state.spec.of.clone(), link.row.id.clone(), state.spec.strength.clone()),
            name: thumbs::step(state.sight, link.name, &state.scale, *value),
            at: at(ring.axis.left + state.scale.share(*value) * ring.axis.width, ring.axis.center().y),
        }));
    }
    stops
}
