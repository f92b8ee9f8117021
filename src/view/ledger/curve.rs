//! The curve beside the rows: the running share of the value against the running share of the cost, and where the cut is
//! made. Values that are missing or may not be shown stand outside it.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, Mark, SMALLEST_TEXT, Target, Weight};
use crate::model::field::FieldSpec;
use crate::model::id::FieldId;
use crate::model::view_spec::LedgerCurve;

use super::sheet::Sheet;

const TEXT: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);
/// The cut, where the workshop names a threshold that does not exist.
const USUAL: f64 = 80.0;

/// The running shares in percent, from (0, 0), and the place of the cut among them.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    /// Cost and value.
    pub(super) points: Vec<(f64, f64)>,
    pub(super) cut: Option<usize>,
    pub(super) mark: f64,
}

impl Run {
    /// The running shares; none without value or without cost.
    pub(super) fn new(sheet: &Sheet<'_>, curve: &LedgerCurve) -> Option<Self> {
        let of = sheet.spec.of.as_str();
        let number = |id: &str, field: &FieldId| {
            sheet.sight.number(of, id, field.as_str()).filter(|number| number.is_finite() && *number >= 0.0)
        };
        let rows: Vec<(f64, f64, bool)> = sheet
            .rows
            .iter()
            .filter_map(|row| {
                let id = row.row.id.as_str();
                Some((number(id, &curve.cost)?, number(id, &curve.value)?, row.in_cut))
            })
            .collect();
        let (cost, value): (f64, f64) =
            rows.iter().fold((0.0, 0.0), |sum, row| (sum.0 + row.0, sum.1 + row.1));
        if cost <= 0.0 || value <= 0.0 {
            return None;
        }
        let name = curve.mark.strip_prefix("cfg.").unwrap_or(&curve.mark);
        let mark = sheet.sight.workshop.threshold(name).unwrap_or(USUAL);
        let mut run = (0.0, 0.0);
        let mut points = vec![run];
        for row in &rows {
            run = (run.0 + row.0, run.1 + row.1);
            points.push((run.0 * 100.0 / cost, run.1 * 100.0 / value));
        }
        let cut = if sheet.spec.cut.is_some() {
            rows.iter().rposition(|row| row.2).map(|place| place + 1)
        } else {
            points.iter().position(|point| point.1 >= mark - 1e-6)
        };
        Some(Self { points, cut, mark })
    }
}

/// Draws the curve into its part of the sheet.
pub(super) fn draw(sheet: &Sheet<'_>, room: Rect, sketch: &mut Sketch<'_>) {
    let Some(curve) = &sheet.spec.curve else { return };
    let name = |id: &FieldId| sheet.table.field(id.as_str()).map_or("", label);
    let (value, cost) = (name(&curve.value), name(&curve.cost));
    let (head, rest) = room.cut_top(76.0);
    let plot = plot(rest);
    axes(sheet, plot, (cost, value), sketch);
    // Behind words there are no lines.
    let Some(run) = Run::new(sheet, curve) else {
        let text = sheet.sight.words.with(
            "ledger-curve-none",
            &[("value", value.to_lowercase().as_str()), ("cost", &cost.to_lowercase())],
        );
        let style = Style::new(SMALLEST_TEXT, Ink::Muted).middle().lines(3);
        sketch.text_centered(plot.inset(24.0), &text, style);
        return;
    };
    grid(plot, sketch);
    let ink = Ink::Phase(sheet.sight.phase());
    let place = |point: (f64, f64)| plot.share(point.0 as f32 / 100.0, 1.0 - point.1 as f32 / 100.0);
    let points: Vec<Point> = run.points.iter().map(|point| place(*point)).collect();
    let even = vec![plot.share(0.0, 1.0), plot.share(1.0, 0.0)];
    sketch.line(even, dashed(Ink::Line, 2.0));
    if let Some(cut) = run.cut {
        let upper = points[..=cut].to_vec();
        let lower = upper.iter().map(|point| at(point.x, plot.bottom())).collect();
        sketch.mark(Mark::Band { upper, lower, fill: thin(ink, 0.16) });
    }
    sketch.line(points.clone(), line(ink, 5.0));
    let told = said(sheet, &run, (cost, value));
    let target = Target::Told(format!("ledger-curve:{}", sheet.spec.of));
    sketch.item(target, plot, told, Grip::default(), |sketch| {
        let dots = points.len() <= 40;
        for point in points.iter().skip(1).filter(|_| dots) {
            sketch.circle(*point, 6.0, solid(Ink::Card), line(ink, 2.5));
        }
    });
    cut(sheet, &run, plot, (cost, value), head, sketch);
}

/// Where the cut is made: lines to both axes, their percentages, and one sentence above.
fn cut(
    sheet: &Sheet<'_>,
    run: &Run,
    plot: Rect,
    (cost, value): (&str, &str),
    head: Rect,
    sketch: &mut Sketch<'_>,
) {
    let words = sheet.sight.words;
    let ink = Ink::Phase(sheet.sight.phase());
    let y = plot.bottom() - plot.height * run.mark as f32 / 100.0;
    sketch.line(vec![at(plot.left, y), at(plot.right(), y)], dashed(ink, 2.0));
    let bold = Style::new(24.0, ink).weight(Weight::Bold).lines(1);
    let percent = |number: f64| words.with("split-percent", &[("n", &words.number(number, 0))]);
    sketch.label(at(plot.left - 12.0, y + 8.0), &percent(run.mark), bold.right());
    let Some(point) = run.cut.map(|cut| run.points[cut]) else { return };
    let center = plot.share(point.0 as f32 / 100.0, 1.0 - point.1 as f32 / 100.0);
    sketch.line(vec![center, at(center.x, plot.bottom())], line(ink, 3.0));
    sketch.circle(center, 11.0, solid(ink), line(Ink::Card, 3.0));
    let text = percent(point.0);
    let half = sketch.text_width(&text, bold) / 2.0;
    let x = center.x.clamp(plot.left + half, plot.right() - half);
    sketch.label(at(x, plot.bottom() + 30.0), &text, bold.middle());
    let named = [
        ("v", percent(point.1)),
        ("c", percent(point.0)),
        ("value", value.to_lowercase()),
        ("cost", cost.to_lowercase()),
    ];
    let named = named.each_ref().map(|(name, text)| (*name, text.as_str()));
    let style = Style::new(28.0, ink).weight(Weight::Bold).lines(2);
    let text = words.with("ledger-curve-cut", &named);
    let height = sketch.text_height(&text, head.width, style);
    sketch.text(Rect::new(head.left, head.bottom() - 14.0 - height, head.width, height), &text, style);
}

/// The plot with room for what stands at its axes.
fn plot(room: Rect) -> Rect {
    let (left, below) = (104.0, 70.0);
    let width = room.width - left - 16.0;
    let height = room.height - below;
    Rect::new(room.left + left, room.top, width, height)
}

fn grid(plot: Rect, sketch: &mut Sketch<'_>) {
    for share in [0.25, 0.5, 0.75, 1.0_f32] {
        let (x, y) = (plot.left + plot.width * share, plot.bottom() - plot.height * share);
        sketch.line(vec![at(plot.left, y), at(plot.right(), y)], line(Ink::Line, 1.0));
        sketch.line(vec![at(x, plot.top), at(x, plot.bottom())], line(Ink::Line, 1.0));
    }
}

fn axes(sheet: &Sheet<'_>, plot: Rect, (cost, value): (&str, &str), sketch: &mut Sketch<'_>) {
    let words = sheet.sight.words;
    let corner = at(plot.left, plot.bottom());
    sketch.line(vec![at(plot.left, plot.top), corner, at(plot.right(), plot.bottom())], line(Ink::Ink, 2.5));
    let full = words.with("split-percent", &[("n", "100")]);
    sketch.label(at(plot.left - 12.0, plot.top + 12.0), &full, TEXT.right());
    let axis = |name: &str| words.with("ledger-axis", &[("name", name)]);
    sketch.label(at(plot.left + plot.width / 2.0, plot.bottom() + 62.0), &axis(cost), TEXT.middle());
    sketch.upright(at(plot.left - 90.0, plot.center().y), &axis(value), TEXT);
}

fn said(sheet: &Sheet<'_>, run: &Run, (cost, value): (&str, &str)) -> String {
    let words = sheet.sight.words;
    let percent = |number: f64| words.number(number, 0);
    let Some((c, v)) = run.cut.map(|cut| run.points[cut]) else {
        return words.with("ledger-say-curve", &[("value", value), ("cost", cost)]);
    };
    let named = [
        ("v", percent(v)),
        ("c", percent(c)),
        ("value", value.to_lowercase()),
        ("cost", cost.to_lowercase()),
    ];
    words.with("ledger-say-curve-cut", &named.each_ref().map(|(name, text)| (*name, text.as_str())))
}

fn label(field: &FieldSpec) -> &str {
    &field.label
}
