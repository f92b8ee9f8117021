//! Rows of another program in the window: dropped, understood, inserted, taken back; also by keys alone.

use std::path::Path;

use eframe::egui::{Event, Key};
use raaderum::app::Dialog;
use raaderum::model::import::Becomes;

use super::desk::Window;

#[expect(clippy::disallowed_methods, reason = "the test plays the other program that wrote the file")]
pub(super) fn write(path: &Path, text: &str) {
    std::fs::write(path, text).expect("written");
}

/// Whether a line says just that.
fn says(window: &Window, line: &str) -> bool {
    window.spoken(line).iter().any(|spoken| spoken == line)
}

/// The survey, and a file of answers on its way.
fn dropped(text: &str) -> Window {
    let mut window = Window::on("leadership_survey");
    let path = window.path("svar.csv");
    write(&path, text);
    window.drop_file(&path);
    assert!(matches!(window.app().dialog, Some(Dialog::Import(_))), "{:?}", window.app().dialog);
    window
}

#[test]
fn a_file_that_is_dropped_is_understood_put_right_inserted_and_taken_back() {
    let answers = "Områdeleder A;4;4;4;5;4\n".repeat(8);
    let mut window = dropped(&format!("Leder;1;2;3;4;Tryghed med data\n{answers}"));
    let before = window.store().session().clone();
    assert!(says(&window, "8 personer tælles i runde 1. Personerne gemmes ikke"));
    assert!(says(&window, "Linje 3 er magen til linje 2."), "rows that are alike are named");
    // The last heading is none that the program knows.
    window.click_starting("Tryghed med data bliver til");
    window.click_starting("Svar om Borgernes data");
    let Some(Dialog::Import(ask)) = window.app().dialog.clone() else { panic!("it stays open") };
    let columns = ask.mapping.expect("it is known").columns;
    assert_eq!(columns[5], Becomes::Answer(Some("security".into())));
    window.click("Sæt ind");
    assert!(window.app().dialog.is_none(), "done");
    assert!(window.store().session() != &before);
    assert!(says(&window, "Hentet: Ledelse af digital omstilling"));
    window.click("Fortryd");
    assert!(window.store().session() == &before, "and back by the line that said so");
}

#[test]
fn keys_are_enough() {
    let mut window = dropped("Leder;1;2;3;4;5\nOmrådeleder A;4;4;4;4;4\n");
    assert_eq!(window.focused(), "Sæt ind", "the one thing to do");
    window.tab_to("1 bliver til");
    window.key(Key::Enter);
    assert!(window.shows("Svar om Borgernes data"), "the list is unfolded");
    window.key(Key::Escape);
    assert!(matches!(window.app().dialog, Some(Dialog::Import(_))), "Escape folds the list up first");
    window.tab_to("Sæt ind");
    let steps = window.store().history().len();
    window.key(Key::Enter);
    assert_eq!(window.store().history().len(), steps + 1, "inserted as one step");
    let mut window = dropped("Leder;1\nA;4\n");
    window.key(Key::Escape);
    assert!(window.app().dialog.is_none(), "Escape leaves it");
    assert_eq!(window.store().history().len(), steps, "and nothing is done");
}

#[test]
fn it_is_found_where_answers_are_counted_and_rows_are_listed() {
    for (open, into) in [("h", "Svar: "), ("s", "")] {
        let mut window = Window::on("change_curve");
        window.letter(open.chars().next().expect("a letter"));
        if into.is_empty() {
            window.click("Indsatser");
        }
        window.click("Hent svar eller rækker fra CSV …");
        assert!(matches!(window.app().dialog, Some(Dialog::Path(_))), "{open}: which file?");
        let path = window.path("fil.csv");
        write(&path, "Navn;1\nA;4\n");
        window.fill("Sti til filen", &path.to_string_lossy());
        window.click("Hent");
        window.wait();
        let Some(Dialog::Import(ask)) = window.app().dialog.clone() else { panic!("{open}: it is read") };
        let target = ask.mapping.expect("it is known").target;
        assert_eq!(format!("{target:?}").starts_with("Answers"), !into.is_empty(), "{open}: {target:?}");
    }
}

#[test]
fn cells_that_are_pasted_are_asked_about() {
    let mut window = Window::on("double_diamond");
    let text = "Navn\tAnsatte\nSkole\t40\nPark\tmange\n";
    window.harness.event(Event::Paste(text.into()));
    window.harness.run();
    assert!(says(&window, "2 nye rækker i Afdelinger"), "{:?}", window.spoken("rækker"));
    assert!(says(&window, "Linje 3, Ansatte: »mange« er ikke et tal. Feltet bliver tomt."));
}
