//! The whole path with the keyboard alone.

use eframe::egui::{Event, Key, Modifiers};
use raaderum::app::hands::Hands;
use raaderum::app::stage::Drawer;
use raaderum::app::{Dialog, Screen};

use super::desk::Window;

const CONTROL: Modifiers = Modifiers::COMMAND;

/// Finds something in the palette and takes it.
fn find(window: &mut Window, typed: &str) {
    window.chord(CONTROL, Key::K);
    window.write(typed);
    window.key(Key::Enter);
}

#[test]
fn a_session_is_begun_worked_on_saved_opened_again_and_exported_with_the_keys() {
    let mut window = Window::open();
    window.chord(CONTROL, Key::N);
    window.write("Ærøskøbing");
    window.key(Key::Enter);
    assert_eq!(window.app().screen, Screen::Stage, "Enter begins");
    assert_eq!(window.store().session().cover().title, "Ærøskøbing");

    find(&mut window, "dobbelte diamant");
    window.letter('n');
    window.write("Kører forgæves på Ærø");
    window.key(Key::Enter);
    window.write("Ingen svarer");
    window.key(Key::Enter);
    window.key(Key::Enter);
    assert_eq!(
        window.rows("diamond_notes"),
        2,
        "Enter asks for the next one, and ends where nothing is written"
    );
    window.chord(CONTROL, Key::Z);
    assert_eq!(window.rows("diamond_notes"), 1, "undone");
    window.chord(CONTROL, Key::Y);
    assert_eq!(window.rows("diamond_notes"), 2, "done again");

    window.chord(CONTROL, Key::S);
    let path = window.path("ærø.session.ron");
    window.chord(CONTROL, Key::A);
    window.write(&path.to_string_lossy());
    window.key(Key::Enter);
    window.wait();
    assert!(path.exists(), "the file is written");
    let before = window.store().session().clone();
    window.chord(CONTROL, Key::W);
    assert_eq!(window.app().screen, Screen::Home, "everything is saved, nothing is asked");

    window.tab_to("Ærøskøbing");
    window.key(Key::Enter);
    window.wait();
    assert!(window.store().session() == &before, "the same session is back");

    window.chord(CONTROL, Key::E);
    window.tab_to("CSV");
    window.key(Key::Space);
    window.tab_to("Vælg sted");
    window.key(Key::Enter);
    let table = window.path("tal.csv");
    window.chord(CONTROL, Key::A);
    window.write(&table.to_string_lossy());
    window.key(Key::Enter);
    window.wait();
    assert!(table.exists(), "the numbers are written");
}

#[test]
fn a_card_is_reached_moved_written_and_removed_with_the_keys() {
    let mut window = Window::on("portfolio_model");
    window.tab_to("Indsats: Fakturarobotten");
    let before = window.store().session().clone();
    window.key(Key::ArrowRight);
    assert!(window.store().session() != &before, "the next legal place");
    assert!(window.focused().starts_with("Indsats: Fakturarobotten"), "and the focus goes along");
    window.chord(CONTROL, Key::Z);
    window.key(Key::Enter);
    window.chord(CONTROL, Key::A);
    window.write("Regningsrobotten");
    window.key(Key::Enter);
    assert!(window.focused().starts_with("Indsats: Regningsrobotten"), "{}", window.focused());
    window.key(Key::Delete);
    let placed = window.store().session().record("initiatives", "I1").expect("still an initiative");
    assert!(placed.value("portfolio_type").is_none(), "taken away from the canvas, and nowhere else");
}

#[test]
fn the_menu_of_a_thing_works_with_the_keys() {
    let mut window = Window::on("double_diamond");
    let before = window.rows("diamond_notes");
    window.tab_to("Seddel: Vil vide");
    window.chord(Modifiers::SHIFT, Key::F10);
    assert_eq!(window.focused(), "Skriv", "the first row has the focus");
    let session = window.store().session().clone();
    window.key(Key::Escape);
    assert!(window.focused().starts_with("Seddel: Vil vide"), "back on the note: {}", window.focused());
    assert!(window.store().session() == &session, "and nothing has moved");
    window.chord(Modifiers::SHIFT, Key::F10);
    window.tab_to("Slet");
    window.key(Key::Enter);
    assert_eq!(window.rows("diamond_notes"), before - 1, "deleted");
}

#[test]
fn the_palette_finds_danish_words_typed_without_danish_letters() {
    for (typed, title) in
        [("taelhaender", "Tæl hænder"), ("aabn fil", "Åbn fil …"), ("naeste laerred", "Næste lærred")]
    {
        let mut window = Window::on("change_curve");
        window.chord(CONTROL, Key::K);
        window.write(typed);
        assert!(window.shows(title), "{typed} finds {title}");
    }
}

#[test]
fn escape_goes_back_one_level_at_a_time() {
    let mut window = Window::on("change_curve");
    window.letter('s');
    window.letter('b');
    assert!(window.app().blank, "B blanks the wall");
    window.key(Key::Escape);
    assert!(!window.app().blank && window.app().drawer.is_some(), "first the wall");
    window.key(Key::Escape);
    assert!(window.app().drawer.is_none(), "then the drawer");
    window.key(Key::Escape);
    assert!(window.app().store.is_some(), "and never the session");
}

#[test]
fn the_letters_of_the_stage_do_what_they_say() {
    let mut window = Window::on("change_curve");
    window.letter('t');
    assert!(window.app().clock.is_running(), "T starts the clock");
    window.letter('t');
    let before = window.app().clock.left(0.0);
    window.harness.event(Event::Text("+".into()));
    window.harness.run();
    assert_eq!(window.app().clock.left(0.0), before + 60.0, "a minute more");
    window.chord(Modifiers::SHIFT, Key::I);
    assert_eq!(window.app().drawer, Some(Drawer::Insights));
    window.letter('i');
    window.write("Ny færge");
    window.key(Key::Enter);
    assert!(!window.spoken("Ny færge").is_empty(), "I makes an initiative, and the drawer shows it");
    window.key(Key::F1);
    assert!(window.shows("Luk"), "the method card can be closed");
    window.key(Key::Escape);
    window.key(Key::F11);
    assert!(window.app().full_screen, "F11 fills the screen");
    window.harness.event(Event::Text("?".into()));
    window.harness.run();
    assert!(!window.spoken("Gå til det næste").is_empty() || window.shows("Luk"), "? shows the keys");
}

#[test]
fn pasted_lines_become_notes_with_and_without_a_field() {
    let mut window = Window::on("double_diamond");
    let before = window.rows("diamond_notes");
    window.harness.event(Event::Paste("Én\n\nTo\nTre på Ærø".into()));
    window.harness.run();
    assert_eq!(window.rows("diamond_notes"), before, "nothing is made before somebody says so");
    assert!(window.shows("Indsæt") && !window.spoken("Tre på Ærø").is_empty(), "the lines are shown");
    window.key(Key::Enter);
    assert_eq!(window.rows("diamond_notes"), before + 3, "one for each line that says something");
    window.chord(CONTROL, Key::Z);
    assert_eq!(window.rows("diamond_notes"), before, "all of it is one step");
    window.chord(CONTROL, Key::Y);
    window.letter('n');
    window.harness.event(Event::Paste("Fire\nFem".into()));
    window.harness.run();
    window.key(Key::Enter);
    assert_eq!(window.rows("diamond_notes"), before + 5, "in the field too");
}

#[test]
fn arrows_move_what_was_just_written_and_find_the_canvas_from_nowhere() {
    let mut window = Window::open();
    window.chord(CONTROL, Key::N);
    window.key(Key::Enter);
    find(&mut window, "dobbelte diamant");
    window.letter('n');
    window.write("Kører forgæves");
    window.key(Key::Enter);
    window.key(Key::Enter);
    let place = |window: &mut Window| {
        let session = window.store().session();
        let (_, note) = session.rows("diamond_notes").iter().next().expect("a note");
        (note.value("half").cloned(), note.value("at").cloned())
    };
    assert_eq!(place(&mut window).0, None, "it lies in the inbox");
    window.key(Key::ArrowRight);
    let first = place(&mut window);
    assert!(first.0.is_some(), "the arrow moves it onto the canvas");
    window.key(Key::Escape);
    window.key(Key::ArrowRight);
    assert_eq!(place(&mut window), first, "the first arrow only takes the focus back to the canvas");
    window.key(Key::ArrowRight);
    assert_ne!(place(&mut window), first, "the next one moves");
}

#[test]
fn enter_on_a_card_of_home_asks_for_the_title_before_it_begins() {
    let mut window = Window::open();
    window.tab_to("Halvanden time");
    window.key(Key::Enter);
    assert!(matches!(window.app().dialog, Some(Dialog::NewSession(_))), "{:?}", window.app().dialog);
    window.write("Morgen i Fjordby");
    window.key(Key::Enter);
    assert_eq!(window.store().session().cover().title, "Morgen i Fjordby");
}

#[test]
fn hands_are_counted_and_kept_with_the_arrows_alone() {
    let mut window = Window::on("change_curve");
    window.letter('h');
    let before = counts(&mut window);
    window.key(Key::ArrowRight);
    window.key(Key::ArrowDown);
    window.key(Key::ArrowRight);
    let counted = counts(&mut window);
    let more = |row: usize| counted.rows[row].2 - before.rows[row].2;
    assert_eq!((more(0), more(1)), (1, 1), "up and down lead from option to option");
    for _ in 1..counted.rows.len() {
        window.key(Key::ArrowDown);
    }
    assert_eq!(window.focused(), "Gem svar");
    window.key(Key::Enter);
    let kept = window.store().session().latest_tally(&before.ask, before.of.as_ref(), &before.group);
    assert_eq!(kept.expect("it is kept").1.n, before.total() + 2);
}

#[test]
fn what_is_parked_at_a_blank_wall_or_in_a_close_up_is_seen_and_escape_leads_back() {
    let mut window = Window::on("change_curve");
    window.letter('b');
    window.letter('p');
    window.write("Hvem ejer data?");
    assert!(!window.spoken("Hvem ejer data?").is_empty(), "the field is seen over the blank wall");
    window.key(Key::Enter);
    assert_eq!(window.store().session().parked().count(), 1);
    window.letter('p');
    window.key(Key::Escape);
    assert!(window.app().blank, "Esc closes the field and nothing else");
    window.letter('t');
    assert!(window.app().clock.is_running(), "the keys are back");
    window.letter('b');
    assert!(!window.app().blank);

    let mut window = Window::on("double_diamond");
    let before = window.rows("diamond_notes");
    window.tab_to("Seddel: Vil vide");
    window.letter('f');
    assert!(window.app().closeup().is_some());
    window.letter('n');
    window.write("Ingen svarer");
    window.key(Key::Enter);
    window.key(Key::Escape);
    assert_eq!(window.rows("diamond_notes"), before + 1, "written over the close-up");
    window.chord(CONTROL, Key::K);
    assert_eq!(window.app().dialog, Some(Dialog::Palette));
    window.key(Key::Escape);
    window.key(Key::Escape);
    assert!(window.app().closeup().is_none());
}

#[test]
fn what_is_asked_for_beside_a_blank_canvas_lights_it_again() {
    let mut window = Window::on("change_curve");
    window.letter('b');
    window.letter('h');
    assert!(!window.app().blank && window.shows("Gem svar"));
    window.letter('b');
    assert!(window.app().blank, "B goes on working beside the counting");
    window.key(Key::Escape);
    assert!(!window.app().blank && window.shows("Gem svar"), "first the wall");
}

/// The counts that are open beside the canvas.
fn counts(window: &mut Window) -> Hands {
    match &window.app().dialog {
        Some(Dialog::Hands(hands)) => hands.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_counted_is_kept_with_enter_and_is_there_again_after_escape() {
    let mut window = Window::on("change_curve");
    window.letter('h');
    let before = counts(&mut window);
    window.key(Key::ArrowRight);
    window.key(Key::ArrowRight);
    window.key(Key::Escape);
    assert_eq!(window.app().dialog, None);
    window.letter('h');
    assert_eq!(counts(&mut window).total(), before.total() + 2, "it was only put away");
    window.key(Key::Enter);
    assert_eq!(window.app().dialog, None, "Enter in a row keeps what is counted");
    let kept = window.store().session().latest_tally(&before.ask, before.of.as_ref(), &before.group);
    assert_eq!(kept.expect("it is kept").1.n, before.total() + 2);
    window.letter('h');
    window.key(Key::ArrowRight);
    window.click("Annullér");
    window.letter('h');
    assert_eq!(counts(&mut window).total(), before.total() + 2, "what was given up is gone");
}

#[test]
fn clock_blank_clicker_and_parking_go_on_while_hands_are_counted() {
    let mut window = Window::on("change_curve");
    window.letter('h');
    window.key(Key::ArrowRight);
    let counted = counts(&mut window).total();
    window.letter('t');
    assert!(window.app().clock.is_running(), "T starts the clock");
    window.letter('b');
    assert!(window.app().blank, "B blanks the wall");
    window.harness.event(Event::Text(".".into()));
    window.harness.run();
    assert!(!window.app().blank, "the period lights it again");
    window.letter('p');
    window.write("Hvem ejer data?");
    window.key(Key::Enter);
    assert_eq!(window.store().session().parked().count(), 1, "P parks");
    window.letter('n');
    assert!(window.shows("Gem svar"), "and letters that would leave the counting do nothing");
    let here = window.app().canvas_id();
    window.key(Key::PageDown);
    assert_ne!(window.app().canvas_id(), here, "the clicker goes on");
    window.key(Key::PageUp);
    assert_eq!(window.app().canvas_id(), here);
    window.letter('h');
    assert_eq!(counts(&mut window).total(), counted, "and what was counted waits where it was");
}
