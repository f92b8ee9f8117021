//! A large triangle in bands from the top down: the broader, the freer. With a sentence it stands on a ribbon over the
//! tip, since a tip is too narrow for words, and the options are the bands under it.

use crate::drawing::ink::Ink;
use crate::drawing::lettering::Lettering;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{SMALLEST_TEXT, Weight};
use crate::model::field::OptionSpec;
use crate::model::view_spec::ZonesSpec;
use crate::view::Sight;

use super::cells::Cell;
use super::ground::{Band, Ground, Tray, Zone, bounds, zone_options};
use super::shape::{self, Shape};
use super::slot;

/// How far the tip looks out over the ribbon, and the height of the ribbon.
const TIP: f32 = 34.0;
const RIBBON: f32 = 172.0;
/// The widest ribbon, and how far its tails reach beside it.
const WIDEST: f32 = 860.0;
const TAIL: f32 = 40.0;
/// Between two bands.
const GAP: f32 = 8.0;
/// The row with name and hint at the top of a band.
const HEAD: f32 = 44.0;
/// How far cards stay from the slopes.
const MARGIN: f32 = 12.0;
/// A triangle wider than this is flat.
const BROADEST: f32 = 1360.0;
const NAME: Style = Style::new(28.0, Ink::Ink).weight(Weight::Bold).lines(1);
const HINT: Style = Style::new(SMALLEST_TEXT, Ink::Ink).lines(1);

/// The triangle on the sheet.
#[derive(Clone, Copy, Debug)]
struct Triangle {
    tip: Point,
    bottom: f32,
    /// Half the width of its base.
    half: f32,
}

impl Triangle {
    fn of(area: Rect) -> Self {
        let half = area.width.min(BROADEST) / 2.0;
        Self { tip: at(area.center().x, area.top), bottom: area.bottom() - 3.0, half }
    }

    /// How far the slopes are from the middle at a height.
    fn beside(&self, y: f32) -> f32 {
        ((y - self.tip.y) / (self.bottom - self.tip.y)).clamp(0.0, 1.0) * self.half
    }

    /// The part between two heights, clockwise.
    fn part(&self, top: f32, bottom: f32) -> Vec<Point> {
        let (high, low, x) = (self.beside(top), self.beside(bottom), self.tip.x);
        vec![at(x - high, top), at(x + high, top), at(x + low, bottom), at(x - low, bottom)]
    }
}

/// The upper and lower edges of the bands: the higher a band, the higher it must be to hold something.
fn edges(triangle: &Triangle, bands: usize, under: f32) -> Vec<(f32, f32)> {
    let whole = triangle.bottom - under;
    // From no room at the tip a band needs nearly half of the height; under a ribbon the bands are nearly alike.
    let first = if under > triangle.tip.y { 0.92 } else { 1.55 };
    let weight = |band: usize| if band == 0 { first } else { 1.0 };
    let all: f32 = (0..bands).map(weight).sum();
    let mut top = under;
    let mut edge = |band: usize| {
        let height = whole * weight(band) / all;
        let (from, to) = (top, top + height);
        top = to;
        (from, if band + 1 == bands { to } else { to - GAP })
    };
    (0..bands).map(&mut edge).collect()
}

/// Where the bands begin.
fn under(spec: &ZonesSpec, area: Rect) -> f32 {
    if spec.slot.is_some() { ribbon(area).bottom() + GAP } else { area.top }
}

/// The ribbon with the sentence.
fn ribbon(area: Rect) -> Rect {
    let width = (area.width - 2.0 * TAIL - 8.0).min(WIDEST);
    Rect::new(area.center().x - width / 2.0, area.top + TIP, width, RIBBON.min(area.height * 0.3))
}

/// The corner beside the upper bands, to the left or to the right of the triangle.
fn corner(spec: &ZonesSpec, area: Rect, is_left: bool, height: f32) -> Rect {
    let triangle = Triangle::of(area);
    let top = if spec.slot.is_some() { ribbon(area).bottom() + 26.0 } else { area.top };
    let beside = triangle.beside(top + height) + 18.0;
    let width = (area.width / 2.0 - beside).clamp(0.0, 330.0);
    let left = if is_left { area.left } else { area.right() - width };
    Rect::new(left, top, width, height)
}

pub(super) fn ground<'a>(spec: &'a ZonesSpec, sight: &Sight<'a>, area: Rect) -> Ground<'a> {
    let options = zone_options(spec, sight);
    let triangle = Triangle::of(area);
    let edges = edges(&triangle, options.len(), under(spec, area));
    let zones = options.iter().zip(edges).map(|(option, (top, bottom))| {
        let outline = triangle.part(top, bottom);
        let is_inside = head(spec, sight.lettering, option, &triangle, area, top).is_none();
        let room = inset(&triangle, top + if is_inside { HEAD } else { MARGIN }, bottom - MARGIN * 0.8);
        let band = Band { number: None, rect: bounds(&room) };
        Zone { option, frame: bounds(&outline), tight: room.clone(), room, outline, bands: vec![band] }
    });
    let tray = spec.tray.as_ref().map(|_| {
        let rect = corner(spec, area, false, if spec.slot.is_some() { 92.0 } else { 150.0 });
        let (_, room) = rect.inset_xy(12.0, 8.0).cut_top(SMALLEST_TEXT * LEADING + 4.0);
        Tray { rect, room }
    });
    Ground { zones: zones.collect(), tray }
}

/// Where name and hint of a band stand when they find no room at its top: beside it, to the left of the slope.
fn head(
    spec: &ZonesSpec,
    lettering: &Lettering,
    option: &OptionSpec,
    triangle: &Triangle,
    area: Rect,
    top: f32,
) -> Option<Rect> {
    let width = |text: &str, style: Style| lettering.width(text, style.size, style.weight);
    let hint = option.hint.as_deref().map_or(0.0, |hint| BETWEEN + width(hint, HINT));
    if width(&option.name, NAME) + hint <= 2.0 * (triangle.beside(top + 8.0) - MARGIN) {
        return None;
    }
    let is_tip = top <= triangle.tip.y;
    let from = top + if is_tip { triangle.bottom * 0.08 } else { 22.0 };
    let right = triangle.tip.x - triangle.beside(from + BESIDE.1) - 18.0;
    let rect = Rect::new(area.left, from, right - area.left, BESIDE.1);
    let is_free = is_tip || spec.slot.as_ref().is_none_or(|slot| slot.counter.is_none());
    (is_free && rect.width >= BESIDE.0).then_some(rect)
}

/// The least width and the height of name and hint beside a band.
const BESIDE: (f32, f32) = (150.0, 92.0);
/// Between name and hint in one row.
const BETWEEN: f32 = 16.0;

/// The part between two heights that is a margin away from the slopes.
fn inset(triangle: &Triangle, top: f32, bottom: f32) -> Vec<Point> {
    let long = triangle.half.hypot(triangle.bottom - triangle.tip.y);
    let down = MARGIN * long / triangle.half;
    let inner = Triangle { tip: triangle.tip.moved(0.0, down), ..*triangle };
    let inner =
        Triangle { half: triangle.half - MARGIN * long / (triangle.bottom - triangle.tip.y), ..inner };
    let part = inner.part(top.max(inner.tip.y), bottom);
    // Its upper corners fall together at the tip.
    if inner.beside(top) > 0.5 { part } else { shape::cut(&part[1..], at(0.0, top), (0.0, 1.0)) }
}

/// Where the cards of a band lie that have no place of their own.
pub(super) fn cell(zone: &Zone<'_>) -> Cell {
    Cell { across: 0.45, ..Cell::new(Shape::plain(zone.room.clone())) }
}

pub(super) fn draw(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    ground: &Ground<'_>,
    area: Rect,
    sketch: &mut Sketch<'_>,
) {
    let phase = Ink::Phase(sight.phase());
    let triangle = Triangle::of(area);
    if spec.slot.is_some() {
        let bottom = ribbon(area).bottom();
        sketch.polygon(triangle.part(triangle.tip.y, bottom).split_off(1), solid(phase), None);
    }
    let count = ground.zones.len();
    for (place, zone) in ground.zones.iter().enumerate() {
        // The firmest on top.
        let strength = 0.05 + 0.17 * (count - 1 - place) as f32 / count.max(2) as f32;
        sketch.polygon(zone.outline.clone(), solid(Ink::Card), None);
        sketch.polygon(zone.outline.clone(), thin(phase, strength), line(phase, 3.0));
        let beside = head(spec, sight.lettering, zone.option, &triangle, area, zone.frame.top);
        name(zone, beside, triangle.tip.x, phase, sketch);
    }
    if let (Some(tray), Some(label)) = (&ground.tray, &spec.tray) {
        sketch.rect(tray.rect, 14.0, thin(Ink::Card, 0.6), dashed(Ink::Muted, 1.6));
        let heading = Rect { height: 30.0, ..tray.rect.inset_xy(14.0, 6.0) };
        sketch.text(heading, label, Style::new(SMALLEST_TEXT, Ink::Muted).weight(Weight::Semibold).lines(1));
    }
    let Some(slot) = &spec.slot else { return };
    let rect = ribbon(area);
    tails(rect, phase, sketch);
    slot::draw(slot, sight, sketch, rect, &[36.0, 34.0, 32.0, 30.0, 28.0, 26.0, 24.0, SMALLEST_TEXT]);
    if let Some(field) = &slot.counter {
        slot::draw_counter(slot, field, sight, sketch, corner(spec, area, true, 88.0));
    }
}

/// Name and hint of a band: in a row at its top, or beside it.
fn name(zone: &Zone<'_>, beside: Option<Rect>, middle: f32, phase: Ink, sketch: &mut Sketch<'_>) {
    let name = zone.option.name.as_str();
    let hint = zone.option.hint.as_deref().unwrap_or_default();
    if let Some(rect) = beside {
        sketch.text(Rect { height: 36.0, ..rect }, name, Style { ink: phase, ..NAME }.right());
        let (_, under) = rect.cut_top(36.0);
        sketch.text(under, hint, HINT.right().lines(2));
        return;
    }
    let room = zone.outline[1].x - zone.outline[0].x;
    let (wide, all) = (sketch.text_width(name, NAME), sketch.text_width(hint, HINT) + BETWEEN);
    let base = zone.frame.top + 33.0;
    if hint.is_empty() || wide + all > room {
        sketch.label(at(middle, base), name, NAME.middle());
        return;
    }
    let left = middle - f32::midpoint(wide, all);
    sketch.label(at(left, base), name, NAME);
    sketch.label(at(left + wide + BETWEEN, base), hint, HINT);
}

/// The ends of the ribbon, folded back behind it.
fn tails(rect: Rect, ink: Ink, sketch: &mut Sketch<'_>) {
    let (top, bottom) = (rect.top + 18.0, rect.bottom() + 14.0);
    let middle = f32::midpoint(top, bottom);
    for (edge, way) in [(rect.left, -1.0), (rect.right(), 1.0)] {
        let (inner, outer, notch) = (edge - 30.0 * way, edge + TAIL * way, edge + (TAIL - 20.0) * way);
        for (from, to) in [(top, middle), (middle, bottom)] {
            let far = if from == top { at(outer, from) } else { at(outer, to) };
            let near = if from == top { at(inner, from) } else { at(inner, to) };
            let tail = vec![near, far, at(notch, middle), at(inner, middle)];
            sketch.polygon(tail.clone(), solid(Ink::Card), None);
            sketch.polygon(tail, thin(ink, 0.55), None);
        }
    }
}
