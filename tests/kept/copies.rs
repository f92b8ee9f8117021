//! Copies of one file: what was made in one never comes into another, and neither is in the way of the other.

use std::fs;
use std::path::{Path, PathBuf};

use raaderum::app::store::{ReadOnly, Store};

use super::{Room, write_note};

/// The file of the room and a copy that nobody has opened.
fn with_copy() -> (Room, PathBuf) {
    let room = Room::new();
    let copy = room.file.with_file_name("møde2.session.ron");
    fs::copy(&room.file, &copy).expect("somebody copies the file");
    (room, copy)
}

/// The program falls and is started again with a file.
fn again_with(mut room: Room, file: &Path) -> Room {
    file.clone_into(&mut room.file);
    room.again()
}

fn has(room: &Room, note: &str) -> bool {
    room.desk.store().session().record("notes", note).is_some()
}

#[test]
fn what_was_made_in_one_copy_is_not_put_into_another() {
    let (mut room, copy) = with_copy();
    let original = room.file.clone();
    room.note(1);
    room.until_safe();
    let mut room = again_with(room, &copy);
    assert_eq!(room.notes(), 0, "the copy is as it was: {:?}", room.says());
    assert_eq!(room.desk.store().read_only(), None, "and can be written");
    room.note(5);
    room.save();
    let mut room = again_with(room, &original);
    assert!(room.desk.app.dialog.is_none(), "nobody has changed it: {:?}", room.desk.app.dialog);
    assert!(has(&room, "n1") && !has(&room, "n5"), "the first goes on where it was left");
    room.save();
    let room = again_with(room, &copy);
    assert!(has(&room, "n5") && !has(&room, "n1"), "and so does the copy");
    assert_eq!(room.files().len(), 2, "nothing lies about");
}

#[test]
fn two_copies_can_be_open_at_once_and_one_copy_only_once() {
    let (mut room, copy) = with_copy();
    room.note(1);
    room.until_safe();
    let mut second = room.desk.beside();
    second.app.open_path(copy.clone());
    second.until("the copy is open", |app| app.store.is_some());
    assert_eq!(second.store().read_only(), None, "it is another document");
    write_note(&mut second.app, 5);
    second.until("it is safe", super::is_safe);
    let mut third = room.desk.beside();
    third.app.open_path(copy);
    third.until("it is open", |app| app.store.is_some());
    assert_eq!(third.store().read_only(), Some(ReadOnly::Elsewhere), "this one is open already");
}

#[test]
fn a_copy_that_fell_before_it_was_saved_comes_back_with_its_own_work() {
    let (mut room, copy) = with_copy();
    room.note(1);
    room.until_safe();
    let mut room = again_with(room, &copy);
    room.note(5);
    room.until_safe();
    let room = again_with(room, &copy);
    assert!(has(&room, "n5") && !has(&room, "n1"), "{:?}", room.says());
}

#[test]
fn a_template_that_is_saved_elsewhere_again_and_again_gives_documents_of_their_own() {
    let mut room = Room::new();
    let template = room.file.clone();
    let mut ids = Vec::new();
    for number in 1..=3 {
        let file = room.file.with_file_name(format!("gruppe {number}.session.ron"));
        room.note(number);
        room.desk.app.chosen(raaderum::app::jobs::Purpose::SaveAs, file);
        room.desk.until("it is saved", |app| !app.is_saving());
        ids.push(room.desk.store().session().cover().id.clone());
        room = again_with(room, &template);
        assert_eq!(room.notes(), 0, "the template is as it was");
    }
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 3, "{ids:?}");
}

#[test]
fn a_file_that_was_moved_or_goes_by_another_path_stays_the_same_document() {
    let mut room = Room::new();
    room.note(1);
    room.until_safe();
    let moved = room.file.with_file_name("flyttet.session.ron");
    fs::rename(&room.file, &moved).expect("somebody moves it");
    let mut room = again_with(room, &moved);
    assert!(has(&room, "n1"), "it goes on");
    room.note(2);
    room.until_safe();
    #[cfg(unix)]
    {
        let link = moved.with_file_name("genvej.session.ron");
        std::os::unix::fs::symlink(&moved, &link).expect("a link");
        let room = again_with(room, &link);
        assert!(has(&room, "n2"), "a link is the same file");
    }
}

#[test]
fn a_file_beside_which_a_conflict_was_saved_stays_the_same_document() {
    let mut room = Room::new();
    room.note(1);
    room.save();
    let theirs = super::small().replace("Prøve", "En anden prøve");
    fs::write(&room.file, &theirs).expect("somebody else writes");
    room.note(2);
    room.save();
    room.desk.until("ours lies beside it", |app| !app.is_saving());
    let id = |room: &Room| room.desk.app.store.as_ref().map(Store::session).map(|s| s.cover().id.clone());
    let before = id(&room);
    let room = room.again();
    assert_eq!(id(&room), before, "what both have can still be put together");
}

#[cfg(unix)]
#[test]
fn a_file_that_is_named_without_its_folder_is_known_by_the_whole_path() {
    let mut room = Room::new();
    let here = std::env::current_dir().expect("a folder");
    let up = "../".repeat(here.components().count() - 1);
    let relative = Path::new(&up).join(room.file.strip_prefix("/").expect("from the root"));
    room.desk.app.store = None;
    room.desk.app.open_path(relative);
    room.desk.until("it is open", |app| app.store.is_some());
    assert!(room.desk.store().path.as_ref().is_some_and(|path| path.is_absolute()));
}
