//! Saving onto a disk where everything can go wrong: the old file stands whole, or the new one does, and the person is
//! told in three sentences. What could not be read is kept word for word and comes back when its cause is mended.

#[path = "saving/sim_disk.rs"]
mod sim_disk;

use std::path::{Path, PathBuf};

use raaderum::file::any;
use raaderum::file::disk::{Disk, RealDisk};
use raaderum::file::safe_write::{self, SaveFault, SaveFaultKind};
use raaderum::file::session_file::{self, LeftOut, Opened};
use raaderum::file::{Fault, builtin};
use raaderum::model::edit::{Action, Verb, Who};
use raaderum::model::session::Session;
use raaderum::model::workshop::Language;
use raaderum::words::Words;
use sim_disk::{Failing, Step};

const SAMPLE: &str = include_str!("../workshops/samples/fjordnaes.session.ron");
const OLD: &[u8] = b"the file as it was";

fn open(text: &str) -> (Opened, Vec<Fault>) {
    let read = session_file::read("a.session.ron", text);
    (read.value.expect("it opens, at least in part"), read.faults)
}

fn save(disk: &dyn Disk, path: &Path, opened: &Opened) -> Result<String, SaveFault> {
    safe_write::save_session(
        disk,
        path,
        &opened.workshop,
        &opened.workshop_text,
        &opened.session,
        &opened.left_out,
    )
}

fn text(opened: &Opened) -> String {
    session_file::text(&opened.workshop, &opened.workshop_text, &opened.session, &opened.left_out)
}

/// Names the first initiative anew.
fn renamed(session: &Session, name: &str) -> Session {
    let mut session = session.clone();
    let draft = session.draft(Who::Desk, Verb::new(Action::Wrote, name));
    let edit = draft.set(&"initiatives".into(), &"I1".into(), &"name".into(), Some(name.into())).finish();
    session.apply(&edit.expect("it is a change")).expect("it fits");
    session
}

fn assert_three_sentences(fault: &SaveFault) {
    for language in [Language::Danish, Language::English] {
        let sentences = fault.sentences(Words::of(language));
        for sentence in &sentences {
            let whole = sentence.ends_with('.') && !sentence.starts_with("save-");
            assert!(whole, "{:?} says {sentence:?}", fault.kind);
        }
        assert!(sentences[0].contains("a.session.ron"), "the file is named: {sentences:?}");
    }
}

fn path() -> PathBuf {
    PathBuf::from("/møder/a.session.ron")
}

#[test]
fn a_save_that_works_leaves_one_file_and_reads_back() {
    let disk = Failing::default().with(&path(), OLD);
    let (opened, _) = open(SAMPLE);
    let saved = save(&disk, &path(), &opened).expect("nothing fails");
    assert_eq!(disk.names(), [path()], "no file is left beside it");
    assert_eq!(disk.bytes(&path()), Some(saved.as_bytes().to_vec()));
    let (again, faults) = open(&saved);
    assert!(faults.is_empty());
    assert_eq!(again.session, opened.session.settled(&opened.workshop));
    let order = [Step::WriteNew, Step::CopyPermissions, Step::FlushFile, Step::Rename, Step::FlushFolder];
    assert_eq!(disk.steps(), order, "flushed before it gets its name, and the name after");
}

#[test]
fn whatever_step_fails_the_old_file_stands_whole() {
    use std::io::ErrorKind as E;
    let (opened, _) = open(SAMPLE);
    let steps = [Step::WriteNew, Step::CopyPermissions, Step::FlushFile, Step::Rename];
    let causes = [
        (E::StorageFull, SaveFaultKind::Full),
        (E::QuotaExceeded, SaveFaultKind::Full),
        (E::PermissionDenied, SaveFaultKind::Refused),
        (E::ReadOnlyFilesystem, SaveFaultKind::Refused),
        (E::ResourceBusy, SaveFaultKind::Refused),
        (E::NotFound, SaveFaultKind::Gone),
        (E::StaleNetworkFileHandle, SaveFaultKind::Gone),
        (E::Other, SaveFaultKind::Other),
    ];
    for step in steps {
        for (cause, kind) in causes {
            let disk = Failing::at(step, cause).with(&path(), OLD);
            let fault = save(&disk, &path(), &opened).expect_err("a step fails");
            assert_eq!(fault.kind, kind, "{step:?} {cause:?}");
            assert_eq!(
                disk.bytes(&path()).as_deref(),
                Some(OLD),
                "{step:?} {cause:?}: the old file is whole"
            );
            assert_eq!(disk.names(), [path()], "{step:?} {cause:?}: nothing is left beside it");
            assert_three_sentences(&fault);
        }
    }
}

#[test]
fn a_disk_that_fills_up_half_way_leaves_no_half_file() {
    let (opened, _) = open(SAMPLE);
    let disk = Failing::full_after(1000).with(&path(), OLD);
    let fault = save(&disk, &path(), &opened).expect_err("it is full");
    assert_eq!(fault.kind, SaveFaultKind::Full);
    assert_eq!((disk.bytes(&path()).as_deref(), disk.names()), (Some(OLD), vec![path()]));
}

#[test]
fn a_folder_that_cannot_be_flushed_is_said_and_the_new_file_stands() {
    let (opened, _) = open(SAMPLE);
    let disk = Failing::at(Step::FlushFolder, std::io::ErrorKind::Other).with(&path(), OLD);
    let fault = save(&disk, &path(), &opened).expect_err("nobody knows whether it would last");
    assert_eq!(fault.kind, SaveFaultKind::Unsure);
    assert_three_sentences(&fault);
    let new = String::from_utf8(disk.bytes(&path()).expect("there is a file")).expect("it is text");
    assert_eq!(open(&new).0.session, opened.session.settled(&opened.workshop), "whole");
}

#[test]
fn a_file_that_is_held_for_a_moment_is_tried_again() {
    let (opened, _) = open(SAMPLE);
    let disk = Failing::for_a_while(Step::Rename, std::io::ErrorKind::PermissionDenied, 3).with(&path(), OLD);
    save(&disk, &path(), &opened).expect("the virus scanner lets go");
    assert!(disk.waited().as_millis() < 1_000, "within a second");
    assert_eq!(disk.names(), [path()]);
}

#[test]
fn a_session_that_would_not_read_back_is_not_saved() {
    let (mut opened, _) = open(SAMPLE);
    opened.left_out.fields.push(("extra".to_owned(), "[1, 2".to_owned()));
    let disk = Failing::default().with(&path(), OLD);
    let fault = save(&disk, &path(), &opened).expect_err("it cannot be read back");
    assert_eq!(fault.kind, SaveFaultKind::Unsound);
    assert_three_sentences(&fault);
    assert_eq!(disk.bytes(&path()).as_deref(), Some(OLD));
    assert!(disk.steps().is_empty(), "the disk was never touched");
    // What is not a number cannot be compared and is caught as well.
    let (mut opened, _) = open(SAMPLE);
    let draft = opened.session.draft(Who::Desk, Verb::new(Action::Set, ""));
    let value = Some(raaderum::model::value::Value::Number(f64::INFINITY));
    let edit = draft.set(&"initiatives".into(), &"I1".into(), &"effort".into(), value).finish();
    opened.session.apply(&edit.expect("a change")).expect("it fits");
    assert_eq!(save(&disk, &path(), &opened).expect_err("no number").kind, SaveFaultKind::Unsound);
}

#[test]
fn the_real_disk_replaces_a_file_and_follows_a_link() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.session.ron");
    let (opened, _) = open(SAMPLE);
    let saved = save(&RealDisk, &path, &opened).expect("it is saved");
    assert_eq!(std::fs::read_to_string(&path).expect("it is there"), saved);
    #[cfg(unix)]
    {
        let link = folder.path().join("genvej.session.ron");
        std::os::unix::fs::symlink(&path, &link).expect("a link");
        let changed = Opened { session: renamed(&opened.session, "Robotten"), ..opened.clone() };
        save(&RealDisk, &link, &changed).expect("it is saved");
        assert!(std::fs::symlink_metadata(&link).expect("it is there").is_symlink(), "the link stays a link");
        assert!(std::fs::read_to_string(&path).expect("it is there").contains("Robotten"), "its file is new");
    }
    let names = std::fs::read_dir(folder.path()).expect("it can be listed").count();
    assert_eq!(names, if cfg!(unix) { 2 } else { 1 }, "nothing is left beside them");
    let gone = save(&RealDisk, Path::new("/findes/ikke/a.session.ron"), &opened).expect_err("no such folder");
    assert_eq!(gone.kind, SaveFaultKind::Gone);
    assert_three_sentences(&gone);
}

/// What somebody broke in the sample: where, what it was, what it is, and under which place it is kept.
const BROKEN: &[(&str, &str, &str)] = &[
    (
        r#""stage": "rollout""#,
        r#""stage": "udrulet""#,
        r#"(at: "tables.initiatives.I1", text: "\"stage\": \"udrulet\"")"#,
    ),
    (
        r#"("bs", {"name": "Børn & Skole", "headcount": 620})"#,
        r#"("bs", "Børn & Skole", 620)"#,
        r#"(at: "tables.departments", text: "(\"bs\", \"Børn & Skole\", 620)")"#,
    ),
    (
        r#"counts: {"amber": 6, "green": 17, "red": 1}"#,
        r#"counts: {"amber": 6, "grøn": 17, "red": 1}"#,
        r#"(at: "tallies", text: "(ask: \"gate_vote\", of: \"I4\", group: \"room\", wave: 1, source: Hands, counts: {\"amber\": 6, \"grøn\": 17, \"red\": 1})")"#,
    ),
    (
        r#"due: "2026-05-13""#,
        r#"due: "13. maj""#,
        r#"(at: "decisions", text: "(id: \"d2\", text: \"Fortæl vejen"#,
    ),
    (
        r#"(rule: "R-182", state: Decided"#,
        r#"(rule: "R-182", state: Afgjort"#,
        r#"(at: "findings", text: "(rule: \"R-182\", state: Afgjort"#,
    ),
];

#[test]
fn what_could_not_be_read_is_said_kept_and_written_back() {
    let whole = text(&open(SAMPLE).0);
    for (from, to, kept) in BROKEN {
        let broken = whole.replacen(from, to, 1);
        assert!(broken != whole, "{from} stands in the sample");
        let (opened, faults) = open(&broken);
        assert!(!faults.is_empty(), "{to}: it is said");
        assert_eq!(opened.left_out.parts.len(), 1, "{to}: only that is left out: {:?}", opened.left_out);
        let saved = text(&opened);
        assert!(saved.contains(kept), "{to}: it is written back word for word:\n{}", last_lines(&saved));

        // Further work does not touch it.
        let (opened, faults) = open(&saved);
        assert!(faults.iter().any(|fault| fault.kind == "left-out"), "{to}: it is said again");
        let worked = Opened { session: renamed(&opened.session, "Robotten"), ..opened };
        let later = text(&worked);
        assert!(later.contains("Robotten") && later.contains(kept), "{to}: kept after an edit");
        assert_eq!(text(&open(&later).0), later, "{to}: and byte for byte the same from then on");

        // When its cause is mended in the file, it comes back to its place.
        let inside = |text: &str| text.replace('"', "\\\"");
        let mended = later.replacen(&inside(to), &inside(from), 1);
        let (opened, faults) = open(&mended);
        assert_eq!(faults, [], "{to}: nothing is wrong any more");
        assert!(opened.left_out.is_empty(), "{to}: nothing is left out");
        let mut back = text(&opened).replacen("Robotten", "Fakturarobotten", 1);
        // A record comes back as the last of its table.
        if let Some(record) = from.strip_prefix("(\"bs\"") {
            let line = format!("      (\"bs\"{record},\n");
            back = back.replacen(&line, "", 1);
            back = back.replacen("    \"departments\": [\n", &format!("    \"departments\": [\n{line}"), 1);
        }
        assert!(back == whole, "{to}: the session is as it was");
    }
}

#[test]
fn a_cover_or_a_place_that_could_not_be_read_comes_back_too() {
    let whole = text(&open(SAMPLE).0);
    for (from, to) in [("people: {\"leader\": 23", "people: {\"leader\": 23.5"), ("step: 10", "step: ti")] {
        let broken = whole.replacen(from, to, 1);
        let (opened, faults) = open(&broken);
        assert!(!faults.is_empty(), "{to}");
        let saved = text(&opened);
        let inside = |text: &str| text.replace('"', "\\\"");
        assert!(saved.contains(&inside(to)), "{to}: kept word for word");
        let (again, _) = open(&saved.replacen(&inside(to), &inside(from), 1));
        let kept = again.left_out.parts.iter().any(|part| part.text.contains(from));
        assert!(kept || text(&again) == whole, "{to}: it comes back, or waits where it is");
    }
}

#[test]
fn an_unknown_part_that_is_no_whole_value_is_kept_as_a_text_and_read_again() {
    let whole = text(&open(SAMPLE).0);
    // Each would make the file that it is written back into unreadable; a fuzzer has found the like.
    for broken in [
        r#"canvases: [(id: "map", rounds: [(name: "Tal" nutes: 10)]),],"#,
        r#"canvases: [(id: "map" (id: "best"),],"#,
    ] {
        let file = whole.replacen("  tallies: [", &format!("  {broken}\n  tallies: ["), 1);
        assert!(file != whole, "it stands in the file");
        let (opened, faults) = open(&file);
        assert!(!faults.is_empty(), "{broken}: it is said");
        let saved = text(&opened);
        let again = session_file::read("igen", &saved);
        let new: Vec<_> = again
            .faults
            .iter()
            .filter(|fault| !["left-out", "unknown-field"].contains(&fault.kind))
            .collect();
        assert!(new.is_empty(), "{broken}: what we write can be read: {new:#?}\n{}", last_lines(&saved));
        assert!(saved.contains("canvases"), "{broken}: and it is kept");
    }
}

#[test]
fn rows_that_a_damaged_workshop_starts_with_are_saved_as_they_are_read() {
    let workshop =
        include_str!("files/tiny.workshop.ron").replacen(r#"(id: "locked", "#, r#"(id: o"klced", "#, 1);
    let small = include_str!("files/small.session.ron").replace("TINY", &format!("r##\"{workshop}\"##"));
    assert!(!small.contains("\"problem\": ["), "the table starts as the workshop says");
    let (opened, faults) = open(&small);
    assert!(!faults.is_empty(), "the damage is said");
    let disk = Failing::default();
    save(&disk, &path(), &opened).expect("and what could be read can be saved");
}

fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(12)..].join("\n")
}

#[test]
fn a_newer_minor_version_keeps_what_it_added() {
    let text_of = |session: &str| session.replacen("format: (1, 0)", "format: (1, 7)", 1);
    let newer = text_of(SAMPLE)
        .replacen("  findings: [", "  moods: {\"I5\": [3, 4, Glad(2)]}, // nyt\n  findings: [", 1)
        .replacen(r#""effort": 4"#, r#""effort": 4, "mood": Glad(3)"#, 1);
    let (opened, faults) = open(&newer);
    assert!(faults.iter().all(|fault| fault.kind == "unknown-field"), "{faults:#?}");
    assert_eq!(opened.left_out.format, (1, 7), "it stays a file of the newer program");
    let saved = text(&Opened { session: renamed(&opened.session, "Robotten"), ..opened });
    assert!(saved.contains("format: (1, 7)"), "and says so");
    assert!(saved.contains("  moods: {\"I5\": [3, 4, Glad(2)]},\n"), "its part is kept byte for byte");
    assert!(saved.contains(r#"\"mood\": Glad(3)"#), "and its field");
    let (again, _) = open(&saved);
    assert_eq!(text(&again), saved, "however often it is saved");
}

#[test]
fn a_workshop_is_carried_word_for_word() {
    let (opened, _) = open(SAMPLE);
    assert_eq!(Some(opened.workshop_text.as_str()), builtin::workshop_text("ni-raad"));
    let odd = format!("// \"# og \"## og \\n\n{}", opened.workshop_text);
    let saved = session_file::text(&opened.workshop, &odd, &opened.session, &LeftOut::default());
    let any::Any::Session(again) = any::read("a.session.ron", &saved).value.expect("it reads") else {
        panic!("a session")
    };
    assert_eq!(again.workshop_text, odd, "quotes and fences and all");
}
