//! Erasing a record everywhere: what is only about it goes with it, and what merely names it forgets it.

use super::edit::{Draft, Entry, Key};
use super::field::FieldKind;
use super::id::{RecordId, TableId};
use super::inbox;
use super::value::Value;
use super::workshop::Workshop;

impl Draft<'_> {
    /// Removes a record with the rows of canvases that are about it and the answers about both. Lists and shared
    /// records that name it, and decisions, stay and forget the name.
    pub fn erase(self, workshop: &Workshop, table: &TableId, id: &RecordId) -> Self {
        let mut draft = self;
        let mut waiting = vec![(table.clone(), id.clone())];
        while let Some((table, id)) = waiting.pop() {
            // A note may lie in the inbox.
            let keys = [table.clone(), inbox::of(&table)].map(|table| Key::Record(table, id.clone()));
            if keys.iter().all(|key| draft.entry(key).is_none()) {
                continue;
            }
            draft = keys.into_iter().fold(draft, |draft, key| draft.put(key, None));
            draft = draft.without_answers(workshop, &table, &id);
            let mut about = Vec::new();
            draft = draft.unlinked(workshop, &table, &id, &mut about);
            waiting.extend(about);
        }
        draft
    }

    /// Takes the name out of every link to a record; the rows of canvases that are about it are collected.
    fn unlinked(
        self,
        workshop: &Workshop,
        to: &TableId,
        gone: &RecordId,
        about: &mut Vec<(TableId, RecordId)>,
    ) -> Self {
        let mut draft = self;
        for table in &workshop.tables {
            let links: Vec<_> = table
                .fields
                .iter()
                .filter_map(|field| match &field.kind {
                    FieldKind::Link { table, many } if table == to => Some((&field.id, *many)),
                    _ => None,
                })
                .collect();
            if links.is_empty() {
                continue;
            }
            for (id, _) in draft.session().rows(table.id.as_str()).iter() {
                let key = Key::Record(table.id.clone(), id.clone());
                let Some(Entry::Record(record)) = draft.entry(&key) else { continue };
                for (field, many) in &links {
                    let Some(value) = record.value(field.as_str()) else { continue };
                    if !value.names().contains(&gone.0) {
                        continue;
                    }
                    if !many && table.of_canvas.is_some() {
                        about.push((table.id.clone(), id.clone()));
                        break;
                    }
                    let rest: Vec<String> =
                        value.names().iter().filter(|name| **name != gone.0).cloned().collect();
                    let left = many.then_some(Value::Names(rest));
                    draft = draft.set(&table.id, id, field, left);
                }
            }
        }
        draft
    }

    /// Takes away the answers about a record, and its name from decisions.
    fn without_answers(self, workshop: &Workshop, table: &TableId, id: &RecordId) -> Self {
        let session = self.session();
        let mut draft = self;
        for (key, _) in session.tallies().filter(|(key, _)| key.of.as_ref() == Some(id)) {
            if workshop.ask(&key.ask).is_some_and(|(_, ask)| ask.each.as_ref() == Some(table)) {
                draft = draft.put(Key::Tally(key.clone()), None);
            }
        }
        for (key, decision) in session.decisions().filter(|(_, decision)| decision.of.as_ref() == Some(id)) {
            let mut decision = decision.clone();
            decision.of = None;
            draft = draft.put(Key::Decision(key.clone()), Some(Entry::Decision(decision)));
        }
        draft
    }
}
