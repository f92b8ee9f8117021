//! Nothing lost at the desk: the program with a disk that fails, fills up, hangs or ends in the middle of a step, with
//! another program on the same file, and with a file that somebody else has changed or damaged.

#![expect(clippy::disallowed_methods, reason = "somebody else's program writes over files in place")]

#[path = "kept/coming.rs"]
mod coming;
#[path = "kept/copies.rs"]
mod copies;
#[path = "support/desk.rs"]
mod desk;
#[path = "kept/earlier.rs"]
mod earlier;
#[path = "kept/falls.rs"]
mod falls;
#[path = "kept/files.rs"]
mod files;
#[path = "kept/following.rs"]
mod following;
#[path = "support/forged.rs"]
mod forged;
#[path = "kept/late.rs"]
mod late;
#[path = "kept/merging.rs"]
mod merging;
#[path = "kept/moody.rs"]
mod moody;
#[path = "kept/owners.rs"]
mod owners;
#[path = "kept/paces.rs"]
mod paces;
#[path = "kept/same.rs"]
mod same;
#[path = "kept/shelves.rs"]
mod shelves;
#[path = "kept/spares.rs"]
mod spares;
#[path = "support/through.rs"]
mod through;

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use desk::Desk;
use moody::{Mood, Moody};
use raaderum::app::command::Command;
use raaderum::app::exporting::{ExportAsk, ExportFormat};
use raaderum::app::jobs::Purpose;
use raaderum::app::store::Store;
use raaderum::app::{App, Dialog};
use raaderum::file::disk::{Disk as _, RealDisk};
use raaderum::file::session_file;
use raaderum::file::session_text::sha256_of;
use raaderum::model::edit::{Action, Verb, Who};
use raaderum::model::history::Phase;

const SMALL: &str = include_str!("files/small.session.ron");
const TINY: &str = include_str!("files/tiny.workshop.ron");

/// A desk with a session in a file, on a disk with moods.
struct Room {
    desk: Desk,
    disk: Arc<Moody>,
    file: PathBuf,
}

impl Room {
    fn new() -> Self {
        let disk = Arc::new(Moody::default());
        let desk = Desk::on(disk.disk());
        let file = desk.folder.path().join("møde.session.ron");
        fs::write(&file, small()).expect("a file for the test");
        let mut room = Self { desk, disk, file };
        room.open();
        room
    }

    fn open(&mut self) {
        self.desk.app.open_path(self.file.clone());
        self.desk.until("the file is open", |app| app.store.is_some() || app.dialog.is_some());
    }

    /// Opens the file in the place of the one that is open.
    fn open_other(&mut self) {
        self.desk.app.open_path(self.file.clone());
        let file = self.file.clone();
        let is_open =
            move |app: &App| app.store.as_ref().and_then(|store| store.path.as_ref()) == Some(&file);
        self.desk.until("the other file is open", is_open);
    }

    /// The program ends without a word, and is started again.
    fn again(self) -> Self {
        let Self { desk, file, .. } = self;
        let disk = Arc::new(Moody::default());
        let mut room = Self { desk: desk.again(disk.disk()), disk, file };
        room.open();
        room
    }

    fn note(&mut self, number: u32) {
        write_note(&mut self.desk.app, number);
    }

    fn notes(&self) -> usize {
        let store = self.desk.app.store.as_ref().expect("a session is open");
        store.session().rows("notes").iter().filter(|(id, _)| id.as_str().starts_with('n')).count()
    }

    fn until_safe(&mut self) {
        self.desk.until("everything is safe", is_safe);
    }

    fn says(&self) -> Vec<String> {
        self.desk.app.notices.lines().map(|notice| notice.text.clone()).collect()
    }

    fn save(&mut self) {
        self.desk.app.run(Command::Save);
        self.desk.until("the save is done", |app| !app.is_saving());
    }

    /// What lies in the folder of the file, but for the word of who has it open.
    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let entries = fs::read_dir(self.desk.folder.path()).expect("the folder is there");
        let mut files: Vec<_> = entries
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| {
                path.is_file()
                    && !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("~$"))
            })
            .map(|path| {
                (
                    path.file_name().expect("a name").to_string_lossy().into_owned(),
                    fs::read(&path).expect("it can be read"),
                )
            })
            .collect();
        files.sort();
        files
    }
}

fn small() -> String {
    SMALL.replace("text: TINY", &format!("text: r##\"{TINY}\"##"))
}

fn write_note(app: &mut App, number: u32) {
    let store = app.store.as_mut().expect("a session is open");
    let draft = store.session().draft(Who::Desk, Verb::new(Action::Made, "a note"));
    let (table, id) = ("notes".into(), format!("n{number}").as_str().into());
    let edit =
        draft.set(&table, &id, &"text".into(), Some(format!("note {number}").as_str().into())).finish();
    let _ = store.commit(edit.expect("it is a change"), Phase::Once);
}

fn is_safe(app: &App) -> bool {
    let journal = app.store.as_ref().and_then(Store::journal).expect("a journal");
    journal.state().durable == journal.seq()
}

#[test]
fn row_03_a_program_that_ends_at_any_step_of_the_disk_loses_nothing_that_was_safe() {
    let run = |room: &mut Room| {
        let mut safe = 0;
        for number in 1..=6 {
            room.note(number);
            room.desk.until("it is safe, or the disk is gone", |app| {
                is_safe(app)
                    || app
                        .store
                        .as_ref()
                        .and_then(Store::journal)
                        .is_some_and(|journal| journal.state().trouble.is_some())
            });
            if !is_safe(&room.desk.app) {
                break;
            }
            safe = number;
            if number % 2 == 0 {
                room.save();
            }
        }
        safe
    };
    let mut whole = Room::new();
    whole.disk.count_from_here();
    assert_eq!(run(&mut whole), 6);
    drop(whole.desk.app.store.take());
    let steps = whole.disk.steps();
    for step in 0..steps {
        let mut room = Room::new();
        room.disk.set(Mood::EndsAfter(step));
        let safe = run(&mut room) as usize;
        let again = room.again();
        assert!(again.notes() >= safe, "step {step} of {steps}: {} of {safe} notes came back", again.notes());
        assert!(
            again.desk.app.dialog.is_none(),
            "step {step}: nothing is asked: {:?}",
            again.desk.app.dialog
        );
    }
    println!(
        "fault 3 | end at any step of the disk | the program ends at each of {steps} steps of the disk | 0 lost, 0 questions"
    );
}

#[test]
fn row_08_a_full_disk_is_told_and_the_work_goes_on() {
    let mut room = Room::new();
    room.note(1);
    room.until_safe();
    room.disk.set(Mood::Full);
    room.note(2);
    room.desk.until("the person is told", |app| {
        app.notices.lines().any(|notice| notice.text.starts_with("Disken er fuld"))
    });
    room.note(3);
    room.disk.set(Mood::Good);
    room.until_safe();
    room.desk.until("the line goes", |app| {
        !app.notices.lines().any(|notice| notice.text.starts_with("Disken er fuld"))
    });
    assert!(
        room.says().iter().any(|line| line.contains("gemt igen")),
        "and says that it is good: {:?}",
        room.says()
    );
    assert_eq!(room.again().notes(), 3, "nothing is lost");
    println!("fault 8 | disk full at the journal | the disk is full and gets room again | told, 0 lost");
}

#[test]
fn row_09_a_save_onto_a_full_disk_leaves_the_old_file_and_nothing_else() {
    let mut room = Room::new();
    let before = room.files();
    room.disk.set(Mood::Full);
    room.note(1);
    room.save();
    assert_eq!(room.files(), before, "the same bytes, no file beside them");
    println!("fault 9 | disk full at a save | a save onto a full disk | the old file byte for byte");
}

#[test]
fn row_10_an_export_onto_a_full_disk_leaves_no_half_of_a_file() {
    let mut room = Room::new();
    let before = room.files();
    room.disk.set(Mood::Full);
    for format in ExportFormat::ALL {
        room.desk.app.run(Command::Export);
        let Some(Dialog::Export(ask)) = room.desk.app.dialog.take() else { panic!("it is asked for") };
        let path = room.desk.folder.path().join(format!("tavle.{}", format.ending()));
        room.desk.app.chosen(Purpose::Export(ExportAsk { format, ..ask }), path);
        room.desk.until("it is told", |app| {
            app.notices
                .lines()
                .any(|line| line.text.contains("Disken er fuld") && line.text.contains("tavle"))
        });
        assert_eq!(room.files(), before, "{format:?}: no half of a file");
    }
    println!(
        "fault 10 | disk full at an export | a picture, a drawing and a table | told, 0 halves of files"
    );
}

#[test]
fn row_11_a_journal_that_could_not_be_flushed_is_never_written_again() {
    let mut room = Room::new();
    room.note(1);
    room.until_safe();
    room.note(2);
    room.until_safe();
    room.disk.set(Mood::FlushFails(1));
    room.note(3);
    room.desk.until("the flush fails", |_| room.disk.failed() == 1);
    let broken = room.disk.last_append().expect("something was added");
    room.until_safe();
    room.note(4);
    room.until_safe();
    assert_ne!(room.disk.last_append(), Some(broken), "another file takes over");
    assert_eq!(room.again().notes(), 4);
    println!(
        "fault 11 | flush that fails | a flush fails once | the next record is safe in another file, 0 lost"
    );
}

#[test]
fn row_12_a_file_that_another_program_holds_is_tried_again_and_then_told() {
    let mut room = Room::new();
    room.note(1);
    room.disk.set(Mood::RenameRefused(2));
    room.save();
    assert!(room.says().is_empty(), "twice is silent: {:?}", room.says());
    room.note(2);
    room.until_safe();
    room.disk.set(Mood::RenameRefused(usize::MAX));
    room.note(3);
    room.save();
    assert!(
        room.says().iter().any(|line| line.contains("må ikke skrives")),
        "for ever is told: {:?}",
        room.says()
    );
    assert_eq!(room.again().notes(), 3);
    println!("fault 12 | rename refused | renaming is refused twice, and for ever | silent, told; 0 lost");
}

#[test]
fn row_13_nobody_waits_for_a_disk_that_hangs() {
    let mut room = Room::new();
    room.note(1);
    room.until_safe();
    room.disk.set(Mood::Hangs);
    for number in 2..=200 {
        room.note(number);
        room.desk.app.tick(room.desk.now());
    }
    assert_eq!(room.notes(), 200, "every edit is accepted while the disk says nothing");
    assert!(!is_safe(&room.desk.app), "and not called safe");
    room.desk
        .until("it is told", |app| app.notices.lines().any(|notice| notice.text.contains("svarer langsomt")));
    room.disk.set(Mood::Good);
    room.until_safe();
    assert_eq!(room.again().notes(), 200);
    println!(
        "fault 13 | disk that hangs | a disk that hangs | 199 edits accepted meanwhile, told after 2 s, 0 lost"
    );
}

#[test]
fn a_session_can_be_closed_while_the_disk_hangs_and_all_of_it_is_written_when_it_answers() {
    let mut room = Room::new();
    room.note(1);
    room.until_safe();
    room.disk.set(Mood::Hangs);
    room.note(2);
    drop(room.desk.app.store.take());
    room.disk.set(Mood::Good);
    let documents = room.desk.folder.path().join("state/documents");
    let shelf = fs::read_dir(documents).expect("shelves").next().expect("a shelf").expect("an entry").path();
    room.desk.until("the shelf is let go of", |_| {
        RealDisk.hold(&shelf.join("lock")).is_ok_and(|held| held.is_some())
    });
    assert_eq!(room.again().notes(), 2);
}

#[test]
fn row_14_a_folder_that_vanishes_takes_nothing_with_it() {
    let mut room = Room::new();
    let folder = room.desk.folder.path().join("drev");
    fs::create_dir(&folder).expect("a drive");
    room.desk.app.chosen(Purpose::SaveAs, folder.join("møde.session.ron"));
    room.desk.until("the save is done", |app| !app.is_saving());
    fs::rename(&folder, room.desk.folder.path().join("væk")).expect("the drive goes");
    room.note(1);
    room.save();
    assert!(!room.says().is_empty(), "the person is told");
    room.until_safe();
    fs::rename(room.desk.folder.path().join("væk"), &folder).expect("the drive comes back");
    room.file = folder.join("møde.session.ron");
    assert_eq!(room.again().notes(), 1);
    println!("fault 14 | folder that vanishes | the file's folder goes and comes back | told, 0 lost");
}

#[test]
fn row_15_a_program_that_may_not_write_in_its_own_folder_says_so_and_works() {
    let mut desk = Desk::new();
    fs::write(desk.folder.path().join("state"), "a file where the folder should be").expect("a file");
    let file = desk.folder.path().join("møde.session.ron");
    fs::write(&file, small()).expect("a file for the test");
    desk.app.open_path(file);
    desk.until("it is open", |app| app.store.is_some());
    let told = desk.app.notices.lines().filter(|notice| notice.text.contains("sin egen mappe")).count();
    assert_eq!(told, 1, "told once: {:?}", desk.app.notices);
    write_note(&mut desk.app, 1);
    desk.app.run(Command::Save);
    desk.until("it is saved", |app| app.store.as_ref().is_some_and(|store| !store.is_changed()));
    println!(
        "fault 15 | folder of the program that may not be written | the program's own folder cannot be used | told once, the file is saved"
    );
}

#[test]
fn a_locked_session_can_be_looked_at_and_unlocked_and_says_so_when_it_is_opened() {
    let mut room = Room::new();
    room.note(1);
    room.desk.app.run(Command::Lock);
    room.save();
    room.note(2);
    assert_eq!(room.notes(), 1, "nothing is written on a locked session");
    room.desk.app.run(Command::Undo);
    assert_eq!(room.notes(), 1, "nor taken back");
    let mut again = room.again();
    assert!(again.says().iter().any(|line| line.contains("låst siden")), "{:?}", again.says());
    again.note(3);
    assert_eq!(again.notes(), 1);
    again.desk.app.run(Command::Lock);
    again.note(4);
    assert_eq!(again.notes(), 2, "unlocked, it can be changed");
}

#[test]
fn a_session_without_a_file_is_safe_from_its_first_note_on() {
    let mut desk = Desk::new();
    desk.app.run(Command::OpenSample);
    write_sample_note(&mut desk.app);
    desk.until("it is safe", is_safe);
    let session = text_of(&desk.app);
    let mut again = desk.again(Arc::new(RealDisk));
    again.app.look_for_unfinished();
    again.until("it is found", |app| !app.unfinished().is_empty());
    again.app.restore(0);
    again.until("it is open", |app| app.store.is_some());
    assert_eq!(sha256_of(text_of(&again.app).as_bytes()), sha256_of(session.as_bytes()));
}

fn text_of(app: &App) -> String {
    let store = app.store.as_ref().expect("a session is open");
    session_file::text(store.workshop(), store.workshop_text(), store.session(), store.left_out())
}

fn write_sample_note(app: &mut App) {
    let store = app.store.as_mut().expect("a session is open");
    let draft = store.session().draft(Who::Desk, Verb::new(Action::Wrote, "an initiative"));
    let edit =
        draft.set(&"initiatives".into(), &"I1".into(), &"name".into(), Some("Et nyt navn".into())).finish();
    let _ = store.commit(edit.expect("it is a change"), Phase::Once);
}
