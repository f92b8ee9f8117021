//! Two states of one session made one: what either has made is there, and nothing that only one of them has touched
//! is lost.

use std::collections::BTreeMap;

use super::hands::{Hand, hand};
use super::{config, file, fjordnaes, house, played};
use proptest::prelude::*;
use raaderum::file::session_file;
use raaderum::model::edit::{Action, Entry, Key, Verb, Who};
use raaderum::model::field::TableSpec;
use raaderum::model::id::{FieldId, RecordId, TableId};
use raaderum::model::merge::{Merged, Sides};
use raaderum::model::session::{Cover, Privacy, Session};
use raaderum::model::value::Value;

fn merged(present: &Session, other: &Session, base: Option<&Session>) -> (Session, usize) {
    let sides = Sides { workshop: &house().workshop, present, other, base };
    let is_free = |id: &RecordId| present.tables().all(|(_, rows)| rows.get(id.as_str()).is_none());
    let fresh = (0..4000).map(|number| RecordId::fresh(40_000 + number, 9)).filter(is_free);
    let Merged { edit, differing } = sides.merged(fresh, Verb::new(Action::Merged, ""));
    let mut session = present.clone();
    if let Some(edit) = edit {
        session.apply(&edit).expect("it fits the session that it was planned on");
    }
    (session, differing)
}

/// Everything but where the records of a table stand and where the room is.
fn entries(session: &Session) -> BTreeMap<Key, Entry> {
    let unranked = |entry: Entry| match entry {
        Entry::Record(mut record) => {
            record.rank = 0;
            Entry::Record(record)
        }
        entry => entry,
    };
    session.keys().filter_map(|key| Some((key.clone(), unranked(session.entry(&key)?)))).collect()
}

/// How often each name stands in a table.
fn names(session: &Session) -> BTreeMap<(TableId, String), usize> {
    let mut names = BTreeMap::new();
    let named = |table: &TableId| -> Option<&TableSpec> { house().workshop.table(table.as_str()) };
    for (table, rows) in session.tables() {
        let Some(spec) = named(table) else { continue };
        for (_, record) in rows.iter() {
            let title = format!("{:?}", record.value(spec.title_field()));
            *names.entry((table.clone(), title)).or_default() += 1;
        }
    }
    names
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn what_only_one_side_has_done_is_taken_as_it_is(hands in prop::collection::vec(hand(), 1..16)) {
        let base = &fjordnaes().session;
        let (changed, _) = played(base, &hands);
        let (same, differing) = merged(&changed, base, Some(base));
        prop_assert!(same == changed, "something is taken from who has done nothing");
        prop_assert_eq!(differing, 0);
        let (taken, differing) = merged(base, &changed, Some(base));
        prop_assert_eq!(differing, 0);
        let (taken, mut wanted) = (entries(&taken), entries(&changed));
        // Of two promises to those who answered the stricter one holds.
        if let (Some(Entry::Cover(wanted)), Some(Entry::Cover(now))) =
            (wanted.get_mut(&Key::Cover), base.entry(&Key::Cover))
        {
            wanted.privacy.k = wanted.privacy.k.max(now.privacy.k);
            wanted.privacy.fixed |= now.privacy.fixed;
            wanted.locked = now.locked;
        }
        for (key, entry) in &wanted {
            prop_assert_eq!(taken.get(key), Some(entry), "{:?}", key);
        }
        let kept: Vec<&Key> = taken.keys().filter(|key| !wanted.contains_key(*key)).collect();
        prop_assert!(kept.is_empty(), "removed there, and still here: {:?}", kept);
    }

    #[test]
    fn what_both_have_made_is_all_there(
        ours in prop::collection::vec(hand(), 1..16),
        theirs in prop::collection::vec(hand(), 1..16),
        knows_base in any::<bool>(),
    ) {
        let start = &fjordnaes().session;
        // Neither removes anything here: every record of either must be found again.
        let stays = |hands: Vec<Hand>| -> Vec<Hand> {
            let makes = |hand: &Hand| matches!(hand, Hand::Make { .. } | Hand::Vote { .. } | Hand::Park { .. });
            hands.into_iter().filter(makes).collect()
        };
        let (one, _) = played(start, &stays(ours));
        let (other, _) = played(start, &stays(theirs));
        let (both, _) = merged(&one, &other, knows_base.then_some(start));
        let (all, of_one, of_other) = (names(&both), names(&one), names(&other));
        for (name, count) in of_one.iter().chain(&of_other) {
            prop_assert!(all.get(name).is_some_and(|all| all >= count), "{:?} is lost", name);
        }
        let keys = |session: &Session| session.tallies().map(|(key, _)| key.clone()).collect::<Vec<_>>();
        prop_assert!(keys(&one).iter().all(|key| keys(&both).contains(key)), "an answer is lost");
    }

    #[test]
    fn what_was_merged_survives_the_file_and_is_taken_back_in_one(
        ours in prop::collection::vec(hand(), 1..20),
        theirs in prop::collection::vec(hand(), 1..20),
        knows_base in any::<bool>(),
    ) {
        let start = &fjordnaes().session;
        let ((one, _), (other, _)) = (played(start, &ours), played(start, &theirs));
        let (both, _) = merged(&one, &other, knows_base.then_some(start));
        let read = session_file::read("flettet", &file(&both));
        let told: Vec<_> = read.faults.iter().filter(|fault| fault.kind != "links-to-nothing").collect();
        prop_assert!(told.is_empty(), "what was merged is a sound session: {:#?}", told);
        let opened = read.value.expect("it reads");
        prop_assert!(opened.session == both.settled(&house().workshop), "another session comes back");
        let (again, _) = merged(&both, &other, Some(&other));
        prop_assert!(again == both, "merged twice is merged once");
    }
}

/// A session with some notes in a table, and the ids under which they stand.
fn with_notes(start: &Session, notes: &[(&str, &str)]) -> Session {
    let mut session = start.clone();
    for (id, text) in notes {
        let draft = session.draft(Who::Desk, Verb::new(Action::Made, *text));
        let values = BTreeMap::from([(FieldId::from("text"), Value::from(*text))]);
        let edit = draft.make(&"diamond_notes".into(), &RecordId::from(*id), values).finish();
        session.apply(&edit.expect("a note")).expect("it fits");
    }
    session
}

fn texts(session: &Session) -> Vec<String> {
    let rows = session.rows("diamond_notes").iter();
    rows.filter_map(|(_, record)| Some(record.value("text")?.text()?.to_owned())).collect()
}

fn set(session: &Session, id: &str, field: &str, value: &str) -> Session {
    let draft = session.draft(Who::Desk, Verb::new(Action::Set, ""));
    let edit = draft.set(&"diamond_notes".into(), &id.into(), &field.into(), Some(Value::from(value)));
    let mut session = session.clone();
    session.apply(&edit.finish().expect("it changes")).expect("it fits");
    session
}

#[test]
fn two_desks_that_went_on_from_one_file_keep_every_note_of_both() {
    let start = with_notes(&fjordnaes().session, &[("a", "Hvem venter på svar?")]);
    let before = texts(&start);
    // Two computers count alike: both have made their note under one id.
    let ours = set(&with_notes(&start, &[("b", "Sagen ligger i tre dage")]), "a", "kind", "need");
    let theirs = with_notes(&start, &[("b", "Borgeren ringer hver uge"), ("c", "Ingen ved hvorfor")]);
    let theirs = set(&theirs, "a", "half", "discover");
    for base in [Some(&start), None] {
        let (both, differing) = merged(&ours, &theirs, base);
        assert_eq!(differing, 0, "nothing was said twice");
        let found = texts(&both);
        assert_eq!(found[..before.len()], before, "what was there stays where it was");
        let new = ["Sagen ligger i tre dage", "Borgeren ringer hver uge", "Ingen ved hvorfor"];
        assert_eq!(found[before.len()..], new, "ours first, then theirs as they made them");
        let note = both.record("diamond_notes", "a").expect("the note of both");
        assert_eq!(note.value("kind").and_then(Value::text), Some("need"), "we changed one thing of it");
        assert_eq!(note.value("half").and_then(Value::text), Some("discover"), "and they another");
    }
}

#[test]
fn where_both_say_something_different_ours_stands_and_is_counted() {
    let start = with_notes(&fjordnaes().session, &[("a", "Hvem venter?")]);
    let ours = set(&start, "a", "text", "Hvem venter på svar?");
    let theirs = set(&start, "a", "text", "Hvem venter på os?");
    let (both, differing) = merged(&ours, &theirs, Some(&start));
    assert_eq!(differing, 1);
    assert_eq!(texts(&both).last().map(String::as_str), Some("Hvem venter på svar?"));
    let (both, _) = merged(&ours, &theirs, None);
    let last: Vec<String> = texts(&both).into_iter().rev().take(2).collect();
    assert_eq!(last, ["Hvem venter på os?", "Hvem venter på svar?"], "who does not know leaves both");
}

#[test]
fn what_either_promised_to_those_who_answered_is_kept() {
    let start = &fjordnaes().session;
    let promised = |k: u32, fixed: bool| {
        let cover = Cover { privacy: Privacy { k, fixed }, ..start.cover().clone() };
        let draft =
            start.draft(Who::Desk, Verb::new(Action::Set, "")).put(Key::Cover, Some(Entry::Cover(cover)));
        let mut session = start.clone();
        draft.finish().map(|edit| session.apply(&edit));
        session
    };
    let (loose, strict) = (promised(3, false), promised(10, true));
    for (one, other) in [(&loose, &strict), (&strict, &loose)] {
        let (both, _) = merged(one, other, Some(start));
        assert_eq!(both.cover().privacy, Privacy { k: 10, fixed: true });
    }
}

#[test]
fn what_one_removed_and_the_other_wrote_about_stays() {
    let start = &fjordnaes().session;
    let (table, id): (TableId, RecordId) = ("initiatives".into(), "I1".into());
    let draft = start.draft(Who::Desk, Verb::new(Action::Removed, ""));
    let mut theirs = start.clone();
    let erased = draft.erase(&house().workshop, &table, &id).finish().expect("it is there");
    theirs.apply(&erased).expect("it fits");
    let (gone, _) = merged(start, &theirs, Some(start));
    assert!(gone.record("initiatives", "I1").is_none(), "who has not touched it lets it go");
    let name = Value::from("Et nyt navn");
    let draft = start.draft(Who::Desk, Verb::new(Action::Wrote, ""));
    let mut ours = start.clone();
    let named = draft.set(&table, &id, &"name".into(), Some(name)).finish().expect("another name");
    ours.apply(&named).expect("it fits");
    for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
        let (both, _) = merged(one, other, Some(start));
        assert!(both.record("initiatives", "I1").is_some(), "what somebody worked on stays");
    }
}
