//! Small people under the panels: from a queue, over groups, to a ring in which everybody knows each other.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, line, solid};

/// The height that the people take.
pub(super) const HEIGHT: f32 = 92.0;

/// Draws the people of one of `count` panels.
pub(super) fn draw(place: usize, count: usize, room: Rect, ink: Ink, sketch: &mut Sketch<'_>) {
    let middle = room.center();
    let last = count.saturating_sub(1);
    if place == 0 && count > 1 {
        queue(middle, room.width, ink, sketch);
    } else if place == last {
        ring(middle, room.width, ink, sketch);
    } else {
        groups(middle, room.width, ink, sketch);
    }
}

/// One behind the other.
fn queue(middle: Point, width: f32, ink: Ink, sketch: &mut Sketch<'_>) {
    let step = (width / 8.0).min(46.0);
    for nth in 0..7_u8 {
        person(middle.moved((f32::from(nth) - 3.0) * step, 0.0), ink, sketch);
    }
}

/// Three at a time.
fn groups(middle: Point, width: f32, ink: Ink, sketch: &mut Sketch<'_>) {
    let step = (width / 3.4).min(120.0);
    for group in [-1.0, 0.0, 1.0] {
        let center = middle.moved(group * step, 0.0);
        for (x, y) in [(0.0, -17.0), (-21.0, 13.0), (21.0, 13.0)] {
            person(center.moved(x, y), ink, sketch);
        }
    }
}

/// Everybody with everybody.
fn ring(middle: Point, width: f32, ink: Ink, sketch: &mut Sketch<'_>) {
    let (across, up) = ((width * 0.4).min(150.0), 27.0);
    let places: Vec<Point> = (0..7_u8)
        .map(|nth| {
            let angle = std::f32::consts::TAU * f32::from(nth) / 7.0 - std::f32::consts::FRAC_PI_2;
            at(middle.x + across * angle.cos(), middle.y + up * angle.sin())
        })
        .collect();
    for (nth, from) in places.iter().enumerate() {
        for to in &places[nth + 1..] {
            sketch.line(vec![*from, *to], line(Ink::Line, 1.5));
        }
    }
    for place in places {
        person(place, ink, sketch);
    }
}

/// A head and a body.
fn person(middle: Point, ink: Ink, sketch: &mut Sketch<'_>) {
    sketch.circle(middle.moved(0.0, -10.0), 7.0, solid(ink), None);
    sketch.rect(Rect::new(middle.x - 10.0, middle.y - 1.0, 20.0, 17.0), 8.5, solid(ink), None);
}
