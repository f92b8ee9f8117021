//! Rows as persons: each is read, counted and forgotten. What is kept are counts by question, group, record and round.

use std::collections::BTreeMap;

use super::figures::{self, Circle};
use super::persons::{self, Person, Persons};
use super::{Import, Instrument, Preview};
use crate::model::edit::{Action, Draft, Edit, Entry, Key, Verb, Who};
use crate::model::id::{AskId, RecordId, TableId};
use crate::model::linked::Linked;
use crate::model::privacy::Screen;
use crate::model::session::Session;
use crate::model::tally::{Source, Spread, Tally, TallyKey};

/// What the rows become.
pub(super) fn preview(import: Import<'_>, ask: &AskId, fresh: &mut dyn FnMut() -> RecordId) -> Preview {
    let Some(instrument) = Instrument::of(import.workshop, import.session, ask) else {
        return Preview::default();
    };
    let Persons { people, named, mut preview } = persons::read(import, &instrument, fresh);
    let circles = circles(import, &instrument, &people);
    preview.told.persons = people.len();
    preview.told.abouts = named.iter().map(|named| named.title.clone()).collect();
    if circles.is_empty() {
        return preview;
    }
    for key in circles.iter().flat_map(|circle| circle.cells.keys()) {
        preview.told.tallies += 1;
        preview.told.replaced += usize::from(import.session.tally(key).is_some());
    }
    let verb = Verb::new(Action::Imported, instrument.canvas.title.clone());
    let mut draft = import.session.draft(Who::Desk, verb.clone());
    for named in named {
        let values = [(named.title_field, named.title.into())].into_iter().collect();
        draft = draft.make(&named.table, &named.id, values);
    }
    for circle in &circles {
        draft = circle.rows.iter().fold(draft, |draft, row| row.make(draft));
        draft = without_typed(import, draft, circle, &mut preview.told.typed);
        draft = circle.cells.iter().fold(draft, |draft, (key, tally)| {
            draft.put(Key::Tally(key.clone()), Some(Entry::Tally(tally.clone())))
        });
    }
    let counted = fixed(import.session, draft).finish();
    preview.edit = counted.map(|edit| with_figures(import, &instrument, &circles, verb, edit, &mut preview));
    preview
}

/// What was typed in a field that these answers give would stand before them; it makes way.
fn without_typed<'s>(import: Import<'_>, draft: Draft<'s>, circle: &Circle, typed: &mut usize) -> Draft<'s> {
    let mut draft = draft;
    for row in &circle.rows {
        let fields = import.workshop.table(row.table.as_str()).map_or(&[][..], |table| &table.fields);
        let given = fields.iter().filter(|field| {
            field.from.as_ref().is_some_and(|from| {
                from.ask == circle.voice.ask
                    && [Some(&from.group), from.or.as_ref()].contains(&Some(&circle.voice.group))
            })
        });
        for field in given {
            let record = import.session.record(row.table.as_str(), row.id.as_str());
            if record.is_some_and(|record| record.value(field.id.as_str()).is_some()) {
                *typed += 1;
                draft = draft.set(&row.table, &row.id, &field.id, None);
            }
        }
    }
    draft
}

/// With the first answers, the promise about small groups can no longer be changed.
fn fixed<'s>(session: &Session, draft: Draft<'s>) -> Draft<'s> {
    let mut cover = session.cover().clone();
    cover.privacy.fixed = true;
    draft.put(Key::Cover, Some(Entry::Cover(cover)))
}

/// The counts, and then what may be known of persons once they are counted.
fn with_figures(
    import: Import<'_>,
    instrument: &Instrument<'_>,
    circles: &[Circle],
    verb: Verb,
    edit: Edit,
    preview: &mut Preview,
) -> Edit {
    let mut after = import.session.clone();
    if after.apply(&edit).is_err() {
        debug_assert!(false, "planned on this very session");
        return edit;
    }
    let mut draft = after.draft(Who::Desk, verb);
    let screen = Screen::new(import.workshop, &after);
    for circle in circles {
        let shown = figures::shown(import.workshop, &after, &screen, circle);
        preview.told.hidden += usize::from(shown == figures::Shown::TooFew);
        preview.told.withheld += usize::from(shown == figures::Shown::AsBefore);
        preview.told.beside += usize::from(shown == figures::Shown::Withheld);
        draft = figures::write(import.workshop, instrument, draft, circle, shown);
    }
    match draft.finish() {
        Some(later) => edit.then(later),
        None => edit,
    }
}

/// The persons by whom they belong to and whom they answer about.
fn circles(import: Import<'_>, instrument: &Instrument<'_>, people: &[Person<'_>]) -> Vec<Circle> {
    let mut circles: BTreeMap<_, Circle> = BTreeMap::new();
    for person in people {
        let key = (person.voice.clone(), person.about.clone());
        let circle = circles.entry(key).or_insert_with(|| Circle {
            voice: person.voice.clone(),
            about: person.about.iter().map(|(table, id)| ((*table).clone(), id.clone())).collect(),
            ..Circle::default()
        });
        circle.figures.extend(person.figure);
        circle.people += 1;
        for (item, keys) in &person.answers {
            let of = row(instrument, &person.about, *item, circle);
            let key = TallyKey {
                ask: person.voice.ask.clone(),
                of,
                group: person.voice.group.clone(),
                wave: import.mapping.wave,
            };
            count(circle.cells.entry(key).or_insert_with(none), keys);
        }
    }
    circles.into_values().collect()
}

/// The record that an answer is about. It is looked up once for a circle; a row that is not there yet is made once.
fn row(
    instrument: &Instrument<'_>,
    about: &BTreeMap<&TableId, RecordId>,
    item: Option<&RecordId>,
    circle: &mut Circle,
) -> Option<RecordId> {
    if let Some(id) = circle.places.get(&item.cloned()) {
        return Some(id.clone());
    }
    let row: Linked = instrument.row(about, item)?;
    let id = row.id.clone();
    circle.places.insert(item.cloned(), id.clone());
    circle.rows.push(row);
    Some(id)
}

fn none() -> Tally {
    Tally { source: Source::Paper, n: 0, spread: Spread::Counts(BTreeMap::new()) }
}

fn count(tally: &mut Tally, keys: &[String]) {
    tally.n += 1;
    if let Spread::Counts(counts) = &mut tally.spread {
        for key in keys {
            *counts.entry(key.clone()).or_default() += 1;
        }
    }
}
