//! A newcomer gets back what was never saved, and goes back to an earlier version, without reading any help. The times
//! of day differ from run to run, so the pictures are only put into `target/look` for the eye.

use eframe::egui::Key;
use raaderum::app::Dialog;
use raaderum::app::command::Command;
use raaderum::app::prefs::{Prefs, Theme};
use raaderum::model::id::RecordId;

use super::desk::Window;
use super::gallery::keep;

/// A session without a file, with a note, whose program has ended.
fn unfinished(prefs: Prefs) -> Window {
    let mut window = Window::on("double_diamond");
    write(&mut window, "Borgerne venter for længe");
    window.again(prefs)
}

/// Writes a note with the keyboard.
fn write(window: &mut Window, text: &str) {
    window.letter('n');
    window.write(text);
    window.key(Key::Enter);
    window.key(Key::Escape);
}

fn has_note(window: &Window, text: &str) -> bool {
    let tables = window.store().session().tables();
    let mut records = tables.flat_map(|(_, rows)| rows.iter());
    records.any(|(_, record): (&RecordId, _)| record.values.values().any(|value| value.text() == Some(text)))
}

#[test]
fn what_was_never_saved_is_offered_at_the_start_and_comes_back_with_one_key() {
    for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark"), (Theme::Projector, "projector")] {
        let mut window = unfinished(Prefs { theme, ..Prefs::default() });
        assert_eq!(window.app().dialog, Some(Dialog::Recover), "it is offered");
        keep(&mut window, &format!("recover-{name}"));
        assert!(
            window.focused().starts_with("Gendan"),
            "the way that loses nothing has the focus: {}",
            window.focused()
        );
        window.key(Key::Enter);
        assert!(has_note(&window, "Borgerne venter for længe"), "it is back");
        assert_eq!(window.app().dialog, None);
    }
}

#[test]
fn what_is_thrown_away_is_not_offered_again_and_still_a_version() {
    let mut window = unfinished(Prefs::default());
    window.click_starting("Kassér");
    window.wait();
    assert_eq!(window.app().dialog, None, "nothing else waits");
    let shelf = std::fs::read_dir(window.path("state/documents")).expect("shelves").next().expect("one");
    let versions =
        std::fs::read_dir(shelf.expect("an entry").path().join("versions")).expect("versions").count();
    assert!(versions > 0, "it is kept all the same");
    let mut window = window.again(Prefs::default());
    assert_eq!(window.app().dialog, None, "it is not offered again");
}

#[test]
fn a_copy_leaves_what_was_found_as_it_is() {
    let mut window = unfinished(Prefs::default());
    window.click_starting("Åbn kopi");
    assert!(has_note(&window, "Borgerne venter for længe"), "the copy is open");
    write(&mut window, "Kun i kopien");
    let mut window = window.again(Prefs::default());
    assert_eq!(window.spoken("Gendan: ").len(), 2, "both are offered: {:?}", window.spoken("Gendan"));
    window.click_starting("Kassér");
    window.wait();
    assert_eq!(window.spoken("Gendan: ").len(), 1, "the other is still offered");
}

#[test]
fn an_earlier_version_of_what_was_closed_is_found_from_home() {
    let mut window = unfinished(Prefs::default());
    window.click_starting("Kassér");
    window.wait();
    window.app().run(Command::Backups);
    window.wait();
    keep(&mut window, "recover-last-light");
    window.click_starting("Tidligere udgaver");
    window.wait();
    keep(&mut window, "versions-home-light");
    window.click_starting("Åbn kopi: ");
    window.wait();
    assert!(has_note(&window, "Borgerne venter for længe"), "what was thrown away is a version");
}

#[test]
fn a_person_goes_back_to_a_milestone_and_forth_again() {
    let mut window = Window::on("double_diamond");
    write(&mut window, "Før pausen");
    window.app().run(Command::Backups);
    window.wait();
    window.fill("Navn, fx før eller efter", "før");
    window.click("Gem udgaven");
    write(&mut window, "Efter pausen");
    window.app().run(Command::Backups);
    window.wait();
    keep(&mut window, "versions-light");
    window.click_starting("Gendan: før");
    window.wait();
    assert!(has_note(&window, "Før pausen") && !has_note(&window, "Efter pausen"), "as it was then");
    window.app().run(Command::Undo);
    assert!(has_note(&window, "Efter pausen"), "and one undo brings all of it back");
}
