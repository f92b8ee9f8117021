//! Zones: how the leaders' estimate is entered on the wall, token by token.

mod support;

use proptest::prelude::*;
use raaderum::app::crowd::{Crowd, fill};
use raaderum::drawing::place::{Point, at};
use raaderum::drawing::{Item, Target};
use raaderum::model::edit::{Action, Entry, Key, Verb, Who};
use raaderum::model::id::{FieldId, RecordId, TableId};
use raaderum::model::tally::{Source, Spread, Tally, TallyKey};
use raaderum::model::value::Value;
use raaderum::view::{Gesture, Way};
use support::{Room, gallery, session_of};

const CANVAS: &str = "archetypes";
/// The zones in the order of the parts: lower left, lower right, upper right, upper left.
const ZONES: [&str; 4] = ["Skeptiske", "Passive", "Optimister", "Vagthunde"];

/// An initiative and a department, nothing shared out, the estimate revealed.
fn unsaid() -> Room {
    let text = raaderum::file::builtin::workshop_text("ni-raad").expect("it is part of the program");
    let mut room =
        session_of(raaderum::file::workshop_file::read("ni-raad", text).value.expect("it has no faults"));
    room.write("initiatives", "I5", "name", "Skærmbesøg").write(
        "departments",
        "aes",
        "name",
        "Ældre & Sundhed",
    );
    room.reveal(CANVAS, 1);
    room
}

/// The same after the first tap.
fn begun() -> Room {
    let mut room = unsaid();
    assert!(room.does(CANVAS, &Gesture::Tap(whole())), "the invitation can be tapped");
    room
}

fn whole() -> Target {
    Target::Card(TableId::from("archetype_rows"), RecordId::from("I5.aes"))
}

fn tokens(part: usize) -> Target {
    let (table, row, field) = ("archetype_rows", "I5.aes", "estimate");
    Target::Part(TableId::from(table), RecordId::from(row), FieldId::from(field), part)
}

fn percent(room: &Room) -> Vec<f64> {
    let record = room.session.record("archetype_rows", "I5.aes").expect("the row is there");
    let value = record.value("estimate").expect("it has an estimate");
    value.numbers().iter().map(|number| number.expect("each part has a share")).collect()
}

/// The middle of a zone.
fn middle(room: &Room, zone: usize) -> Point {
    let drawing = room.draw(CANVAS);
    let of_zone = |target: &Target| matches!(target, Target::Part(_, _, _, part) if *part == zone);
    let landing =
        drawing.landings.iter().find(|landing| of_zone(&landing.target)).expect("each zone is a landing");
    let sum = landing.outline.iter().fold(at(0.0, 0.0), |sum, corner| sum.moved(corner.x, corner.y));
    at(sum.x / landing.outline.len() as f32, sum.y / landing.outline.len() as f32)
}

fn drop_on(room: &mut Room, part: usize, zone: usize) -> bool {
    let at = middle(room, zone);
    room.does(CANVAS, &Gesture::Drop { what: tokens(part), at })
}

fn nudge(room: &mut Room, part: usize, way: Way) -> bool {
    room.does(CANVAS, &Gesture::Nudge { what: tokens(part), way })
}

fn item(room: &Room, target: &Target) -> Option<Item> {
    room.draw(CANVAS).item(target).cloned()
}

#[test]
fn a_tap_on_the_invitation_makes_the_row_with_equal_parts() {
    let mut room = unsaid();
    let invitation = item(&room, &whole()).expect("an empty canvas invites");
    assert!(invitation.grip.tap && invitation.label.contains("Ældre & Sundhed"), "{}", invitation.label);
    assert!(room.draw(CANVAS).texts().any(|row| row.text == "Fordel 100 procent"));
    assert!(room.does(CANVAS, &Gesture::Tap(whole())));
    assert_eq!(percent(&room), [25.0; 4]);
    let record = room.session.record("archetype_rows", "I5.aes").unwrap();
    assert_eq!(record.value("initiative"), Some(&Value::from("I5")), "it knows its initiative");
    assert_eq!(record.value("department"), Some(&Value::from("aes")), "and its department");
    assert!(item(&room, &whole()).is_none(), "and nobody is invited twice");
    assert!(!room.does(CANVAS, &Gesture::Tap(whole())), "nor starts anew by accident");
    room.undo();
    assert_eq!(room.session.rows("archetype_rows").len(), 0, "undo takes the row away again");
}

#[test]
fn a_row_that_is_there_without_an_estimate_is_used() {
    let mut room = unsaid();
    room.write("archetype_rows", "r9", "initiative", "I5").write("archetype_rows", "r9", "department", "aes");
    let invitation = Target::Card(TableId::from("archetype_rows"), RecordId::from("r9"));
    assert!(room.does(CANVAS, &Gesture::Tap(invitation)));
    assert_eq!(room.session.rows("archetype_rows").len(), 1, "no second row");
}

#[test]
fn nobody_is_invited_before_there_is_something_to_look_at() {
    let mut room = unsaid();
    room.undo();
    room.undo();
    assert!(item(&room, &whole()).is_none(), "there is no department");
    assert!(!room.does(CANVAS, &Gesture::Tap(whole())));
}

#[test]
fn a_token_that_is_dragged_takes_five_points_along() {
    let mut room = begun();
    assert!(drop_on(&mut room, 0, 2));
    assert_eq!(percent(&room), [20.0, 25.0, 30.0, 25.0]);
    assert!(drop_on(&mut room, 0, 1));
    assert_eq!(percent(&room), [15.0, 30.0, 30.0, 25.0]);
    assert!(!drop_on(&mut room, 3, 3), "at home nothing happens");
    room.undo();
    room.undo();
    assert_eq!(percent(&room), [25.0; 4], "and back, one step each");
}

#[test]
fn arrows_move_five_points_to_the_neighbour_and_never_outwards() {
    let ways = [Way::Left, Way::Right, Way::Up, Way::Down];
    // For each part the neighbour to the left, to the right, above, below.
    let neighbours = [
        [None, Some(1), Some(3), None],
        [Some(0), None, Some(2), None],
        [Some(3), None, None, Some(1)],
        [None, Some(2), None, Some(0)],
    ];
    for (part, neighbours) in neighbours.into_iter().enumerate() {
        for (way, neighbour) in ways.into_iter().zip(neighbours) {
            let mut room = begun();
            assert_eq!(nudge(&mut room, part, way), neighbour.is_some(), "{part} {way:?}");
            let mut wanted = [25.0; 4];
            if let Some(neighbour) = neighbour {
                wanted[part] -= 5.0;
                wanted[neighbour] += 5.0;
            }
            assert_eq!(percent(&room), wanted, "{part} {way:?}");
        }
    }
}

#[test]
fn the_last_points_go_and_then_nothing_is_left_to_hold() {
    let mut room = begun();
    room.write("archetype_rows", "I5.aes", "estimate", numbers(&[7.0, 43.0, 50.0, 0.0]));
    assert!(nudge(&mut room, 0, Way::Right));
    assert!(nudge(&mut room, 0, Way::Right), "two points are less than a token, and all there is");
    assert_eq!(percent(&room), [0.0, 50.0, 50.0, 0.0]);
    assert!(!nudge(&mut room, 0, Way::Right), "nothing goes below nothing");
    let empty = item(&room, &tokens(0)).expect("the place is still there to be read");
    assert!(!empty.grip.drag && empty.label == "Skeptiske 0 procent", "{}", empty.label);
}

#[test]
fn what_comes_from_phones_moves_in_the_steps_of_the_field() {
    let mut room = gallery();
    room.write("initiatives", "I5", "name", "Skærmbesøg").write(
        "departments",
        "aes",
        "name",
        "Ældre & Sundhed",
    );
    for (field, value) in [("initiative", "I5"), ("department", "aes")] {
        room.write("archetype_rows", "r", field, value);
    }
    room.write("archetype_rows", "r", "share", numbers(&[43.0, 30.0, 12.0, 15.0]))
        .reveal("zones_quadrants", 1);
    let first = room.session.rows("departments").iter().next().map(|(id, _)| id.clone());
    room.write("archetype_rows", "r", "department", first.unwrap().as_str());
    let what = Target::Part("archetype_rows".into(), "r".into(), "share".into(), 0);
    assert!(room.does("zones_quadrants", &Gesture::Nudge { what, way: Way::Right }));
    let record = room.session.record("archetype_rows", "r").unwrap();
    assert_eq!(record.value("share"), Some(&numbers(&[40.0, 35.0, 10.0, 15.0])), "45, 30, 10, 15 before");
}

fn numbers(numbers: &[f64]) -> Value {
    Value::Numbers(numbers.iter().map(|number| Some(*number)).collect())
}

#[test]
fn nothing_is_entered_before_it_is_revealed() {
    let mut room = begun();
    room.reveal(CANVAS, 0);
    assert!(!nudge(&mut room, 0, Way::Right), "what nobody sees, nobody moves");
    assert!(item(&room, &tokens(0)).is_none(), "nor takes hold of");
    assert!(item(&room, &whole()).is_none(), "nor begins anew");
    let said = |room: &Room| room.draw(CANVAS).texts().any(|row| row.text.starts_with("Vis »Ledernes skøn«"));
    assert!(said(&room), "the wall says what comes first");
    let hidden = room.draw(CANVAS);
    assert!(hidden == unsaid().reveal(CANVAS, 0).draw(CANVAS), "whether there is an estimate or not");
}

/// The leaders' answers about the row, as that many gave them.
fn answered(room: &mut Room, n: u32) {
    room.write("archetype_rows", "I5.aes", "initiative", "I5");
    room.write("archetype_rows", "I5.aes", "department", "aes");
    let key = TallyKey {
        ask: "archetype_estimate".into(),
        of: Some("I5.aes".into()),
        group: "leader".into(),
        wave: 1,
    };
    let shares = [("sceptics", 40.0), ("passives", 30.0), ("optimists", 20.0), ("watchdogs", 10.0)];
    let shares = shares.into_iter().map(|(part, share)| (part.to_owned(), share)).collect();
    let tally = Tally { source: Source::Hands, n, spread: Spread::Shares(shares) };
    let draft = room.session.draft(Who::Phones, Verb::new(Action::Answered, ""));
    let edit = draft.put(Key::Tally(key), Some(Entry::Tally(tally))).finish().expect("there were none");
    room.commit(edit);
}

#[test]
fn a_hand_on_the_tokens_wins_over_the_phones() {
    let mut room = unsaid();
    answered(&mut room, 6);
    let shown = |room: &Room| room.draw(CANVAS).texts().any(|row| row.text == "40 %");
    assert!(shown(&room), "the phones fill it");
    assert!(nudge(&mut room, 0, Way::Right));
    assert_eq!(percent(&room), [35.0, 35.0, 20.0, 10.0]);
    answered(&mut room, 9);
    assert!(!shown(&room), "and what the leaders have set stays");
}

#[test]
fn few_answers_do_not_show_and_the_leaders_share_out_themselves() {
    let mut room = unsaid();
    answered(&mut room, 4);
    let text = "Færre end 5 svar. Fordel selv 100 procent";
    assert!(room.draw(CANVAS).texts().any(|row| row.text == text));
    assert!(room.does(CANVAS, &Gesture::Tap(whole())));
    assert_eq!(percent(&room), [25.0; 4], "nothing of the answers has come along");
}

#[test]
fn the_wall_says_what_arrows_and_hands_do() {
    let room = begun();
    let told = room.draw(CANVAS).told;
    assert!(told.contains("Intet er lagt her endnu. Skeptiske 25 procent, Passive 25 procent"), "{told}");
    let label = item(&room, &tokens(0)).unwrap().label;
    assert_eq!(
        label,
        "Skeptiske 25 procent. Flyt 5 procent med højre pil til Passive og pil op til Vagthunde"
    );
    let drawing = room.draw(CANVAS);
    for (zone, name) in ZONES.iter().enumerate() {
        let landing = drawing.landing_at(&tokens((zone + 1) % 4), middle(&room, zone)).unwrap();
        assert_eq!(landing.name, format!("5 procent til {name}"));
    }
    assert!(drawing.landing_at(&tokens(2), middle(&room, 2)).is_none(), "at home nothing lights");
    let note = Target::Card(TableId::from("archetype_notes"), RecordId::from("n"));
    assert_eq!(
        drawing.landing_at(&note, middle(&room, 2)).unwrap().name,
        "Optimister",
        "a note lands on a zone"
    );
}

#[test]
fn undo_names_the_types_and_the_department() {
    let mut room = begun();
    let verb = |room: &Room, gesture: &Gesture| {
        room.look(CANVAS, |sight| raaderum::view::react(sight, gesture)).map(|edit| edit.verb).unwrap()
    };
    let moved = verb(&room, &Gesture::Nudge { what: tokens(0), way: Way::Up });
    assert_eq!(moved.action, Action::Moved);
    assert_eq!(moved.what, "5 procent fra Skeptiske til Vagthunde, Ældre & Sundhed");
    room.undo();
    let set = verb(&room, &Gesture::Tap(whole()));
    assert_eq!((set.action, set.what.as_str()), (Action::Set, "Ældre & Sundhed"));
}

#[test]
fn one_token_is_lifted_and_all_of_the_row_can_be_taken_hold_of() {
    let drawing = begun().draw(CANVAS);
    for part in 0..4 {
        let item = drawing.item(&tokens(part)).unwrap();
        assert!(item.outline.width > 120.0 && item.lifted.width < 40.0, "{item:?}");
        assert_eq!(drawing.item_at(item.lifted.center()).map(|item| &item.target), Some(&tokens(part)));
    }
}

#[test]
fn a_crowded_wall_leaves_the_tokens_free() {
    let mut room = begun();
    let before = room.draw(CANVAS);
    fill(
        &room.workshop,
        &mut room.session,
        Crowd { shared: 0, notes: 200, answers: 0, seed: 3, ..Crowd::default() },
    );
    let drawing = room.draw(CANVAS);
    assert!(drawing.items.len() > before.items.len(), "there are notes now");
    for part in 0..4 {
        let Some(item) = drawing.item(&tokens(part)) else { continue };
        assert_eq!(drawing.item_at(item.lifted.center()).map(|item| &item.target), Some(&tokens(part)));
    }
}

/// One thing that a hand does: with which part, to where.
fn hand() -> impl Strategy<Value = (usize, Result<(f32, f32), usize>)> {
    let place = (-50.0_f32..1650.0, 0.0_f32..900.0).prop_map(Ok);
    (0..5_usize, prop_oneof![place, (0..4_usize).prop_map(Err)])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn whatever_is_moved_the_sum_stays_a_hundred(hands in prop::collection::vec(hand(), 1..14)) {
        let mut room = begun();
        for (part, to) in hands {
            let what = tokens(part);
            let ways = [Way::Left, Way::Right, Way::Up, Way::Down];
            room.does(CANVAS, &match to {
                Ok((x, y)) => Gesture::Drop { what, at: at(x, y) },
                Err(way) => Gesture::Nudge { what, way: ways[way] },
            });
            let now = percent(&room);
            prop_assert_eq!(now.iter().sum::<f64>(), 100.0, "{:?}", now);
            prop_assert!(now.iter().all(|part| *part >= 0.0 && part % 5.0 == 0.0), "{:?}", now);
        }
        while room.history.undo(&mut room.session).is_some() {}
        prop_assert_eq!(room.session.rows("archetype_rows").len(), 0, "undo goes all the way back");
    }
}
