//! The four samples and every rule: what fires, for which records and in which order, and what cannot be assessed, was
//! worked out by hand from the numbers before the program was asked. Every other rule is silent.

#[path = "insights/fjordnaes.rs"]
mod fjordnaes;
#[path = "insights/fjordnaes_efteraar.rs"]
mod fjordnaes_efteraar;
#[path = "insights/oesterlund.rs"]
mod oesterlund;
#[path = "insights/vestlyng.rs"]
mod vestlyng;

use std::collections::BTreeMap;

use raaderum::expr::{Facts, Program, State};
use raaderum::file::{builtin, session_file, workshop_file};
use raaderum::insight::{self, Insight};
use raaderum::model::session::{Cover, Session};

/// A sample, the rules that fire and those that cannot be assessed.
type Expected = (&'static str, &'static [(&'static str, &'static [&'static str])], &'static [&'static str]);

const EXPECTED: &[Expected] = &[
    ("fjordnaes", fjordnaes::FIRES, fjordnaes::UNKNOWN),
    ("vestlyng", vestlyng::FIRES, vestlyng::UNKNOWN),
    ("oesterlund", oesterlund::FIRES, oesterlund::UNKNOWN),
    ("fjordnaes-efteraar", fjordnaes_efteraar::FIRES, fjordnaes_efteraar::UNKNOWN),
];

fn insights(name: &str) -> Vec<Insight> {
    let text = builtin::sample_text(name).expect("it ships");
    let read = session_file::read(name, text);
    assert!(read.faults.is_empty(), "{name} has faults: {:#?}", read.faults);
    let opened = read.value.expect("it reads");
    let (program, flaws) = Program::compile(&opened.workshop);
    assert!(flaws.is_empty(), "the workshop has flaws: {flaws:#?}");
    let facts = Facts::new(&program, &opened.workshop, &opened.session);
    assert!(facts.faults().is_empty(), "{name}: formulas that fail: {:#?}", facts.faults());
    insight::run(&program, &opened.workshop, &opened.session, &facts)
}

#[test]
fn every_sample_that_ships_is_worked_out_by_hand() {
    let shipped: Vec<&str> = builtin::SAMPLES.iter().map(|(name, _)| *name).collect();
    let expected: Vec<&str> = EXPECTED.iter().map(|(name, _, _)| *name).collect();
    assert_eq!(shipped, expected, "the same samples, in the same order");
}

#[test]
fn each_sample_fires_exactly_the_rules_that_were_worked_out_by_hand() {
    let mut wrong = Vec::new();
    for (name, fires, unknown) in EXPECTED {
        let expected: BTreeMap<&str, &[&str]> = fires.iter().copied().collect();
        let insights = insights(name);
        let rules: Vec<&str> = insights.iter().map(|insight| insight.rule.as_str()).collect();
        for rule in expected.keys().chain(unknown.iter()) {
            assert!(rules.contains(rule), "{name}: the workshop has no rule {rule}");
        }
        for insight in &insights {
            let rule = insight.rule.as_str();
            let items: Vec<&str> = insight.items.iter().map(|item| item.id.as_str()).collect();
            assert_eq!(insight.fault, None, "{name}: {rule} has no fault");
            let state = if expected.contains_key(rule) {
                State::Fires
            } else if unknown.contains(&rule) {
                State::CannotAssess
            } else {
                State::Silent
            };
            let should = expected.get(rule).copied().unwrap_or_default();
            if insight.state != state || (state == State::Fires && items != should) {
                let is = &insight.state;
                wrong.push(format!("{name}: {rule} is {is:?} for {items:?}, not {state:?} for {should:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_fires_and_nothing_fails_before_anything_is_written() {
    let text = builtin::workshop_text("ni-raad").expect("it ships");
    let workshop = workshop_file::read("ni-raad.workshop.ron", text).value.unwrap();
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
