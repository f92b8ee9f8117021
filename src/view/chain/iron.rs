//! The iron of a chain: links as rounded lines, each over the next above and under it below, and a broken one with its
//! ends apart.

use std::f32::consts::FRAC_PI_2;

use crate::drawing::Stroke;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, dashed, line, solid};
use crate::view::marks;

use super::plan::{CORNER, Ring, THICKEST};

/// How a link looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Iron {
    pub(super) ink: Ink,
    pub(super) width: f32,
    pub(super) look: Look,
}

/// Whether a link holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Whole,
    /// Its ends are apart.
    Broken,
    /// Nobody has said how strong it is.
    Open,
}

/// The thinnest iron.
const THINNEST: f32 = 9.0;
/// Light on both sides of the iron that lies on top.
const LIGHT: f32 = 4.5;
/// How far the ends of a broken link are apart.
const APART: f32 = 66.0;
/// Points on a quarter of a circle.
const QUARTER: usize = 14;

impl Iron {
    /// The iron of a strength, 0 to 1.
    pub(super) fn of(share: Option<f32>, is_broken: bool, phase: u8) -> Self {
        match share {
            None => Self { ink: Ink::Grey, width: 5.0, look: Look::Open },
            Some(share) => Self {
                ink: if is_broken { Ink::AmberMark } else { Ink::Phase(phase) },
                width: THINNEST + (THICKEST - THINNEST) * share,
                look: if is_broken { Look::Broken } else { Look::Whole },
            },
        }
    }

    fn stroke(self) -> Stroke {
        if self.look == Look::Open { dashed(self.ink, self.width) } else { line(self.ink, self.width) }
    }
}

/// Draws the whole chain, each link with its iron.
pub(super) fn draw(rings: &[Ring], irons: &[Iron], sketch: &mut Sketch<'_>) {
    for ring in rings {
        sketch.rect(ring.line, CORNER, solid(Ink::Card), None);
    }
    let paths: Vec<Vec<Point>> = rings.iter().map(|ring| around(&ring.line)).collect();
    for (path, iron) in paths.iter().zip(irons) {
        lay(path, *iron, sketch);
    }
    // Above, each link lies over the next one.
    for place in 0..rings.len().saturating_sub(1) {
        let (ring, next) = (&rings[place].line, &rings[place + 1].line);
        let reach = irons[place].width.max(irons[place + 1].width);
        let Some(crossing) = crossing(&paths[place], next) else { continue };
        if crossing.distance(at(ring.center().x, ring.top)) > APART {
            over(&paths[place], crossing, reach, irons[place], sketch);
        }
    }
    for (ring, iron) in rings.iter().zip(irons).filter(|(_, iron)| iron.look == Look::Broken) {
        // The sign of attention stands between the ends.
        let height = (iron.width + 20.0).max(32.0);
        marks::warning(sketch, at(ring.line.center().x, ring.line.top), height);
    }
}

/// One link with light around it.
fn lay(path: &[Point], iron: Iron, sketch: &mut Sketch<'_>) {
    let path = if iron.look == Look::Broken { torn(path) } else { path.to_vec() };
    if iron.look != Look::Open {
        sketch.line(path.clone(), line(Ink::Paper, iron.width + 2.0 * LIGHT));
    }
    sketch.line(path, iron.stroke());
}

/// Lays the part of a link around a point once more, over what has been drawn there since.
fn over(path: &[Point], crossing: Point, reach: f32, iron: Iron, sketch: &mut Sketch<'_>) {
    let part = |within: f32| -> Vec<Point> {
        path.iter().copied().filter(|point| point.distance(crossing) <= within).collect()
    };
    if iron.look == Look::Open {
        return;
    }
    let light = part(reach + 10.0);
    // Longer than its light, so that no seam shows where it goes on.
    let own = part(reach + 10.0 + iron.width);
    if light.len() > 1 {
        sketch.line(light, line(Ink::Paper, iron.width + 2.0 * LIGHT));
        sketch.line(own, iron.stroke());
    }
}

/// Where the upper part of a link first meets the left side of the next one.
fn crossing(path: &[Point], next: &Rect) -> Option<Point> {
    let far = |point: &Point| distance(next, *point).abs();
    let upper = path.iter().copied().filter(|point| point.y < next.center().y && point.x < next.center().x);
    upper.min_by(|a, b| far(a).total_cmp(&far(b)))
}

/// How far a point is from a link's middle line; negative inside.
fn distance(link: &Rect, point: Point) -> f32 {
    let corner = CORNER.min(link.height / 2.0).min(link.width / 2.0);
    let (half_width, half_height) = (link.width / 2.0 - corner, link.height / 2.0 - corner);
    let (x, y) =
        ((point.x - link.center().x).abs() - half_width, (point.y - link.center().y).abs() - half_height);
    x.max(0.0).hypot(y.max(0.0)) + x.max(y).min(0.0) - corner
}

/// The middle line of a link, closed, clockwise from the middle of its top; close enough for a part of it to be laid.
fn around(link: &Rect) -> Vec<Point> {
    let corner = CORNER.min(link.height / 2.0).min(link.width / 2.0);
    let inner = link.inset(corner);
    let arc = |center: Point, from: f32| {
        (0..=QUARTER).map(move |step| {
            let angle = from + FRAC_PI_2 * step as f32 / QUARTER as f32;
            at(center.x + corner * angle.cos(), center.y + corner * angle.sin())
        })
    };
    let start = at(link.center().x, link.top);
    let mut points = vec![start];
    points.extend(arc(at(inner.right(), inner.top), -FRAC_PI_2));
    points.extend(arc(at(inner.right(), inner.bottom()), 0.0));
    points.extend(arc(at(inner.left, inner.bottom()), FRAC_PI_2));
    points.extend(arc(at(inner.left, inner.top), 2.0 * FRAC_PI_2));
    points.push(start);
    finer(&points)
}

/// The same line with a point at least every few units.
fn finer(points: &[Point]) -> Vec<Point> {
    let mut all: Vec<Point> = points.first().copied().into_iter().collect();
    for pair in points.windows(2) {
        let parts = (pair[0].distance(pair[1]) / 8.0).ceil().max(1.0) as usize;
        all.extend((1..=parts).map(|part| {
            let share = part as f32 / parts as f32;
            at(pair[0].x + (pair[1].x - pair[0].x) * share, pair[0].y + (pair[1].y - pair[0].y) * share)
        }));
    }
    all
}

/// The line of a link whose ends at the top are apart, one of them bent up and one down.
fn torn(path: &[Point]) -> Vec<Point> {
    let Some(start) = path.first().copied() else { return Vec::new() };
    let bent = |point: &Point| {
        let (across, down) = (point.x - start.x, point.y - start.y);
        let near = (1.0 - (across.abs() - APART / 2.0).max(0.0) / 60.0).max(0.0);
        let bend = if down.abs() < 1.0 { 11.0 * near * near * across.signum() } else { 0.0 };
        point.moved(0.0, bend)
    };
    path.iter()
        .filter(|point| (point.x - start.x).abs() > APART / 2.0 || (point.y - start.y).abs() > 1.0)
        .map(bent)
        .collect()
}
