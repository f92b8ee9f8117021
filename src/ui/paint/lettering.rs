//! Rows of text on the screen: never broken again, and exactly as wide as they were measured.

use std::sync::Arc;

use eframe::egui::epaint::TextShape;
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Color32, Galley, Painter, Shape, Vec2};

use super::Sheet;
use crate::drawing::ink::Palette;
use crate::drawing::{TextRow, Weight};
use crate::ui::theme;

/// The shape of a row; none when there is nothing to see in it.
pub(super) fn shape(painter: &Painter, row: &TextRow, sheet: Sheet, palette: Palette) -> Option<Shape> {
    let color = theme::color(palette, row.ink);
    let job = |spacing: f32| {
        let format = TextFormat {
            font_id: theme::font(row.size * sheet.zoom, row.weight),
            color,
            extra_letter_spacing: spacing,
            ..TextFormat::default()
        };
        let mut job = LayoutJob::simple_format(row.text.clone(), format);
        job.wrap.max_width = f32::INFINITY;
        job
    };
    let mut galley = painter.layout_job(job(0.0));
    let (wanted, letters) = (row.width * sheet.zoom, row.text.chars().count() as f32);
    // Glyphs snap to pixels, which makes small text wider or narrower than it was measured. The rest is shared out.
    let rest = wanted - galley.size().x;
    if rest.abs() > 0.5 && letters > 1.0 && rest.abs() < wanted * 0.12 {
        galley = painter.layout_job(job(rest / letters));
    }
    let placed = galley.rows.first()?;
    let baseline = placed.pos.y + placed.row.glyphs.first()?.pos.y;
    let start = sheet.pos(row.start);
    let text = if row.upright {
        TextShape::new(start - Vec2::new(baseline, 0.0), galley, color)
            .with_angle(-std::f32::consts::FRAC_PI_2)
    } else {
        TextShape::new(start - Vec2::new(0.0, baseline), galley, color)
    };
    Some(Shape::Text(text))
}

/// An unchanging piece of text. Another one than last time means that egui has thrown its glyphs away, and that kept
/// text must be laid out again.
pub(super) fn sample(painter: &Painter) -> Arc<Galley> {
    painter.layout_no_wrap("Å".to_owned(), theme::font(10.0, Weight::Regular), Color32::PLACEHOLDER)
}
