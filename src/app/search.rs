//! Search in the whole session: canvases, notes, rows of shared tables, decisions. What can be found is spelled once a
//! change, so that a letter typed among thousands of notes costs nothing that is felt.

use std::cell::RefCell;
use std::sync::Arc;

use super::App;
use super::finder::{Found, FoundWhat};
use super::spelling::{Spelled, Typed};
use crate::expr::Facts;
use crate::model::field::{FieldKind, TableSpec};
use crate::model::id::{CanvasId, DecisionId, FieldId, RecordId, TableId};

/// Where something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Canvas(CanvasId),
    /// A record; or one text of it, where the record has no name of its own.
    Record(TableId, RecordId, Option<FieldId>),
    Decision(DecisionId),
}

/// What was found, best first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hits {
    pub found: Vec<Found>,
    /// How many of them are hits by their title.
    pub by_title: usize,
    /// How many more there are than are shown.
    pub more: usize,
}

/// More than this nobody reads.
const MOST: usize = 100;

/// All that can be found in a session.
#[derive(Debug)]
struct Index(Vec<Entry>);

#[derive(Debug)]
struct Entry {
    place: Place,
    /// What it says, its title first.
    said: Vec<Said>,
}

#[derive(Debug)]
struct Said {
    /// What the text is called; empty for a title.
    label: String,
    text: String,
    spelled: Spelled,
}

impl Said {
    fn of(label: &str, text: &str) -> Self {
        Self { label: label.to_owned(), text: text.to_owned(), spelled: Spelled::of(text) }
    }
}

/// What has been spelled and found already.
#[derive(Debug, Default)]
pub struct Search {
    index: RefCell<Option<(Arc<Facts>, Arc<Index>)>>,
    hits: RefCell<Option<Kept>>,
}

/// What was typed, and what it found in an index.
type Kept = (Arc<Index>, String, Arc<Hits>);

impl App {
    /// What holds every word that was typed; nothing when nothing is typed. Remembered until something changes.
    pub fn hits(&self, typed: &str) -> Arc<Hits> {
        let Some(index) = self.index() else { return Arc::default() };
        if let Some((of, text, hits)) = &*self.search.hits.borrow()
            && Arc::ptr_eq(of, &index)
            && text == typed
        {
            return Arc::clone(hits);
        }
        let hits = Arc::new(Typed::of(typed).map(|typed| self.look_up(&index, &typed)).unwrap_or_default());
        *self.search.hits.borrow_mut() = Some((index, typed.to_owned(), Arc::clone(&hits)));
        hits
    }

    fn look_up(&self, index: &Index, typed: &Typed) -> Hits {
        let mut ranked: Vec<(u8, &Entry)> =
            index.0.iter().filter_map(|entry| Some((rank(entry, typed)?, entry))).collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        let by_title = ranked.iter().take(MOST).filter(|(rank, _)| *rank < BY_OTHERS).count();
        let more = ranked.len().saturating_sub(MOST);
        let found = ranked.into_iter().take(MOST).map(|(_, entry)| self.found(entry, typed)).collect();
        Hits { found, by_title, more }
    }

    /// A hit in words: what it says, and on which canvas.
    fn found(&self, entry: &Entry, typed: &Typed) -> Found {
        let title = entry.said.first();
        let by_title = title.is_some_and(|title| title.label.is_empty() && title.spelled.has(typed));
        let other = entry.said.iter().find(|said| !said.label.is_empty() && typed.touches(&said.spelled));
        let other = other.filter(|_| !by_title);
        let canvas = self.canvas_of(&entry.place).and_then(|id| {
            let store = self.store.as_ref()?;
            Some(store.workshop().canvas(id.as_str())?.title.clone())
        });
        let canvas = canvas.filter(|_| !matches!(entry.place, Place::Canvas(_)));
        let said = |said: &Said| format!("{}: {}", said.label, excerpt(&said.text, typed));
        // A record without a name is called by what it says.
        let is_named = title.is_some_and(|title| title.label.is_empty());
        let (title, aside) = match (title, other) {
            (Some(title), Some(other)) if is_named => (excerpt(&title.text, typed), Some(said(other))),
            (Some(title), _) if is_named => (excerpt(&title.text, typed), None),
            (_, Some(other)) => (excerpt(&other.text, typed), Some(other.label.clone())),
            (_, None) => (String::new(), None),
        };
        let second = [canvas, self.kind_of(&entry.place), aside];
        let second = second.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let keys = String::new();
        let called = (title.clone(), String::new());
        Found { title, second, keys, what: FoundWhat::Place(entry.place.clone()), called, fits: true }
    }

    /// What kind of thing it is, where the canvas does not say it.
    fn kind_of(&self, place: &Place) -> Option<String> {
        match place {
            Place::Canvas(_) => Some(self.words().text("search-canvas")),
            Place::Decision(_) => Some(self.words().text("search-decision")),
            Place::Record(table, ..) => {
                let spec = self.store.as_ref()?.workshop().table(table.as_str())?;
                spec.of_canvas.is_none().then(|| spec.name.clone())
            }
        }
    }

    fn index(&self) -> Option<Arc<Index>> {
        let facts = self.store.as_ref()?.facts();
        if let Some((of, index)) = &*self.search.index.borrow()
            && Arc::ptr_eq(of, facts)
        {
            return Some(Arc::clone(index));
        }
        let index = Arc::new(Index(self.entries()));
        *self.search.index.borrow_mut() = Some((Arc::clone(facts), Arc::clone(&index)));
        Some(index)
    }

    /// Canvases in the order of the day, each with what is written on it; then what all of them share, and decisions.
    fn entries(&self) -> Vec<Entry> {
        let Some(store) = &self.store else { return Vec::new() };
        let workshop = store.workshop();
        let mut entries = Vec::new();
        for id in self.walk() {
            let Some(canvas) = workshop.canvas(id.as_str()) else { continue };
            let said = vec![
                Said::of("", &canvas.title),
                Said::of(&self.words().text("search-question"), &canvas.question),
            ];
            entries.push(Entry { place: Place::Canvas(id.clone()), said });
            let own = workshop.tables.iter().filter(|table| table.of_canvas.as_ref() == Some(&id));
            entries.extend(own.flat_map(|table| self.rows(table)));
        }
        let shared = workshop.tables.iter().filter(|table| table.of_canvas.is_none());
        entries.extend(shared.flat_map(|table| self.rows(table)));
        let owner = self.words().text("decision-owner");
        entries.extend(store.session().decisions().map(|(id, decision)| Entry {
            place: Place::Decision(id.clone()),
            said: vec![Said::of("", &decision.text), Said::of(&owner, &decision.owner)],
        }));
        entries
    }

    /// The records of a table that say something.
    fn rows<'a>(&'a self, spec: &'a TableSpec) -> impl Iterator<Item = Entry> + 'a {
        let rows = self.store.iter().flat_map(|store| store.session().rows(spec.id.as_str()).iter());
        rows.flat_map(move |(id, record)| {
            let text = |field: &'a FieldId| record.value(field.as_str())?.text();
            let texts = spec.fields.iter().filter(|field| matches!(field.kind, FieldKind::Text { .. }));
            let title = spec.title_field();
            let others = texts.filter(|field| field.id.as_str() != title || spec.single);
            let others =
                others.filter_map(|field| Some((&field.id, Said::of(&field.label, text(&field.id)?))));
            let others = others.filter(|(_, said)| !said.text.is_empty());
            let place = |field| Place::Record(spec.id.clone(), id.clone(), field);
            if spec.single {
                return others
                    .map(|(field, said)| Entry { place: place(Some(field.clone())), said: vec![said] })
                    .collect();
            }
            let title = Some(self.title_of(&spec.id, id)).filter(|title| !title.is_empty());
            let said: Vec<Said> =
                title.iter().map(|title| Said::of("", title)).chain(others.map(|(_, said)| said)).collect();
            if said.is_empty() { Vec::new() } else { vec![Entry { place: place(None), said }] }
        })
    }
}

/// The rank of hits in other texts than the title.
const BY_OTHERS: u8 = 2;

fn rank(entry: &Entry, typed: &Typed) -> Option<u8> {
    let title = entry.said.first()?;
    if title.spelled.begins(typed) {
        return Some(0);
    }
    if title.spelled.has(typed) {
        return Some(1);
    }
    let texts: Vec<&Spelled> = entry.said.iter().map(|said| &said.spelled).collect();
    typed.is_among(&texts).then_some(BY_OTHERS)
}

/// A text from shortly before what was typed, so that the end of a line does not hide it.
fn excerpt(text: &str, typed: &Typed) -> String {
    const BEFORE: usize = 3;
    const SHORT_CHARS: usize = 48;
    let words: Vec<&str> = text.split_whitespace().collect();
    let whole = words.join(" ");
    if whole.chars().count() <= SHORT_CHARS {
        return whole;
    }
    let at = words.iter().position(|word| typed.touches(&Spelled::of(word))).unwrap_or(0);
    if at <= BEFORE { whole } else { format!("… {}", words[at - BEFORE..].join(" ")) }
}
