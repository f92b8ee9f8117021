//! The inbox of the canvas: notes that have come in and are on no wall yet. They are shown, placed, grouped and deleted
//! here, one or several at a time; each time is one step that can be taken back.

use std::collections::BTreeMap;

use super::App;
use super::importing::{self, ImportAsk};
use super::notices::Notice;
use super::pasting::PasteAsk;
use crate::drawing::Target;
use crate::drawing::place::Point;
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::history::Phase;
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::import;
use crate::model::inbox;
use crate::model::value::Value;
use crate::view::{Lens, Sight, inbox as notes};

/// A note in the inbox.
#[derive(Clone, Debug, PartialEq)]
pub struct InboxNote {
    pub what: Target,
    pub text: String,
    /// How many notes lie under it.
    pub under: usize,
}

/// What can be done with notes in the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InboxVerb {
    /// Shows them where the canvas thinks best.
    Show,
    /// Shows them in the place of that number, from 0.
    Place(usize),
    Delete,
    /// Puts them under the note above.
    Group,
}

impl App {
    /// The notes in the inbox of this canvas, in the order in which they came.
    pub fn inbox(&self) -> Vec<InboxNote> {
        let Some(sight) = self.inbox_sight() else { return Vec::new() };
        let of = |table: &TableId| -> Vec<InboxNote> {
            let note = |id: &RecordId| {
                let what = Target::Card(table.clone(), id.clone());
                let under = sight.session.waiting_group(table, id).len() - 1;
                InboxNote { text: notes::text(&sight, &what).to_owned(), what, under }
            };
            sight.session.waiting(table).into_iter().map(note).collect()
        };
        notes::tables(&sight).flat_map(of).collect()
    }

    /// The names of the places in which a note of the inbox can be put, in the order of the digits.
    pub fn inbox_places(&self, what: &Target) -> Vec<String> {
        self.places_for(what).into_iter().map(|(name, _)| name).collect()
    }

    /// Whether something on the canvas can be taken back into the inbox.
    pub fn can_shelve(&self, what: &Target) -> bool {
        self.inbox_sight().is_some_and(|sight| notes::shelve(&sight, what).is_some())
    }

    /// Takes a shown note back into the inbox.
    pub fn shelve(&mut self, what: &Target) {
        let Some(edit) = self.inbox_sight().and_then(|sight| notes::shelve(&sight, what)) else { return };
        self.commit_told(edit, Phase::Once);
    }

    /// Whether what was pasted can wait in the inbox.
    pub fn can_receive(&self, table: &TableId) -> bool {
        self.store.as_ref().is_some_and(|store| inbox::has(store.workshop(), table))
    }

    /// Lays each line of a list into the inbox.
    pub fn receive(&mut self, ask: &PasteAsk) {
        let Some(store) = self.store.as_ref().filter(|_| self.can_receive(&ask.into)) else { return };
        let Some(spec) = store.workshop().table(ask.into.as_str()) else { return };
        let title = FieldId::from(spec.title_field());
        let what = self.words().count("inbox-notes", ask.lines.len());
        let draft = store.session().draft(Who::Desk, Verb::new(Action::Shelved, what));
        let draft = ask.lines.iter().zip(store.fresh_ids()).fold(draft, |draft, (line, id)| {
            let text: String = line.chars().take(ask.most).collect();
            draft.receive(&ask.into, &id, BTreeMap::from([(title.clone(), Value::from(text))]))
        });
        if let Some(edit) = draft.finish() {
            self.commit_told(edit, Phase::Once);
        }
    }

    /// Whether the rows of a file can wait in the inbox.
    pub fn can_receive_rows(&self, ask: &ImportAsk) -> bool {
        matches!(&ask.mapping, Some(import::Mapping { target: import::Target::Records(table), .. })
            if self.can_receive(table) && ask.preview.told.new > 0)
    }

    /// The rows of a file: what is new lies in the inbox.
    pub fn receive_rows(&mut self, ask: ImportAsk) {
        let (Some(store), Some(mut mapping)) = (&self.store, ask.mapping) else { return };
        let import::Target::Records(table) = mapping.target.clone() else { return };
        let Some(edit) = importing::planned(store, &ask.sheet, &mut mapping).edit else { return };
        let edit = inbox::redirected(store.session(), edit, &table);
        self.commit_told(edit, Phase::Once);
    }

    /// Does something with notes of the inbox.
    pub fn sort_inbox(&mut self, chosen: &[Target], verb: InboxVerb) {
        match verb {
            InboxVerb::Show => self.show_notes(chosen, None),
            InboxVerb::Place(number) => {
                let places = chosen.first().map(|what| self.places_for(what)).unwrap_or_default();
                if let Some((_, at)) = places.get(number) {
                    self.show_notes(chosen, Some(*at));
                }
            }
            InboxVerb::Delete => self.delete_waiting(chosen),
            InboxVerb::Group => self.group_waiting(chosen),
        }
    }

    /// Shows notes with what lies under them. One that raises a question asks it; of several it stays where it is.
    fn show_notes(&mut self, chosen: &[Target], at: Option<Point>) {
        let notes = self.with_groups(chosen);
        let Some(canvas) = self.canvas_id() else { return };
        if let [note] = notes.as_slice() {
            match self.showing(note, at) {
                Some(edit) => {
                    self.offer(&canvas, edit);
                }
                None => self.tell("inbox-no-place"),
            }
            return;
        }
        let what = self.words().count("inbox-notes", notes.len());
        let mut phase = Phase::Start;
        let mut left = 0;
        for note in &notes {
            let planned = self.showing(note, at);
            let Some(mut edit) = planned.filter(|edit| !self.raises(edit)) else {
                left += 1;
                continue;
            };
            edit.verb.what.clone_from(&what);
            if !self.try_commit(edit, phase) {
                return;
            }
            phase = Phase::More;
        }
        if left > 0 {
            let text = self.words().count("inbox-left", left);
            self.say(Notice::done(text));
        }
    }

    fn showing(&self, what: &Target, at: Option<Point>) -> Option<Edit> {
        self.inbox_sight().and_then(|sight| notes::show(&sight, what, at))
    }

    fn raises(&mut self, edit: &Edit) -> bool {
        let canvas = self.canvas_id();
        canvas.zip(self.store.as_mut()).is_some_and(|(canvas, store)| store.raised(&canvas, edit).is_some())
    }

    fn delete_waiting(&mut self, chosen: &[Target]) {
        let notes = self.with_groups(chosen);
        let Some(sight) = self.inbox_sight() else { return };
        let what = match notes.as_slice() {
            [note] => notes::text(&sight, note).to_owned(),
            many => self.words().count("inbox-notes", many.len()),
        };
        let draft = sight.session.draft(Who::Desk, Verb::new(Action::Removed, what));
        let records = notes.iter().filter_map(Target::record);
        let draft = records.fold(draft, |draft, (table, id)| draft.erase(sight.workshop, table, id));
        if let Some(edit) = draft.finish() {
            self.commit(edit, Phase::Once);
        }
    }

    /// The note above the first of them, of the same table, comes on top.
    fn group_waiting(&mut self, chosen: &[Target]) {
        let all = self.inbox();
        let first = all.iter().position(|note| chosen.contains(&note.what));
        let above = first.and_then(|place| all.get(place.checked_sub(1)?));
        let Some(InboxNote { what: Target::Card(table, top), text, .. }) = above else {
            return self.tell("inbox-none-above");
        };
        let Some(store) = &self.store else { return };
        let draft = store.session().draft(Who::Desk, Verb::new(Action::Grouped, text.clone()));
        let records = chosen.iter().filter_map(Target::record).filter(|(of, _)| *of == table);
        let inbox = inbox::of(table);
        if let Some(edit) = records.fold(draft, |draft, (_, id)| draft.put_under(&inbox, id, top)).finish() {
            self.commit(edit, Phase::Once);
        }
    }

    /// The notes with those that lie under them, each on its own.
    fn with_groups(&self, chosen: &[Target]) -> Vec<Target> {
        let Some(store) = &self.store else { return Vec::new() };
        let records = chosen.iter().filter_map(Target::record);
        let group = |(table, id): (&TableId, &RecordId)| {
            let group = store.session().waiting_group(table, id);
            group.into_iter().map(|id| Target::Card(table.clone(), id)).collect::<Vec<_>>()
        };
        records.flat_map(group).collect()
    }

    fn places_for(&self, what: &Target) -> Vec<(String, Point)> {
        let (Some(sight), Some((table, _))) = (self.inbox_sight(), what.record()) else { return Vec::new() };
        notes::places(&sight, table).into_iter().map(|stop| (stop.name, stop.at)).collect()
    }

    fn commit_told(&mut self, edit: Edit, phase: Phase) {
        let verb = edit.verb.clone();
        if self.try_commit(edit, phase) {
            self.say_done(&verb);
        }
    }

    fn inbox_sight(&self) -> Option<Sight<'_>> {
        let (store, canvas) = (self.store.as_ref()?, self.canvas()?);
        Some(store.sight(canvas, store.workshop().language, Lens::default()))
    }
}
