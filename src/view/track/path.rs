//! The line of a curve: smooth through all its stops, never higher or lower than they are.

use crate::drawing::place::{Point, at};
use crate::model::view_spec::TrackStop;

/// Parts between two stops.
const PARTS: usize = 28;

/// A smooth line through stops that stand at even distances.
#[derive(Clone, Debug)]
pub(super) struct Line {
    stops: Vec<Point>,
    /// The slope at each stop, in sheet units down for each across.
    slopes: Vec<f32>,
    /// The number of each stop, rising.
    numbers: Vec<f64>,
}

/// The number of a stop: its id, else its place.
pub(super) fn number(stop: &TrackStop, place: usize) -> f64 {
    stop.id.as_str().parse().ok().filter(|number: &f64| number.is_finite()).unwrap_or((place + 1) as f64)
}

impl Line {
    pub(super) fn new(stops: Vec<Point>, numbers: Vec<f64>) -> Self {
        let slopes = slopes(&stops);
        Self { stops, slopes, numbers }
    }

    /// Where the stops are.
    pub(super) fn stops(&self) -> &[Point] {
        &self.stops
    }

    /// How steeply the line falls at a stop: negative where it rises.
    pub(super) fn slope(&self, stop: usize) -> f32 {
        self.slopes.get(stop).copied().unwrap_or(0.0)
    }

    /// The distance between two stops.
    pub(super) fn spacing(&self) -> f32 {
        match self.stops.as_slice() {
            [first, second, ..] => second.x - first.x,
            [] | [_] => 160.0,
        }
    }

    /// The point of an answer, also between two stops.
    pub(super) fn at(&self, number: f64) -> Option<Point> {
        let after = self.numbers.iter().position(|stop| *stop >= number);
        match after {
            None => self.stops.last().copied(),
            Some(0) => self.stops.first().copied(),
            Some(after) => {
                let (low, high) = (self.numbers[after - 1], self.numbers[after]);
                Some(self.between(after - 1, ((number - low) / (high - low)) as f32))
            }
        }
    }

    /// The line from one answer to another.
    pub(super) fn part(&self, from: f64, to: f64) -> Vec<Point> {
        let parts = PARTS * self.stops.len().max(1);
        (0..=parts).filter_map(|part| self.at(from + (to - from) * part as f64 / parts as f64)).collect()
    }

    /// The whole line.
    pub(super) fn points(&self) -> Vec<Point> {
        let Some(last) = self.stops.last() else { return Vec::new() };
        let segments = self.stops.len() - 1;
        let along =
            (0..segments).flat_map(|stop| (0..PARTS).map(move |part| (stop, part as f32 / PARTS as f32)));
        along.map(|(stop, share)| self.between(stop, share)).chain([*last]).collect()
    }

    /// A cubic between two stops with the slopes that they have.
    fn between(&self, stop: usize, t: f32) -> Point {
        let (a, b) = (self.stops[stop], self.stops[stop + 1]);
        let width = b.x - a.x;
        let (start, end) = (self.slopes[stop] * width, self.slopes[stop + 1] * width);
        let (t2, t3) = (t * t, t * t * t);
        let y = (2.0 * t3 - 3.0 * t2 + 1.0) * a.y
            + (t3 - 2.0 * t2 + t) * start
            + (3.0 * t2 - 2.0 * t3) * b.y
            + (t3 - t2) * end;
        at(a.x + width * t, y)
    }
}

/// Slopes that keep the line between its stops (Fritsch and Carlson, with the mean of Fritsch and Butland).
fn slopes(stops: &[Point]) -> Vec<f32> {
    let steps: Vec<f32> =
        stops.windows(2).map(|pair| (pair[1].y - pair[0].y) / (pair[1].x - pair[0].x).max(1.0)).collect();
    let slope = |stop: usize| {
        let before = stop.checked_sub(1).and_then(|step| steps.get(step)).copied();
        match (before, steps.get(stop).copied()) {
            (Some(before), Some(after)) if before * after > 0.0 => 2.0 * before * after / (before + after),
            (Some(_), Some(_)) | (None, None) => 0.0,
            // The ends leave gently.
            (Some(only), None) | (None, Some(only)) => only * 0.75,
        }
    };
    (0..stops.len()).map(slope).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_stays_between_its_stops() {
        let heights = [0.55, 0.40, 0.25, 0.15, 0.35, 0.65, 0.85];
        let stops: Vec<Point> = heights
            .iter()
            .enumerate()
            .map(|(i, height)| at(i as f32 * 100.0, 400.0 - 300.0 * height))
            .collect();
        let line = Line::new(stops.clone(), (1..=7).map(f64::from).collect());
        for pair in stops.windows(2) {
            let (low, high) = (pair[0].y.min(pair[1].y), pair[0].y.max(pair[1].y));
            let inside =
                line.points().into_iter().filter(|point| point.x >= pair[0].x && point.x <= pair[1].x);
            assert!(
                inside.into_iter().all(|point| point.y >= low - 0.01 && point.y <= high + 0.01),
                "it leaves {pair:?}"
            );
        }
        assert_eq!(line.at(4.0), Some(stops[3]), "a stop lies on the line");
    }
}
