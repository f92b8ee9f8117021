//! The card of the idea that stands at the gate: its name, where it comes from, why, and whose it is.

use crate::drawing::ink::Ink;
use crate::drawing::place::Rect;
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::field::{FieldKind, FieldSpec};
use crate::model::value::Value;

use super::state::State;

const PAD: f32 = 22.0;
const LABEL: Style = Style::new(SMALLEST_TEXT, Ink::Muted);
const TEXT: Style = Style::new(24.0, Ink::Ink);

/// Draws the card.
pub(super) fn draw(state: &State<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let target = Target::Card(state.ideas.clone(), state.idea.clone());
    let label = state.sight.words.with("gate-say-idea", &[("name", state.title())]);
    sketch.item(target, area, label, Grip::default(), |sketch| {
        sketch.card(area, 14.0, solid(Ink::Card));
        let edge = Rect::new(area.left, area.top + 14.0, 6.0, area.height - 28.0);
        sketch.rect(edge, 3.0, solid(Ink::Phase(state.sight.phase())), None);
        let mut rest = area.inset(PAD);
        let used = sketch.text(rest, state.title(), title_style(state.title(), rest.width, sketch));
        rest = rest.cut_top(used + 16.0).1;
        rest = origin(state, rest, sketch);
        let Some(table) = state.sight.workshop.table(state.ideas.as_str()) else { return };
        for field in table.fields.iter().filter(|field| field.id != *table.title_field()) {
            let Some(text) = told(state, field) else { continue };
            rest = entry(&field.label, &text, rest, sketch);
        }
    });
}

/// The largest size at which no word of the title has to be broken.
fn title_style(title: &str, width: f32, sketch: &Sketch<'_>) -> Style {
    let style = |size: f32| Style::new(size, Ink::Ink).weight(Weight::Bold).lines(4);
    let fits = |size: &f32| title.split(' ').all(|word| sketch.text_width(word, style(*size)) <= width);
    style([32.0, 29.0, 26.0, 24.0].into_iter().find(fits).unwrap_or(26.0))
}

/// Where the idea comes from, as a pill.
fn origin(state: &State<'_>, area: Rect, sketch: &mut Sketch<'_>) -> Rect {
    let Some(origin) = &state.spec.origin else { return area };
    let table = state.sight.workshop.table(state.ideas.as_str());
    let Some(field) = table.and_then(|table| table.field(origin.as_str())) else { return area };
    let value = state.of_idea(origin).and_then(Value::text);
    let chosen = value.and_then(|value| field.option(value));
    let style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Medium).middle().lines(2);
    let said = chosen.map_or_else(
        || state.sight.words.text("gate-origin-open"),
        |option| state.sight.words.with("gate-origin", &[("origin", &option.name)]),
    );
    let width = (sketch.text_width(&said, style) + 34.0).min(area.width);
    // What is too long for the card breaks, and the pill grows.
    let height = sketch.text_height(&said, width - 20.0, style) + 13.0;
    let pill = Rect::new(area.left, area.top, width, height);
    if chosen.is_some() {
        sketch.rect(pill, 20.0, solid(Ink::Sticky(5)), None);
        sketch.text_centered(pill.inset_xy(10.0, 0.0), &said, Style { ink: Ink::StickyInk, ..style });
    } else {
        sketch.rect(pill, 20.0, None, dashed(Ink::Grey, 2.0));
        sketch.text_centered(pill.inset_xy(10.0, 0.0), &said, Style { ink: Ink::Muted, ..style });
    }
    area.cut_top(pill.height + 20.0).1
}

/// What a field of the idea says on its card: texts, and the names of many records.
fn told(state: &State<'_>, field: &FieldSpec) -> Option<String> {
    let value = state.of_idea(&field.id)?;
    let text = match &field.kind {
        FieldKind::Text { .. } => value.text()?.to_owned(),
        FieldKind::Link { table, many: true } => {
            let name = |id: &String| state.sight.title(table.as_str(), id.as_str()).to_owned();
            value.names().iter().map(name).filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
        }
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// A label with its text, when there is room for both; returns the room under it.
fn entry(label: &str, text: &str, area: Rect, sketch: &mut Sketch<'_>) -> Rect {
    let label_height = SMALLEST_TEXT * LEADING;
    let lines = ((area.height - label_height) / (TEXT.size * LEADING)).floor();
    if lines < 1.0 {
        return area;
    }
    sketch.text(area, label, LABEL.lines(1));
    let (_, below) = area.cut_top(label_height);
    let used = sketch.text(below, text, TEXT.lines((lines as usize).min(8)));
    below.cut_top(used + 18.0).1
}
