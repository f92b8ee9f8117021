//! Whether a stored value is one that its field may hold.

use std::collections::{BTreeMap, BTreeSet};

use super::field::{FieldKind, FieldSpec, Options, TableSpec};
use super::id::{FieldId, RecordId};
use super::value::Value;
use super::workshop::Workshop;

/// The most characters of any text that is drawn; nobody reads more on a wall, and laying it out takes too long.
pub const LONGEST_TEXT: usize = 20_000;
/// The most records of a table.
pub const MOST_RECORDS: usize = 5_000;

/// Why a value does not belong into a field: the kind of fault and what is expected instead.
pub type Misfit = (&'static str, String);

/// Whether a field of a table may hold a value; links are only looked at for their form.
///
/// # Errors
/// [`Misfit`] when it may not.
pub fn fits(workshop: &Workshop, table: &TableSpec, field: &FieldSpec, value: &Value) -> Result<(), Misfit> {
    match (&field.kind, value) {
        (FieldKind::Text { max }, Value::Text(text)) if text.chars().count() > *max => {
            Err(("too-long", max.to_string()))
        }
        (FieldKind::Text { .. }, Value::Text(_)) | (FieldKind::Yes, Value::Yes(_)) => Ok(()),
        (FieldKind::Number { min, max, step }, Value::Number(number)) => in_range(*number, *min, *max, *step),
        (FieldKind::Choice(_), Value::Text(option)) => known_option(field, option),
        (FieldKind::Flags(_), Value::Names(options)) => {
            options.iter().try_for_each(|option| known_option(field, option))
        }
        (FieldKind::Split { parts, step }, Value::Numbers(shares)) => {
            split(shares, part_count(workshop, table, parts), *step)
        }
        (FieldKind::Row { min, max, step, length }, Value::Numbers(numbers)) => {
            if numbers.len() != *length {
                return Err(("wrong-length", length.to_string()));
            }
            numbers.iter().flatten().try_for_each(|number| in_range(*number, *min, *max, *step))
        }
        (FieldKind::Place, Value::Numbers(numbers)) => match numbers.as_slice() {
            [Some(x), Some(y)] => {
                in_range(*x, 0.0, 1000.0, 1.0).and_then(|()| in_range(*y, 0.0, 1000.0, 1.0))
            }
            _ => Err(("wrong-length", "2".to_owned())),
        },
        (FieldKind::Date, Value::Text(date)) if is_date(date) => Ok(()),
        (FieldKind::Date, _) => Err(("no-date", String::new())),
        (FieldKind::Link { many: true, .. }, Value::Names(_))
        | (FieldKind::Link { many: false, .. }, Value::Text(_)) => Ok(()),
        (FieldKind::Formula(_), _) => Err(("computed", String::new())),
        // `[]` says nothing about what it is a list of.
        (FieldKind::Flags(_) | FieldKind::Link { many: true, .. }, Value::Numbers(none))
            if none.is_empty() =>
        {
            Ok(())
        }
        (kind, _) => Err(("wrong-kind", kind_word(kind).to_owned())),
    }
}

/// The rows that a table starts with, as far as a session can hold them: of a workshop that was read in part some may name
/// fields that are not there.
pub fn start_rows(workshop: &Workshop, table: &TableSpec) -> Vec<(RecordId, BTreeMap<FieldId, Value>)> {
    let mut seen = BTreeSet::new();
    let is_sound = |(id, _): &&(RecordId, BTreeMap<FieldId, Value>)| {
        (!table.single || *id == *"one") && seen.insert(id.clone())
    };
    let held = |(id, values): &(RecordId, BTreeMap<FieldId, Value>)| {
        let fitting = values.iter().filter(|(id, value)| {
            table.field(id.as_str()).is_some_and(|field| fits(workshop, table, field, value).is_ok())
        });
        (id.clone(), fitting.map(|(id, value)| (id.clone(), value.clone())).collect())
    };
    table.rows.iter().filter(is_sound).map(held).collect()
}

/// The value as its field keeps it: an empty list of the right kind.
pub fn settled(field: &FieldSpec, value: Value) -> Value {
    match (&field.kind, &value) {
        (FieldKind::Flags(_) | FieldKind::Link { many: true, .. }, Value::Numbers(none))
            if none.is_empty() =>
        {
            Value::Names(Vec::new())
        }
        _ => value,
    }
}

/// Whether a text is a day of the calendar, `2026-04-15`.
pub fn is_date(text: &str) -> bool {
    let mut parts = text.split('-').map(|part| (part.len(), part.parse::<u32>().ok()));
    let (Some((4, Some(year))), Some((2, Some(month))), Some((2, Some(day))), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

fn in_range(number: f64, min: f64, max: f64, step: f64) -> Result<(), Misfit> {
    if !number.is_finite() || number < min || number > max {
        return Err(("out-of-range", format!("{min} – {max}")));
    }
    let steps = (number - min) / step;
    if step > 0.0 && (steps - steps.round()).abs() > 1e-6 {
        let near = min + steps.round() * step;
        return Err(("off-step", format!("{}", (near * 1e6).round() / 1e6)));
    }
    Ok(())
}

fn known_option(field: &FieldSpec, option: &str) -> Result<(), Misfit> {
    if field.option(option).is_some() {
        return Ok(());
    }
    let names: Vec<&str> = field.options().iter().map(|option| option.id.as_str()).collect();
    Err(("unknown-option", names.join(", ")))
}

fn split(shares: &[Option<f64>], parts: Option<usize>, step: u16) -> Result<(), Misfit> {
    if let Some(parts) = parts.filter(|parts| *parts != shares.len()) {
        return Err(("wrong-length", parts.to_string()));
    }
    for share in shares {
        let Some(share) = share else { return Err(("wrong-kind", "fault-kind-split".to_owned())) };
        in_range(*share, 0.0, 100.0, f64::from(step.max(1)))?;
    }
    let sum: f64 = shares.iter().flatten().sum();
    if sum == 100.0 { Ok(()) } else { Err(("wrong-sum", format!("{sum}"))) }
}

/// How many parts a split has; none when only the session knows.
fn part_count(workshop: &Workshop, table: &TableSpec, parts: &Options) -> Option<usize> {
    if matches!(parts, Options::Rows(_)) {
        return None;
    }
    let of_canvas = table.of_canvas.as_ref().and_then(|canvas| workshop.canvas(canvas.as_str()));
    let canvas = of_canvas.or_else(|| workshop.canvases.first())?;
    Some(workshop.options(canvas, parts).len()).filter(|count| *count > 0)
}

fn kind_word(kind: &FieldKind) -> &'static str {
    match kind {
        FieldKind::Text { .. } | FieldKind::Choice(_) | FieldKind::Link { many: false, .. } => {
            "fault-kind-text"
        }
        FieldKind::Number { .. } => "fault-kind-number",
        FieldKind::Flags(_) | FieldKind::Link { many: true, .. } => "fault-kind-texts",
        FieldKind::Split { .. } => "fault-kind-split",
        FieldKind::Row { .. } | FieldKind::Place => "fault-kind-numbers",
        FieldKind::Date => "fault-kind-date",
        FieldKind::Yes => "fault-kind-yes",
        FieldKind::Formula(_) => "fault-kind-value",
    }
}
