//! One step in the list of the plan: pressing it goes there, dragging it or Alt with an arrow moves it.

use eframe::egui::{self, Align2, EventFilter, Key, Modifiers, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::{Asked, PlanState, Row};
use crate::app::plan::timetable::StepState;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{Look, TOUCH, size};
use crate::ui::widgets;

const TALL: f32 = 52.0;
const TIME: f32 = 68.0;
const DOT: f32 = 28.0;

/// Shows a step; returns where it lies.
pub(super) fn row_ui(
    ui: &mut Ui,
    look: Look,
    row: &Row,
    place: usize,
    state: &mut PlanState,
) -> (Rect, Option<Asked>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), TALL), Sense::hover());
    let (line, pen) = rect.split_left_right_at_x(rect.right() - TOUCH);
    let told = look.words.with(
        "plan-row-told",
        &[
            ("n", &(place + 1).to_string()),
            ("title", &row.title),
            ("time", &row.starts),
            ("minutes", &row.minutes),
        ],
    );
    let told = format!("{told}{}", look.text(state_key(row.state)));
    let id = egui::Id::unique(("step of the plan", row.step.id.as_str()));
    let response = widgets::press(ui, line, id, &told, Sense::click_and_drag());
    if row.state == StepState::Now {
        ui.painter().rect_filled(rect, 10.0, look.thin(Ink::Phase(row.phase), 0.14));
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 10.0, look.thin(Ink::Line, 0.35));
    }
    line_ui(ui, look, line, row);
    widgets::focus_ring(ui, look, &response, line.shrink(2.0), 8.0);
    let mut asked = response.clicked().then(|| Asked::Go(row.step.id.clone()));
    if response.drag_started() {
        state.held = Some((row.step.id.clone(), ui.ctx().cumulative_frame_nr()));
    }
    if response.has_focus() {
        asked = keyed(ui, &response, row).or(asked);
    }
    (rect, open_ui(ui, look, pen, row, state).or(asked))
}

fn state_key(state: StepState) -> &'static str {
    match state {
        StepState::Done => "plan-told-done",
        StepState::Now => "plan-told-now",
        StepState::Skipped => "plan-told-skipped",
        StepState::Ahead => "plan-told-ahead",
    }
}

/// The pen that opens the step for changes.
fn open_ui(ui: &Ui, look: Look, rect: Rect, row: &Row, state: &PlanState) -> Option<Asked> {
    let is_open = state.open.as_ref().is_some_and(|open| open.id == row.step.id);
    let name = look.words.with("plan-open", &[("title", &row.title)]);
    let spot = Rect::from_center_size(rect.center(), vec2(TOUCH, TOUCH));
    let id = egui::Id::unique(("open the step", row.step.id.as_str()));
    let response = widgets::press(ui, spot, id, &name, Sense::click());
    let icon = if is_open { Icon::Up } else { Icon::Down };
    let strength = if response.hovered() || is_open { 1.0 } else { 0.6 };
    icons::paint(ui.painter(), icon, spot.shrink(15.0), look.thin(Ink::Muted, strength));
    widgets::focus_ring(ui, look, &response, spot.shrink(2.0), 18.0);
    let asked = if is_open { Asked::Shut } else { Asked::Open(row.step.clone()) };
    response.clicked().then_some(asked)
}

fn line_ui(ui: &Ui, look: Look, rect: Rect, row: &Row) {
    let ahead = matches!(row.state, StepState::Ahead | StepState::Skipped);
    let is_now = row.state == StepState::Now;
    let y = if row.about.is_empty() { rect.center().y } else { rect.top() + 18.0 };
    let muted = look.ink(Ink::Muted);
    let left = rect.left() + 10.0;
    let time = (17.0, Weight::Regular);
    widgets::words(ui, pos2(left, y), Align2::LEFT_CENTER, &row.starts, time.0, time.1, muted);
    if row.step.canvas.is_some() {
        dot_ui(ui, look, pos2(left + TIME, y), row);
    }
    let minutes = pos2(rect.right() - 4.0, y);
    let minutes =
        widgets::words(ui, minutes, Align2::RIGHT_CENTER, &row.minutes, 17.0, Weight::Regular, muted);
    let weight = if is_now { Weight::Bold } else { Weight::Regular };
    let ink = if ahead && row.state == StepState::Skipped { Ink::Muted } else { Ink::Ink };
    let start = left + TIME + DOT - 10.0;
    let style = (size::SMALL, weight, look.ink(ink));
    let room = minutes.left() - start - 10.0;
    let rows = if row.about.is_empty() { 2 } else { 1 };
    let skipped = row.state == StepState::Skipped;
    title_ui(ui, pos2(start, y), &row.title, style, (room, rows), skipped);
    if !row.about.is_empty() {
        let style = (16.0, Weight::Regular, muted);
        let at = pos2(start, rect.bottom() - 15.0);
        widgets::words_within(ui, at, Align2::LEFT_CENTER, &row.about, style, rect.right() - start - 6.0);
    }
}

/// A title of at most so many lines, its middle at a height; struck through where the room has gone past it.
fn title_ui(
    ui: &Ui,
    at: egui::Pos2,
    title: &str,
    (size, weight, color): (f32, Weight, egui::Color32),
    (width, rows): (f32, usize),
    skipped: bool,
) {
    let font = crate::ui::theme::font(size, weight);
    let mut job = egui::text::LayoutJob::simple(title.to_owned(), font, color, width);
    job.wrap.max_rows = rows;
    if let Some(section) = job.sections.first_mut().filter(|_| skipped) {
        section.format.strikethrough = Stroke::new(1.5, color);
    }
    let galley = ui.painter().layout_job(job);
    let rect = Align2::LEFT_CENTER.anchor_size(at, galley.size());
    ui.painter().galley(rect.min, galley, color);
}

/// Done is filled and ticked, now is filled and larger, ahead is a ring.
fn dot_ui(ui: &Ui, look: Look, at: egui::Pos2, row: &Row) {
    let phase = look.ink(Ink::Phase(row.phase));
    match row.state {
        StepState::Done => {
            ui.painter().circle_filled(at, 8.0, phase);
            let tick = Rect::from_center_size(at, vec2(10.0, 10.0));
            icons::paint(ui.painter(), Icon::Check, tick, look.ink(Ink::OnStrong));
        }
        StepState::Now => {
            ui.painter().circle_filled(at, 9.0, phase);
        }
        StepState::Ahead => {
            ui.painter().circle_stroke(at, 7.0, Stroke::new(2.5, phase));
        }
        StepState::Skipped => {
            ui.painter().circle_stroke(at, 6.0, Stroke::new(2.0, look.ink(Ink::Muted)));
        }
    }
}

fn keyed(ui: &Ui, response: &egui::Response, row: &Row) -> Option<Asked> {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let id = || row.step.id.clone();
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::ALT, Key::ArrowUp) {
            Some(Asked::Nudge(id(), -1))
        } else if input.consume_key(Modifiers::ALT, Key::ArrowDown) {
            Some(Asked::Nudge(id(), 1))
        } else if input.consume_key(Modifiers::NONE, Key::F2) {
            Some(Asked::Open(row.step.clone()))
        } else if input.consume_key(Modifiers::NONE, Key::Delete) {
            Some(Asked::Remove(id()))
        } else {
            None
        }
    })
}

/// With a step in the hand near its upper or lower edge the list comes along, the faster the nearer.
fn scroll_along(ui: &Ui, pointer: egui::Pos2) {
    const EDGE: f32 = 56.0;
    const POINTS_A_SECOND: f32 = 720.0;
    let view = ui.clip_rect();
    let (above, below) = (view.top() + EDGE - pointer.y, pointer.y - view.bottom() + EDGE);
    let pull = if above > 0.0 { above.min(EDGE) } else { -below.clamp(0.0, EDGE) } / EDGE;
    if pull == 0.0 || !ui.input(|input| input.pointer.any_down()) {
        return;
    }
    let passed = ui.input(|input| input.stable_dt).min(0.1);
    let by = vec2(0.0, pull * POINTS_A_SECOND * passed);
    ui.scroll_with_delta_animation(by, egui::style::ScrollAnimation::none());
    ui.ctx().request_repaint();
}

/// The step in the hand: a line shows where it would go, and letting go puts it there.
pub(super) fn held_ui(
    ui: &Ui,
    look: Look,
    rows: &[Row],
    places: &[Rect],
    state: &mut PlanState,
) -> Option<Asked> {
    let (id, last) = state.held.take()?;
    let frame = ui.ctx().cumulative_frame_nr();
    // Where the list was not there in between, nobody sees what is in the hand: it has been let go of.
    if frame > last + 1 {
        return None;
    }
    let from = rows.iter().position(|row| row.step.id == id)?;
    let pointer = ui.ctx().pointer_latest_pos()?;
    scroll_along(ui, pointer);
    // Before the first row whose middle lies under the hand; without itself.
    let before = places.iter().filter(|rect| rect.center().y < pointer.y).count();
    let to = if before > from { before - 1 } else { before };
    if to != from {
        let y = places.get(before).map_or_else(|| places.last().map_or(0.0, Rect::bottom), Rect::top);
        let across = places.first().map_or(0.0..=0.0, |rect| rect.left()..=rect.right());
        ui.painter().hline(across, y - 1.0, Stroke::new(4.0, look.ink(Ink::Phase(rows[from].phase))));
    }
    let card = Rect::from_min_size(pointer + vec2(14.0, -20.0), vec2(280.0, 40.0));
    let painter =
        ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("held step")));
    painter.rect(
        card,
        10.0,
        look.ink(Ink::Card),
        Stroke::new(1.5, look.ink(Ink::Line)),
        egui::StrokeKind::Inside,
    );
    painter.text(
        card.left_center() + vec2(14.0, 0.0),
        Align2::LEFT_CENTER,
        &rows[from].title,
        crate::ui::theme::font(size::SMALL, Weight::Semibold),
        look.ink(Ink::Ink),
    );
    if ui.input(|input| input.pointer.any_down()) {
        state.held = Some((id, frame));
        return None;
    }
    (to != from).then_some(Asked::Move(id, to))
}
