//! The sentence between two zones: whether it is locked, and the counter beside it.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::field::FieldKind;
use crate::model::id::FieldId;
use crate::model::value::Value;
use crate::model::view_spec::ZoneSlot;
use crate::view::{Gesture, Sight, Way};

use super::cut;

/// The only record of a single table.
pub(super) const ONE: &str = "one";

/// Whether the sentence is locked.
pub(super) fn is_locked(slot: &ZoneSlot, sight: &Sight<'_>) -> bool {
    sight.value(slot.of.as_str(), ONE, slot.locked.as_str()).is_some_and(Value::yes)
}

/// What a gesture on the sentence, the lock or the counter means.
pub(super) fn react(slot: &ZoneSlot, sight: &Sight<'_>, gesture: &Gesture) -> Option<Edit> {
    let own = |table: &crate::model::id::TableId| *table == slot.of;
    match gesture {
        Gesture::Write { what: Target::Writing(table, _, field), text }
            if own(table) && *field == slot.field =>
        {
            if is_locked(slot, sight) {
                return None;
            }
            let text = cut(sight.workshop, table, field, text);
            set(slot, sight, Action::Wrote, &slot.label, field, (!text.is_empty()).then(|| text.into()))
        }
        Gesture::Tap(Target::Choice(table, _, field, _)) if own(table) && *field == slot.locked => {
            let locked = is_locked(slot, sight);
            if !locked && sight.text(slot.of.as_str(), ONE, slot.field.as_str()).is_empty() {
                return None;
            }
            set(slot, sight, Action::Locked, &slot.label, field, Some(Value::Yes(!locked)))
        }
        Gesture::Tap(Target::Token(table, _, field))
            if own(table) && Some(field) == slot.counter.as_ref() =>
        {
            count(slot, sight, field, 1.0)
        }
        Gesture::Nudge { what: Target::Token(table, _, field), way }
            if own(table) && Some(field) == slot.counter.as_ref() =>
        {
            count(slot, sight, field, if matches!(way, Way::Right | Way::Up) { 1.0 } else { -1.0 })
        }
        Gesture::Tap(_)
        | Gesture::Drop { .. }
        | Gesture::Nudge { .. }
        | Gesture::Make { .. }
        | Gesture::Write { .. }
        | Gesture::Remove(_) => None,
    }
}

fn set(
    slot: &ZoneSlot,
    sight: &Sight<'_>,
    action: Action,
    what: &str,
    field: &FieldId,
    value: Option<Value>,
) -> Option<Edit> {
    sight.session.draft(Who::Desk, Verb::new(action, what)).set(&slot.of, &ONE.into(), field, value).finish()
}

fn count(slot: &ZoneSlot, sight: &Sight<'_>, field: &FieldId, by: f64) -> Option<Edit> {
    let spec = sight.workshop.table(slot.of.as_str())?.field(field.as_str())?;
    let FieldKind::Number { min, max, .. } = spec.kind else { return None };
    let now = sight.number(slot.of.as_str(), ONE, field.as_str()).unwrap_or(min.max(0.0));
    set(slot, sight, Action::Set, &spec.label, field, Some(Value::Number((now + by).clamp(min, max))))
}

/// The counter: a number, what it counts, and a plus.
pub(super) fn draw_counter(
    slot: &ZoneSlot,
    field: &FieldId,
    sight: &Sight<'_>,
    sketch: &mut Sketch<'_>,
    rect: Rect,
) {
    let spec = sight.workshop.table(slot.of.as_str()).and_then(|table| table.field(field.as_str()));
    let label = spec.map_or("", |spec| spec.label.as_str());
    let now = sight.number(slot.of.as_str(), ONE, field.as_str()).unwrap_or(0.0);
    let number = sight.words.number(now, 0);
    let target = Target::Token(slot.of.clone(), ONE.into(), field.clone());
    let spoken = sight.words.with("say-counter", &[("label", label), ("number", &number)]);
    let phase = Ink::Phase(sight.phase());
    sketch.item(target, rect, spoken, Grip { tap: true, ..Grip::default() }, |sketch| {
        let name = Style::new(SMALLEST_TEXT, Ink::Muted).middle().lines(1);
        sketch.text(Rect { height: 28.0, ..rect }, label, name);
        let middle = rect.center().x;
        let base = rect.bottom() - 14.0;
        let figure = Style::new(42.0, Ink::Ink).weight(Weight::Bold).right();
        sketch.label(at(middle - 4.0, base), &number, figure);
        let plus = at(middle + 34.0, base - 15.0);
        sketch.circle(plus, 22.0, solid(Ink::Card), line(phase, 2.5));
        sketch.line(vec![plus.moved(-9.0, 0.0), plus.moved(9.0, 0.0)], line(phase, 3.5));
        sketch.line(vec![plus.moved(0.0, -9.0), plus.moved(0.0, 9.0)], line(phase, 3.5));
    });
}
