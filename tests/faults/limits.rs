//! Texts and lists that nobody can have written by hand.

use raaderum::app::Dialog;
use raaderum::file::workshop_file;
use raaderum::model::edit::{Action, Refused, Verb, Who};
use raaderum::model::fit::{LONGEST_TEXT, MOST_RECORDS};
use raaderum::model::id::{RecordId, TableId};
use raaderum::model::value::Value;

use super::support::{room_of, session_of};
use super::{TINY, assert_told, figure, numbers_of, opened, saved, small};

#[test]
fn row_29_giant_texts_and_lists() {
    let small = small();
    let long = "å".repeat(LONGEST_TEXT + 1);
    // A text that is too long is left out, said with the number, and kept.
    for (what, from) in [
        ("a note", "Kører 14 minutter"),
        ("a decision", "Tal med ti"),
        ("a finding", "Taget med"),
        ("the title", "Prøve"),
    ] {
        let (read, faults) = opened(&small.replacen(from, &long, 1));
        let fault = faults.iter().find(|fault| fault.kind == "too-long").expect(what);
        assert_eq!(fault.expected, LONGEST_TEXT.to_string(), "{what}: the number is said");
        assert_told(&faults, what);
        let text = saved(&read);
        assert!(text.contains(&long), "{what}: it is kept in the file");
        assert!(!format!("{:?}", read.session).contains(&long), "{what}: nobody draws it");
        assert_eq!(saved(&opened(&text).0), text, "{what}: and again");
    }
    let longest = "å".repeat(LONGEST_TEXT);
    let (read, _) = opened(&small.replacen("Kører 14 minutter", &longest, 1));
    let note = read.session.record("notes", "a7k2").and_then(|note| note.value("text"));
    assert_eq!(note, Some(&Value::Text(longest)), "as long as is allowed");
    let room = room_of(read.workshop.clone(), read.session.clone());
    assert!(numbers_of(&room.draw("map")).all(|(_, number)| number.abs() <= 100_000.0), "and it is drawn");
    let faults = workshop_file::read("a", &TINY.replacen("Lille værksted", &long, 1)).faults;
    assert!(faults.iter().any(|fault| fault.kind == "too-long"), "a workshop as well");
    let faults = workshop_file::read("a", &TINY.replacen("Text(max: 120)", "Text(max: 20001)", 1)).faults;
    assert!(
        faults.iter().any(|fault| fault.kind == "out-of-range"),
        "nor may a field allow more: {faults:?}"
    );

    // Notes beyond the last that there is room for are left out, and kept.
    let notes = |count: usize| {
        let note = |n| format!("(\"n{n}\", {{\"text\": \"{n}\"}}),\n");
        let notes = (0..count).map(note).collect::<Vec<_>>().concat();
        small.replacen("\"notes\": [", &format!("\"notes\": [\n{notes}"), 1)
    };
    let (full, faults) = opened(&notes(MOST_RECORDS - 1));
    assert_eq!((full.session.rows("notes").len(), faults.len()), (MOST_RECORDS, 0), "as many as are allowed");
    let (over, faults) = opened(&notes(MOST_RECORDS + 9));
    assert_eq!(over.session.rows("notes").len(), MOST_RECORDS);
    let fault = faults.iter().find(|fault| fault.kind == "too-many").expect("it is said");
    assert_eq!((fault.found.as_str(), fault.expected.as_str()), ("5010", "5000"), "with both numbers");
    assert_eq!(over.left_out.parts.len(), 10, "the rest is kept");
    assert_eq!(opened(&saved(&over)).0.left_out, over.left_out, "and stays kept");

    // Nor does one more get in by hand, and the person is told.
    let mut session = full.session.clone();
    let (table, id) = (TableId::from("notes"), RecordId::from("en-til"));
    let draft = session.draft(Who::Desk, Verb::new(Action::Made, "en til"));
    let edit = draft.make(&table, &id, [("text".into(), "En til".into())].into()).finish().expect("an edit");
    assert_eq!(session.apply(&edit), Err(Refused::Full(table)));
    assert_eq!(session, full.session, "nothing has changed");
    let mut desk = super::desk::Desk::new();
    desk.app.show(full, None);
    desk.app.go_to(&"map".into());
    desk.app.pasted("Én\nTo");
    let before = desk.rows("notes");
    if let Some(Dialog::Paste(ask)) = desk.app.dialog.clone() {
        desk.app.paste(ask);
    }
    assert_eq!(desk.rows("notes"), before, "there is no room");
    assert!(desk.app.notices.lines().any(|line| line.text.contains("5.000")), "and the number is said");

    // The fields of the small workshop that have their own limits keep them.
    let room = session_of(workshop_file::read("a", TINY).value.expect("it reads"));
    assert!(
        numbers_of(&room.draw("map")).all(|(kind, number)| kind != "size" || (8.0..=200.0).contains(&number))
    );
    let tried = format!("texts of {} characters in 5 places, {} notes", LONGEST_TEXT + 1, MOST_RECORDS + 10);
    figure(
        29,
        "giant texts and lists",
        &tried,
        "left out, kept, and told with the number; caps 20,000 and 5,000",
    );
}
