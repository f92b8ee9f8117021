//! The document's file: opened twice, by another program, changed or damaged by somebody else, saved twice in a row,
//! and opened again after a fall.

use std::fs;
use std::sync::Arc;

use raaderum::app::Dialog;
use raaderum::app::command::Command;
use raaderum::app::jobs::Purpose;
use raaderum::app::store::ReadOnly;
use raaderum::file::disk::RealDisk;
use raaderum::file::recent::Recent;
use raaderum::model::edit::{Action, Entry, Key, Verb, Who};

use super::desk::Desk;
use super::moody::Mood;
use super::{Room, small, write_note};

#[test]
fn row_16_a_second_program_looks_and_does_not_write() {
    let mut first = Room::new();
    first.note(1);
    first.save();
    let mut second = first.desk.beside();
    second.app.open_path(first.file.clone());
    second.until("it is open", |app| app.store.is_some());
    let store = second.app.store.as_ref().expect("it is open");
    assert_eq!(store.read_only(), Some(ReadOnly::Elsewhere));
    assert!(second.app.notices.lines().any(|notice| notice.text.contains("andet vindue")));
    write_note(&mut second.app, 2);
    let store = second.app.store.as_ref().expect("it is open");
    assert_eq!(store.session().rows("notes").get("n2"), None, "nothing is written");
    println!("fault 16 | two instances | two programs on one file | 1 writer, the other is told");
}

#[test]
fn row_17_a_file_that_somebody_else_changes_is_never_overwritten() {
    let mut room = Room::new();
    room.note(1);
    room.save();
    let theirs = small().replace("Prøve", "En anden prøve");
    fs::write(&room.file, &theirs).expect("somebody else writes");
    room.note(2);
    room.save();
    room.desk.until("ours is saved beside it", |app| !app.is_saving());
    let files = room.files();
    assert_eq!(files.len(), 2, "{:?}", files.iter().map(|(name, _)| name).collect::<Vec<_>>());
    assert!(files.iter().any(|(_, bytes)| bytes == theirs.as_bytes()), "theirs is there");
    let ours = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("note 2");
    assert!(files.iter().any(|(name, bytes)| name.contains("konflikt") && ours(bytes)), "ours is there");
    assert!(room.says().iter().any(|line| line.contains("ændret af en anden")), "told: {:?}", room.says());
    println!("fault 17 | two machines on a share | the file is replaced under the program | both are there");
}

#[test]
fn row_18_two_states_that_came_apart_are_both_kept_whatever_is_chosen() {
    for ours in [true, false] {
        let mut room = Room::new();
        room.note(1);
        room.save();
        room.note(2);
        room.until_safe();
        let theirs = small().replace("Prøve", "En anden prøve");
        fs::write(&room.file, &theirs).expect("somebody else writes");
        let mut again = room.again();
        assert_eq!(again.desk.app.dialog, Some(Dialog::Apart), "a choice exists");
        if ours {
            again.desk.app.keep_ours();
            assert_eq!(again.notes(), 2);
            let kept = again
                .files()
                .iter()
                .any(|(name, bytes)| name.contains("den anden") && bytes == theirs.as_bytes());
            assert!(kept, "theirs lies beside it");
        } else {
            again.desk.app.keep_other();
            assert_eq!(again.notes(), 0);
            again.note(9);
            again.until_safe();
            drop(again.desk.app.store.take());
            let versions = again.desk.versions();
            assert!(versions.iter().any(|text| text.contains("note 2")), "ours is a version");
        }
    }
    println!(
        "fault 18 | file changed while open | a file changed while its journal was ahead | both kept, either way"
    );
}

#[test]
fn a_file_that_is_cut_short_or_all_zeros_comes_back_from_the_journal() {
    for (name, damage) in [
        ("half", Box::new(|bytes: &[u8]| bytes[..bytes.len() / 2].to_vec()) as Box<dyn Fn(&[u8]) -> Vec<u8>>),
        ("ten bytes", Box::new(|bytes: &[u8]| bytes[..10].to_vec())),
        ("nothing", Box::new(|_: &[u8]| Vec::new())),
        ("zeros", Box::new(|bytes: &[u8]| vec![0; bytes.len()])),
    ] {
        let mut room = Room::new();
        room.note(1);
        room.save();
        drop(room.desk.app.store.take());
        let damaged = damage(&fs::read(&room.file).expect("the file"));
        fs::write(&room.file, &damaged).expect("the file is damaged");
        let mut again = room.again();
        assert_eq!(again.desk.app.dialog, Some(Dialog::Apart), "{name}: the person is asked");
        again.desk.app.keep_ours();
        assert_eq!(again.notes(), 1, "{name}: it is back");
        again.save();
        let kept = again.files().iter().any(|(file, bytes)| file.contains("beskadiget") && *bytes == damaged);
        assert!(
            kept,
            "{name}: the damaged file is kept: {:?}",
            again.files().iter().map(|(name, _)| name).collect::<Vec<_>>()
        );
    }
}

#[test]
fn row_04_a_program_that_fell_over_opens_what_was_open() {
    for is_changed in [false, true] {
        let mut other = Room::new();
        other.note(7);
        other.save();
        let file = other.desk.folder.path().join("senere.session.ron");
        fs::write(&file, small().replace("id: \"small\"", "id: \"later\"")).expect("a file for the test");
        other.desk.app.open_path(file.clone());
        other.desk.until("the other is open", |app| {
            app.store.as_ref().is_some_and(|store| store.path.as_ref() == Some(&file))
        });
        if is_changed {
            other.note(1);
            other.until_safe();
        }
        let state = other.desk.folder.path().join("state");
        let mut desk = other.desk.again(Arc::new(RealDisk));
        desk.app.recent = Recent::load(&RealDisk, &state);
        desk.app.resume(1);
        desk.until("it is open again", |app| app.store.is_some());
        let store = desk.store();
        assert_eq!(store.path.as_ref(), Some(&file), "changed: {is_changed}");
        assert_eq!(store.session().record("notes", "n1").is_some(), is_changed);
        assert!(desk.app.notices.lines().any(|notice| notice.text.contains("Genstartet")));
    }
    println!(
        "fault 4 | panic in drawing code | started again, with and without changes | the same session, 0 lost"
    );
}

#[test]
fn the_file_on_the_stage_can_be_opened_again() {
    let mut room = Room::new();
    room.note(1);
    room.save();
    room.desk.app.open_path(room.file.clone());
    room.desk.until("it is read", |app| app.store.as_ref().is_some_and(|store| store.history().is_empty()));
    room.note(2);
    assert_eq!(room.notes(), 2, "it is ours, and not in another window: {:?}", room.says());
}

#[test]
fn a_file_that_lost_its_end_is_asked_about_although_some_of_it_can_be_read() {
    let mut room = Room::new();
    room.note(1);
    room.save();
    drop(room.desk.app.store.take());
    let text = fs::read_to_string(&room.file).expect("the file");
    let (before, after) = text.split_at(text.find("decisions: [").expect("decisions"));
    let broken = format!("{before}{}", after.replacen("status: Open", "status: Opn", 1));
    fs::write(&room.file, &broken).expect("the file is damaged");
    let mut again = room.again();
    assert_eq!(again.desk.app.dialog, Some(Dialog::Apart), "the shelf has all of it");
    again.desk.app.keep_other();
    assert!(matches!(again.desk.app.dialog, Some(Dialog::Faults { .. })), "what could not be read is said");
}

#[test]
fn an_earlier_version_brings_neither_the_lock_nor_the_promise_back() {
    let mut room = Room::new();
    let mut earlier = room.desk.store().session().clone();
    let mut cover = earlier.cover().clone();
    (cover.privacy.k, cover.privacy.fixed, cover.locked) = (3, false, "2026-04-15".to_owned());
    let draft = earlier.draft(Who::Desk, Verb::new(Action::Named, ""));
    let edit = draft.put(Key::Cover, Some(Entry::Cover(cover))).finish().expect("it is a change");
    earlier.apply(&edit).expect("it fits");
    room.note(1);
    let now = room.desk.store().session();
    let edit = now.towards(&earlier, Who::Desk, Verb::new(Action::Restored, "")).expect("a note differs");
    assert!(edit.changes.iter().all(|change| change.key != Key::Cover), "{edit:?}");
}

#[test]
fn two_saves_in_a_row_do_not_take_each_other_for_somebody_else() {
    let mut room = Room::new();
    for number in 1..=10 {
        room.note(number);
        room.desk.app.run(Command::Save);
    }
    room.desk.until("all saves are done", |app| !app.is_saving());
    assert_eq!(room.files().len(), 1, "one file: {:?}", room.says());
    assert!(!room.desk.store().is_changed(), "with everything in it");
}

/// Saves over a file that is there already.
fn save_over(room: &mut Room, bytes: &[u8]) {
    let path = room.desk.folder.path().join("gammel.session.ron");
    fs::write(&path, bytes).expect("a file for the test");
    room.desk.app.chosen(Purpose::SaveAs, path);
    room.desk.until("the save is done", |app| !app.is_saving());
}

#[test]
fn a_session_that_is_saved_over_stays_a_version_of_its_own_document() {
    let other = |title: &str| small().replace("id: \"small\"", "id: \"other\"").replace("Prøve", title);
    // A copy of another session that has its own file, and two earlier copies of this one.
    let copies = [
        other("En helt anden"),
        small().replace("Prøve", "Første kopi"),
        small().replace("Prøve", "Anden kopi"),
    ];
    let mut room = Room::new();
    let own = std::mem::replace(&mut room.file, room.desk.folder.path().join("den anden.session.ron"));
    fs::write(&room.file, other("Den anden")).expect("a file for the test");
    room.open_other();
    room.note(7);
    room.save();
    room.file = own;
    room.open_other();
    room.note(1);
    room.until_safe();
    for copy in &copies {
        // Each time the file on the stage is another one.
        room.desk.app.chosen(Purpose::SaveAs, room.file.clone());
        room.desk.until("the save is done", |app| !app.is_saving());
        // A saved state becomes a version, too, when the last one is some minutes old.
        room.desk.later(400.0);
        save_over(&mut room, copy.as_bytes());
    }
    let said = room.says().join(" ");
    assert!(said.contains("gemt som en tidligere udgave af »Anden kopi«"), "{said}");
    let names: Vec<String> = room.files().into_iter().map(|(name, _)| name).collect();
    let expected = ["den anden.session.ron", "gammel.session.ron", "møde.session.ron"];
    assert_eq!(names, expected, "nothing lies about");
    room.note(2);
    room.save();
    drop(room.desk.app.store.take());
    let versions = room.desk.versions();
    for title in ["En helt anden", "Første kopi", "Anden kopi"] {
        assert!(versions.iter().any(|text| text.contains(title)), "{title} is a version");
    }
    assert!(
        versions.iter().any(|text| text.contains("note 1")),
        "and so is what was saved: {}",
        versions.len()
    );
}

#[test]
fn what_nobody_would_find_as_a_version_is_copied_beside_before_it_is_saved_over() {
    let half = small().into_bytes()[..3000].to_vec();
    let only_file = small().replace("id: \"small\"", "id: \"other\"").into_bytes();
    let newer = small().replace("(1, 0)", "(9, 0)").into_bytes();
    for bytes in [b"Mine noter fra i g\xE5r".to_vec(), half, newer, only_file] {
        let mut room = Room::new();
        save_over(&mut room, &bytes);
        let kept =
            |(name, kept): &(String, Vec<u8>)| name == "gammel (erstattet).session.ron" && *kept == bytes;
        assert!(room.files().iter().any(kept), "{:?}", room.says());
        assert!(room.says().iter().any(|line| line.contains("(erstattet)")), "{:?}", room.says());
    }
}

#[test]
fn what_can_be_kept_nowhere_is_not_saved_over() {
    let mut room = Room::new();
    let path = room.desk.folder.path().join("gammel.session.ron");
    fs::write(&path, "Mine noter").expect("a file for the test");
    room.disk.set(Mood::Full);
    room.desk.app.chosen(Purpose::SaveAs, path.clone());
    room.desk.until("the save is done", |app| !app.is_saving());
    assert_eq!(fs::read(&path).expect("the file"), b"Mine noter");
    assert!(room.says().iter().any(|line| line.contains("blev ikke gemt")), "{:?}", room.says());
}

#[test]
fn a_file_is_watched_also_where_no_journal_is_kept() {
    let mut desk = Desk::new();
    desk.app = desk.app.with_state_folder(None);
    let file = desk.folder.path().join("møde.session.ron");
    fs::write(&file, small()).expect("a file for the test");
    desk.app.open_path(file.clone());
    desk.until("it is open", |app| app.store.is_some());
    write_note(&mut desk.app, 1);
    let theirs = small().replace("Prøve", "En anden prøve");
    fs::write(&file, &theirs).expect("somebody else writes");
    desk.app.run(Command::Save);
    desk.until("it is saved", |app| !app.is_saving());
    assert_eq!(fs::read_to_string(&file).expect("the file"), theirs, "never overwritten");
    assert!(file.with_file_name("møde (konflikt).session.ron").exists(), "ours lies beside it");
}

#[test]
fn a_file_that_holds_the_same_already_is_kept_once() {
    let mut room = Room::new();
    room.note(1);
    room.save();
    room.desk.until("it is saved", |app| app.notices.lines().count() == 0 && !app.is_saving());
    let same = fs::read(&room.file).expect("the file");
    save_over(&mut room, &same);
    assert!(!room.says().iter().any(|line| line.contains("Det, der lå i")), "{:?}", room.says());
    assert_eq!(room.files().len(), 2);
}
