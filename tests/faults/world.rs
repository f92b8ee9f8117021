//! What a file may not reach: other files, other machines, pictures, and the file behind a link.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use raaderum::app::refusal::Refusal;
use raaderum::file::any;
use raaderum::file::disk::{Disk, RealDisk};
use raaderum::file::safe_write;
use raaderum::file::sheet_file;

use super::support::room_of;
use super::through::{Step, Through};
use super::{assert_told, figure, kinds, opened, small};

const REFERENCES: [&str; 12] = [
    "/etc/passwd",
    "../../../etc/passwd",
    "//server/share/x.ron",
    "\\\\\\\\server\\\\share\\\\x.ron",
    "C:\\\\Windows\\\\win.ini",
    "file:///etc/passwd",
    "ms-settings:",
    "http://127.0.0.1:9/x",
    "/dev/zero",
    "CON",
    "~/.ssh/id_ed25519",
    "$(touch /tmp/raaderum-was-here)",
];

/// The small session with something in the place of every text of its records and its decisions.
fn full_of(reference: &str) -> String {
    let mut text = small();
    for place in [
        "Kører 14 minutter",
        "Skærmbesøg",
        "Børn & Skole",
        "Tal med ti",
        "Områdelederen",
        "Taget med",
        "Prøve",
    ] {
        assert!(text.contains(place), "{place}: the small session has changed");
        text = text.replace(place, reference);
    }
    text
}

#[test]
fn row_30_hostile_references() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("dag.session.ron");
    for reference in REFERENCES {
        safe_write::replace(&RealDisk, &path, full_of(reference).as_bytes()).expect("written");
        let asked: Mutex<Vec<PathBuf>> = Mutex::default();
        let spy = Through(|_: Step, path: &Path| {
            asked.lock().expect("one thread").push(path.to_owned());
            Ok(())
        });
        let session = any::open(&spy, &path).value.expect(reference).into_session();
        let room = room_of(session.workshop, session.session);
        for canvas in &room.workshop.canvases {
            assert!(!room.draw(canvas.id.as_str()).marks.is_empty(), "{reference}: drawn as a text");
        }
        let asked = asked.lock().expect("one thread");
        assert!(asked.iter().all(|other| *other == path), "{reference}: {asked:?}");
    }
    // A workshop of the program is named by its id only.
    for reference in REFERENCES {
        let text = format!("Session(format: (1, 0), workshop: (id: \"x\", builtin: \"{reference}\"))");
        let read = any::read("a.session.ron", &text);
        assert!(read.value.is_none() && kinds(&read.faults).contains(&"unknown-workshop"), "{reference}");
    }
    assert!(!Path::new("/tmp/raaderum-was-here").exists(), "nothing was run");
    let tried = format!("{} references in every text of a session", REFERENCES.len());
    let came =
        if traced(&path) { "0 other files asked for, 0 sockets (strace)" } else { "0 other files asked for" };
    figure(30, "hostile references", &tried, came);
}

/// Lets the program look at a file under `strace`, where there is one: it opens no socket and starts no process.
fn traced(path: &Path) -> bool {
    safe_write::replace(&RealDisk, path, full_of("file:///etc/passwd").as_bytes()).expect("written");
    let run = Command::new("strace")
        .args(["-f", "-e", "trace=openat,connect,socket,execve", env!("CARGO_BIN_EXE_raaderum"), "check"])
        .arg(path)
        .output();
    let Ok(run) = run else { return false };
    let calls = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(calls.contains("dag.session.ron"), "it was looked at: {calls}");
    for call in ["socket(", "connect(", "passwd"] {
        assert!(!calls.contains(call), "{call}: {calls}");
    }
    assert_eq!(calls.matches("execve(").count(), 1, "only the program itself: {calls}");
    true
}

#[test]
fn row_52_nothing_phones_home() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("dag.session.ron");
    let state = folder.path().join("state");
    let (file, state) = (file.to_string_lossy().into_owned(), state.to_string_lossy().into_owned());
    let picture = folder.path().join("tavler").to_string_lossy().into_owned();
    let runs: [&[&str]; 5] = [
        &["drive", "--doc", &file, "--ops", "30"],
        &["check", &file],
        &["insights", &file],
        &["inspect", &file],
        &["export", &file, "--canvas", "all", "--as", "png", "--out", &picture],
    ];
    let mut traced = 0;
    for words in runs {
        let run = Command::new("strace")
            .args(["-f", "-e", "trace=network", env!("CARGO_BIN_EXE_raaderum")])
            .args(words)
            .args(["--data-dir", &state])
            .output();
        let Ok(run) = run else { continue };
        let calls = String::from_utf8_lossy(&run.stderr);
        assert!(calls.contains("+++ exited with 0 +++"), "{words:?} ran to its end: {calls}");
        for call in ["socket(", "connect(", "sendto(", "bind("] {
            assert!(!calls.contains(call), "{words:?}: {call} in {calls}");
        }
        traced += 1;
    }
    let came = if traced == runs.len() { "0 sockets (strace)" } else { "not looked at: no strace here" };
    figure(52, "anything phones home", "five commands: edit, save, check, read, export", came);
}

/// Refused as a document and as rows of a table, in three sentences.
fn assert_no_document(what: &str, bytes: &[u8], name: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    safe_write::replace(&RealDisk, &path, bytes).expect("written");
    let read = any::open(&RealDisk, &path);
    assert!(read.value.is_none() && !read.faults.is_empty(), "{what}: it was opened");
    assert_told(&read.faults, what);
    let refusal = Refusal::of_faults(&read.faults);
    assert!(matches!(refusal, Refusal::NoText | Refusal::Broken | Refusal::Other), "{what}: {refusal:?}");
    let ending = name.rsplit('.').next().unwrap_or_default();
    assert!(!sheet_file::ENDINGS.contains(&ending), "{what}: nobody is offered it");
}

#[test]
fn row_31_image_bomb() {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend(30_000_u32.to_be_bytes().repeat(2));
    png.extend(b"\x08\x06\0\0\0\0\0\0\0");
    let mut jpeg = b"\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xFF\xC0\0\x11\x08".to_vec();
    jpeg.extend(30_000_u16.to_be_bytes().repeat(2));
    let pictures: [(&str, Vec<u8>); 5] = [
        ("bombe.png", png),
        ("bombe.jpg", jpeg),
        ("bombe.gif", b"GIF89a\x30\x75\x30\x75\xF7\0\0".to_vec()),
        ("bombe.webp", b"RIFF\xFF\xFF\xFF\x7FWEBPVP8X\x0A\0\0\0".to_vec()),
        ("bombe.session.ron", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()),
    ];
    for (name, bytes) in &pictures {
        assert_no_document(name, bytes, name);
        assert!(sheet_file::read(bytes).is_err(), "{name}: nor as rows of a table");
    }
    figure(
        31,
        "image bomb",
        &format!("{} pictures, 30,000 × 30,000", pictures.len()),
        "no picture is read at all",
    );
}

#[test]
fn row_32_svg_input() {
    let drawings = [
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><svg>&b;</svg>",
        "<svg><image href=\"file:///etc/passwd\"/></svg>",
    ];
    for text in drawings {
        assert_no_document(text, text.as_bytes(), "tegning.svg");
        let (read, faults) = opened(&small().replace("Kører 14 minutter", &text.replace('"', "\\\"")));
        assert!(faults.is_empty(), "in a note it is a text like any other");
        let room = room_of(read.workshop, read.session);
        let label = |label: &str| label.contains("<svg") || label.contains("<?xml");
        assert!(
            room.draw("map").items.iter().any(|item| label(&item.label)),
            "and is read aloud as one: {text}"
        );
    }
    figure(
        32,
        "SVG input",
        &format!("{} drawings", drawings.len()),
        "none opened; in a note it is plain text",
    );
}

#[cfg(unix)]
#[test]
fn row_36_links_and_planted_names() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let (target, link, victim) = (at("rigtig.session.ron"), at("genvej.session.ron"), at("offer.txt"));
    safe_write::replace(&RealDisk, &target, b"old").expect("written");
    safe_write::replace(&RealDisk, &victim, b"mine").expect("written");
    symlink(&target, &link).expect("a link");
    safe_write::replace(&RealDisk, &link, b"new").expect("written");
    assert_eq!(std::fs::read(&target).expect("there"), b"new", "the file that the link leads to");
    assert!(std::fs::symlink_metadata(&link).expect("there").is_symlink(), "the link is still a link");
    // A link that leads to nothing is replaced by a file, and a planted name is never written through.
    let planted = at("~$raaderum-planted.tmp");
    symlink(&victim, &planted).expect("a link");
    assert!(RealDisk.write_new(&planted, b"theirs").is_err(), "what is there is not written to");
    symlink(at("findes-ikke"), at("tom")).expect("a link");
    assert!(RealDisk.write_new(&at("tom"), b"theirs").is_err(), "nor through a link that leads to nothing");
    assert_eq!(std::fs::read(&victim).expect("there"), b"mine", "nobody's file was touched");
    // Whoever plants the first names that are tried gets nothing either: another name is found.
    let planted = Mutex::new(0);
    let planter = Through(|step: Step, path: &Path| {
        let mut planted = planted.lock().expect("one thread");
        if step == Step::WriteNew && *planted < 3 {
            *planted += 1;
            symlink(&victim, path)?;
        }
        Ok(())
    });
    safe_write::replace(&planter, &target, b"newer").expect("written");
    assert_eq!(*planted.lock().expect("one thread"), 3, "three names were taken");
    assert_eq!(std::fs::read(&victim).expect("there"), b"mine", "nobody's file was touched");
    assert_eq!(std::fs::read(&target).expect("there"), b"newer");
    figure(
        36,
        "links and planted names",
        "a link, 5 planted names",
        "target written, link kept, no other file touched",
    );
}
