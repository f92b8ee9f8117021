//! Fills a session with a full room: for trying the program, for pictures of crowded walls and for benchmarks. The
//! same seed gives the same room.

use std::collections::BTreeMap;

use crate::model::canvas::{Ask, AskKind};
use crate::model::edit::{Action, Draft, Entry, Key, Verb, Who};
use crate::model::field::{FieldKind, FieldSpec, Options, TableSpec};
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::session::Session;
use crate::model::tally::{Source, Spread, Tally, TallyKey};
use crate::model::value::Value;
use crate::model::workshop::{INITIATIVES, Workshop};

/// How full the room is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crowd {
    /// Records of each shared table that starts empty.
    pub shared: usize,
    /// At most so many of a table to which records of another shared table belong: a municipality has a dozen
    /// departments, however many initiatives it has.
    pub named: usize,
    /// Notes on each canvas that takes notes.
    pub notes: usize,
    /// The only canvas that gets notes, where not all of them do.
    pub notes_on: Option<&'static str>,
    /// Answers of each group to each question.
    pub answers: u32,
    pub seed: u64,
}

impl Default for Crowd {
    fn default() -> Self {
        Self { shared: 8, named: 12, notes: 50, notes_on: None, answers: 24, seed: 1 }
    }
}

impl Crowd {
    /// How many notes a table of them gets.
    fn notes_in(&self, table: &TableSpec) -> usize {
        let is_wanted = self.notes_on.is_none_or(|on| table.of_canvas.as_ref().is_some_and(|of| *of == *on));
        if is_wanted { self.notes } else { 0 }
    }
}

/// Fills a session.
pub fn fill(workshop: &Workshop, session: &mut Session, crowd: Crowd) {
    let mut chance = Chance(crowd.seed | 1);
    // Tables that others link to come first, so that there is something to link to.
    let linked =
        |table: &&TableSpec| !table.fields.iter().any(|field| matches!(field.kind, FieldKind::Link { .. }));
    let (plain, linking): (Vec<_>, Vec<_>) = workshop.tables.iter().partition(linked);
    for table in plain.into_iter().chain(linking) {
        let started = !session.rows(table.id.as_str()).is_empty();
        if table.single {
            fill_record(workshop, session, table, &RecordId::from("one"), &BTreeMap::new(), &mut chance);
        } else if !started {
            fill_table(workshop, session, table, crowd, &mut chance);
        }
    }
    for ask in workshop.canvases.iter().flat_map(|canvas| &canvas.asks) {
        answer(workshop, session, ask, crowd.answers, &mut chance);
    }
}

fn fill_table(
    workshop: &Workshop,
    session: &mut Session,
    table: &TableSpec,
    crowd: Crowd,
    chance: &mut Chance,
) {
    let is_notes = table.of_canvas.is_some() && table.field("text").is_some();
    let links: Vec<(&FieldSpec, &TableId)> = table
        .fields
        .iter()
        .filter_map(|field| match &field.kind {
            FieldKind::Link { table, many: false } => Some((field, table)),
            _ => None,
        })
        .collect();
    if is_notes || links.is_empty() || table.of_canvas.is_none() {
        let count = match (is_notes, is_named_by_others(workshop, &table.id)) {
            (true, _) => crowd.notes_in(table),
            (false, true) => crowd.shared.min(crowd.named),
            (false, false) => crowd.shared,
        };
        for number in 0..count {
            let id = RecordId::fresh(number as u32 + 1, chance.below(1024) as u16);
            fill_record(workshop, session, table, &id, &BTreeMap::new(), chance);
        }
        return;
    }
    // A table of rows: one for each combination of what it links to.
    let mut rows: Vec<BTreeMap<FieldId, Value>> = vec![BTreeMap::new()];
    for (place, (field, of)) in links.iter().enumerate() {
        let most = if place == 0 { 12 } else { 10 };
        let ids: Vec<String> =
            session.rows(of.as_str()).iter().take(most).map(|(id, _)| id.to_string()).collect();
        rows = rows
            .iter()
            .flat_map(|row| {
                ids.iter().map(|id| {
                    let mut row = row.clone();
                    row.insert(field.id.clone(), Value::from(id.as_str()));
                    row
                })
            })
            .collect();
    }
    for row in rows {
        let names: Vec<&str> = links.iter().filter_map(|(field, _)| row.get(&field.id)?.text()).collect();
        let id = RecordId(names.join("."));
        fill_record(workshop, session, table, &id, &row, chance);
    }
}

/// Whether records of another shared table belong to records of this one.
fn is_named_by_others(workshop: &Workshop, table: &TableId) -> bool {
    let links = |field: &FieldSpec| matches!(&field.kind, FieldKind::Link { table: to, .. } if to == table);
    workshop.tables.iter().any(|other| other.of_canvas.is_none() && other.fields.iter().any(links))
}

fn fill_record(
    workshop: &Workshop,
    session: &mut Session,
    table: &TableSpec,
    id: &RecordId,
    given: &BTreeMap<FieldId, Value>,
    chance: &mut Chance,
) {
    let mut values = given.clone();
    for field in &table.fields {
        if !values.contains_key(&field.id)
            && let Some(value) = some_value(workshop, session, table, field, chance)
        {
            values.insert(field.id.clone(), value);
        }
    }
    let draft = session.draft(Who::Desk, Verb::new(Action::Made, ""));
    let edit = if session.record(table.id.as_str(), id.as_str()).is_some() {
        values
            .into_iter()
            .fold(draft, |draft: Draft<'_>, (field, value)| draft.set(&table.id, id, &field, Some(value)))
    } else {
        draft.make(&table.id, id, values)
    };
    apply(session, edit.finish());
}

fn apply(session: &mut Session, edit: Option<crate::model::edit::Edit>) {
    if let Some(edit) = edit {
        let applied = session.apply(&edit);
        debug_assert!(applied.is_ok(), "planned on this very session: {applied:?}");
    }
}

fn some_value(
    workshop: &Workshop,
    session: &Session,
    table: &TableSpec,
    field: &FieldSpec,
    chance: &mut Chance,
) -> Option<Value> {
    Some(match &field.kind {
        FieldKind::Text { max } => {
            let list = if table.id == *INITIATIVES { NAMES } else { NOTES };
            let text = list[chance.below(list.len())];
            Value::Text(text.chars().take(*max).collect())
        }
        FieldKind::Number { min, max, step } => Value::Number(chance.step(*min, *max, *step)),
        FieldKind::Choice(options) => Value::from(options.get(chance.below(options.len()))?.id.as_str()),
        FieldKind::Flags(options) => Value::Names(
            options.iter().filter(|_| chance.below(3) == 0).map(|option| option.id.to_string()).collect(),
        ),
        FieldKind::Split { parts, step } => {
            Value::Numbers(some_split(workshop, session, parts, *step, chance))
        }
        FieldKind::Date => Value::from("2026-05-28"),
        FieldKind::Link { table, many } => {
            let ids: Vec<String> =
                session.rows(table.as_str()).iter().map(|(id, _)| id.to_string()).collect();
            let one = ids.get(chance.below(ids.len().max(1)))?.clone();
            if *many { Value::Names(vec![one]) } else { Value::Text(one) }
        }
        FieldKind::Yes => Value::Yes(chance.below(6) == 0),
        FieldKind::Row { min, max, step, length } => {
            Value::Numbers((0..*length).map(|_| Some(chance.step(*min, *max, *step))).collect())
        }
        FieldKind::Place => {
            Value::Numbers(vec![Some(chance.below(1001) as f64), Some(chance.below(1001) as f64)])
        }
        FieldKind::Formula(_) => return None,
    })
}

fn some_split(
    workshop: &Workshop,
    session: &Session,
    parts: &Options,
    step: u16,
    chance: &mut Chance,
) -> Vec<Option<f64>> {
    let count = match parts {
        Options::Rows(table) => session.rows(table.as_str()).len(),
        Options::OptionsOf { table, field } => workshop
            .table(table.as_str())
            .and_then(|table| table.field(field.as_str()))
            .map_or(0, |f| f.options().len()),
        Options::These(options) => options.len(),
        Options::Stops => 0,
    };
    let step = f64::from(step.max(1));
    let mut left = (100.0 / step).floor() as usize;
    let mut split: Vec<Option<f64>> = Vec::with_capacity(count);
    for place in 0..count {
        let take = if place + 1 == count { left } else { chance.below(left.min(12) + 1) };
        left -= take;
        split.push(Some(take as f64 * step));
    }
    split
}

fn answer(workshop: &Workshop, session: &mut Session, ask: &Ask, n: u32, chance: &mut Chance) {
    let keys: Vec<String> =
        super::hands::options(workshop, session, &ask.id).into_iter().map(|(key, _)| key).collect();
    if keys.is_empty() || n == 0 {
        return;
    }
    let subjects: Vec<Option<RecordId>> = match &ask.each {
        Some(table) => session.rows(table.as_str()).iter().map(|(id, _)| Some(id.clone())).collect(),
        None => vec![None],
    };
    for of in subjects {
        for group in &ask.groups {
            let anonymous = workshop.group(group.as_str()).is_none_or(|group| group.anonymous);
            let tally = some_tally(ask, &keys, if anonymous { n } else { 1 }, chance);
            let key = TallyKey { ask: ask.id.clone(), of: of.clone(), group: group.clone(), wave: 1 };
            let draft = session.draft(Who::Desk, Verb::new(Action::Answered, ""));
            let edit = draft.put(Key::Tally(key), Some(Entry::Tally(tally))).finish();
            apply(session, edit);
        }
    }
}

fn some_tally(ask: &Ask, keys: &[String], n: u32, chance: &mut Chance) -> Tally {
    if let AskKind::Share { .. } = ask.kind {
        let share = 100.0 / keys.len() as f64;
        let shares = keys.iter().map(|key| (key.clone(), share)).collect();
        return Tally { source: Source::Hands, n, spread: Spread::Shares(shares) };
    }
    let votes = if let AskKind::Many { most, .. } = ask.kind { n * u32::from(most) } else { n };
    // People lean to one side: three throws, the middle one counts.
    let lean = chance.below(keys.len());
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for _ in 0..votes {
        let mut throws = [chance.below(keys.len()), chance.below(keys.len()), lean];
        throws.sort_unstable();
        let count = counts.entry(keys[throws[1]].clone()).or_default();
        *count = (*count + 1).min(n);
    }
    Tally { source: Source::Hands, n, spread: Spread::Counts(counts) }
}

/// Numbers that look like chance and are the same every time.
#[derive(Debug)]
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        // SplitMix64, by Steele, Lea and Flood.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % limit.max(1) as u64) as usize
    }

    fn step(&mut self, min: f64, max: f64, step: f64) -> f64 {
        let steps = if step > 0.0 { ((max - min) / step).floor().clamp(0.0, 1000.0) as usize } else { 0 };
        min + step * self.below(steps + 1) as f64
    }
}

const NAMES: &[&str] = &[
    "Sms før hjemmebesøg",
    "Byggesag uden ventetid",
    "Borgerstyrede måltidsfællesskaber",
    "Én indgang for familier",
    "Skærmbesøg i hjemmeplejen",
    "Digital post på letlæst dansk",
    "Fælles kalender for sundhedsplejen",
    "Selvbetjent pladsanvisning",
    "Ruteplan for genbrugsbiler",
    "Fakturarobotten",
    "Samarbejdsplatform for specialundervisningsvejledere",
    "Sensorer i kloakken",
    "Ét kontaktpunkt",
    "Hybridhold på tværs af skoler",
    "Tilskud på ti minutter",
    "Vagtplan med ønsker",
    "Åbne data om badevand",
    "Talegenkendelse i journalen",
    "Praktikpladsbørsen",
    "Nøgler uden nøgler",
];

const NOTES: &[&str] = &[
    "Kører forgæves hver tirsdag",
    "Ingen tid til oplæring",
    "Vi taster det samme tre gange",
    "Borgeren ved ikke, hvem hun skal ringe til",
    "Frygter for det faglige skøn",
    "Det gik galt sidste gang",
    "Vil gerne",
    "Hvem retter fejl om fredagen?",
    "Pårørende ringer tre gange for at få det samme svar",
    "Sagsbehandlingstidsoverskridelser",
    "Vi har prøvet noget lignende, og det virkede, indtil leverandøren lukkede",
    "Superbrugere fra borgerservice",
    "Kan det løses med en telefonliste?",
    "Lederen skal selv prøve det i en uge, før vi siger ja til mere",
    "Nej",
    "Tiden fra landevejen skal blive i teamet",
    "Socialrådgiverne mangler overblik over, hvad der allerede er lovet borgeren på de tidligere møder",
    "Test med to borgere i uge 12",
    "Vagthundene fandt tre fejl på en formiddag",
    "Hvad gør vi, når nettet er væk?",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::{builtin, workshop_file};
    use crate::model::session::Cover;

    #[test]
    fn the_same_seed_gives_the_same_full_room() {
        let text = builtin::workshop_text("ni-raad").unwrap();
        let workshop = workshop_file::read("ni-raad", text).value.unwrap();
        let full = || {
            let mut session = Session::new(&workshop, Cover::default());
            fill(
                &workshop,
                &mut session,
                Crowd { shared: 40, notes: 300, answers: 200, seed: 7, ..Crowd::default() },
            );
            session
        };
        let session = full();
        assert_eq!(session, full());
        assert_eq!(session.rows("initiatives").len(), 40);
        assert_eq!(session.rows("diamond_notes").len(), 300);
        assert!(session.tallies().count() > 100, "{} tallies", session.tallies().count());
    }
}
