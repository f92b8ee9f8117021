//! The test facts of the handbook (chapter 9), by their numbers. Here are those that are arithmetic or need no canvas
//! beyond the little workshop of `tests/fjord`: 01, 03, 05, 07, 09, 11, 13, 15, 17 with 19, 21, 23, 27, 29, 31, 35, 37,
//! 43 and 45. `facts/canvases.rs` computes those of a canvas through the shipped workshop, with the rules that fire:
//! 07 with 09, 11, 13, 15, 17 with 19, 21, 23, 25, 31, 33, 35, 39 and 41. `tests/rules.rs` has 43 once more, and
//! `facts/survey.rs` the edges of chapter 7.

#[path = "facts/canvases.rs"]
mod canvases;
mod fjord;
#[path = "rules/room.rs"]
mod room;
#[path = "facts/survey.rs"]
mod survey;
#[path = "facts/told.rs"]
mod told;

use fjord::{Room, danish};
use raaderum::expr::State;
use raaderum::model::dates;
use raaderum::model::lix::{self, Band};
use raaderum::model::privacy::{self, Shown};
use raaderum::model::stats::{self, Weighted};
use raaderum::model::value::Value;
use raaderum::model::word_lint::{self, WordList};

/// Answers of the staff on the change curve of the first sample.
const STAFF: [i32; 14] = [1, 2, 2, 3, 3, 3, 2, 4, 3, 5, 2, 3, 4, 3];

/// Counts on a scale that begins at `first`.
fn histogram(first: f64, counts: &[u32]) -> Vec<Weighted> {
    counts.iter().enumerate().map(|(place, count)| (first + place as f64, *count)).collect()
}

fn near(value: Option<f64>, expected: f64) -> bool {
    value.is_some_and(|value| (value - expected).abs() < 1e-6)
}

#[test]
fn the_workshop_has_no_flaws() {
    let room = Room::new();
    assert_eq!(room.flaws, [], "every expression is right");
    assert_eq!(room.facts().faults(), [], "and can be computed");
}

#[test]
fn fact_01_the_middle_of_fourteen() {
    let list = stats::weigh(&STAFF.map(f64::from));
    assert!(near(stats::median(&list), 3.0), "(3 + 3) / 2");
    assert!(near(stats::median_low(&list), 3.0), "the lower of two threes");
    assert!(near(stats::mean(&list), 40.0 / 14.0), "40 / 14");
    assert_eq!(danish().number(40.0 / 14.0, 1), "2,9", "shown with one decimal");
}

#[test]
fn fact_03_a_middle_between_two() {
    let list = stats::weigh(&[2.0, 3.0, 3.0, 4.0, 5.0, 6.0]);
    assert!(near(stats::median(&list), 3.5), "between 3 and 4");
    assert!(near(stats::median_low(&list), 3.0), "the lower one");
    assert!(near(stats::iqr(&list), 1.75), "4.75 − 3");
    assert_eq!(danish().middle(3.5), "mellem 3 og 4", "as it is said");
    let mut room = Room::new();
    room.answer("curve_self", "I5", "staff", &[2, 3, 3, 4, 5, 6]);
    let insight = room.insight("R-186");
    assert_eq!(insight.text, "Midten er mellem 3 og 4.", "the sentence");
    assert_eq!(insight.action, "Giv indvendingerne ret til at være der", "the move of point 3");
}

#[test]
fn fact_05_consensus_of_a_published_vector() {
    let list = histogram(1.0, &[30, 40, 210, 130, 530, 50, 10]);
    assert!(near(stats::mean(&list), 4.28), "μ");
    assert!(near(stats::consensus(&list, 1.0, 7.0), 0.725_687_6), "the published value");
    assert!(near(stats::consensus(&histogram(1.0, &[5, 0, 0, 0, 5]), 1.0, 5.0), 0.0), "half at each end");
    assert!(near(stats::consensus(&histogram(1.0, &[0, 0, 9, 0, 0]), 1.0, 5.0), 1.0), "all agree");
}

#[test]
fn fact_07_a_text_that_is_very_easy() {
    let text = "Vi vil give Karla mere tid til borgerne. I dag skriver hun den samme besked tre gange. \
        Med den nye løsning skriver hun den kun én gang. \
        Prøv den i uge 12, og sig til, hvad der driller!";
    let read = lix::lix(text);
    assert_eq!((read.words, read.sentences, read.long), (38, 4, 5), "8 + 9 + 10 + 11 words");
    assert!(near(read.exact, 9.5 + 500.0 / 38.0), "22.658");
    assert_eq!((read.lix, read.band()), (Some(23), Some(Band::VeryEasy)), "rounded");
    assert_eq!(read.longest_words[0], "borgerne", "the longest word");
    assert!(read.longest_sentence.starts_with("Prøv den i uge 12"), "the longest sentence");
}

#[test]
fn fact_09_abbreviations_end_no_sentence() {
    let read = lix::lix("Vi starter kl. 9 den 3. marts med ca. 40 ledere, jf. planen. Er alle klar? Ja!");
    assert_eq!((read.words, read.sentences, read.long), (17, 3, 1), "no stop after kl., 3., ca., jf.");
    assert!(near(read.exact, 17.0 / 3.0 + 100.0 / 17.0), "11.549");
    assert_eq!(read.lix, None, "too short for LIX");
}

/// The word lists of the handbook (A.3) in Danish.
const LISTS: [(&str, &[&str]); 3] = [
    (
        "saving_stems",
        &[
            "spar-",
            "besparels-",
            "effektiviser-",
            "nedskær-",
            "reducer-",
            "rationaliser-",
            "produktivit-",
            "gevinstrealiser-",
            "optimer-",
        ],
    ),
    ("saving_exceptions", &["sparring*", "spark*", "savn*"]),
    (
        "value_stems",
        &[
            "borger-",
            "faglig-",
            "omsorg-",
            "kvalitet-",
            "nærvær-",
            "tryg-",
            "hjælp-",
            "hænder-",
            "glæde-",
            "læring-",
            "bedre",
            "lettere",
        ],
    ),
];

#[test]
fn fact_11_words_about_saving_and_about_value() {
    let text = "Vi effektiviserer og reducerer, så vi kan spare tid. Sparringen med jer giver bedre omsorg.";
    let [saving, exceptions, value] = LISTS.map(|(_, words)| WordList::read(words));
    let none = WordList::default();
    assert_eq!(
        word_lint::found(text, &saving, &exceptions),
        ["effektiviserer", "reducerer", "spare"],
        "saving"
    );
    assert_eq!(word_lint::found(text, &value, &none), ["bedre", "omsorg"], "value");
    assert_eq!(word_lint::found(text, &saving, &none).len(), 4, "sparring would be saving");
    let mut workshop = fjord::workshop();
    workshop.lists = LISTS
        .iter()
        .map(|(name, words)| ((*name).to_owned(), words.iter().map(|word| (*word).to_owned()).collect()))
        .collect();
    workshop.canvases[0].focus.clear();
    workshop.canvases[0].says = format!(
        "{{count_words(\"{text}\", lists.saving_stems, lists.saving_exceptions)}} mod \
         {{count_words([\"{text}\"], lists.value_stems)}}: \
         {{found_words(\"{text}\", lists.saving_stems, lists.saving_exceptions)}}"
    );
    let room = Room::with(workshop);
    assert_eq!(room.flaws, [], "the lists are known");
    let canvas = room.workshop.canvas("archetypes").unwrap();
    let said = "3 mod 2: effektiviserer, reducerer og spare";
    assert_eq!(room.facts().says(canvas, &room.session), said, "as an author asks for it");
}

#[test]
fn fact_17_and_19_a_mix_against_its_target() {
    let room = Room::new();
    let facts = room.facts();
    let number = |id, field| facts.value("departments", id, field).and_then(Value::number);
    let Some(Value::Numbers(actual)) = facts.value("departments", "aes", "actual") else {
        panic!("a split was expected");
    };
    for (part, expected) in actual.iter().zip([100.0 / 3.0, 0.0, 100.0 / 3.0, 100.0 / 3.0]) {
        assert!(near(*part, expected), "types 1, 3, 4");
    }
    assert!(near(number("aes", "distance"), 25.0), "½ · 50");
    assert!(near(number("aes", "weight"), 3.0), "three initiatives");
    assert!(near(number("bs", "weight"), 1.5), "I6 and half of I7");
    assert!(near(number("bs", "distance"), 50.0), "½ (20 + 30 + 31.67 + 18.33)");
    assert!(near(number("bj", "distance"), 20.0) && near(number("tm", "distance"), 70.0), "the others");
    let insight = room.insight("R-101");
    let ids: Vec<&str> = insight.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["aes"], "exactly 25 is reached; the others have too few initiatives");
    assert_eq!(insight.text, "Ældre & Sundhed ligger 25 point fra målet.", "shown without decimals");
}

#[test]
fn fact_21_gaps_between_ambition_and_courage() {
    let room = Room::new();
    let facts = room.facts();
    let gap = |id| facts.value("initiatives", id, "risk_gap").and_then(|gap| gap.number()).unwrap();
    assert!((gap("I5") - 1.166_667).abs() < 1e-5, "3.667 − 2.5");
    assert!((gap("I7") - 2.0).abs() < 1e-9, "5 − 3");
    let watch = room.insight("R-121");
    assert_eq!(watch.state, State::Fires, "I5 and I8");
    let ids: Vec<&str> = watch.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["I5", "I8"], "the worst first");
    assert_eq!(
        watch.text,
        "Skærmbesøg i hjemmeplejen: ambitionen er højere end modet (1,2). · Borgerstyrede måltidsfællesskaber",
        "the sentence of the worst, then the other by name"
    );
    assert_eq!(room.insight("R-122").items[0].id, "I7", "2.0 > 1.5");
    assert_eq!(room.insight("R-123").state, State::Silent, "−1.5 is not < −1.5");
}

#[test]
fn fact_23_four_gates() {
    let room = Room::new();
    let facts = room.facts();
    let light = |id| facts.value("gates", id, "light").and_then(|light| light.text()).map(str::to_owned);
    let points = |id| facts.value("gates", id, "points").and_then(Value::number);
    assert_eq!((light("g1").as_deref(), points("g1")), (Some("green"), Some(11.0)), "all that is needed");
    assert_eq!(
        (light("g2").as_deref(), points("g2")),
        (Some("amber"), Some(9.0)),
        "nobody asked Monday's users"
    );
    assert_eq!((light("g3").as_deref(), points("g3")), (Some("red"), Some(5.0)), "5 ≤ 5");
    assert_eq!(light("g4").as_deref(), Some("grey"), "an open question");
    assert_eq!(room.insight("R-031").text, "Én indgang for familier står rødt.", "looked up in its table");
}

#[test]
fn fact_27_self_placement_by_department() {
    let mut room = Room::new();
    room.self_placement();
    let facts = room.facts();
    let shown = |row| facts.shown("arch_self", Some(row), "staff");
    assert_eq!(*shown("i5bs"), Shown::Hidden { fewer_than: 5 }, "4 < 5");
    assert_eq!(*shown("i5tm"), Shown::Hidden { fewer_than: 5 }, "9, by the remainder rule");
    assert!(matches!(shown("i5aes"), Shown::Dots(answers) if answers.n == 42), "42 are shown");
    assert!(matches!(shown("i5bj"), Shown::Dots(answers) if answers.n == 21), "21 are shown");
    assert_eq!(
        facts.eval(Some(("archetypes", "i5aes")), &room.beside()),
        Ok(Some(Value::Numbers([19.0, 52.0, 22.0, 7.0].map(Some).to_vec()))),
        "19/52/22/7"
    );
    let parts = [("bs", 4), ("aes", 42), ("bj", 21), ("tm", 9)];
    let open: Vec<usize> = privacy::visible(&parts, true, 5).into_iter().collect();
    assert_eq!(open, [1, 2], "beside a total of 76; 4 + 9 = 13 are hidden");
    let insight = room.insight("R-155");
    let ids: Vec<&str> = insight.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!((insight.state, ids), (State::Fires, vec!["i5aes"]), "passives 22.4, sceptics 21.6");
    assert_eq!(insight.items[0].title, "Skærmbesøg i hjemmeplejen · Ældre & Sundhed", "named by its links");
}

#[test]
fn fact_29_hidden_parts_come_in_company() {
    let parts = [("a", 4), ("b", 6), ("c", 7)];
    let places = |total| privacy::visible(&parts, total, 5).into_iter().collect::<Vec<_>>();
    assert_eq!(places(true), [2], "4 < 5, so 6 is hidden too");
    assert_eq!(places(false), [1, 2], "without a total only 4 is hidden");
}

#[test]
fn fact_31_a_scale_with_two_camps() {
    let list = histogram(-3.0, &[3, 6, 2, 1, 2, 6, 4]);
    assert!(near(stats::mean(&list), 0.125) && near(stats::median(&list), 0.5), "the middle");
    assert!((stats::sd(&list).unwrap() - 2.185).abs() < 5e-4, "the population's spread");
    assert_eq!(danish().number(stats::sd(&list).unwrap(), 1), "2,2", "as it is shown");
    assert!(near(stats::iqr(&list), 4.0), "the quartiles");
    assert!((stats::consensus(&list, -3.0, 3.0).unwrap() - 0.37).abs() < 5e-3, "little agreement");
    assert!(near(stats::share(&list, -3.0, -2.0), 0.375), "9 / 24");
    assert!(near(stats::share(&list, 2.0, 3.0), 10.0 / 24.0), "10 / 24");
    assert_eq!(danish().number(0.125, 1), "0,1", "as it is shown");
    let mut room = Room::new();
    let counts = [("-3", 3), ("-2", 6), ("-1", 2), ("0", 1), ("1", 2), ("2", 6), ("3", 4)];
    room.counts("dilemma", "D3", "leader", 1, &counts);
    assert_eq!(room.insight("R-341").state, State::Fires, "37.5 % and 41.7 %");
}

#[test]
fn fact_37_medians_that_sum_to_a_hundred() {
    let answers = [[50, 30, 20], [40, 40, 20], [60, 20, 20], [30, 50, 20], [45, 35, 20]];
    let median =
        |part: usize| stats::median(&stats::weigh(&answers.map(|answer| f64::from(answer[part])))).unwrap();
    let medians = [median(0), median(1), median(2)];
    assert_eq!(medians, [45.0, 35.0, 20.0], "their sum is 100");
    assert_eq!(stats::percentages(&medians), Some(vec![45.0, 35.0, 20.0]), "so they stay");
    assert_eq!(stats::percentages(&[50.0, 35.0, 20.0]), Some(vec![48.0, 33.0, 19.0]), "105 is scaled");
}

#[test]
fn fact_43_a_round_of_almost_the_same_people_waits() {
    let mut room = Room::new();
    room.counts("curve_self", "I5", "staff", 1, &[("5", 16)]);
    room.counts("curve_self", "I5", "staff", 2, &[("4", 16)]);
    room.counts("curve_self", "I5", "staff", 3, &[("3", 14)]);
    let facts = room.facts();
    let rounds = facts.rounds("curve_self", Some("I5"), "staff");
    let hidden: Vec<bool> = rounds.iter().map(|(_, shown)| shown.is_hidden()).collect();
    assert_eq!(hidden, [false, false, true], "|14 − 16| is neither 0 nor 5");
    let newest = facts.shown("curve_self", Some("I5"), "staff").answers().unwrap();
    assert_eq!(newest.wave, 2, "the last one that may be shown");
}

#[test]
fn fact_45_thirds() {
    assert_eq!(stats::percentages(&[100.0 / 3.0; 3]), Some(vec![34.0, 33.0, 33.0]), "in the order given");
}

#[test]
fn hidden_answers_cannot_be_assessed() {
    let mut room = Room::new();
    room.answer("curve_self", "I5", "leader", &[7, 6, 6, 5, 6, 5, 6, 7]);
    assert_eq!(room.insight("R-182").state, State::Silent, "staff have not answered");
    room.answer("curve_self", "I5", "staff", &[1, 2, 2, 3]);
    for rule in ["R-182", "R-183", "R-186"] {
        assert_eq!(room.insight(rule).state, State::CannotAssess, "{rule}: 4 < 5");
    }
    let canvas = room.workshop.canvas("change_curve").unwrap();
    assert_eq!(
        room.facts().says(canvas, &room.session),
        "Medarbejdernes midte er –, ledernes –.",
        "I1 is in focus and nobody has answered about it"
    );
    let text = &canvas.says;
    assert_eq!(
        room.facts().sentence(Some(("initiatives", "I5")), text),
        "Medarbejdernes midte er vises ikke (færre end 5 svar), ledernes 6.",
        "hidden is not missing"
    );
    room.answer("curve_self", "I5", "staff", &STAFF);
    let insight = room.insight("R-182");
    assert_eq!(insight.text, "Lederne er 3 punkter foran.", "6 − 3");
    assert_eq!(insight.action, "Sæt tempo efter 3: Giv indvendingerne ret til at være der", "the move");
    assert_eq!(room.insight("R-183").state, State::Silent, "nobody stands at 6 or 7");
}

#[test]
fn fields_are_filled_by_answers_until_somebody_sets_them() {
    let mut workshop = fjord::workshop();
    let spec = workshop.tables.iter_mut().find(|table| table.id == "initiatives").unwrap();
    spec.rows[4].1.remove("risk_appetite");
    let mut room = Room::with(workshop);
    assert_eq!(room.facts().value("initiatives", "I5", "risk_gap"), None, "missing stays missing");
    room.counts("risk", "I5", "leader", 1, &[("2", 2), ("2.5", 3), ("3", 1)]);
    let facts = room.facts();
    assert_eq!(facts.value("initiatives", "I5", "risk_appetite"), Some(&Value::Number(2.5)), "the median");
    assert_eq!(facts.value("initiatives", "I1", "risk_appetite"), Some(&Value::Number(2.5)), "set by hand");
    room.counts("risk", "I5", "leader", 2, &[("2", 2)]);
    let facts = room.facts();
    assert!(facts.is_hidden("initiatives", "I5", "risk_appetite"), "two answers stay hidden");
    assert!(facts.is_hidden("initiatives", "I5", "risk_gap"), "and what is computed from them");
    assert_eq!(room.insight("R-123").state, State::CannotAssess, "nothing else fires it");
}

#[test]
fn rules_ask_about_rules_and_guards_about_records() {
    let room = Room::new();
    let insight = room.insight("R-344");
    assert_eq!(
        insight.text, "Modet mangler på Skærmbesøg i hjemmeplejen og Borgerstyrede måltidsfællesskaber.",
        "the records of the other rule"
    );
    let canvas = room.workshop.canvas("archetypes").unwrap();
    let facts = room.facts();
    assert_eq!(facts.guards(canvas, "notes", "n1").len(), 1, "a solution");
    assert!(facts.guards(canvas, "notes", "n2").is_empty(), "a need");
    let says = &canvas.guards[0].says;
    assert_eq!(facts.sentence(Some(("notes", "n1")), says), "Er En app til alle en løsning?", "its sentence");
}

#[test]
fn fact_13_means_of_items_as_indices_and_their_gaps() {
    let (staff, own, above) =
        ([2.9, 2.6, 3.1, 3.0, 3.8], [4.0, 5.0, 4.0, 4.0, 4.0], [4.0, 3.0, 4.0, 3.0, 4.0]);
    let indices = |means: [f64; 5]| means.map(stats::index100);
    let mean = |means: [f64; 5]| stats::mean(&stats::weigh(&indices(means))).unwrap();
    for (index, expected) in indices(staff).into_iter().zip([47.5, 40.0, 52.5, 50.0, 70.0]) {
        assert!((index - expected).abs() < 1e-6, "{index}: (m - 1) / 4 · 100");
    }
    assert!((mean(staff) - 52.0).abs() < 1e-6 && (mean(own) - 80.0).abs() < 1e-6, "260 / 5 and 400 / 5");
    assert!((mean(above) - 65.0).abs() < 1e-6, "gaps of 28 and 13");
    let gaps = indices(own).into_iter().zip(indices(staff)).map(|(own, staff)| own - staff);
    assert!((gaps.fold(0.0, f64::max) - 60.0).abs() < 1e-6, "the largest is the second");
}

#[test]
fn fact_15_a_department_in_the_middle() {
    let answers = [2.5, 2.5, 2.0, 2.5, 2.5, 3.0, 4.0, 3.5, 3.0, 3.0, 3.5, 4.0];
    let mean = stats::mean(&stats::weigh(&answers)).unwrap();
    assert!(
        (mean - 3.0).abs() < 1e-9 && (stats::index100(mean) - 50.0).abs() < 1e-9,
        "36 / 12; 50 < 50 is false"
    );
}

#[test]
fn fact_35_days_and_shares() {
    let days = |a, b| dates::day_number(b).zip(dates::day_number(a)).map(|(b, a)| b - a);
    assert_eq!(days("2026-03-01", "2026-04-15"), Some(45), "30 + 15");
    assert_eq!(danish().number(100.0 * 130.0 / 500.0, 0), "26", "of 500 cases");
    assert_eq!(danish().number(9.0 / 2.0, 1), "4,5", "started for each that was finished");
}
