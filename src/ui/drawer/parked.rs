//! What is parked: each with the canvas and the time that it came up, to be ticked off or deleted.

use eframe::egui::{self, Margin, Rect, Sense, Ui, vec2};

use super::insights::card;
use crate::app::App;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::id::ParkedId;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{Look, TOUCH, size};
use crate::ui::widgets;

/// What was asked for.
enum Asked {
    Done(ParkedId, bool),
    Remove(ParkedId),
}

/// Shows the parking lot and does what is asked for.
pub fn parked_ui(ui: &mut Ui, look: Look, app: &mut App) {
    widgets::paragraph(ui, &look.text("parked-title"), size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
    let Some(store) = &app.store else { return };
    let mut asked = None;
    for (id, parked) in store.session().parked() {
        let canvas = parked.canvas.as_ref().and_then(|canvas| store.workshop().canvas(canvas.as_str()));
        let time = parked.at.split_once('T').and_then(|(_, time)| time.split_once(':'));
        let time = time.and_then(|(hour, minute)| Some((hour.parse().ok()?, minute.parse().ok()?)));
        let time = time.map(|(hour, minute)| look.words.hour(hour, minute));
        let about = [canvas.map(|canvas| canvas.title.clone()), time].into_iter().flatten();
        let about = about.collect::<Vec<_>>().join(" · ");
        asked = line_ui(ui, look, id, (&parked.text, &about), parked.done).or(asked);
    }
    if store.session().parked().next().is_none() {
        widgets::paragraph(ui, &look.text("parked-none"), size::SMALL, Weight::Regular, look.ink(Ink::Muted));
    }
    match asked {
        Some(Asked::Done(id, done)) => app.deal_with(&id, done),
        Some(Asked::Remove(id)) => app.unpark(&id),
        None => {}
    }
}

fn line_ui(ui: &mut Ui, look: Look, id: &ParkedId, (text, about): (&str, &str), done: bool) -> Option<Asked> {
    let mut asked = None;
    // The tick and the cross have room around them already.
    card(look).inner_margin(Margin::symmetric(4, 6)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let name = look.words.with(if done { "parked-undone" } else { "parked-done" }, &[("text", text)]);
            if tick_ui(ui, look, &name, done) {
                asked = Some(Asked::Done(id.clone(), !done));
            }
            let room = ui.available_width() - widgets::ICON - 4.0;
            ui.vertical(|ui| {
                ui.set_width(room);
                ui.spacing_mut().item_spacing.y = 2.0;
                let strength = if done { 0.6 } else { 1.0 };
                widgets::paragraph(ui, text, size::SMALL, Weight::Semibold, look.thin(Ink::Ink, strength));
                widgets::paragraph(ui, about, 16.0, Weight::Regular, look.ink(Ink::Muted));
            });
            let name = look.words.with("parked-remove", &[("text", text)]);
            if widgets::icon_button(ui, look, Icon::Close, &name).clicked() {
                asked = Some(Asked::Remove(id.clone()));
            }
        });
    });
    asked
}

fn tick_ui(ui: &mut Ui, look: Look, name: &str, done: bool) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(TOUCH, TOUCH), Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, true, done, name));
    let square = Rect::from_center_size(rect.center(), vec2(24.0, 24.0));
    ui.painter().rect(
        square,
        5.0,
        look.ink(if done { Ink::Green } else { Ink::Card }),
        egui::Stroke::new(2.0, look.ink(if done { Ink::Green } else { Ink::Muted })),
        egui::StrokeKind::Inside,
    );
    if done {
        icons::paint(ui.painter(), Icon::Check, square.shrink(5.0), look.ink(Ink::OnStrong));
    }
    widgets::focus_ring(ui, look, &response, rect.shrink(4.0), 8.0);
    response.clicked()
}
