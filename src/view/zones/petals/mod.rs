//! A flower: four petals round a hub. A petal is as wide as its value, the hub's value climbs its stem, and notes lie on
//! the petals. The values belong to the row that links to the records in focus.

mod draw;
mod layout;
mod moves;
mod state;

use crate::drawing::place::Rect;
use crate::model::view_spec::ZonesSpec;
use crate::view::{Sight, Stop};

use super::cells::Cell;
use super::ground::{Band, Ground, Zone, bounds};
use super::shape::Shape;

pub(super) use draw::draw;
pub(super) use layout::PETALS;
pub(super) use moves::react;

use layout::Flower;
use state::State;

/// The petals as zones.
pub(super) fn ground<'a>(spec: &'a ZonesSpec, sight: &Sight<'a>, area: Rect) -> Ground<'a> {
    let flower = Flower::of(spec, area);
    let state = State::of(spec, sight);
    let zone = |(place, option)| {
        let petal = &flower.petals[place];
        let share = state.as_ref().map_or(0.0, |state| state.share(place));
        let is_weak = state.as_ref().is_some_and(|state| state.is_weak(place));
        let (outline, room) = (petal.whole(), petal.room(share, is_weak));
        let frame = bounds(&petal.room(1.0, false));
        let bands = vec![Band { number: None, rect: bounds(&room) }];
        Zone { option, outline, frame, tight: room.clone(), room, bands }
    };
    let options = super::ground::zone_options(spec, sight).iter();
    Ground { zones: options.enumerate().take(PETALS).map(zone).collect(), tray: flower.tray }
}

/// Where the notes of a petal lie that have no place of their own.
pub(super) fn cell(zone: &Zone<'_>) -> Cell {
    Cell::new(Shape::plain(zone.room.clone()))
}

/// The places of the values on the petals and on the stem.
pub(super) fn stops(spec: &ZonesSpec, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
    let Some(state) = State::of(spec, sight) else { return Vec::new() };
    let flower = Flower::of(spec, area);
    let mut stops = Vec::new();
    for (place, part) in state.parts.iter().enumerate() {
        let Some(scale) = &part.scale else { continue };
        for value in scale.values() {
            let at = flower.bead(place, scale.share(value));
            let (name, value) = (part.name.as_str(), sight.words.short_number(value));
            let name = sight.words.with("say-petal", &[("name", name), ("n", &value)]);
            stops.push(Stop { target: state.target(place), name, at });
        }
    }
    stops
}
