//! Answers as boxes: the middle half, the middle, and the outer answers where single answers may be shown.

use super::Sheet;
use super::data::{Seen, Strip, Strips};
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid, thin};
use crate::drawing::{Grip, Target, Weight};
use crate::model::stats;

const LABEL: Style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold).lines(2);
const SMALL: Style = Style::new(22.0, Ink::Muted).lines(1);
const LEAST: f32 = 52.0;
const UNDER: f32 = 76.0;
const NUMBER: f32 = 90.0;

/// One box below the other, on one axis.
pub(super) fn draw(sheet: &Sheet<'_>, area: Rect, strips: &Strips, sketch: &mut Sketch<'_>) {
    let widest = strips.rows.iter().map(|row| sketch.text_width(&row.label, LABEL)).fold(160.0, f32::max);
    let left = widest.min(430.0) + 28.0;
    let body =
        Rect::new(area.left + left, area.top + 8.0, area.width - left - NUMBER, area.height - UNDER - 8.0);
    let values = strips.stops.iter().map(|(value, _)| *value);
    let (low, high) = values
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    let x =
        |value: f64| body.left + body.width * ((value - low) / (high - low).max(1e-9)).clamp(0.0, 1.0) as f32;
    let room = (body.height / LEAST) as usize;
    let shown = if strips.rows.len() > room { &strips.rows[..room.max(1) - 1] } else { &strips.rows[..] };
    let pitch = (body.height / shown.len().max(1) as f32).min(120.0);
    for (place, row) in shown.iter().enumerate() {
        let lane = Rect::new(area.left, body.top + place as f32 * pitch, area.width, pitch);
        let told = super::strip::told(row, sheet.words);
        sketch.item(Target::Told(format!("{place}: {told}")), lane, told, Grip::default(), |sketch| {
            sketch.text_centered(Rect::new(area.left, lane.top, left - 24.0, pitch), &row.label, LABEL);
            let middle = lane.center().y;
            sketch.line(vec![at(body.left, middle), at(body.right(), middle)], line(Ink::Line, 1.5));
            one(sheet, row, (middle, pitch), &x, body, sketch);
        });
    }
    let end = body.top + pitch * shown.len() as f32;
    for tick in super::plot::round_steps(low, high, 6) {
        sketch.line(vec![at(x(tick), end), at(x(tick), end + 7.0)], line(Ink::Muted, 1.5));
        sketch.label(at(x(tick), end + 31.0), &sheet.number(tick), SMALL.middle());
    }
    sketch.label(at(body.right(), end + 62.0), &sheet.chart.axes.0, SMALL.right());
    if shown.len() < strips.rows.len() {
        let text = sheet.words.count("chart-more", strips.rows.len() - shown.len());
        sketch.label(at(area.left, end + 31.0), &text, SMALL);
    }
}

/// Box and middle of one group; the reason where there is none.
fn one(
    sheet: &Sheet<'_>,
    row: &Strip,
    (middle, pitch): (f32, f32),
    x: &impl Fn(f64) -> f32,
    body: Rect,
    sketch: &mut Sketch<'_>,
) {
    let (median, q1, q3, outer) = match &row.seen {
        Seen::Nothing | Seen::Hidden { .. } => {
            let text = match row.seen {
                Seen::Hidden { fewer_than } => {
                    sheet.words.with("chart-hidden", &[("k", &fewer_than.to_string())])
                }
                _ => sheet.words.text("chart-no-answers"),
            };
            let style = Style::new(22.0, Ink::Muted);
            let plate = Rect::new(body.left, middle - 15.0, sketch.text_width(&text, style) + 14.0, 30.0);
            sketch.rect(plate, 0.0, solid(Ink::Paper), None);
            sketch.text_centered(plate, &text, style);
            return;
        }
        Seen::Band { median, q1, q3, .. } => (*median, *q1, *q3, None),
        Seen::Dots { median, counts, .. } => {
            let answers: Vec<(f64, f64)> =
                counts.iter().map(|(value, count)| (*value, f64::from(*count))).collect();
            let weighed: Vec<f64> = answers
                .iter()
                .flat_map(|(value, count)| std::iter::repeat_n(*value, *count as usize))
                .collect();
            let weighed = stats::weigh(&weighed);
            let (q1, q3) = (stats::quantile(&weighed, 0.25), stats::quantile(&weighed, 0.75));
            let ends = answers.first().zip(answers.last()).map(|(low, high)| (low.0, high.0));
            (*median, q1.unwrap_or(*median), q3.unwrap_or(*median), ends)
        }
    };
    let half = (pitch * 0.28).min(26.0);
    if let Some((low, high)) = outer {
        sketch.line(vec![at(x(low), middle), at(x(high), middle)], line(row.ink, 3.0));
        for end in [low, high] {
            let whisker = vec![at(x(end), middle - half * 0.6), at(x(end), middle + half * 0.6)];
            sketch.line(whisker, line(row.ink, 3.0));
        }
    }
    let width = (x(q3) - x(q1)).max(4.0);
    let rect = Rect::new(x(q1), middle - half, width, 2.0 * half);
    sketch.rect(rect, 4.0, solid(Ink::Paper), None);
    sketch.rect(rect, 4.0, thin(row.ink, 0.28), line(row.ink, 2.5));
    sketch.line(vec![at(x(median), middle - half), at(x(median), middle + half)], line(Ink::Ink, 5.0));
    let number = Style::new(26.0, Ink::Ink).weight(Weight::Bold).right();
    sketch.label(at(body.right() + NUMBER, middle + 9.0), &sheet.number(median), number);
}
