//! A triangle of three shares: an arrow from where each is to where it should be.

use super::data::Ternary;
use super::{labels, shapes};
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid};
use crate::drawing::{Grip, Target, Weight};
use crate::view::marks;

const NAME: Style = Style::new(22.0, Ink::Ink).lines(1);
const CORNER: Style = Style::new(26.0, Ink::Ink).weight(Weight::Bold).lines(1);
/// Longer names are cut.
const LONGEST: f32 = 320.0;
/// More than these are numbered, and their names stand in a list.
const MOST: usize = 10;

/// Draws grid, arrows and names.
pub(super) fn draw(area: Rect, ternary: &Ternary, sketch: &mut Sketch<'_>) {
    let height = area.height - 104.0;
    let side = height / 0.866;
    let many = ternary.moves.len() > MOST;
    let middle = if many { area.left + side / 2.0 + 120.0 } else { area.center().x };
    let corners = [
        at(middle, area.top + 44.0),
        at(middle - side / 2.0, area.top + 44.0 + height),
        at(middle + side / 2.0, area.top + 44.0 + height),
    ];
    grid(&corners, sketch);
    sketch.label(corners[0].moved(0.0, -14.0), &ternary.corners[0], CORNER.middle());
    sketch.label(corners[1].moved(0.0, 45.0), &ternary.corners[1], CORNER.middle());
    sketch.label(corners[2].moved(0.0, 45.0), &ternary.corners[2], CORNER.middle());
    let mut taken: Vec<Rect> = Vec::new();
    let mut numbered: Vec<Rect> = Vec::new();
    for (corner, (name, y)) in corners.iter().zip(ternary.corners.iter().zip([-22.0, 37.0, 37.0])) {
        let width = sketch.text_width(name, CORNER) + 12.0;
        taken.push(Rect::around(corner.moved(0.0, y), width, 34.0));
    }
    for point in &ternary.moves {
        taken.push(Rect::around(spot(&corners, &point.from), 26.0, 26.0));
        taken.extend(point.to.map(|to| Rect::around(spot(&corners, &to), 26.0, 26.0)));
    }
    for (place, point) in ternary.moves.iter().enumerate() {
        let from = spot(&corners, &point.from);
        let end = point.to.map_or(from, |to| spot(&corners, &to));
        if from.distance(end) > 24.0 {
            marks::arrow(sketch, from, end, 16.0, line(Ink::Series((place % 8) as u8), 4.0));
        }
    }
    // Above all arrows, so that no head lies on a point.
    for (place, point) in ternary.moves.iter().enumerate() {
        let from = spot(&corners, &point.from);
        let end = point.to.map_or(from, |to| spot(&corners, &to));
        let ink = Ink::Series((place % 8) as u8);
        sketch.circle(from, 9.0, solid(Ink::Paper), line(ink, 3.5));
        sketch.circle(end, 11.0, solid(ink), line(Ink::Paper, 2.0));
    }
    for (place, point) in ternary.moves.iter().enumerate() {
        let ink = Ink::Series((place % 8) as u8);
        let from = spot(&corners, &point.from);
        let end = point.to.map_or(from, |to| spot(&corners, &to));
        let told = told(&point.label, &point.from, point.to.as_ref());
        sketch.item(
            Target::Told(format!("{place}: {told}")),
            Rect::around(end, 44.0, 44.0),
            told,
            Grip::default(),
            |sketch| {
                if many {
                    let number = Rect::around(end, 34.0, 28.0);
                    if !numbered.iter().any(|other: &Rect| other.overlaps(&number)) {
                        let style = Style::new(22.0, Ink::OnSeries((place % 8) as u8)).weight(Weight::Bold);
                        sketch.circle(end, 18.0, solid(ink), line(Ink::Paper, 2.0));
                        sketch.label(end.moved(0.0, 8.0), &(place + 1).to_string(), style.middle());
                        numbered.push(number);
                    }
                    return;
                }
                let width = sketch.text_width(&point.label, NAME).min(LONGEST);
                if let Some(name) = labels::place(&taken, area, end, 12.0, width, 28.0) {
                    shapes::halo(sketch, name);
                    sketch.text(Rect { width: name.width + 1.0, ..name }, &point.label, NAME);
                    taken.push(name);
                }
            },
        );
    }
    if many {
        list(ternary, Rect::new(middle + side / 2.0 + 60.0, area.top, 440.0, area.height), sketch);
    }
}

fn told(label: &str, from: &[f64; 3], to: Option<&[f64; 3]>) -> String {
    let split = |split: &[f64; 3]| split.map(|share| format!("{share:.0}")).join("/");
    let to = to.map(|to| format!(" → {}", split(to))).unwrap_or_default();
    format!("{label}: {}{to}", split(from))
}

/// Where a split of a hundred lies.
fn spot(corners: &[Point; 3], split: &[f64; 3]) -> Point {
    let whole = split.iter().sum::<f64>().max(1e-9);
    let share = |place: usize| (split[place] / whole) as f32;
    let sum = |of: fn(&Point) -> f32| (0..3).map(|place| share(place) * of(&corners[place])).sum();
    at(sum(|point| point.x), sum(|point| point.y))
}

/// Lines at each fifth of each share.
fn grid(corners: &[Point; 3], sketch: &mut Sketch<'_>) {
    for fifth in 1..5 {
        let share = f64::from(fifth) * 20.0;
        for corner in 0..3 {
            let mut ends = [[0.0; 3]; 2];
            for (end, other) in ends.iter_mut().zip([1, 2]) {
                end[corner] = share;
                end[(corner + other) % 3] = 100.0 - share;
            }
            sketch.line(ends.map(|end| spot(corners, &end)).to_vec(), line(Ink::Line, 1.2));
        }
    }
    let mut edge = corners.to_vec();
    edge.push(corners[0]);
    sketch.line(edge, line(Ink::Muted, 2.5));
}

/// The names by their numbers.
fn list(ternary: &Ternary, rect: Rect, sketch: &mut Sketch<'_>) {
    const LINE: f32 = 29.0;
    let room = (rect.height / LINE) as usize;
    for (place, point) in ternary.moves.iter().take(room).enumerate() {
        let base = rect.top + 22.0 + place as f32 * LINE;
        sketch.label(at(rect.left + 30.0, base), &(place + 1).to_string(), NAME.weight(Weight::Bold).right());
        let name = Rect::new(rect.left + 42.0, base - 0.98 * NAME.size, rect.width - 42.0, LINE);
        sketch.text(name, &point.label, NAME);
    }
}
