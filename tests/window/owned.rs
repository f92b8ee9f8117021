//! A session that somebody has open on another machine, at the desk: who it is stands in the line and in the question,
//! and the key that changes nothing has the focus.

use eframe::egui::Key;
use raaderum::app::Dialog;
use raaderum::app::command::Command;
use raaderum::app::prefs::{Prefs, Theme};
use raaderum::app::store::ReadOnly;

use super::desk::Window;
use super::forged::forge;
use super::gallery::keep;

/// A session that was saved, and that Mette has open since.
fn with_mette(prefs: Prefs, seconds_ago: i64) -> Window {
    let mut window = Window::on("double_diamond");
    let file = window.path("møde.session.ron");
    window.app().chosen(raaderum::app::jobs::Purpose::SaveAs, file.clone());
    window.wait();
    let mut window = window.again(prefs);
    forge(&file, seconds_ago);
    window.app().open_path(file);
    window.wait();
    window
}

#[test]
fn somebody_at_work_is_named_and_can_be_taken_over_from_the_line() {
    let mut window = with_mette(Prefs::default(), 10);
    assert_eq!(window.store().read_only(), Some(ReadOnly::OtherMachine));
    window.click_starting("Overtag sessionen");
    assert_eq!(window.app().dialog, Some(Dialog::Owned));
    window.click("Overtag");
    // Somebody looks at the file meanwhile, too.
    while window.store().read_only().is_some() {
        window.wait();
    }
}

#[test]
fn somebody_who_has_gone_is_asked_about_and_enter_changes_nothing() {
    for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark"), (Theme::Projector, "projector")] {
        let mut window = with_mette(Prefs { theme, ..Prefs::default() }, 86_400);
        assert_eq!(window.app().dialog, Some(Dialog::Owned));
        keep(&mut window, &format!("owned-{name}"));
        assert!(window.focused().starts_with("Kun se"), "{}", window.focused());
        window.key(Key::Enter);
        assert_eq!(window.store().read_only(), Some(ReadOnly::OtherMachine));
        assert!(window.app().can(Command::TakeOver), "and can still be taken over");
    }
}
