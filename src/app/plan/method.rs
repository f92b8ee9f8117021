//! Methods with screens and clocks of their own: 1-2-4-Alle, silent writing, one after the other. One command begins one;
//! its stages follow by themselves, and can be paused, skipped and made longer at any time.

use super::super::App;
use super::super::command::Command;
use super::super::notices::Notice;
use crate::model::plan::{Method, MethodRun};

impl App {
    /// The method that runs.
    pub fn method(&self) -> Option<&MethodRun> {
        self.store.as_ref()?.session().live().method.as_ref()
    }

    /// Begins a method on the canvas. Its first screen stands still, so that the question is read before time runs.
    pub fn begin_method(&mut self, method: Method) {
        let Some(store) = &mut self.store else { return };
        let people = store.session().cover().people.values().sum();
        let stages = method.stages(people);
        let first = stages.first().copied().unwrap_or(0);
        store.go(|live| live.method = Some(MethodRun { method, stage: 0, stages }));
        self.clock.set_secs(first);
    }

    /// Esc in the middle of a method: a finger slips, and what is ended does not come back. So the first one only says
    /// what the second one does.
    pub(in super::super) fn escape_method(&mut self) {
        let text = self.words().text("method-escape");
        if self.notices.lines().any(|line| line.text == text) {
            return self.end_method();
        }
        self.say(Notice::done(text).offering(Command::EndMethod));
    }

    /// Ends the method: the canvas is back on the wall.
    pub fn end_method(&mut self) {
        if self.method().is_none() {
            return;
        }
        if let Some(store) = &mut self.store {
            store.go(|live| live.method = None);
        }
        self.notices.withdraw_offering(Command::EndMethod);
        self.set_round(self.round());
    }

    /// The next stage with its clock running, or the end of the method.
    pub(in super::super) fn next_stage(&mut self) {
        let Some(run) = self.method() else { return };
        let next = run.stage + 1;
        let Some(seconds) = run.stages.get(next).copied() else { return self.end_method() };
        if let Some(store) = &mut self.store {
            store.go(|live| {
                if let Some(run) = &mut live.method {
                    run.stage = next;
                }
            });
        }
        self.clock.set_secs(seconds);
        self.clock.toggle(self.now());
    }

    /// Goes on by itself when the time of a stage is up.
    pub(in super::super) fn follow_method(&mut self) {
        let up = self.clock.is_running() && self.clock.left(self.now()) <= 0.0;
        if up && self.method().is_some() {
            self.next_stage();
        }
    }
}
