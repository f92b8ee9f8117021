//! The sheet of keys behind `?`: all keys of what is open, on one sheet.

use eframe::egui::{self, Align2, ScrollArea, Sense, Ui, pos2, vec2};

use super::theme::{Look, size};
use super::widgets;
use crate::app::App;
use crate::app::command::Command;
use crate::app::keys_sheet::{KeyGroup, KeyRow};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;

const ROW: f32 = 28.0;
const HEADING: f32 = 34.0;
/// Room for a key before its words.
const KEYS: f32 = 106.0;
/// Narrower than this a column says nothing.
const COLUMN: f32 = 340.0;
const COLUMNS: usize = 4;

/// Shows the keys of this screen; returns whether the sheet was closed.
pub(super) fn keys_sheet_ui(ctx: &egui::Context, look: Look, app: &App) -> bool {
    let groups = app.keys_sheet();
    let screen = ctx.content_rect().size();
    let shown = widgets::modal(egui::Id::unique("shortcuts"), look).show(ctx, |ui| {
        let width = (screen.x - 120.0).min(COLUMN * COLUMNS as f32 + 140.0);
        ui.set_width(width);
        let title = look.text(&Command::Shortcuts.words());
        widgets::paragraph(ui, &title, size::TITLE, Weight::Bold, look.ink(Ink::Ink));
        ui.add_space(4.0);
        let most = ((width / COLUMN) as usize).clamp(1, COLUMNS);
        let columns = columns(&groups, most);
        let room = (screen.y - 210.0).max(120.0);
        ScrollArea::vertical().min_scrolled_height(room).max_height(room).show(ui, |ui| {
            ui.columns(columns.len(), |uis| {
                for (ui, groups) in uis.iter_mut().zip(columns) {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for group in groups {
                        group_ui(ui, look, group);
                    }
                }
            });
        });
        ui.add_space(8.0);
        widgets::Pill::new(&look.text("close")).show(ui, look).clicked()
    });
    shown.inner || shown.should_close()
}

fn height(group: &KeyGroup) -> f32 {
    HEADING + ROW * group.rows.len() as f32
}

/// The groups in their order in at most so many columns, of which the highest is as low as can be.
fn columns(groups: &[KeyGroup], most: usize) -> Vec<&[KeyGroup]> {
    let total: f32 = groups.iter().map(height).sum();
    let mut best = vec![groups];
    // Each limit at which another group fits is tried, lowest first.
    for step in 0..=20 {
        let limit = total / most as f32 * (1.0 + step as f32 * 0.1);
        let mut filled = 0.0;
        let mut start = 0;
        let mut found = Vec::new();
        for (place, group) in groups.iter().enumerate() {
            if filled > 0.0 && filled + height(group) > limit {
                found.push(&groups[start..place]);
                (start, filled) = (place, 0.0);
            }
            filled += height(group);
        }
        found.push(&groups[start..]);
        if found.len() <= most {
            best = found;
            break;
        }
    }
    best
}

fn group_ui(ui: &mut Ui, look: Look, group: &KeyGroup) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEADING), Sense::hover());
    let at = pos2(rect.left(), rect.bottom() - 4.0);
    let style = (18.0, Weight::Bold, look.ink(Ink::Muted));
    widgets::words_within(ui, at, Align2::LEFT_BOTTOM, &look.text(group.title), style, rect.width());
    for row in &group.rows {
        row_ui(ui, look, row);
    }
}

fn row_ui(ui: &mut Ui, look: Look, row: &KeyRow) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let words = look.text(&row.words);
    let spoken = format!("{} {words}", row.keys);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &spoken));
    let y = rect.center().y;
    let at = pos2(rect.left(), y);
    widgets::words(ui, at, Align2::LEFT_CENTER, &row.keys, 18.0, Weight::Semibold, look.ink(Ink::Phase(0)));
    let style = (18.0, Weight::Regular, look.ink(Ink::Ink));
    let at = pos2(rect.left() + KEYS, y);
    widgets::words_within(ui, at, Align2::LEFT_CENTER, &words, style, rect.width() - KEYS - 6.0);
}
