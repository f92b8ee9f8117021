//! Taking steps back and doing them again, in words: what it was and, where that is not on the wall, on which canvas. A
//! removal asks no question; it offers its way back for a moment, as long as it is the last step.

use super::App;
use super::command::Command;
use super::notices::{self, Notice};
use super::store::Store;
use crate::model::edit::{Edit, Verb};
use crate::model::history::History;
use crate::model::id::CanvasId;

/// Where a step is seen, and where it was made.
#[derive(Debug, Default)]
struct Whereabouts {
    seen: Vec<CanvasId>,
    made: Option<CanvasId>,
}

impl App {
    pub(super) fn undo(&mut self) {
        if self.cover_again() {
            return;
        }
        let before = self.whereabouts(History::last_done, History::where_done);
        let mut edit = None;
        self.keeping_time(|app| edit = app.store.as_mut().and_then(Store::undo));
        self.told_step(edit.as_ref(), before, ("notice-undone", "notice-undone-there"));
    }

    pub(super) fn redo(&mut self) {
        let before = self.whereabouts(History::last_undone, History::where_undone);
        let mut edit = None;
        self.keeping_time(|app| edit = app.store.as_mut().and_then(Store::redo));
        self.told_step(edit.as_ref(), before, ("notice-redone", "notice-redone-there"));
    }

    /// A thing is seen somewhere while it is there: before the step, or after it.
    fn whereabouts(
        &self,
        step: fn(&History) -> Option<&Edit>,
        made: fn(&History) -> Option<&CanvasId>,
    ) -> Whereabouts {
        let Some(history) = self.store.as_ref().map(Store::history) else { return Whereabouts::default() };
        let seen = step(history).map(|edit| self.seen_on(edit)).unwrap_or_default();
        Whereabouts { seen, made: made(history).cloned() }
    }

    fn told_step(&mut self, edit: Option<&Edit>, before: Whereabouts, (key, key_there): (&str, &str)) {
        // What no longer could be taken back is gone as well.
        self.notices.withdraw_offering(Command::Undo);
        let Some(edit) = edit else { return };
        self.touched = self.now;
        let Whereabouts { mut seen, made } = before;
        seen.extend(self.seen_on(edit));
        let is_here =
            self.canvas_id().is_some_and(|here| seen.contains(&here) || made.as_ref() == Some(&here));
        // What is shared is seen on many canvases, and was changed on one.
        let there = seen.first().cloned().map(|first| made.unwrap_or(first));
        let there = there.filter(|_| !is_here).and_then(|id| {
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
