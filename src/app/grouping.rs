//! Putting notes under each other, and taking groups apart.

use super::App;
use crate::drawing::place::Point;
use crate::drawing::{Item, Target};
use crate::model::edit::Edit;
use crate::model::grouping;
use crate::model::id::TableId;
use crate::view::{Gesture, Lens, Sight, groups};

impl App {
    /// Whether the notes of a table can lie under each other on this canvas.
    pub fn can_group(&self, table: &TableId) -> bool {
        let (Some(store), Some(canvas)) = (&self.store, self.canvas()) else { return false };
        let own = store.workshop().table(table.as_str());
        own.is_some_and(|own| own.of_canvas.as_ref() == Some(&canvas.id) && grouping::can_group(own))
    }

    /// Whether anything on this canvas can be grouped.
    pub fn has_groupable(&self) -> bool {
        self.note_table().is_some_and(|table| {
            let rows = self.store.as_ref().map_or(0, |store| store.session().rows(table.as_str()).len());
            rows > 0 && self.can_group(&table)
        })
    }

    /// Whether something stands for a group of notes.
    pub fn is_group(&self, what: &Target) -> bool {
        let (Some(store), Target::Card(table, id)) = (&self.store, what) else { return false };
        self.can_group(table) && !store.session().members(table.as_str(), id.as_str()).is_empty()
    }

    /// Puts a note under another.
    pub fn join(&mut self, what: &Target, onto: &Target) {
        self.regroup(|sight| groups::join(sight, what, onto));
    }

    /// Takes a group apart.
    pub fn split(&mut self, what: &Target) {
        self.regroup(|sight| groups::split(sight, what));
    }

    /// A note that is let go on the middle of another goes under it; whether it did.
    pub(super) fn joined_by(&mut self, gesture: &Gesture) -> bool {
        let Gesture::Drop { what, at } = gesture else { return false };
        let drawing = self.drawing();
        let Some(onto) = self.under_hand(&drawing, what, *at).map(|item| item.target.clone()) else {
            return false;
        };
        self.join(what, &onto);
        true
    }

    /// The note under which something would go, were it let go here.
    pub fn under_hand<'d>(
        &self,
        drawing: &'d crate::drawing::Drawing,
        held: &Target,
        at: Point,
    ) -> Option<&'d Item> {
        let Target::Card(table, _) = held else { return None };
        groups::under_hand(drawing, held, at).filter(|_| self.can_group(table))
    }

    fn regroup(&mut self, plan: impl FnOnce(&Sight<'_>) -> Option<Edit>) {
        let (Some(store), Some(canvas)) = (&self.store, self.canvas()) else { return };
        let edit = plan(&store.sight(canvas, store.workshop().language, Lens::default()));
        if let (Some(edit), Some(canvas)) = (edit, self.canvas_id()) {
            self.offer(&canvas, edit);
        }
    }
}
