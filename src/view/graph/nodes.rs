//! The actors of a graph: a disc with the level, the name, and under it the level as steps and what is counted.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid, thin};
use crate::drawing::{Grip, Target, Weight};
use crate::model::id::FieldId;

use super::draw::TEXT;
use super::layout::{Place, RADIUS};
use super::state::{Node, State};

const NAME: Style = Style::new(24.0, Ink::Ink).weight(Weight::Bold).lines(1);
/// How far an actor can be involved.
pub(super) const LEVELS: usize = 5;
const STEP: f32 = 15.0;
const STEPS: f32 = LEVELS as f32 * (STEP + 3.0);

/// Draws the actors with all that belongs to them.
pub(super) fn draw(state: &State<'_>, places: &[Place], sketch: &mut Sketch<'_>) {
    names(state, places, sketch);
    for (node, place) in state.nodes.iter().zip(places) {
        if let Some(level) = node.level.map(|level| state.sight.words.short_number(level)) {
            let style = Style::new(28.0, Ink::OnStrong).weight(Weight::Bold).middle();
            sketch.label(place.center.moved(0.0, 10.0), &level, style);
        }
        under(state, node, place, sketch);
    }
}

/// The discs and the names.
pub(super) fn names(state: &State<'_>, places: &[Place], sketch: &mut Sketch<'_>) {
    for (node, place) in state.nodes.iter().zip(places) {
        sketch.circle(place.center, RADIUS, solid(Ink::Phase(state.sight.phase())), line(Ink::Paper, 4.0));
        let style = if place.is_left { NAME.right() } else { NAME };
        sketch.text(place.name, node.name, style);
    }
}

/// The level as steps and the count, each a thing of its own.
fn under(state: &State<'_>, node: &Node<'_>, place: &Place, sketch: &mut Sketch<'_>) {
    let (Some(actors), Some(row)) = (&state.spec.actors, &node.row) else { return };
    let words = state.sight.words;
    let table = state.sight.workshop.table(actors.of.as_str());
    let label = |field: &FieldId| {
        table.and_then(|table| table.field(field.as_str())).map_or("", |field| field.label.as_str())
    };
    let count = node.count.map_or_else(|| "–".to_owned(), |count| words.short_number(count));
    let text = words.with("graph-count", &[("label", label(&actors.count)), ("n", &count)]);
    let room = place.under.width - STEPS - 16.0;
    let text = if sketch.text_width(&text, TEXT) <= room { text } else { count.clone() };
    let count_width = (sketch.text_width(&text, TEXT) + 2.0).max(46.0);
    let start =
        if place.is_left { place.under.right() - STEPS - 14.0 - count_width } else { place.under.left };
    let grip = Grip { drag: true, tap: true, ..Grip::default() };
    let target = |field: &FieldId| Target::Token(actors.of.clone(), row.id.clone(), field.clone());
    let level = node.level.map_or_else(|| "–".to_owned(), |level| words.short_number(level));
    let arguments =
        [("name", node.name), ("label", label(&actors.level)), ("n", &level), ("most", &LEVELS.to_string())];
    let said = words.with("graph-say-level", &arguments.map(|(name, value)| (name, value)));
    let steps = Rect { left: start, width: STEPS, ..place.under };
    sketch.item(target(&actors.level), steps, said, grip, |sketch| {
        stair(state, node.level, at(steps.left, steps.bottom() - 11.0), sketch);
    });
    let said =
        words.with("graph-say-count", &[("name", node.name), ("label", label(&actors.count)), ("n", &count)]);
    let counted = Rect { left: steps.right() + 14.0, width: count_width, ..place.under };
    sketch.item(target(&actors.count), counted, said, grip, |sketch| {
        let ink = if node.count.is_some() { Ink::Ink } else { Ink::Muted };
        sketch.text_centered(counted, &text, Style { ink, ..TEXT });
    });
}

/// Steps that rise; those that are reached are full.
fn stair(state: &State<'_>, level: Option<f64>, foot: Point, sketch: &mut Sketch<'_>) {
    let phase = Ink::Phase(state.sight.phase());
    for step in 0..LEVELS {
        let height = 9.0 + 4.5 * step as f32;
        let rect = Rect::new(foot.x + step as f32 * (STEP + 3.0), foot.y - height, STEP, height);
        if level.is_some_and(|level| level > step as f64 + 0.01) {
            sketch.rect(rect, 2.5, solid(phase), None);
        } else {
            sketch.rect(rect.inset(0.75), 2.5, thin(Ink::Card, 0.5), line(Ink::Line, 1.5));
        }
    }
}
