//! Taking steps back and doing them again, in words: what it was and, where that is not on the wall, on which canvas. A
//! removal asks no question; it offers its way back for a moment.

use super::App;
use super::command::Command;
use super::notices::{self, Notice};
use super::store::Store;
use crate::model::edit::{Edit, Verb};
use crate::model::id::CanvasId;

impl App {
    pub(super) fn undo(&mut self) {
        let last = self.store.as_ref().and_then(|store| store.history().last_done());
        // A thing is seen somewhere while it is there: before the step, or after it.
        let before = last.map(|edit| self.seen_on(edit)).unwrap_or_default();
        let mut edit = None;
        self.keeping_time(|app| edit = app.store.as_mut().and_then(Store::undo));
        self.told_step(edit.as_ref(), before, ("notice-undone", "notice-undone-there"));
    }

    pub(super) fn redo(&mut self) {
        let last = self.store.as_ref().and_then(|store| store.history().last_undone());
        let before = last.map(|edit| self.seen_on(edit)).unwrap_or_default();
        let mut edit = None;
        self.keeping_time(|app| edit = app.store.as_mut().and_then(Store::redo));
        self.told_step(edit.as_ref(), before, ("notice-redone", "notice-redone-there"));
    }

    fn told_step(&mut self, edit: Option<&Edit>, mut seen: Vec<CanvasId>, (key, key_there): (&str, &str)) {
        let Some(edit) = edit else { return };
        self.touched = self.now;
        seen.extend(self.seen_on(edit));
        let is_here = self.canvas_id().is_some_and(|here| seen.contains(&here));
        let there = seen.first().filter(|_| !is_here).and_then(|id| {
            let store = self.store.as_ref()?;
            Some(store.workshop().canvas(id.as_str())?.title.as_str())
        });
        let words = self.words();
        let what = notices::told(words, &edit.verb);
        let text = match there {
            Some(canvas) => words.with(key_there, &[("what", &what), ("canvas", canvas)]),
            None => words.with(key, &[("what", &what)]),
        };
        self.say(Notice::done(text));
    }

    /// Says that something was done, with the way back.
    pub(super) fn say_done(&mut self, verb: &Verb) {
        let words = self.words();
        let text = words.with("notice-done", &[("what", &notices::told(words, verb))]);
        self.say(Notice::done(text).offering(Command::Undo));
    }
}
