//! Rings round a middle, perhaps divided into sectors: a card lies in a ring, and in a sector of it. The first option is
//! the innermost ring; the first sector lies to the left of the line that runs straight up, the others follow clockwise.

mod draw;
mod layout;
mod moves;

use crate::drawing::Target;
use crate::drawing::place::Rect;
use crate::drawing::sketch::Sketch;
use crate::model::value::Value;
use crate::model::view_spec::ZonesSpec;
use crate::view::{Sight, Stop, card};

use super::cards::{self, Card, Heap};
use super::cells;
use super::ground::{Band, Ground, Zone, bounds};
use super::others::Others;

pub(super) use draw::draw;
pub(super) use layout::Rings;
pub(super) use moves::react;

/// The rings as zones: each reaches in to the middle.
pub(super) fn ground<'a>(spec: &'a ZonesSpec, sight: &Sight<'a>, area: Rect) -> Ground<'a> {
    let rings = Rings::of(spec, sight, area);
    let zone = |(ring, option)| {
        let outline = rings.outline(ring, 0.0);
        let frame = bounds(&outline);
        let inner = Rect::around(frame.center(), frame.width * 0.7, frame.height * 0.5);
        let bands = vec![Band { number: None, rect: inner }];
        Zone { option, room: outline.clone(), tight: inner.corners(), outline, frame, bands }
    };
    let zones = rings.options.iter().enumerate().map(zone).collect();
    Ground { zones, tray: rings.tray }
}

/// The sector of a card: the place of its option.
pub(super) fn sector_of(spec: &ZonesSpec, sight: &Sight<'_>, rings: &Rings<'_>, id: &str) -> Option<usize> {
    let sector = sight.value(spec.of.as_str(), id, spec.sector.as_ref()?.as_str()).and_then(Value::text)?;
    rings.sectors.iter().position(|option| option.id == *sector)
}

/// Where a card lies: the ring, and the sector where there are sectors. None while one of them is not known.
pub(super) fn place_of(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    rings: &Rings<'_>,
    id: &str,
) -> Option<(usize, Option<usize>)> {
    let zone = cards::zone_of(spec, sight, id)?;
    let ring = rings.options.iter().position(|option| option.id == *zone)?;
    if rings.sectors.is_empty() {
        return Some((ring, None));
    }
    Some((ring, Some(sector_of(spec, sight, rings, id)?)))
}

/// The cards of every cell, and those of the tray last.
pub(super) fn lay<'a>(
    spec: &'a ZonesSpec,
    sight: &Sight<'a>,
    area: Rect,
    others: Option<&Others<'a>>,
) -> Vec<Heap<'a>> {
    let rings = Rings::of(spec, sight, area);
    let all = cards::all(spec, sight);
    let places: Vec<_> = all.iter().map(|card| place_of(spec, sight, &rings, card.id.as_str())).collect();
    let of = |wanted: Option<(usize, Option<usize>)>| -> Vec<&Card<'a>> {
        all.iter().zip(&places).filter(|(_, place)| **place == wanted).map(|(card, _)| card).collect()
    };
    let foot = |card: &Card<'a>| others.map_or(0.0, |others| others.foot(card.id));
    let mut heaps: Vec<Heap<'a>> = rings
        .cells()
        .map(|(ring, sector)| {
            cells::lay(sight.lettering, &rings.cell(ring, sector), &of(Some((ring, sector))), foot)
        })
        .collect();
    if let Some(tray) = &rings.tray {
        heaps.push(cards::flow(sight.lettering, tray.room, &of(None), &card::column(tray.room.width)));
    }
    heaps
}

/// The legal places: each ring in each sector.
pub(super) fn stops(spec: &ZonesSpec, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
    let rings = Rings::of(spec, sight, area);
    let stop = |(ring, sector)| {
        let option: &crate::model::field::OptionSpec = &rings.options[ring];
        let target = Target::Zone(option.id.clone());
        Stop { target, name: rings.name(sight, ring, sector), at: rings.point(ring, sector) }
    };
    rings.cells().map(stop).collect()
}

/// Where something can be put: the outer rings first, so that the inner ones lie on top.
pub(super) fn landings(spec: &ZonesSpec, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let rings = Rings::of(spec, sight, area);
    if let (Some(tray), Some(label)) = (&rings.tray, &spec.tray) {
        sketch.landing(Target::Tray, tray.rect.corners(), label.clone());
    }
    let mut cells: Vec<(usize, Option<usize>)> = rings.cells().collect();
    cells.reverse();
    for (ring, sector) in cells {
        let target = Target::Zone(rings.options[ring].id.clone());
        sketch.landing(target, rings.wedge(ring, sector, 0.0), rings.name(sight, ring, sector));
    }
}
