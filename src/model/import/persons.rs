//! Reads the rows of a file of answers as persons, for as long as it takes to count them.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::{number, some, titled};
use super::{Becomes, Import, Instrument, Line, Preview, Problem, Trouble, Twin, Twins, Voice, folded};
use crate::model::canvas::{Ask, AskKind};
use crate::model::field::TableSpec;
use crate::model::fit;
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::persons::names_a_person;
use crate::model::scale::Scale;
use crate::model::value::Value;

/// Everybody who has answered something.
#[derive(Debug, Default)]
pub(super) struct Persons<'a> {
    pub(super) people: Vec<Person<'a>>,
    /// Whom the answers are about and who is not there yet.
    pub(super) named: Vec<Named>,
    pub(super) preview: Preview,
}

/// One row that has been understood.
#[derive(Clone, Debug)]
pub(super) struct Person<'a> {
    pub(super) voice: Voice,
    pub(super) about: BTreeMap<&'a TableId, RecordId>,
    /// What was answered about each item: the keys of the chosen options.
    pub(super) answers: Vec<(Option<&'a RecordId>, Vec<String>)>,
    /// The mean of the numbers that the answers stand for, where enough is answered.
    pub(super) figure: Option<f64>,
}

/// A record that is made because a row names it.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) table: TableId,
    pub(super) id: RecordId,
    pub(super) title_field: FieldId,
    pub(super) title: String,
}

/// Reads all rows.
pub(super) fn read<'a>(
    import: Import<'a>,
    instrument: &Instrument<'a>,
    fresh: &mut dyn FnMut() -> RecordId,
) -> Persons<'a> {
    let mut reader = Reader {
        import,
        instrument,
        columns: answer_columns(import, instrument),
        voices: instrument
            .voices
            .iter()
            .filter_map(|voice| Some((voice, Answered::of(import, instrument, voice)?)))
            .collect(),
        found: Persons::default(),
    };
    for line in reader.without_twins() {
        reader.take(line, fresh);
    }
    reader.found
}

/// The columns that are answers, with the item of each.
fn answer_columns<'a>(import: Import<'a>, instrument: &Instrument<'a>) -> Vec<(usize, Option<&'a RecordId>)> {
    let column = |(column, becomes): (usize, &'a Becomes)| match becomes {
        Becomes::Answer(item) => {
            let known = instrument.items.iter().any(|other| other.id == item.as_ref());
            known.then_some((column, item.as_ref()))
        }
        _ => None,
    };
    import.columns().filter_map(column).collect()
}

/// How a question is answered.
struct Answered<'a> {
    ask: &'a Ask,
    scale: Scale,
    options: Vec<(String, Vec<String>)>,
}

impl<'a> Answered<'a> {
    fn of(import: Import<'a>, instrument: &Instrument<'a>, voice: &Voice) -> Option<Self> {
        let ask = instrument.ask_of(voice)?;
        let scale = Scale::of(import.workshop, instrument.canvas, ask);
        Some(Self { ask, scale, options: instrument.answers(ask) })
    }

    /// The options that a cell names; none of them where it is no answer.
    fn keys(&self, cell: &str) -> Option<Vec<String>> {
        if let Some(key) = self.key(cell) {
            return Some(vec![key]);
        }
        let AskKind::Many { most, .. } = self.ask.kind else { return None };
        let parts = cell.split([',', ';', '|']).map(str::trim).filter(|part| !part.is_empty());
        let keys: BTreeSet<String> = parts.map(|part| self.key(part)).collect::<Option<_>>()?;
        (!keys.is_empty() && keys.len() <= usize::from(most)).then(|| keys.into_iter().collect())
    }

    fn key(&self, cell: &str) -> Option<String> {
        let wanted = folded(cell);
        let named = |(key, names): &&(String, Vec<String>)| key == cell || names.contains(&wanted);
        if let Some((key, _)) = self.options.iter().find(named) {
            return Some(key.clone());
        }
        let number = number(cell)?;
        let is = |key: &str| key.parse::<f64>().is_ok_and(|other| other == number);
        let by_key = self.options.iter().find(|(key, _)| is(key)).map(|(key, _)| key.clone());
        // The number that an option stands for: 75 for *enig*.
        let by_number = || self.scale.steps.iter().find(|(_, stands_for)| *stands_for == Some(number));
        by_key.or_else(|| by_number().map(|(key, _)| key.clone()))
    }

    fn expected(&self) -> String {
        let names: Vec<&str> = self.scale.steps.iter().map(|(key, _)| key.as_str()).collect();
        match names.as_slice() {
            [first, .., last] if names.len() > 5 => format!("{first} – {last}"),
            _ => some(&names),
        }
    }

    /// The figure of a person, where the workshop wants one; an error where too little is answered.
    fn figure(&self, items: usize, answers: &[(Option<&RecordId>, Vec<String>)]) -> Option<Result<f64, ()>> {
        let person = self.ask.person.as_ref()?;
        let numbers: Vec<f64> = answers
            .iter()
            .filter_map(|(_, keys)| keys.first())
            .filter_map(|key| self.scale.number(key))
            .collect();
        let least = person.least * items as f64 - 1e-9;
        if numbers.is_empty() || (numbers.len() as f64) < least {
            return Some(Err(()));
        }
        Some(Ok(numbers.iter().sum::<f64>() / numbers.len() as f64))
    }
}

struct Reader<'a, 'i> {
    import: Import<'a>,
    instrument: &'i Instrument<'a>,
    columns: Vec<(usize, Option<&'a RecordId>)>,
    voices: Vec<(&'i Voice, Answered<'a>)>,
    found: Persons<'a>,
}

impl<'a> Reader<'a, '_> {
    /// The rows that count: of those that are one person the last, unless all of them are taken.
    fn without_twins(&mut self) -> Vec<&'a Line> {
        let mapping = self.import.mapping;
        let person = mapping.column(&Becomes::Person);
        // Somebody may answer about several others, or belong to two groups.
        let apart: Vec<usize> = self
            .import
            .columns()
            .filter(|(_, becomes)| matches!(becomes, Becomes::About(_) | Becomes::Group))
            .map(|(column, _)| column)
            .collect();
        let identity = |line: &'a Line| -> Option<Vec<&'a str>> {
            match person {
                Some(column) if line.cell(column).is_empty() => None,
                Some(column) => Some([column].iter().chain(&apart).map(|at| line.cell(*at)).collect()),
                None => Some(line.cells.iter().map(String::as_str).collect()),
            }
        };
        let mut last: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
        let mut kept: Vec<Option<&Line>> = Vec::new();
        for line in self.import.rows() {
            let place = kept.len();
            kept.push(Some(line));
            let Some(earlier) = identity(line).and_then(|identity| last.insert(identity, place)) else {
                continue;
            };
            let other = kept[earlier].map(|line| line.number);
            let name = person.map(|column| line.cell(column).to_owned()).unwrap_or_default();
            self.found.preview.twins.push(Twin { line: line.number, other, name });
            if mapping.twins == Twins::LeaveOut {
                kept[earlier] = None;
                self.found.preview.told.left_out += 1;
            }
        }
        kept.into_iter().flatten().collect()
    }

    fn take(&mut self, line: &'a Line, fresh: &mut dyn FnMut() -> RecordId) {
        let Some(place) = self.voice(line) else { return self.leave_out() };
        let answers = self.answers(line, place);
        if answers.is_empty() {
            self.found.preview.told.silent += 1;
            return;
        }
        let Some(about) = self.about(line, fresh) else { return self.leave_out() };
        let (voice, answered) = &self.voices[place];
        let figure = answered.figure(self.instrument.items.len(), &answers);
        self.found.preview.told.partial += usize::from(figure == Some(Err(())));
        let figure = figure.and_then(Result::ok);
        self.found.people.push(Person { voice: (*voice).clone(), about, answers, figure });
    }

    fn leave_out(&mut self) {
        self.found.preview.told.left_out += 1;
    }

    /// The place of the voice that a row belongs to.
    fn voice(&mut self, line: &Line) -> Option<usize> {
        let mapping = self.import.mapping;
        let voice = match mapping.column(&Becomes::Group) {
            Some(column) => {
                let found = self.instrument.voice(line.cell(column));
                if found.is_none() {
                    let voices = self.instrument.voices.iter();
                    let known: Vec<&str> = voices.map(|voice| self.instrument.group_name(voice)).collect();
                    self.problem(line, Some(column), Trouble::NoGroup, some(&known));
                }
                found.cloned()
            }
            None => mapping.voice.clone(),
        }?;
        self.voices.iter().position(|(other, _)| **other == voice)
    }

    fn answers(&mut self, line: &Line, voice: usize) -> Vec<(Option<&'a RecordId>, Vec<String>)> {
        let mut answers = Vec::new();
        for (column, item) in self.columns.clone() {
            let cell = line.cell(column);
            let said = folded(cell);
            if said.is_empty() || self.import.hints.no_answer.contains(&said) {
                continue;
            }
            if let Some(keys) = self.voices[voice].1.keys(cell) {
                answers.push((item, keys));
            } else {
                let expected = self.voices[voice].1.expected();
                self.problem(line, Some(column), Trouble::Unknown, expected);
            }
        }
        answers
    }

    fn about(
        &mut self,
        line: &Line,
        fresh: &mut dyn FnMut() -> RecordId,
    ) -> Option<BTreeMap<&'a TableId, RecordId>> {
        let mut about = BTreeMap::new();
        for table in self.instrument.abouts.clone() {
            let id = match self.import.mapping.column(&Becomes::About(table.clone())) {
                Some(column) => self.named(line, column, table, fresh)?,
                None => self.chosen(line, table)?,
            };
            about.insert(table, id);
        }
        Some(about)
    }

    /// The record that all answers are about.
    fn chosen(&mut self, line: &Line, table: &TableId) -> Option<RecordId> {
        let chosen = self.import.mapping.about.get(table).cloned();
        if chosen.is_none() {
            self.problem(line, None, Trouble::NoAbout, String::new());
        }
        chosen
    }

    /// The record that a cell names; a new one where nobody is called so.
    fn named(
        &mut self,
        line: &Line,
        column: usize,
        table: &'a TableId,
        fresh: &mut dyn FnMut() -> RecordId,
    ) -> Option<RecordId> {
        let cell = line.cell(column);
        let wanted = folded(cell);
        let spec = self.import.workshop.table(table.as_str())?;
        if wanted.is_empty() {
            self.problem(line, Some(column), Trouble::NoAbout, spec.one.clone());
            return None;
        }
        let title = spec.title_field();
        let rows = self.import.session.rows(table.as_str());
        let there = rows.iter().find(|(id, record)| {
            id.as_str() == cell || titled(record, title).is_some_and(|name| folded(name) == wanted)
        });
        let new =
            self.found.named.iter().find(|named| named.table == *table && folded(&named.title) == wanted);
        if let Some(id) = there.map(|(id, _)| id).or(new.map(|named| &named.id)) {
            return Some(id.clone());
        }
        self.make(line, column, spec, fresh)
    }

    fn make(
        &mut self,
        line: &Line,
        column: usize,
        table: &TableSpec,
        fresh: &mut dyn FnMut() -> RecordId,
    ) -> Option<RecordId> {
        let title = line.cell(column);
        let field = table.field(table.title_field())?;
        if let Err((_, expected)) = fit::fits(self.import.workshop, table, field, &Value::from(title)) {
            self.problem(line, Some(column), Trouble::TooLong, expected);
            return None;
        }
        if names_a_person(title) {
            self.problem(line, Some(column), Trouble::NamesPerson, table.one.clone());
        }
        let id = fresh();
        self.found.named.push(Named {
            table: table.id.clone(),
            id: id.clone(),
            title_field: field.id.clone(),
            title: title.to_owned(),
        });
        Some(id)
    }

    fn problem(&mut self, line: &Line, column: Option<usize>, what: Trouble, expected: String) {
        let found = column.map_or("", |column| line.cell(column)).to_owned();
        self.found.preview.problems.push(Problem { line: line.number, column, what, found, expected });
    }
}
