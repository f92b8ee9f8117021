//! A ladder of promises: rungs from the bottom up, and for every actor the rung it stands on now and the one it needs.

use super::lanes::{Frame, Hand, Lane, Links, NAMES, read};
use super::path::number;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Stroke, Target, Weight};
use crate::model::id::FieldId;
use crate::model::view_spec::{TrackSpec, TrackStop, TrackTokens};
use crate::view::marks;
use crate::view::sight::Sight;

const RADIUS: f32 = 18.0;
const SMALL: Style = Style::new(SMALLEST_TEXT, Ink::Muted);
const STRONG: Style = Style::new(26.0, Ink::Ink).weight(Weight::Semibold);
/// Two rungs or more between now and needed call for attention, unless the workshop says otherwise.
const NOTICE: (&str, f64) = ("ladder_gap", 2.0);

pub(super) fn draw(spec: &TrackSpec, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let links = spec.tokens.as_ref().and_then(|tokens| Some((tokens, Links::new(sight, tokens)?)));
    let lanes = links
        .as_ref()
        .filter(|(_, links)| links.is_ready())
        .map_or(Vec::new(), |(tokens, links)| read(sight, tokens, links));
    let frame = Frame::new(sight, spec, &lanes, area);
    corner(spec, sight, links.as_ref().map(|(_, links)| links), &frame, area, sketch);
    rungs(spec, sight, &frame, &lanes, sketch);
    let Some((tokens, _)) = links else { return };
    if lanes.is_empty() {
        invitation(sight, &frame, area, sketch);
    }
    for (place, lane) in lanes.iter().enumerate() {
        draw_lane(spec, tokens, sight, &frame, (place, lane), sketch);
    }
    sketch.tell(told(spec, sight, &lanes));
}

/// Above the plates: the record in focus and what the tokens mean.
fn corner(
    spec: &TrackSpec,
    sight: &Sight<'_>,
    links: Option<&Links<'_>>,
    frame: &Frame,
    area: Rect,
    sketch: &mut Sketch<'_>,
) {
    let about = links.and_then(|links| links.about).and_then(|(_, table, focus)| Some((table, focus?)));
    if let Some((table, id)) = about {
        let name = sight.title(table.as_str(), id.as_str()).to_owned();
        let style = STRONG.lines(1);
        let rect = Rect::new(area.left, area.top, frame.plates, style.size * LEADING);
        sketch.item(Target::Told("focus".to_owned()), rect, name.clone(), Grip::default(), |sketch| {
            sketch.text(rect, &name, style);
        });
    }
    let Some(tokens) = &spec.tokens else { return };
    let top = frame.rungs.last().map_or(area.top, |(_, rect)| rect.top);
    let y = top - 24.0;
    let now = at(area.left + RADIUS * 0.8, y);
    token(sketch, now, RADIUS * 0.7, Ink::Ink, true);
    let style = Style { ink: Ink::Ink, ..SMALL };
    sketch.label(now.moved(22.0, 8.0), &tokens.now_label, style);
    let needed = now.moved(22.0 + sketch.text_width(&tokens.now_label, style) + 34.0, 0.0);
    token(sketch, needed, RADIUS * 0.7, Ink::Ink, false);
    sketch.label(needed.moved(22.0, 8.0), &tokens.needed_label, style);
}

fn rungs(spec: &TrackSpec, sight: &Sight<'_>, frame: &Frame, lanes: &[Lane<'_>], sketch: &mut Sketch<'_>) {
    let phase = Ink::Phase(sight.phase());
    let right = frame.lanes.last().map_or(frame.parking.right(), Rect::right) + 10.0;
    let rail = |x: f32| {
        let (top, bottom) = (frame.rungs.last().map_or(0.0, |(_, rect)| rect.top), frame.parking.top);
        vec![at(x, top + 4.0), at(x, bottom - 4.0)]
    };
    let most = frame.rungs.len().max(1) as f32;
    for (place, (value, rect)) in frame.rungs.iter().enumerate() {
        let Some(stop) = spec.stops.iter().enumerate().find(|(place, stop)| number(stop, *place) == *value)
        else {
            continue;
        };
        let is_off = *value <= 0.0;
        // A stairway: the higher the promise, the longer and the stronger its step.
        let step = frame.plates * (0.94 + 0.06 * (place as f32 / (most - 1.0).max(1.0)));
        let plate = Rect::new(rect.left, rect.top + 3.0, step - 4.0, rect.height - 6.0);
        let strength = if is_off { 0.0 } else { 0.08 + 0.20 * place as f32 / most };
        let said = sight.words.with(
            "say-track-rung",
            &[("number", stop.1.id.as_str()), ("name", &stop.1.name), ("act", &stop.1.act)],
        );
        sketch.item(Target::Zone(stop.1.id.clone()), plate, said, Grip::default(), |sketch| {
            if is_off {
                sketch.rect(plate, 10.0, None, dashed(Ink::Line, 2.0));
            } else {
                sketch.rect(plate, 10.0, thin(phase, strength), None);
            }
            plate_text(stop.1, plate, if is_off { Ink::Muted } else { phase }, sketch);
        });
        sketch.landing(Target::Zone(stop.1.id.clone()), rect.corners(), stop.1.name.clone());
        if !lanes.is_empty() {
            let y = rect.center().y;
            let stroke = if is_off { dashed(Ink::Line, 2.0) } else { line(Ink::Line, 7.0) };
            sketch.line(vec![at(frame.plates + rect.left + 8.0, y), at(right, y)], stroke);
        }
    }
    if lanes.is_empty() {
        return;
    }
    for x in [frame.parking.left + frame.plates + 8.0, right] {
        sketch.line(rail(x), line(Ink::Line, 9.0));
    }
    let parking = sight.words.text("track-parking");
    sketch.landing(Target::Tray, frame.parking.corners(), parking.clone());
    let rect = Rect { width: frame.plates, ..frame.parking };
    sketch.text_centered(rect.inset_xy(14.0, 0.0), &parking, SMALL.lines(1));
}

fn plate_text(stop: &TrackStop, plate: Rect, ink: Ink, sketch: &mut Sketch<'_>) {
    let disc = at(plate.left + 32.0, plate.center().y);
    sketch.circle(disc, 19.0, solid(Ink::Card), line(ink, 3.5));
    let digit = Style::new(24.0, Ink::Ink).weight(Weight::Bold).middle();
    sketch.label(disc.moved(0.0, 24.0 * 0.36), stop.id.as_str(), digit);
    let rect = Rect::new(plate.left + 60.0, plate.top, plate.width - 70.0, plate.height);
    if stop.act.is_empty() {
        return sketch.text_centered(rect, &stop.name, STRONG.lines(1));
    }
    let act = Style { ink: Ink::Ink, ..SMALL };
    let lines = if plate.height >= 92.0 { 2 } else { 1 };
    let height = STRONG.size * LEADING + sketch.text_height(&stop.act, rect.width, act.lines(lines));
    let top = rect.top + (rect.height - height) / 2.0;
    sketch.text(Rect { top, ..rect }, &stop.name, STRONG.lines(1));
    sketch.text(Rect { top: top + STRONG.size * LEADING, ..rect }, &stop.act, act.lines(lines));
}

fn invitation(sight: &Sight<'_>, frame: &Frame, area: Rect, sketch: &mut Sketch<'_>) {
    let rect = Rect::new(
        area.left + frame.plates + 60.0,
        area.center().y - 60.0,
        area.width - frame.plates - 100.0,
        120.0,
    );
    sketch.rect(rect, 14.0, None, dashed(Ink::Line, 2.0));
    let style = Style::new(26.0, Ink::Muted).middle();
    sketch.text_centered(rect.inset(20.0), &sight.words.text("track-no-lanes"), style);
}

fn draw_lane(
    spec: &TrackSpec,
    tokens: &TrackTokens,
    sight: &Sight<'_>,
    frame: &Frame,
    (place, lane): (usize, &Lane<'_>),
    sketch: &mut Sketch<'_>,
) {
    let (name, has_thread) = frame.name(place);
    let height = sketch.text_height(lane.name, name.width, NAMES.0);
    let named = Rect { top: name.bottom() - height, height, ..name };
    sketch.item(Target::Told(format!("lane.{}", lane.who)), named, lane.name, Grip::default(), |sketch| {
        if has_thread {
            let x = named.center().x;
            sketch.line(
                vec![at(x, named.bottom() + 3.0), at(x, frame.under_names() + 6.0)],
                line(Ink::Line, 2.0),
            );
        }
        sketch.text(named, lane.name, NAMES.0);
    });
    pill(tokens, sight, frame, (place, lane), sketch);
    way(sight, frame, (place, lane), sketch);
    for (hand, field, value, label) in [
        (Hand::Now, &tokens.now, lane.now, &tokens.now_label),
        (Hand::Needed, &tokens.needed, lane.needed, &tokens.needed_label),
    ] {
        let center = frame.token(place, hand, value);
        let said = said(spec, sight, lane, label, value);
        // What the answers of a group have placed comes back as long as they stand.
        let stored = sight.session.record(tokens.of.as_str(), lane.row.as_str());
        let is_own = stored.is_some_and(|row| row.value(field.as_str()).is_some());
        let grip = Grip { drag: true, remove: is_own, ..Grip::default() };
        let target = Target::Token(tokens.of.clone(), lane.row.clone(), FieldId::clone(field));
        let outline = Rect::around(center, 2.0 * RADIUS, 2.0 * RADIUS);
        sketch.item(target, outline, said, grip, |sketch| {
            if value.is_some() {
                return token(sketch, center, RADIUS, series(place), hand == Hand::Now);
            }
            let stroke = Stroke { dash: Some((5.0, 5.0)), ..line(series(place), 3.0) };
            sketch.circle(center, RADIUS - 2.0, solid(Ink::Paper), stroke);
            if hand == Hand::Now {
                sketch.circle(center, 5.0, solid(series(place)), None);
            }
        });
    }
}

fn series(place: usize) -> Ink {
    Ink::Series((place % 8) as u8)
}

fn token(
    sketch: &mut Sketch<'_>,
    center: crate::drawing::place::Point,
    radius: f32,
    ink: Ink,
    is_solid: bool,
) {
    if is_solid {
        sketch.circle(center, radius, solid(ink), line(Ink::Paper, 2.5));
    } else {
        sketch.circle(center, radius - 2.0, solid(Ink::Paper), line(ink, 4.5));
    }
}

/// The arrow from now to needed: amber where the way is long, grey where it goes down.
fn way(sight: &Sight<'_>, frame: &Frame, (place, lane): (usize, &Lane<'_>), sketch: &mut Sketch<'_>) {
    let (Some(now), Some(needed)) = (lane.now, lane.needed) else { return };
    let gap = needed - now;
    if gap == 0.0 {
        return;
    }
    let (from, to) =
        (frame.token(place, Hand::Now, Some(now)), frame.token(place, Hand::Needed, Some(needed)));
    let length = from.distance(to);
    let along =
        |distance: f32| from.moved((to.x - from.x) * distance / length, (to.y - from.y) * distance / length);
    let is_far = gap >= sight.workshop.threshold(NOTICE.0).unwrap_or(NOTICE.1);
    let (ink, width) = match gap {
        _ if is_far => (Ink::AmberMark, 7.0),
        gap if gap < 0.0 => (Ink::Grey, 4.0),
        _ => (Ink::Ink, 4.0),
    };
    let (start, end) = (along(RADIUS + 2.0), along(length - RADIUS - 3.0));
    if start.distance(end) > 12.0 && length > 2.0 * RADIUS + 10.0 {
        marks::arrow(sketch, start, end, if is_far { 20.0 } else { 15.0 }, line(ink, width));
    }
    if is_far {
        let text = format!("+{}", sight.words.short_number(gap));
        let style = Style::new(SMALLEST_TEXT, Ink::StickyInk).weight(Weight::Bold);
        let rect = Rect::around(along(length / 2.0), sketch.text_width(&text, style) + 20.0, 32.0);
        sketch.rect(rect, 16.0, solid(Ink::Amber), line(Ink::Paper, 2.0));
        sketch.label(at(rect.center().x, rect.center().y + 8.0), &text, style.middle());
    }
}

fn pill(
    tokens: &TrackTokens,
    sight: &Sight<'_>,
    frame: &Frame,
    (place, lane): (usize, &Lane<'_>),
    sketch: &mut Sketch<'_>,
) {
    let (Some(field), Some(rect)) = (&tokens.timing, frame.pill(place)) else { return };
    let text = match lane.timing {
        Some(option) => option.short.clone().unwrap_or_else(|| option.name.clone()),
        None => sight.words.text("track-when"),
    };
    let is_tight = sketch.text_width(&text, SMALL) > rect.width - 14.0;
    let words =
        [("name", lane.name), ("timing", lane.timing.map_or(text.as_str(), |option| option.name.as_str()))];
    let label = sight.words.with("say-track-timing", &words);
    let target = Target::Token(tokens.of.clone(), lane.row.clone(), field.clone());
    let grip = Grip { tap: true, ..Grip::default() };
    sketch.item(target, rect, label, grip, |sketch| {
        let style = Style::new(SMALLEST_TEXT, Ink::Ink).middle().lines(1);
        if let Some(option) = lane.timing {
            let ink = option.ink.as_deref().and_then(Ink::named);
            sketch.rect(rect, rect.height / 2.0, solid(Ink::Card), line(ink.unwrap_or(Ink::Line), 2.0));
            sketch.text_centered(rect.inset_xy(6.0, 0.0), &text, style.weight(Weight::Medium));
        } else {
            sketch.rect(rect, rect.height / 2.0, None, dashed(Ink::Line, 2.0));
            let text = if is_tight { "?" } else { text.as_str() };
            sketch.text_centered(rect.inset_xy(6.0, 0.0), text, Style { ink: Ink::Muted, ..style });
        }
    });
}

fn said(spec: &TrackSpec, sight: &Sight<'_>, lane: &Lane<'_>, label: &str, value: Option<f64>) -> String {
    let Some(value) = value else {
        return sight.words.with("say-track-token-none", &[("name", lane.name), ("hand", label)]);
    };
    let stop = spec
        .stops
        .iter()
        .enumerate()
        .find(|(place, stop)| number(stop, *place) == value)
        .map(|(_, stop)| stop);
    let said = sight.words.short_number(value);
    let stop = stop.map_or("", |stop| stop.name.as_str());
    sight
        .words
        .with("say-track-token", &[("name", lane.name), ("hand", label), ("number", &said), ("stop", stop)])
}

fn told(spec: &TrackSpec, sight: &Sight<'_>, lanes: &[Lane<'_>]) -> String {
    let notice = sight.workshop.threshold(NOTICE.0).unwrap_or(NOTICE.1);
    let far = lanes
        .iter()
        .filter(|lane| lane.now.zip(lane.needed).is_some_and(|(now, needed)| needed - now >= notice));
    let words = [
        ("n", &*lanes.len().to_string()),
        ("far", &*far.count().to_string()),
        ("stops", &*spec.stops.len().to_string()),
    ];
    sight.words.with("say-ladder", &words)
}
