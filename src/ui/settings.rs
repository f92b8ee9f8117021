//! The settings as a dialog: a search, rows in groups, each with one line of help. What is changed counts at once.

use eframe::egui::{self, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::dialogs::{self, Outcome};
use super::icons::Icon;
use super::theme::{self, Look, size};
use super::widgets::{self, Pill, Tone};
use crate::app::App;
use crate::app::command::Command;
use crate::app::settings::{self, Change, Control, SettingRow, SettingsAsk};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;

/// How wide the dialog is, where the window allows it.
pub(super) const WIDTH: f32 = 900.0;
/// How wide the answers are at the right of a row.
const ANSWER: f32 = 360.0;

/// Shows the settings and does what is asked.
pub(super) fn settings_ui(ui: &mut Ui, look: Look, ask: &mut SettingsAsk, app: &mut App) -> Outcome {
    dialogs::title(ui, look, &look.text("settings-title"));
    let search = dialogs::search_ui(ui, look, "settings-search", &mut ask.typed);
    dialogs::take_focus(ui, &search);
    let rows = settings::rows(&ask.typed, look.words);
    let room = dialogs::room(ui, 270.0);
    ScrollArea::vertical().min_scrolled_height(room).max_height(room).auto_shrink([false, true]).show(
        ui,
        |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let mut group = None;
            for row in &rows {
                if group.replace(row.group) != Some(row.group) {
                    heading_ui(ui, look, row);
                }
                if let Some(change) = row_ui(ui, look, row, app) {
                    app.change_setting(row.setting, change);
                }
            }
            if rows.is_empty() {
                let none = look.text("settings-none");
                widgets::paragraph(ui, &none, size::BODY, Weight::Regular, look.ink(Ink::Muted));
            }
        },
    );
    foot_ui(ui, look, app)
}

fn heading_ui(ui: &mut Ui, look: Look, row: &SettingRow) {
    ui.add_space(10.0);
    let name = look.text(row.group.words());
    widgets::paragraph(ui, &name, size::SMALL, Weight::Bold, look.ink(Ink::Phase(0)));
}

/// One setting: its name and help at the left, its answer at the right; below where the window is narrow.
fn row_ui(ui: &mut Ui, look: Look, row: &SettingRow, app: &App) -> Option<Change> {
    let title = row.title(look.words);
    let words = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        widgets::paragraph(ui, &title, size::BODY, Weight::Semibold, look.ink(Ink::Ink));
        let help = row.help(look.words);
        widgets::paragraph(ui, &help, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    };
    let control = app.control(row.setting);
    let width = ui.available_width();
    if width < ANSWER + 260.0 {
        return ui
            .vertical(|ui| {
                words(ui);
                ui.horizontal_wrapped(|ui| control_ui(ui, look, &title, &control)).inner
            })
            .inner;
    }
    ui.horizontal(|ui| {
        ui.allocate_ui(vec2(width - ANSWER - 20.0, 0.0), |ui| {
            ui.vertical(|ui| {
                ui.set_width(width - ANSWER - 20.0);
                words(ui);
            });
        });
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(layout, |ui| control_ui(ui, look, &title, &control)).inner
    })
    .inner
}

fn control_ui(ui: &mut Ui, look: Look, title: &str, control: &Control) -> Option<Change> {
    match control {
        Control::Switch(on) => switch_ui(ui, look, title, *on).then_some(Change::Press),
        Control::Choice { options, chosen } => choice_ui(ui, look, title, options, *chosen),
        Control::Steps { shown, less, more } => steps_ui(ui, look, title, shown, (*less, *more)),
        Control::Button { words, can } => {
            let pill = Pill::new(words).size(size::SMALL).enabled(*can);
            (pill.show(ui, look).clicked() && *can).then_some(Change::Press)
        }
    }
}

/// On or off, said by its knob and in a word, so that it does not take a colour to see it.
fn switch_ui(ui: &mut Ui, look: Look, title: &str, on: bool) -> bool {
    const TRACK: egui::Vec2 = vec2(54.0, 30.0);
    let (rect, response) = ui.allocate_exact_size(vec2(108.0, theme::TOUCH), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Switch, true, on, title));
    let track = Rect::from_center_size(pos2(rect.right() - TRACK.x / 2.0 - 4.0, rect.center().y), TRACK);
    let (ground, line) = if on { (Ink::Phase(0), Ink::Phase(0)) } else { (Ink::Card, Ink::Muted) };
    let radius = TRACK.y / 2.0;
    let stroke = egui::Stroke::new(2.0, look.ink(line));
    ui.painter().rect(track, radius, look.ink(ground), stroke, egui::StrokeKind::Inside);
    let knob = if on { track.right() - radius } else { track.left() + radius };
    let ink = if on { Ink::Card } else { Ink::Muted };
    ui.painter().circle_filled(pos2(knob, track.center().y), radius - 6.0, look.ink(ink));
    let said = look.text(if on { "settings-on" } else { "settings-off" });
    let at = pos2(track.left() - 12.0, track.center().y);
    let ink = look.ink(Ink::Muted);
    widgets::words(ui, at, egui::Align2::RIGHT_CENTER, &said, size::SMALL, Weight::Medium, ink);
    widgets::focus_ring(ui, look, &response, track, radius);
    response.clicked()
}

fn choice_ui(ui: &mut Ui, look: Look, title: &str, options: &[String], chosen: usize) -> Option<Change> {
    let mut asked = None;
    let mut one = |ui: &mut Ui, place: usize, name: &String| {
        let tone = if place == chosen { Tone::Strong } else { Tone::Plain };
        let spoken = format!("{title}: {name}");
        if Pill::new(name).named(&spoken).tone(tone).size(size::SMALL).show(ui, look).clicked() {
            asked = Some(Change::Choose(place));
        }
    };
    // From the right the last comes first.
    if ui.layout().prefer_right_to_left() {
        options.iter().enumerate().rev().for_each(|(place, name)| one(ui, place, name));
    } else {
        options.iter().enumerate().for_each(|(place, name)| one(ui, place, name));
    }
    asked
}

fn steps_ui(ui: &mut Ui, look: Look, title: &str, shown: &str, (less, more): (bool, bool)) -> Option<Change> {
    let mut asked = None;
    let name = |key| look.words.with(key, &[("name", title)]);
    let mut button = |ui: &mut Ui, icon, key, can, change| {
        if widgets::icon_button_if(ui, look, icon, &name(key), can).clicked() && can {
            asked = Some(change);
        }
    };
    let value = |ui: &mut Ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(76.0, theme::TOUCH), Sense::hover());
        let ink = look.ink(Ink::Ink);
        let center = rect.center();
        widgets::words(ui, center, egui::Align2::CENTER_CENTER, shown, size::BODY, Weight::Semibold, ink);
    };
    if ui.layout().prefer_right_to_left() {
        button(ui, Icon::Plus, "settings-more", more, Change::More);
        value(ui);
        button(ui, Icon::Minus, "settings-less", less, Change::Less);
    } else {
        button(ui, Icon::Minus, "settings-less", less, Change::Less);
        value(ui);
        button(ui, Icon::Plus, "settings-more", more, Change::More);
    }
    asked
}

fn foot_ui(ui: &mut Ui, look: Look, app: &mut App) -> Outcome {
    ui.add_space(8.0);
    let mut outcome = Outcome::Stay;
    ui.horizontal(|ui| {
        if Pill::new(&look.text("close")).tone(Tone::Strong).height(46.0).show(ui, look).clicked() {
            outcome = Outcome::Close;
        }
        if Pill::new(&look.text("settings-reset")).tone(Tone::Quiet).height(46.0).show(ui, look).clicked() {
            app.reset_settings();
        }
        if app.can(Command::SettingsBack)
            && Pill::new(&look.text("undo")).height(46.0).show(ui, look).clicked()
        {
            app.run(Command::SettingsBack);
        }
    });
    outcome
}
