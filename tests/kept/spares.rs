//! Another folder of the computer, where the program's own cannot be written: nothing stops, the room is told, and what
//! was kept there is found again.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use raaderum::app::command::Command;
use raaderum::app::store::Store;
use raaderum::file::disk::RealDisk;

use super::desk::Desk;
use super::moody::{Mood, Moody};
use super::{Room, is_safe, write_sample_note};

fn spare(desk: &Desk) -> PathBuf {
    desk.folder.path().join("Råderum")
}

fn with_spare(mut desk: Desk) -> Desk {
    let spare = spare(&desk);
    desk.app = desk.app.with_spare_folders(vec![spare]);
    desk
}

/// A session in a file that can go on in a spare folder.
fn room() -> Room {
    let mut room = Room::new();
    room.desk.app.run(Command::Close);
    let Room { desk, disk, file } = room;
    let mut room = Room { desk: with_spare(desk), disk, file };
    room.open();
    room
}

/// The program ends without a word and is started again.
fn again(room: Room) -> Room {
    let Room { desk, file, .. } = room;
    let disk = Arc::new(Moody::default());
    let mut room = Room { desk: with_spare(desk.again(disk.disk())), disk, file };
    room.open();
    room
}

fn journals(folder: &Path) -> Vec<PathBuf> {
    let Ok(shelves) = fs::read_dir(folder.join("documents")) else { return Vec::new() };
    let files = shelves.flat_map(|shelf| fs::read_dir(shelf.expect("a shelf").path()).expect("its files"));
    let paths = files.map(|file| file.expect("an entry").path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "journal")).collect()
}

#[test]
fn a_folder_that_breaks_in_the_middle_of_the_work_is_left_for_another_and_comes_back() {
    let mut room = room();
    for number in [1, 10] {
        room.note(number);
        room.until_safe();
    }
    room.disk.set(Mood::OwnBroken);
    room.note(2);
    room.desk.until("it is safe elsewhere", is_safe);
    room.desk
        .until("it is told", |app| app.notices.lines().any(|notice| notice.text.contains("sikre i mappen")));
    room.note(3);
    room.until_safe();
    assert_eq!(journals(&spare(&room.desk)).len(), 1);
    let given_up = journals(&room.desk.folder.path().join("state"));
    assert_eq!(given_up.len(), 1, "what was given up stays as it was");
    // What reached its disk last is damaged.
    let journal = fs::read_to_string(&given_up[0]).expect("a journal");
    let last = journal.lines().last().expect("a record");
    let damaged = format!("{journal}{}x\n", &last[..last.len() - 1]);
    fs::write(&given_up[0], damaged).expect("it breaks");
    // The program falls over, and its folder is as good as new.
    let mut again = again(room);
    assert_eq!(again.notes(), 4, "all of it is found: {:?}", again.says());
    assert!(again.desk.app.dialog.is_none(), "and nothing is asked");
    assert!(!again.says().iter().any(|line| line.contains("kunne ikke læses")), "{:?}", again.says());
    again.note(4);
    again.until_safe();
    assert!(journals(&spare(&again.desk)).is_empty(), "it is at home again");
    assert!(!again.says().iter().any(|line| line.contains("sikre i mappen")), "{:?}", again.says());
    assert_eq!(again.again().notes(), 5, "where it is found without the other folder");
}

#[test]
fn what_was_never_in_a_file_is_found_in_the_other_folder() {
    let mut desk = Desk::new();
    let state = desk.folder.path().join("state");
    fs::write(&state, "a file where the folder should be").expect("a file");
    desk = with_spare(desk);
    desk.app.run(Command::OpenSample);
    write_sample_note(&mut desk.app);
    desk.until("it is safe", is_safe);
    assert_eq!(journals(&spare(&desk)).len(), 1);
    let number = desk.app.store.as_ref().and_then(Store::journal).expect("a journal").seq();
    let mut again = with_spare(desk.again(Arc::new(RealDisk)));
    again.app.look_for_unfinished();
    again.until("it is found", |app| !app.unfinished().is_empty());
    again.app.restore(0);
    again.until("it is open", |app| app.store.is_some());
    let journal = again.app.store.as_ref().and_then(Store::journal).expect("a journal");
    assert_eq!(journal.seq(), number, "all of it");
}

#[test]
fn where_no_folder_can_be_written_it_is_told_and_begins_again_at_home() {
    let mut room = room();
    fs::write(spare(&room.desk), "a file where the folder should be").expect("a file");
    room.note(1);
    room.until_safe();
    room.disk.set(Mood::OwnBroken);
    room.note(2);
    room.desk.until("it is told", |app| {
        app.notices.lines().any(|notice| notice.text.contains("kun i hukommelsen"))
    });
    room.disk.set(Mood::Good);
    room.until_safe();
    assert_eq!(room.again().notes(), 2);
}
