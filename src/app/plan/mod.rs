//! The plan of the day in the room: going from step to step, what was planned against what was used, changing the plan,
//! catching up, coming back to it.

mod clocks;
pub mod fit;
pub mod groups;
mod lasting;
pub mod method;
pub mod parking;
pub mod timetable;

use std::cell::RefCell;
use std::sync::Arc;

use jiff::civil::DateTime;

use super::App;
use super::clock::Moment;
use super::command::Command;
use super::notices::Notice;
use super::stage::Drawer;
use super::store::Store;
use crate::drawing::Drawing;
use crate::drawing::lettering::Lettering;
use crate::model::edit::{Action, Entry, Key, Verb, Who};
use crate::model::history::Phase;
use crate::model::id::{CanvasId, StepId};
use crate::model::pace;
use crate::model::plan::{Step, StepPage, fresh_step};
use crate::model::session::Live;
use crate::view::aside::{self, Pause};

use self::clocks::Clocks;
use self::timetable::{Present, Timetable, begun, is_only_seen, later};

/// What the program knows of the plan that is not in the session.
#[derive(Clone, Debug)]
pub struct Pace {
    /// What the clock on the wall says.
    pub day: DateTime,
    /// When the present step was entered.
    entered: Option<Moment>,
    clocks: Clocks,
    /// The drawing of the step without a canvas that was on the wall last, and what it says.
    pause: RefCell<(String, Arc<Drawing>)>,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            day: jiff::civil::datetime(2026, 1, 1, 9, 0, 0, 0),
            entered: None,
            clocks: Clocks::default(),
            pause: RefCell::default(),
        }
    }
}

impl Pace {
    /// Goes on with the plan of a session that was opened in the middle of its day.
    pub(super) fn resume(&mut self, store: Option<&Store>, now: Moment) {
        let runs = store.is_some_and(|store| begun(store.session().live(), self.day).is_some());
        self.entered = runs.then_some(now);
        self.clocks = Clocks::default();
    }
}

/// What can be shortened or left out to be done when it was promised.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// The steps that change: their title, their minutes now and then; 0 then when they are left out.
    pub changes: Vec<(String, u16, u16)>,
    steps: Vec<Step>,
}

impl App {
    /// Tells the program what the clock on the wall says.
    pub fn set_day(&mut self, day: DateTime) {
        self.pace.day = day;
    }

    /// The steps of the plan, each with an id.
    pub fn steps(&self) -> Vec<Step> {
        self.store.as_ref().map(Store::steps).unwrap_or_default()
    }

    /// Whether the session has a plan.
    pub fn has_plan(&self) -> bool {
        !self.steps().is_empty()
    }

    /// The step that the room is at.
    pub fn step(&self) -> Option<Step> {
        let at = &self.store.as_ref()?.session().live().step;
        self.steps().into_iter().find(|step| step.id == *at)
    }

    /// What stands on the wall in place of a canvas: a break, a talk, a page.
    pub fn aside(&self) -> Option<Step> {
        let aside = self.store.as_ref()?.session().live().aside;
        self.step().filter(|step| aside && step.canvas.is_none())
    }

    /// The name of a step: its own, else that of its canvas.
    pub fn step_title(&self, step: &Step) -> String {
        self.store.as_ref().map(|store| pace::title(store.workshop(), step)).unwrap_or_default()
    }

    /// When each step begins.
    pub fn timetable(&self) -> Option<Timetable> {
        let live = self.store.as_ref()?.session().live();
        let steps = self.steps();
        let present = Present { steps: &steps, live, day: self.pace.day, running: self.running_secs() };
        (!steps.is_empty()).then(|| Timetable::of(present))
    }

    fn running_secs(&self) -> u32 {
        self.pace.entered.map_or(0, |entered| (self.now - entered).max(0.0) as u32)
    }

    // ---- walking

    /// Goes to a step of the plan and puts it on the wall.
    pub fn go_to_step(&mut self, id: &StepId) {
        let Some(step) = self.steps().into_iter().find(|step| step.id == *id) else { return };
        self.keep_clock();
        self.enter_step(&step);
        let goes_on = match &step.canvas {
            Some(canvas) => self.show_canvas(canvas),
            None => self.show_aside(&step),
        };
        if let Some(method) = step.method.filter(|_| !goes_on) {
            self.begin_method(method);
        }
    }

    /// Notes that one step is over and another begins.
    pub(super) fn enter_step(&mut self, step: &Step) {
        let (day, running) = (self.pace.day, self.running_secs());
        let steps = self.steps();
        let Some(store) = &mut self.store else { return };
        store.go(|live| {
            // What was done before, or is left out by beginning further on, is not promised.
            let from = steps.iter().skip_while(|other| other.id != step.id);
            let is_left = |other: &&Step| !live.spent.contains_key(&other.id) || is_only_seen(other, live);
            let ahead = from.filter(|other| other.id == step.id || is_left(other));
            let minutes: u32 = ahead.map(|step| u32::from(step.minutes)).sum();
            if live.step == step.id && begun(live, day).is_some() {
                return;
            }
            leave(live, running);
            if begun(live, day).is_none() {
                begin(live, day, minutes);
            }
            live.step = step.id.clone();
            // Whoever comes back to a step goes on with it; one that was only looked at begins now.
            let is_new = is_only_seen(step, live);
            let spent = live.spent.entry(step.id.clone()).or_default();
            let began: Option<DateTime> = spent.began.parse().ok();
            if is_new || began.is_none_or(|began| began.date() != day.date()) {
                spent.began = day.round(jiff::Unit::Second).unwrap_or(day).to_string();
            }
        });
        self.pace.entered = Some(self.now);
    }

    /// Puts a step without a canvas on the wall. Whether its clock goes on where it was left.
    fn show_aside(&mut self, step: &Step) -> bool {
        self.leave_canvas();
        if let Some(store) = &mut self.store {
            store.go(|live| live.aside = true);
        }
        if step.page == Some(StepPage::Decisions) {
            self.show_decisions_by_the_plan();
        }
        let goes_on = self.set_clock();
        self.save_at_step();
        goes_on
    }

    /// The next step, or the one before.
    pub(super) fn walk_plan(&mut self, by: isize) {
        let steps = self.steps();
        let here = self.step().and_then(|at| steps.iter().position(|step| step.id == at.id));
        let next = match here {
            // Before the first step and away from the plan, forwards leads to the first.
            None if by > 0 => Some(0),
            None => None,
            Some(here) => here.checked_add_signed(by),
        };
        match next.and_then(|place| steps.get(place)) {
            Some(step) => self.go_to_step(&step.id.clone()),
            None if by > 0 => self.end_plan(),
            None => {}
        }
    }

    /// After the last step the decisions stand on the wall.
    fn end_plan(&mut self) {
        let running = self.running_secs();
        if let Some(store) = &mut self.store {
            store.go(|live| leave(live, running));
        }
        self.pace.entered = Some(self.now);
        self.show_decisions_by_the_plan();
    }

    /// Puts the decisions on the wall; whoever walks by the plan keeps it in sight.
    fn show_decisions_by_the_plan(&mut self) {
        let plan = self.drawer.filter(|drawer| *drawer == Drawer::Plan);
        self.show_decisions();
        self.drawer = plan;
    }

    /// Whether going on leads to something that is not on the wall yet.
    pub fn leads_on(&self) -> bool {
        let steps = self.steps();
        let last = steps.last().is_none_or(|last| self.step().is_some_and(|step| step.id == last.id));
        self.has_more_decisions() || !last || !self.shows_decisions()
    }

    /// Whether the plan is being followed today, and not only looked at.
    fn is_under_way(&self) -> bool {
        self.store.as_ref().is_some_and(|store| begun(store.session().live(), self.pace.day).is_some())
    }

    /// Whether something else is on the wall than the plan says.
    pub fn is_off_plan(&self) -> bool {
        let Some(step) = self.step().filter(|_| self.is_under_way()) else { return false };
        let elsewhere = match &step.canvas {
            Some(canvas) => self.canvas_id().as_ref() != Some(canvas),
            None => self.aside().is_none(),
        };
        let has_own_page = step.page.is_some() && self.shows_decisions();
        elsewhere || (self.has_page() && !has_own_page)
    }

    /// Comes back to the step of the plan.
    pub(super) fn back_to_plan(&mut self) {
        let Some(step) = self.step() else { return };
        self.keep_clock();
        match &step.canvas {
            Some(canvas) => self.show_canvas(canvas),
            None => self.show_aside(&step),
        };
    }

    /// What stands on the wall during a step without a canvas.
    pub(super) fn pause_drawing(&self, step: &Step) -> Arc<Drawing> {
        let words = self.words();
        let steps = self.steps();
        let next = steps.iter().skip_while(|other| other.id != step.id).nth(1);
        let ends = self.timetable().map(|table| later(self.pace.day, table.left_now));
        let then = next.zip(ends).map(|(next, ends)| {
            let time = words.hour(ends.hour(), ends.minute());
            words.with("aside-then", &[("time", &time), ("title", &self.step_title(next))])
        });
        let pause = Pause {
            lettering: Lettering::shared(),
            title: &self.step_title(step),
            instruction: &step.instruction,
            then: &then.unwrap_or_default(),
        };
        let key = format!("{pause:?}", pause = (pause.title, pause.instruction, pause.then));
        let mut kept = self.pace.pause.borrow_mut();
        if kept.0 != key {
            *kept = (key, Arc::new(aside::pause(&pause)));
        }
        Arc::clone(&kept.1)
    }

    // ---- changing the plan

    /// Moves a step to another place; everything after it moves in time.
    pub fn move_step(&mut self, id: &StepId, to: usize) {
        self.change_plan(id, |steps, place| {
            let step = steps.remove(place);
            steps.insert(to.min(steps.len()), step);
        });
    }

    /// Moves a step one place up or down.
    pub fn nudge_step(&mut self, id: &StepId, by: isize) {
        let Some(place) = self.steps().iter().position(|step| step.id == *id) else { return };
        if let Some(to) = place.checked_add_signed(by) {
            self.move_step(id, to);
        }
    }

    /// Changes a step.
    pub fn set_step(&mut self, step: Step) {
        let id = step.id.clone();
        let is_now = self.step().is_some_and(|now| now.id == id);
        self.change_plan(&id, |steps, place| steps[place] = step);
        if is_now && self.aside().is_some() {
            self.leave_canvas();
        }
    }

    /// Takes a step out of the plan.
    pub fn remove_step(&mut self, id: &StepId) {
        let title = self.steps().iter().find(|step| step.id == *id).map(|step| self.step_title(step));
        let is_done = self.change_plan(id, |steps, place| {
            steps.remove(place);
        });
        if !is_done {
            return;
        }
        let words = self.words();
        let text = words.with("plan-removed", &[("title", &title.unwrap_or_default())]);
        self.say(Notice::done(text).offering(Command::Undo));
    }

    /// Puts a step after another, or last.
    pub fn add_step(&mut self, after: Option<&StepId>, canvas: Option<&CanvasId>) -> StepId {
        let steps = self.steps();
        let id = fresh_step(&steps);
        let minutes = canvas.and_then(|id| {
            let canvas = self.store.as_ref()?.workshop().canvas(id.as_str())?;
            Some(canvas.minutes().max(1))
        });
        let title = if canvas.is_none() { self.words().text("plan-break") } else { String::new() };
        let step = Step {
            id: id.clone(),
            title,
            canvas: canvas.cloned(),
            minutes: minutes.unwrap_or(10),
            ..Step::default()
        };
        let name = self.step_title(&step);
        let place = after.and_then(|after| steps.iter().position(|step| step.id == *after));
        let mut changed = steps;
        changed.insert(place.map_or(changed.len(), |place| place + 1), step);
        self.put_plan(changed, name);
        id
    }

    /// Changes the plan at a step. Whether that was done.
    fn change_plan(&mut self, id: &StepId, change: impl FnOnce(&mut Vec<Step>, usize)) -> bool {
        let mut steps = self.steps();
        let Some(place) = steps.iter().position(|step| step.id == *id) else { return false };
        let name = self.step_title(&steps[place]);
        change(&mut steps, place);
        self.put_plan(steps, name)
    }

    fn put_plan(&mut self, steps: Vec<Step>, name: String) -> bool {
        let Some(store) = &self.store else { return false };
        let draft = store.session().draft(Who::Desk, Verb::new(Action::Planned, name));
        let Some(edit) = draft.put(Key::Plan, Some(Entry::Plan(steps))).finish() else { return false };
        let mut is_done = false;
        self.keeping_time(|app| is_done = app.try_commit(edit, Phase::Once));
        is_done
    }

    // ---- catching up

    /// What would bring the room back to its promise; none when it is not behind, or nothing helps.
    pub fn proposal(&self) -> Option<Proposal> {
        let timetable = self.timetable()?;
        if timetable.late_minutes() < 1 {
            return None;
        }
        self.fitted(&timetable, timetable.minutes_ahead(self.pace.day))
    }

    /// The plan with the steps ahead made to last `minutes`.
    fn fitted(&self, timetable: &Timetable, minutes: u32) -> Option<Proposal> {
        let steps = self.steps();
        let ahead = |id: &StepId| {
            timetable.rows.iter().any(|row| row.id == *id && row.state == timetable::StepState::Ahead)
        };
        let rest: Vec<Step> = steps.iter().filter(|step| ahead(&step.id)).cloned().collect();
        let fitted = fit::fit(&rest, minutes)?;
        let mut changes = Vec::new();
        let mut after = Vec::with_capacity(steps.len());
        let mut fitted = rest.iter().zip(fitted).peekable();
        for step in steps {
            let Some((_, then)) = fitted.next_if(|(next, _)| next.id == step.id) else {
                after.push(step);
                continue;
            };
            if then != step.minutes {
                changes.push((self.step_title(&step), step.minutes, then));
            }
            if then > 0 {
                after.push(Step { minutes: then, ..step });
            }
        }
        (!changes.is_empty()).then_some(Proposal { changes, steps: after })
    }

    /// Takes the proposal.
    pub(super) fn catch_up(&mut self) {
        let Some(proposal) = self.proposal() else { return };
        let name = self.words().text("plan-caught-up");
        self.put_plan(proposal.steps, name);
    }

    /// Makes the steps ahead last a number of minutes in all.
    pub fn fit_plan(&mut self, minutes: u32) {
        let Some(timetable) = self.timetable() else { return };
        let Some(proposal) = self.fitted(&timetable, minutes) else { return };
        let name = self.words().text("plan-fitted");
        if !self.put_plan(proposal.steps, name) {
            return;
        }
        let ends = later(self.pace.day, timetable.left_now + minutes * 60);
        if let Some(store) = &mut self.store {
            store.go(|live| {
                if !live.ends.is_empty() {
                    live.ends = ends.to_string();
                }
            });
        }
    }
}

/// Adds what has been spent on the present step.
fn leave(live: &mut Live, running: u32) {
    if let Some(spent) = live.spent.get_mut(&live.step) {
        spent.secs += running;
    }
}

/// Begins the plan on a day, with what is promised from now on.
fn begin(live: &mut Live, day: DateTime, minutes: u32) {
    let day = day.round(jiff::Unit::Second).unwrap_or(day);
    live.began = day.to_string();
    live.ends = later(day, minutes * 60).to_string();
}
