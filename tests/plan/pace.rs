//! How long a canvas lasts by the plan: its rounds share the minutes of the step, the clock follows, and the task of the step
//! is read before time runs.

use proptest::prelude::*;
use raaderum::app::command::Command;
use raaderum::model::canvas::Round;
use raaderum::model::id::CanvasId;
use raaderum::model::pace;
use raaderum::model::plan::Step;
use raaderum::view::{Lens, frame};

use super::desk::Desk;
use super::{id, room};

/// What the pills of the rounds say, and the clock when each of them is begun.
fn rounds(desk: &mut Desk) -> (Vec<String>, Vec<String>) {
    let drawing = desk.app.drawing();
    let pills = drawing.items.iter().filter(|item| frame::round_of(&item.target).is_some());
    let pills: Vec<String> = pills.map(|item| item.label.clone()).collect();
    let clock = |round| {
        desk.app.set_round(round);
        desk.app.clock.shown(desk.app.now())
    };
    let clocks = (0..pills.len()).map(clock).collect();
    (pills, clocks)
}

#[test]
fn the_rounds_of_a_canvas_share_the_minutes_of_its_step() {
    let mut desk = room();
    desk.app.go_to_step(&id(5));
    let step = desk.app.steps()[4].clone();
    let own = desk.app.canvas().expect("it is there").clone();
    desk.app.set_step(Step { minutes: own.minutes(), ..step.clone() });
    let (pills, _) = rounds(&mut desk);
    let said = |round: &Round| format!("{} {} min", round.name, round.minutes);
    assert_eq!(
        pills,
        own.rounds.iter().map(said).collect::<Vec<_>>(),
        "the canvas's own sum changes nothing"
    );
    desk.app.set_step(Step { minutes: 2 * own.minutes(), ..step.clone() });
    let (pills, clocks) = rounds(&mut desk);
    let twice: Vec<String> = own.rounds.iter().map(|round| format!("{}:00", 2 * round.minutes)).collect();
    assert_eq!(clocks, twice, "{pills:?}");
    for (pill, clock) in pills.iter().zip(&clocks) {
        assert!(pill.ends_with(&format!(" {} min", clock.trim_end_matches(":00"))), "{pill}: {clock}");
    }
    assert_eq!(desk.app.minutes_here(), 2 * own.minutes());
    desk.app.go_to(&CanvasId::from("story_fish"));
    let free = desk.app.canvas().expect("it is there").rounds[0].minutes;
    assert_eq!(rounds(&mut desk).1[0], format!("{free}:00"), "beside the plan a canvas has its own");
}

#[test]
fn a_clock_that_nobody_has_touched_follows_the_plan() {
    let mut desk = room();
    desk.app.go_to_step(&id(5));
    let step = desk.app.steps()[4].clone();
    let shown = |desk: &Desk| desk.app.clock.shown(desk.app.now());
    let before = shown(&desk);
    desk.app.set_step(Step { minutes: 3 * step.minutes, ..step.clone() });
    let after = shown(&desk);
    assert_ne!(after, before);
    desk.app.run(Command::Undo);
    assert_eq!(shown(&desk), before, "there and back");
    desk.app.run(Command::ClockToggle);
    desk.app.set_step(Step { minutes: 3 * step.minutes, ..step });
    assert_eq!(shown(&desk), before, "a running clock is the facilitator's own");
}

#[test]
fn the_task_of_a_step_stands_under_the_question_until_the_clock_runs() {
    const TASK: &str = "Sæt jer selv på kurven, før I ser svarene.";
    let mut desk = room();
    let step = desk.app.steps()[4].clone();
    desk.app.set_step(Step { instruction: TASK.into(), ..step });
    desk.app.go_to_step(&id(5));
    let says = |desk: &Desk| format!("{:?}", desk.app.drawing()).contains(TASK);
    let top = frame::TOP;
    let reaches = |desk: &Desk| {
        let drawing = desk.app.drawing();
        drawing.items.iter().find(|item| item.label == TASK).map(|item| item.outline.bottom())
    };
    assert!(reaches(&desk).expect("it is read aloud too") <= top, "it never lies over the canvas");
    desk.app.run(Command::ClockToggle);
    assert!(!says(&desk), "then the wall belongs to the canvas");
    desk.app.run(Command::ClockToggle);
    assert!(!says(&desk), "a pause does not bring it back");
    let store = desk.store();
    let canvas = store.workshop().canvas("change_curve").expect("it is there").clone();
    let exported = store.drawing(&canvas.id, Lens { all_revealed: true, ..Lens::default() });
    assert!(!format!("{exported:?}").contains(TASK), "and it is in no export");
    desk.app.go_to(&CanvasId::from("story_fish"));
    assert!(!says(&desk), "nor on another canvas");
}

proptest! {
    #[test]
    fn the_rounds_always_add_up_to_the_step(
        own in proptest::collection::vec(1u16..40, 1..8),
        minutes in 0u16..300,
    ) {
        let mut canvas = room().app.canvas().expect("it is there").clone();
        canvas.rounds = own.iter().map(|minutes| Round { name: String::new(), minutes: *minutes }).collect();
        let shared = pace::rounds_in(&canvas, minutes);
        prop_assert_eq!(shared.iter().sum::<u16>(), minutes);
        prop_assert!(shared.iter().all(|minutes| *minutes > 0) || usize::from(minutes) < own.len(), "{:?}", shared);
        if minutes == canvas.minutes() {
            prop_assert_eq!(&shared, &own);
        }
        for (one, other) in own.iter().zip(&shared).flat_map(|one| own.iter().zip(&shared).map(move |other| (one, other))) {
            prop_assert!(one.0 <= other.0 || one.1 + 1 >= *other.1, "a longer round is not shorter: {:?}", shared);
        }
    }
}
