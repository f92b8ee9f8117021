//! Draws the table with its chairs and cards, and the door to those who sit outside.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::id::{FieldId, RecordId};

use super::super::marks;
use super::super::zones::draw_more;
use super::ring::{CHAIR, DOOR, Place, Ring};
use super::state::{Seat, State};
use super::{INSIDE, OUTSIDE, moves, zone};

const LINE: f32 = SMALLEST_TEXT * LEADING;
const SMALL: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);

/// Draws everything.
pub(super) fn all(state: &State<'_>, ring: &Ring, sketch: &mut Sketch<'_>) {
    let words = state.sight.words;
    if let Some(place) = ring.outside {
        door(state, ring, place, sketch);
        let table = Rect::around(ring.table, ring.half.0 * 1.5, ring.half.1 * 1.5);
        sketch.landing(zone(INSIDE), table.corners(), words.text("seats-inside"));
        sketch.landing(zone(OUTSIDE), place.corners(), words.text("seats-outside"));
    }
    table(state, ring, sketch);
    for (seats, places) in [(&state.inside, &ring.inside), (&state.outside, &ring.apart)] {
        let Some(first) = places.first() else { continue };
        let text = text(ring, first.card, seats.iter(), sketch);
        for (seat, place) in seats.iter().zip(places) {
            chair(place, Some(seat.ink), sketch);
            card(state, ring, seat, place, text, sketch);
        }
    }
    let free = ring.inside.iter().skip(state.inside.len()).chain(&ring.waiting);
    for (place, id) in free.zip(moves::free_ids(state.spec, state.sight)) {
        empty(state, place, &id, sketch);
    }
    if ring.more.0 > 0 {
        let place = Rect::new(ring.table.x - 36.0, ring.table.y + ring.half.1 - 44.0, 72.0, 34.0);
        draw_more(state.sight, sketch, place, ring.more.0);
    }
}

/// The table with what lies on it.
fn table(state: &State<'_>, ring: &Ring, sketch: &mut Sketch<'_>) {
    let oval = |by: f32| -> Vec<Point> {
        (0..72_u8)
            .map(|nth| {
                let angle = std::f32::consts::TAU * f32::from(nth) / 72.0;
                ring.table.moved((ring.half.0 + by) * angle.cos(), (ring.half.1 + by) * angle.sin())
            })
            .collect()
    };
    let shadow: Vec<Point> = oval(2.0).into_iter().map(|point| point.moved(0.0, 5.0)).collect();
    sketch.polygon(shadow, thin(Ink::Shadow, 0.12), None);
    sketch.polygon(oval(0.0), solid(Ink::Card), line(Ink::Line, 2.0));
    sketch.polygon(oval(-9.0), thin(Ink::Tint(4), 0.7), line(Ink::Line, 1.0));
    middle(state, ring, sketch);
}

/// How many there are, and the text on the table.
fn middle(state: &State<'_>, ring: &Ring, sketch: &mut Sketch<'_>) {
    let words = state.sight.words;
    let inner = Rect::around(ring.table, ring.half.0 * 1.36, ring.half.1 * 1.3);
    let (count, usual) = (state.count().to_string(), state.spec.usual.to_string());
    let told = words.with("seats-count", &[("n", &count), ("usual", &usual)]);
    let few = state.is_few().then(|| words.with("seats-few", &[("least", &state.spec.least.to_string())]));
    let said = few.as_ref().map_or_else(|| told.clone(), |few| format!("{told}. {few}"));
    let on_table = state.middle();
    let largest = if on_table.is_some() { 34.0 } else { 44.0 };
    let styled = |size: f32| Style::new(size, Ink::Ink).weight(Weight::Bold).middle().lines(1);
    let mut sizes = [largest, 28.0, SMALLEST_TEXT].into_iter().map(styled);
    // Alone it stands in the middle, where the table is wider.
    let alone = Rect::around(ring.table, ring.half.0 * 1.75, inner.height);
    let wide = if on_table.is_some() || few.is_some() { inner } else { alone };
    let fits = |style: &Style| sketch.text_width(&told, *style) <= wide.width;
    let large = sizes.find(fits).unwrap_or(styled(SMALLEST_TEXT).lines(2));
    let high = sketch.text_height(&told, wide.width, large);
    let warning = if few.is_some() { LINE + 8.0 } else { 0.0 };
    let text = on_table.as_ref().filter(|(_, text)| !text.is_empty() || inner.height > high + warning + LINE);
    let room = Rect { height: (inner.height - high - warning - 14.0).max(0.0), ..inner };
    let style = text.map(|(label, text)| {
        let said = if text.is_empty() { label } else { text.as_str() };
        (said, fitting(sketch, said, room, text.is_empty()))
    });
    let text_high =
        style.as_ref().map_or(0.0, |(said, style)| sketch.text_height(said, room.width, *style) + 10.0);
    let mut top = ring.table.y - (high + warning + text_high) / 2.0;
    let place = Rect::new(wide.left, top, wide.width, high + warning);
    sketch.item(Target::Told(format!("seats:{}", state.spec.of)), place, said, Grip::default(), |sketch| {
        sketch.text(Rect { height: high, ..place }, &told, large);
        if let Some(few) = &few {
            pill(few, at(place.center().x, place.top + high + LINE / 2.0 + 3.0), place.width, sketch);
        }
    });
    top = place.bottom() + 10.0;
    if let (Some((label, _)), Some((said, style))) = (&on_table, style) {
        let place = Rect::new(inner.left, top, inner.width, text_high - 10.0);
        let told = words.with("slots-say", &[("label", label), ("text", said)]);
        sketch.item(
            Target::Told(format!("middle:{}", state.spec.of)),
            place,
            told,
            Grip::default(),
            |sketch| {
                sketch.text(place, said, style);
            },
        );
    }
}

/// The text on the table as large as it fits.
fn fitting(sketch: &Sketch<'_>, text: &str, room: Rect, is_label: bool) -> Style {
    let ink = if is_label { Ink::Muted } else { Ink::Ink };
    let sizes = if is_label { [24.0, 24.0, SMALLEST_TEXT] } else { [32.0, 26.0, SMALLEST_TEXT] };
    let styled = |size: f32| Style::new(size, ink).middle();
    let fits = |style: &Style| sketch.text_height(text, room.width, *style) <= room.height;
    let lines = ((room.height / LINE) as usize).max(1);
    sizes.map(styled).into_iter().find(fits).unwrap_or(styled(SMALLEST_TEXT).lines(lines))
}

/// A warning in a pill.
fn pill(text: &str, center: Point, most: f32, sketch: &mut Sketch<'_>) {
    let style = Style::new(SMALLEST_TEXT, Ink::StickyInk).weight(Weight::Semibold).lines(1);
    let width = (sketch.text_width(text, style) + 58.0).min(most);
    let place = Rect::around(center, width, LINE + 6.0);
    sketch.rect(place, place.height / 2.0, solid(Ink::Amber), None);
    marks::warning(sketch, at(place.left + 22.0, center.y), 20.0);
    sketch.text_centered(Rect { left: place.left + 40.0, width: width - 50.0, ..place }, text, style);
}

/// A chair from above: a seat and its back.
fn chair(place: &Place, ink: Option<Ink>, sketch: &mut Sketch<'_>) {
    let angle = place.back.y.atan2(place.back.x);
    let arc = |radius: f32, wide: f32| -> Vec<Point> {
        (-6..=6_i8)
            .map(|nth| angle + wide * f32::from(nth) / 6.0)
            .map(|angle| place.chair.moved(radius * angle.cos(), radius * angle.sin()))
            .collect()
    };
    let Some(ink) = ink else {
        sketch.circle(place.chair, CHAIR - 2.0, solid(Ink::Paper), dashed(Ink::Muted, 1.6));
        sketch.line(arc(CHAIR + 1.0, 0.95), line(Ink::Muted, 2.0));
        return;
    };
    sketch.circle(place.chair, CHAIR - 2.0, solid(ink), line(Ink::Card, 2.0));
    sketch.line(arc(CHAIR + 1.0, 0.95), line(ink, 6.0));
}

/// The text of a card: how large its title is, in how many lines, and whether it has a second line.
#[derive(Clone, Copy, Debug)]
struct Text {
    title: Style,
    has_second: bool,
}

/// The room for text on a card.
fn inner(card: Rect) -> Rect {
    let inner = card.inset_xy(14.0, 9.0);
    Rect { left: inner.left + 8.0, width: inner.width - 8.0, ..inner }
}

/// How the titles of some cards of the same size are set: large where all of them have room.
fn text<'s>(ring: &Ring, card: Rect, seats: impl Iterator<Item = &'s Seat<'s>>, sketch: &Sketch<'_>) -> Text {
    let room = inner(card);
    let rest = room.height - LINE;
    let has_second = ring.size.second && rest >= 2.0 * LINE - 0.5;
    let high = if has_second { rest - LINE } else { rest };
    let title = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Semibold);
    let large = Style { size: 24.0, ..title };
    let mut titles = seats.map(|seat| seat.title);
    let fit = titles.all(|title| sketch.text_height(title, room.width, large) <= high + 2.0);
    let lines = ((high / LINE + 0.02) as usize).max(1);
    Text { title: if fit { large.lines(lines) } else { title.lines(lines) }, has_second }
}

/// A role with its second line and its kind, in the middle of its card.
fn card(state: &State<'_>, ring: &Ring, seat: &Seat<'_>, place: &Place, text: Text, sketch: &mut Sketch<'_>) {
    let rect = place.card;
    let target = Target::Card(state.spec.of.clone(), seat.id.clone());
    let grip = Grip { drag: ring.outside.is_some(), write: true, remove: true, tap: false };
    let inner = inner(rect);
    let no_role = state.sight.words.text("seats-no-role");
    let (title, style) = if seat.title.is_empty() {
        (no_role.as_str(), Style { ink: Ink::Muted, weight: Weight::Regular, ..text.title })
    } else {
        (seat.title, text.title)
    };
    let title_high = sketch.text_height(title, inner.width, style);
    let has_second = text.has_second && !seat.second.is_empty();
    let second_high = if has_second { LINE } else { 0.0 };
    let top = inner.top + ((inner.height - title_high - second_high - LINE) / 2.0).max(0.0);
    sketch.item(target, rect, say(state, seat), grip, |sketch| {
        sketch.card(rect, 10.0, solid(Ink::Card));
        sketch.rect(rect, 10.0, None, line(Ink::Line, 1.5));
        let bar = Rect::new(rect.left + 7.0, rect.top + 9.0, 5.0, rect.height - 18.0);
        sketch.rect(bar, 2.5, solid(seat.ink), None);
        sketch.text(Rect { top, height: title_high, ..inner }, title, style);
        if has_second {
            let place = Rect { top: top + title_high, height: LINE, ..inner };
            sketch.text(place, &seat.second, SMALL);
        }
    });
    let place = Rect { top: top + title_high + second_high, height: LINE, ..inner };
    kind(state, seat, place, sketch);
}

/// The word for the kind; a tap goes on to the next one.
fn kind(state: &State<'_>, seat: &Seat<'_>, place: Rect, sketch: &mut Sketch<'_>) {
    let words = state.sight.words;
    let name = seat.kind.map(|kind| kind.name.as_str());
    let style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Medium).lines(1);
    let shown = name.map_or_else(|| words.text("seats-no-kind"), str::to_owned);
    let dot = 22.0;
    let width = (sketch.text_width(&shown, style) + dot + 1.0).min(place.width);
    let outline = Rect { left: place.left - 4.0, width: width + 8.0, ..place };
    let target = Target::Token(state.spec.of.clone(), seat.id.clone(), state.spec.by.clone());
    let said = words.with("seats-say-kind", &[("title", seat.title), ("kind", &shown)]);
    sketch.item(target, outline, said, Grip { tap: true, ..Grip::default() }, |sketch| {
        let center = at(place.left + 8.0, place.center().y);
        match seat.kind {
            Some(_) => sketch.circle(center, 7.0, solid(seat.ink), None),
            None => sketch.circle(center, 6.0, None, dashed(Ink::Muted, 1.6)),
        }
        let text = Rect { left: place.left + dot, width: width - dot, ..place };
        let ink = if seat.kind.is_some() { Ink::Ink } else { Ink::Muted };
        let long = sketch.text_width(&shown, style) > text.width + 0.5;
        let short = seat.kind.and_then(|kind| kind.short.as_deref()).filter(|_| long);
        sketch.text_centered(text, short.unwrap_or(&shown), Style { ink, ..style });
    });
}

/// An empty chair; what is written on it is a new seat.
fn empty(state: &State<'_>, place: &Place, id: &RecordId, sketch: &mut Sketch<'_>) {
    chair(place, None, sketch);
    let title =
        state.sight.workshop.table(state.spec.of.as_str()).map_or("name", |table| table.title_field());
    let target = Target::Writing(state.spec.of.clone(), id.clone(), FieldId::from(title));
    let said = state.sight.words.text("seats-say-empty");
    let grip = Grip { write: true, ..Grip::default() };
    let rect = place.card;
    sketch.item(target, rect, said, grip, |sketch| {
        sketch.rect(rect, 10.0, thin(Ink::Card, 0.5), dashed(Ink::Muted, 1.6));
        let style = Style::new(SMALLEST_TEXT, Ink::Muted).middle().lines(2);
        sketch.text_centered(rect.inset_xy(12.0, 4.0), &state.sight.words.text("seats-empty"), style);
    });
}

/// The wall of the house with its door, and the room outside.
fn door(state: &State<'_>, ring: &Ring, place: Rect, sketch: &mut Sketch<'_>) {
    let words = state.sight.words;
    let x = place.left - 2.0;
    let (top, bottom) = (ring.table.y - 46.0, ring.table.y + 46.0);
    for (from, to) in [(place.top, top), (bottom, place.bottom())] {
        sketch.line(vec![at(x, from), at(x, to)], line(Ink::Muted, 5.0));
    }
    // The threshold of the open door.
    let threshold = Rect::new(x - 4.0, top, 8.0, bottom - top);
    sketch.rect(threshold, 0.0, thin(Ink::Tint(4), 1.0), None);
    for y in [top, bottom] {
        sketch.line(vec![at(x - 9.0, y), at(x + 9.0, y)], line(Ink::Muted, 5.0));
    }
    leaf(at(place.left + 32.0, place.top + DOOR / 2.0 - 8.0), sketch);
    let sign = Rect::new(place.left + 58.0, place.top + 2.0, place.width - 58.0, DOOR - 20.0);
    let style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold).lines(1);
    let name = state
        .spec
        .outside
        .as_ref()
        .and_then(|field| state.sight.workshop.table(state.spec.of.as_str())?.field(field.as_str()))
        .map_or_else(|| words.text("seats-outside"), |field| field.label.clone());
    let is_long = sketch.text_width(&name, style) > sign.width;
    let style = if is_long { Style { size: SMALLEST_TEXT, ..style }.lines(2) } else { style };
    sketch.text_centered(sign, &name, style);
    let lost = ring.more.1;
    if lost > 0 {
        let place = Rect::new(place.right() - 72.0, place.top + 4.0, 72.0, 34.0);
        draw_more(state.sight, sketch, place, lost);
    }
}

/// The sign of a door: a leaf in its frame, with a handle.
fn leaf(center: Point, sketch: &mut Sketch<'_>) {
    let frame = Rect::around(center, 26.0, 38.0);
    sketch.rect(frame, 3.0, solid(Ink::Card), line(Ink::Muted, 2.5));
    let leaf = vec![
        at(frame.left + 2.0, frame.top + 2.0),
        at(frame.left + 17.0, frame.top + 7.0),
        at(frame.left + 17.0, frame.bottom() + 3.0),
        at(frame.left + 2.0, frame.bottom() - 1.0),
    ];
    sketch.polygon(leaf, solid(Ink::Muted), None);
    sketch.circle(at(frame.left + 13.0, center.y + 3.0), 2.0, solid(Ink::Card), None);
}

/// A seat in words.
fn say(state: &State<'_>, seat: &Seat<'_>) -> String {
    let words = state.sight.words;
    let title = if seat.title.is_empty() { words.text("seats-no-role") } else { seat.title.to_owned() };
    let mut said = words.with("seats-say", &[("n", &seat.number.to_string()), ("title", &title)]);
    if let Some(kind) = seat.kind {
        said += &words.with("say-kind", &[("kind", &kind.name)]);
    }
    if !seat.second.is_empty() {
        said += &words.with("say-kind", &[("kind", &seat.second)]);
    }
    if state.outside.iter().any(|other| other.id == seat.id) {
        said += &words.with("say-kind", &[("kind", &words.text("seats-outside").to_lowercase())]);
    }
    said
}
