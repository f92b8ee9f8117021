//! Every step back is told in words, whatever the canvas; nothing that is removed asks a question.

use raaderum::app::App;
use raaderum::app::command::Command;
use raaderum::app::notices::Notice;
use raaderum::drawing::Target;
use raaderum::model::history::Phase;
use raaderum::model::id::{CanvasId, DecisionId, TableId};
use raaderum::view::Gesture;

use super::{Desk, on};

fn newest(app: &App) -> &Notice {
    app.notices.lines().last().expect("something is said")
}

#[test]
fn all_that_can_be_removed_goes_without_a_question_and_comes_back() {
    let mut desk = on("change_curve");
    let mut removed = 0;
    for canvas in desk.app.walk() {
        desk.app.go_to(&canvas);
        let drawing = desk.app.drawing();
        let mut kinds: Vec<(&Target, String)> = Vec::new();
        // One of each kind: the second note of a canvas is removed like the first.
        for item in drawing.items.iter().filter(|item| item.grip.remove) {
            let kind = match &item.target {
                Target::Card(table, _) => format!("card {table}"),
                Target::Token(table, _, field) => format!("token {table} {field}"),
                Target::Part(table, _, field, _) => format!("part {table} {field}"),
                Target::Choice(table, _, field, _) => format!("choice {table} {field}"),
                Target::Writing(table, _, field) => format!("writing {table} {field}"),
                other => format!("{other:?}"),
            };
            if kinds.iter().all(|(_, known)| *known != kind) {
                kinds.push((&item.target, kind));
            }
        }
        for (target, kind) in kinds {
            let before = desk.store().session().clone();
            desk.app.gesture(&Gesture::Remove(target.clone()));
            if desk.app.raised.is_some() {
                // A guard asks about what the removal would mean, not whether it is meant.
                desk.app.leave_raised();
                continue;
            }
            assert!(desk.app.dialog.is_none(), "{canvas}: {kind} asks");
            if desk.store().session() == &before {
                continue;
            }
            let notice = newest(&desk.app);
            assert_eq!(notice.offer, Some(Command::Undo), "{canvas}: {kind}: {}", notice.text);
            desk.app.run(Command::Undo);
            assert!(desk.store().session() == &before, "{canvas}: {kind} comes back");
            removed += 1;
        }
    }
    assert!(removed > 30, "much can be removed: {removed}");
}

#[test]
fn records_and_decisions_are_removed_with_a_way_back_that_stays_eight_seconds() {
    let mut desk = on("change_curve");
    let before = desk.store().session().clone();
    desk.app.remove_record(&TableId::from("initiatives"), &"I1".into());
    assert_eq!(newest(&desk.app).offer, Some(Command::Undo));
    desk.later(7.9);
    assert_eq!(desk.app.notices.lines().count(), 1, "it is still there");
    desk.app.run(Command::Undo);
    assert!(desk.store().session() == &before, "the initiative is back on every canvas");
    let id: DecisionId = before.decisions().next().expect("a decision").0.clone();
    desk.app.undecide(&id);
    assert_eq!(newest(&desk.app).offer, Some(Command::Undo));
    desk.later(8.1);
    assert_eq!(desk.app.notices.lines().count(), 0, "then it goes by itself");
    desk.app.run(Command::Undo);
    assert!(desk.store().session() == &before);
}

#[test]
fn two_hundred_steps_across_canvases_are_taken_back_and_done_again() {
    let mut desk = on("double_diamond");
    let canvases: Vec<CanvasId> = desk.app.walk().into_iter().collect();
    let mut states = Vec::new();
    let mut number = 0;
    while states.len() < 220 {
        for canvas in &canvases {
            desk.app.go_to(canvas);
            if desk.app.can(Command::NewNote) {
                states.push(desk.store().session().clone());
                number += 1;
                desk.app.write_notes(&format!("Seddel {number}"), None);
                desk.app.leave_raised();
                if steps(&desk) < states.len() {
                    states.pop();
                }
            }
        }
    }
    let last = desk.store().session().clone();
    for state in states.iter().rev() {
        desk.app.run(Command::Undo);
        assert!(same(desk.store().session(), state), "a step back");
    }
    for _ in &states {
        desk.app.run(Command::Redo);
    }
    assert!(same(desk.store().session(), &last), "all done again");
}

fn steps(desk: &Desk) -> usize {
    desk.store().history().len()
}

/// Whether two sessions hold the same, wherever the room is.
fn same(one: &raaderum::model::session::Session, other: &raaderum::model::session::Session) -> bool {
    one.tables().eq(other.tables()) && one.decisions().eq(other.decisions())
}

#[test]
fn what_is_undone_on_another_canvas_says_on_which() {
    let mut desk = on("double_diamond");
    desk.app.write_notes("Kører forgæves", None);
    desk.app.run(Command::Undo);
    assert!(!newest(&desk.app).text.contains("diamant"), "here: {}", newest(&desk.app).text);
    desk.app.run(Command::Redo);
    desk.app.go_to(&CanvasId::from("change_curve"));
    desk.app.run(Command::Undo);
    let title = desk.store().workshop().canvas("double_diamond").expect("the canvas").title.clone();
    assert!(newest(&desk.app).text.contains(&title), "there: {}", newest(&desk.app).text);
    assert_eq!(desk.app.canvas_id(), Some(CanvasId::from("change_curve")), "nobody is taken away");
    desk.app.run(Command::Redo);
    assert!(newest(&desk.app).text.contains(&title));
    assert_eq!(desk.app.dialog, None);
}

/// The texts that offer the way back.
fn ways_back(app: &App) -> Vec<&str> {
    let lines = app.notices.lines().filter(|line| line.offer == Some(Command::Undo));
    lines.map(|line| line.text.as_str()).collect()
}

fn notes(desk: &Desk) -> Vec<String> {
    let canvas = desk.app.drawing();
    canvas.items.iter().filter(|item| item.grip.remove).map(|item| item.label.clone()).collect()
}

#[test]
fn a_line_takes_back_the_step_that_it_tells_of_and_no_other() {
    let mut desk = on("double_diamond");
    desk.app.write_notes("Seddel A", None);
    let a = desk.app.newest_note().expect("it was written");
    desk.app.gesture(&Gesture::Remove(a.clone()));
    assert_eq!(ways_back(&desk.app).len(), 1);
    desk.app.write_notes("Seddel E", None);
    assert!(ways_back(&desk.app).is_empty(), "E would go: {:?}", ways_back(&desk.app));
    let e = desk.app.newest_note().expect("it was written");
    desk.app.gesture(&Gesture::Remove(e));
    assert_eq!(ways_back(&desk.app).len(), 1, "only the last step has a way back");
    assert!(ways_back(&desk.app)[0].contains("Seddel E"));
    let before = notes(&desk);
    desk.app.run(Command::Undo);
    assert_eq!(notes(&desk).len(), before.len() + 1);
    assert!(ways_back(&desk.app).is_empty(), "it is taken back already: {:?}", ways_back(&desk.app));
}

#[test]
fn going_to_another_canvas_leaves_the_way_back_where_it_is() {
    let mut desk = on("double_diamond");
    desk.app.write_notes("Seddel A", None);
    let a = desk.app.newest_note().expect("it was written");
    desk.app.gesture(&Gesture::Remove(a));
    desk.app.go_to(&CanvasId::from("change_curve"));
    assert_eq!(ways_back(&desk.app).len(), 1, "the step is still the last one");
}

#[test]
fn what_is_shared_is_told_with_the_canvas_where_it_was_changed() {
    let mut desk = on("transformation_portfolio");
    let field = "name".into();
    let renamed = Some("Robotten".into());
    desk.app.set_field(&TableId::from("initiatives"), &"I1".into(), &field, renamed, Phase::Once);
    desk.app.go_to(&CanvasId::from("story_fish"));
    desk.app.run(Command::Undo);
    let title = |id: &str| desk.store().workshop().canvas(id).expect("the canvas").title.clone();
    let told = newest(&desk.app).text.clone();
    assert!(told.ends_with(&title("transformation_portfolio")), "where it was done: {told}");
    desk.app.go_to(&CanvasId::from("transformation_portfolio"));
    desk.app.run(Command::Redo);
    let told = newest(&desk.app).text.clone();
    assert!(!told.contains(" · "), "it is on the wall: {told}");
}
