//! The dark bar on top of the desk: what only the facilitator sees, and what the wall is doing.

use eframe::egui::{self, Align2, Layout, Rect, Ui, pos2};

use crate::app::App;
use crate::app::command::Command;
use crate::app::projector::Shown;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::ui::icons::Icon;
use crate::ui::theme::{Look, size};
use crate::ui::widgets::{self, Pill, Tone};

/// Shows the bar and does what is asked for.
pub(super) fn top_ui(ui: &mut Ui, look: Look, rect: Rect, app: &mut App) {
    ui.painter().rect_filled(rect, 0.0, look.ink(Ink::Ink));
    let at = pos2(rect.left() + 26.0, rect.center().y);
    let card = look.ink(Ink::Card);
    let name = look.text("desk-title");
    let shown = widgets::words(ui, at, Align2::LEFT_CENTER, &name, size::HEADING, Weight::Bold, card);
    let at = pos2(shown.right() + 16.0, rect.center().y + 1.0);
    let only = look.text("desk-only-you");
    widgets::words(
        ui,
        at,
        Align2::LEFT_CENTER,
        &only,
        size::SMALL,
        Weight::Regular,
        look.thin(Ink::Card, 0.85),
    );
    let pills = pills(look, app);
    let layout = Layout::right_to_left(egui::Align::Center);
    let space = Rect::from_min_max(rect.min, rect.max - egui::vec2(16.0, 0.0));
    let mut asked = None;
    ui.scope_builder(egui::UiBuilder::new().max_rect(space).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for (command, text, lit) in pills.iter().rev() {
            let pill = match command {
                Command::Palette => Pill::new("").icon(Icon::Search).named(text).height(42.0),
                _ => Pill::new(text),
            };
            let pill = pill.size(size::SMALL).tone(Tone::Plain);
            let pill = match lit {
                Some(ink) => pill.dot(*ink),
                None => pill,
            };
            if pill.show(ui, look).clicked() {
                asked = Some(*command);
            }
        }
    });
    if let Some(command) = asked {
        app.run(command);
    }
}

/// What the wall is doing, and what can be done with it.
fn pills(look: Look, app: &App) -> Vec<(Command, String, Option<Ink>)> {
    let wall = match app.wall_on() {
        Some(Shown::On(screen)) => look.words.with("desk-wall-on", &[("name", &screen.name)]),
        Some(Shown::Window) | None => look.text("desk-wall-window"),
    };
    let frozen = look.text(if app.is_frozen() { "desk-frozen" } else { "desk-freeze" });
    let blank = look.text(if app.blank { "desk-blanked" } else { "desk-blank" });
    let undo = app.can(Command::Undo).then(|| (Command::Undo, look.text("undo"), None));
    let rest = [
        (Command::Palette, look.text("palette-open"), None),
        (Command::Desk, look.text("desk-canvas"), None),
        (Command::Freeze, frozen, app.is_frozen().then_some(Ink::Phase(0))),
        (Command::Blank, blank, app.blank.then_some(Ink::Amber)),
        (Command::Projector, wall, Some(Ink::Green)),
    ];
    undo.into_iter().chain(rest).collect()
}
