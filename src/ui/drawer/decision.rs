//! The form of a decision: what, who, until when, and where it came from. The day is typed as people say it, and said back
//! as it was understood.

use eframe::egui::{self, Response, Ui};

use super::head_ui;
use crate::app::App;
use crate::app::deciding::DecisionAsk;
use crate::app::due;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::ui::theme::{Look, size};
use crate::ui::widgets::{self, Pill, Tone};

/// So much around a field is seen with it: what it is called.
const SIGHT: f32 = 44.0;

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecisionAsked {
    Keep,
    /// Put away: what is written waits.
    Close,
    /// What is written is given up.
    GiveUp,
    /// It was to be kept, with something for a day that is none.
    NoDay,
}

/// Shows the form.
pub fn decision_ui(
    ui: &mut Ui,
    look: Look,
    app: &App,
    ask: &mut DecisionAsk,
    phase: u8,
) -> Option<DecisionAsked> {
    let closed = head_ui(ui, look, &look.text("drawer-decisions"), &look.text("decision-title"), phase);
    let mut answer = None;
    super::scroll(ui, |ui| answer = fields_ui(ui, look, app, ask));
    closed.then_some(DecisionAsked::Close).or(answer)
}

/// The fields and the buttons under them. Enter goes to what is missing.
fn fields_ui(ui: &mut Ui, look: Look, app: &App, ask: &mut DecisionAsk) -> Option<DecisionAsked> {
    let width = ui.available_width() - 40.0;
    let text = widgets::field(ui, look, &look.text("decision-text"), &mut ask.decision.text, width);
    source_ui(ui, look, app, ask);
    let owner = widgets::field(ui, look, &look.text("decision-owner"), &mut ask.decision.owner, width);
    if std::mem::take(&mut ask.fresh) {
        // What is known already does not have to be typed again.
        let first = if ask.decision.text.is_empty() { &text } else { &owner };
        first.request_focus();
        ui.scroll_to_rect(first.rect.expand(SIGHT), None);
    }
    let day = day_ui(ui, look, app, ask, width);
    ui.add_space(12.0);
    let can = ask.is_whole();
    let entered = ui.input(|input| input.key_pressed(egui::Key::Enter));
    let mut kept = entered && can;
    let mut dropped = false;
    ui.horizontal_wrapped(|ui| {
        let text = look.text("decision-keep");
        kept |= Pill::new(&text).tone(Tone::Strong).enabled(can).height(46.0).show(ui, look).clicked() && can;
        dropped |= Pill::new(&look.text("cancel")).tone(Tone::Quiet).height(46.0).show(ui, look).clicked();
    });
    if dropped {
        return Some(DecisionAsked::GiveUp);
    }
    if entered && !can {
        let missing = if ask.is_no_day() { &day } else { &text };
        missing.request_focus();
        ui.scroll_to_rect(missing.rect.expand(SIGHT), None);
    }
    let no_day = entered && ask.is_no_day();
    kept.then_some(DecisionAsked::Keep).or(no_day.then_some(DecisionAsked::NoDay))
}

fn source_ui(ui: &mut Ui, look: Look, app: &App, ask: &DecisionAsk) {
    let source = app.source_of(&ask.decision);
    if !source.is_empty() {
        let text = look.words.with("decision-source", &[("source", &source)]);
        widgets::paragraph(ui, &text, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    }
}

fn day_ui(ui: &mut Ui, look: Look, app: &App, ask: &mut DecisionAsk, width: f32) -> Response {
    let field = widgets::field(ui, look, &look.text("decision-due"), &mut ask.typed, width);
    let mut changed = field.changed();
    ui.horizontal_wrapped(|ui| {
        for offer in due::offers(look.words) {
            if Pill::new(&offer).size(size::SMALL).show(ui, look).clicked() {
                ask.typed = offer;
                changed = true;
            }
        }
    });
    if changed {
        app.understand_day(ask);
    }
    let (text, ink) = match ask.decision.due.as_str() {
        "" if ask.is_no_day() => (look.text("decision-no-day"), Ink::Ink),
        "" => return field,
        day => (look.words.date(day), Ink::Muted),
    };
    widgets::paragraph(ui, &text, size::SMALL, Weight::Semibold, look.ink(ink));
    field
}
