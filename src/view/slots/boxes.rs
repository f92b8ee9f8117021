//! Texts in boxes: under each other, side by side as panels, or in a slim strip.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Weight};

use super::super::marks;
use super::super::zones::draw_more;
use super::form::{Form, Slot};
use super::people;
use super::setting::{count, count_width, fitting};

const LINE: f32 = SMALLEST_TEXT * LEADING;
const GAP: f32 = 16.0;
/// A box lower than this has its heading beside its text.
const LOW: f32 = 72.0;
/// The lowest box.
const LOWEST: f32 = 40.0;
/// A width from which boxes stand in two columns.
const WIDE: f32 = 900.0;
/// The narrowest of three columns.
const THIRD: f32 = 400.0;
/// The narrowest panel.
const NARROW: f32 = 190.0;
/// The least width of a heading beside its count.
const HEADED: f32 = 110.0;
/// The largest text in a box.
const LARGEST: f32 = 30.0;

const WRITE: Grip = Grip { drag: false, tap: false, write: true, remove: false };
const HEADING: Style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold);

/// Boxes under each other, in two columns where there is room for them. What holds more text gets more room.
pub(super) fn fields(form: &Form<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let count = form.slots.len();
    let columns = columns(form, area);
    let rows = count.div_ceil(columns);
    let gap = gap(area, rows);
    let fitting = (((area.height + gap) / (LOWEST + gap) + 0.01) as usize).max(1).min(rows);
    let lines: Vec<f32> = form
        .slots
        .chunks(columns)
        .take(fitting)
        .map(|row| row.iter().map(|slot| lines_of(slot, area.width / row.len() as f32)).fold(1.0, f32::max))
        .collect();
    let spare = area.height - gap * (fitting.saturating_sub(1)) as f32 - LOWEST * fitting as f32;
    let all: f32 = lines.iter().sum();
    let mut top = area.top;
    let left = count.saturating_sub(fitting * columns);
    for (nth, (row, own)) in form.slots.chunks(columns).zip(&lines).enumerate() {
        let height = LOWEST + spare * own / all.max(1.0);
        // The last row leaves room for the sign that there are more.
        let is_last = left > 0 && nth + 1 == lines.len();
        let width = if is_last { area.width - 86.0 } else { area.width };
        let places = Rect { top, width, height, ..area }.columns(row.len(), GAP);
        for (slot, place) in row.iter().zip(places) {
            boxed(form, slot, place, sketch);
        }
        top += height + gap;
    }
    if left > 0 {
        draw_more(form.sight, sketch, Rect::new(area.right() - 72.0, area.bottom() - 34.0, 72.0, 34.0), left);
    }
}

/// In how many columns the boxes stand: in three only where two would cut a text and three cut less.
fn columns(form: &Form<'_>, area: Rect) -> usize {
    let count = form.slots.len();
    let usual = if area.width >= WIDE && count > 1 { 2 } else { 1 };
    let longest = form.slots.iter().map(|slot| slot.text.chars().count()).max().unwrap_or(0);
    let holds = |columns: usize| {
        let rows = count.div_ceil(columns).max(1);
        let height = area.height / rows as f32 - gap(area, rows) - HEADING.size * LEADING - 20.0;
        let across = (area.width / columns as f32 - GAP - 28.0) / (SMALLEST_TEXT * 0.5);
        (height / LINE).floor().max(1.0) * across
    };
    let is_tight = holds(usual) < longest as f32;
    let may = usual == 2 && count > 2 && area.width / 3.0 >= THIRD;
    if is_tight && may && holds(3) > holds(usual) { 3 } else { usual }
}

/// Between two rows of boxes.
fn gap(area: Rect, rows: usize) -> f32 {
    if area.height / rows.max(1) as f32 > LOW + GAP { GAP } else { 8.0 }
}

/// In how many lines the longest text of a slot would stand, within reason.
fn lines_of(slot: &Slot<'_>, width: f32) -> f32 {
    (slot.most as f32 * 12.0 / width.max(100.0)).ceil().clamp(1.0, 10.0) + 1.0
}

/// Boxes side by side in a slim strip; under each other where it is narrow.
pub(super) fn strip(form: &Form<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let across = ((area.width / NARROW) as usize).clamp(1, form.slots.len().max(1));
    let rows = form.slots.len().div_ceil(across).max(1);
    if rows > 1 {
        fields(form, area, sketch);
        return;
    }
    for (slot, place) in form.slots.iter().zip(area.columns(across, GAP)) {
        boxed(form, slot, place, sketch);
    }
}

/// One box with its heading, its count and its text or hint.
pub(super) fn boxed(form: &Form<'_>, slot: &Slot<'_>, place: Rect, sketch: &mut Sketch<'_>) {
    sketch.item(form.writing(slot), place, slot.say(form.sight), WRITE, |sketch| {
        ground(slot, place, sketch);
        if place.height < LOW {
            beside(form, slot, place.inset_xy(14.0, 4.0), sketch);
            return;
        }
        let is_low = place.height < 120.0;
        let room = if is_low { place.inset_xy(14.0, 8.0) } else { place.inset_xy(18.0, 14.0) };
        let under = heading(form, slot, room, if is_low { SMALLEST_TEXT } else { HEADING.size }, sketch);
        written(form, slot, under, sketch);
    });
}

/// A card for what is written, a dashed outline for what is not yet.
fn ground(slot: &Slot<'_>, place: Rect, sketch: &mut Sketch<'_>) {
    if slot.text.is_empty() {
        sketch.rect(place, 12.0, thin(Ink::Card, 0.75), dashed(Ink::Muted, 1.6));
    } else {
        sketch.card(place, 12.0, solid(Ink::Card));
        sketch.rect(place, 12.0, None, line(Ink::Line, 1.5));
    }
}

/// Heading and text on one line.
fn beside(form: &Form<'_>, slot: &Slot<'_>, room: Rect, sketch: &mut Sketch<'_>) {
    let style = Style { size: SMALLEST_TEXT, ..HEADING }.lines(1);
    let (said, ink) = said(form, slot);
    let spare = room.width - 14.0 - sketch.text_width(&said, Style::new(SMALLEST_TEXT, ink)) - 2.0;
    let width = (sketch.text_width(slot.label, style) + 1.0).min(spare.max(room.width * 0.4));
    sketch.text_centered(Rect { width, ..room }, slot.label, style);
    let text = room.cut_left(width + 14.0).1;
    let taken = count_width(form, slot);
    let taken = if taken > 0.0 && taken < text.width * 0.4 {
        count(form, slot, text, sketch);
        taken + 14.0
    } else {
        0.0
    };
    let text = Rect { width: (text.width - taken).max(20.0), ..text };
    let lines = ((text.height / LINE + 0.02) as usize).max(1);
    sketch.text_centered(text, &said, Style::new(SMALLEST_TEXT, ink).lines(lines));
}

/// The heading with the count; returns the room under it.
fn heading(form: &Form<'_>, slot: &Slot<'_>, room: Rect, size: f32, sketch: &mut Sketch<'_>) -> Rect {
    let style = Style { size, ..HEADING };
    let taken = count_width(form, slot);
    let label = sketch.text_width(slot.label, style) + 1.0;
    let line = size * LEADING;
    let beside = if taken > 0.0 { taken + 16.0 } else { 0.0 };
    if label + beside <= room.width || (room.height < 4.0 * LINE && room.width - beside >= HEADED) {
        let lines = if room.height > 4.0 * LINE { 2 } else { 1 };
        let high = sketch.text(Rect { width: room.width - beside, ..room }, slot.label, style.lines(lines));
        count(form, slot, Rect { height: line, ..room }, sketch);
        return room.cut_top(high + 4.0).1;
    }
    if room.height < 4.0 * LINE {
        // No room for the count; a sign says that there is too much.
        let width = if slot.is_over() { room.width - 34.0 } else { room.width };
        let high = sketch.text(Rect { width, ..room }, slot.label, style.lines(1));
        if slot.is_over() {
            marks::warning(sketch, at(room.right() - 12.0, room.top + line / 2.0), 20.0);
        }
        return room.cut_top(high + 4.0).1;
    }
    // The count stands under the heading, at its left end.
    let high = sketch.text(room, slot.label, style.lines(2));
    let under = Rect { top: room.top + high, width: taken, height: LINE + 4.0, ..room };
    count(form, slot, under, sketch);
    room.cut_top(high + LINE + 10.0).1
}

/// What stands in a slot, or what should stand there.
pub(super) fn said(form: &Form<'_>, slot: &Slot<'_>) -> (String, Ink) {
    if !slot.text.is_empty() {
        return (slot.text.to_owned(), Ink::Ink);
    }
    let hint = slot.spec.hint.trim();
    (if hint.is_empty() { form.sight.words.text("slots-write") } else { hint.to_owned() }, Ink::Muted)
}

/// The text as large as it fits.
pub(super) fn written(form: &Form<'_>, slot: &Slot<'_>, room: Rect, sketch: &mut Sketch<'_>) {
    let (said, ink) = said(form, slot);
    let largest = if slot.text.is_empty() { 24.0 } else { LARGEST };
    let style = fitting(sketch.lettering(), &said, room, largest, ink);
    sketch.text(room, &said, style);
}

/// How high the parts of the panels are, the same in all of them.
#[derive(Clone, Copy, Debug)]
struct Heights {
    heading: f32,
    hint: f32,
    sides: f32,
    people: f32,
}

const PANEL: f32 = 20.0;
const TITLE: Style = Style::new(28.0, Ink::Ink).weight(Weight::Bold).lines(2);
const HINT: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(3);
const SIDE: Style = Style::new(SMALLEST_TEXT, Ink::Ink).lines(3);
/// The sign before a side, with its gap.
const SIGN: f32 = 36.0;
/// The least room for what is written on a panel.
const WRITTEN: f32 = 86.0;

/// Panels side by side: heading, hint, what speaks for and against, and under it what is written.
pub(super) fn panels(form: &Form<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let number = form.slots.len();
    let places = area.columns(number, 24.0);
    let Some(first) = places.first().filter(|place| place.width >= NARROW) else {
        fields(form, area, sketch);
        return;
    };
    let heights = heights(form, first.width - 2.0 * PANEL, area.height, sketch);
    for (nth, (slot, place)) in form.slots.iter().zip(&places).enumerate() {
        let (panel, under) = place.cut_top(place.height - heights.people);
        sketch.item(form.writing(slot), panel, slot.say(form.sight), WRITE, |sketch| {
            self::panel(form, slot, panel, heights, sketch);
        });
        if heights.people > 0.0 {
            people::draw(nth, number, under, Ink::Phase(form.sight.phase()), sketch);
        }
    }
}

/// What there is room for, the least important first to go.
fn heights(form: &Form<'_>, width: f32, height: f32, sketch: &Sketch<'_>) -> Heights {
    let highest = |of: &dyn Fn(&Slot<'_>) -> f32| form.slots.iter().map(of).fold(0.0, f32::max);
    let has_sides = form.slots.iter().any(|slot| slot.spec.sides.is_some());
    let heading = highest(&|slot| sketch.text_height(slot.label, width, TITLE));
    let hint = highest(&|slot| {
        if slot.spec.hint.is_empty() { 0.0 } else { sketch.text_height(&slot.spec.hint, width, HINT) + 6.0 }
    });
    let sides = highest(&|slot| {
        let high = |text: &String| sketch.text_height(text, width - SIGN, SIDE) + 8.0;
        slot.spec.sides.as_ref().map_or(0.0, |(plus, minus)| high(plus) + high(minus) + 12.0)
    });
    let mut heights = Heights { heading, hint, sides, people: 0.0 };
    let left = |heights: Heights| {
        height - 2.0 * PANEL - heights.heading - heights.hint - heights.sides - heights.people - 14.0
    };
    if has_sides && left(heights) > WRITTEN + people::HEIGHT + 40.0 {
        heights.people = people::HEIGHT + 12.0;
    }
    if left(heights) < WRITTEN {
        heights.hint = 0.0;
    }
    if left(heights) < WRITTEN {
        heights.sides = 0.0;
    }
    heights
}

fn panel(form: &Form<'_>, slot: &Slot<'_>, place: Rect, heights: Heights, sketch: &mut Sketch<'_>) {
    let phase = Ink::Phase(form.sight.phase());
    sketch.card(place, 14.0, solid(Ink::Card));
    sketch.rect(place, 14.0, None, line(Ink::Line, 1.5));
    sketch.rect(Rect { height: 7.0, ..place }.inset_xy(14.0, 0.0), 3.5, solid(phase), None);
    let mut room = place.inset(PANEL);
    sketch.text(room, slot.label, TITLE);
    room = room.cut_top(heights.heading).1;
    if heights.hint > 0.0 {
        sketch.text(room, &slot.spec.hint, HINT);
        room = room.cut_top(heights.hint).1;
    }
    if let Some((plus, minus)) = slot.spec.sides.as_ref().filter(|_| heights.sides > 0.0) {
        let mut top = room.top + 10.0;
        for (text, is_plus) in [(plus, true), (minus, false)] {
            let ink = if is_plus { Ink::Green } else { Ink::Red };
            let center = at(room.left + 12.0, top + LINE / 2.0);
            sketch.circle(center, 12.0, solid(ink), None);
            let stroke = line(Ink::OnStrong, 3.0);
            sketch.line(vec![center.moved(-6.0, 0.0), center.moved(6.0, 0.0)], stroke);
            if is_plus {
                sketch.line(vec![center.moved(0.0, -6.0), center.moved(0.0, 6.0)], stroke);
            }
            let beside = Rect::new(room.left + SIGN, top, room.width - SIGN, 3.0 * LINE);
            top += sketch.text(beside, text, SIDE) + 8.0;
        }
    }
    room = room.cut_top(heights.sides + 10.0).1;
    on_panel(form, slot, room, heights.hint > 0.0, sketch);
}

/// The written part of a panel, on the colour of a note so that one sees what the room has added.
fn on_panel(form: &Form<'_>, slot: &Slot<'_>, room: Rect, hint_shown: bool, sketch: &mut Sketch<'_>) {
    let has_count = slot.count(form.sight).is_some() && room.height > WRITTEN;
    if slot.text.is_empty() {
        sketch.rect(room, 10.0, None, dashed(Ink::Muted, 1.6));
        let write = form.sight.words.text("slots-write");
        let hint = slot.spec.hint.trim();
        let said = if hint_shown || hint.is_empty() { write.as_str() } else { hint };
        let inner = room.inset_xy(14.0, 8.0);
        let lines = ((inner.height / LINE + 0.02) as usize).max(1);
        sketch.text_centered(inner, said, Style::new(SMALLEST_TEXT, Ink::Muted).middle().lines(lines));
        return;
    }
    sketch.rect(room, 10.0, solid(Ink::Sticky(0)), None);
    let inner = room.inset_xy(14.0, 10.0);
    let under = if has_count { LINE + 8.0 } else { 0.0 };
    let text = Rect { height: inner.height - under, ..inner };
    sketch.text(text, slot.text, fitting(sketch.lettering(), slot.text, text, LARGEST, Ink::StickyInk));
    if has_count {
        let style = Style::new(SMALLEST_TEXT, Ink::StickyInk).right().lines(1);
        if slot.is_over() {
            count(form, slot, inner.cut_top(inner.height - LINE).1, sketch);
        } else if let Some(text) = slot.count(form.sight) {
            sketch.text(inner.cut_top(inner.height - LINE).1, &text, style);
        }
    }
}
