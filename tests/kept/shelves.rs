//! What the program keeps for itself, damaged, out of reach, or taken away: as much as can be comes back, the rest is put
//! aside and told, and nothing is taken for nothing.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use raaderum::app::App;
use raaderum::app::store::{ReadOnly, Store};
use raaderum::file::disk::{Disk, RealDisk};
use raaderum::file::journal::keeper::Keeper;
use raaderum::file::journal::op::{Mark, Op, Replica};
use raaderum::file::journal::recover::recover;
use raaderum::file::journal::shelf::Shelf;
use raaderum::file::journal::versions;
use raaderum::file::session_file;
use raaderum::model::edit::{Action, Verb, Who};

use super::desk::Desk;
use super::moody::Mood;
use super::through::{Step, Through};
use super::{Room, small, write_note, write_sample_note};

/// The only shelf.
fn shelf(room: &Room) -> PathBuf {
    shelf_in(room.desk.folder.path())
}

fn shelf_in(folder: &Path) -> PathBuf {
    let documents = folder.join("state/documents");
    fs::read_dir(documents).expect("shelves").next().expect("a shelf").expect("an entry").path()
}

fn files_in(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.is_file() && path.to_string_lossy().ends_with(ending)).collect()
}

fn only(folder: &Path, ending: &str) -> PathBuf {
    let files = files_in(folder, ending);
    assert_eq!(files.len(), 1, "{files:?}");
    files[0].clone()
}

fn bytes_of(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = [".session.ron", ".journal"].iter().flat_map(|ending| files_in(folder, ending));
    files.map(|path| (path.clone(), fs::read(&path).expect("a file"))).collect()
}

/// Flips a bit of a title or the like.
fn flip(path: &Path) {
    let mut bytes = fs::read(path).expect("a file");
    let place = bytes.len() - 200;
    bytes[place] ^= 1;
    fs::write(path, bytes).expect("it is damaged");
}

/// The program ends without a word; what is said is done before it starts again.
fn again(mut room: Room, between: impl FnOnce(&Path)) -> Room {
    room.until_safe();
    room.disk.set(Mood::EndsAfter(0));
    drop(room.desk.app.store.take());
    between(&shelf(&room));
    room.again()
}

/// A session with this many notes, none of them in its file; all but the first are in the journal.
fn written(notes: u32) -> Room {
    let mut room = Room::new();
    for number in 1..=notes {
        room.note(number);
        room.until_safe();
    }
    room
}

fn tells_of_loss(room: &Room) -> bool {
    room.says().iter().any(|line| line.contains("kunne ikke læses"))
}

#[test]
fn a_damaged_copy_costs_nothing_where_the_file_can_take_its_place() {
    let mut room = written(1);
    room.save();
    for number in 2..=4 {
        room.note(number);
        room.until_safe();
    }
    let mut again = again(room, |shelf| flip(&only(shelf, ".session.ron")));
    assert_eq!(again.notes(), 4, "{:?}", again.says());
    assert!(!tells_of_loss(&again), "nothing is lost: {:?}", again.says());
    again.note(5);
    again.until_safe();
    let shelf = shelf(&again);
    assert_eq!(files_in(&shelf.join("damaged"), ".session.ron").len(), 1, "the damaged copy is put aside");
    assert_eq!(again.again().notes(), 5);
}

#[test]
fn a_damaged_copy_whose_edits_are_in_no_file_costs_only_those_and_says_so() {
    let again = again(written(3), |shelf| flip(&only(shelf, ".session.ron")));
    assert_eq!(again.notes(), 2, "the first was in the copy alone: {:?}", again.says());
    let lost = |line: &String| line.starts_with("1 ændring kunne ikke læses");
    assert!(again.says().iter().any(lost), "{:?}", again.says());
}

#[test]
fn what_cannot_be_brought_back_is_told_and_kept_and_numbers_go_on() {
    let room = written(3);
    let seq = room.desk.app.store.as_ref().and_then(Store::journal).expect("a journal").seq();
    let mut again = again(room, |shelf| {
        fs::write(only(shelf, ".session.ron"), "nothing of it").expect("it is damaged");
    });
    assert_eq!(again.notes(), 0);
    assert!(tells_of_loss(&again), "{:?}", again.says());
    let before = bytes_of(&shelf(&again));
    assert_eq!(before.len(), 2, "looking changes nothing");
    again.note(9);
    again.until_safe();
    let now = again.desk.app.store.as_ref().and_then(Store::journal).expect("a journal").seq();
    assert!(now >= seq, "{now} comes after the copy of {seq}");
    let aside = bytes_of(&shelf(&again).join("damaged"));
    assert_eq!(
        aside.into_values().collect::<Vec<_>>(),
        before.into_values().collect::<Vec<_>>(),
        "all of it is kept"
    );
    assert_eq!(again.again().notes(), 1);
}

#[test]
fn a_damaged_copy_of_what_was_never_in_a_file_is_offered_all_the_same() {
    let mut desk = Desk::new();
    desk.app.run(raaderum::app::command::Command::OpenSample);
    write_sample_note(&mut desk.app);
    desk.until("it is safe", super::is_safe);
    flip(&only(&shelf_in(desk.folder.path()), ".session.ron"));
    // The journal ends as it is.
    let folder = desk.folder.path().to_owned();
    let copy = tempfile::tempdir().expect("a folder for the test");
    let there = copy.path().join("state/documents/").join(shelf_in(&folder).file_name().expect("a name"));
    fs::create_dir_all(&there).expect("a folder");
    for (path, bytes) in bytes_of(&shelf_in(&folder)) {
        fs::write(there.join(path.file_name().expect("a name")), bytes).expect("a copy");
    }
    let mut again = Desk::new();
    again.app = again.app.with_state_folder(Some(copy.path().join("state")));
    again.app.look_for_unfinished();
    again.until("it is found", |app| !app.unfinished().is_empty());
    again.app.restore(0);
    again.until("it is open", |app| app.store.is_some());
    assert!(again.app.notices.lines().any(|line| line.text.contains("kunne ikke læses")));
}

#[test]
fn a_disk_that_does_not_give_out_the_journal_once_costs_nothing() {
    let mut room = again(written(3), |_| {});
    drop(room.desk.app.store.take());
    room.disk.set(Mood::OwnUnread(1));
    room.open();
    assert_eq!(room.notes(), 3, "{:?}", room.says());
    room.note(4);
    room.until_safe();
    assert_eq!(room.again().notes(), 4);
}

#[test]
fn a_disk_that_does_not_give_out_the_journal_closes_the_session_to_changes_and_changes_nothing() {
    let mut room = again(written(3), |_| {});
    room.disk.set(Mood::EndsAfter(0));
    drop(room.desk.app.store.take());
    let before = bytes_of(&shelf(&room));
    room.disk.set(Mood::OwnUnread(usize::MAX));
    room.open();
    assert_eq!(room.desk.store().read_only(), Some(ReadOnly::Unread));
    assert!(room.says().iter().any(|line| line.contains("kan ikke læses lige nu")), "{:?}", room.says());
    room.note(4);
    drop(room.desk.app.store.take());
    assert_eq!(bytes_of(&shelf(&room)), before, "nothing is changed");
    assert_eq!(room.again().notes(), 3, "and all of it is there when the disk is good again");
}

#[test]
fn a_journal_that_says_nothing_any_more_is_told_of() {
    for name in ["zeros", "nothing", "its first line"] {
        let again = again(written(4), |shelf| {
            let path = only(shelf, ".journal");
            let bytes = fs::read(&path).expect("a journal");
            let damaged = match name {
                "zeros" => vec![0; bytes.len()],
                "nothing" => Vec::new(),
                _ => bytes[..19].to_vec(),
            };
            fs::write(&path, damaged).expect("it is damaged");
            let later = std::time::SystemTime::now() + Duration::from_mins(1);
            let file = fs::OpenOptions::new().write(true).open(&path).expect("it is there");
            file.set_modified(later).expect("it was written later than its copy");
        });
        assert_eq!(again.notes(), 1, "{name}: the first is in the copy");
        assert!(tells_of_loss(&again), "{name}: {:?}", again.says());
    }
}

#[test]
fn a_journal_that_was_just_begun_is_nothing_lost() {
    let again = again(written(1), |shelf| {
        assert_eq!(fs::read(only(shelf, ".journal")).expect("a journal").len(), 19);
    });
    assert_eq!(again.notes(), 1);
    assert!(!tells_of_loss(&again), "{:?}", again.says());
}

#[test]
fn a_session_that_outgrows_what_a_file_may_be_is_safe_all_the_same() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let replica = Replica::of(session_file::read("small", &small()).value.expect("the sample opens"));
    let shelf = Shelf::of(folder.path(), replica.session.cover());
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let mut keeper = Keeper::new(Arc::clone(&disk), shelf.clone(), replica, Mark::default(), 0);
    let long = "x".repeat(19_000);
    let notes = session_file::LARGEST / long.len() + 2;
    for number in 0..notes {
        let draft = keeper.replica().session.draft(Who::Desk, Verb::new(Action::Made, "a note"));
        let id = format!("n{number}");
        let edit =
            draft.set(&"notes".into(), &id.as_str().into(), &"text".into(), Some(long.as_str().into()));
        keeper.take(Op::of(&edit.finish().expect("it is a change")));
    }
    keeper.commit().expect("it is safe");
    let found = recover(disk.as_ref(), &shelf).expect("it comes back");
    assert!(found.replica.text().len() > session_file::LARGEST);
    assert!(found.replica.session.record("notes", &format!("n{}", notes - 1)).is_some(), "all of it");
    for _ in 0..2 {
        keeper.keep_version("", jiff::Timestamp::now()).expect("the disk works");
    }
    assert_eq!(versions::list(disk.as_ref(), &shelf).len(), 1, "the same state is kept once");
}

#[test]
fn a_folder_that_is_taken_away_is_made_anew_and_is_still_ours() {
    let mut room = written(2);
    fs::remove_dir_all(room.desk.folder.path().join("state")).expect("it is taken away");
    room.note(3);
    room.until_safe();
    let mut beside = room.desk.beside();
    beside.app.open_path(room.file.clone());
    beside.until("it is open", |app| app.store.is_some());
    assert_eq!(beside.store().read_only(), Some(ReadOnly::Elsewhere));
    assert_eq!(again(room, |_| {}).notes(), 3);
}

#[test]
fn two_programs_never_write_on_one_shelf_although_its_folder_was_taken_away() {
    let mut room = written(2);
    fs::remove_dir_all(room.desk.folder.path().join("state")).expect("it is taken away");
    let mut beside = room.desk.beside();
    beside.app.open_path(room.file.clone());
    beside.until("it is open", |app| app.store.is_some());
    for number in 11..=14 {
        write_note(&mut beside.app, number);
        beside.until("it is safe", super::is_safe);
    }
    let theirs = bytes_of(&shelf(&room));
    room.note(3);
    room.desk.until("it is told", |app| {
        app.notices.lines().any(|notice| notice.text.contains("kun i hukommelsen"))
    });
    assert_eq!(bytes_of(&shelf(&room)), theirs, "nothing of ours is among theirs");
    drop(beside.app.store.take());
    room.note(4);
    let state = |app: &App| app.store.as_ref().and_then(Store::journal).map(|journal| journal.state());
    room.desk.until("it is asked again", |app| state(app).is_some_and(|state| state.waits_since.is_some()));
    assert!(!super::is_safe(&room.desk.app), "nor afterwards");
}

#[test]
fn a_session_can_be_opened_while_the_home_screen_still_looks_for_unfinished_work() {
    let Room { desk, file, .. } = again(written(3), |_| {});
    let ended = desk.folder.path().join("state");
    let (waits, released) = (Arc::new(AtomicBool::new(true)), mpsc::channel::<()>());
    let (release, wait) = (released.0, std::sync::Mutex::new(released.1));
    let at_the_door = Arc::clone(&waits);
    let disk = Through(move |step: Step, path: &Path| {
        let looks = std::thread::current().name() == Some("unfinished");
        if step == Step::Read && looks && path.to_string_lossy().ends_with(".journal") {
            at_the_door.store(false, Ordering::SeqCst);
            let _ = wait.lock().expect("one thread looks").recv_timeout(Duration::from_secs(20));
        }
        Ok(())
    });
    let mut desk = desk.again(Arc::new(disk));
    assert!(ended.exists());
    desk.app.look_for_unfinished();
    desk.until("somebody reads the journal", |_| !waits.load(Ordering::SeqCst));
    desk.app.open_path(file);
    desk.until("it is open", |app| app.store.is_some());
    assert_eq!(desk.store().read_only(), None, "it is ours");
    drop(release);
}
