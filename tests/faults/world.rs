//! What a file may not reach: other files, other machines, pictures, and the file behind a link.

use std::io::Result;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::time::Duration;

use raaderum::app::refusal::Refusal;
use raaderum::file::any;
use raaderum::file::disk::{Disk, Facts, Held, RealDisk};
use raaderum::file::safe_write;
use raaderum::file::sheet_file;

use super::support::room_of;
use super::{assert_told, figure, kinds, opened, small};

/// The disk of this computer, and every path that it was asked about.
#[derive(Debug, Default)]
struct Spy(Mutex<Vec<PathBuf>>);

impl Spy {
    fn saw(&self, path: &Path) {
        self.0.lock().expect("one thread").push(path.to_owned());
    }
}

impl Disk for Spy {
    fn read(&self, path: &Path, most: u64) -> Result<Vec<u8>> {
        self.saw(path);
        RealDisk.read(path, most)
    }
    fn write_new(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.saw(path);
        RealDisk.write_new(path, bytes)
    }
    fn append(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        self.saw(path);
        RealDisk.append(path, bytes)
    }
    fn hold(&self, path: &Path) -> Result<Option<Held>> {
        self.saw(path);
        RealDisk.hold(path)
    }
    fn flush_file(&self, path: &Path) -> Result<()> {
        self.saw(path);
        RealDisk.flush_file(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> Result<()> {
        self.saw(from);
        self.saw(to);
        RealDisk.rename(from, to)
    }
    fn flush_folder(&self, folder: &Path) -> Result<()> {
        RealDisk.flush_folder(folder)
    }
    fn remove(&self, path: &Path) -> Result<()> {
        self.saw(path);
        RealDisk.remove(path)
    }
    fn facts(&self, path: &Path) -> Result<Facts> {
        self.saw(path);
        RealDisk.facts(path)
    }
    fn list(&self, folder: &Path) -> Result<Vec<PathBuf>> {
        self.saw(folder);
        RealDisk.list(folder)
    }
    fn make_folder(&self, folder: &Path) -> Result<()> {
        self.saw(folder);
        RealDisk.make_folder(folder)
    }
    fn real_path(&self, path: &Path) -> PathBuf {
        RealDisk.real_path(path)
    }
    fn copy_permissions(&self, from: &Path, to: &Path) -> Result<()> {
        RealDisk.copy_permissions(from, to)
    }
    fn wait(&self, time: Duration) {
        RealDisk.wait(time);
    }
}

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
        let spy = Spy::default();
        let session = any::open(&spy, &path).value.expect(reference).into_session();
        let room = room_of(session.workshop, session.session);
        for canvas in &room.workshop.canvases {
            assert!(!room.draw(canvas.id.as_str()).marks.is_empty(), "{reference}: drawn as a text");
        }
        let asked = spy.0.into_inner().expect("one thread");
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
    let planter = Planter { victim: victim.clone(), planted: Mutex::default() };
    safe_write::replace(&planter, &target, b"newer").expect("written");
    assert_eq!(planter.planted.lock().expect("one thread").len(), 3, "three names were taken");
    assert_eq!(std::fs::read(&victim).expect("there"), b"mine", "nobody's file was touched");
    assert_eq!(std::fs::read(&target).expect("there"), b"newer");
    figure(
        36,
        "links and planted names",
        "a link, 5 planted names",
        "target written, link kept, no other file touched",
    );
}

/// A disk on which somebody is always a moment faster, three times: the name that is to be made is there already.
#[cfg(unix)]
#[derive(Debug)]
struct Planter {
    victim: PathBuf,
    planted: Mutex<Vec<PathBuf>>,
}

#[cfg(unix)]
impl Disk for Planter {
    fn read(&self, path: &Path, most: u64) -> Result<Vec<u8>> {
        RealDisk.read(path, most)
    }
    fn write_new(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        let mut planted = self.planted.lock().expect("one thread");
        if planted.len() < 3 {
            std::os::unix::fs::symlink(&self.victim, path)?;
            planted.push(path.to_owned());
        }
        RealDisk.write_new(path, bytes)
    }
    fn append(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        RealDisk.append(path, bytes)
    }
    fn hold(&self, path: &Path) -> Result<Option<Held>> {
        RealDisk.hold(path)
    }
    fn flush_file(&self, path: &Path) -> Result<()> {
        RealDisk.flush_file(path)
    }
    fn rename(&self, from: &Path, to: &Path) -> Result<()> {
        RealDisk.rename(from, to)
    }
    fn flush_folder(&self, folder: &Path) -> Result<()> {
        RealDisk.flush_folder(folder)
    }
    fn remove(&self, path: &Path) -> Result<()> {
        RealDisk.remove(path)
    }
    fn facts(&self, path: &Path) -> Result<Facts> {
        RealDisk.facts(path)
    }
    fn list(&self, folder: &Path) -> Result<Vec<PathBuf>> {
        RealDisk.list(folder)
    }
    fn make_folder(&self, folder: &Path) -> Result<()> {
        RealDisk.make_folder(folder)
    }
    fn real_path(&self, path: &Path) -> PathBuf {
        RealDisk.real_path(path)
    }
    fn copy_permissions(&self, from: &Path, to: &Path) -> Result<()> {
        RealDisk.copy_permissions(from, to)
    }
    fn wait(&self, time: Duration) {
        RealDisk.wait(time);
    }
}
