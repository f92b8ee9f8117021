//! What a gesture on the seats means: a new seat, its role, its next kind, in or out of the house.

use std::collections::BTreeMap;

use crate::drawing::Target;
use crate::drawing::place::{Point, Rect};
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::id::{FieldId, RecordId};
use crate::model::value::Value;
use crate::model::view_spec::SeatsSpec;

use super::super::zones::{cut, options, write};
use super::super::{Gesture, Sight, Way};
use super::ring::Ring;
use super::state::{self, State};

/// The edit that a gesture means.
pub(super) fn react(spec: &SeatsSpec, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
    match gesture {
        Gesture::Tap(Target::Token(table, id, field)) if *table == spec.of && *field == spec.by => {
            next_kind(spec, sight, id)
        }
        Gesture::Make { id, at, text } => {
            let is_outside = at.is_some_and(|at| lies_outside(spec, sight, area, at));
            make(spec, sight, id, is_outside, text)
        }
        Gesture::Write { what: Target::Card(table, id), text } if *table == spec.of => {
            write(sight, table, id, text)
        }
        Gesture::Write { what: Target::Writing(table, id, field), text } if *table == spec.of => {
            let is_title = sight.workshop.table(table.as_str())?.title_field() == field.as_str();
            let is_new = sight.session.record(table.as_str(), id.as_str()).is_none();
            (is_title && is_new && !text.trim().is_empty()).then(|| make(spec, sight, id, false, text))?
        }
        Gesture::Drop { what: Target::Card(table, id), at } if *table == spec.of => {
            put(spec, sight, id, lies_outside(spec, sight, area, *at))
        }
        Gesture::Nudge { what: Target::Card(table, id), way } if *table == spec.of => match way {
            Way::Right => put(spec, sight, id, true),
            Way::Left => put(spec, sight, id, false),
            Way::Up | Way::Down => None,
        },
        Gesture::Remove(Target::Card(table, id)) if *table == spec.of => {
            sight.session.record(table.as_str(), id.as_str())?;
            let verb = Verb::new(Action::Removed, sight.title(table.as_str(), id.as_str()));
            sight.session.draft(Who::Desk, verb).remove(table, id).finish()
        }
        Gesture::Tap(_)
        | Gesture::Drop { .. }
        | Gesture::Nudge { .. }
        | Gesture::Write { .. }
        | Gesture::Remove(_) => None,
    }
}

fn lies_outside(spec: &SeatsSpec, sight: &Sight<'_>, area: Rect, at: Point) -> bool {
    let state = State::new(spec, sight);
    Ring::new(&state, area).outside.is_some_and(|door| door.contains(at))
}

/// The ids of the seats that are written on empty chairs, the same on every desk.
pub(super) fn free_ids(spec: &SeatsSpec, sight: &Sight<'_>) -> impl Iterator<Item = RecordId> {
    let rows = sight.session.rows(spec.of.as_str());
    (1..)
        .map(|number: usize| RecordId(format!("seat-{number}")))
        .filter(move |id| rows.get(id.as_str()).is_none())
}

fn make(spec: &SeatsSpec, sight: &Sight<'_>, id: &RecordId, is_outside: bool, text: &str) -> Option<Edit> {
    let table = sight.workshop.table(spec.of.as_str())?;
    let rows = sight.session.rows(spec.of.as_str());
    if rows.get(id.as_str()).is_some() || rows.len() >= usize::from(spec.most) {
        return None;
    }
    let title = FieldId::from(table.title_field());
    let text = cut(sight.workshop, &spec.of, &title, text);
    let mut fields = BTreeMap::new();
    if !text.is_empty() {
        fields.insert(title, Value::from(text.as_str()));
    }
    if let Some(field) = spec.outside.as_ref().filter(|_| is_outside) {
        fields.insert(field.clone(), Value::Yes(true));
    }
    sight.session.draft(Who::Desk, Verb::new(Action::Made, text)).make(&spec.of, id, fields).finish()
}

fn next_kind(spec: &SeatsSpec, sight: &Sight<'_>, id: &RecordId) -> Option<Edit> {
    sight.session.record(spec.of.as_str(), id.as_str())?;
    let kinds = options(sight.workshop, &spec.of, &spec.by);
    let next = state::kind(spec, sight, id).map_or(0, |(place, _)| (place + 1) % kinds.len().max(1));
    let value = Value::from(kinds.get(next)?.id.as_str());
    let verb = Verb::new(Action::Set, sight.title(spec.of.as_str(), id.as_str()));
    sight.session.draft(Who::Desk, verb).set(&spec.of, id, &spec.by, Some(value)).finish()
}

/// Puts a seat outside the house or to the table.
fn put(spec: &SeatsSpec, sight: &Sight<'_>, id: &RecordId, is_outside: bool) -> Option<Edit> {
    let field = spec.outside.as_ref()?;
    sight.session.record(spec.of.as_str(), id.as_str())?;
    if state::is_outside(spec, sight, id) == is_outside {
        return None;
    }
    let verb = Verb::new(Action::Moved, sight.title(spec.of.as_str(), id.as_str()));
    let value = is_outside.then_some(Value::Yes(true));
    sight.session.draft(Who::Desk, verb).set(&spec.of, id, field, value).finish()
}
