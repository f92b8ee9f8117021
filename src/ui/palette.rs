//! The palette: one box that finds every command and canvas. And the sheet of keys behind `?`.

use eframe::egui::{self, Align2, Key, Modal, Modifiers, ScrollArea, Sense, Ui, pos2, vec2};

use super::theme::{Look, size};
use super::widgets;
use crate::app::App;
use crate::app::command::{Command, Scope, TABLE};
use crate::app::finder::{Found, FoundWhat};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;

/// What has been typed, and the row that Enter takes.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    pub typed: String,
    pub chosen: usize,
    /// Not shown before: takes the focus.
    pub opened: bool,
    /// Another row was chosen with the keys: the list follows.
    pub follows: bool,
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum PaletteAsked {
    Close,
    Take(FoundWhat),
}

const WIDTH: f32 = 720.0;
const ROW: f32 = 58.0;

/// Shows the palette.
pub fn palette_ui(
    ctx: &egui::Context,
    look: Look,
    palette: &mut Palette,
    found: &[Found],
) -> Option<PaletteAsked> {
    let area = Modal::default_area(egui::Id::unique("palette")).anchor(Align2::CENTER_TOP, vec2(0.0, 96.0));
    let modal = widgets::modal(egui::Id::unique("palette"), look).area(area);
    let mut asked = None;
    let shown = modal.show(ctx, |ui| {
        ui.set_width(WIDTH);
        let keys = keys(ui, palette, found);
        search_ui(ui, look, palette);
        ui.add_space(6.0);
        let room = (ctx.content_rect().height() - 270.0).clamp(ROW * 2.0, ROW * 8.5);
        ScrollArea::vertical().min_scrolled_height(room).max_height(room).auto_shrink([false, true]).show(
            ui,
            |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for (place, row) in found.iter().enumerate() {
                    let (rect, clicked) = row_ui(ui, look, row, place == palette.chosen);
                    if clicked {
                        asked = Some(PaletteAsked::Take(row.what.clone()));
                    }
                    if place == palette.chosen && palette.follows {
                        ui.scroll_to_rect(rect, None);
                    }
                }
                palette.follows = false;
                if found.is_empty() {
                    let none = look.text("palette-none");
                    widgets::paragraph(ui, &none, size::BODY, Weight::Regular, look.ink(Ink::Muted));
                }
            },
        );
        asked = keys.or(asked.take());
    });
    if shown.should_close() {
        return Some(PaletteAsked::Close);
    }
    asked
}

fn keys(ui: &Ui, palette: &mut Palette, found: &[Found]) -> Option<PaletteAsked> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        palette.chosen = (palette.chosen + 1).min(found.len().saturating_sub(1));
        palette.follows = true;
    }
    if pressed(Key::ArrowUp) {
        palette.chosen = palette.chosen.saturating_sub(1);
        palette.follows = true;
    }
    if pressed(Key::Enter) {
        return found.get(palette.chosen).map(|row| PaletteAsked::Take(row.what.clone()));
    }
    pressed(Key::Escape).then_some(PaletteAsked::Close)
}

fn search_ui(ui: &mut Ui, look: Look, palette: &mut Palette) {
    let label = look.text("palette-label");
    let field = egui::TextEdit::singleline(&mut palette.typed)
        .desired_width(WIDTH)
        .hint_text(look.text("palette-hint"))
        .margin(egui::Margin::symmetric(16, 12))
        .font(super::theme::font(size::HEADING, Weight::Regular));
    let response = ui.add(field).accessible_name(label);
    if palette.opened {
        response.request_focus();
        palette.opened = false;
    }
    if response.changed() {
        palette.chosen = 0;
    }
}

fn row_ui(ui: &mut Ui, look: Look, row: &Found, chosen: bool) -> (egui::Rect, bool) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let name = row.title.clone();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if chosen || response.hovered() {
        ui.painter().rect_filled(rect, 8.0, look.thin(Ink::Line, if chosen { 0.55 } else { 0.3 }));
    }
    let keys = widgets::words(
        ui,
        pos2(rect.right() - 14.0, rect.center().y),
        Align2::RIGHT_CENTER,
        &row.keys,
        18.0,
        Weight::Medium,
        look.ink(Ink::Muted),
    );
    let width = keys.left() - rect.left() - 30.0;
    let style = (size::BODY, Weight::Semibold, look.ink(Ink::Ink));
    let at = pos2(rect.left() + 14.0, rect.top() + 6.0);
    widgets::words_within(ui, at, Align2::LEFT_TOP, &row.title, style, width);
    let style = (17.0, Weight::Regular, look.ink(Ink::Muted));
    let at = pos2(rect.left() + 14.0, rect.bottom() - 6.0);
    widgets::words_within(ui, at, Align2::LEFT_BOTTOM, &row.second, style, width);
    widgets::focus_ring(ui, look, &response, rect.shrink(2.0), 8.0);
    (rect, response.clicked())
}

/// Shows the keys of this screen; returns whether the sheet was closed.
pub fn shortcuts_ui(ctx: &egui::Context, look: Look, app: &App) -> bool {
    let on_stage = app.store.is_some();
    let rows: Vec<_> = TABLE
        .iter()
        .filter(|row| row.shortcut.is_some() && (on_stage || row.scope == Scope::Anywhere))
        .map(|row| {
            (row.shortcut.map(|keys| keys.to_string()).unwrap_or_default(), look.text(&row.command.words()))
        })
        .chain(fixed(look, on_stage))
        .collect();
    let most = ctx.content_rect().size();
    let shown = widgets::modal(egui::Id::unique("shortcuts"), look).show(ctx, |ui| {
        ui.set_width((most.x - 120.0).min(1000.0));
        let title = look.text(&Command::Shortcuts.words());
        widgets::paragraph(ui, &title, size::TITLE, Weight::Bold, look.ink(Ink::Ink));
        ui.add_space(8.0);
        let half = rows.len().div_ceil(2);
        let room = (most.y - 230.0).max(200.0);
        ScrollArea::vertical().min_scrolled_height(room).max_height(room).show(ui, |ui| {
            ui.columns(2, |columns| {
                for (column, part) in columns.iter_mut().zip(rows.chunks(half.max(1))) {
                    column.spacing_mut().item_spacing.y = 0.0;
                    for (keys, words) in part {
                        key_ui(column, look, keys, words);
                    }
                }
            });
        });
        ui.add_space(8.0);
        widgets::Pill::new(&look.text("close")).show(ui, look).clicked()
    });
    shown.inner || shown.should_close()
}

/// The keys that are no commands.
fn fixed(look: Look, on_stage: bool) -> Vec<(String, String)> {
    let keys: &[(&str, &str)] = if on_stage {
        &[
            ("Tab", "keys-tab"),
            ("← → ↑ ↓", "keys-arrows"),
            ("Enter", "keys-enter"),
            ("Delete", "keys-delete"),
            ("Shift+F10", "keys-menu"),
            ("Esc", "keys-escape"),
        ]
    } else {
        &[("Tab", "keys-tab"), ("Esc", "keys-escape")]
    };
    keys.iter().map(|(keys, words)| ((*keys).to_owned(), look.text(words))).collect()
}

fn key_ui(ui: &mut Ui, look: Look, keys: &str, words: &str) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::hover());
    let y = rect.center().y;
    let at = pos2(rect.left(), y);
    widgets::words(ui, at, Align2::LEFT_CENTER, keys, 18.0, Weight::Semibold, look.ink(Ink::Phase(0)));
    let style = (18.0, Weight::Regular, look.ink(Ink::Ink));
    widgets::words_within(
        ui,
        pos2(rect.left() + 130.0, y),
        Align2::LEFT_CENTER,
        words,
        style,
        rect.width() - 136.0,
    );
}
