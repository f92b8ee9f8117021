//! Small signs that views share: warning, lock, check mark, arrow. All of them are drawn, none is a letter: a font
//! without the sign would leave a hole on the wall.

use crate::drawing::Stroke;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, line, solid};
use crate::drawing::{Fill, Mark};

/// The warning sign: a triangle with a stroke and a dot.
pub fn warning(sketch: &mut Sketch<'_>, center: Point, height: f32) {
    let half = height * 0.58;
    let corners = vec![
        center.moved(0.0, -height * 0.5),
        center.moved(half, height * 0.5),
        center.moved(-half, height * 0.5),
    ];
    sketch.polygon(corners, solid(Ink::Amber), line(Ink::StickyInk, height * 0.08));
    let stem = vec![center.moved(0.0, -height * 0.16), center.moved(0.0, height * 0.14)];
    sketch.line(stem, line(Ink::StickyInk, height * 0.11));
    sketch.circle(center.moved(0.0, height * 0.31), height * 0.07, solid(Ink::StickyInk), None);
}

/// A lock, closed or open.
pub fn lock(sketch: &mut Sketch<'_>, center: Point, height: f32, closed: bool, ink: Ink) {
    let body = Rect::new(center.x - height * 0.38, center.y - height * 0.04, height * 0.76, height * 0.54);
    let lift = if closed { 0.0 } else { height * 0.16 };
    let radius = height * 0.24;
    let left = center.x - radius;
    let top = body.top - height * 0.16 - lift;
    let mut bow = vec![at(left, if closed { body.top } else { top + height * 0.04 })];
    bow.extend((0..=8).map(|step| {
        let angle = std::f32::consts::PI * (1.0 + step as f32 / 8.0);
        at(center.x + radius * angle.cos(), top + radius * angle.sin())
    }));
    bow.push(at(center.x + radius, body.top));
    sketch.line(bow, line(ink, height * 0.11));
    sketch.rect(body, height * 0.1, solid(ink), None);
}

/// A check mark.
pub fn check(sketch: &mut Sketch<'_>, center: Point, size: f32, ink: Ink) {
    let points = vec![
        center.moved(-size * 0.42, 0.0),
        center.moved(-size * 0.1, size * 0.32),
        center.moved(size * 0.45, -size * 0.34),
    ];
    sketch.line(points, line(ink, size * 0.18));
}

/// An arrow from point to point with a small head.
pub fn arrow(sketch: &mut Sketch<'_>, from: Point, to: Point, head: f32, stroke: Stroke) {
    let length = from.distance(to).max(0.001);
    let (along_x, along_y) = ((to.x - from.x) / length, (to.y - from.y) / length);
    let neck = to.moved(-along_x * head * 0.7, -along_y * head * 0.7);
    sketch.mark(Mark::Line { points: vec![from, neck], stroke });
    let wing = |side: f32| {
        to.moved(-along_x * head - along_y * head * 0.5 * side, -along_y * head + along_x * head * 0.5 * side)
    };
    sketch.polygon(
        vec![to, wing(1.0), wing(-1.0)],
        Fill { ink: stroke.ink, strength: stroke.strength },
        None,
    );
}
