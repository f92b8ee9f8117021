//! The parts of a split with their names and inks, as a ledger shows them.

use crate::drawing::ink::Ink;
use crate::model::field::{FieldKind, Options};
use crate::view::Sight;

/// One part of the whole.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) ink: Ink,
}

/// The parts of a split field, in order; none for other fields.
pub(super) fn of(sight: &Sight<'_>, kind: &FieldKind) -> Vec<Part> {
    let FieldKind::Split { parts, .. } = kind else { return Vec::new() };
    let series = |place: usize| Ink::Series((place % 8) as u8);
    if let Options::Rows(table) = parts {
        let name = |id: &crate::model::id::RecordId| sight.title(table.as_str(), id.as_str()).to_owned();
        let ids = sight.ids(table.as_str()).enumerate();
        return ids.map(|(place, id)| Part { name: name(id), ink: series(place) }).collect();
    }
    let options = sight.workshop.options(sight.canvas, parts).into_iter().enumerate();
    options
        .map(|(place, option)| Part {
            ink: option.ink.as_deref().and_then(Ink::named).unwrap_or(series(place)),
            name: option.name,
        })
        .collect()
}
