//! Notes written fast: twenty without the mouse, where the eyes may stay with whoever speaks.

use eframe::egui::{Event, Key, Modifiers};
use raaderum::app::Dialog;
use raaderum::app::command::Command;

use super::desk::Window;
use super::gallery::keep;

#[test]
fn twenty_notes_are_written_without_the_mouse() {
    let mut window = Window::on("double_diamond");
    let before = window.rows("diamond_notes");
    window.letter('n');
    for number in 1..=20 {
        window.write(&format!("Seddel nummer {number} på Ærø"));
        window.key(Key::Enter);
    }
    assert_eq!(window.rows("diamond_notes"), before + 20, "Enter keeps one and asks for the next");
    assert!(!window.spoken("20 skrevet").is_empty(), "and counts them");
    window.key(Key::Enter);
    assert!(window.spoken("skrevet").is_empty(), "Enter in the empty field ends it");
    window.letter('n');
    window.key(Key::Escape);
    assert_eq!(window.rows("diamond_notes"), before + 20, "Esc in the empty field ends it too");
    window.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.rows("diamond_notes"), before + 19, "each is a step of its own");
}

#[test]
fn shift_enter_breaks_the_line_and_keeps_nothing() {
    let mut window = Window::on("double_diamond");
    let before = window.rows("diamond_notes");
    window.letter('n');
    window.write("En");
    window.chord(Modifiers::SHIFT, Key::Enter);
    window.write("To");
    assert_eq!(window.rows("diamond_notes"), before);
    window.key(Key::Enter);
    assert_eq!(window.rows("diamond_notes"), before + 2, "a line is a note");
}

#[test]
fn the_strip_leaves_the_canvas_in_sight() {
    let mut window = Window::on("double_diamond");
    let notes: Vec<_> = window.spoken("Seddel: ").iter().map(|name| window.place(name)).collect();
    window.letter('n');
    let field = window.field_top();
    assert!(notes.iter().all(|note| note.y < field), "every note stays above the strip at {field}");
}

#[test]
fn a_list_is_shown_before_it_is_inserted_and_one_line_is_not() {
    let mut window = Window::on("double_diamond");
    let before = window.rows("diamond_notes");
    window.harness.event(Event::Paste("Kører forgæves\nIngen svarer".into()));
    window.harness.run();
    assert!(matches!(&window.app().dialog, Some(Dialog::Paste(ask)) if ask.lines.len() == 2));
    window.click("Annullér");
    assert_eq!(window.rows("diamond_notes"), before, "nothing is inserted");
    window.harness.event(Event::Paste("Kun én linje".into()));
    window.harness.run();
    assert_eq!(window.rows("diamond_notes"), before + 1, "one line needs no question");
    let told = window.app().notices.lines().last().cloned().expect("it is said");
    assert_eq!(told.offer, Some(Command::Undo), "{}", told.text);
    window.app().run(Command::Undo);
    assert_eq!(window.rows("diamond_notes"), before, "and taken back");
}

#[test]
fn n_says_where_a_canvas_has_no_notes() {
    let mut window = Window::on("double_diamond");
    let canvases: Vec<_> =
        window.store().workshop().canvases.iter().map(|canvas| canvas.id.clone()).collect();
    let takes_none = |window: &mut Window, id| {
        window.app().go_to(id);
        window.app().note_table().is_none()
    };
    let none = canvases.iter().find(|id| takes_none(&mut window, id)).expect("some take none");
    window.app().go_to(none);
    window.harness.run();
    window.letter('n');
    assert!(!window.spoken("Dette lærred har ingen sedler.").is_empty());
    window.app().show_decisions();
    window.harness.run();
    window.letter('n');
    assert!(!window.spoken("Her er intet lærred at skrive på.").is_empty());
}

impl Window {
    /// How far down the field to write in begins.
    fn field_top(&self) -> f32 {
        use eframe::egui::accesskit::Role;
        use egui_kittest::kittest::Queryable;
        let field = self.harness.get_by(|node| node.role() == Role::MultilineTextInput);
        field.rect().top()
    }
}

#[test]
fn the_kinds_of_a_note_are_told_by_name_in_its_menu() {
    let mut window = Window::on("double_diamond");
    window.open_menu("Seddel: Samme ansigt");
    keep(&mut window, "note-menu");
    let store = window.store();
    let table = store.workshop().table("diamond_notes").expect("the notes");
    let field = table.fields.iter().find(|field| field.options().iter().any(|option| option.ink.is_some()));
    let names: Vec<String> =
        field.expect("kinds").options().iter().map(|option| option.name.clone()).collect();
    assert!(names.len() > 4, "{names:?}");
    for name in names {
        assert!(!window.spoken(&name).is_empty(), "{name}");
    }
}
