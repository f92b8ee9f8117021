//! What gestures on zones mean: a drop sets the zone, the place and the number of a card; arrows move it on; writing,
//! making and removing are as on any canvas.

use std::collections::BTreeMap;

use crate::drawing::Target;
use crate::drawing::place::{Point, Rect, at};
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::value::Value;
use crate::model::view_spec::ZonesSpec;
use crate::view::{Gesture, Sight, Way, linked};

use super::cards::{self, Laid};
use super::cut;
use super::ground::{self, Ground, Zone};

/// How far an arrow key moves a free note, in thousandths of its zone.
const STEP: f64 = 50.0;

pub(super) fn react(spec: &ZonesSpec, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
    let ground = Ground::of(spec, sight, area);
    match gesture {
        Gesture::Drop { what: Target::Card(table, id), at } if *table == spec.of => {
            drop(spec, sight, &ground, id, *at)
        }
        Gesture::Nudge { what: Target::Card(table, id), way } if *table == spec.of => {
            nudge(spec, sight, &ground, id, *way)
        }
        Gesture::Make { id, at, text } => made(spec, sight, &ground, id, *at, text),
        Gesture::Write { what: Target::Card(table, id), text } if *table == spec.of => {
            write(sight, table, id, text)
        }
        Gesture::Remove(Target::Card(table, id)) if *table == spec.of => {
            remove(sight, table, id, &[Some(&spec.by), spec.at.as_ref()])
        }
        Gesture::Tap(_)
        | Gesture::Drop { .. }
        | Gesture::Nudge { .. }
        | Gesture::Write { .. }
        | Gesture::Remove(_) => None,
    }
}

fn drop(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    ground: &Ground<'_>,
    id: &RecordId,
    point: Point,
) -> Option<Edit> {
    sight.session.record(spec.of.as_str(), id.as_str())?;
    let to = if ground.is_tray(point) { None } else { Some((ground.zone_at(point)?, point)) };
    put(spec, sight, id, values(spec, to))
}

/// Puts a card where these values say.
pub(super) fn put(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    id: &RecordId,
    values: Vec<(FieldId, Option<Value>)>,
) -> Option<Edit> {
    let verb = Verb::new(Action::Moved, sight.title(spec.of.as_str(), id.as_str()));
    let draft = sight.session.draft(Who::Desk, verb);
    values.into_iter().fold(draft, |draft, (field, value)| draft.set(&spec.of, id, &field, value)).finish()
}

/// What the fields hold for a card at a point of a zone.
fn values(spec: &ZonesSpec, to: Option<(&Zone<'_>, Point)>) -> Vec<(FieldId, Option<Value>)> {
    let zone = to.map(|(zone, _)| Value::from(zone.option.id.as_str()));
    let mut values = vec![(spec.by.clone(), zone)];
    if let Some(field) = &spec.at {
        let place = to.map(|(zone, point)| {
            let (x, y) = zone.thousandths(point);
            Value::Numbers(vec![Some(x), Some(y)])
        });
        values.push((field.clone(), place));
    }
    // A card in the tray keeps its number: taking it off the stairs says nothing about its degree.
    if let (Some(field), Some((zone, point))) = (&spec.height, to)
        && let Some(number) = zone.band_at(point.y).and_then(|band| band.number)
    {
        values.push((field.clone(), Some(Value::Number(number))));
    }
    values
}

fn nudge(spec: &ZonesSpec, sight: &Sight<'_>, ground: &Ground<'_>, id: &RecordId, way: Way) -> Option<Edit> {
    let heaps = cards::lay(spec, sight, ground);
    let laid = heaps.iter().flat_map(|heap| &heap.laid).find(|laid| laid.card.id == id);
    let zone = cards::zone_of(spec, sight, id.as_str()).and_then(|zone| ground.zone(zone));
    let to = match (zone, &spec.at) {
        (None, _) => {
            let first = ground.zones.first()?;
            (first, ground::center(&first.room))
        }
        (Some(zone), Some(_)) => step(ground, zone, laid, way)?,
        (Some(zone), None) => next(spec, sight, ground, zone, id, way)?,
    };
    put(spec, sight, id, values(spec, Some(to)))
}

/// The unit vector of an arrow key.
fn along(way: Way) -> (f32, f32) {
    match way {
        Way::Left => (-1.0, 0.0),
        Way::Right => (1.0, 0.0),
        Way::Up => (0.0, -1.0),
        Way::Down => (0.0, 1.0),
    }
}

/// A small step of a free note inside its zone; at the edge it crosses into the zone beyond.
fn step<'g, 'a>(
    ground: &'g Ground<'a>,
    zone: &'g Zone<'a>,
    laid: Option<&Laid<'_>>,
    way: Way,
) -> Option<(&'g Zone<'a>, Point)> {
    let (x, y) = along(way);
    let (width, height) = laid.map_or((0.0, 0.0), |laid| (laid.fitted.width, laid.fitted.height));
    let from = laid
        .and_then(|laid| laid.card.at)
        .map_or_else(|| ground::center(&zone.room), |place| zone.point(place));
    let from = ground::hold(&zone.room, from, width, height);
    let share = STEP as f32 / 1000.0;
    let wish = from.moved(x * zone.frame.width * share, y * zone.frame.height * share);
    let held = ground::hold(&zone.room, wish, width, height);
    // Where the edge lets less than half of the step through, the note has arrived at it.
    let gained = (held.x - from.x) * x + (held.y - from.y) * y;
    let wished = (wish.x - from.x) * x + (wish.y - from.y) * y;
    if gained >= wished / 2.0 {
        return Some((zone, held));
    }
    let beyond = neighbour(ground, zone, way)?;
    let far = bounds_far(beyond, from, way);
    Some((beyond, ground::hold(&beyond.room, far, width, height)))
}

/// The point at which a note enters a zone: at the near edge, at the height or column that it has.
fn bounds_far(zone: &Zone<'_>, from: Point, way: Way) -> Point {
    let room = ground::bounds(&zone.room);
    match way {
        Way::Left => at(room.right(), from.y),
        Way::Right => at(room.left, from.y),
        Way::Up => at(from.x, room.bottom()),
        Way::Down => at(from.x, room.top),
    }
}

/// The next zone in a direction.
pub(super) fn neighbour<'g, 'a>(ground: &'g Ground<'a>, zone: &Zone<'_>, way: Way) -> Option<&'g Zone<'a>> {
    let from = ground::center(&zone.outline);
    let others = ground.zones.iter().filter(|other| other.option.id != zone.option.id);
    others
        .filter_map(|other| Some((towards(from, ground::center(&other.outline), way)?, other)))
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, zone)| zone)
}

/// How far away a point is in a direction; none when it lies more aside than ahead.
fn towards(from: Point, to: Point, way: Way) -> Option<f32> {
    let (x, y) = along(way);
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let ahead = dx * x + dy * y;
    let aside = (dx * y).abs() + (dy * x).abs();
    (ahead > 1.0 && ahead >= aside * 0.5).then_some(ahead + 2.0 * aside)
}

/// The next place of a card that lies in order: the band above or below, the zone to the left or right.
fn next<'g, 'a>(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    ground: &'g Ground<'a>,
    zone: &'g Zone<'a>,
    id: &RecordId,
    way: Way,
) -> Option<(&'g Zone<'a>, Point)> {
    let number =
        spec.height.as_ref().and_then(|field| sight.number(spec.of.as_str(), id.as_str(), field.as_str()));
    let band = zone.band_of(number);
    let vertical = match way {
        Way::Up => Some(band.checked_sub(1)),
        Way::Down => Some(Some(band + 1).filter(|band| *band < zone.bands.len())),
        Way::Left | Way::Right => None,
    };
    if zone.bands.len() > 1
        && let Some(band) = vertical
    {
        return Some((zone, zone.bands[band?].rect.center()));
    }
    let beyond = neighbour(ground, zone, way)?;
    // On the neighbouring step the card keeps its height within the step.
    let offset = number.unwrap_or_default() - zone.option.number.unwrap_or_default();
    let band = beyond.band_of(beyond.option.number.map(|own| own + offset));
    Some((beyond, beyond.bands.get(band)?.rect.center()))
}

/// A new card at a point; without one in the tray, or in the first zone where there is no tray.
fn made(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    ground: &Ground<'_>,
    id: &RecordId,
    point: Option<Point>,
    text: &str,
) -> Option<Edit> {
    let to = match point {
        Some(point) if ground.is_tray(point) => None,
        Some(point) => Some((ground.zone_at(point)?, point)),
        // A shared record that nobody has placed waits in the tray; a note needs a zone to be seen.
        None if ground.tray.is_some() => None,
        None => ground.zones.first().map(|zone| (zone, ground::center(&zone.room))),
    };
    make(spec, sight, id, text, values(spec, to))
}

/// Makes a card where these values say.
pub(super) fn make(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    id: &RecordId,
    text: &str,
    values: Vec<(FieldId, Option<Value>)>,
) -> Option<Edit> {
    let table = sight.workshop.table(spec.of.as_str())?;
    if sight.session.record(spec.of.as_str(), id.as_str()).is_some() {
        return None;
    }
    let title = FieldId::from(table.title_field());
    let text = cut(sight.workshop, &spec.of, &title, text);
    let mut fields: BTreeMap<FieldId, Value> =
        values.into_iter().filter_map(|(field, value)| Some((field, value?))).collect();
    fields.extend(linked::bonds(sight, &spec.of));
    if !text.is_empty() {
        fields.insert(title, text.clone().into());
    }
    sight.session.draft(Who::Desk, Verb::new(Action::Made, text)).make(&spec.of, id, fields).finish()
}

/// Writes the text of a card.
pub(in crate::view) fn write(sight: &Sight<'_>, table: &TableId, id: &RecordId, text: &str) -> Option<Edit> {
    sight.session.record(table.as_str(), id.as_str())?;
    let field = FieldId::from(sight.workshop.table(table.as_str())?.title_field());
    let text = cut(sight.workshop, table, &field, text);
    let value = (!text.is_empty()).then(|| Value::from(text.as_str()));
    sight.session.draft(Who::Desk, Verb::new(Action::Wrote, text)).set(table, id, &field, value).finish()
}

/// Takes a card away: a canvas' own note is removed, a shared record only leaves its place.
pub(in crate::view) fn remove(
    sight: &Sight<'_>,
    table: &TableId,
    id: &RecordId,
    places: &[Option<&FieldId>],
) -> Option<Edit> {
    sight.session.record(table.as_str(), id.as_str())?;
    let draft =
        sight.session.draft(Who::Desk, Verb::new(Action::Removed, sight.title(table.as_str(), id.as_str())));
    if sight.workshop.table(table.as_str())?.of_canvas.is_some() {
        return draft.remove(table, id).finish();
    }
    places.iter().flatten().fold(draft, |draft, field| draft.set(table, id, field, None)).finish()
}
