//! What a file of answers can hold: the groups that answer, the items they answer about, and whom the answers are about.
//! Read from a question and its canvas; the rest is convention of the workshop format: what a canvas looks at one by one
//! (`focus`) is whom the answers are about, and the other link of the asked rows names the item.

use std::collections::BTreeMap;

use super::cell::titled;
use super::{Voice, folded};
use crate::model::canvas::{Ask, AskKind, Canvas};
use crate::model::field::{FieldKind, Options, TableSpec};
use crate::model::id::{AskId, RecordId, TableId};
use crate::model::linked::{self, Linked};
use crate::model::scale::Scale;
use crate::model::session::Session;
use crate::model::value::Value;
use crate::model::workshop::Workshop;

/// A question as a file of answers sees it.
#[derive(Clone, Debug)]
pub struct Instrument<'a> {
    workshop: &'a Workshop,
    session: &'a Session,
    pub canvas: &'a Canvas,
    pub ask: &'a Ask,
    /// The groups that answer, each with its question: this one, and those beside it that ask other groups the same.
    pub voices: Vec<Voice>,
    /// The tables of which a record must be known before an answer has its place.
    pub abouts: Vec<&'a TableId>,
    /// What a column can answer about; a single one without a record where only the question itself can be answered.
    pub items: Vec<Item<'a>>,
    /// The table that items are records of.
    items_of: Option<&'a TableId>,
}

/// Something that one column answers about.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// None for the question itself.
    pub id: Option<&'a RecordId>,
    pub name: &'a str,
    /// Everything that is written in it: a column may be headed by the whole question.
    pub texts: Vec<&'a str>,
}

/// The questions that a file can answer, without those that another one already speaks for.
pub fn questions(workshop: &Workshop) -> Vec<&Ask> {
    let mut found: Vec<&Ask> = Vec::new();
    for canvas in &workshop.canvases {
        let mut spoken_for: Vec<AskId> = Vec::new();
        for ask in canvas.asks.iter().filter(|ask| is_counted(ask)) {
            if !spoken_for.contains(&ask.id) {
                spoken_for.extend(voices(workshop, canvas, ask).into_iter().map(|voice| voice.ask));
                found.push(ask);
            }
        }
    }
    found
}

/// The question that speaks for another one: the first of those beside it that ask the same.
pub fn speaks_for(workshop: &Workshop, ask: &AskId) -> AskId {
    let speaks = |other: &&Ask| {
        let found = workshop.ask(&other.id);
        found.is_some_and(|(canvas, _)| voices(workshop, canvas, other).iter().any(|voice| voice.ask == *ask))
    };
    questions(workshop).into_iter().find(speaks).map_or_else(|| ask.clone(), |other| other.id.clone())
}

/// Whether single answers add up to counts.
fn is_counted(ask: &Ask) -> bool {
    !matches!(ask.kind, AskKind::Share { .. })
}

/// The groups of a question, and those of questions beside it that ask other groups the same.
fn voices(workshop: &Workshop, canvas: &Canvas, ask: &Ask) -> Vec<Voice> {
    let of = |ask: &Ask| {
        ask.groups.iter().map(|group| Voice { ask: ask.id.clone(), group: group.clone() }).collect::<Vec<_>>()
    };
    let mut voices = of(ask);
    let scale = Scale::of(workshop, canvas, ask);
    for other in canvas.asks.iter().filter(|other| other.id != ask.id && is_counted(other)) {
        let others_only = other.groups.iter().all(|group| voices.iter().all(|voice| voice.group != *group));
        if other.each == ask.each && others_only && Scale::of(workshop, canvas, other) == scale {
            voices.extend(of(other));
        }
    }
    voices
}

impl<'a> Instrument<'a> {
    /// The instrument that a question belongs to; none where its answers cannot be counted one by one.
    pub fn of(workshop: &'a Workshop, session: &'a Session, ask: &AskId) -> Option<Self> {
        let (canvas, ask) = workshop.ask(ask).filter(|(_, ask)| is_counted(ask))?;
        let voices = voices(workshop, canvas, ask);
        let mut instrument = Self {
            workshop,
            session,
            canvas,
            ask,
            voices,
            abouts: Vec::new(),
            items: vec![Item { id: None, name: &ask.text, texts: vec![&ask.text, ask.id.as_str()] }],
            items_of: None,
        };
        if let Some(each) = &ask.each {
            instrument.look_at(each);
        }
        Some(instrument)
    }

    fn look_at(&mut self, each: &'a TableId) {
        let focus = &self.canvas.focus;
        if focus.contains(each) {
            self.abouts = vec![each];
            return;
        }
        let linked = |table: &&TableId| linked::link(self.workshop, each, table).is_some();
        self.abouts = focus.iter().filter(linked).collect();
        let links = self.workshop.table(each.as_str()).map(links).unwrap_or_default();
        self.items_of = match links.into_iter().find(|table| !self.abouts.contains(table)) {
            Some(other) if !self.abouts.is_empty() => Some(other),
            // Rows that are about nothing in focus are the items themselves.
            _ if self.abouts.is_empty() => Some(each),
            _ => None,
        };
        if let Some(table) = self.items_of {
            self.items = items(self.workshop, self.session, table);
        }
    }

    /// The record that an answer is counted about, there already or made with the answer; none where the question is
    /// asked once.
    pub(super) fn row(
        &self,
        about: &BTreeMap<&TableId, RecordId>,
        item: Option<&RecordId>,
    ) -> Option<Linked> {
        let each = self.ask.each.as_ref()?;
        if let Some(id) = about.get(each) {
            return Some(Linked::existing(each, id));
        }
        if let (Some(table), Some(id)) = (self.items_of, item)
            && table == each
        {
            return Some(Linked::existing(each, id));
        }
        let mut records: Vec<(&TableId, &RecordId)> = Vec::new();
        for table in &self.abouts {
            records.push((table, about.get(table)?));
        }
        records.extend(self.items_of.zip(item));
        Linked::to(self.workshop, self.session, each, &records)
    }

    /// The question of a voice.
    pub(super) fn ask_of(&self, voice: &Voice) -> Option<&'a Ask> {
        self.canvas.asks.iter().find(|ask| ask.id == voice.ask)
    }

    /// The voice that a cell names, by the id or the name of the group.
    pub fn voice(&self, cell: &str) -> Option<&Voice> {
        let wanted = folded(cell);
        self.voices.iter().find(|voice| {
            let names = [voice.group.as_str(), self.group_name(voice)];
            !wanted.is_empty() && names.iter().any(|name| folded(name) == wanted)
        })
    }

    /// The group of a voice as people know it.
    pub fn group_name<'s>(&'s self, voice: &'s Voice) -> &'s str {
        let group = self.workshop.group(voice.group.as_str());
        group.map_or(voice.group.as_str(), |group| group.name.as_str())
    }

    /// The keys of a question's options with the names that a cell may call them by.
    pub(super) fn answers(&self, ask: &Ask) -> Vec<(String, Vec<String>)> {
        match &ask.kind {
            AskKind::Scale { .. } => {
                let steps = Scale::of(self.workshop, self.canvas, ask).steps;
                steps.into_iter().map(|(key, _)| (key, Vec::new())).collect()
            }
            AskKind::One { of: Options::Rows(table) } | AskKind::Many { of: Options::Rows(table), .. } => {
                let rows = items(self.workshop, self.session, table);
                let named = |item: Item<'_>| Some((item.id?.to_string(), vec![folded(item.name)]));
                rows.into_iter().filter_map(named).collect()
            }
            AskKind::One { of } | AskKind::Many { of, .. } | AskKind::Share { of, .. } => {
                let options = self.workshop.options(self.canvas, of);
                let names = |name: String, key: &str, short: Option<String>| {
                    let mut names = vec![folded(&name), folded(&format!("{key}{name}"))];
                    names.extend(short.map(|short| folded(&short)));
                    names
                };
                let named = options.into_iter().map(|option| {
                    let names = names(option.name, option.id.as_str(), option.short);
                    (option.id.0, names)
                });
                named.collect()
            }
        }
    }
}

/// The tables that the single links of a table lead to.
fn links(table: &TableSpec) -> Vec<&TableId> {
    let link = |kind| match kind {
        &FieldKind::Link { ref table, many: false } => Some(table),
        _ => None,
    };
    table.fields.iter().filter_map(|field| link(&field.kind)).collect()
}

fn items<'a>(workshop: &'a Workshop, session: &'a Session, table: &'a TableId) -> Vec<Item<'a>> {
    let title = workshop.table(table.as_str()).map_or("name", TableSpec::title_field);
    let item = |(id, record): (&'a RecordId, &'a crate::model::record::Record)| {
        let texts = record.values.values().filter_map(Value::text).chain([id.as_str()]).collect();
        Item { id: Some(id), name: titled(record, title).unwrap_or(id.as_str()), texts }
    };
    session.rows(table.as_str()).iter().map(item).collect()
}
