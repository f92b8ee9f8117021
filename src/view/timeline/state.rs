//! What a timeline knows: its lanes, and for every card the lanes it belongs to and where it stands along time.

use crate::drawing::ink::Ink;
use crate::model::field::{FieldKind, FieldSpec, OptionSpec, TableSpec};
use crate::model::grouping;
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::model::view_spec::{Along, TimelineSpec};
use crate::view::card::{Face, Paper};
use crate::view::{Sight, linked, signs};

use super::axis::Day;

/// Everything that a timeline shows.
#[derive(Debug)]
pub(super) struct State<'a> {
    pub(super) spec: &'a TimelineSpec,
    pub(super) sight: &'a Sight<'a>,
    /// One without a name where there are no lanes.
    pub(super) lanes: Vec<Lane<'a>>,
    pub(super) columns: &'a [OptionSpec],
    pub(super) cards: Vec<Card<'a>>,
}

/// A lane.
#[derive(Clone, Debug)]
pub(super) struct Lane<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
}

/// A card as the session has it.
#[derive(Clone, Debug)]
pub(super) struct Card<'a> {
    pub(super) id: &'a RecordId,
    pub(super) title: &'a str,
    pub(super) kind: Option<&'a str>,
    pub(super) second: Option<String>,
    pub(super) number: usize,
    pub(super) paper: Paper,
    pub(super) warned: bool,
    pub(super) signs: f32,
    /// How many rings; none where the spec asks for none.
    pub(super) rings: Option<usize>,
    /// The places of its lanes, from small to large.
    pub(super) lanes: Vec<usize>,
    pub(super) at: Option<At>,
}

/// Where a card stands along time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum At {
    Column(usize),
    Day(Day),
    /// Its place in the lane, from 1.
    Place(f64),
}

impl Card<'_> {
    pub(super) fn face(&self) -> Face<'_> {
        Face {
            title: self.title,
            kind: self.kind,
            second: self.second.as_deref(),
            number: self.number,
            paper: self.paper,
            warned: self.warned,
            signs: self.signs,
        }
    }

    /// Whether it stands in a lane and somewhere along time.
    pub(super) fn stands(&self) -> bool {
        self.at.is_some() && !self.lanes.is_empty()
    }

    /// The first and the last lane of a card whose lanes lie side by side.
    pub(super) fn span(&self) -> Option<(usize, usize)> {
        let (first, last) = (*self.lanes.first()?, *self.lanes.last()?);
        (first < last && last - first + 1 == self.lanes.len()).then_some((first, last))
    }
}

impl<'a> State<'a> {
    pub(super) fn new(spec: &'a TimelineSpec, sight: &'a Sight<'a>) -> Self {
        let table = sight.workshop.table(spec.of.as_str());
        let lanes = table.map_or_else(Vec::new, |table| lanes(spec, sight, table));
        let columns = match &spec.along {
            Along::Columns(field) => {
                table.and_then(|table| table.field(field.as_str())).map_or(&[][..], FieldSpec::options)
            }
            Along::Dates(_) | Along::Order(_) => &[],
        };
        let mut state = Self { spec, sight, lanes, columns, cards: Vec::new() };
        if let Some(table) = table {
            state.cards = cards(&state, table);
        }
        state
    }

    pub(super) fn card(&self, id: &RecordId) -> Option<&Card<'a>> {
        self.cards.iter().find(|card| card.id == id)
    }

    /// The field that says where a card stands along time.
    pub(super) fn along(&self) -> &'a FieldId {
        let (Along::Columns(field) | Along::Dates(field) | Along::Order(field)) = &self.spec.along;
        field
    }

    /// The days on which cards stand.
    pub(super) fn days(&self) -> Vec<Day> {
        let day = |card: &Card<'_>| match card.at {
            Some(At::Day(day)) => Some(day),
            _ => None,
        };
        self.cards.iter().filter_map(day).collect()
    }

    /// The cards of a lane in the order of their places.
    pub(super) fn in_order(&self, lane: usize) -> Vec<&Card<'a>> {
        let place = |card: &Card<'_>| match card.at {
            Some(At::Place(place)) => place,
            _ => f64::MAX,
        };
        let mut cards: Vec<&Card<'a>> =
            self.cards.iter().filter(|card| card.stands() && card.lanes.first() == Some(&lane)).collect();
        cards.sort_by(|a, b| place(a).total_cmp(&place(b)));
        cards
    }

    /// The table of records that are the lanes.
    pub(super) fn lane_table(&self) -> Option<&'a TableId> {
        lane_table(self.spec, self.sight.workshop.table(self.spec.of.as_str())?)
    }

    /// The links that a new card gets to the records in focus.
    pub(super) fn links(&self) -> Vec<(FieldId, Value)> {
        let lanes = self.lane_table();
        let tables = self.sight.canvas.focus.iter().filter(|table| Some(*table) != lanes);
        tables
            .filter_map(|table| {
                let (field, many) = linked::link(self.sight.workshop, &self.spec.of, table)?;
                let id = self.sight.focus(table)?.0.clone();
                Some((field.clone(), if many { Value::Names(vec![id]) } else { Value::Text(id) }))
            })
            .collect()
    }
}

fn lane_table<'a>(spec: &TimelineSpec, table: &'a TableSpec) -> Option<&'a TableId> {
    match &table.field(spec.lanes.as_ref()?.as_str())?.kind {
        FieldKind::Link { table, .. } => Some(table),
        _ => None,
    }
}

fn lanes<'a>(spec: &'a TimelineSpec, sight: &'a Sight<'a>, table: &'a TableSpec) -> Vec<Lane<'a>> {
    let Some(field) = spec.lanes.as_ref().and_then(|field| table.field(field.as_str())) else {
        return vec![Lane { id: "", name: "" }];
    };
    if let FieldKind::Link { table, .. } = &field.kind {
        let lane =
            |id: &'a RecordId| Lane { id: id.as_str(), name: sight.title(table.as_str(), id.as_str()) };
        return sight.ids(table.as_str()).map(lane).collect();
    }
    field.options().iter().map(|option| Lane { id: option.id.as_str(), name: &option.name }).collect()
}

/// The records that belong to what the room looks at.
fn cards<'a>(state: &State<'a>, table: &'a TableSpec) -> Vec<Card<'a>> {
    let (spec, sight) = (state.spec, state.sight);
    let links = state.links();
    let belongs = |record: &Record| {
        links.iter().all(|(field, wanted)| {
            let names = record.value(field.as_str()).map(Value::names).unwrap_or_default();
            wanted.names().iter().all(|name| names.contains(name))
        })
    };
    let all = sight.session.rows(spec.of.as_str());
    let on_top = |record: &Record| grouping::head(all, record).is_none();
    let rows = all.iter().filter(|(_, record)| belongs(record) && on_top(record));
    let signs = signs::Room::new(sight, &spec.of);
    let card = |(place, (id, _)): (usize, (&'a RecordId, &Record))| {
        let card = card(state, table, id, place + 1);
        Card { signs: signs.of(id), ..card }
    };
    rows.enumerate().map(card).collect()
}

fn card<'a>(state: &State<'a>, table: &'a TableSpec, id: &'a RecordId, number: usize) -> Card<'a> {
    let (spec, sight) = (state.spec, state.sight);
    let value = |field: &FieldId| sight.value(spec.of.as_str(), id.as_str(), field.as_str());
    let sort = spec.sort.as_ref().and_then(|field| {
        let chosen = value(field)?.text()?;
        let kinds = table.field(field.as_str())?.options();
        kinds.iter().position(|kind| kind.id == *chosen).map(|place| (place, kinds))
    });
    let ink = sort.and_then(|(place, kinds)| Ink::named(kinds[place].ink.as_deref()?));
    let paper = match (table.of_canvas.is_some(), ink) {
        // Where the others are cards, one without a kind is a card too.
        (true, None) if are_cards(spec, table) => Paper::Card(Ink::Grey),
        (true, None | Some(Ink::Sticky(_))) => {
            sort.map_or(Paper::Note(0), |(place, kinds)| Paper::of_kind(kinds, place))
        }
        (_, Some(ink)) => Paper::Card(ink),
        (false, None) => Paper::Card(Ink::Phase(sight.phase())),
    };
    let lanes = match &spec.lanes {
        None => vec![0],
        Some(field) => {
            let names = value(field).map(Value::names).unwrap_or_default();
            let is_own = |lane: &Lane<'_>| names.iter().any(|name| name == lane.id);
            (0..state.lanes.len()).filter(|place| is_own(&state.lanes[*place])).collect()
        }
    };
    Card {
        id,
        title: sight.title(spec.of.as_str(), id.as_str()),
        kind: sort.map(|(place, kinds)| kinds[place].short.as_deref().unwrap_or(&kinds[place].name)),
        second: spec.second.as_ref().and_then(|field| second(sight, table, field, value(field)?)),
        number,
        paper,
        warned: spec.warned.as_ref().and_then(value).is_some_and(Value::yes),
        signs: 0.0,
        rings: spec.rings.as_ref().map(|field| value(field).map_or(0, |value| value.names().len())),
        lanes,
        at: at(state, value(state.along())),
    }
}

fn are_cards(spec: &TimelineSpec, table: &TableSpec) -> bool {
    let field = spec.sort.as_ref().and_then(|field| table.field(field.as_str()));
    let inks = field.map_or(&[][..], FieldSpec::options).iter().filter_map(|option| option.ink.as_deref());
    inks.filter_map(Ink::named).any(|ink| !matches!(ink, Ink::Sticky(_)))
}

fn at(state: &State<'_>, value: Option<&Value>) -> Option<At> {
    match &state.spec.along {
        Along::Columns(_) => {
            let chosen = value?.text()?;
            state.columns.iter().position(|option| option.id == *chosen).map(At::Column)
        }
        Along::Dates(_) => Day::of(value?.text()?).map(At::Day),
        // Without a tray a card that has no place comes after the others.
        Along::Order(_) if state.spec.tray.is_none() => {
            Some(At::Place(value.and_then(Value::number).unwrap_or(f64::MAX)))
        }
        Along::Order(_) => value?.number().map(At::Place),
    }
}

/// A second line: a text as it is, an option or a record by its name, a number or a date as it is written.
fn second(sight: &Sight<'_>, table: &TableSpec, field: &FieldId, value: &Value) -> Option<String> {
    let spec = table.field(field.as_str())?;
    let named = |name: &String| match &spec.kind {
        FieldKind::Link { table, .. } => sight.title(table.as_str(), name).to_owned(),
        FieldKind::Date => sight.words.date(name),
        _ => spec.option(name).map_or_else(|| name.clone(), |option| option.name.clone()),
    };
    let text = match value {
        Value::Number(number) => {
            let unit = spec.unit.as_ref().map_or_else(String::new, |unit| format!(" {unit}"));
            format!("{}{unit}", sight.words.short_number(*number))
        }
        Value::Text(text) => named(text),
        Value::Names(names) => sight.words.names(&names.iter().map(named).collect::<Vec<String>>()),
        Value::Yes(true) => spec.label.clone(),
        Value::Yes(false) | Value::Numbers(_) => String::new(),
    };
    Some(text).filter(|text| !text.is_empty())
}
