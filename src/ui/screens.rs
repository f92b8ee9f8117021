//! Where the wall is shown: the screens of the computer with name, size and a picture of how they lie, and a window for
//! those who would rather drag.

use eframe::egui::{self, Align2, Rect, Sense, Stroke, StrokeKind, Ui, vec2};

use super::dialogs::{Outcome, title};
use super::theme::{self, Look, size};
use super::widgets;
use crate::app::App;
use crate::app::projector::{Screen, Shown};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;

/// Shows the choice; pressing one shows the wall there.
pub(super) fn screens_ui(ui: &mut Ui, look: Look, app: &mut App) -> Outcome {
    title(ui, look, &look.text("projector-title"));
    widgets::paragraph(ui, &look.text("projector-about"), size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    ui.add_space(6.0);
    let screens = app.projector.screens.clone();
    let (mut chosen, likely) = (None, app.likely_wall());
    map_ui(ui, look, &screens, app.projector.own);
    for (place, screen) in screens.iter().enumerate() {
        let here = app.projector.own == Some(place);
        let number = look.words.with("projector-screen", &[("n", &(place + 1).to_string())]);
        let size = format!("{} · {} × {}", screen.name, screen.size.0, screen.size.1);
        let about = if here { format!("{size} · {}", look.text("projector-here")) } else { size };
        // With one screen there is no other place for the desk.
        if screens.len() > 1 && row_ui(ui, look, &number, &about, likely == Some(place)).clicked() {
            chosen = Some(Shown::On(screen.clone()));
        }
    }
    if screens.len() < 2 {
        let only = look.text("projector-only-one");
        widgets::paragraph(ui, &only, size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    }
    let (name, about) = (look.text("projector-window"), look.text("projector-window-about"));
    if row_ui(ui, look, &name, &about, screens.len() < 2).clicked() {
        chosen = Some(Shown::Window);
    }
    ui.add_space(6.0);
    let cancelled = widgets::Pill::new(&look.text("cancel")).height(46.0).show(ui, look).clicked();
    match chosen {
        Some(shown) => {
            app.show_wall(shown);
            Outcome::Close
        }
        None if cancelled => Outcome::Close,
        None => Outcome::Stay,
    }
}

/// How the screens lie beside each other.
fn map_ui(ui: &mut Ui, look: Look, screens: &[Screen], own: Option<usize>) {
    let corner = |screen: &Screen| {
        Rect::from_min_size(
            egui::pos2(screen.place.0 as f32, screen.place.1 as f32),
            vec2(screen.size.0 as f32, screen.size.1 as f32),
        )
    };
    let Some(all) = screens.iter().map(corner).reduce(Rect::union) else { return };
    let width = ui.available_width();
    let zoom = (width / all.width()).min(150.0 / all.height());
    let (rect, _) = ui.allocate_exact_size(vec2(width, all.height() * zoom + 8.0), Sense::hover());
    let origin = rect.center() - all.size() * zoom / 2.0;
    for (place, screen) in screens.iter().enumerate() {
        let part = corner(screen);
        let min = origin + (part.min - all.min) * zoom;
        let spot = Rect::from_min_size(min, part.size() * zoom).shrink(3.0);
        let here = own == Some(place);
        let (fill, text) = if here { (Ink::Paper, Ink::Muted) } else { (Ink::Phase(0), Ink::OnStrong) };
        let stroke = Stroke::new(2.0, look.ink(if here { Ink::Muted } else { Ink::Phase(0) }));
        ui.painter().rect(spot, 6.0, look.ink(fill), stroke, StrokeKind::Inside);
        let number = (place + 1).to_string();
        let at = spot.center();
        widgets::words(ui, at, Align2::CENTER_CENTER, &number, 34.0, Weight::Bold, look.ink(text));
    }
}

/// A place for the wall; the first that makes sense has the focus.
fn row_ui(ui: &mut Ui, look: Look, name: &str, about: &str, likely: bool) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 62.0), Sense::click());
    let told = format!("{name}, {about}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &told));
    let fill = if response.hovered() { look.thin(Ink::Line, 0.4) } else { look.ink(Ink::Card) };
    let radius = theme::NOTE_RADIUS;
    ui.painter().rect(rect, radius, fill, Stroke::new(1.5, look.ink(Ink::Line)), StrokeKind::Inside);
    let at = rect.left_center() + vec2(16.0, -11.0);
    widgets::words(ui, at, Align2::LEFT_CENTER, name, size::BODY, Weight::Semibold, look.ink(Ink::Ink));
    let style = (17.0, Weight::Regular, look.ink(Ink::Muted));
    let at = rect.left_center() + vec2(16.0, 14.0);
    widgets::words_within(ui, at, Align2::LEFT_CENTER, about, style, rect.width() - 32.0);
    if likely {
        super::dialogs::take_focus(ui, &response);
    }
    widgets::focus_ring(ui, look, &response, rect.shrink(2.0), radius);
    response
}
