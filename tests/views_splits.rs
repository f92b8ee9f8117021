//! Splits, gates and scales: what a hand does to them, and what they never tell.

#[path = "views_splits/rooms.rs"]
mod rooms;
mod support;

use proptest::prelude::*;
use raaderum::drawing::place::at;
use raaderum::drawing::{Drawing, SHEET_HEIGHT, SHEET_WIDTH, SMALLEST_TEXT, Target};
use raaderum::model::id::{FieldId, OptionId, RecordId, TableId};
use raaderum::model::value::Value;
use raaderum::model::view_spec::ViewSpec;
use raaderum::model::workshop::Language;
use raaderum::view::{Gesture, Way, view_of};
use rooms::{decided, dilemmas, idea, numbers, reactions, targets};
use support::{Room, gallery};

fn part(table: &str, row: &str, field: &str, place: usize) -> Target {
    Target::Part(TableId::from(table), RecordId::from(row), FieldId::from(field), place)
}

fn choice(row: &str, field: &str, option: &str) -> Target {
    Target::Choice(
        TableId::from("gate_answers"),
        RecordId::from(row),
        FieldId::from(field),
        OptionId::from(option),
    )
}

fn percent(room: &Room, table: &str, row: &str, field: &str) -> Vec<f64> {
    let record = room.session.record(table, row).expect("a row");
    let value = record.value(field).expect("a split");
    value.numbers().iter().map(|number| number.expect("a part")).collect()
}

/// One thing that a hand does to the boundaries of a bar.
fn hand() -> impl Strategy<Value = (usize, Option<(f32, f32)>, bool)> {
    (0..3_usize, prop::option::of((-50.0_f32..1650.0, 0.0_f32..900.0)), any::<bool>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_dragged_the_sum_stays_a_hundred(hands in prop::collection::vec(hand(), 1..14)) {
        let mut room = targets();
        let before = percent(&room, "mixes", "aes", "target");
        for (place, to, is_right) in hands {
            let what = part("mixes", "bs", "target", place);
            let gesture = match to {
                Some((x, y)) => Gesture::Drop { what, at: at(x, y) },
                None => Gesture::Nudge { what, way: if is_right { Way::Right } else { Way::Left } },
            };
            room.does("split", &gesture);
            let now = percent(&room, "mixes", "bs", "target");
            prop_assert_eq!(now.iter().sum::<f64>(), 100.0, "{:?}", now);
            prop_assert!(now.iter().all(|part| *part >= 0.0 && part % 5.0 == 0.0), "{:?}", now);
        }
        prop_assert_eq!(before, percent(&room, "mixes", "aes", "target"), "nobody else's bar has moved");
    }
}

#[test]
fn a_boundary_moves_between_its_two_neighbours_only() {
    let mut room = targets();
    assert!(room.does("split", &Gesture::Nudge { what: part("mixes", "bs", "target", 1), way: Way::Right }));
    assert_eq!(percent(&room, "mixes", "bs", "target"), [20.0, 35.0, 30.0, 15.0], "five points go over");
    let far = Gesture::Drop { what: part("mixes", "bs", "target", 1), at: at(1600.0, 300.0) };
    assert!(room.does("split", &far));
    assert_eq!(
        percent(&room, "mixes", "bs", "target"),
        [20.0, 65.0, 0.0, 15.0],
        "the fourth part is left alone"
    );
    room.undo();
    room.undo();
    assert_eq!(percent(&room, "mixes", "bs", "target"), [20.0, 30.0, 35.0, 15.0], "and back");
}

#[test]
fn handles_at_the_same_place_can_each_be_taken() {
    let drawing = targets().draw("split");
    for place in 0..3 {
        let target = part("mixes", "tm", "target", place);
        let outline = drawing.item(&target).unwrap().outline;
        assert_eq!(
            drawing.item_at(outline.center()).map(|item| &item.target),
            Some(&target),
            "handle {place}"
        );
    }
}

#[test]
fn a_department_gets_its_row_with_the_first_touch() {
    let mut room = reactions();
    let rows = room.session.rows("reactions").len();
    let bar = Target::Card(TableId::from("reactions"), RecordId::from("I5.tm"));
    assert!(room.draw("split_beside").item(&bar).is_some(), "an empty bar stands there");
    assert!(room.does("split_beside", &Gesture::Tap(bar)));
    let nudge = Gesture::Nudge { what: part("reactions", "I5.tm", "estimate", 0), way: Way::Right };
    assert!(room.does("split_beside", &nudge));
    let record = room.session.record("reactions", "I5.tm").unwrap();
    assert_eq!(record.value("initiative"), Some(&Value::from("I5")), "it knows its initiative");
    assert_eq!(record.value("department"), Some(&Value::from("tm")), "and its department");
    assert_eq!(percent(&room, "reactions", "I5.tm", "estimate"), [30.0, 20.0, 25.0, 25.0]);
    assert_eq!(room.session.rows("reactions").len(), rows + 1, "one row, not two");
    room.undo();
    room.undo();
    assert_eq!(room.session.rows("reactions").len(), rows, "undo takes the row away again");
}

#[test]
fn nothing_moves_before_it_is_revealed() {
    let mut room = reactions();
    room.reveal("split_beside", 0);
    let nudge = Gesture::Nudge { what: part("reactions", "r1", "estimate", 0), way: Way::Right };
    assert!(!room.does("split_beside", &nudge), "what nobody sees, nobody moves");
}

#[test]
fn a_tap_answers_and_a_second_tap_takes_the_answer_back() {
    let mut room = idea();
    let (yes, no) = (choice("I5", "q", "0:2"), choice("I5", "q", "0:0"));
    assert!(room.does("gate", &Gesture::Tap(yes.clone())));
    assert_eq!(answers(&room)[0], Some(2.0));
    assert!(room.does("gate", &Gesture::Tap(no.clone())));
    assert_eq!(answers(&room)[0], Some(0.0), "another answer replaces it");
    assert!(room.does("gate", &Gesture::Nudge { what: no.clone(), way: Way::Left }));
    assert_eq!(answers(&room)[0], Some(1.0), "left of no is partly");
    assert!(room.does("gate", &Gesture::Tap(choice("I5", "q", "0:1"))));
    let row = room.session.record("gate_answers", "I5").unwrap();
    assert_eq!(row.value("q"), None, "and nothing is answered again");
}

fn answers(room: &Room) -> Vec<Option<f64>> {
    let record = room.session.record("gate_answers", "I5").expect("answers");
    record.value("q").expect("seven answers").numbers().to_vec()
}

#[test]
fn a_gate_makes_its_row_once_and_counts_to_the_light() {
    let mut room = idea();
    for (place, points) in [2, 2, 1, 2, 1, 2, 1].into_iter().enumerate() {
        let tap = Gesture::Tap(choice("I5", "q", &format!("{place}:{points}")));
        assert!(room.does("gate", &tap), "question {place}");
    }
    assert_eq!(room.session.rows("gate_answers").len(), 1, "one row for the idea");
    let row = room.session.record("gate_answers", "I5").unwrap();
    assert_eq!(row.value("initiative"), Some(&Value::from("I5")), "that knows its idea");
    let told = room.draw("gate").told;
    assert!(told.contains("Grønt") && told.contains("11"), "green with 11 points: {told}");
}

#[test]
fn a_row_that_is_there_under_another_name_is_used() {
    let mut room = idea();
    room.write("gate_answers", "g9", "initiative", "I5");
    assert!(room.does("gate", &Gesture::Tap(choice("g9", "q", "3:1"))));
    assert_eq!(room.session.rows("gate_answers").len(), 1, "no second row");
}

#[test]
fn green_is_not_offered_while_a_question_is_open() {
    let mut room = idea();
    let green = choice("I5", "decision", "green");
    assert!(room.draw("gate").item(&green).is_none(), "no button for it");
    assert!(!room.does("gate", &Gesture::Tap(green)), "and no way around it");
    assert!(room.does("gate", &Gesture::Tap(choice("I5", "decision", "red"))), "red is always possible");
    let mut room = decided();
    assert!(room.does("gate", &Gesture::Tap(choice("I5", "decision", "green"))));
    assert!(room.does("gate", &Gesture::Tap(choice("I5", "decision", "green"))));
    let row = room.session.record("gate_answers", "I5").unwrap();
    assert_eq!(row.value("decision"), None, "a second tap takes the light back");
}

#[test]
fn reversed_questions_say_how_they_count_when_all_are_answered() {
    let says = |room: &Room| room.draw("gate").texts().any(|row| row.text.contains("Nej giver 2 point"));
    assert!(!says(&idea()), "not before");
    assert!(says(&decided()), "but then");
}

#[test]
fn conditions_and_poles_are_written_in_place() {
    let mut room = idea();
    let writing = |table: &str, row: &str, field: &str| {
        Target::Writing(TableId::from(table), RecordId::from(row), FieldId::from(field))
    };
    let what = writing("gate_answers", "I5", "conditions");
    assert!(room.does("gate", &Gesture::Write { what, text: "Prøv i én gruppe".to_owned() }));
    assert!(room.draw("gate").texts().any(|row| row.text == "Prøv i én gruppe"));
    let what = writing("dilemmas", "D1", "left");
    assert!(room.does("scales", &Gesture::Write { what, text: " Ovenfra ".to_owned() }));
    assert!(room.draw("scales").texts().any(|row| row.text == "Ovenfra"));
}

#[test]
fn a_group_of_four_leaves_no_trace() {
    let gate = |counts: &[(&str, u32)]| {
        let mut room = decided();
        room.vote("gate_vote", Some("I5"), "leader", 4, counts);
        room.draw("gate")
    };
    assert_eq!(
        gate(&[("green", 4)]),
        gate(&[("red", 3), ("amber", 1)]),
        "four votes look the same however they fall"
    );
    let scales = |counts: &[(&str, u32)]| {
        let mut room = gallery();
        room.vote("dilemma_now", Some("D1"), "leader", 4, counts);
        room.vote("dilemma_wish", Some("D1"), "leader", 4, counts);
        room.reveal("scales", 2);
        room.draw("scales")
    };
    assert_eq!(scales(&[("-3", 4)]), scales(&[("3", 2), ("1", 2)]), "and on a scale");
    let split = |counts: &[(&str, u32)]| {
        let mut room = reactions();
        room.vote("reaction_self", Some("r3"), "staff", 4, counts);
        split_only(&room.draw("split_beside"))
    };
    assert_eq!(split(&[("sceptics", 4)]), split(&[("optimists", 2), ("passives", 2)]), "and under a bar");
    let told = format!("{:?}", scales(&[("-3", 4)]).items);
    assert!(told.contains("Vises ikke (færre end 5 svar)"), "it says why");
}

/// What the split says, without the zones beside it.
fn split_only(drawing: &Drawing) -> Vec<String> {
    let own = |target: &Target| match target {
        Target::Told(name) => name.starts_with("beside:"),
        Target::Part(..) => true,
        Target::Card(table, _) => *table == "reactions",
        _ => false,
    };
    let items = drawing.items.iter().filter(|item| own(&item.target));
    items.map(|item| format!("{} {:?}", item.label, &drawing.marks[item.marks.clone()])).collect()
}

#[test]
fn five_to_nine_answers_show_a_band_and_no_dots() {
    let drawing = |n: u32| {
        let mut room = gallery();
        room.vote("dilemma_now", Some("D1"), "leader", n, &[("-1", n / 2), ("1", n - n / 2)]);
        room.reveal("scales", 2);
        room.draw("scales")
    };
    let dots = |drawing: &Drawing| {
        drawing.marks.iter().filter(|mark| matches!(mark, raaderum::drawing::Mark::Circle { .. })).count()
    };
    assert_eq!(dots(&drawing(9)), 0, "nine answers");
    assert_eq!(dots(&drawing(10)), 10, "ten answers");
}

#[test]
fn nothing_of_the_answers_shows_before_the_reveal() {
    let hidden = |mut room: Room, canvas: &str| {
        room.reveal(canvas, 0);
        room.draw(canvas)
    };
    assert_eq!(hidden(dilemmas(), "scales"), hidden(gallery(), "scales"), "only the poles");
    let mut unvoted = decided();
    unvoted.vote("gate_vote", Some("I5"), "leader", 24, &[("red", 24)]);
    assert_eq!(hidden(decided(), "gate"), hidden(unvoted, "gate"), "no votes");
}

#[test]
fn a_tap_lets_the_room_look_at_one_scale_and_at_all_again() {
    let mut room = dilemmas();
    let all = room.draw("scales");
    let tap = Gesture::Tap(Target::Told("scale:D3".to_owned()));
    assert!(room.does("scales", &tap));
    assert_ne!(room.draw("scales"), all, "one stands out");
    assert!(room.does("scales", &tap));
    assert_eq!(room.draw("scales"), all, "and no more");
}

#[test]
fn every_picture_can_be_read_and_said() {
    for (name, canvas, mut room) in pictures() {
        for language in [Language::Danish, Language::English] {
            room.language = language;
            let drawing = room.draw(canvas);
            for row in drawing.texts() {
                assert!(row.size >= SMALLEST_TEXT, "{name}: {row:?} is too small");
                let inside = row.start.x >= 0.0
                    && row.start.x + row.width <= SHEET_WIDTH
                    && row.start.y <= SHEET_HEIGHT - 8.0;
                assert!(inside, "{name}: {row:?} lies outside");
                assert!(!row.text.contains("split-") && !row.text.contains("gate-"), "{name}: {row:?}");
            }
            for item in &drawing.items {
                assert!(!item.label.is_empty(), "{name}: {:?} has no name", item.target);
            }
            let area = room.area(canvas);
            for stop in room.look(canvas, |sight| view_of(&sight.canvas.view).stops(sight, area)) {
                let known = matches!(stop.target, Target::Zone(_)) || drawing.item(&stop.target).is_some();
                assert!(known || matches!(stop.target, Target::Part(..)), "{name}: {stop:?} is nowhere");
            }
        }
    }
}

fn pictures() -> Vec<(&'static str, &'static str, Room)> {
    let mut crowded = targets();
    for place in 0..20 {
        let id = format!("x{place}");
        crowded.write("mixes", &id, "name", format!("Arbejdsmarkedsforvaltningens kontor {place}"));
        crowded.write("mixes", &id, "target", numbers(&[1.0, 2.0, 96.0, 1.0]));
    }
    let mut twelve = dilemmas();
    for id in ["D9", "D10", "D11", "D12"] {
        twelve.write("dilemmas", id, "in_use", true);
    }
    vec![
        ("targets", "split", targets()),
        ("crowded targets", "split", crowded),
        ("no targets", "split", gallery()),
        ("reactions", "split_beside", reactions()),
        ("no idea", "gate", gallery()),
        ("idea", "gate", idea()),
        ("decided", "gate", decided()),
        ("poles", "scales", gallery()),
        ("dilemmas", "scales", dilemmas()),
        ("twelve dilemmas", "scales", twelve),
    ]
}

#[test]
fn what_an_author_gets_wrong_is_named() {
    let room = gallery();
    for canvas in ["split", "split_beside", "gate", "scales"] {
        let flaws = view_of(&room.workshop.canvas(canvas).unwrap().view).flaws(&room.workshop);
        assert!(flaws.is_empty(), "{canvas}: {flaws:?}");
    }
    let kinds = |canvas: &str, spoil: &dyn Fn(&mut ViewSpec)| {
        let mut view = room.workshop.canvas(canvas).unwrap().view.clone();
        spoil(&mut view);
        let flaws = view_of(&view).flaws(&room.workshop);
        flaws.iter().map(|flaw| format!("{} {}", flaw.path, flaw.kind)).collect::<Vec<_>>()
    };
    let split = kinds("split", &|view| {
        if let ViewSpec::Split(spec) = view {
            spec.field = FieldId::from("name");
            spec.each = Some(TableId::from("departments"));
        }
    });
    assert_eq!(split, ["field not-a-split", "each no-link"]);
    let gate = kinds("gate", &|view| {
        if let ViewSpec::Gate(spec) = view {
            spec.questions.pop();
            spec.origin = Some(FieldId::from("why"));
        }
    });
    assert_eq!(gate, ["questions wrong-length", "origin not-a-choice"]);
    let scales = kinds("scales", &|view| {
        if let ViewSpec::Scales(spec) = view {
            spec.left = FieldId::from("lft");
            spec.wish = Some("dilemma_wishes".into());
        }
    });
    assert_eq!(scales, ["left unknown-field", "wish unknown-ask"]);
}
