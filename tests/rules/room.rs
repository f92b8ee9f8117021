//! A room that is written in a few lines: `initiatives I,J {"innovation_degree": 3}` puts records into a table,
//! `ask risk I leader 1 {"2.5": 4}` counts answers.
#![allow(dead_code, reason = "each test binary uses its own part of the verbs")]

use std::collections::BTreeMap;

use raaderum::expr::{Facts, Program};
use raaderum::insight::{self, Insight};
use raaderum::model::edit::{Action, Edit, Entry, Key, Verb, Who};
use raaderum::model::field::{FieldKind, FieldSpec};
use raaderum::model::id::{FieldId, RecordId, TableId};
use raaderum::model::session::{Cover, Session};
use raaderum::model::tally::{Source, Spread, Tally, TallyKey};
use raaderum::model::value::Value;
use raaderum::model::workshop::Workshop;
use raaderum::words::Words;

/// A workshop that can be judged.
pub(crate) struct House {
    pub(crate) workshop: Workshop,
    program: Program,
}

impl House {
    pub(crate) fn new(workshop: Workshop) -> Self {
        let (program, flaws) = Program::compile(&workshop);
        assert!(flaws.is_empty(), "{flaws:#?}");
        let program = program.with_format(Words::of(workshop.language).spelling().clone());
        Self { workshop, program }
    }

    /// The session that the lines describe.
    pub(crate) fn session(&self, lines: &str) -> Session {
        let cover = Cover { date: "2026-04-15".to_owned(), ..Cover::default() };
        let mut session = Session::new(&self.workshop, cover);
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if let Some(edit) = edit(&self.workshop, &session, line) {
                session.apply(&edit).expect("it fits");
            }
        }
        session
    }

    pub(crate) fn facts(&self, session: &Session) -> Facts {
        Facts::new(&self.program, &self.workshop, session)
    }

    /// What all rules say about a session.
    pub(crate) fn insights(&self, session: &Session, facts: &Facts) -> Vec<Insight> {
        insight::run(&self.program, &self.workshop, session, facts)
    }

    /// What a rule says in that room.
    pub(crate) fn judge(&self, lines: &str, rule: &str) -> Insight {
        let session = self.session(lines);
        let facts = self.facts(&session);
        assert!(facts.faults().is_empty(), "{rule}: {:#?}", facts.faults());
        self.insights(&session, &facts)
            .into_iter()
            .find(|insight| insight.rule == *rule)
            .expect("the rule exists")
    }
}

fn map<T: serde::de::DeserializeOwned>(text: &str) -> BTreeMap<String, T> {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text).unwrap_or_else(|fault| panic!("{text}: {fault}"))
}

fn edit(workshop: &Workshop, session: &Session, line: &str) -> Option<Edit> {
    let (words, values) = line.split_at(line.find('{').expect("a line ends with values"));
    let words: Vec<&str> = words.split_whitespace().collect();
    let draft = session.draft(Who::Desk, Verb::new(Action::Set, ""));
    match words.as_slice() {
        ["ask", ask, of, group, wave, rest @ ..] => {
            let counts: BTreeMap<String, u32> = map(values);
            let told = rest.first().and_then(|n| n.strip_prefix("n=")).map(|n| n.parse().expect("a number"));
            let n = told.unwrap_or_else(|| counts.values().sum());
            let of = (*of != "-").then(|| RecordId::from(*of));
            let wave = wave.parse().expect("a round");
            let key = TallyKey { ask: (*ask).into(), of, group: (*group).into(), wave };
            let tally = Tally { source: Source::Hands, n, spread: Spread::Counts(counts) };
            draft.put(Key::Tally(key), Some(Entry::Tally(tally))).finish()
        }
        ["cover", "-"] => {
            let values: BTreeMap<String, String> = map(values);
            let mut cover = session.cover().clone();
            cover.date = values.get("date").cloned().unwrap_or_default();
            draft.put(Key::Cover, Some(Entry::Cover(cover))).finish()
        }
        [table, ids] => {
            let table = TableId::from(*table);
            let values: BTreeMap<String, Value> = map(values);
            let draft = ids.split(',').map(RecordId::from).fold(draft, |draft, id| {
                let there = session.record(table.as_str(), id.as_str()).is_some();
                // Each has a name, so that a hole in a sentence is the rule's own.
                let spec = workshop.table(table.as_str()).unwrap_or_else(|| panic!("no table {table}"));
                let written = |field: &&FieldSpec| matches!(field.kind, FieldKind::Text { .. });
                let title = spec.field(spec.title_field()).filter(written);
                let named =
                    title.map(|field| (field.id.clone(), Value::from(id.as_str()))).into_iter().collect();
                let draft = if there { draft } else { draft.make(&table, &id, named) };
                values.iter().fold(draft, |draft, (field, value)| {
                    draft.set(&table, &id, &FieldId::from(field.as_str()), Some(value.clone()))
                })
            });
            draft.finish()
        }
        _ => panic!("what is this? {line}"),
    }
}
