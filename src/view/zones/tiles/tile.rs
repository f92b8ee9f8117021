//! One tile: number, name, votes, status, doors; and the small forms in the row of custom advice and in the order.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid, thin};
use crate::drawing::{Grip, Target, Weight};
use crate::model::canvas::{Ask, Canvas};
use crate::model::id::RecordId;
use crate::model::privacy::Shown;
use crate::model::view_spec::{TilesSpec, ZonesSpec};
use crate::model::workshop::Group;
use crate::view::group_mark::{self, Body};
use crate::view::zones::{capital, ground, shares};
use crate::view::{Sight, marks};

use super::{MOVABLE, PLACED, SMALL, bead};

/// The votes of the first group that has answered.
pub(super) struct Votes<'a> {
    group: &'a Group,
    shown: &'a Shown,
    /// The most that a tile has got.
    most: u32,
}

impl Votes<'_> {
    /// The votes of a tile, where they may be shown.
    fn of(&self, id: &RecordId) -> Option<u32> {
        shares::count_of(self.shown.answers()?, id.as_str())
    }
}

/// The votes, once they are revealed.
pub(super) fn votes<'a>(spec: &ZonesSpec, sight: &Sight<'a>) -> Option<Votes<'a>> {
    let ask = spec.votes.as_ref()?;
    if !sight.shows(sight.canvas.reveal.len().saturating_sub(1)) {
        return None;
    }
    let (_, Ask { groups, .. }) = sight.workshop.ask(ask)?;
    groups.iter().find_map(|id| {
        let group = sight.workshop.group(id.as_str())?;
        let shown = sight.facts.shown(ask.as_str(), None, id.as_str());
        let counts =
            sight.ids(spec.of.as_str()).filter_map(|id| shares::count_of(shown.answers()?, id.as_str()));
        let most = counts.max().unwrap_or(0);
        (*shown != Shown::Nothing).then_some(Votes { group, shown, most })
    })
}

fn number_of(spec: &ZonesSpec, tiles: &TilesSpec, sight: &Sight<'_>, id: &RecordId) -> Option<f64> {
    sight.number(spec.of.as_str(), id.as_str(), tiles.number.as_str())
}

fn number_text(spec: &ZonesSpec, tiles: &TilesSpec, sight: &Sight<'_>, id: &RecordId) -> String {
    number_of(spec, tiles, sight, id).map_or_else(String::new, |number| sight.words.number(number, 0))
}

fn doors<'a>(sight: &Sight<'a>, number: Option<f64>) -> Vec<&'a Canvas> {
    let Some(number) = number.filter(|number| (1.0..=255.0).contains(number)) else { return Vec::new() };
    sight
        .doors(number as u8)
        .filter(|door| **door != sight.canvas.id)
        .filter_map(|door| sight.workshop.canvas(door.as_str()))
        .collect()
}

fn is_done(sight: &Sight<'_>, canvas: &Canvas) -> bool {
    sight.session.live().done.contains(&canvas.id)
}

#[expect(clippy::too_many_arguments, reason = "a tile shows what six sources say")]
pub(super) fn draw(
    spec: &ZonesSpec,
    tiles: &TilesSpec,
    sight: &Sight<'_>,
    sketch: &mut Sketch<'_>,
    (id, rect): (&RecordId, Rect),
    phase: u8,
    place: Option<usize>,
    votes: Option<&Votes<'_>>,
) {
    let title = sight.title(spec.of.as_str(), id.as_str());
    let ink = Ink::Phase(phase);
    let doors = doors(sight, number_of(spec, tiles, sight, id));
    let done = !doors.is_empty() && doors.iter().all(|door| is_done(sight, door));
    let spoken = spoken(spec, tiles, sight, id, place, votes);
    let grip = if place.is_some() { PLACED } else { MOVABLE };
    // The middle of the name, the top of the status, the top of the doors.
    let rows = if rect.height < 130.0 { (27.0, 47.0, 77.0) } else { (27.0, 46.0, 75.0) };
    sketch.item(Target::Card(spec.of.clone(), id.clone()), rect, spoken, grip, |sketch| {
        sketch.card(rect, 14.0, solid(Ink::Card));
        sketch.rect(rect, 14.0, None, line(Ink::Line, 1.5));
        let number = number_text(spec, tiles, sight, id);
        bead(sketch, at(rect.left + 34.0, rect.top + rows.0), 20.0, &number, ink, 24.0);
        let right = rect.right() - 18.0 - if done { 34.0 } else { 0.0 };
        let left = rect.left + 68.0;
        let name = Style::new(26.0, Ink::Ink).weight(Weight::Bold).lines(1);
        sketch.text(Rect::new(left, rect.top + rows.0 - 17.0, right - left, 34.0), title, name);
        if done {
            marks::check(sketch, at(rect.right() - 32.0, rect.top + rows.0), 24.0, Ink::Green);
        }
        let line = Rect::new(rect.left + 18.0, rect.top + rows.1, rect.width - 36.0, 28.0);
        status(tiles, spec, sight, sketch, id, line, ink);
        draw_votes(sight, sketch, id, line, votes);
    });
    let room = Rect::new(rect.left + 16.0, rect.top + rows.2, rect.width - 32.0, rect.height - rows.2 - 5.0);
    draw_doors(sight, sketch, &doors, done, room, ink);
}

/// A bar of five parts, filled to the status, with its number.
fn status(
    tiles: &TilesSpec,
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    sketch: &mut Sketch<'_>,
    id: &RecordId,
    line: Rect,
    ink: Ink,
) {
    let Some(status) = sight.number(spec.of.as_str(), id.as_str(), tiles.status.as_str()) else { return };
    let label = Style::new(SMALL, Ink::Muted);
    let base = line.top + 21.0;
    sketch.label(at(line.left, base), &tiles.status_label, label);
    let left = line.left + sketch.text_width(&tiles.status_label, label) + 12.0;
    for part in 0..5 {
        let cell = Rect::new(left + part as f32 * 20.0, line.top + 7.0, 17.0, 13.0);
        sketch.rect(cell, 3.0, thin(Ink::Muted, 0.22), None);
        let filled = ((status - f64::from(part)) as f32).clamp(0.0, 1.0);
        if filled > 0.0 {
            sketch.rect(Rect { width: cell.width * filled, ..cell }, 3.0, solid(ink), None);
        }
    }
    let number = sight.words.short_number(status);
    sketch.label(at(left + 108.0, base), &number, Style::new(SMALL, Ink::Ink).weight(Weight::Semibold));
}

/// One dot a vote, and their number; a bar where there are too many to count.
fn draw_votes(
    sight: &Sight<'_>,
    sketch: &mut Sketch<'_>,
    id: &RecordId,
    line: Rect,
    votes: Option<&Votes<'_>>,
) {
    let Some(votes) = votes else { return };
    if let Shown::Hidden { fewer_than } = votes.shown {
        let text = sight.words.with("zones-hidden-short", &[("k", &fewer_than.to_string())]);
        let style = Style::new(SMALL, Ink::Muted).right();
        sketch.label(at(line.right(), line.top + 21.0), &text, style);
        return;
    }
    let Some(count) = votes.of(id) else { return };
    let number = Style::new(SMALL, Ink::Ink).weight(Weight::Semibold).right();
    let text = count.to_string();
    sketch.label(at(line.right(), line.top + 21.0), &text, number);
    let right = line.right() - sketch.text_width(&text, number) - 16.0;
    if votes.most > COUNTABLE {
        // More dots than one can count say less than a bar that is as long as they are many.
        let long = (VOTES * count as f32 / votes.most as f32).max(if count > 0 { 3.0 } else { 0.0 });
        let bar = Rect::new(right + 6.0 - long, line.top + 7.0, long, 13.0);
        sketch.rect(bar, 3.0_f32.min(long / 2.0), solid(group_mark::ink(votes.group)), None);
        return;
    }
    let pitch = (VOTES / votes.most.max(1) as f32).min(15.0);
    for dot in 0..count {
        let center = at(right - dot as f32 * pitch, line.top + 14.0);
        group_mark::draw(sketch, votes.group, center, pitch * 0.385, Body::Full);
    }
}

/// More votes than this for one tile are a bar instead of dots.
const COUNTABLE: u32 = 15;
/// The width of the votes of the tile that has most.
const VOTES: f32 = 186.0;

/// The doors in rows; what finds no room is counted.
fn draw_doors(
    sight: &Sight<'_>,
    sketch: &mut Sketch<'_>,
    doors: &[&Canvas],
    all_done: bool,
    room: Rect,
    ink: Ink,
) {
    const HIGH: f32 = 29.0;
    const BETWEEN: f32 = 3.0;
    const PAD: f32 = 9.0;
    let style = Style::new(SMALL, ink).weight(Weight::Medium);
    let (mut left, mut top) = (room.left, room.top);
    for (place, door) in doors.iter().enumerate() {
        let done = is_done(sight, door);
        // Where all are done the tile says it.
        let sign = if done && !all_done { 22.0 } else { 0.0 };
        let wanted = sketch.text_width(&door.title, style) + 2.0 * PAD + 1.0 + sign;
        let rest = doors.len() - place - 1;
        let last_row = top + 2.0 * HIGH + BETWEEN > room.bottom() + 1.0;
        let spare = if rest > 0 && last_row { 64.0 } else { 0.0 };
        if left + wanted + spare > room.right() && left > room.left {
            if last_row {
                if room.right() - left < 210.0 {
                    more(sight, sketch, Rect::new(left, top, 54.0, HIGH), rest + 1, ink);
                    return;
                }
            } else {
                left = room.left;
                top += HIGH + BETWEEN;
            }
        }
        let pill = Rect::new(left, top, wanted.min(room.right() - left - spare), HIGH);
        let key = if done { "say-door-done" } else { "say-door" };
        let spoken = sight.words.with(key, &[("title", &door.title)]);
        sketch.item(
            Target::Door(door.id.clone()),
            pill,
            spoken,
            Grip { tap: true, ..Grip::default() },
            |sketch| {
                sketch.rect(pill, HIGH / 2.0, thin(ink, 0.10), None);
                let text = Rect::new(pill.left + PAD, pill.top + 1.0, pill.width - 2.0 * PAD - sign, HIGH);
                sketch.text(text, &door.title, style.lines(1));
                if sign > 0.0 {
                    marks::check(sketch, at(pill.right() - 17.0, pill.center().y), 15.0, Ink::Green);
                }
            },
        );
        left = pill.right() + 6.0;
    }
}

fn more(sight: &Sight<'_>, sketch: &mut Sketch<'_>, rect: Rect, n: usize, ink: Ink) {
    let target = Target::Told(format!("doors-{:.0}-{:.0}", rect.left, rect.top));
    sketch.item(target, rect, sight.words.count("say-more", n), Grip::default(), |sketch| {
        let style = Style::new(SMALL, ink).weight(Weight::Semibold).middle().lines(1);
        sketch.text_centered(rect, &format!("+{n}"), style);
    });
}

/// A tile as it is read aloud.
fn spoken(
    spec: &ZonesSpec,
    tiles: &TilesSpec,
    sight: &Sight<'_>,
    id: &RecordId,
    place: Option<usize>,
    votes: Option<&Votes<'_>>,
) -> String {
    let one = sight.workshop.table(spec.of.as_str()).map_or("", |table| table.one.as_str());
    let number = number_text(spec, tiles, sight, id);
    let title = sight.title(spec.of.as_str(), id.as_str());
    let mut said =
        sight.words.with("say-tile", &[("one", &capital(one)), ("number", &number), ("title", title)]);
    if let Some(place) = place {
        said += &sight.words.with("say-tile-place", &[("n", &(place + 1).to_string())]);
    }
    if let Some(status) = sight.number(spec.of.as_str(), id.as_str(), tiles.status.as_str()) {
        let value = sight.words.short_number(status);
        said += &sight
            .words
            .with("say-value", &[("label", &tiles.status_label.to_lowercase()), ("value", &value)]);
    }
    if let Some(count) = votes.and_then(|votes| votes.of(id)) {
        said += &sight.words.count("say-votes", count as usize);
    }
    said
}

/// A tile of the row of custom advice: number and name, and its doors where there is room for one.
pub(super) fn draw_custom(
    spec: &ZonesSpec,
    tiles: &TilesSpec,
    sight: &Sight<'_>,
    sketch: &mut Sketch<'_>,
    (id, rect): (&RecordId, Rect),
    place: Option<usize>,
) {
    let spoken = spoken(spec, tiles, sight, id, place, None);
    let grip = if place.is_some() { PLACED } else { MOVABLE };
    let style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold).lines(1);
    let title = sight.title(spec.of.as_str(), id.as_str());
    let mut text = Rect::new(rect.left + 62.0, rect.top, rect.width - 74.0, rect.height);
    let doors = doors(sight, number_of(spec, tiles, sight, id));
    let wide = sketch.text_width(title, style) + 2.0;
    let beside = text.width - wide.min(text.width / 2.0) - 16.0;
    let has_doors = !doors.is_empty() && beside >= DOOR;
    if has_doors {
        text.width -= beside + 16.0;
    }
    sketch.item(Target::Card(spec.of.clone(), id.clone()), rect, spoken, grip, |sketch| {
        sketch.card(rect, 12.0, solid(Ink::Card));
        sketch.rect(rect, 12.0, None, line(Ink::Line, 1.5));
        let middle = rect.center().y;
        bead(
            sketch,
            at(rect.left + 32.0, middle),
            19.0,
            &number_text(spec, tiles, sight, id),
            Ink::Phase(3),
            SMALL,
        );
        sketch.text_centered(text, title, style);
    });
    if has_doors {
        let room = Rect::new(text.right() + 16.0, rect.center().y - 15.0, beside, 30.0);
        let done = doors.iter().all(|door| is_done(sight, door));
        draw_doors(sight, sketch, &doors, done, room, Ink::Phase(3));
    }
}

/// A door that is cut shorter than this says nothing.
const DOOR: f32 = 130.0;

/// A tile in its place in the order.
pub(super) fn draw_place(
    spec: &ZonesSpec,
    tiles: &TilesSpec,
    sight: &Sight<'_>,
    sketch: &mut Sketch<'_>,
    (id, rect): (&RecordId, Rect),
    place: usize,
) {
    let spoken = spoken(spec, tiles, sight, id, Some(place), None);
    let target = Target::Token(spec.of.clone(), id.clone(), tiles.order.clone());
    let zone = sight.value(spec.of.as_str(), id.as_str(), spec.by.as_str()).and_then(|value| value.text());
    let phase = ground::zone_options(spec, sight).iter().position(|option| Some(option.id.as_str()) == zone);
    let ink = Ink::Phase(phase.map_or(3, |place| place.min(3) as u8));
    sketch.item(target, rect, spoken, PLACED, |sketch| {
        sketch.card(rect, 12.0, solid(Ink::Card));
        sketch.rect(rect, 12.0, None, line(ink, 2.5));
        let number = number_text(spec, tiles, sight, id);
        bead(sketch, at(rect.center().x, rect.top + 2.0), 18.0, &number, ink, SMALL);
        let text = Rect::new(rect.left + 4.0, rect.top + 20.0, rect.width - 8.0, rect.height - 20.0);
        let style = Style::new(SMALL, Ink::Ink).middle().lines(3);
        sketch.text_centered(text, sight.title(spec.of.as_str(), id.as_str()), style);
    });
}
