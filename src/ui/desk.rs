//! The facilitator's own window while the wall has another: the plan with real times, the clock, private notes, the canvas
//! to work on, what comes in, what comes next. Nothing here is on the wall unless it is put there.

mod middle;
mod side;
mod top;

use eframe::egui::{Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2, vec2};

use super::plan;
use super::stage::{Stage, panel};
use super::theme::{Look, size};
use super::widgets;
use crate::app::App;
use crate::app::stage::Drawer;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::id::StepId;

/// What the desk remembers between frames.
#[derive(Debug, Default)]
pub struct DeskState {
    /// The private note as it is being written, and the step that it belongs to.
    note: (StepId, String),
    /// The note is being typed: what follows belongs to the same step of undo.
    types: bool,
}

const LEFT: f32 = 456.0;
const RIGHT: f32 = 390.0;
/// With less room the columns lie below each other, each of them so high.
const ROOMY: Vec2 = vec2(1000.0, 520.0);
const PART: f32 = 480.0;

/// The width of the right column, of a desk of this width.
pub(super) fn right_width(desk: f32) -> f32 {
    RIGHT.min(desk * 0.245)
}

/// Shows the desk and does what is asked for.
pub(super) fn desk_ui(ui: &mut Ui, look: Look, rect: Rect, app: &mut App, stage: &mut Stage) {
    ui.painter().rect_filled(rect, 0.0, look.ink(Ink::Paper));
    if app.drawer == Some(Drawer::Plan) {
        // It is here already.
        app.drawer = None;
    }
    let (head, below) = rect.split_top_bottom_at_y(rect.top() + super::ribbon::HEIGHT);
    top::top_ui(ui, look, head, app);
    if below.width() < ROOMY.x || below.height() < ROOMY.y {
        return stacked_ui(ui, look, below, app, stage);
    }
    let (left, rest) = below.split_left_right_at_x(below.left() + LEFT.min(below.width() * 0.285));
    let (middle, right) = rest.split_left_right_at_x(rest.right() - right_width(below.width()));
    column_ui(ui, look, left, "desk plan", |ui| {
        heading_ui(ui, look, "drawer-plan");
        plan::plan_ui(ui, look, app, &mut stage.plan);
    });
    middle::middle_ui(ui, look, middle, app, stage);
    if panel::is_open(app) {
        panel::panel_ui(ui, look, right, app, stage);
    } else {
        column_ui(ui, look, right, "desk side", |ui| side::side_ui(ui, look, app, stage));
    }
}

/// Where letters are so large that three columns have no room beside each other, they lie below each other.
fn stacked_ui(ui: &mut Ui, look: Look, rect: Rect, app: &mut App, stage: &mut Stage) {
    if panel::is_open(app) {
        return panel::panel_ui(ui, look, rect, app, stage);
    }
    let mut child = ui.new_child(UiBuilder::new().id_salt("desk stacked").max_rect(rect));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    ScrollArea::vertical().id_salt("desk stacked").auto_shrink(false).show(&mut child, |ui| {
        let width = ui.available_width();
        let part = |ui: &mut Ui, tall: f32| ui.allocate_exact_size(vec2(width, tall), Sense::hover()).0;
        let middle = part(ui, middle::height(width));
        middle::middle_ui(ui, look, middle, app, stage);
        let side = part(ui, PART);
        column_ui(ui, look, side, "desk side", |ui| side::side_ui(ui, look, app, stage));
        let left = part(ui, PART);
        column_ui(ui, look, left, "desk plan", |ui| {
            heading_ui(ui, look, "drawer-plan");
            plan::plan_ui(ui, look, app, &mut stage.plan);
        });
    });
}

/// A column on a card of its own.
fn column_ui(ui: &mut Ui, look: Look, rect: Rect, name: &str, body: impl FnOnce(&mut Ui)) {
    ui.interact(rect, eframe::egui::Id::unique(name), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, look.ink(Ink::Card));
    for x in [rect.left(), rect.right()] {
        ui.painter().vline(x, rect.y_range(), Stroke::new(1.0, look.ink(Ink::Line)));
    }
    let inner = Rect::from_min_max(rect.min + vec2(16.0, 14.0), rect.max - vec2(10.0, 8.0));
    let mut child = ui.new_child(UiBuilder::new().id_salt(name).max_rect(inner));
    child.set_clip_rect(rect.intersect(ui.clip_rect()));
    body(&mut child);
}

fn heading_ui(ui: &mut Ui, look: Look, key: &str) {
    widgets::paragraph(ui, &look.text(key), size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
}
