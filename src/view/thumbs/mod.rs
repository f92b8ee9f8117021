//! Values of rows that a hand moves along a scale. Lists of ratings, radars and chains share how such a value is read,
//! how it looks and what a hand may do to it.

mod flaws;
mod hands;
mod legend;

use crate::drawing::ink::Ink;
use crate::drawing::place::Point;
use crate::drawing::sketch::Sketch;
use crate::model::canvas::AskKind;
use crate::model::field::FieldKind;
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::view_spec::Thumb;
use crate::model::workshop::{MarkShape, Workshop};

use super::group_mark::{self, Body};
use super::linked::{self, Linked};
use super::marks;
use super::scale::Scale;
use super::{Sight, answers};

pub(super) use flaws::{cfg, fields, row_field, rows as row_flaws};
pub(super) use hands::{about, grip, held, nudged, put, step, written};
pub(super) use legend::Legend;

/// A row with its values, in the order of the thumbs.
#[derive(Clone, Debug)]
pub(super) struct Row<'a> {
    pub(super) linked: Linked,
    pub(super) name: &'a str,
    /// The record of the table with one row for each, and that table.
    pub(super) whose: Option<(TableId, &'a RecordId)>,
    pub(super) values: Vec<Reading>,
}

impl Row<'_> {
    /// From the first thumb to the last, where both are there.
    pub(super) fn gap(&self) -> Option<f64> {
        let (first, last) = (self.values.first()?.number()?, self.values.last()?.number()?);
        (self.values.len() > 1).then_some(last - first)
    }
}

/// What may be seen of a value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Reading {
    /// Its layer is not revealed.
    Veiled,
    /// Nobody has said.
    Missing,
    /// It comes from answers that may not be shown.
    Hidden,
    At {
        number: f64,
        /// A hand has set what answers would say: somebody's estimate.
        guess: bool,
    },
}

impl Reading {
    /// The number, where there is one to show.
    pub(super) fn number(self) -> Option<f64> {
        match self {
            Self::At { number, .. } => Some(number),
            Self::Veiled | Self::Missing | Self::Hidden => None,
        }
    }
}

/// The rows of a table with the values of the thumbs that are revealed.
pub(super) fn rows<'a>(
    sight: &Sight<'a>,
    of: &TableId,
    each: Option<&TableId>,
    thumbs: &[Thumb],
) -> Vec<Row<'a>> {
    let layers = sight.canvas.reveal.len();
    let mut whose = each.map(|each| sight.ids(each.as_str()).map(move |id| (each.clone(), id)));
    let mut read = |linked: Linked, name: &'a str| {
        let value = |(place, thumb): (usize, &Thumb)| {
            let layer = place.min(layers.saturating_sub(1));
            if sight.shows(layer) { reading(sight, of, &linked.id, &thumb.field) } else { Reading::Veiled }
        };
        let values = thumbs.iter().enumerate().map(value).collect();
        Row { linked, name, whose: whose.as_mut().and_then(Iterator::next), values }
    };
    linked::rows(sight, of, each).into_iter().map(|(linked, name)| read(linked, name)).collect()
}

/// What may be seen of one value.
pub(super) fn reading(sight: &Sight<'_>, table: &TableId, row: &RecordId, field: &FieldId) -> Reading {
    let (of, id, name) = (table.as_str(), row.as_str(), field.as_str());
    match sight.number(of, id, name).filter(|number| number.is_finite()) {
        Some(number) => {
            let has_answers =
                sight.workshop.table(of).and_then(|spec| spec.field(name)?.from.as_ref()).is_some();
            Reading::At { number, guess: has_answers && is_own(sight, table, row, field) }
        }
        None if sight.facts.is_hidden(of, id, name) => Reading::Hidden,
        None => Reading::Missing,
    }
}

/// Whether a hand has set it.
pub(super) fn is_own(sight: &Sight<'_>, table: &TableId, row: &RecordId, field: &FieldId) -> bool {
    let record = sight.session.record(table.as_str(), row.as_str());
    record.is_some_and(|record| record.value(field.as_str()).is_some())
}

/// The scale of all thumbs: that of the first number field; formulas alone are percentages.
pub(super) fn scale(workshop: &Workshop, table: &TableId, thumbs: &[Thumb]) -> Scale {
    let own = |thumb: &Thumb| Scale::of(workshop, table.as_str(), thumb.field.as_str());
    thumbs.iter().find_map(own).unwrap_or(Scale { min: 0.0, max: 100.0, step: 1.0 })
}

/// How many decimals numbers on a scale need: half steps and middles of answers have one.
pub(super) fn decimals(scale: &Scale) -> usize {
    usize::from(scale.max - scale.min < 20.0)
}

/// A number as it stands on the wall: `3,5`, `72`.
pub(super) fn figure(sight: &Sight<'_>, scale: &Scale, number: f64) -> String {
    let shown = if decimals(scale) == 0 { number.round() } else { number };
    sight.words.short_number(shown)
}

/// A difference with its sign: `+1,5`, `−20`, `0`.
pub(super) fn difference(sight: &Sight<'_>, scale: &Scale, number: f64) -> String {
    let text = figure(sight, scale, number);
    if number > 0.0 && text != "0" { format!("+{text}") } else { text }
}

/// Whether the field is one that a hand can set.
pub(super) fn is_movable(workshop: &Workshop, table: &TableId, field: &FieldId) -> bool {
    let field = workshop.table(table.as_str()).and_then(|table| table.field(field.as_str()));
    field.is_some_and(|field| matches!(field.kind, FieldKind::Number { .. }))
}

/// The ink of a thumb: its own, else the series of its place.
pub(super) fn ink(thumb: &Thumb, place: usize) -> Ink {
    thumb.ink.as_deref().and_then(Ink::named).unwrap_or(Ink::Series((place % 8) as u8))
}

/// The shape of a thumb: its own, else another one for each place.
pub(super) fn shape(thumb: &Thumb, place: usize) -> MarkShape {
    const SHAPES: [MarkShape; 5] =
        [MarkShape::Circle, MarkShape::Diamond, MarkShape::Square, MarkShape::Triangle, MarkShape::Star];
    thumb.mark.unwrap_or(SHAPES[place % SHAPES.len()])
}

/// Draws a thumb: full for a value, hollow for an estimate, dashed where nobody has said, a lock where it is hidden.
pub(super) fn draw(
    sketch: &mut Sketch<'_>,
    (thumb, place): (&Thumb, usize),
    reading: Reading,
    center: Point,
    radius: f32,
) {
    let (ink, mark) = (ink(thumb, place), shape(thumb, place));
    match reading {
        Reading::At { guess, .. } => {
            group_mark::shape(sketch, mark, Ink::Paper, center, radius + 3.0, Body::Full);
            let body = if guess { Body::Hollow } else { Body::Full };
            group_mark::shape(sketch, mark, ink, center, if guess { radius - 1.0 } else { radius }, body);
        }
        Reading::Hidden => marks::lock(sketch, center, radius * 2.0, true, Ink::Muted),
        Reading::Missing => {
            group_mark::shape(sketch, mark, ink, center, radius, Body::Dashed);
            group_mark::shape(sketch, mark, ink, center, radius * 0.42, Body::Full);
        }
        Reading::Veiled => {}
    }
}

/// The middle half of the answers behind a thumb, on its scale.
pub(super) fn spread(sight: &Sight<'_>, thumb: &Thumb, row: &Row<'_>, scale: &Scale) -> Option<(f64, f64)> {
    let (ask, group) = thumb.spread.as_ref()?;
    let (_, asked) = sight.workshop.ask(ask)?;
    // It was asked about the row, or about the record whose row it is.
    let of = asked.each.as_ref().map(|each| match &row.whose {
        Some((table, id)) if table == each => *id,
        _ => &row.linked.id,
    });
    let shown = answers::shown(sight, ask, of, group);
    let middle = shown.middle()?;
    // Answers of 1 to 5 may stand on a scale of 0 to 100.
    let (low, high) = match asked.kind {
        AskKind::Scale { min, max, .. } if min < max => (min, max),
        AskKind::Scale { .. } | AskKind::One { .. } | AskKind::Many { .. } | AskKind::Share { .. } => {
            (scale.min, scale.max)
        }
    };
    let on_scale = |number: f64| scale.min + (number - low) / (high - low) * (scale.max - scale.min);
    Some((on_scale(middle.low), on_scale(middle.high)))
}

/// A text of a row: its own, else that of the record whose row it is, since a row is made on first use only.
pub(super) fn text<'a>(sight: &Sight<'a>, row: &Row<'a>, field: &FieldId) -> &'a str {
    let own = sight.text(row.linked.table.as_str(), row.linked.id.as_str(), field.as_str());
    match &row.whose {
        Some((table, id)) if own.is_empty() => sight.text(table.as_str(), id.as_str(), field.as_str()),
        _ => own,
    }
}

/// A threshold of `cfg`, with or without that word before it.
pub(super) fn threshold(workshop: &Workshop, name: &str) -> Option<f64> {
    workshop.threshold(name.strip_prefix("cfg.").unwrap_or(name))
}

/// The record that the room looks at and the rows belong to: the first of the canvas' focus to which the table links.
/// None where there is no such table; `Some(None)` where the table has no record yet.
pub(super) fn focus<'a>(
    sight: &Sight<'a>,
    of: &TableId,
    each: Option<&TableId>,
) -> Option<(&'a TableId, Option<&'a RecordId>)> {
    let belongs = |table: &&'a TableId| {
        Some(*table) != each && *table != of && linked::link(sight.workshop, of, table).is_some()
    };
    sight.canvas.focus.iter().find(belongs).map(|table| (table, sight.focus(table)))
}
