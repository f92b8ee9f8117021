//! The whole path with the mouse alone, by spoken names.

use eframe::egui::Key;
use raaderum::app::Screen;

use super::desk::Window;

#[test]
fn a_session_is_begun_worked_on_saved_opened_again_and_exported_with_the_mouse() {
    let mut window = Window::open();
    window.click_starting("Halvanden time");
    window.fill("Titel", "Prøvekommunen på Ærø");
    window.click("Begynd");
    assert_eq!(window.app().screen, Screen::Stage, "the canvas is on the wall");

    window.click("Råd 1 · Stil de dumme spørgsmål");
    window.click("Den dobbelte diamant");
    window.click("Skriv den første (N)");
    window.write("Kører forgæves på Ærø");
    window.key(Key::Enter);
    assert_eq!(window.rows("diamond_notes"), 1, "the note is there");
    assert!(window.shows("Fortryd: skrev Kører forgæves på Ærø"), "{:?}", window.spoken("Fortryd"));

    window.click("Gem …");
    let path = window.path("prøve.session.ron");
    window.fill("Sti til filen", &path.to_string_lossy());
    window.click("Gem");
    window.wait();
    assert!(path.exists(), "the file is written");
    let before = window.store().session().clone();

    window.click("Råderum, til forsiden");
    assert_eq!(window.app().screen, Screen::Home, "nothing is unsaved");
    window.click_starting("Prøvekommunen på Ærø");
    window.wait();
    assert!(window.store().session() == &before, "the same session is back");

    window.app().run(raaderum::app::command::Command::Export);
    window.harness.run();
    window.click("SVG");
    window.click("Vælg sted …");
    let picture = window.path("billede.svg");
    window.fill("Sti til filen", &picture.to_string_lossy());
    window.click("Eksportér");
    window.wait();
    let svg = std::fs::read_to_string(&picture).expect("the picture is written");
    assert!(svg.contains("Den dobbelte diamant"), "the title is text in the picture");
}
