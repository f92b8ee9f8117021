//! Things in lanes along time: in columns, or on the months of a calendar.

use super::Sheet;
use super::data::{Span, Timeline};
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line, solid, thin};
use crate::drawing::{Grip, Target, Weight};

const LABEL: Style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold).lines(2);
const HEAD: Style = Style::new(22.0, Ink::Muted).weight(Weight::Semibold).lines(1);
const NAME: Style = Style::new(22.0, Ink::Ink).lines(1);
const TOP: f32 = 44.0;
const HIGH: f32 = 34.0;
const GAP: f32 = 6.0;
/// The room right of a lane for how many more there are.
const MORE: f32 = 56.0;

/// Draws lanes, columns or months, and a pill for each thing.
pub(super) fn draw(sheet: &Sheet<'_>, area: Rect, timeline: &Timeline, sketch: &mut Sketch<'_>) {
    let widest = timeline.lanes.iter().map(|name| sketch.text_width(name, LABEL)).fold(110.0, f32::max);
    let left = widest.min(300.0) + 24.0;
    let body = Rect::new(area.left + left, area.top + TOP, area.width - left - MORE, area.height - TOP - 8.0);
    let x = |time: f64| {
        let (low, high) = timeline.range;
        body.left + body.width * ((time - low) / (high - low).max(1e-9)).clamp(0.0, 1.0) as f32
    };
    let heads: Vec<(f32, f32, &str)> = if timeline.columns.is_empty() {
        let ends = timeline.months.iter().skip(1).map(|(day, _)| x(*day)).chain([body.right()]);
        timeline.months.iter().zip(ends).map(|((day, name), end)| (x(*day), end, name.as_str())).collect()
    } else {
        let columns = timeline.columns.iter().enumerate();
        columns.map(|(place, name)| (x(place as f64), x(place as f64 + 1.0), name.as_str())).collect()
    };
    // Where months are narrow only some are named.
    let skip =
        heads.first().map_or(1, |(from, to, _)| (92.0 / (to - from).max(1.0)).ceil().max(1.0) as usize);
    for (place, (from, to, name)) in heads.iter().enumerate() {
        if place > 0 {
            sketch.line(vec![at(*from, area.top + 8.0), at(*from, body.bottom())], line(Ink::Line, 1.2));
        }
        if place % skip == 0 {
            let width = (to - from) * skip as f32 - 14.0;
            sketch.text(Rect::new(from + 10.0, area.top + 6.0, width, 30.0), name, HEAD);
        }
    }
    let lanes = lanes(timeline, body, &x, sketch);
    for (place, (name, lane)) in timeline.lanes.iter().zip(&lanes).enumerate() {
        if place % 2 == 0 {
            sketch.rect(
                Rect::new(area.left, lane.rect.top, area.width, lane.rect.height),
                6.0,
                thin(Ink::Muted, 0.07),
                None,
            );
        }
        let lines = if lane.rect.height >= 2.0 * LABEL.size * LEADING { 2 } else { 1 };
        let room = Rect::new(area.left + 10.0, lane.rect.top, left - 24.0, lane.rect.height);
        sketch.text_centered(room, name, LABEL.lines(lines));
    }
    for (place, lane) in lanes.iter().enumerate() {
        for (number, (span, rect)) in lane.pills.iter().enumerate() {
            let told = format!("{}: {}", timeline.lanes[place], span.label);
            sketch.item(
                Target::Told(format!("{place}.{number}: {told}")),
                *rect,
                told,
                Grip::default(),
                |sketch| {
                    let ink = Ink::Phase(sheet.chart.phase);
                    let fill = thin(ink, 0.12 + 0.30 * span.strength as f32);
                    sketch.rect(*rect, HIGH / 2.0, solid(Ink::Paper), None);
                    sketch.rect(*rect, HIGH / 2.0, fill, line(ink, 1.5));
                    sketch.text_centered(rect.inset_xy(14.0, 0.0), &span.label, NAME);
                },
            );
        }
        if lane.more > 0 {
            let rect = Rect::new(body.right() + 4.0, lane.rect.top, MORE - 4.0, lane.rect.height);
            sketch.text_centered(rect, &format!("+{}", lane.more), HEAD.right());
        }
    }
}

struct Lane<'a> {
    rect: Rect,
    pills: Vec<(&'a Span, Rect)>,
    /// So many found no room.
    more: usize,
}

/// Every lane as high as its share of what stands in it; pills that would touch stand under each other.
fn lanes<'a>(
    timeline: &'a Timeline,
    body: Rect,
    x: &impl Fn(f64) -> f32,
    sketch: &Sketch<'_>,
) -> Vec<Lane<'a>> {
    let mut stacked: Vec<Vec<(&Span, Rect, usize)>> = Vec::new();
    for lane in 0..timeline.lanes.len() {
        let mut pills: Vec<(&Span, Rect, usize)> = Vec::new();
        for span in timeline.spans.iter().filter(|span| span.lane == lane) {
            let column = !timeline.columns.is_empty();
            let from = x(span.from) + if column { 8.0 } else { 0.0 };
            let room = if column { x(span.from + 1.0) - from - 8.0 } else { body.right() - from };
            let wanted = sketch.text_width(&span.label, NAME) + 30.0;
            let width = if column { room } else { wanted.max(x(span.until) - from).clamp(60.0, 420.0) };
            // At the end of the calendar a pill ends where its time is.
            let left = if from + width > body.right() { (body.right() - width).max(body.left) } else { from };
            let rect = Rect::new(left, 0.0, width.min(body.width), HIGH);
            let meets = |row: usize| {
                pills.iter().any(|(_, other, at)| {
                    *at == row && other.left < rect.right() + 6.0 && rect.left < other.right() + 6.0
                })
            };
            // At worst each has its own row.
            let row = (0..=pills.len()).find(|row| !meets(*row)).unwrap_or(0);
            pills.push((span, rect, row));
        }
        stacked.push(pills);
    }
    let rows = |pills: &[(&Span, Rect, usize)]| pills.iter().map(|(.., row)| row + 1).max().unwrap_or(1);
    let wanted: Vec<f32> = stacked.iter().map(|pills| rows(pills) as f32 * (HIGH + GAP) + 16.0).collect();
    let spare = (body.height - wanted.iter().sum::<f32>()) / wanted.len().max(1) as f32;
    let least = body.height / wanted.len().max(1) as f32;
    let mut top = body.top;
    let mut lanes = Vec::new();
    for (pills, wanted) in stacked.into_iter().zip(wanted) {
        let height = if spare >= 0.0 { wanted + spare.min(110.0) } else { least };
        let room = (((height - 16.0 + GAP) / (HIGH + GAP)) as usize).max(1);
        let rect = Rect::new(body.left, top, body.width, height);
        let used = rows(&pills).min(room) as f32 * (HIGH + GAP) - GAP;
        let first = rect.center().y - used / 2.0;
        let more = pills.iter().filter(|(.., row)| *row >= room).count();
        let pills = pills
            .into_iter()
            .filter(|(.., row)| *row < room)
            .map(|(span, pill, row)| (span, Rect { top: first + row as f32 * (HIGH + GAP), ..pill }))
            .collect();
        lanes.push(Lane { rect, pills, more });
        top += height;
    }
    lanes
}
