//! The command line as a script meets it: what stands on stdout, what on stderr, and the exit code.

use std::ffi::OsString;
use std::path::Path;

use raaderum::cli::{self, Outcome, Streams};
use raaderum::model::workshop::Language;
use raaderum::words::Words;
use serde_json::Value as Json;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/workshops/samples/fjordnaes.session.ron");
const DANISH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/workshops/ni-raad.workshop.ron");
const ENGLISH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/workshops/nine-advice.workshop.ron");

/// What a run said.
#[derive(Debug)]
struct Said {
    outcome: Outcome,
    out: Vec<u8>,
    err: String,
}

impl Said {
    fn text(&self) -> String {
        String::from_utf8(self.out.clone()).expect("text on stdout")
    }

    fn json(&self) -> Json {
        assert_eq!(self.outcome, Outcome::Done, "{self:?}");
        serde_json::from_slice(&self.out).expect("JSON on stdout")
    }
}

fn run(words: &[&str]) -> Said {
    run_with(words, b"", Language::Danish)
}

fn run_with(words: &[&str], mut input: &[u8], language: Language) -> Said {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = std::iter::once("raaderum").chain(words.iter().copied()).map(OsString::from);
    let streams = Streams { input: &mut input, out: &mut out, err: &mut err };
    let outcome = cli::run(arguments, Words::of(language), streams);
    Said { outcome, out, err: String::from_utf8(err).expect("text on stderr") }
}

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_string_lossy().into_owned()
}

#[test]
fn what_ships_has_no_faults() {
    let said = run(&["check", DANISH, ENGLISH, SAMPLE]);
    assert_eq!(said.text(), "", "check is silent");
    assert_eq!(said.outcome, Outcome::Done);
}

#[test]
fn check_says_path_line_column_and_cure_and_ends_with_one() {
    let text = std::fs::read_to_string(DANISH).unwrap().replacen("severity: Stop", "severity: Stpo", 1);
    let said = run_with(&["check", "-"], text.as_bytes(), Language::Danish);
    let line = 1 + text.lines().position(|line| line.contains("Stpo")).unwrap();
    assert!(said.text().starts_with(&format!("-:{line}:")), "{}", said.text());
    assert!(said.text().contains("Stop"), "the nearest right name is said: {}", said.text());
    assert_eq!((said.outcome, said.err.as_str()), (Outcome::Faults, ""));
}

#[test]
fn a_file_that_is_not_there_ends_with_two() {
    for words in [vec!["check", "findes-ikke.ron"], vec!["show", "findes-ikke.ron", "--json"]] {
        assert_eq!(run(&words).outcome, Outcome::Unreadable, "{words:?}");
    }
    assert_eq!(run(&["export"]).outcome, Outcome::Unreadable, "half a command line");
}

#[test]
fn a_new_session_opens_again() {
    let folder = tempfile::tempdir().unwrap();
    let out = path(folder.path(), "ny.session.ron");
    let made = run(&["new", "ni-raad", "--agenda", "tre_timer", "--title", "Direktionen", "--out", &out]);
    assert_eq!((made.outcome, made.text()), (Outcome::Done, format!("{out}\n")), "{}", made.err);
    let shown = run(&["show", &out, "--json"]).json();
    assert_eq!(shown["title"], "Direktionen");
    assert_eq!(shown["workshop"]["id"], "ni-raad");
    let again = run(&["new", "ni-raad", "--agenda", "tre_timer", "--title", "Andet", "--out", &out]);
    assert_eq!(again.outcome, Outcome::Unwritten, "a session that is there is not written over");
    let wrong = run(&["new", DANISH, "--agenda", "tre_time", "--title", "T", "--out", "-"]);
    assert_eq!(wrong.outcome, Outcome::Faults);
    assert!(wrong.err.contains("tre_timer"), "{}", wrong.err);
}

#[test]
fn a_workshop_is_shown_as_lists_of_things_with_ids() {
    let shown = run(&["show", DANISH, "--json"]).json();
    assert_eq!((&shown["id"], &shown["language"]), (&Json::from("ni-raad"), &Json::from("da")));
    for list in ["tables", "canvases", "rules", "agendas"] {
        let rows = shown[list].as_array().expect("a list");
        assert!(!rows.is_empty() && rows.iter().all(|row| row["id"].is_string()), "{list}");
    }
}

#[test]
fn a_session_is_shown_with_what_is_computed() {
    let shown = run(&["show", SAMPLE, "--json"]).json();
    let initiatives = shown["tables"]["initiatives"].as_array().expect("a table");
    let seven = initiatives.iter().find(|row| row["id"] == "I7").expect("I7");
    assert_eq!(seven["risk_gap"], 2, "5 is needed and 3 is there");
    assert_eq!(seven["legitimacy_gap"], 35);
    assert_eq!(shown["decisions"].as_array().map(Vec::len), Some(2));
    assert!(shown["tallies"].as_array().is_some_and(|tallies| tallies.len() > 20));
    let through = std::fs::read(SAMPLE).unwrap();
    assert_eq!(run_with(&["show", "-", "--json"], &through, Language::English).json(), shown, "`-` is stdin");
}

#[test]
fn every_rule_is_listed_once_with_what_it_found() {
    let rules = run(&["insights", SAMPLE, "--json"]).json();
    let rules = rules.as_array().unwrap();
    let mut ids: Vec<&str> = rules.iter().map(|rule| rule["rule"].as_str().unwrap()).collect();
    let state = |id: &str| rules.iter().find(|rule| rule["rule"] == id).unwrap();
    assert_eq!(state("R-121")["items"], serde_json::json!(["I5", "I8"]), "worst first");
    assert_eq!(
        (&state("R-122")["state"], &state("R-122")["severity"]),
        (&Json::from("fires"), &Json::from("stop"))
    );
    assert_eq!(state("R-123")["state"], "silent");
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn the_pass_of_an_initiative_is_written_by_its_id_or_its_name() {
    let export = |pass: &str, format: &str, out: &str| {
        run(&["export", SAMPLE, "--pass", pass, "--as", format, "--out", out])
    };
    let by_id = export("initiatives/I5", "svg", "-");
    assert!(by_id.text().contains("Skærmbesøg i hjemmeplejen"), "{}", by_id.err);
    assert_eq!(export("initiatives/skærmbesøg i hjemmeplejen", "svg", "-").text(), by_id.text());
    let table = export("initiatives/I5", "csv", "-").text();
    assert!(table.contains("De dumme spørgsmål;Gult"), "{table}");
    let folder = tempfile::tempdir().unwrap();
    let all = path(folder.path(), "pas");
    assert_eq!(export("initiatives/all", "svg", &all).text().lines().count(), 8, "one for each initiative");
    assert!(folder.path().join("pas/initiatives-I8.svg").exists());
    for (pass, cure) in
        [("initiatives/I55", "I5"), ("initiatives/Skærmbesøg", "Skærmbesøg i"), ("tavler/I5", "initiatives")]
    {
        let said = export(pass, "svg", "-");
        assert_eq!(said.outcome, Outcome::Faults, "{pass}");
        assert!(said.err.contains(cure), "{pass}: {}", said.err);
    }
    let both = run(&["export", SAMPLE, "--pass", "all", "--canvas", "all", "--as", "svg", "--out", "-"]);
    assert_eq!(both.outcome, Outcome::Unreadable, "one or the other");
}

#[test]
fn canvases_and_charts_are_written_in_every_kind() {
    let folder = tempfile::tempdir().unwrap();
    let all = path(folder.path(), "alle");
    let said =
        run(&["export", SAMPLE, "--canvas", "all", "--as", "svg", "--out", &all, "--theme", "projector"]);
    assert_eq!(said.outcome, Outcome::Done, "{}", said.err);
    assert_eq!(said.text().lines().count(), 54, "a line for each file");
    assert!(said.text().lines().all(|file| std::fs::read_to_string(file).unwrap().contains("</svg>")));
    let png = path(folder.path(), "kurve.png");
    let words = ["export", SAMPLE, "--canvas", "change_curve", "--as", "png", "--out", &png, "--scale", "2"];
    assert_eq!(run(&words).outcome, Outcome::Done);
    assert_eq!(image::image_dimensions(&png).unwrap(), (3200, 1800));
    let table = run(&["export", SAMPLE, "--canvas", "portfolio_model", "--as", "csv", "--out", "-"]).text();
    assert!(table.starts_with('\u{feff}') && table.contains(';') && table.contains("1,5"), "{table}");
    let chart = run(&["chart", SAMPLE, "--canvas", "risk_innovation", "--as", "svg", "--out", "-"]).text();
    assert!(chart.contains("Ambition og mod"), "the first chart when no number is given");
    let chart =
        run(&["chart", SAMPLE, "--canvas", "risk_innovation", "--chart", "2", "--as", "csv", "--out", "-"]);
    assert!(chart.text().contains("Skærmbesøg"), "{chart:?}");
}

#[test]
fn a_canvas_that_is_not_there_is_answered_with_the_nearest() {
    let said = run(&["export", SAMPLE, "--canvas", "change_curv", "--as", "svg", "--out", "-"]);
    assert_eq!(said.outcome, Outcome::Faults);
    assert!(said.err.contains("change_curve"), "{}", said.err);
    assert!(said.out.is_empty());
    let said =
        run(&["chart", SAMPLE, "--canvas", "change_curve", "--chart", "9", "--as", "svg", "--out", "-"]);
    assert_eq!(said.outcome, Outcome::Faults);
}

#[test]
fn what_cannot_be_written_is_said_in_three_sentences() {
    let nowhere =
        ["export", SAMPLE, "--canvas", "change_curve", "--as", "svg", "--out", "/proc/findes/ikke.svg"];
    let said = run(&nowhere);
    assert_eq!(said.outcome, Outcome::Unwritten);
    assert!(said.err.matches('.').count() >= 3, "{}", said.err);
}

#[test]
fn lix_counts_as_the_book_does() {
    let text = "Vi vil give Karla mere tid til borgerne. I dag skriver hun den samme besked tre gange. Med den nye \
                løsning skriver hun den kun én gang. Prøv den i uge 12, og sig til, hvad der driller!";
    let said = run(&["lix", text, "--json"]).json();
    let of = |key: &str| said[key].as_u64().unwrap();
    assert_eq!((of("lix"), of("words"), of("sentences"), of("long")), (23, 38, 4, 5));
    let short = run_with(&["lix", "-", "--json"], b"Er alle klar?", Language::English).json();
    assert_eq!(short["lix"], Json::Null);
    assert!(run(&["lix", "Er alle klar?"]).text().contains("For kort til LIX"));
}

#[test]
fn help_explains_every_word_in_both_languages() {
    for (language, word) in [(Language::Danish, "Slutkoder"), (Language::English, "Exit codes")] {
        let said = run_with(&["--help"], b"", language);
        assert_eq!(said.outcome, Outcome::Done);
        assert!(said.text().contains(word), "{}", said.text());
        for command in ["new", "excerpt", "check", "show", "export", "chart", "insights", "lix"] {
            let help = run_with(&[command, "--help"], b"", language).text();
            let lines: Vec<&str> = help.lines().map(str::trim).collect();
            let is_entry = |line: &str| line.starts_with(['-', '<', '[']);
            for pair in lines.windows(2).filter(|pair| is_entry(pair[0])) {
                let explained = pair[0].contains("  ") || !(pair[1].is_empty() || is_entry(pair[1]));
                assert!(explained, "{command}: unexplained: {}", pair[0]);
            }
        }
    }
}

/// A session of the sample beside a file of answers.
fn with_answers(text: &str) -> (tempfile::TempDir, String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let (session, table) = (path(folder.path(), "a.session.ron"), path(folder.path(), "svar.csv"));
    for (to, text) in
        [(&session, std::fs::read_to_string(SAMPLE).expect("the sample")), (&table, text.to_owned())]
    {
        put(to, &text);
    }
    (folder, session, table)
}

#[expect(clippy::disallowed_methods, reason = "the test plays the other program that wrote the file")]
fn put(path: &str, text: &str) {
    std::fs::write(path, text).expect("written");
}

#[test]
fn answers_are_imported_with_a_preview_and_persons_are_not_kept() {
    let others = (2..=6).map(|n| format!("r{n};Områdeleder B;4;5;3;2;1\n"));
    let rows: String = std::iter::once("r1;Områdeleder B;4;4;4;4;4\n".to_owned()).chain(others).collect();
    let (_folder, session, table) = with_answers(&format!("id;Leder;1;2;3;4;Tryghed\n{rows}"));
    let before = std::fs::read_to_string(&session).unwrap();
    let words = ["import", &session, &table, "--map", "Tryghed=Borgernes data"];
    let dry = run(&[&words[..], &["--dry-run"]].concat());
    assert_eq!(dry.outcome, Outcome::Done, "{}", dry.err);
    for line in [
        "svar.csv · 6 rækker · UTF-8 · semikolon",
        "  Leder → Leder",
        "  Tryghed → Svar om Borgernes data",
        "6 personer tælles i runde 1. Personerne gemmes ikke",
        "Nye: Områdeleder B",
        "Intet er skrevet.",
    ] {
        assert!(dry.text().lines().any(|said| said == line), "{line}: {}", dry.text());
    }
    assert_eq!(std::fs::read_to_string(&session).unwrap(), before, "a dry run writes nothing");
    let done = run(&words);
    assert_eq!(done.outcome, Outcome::Done, "{}", done.err);
    let shown = run(&["show", &session, "--json"]).json();
    let leaders = shown["tables"]["survey_leaders"].as_array().unwrap().clone();
    let new = leaders.iter().find(|row| row["alias"] == "Områdeleder B").expect("made");
    assert_eq!(
        (new["answered"].as_f64(), new["staff_index"].as_f64()),
        (Some(6.0), Some(54.2)),
        "(75 + 5 · 50) / 6"
    );
    let saved = std::fs::read_to_string(&session).unwrap();
    assert!(!saved.contains("r1") || before.contains("r1"), "no person is kept");
}

#[test]
fn an_import_that_is_asked_for_wrongly_says_what_there_is() {
    let (folder, session, table) = with_answers("Leder;1\nA;4\n");
    for (words, said) in [
        (vec!["--into", "survey_staf"], "Mente du survey_staff?"),
        (vec!["--into", "survey_staff", "--group", "borgere"], "staff, superior, leader_self"),
        (vec!["--into", "survey_staff", "--wave", "9"], "Den højeste er"),
        (vec!["--into", "survey_staff", "--map", "Chef=Leder"], "Leder, 1"),
        (vec!["--into", "survey_staff", "--map", "1=måne"], "Kompetencer"),
        (vec!["--into", "survey_staff", "--map", "1"], "Kolonne=felt"),
    ] {
        let wrong = run(&[&["import", &session, &table][..], &words].concat());
        assert_eq!(wrong.outcome, Outcome::Faults, "{words:?}");
        assert!(wrong.err.contains(said), "{words:?}: {}", wrong.err);
    }
    let gone = path(folder.path(), "findes-ikke.csv");
    assert_eq!(run(&["import", &session, &gone]).outcome, Outcome::Unreadable);
    let workshop = run(&["import", DANISH, &table, "--into", "departments", "--map", "Leder=Navn"]);
    assert_eq!(workshop.outcome, Outcome::Faults, "a workshop is never written over");
    assert!(workshop.err.contains("--out"), "{}", workshop.err);
}
