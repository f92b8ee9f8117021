//! What views of two values share, how it is now and how it is needed: which of the two is revealed, whether there is
//! something to speak about, and what the room looks at.

use crate::model::edit::{Action, Edit, Entry, Key, Verb, Who};
use crate::model::id::{RecordId, TableId};

use super::Sight;
use super::linked::link;

/// Whether now and needed are revealed: the first layer shows what is now, the last one what is needed.
pub(super) fn revealed(sight: &Sight<'_>) -> [bool; 2] {
    [sight.shows(0), sight.shows(sight.canvas.reveal.len().saturating_sub(1))]
}

/// Whether every table that the rows speak about has a record in focus.
pub(super) fn is_ready(sight: &Sight<'_>, of: &TableId, each: Option<&TableId>) -> bool {
    let spoken_of =
        |table: &&TableId| *table != of && Some(*table) != each && link(sight.workshop, of, table).is_some();
    sight.canvas.focus.iter().filter(spoken_of).all(|table| sight.focus(table).is_some())
}

/// The name of the record that all rows speak about; none where they speak about no other record.
pub(super) fn spoken_of<'a>(sight: &Sight<'a>, of: &TableId, each: Option<&TableId>) -> Option<&'a str> {
    let linked =
        |table: &&TableId| *table != of && Some(*table) != each && link(sight.workshop, of, table).is_some();
    let table = sight.canvas.focus.iter().find(linked)?;
    Some(sight.title(table.as_str(), sight.focus(table)?.as_str()))
}

/// The room looks at a record.
pub(super) fn look_at(sight: &Sight<'_>, table: &TableId, id: &RecordId) -> Option<Edit> {
    sight.session.record(table.as_str(), id.as_str())?;
    let mut live = sight.session.live().clone();
    live.focus.entry(sight.canvas.id.clone()).or_default().insert(table.clone(), id.clone());
    let verb = Verb::new(Action::Went, sight.title(table.as_str(), id.as_str()));
    sight.session.draft(Who::Desk, verb).put(Key::Live, Some(Entry::Live(live))).finish()
}
