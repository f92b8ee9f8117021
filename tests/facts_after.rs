//! What is computed again after a change is what would be computed anew: no formula is forgotten.

#[path = "edits/hands.rs"]
mod hands;

use std::sync::OnceLock;

use hands::{Hand, House, hand};
use proptest::prelude::*;
use raaderum::expr::{Facts, Program};
use raaderum::file::builtin;
use raaderum::file::session_file::{self, Opened};
use raaderum::insight;
use raaderum::model::session::Session;

fn sample() -> &'static (House, Session) {
    static SAMPLE: OnceLock<(House, Session)> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let text = builtin::sample_text("fjordnaes").expect("it ships");
        let opened = session_file::read("fjordnaes", text).value.expect("it reads");
        let Opened { workshop, session, .. } = opened;
        let (program, _) = Program::compile(&workshop);
        (House { workshop, program }, session)
    })
}

/// Everything that facts can be asked for.
fn told(house: &House, session: &Session, facts: &Facts) -> Vec<String> {
    let mut told = Vec::new();
    for table in &house.workshop.tables {
        for (id, _) in session.rows(table.id.as_str()).iter() {
            for field in &table.fields {
                let (table, field) = (table.id.as_str(), field.id.as_str());
                let value = facts.value(table, id.as_str(), field);
                let hidden = facts.is_hidden(table, id.as_str(), field);
                told.push(format!("{table}.{id}.{field}: {value:?} {hidden}"));
            }
        }
    }
    told.extend(house.workshop.canvases.iter().map(|canvas| facts.says(canvas, session)));
    let insights = insight::run(&house.program, &house.workshop, session, facts);
    told.extend(insights.iter().map(|insight| format!("{insight:?}")));
    told
}

fn compare(hands: &[Hand]) -> Result<(), TestCaseError> {
    let (house, start) = sample();
    let mut session = start.clone();
    let mut facts = Facts::new(&house.program, &house.workshop, &session);
    for hand in hands {
        let Some(edit) = house.plan(&session, hand) else { continue };
        session.apply(&edit).expect("an edit fits the session that it was planned on");
        facts = facts.after(&house.workshop, &session, &edit);
    }
    let anew = Facts::new(&house.program, &house.workshop, &session);
    let (after, anew) = (told(house, &session, &facts), told(house, &session, &anew));
    for (after, anew) in after.iter().zip(&anew) {
        prop_assert_eq!(after, anew, "after {:#?}", hands);
    }
    prop_assert_eq!(after.len(), anew.len());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn facts_after_edits_are_those_of_the_session(hands in prop::collection::vec(hand(), 1..12)) {
        compare(&hands)?;
    }
}
