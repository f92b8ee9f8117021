//! What expressions look at: the tables with their records, the thresholds and lists, the answers. Everything is
//! shared, so that handing it to an expression costs a counter and not a copy.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rhai::{Dynamic, ImmutableString};

use super::answers::Polls;
use super::format::Format;
use super::reads;
use crate::model::value::Value;

/// One field of one record, once it is known.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    /// Nobody has said it, or it could not be computed.
    Nothing,
    /// It comes from answers that may not be shown.
    Hidden,
    Held(Value),
}

/// The columns of a table.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Its place among the tables of the workshop.
    pub(super) number: usize,
    pub(super) table: String,
    pub(super) columns: BTreeMap<String, usize>,
    /// Columns with a yes or no, where nothing means no.
    pub(super) yes: Vec<bool>,
}

/// A record as an expression sees it.
#[derive(Clone, Debug)]
pub(super) struct Rec(pub(super) Arc<Row>);

#[derive(Debug)]
pub(super) struct Row {
    pub(super) sheet: Arc<Sheet>,
    pub(super) id: ImmutableString,
    pub(super) cells: Box<[OnceLock<Cell>]>,
}

impl Rec {
    /// What stands in a column; nothing as long as it is not computed.
    pub(super) fn cell(&self, column: usize) -> &Cell {
        const NOTHING: &Cell = &Cell::Nothing;
        self.0.cells.get(column).and_then(OnceLock::get).unwrap_or(NOTHING)
    }

    pub(super) fn cell_of(&self, field: &str) -> &Cell {
        const NOTHING: &Cell = &Cell::Nothing;
        self.0.sheet.columns.get(field).map_or(NOTHING, |column| self.cell(*column))
    }
}

/// A list that is not copied when it is passed on.
#[derive(Clone, Debug, Default)]
pub(super) struct List(pub(super) Arc<[Dynamic]>);

/// Named values that are not copied when they are passed on: `cfg`, an option, a stop, a decision.
#[derive(Clone, Debug, Default)]
pub(super) struct Bag(pub(super) Arc<BTreeMap<String, Dynamic>>);

impl Bag {
    pub(super) fn of<const N: usize>(pairs: [(&str, Dynamic); N]) -> Self {
        Self(Arc::new(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()))
    }

    pub(super) fn get(&self, name: &str) -> Dynamic {
        self.0.get(name).cloned().unwrap_or(Dynamic::UNIT)
    }
}

/// One table with its records in order.
#[derive(Clone, Debug)]
pub(super) struct TableRows {
    /// Its place among the tables of the workshop.
    pub(super) number: usize,
    pub(super) rows: Arc<[Dynamic]>,
    pub(super) by_id: Arc<BTreeMap<ImmutableString, Rec>>,
    pub(super) single: bool,
}

/// Everything at one revision of the document.
#[derive(Debug, Default)]
pub(super) struct World {
    pub(super) tables: BTreeMap<String, TableRows>,
    /// `cfg`, `lists`, `cover`, `people`, `decisions`.
    pub(super) names: BTreeMap<&'static str, Dynamic>,
    pub(super) polls: Arc<Polls>,
    pub(super) format: Format,
    /// Options and stops by table and field, by canvas, by question.
    pub(super) menus: Arc<Menus>,
    /// The record that each canvas looks at, by canvas and table, where one is chosen.
    pub(super) focus: BTreeMap<String, BTreeMap<String, String>>,
    /// The smallest number of answers that is shown.
    pub(super) k: u32,
}

/// What a workshop lets one choose between.
#[derive(Debug, Default)]
pub(super) struct Menus {
    pub(super) options: BTreeMap<(String, String), Vec<Bag>>,
    pub(super) stops: BTreeMap<String, Vec<Bag>>,
    pub(super) asks: BTreeMap<String, Vec<Bag>>,
}

/// What one evaluation sees besides the world: the record at hand and the names given before.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) world: Arc<World>,
    pub(super) it: Option<Rec>,
    pub(super) given: Vec<(String, Dynamic)>,
    /// The rules judged so far: the records for which each fires, or none when it cannot be assessed.
    pub(super) fired: Arc<BTreeMap<String, Option<Vec<Dynamic>>>>,
}

impl Frame {
    pub(super) fn new(world: &Arc<World>, it: Option<Rec>) -> Self {
        Self { world: world.clone(), it, given: Vec::new(), fired: Arc::default() }
    }

    /// The value of a name.
    pub(super) fn variable(&self, name: &str) -> Option<Dynamic> {
        if name == "it" {
            return Some(self.it.clone().map_or(Dynamic::UNIT, Dynamic::from));
        }
        if let Some((_, value)) = self.given.iter().rev().find(|(given, _)| given == name) {
            return Some(value.clone());
        }
        if let Some(table) = self.world.tables.get(name) {
            reads::note(|reads| reads.table(table.number));
            return Some(if table.single {
                table.rows.first().cloned().unwrap_or(Dynamic::UNIT)
            } else {
                Dynamic::from(List(table.rows.clone()))
            });
        }
        let named = self.world.names.get(name).cloned();
        // The workshop's own thresholds and lists never change.
        if named.is_some() && !matches!(name, "cfg" | "lists") {
            reads::note(|reads| reads.names = true);
        }
        named
    }
}

impl World {
    /// The share from which a camp is a camp.
    pub(super) fn camps_share(&self) -> f64 {
        let cfg = self.names.get("cfg").and_then(|cfg| cfg.read_lock::<Bag>().map(|bag| bag.clone()));
        let share = cfg.and_then(|cfg| super::values::number(&cfg.get("camps_share"))).unwrap_or(0.3);
        // Workshops may write it as a share or in percent.
        if share > 1.0 { share / 100.0 } else { share }
    }

    /// The abbreviations after which a sentence goes on: the workshop's own list, else the usual ones.
    pub(super) fn abbreviations(&self) -> Option<Vec<String>> {
        let lists = self.names.get("lists")?.read_lock::<Bag>()?.clone();
        let own = lists.get("abbr").try_cast::<List>()?;
        Some(own.0.iter().map(ToString::to_string).collect())
    }
}
