//! What names mean in a workshop: tables, fields, options, questions. For checking expressions before they are run.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::world::Sheet;
use crate::model::canvas::AskKind;
use crate::model::fault;
use crate::model::field::{FieldKind, FieldSpec};
use crate::model::id::{AskId, TableId};
use crate::model::scale::Scale;
use crate::model::workshop::Workshop;

/// What an expression gives, as far as it can be told without running it.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::expr) enum Kind {
    Any,
    Number,
    Text,
    Yes,
    Record(usize),
    List(Box<Kind>),
    /// The answers to a question.
    Poll(Option<String>),
    /// The id of an option: table and field.
    Choice(usize, usize),
    Cfg,
    Lists,
    Cover,
    People,
    Decision,
    Option,
}

impl Kind {
    pub(in crate::expr) fn list(of: Self) -> Self {
        Self::List(Box::new(of))
    }

    /// What a list holds.
    pub(in crate::expr) fn element(&self) -> Self {
        match self {
            Self::List(of) => (**of).clone(),
            _ => Self::Any,
        }
    }
}

/// Names that follow a dot on something that is no record.
pub(in crate::expr) const BAG_NAMES: [&str; 16] = [
    "id", "name", "short", "number", "hint", "act", "title", "place", "date", "people", "text", "owner",
    "due", "canvas", "of", "status",
];

/// The names of a workshop.
#[derive(Debug)]
pub(in crate::expr) struct Schema<'a> {
    pub(in crate::expr) workshop: &'a Workshop,
    sheets: &'a [Arc<Sheet>],
    fields: BTreeSet<&'a str>,
    /// Whether all that is named is noted; it takes time and is rarely asked for.
    pub(in crate::expr) notes_uses: bool,
}

impl<'a> Schema<'a> {
    pub(in crate::expr) fn new(workshop: &'a Workshop, sheets: &'a [Arc<Sheet>]) -> Self {
        let fields = workshop.tables.iter().flat_map(|table| &table.fields);
        let fields = fields.map(|field| field.id.as_str()).collect();
        Self { workshop, sheets, fields, notes_uses: false }
    }

    pub(in crate::expr) fn table_id(&self, table: usize) -> TableId {
        self.workshop.tables[table].id.clone()
    }

    pub(in crate::expr) fn table_number(&self, id: &str) -> Option<usize> {
        self.sheets.iter().position(|sheet| sheet.table == id)
    }

    pub(in crate::expr) fn nearest_table(&self, id: &str) -> String {
        nearest(id, self.sheets.iter().map(|sheet| sheet.table.as_str()))
    }

    /// What a record of a table is.
    pub(in crate::expr) fn record(&self, table: &str) -> Kind {
        self.table_number(table).map_or(Kind::Any, Kind::Record)
    }

    /// What a name means at the top of an expression.
    pub(in crate::expr) fn global(&self, name: &str) -> Option<Kind> {
        Some(match name {
            "cfg" => Kind::Cfg,
            "lists" => Kind::Lists,
            "cover" => Kind::Cover,
            "people" => Kind::People,
            "decisions" => Kind::list(Kind::Decision),
            _ => {
                let table = self.table_number(name)?;
                let record = Kind::Record(table);
                if self.workshop.tables[table].single { record } else { Kind::list(record) }
            }
        })
    }

    pub(in crate::expr) fn globals(&self) -> impl Iterator<Item = &str> {
        let fixed = ["cfg", "lists", "cover", "people", "decisions"];
        fixed.into_iter().chain(self.sheets.iter().map(|sheet| sheet.table.as_str()))
    }

    pub(in crate::expr) fn column(&self, table: usize, field: &str) -> Option<usize> {
        self.sheets.get(table)?.columns.get(field).copied()
    }

    pub(in crate::expr) fn field(&self, table: usize, column: usize) -> &'a FieldSpec {
        &self.workshop.tables[table].fields[column]
    }

    pub(in crate::expr) fn field_names(&self, table: usize) -> impl Iterator<Item = &str> {
        self.workshop.tables[table].fields.iter().map(|field| field.id.as_str())
    }

    /// Whether any table has such a field.
    pub(in crate::expr) fn any_field(&self, name: &str) -> bool {
        self.fields.contains(name)
    }

    pub(in crate::expr) fn all_fields(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().copied()
    }

    /// The formula columns of that name, in whatever table.
    pub(in crate::expr) fn formulas_named(&self, name: &str) -> impl Iterator<Item = (usize, usize)> {
        self.sheets.iter().filter_map(move |sheet| {
            let column = *sheet.columns.get(name)?;
            self.field(sheet.number, column).is_computed().then_some((sheet.number, column))
        })
    }

    pub(in crate::expr) fn kind_of(&self, table: usize, column: usize) -> Kind {
        match &self.field(table, column).kind {
            FieldKind::Number { .. } => Kind::Number,
            FieldKind::Choice(_) => Kind::Choice(table, column),
            FieldKind::Flags(_) => Kind::list(Kind::Choice(table, column)),
            FieldKind::Split { .. } | FieldKind::Row { .. } | FieldKind::Place => Kind::list(Kind::Number),
            FieldKind::Link { many: true, .. } => Kind::list(Kind::Text),
            FieldKind::Text { .. } | FieldKind::Date | FieldKind::Link { many: false, .. } => Kind::Text,
            FieldKind::Yes => Kind::Yes,
            FieldKind::Formula(_) => Kind::Any,
        }
    }

    /// The possible answers to a question; none when it is unknown.
    pub(in crate::expr) fn scale(&self, ask: &str) -> Option<Scale> {
        let (canvas, ask) = self.workshop.ask(&AskId::from(ask))?;
        Some(Scale::of(self.workshop, canvas, ask))
    }

    /// Whether the options of a question are known here.
    pub(in crate::expr) fn has_options(&self, ask: &str) -> bool {
        let found = self.workshop.ask(&AskId::from(ask));
        found.is_some_and(|(_, ask)| !matches!(ask.kind, AskKind::Scale { .. }))
    }

    pub(in crate::expr) fn asks(&self) -> impl Iterator<Item = &str> {
        self.workshop.canvases.iter().flat_map(|canvas| &canvas.asks).map(|ask| ask.id.as_str())
    }

    /// What the records of a fired rule are.
    pub(in crate::expr) fn fired_kind(&self, rule: &str) -> Kind {
        let rule = self.workshop.rules.iter().find(|other| other.id == *rule);
        let table = rule.and_then(|rule| rule.each.as_ref());
        table.map_or(Kind::Any, |table| self.record(table.as_str()))
    }
}

/// The name that is meant, probably; empty when none is near.
pub(in crate::expr) fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> String {
    fault::nearest(name, known).unwrap_or_default().to_owned()
}
