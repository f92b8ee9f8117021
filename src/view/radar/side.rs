//! Beside the radar: the index in large figures, and all numbers with the largest difference marked.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::view::group_mark::{self, Body};
use crate::view::marks;
use crate::view::thumbs::{self, Reading, Row};
use crate::view::zones;

use super::plan::Plan;
use super::state::State;

const SMALL: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);
const FIGURE: Style = Style::new(76.0, Ink::Ink).weight(Weight::Bold).lines(1);
const NUMBER: Style = Style::new(25.0, Ink::Ink).weight(Weight::Semibold).middle().lines(1);
const INDEX: f32 = 104.0;
const HEAD: f32 = 36.0;
const LOWEST: f32 = 31.0;
const HIGHEST: f32 = 62.0;
const COLUMN: f32 = 78.0;

/// Everything beside the radar, as far as it is revealed.
pub(super) fn draw(state: &State<'_>, plan: &Plan, sketch: &mut Sketch<'_>) {
    plan.legend.draw(&state.spec.thumbs, sketch);
    ends(state, plan.ends, sketch);
    if !state.has_numbers {
        return;
    }
    let Some(side) = plan.side else {
        // Without a table the index stands on the line of the ends.
        if let Some((label, figure)) = &state.index {
            let style = Style::new(28.0, Ink::Ink).weight(Weight::Bold).right().lines(1);
            let text = format!("{label} {figure}");
            let width = sketch.text_width(&text, style) + 1.0;
            if width < plan.ends.width * 0.45 {
                sketch.text(Rect { top: plan.ends.top - 4.0, ..plan.ends }, &text, style);
            }
        }
        return;
    };
    let rest = match &state.index {
        Some((label, figure)) => {
            let (room, rest) = side.cut_top(INDEX);
            let target = Target::Told("radar-index".to_owned());
            let say = state.sight.words.with("radar-say-index", &[("label", label), ("index", figure)]);
            sketch.item(target, room, say, Grip::default(), |sketch| index(label, figure, room, sketch));
            rest
        }
        None => side,
    };
    table(state, plan, rest, sketch);
}

fn index(label: &str, figure: &str, room: Rect, sketch: &mut Sketch<'_>) {
    let is_missing = figure == "–";
    let style = if is_missing { Style { size: 40.0, ink: Ink::Muted, ..FIGURE } } else { FIGURE };
    let width = sketch.text_width(figure, style);
    let baseline = room.top + 74.0;
    sketch.label(at(room.left, baseline), figure, style);
    let left = room.left + width + 18.0;
    let style = Style::new(24.0, Ink::Muted).lines(2);
    let words = Rect::new(left, room.top, (room.right() - left).max(60.0), 62.0);
    let height = sketch.text_height(label, words.width, style);
    // The label stands on the line of the figure.
    sketch.text(Rect { top: baseline - height + 24.0 * (LEADING - 0.98), ..words }, label, style);
}

/// `1 spirende – 5 bærende`.
fn ends(state: &State<'_>, room: Rect, sketch: &mut Sketch<'_>) {
    let (low, high) = &state.spec.ends;
    let number = |value: f64| thumbs::figure(state.sight, &state.scale, value);
    let text = format!("{} {low} – {} {high}", number(state.scale.min), number(state.scale.max));
    sketch.text(room, &text, SMALL);
}

/// Rows are spokes, columns are thumbs and their difference.
fn table(state: &State<'_>, plan: &Plan, room: Rect, sketch: &mut Sketch<'_>) {
    let thumbs = &state.spec.thumbs;
    let has_gap = thumbs.len() > 1;
    let gap_width = if has_gap {
        sketch.text_width(&state.sight.words.text("thumbs-gap"), SMALL).max(COLUMN) + 6.0
    } else {
        0.0
    };
    let figures = room.right() - gap_width - COLUMN * thumbs.len() as f32;
    let (head, rest) = room.cut_top(HEAD);
    let middle = |place: usize| figures + COLUMN * (place as f32 + 0.5);
    for (place, thumb) in thumbs.iter().enumerate() {
        let (mark, ink) = (thumbs::shape(thumb, place), thumbs::ink(thumb, place));
        group_mark::shape(sketch, mark, ink, at(middle(place), head.top + 14.0), 10.0, Body::Full);
    }
    let gap = has_gap.then_some(room.right() - gap_width / 2.0);
    if let Some(x) = gap {
        sketch.label(at(x, head.top + 22.0), &state.sight.words.text("thumbs-gap"), SMALL.middle());
    }
    let pitch = (rest.height / state.rows.len().max(1) as f32).clamp(LOWEST, HIGHEST);
    let fitting = ((rest.height + 0.5) / pitch) as usize;
    let shown = if fitting >= state.rows.len() { fitting } else { fitting.saturating_sub(1) };
    for (place, row) in state.rows.iter().enumerate().take(shown) {
        let rect = Rect::new(rest.left, rest.top + place as f32 * pitch, rest.width, pitch);
        let name = Rect { width: figures - rect.left - 8.0, ..rect };
        let target = Target::Told(format!("numbers:{}:{}", row.linked.table, row.linked.id));
        sketch.item(target, rect, say(state, row), Grip::default(), |sketch| {
            sketch.line(vec![at(rect.left, rect.top), at(rect.right(), rect.top)], line(Ink::Line, 1.5));
            let text = if plan.web.is_numbered {
                format!("{} {}", place + 1, row.name)
            } else {
                row.name.to_owned()
            };
            let style = Style::new(24.0, Ink::Ink).lines(if pitch >= 2.0 * 24.0 * LEADING { 2 } else { 1 });
            sketch.text_centered(name, &text, style);
            for (place, value) in row.values.iter().enumerate() {
                cell(state, *value, middle(place), &rect, sketch);
            }
            if let Some(x) = gap {
                difference(state, row, x, &rect, sketch);
            }
        });
    }
    if shown < state.rows.len() {
        let rect = Rect::new(rest.left, rest.top + shown as f32 * pitch + 1.0, 84.0, 30.0);
        zones::draw_more(state.sight, sketch, rect, state.rows.len() - shown);
    }
}

fn cell(state: &State<'_>, value: Reading, x: f32, row: &Rect, sketch: &mut Sketch<'_>) {
    let baseline = row.center().y + NUMBER.size * 0.35;
    match value {
        Reading::At { number, .. } => {
            let text = thumbs::figure(state.sight, &state.scale, number);
            sketch.label(at(x, baseline), &text, NUMBER);
        }
        Reading::Missing => sketch.label(at(x, baseline), "–", Style { ink: Ink::Muted, ..NUMBER }),
        Reading::Hidden => marks::lock(sketch, at(x, row.center().y), 20.0, true, Ink::Muted),
        Reading::Veiled => {}
    }
}

fn difference(state: &State<'_>, row: &Row<'_>, x: f32, rect: &Rect, sketch: &mut Sketch<'_>) {
    let Some(gap) = row.gap() else { return };
    let text = thumbs::difference(state.sight, &state.scale, gap);
    let baseline = rect.center().y + NUMBER.size * 0.35;
    if state.largest_gap().is_some_and(|largest| gap.abs() >= largest - 1e-6) {
        let style = Style { ink: Ink::StickyInk, ..NUMBER }.weight(Weight::Bold);
        let width = sketch.text_width(&text, style) + 26.0;
        let height = (rect.height - 2.0).min(36.0);
        sketch.rect(
            Rect::around(at(x, rect.center().y), width, height),
            height / 2.0,
            solid(Ink::Amber),
            None,
        );
        sketch.label(at(x, baseline), &text, style);
    } else {
        sketch.label(at(x, baseline), &text, Style { ink: Ink::Muted, ..NUMBER });
    }
}

/// A row as it is read aloud: *Energi: Medarbejdere 3, Ledelse 4,5 og forskel +1,5*.
fn say(state: &State<'_>, row: &Row<'_>) -> String {
    let words = state.sight.words;
    let value = |(thumb, value): (&crate::model::view_spec::Thumb, &Reading)| {
        let number = value
            .number()
            .map_or("–".to_owned(), |number| thumbs::figure(state.sight, &state.scale, number));
        format!("{} {number}", thumb.label)
    };
    let mut values: Vec<String> = state.spec.thumbs.iter().zip(&row.values).map(value).collect();
    if let Some(gap) = row.gap() {
        let gap = thumbs::difference(state.sight, &state.scale, gap);
        values.push(format!("{} {gap}", words.text("thumbs-gap")));
    }
    words.with("radar-say-row", &[("name", row.name), ("values", &words.names(&values))])
}
