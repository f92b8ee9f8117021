//! What gestures on rings mean: a drop sets the ring and the sector, arrows lead in and out and round.

use crate::drawing::Target;
use crate::drawing::place::Rect;
use crate::model::edit::Edit;
use crate::model::id::{FieldId, RecordId};
use crate::model::value::Value;
use crate::model::view_spec::ZonesSpec;
use crate::view::{Gesture, Sight, Way};

use super::super::{cards, moves};
use super::{Rings, sector_of};

type Cell = (usize, Option<usize>);

pub(in crate::view::zones) fn react(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    area: Rect,
    gesture: &Gesture,
) -> Option<Edit> {
    let rings = Rings::of(spec, sight, area);
    let is_tray = |point| rings.tray.as_ref().is_some_and(|tray| tray.rect.contains(point));
    match gesture {
        Gesture::Drop { what: Target::Card(table, id), at } if *table == spec.of => {
            sight.session.record(table.as_str(), id.as_str())?;
            let to = if is_tray(*at) { None } else { Some(rings.cell_at(*at)?) };
            moves::put(spec, sight, id, values(spec, &rings, to))
        }
        Gesture::Nudge { what: Target::Card(table, id), way } if *table == spec.of => {
            sight.session.record(table.as_str(), id.as_str())?;
            let to = next(spec, sight, &rings, id, *way)?;
            moves::put(spec, sight, id, values(spec, &rings, Some(to)))
        }
        Gesture::Make { id, at, text } => {
            let to = match at {
                Some(point) if is_tray(*point) => None,
                Some(point) => Some(rings.cell_at(*point)?),
                None if rings.tray.is_some() => None,
                None => rings.cells().next(),
            };
            moves::make(spec, sight, id, text, values(spec, &rings, to))
        }
        Gesture::Write { what: Target::Card(table, id), text } if *table == spec.of => {
            moves::write(sight, table, id, text)
        }
        Gesture::Remove(Target::Card(table, id)) if *table == spec.of => {
            moves::remove(sight, table, id, &[Some(&spec.by)])
        }
        Gesture::Tap(_)
        | Gesture::Drop { .. }
        | Gesture::Nudge { .. }
        | Gesture::Write { .. }
        | Gesture::Remove(_) => None,
    }
}

/// What the fields hold for a card in a cell. A card in the tray keeps its sector: taking it off the rings says nothing
/// about what it is.
fn values(spec: &ZonesSpec, rings: &Rings<'_>, to: Option<Cell>) -> Vec<(FieldId, Option<Value>)> {
    let Some((ring, sector)) = to else { return vec![(spec.by.clone(), None)] };
    let mut values = vec![(spec.by.clone(), Some(Value::from(rings.options[ring].id.as_str())))];
    if let (Some(field), Some(sector)) = (&spec.sector, sector) {
        values.push((field.clone(), Some(Value::from(rings.sectors[sector].id.as_str()))));
    }
    values
}

/// The next cell: up leads in, down leads out, right goes on clockwise. A card that lacks one of the two gets the first.
fn next(spec: &ZonesSpec, sight: &Sight<'_>, rings: &Rings<'_>, id: &RecordId, way: Way) -> Option<Cell> {
    let zone = cards::zone_of(spec, sight, id.as_str());
    let ring = zone.and_then(|zone| rings.options.iter().position(|option| option.id == *zone));
    let sector = sector_of(spec, sight, rings, id.as_str());
    let count = rings.sectors.len();
    let (Some(from), true) = (ring, count == 0 || sector.is_some()) else {
        rings.options.first()?;
        return Some((ring.unwrap_or(0), (count > 0).then_some(sector.unwrap_or(0))));
    };
    match way {
        Way::Up => Some((from.checked_sub(1)?, sector)),
        Way::Down => Some((Some(from + 1).filter(|ring| *ring < rings.options.len())?, sector)),
        Way::Right => Some((from, Some((sector? + 1) % count))),
        Way::Left => Some((from, Some((sector? + count - 1) % count))),
    }
}
