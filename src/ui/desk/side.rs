//! The right side of the desk: what has been answered, what comes next, the insight that matters most.

use eframe::egui::{self, Ui};

use super::heading_ui;
use crate::app::App;
use crate::app::command::Command;
use crate::app::plan::timetable::StepState;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::pace;
use crate::ui::stage::Stage;
use crate::ui::theme::{self, Look, size};
use crate::ui::widgets::{self, Pill, Tone};
use crate::ui::{drawer, findings, gather};

/// Shows the side and does what is asked for.
pub(super) fn side_ui(ui: &mut Ui, look: Look, app: &mut App, stage: &mut Stage) {
    let mut asked = None;
    drawer::scroll(ui, |ui| {
        drawer::inbox::inbox_ui(ui, look, app, &mut stage.inbox);
        asked = answers_ui(ui, look, app);
        ui.add_space(10.0);
        asked = next_ui(ui, look, app).or(asked);
        ui.add_space(10.0);
        asked = insight_ui(ui, look, app, stage).or(asked);
        ui.add_space(10.0);
        asked = more_ui(ui, look).or(asked);
        ui.add_space(10.0);
        drawer::parked::parked_ui(ui, look, app);
    });
    if let Some(command) = asked {
        app.run(command);
    }
}

fn answers_ui(ui: &mut Ui, look: Look, app: &App) -> Option<Command> {
    heading_ui(ui, look, "desk-answers");
    let Some(n) = gather::answers(app) else {
        widgets::paragraph(
            ui,
            &look.text("desk-answers-none"),
            size::SMALL,
            Weight::Regular,
            look.ink(Ink::Muted),
        );
        return None;
    };
    let text = look.words.count("stage-answers", n as usize);
    widgets::paragraph(ui, &text, size::TITLE, Weight::Bold, look.ink(Ink::Ink));
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        let pill =
            |ui: &mut Ui, text: &str, tone| Pill::new(text).tone(tone).size(size::SMALL).show(ui, look);
        let hands = look.text(&Command::ShowOfHands.words());
        if app.can(Command::ShowOfHands) && pill(ui, &hands, Tone::Plain).clicked() {
            asked = Some(Command::ShowOfHands);
        }
        if app.can(Command::Reveal) && pill(ui, &app.title(Command::Reveal), Tone::Strong).clicked() {
            asked = Some(Command::Reveal);
        }
    });
    asked
}

/// The step that comes after this one, with its rounds.
fn next_ui(ui: &mut Ui, look: Look, app: &App) -> Option<Command> {
    let table = app.timetable()?;
    let here = table.rows.iter().position(|row| row.state == StepState::Now)?;
    let (step, times) = (app.steps().get(here + 1)?.clone(), table.rows.get(here + 1)?);
    heading_ui(ui, look, "desk-next");
    card(look).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let time = times.starts.map(|time| look.words.hour(time.hour(), time.minute()));
        let title = format!("{}  {}", time.unwrap_or_default(), app.step_title(&step));
        widgets::paragraph(ui, &title, size::BODY, Weight::Semibold, look.ink(Ink::Ink));
        let canvas = step.canvas.as_ref().and_then(|id| {
            app.store.as_ref().and_then(|store| store.workshop().canvas(id.as_str()).cloned())
        });
        let rounds = canvas.map(|canvas| {
            let minutes = pace::rounds_in(&canvas, step.minutes);
            let rounds = canvas.rounds.iter().zip(minutes).map(|(round, n)| format!("{} {n}", round.name));
            rounds.collect::<Vec<_>>().join(" · ")
        });
        let about = rounds.filter(|rounds| !rounds.is_empty()).unwrap_or_else(|| step.instruction.clone());
        if !about.is_empty() {
            widgets::paragraph(ui, &about, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
        }
    });
    None
}

/// The most serious insight that nobody has dealt with.
fn insight_ui(ui: &mut Ui, look: Look, app: &App, stage: &mut Stage) -> Option<Command> {
    heading_ui(ui, look, "desk-insight");
    let found = stage.insights(app, look, || findings::insights(app, look))?;
    let Some(first) = found.iter().find(|insight| insight.state.is_none() && !insight.hidden) else {
        widgets::paragraph(
            ui,
            &look.text("desk-insight-none"),
            size::SMALL,
            Weight::Regular,
            look.ink(Ink::Muted),
        );
        return None;
    };
    let mut asked = None;
    let shown = card(look).show(ui, |ui| {
        ui.set_width(ui.available_width());
        widgets::paragraph(ui, &first.says, size::SMALL, Weight::Semibold, look.ink(Ink::Ink));
        if Pill::new(&look.text("desk-see")).tone(Tone::Quiet).size(size::SMALL).show(ui, look).clicked() {
            asked = Some(Command::Insights);
        }
    });
    let rect = shown.response.rect;
    let stripe = egui::Rect::from_min_size(rect.min, egui::vec2(6.0, rect.height()));
    ui.painter().rect_filled(stripe, 3.0, look.ink(Ink::Amber));
    asked
}

/// What the rest of the drawer has.
fn more_ui(ui: &mut Ui, look: Look) -> Option<Command> {
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        let rows = [
            (Command::Drawer, "drawer-notes"),
            (Command::NewDecision, "decision-new"),
            (Command::MethodCard, "command-method-card"),
        ];
        for (command, key) in rows {
            if Pill::new(&look.text(key)).size(size::SMALL).show(ui, look).clicked() {
                asked = Some(command);
            }
        }
    });
    asked
}

fn card(look: Look) -> egui::Frame {
    egui::Frame::new()
        .fill(look.ink(Ink::Paper))
        .stroke(egui::Stroke::new(1.0, look.ink(Ink::Line)))
        .corner_radius(egui::CornerRadius::same(theme::NOTE_RADIUS as u8))
        .inner_margin(egui::Margin::symmetric(16, 12))
}
