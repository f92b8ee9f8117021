//! The geometry of three shares: a point of the triangle as three percentages, and three percentages as a point.

use crate::drawing::place::{Point, Rect, at};
use crate::model::stats;
use crate::model::value::Value;
use crate::view::Way;

/// Percentages that sum to 100: of the top, the lower left and the lower right corner.
pub(super) type Shares = [f64; 3];

/// The height of an equilateral triangle with sides of 1.
const HIGH: f32 = 0.866_025_4;

/// An equilateral triangle that stands on its base.
#[derive(Clone, Copy, Debug)]
pub(super) struct Triangle {
    pub(super) top: Point,
    pub(super) side: f32,
}

impl Triangle {
    /// The largest one in a rectangle, in the middle of its width and at its top.
    pub(super) fn within(rect: Rect) -> Self {
        let side = (rect.height / HIGH).min(rect.width).max(1.0);
        Self { top: at(rect.center().x, rect.top), side }
    }

    pub(super) fn height(&self) -> f32 {
        self.side * HIGH
    }

    pub(super) fn base(&self) -> f32 {
        self.top.y + self.height()
    }

    /// Top, lower left, lower right.
    pub(super) fn corners(&self) -> [Point; 3] {
        let half = self.side / 2.0;
        [self.top, at(self.top.x - half, self.base()), at(self.top.x + half, self.base())]
    }

    /// How far the sides stand from the middle line at a height.
    pub(super) fn half_at(&self, y: f32) -> f32 {
        ((y - self.top.y) / self.height()).clamp(0.0, 1.0) * self.side / 2.0
    }

    pub(super) fn point(&self, shares: Shares) -> Point {
        let corners = self.corners();
        let sum = |along: fn(&Point) -> f32| -> f32 {
            corners.iter().zip(shares).map(|(corner, share)| along(corner) * (share / 100.0) as f32).sum()
        };
        at(sum(|corner| corner.x), sum(|corner| corner.y))
    }

    /// The legal shares nearest to a point, which may lie a little outside; none far from the triangle.
    pub(super) fn shares(&self, point: Point, step: f64) -> Option<Shares> {
        let upper = f64::from((self.base() - point.y) / self.height());
        let aside = f64::from((point.x - self.top.x) / self.side);
        let free = [upper, (1.0 - upper) / 2.0 - aside, (1.0 - upper) / 2.0 + aside];
        let beyond = free.iter().map(|share| (-share).max(0.0)).fold(0.0, f64::max);
        if beyond * f64::from(self.height()) > f64::from(NEAR) {
            return None;
        }
        snap(free.map(|share| share.max(0.0)), step)
    }
}

/// A point that far outside still means the edge.
const NEAR: f32 = 48.0;

/// Steps that hundred can be divided into.
pub(super) fn sound(step: f64) -> f64 {
    if step >= 1.0 && (100.0 / step).fract() == 0.0 { step } else { 1.0 }
}

/// The nearest shares in whole steps: what is lost by rounding down goes to those who lost most.
pub(super) fn snap(shares: Shares, step: f64) -> Option<Shares> {
    let sum: f64 = shares.iter().sum();
    if !sum.is_finite() || sum <= 0.0 {
        return None;
    }
    let exact = shares.map(|share| share / sum * 100.0 / step);
    let mut steps = exact.map(|steps| (steps + 1e-6).floor());
    let mut order = [0, 1, 2];
    order.sort_by(|a, b| (exact[*b] - steps[*b]).total_cmp(&(exact[*a] - steps[*a])));
    let missing = (100.0 / step - steps.iter().sum::<f64>()).round().max(0.0) as usize;
    for place in order.into_iter().cycle().take(missing) {
        steps[place] += 1.0;
    }
    Some(steps.map(|steps| steps * step))
}

/// The shares that a value holds; none when it says nothing.
pub(super) fn of(value: &Value) -> Option<Shares> {
    let number = |place: usize| value.numbers().get(place).copied().flatten().unwrap_or(0.0).max(0.0);
    let whole = stats::percentages(&[number(0), number(1), number(2)])?;
    Some([*whole.first()?, *whole.get(1)?, *whole.get(2)?])
}

pub(super) fn value(shares: Shares) -> Value {
    Value::Numbers(shares.iter().map(|share| Some(*share)).collect())
}

/// The next legal shares in a direction: sideways between the two corners of the base, up to the top and down from it.
pub(super) fn next(shares: Shares, way: Way, step: f64) -> Option<Shares> {
    let [top, left, right] = shares;
    let (from, to) = match way {
        // Beside the base an arrow runs along the side of the triangle.
        Way::Left if right > 0.0 => (2, 1),
        Way::Left => (0, 1),
        Way::Right if left > 0.0 => (1, 2),
        Way::Right => (0, 2),
        Way::Up => (if left >= right { 1 } else { 2 }, 0),
        Way::Down => (0, if left <= right { 1 } else { 2 }),
    };
    let by = step.min([top, left, right][from]);
    if by <= 0.0 {
        return None;
    }
    let mut moved = shares;
    moved[from] -= by;
    moved[to] += by;
    snap(moved, step).filter(|moved| *moved != shares)
}

/// Every legal point, thinned out where there are very many.
pub(super) fn all(step: f64) -> Vec<Shares> {
    let step = if step < 5.0 { 5.0 } else { step };
    let count = (100.0 / step).floor() as usize;
    let shares =
        |top: usize, left: usize| [top as f64 * step, left as f64 * step, (count - top - left) as f64 * step];
    (0..=count).flat_map(|top| (0..=count - top).map(move |left| shares(top, left))).collect()
}

/// `20/55/25`.
pub(super) fn written(shares: Shares) -> String {
    shares.map(|share| format!("{share:.0}")).join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn triangle() -> Triangle {
        Triangle::within(Rect::new(0.0, 0.0, 600.0, 500.0))
    }

    #[test]
    fn a_point_and_its_shares_are_the_same_place() {
        for shares in all(5.0) {
            let point = triangle().point(shares);
            assert_eq!(triangle().shares(point, 5.0), Some(shares), "{shares:?}");
            let beside = point.moved(6.0, -4.0);
            assert_eq!(triangle().shares(beside, 5.0), Some(shares), "a hand that trembles, {shares:?}");
        }
    }

    #[test]
    fn outside_means_the_edge_and_far_away_means_nothing() {
        let [top, left, _] = triangle().corners();
        assert_eq!(triangle().shares(top.moved(0.0, -20.0), 5.0), Some([100.0, 0.0, 0.0]));
        assert_eq!(triangle().shares(left.moved(-200.0, 0.0), 5.0), None);
    }

    #[test]
    fn arrows_reach_every_corner_and_stop_there() {
        for (way, corner) in [(Way::Up, 0), (Way::Left, 1), (Way::Right, 2)] {
            let mut shares = [35.0, 35.0, 30.0];
            let steps = std::iter::from_fn(|| {
                shares = next(shares, way, 5.0)?;
                Some(shares)
            });
            let last = steps.inspect(|now| assert_eq!(now.iter().sum::<f64>(), 100.0, "{now:?}")).last();
            assert_eq!(last.map(|last| last[corner]), Some(100.0), "{way:?}");
        }
    }

    #[test]
    fn steps_that_do_not_fill_hundred_become_single_percent() {
        assert_eq!(sound(30.0), 1.0);
        assert_eq!(snap([1.0, 1.0, 1.0], 5.0), Some([35.0, 35.0, 30.0]));
    }
}
