//! Who has it open, for other machines: what stands beside the file of a session and when, and what is left behind.

use std::fs;
use std::io::{Error, ErrorKind};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use jiff::{Timestamp, ToSpan as _};
use raaderum::app::command::Command;
use raaderum::app::jobs::Purpose;
use raaderum::app::store::ReadOnly;
use raaderum::file::disk::RealDisk;
use raaderum::file::owner::{Owner, Sign};
use raaderum::file::safe_write;

use super::desk::Desk;
use super::forged::{forge, owner_file};
use super::through::{Step, Through};
use super::{Room, small, write_note};

fn names(room: &Room) -> Vec<String> {
    let entries = fs::read_dir(room.desk.folder.path()).expect("the folder is there");
    let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name != "state").collect();
    names.sort();
    names
}

#[test]
fn looking_around_in_a_session_leaves_nothing_beside_its_file() {
    let mut room = Room::new();
    room.desk.later(1.0);
    room.desk.app.run(Command::Drawer);
    room.desk.later(1.0);
    assert_eq!(names(&room), ["møde.session.ron"]);
}

#[test]
fn the_first_change_says_who_has_it_open_and_closing_takes_it_back() {
    let mut room = Room::new();
    let owner = owner_file(&room.file);
    room.note(1);
    room.desk.until("it stands there", |_| owner.exists());
    let text = fs::read_to_string(&owner).expect("it can be read");
    assert!(text.contains(&Owner::me(Timestamp::now()).machine), "{text}");
    // Saved elsewhere, it goes along.
    let elsewhere = room.desk.folder.path().join("andet.session.ron");
    room.desk.app.chosen(Purpose::SaveAs, elsewhere.clone());
    room.desk.until("the save is done", |app| !app.is_saving());
    room.desk.until("it went along", |_| owner_file(&elsewhere).exists() && !owner.exists());
    room.desk.app.run(Command::Close);
    room.desk.until("it is gone", |_| !owner_file(&elsewhere).exists());
    assert_eq!(names(&room), ["andet.session.ron", "møde.session.ron"]);
}

#[test]
fn the_end_of_the_program_takes_it_back() {
    let mut room = Room::new();
    let owner = owner_file(&room.file);
    room.note(1);
    room.desk.until("it stands there", |_| owner.exists());
    let again = room.again();
    assert_eq!(again.notes(), 1);
    assert!(again.says().iter().all(|line| !line.contains("bnet af")), "{:?}", again.says());
}

#[test]
fn somebody_who_comes_at_the_same_time_is_told_of_and_left_alone() {
    let mut room = Room::new();
    // Both opened it before either had changed anything.
    forge(&room.file, 1);
    let theirs = fs::read(owner_file(&room.file)).expect("their word");
    room.note(1);
    room.desk.until("it is told", |app| {
        app.notices.lines().any(|notice| notice.text.contains("også åben hos mette på PC-12"))
    });
    room.save();
    assert_eq!(fs::read(owner_file(&room.file)).expect("their word"), theirs, "it stands as it was");
    room.desk.app.run(Command::Close);
    room.desk.later(0.1);
    assert_eq!(fs::read(owner_file(&room.file)).expect("their word"), theirs, "and stays");
    assert!(
        !room.says().iter().any(|line| line.contains("også åben")),
        "no longer of interest: {:?}",
        room.says()
    );
}

#[test]
fn what_is_said_every_minute_is_new_and_never_writes_over_somebody_elses_word() {
    let room = Room::new();
    let (start, owner) = (Timestamp::now(), owner_file(&room.file));
    let mut sign = Sign::new(Arc::new(RealDisk), &room.file, start);
    assert_eq!(sign.put(start, false), None);
    let first = fs::read_to_string(&owner).expect("it stands there");
    let later = start + 60.seconds();
    assert_eq!(sign.put(later, false), None);
    let second = fs::read_to_string(&owner).expect("it stands there");
    assert_ne!(first, second);
    assert!(second.contains(&later.as_second().to_string()), "{second}");
    assert_eq!(names(&room).len(), 2, "nothing else: {:?}", names(&room));
    forge(&room.file, 0);
    let other = sign.put(later, false).expect("somebody else");
    assert_eq!((other.machine.as_str(), other.user.as_str()), ("PC-12", "mette"));
    assert!(other.is_fresh(later) && !other.is_fresh(later + 10.minutes()));
    sign.remove();
    assert!(owner.exists(), "theirs is theirs to remove");
    // When they have said nothing for some minutes, ours stands again.
    assert_eq!(sign.put(later + 10.minutes(), false), None);
    sign.remove();
    assert!(!owner.exists(), "ours goes");
}

#[test]
fn a_folder_that_takes_no_owner_file_is_no_trouble() {
    let refuses = |step: Step, path: &Path| {
        let is_owner = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("~$møde"));
        if is_owner && step == Step::WriteNew {
            Err(Error::from(ErrorKind::PermissionDenied))
        } else {
            Ok(())
        }
    };
    let mut desk = Desk::on(Arc::new(Through(refuses)));
    let file = desk.folder.path().join("møde.session.ron");
    fs::write(&file, small()).expect("a file for the test");
    desk.app.open_path(file.clone());
    desk.until("it is open", |app| app.store.is_some());
    write_note(&mut desk.app, 1);
    desk.later(1.0);
    desk.app.run(Command::Save);
    desk.until("it is saved", |app| !app.is_saving());
    assert!(!desk.store().is_changed() && !owner_file(&file).exists());
    assert_eq!(desk.app.notices.lines().count(), 0, "{:?}", desk.app.notices);
}

#[test]
fn what_may_only_be_looked_at_is_copied_to_another_file() {
    let mut room = Room::new();
    room.desk.app.run(Command::Close);
    forge(&room.file, 1);
    room.open();
    let before = fs::read(&room.file).expect("the file");
    room.desk.app.run(Command::Save);
    let Some(raaderum::app::Dialog::Path(ask)) = room.desk.app.dialog.take() else {
        panic!("no path asked for")
    };
    assert!(ask.path.ends_with("møde (kopi).session.ron"), "{}", ask.path);
    room.desk.app.named(ask);
    room.desk.until("it is saved", |app| !app.is_saving());
    assert_eq!(names(&room), ["møde (kopi).session.ron", "møde.session.ron", "~$møde.session.ron"]);
    assert_eq!(fs::read(&room.file).expect("the file"), before);
}

#[test]
fn what_a_cut_off_save_left_is_swept_when_a_file_is_opened_there() {
    let mut room = Room::new();
    let folder = room.desk.folder.path().to_owned();
    let old = Timestamp::now() - 2.hours();
    let plant = |name: &str, is_old: bool| {
        let path = folder.join(name);
        fs::write(&path, "half a session").expect("a file for the test");
        if is_old {
            let file = fs::File::options().write(true).open(&path).expect("it is there");
            file.set_modified(old.into()).expect("its time");
        }
    };
    plant("~$raaderum-a1b2c3.tmp", true);
    plant("~$raaderum-d4e5f6.tmp", false);
    plant("~$andet.tmp", true);
    plant("raaderum-x.tmp", true);
    plant("mit.session.ron", true);
    fs::create_dir(folder.join("~$raaderum-mappe.tmp")).expect("a folder");
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.join("mit.session.ron"), folder.join("~$raaderum-link.tmp"))
        .expect("a link");
    room.open();
    room.desk.until("it is read", |app| app.store.is_some());
    safe_write::sweep(&RealDisk, &room.file, Timestamp::now().into());
    let left = names(&room);
    assert!(!left.contains(&"~$raaderum-a1b2c3.tmp".to_owned()), "ours and old: {left:?}");
    assert_eq!(left.len(), 6 + usize::from(cfg!(unix)), "everything else stays: {left:?}");
}

#[test]
fn a_share_that_hangs_holds_up_neither_work_nor_leaving() {
    let (open, gate) = std::sync::mpsc::channel::<()>();
    let gate = Mutex::new(gate);
    let hangs = move |step: Step, path: &Path| {
        let is_owner = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("~$møde"));
        if is_owner && step == Step::WriteNew {
            // Until the test is over.
            let _ = gate.lock().expect("one thread").recv();
        }
        Ok(())
    };
    let mut desk = Desk::on(Arc::new(Through(hangs)));
    let file = desk.folder.path().join("møde.session.ron");
    fs::write(&file, small()).expect("a file for the test");
    desk.app.open_path(file.clone());
    desk.until("it is open", |app| app.store.is_some());
    let begun = Instant::now();
    for number in 1..=50 {
        write_note(&mut desk.app, number);
        desk.later(0.01);
    }
    desk.app.run(Command::Save);
    desk.until("it is saved", |app| !app.is_saving());
    desk.app.run(Command::Close);
    assert!(desk.app.store.is_none(), "it is closed");
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    drop(open);
}

#[test]
fn another_user_of_this_computer_is_somebody_else() {
    let mut room = Room::new();
    room.desk.app.run(Command::Close);
    forge(&room.file, 1);
    let theirs = fs::read_to_string(owner_file(&room.file)).expect("their word");
    let here = theirs.replace("PC-12", &Owner::me(Timestamp::now()).machine);
    fs::write(owner_file(&room.file), here).expect("a file for the test");
    room.open();
    assert_eq!(room.desk.store().read_only(), Some(ReadOnly::OtherMachine), "{:?}", room.says());
}
