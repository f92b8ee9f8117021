//! Broken files as a consultant with a text editor makes them: each is answered with its line, its column and a cure, in
//! Danish and in English; nothing panics and nothing takes long.

#[path = "broken/cases.rs"]
mod cases;
#[path = "support/mutate.rs"]
mod mutate;

use std::path::Path;
use std::time::{Duration, Instant};

use cases::{CASES, Case, Of};
use mutate::{Dice, mutated};
use raaderum::file::any::{self, Any};
use raaderum::file::disk::RealDisk;
use raaderum::file::{Fault, Read, builtin, load, session_file, workshop_file};
use raaderum::model::workshop::Language;
use raaderum::words::Words;

const WORKSHOP: &str = include_str!("../workshops/ni-raad.workshop.ron");
const ENGLISH: &str = include_str!("../workshops/nine-advice.workshop.ron");
const GALLERY: &str = include_str!("../workshops/gallery.workshop.ron");
const SESSION: &str = include_str!("../workshops/samples/fjordnaes.session.ron");

/// The broken text, and where its fault stands.
fn broken(case: &Case) -> (String, (usize, usize)) {
    let whole = match case.of {
        Of::Workshop => WORKSHOP,
        Of::Session => SESSION,
    };
    assert!(whole.contains(case.from), "{}: the shipped file has changed", case.what);
    let marked = whole.replacen(case.from, case.to, 1);
    let (before, after) = marked.split_once('‹').expect("the case has a mark");
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (format!("{before}{after}"), (line, column))
}

fn faults(of: Of, text: &str) -> Vec<Fault> {
    match of {
        Of::Workshop => workshop_file::read("egen.workshop.ron", text).faults,
        Of::Session => session_file::read("egen.session.ron", text).faults,
    }
}

fn lines(faults: &[Fault]) -> Vec<String> {
    faults.iter().map(|fault| format!("{} {}", fault.kind, fault.line(Words::of(Language::Danish)))).collect()
}

#[test]
fn each_broken_file_gives_its_line_its_column_and_its_cure() {
    assert!(CASES.len() >= 20, "twenty were asked for");
    let mut wrong = Vec::new();
    for case in CASES {
        let (text, place) = broken(case);
        let faults = faults(case.of, &text);
        let [fault] = faults.as_slice() else {
            wrong.push(format!("{}: one fault was expected: {:#?}", case.what, lines(&faults)));
            continue;
        };
        if (fault.line, fault.column) != place || fault.kind != case.kind {
            let found = (fault.line, fault.column, fault.kind);
            wrong.push(format!("{}: {found:?} and not {place:?} {}", case.what, case.kind));
        }
        for (language, (sentence, cure)) in
            [(Language::Danish, case.danish), (Language::English, case.english)]
        {
            let words = Words::of(language);
            let said = (fault.sentence(words), fault.cure(words));
            if !said.0.contains(sentence) || !said.1.contains(cure) {
                wrong.push(format!("{}: {said:?} lacks {sentence:?} or {cure:?}", case.what));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_line_for_the_command_line_can_be_clicked() {
    let (text, (line, column)) = broken(&CASES[0]);
    let faults = faults(Of::Workshop, &text);
    let said = faults[0].line(Words::of(Language::English));
    assert!(said.starts_with(&format!("egen.workshop.ron:{line}:{column}: ")), "{said}");
}

#[test]
fn all_faults_come_at_once_in_the_order_of_the_file() {
    let changes = [
        (r#"(id: "afklar", name: "Afklar"),"#, r#"(id: "afklar" name: "Afklar"),"#),
        (r#"ink: "series8", anonymous"#, r#"ink: "seires8", anonymous"#),
        ("minutes: 3)", "minutes: \"3\")"),
        (r#"(id: "R-012", canvas: "nine_advice_map""#, r#"(id: "R-012", canvas: "nine_advise_map""#),
        ("cfg.advice_weak", "cfg.advice_week"),
    ];
    let text = changes.iter().fold(WORKSHOP.to_owned(), |text, (from, to)| text.replacen(from, to, 1));
    let faults = faults(Of::Workshop, &text);
    let kinds: Vec<&str> = faults.iter().map(|fault| fault.kind).collect();
    let expected = ["no-comma", "unknown-ink", "wrong-kind", "expression-cfg", "unknown-canvas"];
    assert_eq!(kinds, expected, "form, types, names and formulas: {:#?}", lines(&faults));
    assert!(faults.is_sorted_by_key(|fault| (fault.line, fault.column)), "in order");
}

#[test]
fn a_forgotten_bracket_says_before_which_line_it_belongs() {
    let text = WORKSHOP.replacen("name: \"Realisér\"),\n  ],", "name: \"Realisér\"),\n", 1);
    let faults = faults(Of::Workshop, &text);
    let next = text.lines().position(|line| line.starts_with("  advice: [")).expect("it is there") + 1;
    let cures = [Language::Danish, Language::English].map(|language| faults[0].cure(Words::of(language)));
    assert_eq!(cures, [format!("Sæt »]« før linje {next}."), format!("Put “]” before line {next}.")]);
}

#[test]
fn a_circle_of_formulas_is_named_at_each_of_them() {
    let text = WORKSHOP.replacen("1.0 + 4.0 * (it.innovation_degree - 1.0) / 3.0", "it.risk_gap + 1.0", 1);
    let faults = faults(Of::Workshop, &text);
    let found: Vec<(&str, &str)> = faults.iter().map(|fault| (fault.kind, fault.found.as_str())).collect();
    assert_eq!(found, [("expression-cycle", "risk_needed"), ("expression-cycle", "risk_gap")]);
}

#[test]
fn a_mark_at_the_beginning_and_lines_of_windows_are_no_fault() {
    for (of, text) in [(Of::Workshop, WORKSHOP), (Of::Session, SESSION)] {
        let text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(lines(&faults(of, &text)), [""; 0], "nothing is wrong with it");
    }
    let broken = format!("\u{feff}{}", WORKSHOP.replacen("curve_gap\": 3", "curve_gap\": NaN", 1));
    let fault = &faults(Of::Workshop, &broken.replace('\n', "\r\n"))[0];
    assert_eq!((fault.line, fault.column), (63, 18), "places are counted as an editor counts them");
}

#[test]
fn a_file_of_the_other_kind_is_called_by_its_name() {
    let read = workshop_file::read("a.workshop.ron", SESSION);
    let [fault] = read.faults.as_slice() else { panic!("one fault: {:?}", lines(&read.faults)) };
    assert_eq!((fault.kind, fault.found.as_str()), ("other-file", "Session"));
    assert!(fault.cure(Words::of(Language::Danish)).contains("Workshop("), "it says what to choose");
    let read = session_file::read("a.session.ron", WORKSHOP);
    assert_eq!(read.faults[0].kind, "other-file");
    let Read { value: Some(Any::Session(_)), faults } = any::read("misnamed.workshop.ron", SESSION) else {
        panic!("a session is a session whatever its name")
    };
    assert!(faults.is_empty());
}

#[test]
fn a_fault_of_the_workshop_that_a_session_carries_stands_where_it_stands_in_the_session() {
    let opened = session_file::read("a.session.ron", SESSION).value.expect("it opens");
    let whole =
        session_file::text(&opened.workshop, &opened.workshop_text, &opened.session, &opened.left_out);
    for (from, to, mark, kind) in [
        ("minutes: 3)", "minutes: \"3\")", "\"3\")", "wrong-kind"),
        ("cfg.advice_weak", "cfg.advice_week", "advice_week", "expression-cfg"),
        ("(id: \"afklar\", name", "(id: \"afklar\" name", "name: \"Afklar\"", "no-comma"),
    ] {
        let text = whole.replacen(from, to, 1);
        let at = text.find(mark).expect("it is there");
        let line = text[..at].matches('\n').count() + 1;
        let column = text[..at].rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        let faults = faults(Of::Session, &text);
        let first = faults.first().map(|fault| (fault.kind, fault.line, fault.column));
        assert_eq!(first, Some((kind, line, column)), "{:#?}", lines(&faults));
    }
}

#[test]
fn bytes_that_are_no_text_are_said_at_the_first_of_them() {
    let path = Path::new("egen.workshop.ron");
    let of = |bytes: &[u8]| load::text_of(path, bytes.to_vec()).expect_err("it is no text");
    let latin = of(b"Workshop(\n  title: \"R\xe5d\",\n)");
    assert_eq!((latin.line, latin.column, latin.kind), (2, 12, "no-text"), "the letter after R");
    let nul = of("Workshop(\n  title: \"Læ\0g\"".as_bytes());
    assert_eq!((nul.line, nul.column, nul.kind), (2, 13, "nul"));
    let danish = Words::of(Language::Danish);
    assert!(latin.cure(danish).contains("UTF-8") && nul.sentence(danish).contains("NUL"));
    let units: Vec<u8> = "\u{feff}Råd".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(load::text_of(path, units).expect("UTF-16 is read"), "Råd");
}

#[test]
fn an_empty_file_is_no_workshop_and_no_session() {
    for text in ["", "\n\n", "// kun en kommentar", "\u{feff}"] {
        for of in [Of::Workshop, Of::Session] {
            let faults = faults(of, text);
            assert_eq!(faults.iter().map(|fault| fault.kind).collect::<Vec<_>>(), ["empty-file"], "{text:?}");
        }
    }
    assert!(workshop_file::read("tom", "").value.is_none() && session_file::read("tom", "").value.is_none());
}

/// Reads a text as both kinds of file; how long that took.
fn read_both(text: &str) -> Duration {
    let start = Instant::now();
    let _ = (workshop_file::read("a.workshop.ron", text), session_file::read("a.session.ron", text));
    start.elapsed()
}

/// Longer than this nobody waits for one file; tests run unoptimised and beside each other.
const PATIENCE: Duration = Duration::from_secs(10);

#[test]
fn bombs_are_refused_before_they_go_off() {
    let deep = |open: &str| open.repeat(200_000);
    let bombs = [
        deep("["),
        deep("("),
        deep("Some("),
        deep("Group(["),
        deep("{\"a\":"),
        format!("Workshop(x: [{}])", "{1:1},".repeat(200_000)),
        format!("Workshop(x: [{}])", "(,".repeat(100_000)),
        format!(
            "Workshop(rules: [{}])",
            "(id: \"a\", canvas: \"b\", severity: Stop, when: \"1\", says: \"\", act: \"\"),".repeat(20_000)
        ),
        format!("Session(x: \"{}", "\\".repeat(500_000)),
        format!("Session({}", "/*".repeat(300_000)),
        format!("Session(tables: {{\"a\": [{}]}})", "(\"x\", {}),".repeat(50_000)),
        "\"\n".repeat(300_000),
        "a:".repeat(300_000),
    ];
    // Measured against a plain list of the same size, since the machine may be busy: what grows with the square of its
    // length takes a hundred times as long.
    let plain = read_both(&format!("Workshop(x: [{}])", "1, ".repeat(400_000)));
    let list = |n: usize, entry: fn(usize) -> String| (0..n).map(entry).collect::<Vec<_>>().concat();
    let rows = list(10_000, |n| format!("(\"d{n}\", {{\"departments\": [\"x{n}\"]}}),"));
    let kept = list(2_000, |n| format!("(at: \"tables.initiatives\", text: \"(\\\"d{n}\\\", {{}})\"),"));
    let linked = format!("tables: {{\"initiatives\": [{rows}]}}, left_out: [{kept}],");
    let bombs = bombs.into_iter().chain([SESSION.replacen("tables: {", &format!("{linked} x: {{"), 1)]);
    for bomb in bombs {
        let took = read_both(&bomb);
        let patience = (30 * plain).max(Duration::from_secs(2));
        assert!(
            took < patience,
            "{took:?} and not {plain:?} for {}…",
            bomb.chars().take(30).collect::<String>()
        );
    }
    let large = " ".repeat(workshop_file::LARGEST + 1);
    let fault = &workshop_file::read("stor.workshop.ron", &large).faults[0];
    assert_eq!((fault.kind, fault.expected.as_str()), ("too-large", "8"), "eight megabytes");
    let deep = &faults(Of::Workshop, &deep("["))[0];
    assert_eq!((deep.kind, deep.line, deep.column), ("too-deep", 1, 65), "where it becomes too deep");
}

#[cfg(unix)]
#[test]
fn a_device_or_a_folder_is_no_file() {
    for path in ["/dev/zero", "/tmp"] {
        let read = any::open(&RealDisk, Path::new(path));
        assert_eq!(read.faults.first().map(|fault| fault.kind), Some("no-plain-file"), "{path}");
    }
    assert_eq!(any::open(&RealDisk, Path::new("/findes/ikke")).faults[0].kind, "no-file");
}

#[test]
fn two_thousand_broken_files_neither_panic_nor_take_long() {
    let small = include_str!("files/small.session.ron")
        .replace("TINY", &format!("r##\"{}\"##", include_str!("files/tiny.workshop.ron")));
    let texts =
        [small.as_str(), include_str!("files/tiny.workshop.ron"), GALLERY, SESSION, WORKSHOP, ENGLISH];
    let mut dice = Dice(2026);
    let mut longest = Duration::ZERO;
    for round in 0..2_000 {
        // The large files are read a few times only: unoptimised, each reading takes a while.
        let which = if round % 100 < 95 { round % 2 } else { 2 + (round / 100) % 4 };
        let mut text = mutated(texts[which], &mut dice);
        for _ in 0..dice.below(3) {
            text = mutated(&text, &mut dice);
        }
        let start = Instant::now();
        let read = any::read("tilfældig.ron", &text);
        longest = longest.max(start.elapsed());
        for fault in &read.faults {
            assert!(fault.line >= 1 && fault.column >= 1, "round {round}: {fault:?}");
        }
        let whole = read.value.is_some() || !read.faults.is_empty();
        assert!(whole, "round {round}: neither a value nor a word why not");
    }
    assert!(longest < PATIENCE, "the longest took {longest:?}");
}

#[test]
fn every_shipped_file_is_whole() {
    for (name, text) in builtin::WORKSHOPS.iter().chain(builtin::SAMPLES) {
        assert!(any::read(name, text).faults.is_empty(), "{name}");
    }
}
