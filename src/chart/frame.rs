//! What every chart has around it: canvas and organisation, what is shown, and the footer.

use super::{Chart, Data};
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style};
use crate::drawing::{SHEET_HEIGHT, SHEET_WIDTH, Weight};
use crate::words::Words;

/// Left and right of everything.
pub(super) const MARGIN: f32 = 60.0;
const TOP: f32 = 190.0;
const BOTTOM: f32 = 72.0;

/// Draws title and footer and returns the room between them.
pub(super) fn draw(chart: &Chart, words: &Words, sketch: &mut Sketch<'_>) -> Rect {
    let width = SHEET_WIDTH - 2.0 * MARGIN;
    let above = if chart.place.is_empty() {
        chart.canvas.clone()
    } else {
        words.with("chart-heading", &[("canvas", &chart.canvas), ("place", &chart.place)])
    };
    let phase = Style::new(24.0, Ink::Phase(chart.phase)).weight(Weight::Semibold).lines(1);
    sketch.text(Rect::new(MARGIN, 36.0, width, 32.0), &above, phase);
    let title = Style::new(40.0, Ink::Ink).weight(Weight::Bold).lines(1);
    sketch.text(Rect::new(MARGIN, 72.0, width, 52.0), &chart.title, title);
    sketch.label(at(MARGIN, SHEET_HEIGHT - 28.0), &chart.footer, Style::new(22.0, Ink::Muted));
    sketch.tell(told(chart, words));
    Rect::new(MARGIN, TOP, width, SHEET_HEIGHT - TOP - BOTTOM)
}

/// Says that there is nothing to show yet.
pub(super) fn nothing(area: Rect, words: &Words, sketch: &mut Sketch<'_>) {
    sketch.text_centered(area, &words.text("chart-nothing"), Style::new(28.0, Ink::Muted).middle());
}

/// The chart in one sentence: its name and its first numbers.
fn told(chart: &Chart, words: &Words) -> String {
    const MOST: usize = 12;
    let number = |value: f64| words.short_number(value);
    let percent = |values: &[f64]| values.iter().map(|value| number(*value)).collect::<Vec<_>>().join("/");
    let facts: Vec<String> = match &chart.data {
        Data::Bars(bars) => bars.iter().map(|bar| format!("{} {}", bar.label, number(bar.value))).collect(),
        Data::Funnel(funnel) => {
            funnel.stages.iter().map(|bar| format!("{} {}", bar.label, number(bar.value))).collect()
        }
        Data::Stacks { rows, .. } => {
            rows.iter().map(|row| format!("{} {}", row.label, number(row.values.iter().sum()))).collect()
        }
        Data::Shares(shares) => {
            shares.rows.iter().map(|row| format!("{} {}", row.label, percent(&row.first))).collect()
        }
        Data::Strips(strips) | Data::Boxes(strips) => {
            strips.rows.iter().map(|row| super::strip::told(row, words)).collect()
        }
        Data::Radar(radar) => radar
            .spokes
            .iter()
            .map(|spoke| {
                let values: Vec<String> =
                    spoke.values.iter().map(|value| value.map_or_else(|| "–".to_owned(), number)).collect();
                format!("{} {}", spoke.label, values.join(" / "))
            })
            .collect(),
        Data::Pareto(pareto) => pareto
            .rows
            .iter()
            .map(|row| format!("{} {} / {}", row.label, number(row.value), number(row.cost)))
            .collect(),
        Data::Timeline(timeline) => timeline.spans.iter().map(|span| span.label.clone()).collect(),
        Data::Ternary(ternary) => ternary
            .moves
            .iter()
            .map(|point| {
                let to = point.to.map(|to| format!(" → {}", percent(&to))).unwrap_or_default();
                format!("{} {}{to}", point.label, percent(&point.from))
            })
            .collect(),
        Data::Network(network) => network
            .ties
            .iter()
            .map(|tie| {
                let name = |place: usize| network.nodes.get(place).map_or("", String::as_str);
                format!("{}–{} {} → {}", name(tie.from), name(tie.to), number(tie.now), number(tie.needed))
            })
            .collect(),
        Data::Bullets(bullets) => {
            bullets.rows.iter().map(|row| format!("{} {}", row.label, number(row.value))).collect()
        }
        Data::Table(table) => table.rows.iter().map(|row| row.join(" ")).collect(),
        Data::Scatter(scatter) => scatter
            .dots
            .iter()
            .map(|dot| format!("{} {} / {}", dot.label, number(dot.x), number(dot.y)))
            .collect(),
        Data::Slope(slope) => slope
            .strolls
            .iter()
            .map(|stroll| format!("{} {} → {}", stroll.label, number(stroll.from), number(stroll.to)))
            .collect(),
        Data::Waves(waves) => waves
            .series
            .iter()
            .map(|series| {
                let points: Vec<String> = series.points.iter().map(|(_, value)| number(*value)).collect();
                format!("{} {}", series.label, points.join(" → "))
            })
            .collect(),
        Data::Heat(heat) => heat.rows.iter().map(|row| row.label.clone()).collect(),
    };
    let mut told: Vec<String> = facts.iter().take(MOST).cloned().collect();
    if facts.len() > MOST {
        told.push(words.count("chart-more", facts.len() - MOST));
    }
    if chart.is_empty() {
        told = vec![words.text("chart-nothing")];
    }
    format!("{} · {}: {}", chart.canvas, chart.title, told.join(", "))
}
