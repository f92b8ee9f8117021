//! What a gesture on a board means: cards go from column to column, boxes are ticked, notes are written and removed.

use std::collections::BTreeMap;

use crate::drawing::Target;
use crate::drawing::place::{Point, Rect};
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::id::{FieldId, RecordId};
use crate::model::value::Value;
use crate::model::view_spec::BoardSpec;
use crate::view::zones::{cut, remove, write};
use crate::view::{Gesture, Sight, Way, linked};

use super::cards;

/// The edit that a gesture means.
pub(super) fn react(spec: &BoardSpec, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
    match gesture {
        Gesture::Tap(Target::Token(table, id, field)) if *table == spec.of => tick(spec, sight, id, field),
        Gesture::Drop { what: Target::Card(table, id), at } if *table == spec.of => {
            put(spec, sight, id, spec.column_at(sight, area, *at).column().ok()?)
        }
        Gesture::Nudge { what: Target::Card(table, id), way } if *table == spec.of => {
            nudge(spec, sight, id, *way)
        }
        Gesture::Make { id, at, text } => make(spec, sight, area, id, *at, text),
        Gesture::Write { what: Target::Card(table, id), text } if *table == spec.of => {
            write(sight, table, id, text)
        }
        Gesture::Remove(Target::Card(table, id)) if *table == spec.of => {
            remove(sight, table, id, &[Some(&spec.by)])
        }
        Gesture::Tap(_)
        | Gesture::Drop { .. }
        | Gesture::Nudge { .. }
        | Gesture::Write { .. }
        | Gesture::Remove(_) => None,
    }
}

/// Whether there is something to take away: a note, or the column in which a hand has put a shared record.
pub(super) fn removes(spec: &BoardSpec, sight: &Sight<'_>, id: &RecordId) -> bool {
    let free = sight.workshop.table(spec.of.as_str()).is_some_and(|table| table.of_canvas.is_some());
    let record = sight.session.record(spec.of.as_str(), id.as_str());
    let is_put = record.is_some_and(|record| record.value(spec.by.as_str()).is_some());
    free || is_put && !sight.facts.is_answered(spec.of.as_str(), id.as_str(), spec.by.as_str())
}

fn tick(spec: &BoardSpec, sight: &Sight<'_>, id: &RecordId, field: &FieldId) -> Option<Edit> {
    if !spec.ticks.contains(field) {
        return None;
    }
    sight.session.record(spec.of.as_str(), id.as_str())?;
    let yes = sight.value(spec.of.as_str(), id.as_str(), field.as_str()).is_some_and(Value::yes);
    let verb = Verb::new(Action::Set, sight.title(spec.of.as_str(), id.as_str()));
    sight.session.draft(Who::Desk, verb).set(&spec.of, id, field, Some(Value::Yes(!yes))).finish()
}

fn put(spec: &BoardSpec, sight: &Sight<'_>, id: &RecordId, column: Option<usize>) -> Option<Edit> {
    sight.session.record(spec.of.as_str(), id.as_str())?;
    let option = column.and_then(|place| spec.options(sight).get(place));
    let verb = Verb::new(Action::Moved, sight.title(spec.of.as_str(), id.as_str()));
    let value = option.map(|option| Value::from(option.id.as_str()));
    sight.session.draft(Who::Desk, verb).set(&spec.of, id, &spec.by, value).finish()
}

fn nudge(spec: &BoardSpec, sight: &Sight<'_>, id: &RecordId, way: Way) -> Option<Edit> {
    let zone = cards::zone(spec, sight, id);
    let last = spec.options(sight).len().checked_sub(1)?;
    let to = match (spec.column(sight, zone), way) {
        (None, _) => 0,
        (Some(now), Way::Left) => now.checked_sub(1)?,
        (Some(now), Way::Right) => Some(now + 1).filter(|next| *next <= last)?,
        (Some(_), Way::Up | Way::Down) => return None,
    };
    put(spec, sight, id, Some(to))
}

fn make(
    spec: &BoardSpec,
    sight: &Sight<'_>,
    area: Rect,
    id: &RecordId,
    point: Option<Point>,
    text: &str,
) -> Option<Edit> {
    let table = sight.workshop.table(spec.of.as_str())?;
    if sight.session.record(spec.of.as_str(), id.as_str()).is_some() {
        return None;
    }
    let column = match point {
        Some(point) => spec.column_at(sight, area, point).column().ok()?,
        None if spec.tray.is_some() => None,
        None => Some(0),
    };
    let title = FieldId::from(table.title_field());
    let text = cut(sight.workshop, &spec.of, &title, text);
    let mut fields: BTreeMap<FieldId, Value> = linked::bonds(sight, &spec.of).into_iter().collect();
    if let Some(option) = column.and_then(|place| spec.options(sight).get(place)) {
        fields.insert(spec.by.clone(), Value::from(option.id.as_str()));
    }
    if !text.is_empty() {
        fields.insert(title, Value::from(text.as_str()));
    }
    sight.session.draft(Who::Desk, Verb::new(Action::Made, text)).make(&spec.of, id, fields).finish()
}
