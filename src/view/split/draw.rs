//! Draws a split: the names of the parts once, then the bars with their handles and the second bars under them.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::view_spec::SplitSpec;

use super::super::Sight;
use super::bars::{self, Bar, Beside, Part, text_on};
use super::layout::{LEGEND, Layout, Slot};
use super::locks;

const TEXT: Style = Style::new(SMALLEST_TEXT, Ink::Muted);
const NAME: Style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold).lines(1);
const KNOB: f32 = 8.5;

/// Draws the whole split.
pub(super) fn all(spec: &SplitSpec, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let parts = bars::parts(spec, sight);
    let bars = bars::bars(spec, sight);
    let layout = Layout::new(spec, sight, area, &parts, bars.len());
    for (place, part) in &layout.legend {
        legend(&parts[*part], *place, sketch);
    }
    if let Some(place) = layout.key {
        key(spec, place, sketch);
    }
    let revealed = bars::layers(spec, sight).0;
    for (bar, slot) in bars.iter().zip(&layout.slots) {
        name(sight, bar, slot, sketch);
        if slot.labels > 0.0 {
            labels(spec, slot, sketch);
        }
        own(spec, sight, &parts, bar, slot, revealed, sketch);
        if let (Some(place), false) = (slot.thin, matches!(bar.beside, Beside::None)) {
            second(sight, spec, &parts, bar, place, sketch);
        }
    }
    if let Some((place, count)) = layout.more {
        sketch.text(place, &sight.words.count("split-more", count), TEXT);
    }
}

fn legend(part: &Part, place: Rect, sketch: &mut Sketch<'_>) {
    sketch.rect(Rect::new(place.left, place.top + 3.5, 20.0, 20.0), 4.0, solid(part.ink), None);
    let text = Rect::new(place.left + 30.0, place.top, (place.width - 29.0).max(0.0), place.height);
    sketch.text(text, &part.name, LEGEND.lines(1));
}

/// A thick and a thin bar with their words, for a narrow split.
fn key(spec: &SplitSpec, place: Rect, sketch: &mut Sketch<'_>) {
    let middle = place.top + 13.5;
    let mut left = place.left;
    for (label, height) in [(&spec.labels.0, 20.0), (&spec.labels.1, 9.0)] {
        sketch.rect(Rect::new(left, middle - height / 2.0, 20.0, height), 3.0, solid(Ink::Muted), None);
        sketch.text(Rect::new(left + 30.0, place.top, place.width, place.height), label, TEXT.lines(1));
        left += 30.0 + sketch.text_width(label, TEXT) + 28.0;
    }
}

/// The labels of the two bars on their left, in a wide split.
fn labels(spec: &SplitSpec, slot: &Slot, sketch: &mut Sketch<'_>) {
    let left = slot.thick.left - slot.labels;
    let mut one = |bar: Rect, text: &str, style: Style| {
        sketch.text_centered(Rect { left, width: slot.labels - 10.0, ..bar }, text, style.lines(1));
    };
    one(slot.thick, &spec.labels.0, TEXT.weight(Weight::Medium));
    if let Some(place) = slot.thin {
        one(place, &spec.labels.1, TEXT);
    }
}

fn name(sight: &Sight<'_>, bar: &Bar, slot: &Slot, sketch: &mut Sketch<'_>) {
    let note = if slot.name_beside { String::new() } else { note(sight, bar) };
    let taken = if note.is_empty() { 0.0 } else { sketch.text_width(&note, TEXT) + 16.0 };
    let width = sketch.text_width(&bar.name, NAME);
    let fits = width + taken <= slot.name.width;
    let place = Rect { width: if fits { slot.name.width - taken } else { slot.name.width }, ..slot.name };
    let focused = bar.each.as_ref().filter(|(table, _)| sight.canvas.focus.contains(table));
    let draw = |sketch: &mut Sketch<'_>| {
        if slot.name_beside {
            sketch.text_centered(place, &bar.name, NAME);
        } else {
            sketch.text(place, &bar.name, NAME);
        }
        let (Some((table, id)), false) = (focused, slot.name_beside) else { return };
        if sight.focus(table) == Some(id) {
            let under = place.top + 29.0;
            let ink = line(Ink::Phase(sight.phase()), 3.0);
            sketch.line(vec![at(place.left, under), at(place.left + width.min(place.width), under)], ink);
        }
    };
    match focused {
        Some((table, id)) => {
            let target = Target::Card(table.clone(), id.clone());
            let label = sight.words.with("split-say-focus", &[("name", &bar.name)]);
            let outline = Rect { width: width.min(place.width), ..place };
            sketch.item(target, outline, label, Grip { tap: true, ..Grip::default() }, draw);
        }
        None => draw(sketch),
    }
    if fits && !note.is_empty() {
        sketch.text(slot.name, &note, TEXT.right().lines(1));
    }
}

/// How many answered, and how far the two bars are apart.
fn note(sight: &Sight<'_>, bar: &Bar) -> String {
    let Beside::Pieces { pieces, n } = &bar.beside else { return String::new() };
    let answers = n.map(|n| sight.words.count("split-answers", n as usize));
    let whole = bar.own.as_ref().filter(|_| pieces.iter().all(|piece| piece.parts.len() == 1));
    let apart = whole.filter(|own| own.len() == pieces.len()).map(|own| {
        let moved: f64 =
            pieces.iter().map(|piece| (own[piece.parts[0]] - piece.percent).abs()).sum::<f64>() / 2.0;
        sight.words.with("split-apart", &[("n", &sight.words.short_number(moved))])
    });
    let both: Vec<String> = answers.into_iter().chain(apart).collect();
    both.join(" · ")
}

fn own(
    spec: &SplitSpec,
    sight: &Sight<'_>,
    parts: &[Part],
    bar: &Bar,
    slot: &Slot,
    revealed: bool,
    sketch: &mut Sketch<'_>,
) {
    let target = Target::Card(spec.of.clone(), bar.row.id.clone());
    let label = say_bar(sight, parts, bar, &spec.labels.0);
    let Some(own) = &bar.own else {
        let grip = Grip { tap: revealed, ..Grip::default() };
        sketch.item(target, slot.thick, label, grip, |sketch| {
            sketch.rect(slot.thick, 5.0, thin(Ink::Line, 0.25), dashed(Ink::Grey, 2.0));
            let text = match (revealed, bar.is_hidden) {
                (false, _) => sight.words.text("split-later"),
                (true, true) => hidden(sight, sight.facts.k()),
                (true, false) => sight.words.text("split-empty"),
            };
            sketch.text_centered(slot.thick, &text, TEXT.middle().lines(1));
        });
        return;
    };
    let grip = Grip { remove: bar.by_hand, ..Grip::default() };
    sketch.item(target, slot.thick, label, grip, |sketch| {
        let mut from = 0.0;
        for (part, percent) in parts.iter().zip(own) {
            let place = stretch(slot.thick, from, *percent);
            let beside = locks::taken(spec, place);
            segment(sight, (place, beside), part.ink, *percent, Weight::Semibold, sketch);
            above(sight, slot, place, part.ink, *percent, bar, sketch);
            from += percent;
        }
    });
    let locked = locks::of(spec, sight, bar, parts);
    let mut from = 0.0;
    for ((part, percent), is_locked) in parts.iter().zip(own).zip(&locked) {
        locks::draw(spec, sight, (bar, part), *is_locked, stretch(slot.thick, from, *percent), sketch);
        from += percent;
    }
    handles(spec, sight, parts, bar, own, slot, sketch);
}

/// The part of a bar from a percentage on.
fn stretch(bar: Rect, from: f64, percent: f64) -> Rect {
    let unit = bar.width / 100.0;
    Rect::new(bar.left + from as f32 * unit, bar.top, percent as f32 * unit, bar.height)
}

/// One coloured part with its percentage, as long as there is room for it beside what stands on its right.
fn segment(
    sight: &Sight<'_>,
    (place, beside): (Rect, f32),
    ink: Ink,
    percent: f64,
    weight: Weight,
    sketch: &mut Sketch<'_>,
) {
    if place.width <= 0.5 {
        return;
    }
    let tile = if place.width > 6.0 { place.inset_xy(1.0, 0.0) } else { place };
    sketch.rect(tile, 5.0_f32.min(tile.width / 2.0), solid(ink), None);
    let style = Style::new(SMALLEST_TEXT, text_on(ink)).weight(weight).middle();
    let is_high = place.height >= SMALLEST_TEXT;
    if let Some(text) = fitting(sight, percent, place.width - 3.0, style, sketch).filter(|_| is_high) {
        let place = Rect { width: place.width - beside, ..place };
        sketch.text_centered(place, &text, style.lines(1));
    }
}

/// `20 %`, or `20` where that is too wide, or nothing.
fn fitting(sight: &Sight<'_>, percent: f64, width: f32, style: Style, sketch: &Sketch<'_>) -> Option<String> {
    let number = sight.words.number(percent, 0);
    let long = sight.words.with("split-percent", &[("n", &number)]);
    [long, number].into_iter().find(|text| sketch.text_width(text, style) <= width)
}

/// The percentage over a part that is too narrow for it, where the name leaves room.
fn above(
    sight: &Sight<'_>,
    slot: &Slot,
    place: Rect,
    ink: Ink,
    percent: f64,
    bar: &Bar,
    sketch: &mut Sketch<'_>,
) {
    let style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Semibold).middle();
    let is_inside = fitting(sight, percent, place.width - 3.0, style, sketch).is_some();
    let name = slot.name.left + sketch.text_width(&bar.name, NAME) + 20.0;
    if percent <= 0.0 || is_inside || slot.name_beside || place.left < name || !note(sight, bar).is_empty() {
        return;
    }
    let ink = if let Ink::Series(series) = ink { Ink::SeriesText(series) } else { Ink::Ink };
    let number = sight.words.number(percent, 0);
    sketch.label(at(place.center().x, place.top - 12.0), &number, Style { ink, ..style });
}

/// The handles between the parts. Handles at the same place stand above each other, so that each can be taken.
fn handles(
    spec: &SplitSpec,
    sight: &Sight<'_>,
    parts: &[Part],
    bar: &Bar,
    own: &[f64],
    slot: &Slot,
    sketch: &mut Sketch<'_>,
) {
    let mut edge = 0.0;
    let edges: Vec<f64> = own
        .iter()
        .map(|percent| {
            edge += percent;
            edge
        })
        .collect();
    let last = parts.len().saturating_sub(1);
    let locked = locks::of(spec, sight, bar, parts);
    for (place, part) in parts.iter().enumerate().take(last) {
        if locks::neighbours(&locked, place).is_none() {
            continue;
        }
        let same = |other: &&f64| (**other - edges[place]).abs() < 1e-9;
        let mates = edges[..last].iter().filter(same).count();
        let nth = edges[..place].iter().filter(same).count();
        let x = slot.thick.left + slot.thick.width * edges[place] as f32 / 100.0;
        let (outline, knob) = grip_place(slot.thick, x, nth, mates);
        let target = Target::Part(spec.of.clone(), bar.row.id.clone(), spec.field.clone(), place);
        let grip = Grip { drag: true, ..Grip::default() };
        sketch.item(target, outline, say_boundary(sight, bar, part, own[place]), grip, |sketch| {
            sketch.circle(knob, KNOB, solid(Ink::Card), line(Ink::Ink, 2.5));
        });
    }
}

/// The outline and the knob of one of several handles at the same place.
pub(in crate::view) fn grip_place(bar: Rect, x: f32, nth: usize, mates: usize) -> (Rect, Point) {
    let whole = Rect::new(x - 15.0, bar.top - 10.0, 30.0, bar.height + 14.0);
    if mates <= 1 {
        return (whole, at(x, bar.top));
    }
    let slice = whole.rows(mates, 0.0)[nth];
    let share = nth as f32 / (mates - 1) as f32;
    (slice, at(x, bar.top + share * bar.height))
}

/// The second bar of a row.
fn second(
    sight: &Sight<'_>,
    spec: &SplitSpec,
    parts: &[Part],
    bar: &Bar,
    place: Rect,
    sketch: &mut Sketch<'_>,
) {
    let told = Target::Told(format!("beside:{}:{}", spec.of, bar.row.id));
    let label = say_beside(sight, parts, bar, &spec.labels.1);
    sketch.item(told, place, label, Grip::default(), |sketch| match &bar.beside {
        Beside::None => {}
        Beside::Missing | Beside::Hidden { .. } if place.height < SMALLEST_TEXT => {}
        Beside::Missing => sketch.text_centered(place, "–", TEXT),
        Beside::Hidden { fewer_than } => {
            sketch.text_centered(place, &hidden(sight, *fewer_than), TEXT.lines(1));
        }
        Beside::Pieces { pieces, .. } => {
            let mut from = 0.0;
            for piece in pieces {
                let ink = match piece.parts[..] {
                    [only] => parts[only].ink,
                    _ => Ink::Grey,
                };
                segment(
                    sight,
                    (stretch(place, from, piece.percent), 0.0),
                    ink,
                    piece.percent,
                    Weight::Regular,
                    sketch,
                );
                from += piece.percent;
            }
        }
    });
}

/// `Børn & Skole, skøn: Optimister 20 %, …`.
fn say_bar(sight: &Sight<'_>, parts: &[Part], bar: &Bar, label: &str) -> String {
    let Some(own) = &bar.own else {
        return sight.words.with("split-say-empty", &[("name", &bar.name)]);
    };
    let list: Vec<String> =
        parts.iter().zip(own).map(|(part, percent)| say_part(sight, &part.name, *percent)).collect();
    let list = sight.words.names(&list);
    sight.words.with("split-say-bar", &[("name", &bar.name), ("label", label), ("parts", &list)])
}

fn say_beside(sight: &Sight<'_>, parts: &[Part], bar: &Bar, label: &str) -> String {
    let text = match &bar.beside {
        Beside::None => String::new(),
        Beside::Missing => sight.words.text("split-missing"),
        Beside::Hidden { fewer_than } => hidden(sight, *fewer_than),
        Beside::Pieces { pieces, .. } => {
            let say = |piece: &bars::Piece| {
                let names: Vec<String> = piece.parts.iter().map(|place| parts[*place].name.clone()).collect();
                say_part(sight, &sight.words.names(&names), piece.percent)
            };
            sight.words.names(&pieces.iter().map(say).collect::<Vec<_>>())
        }
    };
    sight.words.with("split-say-bar", &[("name", &bar.name), ("label", label), ("parts", &text)])
}

/// What stands for answers that may not be shown.
fn hidden(sight: &Sight<'_>, fewer_than: u32) -> String {
    sight.words.with("split-hidden", &[("k", &fewer_than.to_string())])
}

fn say_part(sight: &Sight<'_>, name: &str, percent: f64) -> String {
    let n = sight.words.number(percent, 0);
    sight.words.with("split-say-part", &[("part", name), ("n", &n)])
}

/// The name of a handle: whose share ends there.
pub(super) fn say_boundary(sight: &Sight<'_>, bar: &Bar, part: &Part, percent: f64) -> String {
    let n = sight.words.number(percent, 0);
    sight.words.with("split-say-boundary", &[("name", &bar.name), ("part", &part.name), ("n", &n)])
}
