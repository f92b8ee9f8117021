//! One line at a time: what was done, with the way back; at the desk, which has room, all of them. Also the question that
//! a guard raises; neither covers the middle of the canvas, and neither stops anybody.

use eframe::egui::{self, Align2, CornerRadius, Frame, Margin, Pos2, Rect, Stroke, Ui, vec2};

use super::desk;
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

/// The gap beside a line that is as wide as the screen.
const AROUND: f32 = 24.0;
/// What the home screen has at both ends of its upper edge.
const NAME: f32 = 180.0;
const MENU: f32 = 520.0;

/// Shows the lines at the edge of a rectangle: on the stage beside the rounds, where nothing of the canvas lies, and no
/// more than one, which is as wide as it has to be; at home beside the name; at the desk in its right column.
pub fn toasts_ui(ctx: &egui::Context, look: Look, app: &App, space: Rect) -> Option<ToastAsked> {
    let mut asked = None;
    let lines: Vec<(usize, &Notice)> = app.notices.lines().enumerate().collect();
    let (first, corner) = (lines.len().saturating_sub(1), space.right_bottom() - vec2(AROUND, 8.0));
    let (pivot, place, width, shown) = match app.screen {
        Screen::Stage if app.is_at_desk() => {
            (Align2::RIGHT_BOTTOM, corner, desk::right_width(space.width()) - 2.0 * AROUND, 0)
        }
        Screen::Stage => (Align2::RIGHT_BOTTOM, corner, space.width() - 2.0 * AROUND, first),
        Screen::Home => {
            let width = (space.width() - NAME - MENU).clamp(300.0, 640.0);
            (Align2::LEFT_TOP, space.left_top() + vec2(NAME, 4.0), width, first)
        }
    };
    let lines = lines.get(shown..).filter(|lines| !lines.is_empty())?;
    egui::Area::new(egui::Id::unique("toasts"))
        .order(egui::Order::Foreground)
        .pivot(pivot)
        .fixed_pos(place)
        .show(ctx, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            for (number, notice) in lines {
                asked = toast_ui(ui, look, app, (*number, notice), width).or(asked);
            }
        });
    asked
}

fn toast_ui(
    ui: &mut Ui,
    look: Look,
    app: &App,
    (number, notice): (usize, &Notice),
    width: f32,
) -> Option<ToastAsked> {
    let mut asked = None;
    let strip = strip(look, notice.kind == NoticeKind::Trouble);
    let offer = notice
        .offer
        .map(|offer| (offer, if offer == Command::Undo { look.text("undo") } else { app.title(offer) }));
    strip.show(ui, |ui| {
        ui.horizontal(|ui| {
            let offer = offer.as_ref().map(|(offer, text)| (*offer, Pill::new(text).height(36.0)));
            let gap = ui.spacing().item_spacing.x;
            let buttons = theme::TOUCH + gap + offer.as_ref().map_or(0.0, |(_, pill)| pill.width(ui) + gap);
            ui.scope(|ui| {
                ui.set_max_width((width - strip.inner_margin.sum().x - buttons).max(160.0));
                widgets::paragraph(ui, &notice.text, size::BODY, Weight::Medium, look.ink(Ink::Card));
            });
            if let Some((offer, pill)) = offer
                && pill.show(ui, look).clicked()
            {
                asked = Some(ToastAsked::Do(offer));
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
        .pivot(Align2::CENTER_TOP)
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
