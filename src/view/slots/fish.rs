//! The story fish: three texts in its head, its body and its tail.

use crate::drawing::ink::Ink;
use crate::drawing::lettering::Lettering;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{ASCENT, LEADING, Sketch, Style, line, solid, thin};
use crate::drawing::{Grip, Mark, SMALLEST_TEXT, Stroke, Weight};

use super::boxes;
use super::form::{Form, Slot};
use super::outline::{Outline, Part};
use super::setting::{count, count_width, poured};

/// Less than this is too little for a fish; the texts stand in boxes then.
const LEAST: (f32, f32) = (820.0, 330.0);
/// Widest and highest, so that it keeps its shape.
const MOST: (f32, f32) = (1560.0, 620.0);
const WRITE: Grip = Grip { drag: false, tap: false, write: true, remove: false };
const HEADING: Style = Style::new(24.0, Ink::Ink).weight(Weight::Bold);
/// Rows stand closer where there is much to say.
const TIGHT: f32 = 1.14;

/// Draws the fish with its texts.
pub(super) fn draw(form: &Form<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    if area.width < LEAST.0 || area.height < LEAST.1 {
        boxes::panels(form, area, sketch);
        return;
    }
    let (width, height) = (area.width.min(MOST.0), area.height.min(MOST.1).min(area.width * 0.42));
    let fish = Outline { pond: Rect::around(area.center(), width, height) };
    let ink = Ink::Phase(form.sight.phase());
    fins(&fish, ink, sketch);
    skin(&fish, ink, sketch);
    scales(&fish, ink, sketch);
    face(&fish, ink, sketch);
    bubbles(&fish, ink, sketch);
    for (part, slot) in Part::ALL.into_iter().zip(&form.slots) {
        let outline = fish.outline(part);
        sketch.item(form.writing(slot), outline, slot.say(form.sight), WRITE, |sketch| {
            text(form, slot, &fish, part, sketch);
        });
    }
}

fn faint(ink: Ink, strength: f32, width: f32) -> Stroke {
    Stroke { strength, ..line(ink, width) }
}

/// The fins on the back and under the belly, with their rays.
fn fins(fish: &Outline, ink: Ink, sketch: &mut Sketch<'_>) {
    for (from, to, high, sign) in
        [(0.30, 0.63, 0.088, -1.0), (0.315, 0.43, 0.075, 1.0), (0.55, 0.66, 0.07, 1.0)]
    {
        let (on, free) = fish.fin(from, to, high, sign);
        let (upper, lower) = if sign < 0.0 { (free.clone(), on.clone()) } else { (on.clone(), free.clone()) };
        sketch.mark(Mark::Band { upper, lower, fill: thin(ink, 0.32) });
        sketch.line(free.clone(), line(ink, 3.0));
        let count = free.len();
        for nth in (4..count.saturating_sub(3)).step_by(5) {
            // The rays lean back.
            let foot = nth.saturating_sub(3);
            sketch.line(vec![on[foot], middle(on[foot], free[nth], 0.93)], faint(ink, 0.28, 2.0));
        }
    }
}

fn middle(from: Point, to: Point, share: f32) -> Point {
    at(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
}

/// The body and the tail, white with a breath of colour.
fn skin(fish: &Outline, ink: Ink, sketch: &mut Sketch<'_>) {
    let mut fill = |(upper, lower): (Vec<Point>, Vec<Point>), strength: f32| {
        sketch.mark(Mark::Band { upper: upper.clone(), lower: lower.clone(), fill: solid(Ink::Card) });
        sketch.mark(Mark::Band { upper, lower, fill: thin(ink, strength) });
    };
    for part in fish.tail() {
        fill(part, 0.09);
    }
    fill(fish.whole(), 0.03);
    let (upper, lower) = fish.head();
    sketch.mark(Mark::Band { upper, lower, fill: thin(ink, 0.06) });
    sketch.line(fish.around(), line(ink, 4.0));
    sketch.line(fish.gill(), line(ink, 3.0));
    sketch.line(fish.root(), line(ink, 3.0));
    for nth in [-3.0, -2.0, -1.0, 1.0, 2.0, 3.0_f32] {
        let (from, to) = (fish.point(0.752, nth * 0.045), fish.point(0.785, nth * 0.085));
        sketch.line(vec![from, to], faint(ink, 0.28, 2.0));
    }
}

/// A few scales along the back and the belly, so faint that the text between them stays alone.
fn scales(fish: &Outline, ink: Ink, sketch: &mut Sketch<'_>) {
    let size = fish.pond.width * 0.012;
    for row in 0..2_u8 {
        let lower = f32::from(row);
        for nth in 0..12_u8 {
            let along = 0.31 + f32::from(nth) * 0.0305 + lower * 0.015;
            let (back, belly) = fish.edges(along);
            let inset = size * (1.0 + 0.95 * lower);
            scale(back.moved(0.0, inset), size, ink, sketch);
            scale(belly.moved(0.0, -inset), size, ink, sketch);
        }
    }
}

/// One scale: an arc that is open towards the head.
fn scale(center: Point, size: f32, ink: Ink, sketch: &mut Sketch<'_>) {
    let arc = (0..=8_u8).map(|nth| {
        let angle = -1.25 + 2.5 * f32::from(nth) / 8.0;
        at(center.x + size * 0.8 * angle.cos(), center.y + size * 0.7 * angle.sin())
    });
    sketch.line(arc.collect(), faint(ink, 0.2, 2.0));
}

/// The eye and the mouth: it is glad to be read.
fn face(fish: &Outline, ink: Ink, sketch: &mut Sketch<'_>) {
    let (eye, radius) = fish.eye();
    // Light and dark in every theme, or it would look blind at night.
    let (white, black) = (solid(Ink::Sticky(5)), solid(Ink::StickyInk));
    sketch.circle(eye, radius, white, line(ink, 3.0));
    sketch.circle(eye.moved(-radius * 0.16, radius * 0.06), radius * 0.56, black, None);
    sketch.circle(eye.moved(-radius * 0.32, -radius * 0.16), radius * 0.18, white, None);
    let brow = (0..=8_u8).map(|nth| {
        let angle = -2.5 + 1.5 * f32::from(nth) / 8.0;
        at(eye.x + radius * 1.42 * angle.cos(), eye.y + radius * 1.42 * angle.sin())
    });
    sketch.line(brow.collect(), line(ink, 3.0));
    // A smile from the snout up into the cheek.
    let smile = (0..=12_u8).map(|nth| {
        let share = f32::from(nth) / 12.0;
        let deep = 0.032 * (std::f32::consts::PI * (0.16 + share * 0.84)).sin();
        fish.point(0.0035 + share * 0.034, 0.052 + deep - share * 0.03)
    });
    sketch.line(smile.collect(), line(ink, 4.0));
    sketch.circle(fish.point(0.0385, 0.022), 3.2, solid(ink), None);
}

/// What rises from it.
fn bubbles(fish: &Outline, ink: Ink, sketch: &mut Sketch<'_>) {
    for (along, down, radius) in [(0.012, -0.285, 8.0), (0.03, -0.365, 12.0), (0.014, -0.445, 17.0)] {
        let center = fish.point(along, down);
        sketch.circle(center, radius, thin(ink, 0.06), line(ink, 2.5));
        let shine = center.moved(-radius * 0.36, -radius * 0.36);
        sketch.circle(shine, radius * 0.16, thin(ink, 0.4), None);
    }
}

/// A text with its heading, set into a part of the fish.
#[derive(Debug, Default)]
struct Block {
    rows: Vec<(String, Point, Style)>,
    count: Option<Rect>,
    bottom: f32,
    /// The left end of the line that begins farthest to the right.
    indent: f32,
    /// Whether all of the text has found room.
    ended: bool,
}

/// How a text is set: its size, the distance of its rows, and whether they begin under each other.
#[derive(Clone, Copy, Debug)]
struct Manner {
    size: f32,
    leading: f32,
    aligned: bool,
}

const fn manner(size: f32, leading: f32) -> Manner {
    Manner { size, leading, aligned: true }
}

/// From generous to as close as it can still be read; at last every row begins where the fish does.
const MANNERS: [Manner; 9] = [
    manner(30.0, LEADING),
    manner(28.0, LEADING),
    manner(26.0, LEADING),
    manner(25.0, 1.2),
    manner(24.0, 1.2),
    manner(23.0, 1.2),
    manner(SMALLEST_TEXT, 1.2),
    manner(SMALLEST_TEXT, TIGHT),
    Manner { size: SMALLEST_TEXT, leading: TIGHT, aligned: false },
];
/// Rows begin at most this far from the edge of the fish, in order to begin under each other.
const INDENT: f32 = 70.0;

fn text(form: &Form<'_>, slot: &Slot<'_>, fish: &Outline, part: Part, sketch: &mut Sketch<'_>) {
    let (top, bottom) = fish.heights(part);
    let set = |top: f32, manner: Manner| block(form, slot, fish, part, (top, bottom), manner);
    let largest = if slot.text.is_empty() { 4 } else { 0 };
    // What leaves room stands in the middle of it, where the fish is widest; in the head beside the eye.
    let shares: &[f32] = if part == Part::Head { &[0.1, 0.0] } else { &[0.5, 0.35, 0.2, 0.0] };
    let placed = |manner: &Manner| {
        let loose = set(top, Manner { aligned: false, ..*manner });
        let spare = (bottom - loose.bottom).max(0.0);
        let tries = shares.iter().filter(|_| loose.ended).map(|share| set(top + spare * share, *manner));
        tries.into_iter().find(|block| block.ended)
    };
    let block = MANNERS[largest..].iter().find_map(placed);
    let block = block.unwrap_or_else(|| set(top, MANNERS[MANNERS.len() - 1]));
    for (text, start, style) in &block.rows {
        sketch.label(*start, text, *style);
    }
    if let Some(place) = block.count {
        count(form, slot, place, sketch);
    }
}

/// Sets heading, count and text from a height on; where they are aligned, as far to the right as the row needs that has
/// least room on its left.
fn block(
    form: &Form<'_>,
    slot: &Slot<'_>,
    fish: &Outline,
    part: Part,
    heights: (f32, f32),
    manner: Manner,
) -> Block {
    let first = blocked(form, slot, fish, part, heights, manner, 0.0);
    if !manner.aligned {
        return first;
    }
    let (least, mut block) = (fish.left(part), first);
    for _ in 0..4 {
        let indent = block.indent;
        block = blocked(form, slot, fish, part, heights, manner, indent);
        if block.indent <= indent + 0.5 {
            break;
        }
    }
    block.ended &= block.indent <= least + INDENT;
    block
}

fn blocked(
    form: &Form<'_>,
    slot: &Slot<'_>,
    fish: &Outline,
    part: Part,
    (top, bottom): (f32, f32),
    manner: Manner,
    indent: f32,
) -> Block {
    let mut block = Block::default();
    let pot = Pot { lettering: form.sight.lettering, fish, part, bottom, indent };
    let mut top = pot.pour(&mut block, top, slot.label, HEADING.lines(2), LEADING).0;
    let taken = count_width(form, slot);
    if taken > 0.0 {
        top = counted(&mut block, &pot, top, taken);
    }
    if part == Part::Head {
        // The heading stands beside the eye, and the text under both.
        block.indent = 0.0;
        let (eye, radius) = fish.eye();
        top = top.max(eye.y + radius + 6.0);
    }
    let (said, ink) = boxes::said(form, slot);
    let style = Style::new(manner.size, ink);
    let (end, ended) = pot.pour(&mut block, top + 4.0, &said, style, manner.leading);
    Block { bottom: end, ended, ..block }
}

/// Finds a place for the count: beside the heading, else under it. Returns where the text begins.
fn counted(block: &mut Block, pot: &Pot<'_>, top: f32, taken: f32) -> f32 {
    let high = SMALLEST_TEXT * LEADING + 4.0;
    if let [(heading, start, style)] = block.rows.as_slice() {
        let line = HEADING.size * LEADING;
        let end = start.x + pot.lettering.width(heading, style.size, style.weight) + 24.0;
        let (left, width) = pot.line(top - line, line).unwrap_or_default();
        if end + taken <= left + width {
            block.count = Some(Rect::new(end, top - line, taken, line));
            return top;
        }
    }
    let Some((left, _)) = pot.line(top, high).filter(|(_, width)| *width >= taken) else { return top };
    block.count = Some(Rect::new(left, top, taken, high));
    block.indent = block.indent.max(left);
    top + high + 4.0
}

/// A part of the fish into which text is poured.
struct Pot<'p> {
    lettering: &'p Lettering,
    fish: &'p Outline,
    part: Part,
    bottom: f32,
    /// No row begins left of this.
    indent: f32,
}

impl Pot<'_> {
    /// The left end and the width of a row.
    fn line(&self, top: f32, high: f32) -> Option<(f32, f32)> {
        let (left, width) = self.fish.line(self.part, top, top + high)?;
        let moved = (self.indent - left).max(0.0);
        Some((left + moved, width - moved))
    }

    /// Pours one text; returns where it ends, and whether all of it has found room.
    fn pour(&self, block: &mut Block, top: f32, text: &str, style: Style, leading: f32) -> (f32, bool) {
        let high = style.size * leading;
        let count = (((self.bottom - top) / high).max(0.0) as usize).min(style.lines);
        let places: Vec<(f32, f32, f32)> = (0..count)
            .filter_map(|nth| {
                let from = top + nth as f32 * high;
                let (left, width) = self.line(from, style.size * 1.02)?;
                Some((left, width, from))
            })
            .filter(|(_, width, _)| *width > 50.0)
            .collect();
        let widths: Vec<f32> = places.iter().map(|place| place.1).collect();
        let (lines, ended) = poured(self.lettering, text, style.size, style.weight, &widths);
        let mut end = top;
        for (line, (left, _, from)) in lines.into_iter().zip(&places) {
            end = from + high;
            block.indent = block.indent.max(*left);
            block.rows.push((line, at(*left, from + style.size * (ASCENT - LEADING + leading)), style));
        }
        (end, ended && !places.is_empty())
    }
}
