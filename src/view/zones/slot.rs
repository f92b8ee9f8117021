//! The sentence of a canvas, between two zones or over them: its box, its lock, and the counter beside it.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::field::FieldKind;
use crate::model::id::{FieldId, OptionId};
use crate::model::value::Value;
use crate::model::view_spec::ZoneSlot;
use crate::view::{Gesture, Sight, Way, marks};

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

/// The sentence in its box, in the first of the sizes in which all of it finds room, and its lock.
pub(super) fn draw(slot: &ZoneSlot, sight: &Sight<'_>, sketch: &mut Sketch<'_>, rect: Rect, sizes: &[f32]) {
    let phase = Ink::Phase(sight.phase());
    let text = sight.text(slot.of.as_str(), ONE, slot.field.as_str());
    let locked = is_locked(slot, sight);
    let stroke = if locked { line(phase, 4.0) } else { dashed(phase, 3.0) };
    sketch.card(rect, 14.0, solid(Ink::Card));
    sketch.rect(rect, 14.0, None, stroke);
    let inner = rect.inset_xy(20.0, 16.0);
    let label = Style::new(SMALLEST_TEXT, phase).weight(Weight::Bold).lines(2);
    let taken = sketch.text(Rect { width: inner.width - 50.0, ..inner }, &slot.label, label);
    let (_, body) = inner.cut_top(taken.max(30.0) + 8.0);
    // The pattern's blanks stand in braces in the file, as in any sentence.
    let hint = slot.hint.replace('{', "(").replace('}', ")");
    let (shown, ink, label_key) = if text.is_empty() {
        (hint.as_str(), Ink::Muted, "say-slot-empty")
    } else if locked {
        (text, Ink::Ink, "say-slot-locked")
    } else {
        (text, Ink::Ink, "say-slot-open")
    };
    let spoken = sight.words.with(label_key, &[("label", &slot.label), ("text", shown)]);
    let writing = Target::Writing(slot.of.clone(), ONE.into(), slot.field.clone());
    let grip = Grip { write: !locked, ..Grip::default() };
    let outline = Rect::new(rect.left, body.top, rect.width, rect.bottom() - body.top);
    sketch.item(writing, outline, spoken, grip, |sketch| {
        let fits =
            |size: &&f32| sketch.text_height(shown, body.width, Style::new(**size, ink)) <= body.height;
        let size = sizes.iter().find(fits).copied().unwrap_or(SMALLEST_TEXT);
        let lines = (body.height / (size * LEADING)) as usize;
        let weight = if text.is_empty() { Weight::Regular } else { Weight::Medium };
        sketch.text(body, shown, Style::new(size, ink).weight(weight).lines(lines));
    });
    lock(slot, sight, sketch, rect, locked, !text.is_empty());
}

fn lock(slot: &ZoneSlot, sight: &Sight<'_>, sketch: &mut Sketch<'_>, rect: Rect, locked: bool, tap: bool) {
    let target = Target::Choice(slot.of.clone(), ONE.into(), slot.locked.clone(), OptionId::from("yes"));
    let outline = Rect::new(rect.right() - 62.0, rect.top + 6.0, 56.0, 48.0);
    let key = if locked { "say-unlock" } else { "say-lock" };
    let spoken = sight.words.with(key, &[("label", &slot.label)]);
    let ink = if locked { Ink::Phase(sight.phase()) } else { Ink::Muted };
    sketch.item(target, outline, spoken, Grip { tap, ..Grip::default() }, |sketch| {
        marks::lock(sketch, outline.center(), 34.0, locked, ink);
    });
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
