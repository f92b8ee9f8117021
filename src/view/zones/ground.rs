//! The ground of zones: where each zone lies, what part of it takes cards, and where a point of the sheet belongs.

use crate::drawing::Target;
use crate::drawing::place::{self, Point, Rect, at};
use crate::model::field::OptionSpec;
use crate::model::view_spec::{ZoneLayout, ZonesSpec};

use super::{bands, diamonds, options, petals, quadrants, rings, stairs};
use crate::view::{Sight, Stop};

/// All zones of a canvas and the tray.
#[derive(Clone, Debug)]
pub(super) struct Ground<'a> {
    pub zones: Vec<Zone<'a>>,
    /// Where cards lie that have no zone yet.
    pub tray: Option<Tray>,
}

/// One named area.
#[derive(Clone, Debug)]
pub(super) struct Zone<'a> {
    pub option: &'a OptionSpec,
    /// Where a card can be dropped: convex.
    pub outline: Vec<Point>,
    /// Places in thousandths are shares of this.
    pub frame: Rect,
    /// Cards stay inside: convex. Notes may lie over the edge of a zone, as on a wall.
    pub room: Vec<Point>,
    /// Where there are so many cards that they become dots, these stay inside of this: convex.
    pub tight: Vec<Point>,
    /// From the top down; a single one where the height says nothing.
    pub bands: Vec<Band>,
}

/// A part of a zone whose height stands for a number.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Band {
    pub number: Option<f64>,
    pub rect: Rect,
}

/// The place of cards that lie nowhere yet.
#[derive(Clone, Debug)]
pub(super) struct Tray {
    pub rect: Rect,
    /// Its part for cards.
    pub room: Rect,
}

impl<'a> Ground<'a> {
    /// The ground of a spec; empty where its field does not exist.
    pub(super) fn of(spec: &'a ZonesSpec, sight: &Sight<'a>, area: Rect) -> Self {
        match spec.layout {
            ZoneLayout::Stairs => stairs::ground(spec, sight, area),
            ZoneLayout::Quadrants => quadrants::ground(spec, sight, area),
            ZoneLayout::Diamonds => diamonds::ground(spec, sight, area),
            ZoneLayout::Rings => rings::ground(spec, sight, area),
            ZoneLayout::Petals => petals::ground(spec, sight, area),
            ZoneLayout::Bands => bands::ground(spec, sight, area),
            ZoneLayout::Tiles => Self { zones: Vec::new(), tray: None },
        }
    }

    /// The zone under a point, or the nearest one where the point lies just beside it. A point on the border belongs
    /// to the later zone.
    pub(super) fn zone_at(&self, point: Point) -> Option<&Zone<'a>> {
        let under = self.zones.iter().rev().find(|zone| place::inside(&zone.outline, point));
        under.or_else(|| {
            self.zones.iter().filter(|zone| is_near(&zone.outline, point)).min_by(|a, b| {
                point.distance(center(&a.outline)).total_cmp(&point.distance(center(&b.outline)))
            })
        })
    }

    /// Whether a point lies on the tray.
    pub(super) fn is_tray(&self, point: Point) -> bool {
        self.tray.as_ref().is_some_and(|tray| tray.rect.contains(point))
    }

    /// The zone of an option.
    pub(super) fn zone(&self, option: &str) -> Option<&Zone<'a>> {
        self.zones.iter().find(|zone| zone.option.id == *option)
    }

    /// The legal places: each band of each zone.
    pub(super) fn stops(&self, sight: &Sight<'_>) -> Vec<Stop> {
        let mut stops = Vec::new();
        for zone in &self.zones {
            for band in &zone.bands {
                let name = match band.number {
                    Some(number) => {
                        let number = sight.words.short_number(number);
                        sight.words.with("say-band", &[("zone", &zone.option.name), ("number", &number)])
                    }
                    None => zone.option.name.clone(),
                };
                let at = if zone.bands.len() == 1 { center(&zone.room) } else { band.rect.center() };
                stops.push(Stop { target: Target::Zone(zone.option.id.clone()), name, at });
            }
        }
        stops
    }
}

/// How far beside a zone something may be let go and still belong to it.
const NEAR: f32 = 14.0;

/// Whether a step of that length towards the middle leads inside.
fn is_near(outline: &[Point], point: Point) -> bool {
    let middle = center(outline);
    let share = NEAR / point.distance(middle).max(NEAR);
    let closer = at(point.x + (middle.x - point.x) * share, point.y + (middle.y - point.y) * share);
    place::inside(outline, closer)
}

impl Zone<'_> {
    /// The band under a point, or the nearest.
    pub(super) fn band_at(&self, y: f32) -> Option<&Band> {
        let away = |band: &&Band| (band.rect.center().y - y).abs();
        self.bands.iter().min_by(|a, b| away(a).total_cmp(&away(b)))
    }

    /// The band whose number is nearest; the middle one where there is no number.
    pub(super) fn band_of(&self, number: Option<f64>) -> usize {
        nearest(self.bands.iter().map(|band| band.number), number)
    }

    /// The point of the sheet that a place in thousandths stands for.
    pub(super) fn point(&self, thousandths: (f64, f64)) -> Point {
        self.frame.share(thousandths.0 as f32 / 1000.0, thousandths.1 as f32 / 1000.0)
    }

    /// The place in thousandths of a point, held within the zone.
    pub(super) fn thousandths(&self, point: Point) -> (f64, f64) {
        let (x, y) = self.frame.share_of(point);
        ((f64::from(x) * 1000.0).round(), (f64::from(y) * 1000.0).round())
    }
}

/// Which of the numbers is nearest; the middle one where there is none to compare with.
pub(super) fn nearest(numbers: impl ExactSizeIterator<Item = Option<f64>>, wanted: Option<f64>) -> usize {
    let middle = numbers.len() / 2;
    let Some(wanted) = wanted else { return middle };
    let away = |number: Option<f64>| number.map_or(f64::MAX, |number| (number - wanted).abs());
    numbers.map(away).enumerate().min_by(|a, b| a.1.total_cmp(&b.1)).map_or(middle, |(place, _)| place)
}

/// A zone that is a rectangle.
pub(super) fn plain(option: &OptionSpec, frame: Rect, room: Rect) -> Zone<'_> {
    Zone {
        option,
        outline: frame.corners(),
        frame,
        room: room.corners(),
        tight: room.corners(),
        bands: vec![Band { number: None, rect: room }],
    }
}

/// The options of the field that says where a card lies.
pub(super) fn zone_options<'a>(spec: &'a ZonesSpec, sight: &Sight<'a>) -> &'a [OptionSpec] {
    options(sight.workshop, &spec.of, &spec.by)
}

/// The middle of the corners of an outline.
pub(super) fn center(outline: &[Point]) -> Point {
    let n = outline.len().max(1) as f32;
    let sum = outline.iter().fold(at(0.0, 0.0), |sum, corner| sum.moved(corner.x, corner.y));
    at(sum.x / n, sum.y / n)
}

/// The rectangle around an outline.
pub(super) fn bounds(outline: &[Point]) -> Rect {
    let fold = |start: f32, take: fn(f32, f32) -> f32, of: fn(&Point) -> f32| {
        outline.iter().map(of).fold(start, take)
    };
    let (left, right) = (fold(f32::MAX, f32::min, |p| p.x), fold(f32::MIN, f32::max, |p| p.x));
    let (top, bottom) = (fold(f32::MAX, f32::min, |p| p.y), fold(f32::MIN, f32::max, |p| p.y));
    Rect::new(left, top, (right - left).max(0.0), (bottom - top).max(0.0))
}

/// The centre nearest to `wish`, seen from the heart of the outline, at which a box of that size lies inside a convex
/// outline given clockwise. The heart itself where the box fits nowhere.
pub(super) fn hold(outline: &[Point], wish: Point, width: f32, height: f32) -> Point {
    let Some(heart) = heart(outline, width, height) else { return center(outline) };
    let mut share = 1.0_f32;
    for (out, limit) in edges(outline, width, height) {
        let (from, to) = (out.x * heart.x + out.y * heart.y, out.x * wish.x + out.y * wish.y);
        if to > limit && to > from {
            share = share.min(((limit - from) / (to - from)).clamp(0.0, 1.0));
        }
    }
    at(heart.x + (wish.x - heart.x) * share, heart.y + (wish.y - heart.y) * share)
}

/// Whether a box around a centre lies inside a convex outline given clockwise.
pub(super) fn fits(outline: &[Point], middle: Point, width: f32, height: f32) -> bool {
    edges(outline, width, height).all(|(out, limit)| out.x * middle.x + out.y * middle.y <= limit + 0.01)
}

/// A centre at which the box lies inside, if there is one.
fn heart(outline: &[Point], width: f32, height: f32) -> Option<Point> {
    let middle = settle(outline, bounds(outline).center(), width, height);
    fits(outline, middle, width, height).then_some(middle)
}

/// The centre of a box pushed off the edges that it crosses.
pub(super) fn settle(outline: &[Point], middle: Point, width: f32, height: f32) -> Point {
    let mut middle = middle;
    for _ in 0..16 {
        let mut moved = false;
        for (out, limit) in edges(outline, width, height) {
            let over = out.x * middle.x + out.y * middle.y - limit;
            if over > 0.005 {
                middle = middle.moved(-out.x * over, -out.y * over);
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    middle
}

/// The outward directions of the edges, and how far a box of that size may reach along them.
pub(super) fn edges(outline: &[Point], width: f32, height: f32) -> impl Iterator<Item = (Point, f32)> {
    (0..outline.len()).filter_map(move |i| {
        let (a, b) = (outline[i], outline[(i + 1) % outline.len()]);
        let length = a.distance(b);
        if length < 0.01 {
            return None;
        }
        let out = at((b.y - a.y) / length, -(b.x - a.x) / length);
        let reach = out.x.abs() * width / 2.0 + out.y.abs() * height / 2.0;
        Some((out, out.x * a.x + out.y * a.y - reach))
    })
}
