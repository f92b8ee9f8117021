//! Earlier states: what was written stays to be found, whichever of two states a room goes on with, and none of them
//! comes back into another session.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use raaderum::app::command::Command;
use raaderum::app::{AfterSave, App, Dialog};
use raaderum::model::edit::{Action, Entry, Key, Verb, Who};
use raaderum::model::history::Phase;
use raaderum::model::session::Cover;

use super::moody::Mood;
use super::{Room, small};

/// Whether a text stands in any version.
fn is_version(room: &mut Room, text: &str) -> bool {
    drop(room.desk.app.store.take());
    room.desk.versions().iter().any(|version| version.contains(text))
}

/// Time for whatever is on its way.
fn rest(room: &mut Room) {
    let end = Instant::now() + Duration::from_millis(500);
    room.desk.until("a moment is over", |_| Instant::now() > end);
}

/// The file with another title of it.
fn titled(room: &Room, title: &str) -> String {
    fs::read_to_string(&room.file)
        .expect("the file")
        .replace("title: \"Prøve\"", &format!("title: \"{title}\""))
}

fn title(room: &Room) -> String {
    room.desk.store().session().cover().title.clone()
}

/// The session is renamed, and saved.
fn rename(room: &mut Room, title: &str) {
    let store = room.desk.app.store.as_mut().expect("a session is open");
    let cover = Cover { title: title.to_owned(), ..store.session().cover().clone() };
    let draft = store.session().draft(Who::Desk, Verb::new(Action::Named, title));
    let edit = draft.put(Key::Cover, Some(Entry::Cover(cover))).finish().expect("it is a change");
    store.commit(edit, Phase::Once).expect("it fits");
}

/// Both have given the session a title, and somebody is asked which is to stand. What the colleague wrote.
fn asked() -> (Room, String) {
    let mut room = Room::new();
    let theirs = titled(&room, "Deres");
    rename(&mut room, "Vores");
    fs::write(&room.file, &theirs).expect("a colleague writes");
    room.save();
    room.desk.until("ours is saved beside it", |app| !app.is_saving());
    room.desk.app.run(Command::Reconcile);
    room.desk.until("the question is there", |app| app.dialog.is_some());
    (room, theirs)
}

#[test]
fn what_a_colleague_wrote_where_ours_was_taken_stays_a_version() {
    let (mut room, _) = asked();
    room.desk.app.merge();
    room.desk.until("it is saved", |app| !app.is_saving());
    assert!(room.says().iter().any(|line| line.contains("Den anden udgave ligger")), "{:?}", room.says());
    let offers = room.desk.app.notices.lines().any(|line| line.offer == Some(Command::Reconcile));
    assert!(!offers, "there is nothing to choose any more: {:?}", room.says());
    assert_eq!(title(&room), "Vores", "one of the two stands");
    assert!(
        fs::read_to_string(&room.file).expect("the file").contains("title: \"Vores\""),
        "in the file, too"
    );
    assert!(is_version(&mut room, "title: \"Deres\""), "and the other is where the room was told");
}

#[test]
fn what_cannot_be_a_version_lies_beside_the_file_before_that_is_merged() {
    let (mut room, theirs) = asked();
    room.disk.set(Mood::OwnBroken);
    room.desk.app.merge();
    room.desk.until("the save is done", |app| !app.is_saving());
    assert!(fs::read_to_string(&room.file).expect("the file").contains("title: \"Vores\""), "it is merged");
    let files = room.files();
    assert!(files.iter().any(|(_, bytes)| bytes == theirs.as_bytes()), "theirs is there: {:?}", room.says());
}

#[test]
fn the_other_state_that_was_chosen_stays_chosen() {
    let mut room = Room::new();
    room.note(1);
    room.save();
    room.note(2);
    room.until_safe();
    let theirs = small().replace("Prøve", "Deres");
    fs::write(&room.file, &theirs).expect("a colleague writes");
    let mut again = room.again();
    assert_eq!(again.desk.app.dialog, Some(Dialog::Apart), "a choice exists");
    again.desk.app.keep_other();
    again.until_safe();
    let mut third = again.again();
    assert_eq!(third.desk.app.dialog, None, "nothing is asked a second time");
    assert_eq!((third.notes(), title(&third).as_str()), (0, "Deres"));
    third.desk.app.run(Command::Close);
    third.desk.app.look_for_unfinished();
    rest(&mut third);
    assert!(third.desk.app.unfinished().is_empty(), "nor offered");
    assert!(is_version(&mut third, "note 2"), "ours is a version");
}

#[test]
fn the_other_state_is_not_chosen_while_ours_can_be_kept_nowhere() {
    let mut room = Room::new();
    room.note(1);
    room.save();
    room.note(2);
    room.until_safe();
    fs::write(&room.file, small().replace("Prøve", "Deres")).expect("a colleague writes");
    let mut again = room.again();
    again.disk.set(Mood::Full);
    // The button closes the question.
    again.desk.app.dialog = None;
    again.desk.app.keep_other();
    assert_eq!(again.desk.app.dialog, Some(Dialog::Apart), "the question stays");
    assert!(again.says().iter().any(|line| line.contains("sikkerhedskopi")), "{:?}", again.says());
    again.disk.set(Mood::Good);
    again.desk.app.keep_other();
    assert_eq!(title(&again), "Deres");
    assert!(is_version(&mut again, "note 2"));
}

#[test]
fn what_was_saved_stays_a_version_when_an_older_copy_takes_the_place_of_the_file() {
    let mut room = Room::new();
    let older = fs::read(&room.file).expect("the file");
    room.note(1);
    room.save();
    // A version was kept a moment ago: this save makes none.
    room.note(2);
    room.save();
    drop(room.desk.app.store.take());
    fs::write(&room.file, &older).expect("a sync client puts an older copy back");
    let mut again = room.again();
    assert_eq!(again.notes(), 0, "what the file holds is open");
    assert!(again.says().iter().any(|line| line.contains("Vis sikkerhedskopier")), "{:?}", again.says());
    again.note(3);
    again.until_safe();
    let mut third = again.again();
    assert!(is_version(&mut third, "note 2"), "what was saved can be found");
}

/// A session and another beside it, each in its file, the first of them on the stage with a version without notes.
fn two() -> (Room, PathBuf) {
    let mut room = Room::new();
    let other = room.desk.folder.path().join("anden.session.ron");
    let text = small().replace("id: \"small\"", "id: \"another\"").replace("Prøve", "En anden");
    fs::write(&other, text).expect("a file for the test");
    room.desk.app.keep_milestone("før");
    room.note(1);
    room.save();
    (room, other)
}

fn listed(app: &App) -> usize {
    match &app.dialog {
        Some(Dialog::Versions(ask)) => ask.versions.len(),
        _ => 0,
    }
}

#[test]
fn a_version_that_is_long_in_coming_does_not_come_into_the_session_that_is_open_by_then() {
    let (mut room, other) = two();
    room.desk.app.run(Command::Backups);
    room.desk.until("they are listed", |app| listed(app) > 0);
    let Some(Dialog::Versions(ask)) = room.desk.app.dialog.clone() else { panic!("it is there") };
    let before = ask.versions.last().expect("the oldest").clone();
    room.disk.set(Mood::VersionsHang);
    room.desk.app.restore_version(before);
    room.file = other;
    room.open_other();
    room.disk.set(Mood::Good);
    rest(&mut room);
    let cover = room.desk.store().session().cover();
    assert_eq!((cover.id.as_str(), cover.title.as_str()), ("another", "En anden"), "{:?}", room.says());
}

#[test]
fn the_versions_of_one_session_are_not_listed_as_those_of_another() {
    let (mut room, other) = two();
    room.disk.set(Mood::VersionsHang);
    room.desk.app.run(Command::Backups);
    room.desk.app.dialog = None;
    room.file = other;
    room.open_other();
    room.desk.app.run(Command::Backups);
    room.disk.set(Mood::Good);
    rest(&mut room);
    assert_eq!(listed(&room.desk.app), 0, "this one has none");
}

#[test]
fn nothing_is_saved_by_itself_while_somebody_is_asked_whether_to_save() {
    let mut room = Room::new();
    let before = fs::read(&room.file).expect("the file");
    room.note(1);
    room.desk.later(0.1);
    room.desk.app.run(Command::Quit);
    assert!(matches!(room.desk.app.dialog, Some(Dialog::Closing(_))), "it is asked");
    room.desk.later(20.0);
    room.desk.until("a save would be done", |app| !app.is_saving());
    room.desk.app.leave_unsaved(AfterSave::Quit);
    assert!(fs::read(&room.file).expect("the file") == before, "nobody wanted it saved");
}

#[test]
fn the_same_file_is_set_beside_once() {
    let mut room = Room::new();
    room.note(1);
    room.save();
    let theirs = small().replace("Prøve", "Deres");
    for number in 2..5 {
        room.note(number);
        room.until_safe();
        fs::write(&room.file, &theirs).expect("a sync client writes");
        room = room.again();
        assert_eq!(room.desk.app.dialog, Some(Dialog::Apart), "a choice exists");
        room.desk.app.keep_ours();
        room.save();
    }
    let names: Vec<String> = room.files().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["møde (den anden).session.ron", "møde.session.ron"]);
}
