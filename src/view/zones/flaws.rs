//! What an author has written wrong in a spec of zones or of a board.

use crate::model::fault::{Flaw, Path, nearest};
use crate::model::field::{FieldKind, TableSpec};
use crate::model::id::FieldId;
use crate::model::view_spec::{BoardSpec, PetalsSpec, ZoneLayout, ZoneShares, ZoneSlot, ZonesSpec};
use crate::model::workshop::Workshop;
use crate::view::check::Check;

use super::petals::PETALS;

pub(super) fn zones(spec: &ZonesSpec, workshop: &Workshop) -> Vec<Flaw> {
    let mut check = Check::new(workshop);
    let top = Path::default();
    if let Some(table) = check.table(&top.field("of"), &spec.of) {
        cards(spec, &mut check, &top, table);
    }
    if let Some(ask) = &spec.votes {
        check.ask(&top.field("votes"), ask);
    }
    if let Some((ask, group)) = &spec.others {
        check.ask(&top.field("others").at(0), ask);
        check.group(&top.field("others").at(1), group);
    }
    if let Some(shares) = &spec.shares {
        shares_of(shares, &mut check, &top.field("shares"));
    }
    if let Some(slot) = &spec.slot {
        slot_of(slot, &mut check, &top.field("slot"));
    }
    check.flaws
}

fn cards<'a>(spec: &ZonesSpec, check: &mut Check<'a>, top: &Path, table: &'a TableSpec) {
    choice(check, &top.field("by"), table, &spec.by);
    if let Some(at) = &spec.at {
        check.field(&top.field("at"), table, at, "not-a-place", |kind| matches!(kind, FieldKind::Place));
    }
    if let Some(height) = &spec.height {
        check.number(&top.field("height"), table, height);
    }
    if let Some(sort) = &spec.sort {
        choice(check, &top.field("sort"), table, sort);
    }
    if let Some(size) = &spec.size {
        check.counted(&top.field("size"), table, size);
    }
    if let Some(warned) = &spec.warned {
        yes(check, &top.field("warned"), table, warned);
    }
    match (&spec.tiles, spec.layout) {
        (Some(tiles), _) => {
            let path = top.field("tiles");
            check.counted(&path.field("number"), table, &tiles.number);
            check.counted(&path.field("status"), table, &tiles.status);
            check.number(&path.field("order"), table, &tiles.order);
        }
        (None, ZoneLayout::Tiles) => check.found(top.field("tiles"), "missing", "", "tiles"),
        (None, _) => {}
    }
    if let Some(sector) = &spec.sector {
        choice(check, &top.field("sector"), table, sector);
    }
    if let Some(placed) = &spec.placed {
        let fits = |kind: &FieldKind| matches!(kind, FieldKind::Formula(_));
        check.field(&top.field("placed"), table, placed, "not-a-formula", fits);
    }
    match (&spec.petals, spec.layout) {
        (Some(petals), _) => petals_of(petals, check, &top.field("petals"), zones_of(table, spec)),
        (None, ZoneLayout::Petals) => check.found(top.field("petals"), "missing", "", "petals"),
        (None, _) => {}
    }
}

/// How many zones there are.
fn zones_of(table: &TableSpec, spec: &ZonesSpec) -> usize {
    table.field(spec.by.as_str()).map_or(0, |field| field.options().len())
}

fn petals_of(petals: &PetalsSpec, check: &mut Check<'_>, path: &Path, zones: usize) {
    if zones != PETALS {
        check.found(path.clone(), "wrong-length", &zones.to_string(), &PETALS.to_string());
    } else if petals.values.len() != zones {
        let found = petals.values.len().to_string();
        check.found(path.field("values"), "wrong-length", &found, &zones.to_string());
    }
    if let Some(table) = check.table(&path.field("of"), &petals.of) {
        for (place, value) in petals.values.iter().enumerate() {
            check.number(&path.field("values").at(place), table, value);
        }
        check.number(&path.field("hub"), table, &petals.hub);
        if let Some((index, _)) = &petals.index {
            check.counted(&path.field("index").at(0), table, index);
        }
    }
    let weak = petals.weak.strip_prefix("cfg.").unwrap_or(&petals.weak);
    if check.workshop.threshold(weak).is_none() {
        let near = nearest(weak, check.workshop.cfg.keys().map(String::as_str)).unwrap_or_default();
        check.found(path.field("weak"), "unknown-threshold", weak, near);
    }
}

fn shares_of(shares: &ZoneShares, check: &mut Check<'_>, path: &Path) {
    if let Some(table) = check.table(&path.field("of"), &shares.of) {
        let fits = |kind: &FieldKind| matches!(kind, FieldKind::Split { .. });
        check.field(&path.field("field"), table, &shares.field, "not-a-split", fits);
    }
    if let Some((ask, group)) = &shares.beside {
        check.ask(&path.field("beside").at(0), ask);
        check.group(&path.field("beside").at(1), group);
    }
}

fn slot_of(slot: &ZoneSlot, check: &mut Check<'_>, path: &Path) {
    let Some(table) = check.table(&path.field("of"), &slot.of) else { return };
    if !table.single {
        check.found(path.field("of"), "not-single", slot.of.as_str(), "single: true");
    }
    let text = |kind: &FieldKind| matches!(kind, FieldKind::Text { .. });
    check.field(&path.field("field"), table, &slot.field, "not-a-text", text);
    check.field(&path.field("locked"), table, &slot.locked, "not-a-yes", |kind| {
        matches!(kind, FieldKind::Yes)
    });
    if let Some(counter) = &slot.counter {
        check.number(&path.field("counter"), table, counter);
    }
}

fn choice<'a>(check: &mut Check<'a>, path: &Path, table: &'a TableSpec, field: &FieldId) {
    check.field(path, table, field, "not-a-choice", |kind| matches!(kind, FieldKind::Choice(_)));
}

fn yes<'a>(check: &mut Check<'a>, path: &Path, table: &'a TableSpec, field: &FieldId) {
    let fits = |kind: &FieldKind| matches!(kind, FieldKind::Yes | FieldKind::Formula(_));
    check.field(path, table, field, "not-a-yes", fits);
}

/// What is wrong with a board.
pub(in crate::view) fn board(spec: &BoardSpec, workshop: &Workshop) -> Vec<Flaw> {
    let mut check = Check::new(workshop);
    let top = Path::default();
    if let Some(table) = check.table(&top.field("of"), &spec.of) {
        choice(&mut check, &top.field("by"), table, &spec.by);
        if let Some(second) = &spec.second {
            check.field(&top.field("second"), table, second, "unknown-field", |_| true);
        }
        if let Some(sort) = &spec.sort {
            choice(&mut check, &top.field("sort"), table, sort);
        }
        for (place, tick) in spec.ticks.iter().enumerate() {
            let path = top.field("ticks").at(place);
            check.field(&path, table, tick, "not-a-yes", |kind| matches!(kind, FieldKind::Yes));
        }
        if let Some(placed) = &spec.placed {
            let fits = |kind: &FieldKind| matches!(kind, FieldKind::Formula(_));
            check.field(&top.field("placed"), table, placed, "not-a-formula", fits);
        }
    }
    if let Some(votes) = &spec.votes {
        check.ask(&top.field("votes"), votes);
    }
    check.flaws
}
