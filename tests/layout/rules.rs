//! The rules of what can be read, over the marks of a drawing in the order in which they are painted.

use raaderum::drawing::place::{Point, Rect, at, inside};
use raaderum::drawing::{Drawing, Fill, Mark, SHEET_HEIGHT, SHEET_WIDTH, SMALLEST_TEXT, Stroke, TextRow};

/// Letters may reach this far over an edge: a rounding, not a fault.
const SLACK: f32 = 1.0;
/// A fill that lets less than this through hides what is under it.
const OPAQUE: f32 = 0.6;

/// Everything that is wrong with the texts of a drawing.
pub(crate) fn complaints(drawing: &Drawing) -> Vec<String> {
    let texts: Vec<(usize, &TextRow, Rect)> = drawing
        .marks
        .iter()
        .enumerate()
        .filter_map(|(place, mark)| match mark {
            Mark::Text(row) => Some((place, row, letters(row))),
            _ => None,
        })
        .collect();
    let mut complaints = Vec::new();
    for (number, (place, row, rect)) in texts.iter().enumerate() {
        if row.size < SMALLEST_TEXT {
            complaints
                .push(format!("\"{}\" is {} high, under the smallest {SMALLEST_TEXT}", row.text, row.size));
        }
        if rect.left < 0.0 || rect.top < 0.0 || rect.right() > SHEET_WIDTH || rect.bottom() > SHEET_HEIGHT {
            complaints.push(format!("\"{}\" reaches outside the sheet: {rect:?}", row.text));
        }
        for (_, other, at) in texts[..number].iter().filter(|(_, _, at)| at.overlaps(rect)) {
            complaints.push(format!("\"{}\" lies on \"{}\" at {at:?}", row.text, other.text));
        }
        let (before, after) = (&drawing.marks[..*place], &drawing.marks[place + 1..]);
        complaints.extend(ground(before, row, *rect));
        complaints.extend(over(after, row, *rect));
        complaints.extend(struck(before, row, *rect));
    }
    complaints
}

/// The letters of a row from the top of its ascenders to the bottom of its descenders.
pub(crate) fn letters(row: &TextRow) -> Rect {
    let (up, down) = (row.size * 0.74, row.size * 0.2);
    if row.upright {
        Rect::new(row.start.x - up, row.start.y - row.width, up + down, row.width)
    } else {
        Rect::new(row.start.x, row.start.y - up, row.width, up + down)
    }
}

/// What the text stands on must be as wide as the text: the topmost shape under its middle, if that is high enough to
/// be a ground and not a rule or an edge.
fn ground(before: &[Mark], row: &TextRow, rect: Rect) -> Option<String> {
    let middle = rect.center();
    let (mark, is_inside) = before.iter().rev().find_map(|mark| match mark {
        Mark::Box { rect: ground, .. } => {
            let is_ground = ground.contains(middle) && ground.height.min(ground.width) >= row.size * 0.7;
            is_ground.then(|| (mark, holds(ground, &rect)))
        }
        Mark::Circle { center, radius, .. } => {
            let is_ground = center.distance(middle) <= *radius && *radius >= row.size * 0.35;
            is_ground.then(|| (mark, row.width <= 2.0 * radius + SLACK))
        }
        Mark::Polygon { points, .. } => {
            let corners = rect.inset_xy(0.0, row.size * 0.2).corners();
            let is_ground = inside(points, middle);
            is_ground.then(|| (mark, corners.iter().all(|corner| inside(points, *corner))))
        }
        Mark::Shadow { .. } | Mark::Line { .. } | Mark::Band { .. } | Mark::Text(_) => None,
    })?;
    (!is_inside)
        .then(|| format!("\"{}\" at {rect:?} is wider than what it stands on: {}", row.text, shape(mark)))
}

fn holds(ground: &Rect, text: &Rect) -> bool {
    text.left >= ground.left - SLACK
        && text.right() <= ground.right() + SLACK
        && text.top >= ground.top - SLACK
        && text.bottom() <= ground.bottom() + SLACK
}

/// Nothing may be painted over letters.
fn over(after: &[Mark], row: &TextRow, rect: Rect) -> Option<String> {
    let tight = rect.inset(SLACK);
    after.iter().find_map(|mark| {
        if covers(mark, &tight) {
            return Some(format!("\"{}\" at {rect:?} is covered by {}", row.text, shape(mark)));
        }
        crosses(mark, &tight)
            .then(|| format!("\"{}\" at {rect:?} is struck through by {}", row.text, shape(mark)))
    })
}

/// No line may run behind letters either, unless something opaque lies between them.
fn struck(before: &[Mark], row: &TextRow, rect: Rect) -> Option<String> {
    let tight = rect.inset(SLACK);
    for mark in before.iter().rev() {
        if let Mark::Box { rect: ground, fill: Some(fill), .. } = mark
            && fill.strength >= OPAQUE
            && holds(ground, &rect)
        {
            return None;
        }
        if let Mark::Circle { center, radius, fill: Some(fill), .. } = mark
            && fill.strength >= OPAQUE
            && center.distance(rect.center()) + rect.width / 2.0 <= *radius + SLACK
        {
            return None;
        }
        if crosses(mark, &tight) {
            return Some(format!("\"{}\" at {rect:?} is struck through by {}", row.text, shape(mark)));
        }
    }
    None
}

fn covers(mark: &Mark, text: &Rect) -> bool {
    let hides = |fill: &Option<Fill>| fill.is_some_and(|fill| fill.strength >= OPAQUE);
    match mark {
        Mark::Box { rect, fill, .. } => hides(fill) && rect.overlaps(text),
        Mark::Circle { center, radius, fill, .. } => {
            hides(fill) && nearest(text, *center).distance(*center) < *radius
        }
        Mark::Polygon { points, fill, .. } => {
            hides(fill)
                && (samples(text).any(|point| inside(points, point))
                    || points.iter().any(|point| text.contains(*point)))
        }
        Mark::Shadow { .. } | Mark::Line { .. } | Mark::Band { .. } | Mark::Text(_) => false,
    }
}

/// Whether a line that one can see runs through the letters. Strokes of shapes are lines as well.
fn crosses(mark: &Mark, text: &Rect) -> bool {
    let seen = |stroke: &Stroke| stroke.strength >= 0.3 && stroke.width >= 1.0;
    let runs = |points: &[Point]| {
        points.windows(2).any(|pair| {
            let parts = (pair[0].distance(pair[1]) / 3.0).ceil().clamp(1.0, 800.0) as usize;
            (0..=parts).any(|part| {
                let share = part as f32 / parts as f32;
                let point = at(
                    pair[0].x + (pair[1].x - pair[0].x) * share,
                    pair[0].y + (pair[1].y - pair[0].y) * share,
                );
                text.contains(point)
            })
        })
    };
    match mark {
        Mark::Line { points, stroke } => seen(stroke) && runs(points),
        Mark::Box { rect, stroke: Some(stroke), .. } => {
            let mut corners = rect.corners();
            corners.extend(corners.first().copied());
            seen(stroke) && runs(&corners)
        }
        Mark::Polygon { points, stroke: Some(stroke), .. } => {
            let mut corners = points.clone();
            corners.extend(points.first().copied());
            seen(stroke) && runs(&corners)
        }
        Mark::Circle { center, radius, stroke: Some(stroke), .. } => {
            let ring: Vec<Point> = (0..=36)
                .map(|part| {
                    let angle = std::f32::consts::TAU * part as f32 / 36.0;
                    at(center.x + radius * angle.cos(), center.y + radius * angle.sin())
                })
                .collect();
            seen(stroke) && runs(&ring)
        }
        Mark::Box { .. }
        | Mark::Polygon { .. }
        | Mark::Circle { .. }
        | Mark::Shadow { .. }
        | Mark::Band { .. }
        | Mark::Text(_) => false,
    }
}

fn nearest(rect: &Rect, point: Point) -> Point {
    at(point.x.clamp(rect.left, rect.right()), point.y.clamp(rect.top, rect.bottom()))
}

fn samples(rect: &Rect) -> impl Iterator<Item = Point> {
    let rect = *rect;
    (0..=20).flat_map(move |x| (0..=4).map(move |y| rect.share(x as f32 / 20.0, y as f32 / 4.0)))
}

/// A mark in a few words.
fn shape(mark: &Mark) -> String {
    match mark {
        Mark::Box { rect, fill, .. } => format!("a box {rect:?} {:?}", fill.map(|fill| fill.ink)),
        Mark::Shadow { rect, .. } => format!("a shadow {rect:?}"),
        Mark::Circle { center, radius, .. } => format!("a circle of {radius} at {center:?}"),
        Mark::Polygon { points, fill, .. } => format!("a polygon {points:?} {:?}", fill.map(|fill| fill.ink)),
        Mark::Line { points, stroke } => {
            format!("a line {:?} from {:?} to {:?}", stroke.ink, points.first(), points.last())
        }
        Mark::Band { .. } => "a band".to_owned(),
        Mark::Text(row) => format!("the text \"{}\"", row.text),
    }
}
