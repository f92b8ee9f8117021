//! The bells of the clock: silent until somebody wants them, each once, in its own second or not at all.

#[path = "support/desk.rs"]
mod desk;

use std::cell::RefCell;
use std::rc::Rc;

use desk::Desk;
use raaderum::app::command::Command;
use raaderum::app::settings::{Change, Setting};
use raaderum::app::sound::{Bell, Bells, Rings};

/// Notes which bell rang, and when.
#[derive(Clone, Debug, Default)]
struct Ear(Rc<RefCell<Vec<Bell>>>);

impl Rings for Ear {
    fn ring(&mut self, bell: Bell) {
        self.0.borrow_mut().push(bell);
    }
}

/// A room whose clock has been set to so many seconds, with the bells on.
fn room(secs: u32) -> (Desk, Ear) {
    let ear = Ear::default();
    let mut desk = Desk::new();
    desk.app = desk.app.with_bells(Bells::rung_by(Box::new(ear.clone())));
    desk.app.run(Command::OpenSample);
    desk.app.change_setting(Setting::Sound, Change::Press);
    desk.app.clock.set_secs(secs);
    desk.later(1.0);
    (desk, ear)
}

/// Lets time pass second by second; what rang meanwhile.
fn pass(desk: &mut Desk, ear: &Ear, secs: u32) -> Vec<Bell> {
    for _ in 0..secs {
        desk.later(1.0);
    }
    std::mem::take(&mut *ear.0.borrow_mut())
}

#[test]
fn one_bell_with_a_minute_left_and_another_at_the_end() {
    let (mut desk, ear) = room(120);
    desk.app.run(Command::ClockToggle);
    assert_eq!(pass(&mut desk, &ear, 59), []);
    assert_eq!(pass(&mut desk, &ear, 1), [Bell::LastMinute], "in that very second");
    assert_eq!(pass(&mut desk, &ear, 59), []);
    assert_eq!(pass(&mut desk, &ear, 1), [Bell::TimeUp]);
    assert_eq!(pass(&mut desk, &ear, 300), [], "and neither of them twice");
}

#[test]
fn nothing_is_heard_until_somebody_wants_it() {
    let (mut desk, ear) = room(90);
    desk.app.change_setting(Setting::Sound, Change::Press);
    desk.app.run(Command::ClockToggle);
    assert_eq!(pass(&mut desk, &ear, 200), []);
}

#[test]
fn a_round_of_a_minute_has_only_its_end() {
    let (mut desk, ear) = room(60);
    desk.app.run(Command::ClockToggle);
    assert_eq!(pass(&mut desk, &ear, 59), []);
    assert_eq!(pass(&mut desk, &ear, 5), [Bell::TimeUp]);
}

#[test]
fn a_clock_that_stands_still_or_is_changed_by_hand_rings_nothing() {
    let (mut desk, ear) = room(100);
    assert_eq!(pass(&mut desk, &ear, 300), [], "it was never started");
    desk.app.run(Command::ClockToggle);
    desk.app.run(Command::MinuteLess);
    assert_eq!(pass(&mut desk, &ear, 10), [], "over the edge by hand");
    desk.app.run(Command::MinuteMore);
    desk.app.run(Command::MinuteLess);
    assert_eq!(pass(&mut desk, &ear, 10), [], "and back and forth");
    desk.app.run(Command::ClockToggle);
    assert_eq!(pass(&mut desk, &ear, 300), [], "paused");
    desk.app.run(Command::ClockToggle);
    assert_eq!(pass(&mut desk, &ear, 30), [Bell::TimeUp]);
}

#[test]
fn who_is_given_more_time_hears_the_new_end() {
    let (mut desk, ear) = room(70);
    desk.app.run(Command::ClockToggle);
    assert_eq!(pass(&mut desk, &ear, 75), [Bell::LastMinute, Bell::TimeUp]);
    desk.app.run(Command::MinuteMore);
    assert_eq!(pass(&mut desk, &ear, 70), [Bell::TimeUp]);
}

#[test]
fn a_laptop_that_slept_over_the_end_stays_silent() {
    let (mut desk, ear) = room(90);
    desk.app.run(Command::ClockToggle);
    desk.later(3600.0);
    assert_eq!(pass(&mut desk, &ear, 10), []);
}

#[test]
fn the_stages_of_a_method_ring_too() {
    let (mut desk, ear) = room(0);
    desk.app.run(Command::OneTwoFourAll);
    desk.later(1.0);
    desk.app.run(Command::ClockToggle);
    assert_eq!(pass(&mut desk, &ear, 61), [Bell::TimeUp], "one minute alone");
    assert_eq!(pass(&mut desk, &ear, 121), [Bell::LastMinute, Bell::TimeUp], "two in pairs");
}
