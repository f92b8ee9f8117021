//! What hands do to values of rows: a thumb is put on a legal value, moved by a step or taken off; a text is written.

use crate::drawing::{Grip, Target};
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::field::FieldKind;
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::value::Value;
use crate::model::view_spec::Thumb;
use crate::view::linked::Linked;
use crate::view::scale::Scale;
use crate::view::zones;
use crate::view::{Sight, Way};

use super::{Reading, Row, is_movable, is_own};

/// What can be done with a thumb.
pub(in crate::view) fn grip(
    sight: &Sight<'_>,
    table: &TableId,
    row: &RecordId,
    field: &FieldId,
    value: Reading,
) -> Grip {
    if value == Reading::Veiled || !is_movable(sight.workshop, table, field) {
        return Grip::default();
    }
    Grip { drag: true, remove: is_own(sight, table, row, field), ..Grip::default() }
}

/// The thumb that a target stands for: its row and its place; none where no hand may move it.
pub(in crate::view) fn held<'r, 'a>(
    sight: &Sight<'_>,
    table: &TableId,
    rows: &'r [Row<'a>],
    thumbs: &[Thumb],
    what: &Target,
) -> Option<(&'r Row<'a>, usize)> {
    let Target::Token(of, id, field) = what else { return None };
    let row = rows.iter().find(|row| of == table && row.linked.id == *id)?;
    let place = thumbs.iter().position(|thumb| thumb.field == *field)?;
    let is_seen = row.values.get(place).is_some_and(|value| *value != Reading::Veiled);
    (is_seen && is_movable(sight.workshop, table, field)).then_some((row, place))
}

/// The next legal value of a thumb: up is more, down is less.
pub(in crate::view) fn nudged(scale: &Scale, value: Reading, way: Way) -> f64 {
    scale.next(value.number(), matches!(way, Way::Right | Way::Up))
}

/// Puts a value into a row, or takes off what a hand has put there. What answers say already is left to them.
pub(in crate::view) fn put(
    sight: &Sight<'_>,
    row: &Linked,
    field: &FieldId,
    name: &str,
    value: Option<f64>,
) -> Option<Edit> {
    let is_there = is_own(sight, &row.table, &row.id, field);
    let stands = sight.number(row.table.as_str(), row.id.as_str(), field.as_str());
    if (value.is_none() && !is_there) || (value.is_some() && stands == value) {
        return None;
    }
    let action = if value.is_some() { Action::Moved } else { Action::Removed };
    let draft = sight.session.draft(Who::Desk, Verb::new(action, name));
    row.set(draft, field, value.map(Value::Number)).finish()
}

/// Writes a text of a row, or clears it.
pub(in crate::view) fn written(
    sight: &Sight<'_>,
    row: &Linked,
    field: &FieldId,
    name: &str,
    text: &str,
) -> Option<Edit> {
    let kind = &sight.workshop.table(row.table.as_str())?.field(field.as_str())?.kind;
    let FieldKind::Text { .. } = kind else { return None };
    let text = zones::cut(sight.workshop, &row.table, field, text);
    if text.is_empty() && !is_own(sight, &row.table, &row.id, field) {
        return None;
    }
    let draft = sight.session.draft(Who::Desk, Verb::new(Action::Wrote, name));
    row.set(draft, field, (!text.is_empty()).then_some(Value::Text(text))).finish()
}

/// A thumb as it is read aloud: *Medarbejdere, Energi: 3,5*.
pub(in crate::view) fn about(
    sight: &Sight<'_>,
    name: &str,
    label: &str,
    scale: &Scale,
    value: Reading,
) -> String {
    let words = [("name", name), ("label", label)];
    match value {
        Reading::At { number, guess } => {
            let number = super::figure(sight, scale, number);
            let key = if guess { "thumbs-say-guess" } else { "thumbs-say" };
            sight.words.with(key, &[words[0], words[1], ("value", &number)])
        }
        Reading::Hidden => {
            let k = sight.facts.k().to_string();
            sight.words.with("thumbs-say-hidden", &[words[0], words[1], ("k", &k)])
        }
        Reading::Missing => sight.words.with("thumbs-say-none", &words),
        Reading::Veiled => sight.words.with("thumbs-say-veiled", &words),
    }
}

/// A legal place as it is read aloud: *Energi: 3,5*.
pub(in crate::view) fn step(sight: &Sight<'_>, name: &str, scale: &Scale, value: f64) -> String {
    let value = super::figure(sight, scale, value);
    sight.words.with("thumbs-say-step", &[("name", name), ("value", &value)])
}
