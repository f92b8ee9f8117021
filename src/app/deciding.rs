//! Decisions: what is asked for when one is made, keeping it, and where it came from.

use super::stage::Drawer;
use super::store::Store;
use super::{App, due};
use crate::drawing::Target;
use crate::model::edit::{Action, Entry, Key, Verb, Who};
use crate::model::history::Phase;
use crate::model::id::{DecisionId, RecordId, TableId};
use crate::model::session::Decision;
use crate::view::Lens;

/// A decision that is being written.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionAsk {
    /// The decision that is changed; none for a new one.
    pub id: Option<DecisionId>,
    pub decision: Decision,
    /// The day as it is typed.
    pub typed: String,
    /// Just opened: the first field that waits takes the focus.
    pub fresh: bool,
}

impl DecisionAsk {
    /// Whether something is typed that is no day.
    pub fn is_no_day(&self) -> bool {
        self.decision.due.is_empty() && !self.typed.trim().is_empty()
    }

    /// Whether it can be kept.
    pub fn is_whole(&self) -> bool {
        !self.decision.text.trim().is_empty() && !self.is_no_day()
    }
}

impl App {
    /// A decision to be written: a new one about what is on the wall, or the one of that id.
    pub fn decision_ask(&self, id: Option<&DecisionId>) -> DecisionAsk {
        let known = id.and_then(|id| self.store.as_ref()?.session().decision(id).cloned());
        let decision = known.unwrap_or_else(|| Decision {
            canvas: self.canvas_id(),
            of: self.page().map(|(_, id)| id.clone()).or_else(|| self.focused_record()),
            ..Decision::default()
        });
        let typed = if decision.due.is_empty() { String::new() } else { self.words().date(&decision.due) };
        DecisionAsk { id: id.cloned(), decision, typed, fresh: true }
    }

    fn focused_record(&self) -> Option<RecordId> {
        let (table, store, canvas) = (self.focus_table()?, self.store.as_ref()?, self.canvas()?);
        store.sight(canvas, self.prefs.language, Lens::default()).focus(&table).cloned()
    }

    /// Asks for a decision about a thing on the wall, with its words; without one about what the canvas looks at.
    pub fn ask_decision(&mut self, about: Option<&Target>) {
        let mut ask = self.decision_ask(None);
        match about {
            Some(
                Target::Card(table, id)
                | Target::Token(table, id, _)
                | Target::Part(table, id, _, _)
                | Target::Choice(table, id, _, _)
                | Target::Writing(table, id, _),
            ) if self.has_record(table, id) => {
                ask.decision.text = self.title_of(table, id);
                ask.decision.of = Some(id.clone());
            }
            Some(zone @ (Target::Zone(_) | Target::Place(_))) => {
                let drawing = self.drawing();
                ask.decision.text = drawing.item(zone).map(|item| item.label.clone()).unwrap_or_default();
            }
            Some(_) | None => {}
        }
        self.open_decision(ask);
    }

    /// Asks for a decision with words that are proposed.
    pub fn propose_decision(&mut self, text: String) {
        let mut ask = self.decision_ask(None);
        ask.decision.text = text;
        self.open_decision(ask);
    }

    fn has_record(&self, table: &TableId, id: &RecordId) -> bool {
        let session = self.store.as_ref().map(Store::session);
        session.is_some_and(|session| session.record(table.as_str(), id.as_str()).is_some())
    }

    /// Understands the day that has been typed, and says it in the decision.
    pub fn understand_day(&self, ask: &mut DecisionAsk) {
        let day = due::day(self.words(), &ask.typed, due::today());
        ask.decision.due = day.map(|day| day.to_string()).unwrap_or_default();
    }

    /// Where a decision comes from: its canvas and what it is about.
    pub fn source_of(&self, decision: &Decision) -> String {
        let source = |store: &Store| store.decided(self.prefs.language, |decided| decided.source(decision));
        self.store.as_ref().map(source).unwrap_or_default()
    }

    /// Keeps a decision.
    pub fn decide(&mut self, ask: DecisionAsk) {
        let Some(store) = &self.store else { return };
        let id = ask.id.unwrap_or_else(|| DecisionId(format!("d{}", store.fresh_id())));
        let verb = Verb::new(Action::Decided, ask.decision.text.clone());
        let draft = store.session().draft(Who::Desk, verb);
        if let Some(edit) = draft.put(Key::Decision(id), Some(Entry::Decision(ask.decision))).finish() {
            self.commit(edit, Phase::Once);
        }
        self.dialog = None;
        // Where all decisions are on the wall, the new one is seen there.
        if !self.shows_decisions() {
            self.drawer = Some(Drawer::Decisions);
        }
    }

    /// Removes a decision.
    pub fn undecide(&mut self, id: &DecisionId) {
        let Some(store) = &self.store else { return };
        let what = store.session().decision(id).map(|decision| decision.text.clone()).unwrap_or_default();
        let draft = store.session().draft(Who::Desk, Verb::new(Action::Removed, what));
        if let Some(edit) = draft.put(Key::Decision(id.clone()), None).finish() {
            self.commit(edit, Phase::Once);
        }
    }
}
