//! Search beside the canvas, with the keys alone; and the sheet of keys on one sheet.

use eframe::egui::{Event, Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;
use raaderum::app::Dialog;
use raaderum::app::command::Command;
use raaderum::app::prefs::Prefs;
use raaderum::file::recent::Recent;
use raaderum::model::id::CanvasId;

use super::desk::{Window, spoken};

#[test]
fn a_search_with_the_keys_ends_on_the_thing_itself() {
    let mut window = Window::on("change_curve");
    window.chord(Modifiers::COMMAND, Key::F);
    window.write("ansigt skaermen");
    window.key(Key::ArrowDown);
    window.key(Key::ArrowUp);
    window.key(Key::Enter);
    assert_eq!(window.app().canvas_id(), Some(CanvasId::from("double_diamond")));
    assert!(window.focused().starts_with("Seddel: Samme ansigt"), "{}", window.focused());
    assert_eq!(window.app().dialog, Some(Dialog::Search), "the hits stay beside the canvas");
    window.chord(Modifiers::COMMAND, Key::F);
    window.write("fakturarobotten");
    window.key(Key::Enter);
    assert!(window.focused().contains("Fakturarobotten"), "typed over: {}", window.focused());
    let session = window.store().session().clone();
    window.key(Key::Escape);
    assert_eq!(window.app().dialog, None, "Esc closes it");
    assert!(window.store().session() == &session, "and nothing was changed by looking");
}

#[test]
fn what_was_found_is_lit_until_the_next_key() {
    let mut window = Window::on("double_diamond");
    let before = window.harness.render().expect("a picture");
    window.chord(Modifiers::COMMAND, Key::K);
    window.write("Samme ansigt");
    window.key(Key::Enter);
    let lit = window.harness.render().expect("a picture");
    window.key(Key::Tab);
    window.key(Key::Escape);
    let after = window.harness.render().expect("a picture");
    let other = |one: &image::RgbaImage, two: &image::RgbaImage| {
        one.pixels().zip(two.pixels()).filter(|(one, two)| one != two).count()
    };
    let (with, without) = (other(&before, &lit), other(&before, &after));
    assert!(with > without + 2000, "a ring lay around it: {with} against {without}");
}

#[test]
fn the_sheet_of_keys_fits_on_one_sheet() {
    for size in [vec2(1366.0, 768.0), vec2(1600.0, 900.0)] {
        let mut window = Window::with(size, Prefs::default(), Recent::default());
        for on_stage in [false, true] {
            if on_stage {
                window.open_sample("change_curve");
            }
            window.app().run(Command::Shortcuts);
            window.harness.run();
            let bottom = bottom_of_sheet(&window);
            let close = window.place("Luk").y;
            assert!(
                bottom < close,
                "stage: {on_stage}, {size:?}: rows end at {bottom}, the button is at {close}"
            );
            window.key(Key::Escape);
        }
    }
}

/// Where the last row of the sheet ends.
fn bottom_of_sheet(window: &Window) -> f32 {
    let rows = window.harness.query_all_by(|node| {
        let text = spoken(node);
        ["F11 ", "F12 ", "Ctrl+", "Esc ", "Shift+"].iter().any(|key| text.starts_with(key))
    });
    let bottoms: Vec<f32> = rows.map(|row| row.rect().bottom()).collect();
    assert!(bottoms.len() > 8, "the sheet has rows");
    bottoms.into_iter().fold(0.0, f32::max)
}

#[test]
fn the_sheet_is_asked_for_in_a_dialog_too_and_gives_it_back() {
    let mut window = Window::on("change_curve");
    window.app().run(Command::About);
    window.harness.run();
    window.harness.event(Event::Text("?".into()));
    window.harness.run();
    assert_eq!(window.app().dialog, Some(Dialog::Shortcuts));
    window.key(Key::Escape);
    assert_eq!(window.app().dialog, Some(Dialog::About), "back in the dialog");
}

#[test]
fn enter_takes_nothing_that_is_only_like_what_was_typed() {
    let mut window = Window::on("double_diamond");
    window.letter('n');
    window.write("Sommerfuglene svarer");
    window.key(Key::Enter);
    window.key(Key::Enter);
    let before = window.rows("diamond_notes");
    for typed in ["frys", "fotryd"] {
        window.chord(Modifiers::COMMAND, Key::K);
        window.write(typed);
        window.key(Key::Enter);
        assert_eq!(window.rows("diamond_notes"), before, "{typed} is no command");
        window.key(Key::Escape);
    }
    window.chord(Modifiers::COMMAND, Key::K);
    window.write("fotryd");
    window.key(Key::ArrowDown);
    window.key(Key::Enter);
    assert_eq!(window.rows("diamond_notes"), before - 1, "chosen it is taken");
}
