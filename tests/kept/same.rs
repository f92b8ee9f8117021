//! Whether a file is still the one that was read or written here: told by its bytes, after it has been claimed, and also
//! where the disk does not confirm what it has done.

use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use raaderum::app::command::Command;
use raaderum::file::disk::RealDisk;

use super::desk::Desk;
use super::through::{Step, Through};
use super::{Room, small, write_note};

fn open(desk: &mut Desk, file: &Path) {
    desk.app.open_path(file.to_owned());
    desk.until("the file is open", |app| app.store.is_some() || app.dialog.is_some());
}

fn save(desk: &mut Desk) {
    desk.app.run(Command::Save);
    desk.until("the save is done", |app| !app.is_saving());
}

fn says(desk: &Desk) -> Vec<String> {
    desk.app.notices.lines().map(|notice| notice.text.clone()).collect()
}

/// The names of the documents beside one.
fn names(file: &Path) -> Vec<String> {
    let entries = fs::read_dir(file.parent().expect("a folder")).expect("the folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    names.filter(|name| name.ends_with(".session.ron") && !name.starts_with("~$")).collect()
}

#[test]
fn a_file_that_is_saved_elsewhere_while_it_is_being_opened_is_shown_as_it_is_then() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = folder.path().join("møde.session.ron");
    fs::write(&file, small()).expect("a file for the test");
    let (late, was_late) = (file.clone(), AtomicBool::new(false));
    let disk = Through(move |step, _: &Path| {
        // The other program lets go of it with its last save.
        if step == Step::Hold && !was_late.swap(true, Ordering::SeqCst) {
            fs::write(&late, small().replace("Prøve", "Senere prøve"))?;
        }
        Ok(())
    });
    let mut desk = Desk::on(Arc::new(disk));
    open(&mut desk, &file);
    assert!(
        desk.store().session().cover().title.contains("Senere"),
        "{}",
        desk.store().session().cover().title
    );
    write_note(&mut desk.app, 1);
    save(&mut desk);
    assert!(!desk.store().is_changed(), "nobody has changed it: {:?}", says(&desk));
}

#[test]
fn a_disk_that_does_not_confirm_a_save_is_not_taken_for_somebody_else() {
    let is_broken = Arc::new(AtomicBool::new(false));
    let broken = Arc::clone(&is_broken);
    let disk = Through(move |step, path: &Path| {
        let fails = step == Step::FlushFolder && path.ends_with("drev") && broken.load(Ordering::SeqCst);
        if fails { Err(Error::from(ErrorKind::Other)) } else { Ok(()) }
    });
    let mut desk = Desk::on(Arc::new(disk));
    let file = desk.folder.path().join("drev/møde.session.ron");
    fs::create_dir(desk.folder.path().join("drev")).expect("a folder for the test");
    fs::write(&file, small()).expect("a file for the test");
    open(&mut desk, &file);
    is_broken.store(true, Ordering::SeqCst);
    for number in 1..=3 {
        write_note(&mut desk.app, number);
        save(&mut desk);
        assert!(says(&desk).iter().any(|line| line.contains("bekræfter det ikke")), "{:?}", says(&desk));
        assert!(desk.store().is_changed(), "it is not called saved");
    }
    assert_eq!(names(&file).len(), 1, "no conflict: {:?}", says(&desk));
    desk.until("everything is safe", super::is_safe);
    let mut desk = desk.again(Arc::new(RealDisk));
    open(&mut desk, &file);
    assert!(desk.app.dialog.is_none(), "nothing is asked: {:?}", desk.app.dialog);
    assert_eq!(desk.rows("notes"), small_notes() + 3);
    save(&mut desk);
    assert_eq!(names(&file).len(), 1, "{:?}", says(&desk));
}

fn small_notes() -> usize {
    Room::new().desk.rows("notes")
}

#[test]
fn a_file_of_an_old_editor_is_not_taken_for_changed_at_the_first_save() {
    let utf_16: Vec<u8> =
        [0xFEFF].into_iter().chain(small().encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for bytes in [utf_16, small().replace('\n', "\r").into_bytes()] {
        let mut desk = Desk::new();
        let file = desk.folder.path().join("møde.session.ron");
        fs::write(&file, bytes).expect("a file for the test");
        open(&mut desk, &file);
        write_note(&mut desk.app, 1);
        save(&mut desk);
        assert_eq!(names(&file).len(), 1, "{:?}", says(&desk));
        assert!(fs::read_to_string(&file).expect("it is text").contains("note 1"));
    }
}

#[cfg(unix)]
#[test]
fn a_link_to_a_drive_that_is_gone_stays_a_link() {
    let mut desk = Desk::new();
    let [drive, gone]: [PathBuf; 2] = ["drev", "væk"].map(|name| desk.folder.path().join(name));
    fs::create_dir(&drive).expect("a drive");
    let (target, link) = (drive.join("a.session.ron"), desk.folder.path().join("a.session.ron"));
    fs::write(&target, small()).expect("a file for the test");
    std::os::unix::fs::symlink(&target, &link).expect("a link");
    open(&mut desk, &link);
    write_note(&mut desk.app, 1);
    fs::rename(&drive, &gone).expect("the drive is taken away");
    save(&mut desk);
    assert!(says(&desk).iter().any(|line| line.contains("er væk")), "{:?}", says(&desk));
    assert!(desk.store().is_changed());
    fs::rename(&gone, &drive).expect("the drive is back");
    save(&mut desk);
    assert!(fs::symlink_metadata(&link).expect("the link").is_symlink());
    assert!(
        fs::read_to_string(&target).expect("the file").contains("note 1"),
        "it is in the file on the drive"
    );
}
