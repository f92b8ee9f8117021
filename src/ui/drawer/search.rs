//! Search beside the canvas: a field and what was found under it, each with the name of its canvas.

use eframe::egui::{self, Ui};

use super::{head_ui, scroll};
use crate::app::search::Hits;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::ui::palette::{self, Palette, PaletteAsked};
use crate::ui::stage;
use crate::ui::theme::{self, Look, size};
use crate::ui::widgets;

/// Shows the search; the keys belong to it while its field has the focus.
pub fn search_ui(
    ui: &mut Ui,
    look: Look,
    search: &mut Palette,
    hits: &Hits,
    phase: u8,
) -> Option<PaletteAsked> {
    let closed = head_ui(ui, look, &look.text("search-above"), &look.text("search-title"), phase)
        .then_some(PaletteAsked::Close);
    let id = egui::Id::unique("search in the session");
    let typing = ui.memory(|memory| memory.has_focus(id));
    let taken = if typing { palette::keys(ui, search, &hits.found) } else { None };
    field_ui(ui, look, search, id);
    let mut asked = closed.or(taken);
    scroll(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (place, found) in hits.found.iter().enumerate() {
            let (rect, clicked) = palette::row_ui(ui, look, found, place == search.chosen);
            if clicked {
                search.chosen = place;
                asked = Some(PaletteAsked::Take(found.what.clone()));
            }
            if place == search.chosen && search.follows {
                ui.scroll_to_rect(rect, None);
            }
        }
        search.follows = false;
        if let Some(text) = below(look, search, hits) {
            ui.add_space(8.0);
            widgets::paragraph(ui, &text, size::BODY, Weight::Regular, look.ink(Ink::Muted));
        }
    });
    asked
}

/// What stands under the hits: what can be done, that there are none, or that there are more.
fn below(look: Look, search: &Palette, hits: &Hits) -> Option<String> {
    if search.typed.trim().is_empty() {
        Some(look.text("search-help"))
    } else if hits.found.is_empty() {
        Some(look.text("search-none"))
    } else if hits.more > 0 {
        Some(look.words.count("search-more", hits.more))
    } else {
        None
    }
}

fn field_ui(ui: &mut Ui, look: Look, search: &mut Palette, id: egui::Id) {
    let field = egui::TextEdit::singleline(&mut search.typed)
        .id(id)
        .desired_width(ui.available_width() - 44.0)
        .hint_text(look.text("search-hint"))
        .margin(egui::Margin::symmetric(14, 11))
        .font(theme::font(size::HEADING, Weight::Regular));
    let response = ui.add(field).accessible_name(look.text("search-label"));
    if std::mem::take(&mut search.opened) {
        response.request_focus();
        stage::select_all(ui, &response, search.typed.chars().count());
    }
    if response.changed() {
        search.chosen = 0;
    }
}
