//! How numbers and dates are written in the two languages.

use crate::model::workshop::Language;

pub(super) fn number(language: Language, value: f64, decimals: usize) -> String {
    let (thousand, decimal) = match language {
        Language::Danish => ('.', ','),
        Language::English => (',', '.'),
    };
    let factor = 10_f64.powi(decimals as i32);
    // `round` is half away from zero; the nudge keeps 1.005 and its like from falling to the wrong side of their binary form.
    let rounded = ((value.abs() * factor) * (1.0 + f64::EPSILON)).round() / factor;
    let plain = format!("{rounded:.decimals$}");
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::new();
    if value < 0.0 && rounded != 0.0 {
        text.push('−');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(thousand);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(decimal);
        text.push_str(fraction);
    }
    text
}

pub(super) fn date(language: Language, iso: &str) -> String {
    let Ok(date) = iso.parse::<jiff::civil::Date>() else { return iso.to_owned() };
    let month = MONTHS[(date.month() - 1) as usize];
    match language {
        Language::Danish => format!("{}. {} {}", date.day(), month.0, date.year()),
        Language::English => format!("{} {} {}", date.day(), month.1, date.year()),
    }
}

/// Month names in Danish and English, in order.
const MONTHS: [(&str, &str); 12] = [
    ("januar", "January"),
    ("februar", "February"),
    ("marts", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("august", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
];
