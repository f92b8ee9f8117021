//! Canvases of the filled example on the home screen of the first day: what it can look like, and a way in.

use std::sync::Arc;

use eframe::egui::{self, Align2, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::drawing::ink::Ink;
use crate::drawing::{Drawing, SHEET_HEIGHT, SHEET_WIDTH, Weight};
use crate::model::id::CanvasId;
use crate::ui::paint::{DrawingPainter, Sheet};
use crate::ui::theme::{Look, size};
use crate::ui::widgets;

/// A canvas of the example.
#[derive(Debug)]
pub struct Sample {
    pub canvas: CanvasId,
    pub title: String,
    pub drawing: Arc<Drawing>,
    painter: DrawingPainter,
}

impl Sample {
    /// A canvas with its drawing.
    pub fn new(canvas: CanvasId, title: String, drawing: Arc<Drawing>) -> Self {
        Self { canvas, title, drawing, painter: DrawingPainter::default() }
    }
}

const GAP: f32 = 20.0;
const TALLEST: f32 = 206.0;

/// Shows them side by side; returns where they end and which one was pressed.
pub(super) fn samples_ui(
    ui: &Ui,
    look: Look,
    place: Rect,
    y: f32,
    samples: &mut [Sample],
) -> (f32, Option<usize>) {
    let many = samples.len().max(1) as f32;
    let column = (place.width() - GAP * (many - 1.0)) / many;
    // In a very wide window they stay so low that all of them is seen.
    let height = (column * SHEET_HEIGHT / SHEET_WIDTH).min(TALLEST);
    let width = height * SHEET_WIDTH / SHEET_HEIGHT;
    let mut asked = None;
    for (number, sample) in samples.iter_mut().enumerate() {
        let left = place.left() + number as f32 * (column + GAP);
        let rect = Rect::from_min_size(pos2(left, y), vec2(width, height));
        let name = look.words.with("home-sample-canvas", &[("title", &sample.title)]);
        let response = widgets::press(ui, rect, egui::Id::unique(("sample", number)), &name, Sense::click());
        let rect = if response.hovered() { rect.translate(vec2(0.0, -2.0)) } else { rect };
        let corner = CornerRadius::same(10);
        ui.painter().rect_filled(rect, corner, look.ink(Ink::Paper));
        let inner = Sheet::fit(rect.shrink(3.0));
        sample.painter.paint(ui.painter(), &sample.drawing, inner, look.palette, None);
        let line = if response.hovered() { Ink::Muted } else { Ink::Line };
        ui.painter().rect_stroke(rect, corner, Stroke::new(1.5, look.ink(line)), StrokeKind::Inside);
        widgets::focus_ring(ui, look, &response, rect, 10.0);
        let at = pos2(rect.left() + 2.0, rect.bottom() + 8.0);
        let style = (size::SMALL, Weight::Regular, look.ink(Ink::Muted));
        widgets::words_within(ui, at, Align2::LEFT_TOP, &sample.title, style, width);
        if response.clicked() {
            asked = Some(number);
        }
    }
    (y + height + 34.0, asked)
}
