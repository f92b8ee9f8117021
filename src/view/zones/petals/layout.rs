//! Where the petals lie. They point into the corners, so that the flower fills a wide sheet; the names stand in the
//! columns beside it, the whole above the hub, the stem below it.

use std::f32::consts::PI;

use crate::drawing::SMALLEST_TEXT;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::LEADING;
use crate::model::view_spec::ZonesSpec;

use super::super::ground::{Tray, bounds};
use super::super::shape;
use super::state::HUB;

/// How many petals there are.
pub(in crate::view::zones) const PETALS: usize = 4;
/// The radius of the hub and of a bead.
pub(super) const RADIUS: f32 = 88.0;
pub(super) const BEAD: f32 = 27.0;
/// The width of the columns with the names.
const NAMES: f32 = 236.0;
/// The length and half the width of a petal at the lowest value, as shares of the longest and the widest.
const SHORTEST: f32 = 0.72;
const NARROWEST: f32 = 0.3;
/// Half the width of the widest petal, as a share of its length.
const WIDTH: f32 = 0.245;
/// Petals begin under the hub, so far from its middle; weak ones this far outside of it.
const START: f32 = RADIUS * 0.5;
const GAP: f32 = 62.0;
/// How far inside of the tip the middle of a bead lies.
const ON_TIP: f32 = 14.0;
/// Free room above and below the flower.
const EDGE: f32 = 14.0;

/// The flower on the sheet.
#[derive(Debug)]
pub(super) struct Flower {
    pub(super) center: Point,
    /// From the top left, clockwise.
    pub(super) petals: Vec<Petal>,
    /// Where the names stand, in the order of the petals.
    pub(super) names: Vec<Rect>,
    /// The lowest and the highest value of the hub.
    pub(super) stem: (Point, Point),
    /// The whole, above the hub.
    pub(super) index: Rect,
    pub(super) tray: Option<Tray>,
}

/// One petal as it is at the highest value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Petal {
    hub: Point,
    /// The direction of its axis.
    axis: (f32, f32),
    /// From the middle of the hub to its tip.
    tip: f32,
}

impl Flower {
    pub(super) fn of(spec: &ZonesSpec, area: Rect) -> Self {
        let center = area.center();
        let column = NAMES.min(area.width * 0.2);
        let (wide, high) = (area.width / 2.0 - column - 8.0, area.height / 2.0 - EDGE);
        let (sine, cosine) = (high / wide.hypot(high), wide / wide.hypot(high));
        // As long as its box allows: where it touches depends on its form, so a sample is measured.
        let sample = Petal { hub: at(0.0, 0.0), axis: (cosine, sine), tip: 1000.0 };
        let reach = bounds(&sample.outline(1.0, 0.0));
        let tip = 1000.0 * (wide / reach.right()).min(high / reach.bottom());
        let axes = [(-cosine, -sine), (cosine, -sine), (cosine, sine), (-cosine, sine)];
        let petals = axes.map(|axis| Petal { hub: center, axis, tip }).to_vec();
        let half = area.height * 0.36;
        let names = [
            Rect::new(area.left, area.top, column, half),
            Rect::new(area.right() - column, area.top, column, half),
            Rect::new(area.right() - column, area.bottom() - half, column, half),
            Rect::new(area.left, area.bottom() - half, column, half),
        ];
        let stem = (at(center.x, area.bottom() - 24.0), at(center.x, center.y + RADIUS + 34.0));
        let index = Rect::new(center.x - 145.0, area.top, 290.0, area.height / 2.0 - RADIUS - 10.0);
        let tray = spec.tray.as_ref().map(|_| {
            let high = area.height - 2.0 * half - 20.0;
            let rect = Rect::new(area.right() - column, center.y - high / 2.0, column, high);
            let (_, room) = rect.inset_xy(12.0, 8.0).cut_top(SMALLEST_TEXT * LEADING + 4.0);
            Tray { rect, room }
        });
        Self { center, petals, names: names.to_vec(), stem, index, tray }
    }

    /// Where the bead of a part lies at a share of its scale.
    pub(super) fn bead(&self, place: usize, share: f32) -> Point {
        if place == HUB {
            let (low, high) = self.stem;
            return at(low.x, low.y + (high.y - low.y) * share);
        }
        self.petals[place].bead(share)
    }

    /// The share of its scale that a point near the way of its bead stands for.
    pub(super) fn share_at(&self, place: usize, point: Point) -> Option<f32> {
        let (from, to) = (self.bead(place, 0.0), self.bead(place, 1.0));
        let long = from.distance(to).max(1.0);
        let way = ((to.x - from.x) / long, (to.y - from.y) / long);
        let (x, y) = (point.x - from.x, point.y - from.y);
        let (along, aside) = (x * way.0 + y * way.1, (x * way.1 - y * way.0).abs());
        let is_near = if place == HUB { aside <= 60.0 } else { aside <= self.petals[place].half() };
        let reach = BEAD * 2.0;
        let is_on = place != HUB || (-reach..=long + RADIUS + reach).contains(&along);
        let is_out = place == HUB || (along >= -long * 2.0 && along <= long + 3.0 * reach);
        (is_near && is_on && is_out).then(|| (along / long).clamp(0.0, 1.0))
    }
}

impl Petal {
    /// Half the width of the widest petal.
    fn half(&self) -> f32 {
        (self.tip - START) * WIDTH
    }

    /// The point so far out on the axis, and so far beside it.
    fn at(&self, out: f32, beside: f32) -> Point {
        let (x, y) = self.axis;
        self.hub.moved(x * out - y * beside, y * out + x * beside)
    }

    /// A petal at a share of its scale, smaller by `off`.
    fn outline(&self, share: f32, off: f32) -> Vec<Point> {
        self.leaf(START, self.end(share), self.half() * (NARROWEST + (1.0 - NARROWEST) * share), off)
    }

    /// Where a petal of a share ends.
    fn end(&self, share: f32) -> f32 {
        START + (self.tip - START) * (SHORTEST + (1.0 - SHORTEST) * share)
    }

    fn leaf(&self, from: f32, to: f32, half: f32, off: f32) -> Vec<Point> {
        let (from, to, half) = (from + off, to - off, (half - off).max(1.0));
        let side = |way: f32| {
            (0..=STEPS).map(move |step| {
                // Close together where it is round: at the hub and at the tip.
                let share = 0.5 - (PI * step as f32 / STEPS as f32).cos() / 2.0;
                let wide = (PI * share.powf(1.15)).sin().max(0.0).powf(0.68);
                self.at(from + (to - from) * share, half * wide * way)
            })
        };
        // Clockwise: out on the left, back on the right.
        let back: Vec<Point> = side(1.0).collect();
        side(-1.0).chain(back.into_iter().rev().skip(1).take(STEPS - 1)).collect()
    }

    /// The largest petal: where notes can be put.
    pub(super) fn whole(&self) -> Vec<Point> {
        self.outline(1.0, 0.0)
    }

    /// The petal as wide as its value; a weak one begins outside of the hub.
    pub(super) fn of(&self, share: f32, is_weak: bool) -> Vec<Point> {
        let from = if is_weak { RADIUS + GAP } else { START };
        self.leaf(from, self.end(share), self.half() * (NARROWEST + (1.0 - NARROWEST) * share), 0.0)
    }

    /// Where its bead lies.
    pub(super) fn bead(&self, share: f32) -> Point {
        self.at(self.end(share) - ON_TIP, 0.0)
    }

    /// The middle of the gap between a weak petal and the hub.
    pub(super) fn gap(&self) -> Point {
        self.at(RADIUS + GAP / 2.0, 0.0)
    }

    /// The part for notes: between the hub, or the gap, and the bead.
    pub(super) fn room(&self, share: f32, is_weak: bool) -> Vec<Point> {
        let inner = RADIUS + if is_weak { GAP } else { 12.0 };
        let outer = self.end(share) - ON_TIP - BEAD - 9.0;
        let (x, y) = self.axis;
        let whole = self.outline(1.0, 7.0);
        let begun = shape::cut(&whole, self.at(inner, 0.0), (x, y));
        shape::cut(&begun, self.at(outer, 0.0), (-x, -y))
    }
}

const STEPS: usize = 32;
