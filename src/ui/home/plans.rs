//! The plans of the long workshop on the home screen: low rows, four side by side where there is room.

use eframe::egui::{self, Align2, Rect, Sense, Ui, pos2, vec2};

use super::{GAP, HomeAsked, Start, columns};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::ui::theme::{Look, size};
use crate::ui::widgets;

/// Between two rows.
const BELOW: f32 = 10.0;

/// Shows them; returns where they end and which one was pressed.
pub(super) fn plans_ui(
    ui: &Ui,
    look: Look,
    place: Rect,
    y: f32,
    plans: &[Start],
    height: f32,
) -> (f32, Option<HomeAsked>) {
    let (columns, width) = columns(place.width());
    let mut asked = None;
    for (number, plan) in plans.iter().enumerate() {
        let (column, row) = (number % columns, number / columns);
        let min = pos2(place.left() + column as f32 * (width + GAP), y + row as f32 * (height + BELOW));
        if plan_ui(ui, look, Rect::from_min_size(min, vec2(width, height)), plan, number) {
            asked = Some(HomeAsked::Plan(number));
        }
    }
    let rows = plans.len().div_ceil(columns).max(1) as f32;
    (y + rows * (height + BELOW) - BELOW, asked)
}

fn plan_ui(ui: &Ui, look: Look, rect: Rect, plan: &Start, number: usize) -> bool {
    let response =
        widgets::press(ui, rect, egui::Id::unique(("plan", number)), &plan.spoken(), Sense::click());
    widgets::row_ground(ui, look, rect, true, response.hovered());
    let (left, width) = (rect.left() + 24.0, rect.width() - 44.0);
    let style = (20.0, Weight::Semibold, look.ink(Ink::Ink));
    let at = pos2(left, rect.top() + 7.0);
    widgets::words_within(ui, at, Align2::LEFT_TOP, &plan.title, style, width);
    let style = (size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    let at = pos2(left, rect.bottom() - 6.0);
    widgets::words_within(ui, at, Align2::LEFT_BOTTOM, &plan.about, style, width);
    widgets::focus_ring(ui, look, &response, rect, 10.0);
    response.clicked()
}
