//! The inbox by keys alone: what comes in is walked through, grouped, deleted, placed and shown without the mouse.

use eframe::egui::{Event, Key, Modifiers};

use super::desk::Window;

const NOTES: &str = "diamond_notes";

/// A list is pasted and laid into the inbox, with the drawer open beside it.
fn with_inbox(lines: &str) -> Window {
    let mut window = Window::on("double_diamond");
    window.harness.event(Event::Paste(lines.into()));
    window.harness.run();
    window.tab_to("Vis senere");
    window.key(Key::Enter);
    assert!(window.spoken("Ikke vist:").is_empty(), "a list that nobody opened shows nothing");
    window.letter('s');
    assert!(!window.spoken("Ikke vist endnu (").is_empty(), "it is there");
    window
}

fn waiting(window: &mut Window) -> usize {
    window.app().inbox().len()
}

#[test]
fn the_inbox_is_emptied_with_the_keys() {
    let mut window = with_inbox("Første\nAnden\nTredje\nFjerde\nFemte\nSjette");
    let before = window.rows(NOTES);
    assert_eq!(waiting(&mut window), 6);
    window.tab_to("Ikke vist: Første");
    window.key(Key::ArrowDown);
    assert_eq!(window.focused(), "Ikke vist: Anden");
    window.letter('g');
    assert_eq!(window.focused(), "Ikke vist: Tredje", "the keys go on with the next");
    assert!(!window.spoken("Ikke vist: Første +1").is_empty());
    window.letter('s');
    assert_eq!((waiting(&mut window), window.rows(NOTES)), (4, before), "deleted");
    assert!(!window.spoken("slettede Tredje").is_empty(), "with its way back");
    window.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(waiting(&mut window), 5);
    assert_eq!(window.focused(), "Ikke vist: Fjerde");
    window.letter('2');
    assert_eq!((waiting(&mut window), window.rows(NOTES)), (4, before + 1), "placed");
    window.letter('v');
    assert_eq!((waiting(&mut window), window.rows(NOTES)), (3, before + 2), "shown");
    window.chord(Modifiers::SHIFT, Key::ArrowUp);
    window.chord(Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(window.spoken("Valgt, ikke vist:").len(), 3, "all are chosen");
    window.letter('1');
    assert_eq!((waiting(&mut window), window.rows(NOTES)), (0, before + 6), "with what lies under");
    assert!(window.spoken("Ikke vist endnu (").is_empty(), "an empty inbox is not there");
}

#[test]
fn the_mouse_has_the_same_verbs_and_the_menu_takes_a_note_back() {
    let mut window = with_inbox("Første\nAnden");
    let before = window.rows(NOTES);
    window.click("Ikke vist: Anden");
    let note = window.app().inbox()[1].what.clone();
    let first = window.app().inbox_places(&note).remove(0);
    window.click(&format!("1 {first}"));
    assert_eq!((waiting(&mut window), window.rows(NOTES)), (1, before + 1));
    window.open_menu("Seddel: Anden");
    window.click("Skjul til senere");
    assert_eq!((waiting(&mut window), window.rows(NOTES)), (2, before));
    window.click("Ikke vist: Anden");
    window.click("Læg under den ovenover");
    window.click("Vis");
    assert_eq!((waiting(&mut window), window.rows(NOTES)), (0, before + 2));
}

#[test]
fn the_sheet_of_keys_has_those_of_a_note_that_is_not_shown() {
    let mut window = with_inbox("Første\nAnden");
    window.write("?");
    let row = "1 – 9 Vælg plads";
    assert_eq!(window.spoken(row).len(), 1);
    let (lowest, sheet) = (window.place("Shift+↑ ↓ Tag flere med"), window.harness.ctx.content_rect());
    assert!(sheet.shrink(20.0).contains(lowest), "it fits on the sheet: {lowest}");
    window.key(Key::Escape);
    window.app().drawer = None;
    window.harness.run();
    window.write("?");
    assert!(window.spoken(row).is_empty(), "where none is in sight its keys mean something else");
}
