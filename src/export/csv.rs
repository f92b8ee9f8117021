//! Tables as CSV that a Danish Excel opens with a double click: semicolons, a byte order mark, a decimal comma in
//! Danish. No cell is ever taken for a formula.

use crate::model::stats;
use crate::model::workshop::Language;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(f64),
}

impl Cell {
    /// A text; nothing when it is empty.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

/// A heading, the names of the columns, and the rows under them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    pub heading: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// Sections one below the other, an empty line between them.
pub fn csv(sections: &[Section], language: Language) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    for (place, section) in sections.iter().enumerate() {
        if place > 0 {
            out.push_str("\r\n");
        }
        if !section.heading.is_empty() {
            line(&mut out, std::iter::once(text(&section.heading)));
        }
        line(&mut out, section.columns.iter().map(|name| text(name)));
        for row in &section.rows {
            line(&mut out, row.iter().map(|cell| written(cell, language)));
        }
    }
    out.into_bytes()
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.push(';');
        }
        out.push_str(&cell);
    }
    out.push_str("\r\n");
}

fn written(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(written) => text(written),
        Cell::Number(value) if !value.is_finite() => String::new(),
        Cell::Number(value) => {
            let plain = stats::round(*value, 6).to_string();
            match language {
                Language::Danish => plain.replace('.', ","),
                Language::English => plain,
            }
        }
    }
}

/// A text as a cell: safe, and in quotes where something in it would end the cell here or in another country.
fn text(written: &str) -> String {
    let cell = safe(written);
    if cell.contains([';', ',', '"', '\n', '\r', '\t']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// What some spreadsheet takes for the beginning of a formula, also in the wide and small letters of East Asia.
const FORMULA: [char; 12] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];

/// A text that a spreadsheet would run as a formula gets an apostrophe in front; a number does not. Spaces, marks and
/// signs that cannot be seen do not hide it, since some programs take them away first.
fn safe(written: &str) -> String {
    let text: String = written
        .chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\t' | '\n' | '\r'))
        .collect();
    let unseen = |letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{feff}')
    };
    let hidden = written.starts_with(|letter: char| letter.is_control());
    let formula = text.trim_start_matches(unseen).starts_with(FORMULA);
    if (hidden || formula) && !is_number(&text) { format!("'{text}") } else { text }
}

/// Digits with a sign before and one decimal sign between them.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, rest) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
    [whole, rest].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_safe_and_quoted() {
        let section = Section {
            heading: "Sedler".to_owned(),
            columns: vec!["Tekst".to_owned(), "Tal".to_owned()],
            rows: vec![
                vec![Cell::text("=SUM(A1)"), Cell::Number(2.5)],
                vec![Cell::text("Ja; \"nej\""), Cell::Number(-3.0)],
                vec![Cell::text("-12,5"), Cell::Empty],
                vec![Cell::text("@navn\nto linjer"), Cell::Number(f64::NAN)],
            ],
        };
        let text = String::from_utf8(csv(std::slice::from_ref(&section), Language::Danish)).unwrap();
        assert_eq!(
            text,
            "\u{feff}Sedler\r\nTekst;Tal\r\n'=SUM(A1);2,5\r\n\"Ja; \"\"nej\"\"\";-3\r\n\"-12,5\";\r\n\"'@navn\nto linjer\";\r\n"
        );
        assert!(
            String::from_utf8(csv(&[section], Language::English)).unwrap().contains(";2.5\r\n"),
            "no point"
        );
    }
}
