//! What every part of a workshop needs of the others. Expressions say themselves what they name; of everything else
//! the checks of a workshop know: what they complain of when a part is not there, is what needs it.

use std::collections::{BTreeMap, BTreeSet};

use super::part::{Part, owner};
use crate::expr::uses::{self, Use};
use crate::file::workshop_file;
use crate::model::id::{AskId, CanvasId, FieldId, TableId};
use crate::model::view_spec::ViewSpec;
use crate::model::workshop::Workshop;

/// What a part needs.
#[derive(Debug, Default)]
pub(super) struct Needs {
    pub(super) parts: BTreeSet<Part>,
    /// Fields of records whose table is known only when the expression runs: every table that is there needs them.
    pub(super) any_fields: BTreeSet<FieldId>,
}

/// The needs of every part that has some.
#[derive(Debug)]
pub(super) struct Map<'a> {
    workshop: &'a Workshop,
    needs: BTreeMap<Part, Needs>,
}

/// Thresholds that the program itself reads: what two camps are, everywhere; how much is agreed, on scales.
const CAMPS: &str = "camps_share";
const AGREED: [&str; 2] = ["cns_strong", "cns_spread"];

/// A name that no workshop has.
const NOBODY: &str = "\u{1}";

impl<'a> Map<'a> {
    /// Reads a workshop without faults.
    pub(super) fn of(workshop: &'a Workshop) -> Self {
        let mut map = Self { workshop, needs: BTreeMap::new() };
        for (path, uses) in uses::of(workshop) {
            if let Some(part) = owner(workshop, &path) {
                for named in uses {
                    map.used(&part, named);
                }
            }
        }
        map.specs();
        map.belongings();
        map
    }

    pub(super) fn get(&self, part: &Part) -> Option<&Needs> {
        self.needs.get(part)
    }

    /// What every workshop needs, whatever is in it.
    pub(super) fn always(&self) -> impl Iterator<Item = Part> {
        self.workshop.cfg.contains_key(CAMPS).then(|| Part::Threshold(CAMPS.to_owned())).into_iter()
    }

    fn put(&mut self, part: &Part, needed: Part) {
        if *part != needed {
            self.needs.entry(part.clone()).or_default().parts.insert(needed);
        }
    }

    fn used(&mut self, part: &Part, named: Use) {
        match named {
            Use::Table(table) => self.put(part, Part::Table(table)),
            // The id of a record is no field.
            Use::Field(table, field) if self.has_field(&table, &field) => {
                self.put(part, Part::Field(table, field));
            }
            Use::Field(table, _) => self.put(part, Part::Table(table)),
            Use::AnyField(field) => {
                self.needs.entry(part.clone()).or_default().any_fields.insert(field);
            }
            Use::Ask(ask) => self.asked(part, &ask),
            Use::Group(group) => self.put(part, Part::Group(group)),
            Use::Canvas(canvas) => self.put(part, Part::Canvas(canvas)),
            Use::Rule(rule) => self.put(part, Part::Rule(rule)),
            Use::Threshold(name) => self.put(part, Part::Threshold(name)),
            Use::List(name) => self.put(part, Part::List(name)),
        }
    }

    fn has_field(&self, table: &TableId, field: &FieldId) -> bool {
        self.workshop.table(table.as_str()).is_some_and(|table| table.field(field.as_str()).is_some())
    }

    /// A question comes with its canvas.
    fn asked(&mut self, part: &Part, ask: &AskId) {
        if let Some((canvas, _)) = self.workshop.ask(ask) {
            self.put(part, Part::Canvas(canvas.id.clone()));
        }
    }

    /// Takes names away, one sort or one table at a time, and listens to who complains.
    fn specs(&mut self) {
        let mut hollow = self.workshop.clone();
        for canvas in &mut hollow.canvases {
            canvas.asks.iter_mut().for_each(|ask| ask.id = unknown(ask.id.as_str()).into());
        }
        self.listen(&hollow, "unknown-ask", |found| Some(Use::Ask(found.into())));
        hollow.clone_from(self.workshop);
        hollow.groups.iter_mut().for_each(|group| group.id = unknown(group.id.as_str()).into());
        self.listen(&hollow, "unknown-group", |found| Some(Use::Group(found.into())));
        hollow.clone_from(self.workshop);
        hollow.canvases.iter_mut().for_each(|canvas| canvas.id = unknown(canvas.id.as_str()).into());
        self.listen(&hollow, "unknown-canvas", |found| Some(Use::Canvas(found.into())));
        hollow.clone_from(self.workshop);
        hollow.cfg.clear();
        self.listen(&hollow, "unknown-threshold", |found| {
            Some(Use::Threshold(found.strip_prefix("cfg.").unwrap_or(found).to_owned()))
        });
        hollow.clone_from(self.workshop);
        for place in 0..hollow.tables.len() {
            let whole = hollow.tables[place].clone();
            hollow.tables[place].id = NOBODY.into();
            self.listen(&hollow, "unknown-table", |found| Some(Use::Table(found.into())));
            hollow.tables[place].clone_from(&whole);
            for field in &mut hollow.tables[place].fields {
                field.id = unknown(field.id.as_str()).into();
            }
            self.listen(&hollow, "unknown-field", |found| {
                whole.field(found).map(|field| Use::Field(whole.id.clone(), field.id.clone()))
            });
            hollow.tables[place] = whole;
        }
    }

    fn listen(&mut self, hollow: &Workshop, kind: &str, named: impl Fn(&str) -> Option<Use>) {
        for flaw in workshop_file::flaws_of_specs(hollow) {
            if flaw.kind == kind
                && let Some(part) = owner(self.workshop, &flaw.path)
                && let Some(named) = named(&flaw.found)
            {
                self.used(&part, named);
            }
        }
    }

    /// What belongs together without a name: a field and its table, a table and the field that names its records, a
    /// canvas and its own tables, its piece of advice and the numbers that its view reads.
    fn belongings(&mut self) {
        let workshop = self.workshop;
        for table in &workshop.tables {
            let part = Part::Table(table.id.clone());
            if let Some(title) = table.field(table.title_field()) {
                self.put(&part, Part::Field(table.id.clone(), title.id.clone()));
            }
            for field in &table.fields {
                self.put(&Part::Field(table.id.clone(), field.id.clone()), part.clone());
            }
            if let Some(canvas) = &table.of_canvas {
                self.put(&Part::Canvas(canvas.clone()), part);
            }
        }
        for canvas in &workshop.canvases {
            let part = Part::Canvas(canvas.id.clone());
            if let Some(number) = canvas.advice {
                self.put(&part, Part::Advice(number));
            }
            if canvas.view.leaves().into_iter().any(|leaf| matches!(leaf, ViewSpec::Scales(_))) {
                let named = AGREED.into_iter().filter(|name| workshop.cfg.contains_key(*name));
                named.for_each(|name| self.put(&part, Part::Threshold(name.to_owned())));
            }
        }
        for pass in &workshop.passes {
            let part = Part::Pass(pass.of.clone());
            for place in 0..pass.figures.len() {
                self.put(&Part::Figure(pass.of.clone(), place), part.clone());
            }
            for place in 0..pass.lines.len() {
                self.put(&Part::Line(pass.of.clone(), place), part.clone());
            }
        }
    }

    /// Whether a table belongs to no canvas: initiatives, departments.
    pub(super) fn is_shared(&self, table: &TableId) -> bool {
        self.workshop.table(table.as_str()).is_some_and(|table| table.of_canvas.is_none())
    }

    /// The workshop that was read.
    pub(super) fn workshop(&self) -> &'a Workshop {
        self.workshop
    }

    /// The canvases of an agenda, in its order.
    pub(super) fn canvases_of(&self, agenda: &str) -> Vec<CanvasId> {
        let agenda = self.workshop.agendas.iter().find(|known| known.id == *agenda);
        let steps = agenda.into_iter().flat_map(|agenda| &agenda.steps);
        steps.filter_map(|step| step.canvas.clone()).collect()
    }
}

fn unknown(name: &str) -> String {
    format!("{NOBODY}{name}")
}
