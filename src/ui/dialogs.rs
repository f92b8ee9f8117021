//! What lies over the screen and waits for an answer: a path, a new session, leaving with changes, an export, faults.

use eframe::egui::{self, ScrollArea, Ui, vec2};

use super::about;
use super::importing;
use super::pasting;
use super::plan_form;
use super::questions;
use super::recover;
use super::screens;
use super::settings;
use super::theme::{Look, size};
use super::versions;
use super::welcome::Known;
use super::widgets::{self, Pill, Tone};
use crate::app::command::Command;
use crate::app::documents::{NewSession, Score};
use crate::app::exporting::{ExportAsk, ExportFormat};
use crate::app::jobs::{PathAsk, Purpose};
use crate::app::plan::groups::GroupsAsk;
use crate::app::{App, Dialog};
use crate::drawing::ink::{Ink, Palette};
use crate::drawing::{SHEET_HEIGHT, SHEET_WIDTH, Weight};
use crate::model::id::AgendaId;
use crate::model::workshop::Workshop;

/// Shows the dialog that is open, and does what it is told.
pub fn dialog_ui(ctx: &egui::Context, look: Look, app: &mut App, workshops: &[Known]) {
    let Some(mut dialog) = app.dialog.take() else { return };
    let mut outcome = Outcome::Stay;
    // Each kind has a place of its own, so that none takes over the size of the one before.
    let id = egui::Id::unique(("dialog", std::mem::discriminant(&dialog)));
    let modal = widgets::modal(id, look);
    if has_just_opened(ctx, id) {
        // The key that pressed the button must not answer what it asked for.
        ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Enter));
    }
    // Escape folds an open list up first.
    let unfolded = egui::Popup::is_any_open(ctx);
    let width = width_of(&dialog);
    let body = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        outcome = body_ui(ui, look, &mut dialog, app, workshops);
    };
    let shown = modal.show(ctx, |ui| within_screen(ui, width, body));
    // A slip of the mouse beside a form must not throw away what has been written in it.
    let read = matches!(
        dialog,
        Dialog::Faults { .. } | Dialog::Settings(_) | Dialog::Screens | Dialog::About | Dialog::Licences(_)
    );
    let escaped = shown.is_top_modal && !unfolded && ctx.input(|input| input.key_pressed(egui::Key::Escape));
    if (escaped || (read && shown.should_close())) && outcome == Outcome::Stay {
        outcome = Outcome::Close;
    }
    // From a licence back to the list, from the list back to the screen.
    if let Dialog::Licences(ask) = &mut dialog
        && escaped
        && ask.reads.take().is_some()
    {
        outcome = Outcome::Stay;
    }
    match (outcome, dialog) {
        (Outcome::Stay, dialog) => app.dialog = Some(dialog),
        (Outcome::Close, Dialog::Apart) => app.leave_apart(),
        (Outcome::Close, Dialog::Owned) => app.leave_owned(),
        (Outcome::Close, _) => {}
        (Outcome::Go, Dialog::NewSession(ask)) => app.start(ask),
        (Outcome::Without, Dialog::NewSession(ask)) => app.dialog = Some(Dialog::Plan(ask)),
        (Outcome::Go, Dialog::Plan(ask)) => app.dialog = Some(Dialog::NewSession(ask)),
        (Outcome::Go, Dialog::Closing(after)) => app.save_and_leave(after),
        (Outcome::Without, Dialog::Closing(after)) => app.leave_unsaved(after),
        (Outcome::Go, Dialog::Quitting) => app.quit(),
        (Outcome::Go, Dialog::Apart) => app.keep_ours(),
        (Outcome::Without, Dialog::Apart) => app.keep_other(),
        (Outcome::Merge, Dialog::Apart) => app.merge(),
        (Outcome::Go, Dialog::Owned) => app.look_at_owned(),
        (Outcome::Without, Dialog::Owned) => app.take_over(),
        (Outcome::Go, Dialog::Path(ask)) => app.named(ask),
        (Outcome::Go, Dialog::About) => app.run(Command::Licences),
        (Outcome::Go, Dialog::Export(ask)) => app.export(ask),
        (Outcome::Go, Dialog::Import(ask)) => app.import(ask),
        (Outcome::Without, Dialog::Import(ask)) => app.receive_rows(ask),
        (Outcome::Without, Dialog::Paste(ask)) => app.receive(&ask),
        (Outcome::Go, Dialog::Groups(ask)) => app.write_groups(ask),
        (Outcome::Go, Dialog::Paste(ask)) => app.paste(ask),
        (Outcome::Go | Outcome::Without | Outcome::Merge, _) => {}
    }
}

fn body_ui(ui: &mut Ui, look: Look, dialog: &mut Dialog, app: &mut App, workshops: &[Known]) -> Outcome {
    match dialog {
        Dialog::NewSession(ask) => new_session_ui(ui, look, ask, workshops),
        Dialog::Plan(ask) => choose_ui(ui, look, ask, workshops),
        Dialog::Closing(_) => questions::closing_ui(ui, look),
        Dialog::Quitting => questions::quitting_ui(ui, look),
        Dialog::Apart => questions::apart_ui(ui, look, app),
        Dialog::Owned => questions::owned_ui(ui, look, app),
        Dialog::Recover => recover::recover_ui(ui, look, app),
        Dialog::Versions(ask) => versions::versions_ui(ui, look, ask, app),
        Dialog::Path(ask) => path_ui(ui, look, ask),
        Dialog::Export(ask) => export_ui(ui, look, ask, app),
        Dialog::Import(ask) => importing::import_ui(ui, look, ask, app),
        Dialog::Paste(ask) => pasting::paste_ui(ui, look, ask, app),
        Dialog::Groups(ask) => groups_ui(ui, look, ask),
        Dialog::Screens => screens::screens_ui(ui, look, app),
        Dialog::Faults { title, told, lines } => faults_ui(ui, look, title, told, lines),
        Dialog::Settings(ask) => settings::settings_ui(ui, look, ask, app),
        Dialog::About => about::about_ui(ui, look, app),
        Dialog::Licences(ask) => about::licences_ui(ui, look, ask),
        Dialog::Hands(_)
        | Dialog::Decision(_)
        | Dialog::Palette
        | Dialog::Search
        | Dialog::Shortcuts
        | Dialog::MethodCard
        | Dialog::Pass(..) => Outcome::Stay,
    }
}

/// Whether a dialog is shown here, and not beside the canvas or as a palette.
pub fn is_modal(dialog: &Dialog) -> bool {
    match dialog {
        Dialog::NewSession(_)
        | Dialog::Plan(_)
        | Dialog::Closing(_)
        | Dialog::Quitting
        | Dialog::Apart
        | Dialog::Owned
        | Dialog::Recover
        | Dialog::Versions(_)
        | Dialog::Path(_)
        | Dialog::Export(_)
        | Dialog::Import(_)
        | Dialog::Groups(_)
        | Dialog::Screens
        | Dialog::Paste(_)
        | Dialog::Faults { .. }
        | Dialog::Settings(_)
        | Dialog::About
        | Dialog::Licences(_) => true,
        Dialog::Hands(_)
        | Dialog::Decision(_)
        | Dialog::Palette
        | Dialog::Search
        | Dialog::Shortcuts
        | Dialog::MethodCard
        | Dialog::Pass(..) => false,
    }
}

/// How a dialog was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Stay,
    Close,
    /// The strong button.
    Go,
    /// *Gem ikke*; *Vælg lærreder …*; *Vis senere*.
    Without,
    /// *Flet*.
    Merge,
}

/// Room for a dialog of a width. Where letters are so large that it has no place on the screen it is as wide as that
/// and can be scrolled; what stood side by side in it then stands below each other.
fn within_screen(ui: &mut Ui, width: f32, body: impl FnOnce(&mut Ui)) {
    const ROOMY: f32 = 640.0;
    let room = ui.ctx().content_rect().size() - vec2(84.0, 76.0);
    if room.x >= width && room.y >= ROOMY {
        ui.set_width(width);
        return body(ui);
    }
    ui.set_max_width(room.x);
    ScrollArea::vertical().max_width(room.x).max_height(room.y).show(ui, |ui| {
        ui.set_width(width.min(room.x));
        body(ui);
    });
}

fn width_of(dialog: &Dialog) -> f32 {
    match dialog {
        Dialog::Closing(_) | Dialog::Quitting => 520.0,
        Dialog::Settings(_) => settings::WIDTH,
        Dialog::About | Dialog::Licences(_) => about::WIDTH,
        Dialog::Plan(_) => 980.0,
        Dialog::Faults { .. } => 860.0,
        Dialog::Recover => recover::WIDTH,
        Dialog::Import(_) => importing::WIDTH,
        _ => 640.0,
    }
}

pub(super) fn title(ui: &mut Ui, look: Look, text: &str) {
    widgets::paragraph(ui, text, size::TITLE, Weight::Bold, look.ink(Ink::Ink));
}

/// The buttons at the foot: the strong one, and away from here.
pub(super) fn foot(ui: &mut Ui, look: Look, go: &str, can: bool) -> Outcome {
    foot_with(ui, look, go, can, |_| false)
}

/// The same with another way out between the two; it says whether it was pressed.
pub(super) fn foot_with(
    ui: &mut Ui,
    look: Look,
    go: &str,
    can: bool,
    without: impl FnOnce(&mut Ui) -> bool,
) -> Outcome {
    ui.add_space(8.0);
    let mut outcome = Outcome::Stay;
    ui.horizontal(|ui| {
        let pill = Pill::new(go).tone(Tone::Strong).height(46.0).enabled(can);
        if pill.show(ui, look).clicked() && can {
            outcome = Outcome::Go;
        }
        if without(ui) {
            outcome = Outcome::Without;
        }
        if Pill::new(&look.text("cancel")).height(46.0).show(ui, look).clicked() {
            outcome = Outcome::Close;
        }
    });
    outcome
}

pub(super) fn entered(ui: &Ui) -> bool {
    ui.input(|input| input.key_pressed(egui::Key::Enter))
}

fn new_session_ui(ui: &mut Ui, look: Look, ask: &mut NewSession, workshops: &[Known]) -> Outcome {
    title(ui, look, &look.text("new-title"));
    let width = ui.available_width();
    let first = widgets::field(ui, look, &look.text("new-name"), &mut ask.title, width);
    take_focus(ui, &first);
    ui.columns(2, |columns| {
        let half = columns[0].available_width();
        widgets::field(&mut columns[0], look, &look.text("new-place"), &mut ask.place, half);
        widgets::field(&mut columns[1], look, &look.text("new-date"), &mut ask.date, half);
    });
    let mut choose = false;
    if let Some(workshop) = workshop_of(&ask.score, workshops) {
        widgets::paragraph(ui, &look.text("new-people"), size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
        let half = workshop.groups.len().div_ceil(2).max(1);
        ui.columns(2, |columns| {
            for (column, groups) in columns.iter_mut().zip(workshop.groups.chunks(half)) {
                for group in groups {
                    let count = ask.people.entry(group.id.clone()).or_default();
                    count_ui(column, look, &group.name, count);
                }
            }
        });
        widgets::paragraph(ui, &look.text("new-agenda"), size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
        ui.horizontal_wrapped(|ui| {
            let none = look.text("home-free");
            let free = (AgendaId::default(), none);
            let agendas = workshop.agendas.iter().map(|agenda| (agenda.id.clone(), agenda.title.clone()));
            for (id, name) in agendas.chain([free]) {
                let tone = if id == ask.agenda { Tone::Strong } else { Tone::Plain };
                if Pill::new(&name).tone(tone).size(size::SMALL).show(ui, look).clicked() {
                    ask.agenda = id;
                }
            }
        });
        if ask.agenda == AgendaId::default() {
            choose = planned_ui(ui, look, ask);
        }
    }
    let rule = look.words.count("new-k", ask.k as usize);
    widgets::paragraph(ui, &rule, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    let outcome = foot(ui, look, &look.text("new-go"), true);
    match outcome {
        Outcome::Stay if choose => Outcome::Without,
        Outcome::Stay if entered(ui) => Outcome::Go,
        outcome => outcome,
    }
}

fn workshop_of<'w>(score: &'w Score, workshops: &'w [Known]) -> Option<&'w Workshop> {
    match score {
        Score::Builtin(wanted) => {
            workshops.iter().find(|(id, _)| id == wanted).map(|(_, workshop)| *workshop)
        }
        Score::File(workshop, _) => Some(workshop),
    }
}

/// What is planned so far, and the way to the canvases; whether it was taken.
fn planned_ui(ui: &mut Ui, look: Look, ask: &NewSession) -> bool {
    let planned = plan_form::sum(look.words, &ask.plan).unwrap_or_else(|| look.text("new-agenda-all"));
    ui.horizontal_wrapped(|ui| {
        let pill = Pill::new(&look.text("new-choose")).size(size::SMALL).show(ui, look);
        widgets::paragraph(ui, &planned, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
        pill.clicked()
    })
    .inner
}

/// The canvases of a plan of one's own.
fn choose_ui(ui: &mut Ui, look: Look, ask: &mut NewSession, workshops: &[Known]) -> Outcome {
    title(ui, look, &look.text("plan-title"));
    widgets::paragraph(ui, &look.text("plan-about"), size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    let Some(workshop) = workshop_of(&ask.score, workshops) else { return Outcome::Close };
    plan_form::plan_ui(ui, look, &mut ask.plan, workshop);
    foot(ui, look, &look.text("plan-go"), true)
}

/// One line to search with, whose words stand in it.
pub(super) fn search_ui(ui: &mut Ui, look: Look, key: &str, typed: &mut String) -> egui::Response {
    let label = look.text(key);
    let field = egui::TextEdit::singleline(typed)
        .desired_width(ui.available_width())
        .hint_text(&label)
        .margin(egui::Margin::symmetric(14, 10))
        .font(super::theme::font(size::BODY, Weight::Regular));
    ui.add(field).accessible_name(label)
}

/// The height that is left for a list in a dialog whose other parts need so much.
pub(super) fn room(ui: &Ui, others: f32) -> f32 {
    (ui.ctx().content_rect().height() - others).max(56.0)
}

/// Gives the first field of a dialog the focus, once.
pub(super) fn take_focus(ui: &Ui, response: &egui::Response) {
    if has_just_opened(ui.ctx(), response.id) {
        response.request_focus();
    }
}

/// Whether something is shown that was not shown a moment ago. To be asked in each frame in which it is.
fn has_just_opened(ctx: &egui::Context, id: egui::Id) -> bool {
    let id = egui::Id::unique("just opened").with(id);
    let frame = ctx.cumulative_pass_nr();
    let last = ctx.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<u64>(id), frame));
    last == 0 || frame > last + 2
}

fn count_ui(ui: &mut Ui, look: Look, name: &str, count: &mut u32) {
    ui.horizontal(|ui| {
        let less = look.words.with("hands-less", &[("name", name)]);
        if widgets::icon_button(ui, look, super::icons::Icon::Minus, &less).clicked() {
            *count = count.saturating_sub(1);
        }
        let label = ui.add(egui::DragValue::new(count).range(0..=2000)).accessible_name(name.to_owned());
        let _ = label;
        let more = look.words.with("hands-more", &[("name", name)]);
        if widgets::icon_button(ui, look, super::icons::Icon::Plus, &more).clicked() {
            *count += 1;
        }
        widgets::paragraph(ui, name, size::SMALL, Weight::Regular, look.ink(Ink::Ink));
    });
}

fn path_ui(ui: &mut Ui, look: Look, ask: &mut PathAsk) -> Outcome {
    let (heading, go) = match &ask.purpose {
        Purpose::Open => ("path-open", "path-open-go"),
        Purpose::SaveAs => ("path-save", "path-save-go"),
        Purpose::Export(_) => ("path-export", "path-export-go"),
        Purpose::Import(_) => ("path-import", "path-import-go"),
    };
    title(ui, look, &look.text(heading));
    let about = look.text(if ask.waiting { "path-waiting" } else { "path-about" });
    widgets::paragraph(ui, &about, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    let field = widgets::field(ui, look, &look.text("path-label"), &mut ask.path, ui.available_width());
    take_focus(ui, &field);
    if let Some(fault) = &ask.fault {
        widgets::paragraph(ui, fault, size::SMALL, Weight::Semibold, look.ink(Ink::Red));
    }
    let can = !ask.path.trim().is_empty();
    let outcome = foot(ui, look, &look.text(go), can);
    if outcome == Outcome::Stay && can && entered(ui) { Outcome::Go } else { outcome }
}

fn export_ui(ui: &mut Ui, look: Look, ask: &mut ExportAsk, app: &App) -> Outcome {
    title(ui, look, &look.text("export-title"));
    let Some(canvas) = app.canvas() else { return Outcome::Close };
    let (pass, decisions) = (app.page().cloned(), app.decisions_sheet());
    let page = pass.iter().map(|(table, id)| {
        let name = look.words.with("pass-told", &[("name", &app.title_of(table, id))]);
        (name, (false, None, true))
    });
    let page = page.chain(decisions.map(|_| (look.text("drawer-decisions"), (false, None, true))));
    let one = (canvas.title.clone(), (false, None, false));
    let charts = canvas.charts.iter().enumerate().map(|(place, chart)| {
        let number = (place + 1).to_string();
        let name = if chart.title.is_empty() {
            look.words.with("export-chart", &[("n", &number)])
        } else {
            chart.title.clone()
        };
        (name, (false, Some(place), false))
    });
    let all = (look.text("export-all"), (true, None, false));
    let what: Vec<_> = page.chain([one]).chain(charts).chain([all]).collect();
    let chosen = choice_ui(ui, look, "export-what", &what, (ask.all, ask.chart, ask.has_page()));
    (ask.all, ask.chart) = (chosen.0, chosen.1);
    (ask.pass, ask.decisions) = (pass.filter(|_| chosen.2), decisions.filter(|_| chosen.2));
    let formats = ExportFormat::ALL.map(|format| (format.ending().to_uppercase(), format));
    ask.format = choice_ui(ui, look, "export-format", &formats, ask.format);
    if ask.format != ExportFormat::Csv {
        let palettes = [
            (look.text("theme-light"), Palette::Light),
            (look.text("theme-dark"), Palette::Dark),
            (look.text("theme-projector"), Palette::Projector),
            (look.text("export-print"), Palette::Print),
        ];
        ask.palette = choice_ui(ui, look, "export-theme", &palettes, ask.palette);
    }
    if ask.format == ExportFormat::Png {
        let scales = [1, 2, 4].map(|scale: u8| {
            let scale_of = |side: f32| (side * f32::from(scale)).round();
            let name = format!("{} × {}", scale_of(SHEET_WIDTH), scale_of(SHEET_HEIGHT));
            (name, scale)
        });
        ask.scale = choice_ui(ui, look, "export-scale", &scales, ask.scale);
    }
    let outcome = foot(ui, look, &look.text("export-go"), true);
    if outcome == Outcome::Stay && entered(ui) && ui.memory(|memory| memory.focused().is_none()) {
        Outcome::Go
    } else {
        outcome
    }
}

/// The files of parallel groups, before they are written.
fn groups_ui(ui: &mut Ui, look: Look, ask: &GroupsAsk) -> Outcome {
    title(ui, look, &look.words.count("groups-about", ask.files.len()));
    for file in &ask.files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        widgets::paragraph(ui, &name, size::SMALL, Weight::Medium, look.ink(Ink::Ink));
    }
    let folder = look.words.with("groups-folder", &[("folder", &ask.folder.to_string_lossy())]);
    widgets::paragraph(ui, &folder, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    let outcome = foot(ui, look, &look.text("groups-go"), true);
    if outcome == Outcome::Stay && entered(ui) { Outcome::Go } else { outcome }
}

/// A row of pills of which one is chosen.
fn choice_ui<T: Copy + PartialEq>(ui: &mut Ui, look: Look, key: &str, options: &[(String, T)], now: T) -> T {
    widgets::paragraph(ui, &look.text(key), size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
    let mut chosen = now;
    ui.horizontal_wrapped(|ui| {
        for (name, value) in options {
            let tone = if *value == now { Tone::Strong } else { Tone::Plain };
            if Pill::new(name).tone(tone).size(size::SMALL).show(ui, look).clicked() {
                chosen = *value;
            }
        }
    });
    chosen
}

fn faults_ui(ui: &mut Ui, look: Look, heading: &str, told: &[String; 3], lines: &[String]) -> Outcome {
    title(ui, look, heading);
    widgets::paragraph(ui, &told.join(" "), size::BODY, Weight::Regular, look.ink(Ink::Ink));
    ui.add_space(8.0);
    ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
        for line in lines {
            widgets::paragraph(ui, line, size::SMALL, Weight::Regular, look.ink(Ink::Ink));
        }
    });
    ui.add_space(8.0);
    let mut outcome = Outcome::Stay;
    ui.horizontal(|ui| {
        let response = Pill::new(&look.text("close")).tone(Tone::Strong).height(46.0).show(ui, look);
        take_focus(ui, &response);
        if response.clicked() {
            outcome = Outcome::Close;
        }
        if Pill::new(&look.text("faults-copy")).height(46.0).show(ui, look).clicked() {
            ui.ctx().copy_text(lines.join("\n"));
        }
    });
    outcome
}
