//! The plan of the day as a list: when each step begins, where the room is, what is late, and everything that can be
//! done with a step. The drawer and the desk show the same.

mod foot;
mod row;
mod step_form;

use eframe::egui::{self, Popup, ScrollArea, Ui};

use super::drawer;
use super::icons::Icon;
use super::ribbon::menu_row;
use super::theme::{Look, size};
use super::widgets::{self, Pill, Tone};
use crate::app::App;
use crate::app::command::Command;
use crate::app::plan::timetable::{StepState, Timetable};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::model::id::{CanvasId, StepId};
use crate::model::plan::Step;
use crate::ui::gather;

/// What the list remembers between frames.
#[derive(Debug, Default)]
pub struct PlanState {
    /// The step that is open for changes, as it is being written.
    open: Option<Step>,
    /// The step in the hand, and the frame in which it was there last.
    held: Option<(StepId, u64)>,
    /// The step that was the present one in the last frame: the list follows when it changes.
    seen: StepId,
}

impl PlanState {
    /// Lets go of the step in the hand, which stays where it was. Whether there was one.
    pub(super) fn let_go(&mut self) -> bool {
        self.held.take().is_some()
    }
}

/// A step as the list shows it.
#[derive(Clone, Debug)]
struct Row {
    step: Step,
    title: String,
    /// *10.45*.
    starts: String,
    /// *20 min*, with what was really used once it is done.
    minutes: String,
    /// Method, groups and what participants may do, in words.
    about: String,
    phase: u8,
    state: StepState,
}

/// What was asked for in the list.
#[derive(Clone, Debug)]
enum Asked {
    Go(StepId),
    Move(StepId, usize),
    Nudge(StepId, isize),
    Open(Step),
    Shut,
    Set(Step),
    Remove(StepId),
    Add(Option<StepId>, Option<CanvasId>),
    Run(Command),
    Fit(u32),
    Groups(StepId),
}

/// Shows the plan and does what is asked for.
pub(super) fn plan_ui(ui: &mut Ui, look: Look, app: &mut App, state: &mut PlanState) {
    let Some(table) = app.timetable() else {
        widgets::paragraph(ui, &look.text("plan-empty"), size::BODY, Weight::Regular, look.ink(Ink::Muted));
        if let Some(asked) = add_ui(ui, look, app, state) {
            obey(app, state, asked);
        }
        return;
    };
    let rows = rows(app, look, &table);
    let foot = foot::height(app);
    let mut asked = None;
    drawer::scroll_above(ui, foot, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        asked = list_ui(ui, look, app, &rows, state);
        ui.add_space(8.0);
        asked = add_ui(ui, look, app, state).or(asked.take());
        if !app.is_at_desk() {
            ui.add_space(14.0);
            drawer::parked::parked_ui(ui, look, app);
        }
    });
    asked = foot::foot_ui(ui, look, app, &table).or(asked);
    if let Some(asked) = asked {
        obey(app, state, asked);
    }
}

fn list_ui(ui: &mut Ui, look: Look, app: &App, rows: &[Row], state: &mut PlanState) -> Option<Asked> {
    let mut asked = None;
    let mut places = Vec::with_capacity(rows.len());
    for (place, row) in rows.iter().enumerate() {
        let (rect, done) = row::row_ui(ui, look, row, place, state);
        if row.state == StepState::Now && state.seen != row.step.id {
            state.seen = row.step.id.clone();
            ui.scroll_to_rect(rect, Some(egui::Align::Center));
        }
        places.push(rect);
        asked = done.or(asked);
        if state.open.as_ref().is_some_and(|open| open.id == row.step.id) {
            asked = step_form::form_ui(ui, look, app, row, &mut state.open).or(asked);
        }
    }
    row::held_ui(ui, look, rows, &places, state).or(asked)
}

/// What can be put into the plan: a break, a canvas.
fn add_ui(ui: &mut Ui, look: Look, app: &App, state: &PlanState) -> Option<Asked> {
    let after = state.open.as_ref().map(|step| step.id.clone());
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        let pause = Pill::new(&look.text("plan-add-break")).icon(Icon::Plus).size(size::SMALL).show(ui, look);
        if pause.clicked() {
            asked = Some(Asked::Add(after.clone(), None));
        }
        let canvas =
            Pill::new(&look.text("plan-add-canvas")).icon(Icon::Plus).size(size::SMALL).show(ui, look);
        Popup::menu(&canvas).gap(6.0).accessible_name(look.text("plan-add-canvas")).show(|ui| {
            ui.set_min_width(340.0);
            ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
                let canvases = app.store.iter().flat_map(|store| &store.workshop().canvases);
                for canvas in canvases {
                    if menu_row(ui, look, &canvas.title).clicked() {
                        asked = Some(Asked::Add(after.clone(), Some(canvas.id.clone())));
                    }
                }
            });
        });
    });
    asked
}

fn rows(app: &App, look: Look, table: &Timetable) -> Vec<Row> {
    let Some(store) = &app.store else { return Vec::new() };
    let phase = |canvas: &Option<CanvasId>| {
        let canvas = store.workshop().canvas(canvas.as_ref()?.as_str())?;
        Some(gather::phase_of(store, canvas))
    };
    let shown = |(step, times): (Step, &crate::app::plan::timetable::Row)| {
        let planned = look.words.with("frame-minutes", &[("n", &times.minutes.to_string())]);
        let used = (times.spent / 60).to_string();
        let minutes = match times.state {
            StepState::Done if times.spent >= 60 => {
                look.words.with("plan-used", &[("used", &used), ("planned", &times.minutes.to_string())])
            }
            _ => planned,
        };
        Row {
            title: app.step_title(&step),
            starts: times.starts.map(|time| look.words.hour(time.hour(), time.minute())).unwrap_or_default(),
            minutes,
            about: about(look, &step),
            phase: phase(&step.canvas).unwrap_or(3),
            state: times.state,
            step,
        }
    };
    app.steps().into_iter().zip(&table.rows).map(shown).collect()
}

/// Method, groups and what participants may do.
fn about(look: Look, step: &Step) -> String {
    let method = step.method.map(|method| look.text(method.key()));
    let groups = (step.groups > 1).then(|| look.words.count("plan-groups", usize::from(step.groups)));
    let input = step.input.map(|input| look.text(input.key()));
    [method, groups, input].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn obey(app: &mut App, state: &mut PlanState, asked: Asked) {
    match asked {
        Asked::Go(id) => app.go_to_step(&id),
        Asked::Move(id, to) => app.move_step(&id, to),
        Asked::Nudge(id, by) => app.nudge_step(&id, by),
        Asked::Open(step) => state.open = Some(step),
        Asked::Shut => state.open = None,
        Asked::Set(step) => {
            state.open = Some(step.clone());
            app.set_step(step);
        }
        Asked::Remove(id) => {
            state.open = None;
            app.remove_step(&id);
        }
        Asked::Add(after, canvas) => {
            let id = app.add_step(after.as_ref(), canvas.as_ref());
            state.open = app.steps().into_iter().find(|step| step.id == id);
        }
        Asked::Run(command) => app.run(command),
        Asked::Fit(minutes) => app.fit_plan(minutes),
        Asked::Groups(id) => app.ask_groups(&id),
    }
}

/// A choice of one of several, or none of them: pressing the chosen one takes it away. Whether it has changed.
fn choice_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    look: Look,
    label: &str,
    all: &[(T, &'static str)],
    now: &mut Option<T>,
) -> bool {
    widgets::paragraph(ui, &look.text(label), size::SMALL, Weight::Semibold, look.ink(Ink::Muted));
    let before = *now;
    ui.horizontal_wrapped(|ui| {
        for (value, key) in all {
            let is_now = before == Some(*value);
            let tone = if is_now { Tone::Strong } else { Tone::Plain };
            if Pill::new(&look.text(key)).tone(tone).size(size::SMALL).show(ui, look).clicked() {
                *now = (!is_now).then_some(*value);
            }
        }
    });
    *now != before
}
