//! Values in words, as cards and tables show them: a date as people say it, a link by its title, an option by its name.

use crate::model::field::{FieldKind, FieldSpec, OptionSpec};
use crate::model::fit::is_date;
use crate::model::value::Value;

use super::Sight;

/// A value in words; empty where it says nothing.
pub fn value(sight: &Sight<'_>, field: &FieldSpec, value: &Value) -> String {
    let names = |name: &dyn Fn(&String) -> String| {
        let names = value.names().iter().map(name).filter(|name| !name.is_empty());
        sight.words.names(&names.collect::<Vec<_>>())
    };
    let option = |options: &[OptionSpec], id: &String| {
        options.iter().find(|option| option.id == **id).map_or(id.clone(), |option| option.name.clone())
    };
    match (&field.kind, value) {
        (FieldKind::Link { table, .. }, _) => names(&|id| sight.title(table.as_str(), id).to_owned()),
        (FieldKind::Choice(options) | FieldKind::Flags(options), _) => names(&|id| option(options, id)),
        (_, Value::Text(text)) if is_date(text) => sight.words.date(text),
        (_, Value::Text(text)) => text.clone(),
        (_, Value::Names(_)) => names(&Clone::clone),
        (_, Value::Number(number)) => {
            let number = sight.words.short_number(*number);
            match field.unit.as_deref() {
                Some("%") => sight.words.with("split-percent", &[("n", &number)]),
                Some(unit) => format!("{number} {unit}"),
                None => number,
            }
        }
        (_, Value::Yes(yes)) => sight.words.text(if *yes { "gate-yes" } else { "gate-no" }),
        (_, Value::Numbers(numbers)) => {
            let number =
                |number: &Option<f64>| number.map_or("–".to_owned(), |n| sight.words.short_number(n));
            sight.words.names(&numbers.iter().map(number).collect::<Vec<_>>())
        }
    }
}
