//! The triangle itself: its grid with numbers, and the names of its corners.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid, thin};
use crate::drawing::{SMALLEST_TEXT, Target, Weight};
use crate::view::room::{Room, between};

use super::plan::{HINT, LabelSide, NAME, Plan};
use super::state::{Corner, State};

/// The lines of the grid, in percent.
const GRID: [f64; 4] = [20.0, 40.0, 60.0, 80.0];
const TICK: f32 = 13.0;
/// From a side to the middle of a number: a point on the side does not cover it.
const AWAY: f32 = 37.0;

/// Draws the ground and tells the room what is taken.
pub(super) fn draw(state: &State<'_>, plan: &Plan<'_>, room: &mut Room, sketch: &mut Sketch<'_>) {
    let corners = plan.triangle.corners();
    sketch.polygon(corners.to_vec(), thin(Ink::Card, 0.85), None);
    tints(state, plan, sketch);
    for percent in GRID {
        let share = (percent / 100.0) as f32;
        for corner in 0..3 {
            // A line of equal shares runs along the opposite side; its number stands where it leaves the triangle, on
            // the side that leads up to its corner.
            let (own, from, to) = (corners[corner], corners[(corner + 1) % 3], corners[(corner + 2) % 3]);
            let (start, end) = (between(from, own, share), between(to, own, share));
            sketch.line(vec![start, end], line(Ink::Line, 1.5));
            let length = start.distance(end).max(1.0);
            let out = at((start.x - end.x) / length, (start.y - end.y) / length);
            sketch.line(vec![start, start.moved(out.x * TICK, out.y * TICK)], line(Ink::Muted, 2.0));
            number(state, corner, percent, start, out, room, sketch);
        }
    }
    let mut outline = corners.to_vec();
    outline.extend(corners.first().copied());
    room.take_line(&outline, 3.0);
    sketch.line(outline, line(Ink::Muted, 2.5));
    for ((label, corner), point) in plan.corners.iter().zip(&state.corners).zip(corners) {
        sketch.circle(point, 9.0, solid(corner.ink), line(Ink::Paper, 2.0));
        room.take(Rect::around(point, 24.0, 24.0));
        room.take(label.rect);
        name(corner, label.rect, label.side, sketch);
    }
    sketch.landing(Target::Field, corners.to_vec(), "");
}

/// Who has more than sixty percent lies in the colour of its corner.
fn tints(state: &State<'_>, plan: &Plan<'_>, sketch: &mut Sketch<'_>) {
    let corners = plan.triangle.corners();
    for (place, corner) in state.corners.iter().enumerate().take(3) {
        let Ink::Series(series) = corner.ink else { continue };
        let (own, one, other) = (corners[place], corners[(place + 1) % 3], corners[(place + 2) % 3]);
        let points = vec![own, between(own, one, 0.4), between(own, other, 0.4)];
        sketch.polygon(points, thin(Ink::Tint(series), 0.75), None);
    }
}

fn number(
    state: &State<'_>,
    corner: usize,
    percent: f64,
    start: Point,
    out: Point,
    room: &mut Room,
    sketch: &mut Sketch<'_>,
) {
    let ink = match state.corners.get(corner).map(|corner| corner.ink) {
        Some(Ink::Series(series)) => Ink::SeriesText(series),
        _ => Ink::Muted,
    };
    let style = Style::new(SMALLEST_TEXT, ink).weight(Weight::Medium).middle();
    let text = state.sight.words.number(percent, 0);
    let width = sketch.text_width(&text, style);
    let middle = start.moved(out.x * AWAY, out.y * AWAY);
    sketch.label(middle.moved(0.0, 8.0), &text, style);
    room.take(Rect::around(middle, width + 8.0, 30.0));
}

fn name(corner: &Corner, rect: Rect, side: LabelSide, sketch: &mut Sketch<'_>) {
    let lean = |style: Style| match side {
        LabelSide::Middle => style.middle(),
        LabelSide::Left => style,
        LabelSide::Right => style.right(),
    };
    let taken = sketch.text(rect, &corner.name, lean(NAME));
    if !corner.hint.is_empty() {
        sketch.text(Rect { top: rect.top + taken, ..rect }, &corner.hint, lean(HINT));
    }
}
