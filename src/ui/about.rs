//! About the program: which it is, where the data lies, whose work is inside. All of it is read without a network.

use eframe::egui::{self, Align2, ScrollArea, Sense, Ui, pos2, vec2};

use super::dialogs::{self, Outcome};
use super::theme::{self, Look, size};
use super::widgets::{self, Pill, Tone};
use crate::app::App;
use crate::app::licences::{LicencesAsk, Work, licences};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::workshop::FORMAT;

/// How wide both dialogs are, where the window allows it.
pub(super) const WIDTH: f32 = 820.0;

/// Shows what there is to know about the program.
pub(super) fn about_ui(ui: &mut Ui, look: Look, app: &mut App) -> Outcome {
    let version = look.words.with("about-version", &[("version", env!("CARGO_PKG_VERSION"))]);
    dialogs::title(ui, look, &version);
    widgets::paragraph(ui, &look.text("about-what"), size::BODY, Weight::Regular, look.ink(Ink::Ink));
    ui.add_space(6.0);
    // The commit is told by whoever builds for others (`scripts/run`); a build of one's own has none.
    let built = option_env!("RAADERUM_COMMIT").filter(|commit| !commit.is_empty());
    let built = built.map_or_else(|| look.text("about-own-build"), str::to_owned);
    fact_ui(ui, look, "about-build", &built);
    fact_ui(ui, look, "about-format", &format!("{}.{}", FORMAT.0, FORMAT.1));
    folder_ui(ui, look, app);
    ui.add_space(6.0);
    for key in ["about-local", "about-updates", "about-licence"] {
        widgets::paragraph(ui, &look.text(key), size::SMALL, Weight::Regular, look.ink(Ink::Ink));
    }
    ui.add_space(8.0);
    let mut outcome = Outcome::Stay;
    ui.horizontal(|ui| {
        let close = Pill::new(&look.text("close")).tone(Tone::Strong).height(46.0).show(ui, look);
        dialogs::take_focus(ui, &close);
        if close.clicked() {
            outcome = Outcome::Close;
        }
        if Pill::new(&look.text("command-licences")).height(46.0).show(ui, look).clicked() {
            outcome = Outcome::Go;
        }
    });
    outcome
}

fn fact_ui(ui: &mut Ui, look: Look, key: &str, fact: &str) {
    ui.horizontal_wrapped(|ui| {
        let (name, ink) = (look.text(key), look.ink(Ink::Muted));
        widgets::paragraph(ui, &name, size::SMALL, Weight::Semibold, ink);
        widgets::paragraph(ui, fact, size::SMALL, Weight::Regular, look.ink(Ink::Ink));
    });
}

/// Where settings and lists lie, and the ways there.
fn folder_ui(ui: &mut Ui, look: Look, app: &mut App) {
    let Some(folder) = app.data_folder().map(|folder| folder.to_string_lossy().into_owned()) else {
        return fact_ui(ui, look, "about-data", &look.text("about-no-data"));
    };
    fact_ui(ui, look, "about-data", &folder);
    ui.horizontal_wrapped(|ui| {
        if Pill::new(&look.text("about-open-folder")).size(size::SMALL).show(ui, look).clicked() {
            app.open_data_folder();
        }
        if Pill::new(&look.text("about-copy-path")).size(size::SMALL).show(ui, look).clicked() {
            ui.ctx().copy_text(folder);
            app.tell("notice-path-copied");
        }
    });
}

/// Shows whose work is inside, and under which licence.
pub(super) fn licences_ui(ui: &mut Ui, look: Look, ask: &mut LicencesAsk) -> Outcome {
    match ask.reads.and_then(|place| licences().works.get(place)) {
        Some(work) => work_ui(ui, look, ask, work),
        None => list_ui(ui, look, ask),
    }
}

fn list_ui(ui: &mut Ui, look: Look, ask: &mut LicencesAsk) -> Outcome {
    const ROW: f32 = theme::TOUCH;
    dialogs::title(ui, look, &look.text("licences-title"));
    let search = dialogs::search_ui(ui, look, "licences-search", &mut ask.typed);
    dialogs::take_focus(ui, &search);
    let found = licences().found(&ask.typed);
    let many = look.words.count("licences-many", found.len());
    widgets::paragraph(ui, &many, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    let room = dialogs::room(ui, 330.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    let area = ScrollArea::vertical().id_salt("works").min_scrolled_height(room).max_height(room);
    area.auto_shrink([false, true]).show_rows(ui, ROW, found.len(), |ui, seen| {
        for place in found.get(seen).unwrap_or_default() {
            if licences().works.get(*place).is_some_and(|work| row_ui(ui, look, work, ROW)) {
                ask.reads = Some(*place);
            }
        }
    });
    ui.add_space(10.0);
    let close = Pill::new(&look.text("close")).tone(Tone::Strong).height(46.0).show(ui, look);
    if close.clicked() { Outcome::Close } else { Outcome::Stay }
}

fn row_ui(ui: &mut Ui, look: Look, work: &Work, height: f32) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    let name = format!("{} {}", work.name, work.version);
    let spoken = format!("{name}. {}", work.licence);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken));
    if response.hovered() {
        ui.painter().rect_filled(rect, theme::NOTE_RADIUS, look.thin(Ink::Line, 0.45));
    }
    let y = rect.center().y;
    let half = rect.width() / 2.0 - 16.0;
    let style = (size::SMALL, Weight::Semibold, look.ink(Ink::Ink));
    widgets::words_within(ui, pos2(rect.left() + 8.0, y), Align2::LEFT_CENTER, &name, style, half);
    let style = (size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    let at = pos2(rect.left() + rect.width() / 2.0, y);
    widgets::words_within(ui, at, Align2::LEFT_CENTER, work.licence, style, half);
    widgets::focus_ring(ui, look, &response, rect.shrink(3.0), 6.0);
    response.clicked()
}

fn work_ui(ui: &mut Ui, look: Look, ask: &mut LicencesAsk, work: &Work) -> Outcome {
    dialogs::title(ui, look, &format!("{} {}", work.name, work.version));
    widgets::paragraph(ui, work.licence, size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
    let room = dialogs::room(ui, 270.0);
    // Each work begins at its first line.
    let area = ScrollArea::vertical().id_salt(("texts", work.name, work.version));
    area.min_scrolled_height(room).max_height(room).auto_shrink([false, true]).show(ui, |ui| {
        for text in &work.texts {
            widgets::paragraph(ui, text, size::SMALL, Weight::Regular, look.ink(Ink::Ink));
            ui.add_space(24.0);
        }
    });
    ui.add_space(10.0);
    let mut outcome = Outcome::Stay;
    ui.horizontal(|ui| {
        let back = Pill::new(&look.text("licences-back")).tone(Tone::Strong).height(46.0).show(ui, look);
        dialogs::take_focus(ui, &back);
        if back.clicked() {
            ask.reads = None;
        }
        if Pill::new(&look.text("close")).height(46.0).show(ui, look).clicked() {
            outcome = Outcome::Close;
        }
    });
    outcome
}
