//! What hands do with the values of a flower: a bead that is moved along its petal, or along the stem, sets a number of
//! the row in focus, which is made when it does not exist yet.

use crate::drawing::place::Rect;
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::value::Value;
use crate::model::view_spec::ZonesSpec;
use crate::view::{Gesture, Sight, Way};

use super::layout::Flower;
use super::state::State;

pub(in crate::view::zones) fn react(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    area: Rect,
    gesture: &Gesture,
) -> Option<Edit> {
    let state = State::of(spec, sight).filter(|state| state.is_shown)?;
    match gesture {
        Gesture::Drop { what, at } => {
            let place = state.part_of(what)?;
            let share = Flower::of(spec, area).share_at(place, *at)?;
            set(&state, sight, place, Some(state.parts[place].scale?.at(share)))
        }
        Gesture::Nudge { what, way } => {
            let place = state.part_of(what)?;
            let part = &state.parts[place];
            let up = matches!(way, Way::Up | Way::Right);
            set(&state, sight, place, Some(part.scale?.next(part.value, up)))
        }
        Gesture::Remove(what) => {
            let place = state.part_of(what)?;
            set(&state, sight, place, None)
        }
        Gesture::Tap(_) | Gesture::Make { .. } | Gesture::Write { .. } => None,
    }
}

fn set(state: &State<'_>, sight: &Sight<'_>, place: usize, value: Option<f64>) -> Option<Edit> {
    let part = &state.parts[place];
    let action = if value.is_some() { Action::Set } else { Action::Removed };
    let draft = sight.session.draft(Who::Desk, Verb::new(action, part.name.as_str()));
    if value.is_none() && !part.is_set {
        return None;
    }
    state.linked().set(draft, part.field, value.map(Value::Number)).finish()
}
