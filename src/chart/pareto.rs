//! What is worth most for its cost: bars of value in their order, and how much of the whole is reached for how much cost.

use super::Sheet;
use super::data::Pareto;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, Target, Weight};

const SMALL: Style = Style::new(22.0, Ink::Muted).lines(1);
/// The room for the names under the bars, and of the numbers left and right.
const UNDER: f32 = 130.0;
const SIDE: f32 = 96.0;
/// Bars narrower than this have a number instead of a name.
const NARROW: f32 = 92.0;

/// Bars, the two curves, and the line at the mark.
pub(super) fn draw(sheet: &Sheet<'_>, area: Rect, pareto: &Pareto, sketch: &mut Sketch<'_>) {
    let body =
        Rect::new(area.left + SIDE, area.top + 44.0, area.width - 2.0 * SIDE, area.height - UNDER - 44.0);
    let value: f64 = pareto.rows.iter().map(|row| row.value).sum();
    let cost: f64 = pareto.rows.iter().map(|row| row.cost).sum();
    let y = |share: f64| body.bottom() - body.height * share as f32;
    for tick in [0.0, 0.25, 0.5, 0.75, 1.0] {
        sketch.line(vec![at(body.left, y(tick)), at(body.right(), y(tick))], line(Ink::Line, 1.2));
        let text = sheet.percent(tick * 100.0);
        sketch.label(at(body.left - 12.0, y(tick) + 8.0), &text, SMALL.right());
    }
    let pitch = body.width / pareto.rows.len().max(1) as f32;
    let (mut reached, mut paid) = (0.0, 0.0);
    let (mut up, mut spent) = (vec![at(body.left, y(0.0))], vec![at(body.left, y(0.0))]);
    let mut cut: Option<(Point, f64)> = None;
    for (place, row) in pareto.rows.iter().enumerate() {
        let left = body.left + place as f32 * pitch;
        let own = row.value / value.max(1e-9);
        reached += own;
        paid += row.cost / cost.max(1e-9);
        let bar = Rect::new(left + pitch * 0.14, y(own), pitch * 0.72, body.bottom() - y(own));
        let inside = cut.is_none();
        let told = format!("{}: {} / {}", row.label, sheet.number(row.value), sheet.number(row.cost));
        sketch.item(Target::Told(format!("{place}: {told}")), bar, told, Grip::default(), |sketch| {
            let fill = if inside { solid(Ink::Phase(sheet.chart.phase)) } else { thin(Ink::Muted, 0.4) };
            sketch.rect(bar, 3.0, fill, None);
            let under = Rect::new(left + 3.0, body.bottom() + 10.0, pitch - 6.0, UNDER - 40.0);
            if pitch >= NARROW {
                sketch.text(under, &row.label, Style::new(22.0, Ink::Ink).middle().lines(3));
            } else if pitch >= 34.0 {
                sketch.text(under, &(place + 1).to_string(), Style::new(22.0, Ink::Ink).middle().lines(1));
            }
        });
        up.push(at(left + pitch, y(reached)));
        spent.push(at(left + pitch, y(paid)));
        if cut.is_none() && reached * 100.0 >= pareto.mark - 1e-6 {
            cut = Some((at(left + pitch, y(reached)), paid));
        }
    }
    sketch.line(spent, dashed(Ink::SeriesText(1), 4.0));
    sketch.line(up, line(Ink::Ink, 5.0));
    let mark = y(pareto.mark / 100.0);
    sketch
        .line(vec![at(body.left, mark), at(body.right(), mark)], dashed(Ink::Phase(sheet.chart.phase), 3.0));
    sketch.label(
        at(body.right() + 10.0, mark + 8.0),
        &sheet.percent(pareto.mark),
        Style::new(24.0, Ink::Phase(sheet.chart.phase)).weight(Weight::Bold),
    );
    if let Some((point, paid)) = cut {
        sketch.line(
            vec![at(point.x, body.top), at(point.x, body.bottom())],
            line(Ink::Phase(sheet.chart.phase), 3.0),
        );
        sketch.circle(point, 9.0, solid(Ink::Ink), line(Ink::Paper, 2.0));
        let bought = at(point.x, y(paid));
        sketch.circle(bought, 9.0, solid(Ink::SeriesText(1)), line(Ink::Paper, 2.0));
    }
    legend(sheet, area, sketch);
}

/// The names of the axes are those of the curves: what is reached, what it costs.
fn legend(sheet: &Sheet<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let (value, cost) = (&sheet.chart.axes.0, &sheet.chart.axes.1);
    let base = area.top + 10.0;
    let mut left = area.left + SIDE;
    for (label, stroke) in [(value, line(Ink::Ink, 5.0)), (cost, dashed(Ink::SeriesText(1), 4.0))] {
        sketch.line(vec![at(left, base - 8.0), at(left + 54.0, base - 8.0)], stroke);
        sketch.label(at(left + 66.0, base), label, SMALL);
        left += 66.0 + sketch.text_width(label, SMALL) + 40.0;
    }
}
