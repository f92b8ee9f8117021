//! What a pasted list becomes, before it does: how many records, and every line.

use eframe::egui::{ScrollArea, Ui};

use super::dialogs::{Outcome, entered, foot_with, title};
use super::theme::{Look, size};
use super::widgets::{self, Pill};
use crate::app::App;
use crate::app::pasting::PasteAsk;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::workshop::INITIATIVES;

/// The lines scroll where there are more of them.
const HEIGHT: f32 = 420.0;

/// Shows the list; Enter inserts it.
pub(super) fn paste_ui(ui: &mut Ui, look: Look, ask: &PasteAsk, app: &App) -> Outcome {
    let n = ask.lines.len();
    let is_shared = ask.into == *INITIATIVES;
    title(ui, look, &look.words.count(if is_shared { "paste-initiatives" } else { "paste-notes" }, n));
    ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        for (place, line) in ask.lines.iter().enumerate() {
            let text = format!("{}. {line}", place + 1);
            widgets::paragraph(ui, &text, size::SMALL, Weight::Regular, look.ink(Ink::Ink));
        }
    });
    if ask.too_long() > 0 {
        let most = ask.most.to_string();
        let warning = look.words.count_with("paste-too-long", ask.too_long(), &[("most", &most)]);
        widgets::paragraph(ui, &warning, size::SMALL, Weight::Semibold, look.ink(Ink::Ink));
    }
    let can_wait = app.can_receive(&ask.into);
    let outcome = foot_with(ui, look, &look.text("paste-go"), true, |ui| can_wait && inbox_ui(ui, look));
    if outcome == Outcome::Stay && entered(ui) && ui.memory(|memory| memory.focused().is_none()) {
        return Outcome::Go;
    }
    outcome
}

/// What comes in can wait in the inbox; whether that was pressed.
pub(super) fn inbox_ui(ui: &mut Ui, look: Look) -> bool {
    Pill::new(&look.text("inbox-to")).height(46.0).show(ui, look).clicked()
}
