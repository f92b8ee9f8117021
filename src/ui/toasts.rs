//! One line at a time: what was done, with the way back. Also the question that a guard raises; neither covers the
//! middle of the canvas, and neither stops anybody.

use eframe::egui::{self, CornerRadius, Frame, Margin, Pos2, Rect, Stroke, Ui};

use super::icons::Icon;
use super::theme::{self, Look, size};
use super::widgets::{self, Pill, Tone};
use crate::app::command::Command;
use crate::app::notices::{Notice, NoticeKind};
use crate::app::{App, Screen};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastAsked {
    Do(Command),
    Close(usize),
}

/// Shows the lines over the lower edge of a rectangle.
pub fn toasts_ui(ctx: &egui::Context, look: Look, app: &App, space: Rect) -> Option<ToastAsked> {
    let mut asked = None;
    let lines: Vec<&Notice> = app.notices.lines().collect();
    if lines.is_empty() {
        return None;
    }
    // In the corner beside the rounds, where nothing of the canvas lies.
    let (pivot, place) = match app.screen {
        Screen::Stage => (egui::Align2::RIGHT_BOTTOM, Pos2::new(space.right() - 24.0, space.bottom() - 14.0)),
        Screen::Home => (egui::Align2::CENTER_TOP, Pos2::new(space.center().x, space.top() + 4.0)),
    };
    egui::Area::new(egui::Id::unique("toasts"))
        .order(egui::Order::Foreground)
        .pivot(pivot)
        .fixed_pos(place)
        .show(ctx, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            for (number, notice) in lines.iter().enumerate() {
                asked = toast_ui(ui, look, app, notice, number).or(asked);
            }
        });
    asked
}

fn toast_ui(ui: &mut Ui, look: Look, app: &App, notice: &Notice, number: usize) -> Option<ToastAsked> {
    let mut asked = None;
    strip(look, notice.kind == NoticeKind::Trouble).show(ui, |ui| {
        ui.set_max_width(700.0);
        ui.horizontal(|ui| {
            let words = widgets::paragraph(ui, &notice.text, size::BODY, Weight::Medium, look.ink(Ink::Card));
            let _ = words;
            if let Some(offer) = notice.offer {
                let text = if offer == Command::Undo { look.text("undo") } else { app.title(offer) };
                if Pill::new(&text).height(36.0).show(ui, look).clicked() {
                    asked = Some(ToastAsked::Do(offer));
                }
            }
            let (rect, response) =
                ui.allocate_exact_size(egui::Vec2::splat(theme::TOUCH), egui::Sense::click());
            let close = look.text("close");
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &close));
            super::icons::paint(ui.painter(), Icon::Close, rect.shrink(16.5), look.thin(Ink::Card, 0.8));
            widgets::focus_ring(ui, look, &response, rect, 18.0);
            if response.clicked() {
                asked = Some(ToastAsked::Close(number));
            }
        });
    });
    asked
}

fn strip(look: Look, trouble: bool) -> Frame {
    let stroke = if trouble { Stroke::new(3.0, look.ink(Ink::Red)) } else { Stroke::NONE };
    Frame::new()
        .fill(look.ink(Ink::Ink))
        .stroke(stroke)
        .corner_radius(CornerRadius::same(theme::CARD_RADIUS as u8))
        .shadow(theme::deep_shadow(look))
        .inner_margin(Margin { left: 20, right: 10, top: 8, bottom: 8 })
}

/// Shows the question that a guard has raised, as a strip under the ribbon; returns the chosen way out, or that it was
/// left.
pub fn guard_ui(ctx: &egui::Context, look: Look, app: &App, space: Rect) -> Option<Option<usize>> {
    let raised = app.raised.as_ref()?;
    let mut asked = None;
    let place = Pos2::new(space.center().x, space.top() + 16.0);
    egui::Area::new(egui::Id::unique("guard"))
        .order(egui::Order::Foreground)
        .pivot(egui::Align2::CENTER_TOP)
        .fixed_pos(place)
        .show(ctx, |ui| {
            Frame::new()
                .fill(look.ink(Ink::Card))
                .stroke(Stroke::new(3.0, look.ink(Ink::Amber)))
                .corner_radius(CornerRadius::same(theme::CARD_RADIUS as u8))
                .shadow(theme::deep_shadow(look))
                .inner_margin(Margin::symmetric(20, 14))
                .show(ui, |ui| {
                    ui.set_max_width((space.width() - 120.0).max(500.0));
                    widgets::paragraph(ui, &raised.says, size::BODY, Weight::Semibold, look.ink(Ink::Ink));
                    ui.add_space(4.0);
                    ui.horizontal(|ui| {
                        for (place, choice) in raised.choices.iter().enumerate() {
                            let tone = if place == 0 { Tone::Strong } else { Tone::Plain };
                            if Pill::new(&choice.name)
                                .tone(tone)
                                .height(theme::TOUCH)
                                .show(ui, look)
                                .clicked()
                            {
                                asked = Some(Some(place));
                            }
                        }
                        if Pill::new(&look.text("cancel"))
                            .tone(Tone::Quiet)
                            .height(theme::TOUCH)
                            .show(ui, look)
                            .clicked()
                        {
                            asked = Some(None);
                        }
                    });
                });
        });
    asked
}
