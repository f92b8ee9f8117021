//! The middle of groups from round to round.

use plotters::series::LineSeries;

use super::data::Waves;
use super::plot::{self, Axis};
use super::{Sheet, labels, shapes};
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, solid};
use crate::drawing::{Grip, Target, Weight};

const NAME: Style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold).lines(1);

/// Draws a line for each group with its name at the end.
pub(super) fn draw(sheet: &Sheet<'_>, area: Rect, waves: &Waves, sketch: &mut Sketch<'_>) {
    let names = waves.stops.iter().any(|(_, name)| !name.is_empty());
    let left = if names { 190.0 } else { 70.0 };
    let ends = waves.series.iter().map(|series| sketch.text_width(&series.label, NAME));
    let right = ends.fold(120.0, f32::max).min(320.0) + 90.0;
    let rect = Rect::new(area.left + left, area.top + 40.0, area.width - left - right, area.height - 120.0);
    let last =
        waves.series.iter().flat_map(|series| series.points.iter().map(|(wave, _)| *wave)).max().unwrap_or(1);
    let low = waves.stops.iter().map(|(value, _)| *value).fold(f64::INFINITY, f64::min);
    let high = waves.stops.iter().map(|(value, _)| *value).fold(f64::NEG_INFINITY, f64::max);
    let air = (high - low).max(1.0) * 0.06;
    let rounds = (1..=last)
        .map(|wave| (f64::from(wave), sheet.words.with("chart-round", &[("n", &wave.to_string())])));
    let x = Axis { range: (0.7, f64::from(last.max(2)) + 0.1), ticks: rounds.collect(), plain: true };
    let stops = waves.stops.iter().map(|(value, name)| {
        let text = if name.is_empty() {
            sheet.number(*value)
        } else {
            format!("{} · {name}", sheet.number(*value))
        };
        (*value, text)
    });
    let y = Axis { range: (low - air, high + air), ticks: stops.collect(), plain: false };
    let plot = plot::draw(sketch, rect, &x, &y, |chart| {
        for series in &waves.series {
            let points = series.points.iter().map(|(wave, value)| (f64::from(*wave), *value));
            chart.draw_series(LineSeries::new(points, plot::stroke(series.ink, 1.0, 5.0)))?;
        }
        Ok(())
    });
    let ends: Vec<_> = waves.series.iter().filter(|series| !series.points.is_empty()).collect();
    let wanted: Vec<f32> = ends
        .iter()
        .map(|series| series.points.last().map_or(0.0, |(wave, value)| plot.at(f64::from(*wave), *value).y))
        .collect();
    let heights = labels::apart(&wanted, 32.0, rect.top, rect.bottom());
    for (series, height) in ends.iter().zip(heights) {
        let numbers: Vec<String> = series.points.iter().map(|(_, value)| sheet.number(*value)).collect();
        let told = format!("{}: {}", series.label, numbers.join(" → "));
        let outline = Rect::new(rect.right() + 8.0, height - 16.0, right - 8.0, 32.0);
        sketch.item(Target::Told(told.clone()), outline, told, Grip::default(), |sketch| {
            for (wave, value) in &series.points {
                let center = plot.at(f64::from(*wave), *value);
                sketch.circle(center, 15.0, solid(Ink::Paper), None);
                shapes::mark(sketch, series.shape, center, 12.0, series.ink, true);
            }
            let number = numbers.last().cloned().unwrap_or_default();
            let bold = NAME.weight(Weight::Bold);
            sketch.label(at(rect.right() + 14.0, height + 8.0), &number, bold);
            let after = sketch.text_width(&number, bold) + 14.0;
            let rest = Rect::new(rect.right() + 14.0 + after, height - 15.5, right - 26.0 - after, 31.0);
            sketch.text(rest, &series.label, NAME);
        });
    }
    plot::names(sketch, &plot, &sheet.chart.axes, area.left);
}
