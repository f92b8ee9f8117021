//! A step of the plan that is open for changes: title, minutes, method, what participants may do, groups, and what only
//! the facilitator sees.

use eframe::egui::{self, Margin, Ui, vec2};

use super::{Asked, Row, choice_ui};
use crate::app::App;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::plan::{Input, Method, Step};
use crate::ui::icons::Icon;
use crate::ui::theme::{self, Look, size};
use crate::ui::widgets::{self, Pill, Tone};

/// Shows the form under its row; the step is kept when a field is left or a choice is made.
pub(super) fn form_ui(
    ui: &mut Ui,
    look: Look,
    app: &App,
    row: &Row,
    open: &mut Option<Step>,
) -> Option<Asked> {
    let step = open.as_mut()?;
    // What changed elsewhere, by undo or by another hand, is taken over where nothing is being written.
    if !ui.ctx().text_edit_focused() && *step != row.step {
        *step = row.step.clone();
    }
    let mut asked = None;
    egui::Frame::new().inner_margin(Margin { left: 10, right: 4, top: 6, bottom: 14 }).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let width = ui.available_width();
        let mut kept = false;
        let hint = app.step_title(&Step { title: String::new(), ..step.clone() });
        kept |= text_ui(ui, look, "plan-title-label", &hint, &mut step.title, width);
        kept |= minutes_ui(ui, look, &mut step.minutes);
        if step.canvas.is_some() {
            kept |= choice_ui(ui, look, "plan-method", &Method::ALL, &mut step.method);
            kept |= choice_ui(ui, look, "plan-input", &Input::ALL, &mut step.input);
            kept |= groups_ui(ui, look, &mut step.groups);
        }
        kept |= text_ui(ui, look, "plan-instruction", "", &mut step.instruction, width);
        kept |= text_ui(ui, look, "plan-note", &look.text("plan-note-hint"), &mut step.note, width);
        if kept && *step != row.step {
            asked = Some(Asked::Set(step.clone()));
        }
        asked = buttons_ui(ui, look, step).or(asked.take());
    });
    asked
}

fn buttons_ui(ui: &mut Ui, look: Look, step: &Step) -> Option<Asked> {
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        let pill =
            |text: &str, ui: &mut Ui, tone| Pill::new(text).tone(tone).size(size::SMALL).show(ui, look);
        if pill(&look.text("plan-go-there"), ui, Tone::Strong).clicked() {
            asked = Some(Asked::Go(step.id.clone()));
        }
        if step.groups > 1 && pill(&look.text("plan-split"), ui, Tone::Plain).clicked() {
            asked = Some(Asked::Groups(step.id.clone()));
        }
        if pill(&look.text("plan-remove"), ui, Tone::Quiet).clicked() {
            asked = Some(Asked::Remove(step.id.clone()));
        }
    });
    asked
}

/// A field of a few lines; whether it was left.
fn text_ui(ui: &mut Ui, look: Look, label: &str, hint: &str, text: &mut String, width: f32) -> bool {
    let title =
        widgets::paragraph(ui, &look.text(label), size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
    ui.add_space(-4.0);
    let field = egui::TextEdit::multiline(text)
        .desired_rows(1)
        .desired_width(width)
        .hint_text(hint)
        .return_key(egui::KeyboardShortcut::new(egui::Modifiers::SHIFT, egui::Key::Enter))
        .margin(Margin::symmetric(12, 9))
        .font(theme::font(size::SMALL, Weight::Regular));
    let response = ui.add(field).labelled_by(title.id);
    let entered = response.has_focus()
        && ui.input(|input| input.key_pressed(egui::Key::Enter) && !input.modifiers.shift);
    if entered {
        response.surrender_focus();
    }
    entered || response.lost_focus()
}

fn minutes_ui(ui: &mut Ui, look: Look, minutes: &mut u16) -> bool {
    let before = *minutes;
    ui.horizontal(|ui| {
        let label = look.text("plan-minutes");
        widgets::paragraph(ui, &label, size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
        if widgets::icon_button(ui, look, Icon::Minus, &look.text("clock-less")).clicked() {
            *minutes = minutes.saturating_sub(1).max(1);
        }
        let field = egui::DragValue::new(minutes).range(1..=600).update_while_editing(false);
        ui.add_sized(vec2(64.0, theme::TOUCH), field).accessible_name(label);
        if widgets::icon_button(ui, look, Icon::Plus, &look.text("clock-more")).clicked() {
            *minutes = (*minutes + 1).min(600);
        }
    });
    *minutes != before
}

fn groups_ui(ui: &mut Ui, look: Look, groups: &mut u8) -> bool {
    let before = *groups;
    ui.horizontal(|ui| {
        let label = look.text("plan-groups-label");
        widgets::paragraph(ui, &label, size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
        let less = look.words.with("hands-less", &[("name", &label)]);
        if widgets::icon_button(ui, look, Icon::Minus, &less).clicked() {
            *groups = if *groups > 2 { *groups - 1 } else { 0 };
        }
        let text = if *groups > 1 { groups.to_string() } else { look.text("plan-one-room") };
        widgets::paragraph(ui, &text, size::SMALL, Weight::Medium, look.ink(Ink::Ink));
        let more = look.words.with("hands-more", &[("name", &label)]);
        if widgets::icon_button(ui, look, Icon::Plus, &more).clicked() {
            *groups = if *groups < 2 { 2 } else { (*groups + 1).min(8) };
        }
    });
    *groups != before
}
