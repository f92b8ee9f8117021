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
    let mut pills = pills(look, app);
    let name = look.text("desk-title");
    let only = look.text("desk-only-you");
    let words = |ui: &Ui| LEFT + widgets::text_width(ui, &name, size::HEADING, Weight::Bold) + APART;
    // Where letters are large, what has another way goes first.
    let fits = |ui: &Ui, pills: &[Asked], words: f32| words + pills_width(ui, pills) <= rect.width();
    if !fits(ui, &pills, words(ui)) {
        pills.retain(|(command, ..)| !matches!(command, Command::Undo | Command::Palette));
    }
    let card = look.ink(Ink::Card);
    if fits(ui, &pills, words(ui)) {
        let at = pos2(rect.left() + LEFT, rect.center().y);
        widgets::words(ui, at, Align2::LEFT_CENTER, &name, size::HEADING, Weight::Bold, card);
        let only_width = widgets::text_width(ui, &only, size::SMALL, Weight::Regular) + APART;
        if fits(ui, &pills, words(ui) + only_width) {
            let at = pos2(rect.left() + words(ui), rect.center().y + 1.0);
            let paler = look.thin(Ink::Card, 0.85);
            widgets::words(ui, at, Align2::LEFT_CENTER, &only, size::SMALL, Weight::Regular, paler);
        }
    }
    let layout = Layout::right_to_left(egui::Align::Center);
    let space = Rect::from_min_max(rect.min, rect.max - egui::vec2(16.0, 0.0));
    let mut asked = None;
    ui.scope_builder(egui::UiBuilder::new().max_rect(space).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        for asked_by in pills.iter().rev() {
            if pill(asked_by).show(ui, look).clicked() {
                asked = Some(asked_by.0);
            }
        }
    });
    if let Some(command) = asked {
        app.run(command);
    }
}

/// What can be asked for, in which words, and with a dot in which colour.
type Asked = (Command, String, Option<Ink>);

/// The gap before the name, and between the words.
const LEFT: f32 = 26.0;
const APART: f32 = 16.0;

fn pill((command, text, lit): &Asked) -> Pill<'_> {
    let pill = match command {
        Command::Palette => Pill::new("").icon(Icon::Search).named(text).height(42.0),
        _ => Pill::new(text),
    };
    let pill = pill.size(size::SMALL).tone(Tone::Plain);
    match lit {
        Some(ink) => pill.dot(*ink),
        None => pill,
    }
}

fn pills_width(ui: &Ui, pills: &[Asked]) -> f32 {
    APART + pills.iter().map(|asked| pill(asked).width(ui) + 8.0).sum::<f32>()
}

/// What the wall is doing, and what can be done with it.
fn pills(look: Look, app: &App) -> Vec<Asked> {
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
