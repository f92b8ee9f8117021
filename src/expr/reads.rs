//! What an expression has looked at. A formula is computed again only when some of that has changed since: it would
//! look at the same things and find the same.

use std::cell::RefCell;

use super::program::Program;
use crate::model::edit::{Change, Edit, Entry, Key};
use crate::model::field::FieldKind;
use crate::model::id::TableId;
use crate::model::record::Record;
use crate::model::workshop::Workshop;

/// Parts of the document: the tables by their places in the workshop, and what is no table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Reads {
    tables: u128,
    /// Answers, and what may be shown of them.
    pub(super) answers: bool,
    /// Which records the canvases look at.
    pub(super) focus: bool,
    /// The cover, the people, the decisions.
    pub(super) names: bool,
}

thread_local! {
    static READS: RefCell<Reads> = const {
        RefCell::new(Reads { tables: 0, answers: false, focus: false, names: false })
    };
}

/// Notes that something is looked at.
pub(super) fn note(change: impl FnOnce(&mut Reads)) {
    READS.with_borrow_mut(change);
}

/// What has been looked at since the last time.
pub(super) fn take() -> Reads {
    READS.take()
}

impl Reads {
    /// Adds a table. Tables beyond the last bit share it, so that too much is computed rather than too little.
    pub(super) fn table(&mut self, number: usize) {
        self.tables |= 1_u128 << number.min(127);
    }

    pub(super) fn has_table(&self, number: usize) -> bool {
        self.tables & (1_u128 << number.min(127)) != 0
    }

    /// Whether the two have something in common.
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.tables & other.tables != 0
            || (self.answers && other.answers)
            || (self.focus && other.focus)
            || (self.names && other.names)
    }

    /// The parts of the document that an edit changes.
    pub(super) fn of(edit: &Edit, program: &Program, workshop: &Workshop) -> Self {
        let mut touched = Self::default();
        for change in &edit.changes {
            touched.touch(change, program, workshop);
        }
        touched
    }

    fn touch(&mut self, change: &Change, program: &Program, workshop: &Workshop) {
        match &change.key {
            Key::Record(table, _) => {
                let sheet = program.inner.sheets.iter().find(|sheet| sheet.table == table.as_str());
                if let Some(sheet) = sheet {
                    self.table(sheet.number);
                }
                self.answers |= moves_answers(change, table, workshop);
            }
            Key::Tally(_) => self.answers = true,
            Key::Live => {
                let focus = |entry: &Option<Entry>| match entry {
                    Some(Entry::Live(live)) => Some(live.focus.clone()),
                    _ => None,
                };
                self.focus |= focus(&change.before) != focus(&change.after);
            }
            // The promise of the cover says how many answers are too few.
            Key::Cover => {
                self.answers = true;
                self.names = true;
            }
            Key::Decision(_) => self.names = true,
            Key::Finding(_) | Key::Plan | Key::Parked(_) => {}
        }
    }
}

/// Whether a change of a record can change what may be shown of answers about it: that depends on which records there
/// are, and on what they belong to.
fn moves_answers(change: &Change, table: &TableId, workshop: &Workshop) -> bool {
    let mut asks = workshop.canvases.iter().flat_map(|canvas| &canvas.asks);
    if !asks.any(|ask| ask.each.as_ref() == Some(table)) {
        return false;
    }
    let record = |entry: &Option<Entry>| -> Option<Record> {
        match entry {
            Some(Entry::Record(record)) => Some(record.clone()),
            _ => None,
        }
    };
    let (Some(before), Some(after)) = (record(&change.before), record(&change.after)) else { return true };
    let fields = workshop.table(table.as_str()).map(|spec| spec.fields.as_slice()).unwrap_or_default();
    let links = fields.iter().filter(|field| matches!(field.kind, FieldKind::Link { .. }));
    links.map(|field| field.id.as_str()).any(|field| before.value(field) != after.value(field))
}
