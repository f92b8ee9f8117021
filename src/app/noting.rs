//! Private notes: what only the facilitator reads of a step.

use super::App;
use crate::model::edit::{Action, Entry, Key, Verb, Who};
use crate::model::history::Phase;
use crate::model::id::StepId;

impl App {
    /// Writes the private note of a step. What is typed in one go is one step of undo.
    pub fn write_private_note(&mut self, id: &StepId, text: &str, phase: Phase) {
        let mut steps = self.steps();
        let Some(step) = steps.iter_mut().find(|step| step.id == *id) else { return };
        text.clone_into(&mut step.note);
        let title = self.step_title(&step.clone());
        let Some(store) = &self.store else { return };
        let draft = store.session().draft(Who::Desk, Verb::new(Action::Planned, title));
        if let Some(edit) = draft.put(Key::Plan, Some(Entry::Plan(steps))).finish() {
            self.commit(edit, phase);
        }
    }
}
