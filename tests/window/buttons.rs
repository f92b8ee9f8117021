//! No dead buttons: each button of home and stage is pressed in a fresh program, and something must come of it.

use eframe::egui::Vec2;
use raaderum::app::command::Command;
use raaderum::app::prefs::Prefs;
use raaderum::file::recent::{Recent, RecentFile};

use super::desk::{WINDOW, Window};

/// Buttons from which nothing may come, each with its reason.
const QUIET: &[(&str, &str)] = &[
    ("Sedler", "the tab that is open already"),
    ("Medarbejdere", "the question that is being counted already"),
    ("Medspil: en færre", "there is nobody to take away"),
    ("Accept: en færre", "there is nobody to take away"),
    ("Indsigter 33", "the tab that is open already"),
    ("Plan", "the tab that is open already"),
    ("Er jeg klar?: ret trinnet", "its lower half lies under the foot of the list until it is scrolled to"),
];

fn home() -> Window {
    let file = RecentFile {
        path: "/findes/ikke.session.ron".into(),
        title: "Fjordby".to_owned(),
        opened: "2026-04-15".to_owned(),
        done: 5,
        of: 9,
    };
    Window::with(WINDOW, Prefs::default(), Recent { files: vec![file] })
}

/// Presses every button of a screen, each in a program of its own; the names of those from which nothing came.
fn dead(open: impl Fn() -> Window, known: &[String]) -> Vec<String> {
    let names = open().buttons();
    assert!(names.len() > 8, "there are buttons: {names:?}");
    let mut dead = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let again = names[..place].contains(name) || known.contains(name);
        if name.is_empty() || again || QUIET.iter().any(|(quiet, _)| quiet == name) {
            continue;
        }
        let mut window = open();
        if window.focused() == *name {
            // It has what a press would give it.
            continue;
        }
        let before = window.impression();
        window.press(place);
        // A thread that opens a file has the next word.
        if window.impression() == before && !window.waits() {
            dead.push(name.clone());
        }
    }
    dead
}

#[test]
fn every_button_of_home_does_something() {
    let (first, later) = (dead(Window::open, &[]), dead(home, &[]));
    assert!(first.is_empty(), "first run: {first:?}");
    assert!(later.is_empty(), "later: {later:?}");
}

#[test]
fn every_button_of_the_stage_does_something() {
    let open = || {
        let mut window = Window::on("archetypes");
        window.letter('s');
        window.harness.hover_at(Vec2::ZERO.to_pos2());
        window
    };
    let dead = dead(open, &[]);
    assert!(dead.is_empty(), "{dead:?}");
}

#[test]
fn every_button_beside_the_canvas_does_something() {
    // What was there before has been pressed in the test above.
    let known = Window::on("change_curve").buttons();
    for command in [Command::Insights, Command::ShowOfHands, Command::NewDecision, Command::Plan] {
        let open = || {
            let mut window = Window::on("change_curve");
            window.app().run(command);
            window.harness.run();
            window
        };
        let dead = dead(open, &known);
        assert!(dead.is_empty(), "{command:?}: {dead:?}");
    }
}
