//! The sample of Fjordnæs and the rules of its ten canvases: what fires, and for what, was worked out by hand from the
//! numbers before the program was asked.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use raaderum::expr::{Facts, Program, State};
use raaderum::file::{session_file, workshop_file};
use raaderum::insight::{self, Insight};
use raaderum::model::session::{Cover, Session};

/// The rules that must fire, with the records for which they fire, the worst first.
const FIRES: &[(&str, &[&str])] = &[
    ("R-011", &["r5"]),       // 14 of 24 votes = 58.3 percent, status 2.0
    ("R-031", &["I7"]),       // green light, 5 points of 14
    ("R-032", &["I5", "I7"]), // from a leader, the second answer is 1
    ("R-034", &["I7"]),       // 8 of 24 green = 33.3, 9 red = 37.5
    ("R-121", &["I5", "I8"]), // 3.667 - 2.5 = 1.167 and 4.333 - 3.5 = 0.833
    ("R-122", &["I7"]),       // 5 - 3 = 2
    ("R-124", &["I5", "I7"]), // 4 - 2.5 and 4.5 - 3
    ("R-151", &["I5-aes"]),   // 43 percent sceptics, staff on rung 1
    ("R-152", &["I5-aes"]),   // 15 percent watchdogs
    ("R-154", &["I5-aes"]),   // 22 of 42 say passive = 52.4
    ("R-155", &["I5-aes"]),   // 30 against 52.4, 43 against 21.4
    ("R-161", &["I5-staff", "I5-citizens", "I5-leaders"]), // 3, 2 and 2 rungs
    ("R-162", &["I5-staff", "I5-citizens"]), // after the decision, needed 4 and 3
    ("R-163", &["I5"]),       // rung 1, degree 3
    ("R-181", &["I5"]),       // 7 and 3
    ("R-182", &["I5"]),       // 6 - 3
    ("R-185", &["I5"]),       // guessed 5, answered 3
    ("R-186", &["I5"]),       // point 3
    ("R-321", &["I5", "I6"]), // 60 - 35 and 60 - 40
    ("R-322", &["I7"]),       // 85 - 50
    ("R-324", &["I7", "I5"]), // 2 and 35, 1.167 and 25
    ("R-341", &["D3"]),       // 9 of 24 and 10 of 24
];

/// The rules that must stay silent, and why.
const SILENT: &[&str] = &[
    "R-012", // every phase has votes
    "R-033", // three gates
    "R-071", // one kept of nine
    "R-072", // nine talks
    "R-073", // locked
    "R-074", // one test result
    "R-075", // 27 of 50 minutes
    "R-091", // four of eight
    "R-093", // 17 of 24 and 15 of 24
    "R-123", // -1.5 is not below -1.5
    "R-153", // 12 percent optimists
    "R-156", // 30 percent at most
    "R-164", // one of five
    "R-165", // nobody stands higher than needed
    "R-183", // nobody at 6 or 7
    "R-184", // one round
    "R-323", // nothing small is that political
    "R-343", // mean 0.125
    "R-344", // mean -0.625
    "R-345", // means move by 1 at most
];

fn insights() -> Vec<Insight> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("workshops/samples/fjordnaes.session.ron");
    let text = fs::read_to_string(&path).expect("it ships");
    let read = session_file::read("fjordnaes.session.ron", &text);
    assert!(read.faults.is_empty(), "the sample has faults: {:#?}", read.faults);
    let opened = read.value.expect("it reads");
    let (program, flaws) = Program::compile(&opened.workshop);
    assert!(flaws.is_empty(), "the workshop has flaws: {flaws:#?}");
    let facts = Facts::new(&program, &opened.workshop, &opened.session);
    assert!(facts.faults().is_empty(), "formulas that fail: {:#?}", facts.faults());
    insight::run(&program, &opened.workshop, &opened.session, &facts)
}

#[test]
fn the_sample_fires_exactly_the_rules_that_were_worked_out_by_hand() {
    let insights = insights();
    let expected: BTreeMap<&str, &[&str]> = FIRES.iter().copied().collect();
    assert_eq!(insights.len(), FIRES.len() + SILENT.len(), "every rule is in one of the two lists");
    for insight in &insights {
        let rule = insight.rule.as_str();
        let items: Vec<&str> = insight.items.iter().map(|item| item.id.as_str()).collect();
        assert_eq!(insight.fault, None, "{rule} has no fault");
        if let Some(expected) = expected.get(rule) {
            assert_eq!(insight.state, State::Fires, "{rule} fires");
            assert_eq!(items, *expected, "{rule} fires for these, worst first");
        } else {
            assert!(SILENT.contains(&rule), "{rule} is expected somewhere");
            assert_eq!(insight.state, State::Silent, "{rule} is silent, not {items:?}");
        }
    }
}

#[test]
fn nothing_fires_and_nothing_fails_before_anything_is_written() {
    let text =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("workshops/ni-raad.workshop.ron"));
    let workshop = workshop_file::read("ni-raad.workshop.ron", &text.unwrap()).value.unwrap();
    let (program, _) = Program::compile(&workshop);
    let session = Session::new(&workshop, Cover::default());
    let facts = Facts::new(&program, &workshop, &session);
    assert!(facts.faults().is_empty(), "formulas that fail: {:#?}", facts.faults());
    for insight in insight::run(&program, &workshop, &session, &facts) {
        assert_eq!((insight.state, insight.fault), (State::Silent, None), "{}", insight.rule);
    }
    for canvas in &workshop.canvases {
        println!("{}: {}", canvas.id, facts.says(canvas, &session));
    }
}
