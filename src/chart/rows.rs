//! Lying bars, one below the other: the shared shape of bars, stacks and bars of a hundred.

use plotters::element::Rectangle;

use super::plot::{self, Axis};
use super::shapes;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style};
use crate::drawing::{Grip, Target, Weight};

/// One bar with its names.
pub(super) struct Row {
    /// The name of the row; empty under a row that has it already.
    pub(super) label: String,
    /// What this bar is, right before it: *Mål*, *Nu*.
    pub(super) kind: String,
    pub(super) segments: Vec<Segment>,
    /// Written after the bar's end.
    pub(super) total: String,
    /// The bar as it is read aloud.
    pub(super) told: String,
    /// The bar belongs to the one above.
    pub(super) close: bool,
}

/// One part of a bar.
pub(super) struct Segment {
    pub(super) value: f64,
    pub(super) ink: Ink,
    pub(super) on: Ink,
    /// The place of its pattern.
    pub(super) pattern: usize,
    /// From long to short; the first that fits is written.
    pub(super) texts: Vec<String>,
}

const LABEL: Style = Style::new(24.0, Ink::Ink).lines(2);
const KIND: Style = Style::new(22.0, Ink::Muted).lines(1);
const VALUE: Style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold).lines(1);
/// A row needs at least this height: one line of its name.
const LEAST: f32 = 32.0;
const UNDER: f32 = 76.0;
/// Between two rows, in heights of a bar.
const GAP: f32 = 0.55;
/// Between the two of a pair.
const PAIR: f32 = 0.10;

/// How many rows there is room for, alone or in pairs.
pub(super) fn room(area: Rect, paired: bool) -> usize {
    // Numbers inside a bar need its height.
    const BAR: f32 = 28.0;
    let units = if paired { 2.0 + PAIR + GAP } else { 1.0 + GAP };
    ((area.height - UNDER - 36.0) / (BAR * units)) as usize
}

/// Draws the rows into the area, on an axis along the bars.
pub(super) fn draw(sketch: &mut Sketch<'_>, area: Rect, rows: &[Row], axis: &Axis, names: &(String, String)) {
    let widest = |style: Style, texts: &mut dyn Iterator<Item = &String>, most: f32| {
        texts.map(|text| sketch.text_width(text, style)).fold(0.0, f32::max).min(most)
    };
    let label_width = widest(LABEL, &mut rows.iter().map(|row| &row.label), 400.0);
    let kind_width = widest(KIND, &mut rows.iter().map(|row| &row.kind), 240.0);
    let total_width = widest(VALUE, &mut rows.iter().map(|row| &row.total), 200.0);
    let left = label_width + if kind_width > 0.0 { kind_width + 20.0 } else { 0.0 } + 24.0;
    let above = if names.1.is_empty() { 0.0 } else { 36.0 };
    let rect = Rect::new(
        area.left + left,
        area.top + above,
        area.width - left - if total_width > 0.0 { total_width + 20.0 } else { 34.0 },
        area.height - above - UNDER,
    );
    let lanes = lanes(rect, rows);
    // Few bars end early, and the axis with them.
    let end = lanes.last().map_or(rect.bottom(), |lane| lane.bottom() + lane.height * GAP / 2.0);
    let rect = Rect { height: (end - rect.top).min(rect.height), ..rect };
    let y = Axis { range: (f64::from(rect.height), 0.0), plain: true, ..Axis::default() };
    let plot = plot::draw(sketch, rect, axis, &y, |chart| {
        for (row, lane) in rows.iter().zip(&lanes) {
            let (top, bottom) = (f64::from(lane.top - rect.top), f64::from(lane.bottom() - rect.top));
            let mut start = 0.0;
            let bars = row.segments.iter().map(|segment| {
                let end = start + segment.value;
                let bar = Rectangle::new([(start, top), (end, bottom)], plot::filled(segment.ink, 1.0));
                start = end;
                bar
            });
            chart.draw_series(bars.collect::<Vec<_>>())?;
        }
        Ok(())
    });
    for (row, lane) in rows.iter().zip(&lanes) {
        let mut start = 0.0;
        for segment in &row.segments {
            let (from, to) = (plot.at(start, 0.0).x, plot.at(start + segment.value, 0.0).x);
            start += segment.value;
            let bar = Rect::new(from.min(to), lane.top, (to - from).abs(), lane.height);
            inside(sketch, bar, segment, row.segments.len() > 1);
        }
        let outline = Rect::new(area.left, lane.top, area.width, lane.height);
        sketch.item(Target::Told(row.told.clone()), outline, row.told.clone(), Grip::default(), |sketch| {
            let end = plot.at(start.max(0.0), 0.0).x;
            let middle = lane.center().y;
            if !row.total.is_empty() {
                let width = sketch.text_width(&row.total, VALUE);
                shapes::halo(sketch, Rect::new(end + 12.0, middle - 13.0, width, 26.0));
                sketch.label(at(end + 12.0, middle + 8.5), &row.total, VALUE);
            }
            let kind = Rect::new(rect.left - 14.0 - kind_width, middle - 14.0, kind_width, 28.0);
            sketch.text(kind, &row.kind, KIND.right());
        });
        label(sketch, rows, &lanes, row, lane, area.left, label_width);
    }
    plot::names(sketch, &plot, names, area.left);
}

/// The name of a row, beside the middle of its bars.
fn label(
    sketch: &mut Sketch<'_>,
    rows: &[Row],
    lanes: &[Rect],
    row: &Row,
    lane: &Rect,
    left: f32,
    width: f32,
) {
    if row.label.is_empty() {
        return;
    }
    let below = rows.iter().zip(lanes).skip_while(|(other, _)| !std::ptr::eq(*other, row)).skip(1);
    let bottom =
        below.take_while(|(other, _)| other.close).last().map_or(lane.bottom(), |(_, lane)| lane.bottom());
    let room = (bottom - lane.top).max(LEAST);
    let lines = if room >= 2.0 * 24.0 * LEADING - 4.0 { 2 } else { 1 };
    let middle = f32::midpoint(lane.top, bottom);
    let rect = Rect::new(left, middle - room / 2.0, width + 1.0, room);
    sketch.text_centered(rect, &row.label, LABEL.lines(lines));
}

/// Pattern and text of one segment.
fn inside(sketch: &mut Sketch<'_>, bar: Rect, segment: &Segment, many: bool) {
    if many {
        shapes::pattern(sketch, bar, segment.pattern, segment.on);
    }
    let style = Style::new(22.0, segment.on).weight(Weight::Semibold).middle();
    if bar.height < 26.0 {
        return;
    }
    let fits = |text: &&String| sketch.text_width(text, style) + 14.0 <= bar.width;
    let Some(text) = segment.texts.iter().find(fits) else { return };
    let width = sketch.text_width(text, style);
    if many && shapes::is_patterned(segment.pattern) {
        shapes::plate(sketch, Rect::around(bar.center(), width + 12.0, 27.0), segment.ink);
    }
    sketch.label(at(bar.center().x, bar.center().y + 8.0), text, style);
}

/// The bars' places: pairs stand close, everything else has room around it.
fn lanes(rect: Rect, rows: &[Row]) -> Vec<Rect> {
    let units: f32 = rows.iter().map(|row| 1.0 + if row.close { PAIR } else { GAP }).sum::<f32>();
    let height = (rect.height / units.max(1.0)).min(84.0);
    let mut top = rect.top;
    let mut lanes = Vec::new();
    for row in rows {
        top += height
            * if row.close {
                PAIR
            } else if lanes.is_empty() {
                GAP / 2.0
            } else {
                GAP
            };
        lanes.push(Rect::new(rect.left, top, rect.width, height));
        top += height;
    }
    lanes
}
