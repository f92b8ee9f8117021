//! Danish and English: no text is missing, and the other language leaves nothing behind.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use raaderum::app::prefs::Prefs;
use raaderum::app::stage::Drawer;
use raaderum::file::recent::Recent;
use raaderum::file::{builtin, workshop_file};
use raaderum::model::workshop::Language;

use super::desk::{WINDOW, Window};
use super::dialogs::DIALOGS;

/// Hears what the program complains about.
struct Ear(Mutex<Vec<String>>);

static EAR: Ear = Ear(Mutex::new(Vec::new()));

impl log::Log for Ear {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        let text = record.args().to_string();
        if text.contains("no text for") {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push(text);
        }
    }

    fn flush(&self) {}
}

fn in_language(language: Language) -> Window {
    Window::with(WINDOW, Prefs { language, ..Prefs::default() }, Recent::default())
}

fn said(window: &Window) -> BTreeSet<String> {
    window.spoken("").into_iter().filter(|text| text.chars().any(char::is_alphabetic)).collect()
}

/// Opens every screen in a language and hands each to `look`.
fn walk(language: Language, mut look: impl FnMut(&str, &Window)) {
    let mut window = in_language(language);
    look("home", &window);
    window.open_sample("change_curve");
    look("stage", &window);
    for drawer in [Drawer::Notes, Drawer::Initiatives, Drawer::Decisions, Drawer::Insights] {
        window.app().drawer = Some(drawer);
        window.harness.run();
        look(&format!("{drawer:?}"), &window);
    }
    window.app().drawer = None;
    for (name, open) in DIALOGS {
        open(&mut window);
        window.harness.run();
        look(name, &window);
        window.app().dialog = None;
        window.harness.run();
    }
}

#[test]
fn no_screen_shows_a_key_instead_of_a_text() {
    if log::set_logger(&EAR).is_ok() {
        log::set_max_level(log::LevelFilter::Error);
    }
    let key = |text: &str| {
        text.contains('-')
            && text
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
            && text.chars().next().is_some_and(char::is_alphabetic)
    };
    for language in [Language::Danish, Language::English] {
        walk(language, |screen, window| {
            let keys: Vec<String> = said(window).into_iter().filter(|text| key(text)).collect();
            assert!(keys.is_empty(), "{screen} in {language:?}: {keys:?}");
        });
    }
    let missing = EAR.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    assert!(missing.is_empty(), "{missing:?}");
}

/// The texts that have no gaps to be filled, by key.
fn plain(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = text.lines().filter_map(|line| line.split_once(" = "));
    pairs.filter(|(key, value)| !key.starts_with([' ', '#']) && !value.contains('{'))
}

#[test]
fn the_other_language_leaves_nothing_behind() {
    let danish: Vec<_> = plain(include_str!("../../assets/words/da.ftl")).collect();
    let english: std::collections::BTreeMap<_, _> =
        plain(include_str!("../../assets/words/en.ftl")).collect();
    // What the canvas says belongs to the session, which keeps the language it was written in.
    let of_the_window =
        |key: &str| !["track-", "zones-", "say-", "split-", "frame-"].iter().any(|own| key.starts_with(own));
    let translated = danish.iter().filter(|(key, text)| english.get(key) != Some(text) && of_the_window(key));
    let mut danish_only: BTreeSet<&str> = translated.map(|(_, text)| *text).collect();
    // The sample's own workshop calls its tables so, in every language of the program.
    let workshop = builtin::workshop_text("ni-raad").and_then(|text| workshop_file::read("", text).value);
    let workshop = workshop.expect("the workshop of the sample");
    for table in &workshop.tables {
        danish_only.remove(table.name.as_str());
    }
    assert!(danish_only.len() > 200, "the texts are found: {}", danish_only.len());
    let mut seen = 0;
    walk(Language::Danish, |_, window| {
        seen += said(window).iter().filter(|text| danish_only.contains(text.as_str())).count();
    });
    assert!(seen > 60, "the walk sees texts: {seen}");
    walk(Language::English, |screen, window| {
        let said = said(window);
        let left: Vec<&String> = said.iter().filter(|text| danish_only.contains(text.as_str())).collect();
        assert!(left.is_empty(), "{screen}: {left:?}");
    });
}
