//! Draws a triangle: the ground, then the quiet rows, then the row in focus above them.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at, inside};
use crate::drawing::sketch::{Sketch, Style, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::view_spec::TernarySpec;
use crate::view::room::{self, Room};
use crate::view::zones::invite;
use crate::view::{Sight, marks};

use super::plan::Plan;
use super::state::{Row, State};
use super::{cards, ground, side};

/// Rows beyond this show no names any more, only numbers.
const MOST_NAMES: usize = 14;

/// Draws everything.
pub(super) fn all(spec: &TernarySpec, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let state = State::new(spec, sight);
    let plan = Plan::new(&state, area);
    let mut room = Room::new(plan.figure);
    ground::draw(&state, &plan, &mut room, sketch);
    if let Some(heaps) = &plan.heaps {
        for place in &heaps.places {
            room.take(*place);
        }
        cards::draw(&state, heaps, sketch);
    }
    side::draw(&state, &plan, sketch);
    if state.rows.is_empty() || !state.ready {
        let place = Rect::around(plan.triangle.point([25.0, 37.5, 37.5]), 250.0, 60.0);
        sketch.rect(place, 10.0, solid(Ink::Card), None);
        invite(sight, missing(&state), sketch, place);
    }
    points(&state, &plan, &mut room, sketch);
    sketch.tell_if_silent(|_| told(&state));
}

/// The table whose first record is missing.
fn missing<'a>(state: &State<'a>) -> &'a crate::model::id::TableId {
    let own = state.spec.each.as_ref().unwrap_or(&state.spec.of);
    if state.ready || state.sight.session.rows(own.as_str()).is_empty() {
        return own;
    }
    let empty = |table: &&crate::model::id::TableId| state.sight.focus(table).is_none();
    state.sight.canvas.focus.iter().find(empty).unwrap_or(own)
}

/// One row on the sheet.
struct Spot<'s, 'a> {
    row: &'s Row<'a>,
    points: [Option<Point>; 2],
}

impl Spot<'_, '_> {
    /// Both points are one and the same.
    fn is_one(&self) -> bool {
        self.points[0].zip(self.points[1]).is_some_and(|(now, needed)| now.distance(needed) < 3.0)
    }
}

fn points(state: &State<'_>, plan: &Plan<'_>, room: &mut Room, sketch: &mut Sketch<'_>) {
    let spots = spots(state, plan);
    let radius = |row: &Row<'_>| if row.is_focus { FOCUS } else { QUIET };
    for spot in &spots {
        for point in spot.points.iter().flatten() {
            let size = 2.0 * radius(spot.row) + 4.0;
            room.take(Rect::around(*point, size, size));
        }
        if let [Some(now), Some(needed)] = spot.points {
            room.take_line(&[now, needed], 5.0);
        }
    }
    let names = names(&spots, room, sketch);
    let quiet = || spots.iter().zip(&names).filter(|(spot, _)| !spot.row.is_focus);
    let focus = || spots.iter().zip(&names).filter(|(spot, _)| spot.row.is_focus);
    for (spot, _) in quiet() {
        arrow(spot, sketch);
    }
    for (spot, _) in quiet() {
        row_points(state, spot, sketch);
    }
    // Under all names, so that none runs through another name.
    for (spot, name) in spots.iter().zip(&names) {
        if let Some([start, end]) = name.and_then(|rect| thread(spot, rect)) {
            sketch.line(vec![start, end], line(Ink::Muted, 1.5));
        }
    }
    for (spot, name) in quiet().chain(focus()) {
        if spot.row.is_focus {
            arrow(spot, sketch);
            row_points(state, spot, sketch);
        }
        if let Some(rect) = name {
            plate(state, spot.row, *rect, sketch);
        }
    }
}

const FOCUS: f32 = 19.0;
const QUIET: f32 = 11.0;

/// The rows with their points; those of different rows that fall on each other stand a little aside.
fn spots<'s, 'a>(state: &'s State<'a>, plan: &Plan<'_>) -> Vec<Spot<'s, 'a>> {
    let mut rows: Vec<&Row<'a>> = state.rows.iter().collect();
    rows.sort_by_key(|row| !row.is_focus);
    // Less than half a step, so that a hand that trembles does not move what it takes.
    let aside = (plan.triangle.side * state.step as f32 / 100.0 * 0.42).min(13.0);
    let mut taken: Vec<(Point, usize)> = Vec::new();
    let mut spots = Vec::new();
    for row in rows {
        let points = [0, 1].map(|hand| {
            let truth = plan.triangle.point(row.hands[hand].at.filter(|_| hand < state.used())?);
            let others = taken.iter().filter(|(point, of)| point.distance(truth) < 3.0 && *of != row.number);
            let turn = others.count();
            taken.push((truth, row.number));
            if turn == 0 {
                return Some(truth);
            }
            let angle = 2.4 * turn as f32;
            let moved = truth.moved(aside * angle.cos(), aside * angle.sin());
            if inside(&plan.triangle.corners(), moved) {
                return Some(moved);
            }
            // On a side it moves inwards, so that it does not cover the numbers of the grid.
            let heart = plan.triangle.point([100.0 / 3.0; 3]);
            Some(room::between(truth, heart, aside / truth.distance(heart).max(aside)))
        });
        spots.push(Spot { row, points });
    }
    spots
}

/// Where the names stand; none for those that found no room.
fn names(spots: &[Spot<'_, '_>], room: &mut Room, sketch: &Sketch<'_>) -> Vec<Option<Rect>> {
    let is_full = spots.len() > MOST_NAMES;
    spots
        .iter()
        .map(|spot| {
            if is_full && !spot.row.is_focus {
                return None;
            }
            let (radius, widest, tries) =
                if spot.row.is_focus { (FOCUS, 330.0, 84) } else { (QUIET, 262.0, 60) };
            let width = (sketch.text_width(spot.row.name, style(spot.row)) + 18.0).min(widest);
            let places = spot.points.iter().flatten();
            let tried = places.flat_map(|point| room::around(*point, radius - 3.0, width, 31.0).take(tries));
            let tried: Vec<Rect> = tried.collect();
            // Best where its thread runs through nothing that can be read.
            let is_clear = |rect: &&Rect| {
                room.is_free(rect) && thread(spot, **rect).is_none_or(|thread| room.is_clear(&thread))
            };
            let clear = tried.iter().find(is_clear).copied();
            // The name of what the room looks at stands beside the triangle as well.
            let rest = tried.into_iter().filter(|rect| spot.row.is_focus && thread(spot, *rect).is_none());
            let found = room.take_first(clear.into_iter().chain(rest))?;
            if let Some(thread) = thread(spot, found) {
                room.take_line(&thread, 2.0);
            }
            Some(found)
        })
        .collect()
}

fn style(row: &Row<'_>) -> Style {
    if row.is_focus {
        Style::new(24.0, Ink::Ink).weight(Weight::Bold).lines(1)
    } else {
        Style::new(SMALLEST_TEXT, Ink::Muted).weight(Weight::Medium).lines(1)
    }
}

/// A thin line from a name to its point, where the two do not stand close together.
fn thread(spot: &Spot<'_, '_>, rect: Rect) -> Option<[Point; 2]> {
    let away = |point: &Point| room::nearest(&rect, *point).distance(*point);
    let radius = if spot.row.is_focus { FOCUS } else { QUIET };
    let nearest = spot.points.iter().flatten().min_by(|a, b| away(a).total_cmp(&away(b)));
    let point = nearest.filter(|point| away(point) > radius + 8.0)?;
    let end = room::nearest(&rect, *point);
    Some([room::between(*point, end, (radius + 2.0) / away(point)), end])
}

fn plate(state: &State<'_>, row: &Row<'_>, rect: Rect, sketch: &mut Sketch<'_>) {
    let target = Target::Card(row.about.0.clone(), row.about.1.clone());
    let label = state.sight.words.with("split-say-focus", &[("name", row.name)]);
    sketch.item(target, rect, label, Grip { tap: true, ..Grip::default() }, |sketch| {
        sketch.rect(rect, 8.0, thin(Ink::Card, 0.94), None);
        sketch.text_centered(rect.inset_xy(8.0, 0.0), row.name, style(row).middle());
    });
}

fn arrow(spot: &Spot<'_, '_>, sketch: &mut Sketch<'_>) {
    let [Some(now), Some(needed)] = spot.points else { return };
    let (radius, head, stroke): (f32, f32, _) = if spot.row.is_focus {
        (FOCUS, 22.0, line(Ink::Ink, 6.0))
    } else {
        (QUIET, 13.0, line(Ink::Grey, 3.0))
    };
    let length = now.distance(needed);
    let free = length - 2.0 * radius - 3.0;
    if free < 7.0 {
        return;
    }
    let along = |distance: f32| room::between(now, needed, distance / length);
    marks::arrow(sketch, along(radius + 1.0), along(length - radius - 2.0), head.min(free), stroke);
}

fn row_points(state: &State<'_>, spot: &Spot<'_, '_>, sketch: &mut Sketch<'_>) {
    let row = spot.row;
    // The needed one lies under the one that is now: where both are one place, its ring shows around it.
    for hand in [1, 0] {
        let Some(center) = spot.points[hand] else { continue };
        let radius = if row.is_focus { FOCUS } else { QUIET };
        let outline = match (spot.is_one(), hand) {
            (true, 0) => 1.2 * radius,
            (true, _) => 2.8 * radius,
            (false, _) => (2.0 * radius).max(34.0),
        };
        let target = Target::Token(state.spec.of.clone(), row.row.id.clone(), row.hands[hand].field.clone());
        let grip = Grip { drag: true, tap: true, remove: row.hands[hand].by_hand, write: false };
        sketch.item(target, Rect::around(center, outline, outline), state.said(row, hand), grip, |sketch| {
            let inner = if spot.is_one() && hand == 0 { radius * 0.55 } else { radius };
            point(state, row.is_focus, hand, center, inner, sketch);
        });
    }
}

/// A point: a full disc for now, a ring for what is needed.
pub(super) fn point(
    state: &State<'_>,
    is_focus: bool,
    hand: usize,
    center: Point,
    radius: f32,
    sketch: &mut Sketch<'_>,
) {
    let ink = if is_focus { Ink::Phase(state.sight.phase()) } else { Ink::Grey };
    let width = if is_focus { 5.0 } else { 3.5 };
    if hand == 0 {
        sketch.circle(center, radius, solid(ink), line(Ink::Paper, 2.0));
    } else {
        sketch.circle(center, radius - width / 2.0, thin(Ink::Card, 0.6), line(ink, width));
    }
}

fn told(state: &State<'_>) -> String {
    let set = state.rows.iter().filter(|row| row.hands[0].at.is_some()).count();
    let names: Vec<String> = state.corners.iter().map(|corner| corner.name.clone()).collect();
    let names = state.sight.words.names(&names);
    state.sight.words.count_with("ternary-say", set, &[("corners", &names)])
}

/// The middle of the left end of a rectangle.
pub(super) fn left_middle(rect: Rect) -> Point {
    at(rect.left, rect.center().y)
}
