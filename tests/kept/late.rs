//! A save that comes late, after the room has gone on with another session: it says nothing of that one.

use std::fs;

use raaderum::app::AfterSave;
use raaderum::app::command::Command;

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
