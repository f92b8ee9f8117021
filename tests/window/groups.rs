//! Notes that say the same lie under one another: with the mouse, with the keys, and apart again.

use eframe::egui::{Key, Modifiers};

use super::desk::Window;

const FIRST: &str = "Seddel: Kører 14";
const SECOND: &str = "Seddel: Vil vide";

/// Every note with its text.
fn texts(window: &Window) -> Vec<String> {
    let rows = window.store().session().rows("diamond_notes").iter();
    let text = |record: &raaderum::model::record::Record| {
        record.value("text").and_then(|value| value.text()).unwrap_or_default().to_owned()
    };
    rows.map(|(_, record)| text(record)).collect()
}

#[test]
fn a_note_that_is_let_go_on_another_lies_under_it() {
    let mut window = Window::on("double_diamond");
    let (before, from, to) = (texts(&window), window.place(FIRST), window.place(SECOND));
    window.carry(from, to);
    window.let_go(to);
    assert!(!window.spoken("og én seddel under den").is_empty(), "{:?}", window.spoken("Seddel: "));
    assert!(window.spoken(FIRST).is_empty(), "one card stands for both");
    assert_eq!(texts(&window), before, "and both are kept as they were");
    window.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.place(FIRST), from, "Ctrl+Z brings it back where it was");
}

#[test]
fn g_groups_with_the_keys_a_title_is_written_and_shift_g_takes_it_apart() {
    let mut window = Window::on("double_diamond");
    let before = texts(&window);
    window.letter('g');
    assert!(!window.spoken("Vælg først en seddel").is_empty(), "without a note it says what to do");
    window.tab_to(FIRST);
    window.letter('g');
    window.tab_to(SECOND);
    window.key(Key::Enter);
    assert!(window.focused().contains("og én seddel under den"), "{}", window.focused());
    window.key(Key::Enter);
    window.chord(Modifiers::COMMAND, Key::A);
    window.write("Hjemmebesøg");
    window.key(Key::Enter);
    assert!(
        window.focused().starts_with("Seddel: Hjemmebesøg"),
        "the group has a title: {}",
        window.focused()
    );
    assert_eq!(texts(&window), before, "and the notes keep their words");
    window.chord(Modifiers::SHIFT, Key::G);
    assert!(!window.spoken(FIRST).is_empty() && !window.spoken(SECOND).is_empty(), "apart again");
    assert!(window.spoken("Hjemmebesøg").iter().all(|text| !text.starts_with("Seddel")), "without the title");
}

#[test]
fn escape_gives_up_choosing_and_the_menu_offers_the_same() {
    let mut window = Window::on("double_diamond");
    window.tab_to(FIRST);
    window.letter('g');
    window.key(Key::Escape);
    window.tab_to(SECOND);
    window.key(Key::Enter);
    window.key(Key::Escape);
    assert!(!window.spoken(FIRST).is_empty(), "nothing has been grouped");
    window.open_menu(FIRST);
    window.click("Læg under en anden seddel …");
    window.click_starting(SECOND);
    assert!(window.spoken(FIRST).is_empty(), "a press chooses the other");
    window.open_menu(SECOND);
    window.click("Skil ad");
    assert!(!window.spoken(FIRST).is_empty());
}
