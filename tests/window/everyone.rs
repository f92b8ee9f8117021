//! For everyone: what a screen reader says, and what a Danish keyboard types.

use eframe::egui::accesskit::{Live, Role};
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use raaderum::app::command::Command;
use raaderum::model::id::CanvasId;

use super::desk::{Window, spoken};

/// What is read aloud although nobody has moved to it.
fn announced(window: &Window) -> String {
    let region = window.harness.get_by(|node| node.role() == Role::Status);
    let node = region.accesskit_node();
    assert_eq!(node.live(), Live::Polite, "it is said when it changes");
    spoken(&node)
}

#[test]
fn what_happens_on_the_wall_is_said_aloud() {
    let mut window = Window::on("change_curve");
    let title = window.app().canvas().expect("a canvas").title.clone();
    assert!(announced(&window).starts_with(&title), "the canvas: {}", announced(&window));
    let layer = window.app().canvas().expect("a canvas").reveal[0].clone();
    window.app().run(Command::HideLayers);
    window.harness.run();
    window.letter('r');
    assert_eq!(announced(&window), format!("Nu vises {layer}"));
    window.app().go_to(&CanvasId::from("double_diamond"));
    window.tab_to("Seddel: Samme ansigt");
    window.key(Key::Delete);
    assert!(announced(&window).contains("slettede Samme ansigt"), "{}", announced(&window));
}

#[test]
fn the_end_of_the_time_is_said_aloud() {
    let mut window = Window::on("change_curve");
    window.letter('t');
    for _ in 0..200 {
        if !window.app().clock.is_running() || window.app().clock.left(0.0) < 0.0 {
            break;
        }
        window.harness.event(Event::Text("-".into()));
        window.harness.run();
    }
    assert_eq!(announced(&window), "Tiden er gået");
}

#[test]
fn a_thing_on_the_canvas_says_what_it_is_and_what_the_keys_do() {
    let window = Window::on("portfolio_model");
    let card = window.harness.get_all_by(|node| spoken(node).starts_with("Indsats: Fakturarobotten")).next();
    let node = card.expect("the card");
    let node = node.accesskit_node();
    assert!(
        spoken(&node).len() > "Indsats: Fakturarobotten".len() + 3,
        "and where it lies: {}",
        spoken(&node)
    );
    let told = node.data().description().unwrap_or_default().to_owned();
    assert!(told.contains("Pilene flytter") && told.contains("Enter skriver"), "{told}");
}

#[test]
fn a_danish_keyboard_writes_and_zooms() {
    let mut window = Window::on("double_diamond");
    let before = window.app().prefs.zoom;
    // Plus has a key of its own on a Danish keyboard, where an American one has the minus.
    window.harness.event(Event::Key {
        key: Key::Plus,
        physical_key: Some(Key::Minus),
        pressed: true,
        repeat: false,
        modifiers: Modifiers::COMMAND,
    });
    window.harness.run();
    assert!(window.app().prefs.zoom > before, "Ctrl+Plus makes it larger");
    window.chord(Modifiers::COMMAND, Key::Num0);
    assert_eq!(window.app().prefs.zoom, 1.0, "Ctrl+0 as it was");
    window.letter('n');
    for text in ["æ", "ø", "å", "Æ", "Ø", "Å"] {
        window.write(text);
    }
    // A dead key sends nothing by itself, and then the finished letter.
    window.harness.event(Event::Ime(eframe::egui::ImeEvent::Commit("é".into())));
    window.harness.run();
    window.write("ü");
    window.key(Key::Enter);
    assert!(!window.spoken("æøåÆØÅ").is_empty(), "{:?}", window.spoken("Seddel: æ"));
    assert!(!window.spoken("ü").is_empty());
}
