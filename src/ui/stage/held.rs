//! What is in the hand: a card that is dragged over the canvas, from the canvas or from the drawer.

use std::sync::Arc;

use eframe::egui::epaint::PathStroke;
use eframe::egui::{self, Align2, CornerRadius, Pos2, Rect, Shape, Stroke, Ui, Vec2};

use super::canvas::UnderHand;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, at};
use crate::drawing::{Drawing, Landing, Target, Weight};
use crate::ui::paint::{self, Sheet};
use crate::ui::theme::{Look, size};
use crate::ui::widgets;

/// A thing in the hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    pub target: Target,
    /// What it is called, for things that come from the drawer and have no picture on the canvas.
    pub name: String,
    /// How far the pointer has moved since it was taken, in points.
    pub by: Vec2,
    /// Where the middle of the thing was when it was taken, in sheet units; none when it comes from the drawer.
    pub from: Option<Point>,
}

impl Held {
    /// Where on the sheet it would be put down.
    pub fn place(&self, sheet: Sheet, pointer: Pos2) -> Point {
        match self.from {
            Some(from) => at(from.x + self.by.x / sheet.zoom, from.y + self.by.y / sheet.zoom),
            None => sheet.point(pointer),
        }
    }
}

/// Paints the thing in the hand above everything, and lights the zone beneath it.
pub(super) fn held_ui(
    ui: &Ui,
    look: Look,
    drawing: &Arc<Drawing>,
    (sheet, phase): (Sheet, u8),
    held: &Held,
    under_hand: &UnderHand<'_>,
) {
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    let place = held.place(sheet, pointer);
    if let Some(outline) = under_hand(&held.target, place) {
        let note = Landing {
            target: held.target.clone(),
            outline: outline.corners(),
            name: look.text("group-here"),
        };
        light(ui, look, &note, sheet, phase);
    } else if let Some(landing) = drawing.landing_at(&held.target, place) {
        light(ui, look, landing, sheet, phase);
    }
    let layer = egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("in the hand"));
    let painter = ui.ctx().layer_painter(layer);
    match drawing.item(&held.target) {
        Some(item) if held.from.is_some() => {
            paint::paint_lifted(&painter, drawing, item, sheet, look.palette, held.by);
        }
        Some(_) | None => slip(&painter, look, &held.name, pointer),
    }
    ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
}

/// A slip of paper with a name, for what comes from the drawer.
fn slip(painter: &egui::Painter, look: Look, name: &str, pointer: Pos2) {
    let font = crate::ui::theme::font(size::BODY, Weight::Semibold);
    let galley = painter.layout(name.to_owned(), font, look.ink(Ink::Ink), 240.0);
    let rect = Rect::from_center_size(pointer, galley.size() + Vec2::new(32.0, 24.0));
    let corner = CornerRadius::same(10);
    painter.add(crate::ui::theme::deep_shadow(look).as_shape(rect, corner));
    painter.rect(
        rect,
        corner,
        look.ink(Ink::Card),
        Stroke::new(1.5, look.ink(Ink::Line)),
        egui::StrokeKind::Inside,
    );
    painter.galley(rect.min + Vec2::new(16.0, 12.0), galley, look.ink(Ink::Ink));
}

fn light(ui: &Ui, look: Look, landing: &Landing, sheet: Sheet, phase: u8) {
    let outline: Vec<Pos2> = landing.outline.iter().map(|point| sheet.pos(*point)).collect();
    let bounds = Rect::from_points(&outline);
    let stroke = PathStroke::new(3.0, look.ink(Ink::Phase(phase)));
    ui.painter().add(Shape::convex_polygon(outline, look.thin(Ink::Phase(phase), 0.12), stroke));
    if landing.name.is_empty() {
        return;
    }
    let width = widgets::text_width(ui, &landing.name, size::BODY, Weight::Semibold) + 32.0;
    let height = 36.0;
    let top = (bounds.top() - height / 2.0).max(sheet.rect().top());
    let pill =
        Rect::from_center_size(egui::pos2(bounds.center().x, top + height / 2.0), Vec2::new(width, height));
    ui.painter().rect_filled(pill, CornerRadius::same(18), look.ink(Ink::Phase(phase)));
    let (ink, weight) = (look.ink(Ink::OnStrong), Weight::Semibold);
    widgets::words(ui, pill.center(), Align2::CENTER_CENTER, &landing.name, size::BODY, weight, ink);
}
