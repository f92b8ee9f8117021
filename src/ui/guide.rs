//! The line of the guided example, under the canvas and never over it: what to do now, what is done, and the two ways
//! out.

use eframe::egui::{self, Align2, Rect, Stroke, Ui, pos2, vec2};

use super::theme::{Look, size};
use super::widgets::{self, Pill, Tone};
use crate::app::guide::{Guide, LESSONS};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;

/// The height of the line.
pub(super) const HEIGHT: f32 = 60.0;

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GuideAsked {
    Skip,
    End,
}

/// Shows the line in a rectangle.
pub(super) fn guide_ui(ui: &mut Ui, look: Look, rect: Rect, guide: &Guide) -> Option<GuideAsked> {
    ui.painter().rect_filled(rect, 0.0, look.ink(Ink::Card));
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, Stroke::new(1.0, look.ink(Ink::Line)));
    let left = dots_ui(ui, look, rect, guide);
    let (right, asked) = ways_out_ui(ui, look, rect, guide);
    let text = look.text(guide.lesson().map_or("guide-through", |(_, key)| key));
    let place = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
    let style = egui::RichText::new(text).font(super::theme::font(size::BODY, Weight::Semibold));
    let label = egui::Label::new(style.color(look.ink(Ink::Ink))).truncate();
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.scope_builder(egui::UiBuilder::new().max_rect(place).layout(layout), |ui| ui.add(label));
    asked
}

/// A dot for each lesson: ticked, here, ahead; returns where they end.
fn dots_ui(ui: &Ui, look: Look, rect: Rect, guide: &Guide) -> f32 {
    let mut at = pos2(rect.left() + 36.0, rect.center().y);
    for (place, done) in guide.done().iter().enumerate() {
        let here = place == guide.place();
        let (radius, fill) = if *done { (7.0, Ink::Green) } else { (6.0, Ink::Card) };
        let line = match (here, *done) {
            (true, _) => Ink::Phase(0),
            (false, true) => Ink::Green,
            (false, false) => Ink::Grey,
        };
        let stroke = Stroke::new(if here { 4.0 } else { 2.0 }, look.ink(line));
        ui.painter().circle(at, radius, look.ink(fill), stroke);
        at.x += 22.0;
    }
    let (n, of) = ((guide.place() + 1).min(LESSONS.len()).to_string(), LESSONS.len().to_string());
    let count = look.words.with("guide-count", &[("n", &n), ("of", &of)]);
    let ink = look.ink(Ink::Muted);
    let shown = widgets::words(ui, at, Align2::LEFT_CENTER, &count, size::SMALL, Weight::Regular, ink);
    shown.right() + 24.0
}

/// Returns where they begin.
fn ways_out_ui(ui: &Ui, look: Look, rect: Rect, guide: &Guide) -> (f32, Option<GuideAsked>) {
    let skip = guide.lesson().map(|_| ("guide-skip", Tone::Quiet, GuideAsked::Skip));
    let mut right = rect.right() - 24.0;
    let mut asked = None;
    for (key, tone, what) in [Some(("guide-end", Tone::Plain, GuideAsked::End)), skip].into_iter().flatten() {
        let text = look.text(key);
        let pill = Pill::new(&text).tone(tone).height(40.0);
        let spot = Rect::from_min_size(
            pos2(right - pill.width(ui), rect.center().y - 20.0),
            vec2(pill.width(ui), pill.tall()),
        );
        right = spot.left() - 10.0;
        if pill.show_at(ui, look, spot, egui::Id::unique(key)).clicked() {
            asked = Some(what);
        }
    }
    (right, asked)
}
