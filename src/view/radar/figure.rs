//! Draws the radar: rings with numbers, one polygon a thumb, dots that hands move along their spokes.

use std::f32::consts::PI;

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Stroke, Target, Weight};
use crate::view::thumbs::{self, Reading};

use super::plan::{DOT, NAME, Web};
use super::state::State;

/// The whole figure.
pub(super) fn draw(state: &State<'_>, web: &Web, sketch: &mut Sketch<'_>) {
    ground(state, web, sketch);
    for place in (0..state.spec.thumbs.len()).rev() {
        area(state, web, place, sketch);
    }
    for place in (0..state.spec.thumbs.len()).rev() {
        edges(state, web, place, sketch);
    }
    let dots = dots(state, web);
    numbers(state, web, &dots, sketch);
    for spoke in 0..state.rows.len() {
        name(state, web, spoke, sketch);
        for place in (0..state.spec.thumbs.len()).rev().filter(|_| state.lacks.is_none()) {
            dot(state, web, (spoke, place), sketch);
        }
    }
}

fn ground(state: &State<'_>, web: &Web, sketch: &mut Sketch<'_>) {
    sketch.circle(web.center, web.radius, solid(Ink::Card), line(Ink::Line, 2.5));
    for tick in rings(state) {
        sketch.circle(web.center, web.reach(&state.scale, tick), None, line(Ink::Line, 1.5));
    }
    for spoke in 0..state.rows.len() {
        let from = web.at(&state.scale, spoke, state.scale.min);
        sketch.line(vec![from, web.along(spoke, web.radius)], line(Ink::Line, 1.5));
    }
}

/// The values with a ring inside the outermost one.
fn rings(state: &State<'_>) -> Vec<f64> {
    state.scale.ticks().into_iter().filter(|tick| *tick < state.scale.max).collect()
}

/// The points of a polygon, with holes where a value is missing.
fn points(state: &State<'_>, web: &Web, place: usize) -> Vec<Option<Point>> {
    let point = |(spoke, row): (usize, &thumbs::Row<'_>)| {
        let number = row.values.get(place)?.number()?;
        Some(web.at(&state.scale, spoke, number))
    };
    state.rows.iter().enumerate().map(point).collect()
}

/// The area of a polygon, a triangle between each two neighbours.
fn area(state: &State<'_>, web: &Web, place: usize, sketch: &mut Sketch<'_>) {
    let points = points(state, web, place);
    let ink = thumbs::ink(&state.spec.thumbs[place], place);
    if points.len() < 3 {
        return;
    }
    for (spoke, point) in points.iter().enumerate() {
        if let (Some(from), Some(to)) = (point, points[(spoke + 1) % points.len()]) {
            sketch.polygon(vec![web.center, *from, to], thin(ink, 0.14), None);
        }
    }
}

/// The outline of a polygon, open where a value is missing.
fn edges(state: &State<'_>, web: &Web, place: usize, sketch: &mut Sketch<'_>) {
    let points = points(state, web, place);
    let ink = thumbs::ink(&state.spec.thumbs[place], place);
    let stroke = Stroke { dash: (place % 2 == 1).then_some((14.0, 8.0)), ..line(ink, 4.5) };
    let count = points.len();
    let Some(start) = points.iter().position(Option::is_none).or((count > 0).then_some(0)) else { return };
    let mut run: Vec<Point> = Vec::new();
    // Around from a hole, and back to the first point where there is none.
    for step in 0..=count {
        match points[(start + step) % count] {
            Some(point) => run.push(point),
            None if run.len() > 1 => sketch.line(std::mem::take(&mut run), stroke),
            None => run.clear(),
        }
    }
    if run.len() > 1 {
        sketch.line(run, stroke);
    }
}

/// Where all dots stand.
fn dots(state: &State<'_>, web: &Web) -> Vec<Point> {
    let of = |(spoke, row): (usize, &thumbs::Row<'_>)| {
        let seen = (0..row.values.len()).filter(|place| row.values[*place] != Reading::Veiled);
        seen.map(|place| web.dot(&state.scale, spoke, &row.values, place)).collect::<Vec<_>>()
    };
    state.rows.iter().enumerate().flat_map(of).collect()
}

/// The numbers of the rings, between the last spoke and the first; not where a dot lies.
fn numbers(state: &State<'_>, web: &Web, dots: &[Point], sketch: &mut Sketch<'_>) {
    let angle = -PI / state.rows.len().max(2) as f32;
    let style = Style::new(SMALLEST_TEXT, Ink::Muted).weight(Weight::Medium).middle().lines(1);
    for tick in state.scale.ticks().into_iter().filter(|tick| *tick > state.scale.min) {
        let text = thumbs::figure(state.sight, &state.scale, tick);
        let reach = web.reach(&state.scale, tick) - 1.0;
        let center = web.center.moved(angle.sin() * reach, -angle.cos() * reach);
        let width = sketch.text_width(&text, style) + 10.0;
        if dots.iter().any(|dot| dot.distance(center) < DOT + 5.0 + width / 2.0) {
            continue;
        }
        let cover = Rect::around(center, width, 25.0);
        let is_outer = tick >= state.scale.max;
        // On the outermost ring half of it lies on the paper.
        let ground = if is_outer { Ink::Paper } else { Ink::Card };
        sketch.rect(cover, 12.0, thin(ground, if is_outer { 1.0 } else { 0.85 }), None);
        sketch.label(at(center.x, center.y + 8.0), &text, style);
    }
}

fn name(state: &State<'_>, web: &Web, spoke: usize, sketch: &mut Sketch<'_>) {
    let (row, place) = (&state.rows[spoke], &web.spokes[spoke]);
    let number = (spoke + 1).to_string();
    let text = if web.is_numbered { number.as_str() } else { row.name };
    let target = Target::Told(format!("spoke:{}:{}", row.linked.table, row.linked.id));
    sketch.item(target, place.name, row.name, Grip::default(), |sketch| {
        sketch.text(place.name, text, NAME);
    });
}

fn dot(state: &State<'_>, web: &Web, (spoke, place): (usize, usize), sketch: &mut Sketch<'_>) {
    let (row, thumb) = (&state.rows[spoke], &state.spec.thumbs[place]);
    let Some(value) = row.values.get(place).copied().filter(|value| *value != Reading::Veiled) else {
        return;
    };
    let of = &state.spec.of;
    if value == Reading::Missing && !thumbs::is_movable(state.sight.workshop, of, &thumb.field) {
        return;
    }
    let center = web.dot(&state.scale, spoke, &row.values, place);
    let grip = thumbs::grip(state.sight, of, &row.linked.id, &thumb.field, value);
    let say = thumbs::about(state.sight, row.name, &thumb.label, &state.scale, value);
    let target = Target::Token(of.clone(), row.linked.id.clone(), thumb.field.clone());
    let outline = Rect::around(center, DOT * 2.0 + 2.0, DOT * 2.0 + 2.0);
    let radius = if value.number().is_some() { DOT } else { DOT - 2.0 };
    sketch.item(target, outline, say, grip, |sketch| {
        thumbs::draw(sketch, (thumb, place), value, center, radius);
    });
}
