//! Free room on the sheet: what is taken, so that names do not lie on top of each other.

use crate::drawing::place::{Point, Rect, at};

/// A part of the sheet and what lies on it already.
#[derive(Clone, Debug)]
pub struct Room {
    within: Rect,
    taken: Vec<Rect>,
}

impl Room {
    /// An empty part of the sheet.
    pub fn new(within: Rect) -> Self {
        Self { within, taken: Vec::new() }
    }

    /// Says that something lies there.
    pub fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Says that a line runs there, with that much room on both sides.
    pub fn take_line(&mut self, points: &[Point], beside: f32) {
        for pair in points.windows(2) {
            let parts =
                (pair[0].distance(pair[1]) / (beside * 2.0).max(4.0)).ceil().clamp(1.0, 400.0) as usize;
            for part in 0..=parts {
                self.take(Rect::around(
                    between(pair[0], pair[1], part as f32 / parts as f32),
                    beside * 2.0,
                    beside * 2.0,
                ));
            }
        }
    }

    /// Whether a rectangle lies inside and on nothing else.
    pub fn is_free(&self, rect: &Rect) -> bool {
        self.holds(rect) && !self.taken.iter().any(|taken| taken.overlaps(rect))
    }

    /// Whether a line meets nothing.
    pub fn is_clear(&self, points: &[Point; 2]) -> bool {
        (0..=24).all(|part| {
            let point = between(points[0], points[1], part as f32 / 24.0);
            !self.taken.iter().any(|taken| taken.contains(point))
        })
    }

    /// Takes the first of the candidates that is free.
    pub fn take_first(&mut self, candidates: impl IntoIterator<Item = Rect>) -> Option<Rect> {
        let found = candidates.into_iter().find(|rect| self.is_free(rect))?;
        self.take(found);
        Some(found)
    }

    fn holds(&self, rect: &Rect) -> bool {
        rect.left >= self.within.left
            && rect.right() <= self.within.right()
            && rect.top >= self.within.top
            && rect.bottom() <= self.within.bottom()
    }
}

/// Places for a name of that size around something round, the best first: right, left, above, below, the corners, then
/// the same farther away.
pub fn around(center: Point, radius: f32, width: f32, height: f32) -> impl Iterator<Item = Rect> {
    const WAYS: [(f32, f32); 12] = [
        (1.0, 0.0),
        (-1.0, 0.0),
        (0.0, -1.0),
        (0.0, 1.0),
        (1.0, -1.0),
        (1.0, 1.0),
        (-1.0, -1.0),
        (-1.0, 1.0),
        (1.0, -0.5),
        (1.0, 0.5),
        (-1.0, -0.5),
        (-1.0, 0.5),
    ];
    [7.0, 20.0, 38.0, 60.0, 86.0, 116.0, 150.0].into_iter().flat_map(move |away| {
        WAYS.into_iter().map(move |(x, y)| {
            // A corner of the name comes nearer than its side would.
            let reach = if x != 0.0 && y != 0.0 { radius * 0.6 + away } else { radius + away };
            let middle = at(center.x + x * (reach + width / 2.0), center.y + y * (reach + height / 2.0));
            Rect::around(middle, width, height)
        })
    })
}

/// Places for a name of that size above something round, so that its thread runs straight up: in the middle first, the
/// lowest first.
pub fn above(center: Point, radius: f32, width: f32, height: f32) -> impl Iterator<Item = Rect> {
    [0.0, 0.3, -0.3, 0.47, -0.47].into_iter().flat_map(move |share| {
        (0..22).map(move |step| {
            let bottom = center.y - radius - 8.0 - step as f32 * 12.0;
            Rect::new(center.x + (share - 0.5) * width, bottom - height, width, height)
        })
    })
}

/// The point at a share of the way from one point to another.
pub fn between(from: Point, to: Point, share: f32) -> Point {
    at(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
}

/// The nearest point of a rectangle to a point.
pub fn nearest(rect: &Rect, point: Point) -> Point {
    at(point.x.clamp(rect.left, rect.right()), point.y.clamp(rect.top, rect.bottom()))
}
