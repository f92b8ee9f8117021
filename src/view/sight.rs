//! What a view may look at: the session as it is known now, the words, and the lens.

use crate::drawing::lettering::Lettering;
use crate::expr::Facts;
use crate::model::canvas::Canvas;
use crate::model::grouping;
use crate::model::id::{AskId, CanvasId, GroupId, RecordId, TableId};
use crate::model::session::Session;
use crate::model::tally::{Tally, TallyKey};
use crate::model::value::Value;
use crate::model::workshop::Workshop;
use crate::words::Words;

/// How the room looks at a canvas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lens {
    /// Everything is revealed, whatever the session says (review, export).
    pub all_revealed: bool,
    /// What the step of the plan asks the room to do stands under the question.
    pub shows_task: bool,
}

/// One canvas of a session at one revision.
#[derive(Clone, Copy, Debug)]
pub struct Sight<'a> {
    pub workshop: &'a Workshop,
    pub canvas: &'a Canvas,
    pub session: &'a Session,
    pub facts: &'a Facts,
    pub words: &'a Words,
    pub lettering: &'a Lettering,
    pub lens: Lens,
}

impl<'a> Sight<'a> {
    /// The value of a field: stored, from answers or computed.
    pub fn value(&self, table: &str, id: &str, field: &str) -> Option<&'a Value> {
        self.facts.value(table, id, field)
    }

    /// The number in a field.
    pub fn number(&self, table: &str, id: &str, field: &str) -> Option<f64> {
        self.value(table, id, field)?.number()
    }

    /// The text in a field; empty when there is none.
    pub fn text(&self, table: &str, id: &str, field: &str) -> &'a str {
        self.value(table, id, field).and_then(Value::text).unwrap_or_default()
    }

    /// The title of a record, as cards and sentences show it: that of its group, where it stands for one.
    pub fn title(&self, table: &str, id: &str) -> &'a str {
        if let Some(heading) = self.session.heading(table, id) {
            return heading;
        }
        let field = self.workshop.table(table).map_or("name", |spec| spec.title_field());
        self.text(table, id, field)
    }

    /// The ids of a table's records, in order.
    pub fn ids(&self, table: &str) -> impl Iterator<Item = &'a RecordId> + use<'a> {
        self.session.rows(table).iter().map(|(id, _)| id)
    }

    /// The same without those that lie under others: one card for each group.
    pub fn cards(&self, table: &str) -> impl Iterator<Item = &'a RecordId> + use<'a> {
        let rows = self.session.rows(table);
        rows.iter().filter(|(_, record)| grouping::head(rows, record).is_none()).map(|(id, _)| id)
    }

    /// The table that a new note goes to when nobody says where.
    pub fn note_table(&self) -> Option<&'a TableId> {
        self.canvas.note_table(self.workshop)
    }

    /// What invites to write a row of a table: the first words, or the second where the key N reaches another table.
    pub fn invitation(&self, table: &TableId, words: [&str; 2], arguments: &[(&str, &str)]) -> String {
        let [key, aside] = words;
        self.words.with(if self.note_table() == Some(table) { key } else { aside }, arguments)
    }

    /// The record that the room looks at: the chosen one, else the first of the table.
    pub fn focus(&self, table: &TableId) -> Option<&'a RecordId> {
        let chosen = self.session.live().focus.get(&self.canvas.id).and_then(|focus| focus.get(table));
        chosen
            .filter(|id| self.session.record(table.as_str(), id.as_str()).is_some())
            .or_else(|| self.session.rows(table.as_str()).iter().next().map(|(id, _)| id))
    }

    /// The newest answers of a group to a question about a record. Not yet after the k-rule: see
    /// [`crate::model::privacy`] for what may be shown.
    pub fn tally(
        &self,
        ask: &AskId,
        of: Option<&RecordId>,
        group: &GroupId,
    ) -> Option<(&'a TallyKey, &'a Tally)> {
        self.session.latest_tally(ask, of, group)
    }

    /// How many layers are revealed.
    pub fn revealed(&self) -> usize {
        if self.lens.all_revealed || self.canvas.reveal.is_empty() {
            return usize::MAX;
        }
        self.session.live().reveal.get(&self.canvas.id).copied().unwrap_or(0)
    }

    /// Whether the layer of that place (from 0) is revealed.
    pub fn shows(&self, layer: usize) -> bool {
        self.revealed() > layer
    }

    /// The place of the phase of this canvas among the phases, 3 for checklists and others: [`crate::drawing::ink::Ink::Phase`].
    pub fn phase(&self) -> u8 {
        let phase = self.canvas.phase.as_ref().or_else(|| {
            let advice = self.workshop.advice(self.canvas.advice?)?;
            Some(&advice.phase)
        });
        phase.and_then(|phase| self.workshop.phase_index(phase)).map_or(3, |place| place.min(3) as u8)
    }

    /// The canvases that belong to a piece of advice.
    pub fn doors(&self, advice: u8) -> impl Iterator<Item = &'a CanvasId> + use<'a> {
        self.workshop
            .canvases
            .iter()
            .filter(move |canvas| canvas.advice == Some(advice))
            .map(|canvas| &canvas.id)
    }
}
