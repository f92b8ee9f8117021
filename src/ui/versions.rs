//! The dialog of earlier states: the present one can be given a name, and any of the others can be gone back to.

use eframe::egui::{ScrollArea, Ui};

use super::dialogs::{Outcome, entered, room, title};
use super::theme::{Look, size};
use super::widgets::{self, Pill, Tone};
use crate::app::App;
use crate::app::versions::{VersionsAsk, label};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;

/// The list, with a field for a name above it.
pub(super) fn versions_ui(ui: &mut Ui, look: Look, ask: &mut VersionsAsk, app: &mut App) -> Outcome {
    title(ui, look, &look.text("versions-title"));
    let about = if app.store.is_some() { "versions-about" } else { "versions-about-copy" };
    widgets::paragraph(ui, &look.text(about), size::BODY, Weight::Regular, look.ink(Ink::Muted));
    // Without a session on the stage there is nothing to be given a name.
    let mut outcome = if app.store.is_some() { name_ui(ui, look, ask, app) } else { Outcome::Stay };
    ui.add_space(6.0);
    if ask.versions.is_empty() {
        widgets::paragraph(
            ui,
            &look.text("versions-none"),
            size::BODY,
            Weight::Regular,
            look.ink(Ink::Muted),
        );
    }
    let mut chosen = None;
    ScrollArea::vertical().max_height(room(ui, 330.0)).auto_shrink([false, true]).show(ui, |ui| {
        for version in &ask.versions {
            ui.horizontal(|ui| {
                let name = label(look.words, version);
                let key = if app.store.is_some() { "recover-restore" } else { "recover-copy" };
                let restore = look.text(key);
                let spoken = format!("{restore}: {name}");
                if Pill::new(&restore).named(&spoken).height(46.0).show(ui, look).clicked() {
                    chosen = Some(version.clone());
                }
                let weight = if version.name.is_empty() { Weight::Regular } else { Weight::Bold };
                widgets::paragraph(ui, &name, size::BODY, weight, look.ink(Ink::Ink));
            });
        }
    });
    if let Some(version) = chosen {
        app.restore_version(version);
        outcome = Outcome::Close;
    }
    if Pill::new(&look.text("close")).tone(Tone::Quiet).height(46.0).show(ui, look).clicked() {
        outcome = Outcome::Close;
    }
    outcome
}

fn name_ui(ui: &mut Ui, look: Look, ask: &mut VersionsAsk, app: &mut App) -> Outcome {
    let mut outcome = Outcome::Stay;
    ui.horizontal(|ui| {
        let field = widgets::field(ui, look, &look.text("versions-name"), &mut ask.name, 320.0);
        let can = !ask.name.trim().is_empty();
        let keep = look.text("versions-keep");
        let pressed = Pill::new(&keep).tone(Tone::Strong).height(46.0).enabled(can).show(ui, look).clicked();
        if can && (pressed || (field.lost_focus() && entered(ui))) {
            app.keep_milestone(&ask.name);
            outcome = Outcome::Close;
        }
    });
    outcome
}
