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
            around(sketch, center, &[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)], radius, ink, rim)
        }
        MarkShape::Triangle => {
            around(sketch, center, &[(0.0, -1.15), (1.1, 0.85), (-1.1, 0.85)], radius, ink, rim)
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

/// The pattern of the part at a place, over a bar that is already filled: nothing, strokes rising, strokes falling,
/// lines across, lines down, and again.
pub(super) fn pattern(sketch: &mut Sketch<'_>, rect: Rect, place: usize, ink: Ink) {
    const GAP: f32 = 13.0;
    let stroke = Stroke { strength: 0.30, ..line(ink, 2.0) };
    match place % 5 {
        1 => slanted(sketch, rect, GAP, stroke, false),
        2 => slanted(sketch, rect, GAP, stroke, true),
        3 => {
            let count = (rect.height / (GAP * 0.75)) as usize;
            for n in 1..=count {
                let y = rect.top + n as f32 * GAP * 0.75;
                if y < rect.bottom() - 2.0 {
                    sketch.line(vec![at(rect.left + 1.0, y), at(rect.right() - 1.0, y)], stroke);
                }
            }
        }
        4 => {
            let count = (rect.width / GAP) as usize;
            for n in 0..count {
                let x = rect.left + (n as f32 + 0.5) * GAP;
                sketch.line(vec![at(x, rect.top + 1.0), at(x, rect.bottom() - 1.0)], stroke);
            }
        }
        _ => {}
    }
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
