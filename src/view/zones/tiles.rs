//! Tiles in columns, one for each piece of advice, with votes, a status and doors; and under them the order of the day.

mod order;
mod tile;

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::edit::Edit;
use crate::model::id::RecordId;
use crate::model::value::Value;
use crate::model::view_spec::{TilesSpec, ZonesSpec};
use crate::view::{Gesture, Sight, Stop, marks};

use super::ground::zone_options;

const HEADING: f32 = 38.0;
const GAP: f32 = 12.0;
const STRIP: f32 = 136.0;
const CUSTOM: f32 = 52.0;
/// Tiles in a column; what is more goes into the row of custom advice.
const PER_COLUMN: usize = 3;
/// Places in the order of the day.
const PLACES: usize = 9;

/// Where everything lies.
struct Plan<'a> {
    headings: Vec<Rect>,
    tiles: Vec<(&'a RecordId, Rect, usize)>,
    custom: Vec<(&'a RecordId, Rect)>,
    places: Vec<Rect>,
    strip: Rect,
}

fn plan<'a>(spec: &'a ZonesSpec, sight: &Sight<'a>, area: Rect) -> Plan<'a> {
    let options = zone_options(spec, sight);
    let columns = area.columns(options.len(), 18.0);
    let mut of_column: Vec<Vec<&RecordId>> = vec![Vec::new(); options.len()];
    let mut others = Vec::new();
    for id in sight.ids(spec.of.as_str()) {
        let zone = sight.value(spec.of.as_str(), id.as_str(), spec.by.as_str()).and_then(Value::text);
        let column = options.iter().position(|option| Some(option.id.as_str()) == zone);
        match column {
            Some(column) if of_column[column].len() < PER_COLUMN => of_column[column].push(id),
            _ => others.push(id),
        }
    }
    let strip = Rect::new(area.left, area.bottom() - STRIP, area.width, STRIP);
    let custom_height = if others.is_empty() { 0.0 } else { CUSTOM + GAP };
    let height = area.height - HEADING - STRIP - 12.0 - custom_height;
    let mut tiles = Vec::new();
    for (column, (rect, ids)) in columns.iter().zip(of_column).enumerate() {
        let body = Rect::new(rect.left, rect.top + HEADING, rect.width, height);
        for (id, rect) in ids.into_iter().zip(body.rows(PER_COLUMN, GAP)) {
            tiles.push((id, rect, column));
        }
    }
    let row = Rect::new(area.left, area.top + HEADING + height + GAP, area.width, CUSTOM);
    let custom = others.iter().copied().zip(row.columns(others.len().max(3), GAP)).collect();
    let (_, inner) = strip.cut_left(LABEL);
    let inner = Rect::new(inner.left + 12.0, inner.top + BEAD, inner.width - 24.0, inner.height - BEAD - 8.0);
    let places = inner.columns(PLACES, ARROW);
    let headings = columns.iter().map(|column| column.cut_top(HEADING).0).collect();
    Plan { headings, tiles, custom, places, strip }
}

/// The width of the heading of the order, and of the arrows between its places.
const LABEL: f32 = 172.0;
const ARROW: f32 = 20.0;
/// Room above the places of the order: the beads of their tiles stand half outside.
const BEAD: f32 = 22.0;

pub(super) fn draw(spec: &ZonesSpec, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let Some(tiles) = &spec.tiles else { return };
    let plan = plan(spec, sight, area);
    for (place, (rect, option)) in plan.headings.iter().zip(zone_options(spec, sight)).enumerate() {
        let ink = Ink::Phase(place.min(3) as u8);
        let style = Style::new(26.0, ink).weight(Weight::Bold);
        sketch.label(at(rect.left + 2.0, rect.top + 24.0), &option.name, style);
        let start = rect.left + sketch.text_width(&option.name, style) + 18.0;
        sketch.line(vec![at(start, rect.top + 17.0), at(rect.right(), rect.top + 17.0)], line(ink, 2.5));
    }
    let order = order::of(spec, tiles, sight);
    let votes = tile::votes(spec, sight);
    let grid = Rect::new(area.left, area.top, area.width, plan.strip.top - area.top);
    sketch.landing(Target::Tray, grid.corners(), sight.words.text("zones-out-of-order"));
    draw_strip(tiles, sight, sketch, &plan, order.len());
    for (id, rect, column) in &plan.tiles {
        let place = order.iter().position(|ordered| ordered == id);
        tile::draw(spec, tiles, sight, sketch, (id, *rect), (*column).min(3) as u8, place, votes.as_ref());
    }
    for (id, rect) in &plan.custom {
        let place = order.iter().position(|ordered| ordered == id);
        tile::draw_custom(spec, tiles, sight, sketch, (id, *rect), place);
    }
    for (place, (id, rect)) in order.iter().zip(&plan.places).enumerate() {
        tile::draw_place(spec, tiles, sight, sketch, (id, *rect), place);
    }
}

/// The strip with its places, empty ones dashed.
fn draw_strip(tiles: &TilesSpec, sight: &Sight<'_>, sketch: &mut Sketch<'_>, plan: &Plan<'_>, taken: usize) {
    sketch.rect(plan.strip, 14.0, thin(Ink::Card, 0.7), line(Ink::Line, 1.5));
    let label = Rect::new(plan.strip.left + 20.0, plan.strip.top, LABEL - 22.0, plan.strip.height);
    sketch.text_centered(label, &tiles.order_label, Style::new(24.0, Ink::Ink).weight(Weight::Bold).lines(3));
    for (place, rect) in plan.places.iter().enumerate() {
        let name = sight.words.count("say-place", place + 1);
        sketch.landing(Target::Place(place + 1), rect.inset(-ARROW / 2.0).corners(), name);
        if place >= taken {
            sketch.rect(*rect, 12.0, None, dashed(Ink::Muted, 1.5));
            let number = Style::new(24.0, Ink::Muted).middle();
            sketch.label(rect.center().moved(0.0, 9.0), &(place + 1).to_string(), number);
        }
        if place > 0 {
            let x = rect.left - ARROW / 2.0;
            let y = rect.center().y;
            marks::arrow(sketch, at(x - 8.0, y), at(x + 8.0, y), 9.0, line(Ink::Muted, 2.0));
        }
    }
}

pub(super) fn react(spec: &ZonesSpec, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
    let tiles = spec.tiles.as_ref()?;
    let plan = plan(spec, sight, area);
    match gesture {
        Gesture::Drop { what, at } => {
            order::drop(spec, tiles, sight, tile_of(spec, what)?, place_at(&plan, *at))
        }
        Gesture::Nudge { what, way } => order::nudge(spec, tiles, sight, tile_of(spec, what)?, *way),
        Gesture::Remove(what) => order::drop(spec, tiles, sight, tile_of(spec, what)?, None),
        Gesture::Tap(_) | Gesture::Make { .. } | Gesture::Write { .. } => None,
    }
}

/// The record of a tile, whether it is held in the field or in the order.
fn tile_of<'t>(spec: &ZonesSpec, what: &'t Target) -> Option<&'t RecordId> {
    match what {
        Target::Card(table, id) | Target::Token(table, id, _) if *table == spec.of => Some(id),
        _ => None,
    }
}

fn place_at(plan: &Plan<'_>, point: Point) -> Option<usize> {
    if !plan.strip.contains(point) {
        return None;
    }
    let away = |rect: &Rect| rect.center().distance(point);
    (0..plan.places.len()).min_by(|a, b| away(&plan.places[*a]).total_cmp(&away(&plan.places[*b])))
}

pub(super) fn stops(spec: &ZonesSpec, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
    let plan = plan(spec, sight, area);
    let stop = |(place, rect): (usize, &Rect)| Stop {
        target: Target::Place(place + 1),
        name: sight.words.count("say-place", place + 1),
        at: rect.center(),
    };
    plan.places.iter().enumerate().map(stop).collect()
}

/// A round number as on a bead.
fn bead(sketch: &mut Sketch<'_>, center: Point, radius: f32, number: &str, ink: Ink, size: f32) {
    sketch.circle(center, radius, solid(ink), None);
    let style = Style::new(size, Ink::OnStrong).weight(Weight::Bold).middle();
    sketch.label(center.moved(0.0, size * 0.36), number, style);
}

/// What can be done with a tile.
const MOVABLE: Grip = Grip { drag: true, tap: false, write: false, remove: false };
/// What can be done with a tile that lies in the order.
const PLACED: Grip = Grip { drag: true, tap: false, write: false, remove: true };
const SMALL: f32 = SMALLEST_TEXT;
