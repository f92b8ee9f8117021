//! What a gesture on slots means: a text is written, an option chosen, a box ticked, a number stepped.

use crate::drawing::Target;
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::field::{FieldKind, FieldSpec};
use crate::model::id::{FieldId, OptionId, RecordId, TableId};
use crate::model::value::Value;
use crate::model::view_spec::SlotsSpec;

use super::super::linked::Linked;
use super::super::scale::Scale;
use super::super::{Gesture, Sight, Way};
use super::{LESS, MORE, form};

/// The edit that a gesture means.
pub(super) fn react(spec: &SlotsSpec, sight: &Sight<'_>, gesture: &Gesture) -> Option<Edit> {
    match gesture {
        Gesture::Write { what: Target::Writing(table, id, field), text } => {
            let hand = Hand::on(spec, sight, table, id, field)?;
            if !spec.slots.iter().any(|slot| slot.field == *field) {
                return None;
            }
            let FieldKind::Text { max } = hand.field.kind else { return None };
            let text: String = text.trim().chars().take(max).collect();
            let value = (!text.is_empty()).then_some(Value::Text(text));
            hand.set(Action::Wrote, value)
        }
        Gesture::Tap(Target::Choice(table, id, field, option)) => {
            tap(spec, &Hand::on(spec, sight, table, id, field)?, option)
        }
        Gesture::Nudge { what: Target::Token(table, id, field), way } => {
            let hand = Hand::on(spec, sight, table, id, field)?;
            let is_number = spec.numbers.contains(field);
            is_number.then(|| hand.step(matches!(way, Way::Right | Way::Up)))?
        }
        Gesture::Tap(_)
        | Gesture::Drop { .. }
        | Gesture::Nudge { .. }
        | Gesture::Make { .. }
        | Gesture::Write { .. }
        | Gesture::Remove(_) => None,
    }
}

fn tap(spec: &SlotsSpec, hand: &Hand<'_, '_>, option: &OptionId) -> Option<Edit> {
    let field = &hand.field.id;
    if spec.choices.contains(field) {
        hand.field.option(option.as_str())?;
        let again = hand.value().and_then(Value::text) == Some(option.as_str());
        return hand.set(Action::Set, (!again).then(|| Value::from(option.as_str())));
    }
    if spec.ticks.contains(field) {
        let ticked = hand.value().is_some_and(Value::yes);
        return hand.set(Action::Set, (!ticked).then_some(Value::Yes(true)));
    }
    let is_number = spec.numbers.contains(field);
    match option.as_str() {
        MORE if is_number => hand.step(true),
        LESS if is_number => hand.step(false),
        _ => None,
    }
}

/// A hand on one field of the record.
struct Hand<'s, 'a> {
    sight: &'s Sight<'a>,
    row: Linked,
    field: &'a FieldSpec,
}

impl<'s, 'a> Hand<'s, 'a> {
    /// The hand, when the target is a field of the record that is written here.
    fn on(
        spec: &SlotsSpec,
        sight: &'s Sight<'a>,
        table: &TableId,
        id: &RecordId,
        field: &FieldId,
    ) -> Option<Self> {
        if *table != spec.of {
            return None;
        }
        let table = sight.workshop.table(table.as_str())?;
        let row = form::row(table, sight).filter(|row| row.id == *id)?;
        Some(Self { sight, row, field: table.field(field.as_str())? })
    }

    fn value(&self) -> Option<&'a Value> {
        self.sight.value(self.row.table.as_str(), self.row.id.as_str(), self.field.id.as_str())
    }

    fn set(&self, action: Action, value: Option<Value>) -> Option<Edit> {
        let stored = self.sight.session.record(self.row.table.as_str(), self.row.id.as_str());
        // Nothing is made in order to hold nothing.
        if value.is_none() && stored.is_none() {
            return None;
        }
        let draft = self.sight.session.draft(Who::Desk, Verb::new(action, self.field.label.as_str()));
        self.row.set(draft, &self.field.id, value).finish()
    }

    fn step(&self, up: bool) -> Option<Edit> {
        let scale = Scale::of(self.sight.workshop, self.row.table.as_str(), self.field.id.as_str())?;
        let now = self.value().and_then(Value::number);
        // A number that nobody has set begins near zero; what counts from zero has its first one then.
        let start = scale.snap(0.0);
        let counts = up && scale.min == 0.0;
        let next = if now.is_none() && !counts { start } else { scale.next(now.or(Some(start)), up) };
        if now == Some(next) {
            return None;
        }
        self.set(Action::Set, Some(Value::Number(next)))
    }
}
