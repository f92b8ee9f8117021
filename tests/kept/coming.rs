//! A file that is long in coming: nobody waits for it, it is told, it takes nobody's work away, and whoever has gone on
//! to something else is not fetched back.

use std::fs;
use std::path::PathBuf;

use raaderum::app::command::Command;
use raaderum::app::prefs::Start;
use raaderum::app::{AfterSave, App, Dialog, Screen};

use super::moody::Mood;
use super::{Room, small};

/// A room with a session open, and another file on a drive that hangs.
fn room() -> (Room, PathBuf) {
    let room = Room::new();
    let far = room.desk.folder.path().join("fjern.session.ron");
    fs::write(&far, small().replace("id: \"small\"", "id: \"far\"")).expect("a file for the test");
    room.disk.set(Mood::ReadsHang);
    (room, far)
}

fn open_id(app: &App) -> Option<&str> {
    app.store.as_ref().map(|store| store.session().cover().id.as_str())
}

fn says_slow(app: &App) -> bool {
    app.notices.lines().any(|notice| notice.text.contains("fjern.session.ron« svarer langsomt"))
}

#[test]
fn a_file_that_does_not_come_is_told_after_two_seconds_and_opens_when_it_comes() {
    let (mut room, far) = room();
    room.desk.app.run(Command::Close);
    room.desk.app.open_path(far);
    assert!(room.desk.app.next_look().is_some_and(|secs| secs <= 2.0), "somebody looks again");
    assert_eq!(room.desk.app.screen, Screen::Home, "nobody waits");
    room.desk.until("it is told", says_slow);
    room.disk.set(Mood::Good);
    room.desk.until("it is open", |app| open_id(app) == Some("far"));
    room.desk.later(0.1);
    assert!(!says_slow(&room.desk.app), "taken back: {:?}", room.says());
}

#[test]
fn what_was_done_while_a_file_was_coming_is_not_thrown_away_for_it() {
    let (mut room, far) = room();
    room.desk.app.open_path(far.clone());
    room.note(1);
    room.disk.set(Mood::Good);
    room.desk.until("somebody is asked", |app| app.dialog.is_some());
    let asked = Dialog::Closing(AfterSave::Open(far.clone()));
    assert!(room.desk.app.dialog.as_ref() == Some(&asked), "whether to save");
    assert_eq!((open_id(&room.desk.app), room.notes()), (Some("small"), 1));
    room.desk.app.save_and_leave(AfterSave::Open(far));
    room.desk.until("the other is open", |app| open_id(app) == Some("far"));
    assert!(fs::read_to_string(&room.file).expect("the file").contains("note 1"));
}

#[test]
fn whoever_has_gone_on_to_something_else_is_not_fetched_back() {
    let (mut room, far) = room();
    room.desk.app.open_path(far.clone());
    room.desk.until("it is told", says_slow);
    room.desk.app.run(Command::OpenSample);
    room.desk.later(0.1);
    assert!(!says_slow(&room.desk.app), "nobody waits for it any more: {:?}", room.says());
    room.disk.set(Mood::Good);
    // Its lock is free again when it has come and gone.
    room.desk.later(1.0);
    assert_ne!(open_id(&room.desk.app), Some("far"), "the sample stays");
    room.desk.app.open_path(far);
    room.desk.until("until somebody wants it", |app| open_id(app) == Some("far"));
    assert!(room.desk.app.store.as_ref().is_some_and(|store| store.may_save()), "and nobody else has it");
}

#[test]
fn the_last_file_that_was_asked_for_is_the_one_that_opens() {
    let (mut room, far) = room();
    let near = room.desk.folder.path().join("nær.session.ron");
    fs::write(&near, small().replace("id: \"small\"", "id: \"near\"")).expect("a file for the test");
    room.desk.app.open_path(far);
    room.desk.app.open_path(near);
    room.disk.set(Mood::Good);
    room.desk.until("the last is open", |app| open_id(app) == Some("near"));
    room.desk.later(1.0);
    assert_eq!(open_id(&room.desk.app), Some("near"));
}

#[test]
fn a_start_where_the_last_file_hangs_or_is_gone_does_not_wait_and_does_not_complain() {
    let (mut room, _) = room();
    room.desk.app.prefs.start = Start::LastSession;
    room.desk.app.run(Command::Close);
    room.desk.app.begin_where_wanted();
    assert_eq!(room.desk.app.screen, Screen::Home, "nobody waits");
    fs::remove_file(&room.file).expect("there is a file");
    room.disk.set(Mood::Good);
    room.desk.until("it is known to be gone", |app| app.next_look().is_none());
    assert!(room.desk.app.dialog.is_none() && room.desk.app.store.is_none(), "{:?}", room.says());
}
