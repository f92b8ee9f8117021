//! The road from A into the fog: one station a text, with its letter on a sign. Nobody sees where it ends.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, Mark, SMALLEST_TEXT, Stroke, Weight};

use super::boxes;
use super::form::{Form, Slot};
use super::setting::{count, count_width, fitting};

/// Less than this for each station is too little for a road; the texts stand in boxes then.
const LEAST: (f32, f32) = (200.0, 230.0);
const WRITE: Grip = Grip { drag: false, tap: false, write: true, remove: false };
const GAP: f32 = 20.0;
/// From one point of the road to the next.
const STEP: f32 = 8.0;

/// Where the road runs.
#[derive(Clone, Debug)]
struct Road {
    area: Rect,
    /// The middle of each station.
    stations: Vec<f32>,
    /// The height around which it bends, and how far.
    base: f32,
    bend: f32,
    /// Half its width where it begins.
    half: f32,
    /// The radius of a sign.
    sign: f32,
}

impl Road {
    fn new(area: Rect, count: usize) -> Self {
        let tall = ((area.height - LEAST.1) / 250.0).clamp(0.0, 1.0);
        let grown = |least: f32, most: f32| least + (most - least) * tall;
        let (sign, half, bend) = (grown(22.0, 34.0), grown(15.0, 27.0), grown(12.0, 46.0));
        let base = area.top + 2.0 * sign + grown(12.0, 22.0) + half + bend;
        let stations = area.columns(count, GAP).iter().map(|column| column.center().x).collect();
        Self { area, stations, base, bend, half, sign }
    }

    /// The share of the way at a place across the sheet.
    fn share(&self, x: f32) -> f32 {
        (x - self.area.left) / self.area.width
    }

    /// The middle of the road.
    fn middle(&self, x: f32) -> f32 {
        let pitch = match self.stations.as_slice() {
            [first, second, ..] => second - first,
            _ => self.area.width,
        };
        let first = self.stations.first().copied().unwrap_or(self.area.left);
        self.base + self.bend * (std::f32::consts::PI * (x - first) / pitch).cos()
    }

    /// Half the width of the road: it narrows with the distance.
    fn half(&self, x: f32) -> f32 {
        self.half * (1.0 - 0.55 * self.share(x))
    }

    /// Points along the road, moved up or down by a share of its half width.
    fn edge(&self, from: f32, to: f32, side: f32) -> Vec<Point> {
        let count = ((to - from) / STEP).ceil().max(1.0) as usize;
        (0..=count)
            .map(|nth| from + (to - from) * nth as f32 / count as f32)
            .map(|x| at(x, self.middle(x) + side * self.half(x)))
            .collect()
    }
}

/// Draws the road with its stations.
pub(super) fn draw(form: &Form<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let number = form.slots.len();
    if number == 0 || area.height < LEAST.1 || area.width / (number as f32) < LEAST.0 {
        boxes::strip(form, area, sketch);
        return;
    }
    let road = Road::new(area, number);
    let last = number - 1;
    surface(&road, sketch);
    if number > 1 {
        fog(&road, sketch);
    }
    for (nth, (slot, column)) in form.slots.iter().zip(area.columns(number, GAP)).enumerate() {
        let is_last = nth == last && number > 1;
        let x = column.center().x;
        let lowest =
            road.edge(column.left, column.right(), 1.0).iter().map(|point| point.y).fold(0.0, f32::max);
        let top = lowest + 16.0;
        let card = Rect { top, height: area.bottom() - top, ..column };
        let letter = if is_last { "?".to_owned() } else { letter(nth) };
        sketch.item(form.writing(slot), card, slot.say(form.sight), WRITE, |sketch| {
            station(form, slot, card, is_last, sketch);
        });
        sign(form, &road, x, &letter, is_last, sketch);
    }
}

/// `A`, `B`, `C` …
fn letter(nth: usize) -> String {
    char::from(b'A' + (nth % 26) as u8).to_string()
}

/// The road with its broken line; it fades towards its end.
fn surface(road: &Road, sketch: &mut Sketch<'_>) {
    let fog_from = match road.stations.as_slice() {
        [.., before, last] => before + (last - before) * 0.45,
        _ => road.area.right() - 200.0,
    };
    let mut band = |from: f32, to: f32, strength: f32| {
        let (upper, lower) = (road.edge(from, to, -1.0), road.edge(from, to, 1.0));
        sketch.mark(Mark::Band { upper, lower, fill: thin(Ink::Grey, strength) });
    };
    const PARTS: u8 = 24;
    const STRONG: f32 = 0.62;
    band(road.area.left, fog_from, STRONG);
    let length = (road.area.right() - fog_from) / f32::from(PARTS);
    for part in 0..PARTS {
        let from = fog_from + f32::from(part) * length;
        let left = 1.0 - (f32::from(part) + 0.5) / f32::from(PARTS);
        band(from, from + length, STRONG * left.powf(1.3));
    }
    let mut x = road.area.left + 18.0;
    while x < road.area.right() - 40.0 {
        let left = ((road.area.right() - x) / (road.area.right() - fog_from)).clamp(0.0, 1.0);
        let stroke = Stroke { strength: 0.9 * left, ..line(Ink::Card, 4.0 * (1.0 - 0.4 * road.share(x))) };
        sketch.line(road.edge(x, x + 26.0, 0.0), stroke);
        x += 52.0;
    }
}

/// Soft clouds over the end of the road.
fn fog(road: &Road, sketch: &mut Sketch<'_>) {
    let Some(last) = road.stations.last().copied() else { return };
    let reach = (road.area.right() - last).min(220.0);
    let middle = road.middle(last);
    let clouds = [
        (-0.95, 0.2, 0.36),
        (-0.6, -0.28, 0.46),
        (-0.35, 0.34, 0.5),
        (0.0, -0.1, 0.62),
        (0.3, 0.38, 0.52),
        (0.42, -0.3, 0.5),
        (0.62, 0.1, 0.36),
        (-0.75, 0.0, 0.3),
        (0.1, 0.2, 0.36),
    ];
    for (along, down, size) in clouds {
        let radius = size * reach * 0.8;
        let x = (last + along * reach).min(road.area.right() - radius * 0.8);
        let y = (middle + down * reach * 0.5).max(road.area.top + radius * 0.7);
        // Softer towards its edge.
        for share in [1.0, 0.86, 0.72, 0.58, 0.44] {
            sketch.circle(at(x, y), radius * share, thin(Ink::Paper, 0.1), None);
            sketch.circle(at(x, y), radius * share, thin(Ink::Grey, 0.024), None);
        }
    }
}

/// A sign on its post beside the road.
fn sign(form: &Form<'_>, road: &Road, x: f32, letter: &str, is_last: bool, sketch: &mut Sketch<'_>) {
    let foot = road.middle(x) - road.half(x) * 0.5;
    let center = at(
        x,
        road.middle(x)
            - road.half(x)
            - road.sign
            - (road.base - road.bend - road.half - road.area.top - 2.0 * road.sign).max(8.0),
    );
    let style = Style::new(road.sign * 1.05, Ink::OnStrong).weight(Weight::Bold).middle();
    let baseline = center.moved(0.0, style.size * 0.36);
    let post = vec![at(x, center.y + road.sign), at(x, foot)];
    if is_last {
        sketch.line(post, Stroke { strength: 0.45, ..line(Ink::Muted, 5.0) });
        sketch.circle(center, road.sign, solid(Ink::Card), dashed(Ink::Muted, 2.5));
        sketch.label(baseline, letter, Style { ink: Ink::Ink, ..style });
    } else {
        sketch.line(post, line(Ink::Muted, 5.0));
        sketch.circle(center, road.sign, solid(Ink::Phase(form.sight.phase())), line(Ink::Card, 3.0));
        sketch.label(baseline, letter, style);
    }
}

/// The card under a sign.
fn station(form: &Form<'_>, slot: &Slot<'_>, card: Rect, is_last: bool, sketch: &mut Sketch<'_>) {
    if is_last || slot.text.is_empty() {
        sketch.rect(card, 12.0, thin(Ink::Card, if is_last { 0.88 } else { 0.75 }), dashed(Ink::Muted, 1.6));
    } else {
        sketch.card(card, 12.0, solid(Ink::Card));
        sketch.rect(card, 12.0, None, line(Ink::Line, 1.5));
    }
    let room = card.inset_xy(18.0, 12.0);
    let heading = Style::new(24.0, Ink::Ink).weight(Weight::Semibold).lines(2);
    let high = sketch.text(room, slot.label, heading);
    let (mut under, taken) = (room.cut_top(high + 4.0).1, count_width(form, slot));
    if taken > 0.0 && taken <= room.width && under.height > 3.0 * SMALLEST_TEXT * LEADING {
        let (text, foot) = under.cut_top(under.height - SMALLEST_TEXT * LEADING - 4.0);
        count(form, slot, foot, sketch);
        under = text;
    }
    let (said, ink) = boxes::said(form, slot);
    let largest = if slot.text.is_empty() { 24.0 } else { 34.0 };
    let style = fitting(sketch.lettering(), &said, under, largest, ink);
    sketch.text(under, &said, style);
}
