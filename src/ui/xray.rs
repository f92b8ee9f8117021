//! F12, the x-ray: items with outline, label and id, and how long frames take. The first thing a new colleague meets.

use std::collections::VecDeque;

use eframe::egui::{self, Align2, Rect, Stroke, StrokeKind, Ui, vec2};

use super::paint::Sheet;
use super::theme::Look;
use crate::drawing::ink::Ink;
use crate::drawing::{Drawing, Weight};

/// How long the last frames took, in milliseconds.
#[derive(Clone, Debug, Default)]
pub struct Timings {
    frames: VecDeque<f32>,
}

impl Timings {
    /// Adds a frame.
    pub fn push(&mut self, millis: f32) {
        self.frames.push_back(millis);
        if self.frames.len() > 120 {
            self.frames.pop_front();
        }
    }

    /// The median and the longest of the last frames.
    pub fn told(&self) -> String {
        let mut sorted: Vec<f32> = self.frames.iter().copied().collect();
        sorted.sort_by(f32::total_cmp);
        let middle = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
        let longest = sorted.last().copied().unwrap_or_default();
        format!("{middle:.2} ms · {longest:.2} ms")
    }
}

/// Draws outlines and labels over the canvas.
pub fn xray_ui(ui: &Ui, look: Look, sheet: Sheet, drawing: &Drawing, timings: &Timings) {
    let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("x-ray")));
    let pen = Stroke::new(1.5, look.ink(Ink::Red));
    for landing in &drawing.landings {
        let points: Vec<_> = landing.outline.iter().map(|point| sheet.pos(*point)).collect();
        painter.add(egui::Shape::closed_line(points, Stroke::new(1.0, look.thin(Ink::Phase(2), 0.7))));
    }
    for (place, item) in drawing.items.iter().enumerate() {
        let rect = sheet.on_screen(item.outline);
        painter.rect_stroke(rect, 0.0, pen, StrokeKind::Inside);
        let label = format!("{} {:?} · {}", place + 1, item.target, item.label);
        let galley =
            painter.layout_no_wrap(label, super::theme::font(11.0, Weight::Medium), look.ink(Ink::Card));
        let ground = Rect::from_min_size(rect.min, galley.size() + vec2(6.0, 2.0));
        painter.rect_filled(ground, 0.0, look.thin(Ink::Red, 0.85));
        painter.galley(rect.min + vec2(3.0, 1.0), galley, look.ink(Ink::Card));
    }
    let told = format!(
        "{} · {} / {} / {}",
        timings.told(),
        drawing.marks.len(),
        drawing.items.len(),
        drawing.landings.len()
    );
    let at = sheet.rect().left_bottom() + vec2(8.0, -8.0);
    painter.text(
        at,
        Align2::LEFT_BOTTOM,
        told,
        super::theme::font(16.0, Weight::Semibold),
        look.ink(Ink::Red),
    );
}
