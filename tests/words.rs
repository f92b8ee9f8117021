//! The words of the program as people read them: whole sentences, in both languages, with everything filled in.

use raaderum::model::workshop::Language;
use raaderum::words::Words;

const LANGUAGES: [Language; 2] = [Language::Danish, Language::English];

fn keys(beginning: &str) -> Vec<&'static str> {
    Words::keys(Language::Danish).into_iter().filter(|key| key.starts_with(beginning)).collect()
}

/// Nothing is left to fill in.
fn assert_filled(key: &str, text: &str) {
    let holes = text.contains('$');
    assert!(!text.trim().is_empty() && !holes && text != key, "{key}: {text}");
}

#[test]
fn every_fault_has_a_sentence_and_a_cure() {
    let faults = keys("fault-");
    assert!(faults.len() > 150, "they were found: {}", faults.len());
    for key in &faults {
        let is_word = key.starts_with("fault-kind-") && !key.ends_with("-cure");
        let twin = format!("{key}-cure");
        let has_cure = key.ends_with("-cure") || Words::of(Language::Danish).has(&twin);
        assert!(has_cure, "{key}: nobody is told what to do");
        for language in LANGUAGES {
            for expected in ["none", "noget"] {
                let text = Words::of(language)
                    .with(key, &[("found", "dette"), ("expected", expected), ("line", "none")]);
                assert_filled(key, &text);
                let first = text.chars().next().unwrap_or(' ');
                let begins = first.is_uppercase() || "»“1234567890#d".contains(first) || is_word;
                assert!(begins, "{key}: {text}");
                let ends = [".", "?", ": dette", "…"].iter().any(|end| text.ends_with(end)) || is_word;
                assert!(ends, "{key} is no sentence: {text}");
            }
        }
    }
}

#[test]
fn a_failed_save_is_told_in_three_sentences() {
    for kind in ["full", "refused", "gone", "unsound", "changed", "large", "unsure", "other"] {
        for part in ["what", "safe", "do"] {
            let key = format!("save-{kind}-{part}");
            for language in LANGUAGES {
                let text = Words::of(language).with(&key, &[("file", "møde.session.ron")]);
                assert_filled(&key, &text);
                assert!(text.ends_with('.') && text.len() < 120, "{key}: {text}");
            }
        }
    }
}

#[test]
fn every_verb_takes_its_object() {
    let verbs = keys("verb-");
    assert_eq!(verbs.len(), 24, "one for each action");
    for key in verbs {
        for language in LANGUAGES {
            let text = Words::of(language).with(key, &[("what", "Fakturarobotten")]);
            assert!(text.contains("Fakturarobotten"), "{key}: {text}");
        }
    }
}

#[test]
fn one_is_one_and_two_are_two() {
    let cases = [
        (Language::Danish, "hands-n", ["Ingen svar endnu", "1 svar", "2 svar"]),
        (Language::Danish, "home-canvases", ["0 lærreder", "1 lærred", "2 lærreder"]),
        (Language::English, "hands-n", ["No answers yet", "1 answer", "2 answers"]),
        (Language::English, "home-canvases", ["0 canvases", "1 canvas", "2 canvases"]),
    ];
    for (language, key, expected) in cases {
        let said = [0, 1, 2].map(|n| Words::of(language).count(key, n));
        assert_eq!(said, expected, "{key}");
    }
}

#[test]
fn no_key_is_written_twice() {
    for (language, text) in
        [("da", include_str!("../assets/words/da.ftl")), ("en", include_str!("../assets/words/en.ftl"))]
    {
        let mut seen = std::collections::BTreeSet::new();
        let keys = text.lines().filter(|line| line.starts_with(|letter: char| letter.is_ascii_lowercase()));
        for key in keys.filter_map(|line| line.split_once(" =").map(|(key, _)| key)) {
            assert!(seen.insert(key), "{language}: {key} stands there twice, and the later one wins");
        }
    }
}
