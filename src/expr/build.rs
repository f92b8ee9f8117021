//! Lays out a session for expressions: records with their stored cells, answers with what may be shown of them, and
//! the fields that answers fill.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rhai::Dynamic;

use super::answers::{Ballot, Polls};
use super::program::{FromColumn, Program};
use super::reads::Reads;
use super::values::said;
use super::world::{Bag, Cell, List, Rec, Row, Sheet, TableRows, World};
use crate::model::edit::{Edit, Key};
use crate::model::field::{FieldKind, Take};
use crate::model::id::GroupId;
use crate::model::privacy::Screen;
use crate::model::record::Record;
use crate::model::session::{Decision, DecisionStatus, Session};
use crate::model::stats;
use crate::model::tally::Spread;
use crate::model::value::Value;
use crate::model::workshop::Workshop;

/// The world of a session before anything is computed.
pub(super) fn world(program: &Program, workshop: &Workshop, session: &Session) -> World {
    let screen = Screen::new(workshop, session);
    let mut world = World {
        tables: BTreeMap::new(),
        names: names(workshop, session),
        polls: Arc::default(),
        format: program.format.clone(),
        menus: program.inner.menus.clone(),
        focus: focus(session),
        k: screen.k(),
    };
    world.polls = Arc::new(polls(program, workshop, session, &screen, world.camps_share()));
    for (sheet, spec) in program.inner.sheets.iter().zip(&workshop.tables) {
        world.tables.insert(sheet.table.clone(), rows(sheet, session, spec.single, None));
    }
    for from in &program.inner.from {
        fill(from, program, &world);
    }
    world
}

/// The world after an edit, before what has to be computed again is computed: everything that was not touched is the
/// old one's.
pub(super) fn world_after(
    old: &World,
    program: &Program,
    workshop: &Workshop,
    session: &Session,
    touched: &Reads,
    edit: &Edit,
) -> World {
    let mut world = World {
        tables: old.tables.clone(),
        names: if touched.names { names(workshop, session) } else { old.names.clone() },
        polls: old.polls.clone(),
        format: old.format.clone(),
        menus: old.menus.clone(),
        focus: if touched.focus { focus(session) } else { old.focus.clone() },
        k: old.k,
    };
    if touched.answers {
        let screen = Screen::new(workshop, session);
        world.k = screen.k();
        world.polls = Arc::new(polls(program, workshop, session, &screen, world.camps_share()));
    }
    for (sheet, spec) in program.inner.sheets.iter().zip(&workshop.tables) {
        if touched.has_table(sheet.number) {
            // A table of which nothing is computed keeps the records that the edit leaves alone.
            let kept = old.tables.get(&sheet.table).filter(|_| is_plain(program, sheet.number));
            let kept = kept.map(|kept| (kept, edit));
            world.tables.insert(sheet.table.clone(), rows(sheet, session, spec.single, kept));
        }
    }
    for from in &program.inner.from {
        if touched.has_table(from.table) {
            fill(from, program, &world);
        }
    }
    world
}

/// Whether everything in a table is stored.
fn is_plain(program: &Program, table: usize) -> bool {
    let inner = &program.inner;
    !inner.formulas.iter().any(|formula| formula.table == table)
        && !inner.from.iter().any(|from| from.table == table)
}

fn focus(session: &Session) -> BTreeMap<String, BTreeMap<String, String>> {
    let chosen = session.live().focus.iter();
    chosen
        .map(|(canvas, tables)| {
            let tables = tables.iter().map(|(table, id)| (table.as_str().to_owned(), id.as_str().to_owned()));
            (canvas.as_str().to_owned(), tables.collect())
        })
        .collect()
}

/// The records of a table; those of an older one that an edit leaves alone are taken over.
fn rows(sheet: &Arc<Sheet>, session: &Session, single: bool, kept: Option<(&TableRows, &Edit)>) -> TableRows {
    let records = session.rows(&sheet.table);
    let touched: BTreeSet<&str> = kept
        .iter()
        .flat_map(|(_, edit)| &edit.changes)
        .filter_map(|change| match &change.key {
            Key::Record(table, id) if *table == *sheet.table => Some(id.as_str()),
            _ => None,
        })
        .collect();
    let old = |id: &str| kept?.0.by_id.get(id).filter(|_| !touched.contains(id)).cloned();
    let mut by_id = BTreeMap::new();
    let mut rows = Vec::with_capacity(records.len());
    for (id, record) in records.iter() {
        let record = old(id.as_str()).unwrap_or_else(|| row(sheet, id.as_str(), record));
        rows.push(Dynamic::from(record.clone()));
        by_id.insert(record.0.id.clone(), record);
    }
    TableRows { number: sheet.number, rows: rows.into(), by_id: Arc::new(by_id), single }
}

fn row(sheet: &Arc<Sheet>, id: &str, record: &Record) -> Rec {
    let cells: Box<[OnceLock<Cell>]> = (0..sheet.yes.len()).map(|_| OnceLock::new()).collect();
    for (field, value) in &record.values {
        if let Some(column) = sheet.columns.get(field.as_str()) {
            let _ = cells[*column].set(Cell::Held(value.clone()));
        }
    }
    Rec(Arc::new(Row { sheet: sheet.clone(), id: id.into(), cells }))
}

fn polls(
    program: &Program,
    workshop: &Workshop,
    session: &Session,
    screen: &Screen,
    camps_share: f64,
) -> Polls {
    let mut polls = Polls::default();
    for (key, tally) in session.tallies() {
        let ballot = Ballot {
            wave: key.wave,
            tally: tally.clone(),
            scale: program.inner.scales.get(&key.ask).cloned().unwrap_or_default(),
            rules: screen.rules(workshop, key, tally),
            camps_share,
            numbers: OnceLock::new(),
            shown: OnceLock::new(),
        };
        polls.add(key, ballot);
    }
    polls
}

/// Fills a field from answers wherever nobody has set it by hand.
fn fill(from: &FromColumn, program: &Program, world: &World) {
    let sheet = &program.inner.sheets[from.table];
    let Some(table) = world.tables.get(&sheet.table) else { return };
    for (id, record) in table.by_id.iter() {
        let Some(cell) = record.0.cells.get(from.column).filter(|cell| cell.get().is_none()) else {
            continue;
        };
        let newest = |group: &GroupId| {
            let ballot = world.polls.newest(from.from.ask.as_str(), id, group.as_str());
            ballot.filter(|ballot| ballot.tally.n > 0)
        };
        let (first, other) = (newest(&from.from.group), from.from.or.as_ref().and_then(newest));
        // The other group speaks only where the first says nothing that may be shown.
        let Some(ballot) = first.filter(|ballot| !ballot.rules.hidden).or(other).or(first) else { continue };
        let filled = if ballot.rules.hidden {
            Cell::Hidden
        } else {
            taken(ballot, from).map_or(Cell::Nothing, Cell::Held)
        };
        let _ = cell.set(filled);
    }
}

/// Whether answers put something into a field of a record, or would, had nobody set it by hand.
pub(super) fn is_answered(program: &Program, world: &World, table: &str, id: &str, field: &str) -> bool {
    program.inner.from.iter().any(|from| {
        let sheet = &program.inner.sheets[from.table];
        let here = sheet.table == table && sheet.columns.get(field) == Some(&from.column);
        let ballot = || {
            world
                .polls
                .newest(from.from.ask.as_str(), id, from.from.group.as_str())
                .filter(|b| !b.rules.hidden)
        };
        here && ballot().is_some_and(|ballot| taken(ballot, from).is_some())
    })
}

/// What a group's answers put into a field.
fn taken(ballot: &Ballot, from: &FromColumn) -> Option<Value> {
    if let (FieldKind::Split { .. }, Spread::Shares(shares)) = (&from.kind, &ballot.tally.spread) {
        let part = |(option, _): &(String, Option<f64>)| shares.get(option).copied().unwrap_or(0.0);
        let parts: Vec<f64> = ballot.scale.steps.iter().map(part).collect();
        let whole = stats::percentages(&parts)?;
        return Some(Value::Numbers(whole.into_iter().map(Some).collect()));
    }
    let number = match from.from.take {
        Take::Median => stats::median(ballot.numbers()),
        Take::MedianLow => stats::median_low(ballot.numbers()),
        Take::Mean => stats::mean(ballot.numbers()),
        Take::Majority => {
            let tops = ballot.tops();
            let [top] = tops.as_slice() else { return None };
            return match &from.kind {
                FieldKind::Number { .. } => ballot.scale.number(top).map(Value::Number),
                _ => Some(Value::Text(top.clone())),
            };
        }
    }?;
    match &from.kind {
        FieldKind::Choice(options) => {
            let is_it = |own: Option<f64>| own.is_some_and(|own| (own - number).abs() < stats::TOLERANCE);
            let option = options.iter().find(|option| is_it(option.number))?;
            Some(Value::Text(option.id.as_str().to_owned()))
        }
        _ => Some(Value::Number(number)),
    }
}

/// `cfg`, `lists`, `cover`, `people`, `decisions`.
fn names(workshop: &Workshop, session: &Session) -> BTreeMap<&'static str, Dynamic> {
    let bag = |pairs: BTreeMap<String, Dynamic>| Dynamic::from(Bag(Arc::new(pairs)));
    let cfg = workshop.cfg.iter().map(|(name, value)| (name.clone(), Dynamic::from(*value)));
    let list = |list: &Vec<String>| {
        let words: Vec<Dynamic> = list.iter().map(|word| said(word)).collect();
        Dynamic::from(List(words.into()))
    };
    let lists = workshop.lists.iter().map(|(name, words)| (name.clone(), list(words)));
    let cover = session.cover();
    // A group that nobody has counted has nobody.
    let count = |id| cover.people.get(id).copied().unwrap_or(0);
    let people = workshop
        .groups
        .iter()
        .map(|group| (group.id.as_str().to_owned(), Dynamic::from(i64::from(count(&group.id)))));
    let people = bag(people.collect());
    let cover = Bag::of([
        ("title", said(&cover.title)),
        ("place", said(&cover.place)),
        ("date", said(&cover.date)),
        ("people", people.clone()),
    ]);
    let decisions: Vec<Dynamic> =
        session.decisions().map(|(id, decision)| Dynamic::from(decided(id.as_str(), decision))).collect();
    BTreeMap::from([
        ("cfg", bag(cfg.collect())),
        ("lists", bag(lists.collect())),
        ("cover", Dynamic::from(cover)),
        ("people", people),
        ("decisions", Dynamic::from(List(decisions.into()))),
    ])
}

fn decided(id: &str, decision: &Decision) -> Bag {
    let maybe = |id: Option<&str>| id.map_or(Dynamic::UNIT, said);
    let status = match decision.status {
        DecisionStatus::Open => "Open",
        DecisionStatus::Done => "Done",
        DecisionStatus::Dropped => "Dropped",
    };
    Bag::of([
        ("id", said(id)),
        ("text", said(&decision.text)),
        ("owner", said(&decision.owner)),
        ("due", maybe(Some(decision.due.as_str()).filter(|due| !due.is_empty()))),
        ("canvas", maybe(decision.canvas.as_ref().map(|id| id.as_str()))),
        ("of", maybe(decision.of.as_ref().map(|id| id.as_str()))),
        ("status", said(status)),
    ])
}
