//! What was counted or written beside the canvas and not kept yet. It waits, however that was closed, until the same is
//! asked for again, as long as the session is open.

use super::deciding::DecisionAsk;
use super::hands::Hands;
use super::{App, Dialog};

/// What waits.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    hands: Vec<Hands>,
    /// Decisions: as they were asked for, and as they stand.
    decisions: Vec<(DecisionAsk, DecisionAsk)>,
    /// The decision that was asked for last, as it was then.
    asked: Option<DecisionAsk>,
}

/// Whether both count the same question, about the same record, for the same group.
fn is_same(one: &Hands, other: &Hands) -> bool {
    (&one.ask, &one.of, &one.group) == (&other.ask, &other.of, &other.group)
}

impl App {
    /// Remembers what has been counted so far.
    pub fn keep_count(&mut self, hands: &Hands) {
        self.drop_count(hands);
        self.drafts.hands.push(hands.clone());
    }

    /// Forgets what had been counted: it is entered, or given up.
    pub fn drop_count(&mut self, hands: &Hands) {
        self.drafts.hands.retain(|other| !is_same(other, hands));
    }

    /// What is to be counted, with what had been counted of it. Answers of a later round are the newer ones.
    pub(super) fn counted_so_far(&self, fresh: Hands) -> Hands {
        let is_due = |draft: &&Hands| is_same(draft, &fresh) && draft.wave >= fresh.wave;
        let Some(draft) = self.drafts.hands.iter().find(is_due) else { return fresh };
        let count = |key: &str| draft.rows.iter().find(|(other, ..)| other == key).map_or(0, |row| row.2);
        // Notes may have come and gone meanwhile.
        let rows = fresh.rows.into_iter().map(|(key, name, _)| {
            let count = count(&key);
            (key, name, count)
        });
        Hands { rows: rows.collect(), wave: draft.wave, n: draft.n, ..fresh }
    }

    /// Opens the form of a decision, as it was left when the same was asked for before.
    pub(super) fn open_decision(&mut self, ask: DecisionAsk) {
        let left = self.drafts.decisions.iter().find(|(asked, _)| *asked == ask);
        let left = left.map(|(_, left)| DecisionAsk { fresh: true, ..left.clone() });
        self.drafts.asked = Some(ask.clone());
        self.dialog = Some(Dialog::Decision(left.unwrap_or(ask)));
    }

    /// Remembers what has been written of a decision.
    pub fn keep_decision_draft(&mut self, ask: &DecisionAsk) {
        let Some(asked) = self.drafts.asked.clone() else { return };
        self.drop_decision_draft();
        self.drafts.decisions.push((asked, ask.clone()));
    }

    /// Forgets what had been written of the decision that is open: it is kept, or given up.
    pub fn drop_decision_draft(&mut self) {
        let Drafts { decisions, asked, .. } = &mut self.drafts;
        decisions.retain(|(other, _)| Some(other) != asked.as_ref());
    }
}
