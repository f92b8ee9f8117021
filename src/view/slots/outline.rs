//! The outline of the fish: smooth curves in shares of its length and of the height of its pond. It swims to the left,
//! so that head, body and tail are read in that order.

use crate::drawing::place::{Point, Rect, at};

/// Back, from the snout to the root of the tail: along, up.
const BACK: [(f32, f32); 14] = [
    (0.0, 0.0),
    (0.004, 0.07),
    (0.017, 0.145),
    (0.044, 0.22),
    (0.085, 0.287),
    (0.14, 0.342),
    (0.21, 0.382),
    (0.30, 0.405),
    (0.40, 0.403),
    (0.50, 0.378),
    (0.58, 0.335),
    (0.65, 0.272),
    (0.70, 0.215),
    (0.74, 0.18),
];
/// Belly, the same way, downwards.
const BELLY: [(f32, f32); 14] = [
    (0.0, 0.02),
    (0.004, 0.11),
    (0.017, 0.185),
    (0.044, 0.255),
    (0.085, 0.315),
    (0.14, 0.362),
    (0.21, 0.397),
    (0.30, 0.415),
    (0.40, 0.412),
    (0.50, 0.385),
    (0.58, 0.338),
    (0.65, 0.275),
    (0.70, 0.22),
    (0.74, 0.185),
];
/// The tail, from its root to its tips, on both sides.
const TAIL: [(f32, f32); 8] = [
    (0.722, 0.19),
    (0.74, 0.18),
    (0.762, 0.222),
    (0.79, 0.305),
    (0.83, 0.375),
    (0.88, 0.418),
    (0.935, 0.438),
    (0.99, 0.44),
];
/// Where the tail is cut in the middle, and how far back its tips reach.
const NOTCH: f32 = 0.966;
const TIP: f32 = 0.99;
const TIP_HIGH: f32 = 0.44;
/// The gill: where it is highest and lowest, and how far it reaches back in the middle.
const GILL: f32 = 0.25;
const GILL_DEEP: f32 = 0.034;
/// Where the tail begins, in the middle of the body.
const ROOT: f32 = 0.715;
const ROOT_DEEP: f32 = 0.03;
/// From one point of a curve to the next.
const STEP: f32 = 0.004;

/// A part of the fish that holds a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Head,
    Body,
    Tail,
}

impl Part {
    /// In reading order.
    pub(super) const ALL: [Self; 3] = [Self::Head, Self::Body, Self::Tail];

    /// The left and right ends of its text, at most.
    const fn ends(self) -> (f32, f32) {
        match self {
            Self::Head => (0.05, GILL + GILL_DEEP),
            Self::Body => (GILL + GILL_DEEP + 0.013, ROOT + 0.015),
            Self::Tail => (0.79, NOTCH - 0.009),
        }
    }

    /// The upper and lower ends of its text, at most.
    const fn heights(self) -> (f32, f32) {
        match self {
            Self::Head => (-0.245, 0.345),
            Self::Body => (-0.345, 0.36),
            Self::Tail => (-0.365, 0.365),
        }
    }
}

/// A fish in its pond.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outline {
    pub(super) pond: Rect,
}

impl Outline {
    /// The point at a share of the length and a share of the height, from the middle.
    pub(super) fn point(&self, along: f32, down: f32) -> Point {
        at(self.pond.left + along * self.pond.width, self.pond.center().y + down * self.pond.height)
    }

    /// The back and the belly from one share of the length to another.
    pub(super) fn body(&self, from: f32, to: f32) -> (Vec<Point>, Vec<Point>) {
        let side = |points: &[(f32, f32)], sign: f32| {
            steps(from, to).map(|along| self.point(along, sign * curve(points, along))).collect()
        };
        (side(&BACK, -1.0), side(&BELLY, 1.0))
    }

    /// The whole body.
    pub(super) fn whole(&self) -> (Vec<Point>, Vec<Point>) {
        self.body(0.0, 0.74)
    }

    /// The upper and the lower edge of the tail, up to its notch, then its two tips.
    pub(super) fn tail(&self) -> [(Vec<Point>, Vec<Point>); 3] {
        let edge = |from: f32, to: f32, sign: f32| {
            steps(from, to).map(|along| self.point(along, sign * curve(&TAIL, along))).collect::<Vec<Point>>()
        };
        let end = |sign: f32| {
            let lobe = |along: f32| self.point(along, sign * trail(along));
            steps(NOTCH, TIP).map(lobe).collect::<Vec<Point>>()
        };
        [
            (edge(TAIL[0].0, NOTCH, -1.0), edge(TAIL[0].0, NOTCH, 1.0)),
            (edge(NOTCH, TIP, -1.0), end(-1.0)),
            (end(1.0), edge(NOTCH, TIP, 1.0)),
        ]
    }

    /// Once around the fish.
    pub(super) fn around(&self) -> Vec<Point> {
        let root = 0.74;
        let (back, belly) = self.body(0.0, root);
        let edge =
            |sign: f32| steps(root, TIP).map(move |along| self.point(along, sign * curve(&TAIL, along)));
        let end = (-20..=20_i8).map(|nth| {
            let down = f32::from(nth) / 20.0 * TIP_HIGH;
            self.point(trailing(down), down)
        });
        let lower: Vec<Point> = edge(1.0).collect();
        back.into_iter()
            .chain(edge(-1.0))
            .chain(end)
            .chain(lower.into_iter().rev())
            .chain(belly.into_iter().rev())
            .chain([self.point(0.0, 0.0)])
            .collect()
    }

    /// The line of the gill, from above.
    pub(super) fn gill(&self) -> Vec<Point> {
        (-20..=20_i8)
            .map(|nth| f32::from(nth) / 20.0 * 0.392)
            .map(|down| self.point(gill(down), down))
            .collect()
    }

    /// The line between body and tail.
    pub(super) fn root(&self) -> Vec<Point> {
        (-14..=14_i8)
            .map(|nth| f32::from(nth) / 14.0)
            .map(|share| self.point(ROOT + ROOT_DEEP * (1.0 - share * share), share * 0.198))
            .collect()
    }

    /// A fin on the back (`sign` −1) or under the belly: what lies on the body, and its free edge.
    pub(super) fn fin(&self, from: f32, to: f32, high: f32, sign: f32) -> (Vec<Point>, Vec<Point>) {
        let side = if sign < 0.0 { &BACK } else { &BELLY };
        let on = steps(from, to).map(|along| self.point(along, sign * (curve(side, along) - 0.02))).collect();
        let free = steps(from, to)
            .map(|along| {
                let share = (along - from) / (to - from);
                // It rises quickly and runs out slowly, as if water passed by.
                let rise = (std::f32::consts::PI * share.powf(0.62)).sin().max(0.0);
                self.point(along, sign * (curve(side, along) + high * rise - 0.004))
            })
            .collect();
        (on, free)
    }

    /// The rectangle of a part, for a hand.
    pub(super) fn outline(&self, part: Part) -> Rect {
        let (left, right) = match part {
            Part::Head => (0.0, GILL + 0.02),
            Part::Body => (GILL + 0.022, ROOT + 0.01),
            Part::Tail => (ROOT + 0.012, 1.0),
        };
        let high = if part == Part::Tail { TIP_HIGH } else { 0.4 };
        let (from, to) = (self.point(left, -high), self.point(right, high));
        Rect::new(from.x, from.y, to.x - from.x, to.y - from.y)
    }

    /// Where the text of a part begins and ends at most, in sheet units from above.
    pub(super) fn heights(&self, part: Part) -> (f32, f32) {
        let (from, to) = part.heights();
        (self.point(0.0, from).y, self.point(0.0, to).y)
    }

    /// The middle of the eye, and its radius.
    pub(super) fn eye(&self) -> (Point, f32) {
        (self.point(0.078, -0.165), (self.pond.height * 0.052).min(self.pond.width * 0.02))
    }

    /// The left end and the width of a line of text between two heights of the sheet; none where the fish is too narrow.
    pub(super) fn line(&self, part: Part, top: f32, bottom: f32) -> Option<(f32, f32)> {
        let share = |y: f32| (y - self.pond.center().y) / self.pond.height;
        let (from, to) = (share(top), share(bottom));
        let (mut left, right) = part.ends();
        let (eye, radius) = self.eye();
        if part == Part::Head && top < eye.y + radius + 8.0 {
            left = (eye.x + radius + 16.0 - self.pond.left) / self.pond.width;
        }
        let holds = |along: &f32| {
            let (above, below) = match part {
                Part::Head | Part::Body => (curve(&BACK, *along), curve(&BELLY, *along)),
                Part::Tail => (curve(&TAIL, *along), curve(&TAIL, *along)),
            };
            let side = match part {
                Part::Head => *along <= gill(from).min(gill(to)) - 0.009,
                Part::Body => *along >= gill(from).max(gill(to)) + 0.009 && *along <= ROOT,
                Part::Tail => true,
            };
            side && from >= 0.014 - above && to <= below - 0.014
        };
        let mut inside = steps(left, right).filter(holds);
        let first = inside.next()?;
        let last = inside.last()?;
        let width = (last - first) * self.pond.width;
        (width > 60.0).then(|| (self.point(first, 0.0).x, width))
    }
}

/// The share of the length at which the gill is at a height.
fn gill(down: f32) -> f32 {
    GILL + GILL_DEEP * (1.0 - (down / 0.4).powi(2))
}

/// The share of the length at which the tail ends at a height.
fn trailing(down: f32) -> f32 {
    NOTCH + (TIP - NOTCH) * (down / TIP_HIGH).powi(2)
}

/// The height at which the tail ends at a share of the length.
fn trail(along: f32) -> f32 {
    TIP_HIGH * ((along - NOTCH) / (TIP - NOTCH)).max(0.0).sqrt()
}

fn steps(from: f32, to: f32) -> impl Iterator<Item = f32> {
    let count = ((to - from) / STEP).ceil().max(1.0) as usize;
    (0..=count).map(move |nth| from + (to - from) * nth as f32 / count as f32)
}

/// A smooth curve through points: Catmull and Rom, with slopes that fit uneven distances.
fn curve(points: &[(f32, f32)], x: f32) -> f32 {
    let last = points.len() - 1;
    let nth = points.windows(2).position(|pair| x <= pair[1].0).unwrap_or(last - 1);
    let slope = |nth: usize| {
        let (before, after) = (points[nth.saturating_sub(1)], points[(nth + 1).min(last)]);
        (after.1 - before.1) / (after.0 - before.0)
    };
    let ((x0, y0), (x1, y1)) = (points[nth], points[nth + 1]);
    let width = x1 - x0;
    let t = ((x - x0) / width).clamp(0.0, 1.0);
    let (t2, t3) = (t * t, t * t * t);
    (2.0 * t3 - 3.0 * t2 + 1.0) * y0
        + (t3 - 2.0 * t2 + t) * width * slope(nth)
        + (3.0 * t2 - 2.0 * t3) * y1
        + (t3 - t2) * width * slope(nth + 1)
}
