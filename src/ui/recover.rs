//! What a person sees of work that no file holds: its picture, its name, when it was left, and ways to go on of which
//! the first loses nothing; under it what was worked on last, with its earlier versions.

use eframe::egui::{ScrollArea, Sense, Ui, vec2};

use super::dialogs::{Outcome, room, take_focus, title};
use super::paint::{DrawingPainter, Sheet};
use super::theme::{Look, size};
use super::widgets::{self, Pill, Tone};
use crate::app::App;
use crate::app::recovering::Unfinished;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;

/// As wide as four buttons beside a picture.
pub(super) const WIDTH: f32 = 890.0;
/// The picture of a canvas, 16 to 9.
const PICTURE: (f32, f32) = (208.0, 117.0);

/// What a person chose.
#[derive(Clone, Copy)]
enum Chosen {
    Restore,
    Copy,
    Discard,
    Versions,
}

/// The list.
pub(super) fn recover_ui(ui: &mut Ui, look: Look, app: &mut App) -> Outcome {
    let (heading, about) = match app.unfinished().first() {
        None => ("recover-nothing", "recover-none"),
        Some(first) if first.ahead => ("recover-title", "recover-about"),
        Some(_) => ("recover-last", "recover-last-about"),
    };
    title(ui, look, &look.text(heading));
    let about = look.text(about);
    widgets::paragraph(ui, &about, size::BODY, Weight::Regular, look.ink(Ink::Muted));
    ui.add_space(6.0);
    let mut chosen = None;
    ScrollArea::vertical().max_height(room(ui, 220.0)).show(ui, |ui| {
        for (place, unfinished) in app.unfinished().iter().enumerate() {
            if let Some(how) = row_ui(ui, look, unfinished, place == 0) {
                chosen = Some((place, how));
            }
        }
    });
    match chosen {
        Some((place, Chosen::Restore)) => app.restore(place),
        Some((place, Chosen::Copy)) => app.open_copy(place),
        Some((place, Chosen::Discard)) => app.discard(place),
        Some((place, Chosen::Versions)) => app.show_versions_of(place),
        None => {}
    }
    let is_done = match chosen {
        Some((_, Chosen::Restore | Chosen::Copy | Chosen::Versions)) => true,
        Some((_, Chosen::Discard)) => app.unfinished().is_empty(),
        None => false,
    };
    let later =
        Pill::new(&look.text("recover-later")).tone(Tone::Quiet).height(46.0).show(ui, look).clicked();
    if later || is_done { Outcome::Close } else { Outcome::Stay }
}

fn row_ui(ui: &mut Ui, look: Look, unfinished: &Unfinished, is_first: bool) -> Option<Chosen> {
    let mut chosen = None;
    ui.horizontal(|ui| {
        picture_ui(ui, look, unfinished);
        ui.add_space(12.0);
        ui.vertical(|ui| {
            widgets::paragraph(ui, &unfinished.title, size::HEADING, Weight::Bold, look.ink(Ink::Ink));
            let facts = facts(look, unfinished);
            widgets::paragraph(ui, &facts, size::BODY, Weight::Regular, look.ink(Ink::Muted));
            ui.add_space(4.0);
            ui.horizontal_wrapped(|ui| {
                let tone = if is_first { Tone::Strong } else { Tone::Plain };
                let first = if unfinished.ahead { "recover-restore" } else { "recover-open" };
                for (key, tone, how) in [
                    (first, tone, Chosen::Restore),
                    ("recover-copy", Tone::Plain, Chosen::Copy),
                    ("recover-versions", Tone::Plain, Chosen::Versions),
                    ("recover-discard", Tone::Quiet, Chosen::Discard),
                ] {
                    if matches!(how, Chosen::Discard) && !unfinished.ahead {
                        continue;
                    }
                    let name = format!("{}: {}", look.text(key), unfinished.title);
                    let response =
                        Pill::new(&look.text(key)).named(&name).tone(tone).height(46.0).show(ui, look);
                    if is_first && matches!(how, Chosen::Restore) {
                        take_focus(ui, &response);
                    }
                    if response.clicked() {
                        chosen = Some(how);
                    }
                }
            });
        });
    });
    ui.add_space(10.0);
    chosen
}

/// *i dag kl. 10:42 · 3 lærreder · uden fil*
fn facts(look: Look, unfinished: &Unfinished) -> String {
    let file = unfinished.path.as_ref().and_then(|path| path.file_name());
    let file = file.map_or_else(|| look.text("recover-no-file"), |name| name.to_string_lossy().into_owned());
    let canvases = look.words.count("recover-canvases", unfinished.canvases);
    let parts = [unfinished.time(look.words), canvases, file];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn picture_ui(ui: &mut Ui, look: Look, unfinished: &Unfinished) {
    let (rect, _) = ui.allocate_exact_size(vec2(PICTURE.0, PICTURE.1), Sense::hover());
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 6.0, look.ink(Ink::Paper));
    if let Some(drawing) = &unfinished.picture {
        DrawingPainter::default().paint(&painter, drawing, Sheet::fit(rect), look.palette, None);
    }
}
