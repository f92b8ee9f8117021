//! Draws a graph: the lines with as many strokes as there is talk, the plates with their numbers, the actors.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Stroke, Target, Weight};
use crate::model::view_spec::GraphSpec;
use crate::view::zones::invite;
use crate::view::{Sight, marks, now_needed};

use super::layout::{Layout, Place, RADIUS};
use super::state::{Edge, State};
use super::{nodes, side};

/// The width of a stroke and the way from one to the next.
const STROKE: f32 = 5.0;
const PITCH: f32 = 11.0;

/// Draws everything.
pub(super) fn all(spec: &GraphSpec, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let state = State::new(spec, sight);
    if state.nodes.is_empty() || !state.ready {
        let empty = |table: &&crate::model::id::TableId| sight.focus(table).is_none();
        let missing = if state.nodes.is_empty() {
            &spec.nodes
        } else {
            sight.canvas.focus.iter().find(empty).unwrap_or(&spec.nodes)
        };
        let place = Rect::around(area.center(), 420.0_f32.min(area.width), 90.0_f32.min(area.height));
        if state.nodes.is_empty() {
            return invite(sight, missing, sketch, place);
        }
        let layout = Layout::new(&state, area);
        bare(&state, &layout, sketch);
        let (left, right) = layout.nodes.iter().fold((f32::MAX, f32::MIN), |(left, right), place| {
            (left.min(place.center.x), right.max(place.center.x))
        });
        let middle = Rect::around(at(f32::midpoint(left, right), area.center().y), 330.0, 70.0);
        sketch.rect(middle, 10.0, solid(Ink::Paper), None);
        return invite(sight, missing, sketch, middle);
    }
    let layout = Layout::new(&state, area);
    if let Some(name) = now_needed::spoken_of(sight, &spec.of, Some(&spec.pairs)) {
        let style = Style::new(26.0, Ink::Ink).weight(Weight::Semibold).lines(2);
        let height = sketch.text_height(name, layout.about.width, style);
        let rect = Rect { height, ..layout.about };
        sketch.item(Target::Told("graph-focus".to_owned()), rect, name, Grip::default(), |sketch| {
            sketch.text(rect, name, style);
        });
    }
    let mut edges: Vec<(&Edge, Rect)> = state.edges.iter().zip(layout.plates.iter().copied()).collect();
    // What is missing lies above everything else.
    edges.sort_by_key(|(edge, _)| edge.is_missing());
    for (edge, _) in &edges {
        strokes(&state, &layout.nodes, edge, sketch);
    }
    for (edge, plate) in &edges {
        numbers(&state, edge, *plate, sketch);
    }
    nodes::draw(&state, &layout.nodes, sketch);
    side::draw(&state, layout.side, sketch);
    sketch.tell_if_silent(|_| told(&state));
}

/// The actors and thin lines between them, where there is nothing to speak about yet.
fn bare(state: &State<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    for edge in &state.edges {
        if let Some((from, to)) = ends(&layout.nodes, edge) {
            sketch.line(vec![from, to], line(Ink::Line, 2.0));
        }
    }
    nodes::names(state, &layout.nodes, sketch);
}

/// Where a line begins and ends: at the rims of its actors.
fn ends(nodes: &[Place], edge: &Edge) -> Option<(Point, Point)> {
    let (from, to) = (nodes.get(edge.ends.0)?.center, nodes.get(edge.ends.1)?.center);
    let length = from.distance(to).max(1.0);
    let (x, y) = ((to.x - from.x) / length, (to.y - from.y) / length);
    let trim = RADIUS + 3.0;
    Some((from.moved(x * trim, y * trim), to.moved(-x * trim, -y * trim)))
}

/// As many strokes as there is talk; those that are needed and missing are dashed.
fn strokes(state: &State<'_>, nodes: &[Place], edge: &Edge, sketch: &mut Sketch<'_>) {
    let Some((from, to)) = ends(nodes, edge) else { return };
    let count = |hand: usize| edge.values[hand].unwrap_or(0.0).round().clamp(0.0, 9.0) as usize;
    let (now, needed) = (count(0), count(1));
    let all = now.max(needed);
    if all == 0 {
        return sketch.line(vec![from, to], line(Ink::Line, 2.0));
    }
    let length = from.distance(to).max(1.0);
    // Strokes lie side by side, the first on the left of who goes from the one to the other.
    let (x, y) = ((to.y - from.y) / length, (from.x - to.x) / length);
    let phase = Ink::Phase(state.sight.phase());
    let dash = Some((15.0, 10.0));
    for stroke in 0..all {
        let aside = (stroke as f32 - (all as f32 - 1.0) / 2.0) * PITCH;
        let points = vec![from.moved(x * aside, y * aside), to.moved(x * aside, y * aside)];
        let style = match (stroke < now, stroke < needed) {
            (true, false) if edge.values[1].is_some() => line(Ink::Grey, STROKE - 1.0),
            (true, _) => line(phase, STROKE),
            (false, _) if edge.is_missing() => Stroke { dash, ..line(Ink::AmberMark, STROKE + 1.0) },
            (false, _) => Stroke { dash, ..line(phase, STROKE) },
        };
        sketch.line(points, style);
    }
}

/// The plate with the two numbers of a line.
fn numbers(state: &State<'_>, edge: &Edge, plate: Rect, sketch: &mut Sketch<'_>) {
    let halves = Layout::halves(plate);
    let missing = edge.is_missing();
    let ground =
        if missing { plate } else { Rect::around(plate.center(), 2.0 * halves[0].width, plate.height) };
    let rim = if missing { line(Ink::AmberMark, 3.0) } else { line(Ink::Line, 1.5) };
    sketch.rect(ground, ground.height / 2.0, solid(Ink::Card), rim);
    if missing {
        marks::warning(sketch, plate.center().moved(0.0, -1.0), 25.0);
    }
    for hand in [0, 1] {
        let half = halves_in(ground)[hand];
        let target = Target::Token(state.spec.of.clone(), edge.row.id.clone(), state.field(hand).clone());
        let shown = state.shows[hand];
        let grip = Grip { drag: shown, tap: shown, remove: edge.by_hand[hand], write: false };
        sketch.item(target, half, state.said(edge, hand), grip, |sketch| {
            number(state, edge, hand, half.center(), sketch);
        });
    }
}

fn halves_in(ground: Rect) -> [Rect; 2] {
    Layout::halves(ground)
}

/// A number: full for now, in a dashed ring for what is needed.
fn number(state: &State<'_>, edge: &Edge, hand: usize, center: Point, sketch: &mut Sketch<'_>) {
    let phase = Ink::Phase(state.sight.phase());
    let value = edge.values[hand];
    let text = value.map_or_else(|| "–".to_owned(), |value| state.sight.words.short_number(value));
    let is_full = hand == 0 && value.is_some_and(|value| value > 0.0);
    let ink = match (is_full, value) {
        (true, _) => Ink::OnStrong,
        (false, Some(_)) => Ink::Ink,
        (false, None) => Ink::Muted,
    };
    if is_full {
        sketch.circle(center, 18.0, solid(phase), None);
    } else if hand == 1 && value.is_some_and(|value| value > 0.0) {
        let ring = if edge.is_missing() { Ink::AmberMark } else { phase };
        sketch.circle(center, 17.0, None, Stroke { dash: Some((6.5, 4.5)), ..line(ring, 3.0) });
    }
    let style = Style::new(24.0, ink).weight(Weight::Bold).middle();
    sketch.label(center.moved(0.0, 8.5), &text, style);
}

fn told(state: &State<'_>) -> String {
    let words = state.sight.words;
    let coverage = state.coverage().map_or_else(
        || "–".to_owned(),
        |percent| words.with("graph-percent", &[("n", &words.number(percent, 0))]),
    );
    let pairs = state.edges.len().to_string();
    words.count_with("graph-say", state.nodes.len(), &[("pairs", &pairs), ("coverage", &coverage)])
}

/// The style of small text.
pub(super) const TEXT: Style = Style::new(SMALLEST_TEXT, Ink::Ink).lines(1);
