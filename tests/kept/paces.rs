//! Far away: a file in a folder that goes to the cloud is saved by itself once a minute at most, and a drive that hangs
//! holds nobody up.

use std::fs;

use raaderum::app::command::Command;
use raaderum::app::jobs::Purpose;
use raaderum::file::disk::{Disk as _, RealDisk};
use raaderum::file::place::Place;

use super::Room;
use super::moody::Mood;

/// A session in a folder, saved there just now.
fn in_folder(name: &str) -> Room {
    let mut room = Room::new();
    let folder = room.desk.folder.path().join(name);
    fs::create_dir(&folder).expect("a folder for the test");
    room.file = folder.join("møde.session.ron");
    room.desk.app.chosen(Purpose::SaveAs, room.file.clone());
    room.desk.until("the save is done", |app| !app.is_saving());
    room
}

fn until_saved(room: &mut Room) {
    room.desk.until("the save is done", |app| !app.is_saving());
}

/// Writes a note, lets seconds pass, and says whether it is in the file then.
fn is_saved_after(room: &mut Room, number: u32, secs: f64) -> bool {
    room.note(number);
    room.desk.later(0.1);
    room.desk.later(secs);
    until_saved(room);
    fs::read_to_string(&room.file).expect("the file").contains(&format!("note {number}"))
}

#[test]
fn a_file_far_away_is_saved_by_itself_once_a_minute_and_one_here_when_the_hand_rests() {
    let mut here = in_folder("mappe");
    assert!(is_saved_after(&mut here, 1, 6.0) && is_saved_after(&mut here, 2, 6.0), "here, each time");
    let mut far = in_folder("OneDrive - Vestlyng Kommune");
    assert_eq!(RealDisk.place(&far.file), Place::Synced);
    assert!(!is_saved_after(&mut far, 1, 6.0), "too soon");
    let next = far.desk.app.next_look().expect("a save is due");
    assert!(next < 60.0, "{next}");
    assert!(!is_saved_after(&mut far, 2, 40.0), "still too soon");
    assert!(is_saved_after(&mut far, 3, 20.0), "after a minute");
    assert!(!is_saved_after(&mut far, 4, 30.0), "and not again at once");
    far.until_safe();
    far.save();
    let text = fs::read_to_string(&far.file).expect("the file");
    assert!(text.contains("note 4"), "but whenever a person wants it");
    assert!(far.says().iter().all(|line| !line.contains("langsomt")), "{:?}", far.says());
}

#[test]
fn a_step_far_away_is_saved_when_the_minute_is_over_also_where_nothing_is_saved_when_idle() {
    let mut far = in_folder("Dropbox");
    far.desk.app.prefs.saves_when_idle = false;
    assert!(!is_saved_after(&mut far, 1, 70.0), "nobody wants it when idle");
    far.save();
    far.note(2);
    far.desk.app.run(Command::NextCanvas);
    let versions = |text: &str| text.contains("note 2");
    far.desk.later(1.0);
    until_saved(&mut far);
    assert!(!versions(&fs::read_to_string(&far.file).expect("the file")), "too soon");
    far.desk.later(61.0);
    until_saved(&mut far);
    assert!(versions(&fs::read_to_string(&far.file).expect("the file")), "the step is owed");
}

#[test]
fn a_save_that_hangs_is_told_after_two_seconds_and_holds_nobody_up() {
    let mut room = Room::new();
    room.note(1);
    room.until_safe();
    room.disk.set(Mood::FilesHang);
    room.desk.app.run(Command::Save);
    for number in 2..=50 {
        room.note(number);
        room.desk.app.tick(room.desk.now());
    }
    room.until_safe();
    assert!(room.desk.app.is_saving() && room.notes() == 50, "the work goes on, and is safe");
    assert!(room.desk.app.next_look().is_some_and(|secs| secs <= 2.0), "somebody looks again");
    room.desk.until("it is told", |app| {
        app.notices.lines().any(|notice| notice.text.contains("møde.session.ron« svarer langsomt"))
    });
    room.disk.set(Mood::Good);
    until_saved(&mut room);
    room.desk.later(0.1);
    assert!(room.says().iter().all(|line| !line.contains("langsomt")), "taken back: {:?}", room.says());
}
