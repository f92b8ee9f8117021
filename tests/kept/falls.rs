//! A program that falls over again and again: it stops opening what it fell over, says so, and offers what is there.

use std::sync::Arc;

use raaderum::app::command::Command;
use raaderum::app::{Dialog, Screen};
use raaderum::file::disk::RealDisk;

use super::Room;
use super::moody::Mood;

#[test]
fn row_05_after_a_second_fall_the_work_is_offered_and_after_a_third_nothing_is_opened() {
    for (falls, is_saved) in [(2, true), (2, false), (3, true), (3, false)] {
        let mut room = Room::new();
        room.note(1);
        if is_saved {
            room.save();
        }
        room.until_safe();
        let mut desk = room.desk.again(Arc::new(RealDisk));
        desk.app.resume(falls);
        if falls == 2 {
            desk.until("it is offered", |app| app.dialog == Some(Dialog::Recover));
            assert_eq!(desk.app.unfinished().len(), 1);
            assert_eq!(desk.app.unfinished()[0].ahead, !is_saved);
            assert!(desk.app.unfinished()[0].picture.is_none(), "nothing is drawn");
        }
        assert!(desk.app.store.is_none() && desk.app.screen == Screen::Home, "nothing is opened by itself");
        let told = desk.app.notices.lines().find(|line| line.text.contains("uventet igen"));
        assert_eq!(told.and_then(|line| line.offer), Some(Command::Backups), "it is said, and what helps");
        if falls == 3 {
            desk.app.run(Command::Backups);
            desk.until("it is found", |app| !app.unfinished().is_empty());
        }
        desk.app.restore(0);
        desk.until("it is open", |app| app.store.is_some());
        assert!(desk.store().session().record("notes", "n1").is_some(), "nothing is lost");
    }
    println!(
        "fault 5 | second crash on the same document | a second and a third fall, saved and unsaved | nothing opened by itself, all of it offered, 0 lost"
    );
}

#[test]
fn a_version_that_was_just_given_a_name_is_on_the_list() {
    let mut room = Room::new();
    room.note(1);
    room.until_safe();
    room.disk.set(Mood::Hangs);
    room.desk.app.keep_milestone("før");
    room.desk.app.run(Command::Backups);
    room.disk.set(Mood::Good);
    room.desk.until("it is there", |app| {
        let Some(Dialog::Versions(ask)) = &app.dialog else { return false };
        ask.versions.iter().any(|version| version.name == "før")
    });
}

#[test]
fn an_earlier_version_opens_as_a_copy_without_the_session_being_opened() {
    let mut room = Room::new();
    room.note(1);
    room.save();
    room.desk.app.keep_milestone("før");
    room.note(2);
    room.save();
    room.until_safe();
    let mut desk = room.desk.again(Arc::new(RealDisk));
    desk.app.run(Command::Backups);
    desk.until("it is found", |app| !app.unfinished().is_empty());
    desk.app.show_versions_of(0);
    desk.until(
        "the versions are there",
        |app| matches!(&app.dialog, Some(Dialog::Versions(ask)) if !ask.versions.is_empty()),
    );
    let Some(Dialog::Versions(ask)) = desk.app.dialog.clone() else { panic!("the list is open") };
    let before = ask.versions.into_iter().find(|version| version.name == "før").expect("the milestone");
    desk.app.restore_version(before);
    desk.until("it is open", |app| app.store.is_some());
    let store = desk.store();
    assert!(store.path.is_none(), "it is a session of its own");
    assert_ne!(store.session().cover().id, "small", "and saving it touches nothing else");
    let has = |id: &str| store.session().record("notes", id).is_some();
    assert!(has("n1") && !has("n2"), "as it was then");
}
