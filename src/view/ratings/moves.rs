//! What a gesture on a list of ratings means: a thumb goes to a legal value, a text is written, a row is added.

use std::collections::BTreeMap;

use crate::drawing::Target;
use crate::drawing::place::Rect;
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::field::FieldKind;
use crate::model::id::{FieldId, RecordId};
use crate::model::value::Value;
use crate::view::thumbs;
use crate::view::{Gesture, Stop, linked, zones};

use super::Plan;
use super::row::spoken_name;
use super::state::State;

/// More legal values of a row than this are not listed.
const MOST_STOPS: usize = 21;

/// The edit that a gesture means.
pub(super) fn react(state: &State<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
    if state.lacks.is_some() {
        return None;
    }
    let (spec, sight) = (state.spec, state.sight);
    let held = |what: &Target| thumbs::held(sight, &spec.of, &state.rows, &spec.thumbs, what);
    match gesture {
        Gesture::Drop { what, at } => {
            let (row, place) = held(what).filter(|_| area.contains(*at))?;
            let plan = Plan::new(state, area);
            let slot =
                plan.layout.slots.iter().find(|slot| state.rows[slot.row].linked.id == row.linked.id)?;
            let axis = plan.layout.columns[slot.column].axis;
            let value = state.scale.at(axis.share_of(*at).0);
            thumbs::put(sight, &row.linked, &spec.thumbs[place].field, &spoken_name(state, row), Some(value))
        }
        Gesture::Nudge { what, way } => {
            let (row, place) = held(what)?;
            let value = thumbs::nudged(&state.scale, row.values[place], *way);
            thumbs::put(sight, &row.linked, &spec.thumbs[place].field, &spoken_name(state, row), Some(value))
        }
        Gesture::Remove(Target::Card(table, id)) if spec.open && *table == spec.of => {
            state.rows.iter().find(|row| row.linked.id == *id)?;
            zones::remove(sight, table, id, &[])
        }
        Gesture::Remove(what) => {
            let (row, place) = held(what)?;
            thumbs::put(sight, &row.linked, &spec.thumbs[place].field, &spoken_name(state, row), None)
        }
        Gesture::Write { what: Target::Card(table, id), text } if spec.open && *table == spec.of => {
            zones::write(sight, table, id, text)
        }
        Gesture::Write { what: Target::Writing(table, id, field), text } if *table == spec.of => {
            let poles = spec.poles.iter().flat_map(|(left, right)| [left, right]);
            poles.chain(&spec.note).find(|own| *own == field)?;
            let row = state.rows.iter().find(|row| row.linked.id == *id)?;
            thumbs::written(sight, &row.linked, field, &spoken_name(state, row), text)
        }
        Gesture::Make { id, text, .. } => make(state, id, text),
        Gesture::Tap(_) | Gesture::Write { .. } => None,
    }
}

/// A new row under the others, of the records that the room looks at.
fn make(state: &State<'_>, id: &RecordId, text: &str) -> Option<Edit> {
    let (spec, sight) = (state.spec, state.sight);
    let table = sight.workshop.table(spec.of.as_str()).filter(|_| spec.open && spec.each.is_none())?;
    if sight.session.record(spec.of.as_str(), id.as_str()).is_some() {
        return None;
    }
    let title = FieldId::from(table.title_field());
    let FieldKind::Text { .. } = table.field(title.as_str())?.kind else { return None };
    let text = zones::cut(sight.workshop, &spec.of, &title, text);
    let links = sight.canvas.focus.iter().filter_map(|focus| {
        let (field, many) = linked::link(sight.workshop, &spec.of, focus)?;
        let name = sight.focus(focus)?.as_str().to_owned();
        Some((field.clone(), if many { Value::Names(vec![name]) } else { Value::Text(name) }))
    });
    let mut values: BTreeMap<FieldId, Value> = links.collect();
    if !text.is_empty() {
        values.insert(title, Value::from(text.as_str()));
    }
    sight.session.draft(Who::Desk, Verb::new(Action::Made, text)).make(&spec.of, id, values).finish()
}

/// The legal values of every row that can be seen.
pub(super) fn stops(state: &State<'_>, area: Rect) -> Vec<Stop> {
    if state.lacks.is_some() {
        return Vec::new();
    }
    let plan = Plan::new(state, area);
    let values = state.scale.values();
    let every = values.len().div_ceil(MOST_STOPS).max(1);
    let mut stops = Vec::new();
    for slot in &plan.layout.slots {
        let row = &state.rows[slot.row];
        let token =
            |field: &FieldId| Target::Token(state.spec.of.clone(), row.linked.id.clone(), field.clone());
        let targets = state.spec.thumbs.iter().map(|thumb| token(&thumb.field));
        let can_move = |target: &Target| {
            thumbs::held(state.sight, &state.spec.of, &state.rows, &state.spec.thumbs, target).is_some()
        };
        let Some(target) = targets.into_iter().find(can_move) else { continue };
        let name = spoken_name(state, row);
        stops.extend(values.iter().step_by(every).map(|value| Stop {
            target: target.clone(),
            name: thumbs::step(state.sight, &name, &state.scale, *value),
            at: plan.layout.at(state, slot, *value),
        }));
    }
    stops
}
