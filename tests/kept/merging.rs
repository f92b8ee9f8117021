//! Two states of one session become one: before it is opened, and while it is open.

use std::fs;

use raaderum::app::Dialog;
use raaderum::app::command::Command;

use super::{Room, small};

/// A note that a colleague has written into the file, on top of what was in it.
fn with_their_note(text: &str) -> String {
    let notes = "\"notes\": [";
    assert!(text.contains(notes), "the file has notes: {text}");
    text.replacen(notes, "\"notes\": [\n      (\"k1\", {\"text\": \"fra en kollega\"}),", 1)
}

fn texts(room: &Room) -> Vec<String> {
    let store = room.desk.app.store.as_ref().expect("a session is open");
    let rows = store.session().rows("notes").iter();
    rows.filter_map(|(_, record)| Some(record.value("text")?.text()?.to_owned())).collect()
}

#[test]
fn two_states_that_came_apart_become_one_when_the_file_is_opened() {
    for knows_base in [true, false] {
        let mut room = Room::new();
        room.note(1);
        if knows_base {
            room.save();
            room.note(2);
        }
        room.until_safe();
        let theirs = with_their_note(&fs::read_to_string(&room.file).expect("the file"));
        fs::write(&room.file, &theirs).expect("a colleague writes");
        let mut again = room.again();
        assert!(again.desk.app.apart().is_some_and(|apart| apart.alike), "they can be merged");
        again.desk.app.merge();
        again.desk.until("it is saved", |app| !app.is_saving());
        let found = texts(&again);
        for text in ["Kører 14 minutter", "note 1", "fra en kollega"] {
            assert_eq!(found.iter().filter(|found| *found == text).count(), 1, "{text} in {found:?}");
        }
        assert_eq!(found.iter().any(|text| text == "note 2"), knows_base, "ours is there");
        let saved = fs::read_to_string(&again.file).expect("the file");
        assert!(saved.contains("note 1") && saved.contains("fra en kollega"), "it is in the file: {saved}");
        assert!(again.says().iter().any(|line| line.starts_with("Flettet: alt")), "{:?}", again.says());
        assert_eq!(again.files().len(), 1, "no copy is needed");
        let undo = again.desk.app.title(Command::Undo);
        assert!(undo.contains("flettede"), "{undo}");
        again.desk.app.run(Command::Undo);
        assert!(!texts(&again).iter().any(|text| text == "fra en kollega"), "it can be taken back");
        drop(again.desk.app.store.take());
        let versions = again.desk.versions();
        assert!(
            versions.iter().any(|text| *text == theirs || text.contains("fra en kollega")),
            "theirs is kept"
        );
    }
}

#[test]
fn a_file_that_a_colleague_changes_under_the_program_is_merged_when_the_room_has_time() {
    let mut room = Room::new();
    room.note(1);
    room.save();
    assert!(!room.desk.app.can(Command::Reconcile), "there is nothing to choose");
    let theirs = with_their_note(&fs::read_to_string(&room.file).expect("the file"));
    fs::write(&room.file, &theirs).expect("a colleague writes");
    room.note(2);
    room.save();
    room.desk.until("ours is saved beside it", |app| !app.is_saving());
    assert_eq!(room.desk.app.dialog, None, "nothing stands before the room");
    let offers = room.desk.app.notices.lines().any(|line| line.offer == Some(Command::Reconcile));
    assert!(offers, "it is one key away");
    room.note(3);
    room.desk.app.run(Command::Reconcile);
    room.desk.until("the question is there", |app| app.dialog.is_some());
    assert_eq!(room.desk.app.dialog, Some(Dialog::Apart));
    room.desk.app.merge();
    room.desk.until("it is saved", |app| !app.is_saving());
    let saved = fs::read_to_string(&room.file).expect("the file");
    for text in ["note 1", "note 2", "note 3", "fra en kollega"] {
        assert!(saved.contains(text), "{text} is in the file: {saved}");
    }
    let store = room.desk.app.store.as_ref().expect("it is open");
    assert_eq!(store.path.as_ref(), Some(&room.file), "the room goes on in the common file");
    assert!(!room.desk.app.can(Command::Reconcile), "it is done");
}

#[test]
fn while_the_room_works_one_may_go_over_to_the_other_file_or_stay() {
    for stays in [true, false] {
        let mut room = Room::new();
        room.note(1);
        room.save();
        let theirs = with_their_note(&small());
        fs::write(&room.file, &theirs).expect("a colleague writes");
        room.note(2);
        room.save();
        room.desk.until("ours is saved beside it", |app| !app.is_saving());
        room.desk.app.run(Command::Reconcile);
        room.desk.until("the question is there", |app| app.dialog.is_some());
        if stays {
            room.desk.app.keep_ours();
            assert_eq!(room.notes(), 2);
        } else {
            room.desk.app.keep_other();
            room.desk.until("the other is open", |app| {
                let store = app.store.as_ref();
                store.is_some_and(|store| store.session().record("notes", "k1").is_some())
            });
            assert_eq!(room.notes(), 0, "ours is in the copy");
        }
        assert_eq!(room.files().len(), 2, "both are there");
        assert_eq!(fs::read_to_string(&room.file).expect("the file"), theirs, "theirs is untouched");
        assert!(!room.desk.app.can(Command::Reconcile), "it is chosen");
    }
}

#[test]
fn what_is_another_session_altogether_is_not_merged() {
    let mut room = Room::new();
    room.note(1);
    room.save();
    let theirs = small().replace("id: \"small\"", "id: \"another\"");
    fs::write(&room.file, &theirs).expect("a colleague writes");
    room.note(2);
    room.save();
    room.desk.until("ours is saved beside it", |app| !app.is_saving());
    room.desk.app.run(Command::Reconcile);
    room.desk.until("the question is there", |app| app.dialog.is_some());
    assert!(room.desk.app.apart().is_some_and(|apart| !apart.alike), "there is nothing in common");
    room.desk.app.merge();
    assert_eq!(fs::read_to_string(&room.file).expect("the file"), theirs, "and nothing is done");
}

#[test]
fn a_session_that_is_closed_to_changes_is_not_merged() {
    let mut room = Room::new();
    room.note(1);
    room.desk.app.run(Command::Lock);
    room.until_safe();
    let theirs = with_their_note(&small());
    fs::write(&room.file, &theirs).expect("a colleague writes");
    let mut again = room.again();
    assert!(again.desk.app.apart().is_some_and(|apart| !apart.alike), "it is not offered");
    again.desk.app.merge();
    assert_eq!(fs::read_to_string(&again.file).expect("the file"), theirs, "and nothing is done");
}
