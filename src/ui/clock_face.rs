//! The clock as it is read from the back row: digits, and a sign whose shape says how it stands, so that its colour is
//! never alone. Used by the ribbon, the blank wall, breaks and methods.

use eframe::egui::{
    Align2, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};

use super::icons::{self, Icon};
use super::theme::{self, Look};
use crate::app::clock::ClockState;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;

/// The clock as it is shown now.
#[derive(Clone, Copy, Debug)]
pub struct Face<'a> {
    /// `11:42`.
    pub text: &'a str,
    pub state: ClockState,
}

/// The ground on which a face lies, the frame around it and the colour of its digits.
pub(super) fn ground(face: Face<'_>) -> (Ink, Option<Ink>, Ink) {
    match face.state {
        ClockState::Paused | ClockState::Running => (Ink::Ink, None, Ink::Card),
        ClockState::Ending => (Ink::Ink, Some(Ink::Amber), Ink::Card),
        ClockState::Over => (Ink::Red, None, Ink::OnStrong),
    }
}

/// Two bars while it stands still, a dot while it runs, a triangle in the last minute, a square when time is up.
pub(super) fn sign(painter: &Painter, look: Look, at: Pos2, radius: f32, face: Face<'_>) {
    match face.state {
        ClockState::Paused => {
            let place = Rect::from_center_size(at, Vec2::splat(radius * 2.2));
            icons::paint(painter, Icon::Pause, place, look.thin(ground(face).2, 0.75));
        }
        ClockState::Running => {
            painter.circle_filled(at, radius, look.ink(Ink::Amber));
        }
        ClockState::Ending => {
            let corner = |x: f32, y: f32| at + vec2(x, y) * radius * 1.35;
            let points = vec![corner(0.0, -0.95), corner(1.0, 0.8), corner(-1.0, 0.8)];
            painter.add(Shape::convex_polygon(points, look.ink(Ink::Amber), Stroke::NONE));
        }
        ClockState::Over => {
            let place = Rect::from_center_size(at, Vec2::splat(radius * 1.9));
            painter.rect_filled(place, 2.0, look.ink(Ink::OnStrong));
        }
    }
}

/// A large clock in the middle of a rectangle.
pub(super) fn large(ui: &Ui, look: Look, rect: Rect, face: Face<'_>) {
    let height = rect.height() * 0.78;
    let font = theme::font(height, Weight::Bold);
    let (fill, frame, digits) = match face.state {
        ClockState::Paused | ClockState::Running => (None, None, Ink::Ink),
        ClockState::Ending => (None, Some(Ink::AmberMark), Ink::Ink),
        ClockState::Over => (Some(Ink::Red), None, Ink::OnStrong),
    };
    let galley = ui.painter().layout_no_wrap(face.text.to_owned(), font, look.ink(digits));
    let sign_width = height * 0.4;
    let size = vec2(galley.size().x + sign_width, rect.height()) + vec2(height * 0.5, 0.0);
    let card = Rect::from_center_size(rect.center(), size);
    let corner = CornerRadius::same((rect.height() * 0.18).min(255.0) as u8);
    if let Some(fill) = fill {
        ui.painter().rect_filled(card, corner, look.ink(fill));
    }
    if let Some(frame) = frame {
        let pen = Stroke::new(rect.height() * 0.035, look.ink(frame));
        ui.painter().rect_stroke(card, corner, pen, StrokeKind::Inside);
    }
    let left = card.left() + height * 0.25;
    let sign_at = pos2(left + sign_width * 0.4, card.center().y);
    if face.state == ClockState::Paused {
        let place = Rect::from_center_size(sign_at, Vec2::splat(height * 0.3));
        icons::paint(ui.painter(), Icon::Pause, place, look.ink(Ink::Muted));
    } else {
        sign(ui.painter(), look, sign_at, height * 0.13, face);
    }
    let at = pos2(left + sign_width, card.center().y);
    let place = Align2::LEFT_CENTER.anchor_size(at, galley.size());
    ui.painter().galley(place.min, galley, look.ink(digits));
}
