//! A workshop is chosen on the home screen: a short one, a plan of the long one, or canvases of one's own choice.

use eframe::egui::{Key, Modifiers};
use raaderum::app::Dialog;
use raaderum::app::prefs::Prefs;
use raaderum::app::{App, Screen};
use raaderum::file::recent::Recent;
use raaderum::file::session_file::{self, LeftOut};
use raaderum::model::workshop::Language;

use super::desk::{WINDOW, Window};

fn walk(app: &App) -> Vec<String> {
    app.walk().iter().map(|canvas| canvas.to_string()).collect()
}

/// Whether a line of text stands on the screen.
fn says(window: &Window, text: &str) -> bool {
    window.spoken(text).iter().any(|line| line == text)
}

#[test]
fn a_short_workshop_is_begun_in_the_language_of_the_program() {
    for (language, start, begin, id) in [
        (Language::Danish, "Få medarbejderne med. Hvor folk står", "Begynd", "faa-medarbejderne-med"),
        (Language::English, "Bring people along. Where they stand", "Begin", "bring-people-along"),
    ] {
        let mut window = Window::with(WINDOW, Prefs { language, ..Prefs::default() }, Recent::default());
        assert!(
            window.spoken(start).iter().any(|name| name.ends_with("2 timer") || name.ends_with("2 hours"))
        );
        window.click_starting(start);
        window.click(begin);
        assert_eq!(window.app().screen, Screen::Stage);
        assert_eq!(window.store().workshop().id, id);
        let way = ["privacy_promise", "change_curve", "archetypes", "involvement_ladder", "story_fish"];
        assert_eq!(walk(window.app()), way, "in the order of its agenda, and no other canvas");
        let canvas = window.app().canvas_id().expect("a canvas on the wall");
        assert_eq!(canvas.as_str(), "privacy_promise");
    }
}

#[test]
fn nothing_is_offered_twice_on_the_home_screen() {
    let window = Window::open();
    assert_eq!(
        window.spoken("Efter undersøgelsen").len(),
        1,
        "as a short workshop, and not as a plan as well"
    );
    for plan in ["Halvanden time. 6 lærreder", "Heldag. 17 lærreder", "Vælg selv. 54 lærreder"] {
        assert_eq!(window.spoken(plan).len(), 1, "{plan}");
    }
}

#[test]
fn canvases_of_ones_own_choice_become_the_plan_and_are_in_the_file() {
    let mut window = Window::open();
    window.click_starting("Vælg selv");
    window.click_starting("Tag De ni råd med");
    window.click_starting("Tag Transformationsporteføljen med");
    window.click_starting("Tag De dumme spørgsmål med");
    assert!(says(&window, "3 lærreder · 52 min"), "{:?}", window.spoken("lærreder"));
    window.click("Transformationsporteføljen: tidligere");
    window.click("De ni råd: ud af planen");
    assert!(says(&window, "2 lærreder · 40 min"), "{:?}", window.spoken("lærreder"));
    assert_eq!(window.spoken("Tag De ni råd med").len(), 1, "it can be picked again");
    window.click("Videre");
    assert!(says(&window, "2 lærreder · 40 min"), "the form says what is planned");
    window.click("Begynd");
    assert_eq!(walk(window.app())[..2], ["transformation_portfolio", "dumb_questions_gate"]);
    assert_eq!(walk(window.app()).len(), 54, "the others can still be gone to");

    let store = window.store();
    let text =
        session_file::text(store.workshop(), store.workshop_text(), store.session(), &LeftOut::default());
    let again = session_file::read("egen.session.ron", &text);
    assert!(again.faults.is_empty(), "{:#?}", again.faults);
    assert_eq!(again.value.expect("it reads").session.plan(), store.session().plan());

    let line =
        |text: &str| text.lines().find(|line| line.contains("id: \"s2\"")).expect("it is there").to_owned();
    let lost = text.replace(&line(&text), &line(&text).replace("dumb_questions_gate", "dumb_question_gate"));
    let read = session_file::read("egen.session.ron", &lost);
    assert_eq!(read.faults.len(), 1, "a canvas that is not there is said: {:#?}", read.faults);
    assert_eq!(read.value.expect("it reads").session.plan().len(), 1, "and the rest of the plan stays");
}

#[test]
fn the_keyboard_orders_the_plan_and_the_form_leads_back_to_it() {
    let mut window = Window::open();
    window.click_starting("Vælg selv");
    window.click_starting("Tag De ni råd med");
    window.click_starting("Tag De dumme spørgsmål med");
    window.click_starting("2. De dumme spørgsmål");
    window.chord(Modifiers::ALT, Key::ArrowUp);
    assert!(
        window.focused().starts_with("1. De dumme spørgsmål"),
        "the focus goes along: {}",
        window.focused()
    );
    window.chord(Modifiers::ALT, Key::ArrowUp);
    assert!(window.focused().starts_with("1. De dumme spørgsmål"), "the first stays the first");
    window.key(Key::Delete);
    assert_eq!(window.spoken("1. De ni råd").len(), 1, "{:?}", window.spoken("De ni råd"));
    window.click("Videre");
    window.click("Vælg lærreder …");
    assert!(matches!(window.app().dialog, Some(Dialog::Plan(_))));
    window.click("De ni råd: ud af planen");
    window.click("Videre");
    assert!(says(&window, "Alle lærreder, som I går frem"));
    window.click("Halvanden time");
    assert!(!window.shows("Vælg lærreder …"), "an agenda is a plan");
}
