//! Numbers against their targets: a bar on bands, with a stroke where it should end.

use super::Sheet;
use super::data::{Bullet, Bullets};
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid, thin};
use crate::drawing::{Grip, Target, Weight};

const LABEL: Style = Style::new(24.0, Ink::Ink).lines(2);
const SMALL: Style = Style::new(22.0, Ink::Muted).lines(1);
const NUMBER: f32 = 190.0;
const LEAST: f32 = 52.0;
const UNDER: f32 = 76.0;

/// One bar below the other, on one axis.
pub(super) fn draw(sheet: &Sheet<'_>, area: Rect, bullets: &Bullets, sketch: &mut Sketch<'_>) {
    let widest = bullets.rows.iter().map(|row| sketch.text_width(&row.label, LABEL)).fold(120.0, f32::max);
    let left = widest.min(430.0) + 24.0;
    let body =
        Rect::new(area.left + left, area.top + 8.0, area.width - left - NUMBER, area.height - UNDER - 8.0);
    let room = (body.height / LEAST) as usize;
    let shown = if bullets.rows.len() > room { &bullets.rows[..room.max(1) - 1] } else { &bullets.rows[..] };
    let pitch = (body.height / shown.len().max(1) as f32).min(110.0);
    let x = |value: f64| {
        let (low, high) = bullets.range;
        body.left + body.width * ((value - low) / (high - low)).clamp(0.0, 1.0) as f32
    };
    for (place, row) in shown.iter().enumerate() {
        let lane = Rect::new(area.left, body.top + place as f32 * pitch, area.width, pitch);
        let told = told(sheet, row);
        sketch.item(Target::Told(format!("{place}: {told}")), lane, told, Grip::default(), |sketch| {
            sketch.text_centered(Rect::new(area.left, lane.top, left - 20.0, pitch), &row.label, LABEL);
            let track = Rect::new(body.left, lane.center().y - pitch * 0.3, body.width, pitch * 0.6);
            bands(bullets, track, &x, sketch);
            let bar =
                Rect::new(body.left, lane.center().y - pitch * 0.14, x(row.value) - body.left, pitch * 0.28);
            sketch.rect(bar, 3.0, solid(Ink::Phase(sheet.chart.phase)), None);
            if let Some(target) = row.target {
                let x = x(target);
                let stroke = vec![at(x, track.top + 2.0), at(x, track.bottom() - 2.0)];
                let rim = Rect::new(x - 5.5, track.top + 2.0, 11.0, track.height - 4.0);
                sketch.rect(rim, 0.0, solid(Ink::Paper), None);
                sketch.line(stroke, line(Ink::Ink, 5.0));
            }
            let mut right = Rect::new(body.right() + 16.0, lane.top, NUMBER - 16.0, pitch);
            let value = sheet.number(row.value);
            let bold = Style::new(26.0, Ink::Ink).weight(Weight::Bold).lines(1);
            sketch.text_centered(right, &value, bold);
            if let Some(target) = row.target {
                right = right.cut_left(sketch.text_width(&value, bold) + 10.0).1;
                sketch.text_centered(right, &format!("/ {}", sheet.number(target)), SMALL);
            }
        });
    }
    let end = body.top + pitch * shown.len() as f32;
    for tick in super::plot::round_steps(bullets.range.0, bullets.range.1, 6) {
        let x = x(tick);
        sketch.line(vec![at(x, end), at(x, end + 7.0)], line(Ink::Muted, 1.5));
        sketch.label(at(x, end + 31.0), &sheet.number(tick), SMALL.middle());
    }
    sketch.label(at(body.right(), end + 62.0), &sheet.chart.axes.0, SMALL.right());
    if shown.len() < bullets.rows.len() {
        let text = sheet.words.count("chart-more", bullets.rows.len() - shown.len());
        sketch.label(at(area.left, end + 31.0), &text, SMALL);
    }
}

/// The track; where there are thresholds the darker the farther.
fn bands(bullets: &Bullets, track: Rect, x: &impl Fn(f64) -> f32, sketch: &mut Sketch<'_>) {
    let Some((first, second)) = bullets.bands else {
        sketch.rect(track, 4.0, thin(Ink::Muted, 0.16), None);
        return;
    };
    let ends = [track.left, x(first), x(second), track.right()];
    for (pair, strength) in ends.windows(2).zip([0.10, 0.22, 0.36]) {
        let band = Rect::new(pair[0], track.top, (pair[1] - pair[0]).max(0.0), track.height);
        sketch.rect(band, 0.0, thin(Ink::Muted, strength), None);
    }
}

fn told(sheet: &Sheet<'_>, row: &Bullet) -> String {
    let target = row.target.map(|target| format!(" / {}", sheet.number(target))).unwrap_or_default();
    format!("{}: {}{target}", row.label, sheet.number(row.value))
}
