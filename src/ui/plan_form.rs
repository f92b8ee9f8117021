//! A plan of one's own: the canvases of a workshop to pick from, and those that were picked, in their order, with their
//! minutes and the sum.

use eframe::egui::{self, Align2, Key, Modifiers, Rect, ScrollArea, Sense, Ui, pos2, vec2};

use super::icons::Icon;
use super::theme::{Look, TOUCH, size};
use super::widgets;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::canvas::Canvas;
use crate::model::plan::Step;
use crate::model::workshop::Workshop;
use crate::words::Words;

/// The height of the two lists.
const TALL: f32 = 330.0;
/// From this width on the lists stand beside each other.
const SIDE_BY_SIDE: f32 = 760.0;
const ROW: f32 = TOUCH;
const GAP: f32 = 30.0;

/// What was done with a step of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Done {
    Earlier(usize),
    Later(usize),
    Out(usize),
}

/// *5 lærreder · 110 min*; nothing where nothing is planned.
pub(super) fn sum(words: &Words, plan: &[Step]) -> Option<String> {
    let minutes = plan.iter().map(|step| usize::from(step.minutes)).sum();
    (!plan.is_empty())
        .then(|| format!("{} · {}", words.count("home-canvases", plan.len()), words.time(minutes)))
}

/// Shows both lists side by side; where letters are large, one below the other.
pub(super) fn plan_ui(ui: &mut Ui, look: Look, plan: &mut Vec<Step>, workshop: &Workshop) {
    let (picked, done) = if ui.available_width() < SIDE_BY_SIDE {
        let tall = (ui.ctx().content_rect().height() * 0.5).min(TALL);
        let picked = all_list_ui(ui, look, tall, plan, workshop);
        (picked, plan_list_ui(ui, look, tall, plan, workshop))
    } else {
        ui.columns(2, |columns| {
            let picked = all_list_ui(&mut columns[0], look, TALL, plan, workshop);
            (picked, plan_list_ui(&mut columns[1], look, TALL, plan, workshop))
        })
    };
    plan.extend(picked);
    match done {
        Some(Done::Earlier(place)) if place > 0 => plan.swap(place, place - 1),
        Some(Done::Later(place)) if place + 1 < plan.len() => plan.swap(place, place + 1),
        Some(Done::Out(place)) => drop(plan.remove(place)),
        Some(Done::Earlier(_) | Done::Later(_)) | None => {}
    }
}

fn all_list_ui(ui: &mut Ui, look: Look, tall: f32, plan: &[Step], workshop: &Workshop) -> Option<Step> {
    let heading = look.text("plan-all");
    list_ui(ui, look, ("all", &heading), tall, |ui| all_ui(ui, look, plan, workshop))
}

fn plan_list_ui(ui: &mut Ui, look: Look, tall: f32, plan: &[Step], workshop: &Workshop) -> Option<Done> {
    let heading = sum(look.words, plan).unwrap_or_else(|| look.text("plan-none"));
    list_ui(ui, look, ("plan", &heading), tall, |ui| picked_ui(ui, look, plan, workshop))
}

/// A list of a height under its heading.
fn list_ui<T>(
    ui: &mut Ui,
    look: Look,
    (name, heading): (&str, &str),
    tall: f32,
    rows: impl FnOnce(&mut Ui) -> T,
) -> T {
    widgets::paragraph(ui, heading, size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
    let list = ScrollArea::vertical().id_salt(name).max_height(tall).min_scrolled_height(tall);
    list.auto_shrink(false).show(ui, rows).inner
}

/// Every canvas that is not picked yet; one that is pressed.
fn all_ui(ui: &mut Ui, look: Look, plan: &[Step], workshop: &Workshop) -> Option<Step> {
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut picked = None;
    let is_picked = |canvas: &Canvas| plan.iter().any(|step| step.canvas.as_ref() == Some(&canvas.id));
    for canvas in workshop.canvases.iter().filter(|canvas| !is_picked(canvas)) {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width() - GAP / 2.0, ROW), Sense::hover());
        let minutes = look.words.time(usize::from(canvas.minutes()));
        let name = look.words.with("plan-add", &[("title", &canvas.title), ("time", &minutes)]);
        let id = egui::Id::unique(("pick", canvas.id.as_str()));
        let response = widgets::press(ui, rect, id, &name, Sense::click());
        line_ui(ui, look, rect, &canvas.title, &minutes, response.hovered());
        widgets::focus_ring(ui, look, &response, rect.shrink(3.0), 8.0);
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            let (canvas, minutes) = (Some(canvas.id.clone()), canvas.minutes());
            picked = Some(Step { canvas, minutes, ..Step::default() });
        }
    }
    picked
}

/// The plan: each step can be moved and taken out, by buttons or by Alt and the arrows and Delete.
fn picked_ui(ui: &mut Ui, look: Look, plan: &[Step], workshop: &Workshop) -> Option<Done> {
    ui.spacing_mut().item_spacing = vec2(0.0, 2.0);
    let mut done = None;
    for (place, step) in plan.iter().enumerate() {
        let canvas = step.canvas.as_ref().and_then(|id| workshop.canvas(id.as_str()));
        let title = canvas.map_or(step.title.as_str(), |canvas| canvas.title.as_str());
        let id = step.canvas.as_ref().map_or("", |id| id.as_str());
        // The buttons keep their ids when the steps change places, and with them the focus.
        ui.push_id(id, |ui| done = step_ui(ui, look, (place, step), title).or(done));
    }
    done
}

fn step_ui(ui: &mut Ui, look: Look, (place, step): (usize, &Step), title: &str) -> Option<Done> {
    let minutes = look.words.time(usize::from(step.minutes));
    let numbered = format!("{}. {title}", place + 1);
    let mut done = None;
    ui.horizontal(|ui| {
        let width = ui.available_width() - 3.0 * widgets::ICON - GAP / 2.0;
        let (rect, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
        let id = egui::Id::unique(("step", step.canvas.as_ref().map(|id| id.as_str())));
        let response = widgets::press(ui, rect, id, &format!("{numbered}, {minutes}"), Sense::click());
        if response.clicked() {
            response.request_focus();
        }
        line_ui(ui, look, rect, &numbered, &minutes, response.has_focus());
        widgets::focus_ring(ui, look, &response, rect.shrink(3.0), 8.0);
        if response.has_focus() {
            done = keyed(ui, &response, place);
        }
        let buttons = [
            (Icon::Up, "plan-earlier", Done::Earlier(place)),
            (Icon::Down, "plan-later", Done::Later(place)),
            (Icon::Close, "plan-out", Done::Out(place)),
        ];
        for (icon, key, what) in buttons {
            let name = look.words.with(key, &[("title", title)]);
            if widgets::icon_button(ui, look, icon, &name).clicked() {
                done = Some(what);
            }
        }
    });
    done
}

/// What the keys do with the step that has the focus.
fn keyed(ui: &Ui, response: &egui::Response, place: usize) -> Option<Done> {
    let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let keys = [
        (Modifiers::ALT, Key::ArrowUp, Done::Earlier(place)),
        (Modifiers::ALT, Key::ArrowDown, Done::Later(place)),
        (Modifiers::NONE, Key::Delete, Done::Out(place)),
    ];
    ui.input_mut(|input| {
        keys.into_iter()
            .find(|(modifiers, key, _)| input.consume_key(*modifiers, *key))
            .map(|(.., done)| done)
    })
}

/// A title with its minutes at the end of the line.
fn line_ui(ui: &Ui, look: Look, rect: Rect, title: &str, minutes: &str, hot: bool) {
    widgets::row_ground(ui, look, rect.shrink2(vec2(0.0, 1.0)), hot, hot);
    let (at, muted) = (pos2(rect.right() - 12.0, rect.center().y), look.ink(Ink::Muted));
    let shown = widgets::words(ui, at, Align2::RIGHT_CENTER, minutes, size::SMALL, Weight::Regular, muted);
    let at = pos2(rect.left() + 12.0, rect.center().y);
    let style = (size::SMALL, Weight::Regular, look.ink(Ink::Ink));
    widgets::words_within(ui, at, Align2::LEFT_CENTER, title, style, shown.left() - at.x - 10.0);
}
