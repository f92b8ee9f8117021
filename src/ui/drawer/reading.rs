//! What is read in the drawer's place: the method card of a canvas, and the pass of a record.

use eframe::egui::{self, Align2, Sense, Ui, pos2, vec2};

use super::{head_ui, scroll};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::canvas::Canvas;
use crate::model::id::CanvasId;
use crate::ui::theme::{Look, size};
use crate::ui::widgets::{self, Pill};
use crate::view::standing::Standing;

/// Shows the method card with the minutes that its rounds have here; returns whether it was closed.
pub fn method_ui(ui: &mut Ui, look: Look, canvas: &Canvas, minutes: &[u16], phase: u8) -> bool {
    let closed = head_ui(ui, look, &look.text("method-title"), &canvas.title, phase);
    scroll(ui, |ui| {
        widgets::paragraph(ui, &canvas.purpose, size::BODY, Weight::Medium, look.ink(Ink::Ink));
        let rounds: Vec<String> =
            canvas.rounds.iter().zip(minutes).map(|(round, n)| format!("{} {n}", round.name)).collect();
        if !rounds.is_empty() {
            let time = look.words.time(minutes.iter().copied().map(usize::from).sum());
            let told = format!("{time}: {}", rounds.join(" · "));
            widgets::paragraph(ui, &told, 19.0, Weight::Semibold, look.ink(Ink::Phase(phase)));
        }
        part(ui, look, "method-prompts", &canvas.prompts, false);
        part(ui, look, "method-steps", &canvas.method.steps, true);
        part(ui, look, "method-watch", &canvas.method.watch, false);
        if canvas.reconstructed {
            let said = look.text("method-reconstructed");
            widgets::paragraph(ui, &said, 18.0, Weight::Regular, look.ink(Ink::Muted));
        }
        if !canvas.method.source.is_empty() {
            widgets::paragraph(ui, &canvas.method.source, 18.0, Weight::Regular, look.ink(Ink::Muted));
        }
    });
    closed
}

fn part(ui: &mut Ui, look: Look, key: &str, lines: &[String], numbered: bool) {
    if lines.is_empty() {
        return;
    }
    ui.add_space(4.0);
    widgets::paragraph(ui, &look.text(key), size::BODY, Weight::Bold, look.ink(Ink::Ink));
    for (place, line) in lines.iter().enumerate() {
        ui.horizontal_top(|ui| {
            let mark = if numbered { format!("{}", place + 1) } else { "–".to_owned() };
            let (rect, _) = ui.allocate_exact_size(vec2(22.0, 26.0), Sense::hover());
            let ink = look.ink(Ink::Muted);
            widgets::words(ui, rect.left_top(), Align2::LEFT_TOP, &mark, 19.0, Weight::Semibold, ink);
            ui.vertical(|ui| widgets::paragraph(ui, line, 19.0, Weight::Regular, look.ink(Ink::Ink)));
        });
    }
}

/// What was asked for in a pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PassAsked {
    Close,
    /// The pass as a page on the wall.
    Page,
    Go(CanvasId),
}

/// The button that shows the pass as a page on the wall; returns whether it was pressed.
pub fn page_ui(ui: &mut Ui, look: Look) -> bool {
    let pill = Pill::new(&look.text("pass-open")).size(size::SMALL).show(ui, look);
    ui.add_space(4.0);
    widgets::tip(pill, look, &look.text("pass-open-help"), None).clicked()
}

/// Shows the pass of a record: every canvas where it stands.
pub fn pass_ui(ui: &mut Ui, look: Look, rows: &[Standing], phase: u8) -> Option<PassAsked> {
    let mut asked = None;
    let title = look.text("pass-title");
    widgets::paragraph(ui, &title, size::HEADING, Weight::Bold, look.ink(Ink::Phase(phase)));
    for row in rows {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 70.0), Sense::click());
        let empty = look.text("pass-nowhere");
        let stands = row.stands.as_ref().unwrap_or(&empty);
        let spoken = format!("{}: {stands}", row.title);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &spoken));
        let here = row.stands.is_some();
        let line = pos2(rect.left() + 16.0, rect.center().y);
        let thread = egui::Stroke::new(3.0, look.thin(Ink::Phase(row.phase), 0.4));
        ui.painter().vline(line.x, rect.top() - 12.0..=rect.bottom(), thread);
        let ink = if here { Ink::Phase(row.phase) } else { Ink::Line };
        ui.painter().circle(
            line,
            9.0,
            look.ink(if here { ink } else { Ink::Card }),
            egui::Stroke::new(2.0, look.ink(ink)),
        );
        let left = rect.left() + 44.0;
        let style = (
            19.0,
            Weight::Semibold,
            look.ink(if response.hovered() { Ink::Phase(row.phase) } else { Ink::Ink }),
        );
        widgets::words_within(
            ui,
            pos2(left, rect.top() + 8.0),
            Align2::LEFT_TOP,
            &row.title,
            style,
            rect.right() - left,
        );
        let style = (18.0, Weight::Regular, look.ink(Ink::Muted));
        widgets::words_within(
            ui,
            pos2(left, rect.bottom() - 8.0),
            Align2::LEFT_BOTTOM,
            stands,
            style,
            rect.right() - left,
        );
        widgets::focus_ring(ui, look, &response, rect, 8.0);
        if response.clicked() {
            asked = Some(PassAsked::Go(row.canvas.clone()));
        }
    }
    asked
}
