//! Two rhombi side by side: the first is opened and closed around the problem, the second around its solution; one
//! sentence stands between them.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{SMALLEST_TEXT, Stroke, Weight};
use crate::model::view_spec::ZonesSpec;
use crate::view::{Sight, marks};

use super::ground::{Band, Ground, Tray, Zone, bounds, zone_options};
use super::slot;

/// The names stand beside the upper tips, where the rhombi leave room.
const TIP: f32 = 6.0;
/// How far the box between the rhombi reaches, and its height.
const SLOT: (f32, f32) = (316.0, 290.0);

pub(super) fn ground<'a>(spec: &'a ZonesSpec, sight: &Sight<'a>, area: Rect) -> Ground<'a> {
    let halves = halves(area, spec.slot.is_some());
    let rooms = rooms(area, spec.slot.is_some());
    let zones = zone_options(spec, sight).iter().zip(halves.into_iter().zip(rooms)).map(
        |(option, (outline, room))| {
            let frame = bounds(&outline);
            let tight = shrunk(&outline);
            let band = Band { number: None, rect: square_in(&tight) };
            Zone { option, outline, frame, room, tight, bands: vec![band] }
        },
    );
    Ground { zones: zones.collect(), tray: spec.tray.as_ref().map(|_| tray(area)) }
}

/// The tray lies between the rhombi, under the sentence, where their tips leave room.
fn tray(area: Rect) -> Tray {
    let slot = slot_rect(area);
    let top = slot.bottom() + 24.0;
    let rect = Rect::new(slot.left - 16.0, top, slot.width + 32.0, area.bottom() - top);
    let (_, room) = rect.inset_xy(14.0, 8.0).cut_top(30.0);
    Tray { rect, room }
}

/// The counter stands above the sentence, between the names.
fn counter(area: Rect) -> Rect {
    let slot = slot_rect(area);
    Rect::new(slot.center().x - COUNTER / 2.0, area.top, COUNTER, 88.0)
}

/// How wide the counter is, at most, and how far from it the names beside it stand.
const COUNTER: f32 = 236.0;
const BESIDE: f32 = 14.0;
/// How far notes may lie over the edge of a rhombus.
const OVER: f32 = 64.0;
/// Notes begin under the names and hints.
const NAMES: f32 = 118.0;

/// The four rooms for notes: each half with a margin outside, cut off under the names, at the middle line and at the
/// sentence.
fn rooms(area: Rect, slot: bool) -> [Vec<Point>; 4] {
    let (first, second, top, bottom) = corners(area, slot);
    let (slot_left, slot_right) = match slot_rect(area) {
        rect if slot => (rect.left - 12.0, rect.right() + 12.0),
        _ => (first[2] + 2.0, second[0] - 2.0),
    };
    let (high, low) = ((area.top + NAMES).min(area.center().y), area.bottom());
    let (middle, tall) = (f32::midpoint(top, bottom), (bottom - top) / 2.0);
    // From the outer end to the middle line: from the left where the half opens, from the right where it closes.
    let room = |tip: f32, axis: f32, end: f32| {
        let wide = axis - tip;
        let slope = wide.hypot(tall);
        let (wide, tall) = (wide + OVER * slope / tall * wide.signum(), tall + OVER * slope / wide.abs());
        let way = wide.signum();
        let along = |y: f32| {
            let x = axis - wide * (1.0 - (y - middle).abs() / tall);
            if way > 0.0 { x.clamp(end, axis - 8.0) } else { x.clamp(axis + 8.0, end) }
        };
        let inner = axis - 8.0 * way;
        let reach = (1.0 - (axis - end) / wide).max(0.0) * tall;
        let (up, down) = ((middle - reach).max(high), (middle + reach).min(low));
        let round = vec![
            at(end, up),
            at(along(high), high),
            at(inner, high),
            at(inner, low),
            at(along(low), low),
            at(end, down),
        ];
        if way > 0.0 { round } else { round.into_iter().rev().collect() }
    };
    [
        room(first[0], first[1], area.left),
        room(first[2], first[1], slot_left),
        room(second[0], second[1], slot_right),
        room(second[2], second[1], area.right()),
    ]
}

/// The left tips, middles and right tips of the two rhombi, and their upper and lower ends.
fn corners(area: Rect, slot: bool) -> ([f32; 3], [f32; 3], f32, f32) {
    let overlap = if slot { 90.0 } else { 0.0 };
    let gap = if slot { SLOT.0 - 2.0 * overlap } else { 20.0 };
    let width = (area.width - gap) / 2.0;
    let xs = |left: f32| [left, left + width / 2.0, left + width];
    (xs(area.left), xs(area.left + width + gap), area.top + TIP, area.bottom() - 4.0)
}

/// The four halves, clockwise outlines; beside the box the tips are cut off.
fn halves(area: Rect, slot: bool) -> [Vec<Point>; 4] {
    let (first, second, top, bottom) = corners(area, slot);
    let middle = f32::midpoint(top, bottom);
    let reach =
        |tip: f32, wide: f32, x: f32| (bottom - top) / 2.0 * ((x - tip) / (wide - tip)).clamp(0.0, 1.0);
    let slot_rect = slot_rect(area);
    let (slot_left, slot_right) =
        if slot { (slot_rect.left - 6.0, slot_rect.right() + 6.0) } else { (first[2], second[0]) };
    let left_tip = |xs: [f32; 3], cut: f32| {
        let half = reach(xs[0], xs[1], cut);
        vec![at(cut, middle - half), at(xs[1], top), at(xs[1], bottom), at(cut, middle + half)]
    };
    let right_tip = |xs: [f32; 3], cut: f32| {
        let half = reach(xs[2], xs[1], cut);
        vec![at(xs[1], top), at(cut, middle - half), at(cut, middle + half), at(xs[1], bottom)]
    };
    [
        left_tip(first, first[0]),
        right_tip(first, slot_left),
        left_tip(second, slot_right),
        right_tip(second, second[2]),
    ]
}

/// The box between the rhombi.
pub(super) fn slot_rect(area: Rect) -> Rect {
    let middle = f32::midpoint(area.top + TIP, area.bottom() - 4.0);
    Rect::around(at(area.center().x, middle), SLOT.0, SLOT.1)
}

/// The outline a little smaller, so that no note touches the line.
fn shrunk(outline: &[Point]) -> Vec<Point> {
    let frame = bounds(outline);
    let middle = frame.center();
    let share = 1.0 - 22.0 / frame.width.max(23.0);
    outline
        .iter()
        .map(|p| at(middle.x + (p.x - middle.x) * share, middle.y + (p.y - middle.y) * share))
        .collect()
}

/// A rectangle inside a half, for cards that are laid out in order.
fn square_in(room: &[Point]) -> Rect {
    let frame = bounds(room);
    let middle = super::ground::center(room);
    Rect::around(at(middle.x, frame.center().y), frame.width * 0.55, frame.height * 0.44)
}

pub(super) fn draw(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    ground: &Ground<'_>,
    area: Rect,
    sketch: &mut Sketch<'_>,
) {
    let phase = Ink::Phase(sight.phase());
    let (first, second, top, bottom) = corners(area, spec.slot.is_some());
    let locked = spec.slot.as_ref().is_none_or(|slot| slot::is_locked(slot, sight));
    for (place, zone) in ground.zones.iter().enumerate() {
        let strength = if place < 2 || locked { [0.13, 0.07, 0.13, 0.07][place % 4] } else { 0.0 };
        sketch.polygon(zone.outline.clone(), solid(Ink::Card), None);
        sketch.polygon(zone.outline.clone(), thin(phase, strength), None);
        if strength == 0.0 {
            sketch.polygon(zone.outline.clone(), thin(Ink::Grey, 0.14), None);
        }
    }
    let middle = f32::midpoint(top, bottom);
    for (place, xs) in [first, second].into_iter().enumerate() {
        let open = place == 0 || locked;
        let stroke = Stroke {
            strength: if open { 1.0 } else { 0.8 },
            ..line(if open { phase } else { Ink::Muted }, 5.0)
        };
        let around = vec![at(xs[0], middle), at(xs[1], top), at(xs[2], middle), at(xs[1], bottom)];
        sketch.polygon(around, None, stroke);
        sketch.line(vec![at(xs[1], top + 12.0), at(xs[1], bottom - 12.0)], dashed(phase, 1.6));
    }
    for (place, zone) in ground.zones.iter().enumerate() {
        let ink = if place < 2 || locked { phase } else { Ink::Muted };
        name(sketch, zone, place, spec.slot.is_some(), area, ink);
    }
    if let (Some(tray), Some(label)) = (&ground.tray, &spec.tray) {
        sketch.rect(tray.rect, 14.0, thin(Ink::Card, 0.6), dashed(Ink::Muted, 1.6));
        let style = Style::new(SMALLEST_TEXT, Ink::Muted).weight(Weight::Semibold).lines(1);
        sketch.text(Rect::new(tray.room.left, tray.rect.top + 6.0, tray.room.width, 28.0), label, style);
    }
    if let Some(slot) = &spec.slot {
        slot::draw(slot, sight, sketch, slot_rect(area), &[26.0, 24.0, SMALLEST_TEXT]);
        if let Some(field) = &slot.counter {
            slot::draw_counter(slot, field, sight, sketch, counter(area));
        }
    }
}

/// The name of a half at its outer top corner, with lines that open or close.
fn name(sketch: &mut Sketch<'_>, zone: &Zone<'_>, place: usize, slot: bool, area: Rect, ink: Ink) {
    let style = Style::new(28.0, ink).weight(Weight::Bold);
    let opens = place.is_multiple_of(2);
    let middle = counter(area);
    let end = match place {
        0 => area.left,
        1 if slot => middle.left - BESIDE,
        2 if slot => middle.right() + BESIDE,
        1 => area.center().x - BESIDE,
        2 => area.center().x + BESIDE,
        _ => area.right(),
    };
    let width = sketch.text_width(&zone.option.name, style);
    let left = if opens { end } else { end - width };
    let base = area.top + 26.0;
    sketch.label(at(left, base), &zone.option.name, style);
    let stroke = line(ink, 2.6);
    let from = if opens { left + width + 16.0 } else { left - 60.0 };
    for side in [-1.0, 1.0] {
        let (narrow, wide) = (base - 9.0 + 6.0 * side, base - 9.0 + 15.0 * side);
        let (start, end) = if opens { (narrow, wide) } else { (wide, narrow) };
        marks::arrow(sketch, at(from, start), at(from + 44.0, end), 12.0, stroke);
    }
    if let Some(text) = &zone.option.hint {
        // The inner edge of the half: its axis above the middle.
        let axis = if opens { bounds(&zone.outline).right() } else { bounds(&zone.outline).left };
        hint(sketch, text, (end, axis), base + 10.0, area);
    }
}

/// The hint under a name, each row as long as the edge of the rhombus leaves room for it.
fn hint(sketch: &mut Sketch<'_>, text: &str, (end, axis): (f32, f32), top: f32, area: Rect) {
    let style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);
    let high = SMALLEST_TEXT * LEADING;
    // How far the edge is from the axis at a height: as steep as a rhombus of this area.
    let (wide, tall) = ((area.width - SLOT.0) / 4.0 + 45.0, area.height / 2.0);
    let mut rest = text;
    for place in 0..3 {
        let y = top + place as f32 * high;
        let edge = (y + high - area.top) / tall * wide + 14.0;
        let room = ((end - axis).abs() - edge).max(40.0);
        let rows = sketch.lettering().rows(rest, style.size, style.weight, room);
        let Some(row) = rows.first() else { return };
        let is_last = place == 2 || rows.len() == 1;
        let left = if end < axis { end } else { end - room };
        let shown = if is_last { rest } else { row.text.as_str() };
        sketch.text(Rect::new(left, y, room, high), shown, if end < axis { style } else { style.right() });
        if is_last {
            return;
        }
        rest = rest.strip_prefix(row.text.as_str()).map_or("", str::trim_start);
    }
}
