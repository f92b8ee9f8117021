//! Edits as the room makes them: whatever is done in whatever order can be taken back, done again, replayed and saved,
//! and nothing else changes.

#[path = "edits/hands.rs"]
mod hands;
#[path = "edits/merged.rs"]
mod merged;

use std::sync::OnceLock;

use hands::{Hand, House, hand};
use proptest::prelude::*;
use raaderum::expr::Program;
use raaderum::file::session_file::{self, Opened};
use raaderum::file::{builtin, workshop_file};
use raaderum::model::edit::{Action, Edit, Entry, Key, Refused, Verb, Who};
use raaderum::model::history::{History, Phase};
use raaderum::model::id::{FieldId, RecordId, TableId};
use raaderum::model::session::Session;
use raaderum::model::value::Value;

/// The shipped workshop.
fn house() -> &'static House {
    static HOUSE: OnceLock<House> = OnceLock::new();
    HOUSE.get_or_init(|| {
        let text = builtin::workshop_text("ni-raad").expect("it ships");
        let workshop = workshop_file::read("ni-raad", text).value.expect("it reads");
        let (program, _) = Program::compile(&workshop);
        House { workshop, program }
    })
}

/// The session of Fjordnæs.
fn fjordnaes() -> &'static Opened {
    static SAMPLE: OnceLock<Opened> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let text = builtin::sample_text("fjordnaes").expect("it ships");
        session_file::read("fjordnaes", text).value.expect("it reads")
    })
}

fn file(session: &Session) -> String {
    let Opened { workshop, workshop_text, left_out, .. } = fjordnaes();
    session_file::text(workshop, workshop_text, session, left_out)
}

/// What was done, each edit planned on what the ones before it left.
fn played(start: &Session, hands: &[Hand]) -> (Session, Vec<Edit>) {
    let mut session = start.clone();
    let mut edits = Vec::new();
    for hand in hands {
        if let Some(edit) = house().plan(&session, hand) {
            session.apply(&edit).expect("an edit fits the session that it was planned on");
            edits.push(edit);
        }
    }
    (session, edits)
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, max_shrink_iters: 400, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn whatever_was_done_can_be_taken_back_and_replayed(hands in prop::collection::vec(hand(), 1..24)) {
        let start = &fjordnaes().session;
        let (end, edits) = played(start, &hands);
        let mut back = end.clone();
        for edit in edits.iter().rev() {
            let before = back.clone();
            back.apply(&edit.inverse()).expect("the inverse fits");
            prop_assert_eq!(&edit.inverse().inverse().changes, &edit.changes, "twice turned is the same");
            let mut again = back.clone();
            again.apply(edit).expect("and the edit fits again");
            prop_assert_eq!(&again, &before);
        }
        prop_assert_eq!(&back, start, "inverses restore the beginning");
        let mut replayed = start.clone();
for edit in &edits {
            replayed.apply(edit).expect("the list of edits is enough");
        }
        prop_assert_eq!(&replayed, &end, "the list of edits says everything");
    }

    #[test]
    fn undo_goes_all_the_way_back_and_redo_all_the_way_forth(hands in prop::collection::vec(hand(), 1..24)) {
        let start = fjordnaes().session.clone();
        let (mut session, mut history) = (start.clone(), History::default());
        let mut states = Vec::new();
        for hand in &hands {
            let Some(edit) = house().plan(&session, hand).filter(|edit| !edit.is_live_only()) else { continue };
            states.push(session.clone());
            history.commit(&mut session, edit, Phase::Once).expect("it fits");
        }
        let end = session.clone();
        prop_assert_eq!(history.len(), states.len(), "each is a step");
        for state in states.iter().rev() {
            prop_assert!(history.undo(&mut session).is_some());
            prop_assert_eq!(&session, state, "one step back");
        }
        prop_assert!(history.undo(&mut session).is_none() && session == start, "there is no further back");
        while history.redo(&mut session).is_some() {}
        prop_assert_eq!(&session, &end, "and all of it again");
    }

    #[test]
    fn an_outdated_edit_is_refused_and_changes_nothing(hands in prop::collection::vec(hand(), 2..12)) {
        let start = &fjordnaes().session;
        for pair in hands.windows(2) {
            let plans = (house().plan(start, &pair[0]), house().plan(start, &pair[1]));
            let (Some(first), Some(second)) = plans else { continue };
            let mut session = start.clone();
            session.apply(&first).expect("it fits");
            let before = session.clone();
            let clash = first.changes.iter().any(|one| second.changes.iter().any(|two| one.key == two.key));
            match session.apply(&second) {
                Ok(()) => prop_assert!(!clash, "two plans for one place cannot both hold"),
                Err(Refused::Outdated(_)) => {
                    prop_assert!(clash);
                    prop_assert_eq!(&session, &before, "all or nothing");
                }
                Err(other) => prop_assert!(false, "{other}"),
            }
        }
    }
}

proptest! {
    #![proptest_config(config(12))]

    #[test]
    fn whatever_was_done_survives_the_file(hands in prop::collection::vec(hand(), 1..30)) {
        let (session, _) = played(&fjordnaes().session, &hands);
        let text = file(&session);
        let read = session_file::read("prøve", &text);
        let told: Vec<_> = read.faults.iter().filter(|fault| fault.kind != "links-to-nothing").collect();
        prop_assert!(told.is_empty(), "nothing is wrong with what we write: {:#?}", told);
        let opened = read.value.expect("it reads");
        prop_assert_eq!(&opened.session, &session.settled(&house().workshop), "the same comes back");
        prop_assert!(opened.left_out.is_empty(), "whole: {:#?}", opened.left_out.parts);
        let again = session_file::text(&opened.workshop, &opened.workshop_text, &opened.session, &opened.left_out);
        prop_assert!(again == text, "and saving it again changes no byte");
    }
}

#[test]
fn chance_reaches_every_kind_of_hand() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let (mut runner, mut session) = (TestRunner::deterministic(), fjordnaes().session.clone());
    let mut meant = std::collections::BTreeMap::new();
    for _ in 0..400 {
        let hand = hand().new_tree(&mut runner).expect("a hand").current();
        let name = format!("{hand:?}").split([' ', '{']).next().unwrap_or_default().to_owned();
        let edit = house().plan(&session, &hand);
        *meant.entry(name).or_insert(0) += u32::from(edit.is_some());
        if let Some(edit) = edit {
            session.apply(&edit).expect("it fits");
        }
    }
    assert_eq!(meant.len(), 12, "all kinds: {meant:?}");
    assert!(meant.values().all(|count| *count > 3), "and they mean something: {meant:?}");
    assert!(meant["Gesture"] > 10, "hands on canvases too: {meant:?}");
}

fn set(session: &Session, table: &str, id: &str, field: &str, value: impl Into<Value>) -> Edit {
    let (table, id, field) = (TableId::from(table), RecordId::from(id), FieldId::from(field));
    let draft = session.draft(Who::Desk, Verb::new(Action::Moved, "Fakturarobotten"));
    draft.set(&table, &id, &field, Some(value.into())).finish().expect("it is a change")
}

#[test]
fn three_hundred_steps_can_be_undone_and_done_again() {
    let start = fjordnaes().session.clone();
    let (mut session, mut history) = (start.clone(), History::default());
    for step in 0..300 {
        let edit = set(&session, "initiatives", "I1", "risk_appetite", 1.0 + f64::from(step % 9) * 0.5);
        history.commit(&mut session, edit, Phase::Once).expect("it fits");
    }
    let end = session.clone();
    assert_eq!(history.len(), 300);
    assert_eq!(history.undoes().map(|verb| verb.what.as_str()), Some("Fakturarobotten"), "with its name");
    while history.undo(&mut session).is_some() {}
    assert_eq!(session, start, "all the way back");
    while history.redo(&mut session).is_some() {}
    assert_eq!(session, end, "and forth");
}

#[test]
fn a_drag_is_one_step() {
    let start = fjordnaes().session.clone();
    let (mut session, mut history) = (start.clone(), History::default());
    let places = [(310.0, 330.0), (450.0, 400.0), (500.0, 410.0), (520.0, 420.0)];
    for (step, (x, y)) in places.into_iter().enumerate() {
        let edit = set(&session, "archetype_notes", "n1", "at", Value::Numbers(vec![Some(x), Some(y)]));
        let phase = [Phase::Start, Phase::More, Phase::More, Phase::End][step];
        history.commit(&mut session, edit, phase).expect("it fits");
    }
    assert_eq!(history.len(), 1, "four moves, one step");
    let end = session.clone();
    let edit = set(&session, "archetype_notes", "n1", "type", "optimists");
    history.commit(&mut session, edit, Phase::More).expect("it fits");
    assert_eq!(history.len(), 2, "the drag was over");
    history.undo(&mut session);
    assert_eq!(session, end);
    history.undo(&mut session);
    assert_eq!(session, start, "back where it lay before the drag");
    history.redo(&mut session);
    assert_eq!(session, end, "to where it was dropped");
}

#[test]
fn a_drag_that_ends_where_it_began_is_no_step() {
    let (mut session, mut history) = (fjordnaes().session.clone(), History::default());
    let first = set(&session, "initiatives", "I1", "effort", 2.0);
    history.commit(&mut session, first, Phase::Start).expect("it fits");
    let back = set(&session, "initiatives", "I1", "effort", 1.0);
    history.commit(&mut session, back, Phase::End).expect("it fits");
    assert!(history.is_empty(), "there is nothing to take back");
    assert_eq!(session, fjordnaes().session);
}

#[test]
fn undo_takes_back_no_answer_of_a_phone_and_not_where_the_room_is() {
    let (mut session, mut history) = (fjordnaes().session.clone(), History::default());
    let mine = set(&session, "initiatives", "I1", "effort", 2.0);
    history.commit(&mut session, mine, Phase::Once).expect("it fits");
    let key = session.tallies().next().expect("there are answers").0.clone();
    let mut tally = session.tally(&key).expect("it is there").clone();
    tally.n += 1;
    let phones = session.draft(Who::Phones, Verb::new(Action::Answered, ""));
    let answer =
        phones.put(Key::Tally(key.clone()), Some(Entry::Tally(tally.clone()))).finish().expect("a change");
    history.commit(&mut session, answer, Phase::Once).expect("it fits");
    let mut live = session.live().clone();
    live.step = "s7".into();
    let went = session.draft(Who::Desk, Verb::new(Action::Went, ""));
    let went = went.put(Key::Live, Some(Entry::Live(live.clone()))).finish().expect("a change");
    history.commit(&mut session, went, Phase::Once).expect("it fits");
    history.undo(&mut session);
    assert_eq!(session.tally(&key), Some(&tally), "the vote stays");
    assert_eq!(session.live(), &live, "the room stays where it is");
    assert_eq!(session.record("initiatives", "I1"), fjordnaes().session.record("initiatives", "I1"));
}

#[test]
fn one_moved_note_changes_at_most_three_lines_of_the_file() {
    let start = &fjordnaes().session;
    let before = file(start);
    let notes = ["diamond_notes", "archetype_notes", "initiatives"].map(|table| (table, start.rows(table)));
    for (table, rows) in notes {
        for (id, _) in rows.iter() {
            let edit = match table {
                "initiatives" => set(start, table, id.as_str(), "innovation_degree", 2.5),
                _ => set(start, table, id.as_str(), "at", Value::Numbers(vec![Some(1.0), Some(999.0)])),
            };
            let mut session = start.clone();
            session.apply(&edit).expect("it fits");
            let after = file(&session);
            assert_eq!(before.lines().count(), after.lines().count(), "{table} {id}: a moved note is a line");
            let changed = before.lines().zip(after.lines()).filter(|(one, other)| one != other).count();
            assert!((1..=3).contains(&changed), "{table} {id}: {changed} lines changed");
        }
    }
}

#[test]
fn an_initiative_that_is_erased_leaves_nothing_that_names_it() {
    let start = fjordnaes().session.clone();
    let (mut session, mut history) = (start.clone(), History::default());
    let erase = |session: &Session, table: &str, id: &str| {
        let draft = session.draft(Who::Desk, Verb::new(Action::Removed, id));
        draft.erase(&house().workshop, &table.into(), &id.into()).finish().expect("it is a change")
    };
    for (table, id) in [("initiatives", "I5"), ("departments", "bs")] {
        let edit = erase(&session, table, id);
        history.commit(&mut session, edit, Phase::Once).expect("it fits");
        let read = session_file::read("uden", &file(&session));
        assert_eq!(read.faults, [], "nothing is left that names {id}");
    }
    assert!(
        session.rows("ladder_rows").is_empty() && session.rows("archetype_rows").is_empty(),
        "rows about it"
    );
    assert!(
        session.tallies().all(|(key, _)| key.of.as_ref().is_none_or(|of| !of.as_str().starts_with("I5")))
    );
    let links = session.record("initiatives", "I7").and_then(|record| record.value("departments")).cloned();
    assert_eq!(links, Some(Value::Names(vec!["bj".to_owned()])), "a shared initiative stays with the other");
    assert_eq!(session.decisions().count(), 2, "decisions stand, without their initiative");
    history.undo(&mut session);
    history.undo(&mut session);
    assert_eq!(session, start, "and all of it comes back");
}
