//! Files of older and of newer programs. `tests/formats/` holds files of every format that was ever released, for ever:
//! beside each session stands what is in it, in words that do not change with the format.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use raaderum::app::Dialog;
use raaderum::app::command::Command;
use raaderum::file::any::{self, Any};
use raaderum::file::disk::{Disk as _, RealDisk};
use raaderum::file::safe_write;
use raaderum::file::session_file::{self, ReadOnly};
use raaderum::model::fault::nearest;
use raaderum::model::session::Session;
use raaderum::model::tally::Spread;
use raaderum::model::value::Value;
use raaderum::model::workshop::FORMAT;

use super::desk::Desk;
use super::{TINY, assert_told, figure, kinds, opened, saved, small};

/// The small session as a program of tomorrow might write it: new parts at every place where there can be some.
fn tomorrow() -> (String, Vec<&'static str>) {
    let unknown = vec![
        "[(id: \"m1\", mood: Happy, at: (12, 30)), /* a note of theirs */ (id: \"m2\", mood: r#\"so-\"so\"\"#)]",
        "{\"zoom\": 1.25, \"layers\": [\"a\", \"b\"]}",
        "(\"x1\", {\"mood\": \"glad\", \"since\": \"2027-01-01\"})",
        "\"mood\": (kind: \"glad\", strength: 0.75)",
        "\"trail\": [[1, 2], [3, 4]]",
        "(id: \"d2\", text: \"Ny slags\", votes: 7, status: Open)",
        "(ask: \"mood\", group: \"staff\", wave: 1, source: Hands, counts: {\"1\": 2})",
        "(rule: \"R-1\", state: Postponed, until: \"2027-01-01\")",
    ];
    let places = [
        ("  findings: [", format!("  moods: {},\n  ext: {},\n  findings: [", unknown[0], unknown[1])),
        ("    \"notes\": [", format!("    \"moods\": [\n      {},\n    ],\n    \"notes\": [", unknown[2])),
        ("\"headcount\": 620", format!("{}, \"headcount\": 620", unknown[3])),
        ("\"zone\": \"left\"", format!("{}, \"zone\": \"left\"", unknown[4])),
        ("decisions: [", format!("decisions: [{}, ", unknown[5])),
        ("  tallies: [\n", format!("  tallies: [\n    {},\n", unknown[6])),
        ("findings: [(", format!("findings: [{}, (", unknown[7])),
    ];
    let mut text = small().replacen("format: (1, 0)", "format: (1, 9)", 1);
    for (from, to) in places {
        assert!(text.contains(from), "{from}: the small session has changed");
        text = text.replacen(from, &to, 1);
    }
    (text, unknown)
}

#[test]
fn row_37_newer_format() {
    // A newer minor: everything unknown is there after a save, byte for byte, and after another.
    let (text, unknown) = tomorrow();
    let (read, faults) = opened(&text);
    assert_told(&faults, "a file of tomorrow");
    assert_eq!((read.left_out.format, read.read_only), ((1, 9), None));
    let (plain, _) = opened(&small());
    assert_eq!(read.session, plain.session, "what is known is read");
    let once = saved(&read);
    assert!(once.contains("format: (1, 9)"), "it says what it holds");
    for part in &unknown {
        let kept = once.contains(part) || read.left_out.parts.iter().any(|kept| kept.text == **part);
        assert!(kept, "lost: {part}\n{:#?}", read.left_out);
    }
    let (again, _) = opened(&once);
    assert_eq!(
        (&again.left_out, &again.session),
        (&read.left_out, &read.session),
        "nothing changes from save to save"
    );
    assert_eq!(saved(&again), once, "byte for byte");
    // So does a workshop of tomorrow that the session carries.
    let carried = TINY.replacen("format: (1, 0)", "format: (1, 9)", 1).replacen(
        "title: \"Lille",
        "mood: 1, title: \"Lille",
        1,
    );
    let (read, _) = opened(&small().replacen(TINY, &carried, 1));
    assert_eq!(opened(&saved(&read)).0.workshop_text, carried, "byte for byte");

    // A newer major: to be looked at, and the file stays as it is whatever is done.
    let other = text.replacen("format: (1, 9)", "format: (9, 2)", 1);
    let carried = TINY.replacen("format: (1, 0)", "format: (9, 2)", 1);
    for text in [other.clone(), other.replacen(TINY, &carried, 1)] {
        let (read, faults) = opened(&text);
        assert_eq!(kinds(&faults), ["newer-format"], "one thing is said");
        assert_eq!(read.read_only, Some(ReadOnly::Newer(9, 2)));
        assert_eq!(read.session.rows("initiatives").len(), 2, "and what could be read is shown");
    }
    let mut desk = Desk::new();
    let path = desk.folder.path().join("ny.session.ron");
    safe_write::replace(&RealDisk, &path, other.as_bytes()).expect("written");
    desk.app.open_path(path.clone());
    desk.wait();
    let Some(Dialog::Faults { told, .. }) = &desk.app.dialog else { panic!("no word") };
    assert!(told[0].contains("nyere udgave af Råderum (format 9.2)"), "{told:?}");
    desk.app.dialog = None;
    desk.app.make_record(&"initiatives".into(), "Fakturarobotten");
    for _ in 0..10 {
        desk.later(30.0);
    }
    desk.app.run(Command::Save);
    assert!(matches!(desk.app.dialog, Some(Dialog::Path(_))), "a copy gets a name of its own");
    assert_eq!(std::fs::read(&path).expect("there"), other.as_bytes(), "the file is untouched");
    for refused in ["Session(format: (9, 0), all: Different)", &carried] {
        let read = any::read("ny.ron", refused);
        assert!(read.value.is_none() && kinds(&read.faults) == ["newer-format"], "nothing of it can be used");
    }
    let tried = format!("1.9 with {} unknown parts, 9.2", unknown.len());
    figure(
        37,
        "format newer than the program",
        &tried,
        "0 bytes of them lost in two saves; 9.2 opened to look at, untouched",
    );
}

/// What is in a session, in words that do not change with the format.
fn told(session: &Session) -> String {
    let mut out = String::new();
    let mut line = |text: String| {
        let _ = writeln!(out, "{}", text.replace('\n', "⏎"));
    };
    let cover = session.cover();
    line(format!("title {} · k {} · people {:?}", cover.title, cover.privacy.k, people(session)));
    let live = session.live();
    let canvas = live.canvas.as_ref().map_or("none", |canvas| canvas.as_str());
    line(format!("at {canvas} · agenda {} · step {}", live.agenda.as_str(), live.step.as_str()));
    for (table, rows) in session.tables() {
        for (id, record) in rows.iter() {
            for (field, value) in &record.values {
                line(format!("{}/{}/{} = {}", table.as_str(), id.as_str(), field.as_str(), said(value)));
            }
        }
    }
    for (key, tally) in session.tallies() {
        let of = key.of.as_ref().map_or("all", |of| of.as_str());
        let spread: Vec<String> = match &tally.spread {
            Spread::Counts(counts) => counts.iter().map(|(answer, n)| format!("{answer} {n}")).collect(),
            Spread::Shares(shares) => shares.iter().map(|(answer, n)| format!("{answer} {n} %")).collect(),
        };
        let (ask, group) = (key.ask.as_str(), key.group.as_str());
        line(format!("{ask} about {of}, {group}, {}: {} of {}", key.wave, spread.join(", "), tally.n));
    }
    for (id, it) in session.decisions() {
        line(format!("decision {}: {}, {}, {}, {:?}", id.as_str(), it.text, it.owner, it.due, it.status));
    }
    for (key, it) in session.findings() {
        line(format!("finding {}: {:?}, {}", key.rule.as_str(), it.state, it.note));
    }
    for step in session.plan() {
        let canvas = step.canvas.as_ref().map_or("none", |canvas| canvas.as_str());
        let (id, groups) = (step.id.as_str(), step.groups);
        line(format!(
            "step {id}: {}, {canvas}, {} min, {groups} groups, {}",
            step.title, step.minutes, step.note
        ));
    }
    for (id, it) in session.parked() {
        line(format!("parked {}: {}, {}, {}", id.as_str(), it.text, it.at, it.done));
    }
    out
}

fn people(session: &Session) -> Vec<String> {
    session.cover().people.iter().map(|(group, count)| format!("{} {count}", group.as_str())).collect()
}

fn said(value: &Value) -> String {
    match value {
        Value::Yes(yes) => yes.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Numbers(numbers) => {
            let each =
                numbers.iter().map(|number| number.map_or("–".to_owned(), |number| number.to_string()));
            each.collect::<Vec<_>>().join(" ")
        }
        Value::Names(names) => names.join(", "),
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    RealDisk.list(folder).expect("it is listed")
}

#[test]
fn row_38_older_format() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats");
    let (mut formats, mut count) = (Vec::new(), 0);
    for folder in files(&root) {
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        formats.push(name.clone());
        for path in
            files(&folder).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        {
            count += 1;
            let before = std::fs::read(&path).expect("there");
            let read = any::open(&RealDisk, &path);
            assert!(read.faults.is_empty(), "{}: {:?}", path.display(), read.faults);
            assert_eq!(std::fs::read(&path).expect("there"), before, "reading changes nothing");
            let Some(Any::Session(opened)) = read.value else { continue };
            let told = told(&opened.session);
            let kept = std::fs::read_to_string(path.with_extension("told")).unwrap_or_default();
            assert!(told == kept, "{}: what is in it was\n{kept}\nand is now\n{told}", path.display());
            let text = session_file::text(
                &opened.workshop,
                &opened.workshop_text,
                &opened.session,
                &opened.left_out,
            );
            let again = any::read("igen.session.ron", &text);
            let again = again.value.expect("it is read again").into_session();
            assert_eq!(again.session, opened.session, "{}: saving it loses nothing", path.display());
        }
    }
    let newest = format!("{}.{}", FORMAT.0, FORMAT.1);
    let near = nearest(&newest, formats.iter().map(String::as_str));
    assert_eq!(near, Some(newest.as_str()), "a new format brings its own files: {formats:?}");
    let tried = format!("{count} files of {} format(s): {}", formats.len(), formats.join(", "));
    figure(38, "format older than the program", &tried, "100 % opened, nothing else in them than there was");
}
