//! A save that comes late, after the room has gone on with another session: it says nothing of that one.

use std::fs;

use raaderum::app::command::Command;
use raaderum::app::jobs::Purpose;
use raaderum::app::{AfterSave, Dialog, WindowAsk};

use super::moody::Mood;
use super::{Room, small};

#[test]
fn a_save_that_comes_late_is_not_taken_for_one_of_the_session_that_is_open_by_then() {
    let mut room = Room::new();
    room.note(1);
    let other = room.desk.folder.path().join("anden.session.ron");
    fs::write(&other, small().replace("id: \"small\"", "id: \"another\"")).expect("a file for the test");
    room.disk.set(Mood::FilesHang);
    room.desk.app.run(Command::Save);
    assert!(room.desk.app.is_saving(), "it hangs");
    room.desk.app.leave_unsaved(AfterSave::Open(other.clone()));
    room.desk.until("the other is open", |app| {
        app.store.as_ref().is_some_and(|store| store.session().cover().id == "another")
    });
    room.disk.set(Mood::Good);
    room.desk.until("the late save is done", |app| !app.is_saving());
    let path = room.desk.app.store.as_ref().and_then(|store| store.path.clone());
    assert_eq!(path.as_ref(), Some(&other), "the open session keeps its own file");
    room.note(2);
    room.save();
    let text = |path| fs::read_to_string(path).expect("the file");
    assert!(text(&other).contains("note 2"), "and is saved there");
    assert!(text(&room.file).contains("id: \"small\""), "not over the first");
}

/// Somebody else has changed the file, and ours is being written beside it on a disk that hangs.
fn while_the_conflict_is_written() -> (Room, String) {
    let mut room = Room::new();
    room.note(1);
    room.save();
    let theirs = small().replace("Prøve", "En anden prøve");
    fs::write(&room.file, &theirs).expect("somebody else writes");
    room.note(2);
    room.disk.set(Mood::FilesHang);
    room.desk.app.run(Command::Save);
    room.desk.until("it is told", |app| app.notices.lines().any(|line| line.text.contains("af en anden")));
    assert!(room.desk.app.is_saving(), "ours is being written");
    (room, theirs)
}

#[test]
fn a_file_that_is_not_overwritten_is_not_overwritten_by_saving_twice() {
    let (mut room, theirs) = while_the_conflict_is_written();
    room.note(3);
    room.desk.app.run(Command::Save);
    room.disk.set(Mood::Good);
    room.desk.until("all saves are done", |app| !app.is_saving());
    assert_eq!(fs::read_to_string(&room.file).expect("the file"), theirs, "{:?}", room.says());
    let ours = fs::read_to_string(room.file.with_file_name("møde (konflikt).session.ron")).expect("ours");
    assert!(ours.contains("note 2") && ours.contains("note 3"), "all of ours lies beside it");
    assert!(!room.desk.store().is_changed());
}

#[test]
fn a_file_that_was_chosen_while_the_conflict_was_written_is_written_too() {
    let (mut room, theirs) = while_the_conflict_is_written();
    let elsewhere = room.file.with_file_name("et andet sted.session.ron");
    room.desk.app.chosen(Purpose::SaveAs, elsewhere.clone());
    room.disk.set(Mood::Good);
    room.desk.until("all saves are done", |app| !app.is_saving());
    assert_eq!(fs::read_to_string(&room.file).expect("the file"), theirs);
    assert!(fs::read_to_string(&elsewhere).expect("ours").contains("note 2"));
    assert_eq!(room.desk.store().path.as_ref(), Some(&elsewhere));
}

#[test]
fn nobody_leaves_without_having_seen_that_the_file_was_changed_by_somebody_else() {
    let mut room = Room::new();
    room.note(1);
    room.save();
    fs::write(&room.file, small().replace("Prøve", "En anden prøve")).expect("somebody else writes");
    room.note(2);
    room.desk.app.save_and_leave(AfterSave::Quit);
    room.desk.until("ours is saved beside it", |app| !app.is_saving());
    assert!(room.desk.app.store.is_some(), "the program stays");
    assert!(!room.desk.app.window.contains(&WindowAsk::Close));
    assert!(room.says().iter().any(|line| line.contains("ændret af en anden")), "{:?}", room.says());
    room.desk.app.save_and_leave(AfterSave::Quit);
    room.desk.until("it ends", |app| app.window.contains(&WindowAsk::Close));
}

#[test]
fn a_computer_without_a_thread_to_spare_says_that_nothing_was_saved_and_saves_later() {
    let mut room = Room::new();
    room.note(1);
    room.desk.app = room.desk.app.without_threads();
    room.save();
    assert!(room.says().iter().any(|line| line.contains("blev ikke gemt")), "{:?}", room.says());
    assert!(room.desk.store().is_changed());
    room.desk.app.open_path(room.file.with_file_name("en anden.session.ron"));
    room.desk.app.leave_unsaved(AfterSave::Open(room.file.clone()));
    assert!(room.says().iter().any(|line| line.contains("for travlt")), "{:?}", room.says());
    assert!(room.desk.app.store.is_some(), "the session stays on the stage");
}

/// On the way out the program asked for a name, and that question was closed again.
fn who_stayed() -> Room {
    let mut room = Room::new();
    room.note(1);
    room.desk.app.store.as_mut().expect("a session").path = None;
    room.desk.app.save_and_leave(AfterSave::Quit);
    assert!(matches!(room.desk.app.dialog, Some(Dialog::Path(_))), "{:?}", room.desk.app.dialog);
    room.desk.app.dialog = None;
    room
}

#[test]
fn whoever_closes_the_question_for_a_name_on_the_way_out_stays_also_when_it_is_saved_later() {
    for command in [Command::Save, Command::SaveAs] {
        let mut room = who_stayed();
        room.desk.app.run(command);
        room.desk.app.chosen(Purpose::SaveAs, room.file.with_file_name("ny.session.ron"));
        room.desk.until("the save is done", |app| !app.is_saving());
        assert!(room.desk.app.store.is_some() && room.desk.app.window.is_empty(), "{command:?}");
    }
    let mut room = who_stayed();
    room.desk.app.leave_unsaved(AfterSave::Open(room.file.clone()));
    room.desk.until("it is open", |app| app.store.as_ref().is_some_and(|store| store.path.is_some()));
    room.note(2);
    room.desk.later(60.0);
    room.desk.later(60.0);
    room.desk.until("it was saved by itself", |app| {
        !app.is_saving() && app.store.as_ref().is_none_or(|store| !store.is_changed())
    });
    assert!(room.desk.app.store.is_some() && room.desk.app.window.is_empty(), "the program does not end");
}
