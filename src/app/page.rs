//! What is on the wall in place of the canvas: the pass of a record, or all decisions. Opening it, leafing, closing it.

use super::command::Command;
use super::store::{Store, Whose};
use super::{App, Dialog};
use crate::model::id::{RecordId, TableId};
use crate::model::workshop::INITIATIVES;
use crate::view::Lens;

/// A page.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Page {
    Pass(Whose),
    /// All decisions; where they take several sheets, that one, from 0.
    Decisions(usize),
}

/// Whether a command means the canvas, which a page covers.
pub(super) fn belongs_to_canvas(command: Command) -> bool {
    matches!(
        command,
        Command::NewNote
            | Command::Group
            | Command::Ungroup
            | Command::ShowOfHands
            | Command::Dots
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
        let Some(Page::Pass(whose)) = &self.page else { return None };
        let session = self.store.as_ref()?.session();
        session.record(whose.0.as_str(), whose.1.as_str()).is_some().then_some(whose)
    }

    /// Whether a page covers the canvas.
    pub fn has_page(&self) -> bool {
        self.page().is_some() || self.shows_decisions()
    }

    /// Whether all decisions are on the wall.
    pub fn shows_decisions(&self) -> bool {
        self.decisions_sheet().is_some()
    }

    /// Which sheet of the decisions is on the wall, from 0.
    pub fn decisions_sheet(&self) -> Option<usize> {
        let sheets = self.store.as_ref()?.decision_sheets();
        match self.page {
            Some(Page::Decisions(sheet)) => Some(sheet.min(sheets - 1)),
            Some(Page::Pass(_)) | None => None,
        }
    }

    /// Puts all decisions on the wall: the last screen of a day.
    pub fn show_decisions(&mut self) {
        if self.store.is_some() {
            (self.dialog, self.drawer) = (None, None);
            self.page = Some(Page::Decisions(0));
        }
    }

    pub(super) fn toggle_decisions(&mut self) {
        if self.shows_decisions() { self.page = None } else { self.show_decisions() }
    }

    /// Whether there are more decisions than the sheet on the wall shows.
    pub(super) fn has_more_decisions(&self) -> bool {
        let sheets = self.store.as_ref().map_or(1, Store::decision_sheets);
        self.decisions_sheet().is_some_and(|sheet| sheet + 1 < sheets)
    }

    /// Puts the pass of a record on the wall.
    pub fn open_page(&mut self, table: &TableId, id: &RecordId) {
        let has_pass = self.store.as_ref().is_some_and(|store| store.workshop().has_pass(table));
        if has_pass {
            // The whole wall is the page's.
            (self.dialog, self.drawer) = (None, None);
            self.page = Some(Page::Pass((table.clone(), id.clone())));
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

    /// The pass of the next record of the table, or the next sheet of decisions.
    pub(super) fn leaf(&mut self, by: isize) {
        let Some(store) = &self.store else { return };
        if let Some(sheet) = self.decisions_sheet() {
            let sheets = store.decision_sheets() as isize;
            self.page = Some(Page::Decisions((sheet as isize + by).rem_euclid(sheets) as usize));
            return;
        }
        let Some((table, id)) = self.page() else { return };
        let ids: Vec<&RecordId> = store.session().rows(table.as_str()).iter().map(|(id, _)| id).collect();
        let here = ids.iter().position(|other| *other == id).unwrap_or(0);
        let next = (here as isize + by).rem_euclid(ids.len().max(1) as isize) as usize;
        self.page = ids.get(next).map(|id| Page::Pass((table.clone(), (*id).clone())));
    }
}
