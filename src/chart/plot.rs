//! A field of two axes, drawn by plotters: grid, ticks and their numbers, and a door for the series.

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters::style::{Color, IntoFont, ShapeStyle};

use super::backend::{Board, colour, fine};
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect};
use crate::drawing::sketch::{Sketch, Style};
use crate::drawing::{SMALLEST_TEXT, font};

/// The two axes as plotters knows them.
pub(super) type Grid = Cartesian2d<Axis, Axis>;
/// plotters' chart on a sketch.
pub(super) type Context<'c, 's, 'a> = ChartContext<'c, Board<'s, 'a>, Grid>;

/// One axis.
#[derive(Clone, Debug, Default)]
pub(super) struct Axis {
    /// From the left to the right, from below to above.
    pub(super) range: (f64, f64),
    /// Where a line crosses the field, and what is written there.
    pub(super) ticks: Vec<(f64, String)>,
    /// No lines across the field.
    pub(super) plain: bool,
}

impl Ranged for Axis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        let share = (value - self.range.0) / (self.range.1 - self.range.0);
        limit.0 + (f64::from(limit.1 - limit.0) * share).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() {
            return Vec::new();
        }
        self.ticks.iter().map(|(value, _)| *value).collect()
    }

    fn range(&self) -> std::ops::Range<f64> {
        self.range.0..self.range.1
    }
}

impl ValueFormatter<f64> for Axis {
    fn format_ext(&self, value: &f64) -> String {
        let found = self.ticks.iter().find(|(tick, _)| (tick - value).abs() < 1e-9);
        found.map(|(_, name)| name.clone()).unwrap_or_default()
    }
}

/// Where the numbers of a field lie on the sheet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    pub(super) rect: Rect,
    x: (f64, f64),
    y: (f64, f64),
}

impl Plot {
    /// The place of a pair of numbers.
    pub(super) fn at(&self, x: f64, y: f64) -> Point {
        let share = |value: f64, range: (f64, f64)| ((value - range.0) / (range.1 - range.0)) as f32;
        self.rect.share(share(x, self.x), 1.0 - share(y, self.y))
    }
}

/// Draws the field into `rect` (the numbers of the ticks stand outside of it) and what `series` adds to it.
pub(super) fn draw(
    sketch: &mut Sketch<'_>,
    rect: Rect,
    x: &Axis,
    y: &Axis,
    series: impl FnOnce(&mut Context<'_, '_, '_>) -> Result<(), Fault>,
) -> Plot {
    let result = try_draw(sketch, rect, x, y, series);
    // The backend cannot fail, and the areas are ours; on a wall a chart without a line is better than none.
    debug_assert!(result.is_ok(), "plotters: {result:?}");
    if let Err(fault) = result {
        log::error!("plotters: {fault}");
    }
    Plot { rect, x: x.range, y: y.range }
}

/// What plotters may complain of.
pub(super) type Fault = DrawingAreaErrorKind<std::convert::Infallible>;

/// The room for numbers left of the field and under it.
const LEFT: f32 = 200.0;
const UNDER: f32 = 44.0;

fn try_draw(
    sketch: &mut Sketch<'_>,
    rect: Rect,
    x: &Axis,
    y: &Axis,
    series: impl FnOnce(&mut Context<'_, '_, '_>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let root = Board { sketch }.into_drawing_area();
    let area = root.shrink(
        (fine(rect.left - LEFT), fine(rect.top)),
        (fine(rect.width + LEFT), fine(rect.height + UNDER)),
    );
    let mut chart = ChartBuilder::on(&area)
        .x_label_area_size(fine(UNDER))
        .y_label_area_size(fine(LEFT))
        .build_cartesian_2d(x.clone(), y.clone())?;
    mesh(&mut chart, x, y)?;
    series(&mut chart)
}

fn mesh(chart: &mut Context<'_, '_, '_>, x: &Axis, y: &Axis) -> Result<(), Fault> {
    let text = (font::FAMILY, fine(SMALLEST_TEXT)).into_font().color(&colour(Ink::Muted, 1.0));
    let mut mesh = chart.configure_mesh();
    mesh.x_labels(x.ticks.len().max(1))
        .y_labels(y.ticks.len().max(1))
        .label_style(text)
        .set_all_tick_mark_size(fine(6.0))
        .axis_style(stroke(Ink::Line, 0.0, 1.0))
        .bold_line_style(stroke(Ink::Line, 1.0, 1.5))
        .light_line_style(colour(Ink::Line, 0.0));
    if x.plain {
        mesh.disable_x_mesh();
    }
    if y.plain {
        mesh.disable_y_mesh();
    }
    mesh.draw()
}

/// A line for plotters.
pub(super) fn stroke(ink: Ink, strength: f32, width: f32) -> ShapeStyle {
    colour(ink, strength).stroke_width(fine(width) as u32)
}

/// A filled shape for plotters.
pub(super) fn filled(ink: Ink, strength: f32) -> ShapeStyle {
    colour(ink, strength).filled()
}

/// The name of the x axis, right under its numbers; of the y axis, above its top.
pub(super) fn names(sketch: &mut Sketch<'_>, plot: &Plot, axes: &(String, String), above_left: f32) {
    let style = Style::new(SMALLEST_TEXT, Ink::Muted);
    let under = plot.rect.bottom() + UNDER + 22.0;
    sketch.label(Point { x: plot.rect.right(), y: under }, &axes.0, style.right());
    sketch.label(Point { x: above_left, y: plot.rect.top - 18.0 }, &axes.1, style);
}

/// Round numbers through a range, at most about `most` of them.
pub(super) fn round_steps(low: f64, high: f64, most: usize) -> Vec<f64> {
    let rough = ((high - low) / most.max(1) as f64).max(1e-9);
    let power = 10f64.powf(rough.log10().floor());
    let step =
        [1.0, 2.0, 2.5, 5.0, 10.0].map(|by| by * power).into_iter().find(|step| *step >= rough * 0.999);
    let step = step.unwrap_or(power * 10.0);
    let first = (low / step - 1e-9).ceil() as i64;
    let last = (high / step + 1e-9).floor() as i64;
    (first..=last).map(|n| n as f64 * step).collect()
}

/// Steps of whole numbers for counts.
pub(super) fn whole_steps(high: f64, most: usize) -> Vec<f64> {
    let mut steps = round_steps(0.0, high, most);
    steps.retain(|step| step.fract() == 0.0);
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_numbers() {
        assert_eq!(round_steps(0.0, 100.0, 5), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(round_steps(1.0, 5.0, 5), [1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(whole_steps(3.0, 6), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(round_steps(-2.0, 2.0, 4), [-2.0, -1.0, 0.0, 1.0, 2.0]);
    }
}
