//! The plan of the day as the room lives it: times that follow every change, what is late and what helps, methods that go
//! on by themselves, leaving and coming back, the parking lot, groups with a file each.

#[path = "support/desk.rs"]
mod desk;
#[path = "plan/pace.rs"]
mod pace;
#[path = "plan/slips.rs"]
mod slips;

use std::path::Path;

use desk::Desk;
use jiff::civil::{DateTime, datetime};
use proptest::prelude::*;
use raaderum::app::Dialog;
use raaderum::app::command::Command;
use raaderum::app::documents::NewSession;
use raaderum::app::plan::fit::fit;
use raaderum::app::plan::timetable::StepState;
use raaderum::export;
use raaderum::file::session_file::{self, LeftOut};
use raaderum::model::id::{AgendaId, CanvasId, StepId};
use raaderum::model::plan::{Input, Method, Step};
use raaderum::view::{Gesture, Lens};

/// What only the facilitator may read.
const SECRET: &str = "Spørg hende fra økonomi";
const NINE: DateTime = datetime(2026, 11, 26, 9, 0, 0, 0);

/// A room that begins ninety minutes at nine o'clock.
fn room() -> Desk {
    let mut desk = Desk::new();
    desk.day(NINE);
    desk.app.ask_new_session(Some(&AgendaId::from("halvanden_time")));
    let Some(Dialog::NewSession(ask)) = desk.app.dialog.take() else { panic!("it is asked for") };
    desk.app.start(NewSession { title: "Fjordnæs".into(), ..ask });
    desk
}

/// The hour and minute at which each step begins.
fn times(desk: &Desk) -> Vec<String> {
    let table = desk.app.timetable().expect("there is a plan");
    let time = |starts: DateTime| starts.strftime("%H.%M").to_string();
    table.rows.iter().map(|row| row.starts.map(time).unwrap_or_default()).collect()
}

fn late(desk: &Desk) -> i64 {
    desk.app.timetable().expect("there is a plan").late_minutes()
}

fn minutes(desk: &Desk) -> Vec<u16> {
    desk.app.steps().iter().map(|step| step.minutes).collect()
}

fn id(number: usize) -> StepId {
    StepId(format!("s{number}"))
}

#[test]
fn a_plan_begins_now_and_says_when_each_step_begins() {
    let desk = room();
    assert_eq!(times(&desk), ["09.00", "09.05", "09.20", "09.32", "09.42", "10.00", "10.15", "10.27"]);
    let table = desk.app.timetable().expect("there is a plan");
    assert_eq!(table.ends, datetime(2026, 11, 26, 10, 30, 0, 0));
    assert_eq!(table.promised, Some(table.ends));
    assert_eq!(desk.app.canvas_id(), Some(CanvasId::from("privacy_promise")));
}

#[test]
fn moving_a_step_moves_every_later_time_at_once_and_can_be_undone() {
    let mut desk = room();
    desk.app.nudge_step(&id(5), -1);
    assert_eq!(times(&desk), ["09.00", "09.05", "09.20", "09.32", "09.50", "10.00", "10.15", "10.27"]);
    assert_eq!(desk.app.steps()[3].canvas, Some(CanvasId::from("change_curve")));
    assert_eq!(late(&desk), 0, "an order takes no time");
    assert!(
        desk.app.title(Command::Undo).contains("ændrede planen: Forandringskurven"),
        "{}",
        desk.app.title(Command::Undo)
    );
    desk.app.run(Command::Undo);
    assert_eq!(desk.app.steps()[3].canvas, Some(CanvasId::from("leader_dilemma")));
    desk.app.move_step(&id(2), 6);
    assert_eq!(desk.app.steps()[6].id, id(2));
}

#[test]
fn what_was_used_stands_beside_what_was_planned() {
    let mut desk = room();
    desk.pass(8.0);
    desk.app.run(Command::NextCanvas);
    desk.pass(20.0);
    desk.app.run(Command::NextCanvas);
    desk.pass(0.5);
    let table = desk.app.timetable().expect("there is a plan");
    let spent: Vec<u32> = table.rows.iter().take(3).map(|row| row.spent).collect();
    assert_eq!(spent, [480, 1200, 30]);
    let states: Vec<StepState> = table.rows.iter().take(4).map(|row| row.state).collect();
    assert_eq!(states, [StepState::Done, StepState::Done, StepState::Now, StepState::Ahead]);
    assert_eq!(times(&desk)[..4], ["09.00", "09.08", "09.28", "09.40"], "what is done began when it began");
    assert_eq!(late(&desk), 8, "three minutes and five");
}

#[test]
fn a_late_room_gets_a_proposal_that_ends_on_time_and_takes_it_with_one_command() {
    let mut desk = room();
    desk.pass(20.0);
    assert_eq!(late(&desk), 15);
    let proposal = desk.app.proposal().expect("something can be shortened");
    assert!(proposal.changes.iter().all(|(_, now, then)| then < now), "{proposal:?}");
    desk.app.run(Command::CatchUp);
    assert_eq!(late(&desk), 0);
    let rest: u16 = minutes(&desk)[1..].iter().sum();
    assert_eq!(rest, 70, "what is left adds up to the time that is left");
    assert_eq!(minutes(&desk)[6..], [12, 3], "the decisions and the end are kept whole");
    assert!(!desk.app.can(Command::CatchUp), "nothing more to propose");
    desk.app.run(Command::Undo);
    assert_eq!(late(&desk), 15);
}

#[test]
fn a_room_that_has_hardly_any_time_left_leaves_canvases_out() {
    let mut desk = room();
    desk.pass(60.0);
    desk.app.run(Command::CatchUp);
    assert_eq!(late(&desk), 0);
    let left: u16 = desk.app.steps()[1..].iter().map(|step| step.minutes).sum();
    assert_eq!(left, 30);
    assert!(desk.app.steps().len() < 8, "not everything fits");
    desk.pass(40.0);
    assert!(desk.app.proposal().is_none(), "when the time is used up, nothing helps");
}

#[test]
fn the_rest_of_the_day_is_made_to_last_what_there_is() {
    let mut desk = room();
    desk.app.fit_plan(45);
    assert_eq!(minutes(&desk)[1..].iter().sum::<u16>(), 45);
    assert_eq!(late(&desk), 0, "that is the new promise");
    desk.app.fit_plan(100);
    assert_eq!(minutes(&desk)[1..].iter().sum::<u16>(), 100);
}

#[test]
fn leaving_the_plan_takes_nothing_away_and_one_command_comes_back() {
    let mut desk = room();
    desk.app.run(Command::NextCanvas);
    assert!(!desk.app.can(Command::BackToPlan));
    desk.app.go_to(&CanvasId::from("story_fish"));
    assert!(desk.app.is_off_plan());
    assert_eq!(desk.app.step().expect("the plan waits").id, id(2));
    desk.app.run(Command::BackToPlan);
    assert_eq!(desk.app.canvas_id(), Some(CanvasId::from("dumb_questions_gate")));
    assert!(!desk.app.is_off_plan());
    desk.app.go_to(&CanvasId::from("story_fish"));
    desk.app.run(Command::NextCanvas);
    assert_eq!(desk.app.step().expect("forwards goes on in the plan").id, id(3));
}

#[test]
fn a_step_without_a_canvas_stands_on_the_wall_and_the_decisions_come_last() {
    let mut desk = room();
    desk.app.go_to_step(&id(7));
    assert!(desk.app.shows_decisions(), "{}", desk.app.drawing().told);
    assert!(!desk.app.can(Command::NewNote), "there is no canvas to write on");
    desk.app.run(Command::NextStep);
    assert!(desk.app.drawing().told.contains("Udtjekning"), "{}", desk.app.drawing().told);
    desk.app.run(Command::PreviousCanvas);
    desk.app.run(Command::PreviousCanvas);
    assert_eq!(desk.app.canvas_id(), Some(CanvasId::from("involvement_ladder")));
    assert!(desk.app.aside().is_none());
}

#[test]
fn a_method_runs_through_its_stages_by_itself_and_can_be_paused_skipped_and_made_longer() {
    let mut desk = room();
    desk.app.run(Command::OneTwoFourAll);
    let shown = |desk: &Desk| desk.app.clock.shown(desk.app.now());
    assert_eq!(shown(&desk), "1:00");
    assert!(!desk.app.clock.is_running(), "the question is read before time runs");
    let question = desk.app.canvas().expect("it is there").question.clone();
    assert!(desk.app.drawing().told.contains(&question));
    desk.app.run(Command::ClockToggle);
    desk.later(61.0);
    assert_eq!(desk.app.method().map(|run| run.stage), Some(1));
    desk.app.run(Command::MinuteMore);
    desk.later(150.0);
    assert_eq!(desk.app.method().map(|run| run.stage), Some(1), "a minute more is a minute more");
    desk.app.run(Command::ClockToggle);
    desk.later(600.0);
    assert_eq!(desk.app.method().map(|run| run.stage), Some(1), "paused is paused");
    desk.app.run(Command::NextStep);
    assert_eq!(desk.app.method().map(|run| run.stage), Some(2), "space skips");
    desk.app.run(Command::NextStep);
    desk.app.run(Command::NextStep);
    assert!(desk.app.method().is_none(), "after all four the canvas is back");
}

#[test]
fn a_round_gives_everyone_a_turn_without_names() {
    let mut desk = room();
    desk.app.run(Command::RoundRobin);
    let people = desk.app.method().expect("it runs").stages.len();
    assert!(people >= 2);
    assert!(
        desk.app.drawing().told.contains(&format!("Nummer 1 af {people}")),
        "{}",
        desk.app.drawing().told
    );
    desk.app.run(Command::NextStep);
    assert!(desk.app.drawing().told.contains(&format!("Nummer 2 af {people}")));
    desk.app.run(Command::EndMethod);
    assert!(desk.app.method().is_none());
}

#[test]
fn a_step_with_a_method_begins_it() {
    let mut desk = room();
    let step =
        Step { method: Some(Method::Silent), input: Some(Input::Write), ..desk.app.steps()[1].clone() };
    desk.app.set_step(step);
    desk.app.run(Command::NextCanvas);
    assert_eq!(desk.app.method().map(|run| run.method), Some(Method::Silent));
    desk.app.go_to(&CanvasId::from("critique_wall"));
    desk.app.run(Command::SilentWriting);
    desk.app.write_notes("en\nto", None);
    assert!(desk.app.drawing().told.contains("2 sedler"), "{}", desk.app.drawing().told);
}

#[test]
fn what_is_parked_keeps_its_canvas_and_its_time_and_comes_back_from_the_file() {
    let mut desk = room();
    desk.pass(7.0);
    desk.app.park("  Hvem ejer dataaftalen?  ");
    desk.app.park("   ");
    let store = desk.store();
    let parked: Vec<_> = store.session().parked().map(|(_, parked)| parked.clone()).collect();
    assert_eq!(parked.len(), 1);
    assert_eq!(parked[0].text, "Hvem ejer dataaftalen?");
    assert_eq!(parked[0].canvas, Some(CanvasId::from("privacy_promise")));
    assert_eq!(parked[0].at, "2026-11-26T09:07");
    let again = round_trip(&desk);
    assert_eq!(again.parked().count(), 1);
    let key = store.session().parked().next().expect("it is there").0.clone();
    desk.app.deal_with(&key, true);
    desk.app.unpark(&key);
    assert_eq!(desk.store().session().parked().count(), 0);
    desk.app.run(Command::Undo);
    assert!(desk.store().session().parked().all(|(_, parked)| parked.done));
}

#[test]
fn the_report_of_the_day_says_what_is_parked_and_what_each_step_took() {
    let mut desk = room();
    let step = Step { note: SECRET.into(), ..desk.app.steps()[0].clone() };
    desk.app.set_step(step);
    desk.pass(7.0);
    desk.app.park("Hvem ejer dataaftalen?");
    desk.app.go_to_step(&id(2));
    let store = desk.store();
    let language = store.workshop().language;
    let bytes = export::csv::csv(&store.decided(language, export::day::of_day), language);
    let text = String::from_utf8(bytes).expect("it is a text");
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].ends_with("Det har vi besluttet"), "the decisions come first: {lines:?}");
    for line in [
        "Hvem ejer dataaftalen?;Dataløftet;2026-11-26 09:07;Nej",
        "Velkomst og dataløfte;2026-11-26 09:00;5;7",
        "De dumme spørgsmål;2026-11-26 09:07;15;0",
        "Mod;;12;",
    ] {
        assert!(lines.contains(&line), "{line} in {lines:#?}");
    }
    assert!(!text.contains(SECRET), "what is for the facilitator alone stands in the report");
}

fn round_trip(desk: &Desk) -> raaderum::model::session::Session {
    let store = desk.store();
    let text =
        session_file::text(store.workshop(), store.workshop_text(), store.session(), &LeftOut::default());
    let read = session_file::read("plan.session.ron", &text);
    assert!(read.faults.is_empty(), "{:#?}", read.faults);
    let session = read.value.expect("it reads").session;
    assert_eq!(session, store.session().settled(store.workshop()), "what was written comes back");
    session
}

#[test]
fn everything_that_a_plan_says_comes_back_from_the_file() {
    let mut desk = room();
    let step = Step {
        title: "Kurven".into(),
        method: Some(Method::OneTwoFourAll),
        instruction: "Sæt jer selv først.".into(),
        input: Some(Input::Place),
        groups: 3,
        note: "Spørg de stille først.".into(),
        ..desk.app.steps()[4].clone()
    };
    desk.app.set_step(step);
    desk.pass(6.0);
    desk.app.run(Command::NextCanvas);
    desk.app.run(Command::RoundRobin);
    let again = round_trip(&desk);
    assert_eq!(again.plan(), desk.store().session().plan());
    assert_eq!(again.live(), desk.store().session().live());
}

#[test]
fn private_notes_are_in_no_drawing_and_in_no_export() {
    let mut desk = room();
    for step in desk.app.steps() {
        desk.app.set_step(Step { note: SECRET.into(), ..step });
    }
    for step in desk.app.steps() {
        desk.app.go_to_step(&step.id);
        for command in
            [Command::EndMethod, Command::SilentWriting, Command::OneTwoFourAll, Command::RoundRobin]
        {
            desk.app.run(command);
            let drawing = format!("{:?}", desk.app.drawing());
            assert!(!drawing.contains(SECRET), "{:?} at {}", command, step.id);
        }
        desk.app.run(Command::EndMethod);
    }
    let store = desk.store();
    for canvas in &store.workshop().canvases {
        let sight = store.sight(canvas, store.workshop().language, Lens::default());
        assert!(!format!("{:?}", export::table::of_canvas(&sight)).contains(SECRET), "{}", canvas.id);
    }
}

#[test]
fn groups_get_a_file_each_that_opens_on_their_canvas() {
    let mut desk = room();
    let step = Step { groups: 3, ..desk.app.steps()[4].clone() };
    desk.app.set_step(step);
    desk.app.ask_groups(&id(5));
    assert!(desk.app.dialog.is_none(), "without a file there is no place beside it");
    let path = desk.folder.path().join("fjord.session.ron");
    desk.app.chosen(raaderum::app::jobs::Purpose::SaveAs, path);
    desk.wait();
    desk.app.ask_groups(&id(5));
    let Some(Dialog::Groups(ask)) = desk.app.dialog.take() else { panic!("it asks first") };
    assert_eq!(ask.files.len(), 3);
    desk.app.write_groups(ask.clone());
    desk.wait();
    let mut ids = std::collections::BTreeSet::new();
    for (number, path) in (1..).zip(&ask.files) {
        let session = opened(path);
        assert!(session.cover().title.ends_with(&format!("Gruppe {number}")), "{}", session.cover().title);
        assert_eq!(session.live().canvas, Some(CanvasId::from("change_curve")));
        let mut group = Desk::new();
        group.app.open_path(path.clone());
        group.wait();
        group.app.make_record(&"initiatives".into(), "Ny").expect("it is made");
        ids.extend(group.store().session().rows("initiatives").iter().map(|(id, _)| id.clone()));
    }
    assert_eq!(ids.len(), 3, "three rooms never give the same id: {ids:?}");
    desk.app.ask_groups(&id(5));
    let Some(Dialog::Groups(second)) = desk.app.dialog.take() else { panic!("it asks again") };
    assert!(second.files.iter().all(|file| !ask.files.contains(file)), "nothing is written over");
}

fn opened(path: &Path) -> raaderum::model::session::Session {
    let text = std::fs::read_to_string(path).expect("it is written");
    let read = session_file::read("gruppe", &text);
    assert!(read.faults.is_empty(), "{:#?}", read.faults);
    read.value.expect("it opens").session
}

#[test]
fn a_plan_that_was_left_yesterday_is_not_late_today() {
    let mut desk = room();
    desk.pass(8.0);
    desk.app.run(Command::NextCanvas);
    desk.day(datetime(2026, 11, 27, 13, 0, 0, 0));
    let table = desk.app.timetable().expect("there is a plan");
    assert_eq!((table.promised, table.late_minutes()), (None, 0));
    desk.app.go_to_step(&id(3));
    let table = desk.app.timetable().expect("there is a plan");
    assert_eq!(table.late_minutes(), 0);
    assert_eq!(table.rows[2].starts, Some(datetime(2026, 11, 27, 13, 0, 0, 0)));
    assert_eq!(table.rows[0].starts, None, "what was done yesterday has no time today");
    assert_eq!(
        table.ends,
        datetime(2026, 11, 27, 14, 10, 0, 0),
        "what was done yesterday is not promised again"
    );
}

#[test]
fn a_room_that_begins_in_the_middle_of_its_plan_promises_only_the_rest() {
    let mut desk = room();
    desk.day(datetime(2026, 11, 27, 13, 0, 0, 0));
    desk.app.go_to_step(&id(6));
    let table = desk.app.timetable().expect("there is a plan");
    assert_eq!(table.promised, Some(datetime(2026, 11, 27, 13, 30, 0, 0)));
    assert_eq!(table.late_minutes(), 0);
}

#[test]
fn the_desk_says_what_is_on_the_wall_also_after_the_end() {
    let mut desk = room();
    desk.app.go_to_step(&id(5));
    let round = desk.app.canvas().expect("it is there").rounds[0].name.clone();
    assert!(desk.app.now_told().ends_with(&format!(" · {round}")), "{}", desk.app.now_told());
    desk.app.go_to_step(&id(7));
    assert_eq!(desk.app.now_told(), "Beslutninger");
    assert!(desk.app.leads_on(), "one step is left");
    desk.app.run(Command::NextStep);
    assert_eq!(desk.app.now_told(), desk.app.step_title(&desk.app.steps()[7]));
    desk.app.run(Command::NextStep);
    assert_eq!(desk.app.now_told(), "Beslutninger", "after the last step they stand there again");
    assert!(!desk.app.leads_on(), "and that is the end");
    desk.day(datetime(2026, 11, 27, 9, 0, 0, 0));
    desk.app.go_to(&CanvasId::from("story_fish"));
    let fish = desk.app.canvas().expect("it is there").title.clone();
    assert!(desk.app.now_told().starts_with(&fish), "{}", desk.app.now_told());
}

proptest! {
    #[test]
    fn a_fitted_plan_always_adds_up(
        steps in proptest::collection::vec((1u16..90, any::<bool>()), 1..24),
        minutes in 1u32..600,
    ) {
        let steps: Vec<Step> = steps
            .into_iter()
            .map(|(minutes, worked)| Step {
                minutes,
                canvas: worked.then(|| CanvasId::from("c")),
                ..Step::default()
            })
            .collect();
        let firm = steps.iter().filter(|step| step.canvas.is_none()).count() as u32;
        match fit(&steps, minutes) {
            Some(fitted) => {
                prop_assert_eq!(fitted.iter().map(|minutes| u32::from(*minutes)).sum::<u32>(), minutes);
                for (step, then) in steps.iter().zip(&fitted) {
                    prop_assert!(step.canvas.is_some() || *then > 0, "breaks and talks stay");
                }
            }
            None => prop_assert!(minutes < firm, "{} minutes for {:?}", minutes, steps),
        }
    }
}

#[test]
fn a_locked_session_says_so_and_nothing_else() {
    let mut desk = room();
    desk.app.run(Command::Lock);
    let says = |desk: &Desk| -> Vec<String> {
        desk.app
            .notices
            .lines()
            .map(|line| line.text.clone())
            .filter(|line| !line.contains("Nu kan"))
            .collect()
    };
    let refused = |desk: &mut Desk, what: &str| {
        let lines = says(desk);
        assert_eq!(lines.len(), 1, "{what}: {lines:?}");
        assert!(lines[0].contains("låst siden"), "{what}: {lines:?}");
        desk.later(9.0);
    };
    desk.app.park("hej");
    refused(&mut desk, "parking");
    let before = desk.app.steps();
    desk.app.remove_step(&id(2));
    refused(&mut desk, "a step");
    assert_eq!(desk.app.steps(), before);
    let promised = desk.app.timetable().expect("a plan").promised;
    desk.app.fit_plan(45);
    refused(&mut desk, "the time that there is");
    assert_eq!(desk.app.timetable().expect("a plan").promised, promised);
    desk.app.go_to(&CanvasId::from("change_curve"));
    for command in [Command::ShowOfHands, Command::Park, Command::NewDecision, Command::Dots] {
        desk.app.run(command);
        assert!(desk.app.dialog.is_none(), "{command:?}");
        refused(&mut desk, &format!("{command:?}"));
    }
    let drawing = desk.app.drawing();
    let tapped = drawing.items.iter().find(|item| {
        let tap = Gesture::Tap(item.target.clone());
        desk.app.canvas_id().is_some_and(|canvas| desk.store().plan(&canvas, &tap).is_some())
    });
    if let Some(item) = tapped {
        desk.app.gesture(&Gesture::Tap(item.target.clone()));
        refused(&mut desk, "a tap");
    }
}
