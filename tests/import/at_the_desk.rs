//! What the facilitator meets: a file is chosen, looked at, inserted and taken back.

use std::path::PathBuf;

use raaderum::app::Dialog;
use raaderum::app::command::Command;
use raaderum::app::importing::{Decided, ImportAsk, told};
use raaderum::app::notices::NoticeKind;
use raaderum::model::id::CanvasId;
use raaderum::model::import::{Becomes, Target, Trouble};
use raaderum::words::Words;

use super::desk::Desk;
use super::{records, survey};

#[expect(clippy::disallowed_methods, reason = "the test plays the other program that wrote the file")]
fn file(desk: &Desk, name: &str, text: &str) -> PathBuf {
    let path = desk.folder.path().join(name);
    std::fs::write(&path, text).expect("written");
    path
}

/// The sample on a canvas, and a file that has been read.
fn opened(canvas: &str, into: Option<Target>, text: &str) -> (Desk, ImportAsk) {
    let mut desk = Desk::new();
    desk.app.run(Command::OpenSample);
    desk.app.go_to(&CanvasId::from(canvas));
    let path = file(&desk, "svar.csv", text);
    desk.app.import_path(path, into);
    desk.wait();
    let Some(Dialog::Import(ask)) = desk.app.dialog.clone() else { panic!("{:?}", desk.app.dialog) };
    (desk, ask)
}

#[test]
fn a_file_is_looked_at_inserted_and_taken_back() {
    let rows = "Områdeleder A;4;4;4;4;4\n".repeat(12);
    let (mut desk, ask) = opened("leadership_survey", None, &format!("Leder;1;2;3;4;5\n{rows}"));
    let before = desk.store().session().clone();
    let mapping = ask.mapping.clone().expect("it is known");
    assert_eq!(mapping.target, survey(), "the canvas on the wall, and its columns");
    let lines = told::happens(Words::of(desk.app.prefs.language), desk.store(), &mapping, &ask.preview);
    assert_eq!(lines[0], "12 personer tælles i runde 1. Personerne gemmes ikke");
    assert!(desk.store().session() == &before, "nothing happens before somebody says so");
    desk.app.import(ask);
    assert!(desk.store().session() != &before);
    let notice = desk.app.notices.lines().next().cloned().expect("it is told");
    assert_eq!(
        (notice.text.as_str(), notice.offer),
        ("Hentet: Ledelse af digital omstilling", Some(Command::Undo))
    );
    assert_eq!(desk.app.title(Command::Undo), "Fortryd: hentede Ledelse af digital omstilling");
    desk.app.run(Command::Undo);
    assert!(desk.store().session() == &before, "one step takes all of it back");
    desk.app.run(Command::Redo);
    assert!(desk.store().session() != &before, "and does it again");
}

#[test]
fn what_a_guard_refuses_by_hand_does_not_come_from_a_file() {
    let text = "text\nBange for fejl\nKaren er imod\nVil gerne\n";
    let (mut desk, ask) = opened("archetypes", Some(records("archetype_notes")), text);
    let refused: Vec<_> =
        ask.preview.problems.iter().map(|it| (it.line, it.what, it.found.as_str())).collect();
    assert_eq!(refused, [(3, Trouble::Refused, "Skriv en reaktion, ikke en person.")]);
    let before = desk.rows("archetype_notes");
    desk.app.import(ask);
    assert_eq!(desk.rows("archetype_notes"), before + 2, "the others come in");
}

#[test]
fn another_decision_shows_at_once_what_becomes_of_it() {
    let (desk, mut ask) = opened("leadership_survey", None, "Leder;1;2\nOmrådeleder A;4;4\nNy;5;5\n");
    assert_eq!(ask.preview.told.abouts, ["Ny"]);
    desk.app.decide_import(&mut ask, Decided::Column(0, Becomes::Nothing));
    assert_eq!(ask.preview.told.abouts, Vec::<String>::new(), "all are about the leader in focus");
    let item = ask.mapping.as_ref().expect("it").columns[1].clone();
    desk.app.decide_import(&mut ask, Decided::Column(2, item.clone()));
    let columns = ask.mapping.as_ref().expect("it").columns.clone();
    assert_eq!(columns, [Becomes::Nothing, Becomes::Nothing, item], "an item is answered by one column");
    desk.app.decide_import(&mut ask, Decided::Target(records("survey_leaders")));
    assert_eq!(ask.preview.told.new, 1, "the leaders themselves, of which one is there");
}

#[test]
fn a_question_that_another_speaks_for_is_answered_by_its_own_group() {
    let into = Target::Answers("survey_own".into());
    let (_, ask) = opened("leadership_survey", Some(into), "1;2;3;4;5\n4;5;4;4;4\n");
    let mapping = ask.mapping.expect("it");
    assert_eq!((mapping.target, mapping.voice.expect("one").group.as_str()), (survey(), "leader_self"));
}

#[test]
fn what_cannot_be_read_is_said_in_three_sentences_and_nothing_opens() {
    let mut desk = Desk::new();
    desk.app.run(Command::OpenSample);
    let path = file(&desk, "svar.csv", "PK\u{3}\u{4}…");
    desk.app.import_path(path, None);
    desk.wait();
    assert!(desk.app.dialog.is_none());
    let notice = desk.app.notices.lines().next().expect("it is told");
    assert_eq!(notice.kind, NoticeKind::Trouble);
    assert_eq!(
        notice.text,
        "»svar.csv« er en projektmappe, ikke en CSV-fil. Intet er ændret i sessionen. Gem arket som CSV, eller kopiér \
         cellerne og sæt dem ind her."
    );
}

#[test]
fn a_piece_of_a_spreadsheet_that_is_pasted_is_asked_about_and_lines_stay_notes() {
    let mut desk = Desk::new();
    desk.app.run(Command::OpenSample);
    desk.app.go_to(&CanvasId::from("double_diamond"));
    let notes = desk.rows("diamond_notes");
    desk.app.pasted("Navn\tAnsatte\nSkole\t40\nPark\t12\n");
    let Some(Dialog::Import(ask)) = desk.app.dialog.take() else { panic!("it is asked about") };
    assert_eq!(ask.mapping.as_ref().map(|it| it.target.clone()), Some(records("departments")));
    assert_eq!(desk.rows("diamond_notes"), notes, "no note is made of it");
    desk.app.pasted("En seddel\nEn til");
    let Some(Dialog::Paste(ask)) = desk.app.dialog.take() else { panic!("the lines are shown first") };
    desk.app.paste(ask);
    assert_eq!(desk.rows("diamond_notes"), notes + 2);
}
