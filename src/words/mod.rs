//! Danish and English texts (Fluent), numbers and dates.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::expr::{Format, Spelling};
use crate::model::workshop::Language;

const DANISH: &str = include_str!("../../assets/words/da.ftl");
const ENGLISH: &str = include_str!("../../assets/words/en.ftl");

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    spelling: Format,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Words {
    /// The words of a language; loaded once and kept.
    pub fn of(language: Language) -> &'static Self {
        static WORDS: [OnceLock<Words>; 2] = [const { OnceLock::new() }; 2];
        let (place, id, text) = match language {
            Language::Danish => (0, "da", DANISH),
            Language::English => (1, "en", ENGLISH),
        };
        WORDS[place].get_or_init(|| {
            let bundle = bundle(id, text);
            let words = Self { language, bundle, spelling: Format::plain(language) };
            Self { spelling: Format::new(words.own_spelling()), ..words }
        })
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a text of that key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The text of a key; the key itself when it is missing, which a test forbids.
    pub fn text(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The text of a key with its arguments.
    ///
    /// ```
    /// use raaderum::{model::workshop::Language, words::Words};
    /// let words = Words::of(Language::Danish);
    /// assert_eq!(words.with("frame-minutes", &[("n", "3")]), "3 min");
    /// ```
    pub fn with(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in arguments {
            args.set(*name, FluentValue::from(*value));
        }
        self.format(key, Some(&args))
    }

    /// The text of a key with one number `n`, in its plural form.
    pub fn count(&self, key: &str, n: usize) -> String {
        self.count_with(key, n, &[])
    }

    /// The text of a key with one number `n` in its plural form, and further arguments.
    pub fn count_with(&self, key: &str, n: usize, arguments: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        args.set("n", FluentValue::from(n));
        for (name, value) in arguments {
            args.set(*name, FluentValue::from(*value));
        }
        self.format(key, Some(&args))
    }

    /// How long something takes: *90 min*, *2 timer*, *6 t 30*.
    pub fn time(&self, minutes: usize) -> String {
        if minutes > 0 && minutes.is_multiple_of(60) {
            self.count("time-hours", minutes / 60)
        } else if minutes < 120 {
            self.count("time-minutes", minutes)
        } else {
            let (hours, rest) = ((minutes / 60).to_string(), format!("{:02}", minutes % 60));
            self.with("time-hours-minutes", &[("hours", &hours), ("minutes", &rest)])
        }
    }

    /// How sentences of a workshop write numbers, dates and lists.
    pub fn spelling(&self) -> &Format {
        &self.spelling
    }

    /// A number with its decimals, half away from zero: `1.234,5` or `1,234.5`.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        self.spelling.number(value, decimals)
    }

    /// A number with as many decimals as it needs, one at most.
    pub fn short_number(&self, value: f64) -> String {
        self.spelling.short(value)
    }

    /// A date of the form `2026-05-28`: *28. maj 2026* or *28 May 2026*; the text itself when it is no date.
    pub fn date(&self, iso: &str) -> String {
        self.spelling.date(iso)
    }

    /// A time of the day: *10.45*, *10:45*.
    pub fn hour(&self, hour: i8, minute: i8) -> String {
        self.with("spell-hour", &[("hour", &format!("{hour}")), ("minute", &format!("{minute:02}"))])
    }

    /// A month as a calendar has it above its column: *maj*, and *jan. 2027* where a year begins.
    pub fn month(&self, year: i64, month: u32) -> String {
        let months = &self.spelling.spelling().months;
        let name = months.get(month.saturating_sub(1) as usize).map_or("", String::as_str);
        let short: String = name.chars().take(3).collect();
        if month == 1 { format!("{short} {year}") } else { short }
    }

    /// Names in a row: *A, B og C*.
    pub fn names(&self, names: &[String]) -> String {
        self.spelling.list(names)
    }

    fn own_spelling(&self) -> Spelling {
        let plain = self.spelling.spelling().clone();
        let months = self.text("spell-months").split_whitespace().map(str::to_owned).collect();
        // Fluent takes `{…}` for its own, so the patterns are filled with the names that the format looks for.
        let pattern = |key: &str, names: &[&str]| {
            let filled: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
            let arguments: Vec<(&str, &str)> =
                names.iter().zip(&filled).map(|(name, value)| (*name, value.as_str())).collect();
            self.with(key, &arguments)
        };
        Spelling {
            and: self.text("spell-and"),
            between: pattern("spell-between", &["a", "b"]),
            hidden: pattern("spell-hidden", &["k"]),
            more: pattern("spell-more", &["n"]),
            months,
            date: pattern("spell-date", &["day", "month", "year"]),
            ..plain
        }
    }

    /// All keys, for the test that compares the two languages.
    pub fn keys(language: Language) -> Vec<&'static str> {
        let text = match language {
            Language::Danish => DANISH,
            Language::English => ENGLISH,
        };
        text.lines()
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
            .filter(|key| is_key(key))
            .collect()
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            log::error!("no text for {key}");
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, args, &mut errors).into_owned();
        if !errors.is_empty() {
            log::error!("text {key}: {errors:?}");
        }
        text
    }
}

fn is_key(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn bundle(id: &str, text: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(id.parse::<LanguageIdentifier>().into_iter().collect());
    bundle.set_use_isolating(false);
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            log::error!("language file: {errors:?}");
            resource
        }
    };
    bundle.add_resource_overriding(resource);
    bundle
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn both_languages_have_the_same_keys_once() {
        let [danish, english] = [Language::Danish, Language::English].map(Words::keys);
        for keys in [&danish, &english] {
            let unique: BTreeSet<_> = keys.iter().collect();
            let twice: Vec<_> =
                unique.iter().filter(|key| keys.iter().filter(|other| *other == **key).count() > 1).collect();
            assert!(twice.is_empty(), "keys that stand twice: {twice:?}");
        }
        let (danish, english): (BTreeSet<_>, BTreeSet<_>) =
            (danish.into_iter().collect(), english.into_iter().collect());
        let missing: Vec<_> = danish.symmetric_difference(&english).collect();
        assert!(missing.is_empty(), "only in one language: {missing:?}");
    }

    #[test]
    fn language_files_parse() {
        for text in [DANISH, ENGLISH] {
            assert!(FluentResource::try_new(text.to_owned()).is_ok(), "a language file has an error");
        }
    }

    #[test]
    fn numbers_and_dates_are_written_as_people_write_them() {
        let danish = Words::of(Language::Danish);
        let english = Words::of(Language::English);
        assert_eq!(danish.number(1234.5, 1), "1.234,5");
        assert_eq!(english.number(1234.5, 1), "1,234.5");
        assert_eq!(danish.number(0.125, 2), "0,13");
        assert_eq!(danish.number(-0.04, 1), "0,0");
        assert_eq!(danish.number(-2.5, 0), "−3");
        assert_eq!(danish.short_number(3.0), "3");
        assert_eq!(danish.date("2026-05-28"), "28. maj 2026");
        assert_eq!(english.date("2026-05-28"), "28 May 2026");
        assert_eq!(danish.date("snart"), "snart");
        assert_eq!(danish.names(&["A".into(), "B".into(), "C".into()]), "A, B og C");
    }
}
