//! A vote with dots: counted with the keys alone, hidden until it is shown, ranked with one press.

use eframe::egui::{Key, Modifiers};
use raaderum::app::Dialog;
use raaderum::app::stage::Drawer;
use raaderum::model::tally::Source;

use super::desk::Window;

const NOTE: &str = "Seddel: Vil vide";

/// Puts so many dots on the first note of the list, from so many people, with the keys.
fn vote(window: &mut Window, dots: usize, people: usize) {
    window.letter('o');
    window.tab_to("Vil vide, hvem der kommer:");
    for _ in 0..dots {
        window.key(Key::ArrowRight);
    }
    window.tab_to("En person mere");
    for _ in 0..people {
        window.key(Key::Enter);
    }
}

#[test]
fn dots_are_counted_with_the_keys_and_seen_when_they_are_shown() {
    let mut window = Window::on("double_diamond");
    vote(&mut window, 4, 7);
    let on_the_wall = |window: &Window| window.spoken(NOTE).into_iter().next().expect("a note");
    assert!(!on_the_wall(&window).contains("prik"), "not while they are set");
    window.tab_to("Gem svar");
    window.key(Key::Enter);
    assert!(!on_the_wall(&window).contains("prik"), "and not before somebody asks for it");
    let told = window.store().session().tallies().find(|(key, _)| key.ask.as_str().starts_with("dots:"));
    let (_, tally) = told.expect("it is kept as any answers are");
    assert_eq!((tally.n, tally.source), (7, Source::Hands));
    assert!(window.shows("Vis prikkerne"), "the next thing to do");
    window.letter('r');
    assert!(on_the_wall(&window).contains("4 prikker"), "{}", on_the_wall(&window));
    window.click("Rangliste");
    assert_eq!(window.app().drawer, Some(Drawer::Notes));
    assert!(
        !window.spoken("Vil vide, hvem der kommer. 4 prikker").is_empty(),
        "{:?}",
        window.spoken("4 prikker")
    );
    let (first, other) =
        (window.place("Vil vide, hvem der kommer. "), window.place("Kører 14 minutter for én pille. "));
    assert!(first.y < other.y, "most first");
    window.chord(Modifiers::COMMAND, Key::R);
    assert!(!on_the_wall(&window).contains("prik"), "covered again");
    window.chord(Modifiers::COMMAND, Key::Z);
    assert!(
        window.store().session().tallies().all(|(key, _)| !key.ask.as_str().starts_with("dots:")),
        "undone"
    );
}

#[test]
fn the_arrows_alone_lead_through_the_notes_to_how_many_answered_and_to_the_end() {
    let mut window = Window::on("double_diamond");
    window.letter('o');
    let Some(Dialog::Hands(hands)) = window.app().dialog.clone() else { panic!("it is counted") };
    for _ in &hands.rows {
        window.key(Key::ArrowDown);
    }
    assert_eq!(window.focused(), "Antal, der svarede: 0");
    window.key(Key::ArrowRight);
    window.key(Key::ArrowRight);
    window.key(Key::ArrowLeft);
    assert_eq!(window.focused(), "Antal, der svarede: 1");
    window.key(Key::ArrowDown);
    assert_eq!(window.focused(), "Gem svar");
}

#[test]
fn fewer_than_five_are_never_shown_and_the_wall_says_so() {
    let mut window = Window::on("double_diamond");
    vote(&mut window, 3, 4);
    window.tab_to("Gem svar");
    window.key(Key::Enter);
    window.letter('r');
    assert!(window.spoken(NOTE).iter().all(|label| !label.contains("prik")), "{:?}", window.spoken(NOTE));
}

#[test]
fn an_open_vote_says_only_how_many_have_voted_and_keeps_its_rules_in_the_file() {
    let mut window = Window::on("double_diamond");
    window.letter('o');
    window.click("En prik mere til hver");
    window.click("Højst én på hver seddel");
    let vote = window.app().dots().expect("notes can have dots");
    assert!(vote.open && !vote.shown && vote.budget == 4 && vote.stacking);
    window.key(Key::Escape);
    assert!(window.app().dots_told().is_some_and(|told| told.contains("har sat prikker")));
    let store = window.store();
    let text = raaderum::file::session_file::text(
        store.workshop(),
        store.workshop_text(),
        store.session(),
        store.left_out(),
    );
    let again = raaderum::file::session_file::read("again", &text);
    assert!(again.faults.is_empty(), "{:#?}", again.faults);
    let again = again.value.expect("it opens").session;
    assert_eq!(again.live().dots.get("diamond_notes"), Some(&vote));
    window.letter('o');
    assert!(window.app().counts_dots(), "O comes back to it");
    window.letter('o');
    assert!(window.app().dots().is_some_and(|vote| !vote.open), "and O there closes it");
    assert!(!window.app().counts_dots());
}

#[test]
fn dots_that_were_counted_are_there_again_after_escape() {
    let mut window = Window::on("double_diamond");
    window.letter('o');
    window.key(Key::ArrowRight);
    window.key(Key::ArrowRight);
    window.key(Key::Escape);
    assert!(window.app().dots().is_some_and(|vote| vote.open), "the vote goes on");
    window.letter('o');
    let Some(Dialog::Hands(hands)) = window.app().dialog.clone() else { panic!("the panel comes back") };
    assert_eq!(hands.total(), 2);
}
