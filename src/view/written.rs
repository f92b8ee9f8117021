//! A value in words, as a row of a list or a pass writes it: options by their names, links by titles, the largest part
//! of a split.

use crate::expr::Facts;
use crate::model::field::{FieldKind, FieldSpec, Options};
use crate::model::id::TableId;
use crate::model::value::Value;
use crate::model::workshop::Workshop;
use crate::words::Words;

/// What is needed to write a value.
#[derive(Clone, Copy, Debug)]
pub struct Writer<'a> {
    pub workshop: &'a Workshop,
    pub facts: &'a Facts,
    pub words: &'a Words,
}

impl Writer<'_> {
    /// The words of a value; empty where there is nothing to say.
    pub fn value(&self, field: &FieldSpec, value: &Value) -> String {
        match (&field.kind, value) {
            (FieldKind::Link { table, .. }, value) => {
                let names = value.names().iter().map(|id| self.title(table, id));
                self.words.names(&names.filter(|name| !name.is_empty()).collect::<Vec<_>>())
            }
            (FieldKind::Date, Value::Text(date)) => self.words.date(date),
            (_, Value::Text(text)) => {
                field.option(text).map_or_else(|| text.clone(), |option| option.name.clone())
            }
            (_, Value::Number(number)) => self.words.short_number(*number),
            (_, Value::Yes(yes)) => yes.then(|| field.label.clone()).unwrap_or_default(),
            (_, Value::Names(names)) => {
                let name = |id: &String| field.option(id).map(|option| option.name.clone());
                self.words.names(&names.iter().filter_map(name).collect::<Vec<_>>())
            }
            (FieldKind::Split { parts, .. }, Value::Numbers(shares)) => self.largest(parts, shares),
            (FieldKind::Row { length, .. }, Value::Numbers(numbers)) => {
                let known = numbers.iter().flatten().count();
                let (n, of) = (known.to_string(), length.to_string());
                if known == 0 { String::new() } else { self.words.with("pass-of", &[("n", &n), ("of", &of)]) }
            }
            (_, Value::Numbers(_)) => String::new(),
        }
    }

    /// The title of a record.
    pub fn title(&self, table: &TableId, id: &str) -> String {
        let field = self.workshop.table(table.as_str()).map_or("name", |spec| spec.title_field());
        let value = self.facts.value(table.as_str(), id, field);
        value.and_then(Value::text).unwrap_or_default().to_owned()
    }

    /// The largest part of a split with its share.
    fn largest(&self, parts: &Options, shares: &[Option<f64>]) -> String {
        let names: Vec<String> = match parts {
            Options::Rows(_) | Options::Stops => return String::new(),
            Options::OptionsOf { .. } | Options::These(_) => {
                let canvas = self.workshop.canvases.first();
                let options = canvas.map(|canvas| self.workshop.options(canvas, parts));
                options.unwrap_or_default().into_iter().map(|option| option.name).collect()
            }
        };
        let known = names.iter().zip(shares).filter_map(|(name, share)| Some((name, (*share)?)));
        // Of equals the first.
        let most = known.fold(None, |most: Option<(&String, f64)>, part| {
            Some(most.filter(|most| most.1 >= part.1).unwrap_or(part))
        });
        most.map(|(name, share)| format!("{name} {} %", self.words.short_number(share))).unwrap_or_default()
    }
}
