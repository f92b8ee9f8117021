//! A cell as a value of a field: numbers with comma or point, dates as in Denmark or by ISO, options and records by name
//! or id.

use super::{Hints, Trouble, folded};
use crate::model::dates;
use crate::model::field::{FieldKind, FieldSpec, OptionSpec, TableSpec};
use crate::model::fit;
use crate::model::id::TableId;
use crate::model::record::Record;
use crate::model::session::Session;
use crate::model::value::Value;
use crate::model::workshop::Workshop;

/// Why a cell is no value of its field, and what would be one.
pub(super) type Unfit = (Trouble, String);

/// What cells are read with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading<'a> {
    pub(super) workshop: &'a Workshop,
    pub(super) session: &'a Session,
    pub(super) hints: &'a Hints,
}

/// Whether a column can become this field at all.
pub(super) fn takes(field: &FieldSpec) -> bool {
    match field.kind {
        FieldKind::Text { .. }
        | FieldKind::Number { .. }
        | FieldKind::Choice(_)
        | FieldKind::Flags(_)
        | FieldKind::Date
        | FieldKind::Link { .. }
        | FieldKind::Yes => true,
        FieldKind::Split { .. } | FieldKind::Row { .. } | FieldKind::Place | FieldKind::Formula(_) => false,
    }
}

impl Reading<'_> {
    /// The value of a cell that is not empty.
    pub(super) fn value(&self, table: &TableSpec, field: &FieldSpec, cell: &str) -> Result<Value, Unfit> {
        let value = match &field.kind {
            FieldKind::Text { .. } => Value::from(cell),
            FieldKind::Number { .. } => Value::from(number(cell).ok_or((Trouble::NoNumber, String::new()))?),
            FieldKind::Date => Value::from(date(cell).ok_or((Trouble::NoDate, String::new()))?),
            FieldKind::Yes => Value::from(self.yes(cell).ok_or((Trouble::NoYes, String::new()))?),
            FieldKind::Choice(options) => Value::from(option(options, cell)?),
            FieldKind::Flags(options) => {
                Value::Names(listed(cell, |part| option(options, part).map(str::to_owned))?)
            }
            FieldKind::Link { table, many: false } => Value::Text(self.named(table, cell)?),
            FieldKind::Link { table, many: true } => {
                Value::Names(listed(cell, |part| self.named(table, part))?)
            }
            FieldKind::Split { .. } | FieldKind::Row { .. } | FieldKind::Place | FieldKind::Formula(_) => {
                return Err((Trouble::NoSuchKind, String::new()));
            }
        };
        fit::fits(self.workshop, table, field, &value).map_err(|(kind, expected)| {
            let what = match kind {
                "too-long" => Trouble::TooLong,
                "out-of-range" => Trouble::OutOfRange,
                "off-step" => Trouble::OffStep,
                "no-date" => Trouble::NoDate,
                "unknown-option" => Trouble::Unknown,
                _ => Trouble::NoSuchKind,
            };
            (what, expected)
        })?;
        Ok(value)
    }

    fn yes(&self, cell: &str) -> Option<bool> {
        let cell = folded(cell);
        if self.hints.yes.contains(&cell) {
            Some(true)
        } else {
            self.hints.no.contains(&cell).then_some(false)
        }
    }

    /// The record of a table with that id or title.
    fn named(&self, table: &TableId, cell: &str) -> Result<String, Unfit> {
        let title = self.workshop.table(table.as_str()).map_or("name", TableSpec::title_field);
        let wanted = folded(cell);
        let called = |record: &Record| titled(record, title).is_some_and(|name| folded(name) == wanted);
        let rows = self.session.rows(table.as_str());
        let by_id = rows.get(cell).map(|_| cell.to_owned());
        let by_name = || rows.iter().find(|(_, record)| called(record)).map(|(id, _)| id.to_string());
        by_id.or_else(by_name).ok_or_else(|| {
            let known: Vec<&str> = rows.iter().filter_map(|(_, record)| titled(record, title)).collect();
            (Trouble::Unknown, some(&known))
        })
    }
}

/// The title of a record.
pub(super) fn titled<'r>(record: &'r Record, title: &str) -> Option<&'r str> {
    record.value(title).and_then(Value::text)
}

/// A few of many names, for a sentence.
pub(super) fn some(names: &[&str]) -> String {
    const FEW: usize = 5;
    let mut text = names.iter().take(FEW).copied().collect::<Vec<_>>().join(", ");
    if names.len() > FEW {
        text.push_str(" …");
    }
    text
}

fn option<'o>(options: &'o [OptionSpec], cell: &str) -> Result<&'o str, Unfit> {
    let wanted = folded(cell);
    let called = |option: &&OptionSpec| {
        let names = [Some(option.id.as_str()), Some(option.name.as_str()), option.short.as_deref()];
        names.into_iter().flatten().any(|name| folded(name) == wanted)
    };
    options.iter().find(called).map(|option| option.id.as_str()).ok_or_else(|| {
        let known: Vec<&str> = options.iter().map(|option| option.name.as_str()).collect();
        (Trouble::Unknown, some(&known))
    })
}

/// The parts of a cell that names several, between commas; one name may itself have a comma.
fn listed(cell: &str, one: impl Fn(&str) -> Result<String, Unfit>) -> Result<Vec<String>, Unfit> {
    if let Ok(whole) = one(cell) {
        return Ok(vec![whole]);
    }
    let mut names: Vec<String> = Vec::new();
    for part in cell.split([',', ';', '|']).map(str::trim).filter(|part| !part.is_empty()) {
        let name = one(part)?;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Ok(names)
}

/// A number as Danes or the English write it: `1.250,5`, `1,250.5`, `1 250`, `12 %`. One sign alone with three digits
/// behind it parts the thousands: nobody here measures in thousandths.
pub(super) fn number(cell: &str) -> Option<f64> {
    let bare: String = cell
        .trim()
        .trim_end_matches(['%', '‰'])
        .replace('\u{2212}', "-")
        .chars()
        .filter(|sign| !matches!(sign, ' ' | '\u{A0}' | '\u{202F}' | '\''))
        .collect();
    let plain = match (bare.rfind(','), bare.rfind('.')) {
        (Some(comma), Some(point)) if comma > point => bare.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => bare.replace(',', ""),
        (Some(_), None) if parts_thousands(&bare, ',') => bare.replace(',', ""),
        (Some(_), None) => bare.replace(',', "."),
        (None, Some(_)) if parts_thousands(&bare, '.') => bare.replace('.', ""),
        (None, _) => bare,
    };
    let digits = plain.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | '-' | '+'));
    if digits { plain.parse::<f64>().ok().filter(|number| number.is_finite()) } else { None }
}

fn parts_thousands(bare: &str, sign: char) -> bool {
    let mut parts = bare.trim_start_matches(['-', '+']).split(sign);
    let first = parts.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && first != "0" && parts.all(|part| part.len() == 3)
}

/// A date as the session keeps it, of `2026-04-15`, `15.4.2026`, `15/04-2026` or `15-4-2026`; a time after it is left
/// out.
pub(super) fn date(cell: &str) -> Option<String> {
    let day = cell.split([' ', 'T']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split(['.', '/', '-']).filter(|part| !part.is_empty()).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let (year, month, day) = if first.len() == 4 { (first, second, third) } else { (third, second, first) };
    let short = |part: &str| (1..=2).contains(&part.len());
    if !short(month) || !short(day) {
        return None;
    }
    let iso = format!("{year}-{month:0>2}-{day:0>2}");
    dates::day_number(&iso).map(|_| iso)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_danes_and_the_english_write_them() {
        for (cell, read) in [
            ("2,5", 2.5),
            ("2.5", 2.5),
            ("1.250,5", 1250.5),
            ("1,250.5", 1250.5),
            ("1.250.000", 1_250_000.0),
            ("1.250", 1250.0),
            ("0.125", 0.125),
            ("12 %", 12.0),
            ("1 250", 1250.0),
            ("−3", -3.0),
            ("007", 7.0),
        ] {
            assert_eq!(number(cell), Some(read), "{cell}");
        }
        for cell in ["", "fem", "1e9", "inf", "NaN", "2,5,x", "--3", "1-2"] {
            assert_eq!(number(cell), None, "{cell}");
        }
    }

    #[test]
    fn dates_are_read_by_iso_and_as_in_denmark() {
        for cell in ["2026-04-15", "15.4.2026", "15/04-2026", "15-04-2026", "2026-04-15 10:42", "2026-4-15"] {
            assert_eq!(date(cell).as_deref(), Some("2026-04-15"), "{cell}");
        }
        for cell in ["", "15.4.26", "31.2.2026", "2026-13-01", "i går", "1.2", "4/15/2026"] {
            assert_eq!(date(cell), None, "{cell}");
        }
    }
}
