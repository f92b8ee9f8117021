//! The pass of a record as a page on the wall, in place of the canvas: opening it, leafing through the others, closing it.

use super::command::Command;
use super::store::Whose;
use super::{App, Dialog};
use crate::model::id::{RecordId, TableId};
use crate::model::workshop::INITIATIVES;
use crate::view::Lens;

/// Whether a command means the canvas, which a page covers.
pub(super) fn belongs_to_canvas(command: Command) -> bool {
    matches!(
        command,
        Command::NewNote
            | Command::ShowOfHands
            | Command::NextStep
            | Command::Reveal
            | Command::HideLayers
            | Command::NextRound
            | Command::MethodCard
    )
}

impl App {
    /// Whose pass is on the wall; none once the record is gone.
    pub fn page(&self) -> Option<&Whose> {
        let session = self.store.as_ref()?.session();
        self.page.as_ref().filter(|(table, id)| session.record(table.as_str(), id.as_str()).is_some())
    }

    /// Puts the pass of a record on the wall.
    pub fn open_page(&mut self, table: &TableId, id: &RecordId) {
        let has_pass = self.store.as_ref().is_some_and(|store| store.workshop().has_pass(table));
        if has_pass {
            // The whole wall is the page's.
            (self.dialog, self.drawer) = (None, None);
            self.page = Some((table.clone(), id.clone()));
        }
    }

    pub(super) fn close_page(&mut self) {
        self.page = None;
    }

    pub(super) fn toggle_page(&mut self) {
        match self.nearest_pass() {
            Some((table, id)) if self.page().is_none() => self.open_page(&table, &id),
            _ => self.page = None,
        }
    }

    /// Whose pass is meant when nobody says whose: that of the record in the drawer, of the one in focus, or of the first
    /// initiative.
    pub(super) fn nearest_pass(&self) -> Option<Whose> {
        let store = self.store.as_ref()?;
        if let Some(Dialog::Pass(table, id)) = &self.dialog
            && store.workshop().has_pass(table)
        {
            return Some((table.clone(), id.clone()));
        }
        let initiatives = TableId::from(INITIATIVES);
        let sight = store.sight(self.canvas()?, self.prefs.language, Lens::default());
        let focus = sight.canvas.focus.iter().filter(|table| store.workshop().has_pass(table));
        focus.chain([&initiatives]).find_map(|table| Some((table.clone(), sight.focus(table)?.clone())))
    }

    /// The pass of the next record of the table.
    pub(super) fn leaf(&mut self, by: isize) {
        let Some((store, (table, id))) = self.store.as_ref().zip(self.page()) else { return };
        let ids: Vec<&RecordId> = store.session().rows(table.as_str()).iter().map(|(id, _)| id).collect();
        let here = ids.iter().position(|other| *other == id).unwrap_or(0);
        let next = (here as isize + by).rem_euclid(ids.len().max(1) as isize) as usize;
        self.page = ids.get(next).map(|id| (table.clone(), (*id).clone()));
    }
}
