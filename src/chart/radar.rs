//! Spokes with a polygon for each part, and beside it the numbers.

use std::f32::consts::TAU;

use super::Sheet;
use super::data::Radar;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line, solid};
use crate::drawing::{Grip, Target, Weight};
use crate::model::workshop::MarkShape;
use crate::view::group_mark::{self, Body};

const NAME: Style = Style::new(22.0, Ink::Ink).lines(2);
const RING: Style = Style::new(22.0, Ink::Muted).lines(1);
/// The room for the names of the spokes on both sides.
const SIDE: f32 = 205.0;
const TABLE: f32 = 500.0;
const SHAPES: [MarkShape; 5] =
    [MarkShape::Circle, MarkShape::Square, MarkShape::Triangle, MarkShape::Diamond, MarkShape::Star];
/// More spokes than these are only counted.
const MOST: usize = 12;

/// The figure left, the numbers right.
pub(super) fn draw(sheet: &Sheet<'_>, area: Rect, radar: &Radar, sketch: &mut Sketch<'_>) {
    let spokes = &radar.spokes[..radar.spokes.len().min(MOST)];
    let (figure, rest) = area.cut_left(area.width - TABLE);
    let radius = ((figure.height - 110.0) / 2.0).min((figure.width - 2.0 * SIDE) / 2.0);
    let center = at(figure.center().x, figure.top + 50.0 + radius);
    let count = spokes.len().max(1) as f32;
    let point = |spoke: usize, share: f32| {
        let angle = TAU * spoke as f32 / count - TAU / 4.0;
        center.moved(angle.cos() * radius * share, angle.sin() * radius * share)
    };
    rings(radar, spokes.len(), &point, sketch);
    for (place, spoke) in spokes.iter().enumerate() {
        name(&spoke.label, point(place, 1.0), center, figure, sketch);
    }
    let (low, high) = radar.range;
    let share = |value: f64| ((value - low) / (high - low)).clamp(0.0, 1.0) as f32;
    for (series, part) in radar.parts.iter().enumerate() {
        let points: Vec<Option<Point>> = spokes
            .iter()
            .enumerate()
            .map(|(place, spoke)| Some(point(place, share(spoke.values.get(series).copied().flatten()?))))
            .collect();
        // A missing value opens the polygon.
        for (place, from) in points.iter().enumerate() {
            let to = points[(place + 1) % points.len()];
            if let (Some(from), Some(to)) = (*from, to) {
                sketch.line(vec![from, to], line(part.ink, 4.0));
            }
        }
        for point in points.into_iter().flatten() {
            sketch.circle(point, 14.0, solid(Ink::Paper), None);
            group_mark::shape(sketch, SHAPES[series % SHAPES.len()], part.ink, point, 9.0, Body::Full);
        }
    }
    ring_numbers(sheet, radar, &point, sketch);
    numbers(sheet, radar, spokes.len(), rest, sketch);
}

fn rings(radar: &Radar, spokes: usize, point: &impl Fn(usize, f32) -> Point, sketch: &mut Sketch<'_>) {
    let (low, high) = radar.range;
    for step in super::plot::round_steps(low, high, 4) {
        let share = ((step - low) / (high - low)) as f32;
        if share <= 0.01 {
            continue;
        }
        let mut ring: Vec<Point> = (0..spokes).map(|spoke| point(spoke, share)).collect();
        ring.extend(ring.first().copied());
        sketch.line(ring, line(Ink::Line, 1.5));
    }
    for spoke in 0..spokes {
        sketch.line(vec![point(spoke, 0.0), point(spoke, 1.0)], line(Ink::Line, 1.5));
    }
}

/// The numbers of the rings, on plates of their own over the lines.
fn ring_numbers(
    sheet: &Sheet<'_>,
    radar: &Radar,
    point: &impl Fn(usize, f32) -> Point,
    sketch: &mut Sketch<'_>,
) {
    let (low, high) = radar.range;
    for step in super::plot::round_steps(low, high, 4) {
        let share = ((step - low) / (high - low)) as f32;
        if share > 0.01 {
            let text = sheet.number(step);
            let width = sketch.text_width(&text, RING) + 8.0;
            let plate = Rect::around(point(0, share).moved(20.0, 16.0), width, 27.0);
            sketch.rect(plate, 6.0, solid(Ink::Paper), None);
            sketch.text_centered(plate, &text, RING.middle());
        }
    }
}

/// The name of a spoke, outside its end.
fn name(text: &str, end: Point, center: Point, figure: Rect, sketch: &mut Sketch<'_>) {
    let (x, y) = (end.x - center.x, end.y - center.y);
    if x.abs() < 12.0 {
        let width = SIDE * 1.6;
        let height = sketch.text_height(text, width, NAME);
        let top = if y < 0.0 { end.y - height - 10.0 } else { end.y + 12.0 };
        sketch.text(Rect::new(end.x - width / 2.0, top, width, height), text, NAME.middle());
        return;
    }
    let room = if x > 0.0 { figure.right() - end.x } else { end.x - figure.left } - 18.0;
    let width = room.min(SIDE);
    let height = sketch.text_height(text, width, NAME);
    let top = end.y - height / 2.0 + y.signum() * 8.0;
    let left = if x > 0.0 { end.x + 18.0 } else { end.x - 18.0 - width };
    let style = if x > 0.0 { NAME } else { NAME.right() };
    sketch.text(Rect::new(left, top, width, height), text, style);
}

/// The same in numbers, with the marks of the parts above their columns.
fn numbers(sheet: &Sheet<'_>, radar: &Radar, spokes: usize, rest: Rect, sketch: &mut Sketch<'_>) {
    let rest = rest.inset_xy(20.0, 0.0);
    let most = radar.parts.len().clamp(1, 3);
    let width = 110.0;
    let label = rest.width - width * most as f32;
    let pitch = ((rest.height - 140.0) / spokes.max(1) as f32).min(66.0);
    for (place, part) in radar.parts.iter().take(most).enumerate() {
        let center = at(rest.left + label + width * (place as f32 + 0.5), rest.top + 18.0);
        group_mark::shape(sketch, SHAPES[place % SHAPES.len()], part.ink, center, 10.0, Body::Full);
        let head = Rect::new(center.x - width / 2.0 + 3.0, center.y + 14.0, width - 6.0, 60.0);
        sketch.text(head, &part.name, Style::new(22.0, Ink::Muted).middle().lines(2));
    }
    let top = rest.top + 100.0;
    sketch.line(vec![at(rest.left, top - 6.0), at(rest.right(), top - 6.0)], line(Ink::Muted, 2.0));
    for (place, spoke) in radar.spokes.iter().take(spokes).enumerate() {
        let lane = Rect::new(rest.left, top + place as f32 * pitch, rest.width, pitch);
        let values: Vec<String> = spoke
            .values
            .iter()
            .take(most)
            .map(|value| value.map_or_else(|| "–".to_owned(), |value| sheet.number(value)))
            .collect();
        let told = format!("{}: {}", spoke.label, values.join(" / "));
        sketch.item(Target::Told(format!("{place}: {told}")), lane, told, Grip::default(), |sketch| {
            let lines = if pitch >= 2.0 * NAME.size * LEADING { 2 } else { 1 };
            let name = Rect::new(lane.left, lane.top, label - 14.0, pitch);
            sketch.text_centered(name, &spoke.label, NAME.lines(lines));
            for (column, value) in values.iter().enumerate() {
                let cell = Rect::new(lane.left + label + width * column as f32, lane.top, width, pitch);
                let style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold).middle().lines(1);
                sketch.text_centered(cell, value, style);
            }
        });
    }
    if spokes < radar.spokes.len() {
        let text = sheet.words.count("chart-more", radar.spokes.len() - spokes);
        let under = top + spokes as f32 * pitch + 26.0;
        sketch.label(at(rest.left, under.min(rest.bottom())), &text, RING);
    }
}
