//! The small figures in the cells of a ledger: a bar of 100 percent, columns, a bar with a knob.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid, thin};
use crate::drawing::{SMALLEST_TEXT, Weight};
use crate::view::split::text_on;
use crate::words::Words;

use super::parts::Part;

/// The radius of the knob on a bar.
pub(super) const KNOB: f32 = 9.0;

/// A bar of 100 percent; the percentages stand in it where they fit.
pub(super) fn split(sketch: &mut Sketch<'_>, bar: Rect, parts: &[Part], shares: &[f64], words: &Words) {
    let unit = bar.width / 100.0;
    let mut left = bar.left;
    for (part, share) in parts.iter().zip(shares) {
        let place = Rect::new(left, bar.top, *share as f32 * unit, bar.height);
        left = place.right();
        if place.width <= 0.5 {
            continue;
        }
        let tile = if place.width > 6.0 { place.inset_xy(1.0, 0.0) } else { place };
        sketch.rect(tile, 4.0_f32.min(tile.width / 2.0), solid(part.ink), None);
        let style = Style::new(SMALLEST_TEXT, text_on(part.ink)).weight(Weight::Medium).middle().lines(1);
        let text = words.number(*share, 0);
        if sketch.text_width(&text, style) + 6.0 <= place.width && place.height >= SMALLEST_TEXT {
            sketch.text_centered(place, &text, style);
        }
    }
}

/// Numbers as columns on a line; one that is missing leaves a dot.
pub(super) fn columns(
    sketch: &mut Sketch<'_>,
    room: Rect,
    numbers: &[Option<f64>],
    range: (f64, f64),
    ink: Ink,
) {
    let pitch = (room.width / numbers.len().max(1) as f32).min(30.0);
    let width = (pitch * 0.74).max(1.0);
    let span = (range.1 - range.0).max(1e-9);
    for (place, number) in numbers.iter().enumerate() {
        let left = room.left + place as f32 * pitch;
        let Some(number) = number else {
            sketch.circle(at(left + width / 2.0, room.bottom() - 2.5), 2.5, thin(Ink::Muted, 0.6), None);
            continue;
        };
        let share = (((number - range.0) / span) as f32).clamp(0.0, 1.0);
        let height = (share * room.height).max(3.0);
        let bar = Rect::new(left, room.bottom() - height, width, height);
        sketch.rect(bar, 2.5_f32.min(width / 2.0), solid(ink), None);
    }
}

/// The track of a number with its filled part, with room for a knob where it has one; returns where that stands.
pub(super) fn track(
    sketch: &mut Sketch<'_>,
    track: Rect,
    share: Option<f32>,
    ink: Ink,
    has_knob: bool,
) -> Point {
    let middle = track.center().y;
    let bar = Rect::new(track.left, middle - 5.0, track.width, 10.0);
    sketch.rect(bar, 5.0, thin(Ink::Muted, 0.2), None);
    let x = track.left + share.unwrap_or_default() * track.width;
    // The bar ends before what a hand takes hold of.
    let long = x - track.left - if has_knob { KNOB + 1.0 } else { 0.0 };
    if long > 1.0 {
        sketch.rect(Rect { width: long, ..bar }, 5.0_f32.min(long / 2.0), solid(ink), None);
    }
    at(x, middle)
}

/// What a hand takes hold of; hollow and quiet as long as nothing is set.
pub(super) fn knob(sketch: &mut Sketch<'_>, center: Point, is_set: bool) {
    let stroke = if is_set { line(Ink::Ink, 2.5) } else { line(Ink::Muted, 2.0) };
    sketch.circle(center, KNOB, solid(Ink::Card), stroke);
}

/// A step up or down beside a number.
pub(super) fn step(sketch: &mut Sketch<'_>, center: Point, is_up: bool) {
    sketch.circle(center, 13.0, solid(Ink::Card), line(Ink::Line, 1.5));
    sketch.line(vec![center.moved(-5.5, 0.0), center.moved(5.5, 0.0)], line(Ink::Muted, 2.0));
    if is_up {
        sketch.line(vec![center.moved(0.0, -5.5), center.moved(0.0, 5.5)], line(Ink::Muted, 2.0));
    }
}
