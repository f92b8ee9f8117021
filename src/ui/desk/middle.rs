//! The middle of the desk: where the room is, the clock in large, the canvas to work on, private notes, back and on.

use eframe::egui::{self, Align2, Margin, Rect, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::app::App;
use crate::app::clock::ClockState;
use crate::app::command::Command;
use crate::drawing::ink::Ink;
use crate::drawing::{SHEET_HEIGHT, SHEET_WIDTH, Weight};
use crate::model::history::Phase;
use crate::ui::clock_face::{self, Face};
use crate::ui::gather;
use crate::ui::stage::{Stage, wall_ui};
use crate::ui::theme::{self, Look, size};
use crate::ui::widgets::{self, Pill, Tone};

const NOTES: f32 = 126.0;
const BUTTONS: f32 = 74.0;
const HEAD: f32 = 128.0;
/// With less room the buttons of the clock stand under it.
const BESIDE: f32 = 580.0;
const CLOCK: Vec2 = vec2(300.0, 84.0);
const PILLS: f32 = 66.0;
const AROUND: Vec2 = vec2(18.0, 10.0);

/// The height of the middle when all of the canvas shows in a width.
pub(super) fn height(width: f32) -> f32 {
    let inner = width - 2.0 * AROUND.x;
    head(inner) + inner * SHEET_HEIGHT / SHEET_WIDTH + NOTES + BUTTONS + 2.0 * AROUND.y + 12.0
}

fn head(width: f32) -> f32 {
    if width < BESIDE { HEAD + PILLS } else { HEAD }
}

/// Shows the middle and does what is asked for.
pub(super) fn middle_ui(ui: &mut Ui, look: Look, rect: Rect, app: &mut App, stage: &mut Stage) {
    let rect = rect.shrink2(AROUND);
    let (head, rest) = rect.split_top_bottom_at_y(rect.top() + head(rect.width()));
    let (rest, buttons) = rest.split_top_bottom_at_y(rest.bottom() - BUTTONS);
    let has_note = app.step().is_some();
    let (canvas, notes) = rest.split_top_bottom_at_y(rest.bottom() - if has_note { NOTES } else { 0.0 });
    head_ui(ui, look, head, app);
    canvas_ui(ui, look, canvas.shrink2(vec2(0.0, 6.0)), app, stage);
    if has_note {
        note_ui(ui, look, notes, app, stage);
    }
    buttons_ui(ui, look, buttons, app);
}

/// *Nu*, the step and its round, and the clock with its buttons.
fn head_ui(ui: &mut Ui, look: Look, rect: Rect, app: &mut App) {
    let muted = look.ink(Ink::Muted);
    let now = look.text("desk-now");
    widgets::words(ui, rect.min, Align2::LEFT_TOP, &now, 17.0, Weight::Semibold, muted);
    let style = (size::TITLE, Weight::Bold, look.ink(Ink::Ink));
    let at = rect.min + vec2(46.0, -5.0);
    widgets::words_within(ui, at, Align2::LEFT_TOP, &app.now_told(), style, rect.width() - 50.0);
    let clock = app.clock.shown(app.now());
    let face = Face { text: &clock, state: app.clock.state(app.now()) };
    let spot = Rect::from_min_size(rect.min + vec2(0.0, 38.0), CLOCK);
    clock_face::large(ui, look, spot, face);
    let corner = if rect.width() < BESIDE {
        spot.left_bottom() + vec2(0.0, 4.0)
    } else {
        spot.right_top() + vec2(12.0, 12.0)
    };
    let buttons = Rect::from_min_max(corner, rect.max);
    let start = app.clock.state(app.now()) == ClockState::Paused || !app.clock.is_running();
    let pills = [
        (Command::MinuteLess, "−1".to_owned(), look.text("clock-less"), Tone::Plain),
        (Command::MinuteMore, "+1".to_owned(), look.text("clock-more"), Tone::Plain),
        (
            Command::ClockToggle,
            look.text(if start { "desk-start" } else { "desk-pause" }),
            look.text(if start { "clock-start" } else { "clock-pause" }),
            Tone::Strong,
        ),
    ];
    let mut asked = None;
    ui.scope_builder(UiBuilder::new().max_rect(buttons), |ui| {
        ui.horizontal(|ui| {
            for (command, text, name, tone) in &pills {
                let pill =
                    Pill::new(text).named(name).tone(*tone).height(56.0).wide(72.0).size(size::HEADING);
                if pill.show(ui, look).clicked() {
                    asked = Some(*command);
                }
            }
            asked = also_ui(ui, look, app).or(asked);
        });
    });
    if let Some(command) = asked {
        app.run(command);
    }
}

/// What is possible just now: back to the plan, the next layer, the end of a method.
fn also_ui(ui: &mut Ui, look: Look, app: &App) -> Option<Command> {
    let possible = [
        (Command::BackToPlan, "command-back-to-plan"),
        (Command::EndMethod, "command-method-end"),
        (Command::Reveal, "command-reveal"),
    ];
    let (command, key) = possible.into_iter().find(|(command, _)| app.can(*command))?;
    let text = look.text(key);
    // Only where it has room beside the clock.
    let pill = Pill::new(&text).height(56.0).size(size::SMALL);
    (pill.width(ui) <= ui.available_width() && pill.show(ui, look).clicked()).then_some(command)
}

/// The canvas as the wall has it, to work on.
fn canvas_ui(ui: &mut Ui, look: Look, rect: Rect, app: &mut App, stage: &mut Stage) {
    let corner = theme::CARD_RADIUS;
    ui.painter().rect_filled(rect, corner, look.ink(Ink::Paper));
    let mut child = ui.new_child(UiBuilder::new().id_salt("desk canvas").max_rect(rect));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    wall_ui(&child, look, rect.shrink(6.0), app, stage);
    let stands_still = app.is_frozen() || app.blank;
    let (width, ink) = if stands_still { (3.0, Ink::AmberMark) } else { (1.5, Ink::Line) };
    ui.painter().rect_stroke(rect, corner, Stroke::new(width, look.ink(ink)), StrokeKind::Inside);
}

/// What is said about the step, and what only the facilitator reads.
fn note_ui(ui: &mut Ui, look: Look, rect: Rect, app: &mut App, stage: &mut Stage) {
    let Some(step) = app.step() else { return };
    let id = egui::Id::unique("private note");
    let kept = &mut stage.desk.note;
    if kept.0 != step.id || (!ui.ctx().text_edit_focused() && kept.1 != step.note) {
        *kept = (step.id.clone(), step.note.clone());
        stage.desk.types = false;
        if let Some(mut state) = egui::text_edit::TextEditState::load(ui.ctx(), id) {
            // Ctrl+Z does not bring back the note of another step.
            state.clear_undoer();
            state.store(ui.ctx(), id);
        }
    }
    let body = ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        ui.horizontal(|ui| {
            let label = look.text("desk-notes");
            widgets::paragraph(ui, &label, size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
            if let Some(input) = step.input {
                let what = look.text(input.key());
                let text = look.words.with("desk-input", &[("what", &what)]);
                widgets::paragraph(ui, &text, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
            }
        });
        let field = egui::TextEdit::multiline(&mut kept.1)
            .id(id)
            .desired_rows(2)
            .desired_width(rect.width())
            .hint_text(look.text("desk-notes-hint"))
            .margin(Margin::symmetric(12, 8))
            .font(theme::font(size::BODY, Weight::Regular));
        ui.add(field).accessible_name(look.text("desk-notes"))
    });
    // Every letter is kept at once: Esc, the clicker and the end of the desk take the field away unasked.
    if body.inner.changed() {
        let phase = if stage.desk.types { Phase::More } else { Phase::Start };
        app.write_private_note(&step.id, &stage.desk.note.1, phase);
    }
    stage.desk.types = body.inner.has_focus() && (stage.desk.types || body.inner.changed());
}

/// Back and on.
fn buttons_ui(ui: &Ui, look: Look, rect: Rect, app: &mut App) {
    let here = app.store.as_ref().zip(app.canvas());
    let phase = here.map_or(0, |(store, canvas)| gather::phase_of(store, canvas));
    let half = (rect.width() - 16.0) / 2.0;
    let (previous, next) = (look.text("desk-previous"), look.text("desk-go-on"));
    let spots = [
        (Command::PreviousCanvas, format!("← {previous}"), Tone::Plain, rect.left()),
        (Command::NextStep, format!("{next} →"), Tone::In(Ink::Phase(phase)), rect.left() + half + 16.0),
    ];
    let mut asked = None;
    for (command, text, tone, left) in &spots {
        let spot = Rect::from_min_size(pos2(*left, rect.top() + 8.0), vec2(half, 60.0));
        let leads = *command != Command::NextStep || app.leads_on();
        let pill = Pill::new(text).tone(*tone).height(60.0).size(size::HEADING).wide(half).enabled(leads);
        if pill.show_at(ui, look, spot, egui::Id::unique(("desk", text))).clicked() {
            asked = Some(*command);
        }
    }
    if let Some(command) = asked {
        app.run(command);
    }
}
