//! LIX as chapter 2.10 of the handbook counts it, one sentence of the chapter after the other.

use raaderum::file::{builtin, workshop_file};
use raaderum::model::lix::{self, Band, Lix};
use raaderum::model::view_spec::ViewSpec;
use raaderum::model::workshop::Workshop;

/// Words, sentences and long words of a text.
fn counts(text: &str) -> (usize, usize, usize) {
    let Lix { words, sentences, long, .. } = lix::lix(text);
    (words, sentences, long)
}

fn each_counts(cases: &[(&str, (usize, usize, usize))]) {
    for (text, expected) in cases {
        assert_eq!(counts(text), *expected, "{text}");
    }
}

#[test]
fn a_word_has_a_letter_or_a_digit_and_a_long_one_seven_letters() {
    each_counts(&[
        ("»Hej«, (sagde) hun!", (3, 1, 0)), // punctuation at the edges belongs to no word
        ("Hverdag borger – % 50 2026", (4, 1, 1)), // 7 and 6 letters; a lone sign is no word, a number never long
        ("e-mail it-afdelingen", (2, 1, 1)),       // 5 and 12 letters: a hyphen is none
        ("1234567890 abc1234", (2, 1, 0)),         // digits are no letters
        ("", (0, 0, 0)),
        ("– … !", (0, 0, 0)),
    ]);
}

#[test]
fn an_accent_is_no_letter_of_its_own() {
    // å, é and ø as one sign or as two: nobody sees the difference, so nothing may count it
    each_counts(&[
        ("målgr", (1, 1, 0)),
        ("ma\u{30a}lgrp", (1, 1, 0)), // six letters and a ring
        ("målgrup", (1, 1, 1)),
        ("ma\u{30a}lgrup", (1, 1, 1)),
        ("cafe\u{301}er", (1, 1, 0)), // six letters and an accent
        ("æøåæøå", (1, 1, 0)),
        ("æøåæøåæ", (1, 1, 1)),
    ]);
}

#[test]
fn a_sentence_ends_at_a_stop_and_at_the_end_of_its_slot() {
    each_counts(&[
        ("Er alle klar? Ja! Så går vi.", (7, 3, 0)),
        ("Hvad?! Nej ... ja", (3, 3, 0)), // a run counts once
        ("Uden stop", (2, 1, 0)),
        ("Husk: ring først", (3, 1, 0)),             // a colon ends nothing
        ("Han sagde »nej.« Så gik han.", (6, 2, 0)), // a stop inside quotes is one
    ]);
    let slots = lix::read(&["Kort hoved", "Kort krop. Ja", ""], &lix::ABBREVIATIONS);
    assert_eq!((slots.words, slots.sentences), (5, 3), "each slot ends its last sentence");
}

#[test]
fn a_point_that_is_no_stop_ends_nothing() {
    each_counts(&[
        ("Vi mødes kl. 9 jf. planen", (6, 1, 0)),
        ("Det er nok osv.", (4, 1, 0)),        // an abbreviation that comes last
        ("Det er nok osv. Vi går", (6, 1, 0)), // one before a capital ends nothing either
        ("Det er den 17. marts", (5, 1, 0)),   // a number before a small letter
        ("Det er den 17. Marts er kold", (7, 2, 0)), // but not before a capital
        ("Det koster 5.678 kr. i alt", (6, 1, 0)), // inside a number
        ("Det koster 5.678. Nej", (4, 2, 0)),
    ]);
}

#[test]
fn bands_are_those_of_the_rounded_number() {
    let sentence = |words: usize| format!("{}.", vec!["og"; words].join(" "));
    let read = |words: usize, sentences: usize| {
        let text = vec![sentence(words / sentences); sentences - 1].join(" ");
        let read = lix::lix(&format!("{text} {}", sentence(words - words / sentences * (sentences - 1))));
        assert_eq!((read.words, read.sentences), (words, sentences), "as it was made");
        (read.lix, read.band())
    };
    for (words, band) in [
        (20, Band::VeryEasy),
        (24, Band::VeryEasy),
        (25, Band::Easy),
        (34, Band::Easy),
        (35, Band::Medium),
        (44, Band::Medium),
        (45, Band::Hard),
        (54, Band::Hard),
        (55, Band::VeryHard),
    ] {
        assert_eq!(read(words, 1), (Some(words as u32), Some(band)), "one sentence without a long word");
    }
    assert_eq!(read(122, 5), (Some(24), Some(Band::VeryEasy)), "24.4");
    assert_eq!(read(49, 2), (Some(25), Some(Band::Easy)), "24.5");
    assert_eq!(read(19, 1), (None, None), "too short for LIX");
}

#[test]
fn the_longest_sentence_and_the_three_longest_words_stand_beside_the_number() {
    let read =
        lix::lix("Kort. Den længste sætning står her. Kommunalbestyrelsen, kommunalbestyrelsen og borgerne.");
    assert_eq!(read.longest_sentence, "Den længste sætning står her.");
    assert_eq!(read.longest_words, ["Kommunalbestyrelsen", "borgerne", "længste"], "each once");
    for workshop in both() {
        for (table, number, beside) in [
            ("stories", "reads", ["sentence_words", "long_words"]),
            ("text_test", "band", ["longest_words", "long_words"]),
        ] {
            let leaves = workshop.canvases.iter().flat_map(|canvas| canvas.view.leaves());
            let slots = leaves.filter_map(|leaf| match leaf {
                ViewSpec::Slots(slots) if slots.of == *table => Some(&slots.counters),
                _ => None,
            });
            let shown: Vec<&str> = slots.flatten().map(|field| field.as_str()).collect();
            assert!(shown.contains(&number), "{}: {table} shows {shown:?}", workshop.id);
            assert!(
                beside.iter().all(|field| shown.contains(field)),
                "{}: {table} shows {shown:?}",
                workshop.id
            );
        }
    }
}

#[test]
fn the_lists_are_those_of_the_handbook() {
    let verbs = [
        "vælg spørg fortæl prøv ring skriv book mød tag vis del sig test bed kom gå start stop",
        "choose ask tell try call write book meet take show share say test come go start stop",
    ];
    for (workshop, verbs) in both().iter().zip(verbs) {
        let list = |name: &str| workshop.lists[name].iter().map(String::as_str).collect::<Vec<_>>();
        assert_eq!(list("imperative_verbs"), verbs.split(' ').collect::<Vec<_>>(), "{}", workshop.id);
        assert_eq!(list("abbr"), lix::ABBREVIATIONS, "{}", workshop.id);
    }
}

fn both() -> [Workshop; 2] {
    ["ni-raad", "nine-advice"].map(|id| {
        let text = builtin::workshop_text(id).expect("it ships");
        workshop_file::read(id, text).value.expect("it reads")
    })
}
