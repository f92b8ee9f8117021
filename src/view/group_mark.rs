//! The mark of a group: a shape and an ink, so that colour is never alone.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, at};
use crate::drawing::sketch::{Sketch, dashed, line, solid};
use crate::drawing::{Fill, Stroke};
use crate::model::workshop::{Group, MarkShape};

/// How a mark is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// An answer.
    Full,
    /// A guess, or something that is not there yet.
    Hollow,
    /// Something that nobody has said.
    Dashed,
}

/// The ink of a group.
pub fn ink(group: &Group) -> Ink {
    Ink::named(&group.ink).unwrap_or(Ink::Series(0))
}

/// Draws the mark of a group around a point.
pub fn draw(sketch: &mut Sketch<'_>, group: &Group, center: Point, radius: f32, body: Body) {
    shape(sketch, group.mark, ink(group), center, radius, body);
}

/// Draws a shape in an ink around a point; all shapes look equally large.
pub fn shape(sketch: &mut Sketch<'_>, mark: MarkShape, ink: Ink, center: Point, radius: f32, body: Body) {
    let (fill, stroke): (Option<Fill>, Option<Stroke>) = match body {
        Body::Full => (Some(solid(ink)), None),
        Body::Hollow => (Some(solid(Ink::Paper)), Some(line(ink, (radius * 0.3).clamp(1.8, 4.0)))),
        Body::Dashed => (Some(solid(Ink::Paper)), Some(dashed(ink, 2.2))),
    };
    let points = match mark {
        MarkShape::Circle => return sketch.circle(center, radius, fill, stroke),
        MarkShape::Star => return star(sketch, ink, center, radius * 1.35, body),
        MarkShape::Square => corners(center, radius * 1.27, 4, 0.125),
        MarkShape::Diamond => corners(center, radius * 1.3, 4, 0.0),
        MarkShape::Triangle => corners(center, radius * 1.4, 3, 0.0),
    };
    sketch.polygon(points, fill, stroke);
}

/// A star of five points; polygons are convex, so it is made of five kites that lie over each other.
fn star(sketch: &mut Sketch<'_>, ink: Ink, center: Point, radius: f32, body: Body) {
    let tips = corners(center, radius, 5, 0.0);
    let dents = corners(center, radius * 0.44, 5, 0.1);
    if body == Body::Full {
        for tip in 0..5 {
            let kite = vec![tips[tip], dents[tip], dents[(tip + 2) % 5], dents[(tip + 4) % 5]];
            sketch.polygon(kite, solid(ink), None);
        }
        return;
    }
    let outline = (0..=5).flat_map(|place| [tips[place % 5], dents[place % 5]]).take(11).collect();
    let pen = if body == Body::Dashed { dashed(ink, 2.2) } else { line(ink, (radius * 0.2).max(1.8)) };
    sketch.line(outline, pen);
}

/// The corners of a regular polygon, clockwise from the top, turned by a share of a whole turn.
fn corners(center: Point, radius: f32, n: usize, turn: f32) -> Vec<Point> {
    let corner = |place: usize| {
        let angle = std::f32::consts::TAU * (place as f32 / n as f32 + turn);
        at(center.x + radius * angle.sin(), center.y - radius * angle.cos())
    };
    (0..n).map(corner).collect()
}
