//! The stage: which canvas is on the wall, whom it looks at, what is revealed, and what a hand does on it.

use super::clock::Moment;
use super::command::Command;
use super::notices::Notice;
use super::store::Store;
use super::{App, Dialog, Screen, WindowAsk};
use crate::model::canvas::Canvas;
use crate::model::edit::{Action, Edit, Entry, Key, Refused, Verb, Who};
use crate::model::field::FieldKind;
use crate::model::fit::MOST_RECORDS;
use crate::model::history::Phase;
use crate::model::id::{CanvasId, FieldId, RecordId, RuleId, TableId};
use crate::model::session::{Finding, FindingKey, FindingState};
use crate::model::value::Value;
use crate::model::workshop::INITIATIVES;
use crate::view::{Gesture, Lens};

use std::sync::Arc;

use crate::drawing::place::Point;
use crate::drawing::{Drawing, Target};

/// What the drawer shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawer {
    Plan,
    Notes,
    Initiatives,
    Decisions,
    Insights,
}

/// The lines of a text that say something.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

impl App {
    /// The canvas on the wall.
    pub fn canvas_id(&self) -> Option<CanvasId> {
        let store = self.store.as_ref()?;
        let live = store.session().live().canvas.clone();
        live.filter(|id| store.workshop().canvas(id.as_str()).is_some())
            .or_else(|| self.walk().into_iter().next())
    }

    /// The canvas on the wall, as the workshop describes it.
    pub fn canvas(&self) -> Option<&Canvas> {
        let id = self.canvas_id()?;
        self.store.as_ref()?.workshop().canvas(id.as_str())
    }

    /// What is on the wall: its drawing, or the page that lies over it.
    pub fn drawing(&self) -> Arc<Drawing> {
        if let Some((store, whose)) = self.store.as_ref().zip(self.page()) {
            return store.pass(whose);
        }
        if let Some((store, sheet)) = self.store.as_ref().zip(self.decisions_sheet()) {
            return store.decisions(sheet);
        }
        if let Some(step) = self.aside() {
            return self.pause_drawing(&step);
        }
        match (&self.store, self.canvas_id()) {
            (Some(store), Some(canvas)) if self.method().is_some() => store.method_drawing(&canvas),
            (Some(store), Some(canvas)) => {
                // The task is read before time runs, and then the wall belongs to the canvas.
                let lens = Lens { shows_task: !self.clock.has_begun(), ..Lens::default() };
                store.drawing(&canvas, lens)
            }
            _ => Arc::default(),
        }
    }

    /// The canvases in the order of the agenda or of the group's own plan, then those that it does not have.
    pub fn walk(&self) -> Vec<CanvasId> {
        let Some(store) = &self.store else { return Vec::new() };
        let workshop = store.workshop();
        let steps = store.steps();
        let planned = steps.iter().filter_map(|step| step.canvas.as_ref());
        let mut walk: Vec<CanvasId> = Vec::new();
        for canvas in planned.chain(workshop.canvases.iter().map(|canvas| &canvas.id)) {
            if !walk.contains(canvas) && workshop.canvas(canvas.as_str()).is_some() {
                walk.push(canvas.clone());
            }
        }
        walk
    }

    /// Puts a canvas on the wall, where it is the step's own or leaves the plan for a while.
    pub fn go_to(&mut self, canvas: &CanvasId) {
        // The first canvas that the plan has begins the plan; later the plan waits until somebody comes back to it.
        self.keep_clock();
        let step = self.steps().into_iter().find(|step| step.canvas.as_ref() == Some(canvas));
        if let Some(step) = step.filter(|_| self.step().is_none()) {
            self.enter_step(&step);
        }
        self.show_canvas(canvas);
    }

    /// Puts a canvas on the wall; what was worked on is saved. Whether its clock goes on where it was left.
    pub(super) fn show_canvas(&mut self, canvas: &CanvasId) -> bool {
        if self.store.as_ref().is_none_or(|store| store.workshop().canvas(canvas.as_str()).is_none()) {
            return false;
        }
        let before = self.canvas_id();
        self.leave_canvas();
        if before.as_ref() != Some(canvas) && matches!(self.dialog, Some(Dialog::Hands(_))) {
            // The question stays with its canvas, and so does what has been counted.
            self.dialog = None;
        }
        let Some(store) = &mut self.store else { return false };
        store.go(|live| {
            if let Some(before) = before.filter(|before| before != canvas && !live.done.contains(before)) {
                live.done.push(before);
            }
            live.canvas = Some(canvas.clone());
        });
        self.screen = Screen::Stage;
        let goes_on = self.set_clock();
        self.save_at_step();
        goes_on
    }

    /// Clears the wall of what belonged to the last canvas or step.
    pub(super) fn leave_canvas(&mut self) {
        self.close_page();
        self.leave_closeup();
        self.raised = None;
        self.waiting.clear();
        if let Some(store) = &mut self.store {
            store.go(|live| (live.aside, live.method) = (false, None));
        }
    }

    /// The canvas after or before this one, or the step where there is a plan.
    pub(super) fn step_canvas(&mut self, by: isize) {
        if self.has_plan() {
            return self.walk_plan(by);
        }
        let walk = self.walk();
        let here =
            self.canvas_id().and_then(|canvas| walk.iter().position(|other| *other == canvas)).unwrap_or(0);
        let Some(next) = here.checked_add_signed(by).and_then(|place| walk.get(place)) else { return };
        self.go_to(&next.clone());
    }

    /// The next stage of a method, else the next layer, else the next round, else the next step or canvas.
    pub(super) fn next_step(&mut self) {
        if self.has_more_decisions() {
            return self.leaf(1);
        }
        let rounds = self.canvas().map_or(0, |canvas| canvas.rounds.len());
        if self.method().is_some() {
            self.next_stage();
        } else if self.aside().is_some() {
            self.step_canvas(1);
        } else if self.layers_left() > 0 {
            self.uncover(1);
        } else if self.round() + 1 < rounds {
            self.next_round();
        } else {
            self.step_canvas(1);
        }
    }

    /// The round of the canvas, from 0.
    pub fn round(&self) -> usize {
        let (Some(store), Some(canvas)) = (&self.store, self.canvas()) else { return 0 };
        store.session().live().round.get(&canvas.id).copied().unwrap_or(0)
    }

    pub(super) fn next_round(&mut self) {
        let rounds = self.canvas().map_or(0, |canvas| canvas.rounds.len());
        if rounds > 0 {
            self.set_round((self.round() + 1) % rounds);
        }
    }

    /// Goes to a round and sets the clock to its minutes.
    pub fn set_round(&mut self, round: usize) {
        let (Some(canvas), Some(minutes)) = (self.canvas_id(), self.rounds_here().get(round).copied()) else {
            return;
        };
        self.clock.set(minutes);
        if let Some(store) = &mut self.store {
            store.go(|live| {
                live.round.insert(canvas, round);
            });
        }
    }

    pub(super) fn toggle_clock(&mut self) {
        let now: Moment = self.now;
        if !self.clock.is_running() && self.clock.left(now) <= 0.0 {
            self.set_round(self.round());
        }
        self.clock.toggle(now);
    }

    /// The table whose records are looked at one by one on this canvas.
    pub fn focus_table(&self) -> Option<TableId> {
        self.canvas()?.focus.first().cloned()
    }

    pub(super) fn step_focus(&mut self, by: isize) {
        if self.has_page() {
            return self.leaf(by);
        }
        let (Some(table), Some(store), Some(canvas)) = (self.focus_table(), &self.store, self.canvas())
        else {
            return;
        };
        let sight = store.sight(canvas, self.prefs.language, Lens::default());
        let ids: Vec<RecordId> = sight.ids(table.as_str()).cloned().collect();
        let here = sight.focus(&table).and_then(|id| ids.iter().position(|other| other == id)).unwrap_or(0);
        let place = (here as isize + by).rem_euclid(ids.len().max(1) as isize) as usize;
        if let Some(id) = ids.get(place).cloned() {
            self.set_focus(&table, &id);
        }
    }

    /// Looks at another record on this canvas.
    pub fn set_focus(&mut self, table: &TableId, id: &RecordId) {
        let Some(canvas) = self.canvas_id() else { return };
        let Some(store) = &mut self.store else { return };
        store.go(|live| {
            live.focus.entry(canvas).or_default().insert(table.clone(), id.clone());
        });
    }

    /// A hand on the canvas. A guard's question is asked before anything changes.
    pub fn gesture(&mut self, gesture: &Gesture) {
        // A page is read: what a hand does there means nothing to the canvas under it.
        if self.has_page() {
            return;
        }
        if self.joined_by(gesture) {
            return;
        }
        let (Some(store), Some(canvas)) = (&self.store, self.canvas_id()) else { return };
        let Some(edit) = store.plan(&canvas, gesture) else { return };
        // A card that is only taken away from a canvas has its way back too.
        let taken = matches!(gesture, Gesture::Remove(_)) && edit.verb.action != Action::Removed;
        let taken = taken.then(|| edit.verb.clone());
        let is_done = self.offer(&canvas, edit);
        if let Some(verb) = taken.filter(|_| is_done) {
            self.say_done(&verb);
        }
    }

    /// Commits an edit, or asks a guard's question about it first. Whether it was made.
    pub(super) fn offer(&mut self, canvas: &CanvasId, edit: Edit) -> bool {
        // What is refused needs no answer to a question.
        let may = self.store.as_ref().is_some_and(|store| store.read_only().is_none());
        match self.store.as_mut().filter(|_| may).and_then(|store| store.raised(canvas, &edit)) {
            Some(raised) => {
                self.raised = Some(raised);
                false
            }
            None => self.try_commit(edit, Phase::Once),
        }
    }

    /// Answers a guard's question.
    pub fn settle(&mut self, choice: usize) {
        let Some(raised) = self.raised.take() else { return };
        if let Some(edit) = self.store.as_ref().and_then(|store| store.settled(&raised, choice)) {
            self.commit(edit, Phase::Once);
        }
        self.go_on_with_waiting();
    }

    /// Leaves a guard's question: what raised it is not done.
    pub fn leave_raised(&mut self) {
        self.raised = None;
        self.go_on_with_waiting();
    }

    /// Writes notes on the canvas: one for each line that is not empty. Whether they are kept, or asked about first.
    pub fn write_notes(&mut self, text: &str, at: Option<Point>) -> bool {
        let before = self.store.as_ref().map(Store::revision);
        for line in lines(text) {
            // The id is chosen when it is this note's turn: only then is it known what is taken.
            self.waiting.push_back(Gesture::Make { id: RecordId::default(), at, text: line.to_owned() });
        }
        self.go_on_with_waiting();
        self.raised.is_some() || self.store.as_ref().map(Store::revision) != before
    }

    /// The note on this canvas that was written last.
    pub fn newest_note(&self) -> Option<Target> {
        let table = self.note_table()?;
        let (id, _) = self.store.as_ref()?.session().rows(table.as_str()).iter().next_back()?;
        Some(Target::Card(table, id.clone()))
    }

    pub(super) fn go_on_with_waiting(&mut self) {
        while self.raised.is_none()
            && let Some(mut gesture) = self.waiting.pop_front()
        {
            if let (Gesture::Make { id, .. }, Some(store)) = (&mut gesture, &self.store) {
                *id = store.fresh_id();
            }
            // What was written beside every zone is kept where the canvas thinks best.
            if !self.means_something(&gesture)
                && let Gesture::Make { at, .. } = &mut gesture
            {
                *at = None;
            }
            self.gesture(&gesture);
        }
    }

    pub(super) fn means_something(&self, gesture: &Gesture) -> bool {
        let place = self.store.as_ref().zip(self.canvas_id());
        place.is_some_and(|(store, canvas)| store.plan(&canvas, gesture).is_some())
    }

    /// Makes initiatives: one for each line that is not empty.
    pub fn write_initiatives(&mut self, text: &str) {
        for line in lines(text) {
            self.make_record(&TableId::from(INITIATIVES), line);
        }
    }

    /// The table that a new note on this canvas goes to.
    pub fn note_table(&self) -> Option<TableId> {
        self.canvas()?.note_table(self.store.as_ref()?.workshop()).cloned()
    }

    pub(super) fn new_initiative(&mut self) {
        self.drawer = Some(Drawer::Initiatives);
        self.window.push(WindowAsk::Write);
    }

    /// Makes a record with a title in a shared table.
    pub fn make_record(&mut self, table: &TableId, title: &str) -> Option<RecordId> {
        let id = self.store.as_ref()?.fresh_id();
        let edit = self.making(table, &id, title)?;
        self.commit(edit, Phase::Once);
        Some(id)
    }

    /// The edit that makes a record with a title.
    pub(super) fn making(&self, table: &TableId, id: &RecordId, title: &str) -> Option<Edit> {
        let store = self.store.as_ref()?;
        let spec = store.workshop().table(table.as_str())?;
        let field = FieldId::from(spec.title_field());
        let values = [(field, Value::from(title.trim()))].into_iter().collect();
        let draft = store.session().draft(Who::Desk, Verb::new(Action::Made, title.trim()));
        draft.make(table, id, values).finish()
    }

    /// Sets or clears one field of a record, from the drawer. A guard's question is asked before anything changes.
    pub fn set_field(
        &mut self,
        table: &TableId,
        id: &RecordId,
        field: &FieldId,
        value: Option<Value>,
        phase: Phase,
    ) {
        let (Some(store), Some(canvas)) = (&self.store, self.canvas_id()) else { return };
        let title = self.title_of(table, id);
        let draft = store.session().draft(Who::Desk, Verb::new(Action::Set, title));
        let Some(edit) = draft.set(table, id, field, value).finish() else { return };
        match phase {
            Phase::Once => {
                self.offer(&canvas, edit);
            }
            Phase::Start | Phase::More | Phase::End => self.commit(edit, phase),
        }
    }

    /// Gives a card another colour. What a colour means may raise a guard's question.
    pub fn colour(&mut self, table: &TableId, id: &RecordId, field: &FieldId, option: &str) {
        let (Some(store), Some(canvas)) = (&self.store, self.canvas_id()) else { return };
        let draft = store.session().draft(Who::Desk, Verb::new(Action::Coloured, self.title_of(table, id)));
        if let Some(edit) = draft.set(table, id, field, Some(Value::from(option.to_owned()))).finish() {
            self.offer(&canvas, edit);
        }
    }

    /// Removes a record from every canvas.
    pub fn remove_record(&mut self, table: &TableId, id: &RecordId) {
        let Some(store) = &self.store else { return };
        let title = self.title_of(table, id);
        let draft = store.session().draft(Who::Desk, Verb::new(Action::Removed, title));
        if let Some(edit) = draft.erase(store.workshop(), table, id).finish() {
            self.commit(edit, Phase::Once);
        }
    }

    /// The title of a record.
    pub fn title_of(&self, table: &TableId, id: &RecordId) -> String {
        let Some(store) = &self.store else { return String::new() };
        let Some(spec) = store.workshop().table(table.as_str()) else { return String::new() };
        if let Some(heading) = store.session().heading(table.as_str(), id.as_str()) {
            return heading.to_owned();
        }
        let value = store.facts().value(table.as_str(), id.as_str(), spec.title_field());
        let text = value.and_then(Value::text).unwrap_or_default();
        match spec.field(spec.title_field()).map(|field| &field.kind) {
            // A record that is named by what it is about: the answers in the gate about an initiative.
            Some(FieldKind::Link { table: other, .. }) if other != table && !text.is_empty() => {
                self.title_of(other, &RecordId::from(text))
            }
            _ => text.to_owned(),
        }
    }

    /// Notes what the group did about a fired rule; `None` makes it new again.
    pub fn find_out(&mut self, rule: &RuleId, state: Option<FindingState>, note: &str) {
        let Some(store) = &self.store else { return };
        let draft = store.session().draft(Who::Desk, Verb::new(Action::Discussed, rule.as_str()));
        let finding = state.map(|state| Entry::Finding(Finding { state, note: note.to_owned() }));
        if let Some(edit) = draft.put(Key::Finding(FindingKey { rule: rule.clone() }), finding).finish() {
            self.commit(edit, Phase::Once);
        }
    }

    /// Commits an edit and notes when.
    pub(super) fn commit(&mut self, edit: Edit, phase: Phase) {
        self.try_commit(edit, phase);
    }

    /// The same, and whether it was made: one that is refused is told, and changes nothing.
    pub(super) fn try_commit(&mut self, edit: Edit, phase: Phase) -> bool {
        let Some(store) = &mut self.store else { return false };
        self.touched = self.now;
        let is_step = !edit.is_live_only();
        let removed = (edit.verb.action == Action::Removed).then(|| edit.verb.clone());
        if let Err(refused) = store.commit(edit, phase) {
            log::warn!("{refused}");
            match refused {
                Refused::ReadOnly => self.say_read_only(),
                Refused::Full(_) => {
                    let most = self.words().number(MOST_RECORDS as f64, 0);
                    self.say(Notice::trouble(self.words().with("table-full", &[("most", &most)])));
                }
                Refused::Outdated(_) | Refused::Unsound(_) => {}
            }
            return false;
        }
        if is_step {
            // Each of these lines takes the last step back, and that is another one now.
            self.notices.withdraw_offer(Command::Undo);
        }
        if let Some(verb) = removed {
            self.say_done(&verb);
        }
        true
    }

    pub(super) fn toggle_drawer(&mut self, drawer: Drawer) {
        // What stands in the drawer's place goes first.
        let covered = self.dialog.take().is_some();
        self.drawer = if self.drawer == Some(drawer) && !covered { None } else { Some(drawer) };
    }

    /// Opens the fields and the pass of a record beside the canvas.
    pub fn open_pass(&mut self, table: &TableId, id: &RecordId) {
        self.dialog = Some(Dialog::Pass(table.clone(), id.clone()));
    }
}
