//! Bars, stacked counts and bars of a hundred.

use super::data::{Bar, Part, Shares, Stack};
use super::plot::{self, Axis};
use super::rows::{self, Row, Segment};
use super::{Sheet, shapes};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid};

/// One bar a row with its number at the end.
pub(super) fn bars(sheet: &Sheet<'_>, area: Rect, bars: &[Bar], sketch: &mut Sketch<'_>) {
    let ink = Ink::Phase(sheet.chart.phase);
    let (shown, area) = as_many_as_fit(sheet, area, bars, false, sketch);
    let rows: Vec<Row> = shown
        .iter()
        .map(|bar| Row {
            label: bar.label.clone(),
            kind: String::new(),
            segments: vec![Segment {
                value: bar.value,
                ink,
                on: Ink::OnStrong,
                pattern: 0,
                texts: Vec::new(),
            }],
            total: sheet.number(bar.value),
            told: format!("{}: {}", bar.label, sheet.number(bar.value)),
            close: false,
        })
        .collect();
    let high = shown.iter().map(|bar| bar.value).fold(0.0, f64::max);
    let low = shown.iter().map(|bar| bar.value).fold(0.0, f64::min);
    let whole = shown.iter().all(|bar| bar.value.fract() == 0.0);
    rows::draw(sketch, area, &rows, &number_axis(sheet, low, high, whole), &lying(sheet));
}

/// Counts, stacked by parts, with the sum at the end.
pub(super) fn stacks(
    sheet: &Sheet<'_>,
    area: Rect,
    parts: &[Part],
    stacks: &[Stack],
    sketch: &mut Sketch<'_>,
) {
    let area = if parts.len() > 1 { key(sketch, area, parts) } else { area };
    let (shown, area) = as_many_as_fit(sheet, area, stacks, false, sketch);
    let rows: Vec<Row> = shown
        .iter()
        .map(|stack| {
            let sum: f64 = stack.values.iter().sum();
            Row {
                label: stack.label.clone(),
                kind: String::new(),
                segments: segments(parts, &stack.values, |value| vec![sheet.number(value)]),
                total: sheet.number(sum),
                told: told(sheet, &stack.label, parts, &stack.values, |value| sheet.number(value)),
                close: false,
            }
        })
        .collect();
    let high = shown.iter().map(|stack| stack.values.iter().sum()).fold(0.0, f64::max);
    rows::draw(sketch, area, &rows, &number_axis(sheet, 0.0, high, true), &lying(sheet));
}

/// Bars of a hundred, one or two for each row.
pub(super) fn shares(sheet: &Sheet<'_>, area: Rect, shares: &Shares, sketch: &mut Sketch<'_>) {
    let area = key(sketch, area, &shares.parts);
    let paired = shares.rows.iter().any(|row| row.beside.is_some());
    let (shown, area) = as_many_as_fit(sheet, area, &shares.rows, paired, sketch);
    let mut rows = Vec::new();
    for row in shown {
        for (place, values) in std::iter::once(&row.first).chain(&row.beside).enumerate() {
            let name = if place == 0 { &shares.names.0 } else { &shares.names.1 };
            let short = |value: f64| vec![sheet.percent(value), sheet.words.number(value, 0)];
            let label = if name.is_empty() { row.label.clone() } else { format!("{}, {name}", row.label) };
            rows.push(Row {
                label: if place == 0 { row.label.clone() } else { String::new() },
                kind: if paired { name.clone() } else { String::new() },
                segments: segments(&shares.parts, values, short),
                total: String::new(),
                told: told(sheet, &label, &shares.parts, values, |value| sheet.percent(value)),
                close: place > 0,
            });
        }
    }
    let ticks = [0.0, 25.0, 50.0, 75.0, 100.0].map(|value| (value, sheet.percent(value)));
    let axis = Axis { range: (0.0, 100.0), ticks: ticks.to_vec(), plain: false };
    rows::draw(sketch, area, &rows, &axis, &sheet.chart.axes);
}

/// An author names the axes of standing bars: what is counted is y. Ours lie, so the two change places.
fn lying(sheet: &Sheet<'_>) -> (String, String) {
    let (rows, numbers) = &sheet.chart.axes;
    (numbers.clone(), rows.clone())
}

/// The rows that there is room for; a line says how many are left out.
fn as_many_as_fit<'r, T>(
    sheet: &Sheet<'_>,
    area: Rect,
    rows: &'r [T],
    paired: bool,
    sketch: &mut Sketch<'_>,
) -> (&'r [T], Rect) {
    let room = rows::room(area, paired);
    if rows.len() <= room {
        return (rows, area);
    }
    let shown = &rows[..room];
    let left_out = sheet.words.count("chart-more", rows.len() - shown.len());
    sketch.label(at(area.left, area.bottom() - 30.0), &left_out, Style::new(24.0, Ink::Muted));
    (shown, area)
}

fn segments(parts: &[Part], values: &[f64], texts: impl Fn(f64) -> Vec<String>) -> Vec<Segment> {
    let seen = parts.iter().zip(values).enumerate().filter(|(_, (_, value))| **value > 0.0);
    seen.map(|(pattern, (part, value))| Segment {
        value: *value,
        ink: part.ink,
        on: on(part.ink),
        pattern,
        texts: texts(*value),
    })
    .collect()
}

/// The ink of a text on a colour.
pub(super) fn on(ink: Ink) -> Ink {
    match ink {
        Ink::Series(place) => Ink::OnSeries(place),
        Ink::Sticky(_) | Ink::Amber => Ink::StickyInk,
        _ => Ink::OnStrong,
    }
}

fn told(
    sheet: &Sheet<'_>,
    label: &str,
    parts: &[Part],
    values: &[f64],
    number: impl Fn(f64) -> String,
) -> String {
    let each = parts.iter().zip(values).map(|(part, value)| format!("{} {}", part.name, number(*value)));
    format!("{label}: {}", sheet.words.names(&each.collect::<Vec<_>>()))
}

/// The parts with their colours and patterns, right above the bars; returns what is left of the area.
fn key(sketch: &mut Sketch<'_>, area: Rect, parts: &[Part]) -> Rect {
    const HEIGHT: f32 = 38.0;
    let style = Style::new(22.0, Ink::Ink).weight(Weight::Medium).lines(1);
    let (mut left, mut top) = (area.left, area.top);
    for (place, part) in parts.iter().enumerate() {
        let width = sketch.text_width(&part.name, style).min(500.0);
        if left > area.left && left + 34.0 + width > area.right() {
            (left, top) = (area.left, top + HEIGHT);
        }
        let swatch = Rect::new(left, top, 26.0, 26.0);
        sketch.rect(swatch, 4.0, solid(part.ink), line(Ink::Grey, 1.5));
        shapes::pattern(sketch, swatch, place, on(part.ink));
        sketch.text(Rect::new(left + 36.0, top - 1.0, width + 1.0, 28.0), &part.name, style);
        left += 36.0 + width + 36.0;
    }
    area.cut_top(top + HEIGHT + 14.0 - area.top).1
}

/// An axis of plain numbers from a round number to a round number.
fn number_axis(sheet: &Sheet<'_>, low: f64, high: f64, whole: bool) -> Axis {
    let (low, high) = if high <= low { (low, low + 1.0) } else { (low, high) };
    let steps =
        if whole && low >= 0.0 { plot::whole_steps(high, 6) } else { plot::round_steps(low, high, 6) };
    let ticks = steps.into_iter().map(|step| (step, sheet.number(step))).collect();
    Axis { range: (low, high), ticks, plain: false }
}
