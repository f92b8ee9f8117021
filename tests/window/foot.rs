//! What stands under the plan: when it ends, how far behind the room is, what would help, and the time that there is.

use jiff::civil::{DateTime, datetime};
use raaderum::app::Dialog;
use raaderum::app::prefs::Prefs;
use raaderum::app::stage::Drawer;
use raaderum::file::recent::Recent;
use raaderum::model::id::AgendaId;

use super::desk::Window;
use super::pictures::SMALL;

const NINE: DateTime = datetime(2026, 11, 26, 9, 0, 0, 0);

/// A room that began ninety minutes at nine and looks at its plan; so many minutes have gone.
fn room(minutes: i64) -> Window {
    let mut window = Window::with(SMALL, Prefs::default(), Recent::default());
    window.app().set_day(NINE);
    window.app().ask_new_session(Some(&AgendaId::from("halvanden_time")));
    let Some(Dialog::NewSession(ask)) = window.app().dialog.take() else { panic!("it is asked for") };
    window.app().start(ask);
    window.app().drawer = Some(Drawer::Plan);
    pass(&mut window, minutes);
    window
}

/// Lets minutes pass on the clock of the wall.
fn pass(window: &mut Window, minutes: i64) {
    let day = window.app().pace.day;
    window.app().set_day(day.checked_add(jiff::Span::new().minutes(minutes)).expect("a day"));
    window.harness.run();
}

fn says(window: &Window, text: &str) -> bool {
    window.spoken(text).iter().any(|line| line == text)
}

/// When it ends. The window's own seconds go on while the clock on the wall stands still.
fn ends(window: &Window, times: [&str; 2]) -> bool {
    times.iter().any(|time| says(window, &format!("Slutter kl. {time} · aftalt 10.30")))
}

fn minutes_ahead(window: &mut Window) -> u16 {
    window.app().steps()[1..].iter().map(|step| step.minutes).sum()
}

#[test]
fn a_room_in_time_is_told_only_when_it_ends() {
    let window = room(0);
    assert!(ends(&window, ["10.29", "10.30"]), "{:?}", window.spoken("Slutter"));
    assert!(!window.shows("Tag forslaget"));
}

#[test]
fn a_late_room_is_told_how_late_and_what_helps_and_takes_it_with_one_press() {
    let mut window = room(20);
    assert!(ends(&window, ["10.49", "10.50"]), "{:?}", window.spoken("Slutter"));
    assert!(!window.spoken("I er ").is_empty(), "how far behind it is");
    let proposal = window.app().proposal().expect("something can be shortened");
    let named = proposal
        .changes
        .iter()
        .filter(|(title, now, then)| !window.spoken(&format!("{title}: {now} → {then} min")).is_empty());
    assert_eq!(named.count(), 3, "the first three are named");
    assert!(says(&window, &format!("og {} flere", proposal.changes.len() - 3)), "and the others counted");
    window.click("Tag forslaget");
    assert!(ends(&window, ["10.29", "10.30"]), "{:?}", window.spoken("Slutter"));
    assert!(!window.shows("Tag forslaget"), "nothing more to do");
}

#[test]
fn where_nothing_helps_nothing_is_offered() {
    let window = room(120);
    assert!(!window.spoken("Tiden er brugt.").is_empty());
    assert!(!window.shows("Tag forslaget"));
}

#[test]
fn a_room_with_time_to_spare_is_told_so() {
    let mut window = room(0);
    let third = window.app().steps()[2].id.clone();
    window.app().go_to_step(&third);
    window.app().drawer = Some(Drawer::Plan);
    window.harness.run();
    assert!(!window.spoken("i overskud").is_empty());
}

#[test]
fn the_time_for_the_rest_is_set_by_fives_or_typed() {
    let mut window = room(0);
    let before = minutes_ahead(&mut window);
    window.click("Fem minutter mindre til resten");
    assert_eq!(minutes_ahead(&mut window), before - 5);
    window.click("Fem minutter mere til resten");
    window.click("Fem minutter mere til resten");
    assert_eq!(minutes_ahead(&mut window), before + 5);
    let last = window.app().steps()[7].id.clone();
    window.app().go_to_step(&last);
    window.app().drawer = Some(Drawer::Plan);
    window.harness.run();
    assert!(!window.shows("Fem minutter mere til resten"), "with nothing ahead there is nothing to fit");
}

#[test]
fn the_foot_stays_in_sight_under_a_list_of_any_length() {
    for minutes in [0, 20] {
        let mut window = room(minutes);
        for _ in 0..12 {
            window.app().add_step(None, None);
        }
        window.harness.run();
        let foot = window.place("Slutter kl.");
        let lowest = window.place("Fem minutter mere til resten");
        assert!(
            foot.y < lowest.y && lowest.y < window.harness.ctx.content_rect().bottom(),
            "{foot} {lowest}"
        );
    }
}
