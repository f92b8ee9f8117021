//! What a decision is about, wherever that stands.

use super::id::{RecordId, TableId};
use super::session::{Decision, Session};
use super::workshop::{INITIATIVES, Workshop};

impl Decision {
    /// The record that it is about. It is named without its table: the initiative where there is one of that id, else
    /// what the canvas owns on which it was decided, else whatever bears that id.
    pub fn about<'a>(
        &self,
        workshop: &'a Workshop,
        session: &'a Session,
    ) -> Option<(&'a TableId, &'a RecordId)> {
        let of = self.of.as_ref()?;
        let nearness = |table: &TableId, canvas| match () {
            () if *table == *INITIATIVES => 0,
            () if self.canvas.is_some() && canvas == self.canvas.as_ref() => 1,
            () => 2,
        };
        let tables = workshop.tables.iter();
        let there = tables.filter(|table| session.record(table.id.as_str(), of.as_str()).is_some());
        let table = there.min_by_key(|table| nearness(&table.id, table.of_canvas.as_ref()))?;
        let (id, _) = session.rows(table.id.as_str()).iter().find(|(id, _)| *id == of)?;
        Some((&table.id, id))
    }
}
