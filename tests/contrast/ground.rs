//! What colour the wall has at a point, painted so far; and the contrast of two colours.

use raaderum::drawing::ink::{Ink, Palette, Rgb};
use raaderum::drawing::place::{Point, inside};
use raaderum::drawing::{Fill, Mark};

/// The colour at a point after these marks. Lines and shadows are too thin to be a ground.
pub(crate) fn under(marks: &[Mark], point: Point, palette: Palette) -> Rgb {
    let mut ground = palette.rgb(Ink::Paper);
    let mut paint = |fill: &Fill| ground = over(palette.rgb(fill.ink), fill.strength, ground);
    for mark in marks {
        match mark {
            Mark::Box { rect, fill: Some(fill), .. } if rect.contains(point) => paint(fill),
            Mark::Circle { center, radius, fill: Some(fill), .. } if center.distance(point) <= *radius => {
                paint(fill);
            }
            Mark::Polygon { points, fill: Some(fill), .. } if inside(points, point) => paint(fill),
            Mark::Band { upper, lower, fill } if between(upper, lower, point) => paint(fill),
            Mark::Box { .. }
            | Mark::Circle { .. }
            | Mark::Polygon { .. }
            | Mark::Band { .. }
            | Mark::Shadow { .. }
            | Mark::Line { .. }
            | Mark::Text(_) => {}
        }
    }
    ground
}

/// A colour laid over another.
pub(crate) fn over(colour: Rgb, strength: f32, ground: Rgb) -> Rgb {
    let mix = |top: u8, bottom: u8| {
        (f32::from(top) * strength + f32::from(bottom) * (1.0 - strength)).round().clamp(0.0, 255.0) as u8
    };
    Rgb(mix(colour.0, ground.0), mix(colour.1, ground.1), mix(colour.2, ground.2))
}

/// The contrast of two colours after WCAG, from 1 to 21.
pub(crate) fn contrast(a: Rgb, b: Rgb) -> f32 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(colour: Rgb) -> f32 {
    let linear = |channel: u8| {
        let share = f32::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

fn between(upper: &[Point], lower: &[Point], point: Point) -> bool {
    let height = |line: &[Point]| {
        let pair = line.windows(2).find(|pair| pair[0].x <= point.x && point.x <= pair[1].x)?;
        let share = (point.x - pair[0].x) / (pair[1].x - pair[0].x).max(0.001);
        Some(pair[0].y + (pair[1].y - pair[0].y) * share)
    };
    let (Some(upper), Some(lower)) = (height(upper), height(lower)) else { return false };
    point.y >= upper && point.y <= lower
}
