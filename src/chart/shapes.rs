//! Small shapes and patterns, so that colour is never alone: the marks of groups, and hatching for parts.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, line, solid, thin};
use crate::drawing::{Fill, Stroke};
use crate::model::workshop::MarkShape;

/// A group's mark around a point, as wide as two radii.
pub(super) fn mark(
    sketch: &mut Sketch<'_>,
    shape: MarkShape,
    center: Point,
    radius: f32,
    ink: Ink,
    halo: bool,
) {
    let rim = halo.then(|| line(Ink::Paper, 2.0));
    match shape {
        MarkShape::Circle => sketch.circle(center, radius, solid(ink), rim),
        MarkShape::Square => {
            sketch.rect(Rect::around(center, radius * 1.8, radius * 1.8), 2.0, solid(ink), rim);
        }
        MarkShape::Diamond => {
            around(sketch, center, &[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)], radius, ink, rim);
        }
        MarkShape::Triangle => {
            around(sketch, center, &[(0.0, -1.15), (1.1, 0.85), (-1.1, 0.85)], radius, ink, rim);
        }
        MarkShape::Star => star(sketch, center, radius * 1.3, solid(ink)),
    }
}

fn around(
    sketch: &mut Sketch<'_>,
    center: Point,
    corners: &[(f32, f32)],
    radius: f32,
    ink: Ink,
    rim: Option<Stroke>,
) {
    let points = corners.iter().map(|(x, y)| center.moved(x * radius, y * radius)).collect();
    sketch.polygon(points, solid(ink), rim);
}

/// A star of five rays and a middle, each of them convex.
fn star(sketch: &mut Sketch<'_>, center: Point, radius: f32, fill: Fill) {
    let corner = |place: usize, radius: f32| {
        let angle = std::f32::consts::TAU * (place as f32 / 10.0 - 0.25);
        center.moved(angle.cos() * radius, angle.sin() * radius)
    };
    let inner = radius * 0.45;
    sketch.polygon((0..5).map(|ray| corner(2 * ray + 1, inner)).collect(), fill, None);
    for ray in 0..5 {
        let points = vec![corner(2 * ray + 9, inner), corner(2 * ray, radius), corner(2 * ray + 1, inner)];
        sketch.polygon(points, fill, None);
    }
}

/// Patterns, before they begin again.
const PATTERNS: usize = 8;

/// Whether the part at a place has a pattern.
pub(super) fn is_patterned(place: usize) -> bool {
    !place.is_multiple_of(PATTERNS)
}

/// The pattern of the part at a place, over a bar that is already filled: nothing, strokes rising, strokes falling,
/// lines across, lines down, crossed strokes, dots, a grid, and again.
pub(super) fn pattern(sketch: &mut Sketch<'_>, rect: Rect, place: usize, ink: Ink) {
    const GAP: f32 = 13.0;
    let stroke = Stroke { strength: 0.30, ..line(ink, 2.0) };
    match place % PATTERNS {
        1 => slanted(sketch, rect, GAP, stroke, false),
        2 => slanted(sketch, rect, GAP, stroke, true),
        3 => across(sketch, rect, GAP * 0.75, stroke),
        4 => down(sketch, rect, GAP, stroke),
        5 => {
            slanted(sketch, rect, GAP * 1.5, stroke, false);
            slanted(sketch, rect, GAP * 1.5, stroke, true);
        }
        6 => dotted(sketch, rect, GAP, Fill { ink, strength: 0.38 }),
        7 => {
            across(sketch, rect, GAP, stroke);
            down(sketch, rect, GAP, stroke);
        }
        _ => {}
    }
}

fn across(sketch: &mut Sketch<'_>, rect: Rect, gap: f32, stroke: Stroke) {
    for n in 1..=(rect.height / gap) as usize {
        let y = rect.top + n as f32 * gap;
        if y < rect.bottom() - 2.0 {
            sketch.line(vec![at(rect.left + 1.0, y), at(rect.right() - 1.0, y)], stroke);
        }
    }
}

fn down(sketch: &mut Sketch<'_>, rect: Rect, gap: f32, stroke: Stroke) {
    for n in 0..(rect.width / gap) as usize {
        let x = rect.left + (n as f32 + 0.5) * gap;
        sketch.line(vec![at(x, rect.top + 1.0), at(x, rect.bottom() - 1.0)], stroke);
    }
}

/// Dots in rows, every other row moved by half a gap.
fn dotted(sketch: &mut Sketch<'_>, rect: Rect, gap: f32, fill: Fill) {
    for row in 0..(rect.height / gap) as usize {
        let start = if row.is_multiple_of(2) { 0.5 } else { 1.0 };
        for n in 0..(rect.width / gap) as usize {
            let center = rect_point(rect, (n as f32 + start) * gap, (row as f32 + 0.5) * gap);
            if center.x < rect.right() - 3.0 {
                sketch.circle(center, 2.4, fill, None);
            }
        }
    }
}

fn rect_point(rect: Rect, x: f32, y: f32) -> Point {
    at(rect.left + x, rect.top + y)
}

/// The ground behind a text in a field of lines, so that no line runs through its letters.
pub(super) fn halo(sketch: &mut Sketch<'_>, text: Rect) {
    sketch.rect(text.inset_xy(-3.0, 0.0), 4.0, thin(Ink::Paper, 0.94), None);
}

fn slanted(sketch: &mut Sketch<'_>, rect: Rect, gap: f32, stroke: Stroke, falling: bool) {
    let rect = rect.inset(1.0);
    let count = ((rect.width + rect.height) / gap) as usize;
    for n in 1..=count {
        // The line x + y = c through the rectangle, clipped to it; mirrored when it falls.
        let c = n as f32 * gap;
        let (x0, y0) = if c <= rect.height { (0.0, c) } else { (c - rect.height, rect.height) };
        let (x1, y1) = if c <= rect.width { (c, 0.0) } else { (rect.width, c - rect.width) };
        if x1 - x0 < 3.0 {
            continue;
        }
        let y = |y: f32| rect.top + if falling { rect.height - y } else { y };
        sketch.line(vec![at(rect.left + x0, y(y0)), at(rect.left + x1, y(y1))], stroke);
    }
}

/// A soft plate under a text on a pattern.
pub(super) fn plate(sketch: &mut Sketch<'_>, rect: Rect, ink: Ink) {
    sketch.rect(rect, 6.0, thin(ink, 0.92), None);
}
