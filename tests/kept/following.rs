//! Looking at a session that is open elsewhere: what is saved there is seen here, on the canvas that is on the wall here,
//! and when it has been closed there, it can be written to here.

use std::fs;
use std::time::{Duration, Instant};

use raaderum::app::command::Command;
use raaderum::app::store::ReadOnly;
use raaderum::app::{App, Dialog};

use super::desk::Desk;
use super::forged::{forge, owner_file};
use super::{Room, small, write_note};

fn has(app: &App, note: &str) -> bool {
    app.store.as_ref().is_some_and(|store| store.session().rows("notes").get(note).is_some())
}

fn says_free(app: &App) -> bool {
    let offers = |notice: &raaderum::app::notices::Notice| notice.offer == Some(Command::Reopen);
    app.notices.lines().any(|notice| notice.text.contains("kan nu ændres her") && offers(notice))
}

/// Lets seconds pass until something is so.
fn in_time(desk: &mut Desk, what: &str, is_so: impl Fn(&App) -> bool) {
    let patience = Instant::now() + Duration::from_mins(1);
    while Instant::now() < patience {
        if is_so(&desk.app) {
            return;
        }
        let next = desk.app.next_look().unwrap_or(0.1).clamp(0.1, 3.0);
        desk.later(next);
        std::thread::yield_now();
        desk.until("somebody has looked", |app| is_so(app) || app.next_look().is_some_and(|secs| secs > 0.0));
    }
    panic!("waited in vain until {what}");
}

fn beside(first: &Room) -> Desk {
    let mut second = first.desk.beside();
    second.app.open_path(first.file.clone());
    second.until("it is open", |app| app.store.is_some());
    second
}

#[test]
fn what_is_saved_in_one_window_is_seen_in_the_other_and_then_can_be_written_there() {
    let mut first = Room::new();
    first.note(1);
    first.save();
    let mut second = beside(&first);
    let canvas = second.app.walk().pop().expect("a canvas");
    second.app.go_to(&canvas);
    in_time(&mut second, "somebody has looked once", |app| app.next_look().is_some_and(|secs| secs > 1.0));
    first.note(2);
    first.save();
    in_time(&mut second, "the note is seen", |app| has(app, "n2"));
    assert_eq!(second.app.canvas_id(), Some(canvas), "where this room is");
    let store = second.app.store.as_ref().expect("it is open");
    assert_eq!(store.read_only(), Some(ReadOnly::Elsewhere));
    assert!(!says_free(&second.app) && !second.app.can(Command::Reopen));
    // Somebody is being asked something: it waits.
    second.app.dialog = Some(Dialog::Quitting);
    first.note(3);
    first.save();
    for _ in 0..10 {
        second.later(3.1);
    }
    assert!(!has(&second.app, "n3"), "nothing changes under a question");
    second.app.dialog = None;
    in_time(&mut second, "the note is seen", |app| has(app, "n3"));
    first.desk.app.run(Command::Close);
    in_time(&mut second, "it is told", says_free);
    second.app.run(Command::Reopen);
    second.until("it can be written", |app| {
        app.store.as_ref().is_some_and(|store| store.read_only().is_none())
    });
    write_note(&mut second.app, 4);
    assert!(has(&second.app, "n4") && !second.app.can(Command::Reopen));
}

#[test]
fn a_session_of_another_machine_is_free_when_its_word_has_gone() {
    let mut room = Room::new();
    room.desk.app.run(Command::Close);
    forge(&room.file, 1);
    room.open();
    let read_only = |app: &App| app.store.as_ref().and_then(|store| store.read_only());
    assert_eq!(read_only(&room.desk.app), Some(ReadOnly::OtherMachine));
    in_time(&mut room.desk, "somebody has looked once", |app| app.next_look().is_some_and(|secs| secs > 1.0));
    let theirs = small().replace("Prøve", "En anden prøve");
    fs::write(&room.file, theirs).expect("somebody else writes");
    let title = |app: &App| app.store.as_ref().map(|store| store.session().cover().title.clone());
    in_time(&mut room.desk, "it is seen", |app| title(app).is_some_and(|title| title.contains("En anden")));
    // Half of a file is nothing to show.
    fs::write(&room.file, &small()[..200]).expect("somebody else writes");
    for _ in 0..5 {
        room.desk.later(3.1);
    }
    assert!(title(&room.desk.app).is_some_and(|title| title.contains("En anden")), "it stays as it was");
    fs::write(&room.file, small()).expect("somebody else writes");
    fs::remove_file(owner_file(&room.file)).expect("their word");
    in_time(&mut room.desk, "it is told", says_free);
    room.desk.app.run(Command::Reopen);
    room.desk.until("it can be written", |app| app.store.is_some() && read_only(app).is_none());
}
