//! `raaderum excerpt`: what is in an excerpt, and how it looks.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::Path;

use raaderum::cli::{self, Outcome, Streams};
use raaderum::file::excerpt::{Front, Maker, Wanted};
use raaderum::file::workshop_file;
use raaderum::model::id::CanvasId;
use raaderum::model::workshop::{Language, Workshop};
use raaderum::words::Words;

use super::shipped;

const LONG: [&str; 2] = ["ni-raad", "nine-advice"];

fn front() -> Front {
    Front { id: "kort".to_owned(), title: "Kort \"og\" godt".to_owned(), promise: "Lidt.".to_owned() }
}

fn run(words: &[&str]) -> (Outcome, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = std::iter::once("raaderum").chain(words.iter().copied()).map(OsString::from);
    let streams = Streams { input: &mut &b""[..], out: &mut out, err: &mut err };
    let outcome = cli::run(arguments, Words::of(Language::Danish), streams);
    let text = |bytes| String::from_utf8(bytes).expect("text");
    (outcome, text(out), text(err))
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_string_lossy().into_owned()
}

/// What the expressions and ids of a file could name, without its comments.
fn told(text: &str) -> String {
    text.lines().map(|line| line.split("  //").next().unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

/// Parts that nothing in the file names.
fn unused(workshop: &Workshop, text: &str) -> Vec<String> {
    let text = told(text);
    let often = |name: &str| text.matches(name).count();
    let mut unused = Vec::new();
    // The first is read by the program itself, on every canvas.
    let cfg = workshop
        .cfg
        .keys()
        .filter(|name| !["camps_share", "cns_strong", "cns_spread"].contains(&name.as_str()));
    unused.extend(cfg.filter(|name| often(&format!("cfg.{name}")) == 0).map(|name| format!("cfg.{name}")));
    let lists = workshop.lists.keys().filter(|name| often(&format!("lists.{name}")) == 0);
    unused.extend(lists.map(|name| format!("lists.{name}")));
    let groups = workshop.groups.iter().filter(|group| often(&format!("\"{}\"", group.id)) < 2);
    unused.extend(groups.map(|group| group.id.to_string()));
    for advice in &workshop.advice {
        if !workshop.canvases.iter().any(|canvas| canvas.advice == Some(advice.number)) {
            unused.push(format!("advice {}", advice.number));
        }
    }
    for table in &workshop.tables {
        if often(table.id.as_str()) < 2 {
            unused.push(table.id.to_string());
        }
        let shared = table.of_canvas.is_none();
        let fields = table.fields.iter().filter(|field| shared && field.id != *table.title_field());
        let named = |id: &str| often(&format!(".{id}")) + often(&format!("\"{id}\"")) > 1;
        unused.extend(
            fields
                .filter(|field| !named(field.id.as_str()))
                .map(|field| format!("{}.{}", table.id, field.id)),
        );
    }
    unused
}

/// Lines that stand in one text and not, in this order, in the other.
fn strangers<'t>(text: &'t str, source: &str) -> Vec<&'t str> {
    let mut lines = source.lines();
    text.lines().filter(|line| !lines.any(|other| other == *line)).take(1).collect()
}

#[test]
fn each_canvas_alone_makes_a_whole_workshop_with_nothing_to_spare() {
    for id in LONG {
        let (workshop, source) = shipped(id);
        let maker = Maker::new(&workshop, source);
        // The second language is the same workshop: every third canvas is enough.
        let step = if id == LONG[0] { 1 } else { 3 };
        for canvas in workshop.canvases.iter().step_by(step) {
            let front = front();
            let canvases = [canvas.id.clone()];
            let wanted = Wanted::New { canvases: &canvases, agendas: &[], front: &front };
            let made = maker.make(&wanted, "kort.workshop.ron");
            assert!(made.faults.is_empty(), "{}: {:#?}", canvas.id, made.faults);
            let read = workshop_file::read_known(&made.text).expect("it reads");
            assert_eq!((read.id.as_str(), read.title.as_str()), ("kort", "Kort \"og\" godt"));
            let spare = unused(&read, &made.text);
            assert!(spare.is_empty(), "{}: {spare:?}", canvas.id);
            let body = |text: &str| {
                let start = text.find("\n  phases: [").expect("phases");
                let end = text.find("\n  agendas: [").unwrap_or(text.len());
                text[start..end].to_owned()
            };
            let body = body(&made.text);
            let strangers = strangers(&body, source);
            assert!(strangers.is_empty(), "{}: not as in the source: {strangers:?}", canvas.id);
        }
    }
}

#[test]
fn what_is_kept_keeps_its_comments_and_headings_stay_only_above_something() {
    let (workshop, source) = shipped("ni-raad");
    let canvases = [CanvasId::from("story_fish"), CanvasId::from("change_curve")];
    let wanted = Wanted::New { canvases: &canvases, agendas: &[], front: &front() };
    let text = Maker::new(&workshop, source).make(&wanted, "kort").text;
    for line in ["// bogstaver, før et abstrakt ord tæller", "M03", "M54", "de dumme spørgsmål"] {
        assert!(source.contains(line) && !text.contains(line), "{line} belongs to something that is gone");
    }
    for line in [
        "// Tærskler. De er sat af konsulenter",
        "// ================================================================ M20",
        "// ---------------------------------------------------------------- fortællefisken",
    ] {
        assert!(text.contains(line), "{line}");
    }
    let lines: Vec<&str> = text.lines().collect();
    let above = lines.windows(2).filter(|pair| pair[0].contains("// -----") || pair[0].contains("// ====="));
    let lonely: Vec<_> = above.filter(|pair| !pair[1].trim_start().starts_with(['(', '/'])).collect();
    assert!(lonely.is_empty(), "{lonely:?}");
    assert!(!text.contains("\n\n\n") && !text.contains(": [\n\n"), "no holes where something was");
}

#[test]
fn an_agenda_brings_its_canvases_and_its_own_words() {
    let folder = tempfile::tempdir().expect("a folder");
    for (source, agenda, title) in
        [("ni-raad", "tre_timer", "Tre timer"), ("nine-advice", "tre_timer", "Three hours")]
    {
        let out = path(folder.path(), &format!("{source}-kort.workshop.ron"));
        let words =
            ["excerpt", source, "--agenda", agenda, "--name", "Kort", "--promise", "Lidt.", "-o", &out];
        let (outcome, said, err) = run(&words);
        assert_eq!(outcome, Outcome::Done, "{err}");
        assert!(said.starts_with(&out) && said.contains("nine_advice_map"), "{said}");
        let text = std::fs::read_to_string(&out).expect("written");
        let made = workshop_file::read(&out, &text);
        assert!(made.faults.is_empty(), "{:#?}", made.faults);
        let made = made.value.expect("it reads");
        assert_eq!(made.id, format!("{source}-kort"), "the id is the name of the file");
        let titles: Vec<&str> = made.agendas.iter().map(|agenda| agenda.title.as_str()).collect();
        assert_eq!(titles, [title]);
        assert_eq!(made.canvases.len(), 9, "the canvases of the agenda and no other");
        assert_eq!(run(&["check", &out]).0, Outcome::Done);
        let again = run(&words);
        assert_eq!(again.0, Outcome::Unwritten, "a file that is there is not written over");
    }
}

#[test]
fn what_others_need_is_pulled_in_and_what_lacks_something_is_left_out_and_both_are_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = path(folder.path(), "kort.workshop.ron");
    let (outcome, said, err) = run(&[
        "excerpt",
        "ni-raad",
        "--canvas",
        "risk_innovation",
        "--name",
        "Mod",
        "--promise",
        "Lidt.",
        "-o",
        &out,
    ]);
    assert_eq!(outcome, Outcome::Done, "{err}");
    let made = workshop_file::read_known(&std::fs::read_to_string(&out).expect("written")).expect("it reads");
    for canvas in &made.canvases {
        let is_told = said.lines().nth(1).is_some_and(|line| line.contains(canvas.id.as_str()));
        assert!(is_told, "{}: {said}", canvas.id);
    }
    assert!(made.canvases.len() > 1, "its initiatives have the type that is voted on there: {said}");
    let pulled = said.lines().nth(2).expect("a line for what came along");
    assert!(pulled.contains("Trukket med") && !pulled.contains("risk_innovation"), "{said}");
    // Whatever rule of its canvases is not there is named, and no other.
    let (workshop, _) = shipped("ni-raad");
    let rules = |workshop: &Workshop| {
        let own = workshop.rules.iter().filter(|rule| made.canvas(rule.canvas.as_str()).is_some());
        own.map(|rule| rule.id.to_string()).collect::<BTreeSet<_>>()
    };
    let gone: Vec<String> = rules(&workshop).difference(&rules(&made)).cloned().collect();
    let named: Vec<&String> =
        gone.iter().filter(|rule| said.contains(&format!("Udeladt: {rule} "))).collect();
    assert_eq!(named.len(), gone.len(), "{gone:?}: {said}");
}

#[test]
fn an_excerpt_is_made_anew_and_keeps_what_is_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = path(folder.path(), "kort.workshop.ron");
    let made = run(&[
        "excerpt",
        "ni-raad",
        "--canvas",
        "change_curve",
        "--name",
        "Kurven",
        "--promise",
        "Kort.",
        "-o",
        &out,
    ]);
    assert_eq!(made.0, Outcome::Done, "{}", made.2);
    let text = std::fs::read_to_string(&out).expect("written");
    let own = text
        .replacen("// Kurven", "// Vores egen kurve", 1)
        .replacen("minutes: 25, steps: [", "minutes: 30, steps: [\n      (title: \"Kaffe\", minutes: 5),", 1)
        .replacen("title: \"Forandringskurven\",\n", "title: \"En anden kurve\",\n", 1);
    assert_ne!(own, text);
    rewrite(&out, &own);
    let (outcome, _, err) = run(&["excerpt", "ni-raad", "--anew", &out]);
    assert_eq!(outcome, Outcome::Done, "{err}");
    let anew = std::fs::read_to_string(&out).expect("written");
    assert!(anew.starts_with("// Vores egen kurve") && anew.contains("Kaffe"), "what is its own stays");
    assert!(!anew.contains("En anden kurve"), "the rest is that of the source");
    let (outcome, _, err) = run(&["excerpt", "nine-advice", "--anew", &out]);
    assert_eq!(outcome, Outcome::Faults, "two languages do not mix");
    assert!(err.contains("sprog"), "{err}");
}

#[expect(clippy::disallowed_methods, reason = "the test plays the author with an editor")]
fn rewrite(path: &str, text: &str) {
    std::fs::write(path, text).expect("written");
}

#[test]
fn half_an_order_or_a_wrong_name_makes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = path(folder.path(), "kort.workshop.ron");
    let rest = ["--name", "K", "--promise", "L", "-o", &out];
    let (outcome, _, err) =
        run(&[&["excerpt", "ni-raad", "--canvas", "change_curv"], rest.as_slice()].concat());
    assert_eq!(outcome, Outcome::Faults);
    assert!(err.contains("change_curve"), "{err}");
    assert_eq!(run(&[&["excerpt", "ni-raad"], rest.as_slice()].concat()).0, Outcome::Unreadable, "no canvas");
    assert_eq!(
        run(&["excerpt", "ni-raad", "--canvas", "change_curve", "-o", &out]).0,
        Outcome::Unreadable,
        "no name"
    );
    assert!(!Path::new(&out).exists());
}
