//! Draws a timeline: the ground with its names, the lines under the cards, the cards, the tray.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::view_spec::{Along, TimelineSpec};
use crate::view::zones::{capital, draw_more, invite};
use crate::view::{Sight, marks};

use super::axis::{Axis, Day};
use super::frame::{Frame, LINE, NAME, TITLE};
use super::lay::{Laid, Picture, TRAY, flow};
use super::moves::place_name;
use super::state::{At, Card, State};
use super::{calendar, columns, order};

/// The cards on the lanes.
pub(super) fn picture<'s, 'a>(state: &'s State<'a>, frame: &Frame) -> Picture<'s, 'a> {
    match &state.spec.along {
        Along::Columns(_) => columns::picture(state, frame),
        Along::Dates(_) => calendar::picture(state, frame),
        Along::Order(_) => order::picture(state, frame),
    }
}

/// Draws everything.
pub(super) fn all(spec: &TimelineSpec, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let state = State::new(spec, sight);
    let frame = Frame::new(&state, area);
    if let Some(title) = &spec.title {
        sketch.text(frame.title, title, TITLE);
    }
    if state.lanes.is_empty() {
        return invite(sight, state.lane_table().unwrap_or(&spec.of), sketch, area);
    }
    ground(&state, &frame, sketch);
    let picture = picture(&state, &frame);
    for points in &picture.threads {
        sketch.line(points.clone(), line(Ink::Muted, 2.0));
    }
    for dot in &picture.dots {
        sketch.circle(*dot, 5.5, solid(Ink::Muted), line(Ink::Card, 1.5));
    }
    for way in &picture.ways {
        if let [.., before, end] = way.as_slice() {
            sketch.line(way[..way.len() - 1].to_vec(), line(Ink::Muted, 3.0));
            marks::arrow(sketch, *before, *end, 13.0, line(Ink::Muted, 3.0));
        }
    }
    if state.cards.is_empty()
        && let Some(first) = frame.lanes.first()
    {
        // A column that is too narrow for the words lends the invitation its lane.
        let column = frame.columns.first().filter(|column| column.width >= 290.0);
        let room = column.map_or(*first, |column| Rect { left: column.left, width: column.width, ..*first });
        invite(sight, &spec.of, sketch, room.inset_xy(4.0, 3.0));
    }
    draw_cards(&state, &picture, sketch);
    tray(&state, &frame, sketch);
    let count = state.cards.iter().filter(|card| card.stands()).count();
    sketch.tell_if_silent(|_| sight.words.count("timeline-say", count));
}

fn ground(state: &State<'_>, frame: &Frame, sketch: &mut Sketch<'_>) {
    let body = frame.body();
    match &frame.axis {
        Some(axis) => months(state, frame, axis, sketch),
        None if frame.columns.is_empty() => {
            for lane in &frame.lanes {
                sketch.rect(lane.inset_xy(0.0, 5.0), 14.0, thin(Ink::Card, 0.75), line(Ink::Line, 1.5));
            }
        }
        None => {
            for (column, option) in frame.columns.iter().zip(state.columns) {
                let whole =
                    Rect::new(column.left, frame.head.top, column.width, body.bottom() - frame.head.top);
                sketch.rect(whole, 14.0, thin(Ink::Card, 0.75), line(Ink::Line, 1.5));
                let name = Style::new(24.0, Ink::Ink).weight(Weight::Bold).lines(1);
                let head = Rect { height: frame.head.height, ..whole };
                sketch.text_centered(head.inset_xy(14.0, 0.0), &option.name, name);
            }
        }
    }
    for (place, (lane, name)) in frame.lanes.iter().zip(&frame.names).enumerate() {
        let is_open = frame.axis.is_none() && frame.columns.is_empty();
        let is_first = place == 0;
        // Under the names and within the columns, not across what parts them.
        let parts = std::iter::once(*name).chain(if frame.columns.is_empty() {
            vec![*lane]
        } else {
            frame.columns.clone()
        });
        for part in parts.filter(|part| part.width > 12.0 && !is_open && !(is_first && frame.axis.is_some()))
        {
            let right = if part == *name { part.right() - 12.0 } else { part.right() };
            if !(is_first && part == *name) {
                sketch.line(vec![at(part.left, lane.top), at(right, lane.top)], line(Ink::Line, 1.5));
            }
        }
    }
    for ((name, lane), rect) in frame.names.iter().zip(&state.lanes).zip(&frame.lanes) {
        if name.width <= 0.0 {
            continue;
        }
        let style = if rect.height < 64.0 { NAME.lines(1) } else { NAME };
        sketch.text_centered(Rect { width: name.width - 16.0, ..*name }, lane.name, style);
    }
    landings(state, frame, sketch);
    if let Some((rect, more)) = frame.more {
        draw_more(state.sight, sketch, rect, more);
    }
}

/// Every second month is shaded; months have their names, years stand above.
fn months(state: &State<'_>, frame: &Frame, axis: &Axis, sketch: &mut Sketch<'_>) {
    let body = frame.body();
    sketch.rect(body, 14.0, thin(Ink::Card, 0.75), line(Ink::Line, 1.5));
    let names = &state.sight.words.spelling().spelling().months;
    let name = |month: i32| {
        let name = names.get(month.rem_euclid(12) as usize).map_or("", String::as_str);
        if axis.month_width() > 130.0 { name.to_owned() } else { name.chars().take(3).collect() }
    };
    let style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Medium);
    let widest = (0..12).map(|month| sketch.text_width(&name(month), style)).fold(0.0, f32::max);
    let every = axis.named_every(widest + 16.0);
    let year = Style::new(SMALLEST_TEXT, Ink::Muted).weight(Weight::Semibold);
    let year_width = sketch.text_width("0000", year) + 14.0;
    let mut free_from = f32::MIN;
    for month in axis.first..axis.first + axis.months {
        let (left, right) = (axis.month_left(month), axis.month_left(month + 1));
        if month.rem_euclid(2) == 0 && every == 1 {
            let band = Rect::new(left, body.top + 1.0, right - left, body.height - 2.0);
            sketch.rect(band, 0.0, thin(Ink::Line, 0.28), None);
        }
        if month.rem_euclid(every) == 0 {
            sketch.line(vec![at(left, body.top - 8.0), at(left, body.top)], line(Ink::Muted, 2.0));
            let text = name(month);
            // The name stands over the beginning of the month, where a card of its first day stands.
            sketch.label(at(left, body.top - 16.0), &text, style.middle());
        }
        let is_new = month == axis.first || month.rem_euclid(12) == 0;
        if is_new && left >= free_from {
            let text = Day { month, day: 1 }.year().to_string();
            sketch.label(at(left, body.top - 16.0 - LINE), &text, year.middle());
            free_from = left + year_width;
        }
    }
}

/// One landing for every lane; in columns one for every cell.
fn landings(state: &State<'_>, frame: &Frame, sketch: &mut Sketch<'_>) {
    for (place, (lane, rect)) in state.lanes.iter().zip(&frame.lanes).enumerate() {
        if frame.columns.is_empty() {
            sketch.landing(Target::Told(format!("lane-{place}")), rect.corners(), lane.name);
        }
        for (column, option) in state.columns.iter().enumerate() {
            let target = Target::Told(format!("lane-{place}-{column}"));
            let name = if lane.name.is_empty() {
                option.name.clone()
            } else {
                format!("{} · {}", lane.name, option.name)
            };
            sketch.landing(target, frame.cell(place, column).corners(), name);
        }
    }
    if let (Some((rect, _)), Some(label)) = (frame.tray, &state.spec.tray) {
        sketch.landing(Target::Tray, rect.corners(), label.clone());
    }
}

fn draw_cards(state: &State<'_>, picture: &Picture<'_, '_>, sketch: &mut Sketch<'_>) {
    for laid in &picture.laid {
        item(state, laid, sketch);
    }
    for (rect, more) in &picture.more {
        draw_more(state.sight, sketch, *rect, *more);
    }
}

/// A note can be removed; a record that others share only where it has a place that it can leave.
fn is_removable(state: &State<'_>, card: &Card<'_>) -> bool {
    let of = state.spec.of.as_str();
    let own = state.sight.workshop.table(of).is_some_and(|table| table.of_canvas.is_some());
    let record = state.sight.session.record(of, card.id.as_str());
    own || record.is_some_and(|record| record.value(state.along().as_str()).is_some())
}

fn item(state: &State<'_>, laid: &Laid<'_, '_>, sketch: &mut Sketch<'_>) {
    let target = Target::Card(state.spec.of.clone(), laid.card.id.clone());
    let grip = Grip { drag: true, write: true, remove: is_removable(state, laid.card), tap: false };
    sketch.item(target, laid.rect(), said(state, laid.card), grip, |sketch| laid.draw(sketch));
}

fn tray(state: &State<'_>, frame: &Frame, sketch: &mut Sketch<'_>) {
    let (Some((rect, room)), Some(label)) = (frame.tray, &state.spec.tray) else { return };
    sketch.rect(rect, 14.0, thin(Ink::Card, 0.6), dashed(Ink::Muted, 1.6));
    let place = Rect::new(rect.left + 18.0, rect.top, 150.0, rect.height);
    sketch.text_centered(
        place,
        label,
        Style::new(SMALLEST_TEXT, Ink::Muted).weight(Weight::Semibold).lines(2),
    );
    let waiting: Vec<&Card<'_>> = state.cards.iter().filter(|card| !card.stands()).collect();
    let mut picture = Picture::default();
    flow(state.sight.lettering, room, &waiting, &TRAY, &mut picture);
    draw_cards(state, &picture, sketch);
}

/// A card as it is read aloud: what it is, what it says, where it stands.
fn said(state: &State<'_>, card: &Card<'_>) -> String {
    let words = state.sight.words;
    let one = state.sight.workshop.table(state.spec.of.as_str()).map_or("", |table| table.one.as_str());
    let place = match (card.at, card.stands(), &state.spec.tray) {
        (Some(at), true, _) => {
            let lanes = card.lanes.iter().filter_map(|lane| state.lanes.get(*lane));
            let lanes: Vec<String> =
                lanes.map(|lane| lane.name.to_owned()).filter(|name| !name.is_empty()).collect();
            place_name(state, &words.names(&lanes), at)
        }
        (_, _, Some(tray)) => tray.clone(),
        (_, _, None) => words.text("say-nowhere"),
    };
    let mut said =
        words.with("say-card", &[("one", &capital(one)), ("title", card.title), ("place", &place)]);
    for label in card.kind.iter().copied().chain(card.second.as_deref()) {
        said += &words.with("say-kind", &[("kind", label)]);
    }
    if let Some(rings) = card.rings.filter(|rings| *rings > 0) {
        said += &words.count("timeline-rings", rings);
    }
    if card.warned {
        said += &words.text("timeline-warned");
    }
    said
}

/// Where a card stands along time, in words.
pub(super) fn along_name(state: &State<'_>, at: At) -> String {
    match at {
        At::Column(place) => state.columns.get(place).map_or_else(String::new, |option| option.name.clone()),
        At::Day(day) => state.sight.words.date(&day.iso()),
        At::Place(place) if place < 1e6 => {
            let n = state.sight.words.short_number(place);
            state.sight.words.with("timeline-place", &[("n", &n)])
        }
        At::Place(_) => state.sight.words.text("say-nowhere"),
    }
}
