//! The values that a flower shows: those of the four petals, then that of the hub.

use crate::drawing::Target;
use crate::model::id::FieldId;
use crate::model::view_spec::{PetalsSpec, ZonesSpec};
use crate::view::Sight;
use crate::view::linked::Linked;
use crate::view::scale::Scale;

use super::super::estimate;
use super::super::ground::zone_options;
use super::layout::PETALS;

/// The place of the hub among the parts.
pub(super) const HUB: usize = PETALS;
/// The threshold where the workshop gives none.
const WEAK: f64 = 2.0;

/// The row in focus.
#[derive(Debug)]
pub(super) struct State<'a> {
    pub(super) spec: &'a PetalsSpec,
    row: Linked,
    /// The petals, and the hub last.
    pub(super) parts: Vec<Part<'a>>,
    /// The whole, where all petals have a value.
    pub(super) index: Option<f64>,
    /// Whether the room may see the values; what nobody sees, nobody changes.
    pub(super) is_shown: bool,
    weak: f64,
}

/// One value.
#[derive(Debug)]
pub(super) struct Part<'a> {
    pub(super) name: String,
    pub(super) field: &'a FieldId,
    pub(super) scale: Option<Scale>,
    pub(super) value: Option<f64>,
    /// It depends on answers that are too few to be shown.
    pub(super) is_hidden: bool,
    /// A hand has set it, and can take it off again.
    pub(super) is_set: bool,
}

impl<'a> State<'a> {
    /// None while there is nothing to look at yet.
    pub(super) fn of(spec: &'a ZonesSpec, sight: &Sight<'a>) -> Option<Self> {
        let petals = spec.petals.as_ref()?;
        let row = estimate::row(&petals.of, sight)?;
        let names = zone_options(spec, sight).iter().take(PETALS).map(|option| option.name.clone());
        let is_shown = sight.shows(0);
        let part = |(name, field): (String, &'a FieldId)| {
            let (table, id) = (row.table.as_str(), row.id.as_str());
            let stored = sight.session.record(table, id).and_then(|record| record.value(field.as_str()));
            Part {
                name,
                field,
                scale: Scale::of(sight.workshop, table, field.as_str()),
                value: sight.number(table, id, field.as_str()).filter(|_| is_shown),
                is_hidden: is_shown && sight.facts.is_hidden(table, id, field.as_str()),
                is_set: stored.is_some() && !sight.facts.is_answered(table, id, field.as_str()),
            }
        };
        let mut parts: Vec<Part<'a>> = names.zip(&petals.values).map(part).collect();
        // With too few petals the hub would take the place of one of them.
        if parts.len() < PETALS {
            return None;
        }
        parts.push(part((petals.hub_label.clone(), &petals.hub)));
        let is_whole = parts[..PETALS].iter().all(|part| part.value.is_some());
        let index = petals.index.as_ref().filter(|_| is_whole);
        let index =
            index.and_then(|(field, _)| sight.number(row.table.as_str(), row.id.as_str(), field.as_str()));
        let weak = petals.weak.strip_prefix("cfg.").unwrap_or(&petals.weak);
        let weak = sight.workshop.threshold(weak).unwrap_or(WEAK);
        Some(Self { spec: petals, row, parts, index, is_shown, weak })
    }

    /// The row as it is named in the history.
    pub(super) fn linked(&self) -> &Linked {
        &self.row
    }

    /// The bead of a value.
    pub(super) fn target(&self, place: usize) -> Target {
        Target::Token(self.row.table.clone(), self.row.id.clone(), self.parts[place].field.clone())
    }

    /// The part whose bead that is.
    pub(super) fn part_of(&self, what: &Target) -> Option<usize> {
        (0..self.parts.len()).find(|place| self.target(*place) == *what)
    }

    /// How far along its scale a value lies, 0 to 1; 0 where there is none.
    pub(super) fn share(&self, place: usize) -> f32 {
        let part = &self.parts[place];
        part.value.zip(part.scale).map_or(0.0, |(value, scale)| scale.share(value))
    }

    /// Whether a petal does not reach the hub.
    pub(super) fn is_weak(&self, place: usize) -> bool {
        place < HUB && self.parts[place].value.is_some_and(|value| value <= self.weak)
    }

    /// The names of the petals without a value.
    pub(super) fn missing(&self) -> Vec<&str> {
        let lacks = |part: &&Part<'_>| part.value.is_none();
        self.parts[..PETALS].iter().filter(lacks).map(|part| part.name.as_str()).collect()
    }
}
