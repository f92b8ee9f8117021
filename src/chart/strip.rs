//! Answers of groups on a scale: a dot for each answer and the middle marked; from five to nine answers a band without
//! dots; under that nothing at all.

use plotters::element::PathElement;

use super::Sheet;
use super::data::{Seen, Strip, Strips};
use super::plot::{self, Axis, Plot};
use super::shapes;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid, thin};
use crate::drawing::{Grip, Target, Weight};
use crate::words::Words;

const LABEL: Style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold).lines(2);
const SMALL: Style = Style::new(22.0, Ink::Muted).lines(1);
const LEAST: f32 = 46.0;
/// Lanes lower than this have the number of the middle at their right end.
const ROOMY: f32 = 78.0;
/// The height of the plate with the number of the middle.
const PLATE: f32 = 29.0;
const UNDER: f32 = 116.0;

/// One strip below the other.
pub(super) fn draw(sheet: &Sheet<'_>, area: Rect, strips: &Strips, sketch: &mut Sketch<'_>) {
    let widths = strips.rows.iter().map(|row| sketch.text_width(&row.label, LABEL));
    let left = widths.fold(190.0, f32::max).min(400.0) + 40.0;
    let above = if sheet.chart.axes.1.is_empty() { 0.0 } else { 40.0 };
    let rect =
        Rect::new(area.left + left, area.top + above, area.width - left - 60.0, area.height - above - UNDER);
    let room = (rect.height / LEAST) as usize;
    let shown = if strips.rows.len() > room { &strips.rows[..room.max(2) - 1] } else { &strips.rows[..] };
    let lanes = rect.rows(shown.len(), if shown.len() > 6 { 6.0 } else { 14.0 });
    let dense = lanes.first().is_some_and(|lane| lane.height < ROOMY);
    let plot = field(sheet, strips, rect, sketch);
    if dense {
        let style = Style::new(22.0, Ink::Muted);
        let text = sheet.words.text("chart-median");
        sketch.label(at(area.right(), area.top + 16.0), &text, style.right());
    }
    for (row, lane) in shown.iter().zip(&lanes) {
        let lane = Rect { height: lane.height.min(200.0), ..*lane };
        let outline = Rect::new(area.left, lane.top, area.width, lane.height);
        let told = told(row, sheet.words);
        sketch.item(Target::Told(told.clone()), outline, told, Grip::default(), |sketch| {
            name(sheet, row, Rect::new(area.left, lane.top, left - 30.0, lane.height), sketch);
            answers(sheet, strips, row, lane, &plot, sketch);
        });
    }
    if shown.len() < strips.rows.len() {
        let text = sheet.words.count("chart-more", strips.rows.len() - shown.len());
        sketch.label(at(area.left, area.bottom() - 62.0), &text, Style::new(24.0, Ink::Muted));
    }
    stop_names(strips, &plot, sketch);
    let style = Style::new(22.0, Ink::Muted);
    sketch.label(at(rect.right(), area.bottom() + 10.0), &sheet.chart.axes.0, style.right());
    sketch.label(at(area.left, area.top + 16.0), &sheet.chart.axes.1, style);
}

/// A strip in words.
pub(super) fn told(row: &Strip, words: &Words) -> String {
    let label = &row.label;
    match &row.seen {
        Seen::Nothing => format!("{label}: {}", words.text("chart-no-answers")),
        Seen::Hidden { fewer_than } => {
            format!("{label}: {}", words.with("chart-hidden", &[("k", &fewer_than.to_string())]))
        }
        Seen::Band { n, median, .. } | Seen::Dots { n, median, .. } => {
            let median = words.short_number(*median);
            format!("{label}: {}", words.count_with("chart-middle", *n as usize, &[("median", &median)]))
        }
    }
}

/// The scale, with half a step of air at its ends.
fn field(sheet: &Sheet<'_>, strips: &Strips, rect: Rect, sketch: &mut Sketch<'_>) -> Plot {
    let values: Vec<f64> = strips.stops.iter().map(|(value, _)| *value).collect();
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let air = if values.len() > 1 { (high - low) / (values.len() - 1) as f64 * 0.6 } else { 1.0 };
    let ticks = values.iter().map(|value| (*value, sheet.number(*value))).collect();
    let x = Axis { range: (low - air, high + air), ticks, plain: false };
    let y = Axis { range: (0.0, 1.0), plain: true, ..Axis::default() };
    plot::draw(sketch, rect, &x, &y, |chart| {
        // The floor of the field, drawn with the axis.
        let floor = vec![(low - air, 0.0), (high + air, 0.0)];
        chart.draw_series([PathElement::new(floor, plot::stroke(Ink::Muted, 1.0, 2.0))])?;
        Ok(())
    })
}

fn stop_names(strips: &Strips, plot: &Plot, sketch: &mut Sketch<'_>) {
    let many = strips.stops.len().max(2) as f32;
    // A name may run on where its neighbours have none.
    let named = strips.stops.iter().filter(|(_, name)| !name.is_empty()).count();
    let most = if named <= 2 { 220.0 } else { 0.0 };
    let width = (plot.rect.width / (many + 0.2) - 8.0).max(most);
    let style = Style::new(22.0, Ink::Muted).middle().lines(2);
    for (value, name) in &strips.stops {
        if !name.is_empty() && *name != value.to_string() {
            let middle = plot.at(*value, 0.0);
            let rect = Rect::new(middle.x - width / 2.0, middle.y + 40.0, width, 56.0);
            sketch.text(rect, name, style);
        }
    }
}

fn name(sheet: &Sheet<'_>, row: &Strip, rect: Rect, sketch: &mut Sketch<'_>) {
    let roomy = rect.height >= ROOMY;
    // A low lane has two lines of a long name in smaller letters.
    let is_long = sketch.text_width(&row.label, LABEL) > rect.width - 34.0;
    let small = !roomy && rect.height >= 54.0 && is_long;
    let lines = if rect.height >= 92.0 || small { 2 } else { 1 };
    let style = Style { size: if small { 22.0 } else { LABEL.size }, ..LABEL }.lines(lines);
    let n = match &row.seen {
        Seen::Nothing | Seen::Hidden { .. } => String::new(),
        Seen::Band { .. } | Seen::Dots { .. } if !roomy => String::new(),
        Seen::Band { n, .. } | Seen::Dots { n, .. } => sheet.words.with("chart-n", &[("n", &n.to_string())]),
    };
    let text = Rect::new(rect.left + 34.0, rect.top, rect.width - 34.0, rect.height);
    let height = sketch.text_height(&row.label, text.width, style);
    let all = height + if n.is_empty() { 0.0 } else { 28.0 };
    let top = rect.center().y - all / 2.0;
    shapes::mark(sketch, row.shape, at(rect.left + 13.0, top + 15.0), 11.0, row.ink, false);
    sketch.text(Rect { top, ..text }, &row.label, style);
    sketch.text(Rect { top: top + height, height: 28.0, ..text }, &n, SMALL);
}

fn answers(
    sheet: &Sheet<'_>,
    strips: &Strips,
    row: &Strip,
    lane: Rect,
    plot: &Plot,
    sketch: &mut Sketch<'_>,
) {
    let said = |text: &str, sketch: &mut Sketch<'_>| {
        let style = Style::new(24.0, Ink::Muted).lines(1);
        let left = lane.left + 24.0;
        let width = sketch.text_width(text, style).min(lane.width - 48.0);
        let place = Rect::new(left, lane.center().y - 15.0, width + 1.0, 30.0);
        shapes::halo(sketch, place);
        sketch.text_centered(place, text, style);
    };
    // The number of the middle stands above the answers.
    let roomy = lane.height >= ROOMY;
    let body = if roomy { lane.cut_top(PLATE + 4.0).1 } else { lane };
    let middle = |median: f64, reach: f32, sketch: &mut Sketch<'_>| {
        let center = at(plot.at(median, 0.0).x, body.center().y);
        if roomy {
            median_mark(sheet, median, center, reach, sketch);
        } else {
            let reach = lane.height / 2.0;
            sketch.line(vec![center.moved(0.0, -reach), center.moved(0.0, reach)], line(Ink::Ink, 4.0));
            let style = Style::new(24.0, Ink::Ink).weight(Weight::Bold).right();
            sketch.label(at(plot.rect.right() + 60.0, center.y + 8.5), &sheet.number(median), style);
        }
    };
    match &row.seen {
        Seen::Nothing => said(&sheet.words.text("chart-no-answers"), sketch),
        Seen::Hidden { fewer_than } => {
            said(&sheet.words.with("chart-hidden", &[("k", &fewer_than.to_string())]), sketch);
        }
        Seen::Band { median, q1, q3, .. } => {
            let (from, to) = (plot.at(*q1, 0.0).x - 12.0, plot.at(*q3, 0.0).x + 12.0);
            let band = Rect::new(from, body.center().y - 16.0, to - from, 32.0);
            sketch.rect(band, 16.0, thin(row.ink, 0.28), line(row.ink, 2.5));
            middle(*median, 22.0, sketch);
        }
        Seen::Dots { median, counts, .. } => {
            let (columns, pitch) = packing(strips, counts, body, plot);
            let most = counts.iter().map(|(_, count)| (*count as usize).div_ceil(columns)).max().unwrap_or(1);
            let reach = (most as f32 * pitch / 2.0).max(14.0) + 4.0;
            let is_one = counts.iter().map(|(_, count)| count).sum::<u32>() == 1;
            middle(*median, if is_one { 0.0 } else { reach }, sketch);
            dots(row, counts, body, plot, (columns, pitch), sketch);
        }
    }
}

/// How many columns of dots stand on one answer, and how far the dots are apart: as large as the room allows.
fn packing(strips: &Strips, counts: &[(f64, u32)], lane: Rect, plot: &Plot) -> (usize, f32) {
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1) as f32;
    let step = match strips.stops.as_slice() {
        [first, second, ..] => (plot.at(second.0, 0.0).x - plot.at(first.0, 0.0).x).abs(),
        _ => 120.0,
    };
    let packed = (1..=12).map(|columns| {
        let rows = (most / columns as f32).ceil();
        (columns, (lane.height / rows).min(step * 0.86 / columns as f32).min(28.0))
    });
    packed.reduce(|best, next| if next.1 > best.1 + 0.5 { next } else { best }).unwrap_or((1, 12.0))
}

/// A dot for each answer, in columns around the middle of the lane.
fn dots(
    row: &Strip,
    counts: &[(f64, u32)],
    lane: Rect,
    plot: &Plot,
    (columns, pitch): (usize, f32),
    sketch: &mut Sketch<'_>,
) {
    for (value, count) in counts {
        let center = at(plot.at(*value, 0.0).x, lane.center().y);
        let count = *count as usize;
        let rows = count.div_ceil(columns);
        for place in 0..count {
            let (column, level) = (place % columns, place / columns);
            let across = if level + 1 == rows { count - level * columns } else { columns };
            let x = (column as f32 - (across as f32 - 1.0) / 2.0) * pitch;
            let y = (level as f32 - (rows as f32 - 1.0) / 2.0) * pitch;
            shapes::mark(sketch, row.shape, center.moved(x, y), pitch * 0.43, row.ink, false);
        }
    }
}

/// The middle: its number on a plate, and a line from there through the answers.
fn median_mark(sheet: &Sheet<'_>, median: f64, center: Point, reach: f32, sketch: &mut Sketch<'_>) {
    // A single answer is its own middle: only its number stands above it.
    let top = center.y - reach.max(20.0) - PLATE;
    if reach > 0.0 {
        sketch.line(vec![at(center.x, top + PLATE), at(center.x, center.y + reach)], line(Ink::Ink, 4.0));
    }
    let text = sheet.number(median);
    let style = Style::new(22.0, Ink::Paper).weight(Weight::Bold).middle();
    let width = sketch.text_width(&text, style) + 18.0;
    let plate = Rect::new(center.x - width / 2.0, top, width, PLATE);
    sketch.rect(plate, 8.0, solid(Ink::Ink), None);
    sketch.label(at(center.x, plate.center().y + 8.0), &text, style);
}
