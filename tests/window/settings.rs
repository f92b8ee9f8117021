//! The settings as a person uses them: found by typing, changed by hand or by keys, counting at once, taken back.

use eframe::egui::{Key, Modifiers, vec2};
use raaderum::app::Dialog;
use raaderum::app::command::Command;
use raaderum::app::prefs::{Prefs, Theme};
use raaderum::app::settings::SETTINGS;
use raaderum::file::recent::Recent;
use raaderum::model::workshop::Language;

use super::desk::{WINDOW, Window};
use super::gallery::lived_in;

fn open() -> Window {
    let mut window = Window::with(WINDOW, Prefs::default(), lived_in());
    window.chord(Modifiers::COMMAND, Key::Comma);
    assert!(matches!(window.app().dialog, Some(Dialog::Settings(_))), "Ctrl+comma opens the settings");
    window
}

#[test]
fn typing_leaves_the_settings_that_are_meant() {
    let mut window = open();
    assert!(window.shows("Tema: Aften") && window.shows("Sprog: English"));
    window.write("storrelse");
    assert!(window.shows("Tekststørrelse: mere"), "{:?}", window.spoken("mere"));
    assert!(!window.shows("Tema: Aften"), "what is not meant is gone");
    window.fill("Søg i indstillinger", "hvalross");
    assert_eq!(window.spoken("Ingen indstilling").len(), 1, "nothing found is said");
}

#[test]
fn what_is_changed_counts_at_once_and_is_kept() {
    let mut window = open();
    window.click("Tema: Aften");
    assert_eq!(window.app().prefs.theme, Theme::Dark);
    window.click("Tekststørrelse: mere");
    window.click("Sprog: English");
    assert!(window.shows("Text size: less"), "the dialog itself speaks English: {:?}", window.spoken("size"));
    let kept = std::fs::read_to_string(window.path("state/prefs.ron")).expect("the file is there");
    let kept = Prefs::from_text(&kept);
    assert_eq!((kept.theme, kept.zoom, kept.language), (Theme::Dark, 1.1, Language::English));
}

#[test]
fn the_keyboard_alone_turns_a_setting_over() {
    let mut window = open();
    let before = window.app().prefs.tooltips;
    window.tab_to("Små forklaringer");
    window.key(Key::Space);
    assert_eq!(window.app().prefs.tooltips, !before);
    window.key(Key::Escape);
    assert_eq!(window.app().dialog, None, "Esc closes");
}

#[test]
fn a_reset_can_be_taken_back() {
    let mut window = open();
    window.click("Tema: Projektor");
    window.click("Tekststørrelse: mere");
    let mine = window.app().prefs.clone();
    window.click("Nulstil");
    assert_eq!(window.app().prefs.theme, Theme::Light);
    assert_eq!(window.app().notices.lines().count(), 1, "it is said, with the way back");
    window.click("Fortryd");
    assert_eq!(window.app().prefs, mine);
    assert!(!window.app().can(Command::SettingsBack), "once");
}

#[test]
fn the_list_of_files_is_cleared_and_comes_back() {
    let mut window = open();
    window.click_starting("Ryd listen");
    assert!(window.app().recent.files.is_empty());
    window.key(Key::Escape);
    assert_eq!(
        window.spoken("Listen er tom").len(),
        0,
        "a computer on which nothing was ever open begins anew"
    );
    window.app().run(Command::SettingsBack);
    assert_eq!(window.app().recent, lived_in());
}

#[test]
fn every_setting_is_there_at_half_and_at_three_times_the_text() {
    for (size, zoom) in [(vec2(1366.0, 768.0), 0.5), (vec2(1366.0, 768.0), 3.0)] {
        let mut window = Window::with(size, Prefs { zoom, ..Prefs::default() }, Recent::default());
        window.app().run(Command::Settings);
        window.harness.run();
        let window_rect = window.harness.ctx.content_rect();
        for row in SETTINGS {
            let title = row.title(raaderum::words::Words::of(Language::Danish));
            assert!(!window.spoken(&title).is_empty(), "{title} at {zoom}");
        }
        let field = window.place("Søg i indstillinger");
        assert!(window_rect.contains(field), "the search is in the window at {zoom}");
        window.click_starting("Luk");
        assert_eq!(window.app().dialog, None, "the way out is reached at {zoom}");
    }
}

#[test]
fn a_tooltip_has_name_and_keys_and_stays_away_from_the_projector() {
    let tips = |prefs: Prefs| {
        let mut window = Window::with(WINDOW, prefs, lived_in());
        window.open_sample("change_curve");
        let at = window.place("Skuffen");
        window.harness.hover_at(at);
        // Half a second, a frame at a time, and a few more for good measure.
        for _ in 0..60 {
            window.harness.step();
        }
        window.spoken("Skuffen (S)").len()
    };
    assert_eq!(tips(Prefs::default()), 1, "name and key");
    assert_eq!(
        tips(Prefs { theme: Theme::Projector, ..Prefs::default() }),
        0,
        "never over what the room sees"
    );
    assert_eq!(tips(Prefs { tooltips: false, ..Prefs::default() }), 0, "switched off");
}
