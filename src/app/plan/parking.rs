//! The parking lot: one line from any canvas, kept with the canvas and the time, and dealt with later.

use super::super::App;
use crate::model::edit::{Action, Draft, Entry, Key, Verb, Who};
use crate::model::history::Phase;
use crate::model::id::ParkedId;
use crate::model::plan::Parked;

impl App {
    /// Parks something.
    pub fn park(&mut self, text: &str) {
        let text = text.trim();
        let Some(store) = self.store.as_ref().filter(|_| !text.is_empty()) else { return };
        let id = ParkedId(format!("p{}", store.fresh_id()));
        let at = self.pace.day.strftime("%Y-%m-%dT%H:%M").to_string();
        let parked = Parked { text: text.to_owned(), canvas: self.canvas_id(), at, done: false };
        let verb = Verb::new(Action::Parked, text);
        if self.put_parked(id, Some(parked), Action::Parked) {
            self.say_done(&verb);
        }
    }

    /// Ticks off what was parked, or takes the tick away.
    pub fn deal_with(&mut self, id: &ParkedId, done: bool) {
        let Some(parked) = self.parked_of(id) else { return };
        self.put_parked(id.clone(), Some(Parked { done, ..parked }), Action::Set);
    }

    /// Takes something out of the parking lot.
    pub fn unpark(&mut self, id: &ParkedId) {
        self.put_parked(id.clone(), None, Action::Removed);
    }

    fn parked_of(&self, id: &ParkedId) -> Option<Parked> {
        let session = self.store.as_ref()?.session();
        session.parked().find(|(other, _)| *other == id).map(|(_, parked)| parked.clone())
    }

    fn put_parked(&mut self, id: ParkedId, parked: Option<Parked>, action: Action) -> bool {
        let known = parked.clone().or_else(|| self.parked_of(&id)).unwrap_or_default();
        let Some(store) = &self.store else { return false };
        let draft: Draft<'_> = store.session().draft(Who::Desk, Verb::new(action, known.text));
        let edit = draft.put(Key::Parked(id), parked.map(Entry::Parked)).finish();
        edit.is_some_and(|edit| self.try_commit(edit, Phase::Once))
    }
}
