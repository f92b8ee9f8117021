//! The signs on cards that say what no view knows of: how many notes lie under one, and how many dots it has got. Cards
//! keep room for them beside their first line; the sketch draws them there.

use std::collections::BTreeMap;

use crate::drawing::Target;
use crate::drawing::sketch::{self, Badge};
use crate::model::id::{RecordId, TableId};

use super::{Sight, dots, groups};

/// The signs on all cards of a canvas.
pub(super) fn all(sight: &Sight<'_>) -> BTreeMap<Target, Vec<Badge>> {
    let mut badges = groups::badges(sight);
    dots::badges(sight, &mut badges);
    badges
}

/// The room that the cards of a table keep for their signs.
#[derive(Debug)]
pub(super) struct Room(BTreeMap<RecordId, f32>);

impl Room {
    pub(super) fn new(sight: &Sight<'_>, of: &TableId) -> Self {
        let wide = |(target, badges): (Target, Vec<Badge>)| match target {
            Target::Card(table, id) if table == *of => {
                Some((id, sketch::badges_width(sight.lettering, &badges)))
            }
            _ => None,
        };
        Self(all(sight).into_iter().filter_map(wide).collect())
    }

    /// The width that a card keeps free; nothing where it has no sign.
    pub(super) fn of(&self, id: &RecordId) -> f32 {
        self.0.get(id).copied().unwrap_or(0.0)
    }
}
