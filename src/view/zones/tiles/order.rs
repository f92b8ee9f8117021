//! The order of the day: tiles in a row without holes, each once.

use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::id::RecordId;
use crate::model::value::Value;
use crate::model::view_spec::{TilesSpec, ZonesSpec};
use crate::view::{Sight, Way};

use super::PLACES;

/// The tiles in the order, first to last.
pub(super) fn of<'a>(spec: &ZonesSpec, tiles: &TilesSpec, sight: &Sight<'a>) -> Vec<&'a RecordId> {
    let place = |id: &RecordId| sight.number(spec.of.as_str(), id.as_str(), tiles.order.as_str());
    let mut ordered: Vec<(f64, &RecordId)> =
        sight.ids(spec.of.as_str()).filter_map(|id| Some((place(id)?, id))).collect();
    // Equal places keep the order of the table.
    ordered.sort_by(|a, b| a.0.total_cmp(&b.0));
    ordered.into_iter().map(|(_, id)| id).take(PLACES).collect()
}

/// Puts a tile at a place (from 0), or out of the order; the others close up.
pub(super) fn drop(
    spec: &ZonesSpec,
    tiles: &TilesSpec,
    sight: &Sight<'_>,
    id: &RecordId,
    place: Option<usize>,
) -> Option<Edit> {
    sight.session.record(spec.of.as_str(), id.as_str())?;
    let mut order = of(spec, tiles, sight);
    order.retain(|other| *other != id);
    if let Some(place) = place {
        order.insert(place.min(order.len()), id);
        order.truncate(PLACES);
    }
    let verb = Verb::new(Action::Ordered, sight.title(spec.of.as_str(), id.as_str()));
    let draft = sight.ids(spec.of.as_str()).fold(sight.session.draft(Who::Desk, verb), |draft, one| {
        let place = order.iter().position(|ordered| *ordered == one);
        let value = place.map(|place| Value::Number((place + 1) as f64));
        draft.set(&spec.of, one, &tiles.order, value)
    });
    draft.finish()
}

/// Left and right move a tile in the order, down puts it in last, up takes it out.
pub(super) fn nudge(
    spec: &ZonesSpec,
    tiles: &TilesSpec,
    sight: &Sight<'_>,
    id: &RecordId,
    way: Way,
) -> Option<Edit> {
    let order = of(spec, tiles, sight);
    let now = order.iter().position(|ordered| *ordered == id);
    let place = match (now, way) {
        (None, Way::Up) => return None,
        (None, Way::Left) => Some(0),
        (None, Way::Right | Way::Down) => Some(order.len().min(PLACES - 1)),
        (Some(_), Way::Up) => None,
        (Some(_), Way::Down) => return None,
        (Some(0), Way::Left) => return None,
        (Some(now), Way::Left) => Some(now - 1),
        (Some(now), Way::Right) => Some(now + 1).filter(|next| *next < order.len()).or(Some(now)),
    };
    drop(spec, tiles, sight, id, place)
}
