//! What stands in a cell, and how it is said.

use crate::drawing::ink::Ink;
use crate::model::field::{OptionSpec, TableSpec};
use crate::model::id::RecordId;
use crate::model::stats;
use crate::model::value::Value;
use crate::view::{Sight, told};

use super::sheet::{Column, Row, Shape, Sheet};

/// What a cell shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Content<'a> {
    Missing,
    /// It comes from answers that may not be shown.
    Hidden,
    Text(String),
    Number(f64),
    Option(&'a OptionSpec),
    Yes(bool),
    /// Whole percentages, one for each part.
    Parts(Vec<f64>),
    Bars(Vec<Option<f64>>),
}

/// The numbers of a value, one or many.
pub(super) fn numbers(value: &Value) -> impl Iterator<Item = f64> + '_ {
    value.number().into_iter().chain(value.numbers().iter().flatten().copied())
}

/// The name of a row: its title in words, whatever kind of field that is.
pub(super) fn title(sight: &Sight<'_>, table: &TableSpec, id: &RecordId) -> String {
    let Some(field) = table.field(table.title_field()) else { return String::new() };
    let value = sight.value(table.id.as_str(), id.as_str(), field.id.as_str());
    value.map_or_else(String::new, |value| told::value(sight, field, value))
}

/// What a cell shows.
pub(super) fn of<'a>(sheet: &Sheet<'a>, column: &Column<'a>, row: &Row<'_>) -> Content<'a> {
    let Some(field) = column.field else { return Content::Text(row.name.clone()) };
    if column.shape == Shape::Title && sheet.spec.each.is_some() {
        return Content::Text(row.name.clone());
    }
    let (of, id) = (sheet.spec.of.as_str(), row.row.id.as_str());
    if sheet.sight.facts.is_hidden(of, id, field.id.as_str()) {
        return Content::Hidden;
    }
    let Some(value) = sheet.value(field, row) else {
        return if column.shape == Shape::Yes { Content::Yes(false) } else { Content::Missing };
    };
    match (value, column.shape) {
        (Value::Text(option), Shape::Choice) => {
            field.option(option).map_or(Content::Missing, Content::Option)
        }
        (Value::Yes(yes), _) => Content::Yes(*yes),
        (Value::Number(number), _) if number.is_finite() => Content::Number(*number),
        (Value::Number(_), _) => Content::Missing,
        (Value::Numbers(_), Shape::Split) => {
            let number = |place: usize| value.numbers().get(place).copied().flatten().unwrap_or(0.0).max(0.0);
            let shares: Vec<f64> = (0..column.parts.len()).map(number).collect();
            stats::percentages(&shares).map_or(Content::Missing, Content::Parts)
        }
        (Value::Numbers(numbers), _) if numbers.iter().any(Option::is_some) => Content::Bars(numbers.clone()),
        (Value::Numbers(_), _) => Content::Missing,
        (Value::Text(_) | Value::Names(_), _) => Some(told::value(sheet.sight, field, value))
            .filter(|text| !text.is_empty())
            .map_or(Content::Missing, Content::Text),
    }
}

impl Content<'_> {
    /// The cell in words.
    pub(super) fn said(&self, sheet: &Sheet<'_>, column: &Column<'_>) -> String {
        let words = sheet.sight.words;
        match self {
            Self::Missing => words.text("ledger-empty"),
            Self::Hidden => words.with("split-hidden", &[("k", &sheet.sight.facts.k().to_string())]),
            Self::Text(text) => text.clone(),
            Self::Number(number) => {
                let unit = column.field.and_then(|field| field.unit.as_deref()).unwrap_or_default();
                format!("{} {unit}", words.number(*number, column.decimals)).trim_end().to_owned()
            }
            Self::Option(option) => option.name.clone(),
            Self::Yes(yes) => words.text(if *yes { "gate-yes" } else { "gate-no" }),
            Self::Parts(shares) => {
                let part = |(part, share): (&super::parts::Part, &f64)| {
                    let n = words.number(*share, 0);
                    words.with("split-say-part", &[("part", &part.name), ("n", &n)])
                };
                words.names(&column.parts.iter().zip(shares).map(part).collect::<Vec<_>>())
            }
            Self::Bars(numbers) => {
                let number =
                    |number: &Option<f64>| number.map_or("–".to_owned(), |n| words.short_number(n));
                words.names(&numbers.iter().map(number).collect::<Vec<_>>())
            }
        }
    }
}

/// The number of a cell with its sign of percent, where that is its unit.
pub(super) fn number(sheet: &Sheet<'_>, column: &Column<'_>, number: f64) -> String {
    let text = sheet.sight.words.number(number, column.decimals);
    if is_percent(column) { sheet.sight.words.with("split-percent", &[("n", &text)]) } else { text }
}

/// Percent stands beside every number; other units stand once, in the heading.
pub(super) fn is_percent(column: &Column<'_>) -> bool {
    column.field.and_then(|field| field.unit.as_deref()) == Some("%")
}

/// The ink of a choice: none where the author gave none.
pub(super) fn ink(option: &OptionSpec) -> Option<Ink> {
    option.ink.as_deref().and_then(Ink::named)
}
