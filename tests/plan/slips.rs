//! What a slip of the hand does to a running day: next to nothing, and one press takes it back.

use raaderum::app::command::Command;
use raaderum::app::plan::timetable::StepState;
use raaderum::model::id::CanvasId;
use raaderum::model::plan::Method;

use super::desk::Desk;
use super::{id, late, room, times};

fn shown(desk: &Desk) -> String {
    desk.app.clock.shown(desk.app.now())
}

fn states(desk: &Desk) -> Vec<StepState> {
    let table = desk.app.timetable().expect("there is a plan");
    table.rows.iter().map(|row| row.state).collect()
}

#[test]
fn a_look_at_the_next_step_leaves_the_plan_as_it_was() {
    let mut desk = room();
    desk.app.run(Command::NextCanvas);
    desk.pass(5.0);
    let (before, end) = (times(&desk), desk.app.timetable().expect("a plan").ends);
    desk.app.run(Command::NextCanvas);
    desk.pass(1.0 / 60.0);
    desk.app.run(Command::PreviousCanvas);
    assert_eq!(states(&desk)[1..4], [StepState::Now, StepState::Ahead, StepState::Ahead]);
    assert_eq!(times(&desk), before, "nothing has come earlier or later");
    let now = desk.app.timetable().expect("a plan").ends;
    assert!(
        now >= end && now < end.checked_add(jiff::Span::new().seconds(5)).expect("a time"),
        "{end} {now}"
    );
    desk.pass(10.0);
    desk.app.run(Command::NextCanvas);
    assert_eq!(times(&desk)[2], "09.15", "and it begins when it is begun");
}

#[test]
fn a_press_on_a_later_step_and_back_takes_no_minute_away() {
    let mut desk = room();
    desk.app.go_to_step(&id(3));
    desk.pass(4.0);
    let (before, slack) = (times(&desk), late(&desk));
    desk.app.go_to_step(&id(6));
    desk.pass(2.0 / 60.0);
    desk.app.go_to_step(&id(3));
    assert_eq!(times(&desk), before);
    assert_eq!(late(&desk), slack);
    assert_eq!(states(&desk)[5], StepState::Ahead);
}

#[test]
fn a_step_that_was_worked_on_stays_done_when_the_room_goes_back() {
    let mut desk = room();
    desk.app.run(Command::NextCanvas);
    desk.pass(6.0);
    desk.app.run(Command::PreviousCanvas);
    assert_eq!(states(&desk)[..3], [StepState::Now, StepState::Done, StepState::Ahead]);
}

#[test]
fn a_slip_on_the_clicker_leaves_the_countdown_running() {
    let mut desk = room();
    desk.app.run(Command::NextCanvas);
    let full = desk.app.clock.left(desk.app.now());
    desk.app.run(Command::ClockToggle);
    desk.later(40.0);
    desk.app.run(Command::NextCanvas);
    assert!(!desk.app.clock.is_running(), "the next step has a clock of its own");
    desk.later(2.0);
    desk.app.run(Command::PreviousCanvas);
    assert!(desk.app.clock.is_running());
    assert_eq!(desk.app.clock.left(desk.app.now()), full - 42.0, "the same second");
    desk.app.go_to(&CanvasId::from("story_fish"));
    desk.later(3.0);
    desk.app.run(Command::BackToPlan);
    assert_eq!(desk.app.clock.left(desk.app.now()), full - 45.0, "beside the plan too");
    desk.app.run(Command::NextCanvas);
    desk.later(full);
    desk.app.run(Command::PreviousCanvas);
    assert_eq!(desk.app.clock.left(desk.app.now()), full, "one that has run down begins anew");
    assert!(!desk.app.clock.is_running());
}

#[test]
fn a_slip_during_a_method_comes_back_to_its_stage() {
    let mut desk = room();
    desk.app.run(Command::OneTwoFourAll);
    desk.app.run(Command::NextStep);
    assert_eq!(shown(&desk), "2:00");
    desk.later(30.0);
    desk.app.run(Command::NextCanvas);
    assert!(desk.app.method().is_none());
    desk.app.run(Command::PreviousCanvas);
    let run = desk.app.method().expect("it goes on");
    assert_eq!((run.method, run.stage), (Method::OneTwoFourAll, 1));
    assert_eq!(shown(&desk), "1:30");
}

#[test]
fn escape_ends_a_method_at_the_second_press_only() {
    let mut desk = room();
    desk.app.run(Command::SilentWriting);
    desk.app.run(Command::ClockToggle);
    desk.later(20.0);
    assert!(desk.app.escape());
    assert!(desk.app.method().is_some(), "a finger slips");
    assert!(desk.app.clock.is_running());
    let line = desk.app.notices.lines().last().expect("it says what to do");
    assert_eq!(line.offer, Some(Command::EndMethod));
    desk.later(9.0);
    assert!(desk.app.escape());
    assert!(desk.app.method().is_some(), "the first was long ago");
    assert!(desk.app.escape());
    assert!(desk.app.method().is_none());
    assert_eq!(desk.app.notices.lines().count(), 0);
}

#[test]
fn a_layer_that_was_uncovered_by_a_slip_is_covered_again_and_nothing_else() {
    let mut desk = Desk::new();
    desk.app.run(Command::OpenSample);
    desk.app.go_to(&CanvasId::from("double_diamond"));
    desk.app.write_notes("Seddel A", None);
    let before = desk.rows("diamond_notes");
    desk.app.go_to(&CanvasId::from("archetypes"));
    desk.app.run(Command::HideLayers);
    let shown = desk.app.layers_shown();
    assert!(desk.app.layers_left() > 0);
    desk.app.run(Command::Reveal);
    assert_eq!(desk.app.layers_shown(), shown + 1);
    assert!(desk.app.title(Command::Undo).contains("lag"), "{}", desk.app.title(Command::Undo));
    desk.app.run(Command::Undo);
    assert_eq!((desk.app.layers_shown(), desk.rows("diamond_notes")), (shown, before));
    desk.app.run(Command::Undo);
    assert_eq!(desk.rows("diamond_notes"), before - 1, "then it is the last step again");
    desk.app.run(Command::Reveal);
    desk.app.go_to(&CanvasId::from("double_diamond"));
    desk.app.write_notes("Seddel B", None);
    desk.app.run(Command::Undo);
    desk.app.go_to(&CanvasId::from("archetypes"));
    assert_eq!(desk.app.layers_shown(), shown + 1, "what has been shown for a while stays shown");
}
