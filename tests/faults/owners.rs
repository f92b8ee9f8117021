//! A lock that somebody left: taken over without a word where it is of this machine, with name and time where it is of
//! another, and never to be deleted by hand.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use raaderum::app::command::Command;
use raaderum::app::store::ReadOnly;
use raaderum::app::{App, Dialog};
use raaderum::file::disk::RealDisk;
use raaderum::file::owner::Sign;
use raaderum::file::safe_write;

use super::desk::Desk;
use super::forged::{forge, owner_file, plant};
use super::{figure, small};

struct Room {
    desk: Desk,
    file: PathBuf,
}

impl Room {
    fn new() -> Self {
        let desk = Desk::new();
        let file = desk.folder.path().join("møde.session.ron");
        safe_write::replace(&RealDisk, &file, small().as_bytes()).expect("written");
        Self { desk, file }
    }

    fn open(&mut self) {
        self.desk.app.open_path(self.file.clone());
        self.desk.until("it is open", |app| app.store.is_some() || app.dialog.is_some());
    }

    fn lines(&self) -> Vec<String> {
        self.desk.app.notices.lines().map(|notice| notice.text.clone()).collect()
    }

    /// The session can be changed and saved, and when it is closed, nothing of ours stays behind.
    fn assert_ours(mut self, what: &str) {
        let file = self.file.clone();
        assert_eq!(self.desk.store().read_only(), None, "{what}: {:?}", self.lines());
        self.desk.app.run(Command::NewInitiative);
        self.desk.app.run(Command::Lock);
        self.desk.until("our word stands", |_| is_ours(&file));
        self.desk.app.run(Command::Save);
        self.desk.until("it is saved", |app| !app.is_saving());
        self.desk.app.store = None;
        self.desk.until("our word is gone", |_| !owner_file(&file).is_file());
    }
}

fn is_ours(file: &Path) -> bool {
    let run = format!("run:\"{}-", std::process::id());
    std::fs::read_to_string(owner_file(file)).is_ok_and(|text| text.contains(&run))
}

fn read_only(app: &App) -> Option<ReadOnly> {
    app.store.as_ref().and_then(|store| store.read_only())
}

fn take_over(room: &mut Room) {
    room.desk.app.take_over();
    room.desk.until("it is ours", |app| app.store.is_some() && read_only(app).is_none());
}

#[test]
fn row_19_a_lock_that_somebody_left() {
    // A run of ours that was killed.
    let mut room = Room::new();
    Sign::new(Arc::new(RealDisk), &room.file, Timestamp::now()).put(Timestamp::now(), false);
    assert!(is_ours(&room.file), "it stands there");
    room.open();
    assert!(
        room.lines().is_empty() && room.desk.app.dialog.is_none(),
        "nothing is asked: {:?}",
        room.lines()
    );
    room.assert_ours("own machine");

    // Somebody who is at work.
    let mut room = Room::new();
    forge(&room.file, 20);
    room.open();
    assert_eq!(room.desk.store().read_only(), Some(ReadOnly::OtherMachine));
    let said = room.lines().join(" ");
    for part in ["mette", "PC-12", "i dag kl. ", "gemme en kopi"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(room.desk.app.can(Command::TakeOver), "there is a way to take over");
    room.desk.app.run(Command::TakeOver);
    assert_eq!(room.desk.app.dialog, Some(Dialog::Owned), "which asks first");
    take_over(&mut room);
    let file = room.file.clone();
    room.desk.until("the other machine gets to know at once", |_| is_ours(&file));
    room.assert_ours("taken from somebody at work");

    // Somebody who has gone without a word.
    for choice in [None, Some(false), Some(true)] {
        let mut room = Room::new();
        forge(&room.file, 86_400 * 3);
        room.open();
        assert_eq!((&room.desk.app.dialog, room.desk.app.store.is_some()), (&Some(Dialog::Owned), false));
        match choice {
            None => {
                room.desk.app.dialog = None;
                room.desk.app.leave_owned();
                assert!(
                    room.desk.app.owned().is_none() && room.desk.app.store.is_none(),
                    "nothing is opened"
                );
            }
            Some(false) => {
                room.desk.app.look_at_owned();
                assert_eq!(room.desk.store().read_only(), Some(ReadOnly::OtherMachine));
            }
            Some(true) => {
                take_over(&mut room);
                room.assert_ours("taken from somebody who has gone");
                continue;
            }
        }
        let text = std::fs::read_to_string(owner_file(&room.file)).expect("their word");
        assert!(text.contains("PC-12"), "and theirs stands as it was: {text}");
    }
    let broken = broken_ones();
    figure(
        19,
        "stale lock",
        &format!("own machine after a kill; another machine, fresh and old; {broken} broken owner files"),
        "taken over, told with name and time, asked; 0 to be deleted by hand",
    );
}

/// Owner files that say nothing are no owner's.
fn broken_ones() -> usize {
    let broken: [(&str, Vec<u8>); 9] = [
        ("empty", Vec::new()),
        ("zeros", vec![0; 300]),
        ("no text", vec![0xFF; 300]),
        ("huge", vec![b'('; 10_000_000]),
        ("a bomb", b"(machine:".repeat(400)),
        ("half", b"(machine: \"PC-12\", user: \"met".to_vec()),
        ("another thing", b"Session(format: (1, 0))".to_vec()),
        ("no machine", b"(machine: \"\", user: \"\", opened: 0, seen: 99999999999, run: \"\")".to_vec()),
        ("a word processor's", b"\x05mette                                                 ".to_vec()),
    ];
    let count = broken.len();
    for (what, bytes) in broken {
        let mut room = Room::new();
        plant(&owner_file(&room.file), &bytes);
        room.open();
        assert!(room.lines().is_empty() && room.desk.app.dialog.is_none(), "{what}: {:?}", room.lines());
        room.assert_ours(what);
    }
    // A time that is none, and names that turn the line round.
    let mut room = Room::new();
    let text = format!(
        "(machine: \"PC\u{202E}12\\n\", user: \"{}\", opened: {}, seen: {}, run: \"\")",
        "m".repeat(500),
        i64::MIN,
        i64::MAX
    );
    plant(&owner_file(&room.file), text.as_bytes());
    room.open();
    let said = room.lines().join(" ");
    assert!(said.contains("PC12") && said.chars().count() < 200, "{said}");
    take_over_of_a_fresh_one(room);
    count + 1
}

fn take_over_of_a_fresh_one(mut room: Room) {
    room.desk.app.run(Command::TakeOver);
    take_over(&mut room);
    room.assert_ours("taken over");
}

#[cfg(unix)]
#[test]
fn an_owner_file_that_is_a_link_is_never_written_through() {
    use std::os::unix::fs::symlink;
    for leads_to_something in [true, false] {
        let mut room = Room::new();
        let victim = room.desk.folder.path().join("offer.txt");
        if leads_to_something {
            plant(&victim, b"mine");
        }
        symlink(&victim, owner_file(&room.file)).expect("a link");
        room.open();
        room.assert_ours("a planted link");
    }
    let mut room = Room::new();
    let victim = room.desk.folder.path().join("offer.txt");
    plant(&victim, b"mine");
    symlink(&victim, owner_file(&room.file)).expect("a link");
    room.open();
    let (desk, file) = (&mut room.desk, room.file.clone());
    desk.app.run(Command::Lock);
    desk.until("our word stands", |_| is_ours(&file));
    assert_eq!(std::fs::read(&victim).expect("there"), b"mine", "nobody's file was touched");
}
