//! The axes of a matrix: how much room their words take, and the words themselves.

use super::cards::{Plot, Ruler};
use super::ground::SMALL;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style};
use crate::drawing::{SMALLEST_TEXT, Weight};
use crate::model::view_spec::MatrixSpec;
use crate::view::sight::Sight;

const TITLE: Style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold);
const ROW: f32 = SMALLEST_TEXT * LEADING;
/// Between the field and its smallest and largest values, so that nothing stands on the edge.
const MARGIN: f32 = 58.0;
const LOW_MARGIN: f32 = 34.0;
/// The same above and below where words stand at the edge: cards never lie on them.
const WORDY_MARGIN: f32 = 62.0;
/// How far the outermost ticks may reach beyond the field.
const OVERHANG: f32 = 22.0;
const UPRIGHT: f32 = 36.0;

/// The field inside an area: what is left of it when both axes have their room.
pub(super) fn field(sight: &Sight<'_>, x: &Ruler<'_>, y: &Ruler<'_>, area: Rect) -> Rect {
    let words = y_words(sight, y, area.width);
    let left = UPRIGHT + words + 12.0;
    let width = area.width - left;
    let below = 10.0 + tick_rows(sight, x, width) as f32 * ROW + 6.0 + end_rows(sight, x, width) as f32 * ROW;
    Rect::new(area.left + left, area.top, width.max(80.0), (area.height - 4.0 - below).max(80.0))
}

/// The plot inside the field.
pub(super) fn plot(spec: &MatrixSpec, field: Rect) -> Rect {
    let is_wordy = !spec.lines.is_empty() || !spec.zones.is_empty();
    field.inset_xy(MARGIN, if is_wordy { WORDY_MARGIN } else { LOW_MARGIN })
}

/// The width of the words beside the field: as narrow as ticks and ends in two rows allow.
fn y_words(sight: &Sight<'_>, y: &Ruler<'_>, area: f32) -> f32 {
    let widths = y.ticks.iter().map(|(_, name)| sight.lettering.width(name, SMALLEST_TEXT, Weight::Regular));
    let ticks = widths.fold(0.0, f32::max).min(0.16 * area);
    if y.named {
        return ticks.max(60.0);
    }
    let (low, high) = &y.spec.ends;
    let fits = |width: &f32| {
        let rows = |text: &str| sight.lettering.rows_of(text, SMALL.size, SMALL.weight, *width, 3).len();
        rows(low) <= 2 && rows(high) <= 2
    };
    let widest = (0.16 * area).max(160.0).min(0.25 * area);
    (0..20)
        .map(|step| 80.0 + step as f32 * 8.0)
        .take_while(|width| *width <= widest)
        .find(fits)
        .unwrap_or(widest)
        .max(ticks)
}

fn tick_width(x: &Ruler<'_>, field: f32) -> f32 {
    let gaps = x.ticks.windows(2).map(|pair| (pair[1].0 - pair[0].0).abs()).fold(f64::INFINITY, f64::min);
    let share = (gaps / (x.scale.max - x.scale.min)).min(1.0) as f32;
    (share * (field - 2.0 * MARGIN) - 14.0).clamp(40.0, 2.0 * (MARGIN + OVERHANG))
}

fn tick_rows(sight: &Sight<'_>, x: &Ruler<'_>, field: f32) -> usize {
    let width = tick_width(x, field);
    let rows =
        |(_, name): &(f64, String)| sight.lettering.rows_of(name, SMALL.size, SMALL.weight, width, 2).len();
    x.ticks.iter().map(rows).max().unwrap_or(0)
}

fn end_rows(sight: &Sight<'_>, x: &Ruler<'_>, field: f32) -> usize {
    let rows = |text: &str| {
        sight.lettering.rows_of(text, SMALL.size, SMALL.weight, end_width(sight, x, field), 2).len()
    };
    rows(&x.spec.ends.0).max(rows(&x.spec.ends.1)).max(1)
}

fn end_width(sight: &Sight<'_>, x: &Ruler<'_>, field: f32) -> f32 {
    let title = sight.lettering.width(&x.spec.label, TITLE.size, TITLE.weight);
    ((field - title) / 2.0 - 24.0).max(60.0)
}

/// Draws the words of both axes around the field.
pub(super) fn draw(sight: &Sight<'_>, plot: &Plot<'_>, field: Rect, area: Rect, sketch: &mut Sketch<'_>) {
    draw_x(sight, plot, field, sketch);
    draw_y(plot, field, area, sketch);
}

fn draw_x(sight: &Sight<'_>, plot: &Plot<'_>, field: Rect, sketch: &mut Sketch<'_>) {
    let x = &plot.x;
    let width = tick_width(x, field.width);
    let top = field.bottom() + 10.0;
    for (value, name) in &x.ticks {
        let left = plot.left(*value) - width / 2.0;
        sketch.text(
            Rect::new(left, top, width, ROW),
            name,
            Style { ink: Ink::Ink, ..SMALL }.middle().lines(2),
        );
    }
    let top = top + tick_rows(sight, x, field.width) as f32 * ROW + 6.0;
    let width = end_width(sight, x, field.width);
    sketch.text(Rect::new(field.left, top, width, ROW), &x.spec.ends.0, SMALL.lines(2));
    sketch.text(Rect::new(field.left, top - 1.0, field.width, ROW), &x.spec.label, TITLE.middle().lines(1));
    sketch.text(Rect::new(field.right() - width, top, width, ROW), &x.spec.ends.1, SMALL.right().lines(2));
}

fn draw_y(plot: &Plot<'_>, field: Rect, area: Rect, sketch: &mut Sketch<'_>) {
    let y = &plot.y;
    let column =
        Rect::new(area.left + UPRIGHT, field.top, field.left - area.left - UPRIGHT - 12.0, field.height);
    let middle: Point = at(area.left + 12.0, field.center().y);
    sketch.upright(middle, &y.spec.label, TITLE);
    for (value, name) in &y.ticks {
        let row = Rect::new(column.left, plot.top(*value) - ROW / 2.0, column.width, ROW);
        sketch.text(row, name, Style { ink: Ink::Ink, ..SMALL }.right().lines(1));
    }
    if y.named {
        return;
    }
    let end = SMALL.right().lines(3);
    let below = Rect::new(column.left, plot.rect.top + ROW / 2.0, column.width, 3.0 * ROW);
    sketch.text(below, &y.spec.ends.1, end);
    let height = sketch.text_height(&y.spec.ends.0, column.width, end);
    let above = Rect::new(column.left, plot.rect.bottom() - ROW / 2.0 - height, column.width, height);
    sketch.text(above, &y.spec.ends.0, end);
}
