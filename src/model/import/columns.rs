//! What each column may become, and the best guess: by the heading, in whatever spelling, and for groups by what stands
//! below it.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{contains_question, means, number_of};
use super::{Becomes, Hints, Instrument, Mapping, Sheet, Target, Twins, Voice, cell, folded, questions};
use crate::model::field::TableSpec;
use crate::model::id::{CanvasId, FieldId};
use crate::model::session::Session;
use crate::model::tally::TallyKey;
use crate::model::workshop::Workshop;

/// Something that a column may become, with its name for people.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub becomes: Becomes,
    /// Empty where the program itself has the words for it.
    pub name: String,
    /// What its heading may be called as well: an id, the whole question.
    names: Vec<String>,
}

impl Column {
    fn new(becomes: Becomes, name: &str, names: Vec<String>) -> Self {
        Self { becomes, name: name.to_owned(), names }
    }

    /// Whether a heading names it.
    pub fn is_called(&self, heading: &str) -> bool {
        let names = self.names.iter().map(String::as_str).chain([self.name.as_str()]);
        means(heading, names) || self.names.iter().any(|name| contains_question(heading, name))
    }
}

/// Everything that the columns of a target may become.
pub fn choices(workshop: &Workshop, session: &Session, target: &Target) -> Vec<Column> {
    match target {
        Target::Records(table) => workshop.table(table.as_str()).map(fields).unwrap_or_default(),
        Target::Answers(ask) => {
            Instrument::of(workshop, session, ask).map(|it| answered(workshop, &it)).unwrap_or_default()
        }
    }
}

fn fields(table: &TableSpec) -> Vec<Column> {
    let taken = table.fields.iter().filter(|field| cell::takes(field));
    taken
        .map(|field| {
            let unit = field.unit.as_ref().map(|unit| format!("{} {unit}", field.label));
            let mut names = vec![field.id.to_string()];
            names.extend(unit);
            // A list of departments is often headed *Afdeling*, and not *Navn*.
            if field.id == *table.title_field() {
                names.extend([table.one.clone(), table.name.clone()]);
            }
            Column::new(Becomes::Field(field.id.clone()), &field.label, names)
        })
        .collect()
}

fn answered(workshop: &Workshop, instrument: &Instrument<'_>) -> Vec<Column> {
    let items = instrument.items.iter().map(|item| {
        let names = item.texts.iter().map(|text| (*text).to_owned()).collect();
        Column::new(Becomes::Answer(item.id.cloned()), item.name, names)
    });
    let abouts = instrument.abouts.iter().filter_map(|table| {
        let spec = workshop.table(table.as_str())?;
        let label = spec.field(spec.title_field()).map(|field| field.label.clone());
        let mut names = vec![spec.id.to_string(), spec.name.clone(), spec.title_field().to_owned()];
        names.extend(label);
        Some(Column::new(Becomes::About((*table).clone()), &spec.one, names))
    });
    let mut columns: Vec<Column> = items.chain(abouts).collect();
    if instrument.voices.len() > 1 {
        columns.push(Column::new(Becomes::Group, "", Vec::new()));
    }
    columns.push(Column::new(Becomes::Person, "", Vec::new()));
    columns
}

/// The best guess at what a sheet becomes, once it is known what for.
pub fn guess(
    workshop: &Workshop,
    session: &Session,
    sheet: &Sheet,
    target: &Target,
    hints: &Hints,
) -> Mapping {
    let mut mapping = Mapping {
        target: target.clone(),
        columns: guessed(workshop, session, sheet, target, hints),
        twins: Twins::default(),
        voice: None,
        about: BTreeMap::new(),
        wave: 1,
        refused: BTreeSet::new(),
    };
    if let Target::Answers(ask) = target
        && let Some(instrument) = Instrument::of(workshop, session, ask)
    {
        mapping.voice = instrument.voices.first().cloned();
        mapping.wave = waves(session, &instrument.voices).max(1);
        for table in &instrument.abouts {
            let first = session.rows(table.as_str()).iter().next();
            mapping.about.extend(first.map(|(id, _)| ((*table).clone(), id.clone())));
        }
        // Without a column that tells persons apart, two alike rows are more likely two people who agree.
        if mapping.column(&Becomes::Person).is_none() {
            mapping.twins = Twins::Take;
        }
    }
    mapping
}

/// How many rounds the voices have answered.
pub fn waves(session: &Session, voices: &[Voice]) -> u8 {
    let heard =
        |key: &TallyKey| voices.iter().any(|voice| (&voice.ask, &voice.group) == (&key.ask, &key.group));
    session.tallies().filter(|(key, _)| heard(key)).map(|(key, _)| key.wave).max().unwrap_or(0)
}

fn guessed(
    workshop: &Workshop,
    session: &Session,
    sheet: &Sheet,
    target: &Target,
    hints: &Hints,
) -> Vec<Becomes> {
    let choices = choices(workshop, session, target);
    let instrument = match target {
        Target::Answers(ask) => Instrument::of(workshop, session, ask),
        Target::Records(_) => None,
    };
    let mut taken: BTreeSet<Becomes> = BTreeSet::new();
    let mut guessed = vec![Becomes::Nothing; sheet.header.len()];
    let free = |becomes: &Becomes, taken: &BTreeSet<Becomes>| !taken.contains(becomes);
    for (place, heading) in sheet.header.iter().enumerate() {
        let group =
            instrument.as_ref().is_some_and(|it| it.voices.len() > 1 && names_groups(it, sheet, place));
        let found = if group {
            Some(Becomes::Group)
        } else if instrument.is_some() && hints.person.contains(&folded(heading)) {
            Some(Becomes::Person)
        } else {
            choices.iter().find(|choice| choice.is_called(heading)).map(|choice| choice.becomes.clone())
        };
        if let Some(becomes) = found.filter(|becomes| free(becomes, &taken)) {
            taken.insert(becomes.clone());
            guessed[place] = becomes;
        }
    }
    if let Some(instrument) = instrument {
        by_number(&instrument, sheet, &mut guessed, &mut taken);
    }
    guessed
}

/// Columns that are only numbered stand for the items in their order: *Q1*, *Q2*.
fn by_number(
    instrument: &Instrument<'_>,
    sheet: &Sheet,
    guessed: &mut [Becomes],
    taken: &mut BTreeSet<Becomes>,
) {
    for (heading, guess) in sheet.header.iter().zip(guessed) {
        let number = number_of(heading).filter(|_| *guess == Becomes::Nothing);
        let item = number.and_then(|number| instrument.items.get(number.checked_sub(1)?));
        let Some(becomes) = item.map(|item| Becomes::Answer(item.id.cloned())) else { continue };
        if taken.insert(becomes.clone()) {
            *guess = becomes;
        }
    }
}

/// Whether a column names groups: most of its cells do.
fn names_groups(instrument: &Instrument<'_>, sheet: &Sheet, column: usize) -> bool {
    let cells: Vec<&str> =
        sheet.rows.iter().map(|line| line.cell(column)).filter(|cell| !cell.is_empty()).collect();
    let named = cells.iter().filter(|cell| instrument.voice(cell).is_some()).count();
    named > 0 && named * 2 > cells.len()
}

/// What a sheet most likely is: the table or question that most of its headings belong to, a thing of the canvas on the
/// wall first. None when no heading is known anywhere.
pub fn target(
    workshop: &Workshop,
    session: &Session,
    sheet: &Sheet,
    canvas: Option<&CanvasId>,
    hints: &Hints,
) -> Option<Target> {
    let mut best: Option<(usize, bool, Target)> = None;
    for target in targets(workshop) {
        let columns = guessed(workshop, session, sheet, &target, hints);
        let known = known(workshop, &target, &columns);
        let here = canvas.is_some_and(|canvas| belongs_to(workshop, &target, canvas));
        if known > 0 && best.as_ref().is_none_or(|(most, was_here, _)| (known, here) > (*most, *was_here)) {
            best = Some((known, here, target));
        }
    }
    best.map(|(_, _, target)| target)
}

/// How many columns say that a sheet is this; none where something is missing that it cannot be without.
fn known(workshop: &Workshop, target: &Target, columns: &[Becomes]) -> usize {
    let needed = match target {
        Target::Records(table) => workshop
            .table(table.as_str())
            .is_some_and(|table| columns.contains(&Becomes::Field(FieldId::from(table.title_field())))),
        Target::Answers(_) => columns.iter().any(|becomes| matches!(becomes, Becomes::Answer(_))),
    };
    let says = |becomes: &&Becomes| {
        matches!(becomes, Becomes::Field(_) | Becomes::Answer(_) | Becomes::About(_) | Becomes::Group)
    };
    if needed { columns.iter().filter(says).count() } else { 0 }
}

/// Everything that a sheet may become.
pub fn targets(workshop: &Workshop) -> Vec<Target> {
    let kept = workshop.tables.iter().filter(|table| !table.single && has_text_title(table));
    let tables = kept.map(|table| Target::Records(table.id.clone()));
    tables.chain(questions(workshop).into_iter().map(|ask| Target::Answers(ask.id.clone()))).collect()
}

/// A record that is not named by a text cannot be told from another.
fn has_text_title(table: &TableSpec) -> bool {
    let title = table.field(table.title_field());
    title.is_some_and(|field| matches!(field.kind, crate::model::field::FieldKind::Text { .. }))
}

fn belongs_to(workshop: &Workshop, target: &Target, canvas: &CanvasId) -> bool {
    match target {
        Target::Records(table) => {
            workshop.table(table.as_str()).is_some_and(|table| table.of_canvas.as_ref() == Some(canvas))
        }
        Target::Answers(ask) => workshop.ask(ask).is_some_and(|(other, _)| other.id == *canvas),
    }
}
