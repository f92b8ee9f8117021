//! The outline of the fish: smooth curves in shares of its length and of the height of its pond. It swims to the left,
//! so that head, body and tail are read in that order.

use crate::drawing::place::{Point, Rect, at};

/// How far from the snout the head is a part of an oval; behind it the curves begin.
const FRONT: f32 = 0.30;
/// The height of the mouth, and how blunt the snout is: 2 is an ellipse.
const SNOUT: f32 = 0.03;
const BLUNT: f32 = 2.2;
/// Back, from where the oval ends to the root of the tail: along, up.
const BACK: [(f32, f32); 9] = [
    (0.20, 0.405),
    (0.30, 0.405),
    (0.40, 0.4),
    (0.50, 0.374),
    (0.60, 0.322),
    (0.68, 0.237),
    (0.715, 0.199),
    (0.74, 0.188),
    (0.762, 0.205),
];
/// Belly, the same way, downwards.
const BELLY: [(f32, f32); 9] = [
    (0.20, 0.412),
    (0.30, 0.412),
    (0.40, 0.407),
    (0.50, 0.38),
    (0.60, 0.326),
    (0.68, 0.241),
    (0.715, 0.201),
    (0.74, 0.188),
    (0.762, 0.205),
];
/// The tail, from its root to its tips, on both sides.
const TAIL: [(f32, f32); 10] = [
    (0.68, 0.237),
    (0.715, 0.199),
    (0.74, 0.188),
    (0.762, 0.205),
    (0.785, 0.268),
    (0.815, 0.345),
    (0.85, 0.395),
    (0.89, 0.422),
    (0.94, 0.438),
    (0.99, 0.44),
];
/// Where the tail is cut in the middle, and how far back its tips reach.
const NOTCH: f32 = 0.966;
const TIP: f32 = 0.99;
const TIP_HIGH: f32 = 0.44;
/// The gill: where it is highest and lowest, and how far it reaches back in the middle.
const GILL: f32 = 0.25;
const GILL_DEEP: f32 = 0.034;
const GILL_HIGH: f32 = 0.4;
/// Where the tail begins, in the middle of the body.
const ROOT: f32 = 0.715;
const ROOT_DEEP: f32 = 0.03;
const ROOT_HIGH: f32 = 0.2;
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
            Self::Head => (-0.285, 0.355),
            Self::Body => (-0.36, 0.372),
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
    fn body(&self, from: f32, to: f32) -> (Vec<Point>, Vec<Point>) {
        let back = steps(from, to).map(|along| self.point(along, -back(along))).collect();
        (back, steps(from, to).map(|along| self.point(along, belly(along))).collect())
    }

    /// The edge of the back and of the belly at a share of the length.
    pub(super) fn edges(&self, along: f32) -> (Point, Point) {
        (self.point(along, -back(along)), self.point(along, belly(along)))
    }

    /// The body up to the line of its tail.
    pub(super) fn whole(&self) -> (Vec<Point>, Vec<Point>) {
        self.cut(|along| ROOT_HIGH * bow(along, ROOT, ROOT_DEEP), ROOT + ROOT_DEEP)
    }

    /// The head up to the line of its gill.
    pub(super) fn head(&self) -> (Vec<Point>, Vec<Point>) {
        self.cut(|along| GILL_HIGH * bow(along, GILL, GILL_DEEP), GILL + GILL_DEEP)
    }

    /// The body up to a line that bulges backwards.
    fn cut(&self, high: impl Fn(f32) -> f32, to: f32) -> (Vec<Point>, Vec<Point>) {
        let upper = steps(0.0, to).map(|along| self.point(along, -back(along).min(high(along))));
        let lower = steps(0.0, to).map(|along| self.point(along, belly(along).min(high(along))));
        (upper.collect(), lower.collect())
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
            (edge(ROOT, NOTCH, -1.0), edge(ROOT, NOTCH, 1.0)),
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
            .collect()
    }

    /// The line of the gill, from above.
    pub(super) fn gill(&self) -> Vec<Point> {
        (-20..=20_i8)
            .map(|nth| f32::from(nth) / 20.0 * GILL_HIGH * 0.985)
            .map(|down| self.point(gill(down), down))
            .collect()
    }

    /// The line between body and tail.
    pub(super) fn root(&self) -> Vec<Point> {
        (-14..=14_i8)
            .map(|nth| f32::from(nth) / 14.0)
            .map(|share| self.point(ROOT + ROOT_DEEP * (1.0 - share * share), share * ROOT_HIGH))
            .collect()
    }

    /// A fin on the back (`sign` −1) or under the belly: what lies on the body, and its free edge.
    pub(super) fn fin(&self, from: f32, to: f32, high: f32, sign: f32) -> (Vec<Point>, Vec<Point>) {
        let side = if sign < 0.0 { back } else { belly };
        let on = steps(from, to).map(|along| self.point(along, sign * (side(along) - 0.02))).collect();
        let free = steps(from, to)
            .map(|along| {
                let share = (along - from) / (to - from);
                // It rises quickly and runs out slowly, as if water passed by.
                let rise = (std::f32::consts::PI * share.powf(0.62)).sin().max(0.0);
                self.point(along, sign * (side(along) + high * rise - 0.004))
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

    /// The left end of the text of a part, at the least.
    pub(super) fn left(&self, part: Part) -> f32 {
        self.point(part.ends().0, 0.0).x
    }

    /// The middle of the eye, and its radius.
    pub(super) fn eye(&self) -> (Point, f32) {
        (self.point(0.08, -0.2), (self.pond.height * 0.052).min(self.pond.width * 0.02))
    }

    /// The left end and the width of a line of text between two heights of the sheet; none where the fish is too narrow.
    pub(super) fn line(&self, part: Part, top: f32, bottom: f32) -> Option<(f32, f32)> {
        let share = |y: f32| (y - self.pond.center().y) / self.pond.height;
        let (from, to) = (share(top), share(bottom));
        let (mut left, right) = part.ends();
        let (eye, radius) = self.eye();
        if part == Part::Head && top < eye.y + radius + 5.0 {
            left = (eye.x + radius + 16.0 - self.pond.left) / self.pond.width;
        }
        let holds = |along: &f32| {
            let (above, below) = match part {
                Part::Head | Part::Body => (back(*along), belly(*along)),
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

/// How high the back stands over the middle.
fn back(along: f32) -> f32 {
    if along < FRONT { oval(along) * (BACK[1].1 + SNOUT) - SNOUT } else { curve(&BACK, along) }
}

/// How deep the belly hangs under the middle.
fn belly(along: f32) -> f32 {
    if along < FRONT { oval(along) * (BELLY[1].1 - SNOUT) + SNOUT } else { curve(&BELLY, along) }
}

/// The share of its height that the head has at a share of the length.
fn oval(along: f32) -> f32 {
    (1.0 - ((FRONT - along) / FRONT).clamp(0.0, 1.0).powf(BLUNT)).powf(1.0 / BLUNT)
}

/// The share of its height that a line which bulges backwards has at a share of the length.
fn bow(along: f32, from: f32, deep: f32) -> f32 {
    if along <= from { 9.0 } else { (1.0 - (along - from) / deep).max(0.0).sqrt() }
}

/// Points from one share of the length to another, closer to each other at the snout, which is round.
fn steps(from: f32, to: f32) -> impl Iterator<Item = f32> {
    let count = ((to - from) / STEP).ceil().max(1.0) as usize;
    let round = from <= 0.0;
    (0..=count).map(move |nth| {
        let share = nth as f32 / count as f32;
        from + (to - from) * if round { share * share } else { share }
    })
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
