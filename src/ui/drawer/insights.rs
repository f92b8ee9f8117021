//! Insights and decisions in the drawer. An insight is a question to the room with three answers, and never a verdict.

use eframe::egui::{self, CornerRadius, Frame, Margin, Stroke, Ui, pos2};

use super::scroll;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::id::{DecisionId, RuleId};
use crate::model::session::{DecisionStatus, FindingState};
use crate::model::workshop::Severity;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{Look, size};
use crate::ui::widgets::{self, Pill, Tone};

/// A rule that fires.
#[derive(Clone, Debug)]
pub struct Insight {
    pub rule: RuleId,
    pub severity: Severity,
    /// The canvas that it is about.
    pub canvas: String,
    pub says: String,
    pub act: String,
    /// What the group did about it.
    pub state: Option<(FindingState, String)>,
    /// It cannot be assessed: it would look at answers that may not be shown.
    pub hidden: bool,
}

/// A reason in the making: why an insight is not relevant.
#[derive(Clone, Debug, Default)]
pub struct Reason {
    pub rule: RuleId,
    pub text: String,
}

/// What the list remembers between frames.
#[derive(Clone, Debug, Default)]
pub struct InsightsState {
    reason: Option<Reason>,
    /// The one whose answers have the focus.
    pub at_hand: Option<RuleId>,
}

/// Shows insights; returns what the group did about one.
pub fn insights_ui(
    ui: &mut Ui,
    look: Look,
    insights: &[Insight],
    state: &mut InsightsState,
) -> Option<(RuleId, FindingState, String)> {
    let mut asked = None;
    state.at_hand = None;
    scroll(ui, |ui| {
        if insights.is_empty() {
            let none = look.text("insights-none");
            widgets::paragraph(ui, &none, size::BODY, Weight::Regular, look.ink(Ink::Muted));
        }
        for insight in insights {
            asked = insight_ui(ui, look, insight, state).or(asked.take());
        }
    });
    asked
}

fn insight_ui(
    ui: &mut Ui,
    look: Look,
    insight: &Insight,
    state: &mut InsightsState,
) -> Option<(RuleId, FindingState, String)> {
    let dealt_with = insight.state.is_some() || insight.hidden;
    let band = match (insight.severity, dealt_with) {
        (_, true) => Ink::Line,
        (Severity::Info, false) => Ink::Phase(0),
        (Severity::Watch, false) => Ink::Amber,
        (Severity::Stop, false) => Ink::Red,
    };
    let mut asked = None;
    let shown = card(look).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 8.0;
        let strength = if dealt_with { 0.6 } else { 1.0 };
        widgets::paragraph(ui, &insight.canvas, 18.0, Weight::Semibold, look.ink(Ink::Muted));
        widgets::paragraph(ui, &insight.says, size::BODY, Weight::Bold, look.thin(Ink::Ink, strength));
        if !insight.act.is_empty() {
            widgets::paragraph(ui, &insight.act, 19.0, Weight::Regular, look.thin(Ink::Ink, strength));
        }
        match &insight.state {
            Some((state, note)) => {
                let words = look.text(match state {
                    FindingState::Discussed => "insight-is-discussed",
                    FindingState::Decided => "insight-is-decided",
                    FindingState::Dismissed => "insight-is-dismissed",
                });
                let words = if note.is_empty() { words } else { format!("{words}: {note}") };
                widgets::paragraph(ui, &words, 18.0, Weight::Semibold, look.ink(Ink::Muted));
            }
            None if insight.hidden => {}
            None => asked = answers_ui(ui, look, insight, state),
        }
    });
    let rect = shown.response.rect;
    let stripe = egui::Rect::from_min_size(rect.min, egui::vec2(7.0, rect.height()));
    let corners = CornerRadius { nw: 10, sw: 10, ne: 0, se: 0 };
    ui.painter().rect_filled(stripe, corners, look.ink(band));
    asked
}

pub(super) fn card(look: Look) -> Frame {
    Frame::new()
        .fill(look.ink(Ink::Card))
        .stroke(Stroke::new(1.5, look.ink(Ink::Line)))
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin { left: 22, right: 16, top: 14, bottom: 14 })
}

fn answers_ui(
    ui: &mut Ui,
    look: Look,
    insight: &Insight,
    InsightsState { reason, at_hand }: &mut InsightsState,
) -> Option<(RuleId, FindingState, String)> {
    let mut asked = None;
    let rule = || insight.rule.clone();
    ui.horizontal_wrapped(|ui| {
        let pills = [
            ("insight-discussed", Tone::Plain, FindingState::Discussed),
            ("insight-decided", Tone::Plain, FindingState::Decided),
            ("insight-dismissed", Tone::Quiet, FindingState::Dismissed),
        ];
        for (key, tone, state) in pills {
            let pill = Pill::new(&look.text(key)).tone(tone).size(18.0).show(ui, look);
            if pill.has_focus() {
                *at_hand = Some(rule());
            }
            if pill.clicked() {
                if state == FindingState::Dismissed {
                    *reason = Some(Reason { rule: rule(), text: String::new() });
                } else {
                    asked = Some((rule(), state, String::new()));
                }
            }
        }
    });
    let Some(writing) = reason.as_mut().filter(|reason| reason.rule == insight.rule) else { return asked };
    let field = widgets::field(
        ui,
        look,
        &look.text("insight-reason"),
        &mut writing.text,
        ui.available_width() - 30.0,
    );
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    // What nobody can say a reason for is not put aside.
    let can = !writing.text.trim().is_empty();
    let kept = Pill::new(&look.text("insight-dismiss")).size(18.0).enabled(can).show(ui, look).clicked();
    if (entered || kept) && can {
        asked = Some((rule(), FindingState::Dismissed, writing.text.trim().to_owned()));
        *reason = None;
    }
    asked
}

/// A decision as the drawer shows it.
#[derive(Clone, Debug)]
pub struct DecisionRow {
    pub id: DecisionId,
    pub text: String,
    /// Who, until when, about what.
    pub about: String,
    pub status: DecisionStatus,
}

/// What was asked for among decisions.
#[derive(Clone, Debug, PartialEq)]
pub enum DecisionsAsked {
    New,
    /// All of them on the wall.
    Wall,
    Status(DecisionId, DecisionStatus),
}

/// Shows decisions.
pub fn decisions_ui(ui: &mut Ui, look: Look, rows: &[DecisionRow]) -> Option<DecisionsAsked> {
    let mut asked = None;
    scroll(ui, |ui| {
        if rows.is_empty() {
            let none = look.text("decisions-none");
            widgets::paragraph(ui, &none, size::BODY, Weight::Regular, look.ink(Ink::Muted));
        }
        for row in rows {
            asked = decision_ui(ui, look, row).or(asked.take());
        }
        if super::new_ui(ui, look, &look.text("decision-new")) {
            asked = Some(DecisionsAsked::New);
        }
        if Pill::new(&look.text("command-decisions")).size(18.0).show(ui, look).clicked() {
            asked = Some(DecisionsAsked::Wall);
        }
    });
    asked
}

fn decision_ui(ui: &mut Ui, look: Look, row: &DecisionRow) -> Option<DecisionsAsked> {
    let done = row.status == DecisionStatus::Done;
    let mut asked = None;
    let shown = card(look).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let strength = if row.status == DecisionStatus::Open { 1.0 } else { 0.6 };
        widgets::paragraph(ui, &row.text, size::BODY, Weight::Semibold, look.thin(Ink::Ink, strength));
        ui.horizontal(|ui| {
            let words = look.text(if done { "decision-reopen" } else { "decision-done" });
            let pill = Pill::new(&words).tone(Tone::Quiet).size(18.0);
            let room = ui.available_width() - pill.width(ui) - 8.0;
            ui.vertical(|ui| {
                ui.set_width(room);
                widgets::paragraph(ui, &row.about, 18.0, Weight::Regular, look.ink(Ink::Muted));
            });
            if pill.show(ui, look).clicked() {
                let after = if done { DecisionStatus::Open } else { DecisionStatus::Done };
                asked = Some(DecisionsAsked::Status(row.id.clone(), after));
            }
        });
    });
    let rect = shown.response.rect;
    let ink = if done { Ink::Green } else { Ink::Amber };
    let stripe = egui::Rect::from_min_size(rect.min, egui::vec2(7.0, rect.height()));
    ui.painter().rect_filled(stripe, CornerRadius { nw: 10, sw: 10, ne: 0, se: 0 }, look.ink(ink));
    if done {
        let spot = egui::Rect::from_center_size(
            pos2(rect.right() - 20.0, rect.top() + 20.0),
            egui::Vec2::splat(16.0),
        );
        icons::paint(ui.painter(), Icon::Check, spot, look.ink(Ink::Green));
    }
    asked
}

/// How many insights nobody has dealt with.
pub fn open_count(insights: &[Insight]) -> usize {
    insights.iter().filter(|insight| insight.state.is_none() && !insight.hidden).count()
}
