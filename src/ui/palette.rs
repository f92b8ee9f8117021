//! The palette: one box that finds every command and canvas, and what has been written.

use eframe::egui::{self, Align2, Key, Modal, Modifiers, ScrollArea, Sense, Ui, pos2, vec2};

use super::theme::{Look, size};
use super::widgets;
use crate::app::finder::{Found, FoundWhat};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;

/// What has been typed, and the row that Enter takes.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    pub typed: String,
    pub chosen: usize,
    /// The row was chosen with the keys, and is not only the first.
    pub moved: bool,
    /// Not shown before: takes the focus.
    pub opened: bool,
    /// Another row was chosen with the keys: the list follows.
    pub follows: bool,
}

impl Palette {
    /// The row that Enter takes. What is only like what was typed has to be chosen first.
    fn taken(&self, found: &[Found]) -> Option<usize> {
        let fits = found.first().is_some_and(|first| first.fits);
        (fits || self.moved).then_some(self.chosen)
    }
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
    let screen = ctx.content_rect().size();
    let width = WIDTH.min(screen.x - 84.0);
    let area = Modal::default_area(egui::Id::unique("palette"))
        .anchor(Align2::CENTER_TOP, vec2(0.0, (screen.y * 0.107).min(96.0)));
    let modal = widgets::modal(egui::Id::unique("palette"), look).area(area);
    let mut asked = None;
    let shown = modal.show(ctx, |ui| {
        ui.set_width(width);
        let keys = keys(ui, palette, found);
        search_ui(ui, look, palette);
        ui.add_space(6.0);
        let room = (screen.y - 270.0).clamp(ROW * 2.0, ROW * 8.5);
        ScrollArea::vertical().min_scrolled_height(room).max_height(room).auto_shrink([false, true]).show(
            ui,
            |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                for (place, row) in found.iter().enumerate() {
                    let (rect, clicked) = row_ui(ui, look, row, palette.taken(found) == Some(place));
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

/// What the keys of a list under a field ask for.
pub fn keys(ui: &Ui, palette: &mut Palette, found: &[Found]) -> Option<PaletteAsked> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        let next = palette.taken(found).map_or(0, |now| now + 1);
        palette.chosen = next.min(found.len().saturating_sub(1));
        (palette.follows, palette.moved) = (true, true);
    }
    if pressed(Key::ArrowUp) {
        palette.chosen = palette.chosen.saturating_sub(1);
        palette.follows = true;
    }
    if pressed(Key::Enter) {
        return palette
            .taken(found)
            .and_then(|place| found.get(place))
            .map(|row| PaletteAsked::Take(row.what.clone()));
    }
    pressed(Key::Escape).then_some(PaletteAsked::Close)
}

fn search_ui(ui: &mut Ui, look: Look, palette: &mut Palette) {
    let label = look.text("palette-label");
    let field = egui::TextEdit::singleline(&mut palette.typed)
        .desired_width(f32::INFINITY)
        .hint_text(look.text("palette-hint"))
        .margin(egui::Margin::symmetric(16, 12))
        .font(super::theme::font(size::HEADING, Weight::Regular));
    let response = ui.add(field).accessible_name(label);
    if palette.opened {
        response.request_focus();
        palette.opened = false;
    }
    if response.changed() {
        (palette.chosen, palette.moved) = (0, false);
    }
}

/// A row with something that was found; where it lies, and whether it was pressed.
pub fn row_ui(ui: &mut Ui, look: Look, row: &Found, chosen: bool) -> (egui::Rect, bool) {
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
    // Half a help line helps nobody; what was written is known from its beginning.
    let is_help = matches!(row.what, FoundWhat::Command(_));
    if !is_help || widgets::text_width(ui, &row.second, style.0, style.1) <= width {
        widgets::words_within(ui, at, Align2::LEFT_BOTTOM, &row.second, style, width);
    }
    widgets::focus_ring(ui, look, &response, rect.shrink(2.0), 8.0);
    (rect, response.clicked())
}
