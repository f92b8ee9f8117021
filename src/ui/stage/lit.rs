//! A light on what was found: a ring that fades, so that the room sees where on the canvas it is. Where nothing may
//! move it stays until the next key or click.

use eframe::egui::{self, CornerRadius, Event, Stroke, StrokeKind, Ui};

use crate::drawing::ink::Ink;
use crate::drawing::{Drawing, Target};
use crate::ui::paint::Sheet;
use crate::ui::theme::Look;

/// A thing that is lit up.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Lit {
    target: Target,
    /// When, in seconds of egui's time, and in which frame: the key that asked for it does not put it out.
    since: f64,
    frame: u64,
}

impl Lit {
    /// Lights a thing up from now on.
    pub(super) fn new(ctx: &egui::Context, target: Target) -> Self {
        Self { target, since: ctx.input(|input| input.time), frame: ctx.cumulative_frame_nr() }
    }
}

/// How long the ring is there, and for how long of that it fades.
const SHOWN_SECS: f64 = 2.4;
const FADES_SECS: f64 = 0.8;

/// Shows the ring, or takes it away when its time has come.
pub(super) fn lit_ui(ui: &Ui, look: Look, drawing: &Drawing, sheet: Sheet, lit: &mut Option<Lit>) {
    let Some(shown) = lit else { return };
    let Some(item) = drawing.item(&shown.target) else {
        *lit = None;
        return;
    };
    let strength = if look.moves {
        let left = shown.since + SHOWN_SECS - ui.input(|input| input.time);
        ui.ctx().request_repaint();
        (left / FADES_SECS).clamp(0.0, 1.0) as f32
    } else {
        let touched = ui.ctx().cumulative_frame_nr() > shown.frame && ui.input(is_touched);
        if touched { 0.0 } else { 1.0 }
    };
    if strength <= 0.0 {
        *lit = None;
        return;
    }
    let rect = sheet.on_screen(item.outline).expand(10.0);
    let corner = CornerRadius::same(16);
    // Two inks: one of them stands out from whatever lies under it.
    let rings = [(10.0, Ink::Ink), (6.0, Ink::Amber)];
    for (width, ink) in rings {
        let stroke = Stroke::new(width, look.thin(ink, strength));
        ui.painter().rect_stroke(rect, corner, stroke, StrokeKind::Middle);
    }
}

/// Whether a key or a button went down in this frame.
fn is_touched(input: &egui::InputState) -> bool {
    let went_down = |event: &Event| {
        matches!(event, Event::Key { pressed: true, .. } | Event::PointerButton { pressed: true, .. })
    };
    input.events.iter().any(went_down)
}
