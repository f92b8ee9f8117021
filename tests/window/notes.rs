//! Notes written fast: twenty without the mouse, where the eyes may stay with whoever speaks.

use eframe::egui::{Event, Key, Modifiers};
use raaderum::app::Dialog;
use raaderum::app::command::Command;
use raaderum::model::value::Value;

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

/// A key that is pressed and let go.
fn pressed(key: Key) -> [Event; 2] {
    [true, false].map(|pressed| Event::Key {
        key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    })
}

/// The texts of the notes, the newest last.
fn newest(window: &Window, count: usize) -> Vec<String> {
    let rows = window.store().session().rows("diamond_notes");
    let texts = rows.iter().map(|(_, note)| note.value("text").and_then(Value::text).unwrap_or_default());
    let texts: Vec<String> = texts.map(str::to_owned).collect();
    texts[texts.len() - count..].to_vec()
}

#[test]
fn who_types_on_after_enter_loses_no_letter_however_slow_the_frames_are() {
    const TYPED: [&str; 4] = ["alfa", "beta", "gamma", "delta"];
    let keystrokes = || {
        let letters = |word: &str| word.chars().map(|c| vec![Event::Text(c.to_string())]).collect::<Vec<_>>();
        let notes = TYPED.iter().map(|word| [letters(word), vec![pressed(Key::Enter).to_vec()]].concat());
        notes.collect::<Vec<_>>().concat()
    };
    for in_one_frame in [1, 2, 3, 5, 7, 100] {
        let mut window = Window::on("double_diamond");
        let before = window.rows("diamond_notes");
        window.letter('n');
        for frame in keystrokes().chunks(in_one_frame) {
            window.harness.input_mut().events.extend(frame.concat());
            window.harness.step();
        }
        window.harness.run();
        assert_eq!(window.rows("diamond_notes"), before + 4, "{in_one_frame} keys in a frame");
        assert_eq!(newest(&window, 4), TYPED, "{in_one_frame} keys in a frame");
    }
}

#[test]
fn the_first_letters_after_n_are_the_note_even_in_the_same_frame() {
    let mut window = Window::on("double_diamond");
    let text = |text: &str| Event::Text(text.to_owned());
    let events = [
        pressed(Key::N).to_vec(),
        vec![text("n")],
        pressed(Key::A).to_vec(),
        vec![text("a")],
        pressed(Key::B).to_vec(),
        vec![text("b")],
        pressed(Key::Enter).to_vec(),
    ];
    window.harness.input_mut().events.extend(events.concat());
    window.harness.run();
    assert_eq!(newest(&window, 1), ["ab"]);
    assert!(!window.app().blank && window.app().drawer.is_none(), "and no letter is taken for a command");
}

#[test]
fn a_list_that_is_pasted_into_the_field_is_shown_and_nothing_of_it_is_lost() {
    let mut window = Window::on("double_diamond");
    let before = window.rows("diamond_notes");
    window.letter('n');
    window.write("Skrevet før");
    let line = |number: usize| {
        let mark = ["- ", "2. ", "• ", "10) "][number % 4];
        format!("{mark}Seddel nummer {number} om, hvor længe borgeren venter på et svar")
    };
    let list: Vec<String> = (1..=100).map(line).collect();
    window.harness.event(Event::Paste(list.join("\n")));
    window.harness.run();
    assert!(matches!(&window.app().dialog, Some(Dialog::Paste(ask)) if ask.lines.len() == 100));
    assert_eq!(window.rows("diamond_notes"), before + 1, "what was typed before is a note of its own");
    window.key(Key::Enter);
    assert_eq!(window.rows("diamond_notes"), before + 101, "every line");
    let last = newest(&window, 2);
    assert_eq!(last[1], "Seddel nummer 100 om, hvor længe borgeren venter på et svar", "without its mark");
    let told = window.app().notices.lines().last().cloned().expect("it is said");
    assert!(told.text.contains("100"), "{}", told.text);
    window.chord(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.rows("diamond_notes"), before + 1, "all of it is one step");
}

#[test]
fn a_list_of_initiatives_is_pasted_into_their_field_too() {
    let mut window = Window::on("change_curve");
    let before = window.rows("initiatives");
    window.letter('i');
    let list: Vec<String> = (1..=30).map(|number| format!("Indsats {number}")).collect();
    window.harness.event(Event::Paste(list.join("\n")));
    window.harness.run();
    window.key(Key::Enter);
    assert_eq!(window.rows("initiatives"), before + 30);
}

#[test]
fn a_list_for_which_the_canvas_has_no_place_is_not_taken_and_dropped() {
    let mut window = Window::open();
    window.chord(Modifiers::COMMAND, Key::N);
    window.key(Key::Enter);
    let canvases: Vec<_> =
        window.store().workshop().canvases.iter().map(|canvas| canvas.id.clone()).collect();
    let is_full = |window: &mut Window, id| {
        window.app().go_to(id);
        window.app().note_table().is_some() && !window.app().takes_notes()
    };
    let full = canvases.iter().find(|id| is_full(&mut window, id)).expect("some have to know whose notes");
    window.app().go_to(full);
    window.harness.run();
    window.letter('n');
    window.write("Skrevet før");
    window.harness.event(Event::Paste("Én\nTo".into()));
    window.harness.run();
    assert_eq!(window.app().dialog, None);
    assert!(!window.spoken("Skrevet før").is_empty(), "what was typed still stands in the field");
    assert!(window.app().notices.lines().last().is_some(), "and why is said");
    window.key(Key::Escape);
    window.harness.event(Event::Paste("Én\nTo".into()));
    window.harness.run();
    assert_eq!(window.app().dialog, None, "nor is it shown as if it could be inserted");
}

#[test]
fn lines_that_are_kept_together_are_all_counted() {
    let mut window = Window::on("double_diamond");
    window.letter('n');
    window.write("En");
    window.chord(Modifiers::SHIFT, Key::Enter);
    window.write("To");
    window.key(Key::Enter);
    assert!(!window.spoken("2 skrevet").is_empty(), "{:?}", window.spoken("skrevet"));
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
