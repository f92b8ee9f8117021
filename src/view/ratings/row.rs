//! Draws one row: its name or its poles, the track with its thumbs, the numbers, and the note under it.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::id::FieldId;
use crate::view::marks;
use crate::view::thumbs::{self, Reading, Row};

use super::layout::{Column, Layout, ROW, Size, Slot, parking};
use super::state::State;

const SMALL: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);

/// One row in its place.
pub(super) fn draw(state: &State<'_>, layout: &Layout, slot: &Slot, sketch: &mut Sketch<'_>) {
    let (row, column) = (&state.rows[slot.row], &layout.columns[slot.column]);
    match state.poles() {
        Some((left, right)) => {
            let room = Rect { top: slot.rect.top, height: slot.rect.height, ..column.name };
            pole(state, row, left, room, &layout.size, true, sketch);
            let room = Rect { top: slot.rect.top, height: slot.rect.height, ..column.right };
            pole(state, row, right, room, &layout.size, false, sketch);
        }
        None => name(state, row, column, slot, &layout.size, sketch),
    }
    ground(state, layout, slot, sketch);
    if state.lacks.is_none() {
        for place in (0..state.spec.thumbs.len()).rev() {
            thumb(state, layout, slot, place, sketch);
        }
        figures(state, row, column, slot, &layout.size, sketch);
    }
    if let (Some(field), Some(rect)) = (&state.spec.note, slot.note) {
        note(state, row, field, rect, sketch);
    }
}

/// The largest size at which a text fits, and its lines.
fn fitting(text: &str, room: Rect, base: Style, sketch: &Sketch<'_>) -> Style {
    let height = room.height - 2.0;
    let sizes = [base.size, 24.0, SMALLEST_TEXT].into_iter().filter(|size| *size <= base.size);
    let fits = |size: &f32| sketch.text_height(text, room.width, Style { size: *size, ..base }) <= height;
    let size = sizes.clone().find(fits).unwrap_or(SMALLEST_TEXT);
    Style { size, ..base }.lines((height / (size * LEADING)).floor().max(1.0) as usize)
}

fn name(
    state: &State<'_>,
    row: &Row<'_>,
    column: &Column,
    slot: &Slot,
    size: &Size,
    sketch: &mut Sketch<'_>,
) {
    let room = Rect { top: slot.rect.top, height: slot.rect.height, ..column.name };
    let (table, id) = (row.linked.table.clone(), row.linked.id.clone());
    let (target, grip) = if state.spec.open {
        (Target::Card(table, id), Grip { write: true, remove: true, ..Grip::default() })
    } else {
        (Target::Told(format!("row:{table}:{id}")), Grip::default())
    };
    let style = fitting(row.name, room, size.name(), sketch);
    sketch.item(target, room, row.name, grip, |sketch| sketch.text_centered(room, row.name, style));
}

fn pole(
    state: &State<'_>,
    row: &Row<'_>,
    field: &FieldId,
    room: Rect,
    size: &Size,
    is_left: bool,
    sketch: &mut Sketch<'_>,
) {
    let sight = state.sight;
    let text = thumbs::text(sight, row, field);
    let spec = sight.workshop.table(row.linked.table.as_str()).and_then(|table| table.field(field.as_str()));
    let hint = spec.map_or("–", |spec| spec.label.as_str());
    let shown = if text.is_empty() { hint } else { text };
    let ink = if text.is_empty() { Ink::Muted } else { Ink::Ink };
    let base = Style { ink, ..size.name() };
    let style = fitting(shown, room, if is_left { base.right() } else { base }, sketch);
    let key = if is_left { "scales-say-left" } else { "scales-say-right" };
    let say = sight.words.with(key, &[("pole", shown)]);
    // Words of the record whose row it is are not written here.
    let target = if spec.is_some_and(|spec| !spec.is_computed()) {
        Target::Writing(row.linked.table.clone(), row.linked.id.clone(), field.clone())
    } else {
        Target::Told(format!("pole:{}:{}:{field}", row.linked.table, row.linked.id))
    };
    let write = matches!(target, Target::Writing(..)) && state.lacks.is_none();
    let grip = Grip { write, ..Grip::default() };
    sketch.item(target, room, say, grip, |sketch| sketch.text_centered(room, shown, style));
}

/// The track with its ticks, what fills it, and the middle halves of the answers.
fn ground(state: &State<'_>, layout: &Layout, slot: &Slot, sketch: &mut Sketch<'_>) {
    let (row, size) = (&state.rows[slot.row], &layout.size);
    let on = |number: f64| layout.at(state, slot, number);
    let (start, end) = (on(state.scale.min), on(state.scale.max));
    let half = size.track / 2.0;
    let track = Rect::new(start.x - half, start.y - half, end.x - start.x + size.track, size.track);
    sketch.rect(track, half, solid(Ink::Card), line(Ink::Line, 1.5));
    for tick in state.scale.ticks() {
        let point = on(tick);
        let is_zero = state.is_bipolar() && tick == 0.0;
        let (reach, width) = if is_zero { (slot.rect.height / 2.0 - 1.0, 3.0) } else { (half + 4.0, 2.0) };
        sketch.line(vec![point.moved(0.0, -reach), point.moved(0.0, reach)], line(Ink::Grey, width));
    }
    for (place, thumb) in state.spec.thumbs.iter().enumerate() {
        if row.values.get(place) == Some(&Reading::Veiled) {
            continue;
        }
        let Some((low, high)) = thumbs::spread(state.sight, thumb, row, &state.scale) else { continue };
        let (from, to, half) = (on(low), on(high), size.thumb + 3.0);
        let band = Rect::new(from.x - half, from.y - half, to.x - from.x + 2.0 * half, 2.0 * half);
        sketch.rect(band, half, thin(thumbs::ink(thumb, place), 0.26), None);
    }
    if let Some(gap) = state.gap(row) {
        let is_largest = state.largest_gap().is_some_and(|largest| gap.abs() >= largest - 1e-6);
        let (Some(first), Some(last)) = (row.values[0].number(), row.values[row.values.len() - 1].number())
        else {
            return;
        };
        let (from, to) = (on(first.min(last)), on(first.max(last)));
        let half = size.track * 0.62;
        let bar = Rect::new(from.x, from.y - half, to.x - from.x, 2.0 * half);
        let fill = if is_largest { solid(Ink::AmberMark) } else { thin(Ink::Muted, 0.6) };
        // A rim keeps it apart from the answers behind it.
        sketch.rect(bar.inset(-2.0), half, solid(Ink::Paper), None);
        sketch.rect(bar, half.min(bar.width / 2.0), fill, None);
    } else if let ([thumb], Some(Reading::At { number, guess })) =
        (&state.spec.thumbs[..], row.values.first())
    {
        // One thumb alone is a bar: its length is seen from the back of the room.
        let base = if state.is_bipolar() { 0.0 } else { state.scale.min };
        let (from, to) = (on(base.min(*number)), on(base.max(*number)));
        let reach = if state.is_bipolar() { 0.0 } else { half };
        let bar = Rect::new(from.x - reach, from.y - half, to.x - from.x + reach, size.track);
        let ink = thumbs::ink(thumb, 0);
        let fill = if *guess { thin(ink, 0.5) } else { solid(ink) };
        sketch.rect(bar, half.min(bar.width / 2.0), fill, None);
    }
}

/// A thumb on its value, or beside the track as long as there is none.
fn thumb(state: &State<'_>, layout: &Layout, slot: &Slot, place: usize, sketch: &mut Sketch<'_>) {
    let (row, spec) = (&state.rows[slot.row], &state.spec.thumbs[place]);
    let Some(value) = row.values.get(place).copied().filter(|value| *value != Reading::Veiled) else {
        return;
    };
    let center = center(state, layout, slot, place);
    let radius = layout.size.thumb;
    let is_fixed = !thumbs::is_movable(state.sight.workshop, &state.spec.of, &spec.field);
    if is_fixed && value == Reading::Missing {
        return;
    }
    let mut say = thumbs::about(state.sight, &spoken_name(state, row), &spec.label, &state.scale, value);
    if let Some((low, high)) = thumbs::spread(state.sight, spec, row, &state.scale) {
        let number = |number: f64| thumbs::figure(state.sight, &state.scale, number);
        say += &state.sight.words.with("thumbs-say-half", &[("low", &number(low)), ("high", &number(high))]);
    }
    let target = Target::Token(state.spec.of.clone(), row.linked.id.clone(), spec.field.clone());
    let grip = thumbs::grip(state.sight, &state.spec.of, &row.linked.id, &spec.field, value);
    let outline = Rect::around(center, radius * 2.0 + 6.0, radius * 2.0 + 6.0);
    sketch.item(target, outline, say, grip, |sketch| {
        thumbs::draw(sketch, (spec, place), value, center, radius);
    });
}

/// A row as it is read aloud: its name, or its two poles.
pub(super) fn spoken_name(state: &State<'_>, row: &Row<'_>) -> String {
    match state.poles() {
        Some((left, right)) => {
            let text = |field| thumbs::text(state.sight, row, field);
            format!("{} – {}", text(left), text(right))
        }
        None => row.name.to_owned(),
    }
}

/// Where a thumb stands: on its value, or before the track as long as there is none. Thumbs that would lie on each other
/// stand above each other.
fn center(state: &State<'_>, layout: &Layout, slot: &Slot, place: usize) -> Point {
    let (row, size) = (&state.rows[slot.row], &layout.size);
    let x = |place: usize| match row.values.get(place)? {
        Reading::At { number, .. } => Some(layout.at(state, slot, *number).x),
        Reading::Missing | Reading::Hidden => {
            Some(layout.columns[slot.column].axis.left - parking(size) + size.thumb)
        }
        Reading::Veiled => None,
    };
    let middle = slot.rect.center().y;
    let Some(own) = x(place) else { return at(slot.rect.left, middle) };
    let near = |other: &usize| x(*other).is_some_and(|other| (other - own).abs() < size.thumb * 1.7);
    let mates: Vec<usize> = (0..row.values.len()).filter(near).collect();
    let nth = mates.iter().position(|mate| *mate == place).unwrap_or(0) as f32;
    let last = mates.len().saturating_sub(1) as f32;
    let most = (slot.rect.height - 2.0 * size.thumb - 2.0) / last.max(1.0);
    let apart = (size.thumb * 1.9).min(most.max(6.0));
    at(own, middle + (nth - last / 2.0) * apart)
}

/// The numbers beside the axis, and the distance with its sign.
fn figures(
    state: &State<'_>,
    row: &Row<'_>,
    column: &Column,
    slot: &Slot,
    size: &Size,
    sketch: &mut Sketch<'_>,
) {
    let middle = slot.rect.center().y;
    let style = Style::new(size.text, Ink::Ink).weight(Weight::Semibold).middle().lines(1);
    let baseline = middle + size.text * 0.35;
    for (x, value) in column.figures.iter().zip(&row.values) {
        match value {
            Reading::At { number, .. } => {
                let figure = if state.is_bipolar() { thumbs::difference } else { thumbs::figure };
                sketch.label(at(*x, baseline), &figure(state.sight, &state.scale, *number), style);
            }
            Reading::Hidden => marks::lock(sketch, at(*x, middle), 20.0, true, Ink::Muted),
            Reading::Missing => sketch.label(at(*x, baseline), "–", Style { ink: Ink::Muted, ..style }),
            Reading::Veiled => {}
        }
    }
    let Some((x, gap)) = column.gap.zip(state.gap(row)) else { return };
    let text = thumbs::difference(state.sight, &state.scale, gap);
    if state.largest_gap().is_some_and(|largest| gap.abs() >= largest - 1e-6) {
        let width = sketch.text_width(&text, style) + 26.0;
        let pill = Rect::around(at(x, middle), width, (size.text + 12.0).min(slot.rect.height));
        sketch.rect(pill, pill.height / 2.0, solid(Ink::Amber), None);
        sketch.label(at(x, baseline), &text, Style { ink: Ink::StickyInk, ..style }.weight(Weight::Bold));
    } else {
        sketch.label(at(x, baseline), &text, Style { ink: Ink::Muted, ..style });
    }
}

/// The evidence, or what it should be.
fn note(state: &State<'_>, row: &Row<'_>, field: &FieldId, rect: Rect, sketch: &mut Sketch<'_>) {
    let sight = state.sight;
    let text = sight.text(row.linked.table.as_str(), row.linked.id.as_str(), field.as_str());
    let label = sight.workshop.table(state.spec.of.as_str()).and_then(|table| table.field(field.as_str()));
    let label = label.map_or("", |field| field.label.as_str());
    let shown = if text.is_empty() { format!("+ {label}") } else { text.to_owned() };
    let say = if text.is_empty() {
        sight.words.with("thumbs-say-no-note", &[("name", row.name), ("label", label)])
    } else {
        sight.words.with("thumbs-say-note", &[("name", row.name), ("label", label), ("text", text)])
    };
    let target = Target::Writing(row.linked.table.clone(), row.linked.id.clone(), field.clone());
    let grip = Grip { write: state.lacks.is_none(), ..Grip::default() };
    sketch.item(target, Rect { height: ROW, ..rect }, say, grip, |sketch| {
        sketch.text(Rect { left: rect.left + 8.0, width: rect.width - 8.0, ..rect }, &shown, SMALL);
    });
}
