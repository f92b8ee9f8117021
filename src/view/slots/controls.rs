//! Draws the fields beside the texts: figures, numbers with less and more, chips to choose from, boxes to tick.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid};
use crate::drawing::{Grip, Target, Weight};
use crate::model::field::{FieldSpec, OptionSpec};
use crate::model::id::OptionId;

use super::super::marks;
use super::super::scale::Scale;
use super::super::split::text_on;
use super::extras::{
    ABOVE, AFTER, BETWEEN, CHECK, CHIP, CONTROL, FOLDED, LABEL, LARGE, Labels, MEDIUM, PAD, TICK, chip_width,
    folded, number_width,
};
use super::form::{Extra, ExtraKind, Form};
use super::{LESS, MORE, YES};

/// The least width of anything.
const LEAST: f32 = 40.0;
/// A chip narrower than this shows a letter only.
const TINY: f32 = 64.0;
const TAP: Grip = Grip { drag: false, tap: true, write: false, remove: false };

/// Draws one field at its place.
pub(super) fn draw(form: &Form<'_>, extra: &Extra<'_>, place: Rect, labels: Labels, sketch: &mut Sketch<'_>) {
    let field = extra.field;
    match extra.kind {
        ExtraKind::Tick => {
            tick(form, field, if labels == Labels::Above { place.cut_top(ABOVE).1 } else { place }, sketch);
        }
        ExtraKind::Figure => figure(form, field, place, labels, sketch),
        ExtraKind::Number(scale) => {
            let room = under_label(field, place, labels, 2.0 * CONTROL + LEAST, sketch);
            number(form, field, scale, room, sketch);
        }
        ExtraKind::Choice => {
            let least = field.options().len() as f32 * LEAST;
            choice(form, field, under_label(field, place, labels, least, sketch), sketch);
        }
    }
}

/// Draws the label and returns the room under it or to the right of it. Where all are squeezed the label gives way to
/// what can be tapped, which needs `least`; it is still read aloud.
fn under_label(field: &FieldSpec, place: Rect, labels: Labels, least: f32, sketch: &mut Sketch<'_>) -> Rect {
    if labels == Labels::Above {
        sketch.text(place, &field.label, LABEL);
        return place.cut_top(ABOVE).1;
    }
    let (high, lines) = if labels == Labels::Folded { (FOLDED, 2) } else { (CONTROL, 1) };
    let room = place.cut_top((high - CONTROL) / 2.0).1;
    let whole = |text: &str| sketch.text_width(text, LABEL) + 1.0;
    let wanted = if labels == Labels::Folded { folded(&field.label, whole) } else { whole(&field.label) };
    let width = wanted.min(place.width - least - AFTER);
    if width < wanted.min(LEAST) {
        return room;
    }
    sketch.text_centered(Rect { width, height: high, ..place }, &field.label, LABEL.lines(lines));
    room.cut_left(width + AFTER).1
}

/// A computed value, its unit, and what it is.
fn figure(form: &Form<'_>, field: &FieldSpec, place: Rect, labels: Labels, sketch: &mut Sketch<'_>) {
    let words = form.sight.words;
    let value = form.figure(field);
    let unit = field.unit.as_deref().filter(|_| value != "–").unwrap_or_default();
    let said = if form.is_hidden(field) {
        words.with("scales-hidden", &[("k", &form.sight.facts.k().to_string())])
    } else {
        format!("{value} {unit}").trim_end().to_owned()
    };
    let told = Target::Told(format!("figure:{}:{}", form.spec.of, field.id));
    let label = words.with("slots-say", &[("label", &field.label), ("text", &said)]);
    sketch.item(told, place, label, Grip::default(), |sketch| {
        let style = if labels == Labels::Above { LARGE } else { MEDIUM };
        let width = sketch.text_width(&value, style);
        let room = under_label(field, place, labels, width.min(LEAST), sketch);
        let baseline = room.top + CONTROL / 2.0 + style.size * 0.36;
        if width > room.width {
            sketch.text_centered(room, &value, CHIP);
            return;
        }
        sketch.label(at(room.left, baseline), &value, style);
        if width + 8.0 + sketch.text_width(unit, LABEL) <= room.width + 0.5 {
            sketch.label(at(room.left + width + 8.0, baseline), unit, LABEL);
        }
    });
}

/// Less, the number, more.
fn number(form: &Form<'_>, field: &FieldSpec, scale: Scale, room: Rect, sketch: &mut Sketch<'_>) {
    let words = form.sight.words;
    let now = form.number(field);
    let width = (room.width - 2.0 * CONTROL).clamp(30.0, number_width(form, field));
    let middle = room.top + CONTROL / 2.0;
    let steps = [(LESS, room.left, "slots-less"), (MORE, room.left + CONTROL + width, "slots-more")];
    let value = Rect::new(room.left + CONTROL, room.top, width, CONTROL);
    let text = form.figure(field);
    let unit = field.unit.as_deref().unwrap_or_default();
    let target = Target::Token(form.spec.of.clone(), form.row.id.clone(), field.id.clone());
    let said = if form.is_hidden(field) {
        words.with("scales-hidden", &[("k", &form.sight.facts.k().to_string())])
    } else if now.is_none() {
        words.text("slots-unset")
    } else {
        format!("{text} {unit}").trim_end().to_owned()
    };
    let label = words.with("slots-say", &[("label", &field.label), ("text", &said)]);
    sketch.item(target, value, label, Grip { drag: true, ..Grip::default() }, |sketch| {
        let is_long = sketch.text_width(&text, MEDIUM) > value.width;
        let style = if is_long { CHIP } else { MEDIUM };
        let own = sketch.text_width(&text, style);
        let both = own + 8.0 + sketch.text_width(unit, LABEL);
        let with_unit = !unit.is_empty() && both <= value.width;
        let left = value.center().x - if with_unit { both } else { own } / 2.0;
        let baseline = middle + style.size * 0.36;
        sketch.label(at(left, baseline), &text, style);
        if with_unit {
            sketch.label(at(left + own + 8.0, baseline), unit, LABEL);
        }
    });
    for (step, left, key) in steps {
        let is_end = now.is_some_and(|now| scale.next(Some(now), step == MORE) == now);
        let outline = Rect::new(left, room.top, CONTROL, CONTROL);
        let said = words.with(key, &[("label", &field.label)]);
        sketch.item(option_target(form, field, &OptionId::from(step)), outline, said, TAP, |sketch| {
            sign(form, outline.center(), step == MORE, is_end, sketch);
        });
    }
}

/// A plus or a minus in a ring; pale where it leads no further.
fn sign(form: &Form<'_>, center: Point, is_more: bool, is_end: bool, sketch: &mut Sketch<'_>) {
    let ink = if is_end { Ink::Line } else { Ink::Phase(form.sight.phase()) };
    sketch.circle(center, 19.0, solid(Ink::Card), line(ink, 2.5));
    sketch.line(vec![center.moved(-8.0, 0.0), center.moved(8.0, 0.0)], line(ink, 3.5));
    if is_more {
        sketch.line(vec![center.moved(0.0, -8.0), center.moved(0.0, 8.0)], line(ink, 3.5));
    }
}

/// A row of chips, one for each option; the chosen one is filled and has a check mark.
fn choice(form: &Form<'_>, field: &FieldSpec, room: Rect, sketch: &mut Sketch<'_>) {
    let options = field.options();
    let chosen = form.chosen(field);
    for (option, place) in options.iter().zip(chip_places(form, options, room)) {
        let is_chosen = option.id == *chosen;
        let key = if is_chosen { "slots-say-chosen" } else { "slots-say-choose" };
        let said = form.sight.words.with(key, &[("label", &field.label), ("name", &option.name)]);
        sketch.item(option_target(form, field, &option.id), place, said, TAP, |sketch| {
            chip(form, option, place, is_chosen, sketch);
        });
    }
}

/// Where the chips stand: in lines where the room is high enough, else all as narrow as the room asks for.
fn chip_places(form: &Form<'_>, options: &[OptionSpec], room: Rect) -> Vec<Rect> {
    let widths: Vec<f32> = options.iter().map(|option| chip_width(form.sight, option)).collect();
    let all = widths.iter().sum::<f32>() + BETWEEN * widths.len().saturating_sub(1) as f32;
    if all > room.width + 0.5 && room.height < 2.0 * CONTROL {
        return Rect { height: CONTROL, ..room }.columns(options.len(), 6.0);
    }
    let (mut left, mut top) = (room.left, room.top);
    let mut places = Vec::with_capacity(widths.len());
    for width in widths {
        let width = width.min(room.width);
        if left > room.left && left + width > room.right() + 0.5 {
            (left, top) = (room.left, top + CONTROL + BETWEEN);
        }
        places.push(Rect::new(left, top, width, CONTROL));
        left += width + BETWEEN;
    }
    places
}

fn chip(form: &Form<'_>, option: &OptionSpec, place: Rect, is_chosen: bool, sketch: &mut Sketch<'_>) {
    let pill = place.inset_xy(0.0, 1.0);
    let radius = pill.height / 2.0;
    let strong = option.ink.as_deref().and_then(Ink::named).unwrap_or(Ink::Phase(form.sight.phase()));
    let style = CHIP.weight(if is_chosen { Weight::Semibold } else { Weight::Medium });
    let is_wide = place.width + 0.5 >= chip_width(form.sight, option);
    let name = if is_wide { &option.name } else { option.short.as_ref().unwrap_or(&option.name) };
    // Where not even a short name has room, its first letter stands for it.
    let is_tiny = pill.width < TINY;
    let name: String = name.chars().take(if is_tiny { 1 } else { usize::MAX }).collect();
    let name = name.as_str();
    let ink = if is_chosen { text_on(strong) } else { Ink::Ink };
    let style = Style { ink, ..style };
    if is_chosen {
        sketch.rect(pill, radius, solid(strong), None);
    } else {
        sketch.rect(pill, radius, solid(Ink::Card), line(Ink::Grey, 1.5));
    }
    let check = if is_chosen && !is_tiny { CHECK } else { 0.0 };
    let width =
        sketch.text_width(name, style).min((pill.width - check - if is_tiny { 0.0 } else { 12.0 }).max(1.0));
    let left = pill.left + ((pill.width - width - check) / 2.0).max(if is_tiny { 0.0 } else { PAD / 5.0 });
    if check > 0.0 {
        marks::check(sketch, at(left + 7.0, pill.center().y), 15.0, ink);
    }
    sketch.text_centered(Rect { left: left + check, width: width + 0.5, ..pill }, name, style);
}

/// A box with its label.
fn tick(form: &Form<'_>, field: &FieldSpec, place: Rect, sketch: &mut Sketch<'_>) {
    let is_ticked = form.is_ticked(field);
    let key = if is_ticked { "slots-say-ticked" } else { "slots-say-tick" };
    let said = form.sight.words.with(key, &[("label", &field.label)]);
    sketch.item(option_target(form, field, &OptionId::from(YES)), place, said, TAP, |sketch| {
        let square = Rect::new(place.left + 1.0, place.center().y - 15.0, 30.0, 30.0);
        if is_ticked {
            sketch.rect(square, 7.0, solid(Ink::Phase(form.sight.phase())), None);
            marks::check(sketch, square.center(), 20.0, Ink::OnStrong);
        } else {
            sketch.rect(square, 7.0, solid(Ink::Card), line(Ink::Grey, 2.0));
        }
        let lines = if place.height > 50.0 { 2 } else { 1 };
        sketch.text_centered(place.cut_left(TICK).1, &field.label, CHIP.lines(lines));
    });
}

fn option_target(form: &Form<'_>, field: &FieldSpec, option: &OptionId) -> Target {
    Target::Choice(form.spec.of.clone(), form.row.id.clone(), field.id.clone(), option.clone())
}
