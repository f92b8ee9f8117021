//! How numbers, dates and lists are written in the language of a workshop. The signs and words come as data from
//! `words`, since this part of the house knows no texts.

use std::sync::Arc;

use crate::model::stats;
use crate::model::workshop::Language;

/// The signs and words that sentences need.
#[derive(Clone, Debug, PartialEq)]
pub struct Spelling {
    /// `,` or `.`
    pub decimal: char,
    /// `.` or `,`
    pub thousand: char,
    /// *og*
    pub and: String,
    /// *mellem {a} og {b}*
    pub between: String,
    /// *vises ikke (færre end {k} svar)*
    pub hidden: String,
    /// *og {n} flere*
    pub more: String,
    /// January to December, as they stand in a date.
    pub months: Vec<String>,
    /// *{day}. {month} {year}*
    pub date: String,
    /// What stands for a missing value.
    pub missing: String,
}

/// A [`Spelling`] that is cheap to pass around.
#[derive(Clone, Debug, PartialEq)]
pub struct Format(Arc<Spelling>);

impl Default for Format {
    fn default() -> Self {
        Self::plain(Language::Danish)
    }
}

impl Format {
    /// The format with these signs and words.
    pub fn new(spelling: Spelling) -> Self {
        Self(Arc::new(spelling))
    }

    /// Signs only, for tests and wherever no words are at hand: `3–4`, `2026-05-28`.
    pub fn plain(language: Language) -> Self {
        let (decimal, thousand) = match language {
            Language::Danish => (',', '.'),
            Language::English => ('.', ','),
        };
        Self::new(Spelling {
            decimal,
            thousand,
            and: "&".to_owned(),
            between: "{a}–{b}".to_owned(),
            hidden: "<{k}".to_owned(),
            more: "+{n}".to_owned(),
            months: Vec::new(),
            date: String::new(),
            missing: "–".to_owned(),
        })
    }

    /// The signs and words.
    pub fn spelling(&self) -> &Spelling {
        &self.0
    }

    /// A number with exactly these decimals, rounded half away from zero.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        if !value.is_finite() {
            return self.0.missing.clone();
        }
        let decimals = decimals.min(9);
        let text = format!("{:.decimals$}", stats::round(value, decimals).abs());
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let mut written = String::new();
        if stats::round(value, decimals) < 0.0 {
            written.push('−');
        }
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                written.push(self.0.thousand);
            }
            written.push(digit);
        }
        if !part.is_empty() {
            written.push(self.0.decimal);
            written.push_str(part);
        }
        written
    }

    /// A number with as many decimals as it needs, at most one.
    pub fn short(&self, value: f64) -> String {
        let whole = (stats::round(value, 1) - value.round()).abs() < stats::TOLERANCE;
        self.number(value, usize::from(!whole))
    }

    /// A middle: *3*, or *mellem 3 og 4* for 3.5.
    pub fn middle(&self, value: f64) -> String {
        if (value - value.round()).abs() < stats::TOLERANCE {
            return self.number(value, 0);
        }
        let between = self.0.between.replace("{a}", &self.number(value.floor(), 0));
        between.replace("{b}", &self.number(value.ceil(), 0))
    }

    /// A date of the form `2026-05-28`; the text itself when it is none.
    pub fn date(&self, iso: &str) -> String {
        let written = || {
            let mut parts = iso.splitn(3, '-');
            let year: u32 = parts.next()?.parse().ok()?;
            let month: usize = parts.next()?.parse().ok()?;
            let day: u32 = parts.next()?.parse().ok()?;
            let month = self.0.months.get(month.checked_sub(1)?)?;
            let text = self.0.date.replace("{day}", &day.to_string()).replace("{month}", month);
            Some(text.replace("{year}", &year.to_string()))
        };
        written().unwrap_or_else(|| iso.to_owned())
    }

    /// *A, B og C*.
    pub fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [most @ .., last] => format!("{} {} {last}", most.join(", "), self.0.and),
        }
    }

    /// What stands for answers that may not be shown.
    pub fn hidden(&self, fewer_than: u32) -> String {
        self.0.hidden.replace("{k}", &fewer_than.to_string())
    }

    /// *og 3 flere*.
    pub fn more(&self, n: usize) -> String {
        self.0.more.replace("{n}", &n.to_string())
    }
}
