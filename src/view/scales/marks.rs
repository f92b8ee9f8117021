//! The signs on a scale: stacked answers, the middle, the quartiles, the wish.

use crate::drawing::Fill;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, line, solid, thin};

/// Half the diagonal of a diamond.
pub(super) const DIAMOND: f32 = 12.0;

/// The corners of a diamond.
fn corners(center: Point, half: f32) -> Vec<Point> {
    vec![center.moved(0.0, -half), center.moved(half, 0.0), center.moved(0.0, half), center.moved(-half, 0.0)]
}

/// Where the room stands.
pub(super) fn today(sketch: &mut Sketch<'_>, center: Point, ink: Ink) {
    sketch.polygon(corners(center, DIAMOND + 1.5), solid(ink), line(Ink::Card, 2.5));
}

/// Where the room wants to be.
pub(super) fn wish(sketch: &mut Sketch<'_>, center: Point, half: f32, ink: Ink) {
    sketch.polygon(corners(center, half), solid(Ink::Paper), line(ink, 3.0));
}

/// From where the room stands to where it wants to be, when that is a way to go.
pub(super) fn arrow(sketch: &mut Sketch<'_>, from: Point, to: Point, ink: Ink) {
    let way = (to.x - from.x).signum();
    let (start, end) = (from.x + way * (DIAMOND + 2.0), to.x - way * (DIAMOND + 3.0));
    if (end - start) * way < 14.0 {
        return;
    }
    let y = from.y;
    sketch.line(vec![at(start, y), at(end - way * 7.0, y)], line(ink, 3.0));
    let head = vec![at(end, y), at(end - way * 11.0, y - 6.5), at(end - way * 11.0, y + 6.5)];
    sketch.polygon(head, solid(ink), None);
}

/// The quartiles around the line of the axis.
pub(super) fn quartiles(sketch: &mut Sketch<'_>, from: Point, to: Point, height: f32, ink: Ink) {
    let half = height / 2.0;
    let bar = Rect::new(from.x - half, from.y - half, to.x - from.x + height, height);
    sketch.rect(bar, half, thin(ink, 0.3), None);
}

/// Answers stacked on the line: a dot each, or columns where dots would be too small.
pub(super) fn answers(sketch: &mut Sketch<'_>, axis: Rect, spots: &[(f32, u32)], width: f32, ink: Ink) {
    let highest = spots.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let room = Rect::new(axis.left, axis.top, width, (axis.height - DIAMOND - 3.0).max(10.0));
    let Some(dot) = dot_size(highest, room) else {
        columns(sketch, axis, spots, room, highest, ink);
        return;
    };
    let across = ((room.width / dot).floor() as u32).max(1);
    for (share, count) in spots {
        let center = axis.left + share * axis.width;
        for nth in 0..*count {
            let (level, place) = (nth / across, nth % across);
            let in_level = across.min(count - level * across);
            let x = center + (place as f32 - (in_level - 1) as f32 / 2.0) * dot;
            let y = axis.bottom() - DIAMOND - 3.0 - dot * (level as f32 + 0.5);
            sketch.circle(at(x, y), dot * 0.44, solid(ink), None);
        }
    }
}

/// The largest distance of dots with which the highest stack fits; none when they would be too small to see.
fn dot_size(highest: u32, room: Rect) -> Option<f32> {
    let fits = |dot: &f32| (room.width / dot).floor() * (room.height / dot).floor() >= highest as f32;
    [15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0].into_iter().find(fits)
}

fn columns(sketch: &mut Sketch<'_>, axis: Rect, spots: &[(f32, u32)], room: Rect, highest: u32, ink: Ink) {
    let fill: Fill = solid(ink);
    let width = room.width * 0.7;
    for (share, count) in spots.iter().filter(|(_, count)| *count > 0) {
        let height = (room.height * *count as f32 / highest.max(1) as f32).max(3.0);
        let left = axis.left + share * axis.width - width / 2.0;
        let bottom = axis.bottom() - DIAMOND - 3.0;
        sketch.rect(Rect::new(left, bottom - height, width, height), 3.0, fill, None);
    }
}
