//! The strip at the lower edge of the canvas, where notes are written one after the other: nothing on the wall is
//! covered, and the eyes may stay with whoever speaks.

use eframe::egui::{self, Align2, Rect, Ui, vec2};

use super::writing::{self, Writing, Written};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::ui::theme::{Look, size};
use crate::ui::widgets;

/// Below the view: what stands there otherwise, the rounds and the keys, can wait.
const TOP_SHARE: f32 = 0.918;

/// Shows the strip under a sheet; returns how the writing ended, when it did.
pub(super) fn strip_ui(ui: &Ui, look: Look, sheet: Rect, writing: &mut Writing) -> Option<Written> {
    let room = sheet.with_min_y(sheet.top() + sheet.height() * TOP_SHARE).shrink2(vec2(24.0, 2.0));
    let area = egui::Area::new(egui::Id::unique("writing strip"))
        .order(egui::Order::Foreground)
        // A second line makes it grow upwards.
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(room.left_bottom());
    let mut ended = None;
    area.show(ui.ctx(), |ui| {
        writing::frame(look).inner_margin(egui::Margin::symmetric(16, 6)).show(ui, |ui| {
            ui.set_width(room.width() - 36.0);
            ended = inside(ui, look, writing);
        });
    });
    ended
}

fn inside(ui: &mut Ui, look: Look, writing: &mut Writing) -> Option<Written> {
    let pressed = writing::pressed(ui, writing);
    let hint = look.text(writing.keys());
    let written =
        if writing.written > 0 { look.words.count("writing-count", writing.written) } else { String::new() };
    let words = |text: &str| widgets::text_width(ui, text, size::SMALL, Weight::Semibold);
    let aside = words(&writing.label) + words(&hint) + words(&written) + 60.0;
    let response = ui
        .horizontal(|ui| {
            let title =
                widgets::paragraph(ui, &writing.label, size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
            let width = (ui.available_width() + title.rect.width() - aside).max(160.0);
            let response = writing::field_ui(ui, writing, 1, width).labelled_by(title.id);
            for text in [&written, &hint] {
                widgets::paragraph(ui, text, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
            }
            response
        })
        .inner;
    writing::ended(ui, writing, &response, pressed)
}
