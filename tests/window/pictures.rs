//! Pictures of home and stage as they should be, beside this file. `UPDATE=1 cargo test --test window` paints them anew;
//! look at them before committing. A picture that differs is left in `target/look/` for the eye.

use std::path::PathBuf;

use eframe::egui::{Key, Modifiers, Vec2, vec2};
use image::RgbaImage;
use raaderum::app::Dialog;
use raaderum::app::command::Command;
use raaderum::app::prefs::{Prefs, Theme};
use raaderum::app::stage::Drawer;
use raaderum::drawing::Target;
use raaderum::file::recent::Recent;
use raaderum::model::id::CanvasId;
use raaderum::model::workshop::Language;

use super::desk::Window;
use super::gallery::lived_in;

/// Three quarters of the size for which everything is drawn.
pub(super) const SMALL: Vec2 = vec2(1200.0, 675.0);

fn taste(theme: Theme, language: Language) -> Prefs {
    Prefs { theme, language, ..Prefs::default() }
}

const THEMES: [(Theme, &str); 3] =
    [(Theme::Light, "light"), (Theme::Dark, "dark"), (Theme::Projector, "projector")];

#[test]
fn home_looks_as_it_should() {
    for (theme, name) in THEMES {
        let mut window = Window::with(SMALL, taste(theme, Language::Danish), lived_in());
        compare(&mut window, &format!("home-da-{name}"));
    }
    let mut window = Window::with(SMALL, taste(Theme::Light, Language::English), lived_in());
    compare(&mut window, "home-en-light");
    let mut window = Window::with(SMALL, taste(Theme::Light, Language::Danish), Recent::default());
    compare(&mut window, "home-first-da-light");
}

#[test]
fn the_plan_of_ones_own_looks_as_it_should() {
    let mut window = Window::with(SMALL, taste(Theme::Light, Language::Danish), lived_in());
    window.click_starting("Vælg selv");
    for title in ["Transformationsporteføljen", "De dumme spørgsmål", "Fire medarbejderarketyper"] {
        window.click_starting(&format!("Tag {title} med"));
    }
    window.click_starting("2. De dumme");
    window.harness.remove_cursor();
    window.harness.run();
    compare(&mut window, "plan-light");
}

#[test]
fn the_stage_looks_as_it_should() {
    for (theme, name) in THEMES {
        let mut window = Window::with(SMALL, taste(theme, Language::Danish), Recent::default());
        window.open_sample("change_curve");
        compare(&mut window, &format!("stage-{name}"));
    }
}

#[test]
fn the_drawer_moves_the_canvas_over() {
    let mut window = Window::with(SMALL, Prefs::default(), Recent::default());
    window.open_sample("archetypes");
    window.app().drawer = Some(Drawer::Initiatives);
    window.harness.run();
    compare(&mut window, "stage-drawer-light");
}

#[test]
fn an_empty_canvas_is_an_invitation() {
    let mut window = Window::with(SMALL, Prefs::default(), Recent::default());
    window.app().run(Command::NewSession);
    window.harness.run();
    window.click("Begynd");
    window.app().go_to(&CanvasId::from("double_diamond"));
    window.harness.remove_cursor();
    window.harness.run();
    compare(&mut window, "stage-empty-light");
}

#[test]
fn the_decisions_look_as_they_should() {
    for (theme, name) in THEMES {
        let mut window = Window::with(SMALL, taste(theme, Language::Danish), Recent::default());
        window.open_sample("change_curve");
        window.app().show_decisions();
        window.harness.run();
        compare(&mut window, &format!("decisions-{name}"));
    }
}

#[test]
fn the_settings_look_as_they_should() {
    for (theme, language, name) in
        [(Theme::Light, Language::Danish, "da-light"), (Theme::Dark, Language::English, "en-dark")]
    {
        let mut window = Window::with(SMALL, taste(theme, language), lived_in());
        window.app().run(Command::Settings);
        window.harness.run();
        compare(&mut window, &format!("settings-{name}"));
    }
}

#[test]
fn a_decision_is_asked_for_beside_the_canvas() {
    let mut window = Window::with(SMALL, Prefs::default(), Recent::default());
    window.open_sample("double_diamond");
    window.tab_to("Seddel: Kører 14");
    window.letter('d');
    window.fill("Senest (1. maj, 1/5 eller 2026-05-01)", "snart");
    window.harness.remove_cursor();
    window.harness.run();
    compare(&mut window, "stage-decision-light");
}

#[test]
fn a_group_and_its_dots_stand_on_the_card() {
    for (theme, name) in THEMES {
        let mut window = Window::with(SMALL, taste(theme, Language::Danish), Recent::default());
        window.open_sample("double_diamond");
        let note = |id: &str| Target::Card("diamond_notes".into(), id.into());
        window.app().join(&note("s02"), &note("s01"));
        window.app().run(Command::Dots);
        if let Some(Dialog::Hands(hands)) = &mut window.app().dialog {
            hands.n = 12;
            hands.rows.iter_mut().zip([9, 4, 0, 7, 2, 1, 12]).for_each(|(row, dots)| row.2 = dots);
        }
        window.app().close_dots();
        window.app().run(Command::Reveal);
        window.harness.run();
        compare(&mut window, &format!("stage-dots-{name}"));
    }
    let mut window = Window::with(SMALL, Prefs::default(), Recent::default());
    window.open_sample("double_diamond");
    window.app().run(Command::Dots);
    window.harness.run();
    compare(&mut window, "stage-dots-panel-light");
}

#[test]
fn notes_are_written_under_the_canvas() {
    let mut window = Window::with(SMALL, Prefs::default(), Recent::default());
    window.open_sample("double_diamond");
    window.letter('n');
    window.write("Kører forgæves hver tirsdag");
    window.key(Key::Enter);
    window.write("Borgeren ved ikke, hvem hun skal ringe til");
    window.harness.remove_cursor();
    window.harness.run();
    compare(&mut window, "stage-writing-light");
}

#[test]
fn the_guided_example_lies_under_the_canvas() {
    let mut window = Window::with(SMALL, Prefs::default(), Recent::default());
    window.app().run(Command::Guide);
    window.harness.run();
    compare(&mut window, "guide-light");
}

#[test]
fn search_and_the_sheet_of_keys_look_as_they_should() {
    let mut window = Window::with(SMALL, Prefs::default(), lived_in());
    window.open_sample("change_curve");
    window.chord(Modifiers::COMMAND, Key::F);
    window.write("skaerm");
    window.key(Key::ArrowDown);
    window.key(Key::Enter);
    compare(&mut window, "search-light");
    window.key(Key::Escape);
    window.app().run(Command::Shortcuts);
    window.harness.run();
    compare(&mut window, "keys-light");
}

/// How far a channel may be off without being another colour.
const NEAR: u8 = 24;
/// How many pixels in a thousand may be of another colour: edges fall a little differently from machine to machine.
const FEW: usize = 2;

pub(super) fn compare(window: &mut Window, name: &str) {
    let now = window.harness.render().expect("a picture");
    compare_with(&now, name);
}

/// Compares a picture that was made of the screen.
pub(super) fn compare_with(now: &RgbaImage, name: &str) {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("tests/window").join(format!("{name}.png"));
    if std::env::var_os("UPDATE").is_some() {
        now.save(&path).expect("the picture is kept");
        return;
    }
    let should = image::open(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).to_rgba8();
    let other = different(&should, now);
    if other * 1000 > should.pixels().len() * FEW {
        let folder = root.join("target/look");
        std::fs::create_dir_all(&folder).expect("a folder");
        let seen = folder.join(format!("{name}.png"));
        now.save(&seen).expect("the picture is kept");
        panic!("{name}: {other} pixels are of another colour; look at {}", seen.display());
    }
}

fn different(should: &RgbaImage, now: &RgbaImage) -> usize {
    assert_eq!(should.dimensions(), now.dimensions(), "the same size");
    let far = |(a, b): &(&image::Rgba<u8>, &image::Rgba<u8>)| {
        a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > NEAR)
    };
    should.pixels().zip(now.pixels()).filter(far).count()
}
