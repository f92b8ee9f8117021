//! What the notes in the inbox become on a canvas: the places that they can be put in, and the edits that show them and
//! take them back. A view needs to know nothing of it: showing is making, with the values that the note has already.

use crate::drawing::Target;
use crate::drawing::place::Point;
use crate::model::edit::{Action, Change, Edit, Entry, Key, Verb, Who};
use crate::model::id::{RecordId, TableId};
use crate::model::inbox;
use crate::model::record::Record;
use crate::model::value::Value;

use super::{Gesture, Sight, Stop, frame, view_of};

/// As many places as there are digits.
const MOST: usize = 9;

/// The tables of a canvas whose notes can wait in an inbox.
pub fn tables<'a>(sight: &Sight<'a>) -> impl Iterator<Item = &'a TableId> {
    let own = sight.workshop.tables.iter().filter(|table| table.of_canvas.as_ref() == Some(&sight.canvas.id));
    own.map(|table| &table.id).filter(|table| inbox::has(sight.workshop, table))
}

/// The first places of a canvas in which a new note of a table can be put.
pub fn places(sight: &Sight<'_>, table: &TableId) -> Vec<Stop> {
    let nobody = RecordId::from("?");
    let mut seen: Vec<Record> = Vec::new();
    let mut places = Vec::new();
    for stop in view_of(&sight.canvas.view).stops(sight, frame::area(sight)) {
        let Some(there) = made(sight, table, &nobody, Some(stop.at), "·")
            .and_then(|edit| edit.changes.into_iter().find_map(|change| entered(change, table, &nobody)))
        else {
            continue;
        };
        if !seen.contains(&there) {
            seen.push(there);
            places.push(stop);
        }
        if places.len() == MOST {
            break;
        }
    }
    places
}

/// Shows a note: at a place, or where the canvas thinks best.
pub fn show(sight: &Sight<'_>, what: &Target, at: Option<Point>) -> Option<Edit> {
    let Target::Card(table, id) = what else { return None };
    let own = sight.session.record(inbox::of(table).as_str(), id.as_str())?;
    if sight.session.record(table.as_str(), id.as_str()).is_some() {
        return None;
    }
    let text = text(sight, what);
    let verb = Verb::new(Action::Shown, text);
    let Some(made) = made(sight, table, id, at, text) else {
        // The canvas has no place for something new of this table: the note goes back to where it was.
        let back = sight.session.draft(Who::Desk, verb).make(table, id, own.values.clone());
        return at.is_none().then(|| back.take_out(table, id).finish())?;
    };
    // What has a place of its own gets it again, unless somebody else may sit there now.
    let keeps_place = at.is_none()
        && !sight
            .canvas
            .view
            .leaves()
            .iter()
            .any(|leaf| leaf.makes() == Some(table) && leaf.has_empty_places());
    let mut changes = made.changes;
    for change in &mut changes {
        if let (Key::Record(of, note), Some(Entry::Record(record))) = (&change.key, &mut change.after)
            && (of, note) == (table, id)
        {
            let planned = std::mem::take(&mut record.values);
            let (first, last) =
                if keeps_place { (planned, own.values.clone()) } else { (own.values.clone(), planned) };
            record.values = first.into_iter().chain(last).collect();
        }
    }
    let out = sight.session.draft(Who::Desk, verb.clone()).take_out(table, id).finish()?;
    changes.extend(out.changes);
    Some(Edit { who: Who::Desk, verb, changes })
}

/// Takes a shown note back into the inbox.
pub fn shelve(sight: &Sight<'_>, what: &Target) -> Option<Edit> {
    let Target::Card(table, id) = what else { return None };
    sight.session.record(table.as_str(), id.as_str())?;
    if !tables(sight).any(|own| own == table) {
        return None;
    }
    let verb = Verb::new(Action::Shelved, sight.title(table.as_str(), id.as_str()));
    sight.session.draft(Who::Desk, verb).shelve(table, id).finish()
}

/// What stands on a note in the inbox, or on its group.
pub fn text<'a>(sight: &Sight<'a>, what: &Target) -> &'a str {
    let Target::Card(table, id) = what else { return "" };
    let inbox = inbox::of(table);
    if let Some(heading) = sight.session.heading(inbox.as_str(), id.as_str()) {
        return heading;
    }
    let field = sight.workshop.table(table.as_str()).map_or("", |spec| spec.title_field());
    let record = sight.session.record(inbox.as_str(), id.as_str());
    record.and_then(|record| record.value(field)).and_then(Value::text).unwrap_or_default()
}

/// The edit that makes a note, where that is what making means there.
fn made(sight: &Sight<'_>, table: &TableId, id: &RecordId, at: Option<Point>, text: &str) -> Option<Edit> {
    let make = Gesture::Make { id: id.clone(), at, text: text.to_owned() };
    let edit = view_of(&sight.canvas.view).react(sight, frame::area(sight), &make)?;
    let key = Key::Record(table.clone(), id.clone());
    edit.changes.iter().any(|change| change.key == key).then_some(edit)
}

fn entered(change: Change, table: &TableId, id: &RecordId) -> Option<Record> {
    match (change.key, change.after) {
        (Key::Record(of, note), Some(Entry::Record(record))) if of == *table && note == *id => Some(record),
        _ => None,
    }
}
