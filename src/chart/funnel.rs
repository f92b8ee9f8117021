//! Stages that narrow: a bar for each stage around one middle, joined by what falls away. plotters knows no such shape,
//! so it is ours.

use super::Sheet;
use super::data::Funnel;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, solid, thin};
use crate::drawing::{Grip, Target, Weight};

/// Draws the stages from above to below.
pub(super) fn draw(sheet: &Sheet<'_>, area: Rect, funnel: &Funnel, sketch: &mut Sketch<'_>) {
    let most = funnel.stages.iter().map(|stage| stage.value).fold(0.0, f64::max).max(1e-9);
    // Where a later stage is larger, a percentage of the first one says nothing.
    let narrows = funnel.stages.windows(2).all(|pair| pair[1].value <= pair[0].value);
    let first = funnel.stages.first().map_or(0.0, |stage| stage.value);
    let names = Rect { width: 420.0, ..area };
    let body = Rect::new(area.left + 450.0, area.top, area.width - 450.0 - 190.0, area.height - 20.0);
    let count = funnel.stages.len().max(1);
    let gap = (body.height / count as f32 * 0.34).min(56.0);
    let lanes: Vec<Rect> = body
        .rows(count, gap)
        .into_iter()
        .enumerate()
        .map(|(place, lane)| {
            let height = lane.height.min(96.0);
            Rect { top: body.top + place as f32 * (height + gap), height, ..lane }
        })
        .collect();
    let width = |value: f64| (body.width * (value / most) as f32).max(4.0);
    let ink = Ink::Phase(sheet.chart.phase);
    for (pair, lane) in funnel.stages.windows(2).zip(lanes.windows(2)) {
        let (upper, lower) = (width(pair[0].value) / 2.0, width(pair[1].value) / 2.0);
        let x = body.center().x;
        let corners = vec![
            at(x - upper, lane[0].bottom()),
            at(x + upper, lane[0].bottom()),
            at(x + lower, lane[1].top),
            at(x - lower, lane[1].top),
        ];
        sketch.polygon(corners, thin(ink, 0.22), None);
    }
    for (stage, lane) in funnel.stages.iter().zip(&lanes) {
        let number = sheet.number(stage.value);
        let told = format!("{}: {number}", stage.label);
        let outline = Rect::new(area.left, lane.top, area.width, lane.height);
        sketch.item(Target::Told(told.clone()), outline, told, Grip::default(), |sketch| {
            let bar = Rect::around(lane.center(), width(stage.value), lane.height);
            sketch.rect(bar, 6.0, solid(ink), None);
            let name = Style::new(26.0, Ink::Ink).weight(Weight::Semibold).right().lines(2);
            sketch.text_centered(Rect { top: lane.top, height: lane.height, ..names }, &stage.label, name);
            let inside = Style::new(34.0, Ink::OnStrong).weight(Weight::Bold).middle();
            let middle = lane.center().y + 12.0;
            if sketch.text_width(&number, inside) + 24.0 <= bar.width {
                sketch.label(at(bar.center().x, middle), &number, inside);
            } else {
                let beside = Style::new(34.0, Ink::Ink).weight(Weight::Bold);
                sketch.label(at(bar.right() + 14.0, middle), &number, beside);
            }
            if first > 0.0 && narrows {
                let share = sheet.percent(stage.value / first * 100.0);
                sketch.label(
                    at(area.right(), lane.center().y + 9.0),
                    &share,
                    Style::new(26.0, Ink::Muted).right(),
                );
            }
        });
    }
}
