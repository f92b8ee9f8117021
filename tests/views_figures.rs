//! Triangles, graphs and timelines: what a hand does to them, and what then stands in the fields.

#[path = "layout/rules.rs"]
#[allow(dead_code, reason = "the tests of the layout use more of it")]
mod rules;
mod support;

use proptest::prelude::*;
use raaderum::drawing::place::{Point, at};
use raaderum::drawing::{Drawing, Target};
use raaderum::model::fit;
use raaderum::model::id::{FieldId, RecordId, TableId};
use raaderum::model::value::Value;
use raaderum::model::view_spec::{Along, ViewSpec};
use raaderum::view::{self, Gesture, Stop, Way, view_of};
use support::{Room, gallery};

const WAYS: [Way; 4] = [Way::Up, Way::Right, Way::Down, Way::Left];

fn token(table: &str, id: &str, field: &str) -> Target {
    Target::Token(TableId::from(table), RecordId::from(id), FieldId::from(field))
}

fn card(table: &str, id: &str) -> Target {
    Target::Card(TableId::from(table), RecordId::from(id))
}

fn value(room: &Room, table: &str, id: &str, field: &str) -> Option<Value> {
    room.session.record(table, id)?.value(field).cloned()
}

fn shares(room: &Room, table: &str, id: &str, field: &str) -> Vec<f64> {
    let value = value(room, table, id, field).expect("it is set");
    value.numbers().iter().map(|number| number.expect("a share")).collect()
}

fn stops(room: &Room, canvas: &str) -> Vec<Stop> {
    room.look(canvas, |sight| view_of(&sight.canvas.view).stops(sight, view::frame::area(sight)))
}

fn stop(room: &Room, canvas: &str, name: &str) -> Point {
    let stops = stops(room, canvas);
    let found = stops.iter().find(|stop| stop.name == name);
    found
        .unwrap_or_else(|| {
            panic!("no place {name} among {:#?}", stops.iter().map(|s| &s.name).collect::<Vec<_>>())
        })
        .at
}

/// The gallery with two initiatives.
fn room() -> Room {
    let mut room = gallery();
    room.place("initiatives", "I1", &[("name", "Skærmbesøg i hjemmeplejen".into())]);
    room.place("initiatives", "I2", &[("name", "Én indgang for familier".into())]);
    room
}

/// Every stored value is one that its field allows.
fn assert_legal(room: &Room) {
    for table in &room.workshop.tables {
        for (id, record) in room.session.rows(table.id.as_str()).iter() {
            for (name, value) in &record.values {
                let field =
                    table.field(name.as_str()).unwrap_or_else(|| panic!("{} has no {name}", table.id));
                let fits = fit::fits(&room.workshop, table, field, value);
                assert!(fits.is_ok(), "{}.{id}.{name}: {value:?}", table.id);
            }
        }
    }
}

/// Whatever can be dragged lies where it is put, putting it there again changes nothing, and undo brings all back.
fn lies_where_it_is_put(canvas: &str, places: usize) {
    let mut room = room();
    let before = room.draw(canvas);
    let all = stops(&room, canvas);
    let some: Vec<&Stop> = all.iter().step_by(all.len().div_ceil(places).max(1)).collect();
    let held: Vec<Target> =
        before.items.iter().filter(|item| item.grip.drag).map(|item| item.target.clone()).collect();
    assert!(!held.is_empty(), "{canvas}: something can be dragged");
    for what in held {
        for stop in &some {
            if !room.does(canvas, &Gesture::Drop { what: what.clone(), at: stop.at }) {
                continue;
            }
            assert_legal(&room);
            let there = room.draw(canvas);
            assert!(there.item(&what).is_some(), "{canvas}: {what:?} is gone after {}", stop.name);
            let again = stops(&room, canvas);
            let same = again.iter().find(|place| place.name == stop.name && place.target == stop.target);
            let at = same.map_or(stop.at, |place| place.at);
            let moved = room.does(canvas, &Gesture::Drop { what: what.clone(), at });
            assert!(!moved || room.draw(canvas) == there, "{canvas}: {what:?} on {} moves twice", stop.name);
            while room.history.undo(&mut room.session).is_some() {}
            let mut room2 = self::room();
            std::mem::swap(&mut room, &mut room2);
            assert!(room.draw(canvas) == before, "{canvas}: as before");
        }
    }
}

#[test]
fn points_and_cards_lie_where_they_are_put() {
    lies_where_it_is_put("ternary", 14);
    lies_where_it_is_put("ternary_rows", 9);
}

#[test]
fn cards_of_a_timeline_lie_where_they_are_put() {
    for canvas in ["timeline", "timeline_dates", "timeline_order"] {
        lies_where_it_is_put(canvas, 7);
    }
}

fn assert_unique(canvas: &str, drawing: &Drawing) {
    let mut targets: Vec<&Target> = drawing.items.iter().map(|item| &item.target).collect();
    targets.sort();
    let all = targets.len();
    targets.dedup();
    assert_eq!(targets.len(), all, "{canvas}: two things have one name for the keyboard");
    for item in &drawing.items {
        let is_said =
            !item.label.trim().is_empty() && !item.label.contains("{ $") && !item.label.contains("say-");
        assert!(is_said, "{canvas}: {:?} is read as {}", item.target, item.label);
    }
}

#[test]
fn every_thing_has_a_name_of_its_own_and_arrows_move_it() {
    for canvas in
        ["ternary", "ternary_rows", "graph", "timeline", "timeline_dates", "timeline_order", "timeline_notes"]
    {
        let drawing = room().draw(canvas);
        assert_unique(canvas, &drawing);
        for item in drawing.items.iter().filter(|item| item.grip.drag) {
            let moved = WAYS.into_iter().any(|way| {
                let mut room = room();
                let moved = room.does(canvas, &Gesture::Nudge { what: item.target.clone(), way });
                assert_legal(&room);
                moved
            });
            assert!(moved, "{canvas}: no arrow moves {:?}", item.target);
        }
    }
}

// ---- triangle

#[test]
fn an_initiative_gets_its_row_with_the_first_point() {
    let mut room = room();
    assert!(room.session.rows("gear_rows").is_empty(), "nothing is set yet");
    let at = stop(&room, "ternary", "Alarm 20 procent, Drift 55 procent, Begejstring 25 procent");
    assert!(room.does("ternary", &Gesture::Drop { what: token("gear_rows", "I1", "now"), at }));
    assert_eq!(shares(&room, "gear_rows", "I1", "now"), [20.0, 55.0, 25.0]);
    assert_eq!(value(&room, "gear_rows", "I1", "initiative"), Some("I1".into()), "it knows its initiative");
    assert_eq!(value(&room, "gear_rows", "I1", "needed"), None, "the other point still waits");
    let needed = token("gear_rows", "I1", "needed");
    assert!(room.does("ternary", &Gesture::Nudge { what: needed.clone(), way: Way::Up }));
    assert_eq!(shares(&room, "gear_rows", "I1", "needed"), [35.0, 35.0, 30.0], "it begins in the middle");
    assert!(room.does("ternary", &Gesture::Remove(needed)));
    assert_eq!(value(&room, "gear_rows", "I1", "needed"), None, "and goes back to those that wait");
    assert_eq!(room.session.rows("gear_rows").len(), 1, "one row, not three");
}

#[test]
fn a_point_far_from_the_triangle_goes_nowhere() {
    let mut room = room();
    let drop = Gesture::Drop { what: token("form_tasks", "k1", "now"), at: at(60.0, 300.0) };
    assert!(!room.does("ternary_rows", &drop));
    assert_eq!(shares(&room, "form_tasks", "k1", "now"), [80.0, 15.0, 5.0]);
}

#[test]
fn a_tap_on_a_name_lets_the_room_look_at_its_row() {
    let mut room = room();
    assert!(room.does("ternary_rows", &Gesture::Tap(card("form_tasks", "k3"))));
    let drawing = room.draw("ternary_rows");
    let told = &drawing.item(&Target::Told("ternary-focus".to_owned())).expect("its numbers").label;
    assert!(told.contains("Besøgsvenner") && told.contains("75 procent"), "{told}");
}

#[test]
fn a_situation_lies_at_one_corner() {
    let mut room = room();
    let at = stop(&room, "ternary", "Begejstring");
    assert!(room.does("ternary", &Gesture::Drop { what: card("gear_cards", "g6"), at }));
    assert_eq!(value(&room, "gear_cards", "g6", "corner"), Some("inspire".into()));
    assert!(room.does("ternary", &Gesture::Nudge { what: card("gear_cards", "g6"), way: Way::Up }));
    assert_eq!(value(&room, "gear_cards", "g6", "corner"), Some("alarm".into()));
    let text = "Der mangler folk på lørdag".to_owned();
    assert!(room.does("ternary", &Gesture::Make { id: RecordId::from("g9"), at: None, text }));
    assert_eq!(value(&room, "gear_cards", "g9", "corner"), None, "a new one waits in the tray");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn whatever_is_done_to_a_point_the_sum_stays_a_hundred(
        hands in prop::collection::vec((0_usize..6, 0.0_f32..1600.0, 100.0_f32..900.0), 1..8),
    ) {
        let mut room = room();
        let what = token("form_tasks", "k2", "wanted");
        for (hand, x, y) in hands {
            let gesture = match WAYS.get(hand) {
                Some(way) => Gesture::Nudge { what: what.clone(), way: *way },
                None => Gesture::Drop { what: what.clone(), at: at(x, y) },
            };
            room.does("ternary_rows", &gesture);
            if value(&room, "form_tasks", "k2", "wanted").is_some() {
                let now = shares(&room, "form_tasks", "k2", "wanted");
                prop_assert_eq!(now.iter().sum::<f64>(), 100.0, "{:?}", now);
                prop_assert!(now.iter().all(|share| *share >= 0.0 && share % 5.0 == 0.0), "{:?}", now);
            }
        }
        prop_assert_eq!(shares(&room, "form_tasks", "k2", "now"), [55.0, 35.0, 10.0], "its other point stays");
    }
}

// ---- graph

#[test]
fn a_tap_counts_up_and_round_and_makes_the_row_once() {
    let mut room = room();
    let now = token("talks", "I1.p12", "now");
    for expected in [1.0, 2.0, 3.0, 0.0, 1.0] {
        assert!(room.does("graph", &Gesture::Tap(now.clone())));
        assert_eq!(value(&room, "talks", "I1.p12", "now"), Some(expected.into()));
    }
    assert_eq!(value(&room, "talks", "I1.p12", "pair"), Some("p12".into()), "it knows its pair");
    assert!(room.does("graph", &Gesture::Nudge { what: now.clone(), way: Way::Left }));
    assert!(!room.does("graph", &Gesture::Nudge { what: now, way: Way::Down }), "there is nothing under 0");
    assert_eq!(room.session.rows("talks").len(), 1);
    let level = token("talk_levels", "I1.supplier", "level");
    for expected in [1.0, 2.0, 3.0, 4.0, 5.0, 1.0] {
        assert!(room.does("graph", &Gesture::Tap(level.clone())));
        assert_eq!(value(&room, "talk_levels", "I1.supplier", "level"), Some(expected.into()));
    }
}

#[test]
fn coverage_and_budget_are_told() {
    let mut room = room();
    for (pair, now, needed) in [("p01", 1.0, 2.0), ("p12", 0.0, 3.0), ("p34", 3.0, 1.0)] {
        let id = format!("I1.{pair}");
        let links = [("initiative", "I1".into()), ("pair", pair.into())];
        room.place("talks", &id, &links);
        room.write("talks", &id, "now", now).write("talks", &id, "needed", needed);
    }
    let drawing = room.draw("graph");
    let told = |name: &str| drawing.item(&Target::Told(name.to_owned())).map(|item| item.label.clone());
    // min(1, 2) + min(0, 3) + min(3, 1) = 2 of 6.
    assert_eq!(told("graph-coverage").as_deref(), Some("Dækning 33 %"));
    assert_eq!(told("graph-budget").as_deref(), Some("Opmærksomhed i alt: 6 af 18"));
    let missing = &drawing.item(&token("talks", "I1.p12", "needed")).expect("a handle").label;
    assert!(missing.contains("mangler"), "{missing}");
}

/// A graph of that many actors, all of whom may talk to each other.
fn actors(count: usize) -> Room {
    let mut room = room();
    let old = ["citizens", "employees", "management", "supplier", "politicians"];
    room.workshop.tables.iter_mut().for_each(|table| {
        if table.id == *"talk_actors" || table.id == *"talk_pairs" {
            table.rows.clear();
        }
    });
    let mut room = support::session_of(room.workshop);
    room.place("initiatives", "I1", &[("name", "Skærmbesøg".into())]);
    let names = ["Borgere", "Medarbejdere", "Ledelse", "Leverandør", "Politikere", "Pårørende", "Frivillige"];
    let id = |place: usize| old.get(place).map_or_else(|| format!("a{place}"), |id| (*id).to_owned());
    for (place, name) in names.iter().enumerate().take(count) {
        room.place("talk_actors", &id(place), &[("name", (*name).into())]);
        for from in 0..place {
            let pair = format!("p{from}{place}");
            room.place("talk_pairs", &pair, &[("from", id(from).into()), ("to", id(place).into())]);
            let links = [("initiative", "I1".into()), ("pair", pair.as_str().into())];
            room.place("talks", &format!("I1.{pair}"), &links);
            room.write("talks", &format!("I1.{pair}"), "now", ((place + from) % 3) as f64);
            room.write("talks", &format!("I1.{pair}"), "needed", 3.0);
        }
    }
    room
}

#[test]
fn handles_of_three_to_seven_actors_lie_beside_each_other() {
    for count in 3..=7 {
        let drawing = actors(count).draw("graph");
        assert_eq!(rules::complaints(&drawing), Vec::<String>::new(), "{count} actors");
        let handles: Vec<_> = drawing.items.iter().filter(|item| item.grip.tap && item.grip.drag).collect();
        assert_eq!(handles.len(), count * (count - 1) + 2 * count, "{count} actors");
        for (place, item) in handles.iter().enumerate() {
            let outline = item.outline;
            assert!(outline.width >= 44.0 && outline.height >= 44.0, "{count} actors: {outline:?}");
            let other = handles[..place].iter().find(|other| other.outline.inset(0.5).overlaps(&outline));
            assert!(
                other.is_none(),
                "{count} actors: {:?} lies on {:?}",
                item.target,
                other.map(|o| &o.target)
            );
        }
    }
}

// ---- timeline

#[test]
fn a_card_over_two_lanes_keeps_both_and_moves_with_both() {
    let mut room = room();
    let lanes =
        |room: &Room| value(room, "wave_plans", "w4", "departments").map(|value| value.names().to_vec());
    let at = stop(&room, "timeline", "Ældre & Sundhed, Senere");
    assert!(room.does("timeline", &Gesture::Drop { what: card("wave_plans", "w4"), at }));
    assert_eq!(value(&room, "wave_plans", "w4", "when"), Some("later".into()));
    assert_eq!(lanes(&room), Some(vec!["bs".to_owned(), "aes".to_owned()]), "its own lanes stay");
    assert!(room.does("timeline", &Gesture::Nudge { what: card("wave_plans", "w4"), way: Way::Down }));
    assert_eq!(lanes(&room), Some(vec!["aes".to_owned(), "bj".to_owned()]));
    let at = stop(&room, "timeline", "Ikke placeret");
    assert!(room.does("timeline", &Gesture::Drop { what: card("wave_plans", "w4"), at }));
    assert_eq!(value(&room, "wave_plans", "w4", "when"), None);
    assert_eq!(lanes(&room).map(|lanes| lanes.len()), Some(2), "in the tray it keeps its departments");
}

#[test]
fn a_card_stands_over_all_its_lanes() {
    let drawing = room().draw("timeline");
    let tall = drawing.item(&card("wave_plans", "w2")).expect("it is there").outline;
    for lane in ["Børn & Skole, 0–6 mdr.", "Teknik & Miljø, 0–6 mdr."] {
        let y = stop(&room(), "timeline", lane).y;
        assert!((tall.top..tall.bottom()).contains(&y), "{lane}: {tall:?}");
    }
}

#[test]
fn places_in_a_lane_are_counted_without_holes() {
    let mut room = room();
    let order = |room: &Room, lane: &str| -> Vec<String> {
        let rows = room.session.rows("path_contacts");
        let mut own: Vec<(f64, String)> = rows
            .iter()
            .filter(|(_, row)| row.value("lane") == Some(&lane.into()))
            .map(|(id, row)| (row.value("place").and_then(Value::number).expect("a place"), id.to_string()))
            .collect();
        own.sort_by(|a, b| a.0.total_cmp(&b.0));
        let numbers: Vec<f64> = own.iter().map(|(place, _)| *place).collect();
        assert_eq!(numbers, (1..=own.len()).map(|place| place as f64).collect::<Vec<_>>(), "{lane}");
        own.into_iter().map(|(_, id)| id).collect()
    };
    let at = stop(&room, "timeline_order", "Så, plads 2");
    assert!(room.does("timeline_order", &Gesture::Drop { what: card("path_contacts", "c2"), at }));
    assert_eq!(order(&room, "now"), ["c1", "c3", "c4", "c5"]);
    assert_eq!(order(&room, "then"), ["c6", "c2", "c7"]);
    let right = Gesture::Nudge { what: card("path_contacts", "c2"), way: Way::Right };
    assert!(room.does("timeline_order", &right));
    assert_eq!(order(&room, "then"), ["c6", "c7", "c2"]);
    assert!(!room.does("timeline_order", &right), "it is the last already");
    let made = Gesture::Make { id: RecordId::from("c9"), at: Some(at), text: "Brev med tider".to_owned() };
    assert!(room.does("timeline_order", &made));
    assert_eq!(order(&room, "then"), ["c6", "c9", "c7", "c2"]);
    room.undo();
    room.undo();
    room.undo();
    assert_eq!(order(&room, "now"), ["c1", "c2", "c3", "c4", "c5"], "one step back for each thing done");
}

#[test]
fn a_date_goes_to_a_legal_day_and_its_lane_may_change_without_it() {
    let mut room = room();
    let at_stop = stop(&room, "timeline_dates", "Budget, 1. september 2026");
    assert!(room.does("timeline_dates", &Gesture::Drop { what: card("year_events", "e8"), at: at_stop }));
    assert_eq!(value(&room, "year_events", "e8", "date"), Some("2026-09-01".into()));
    assert_eq!(value(&room, "year_events", "e8", "lane"), Some("budget".into()));
    let middle =
        room.draw("timeline_dates").item(&card("year_events", "e2")).expect("a card").outline.center();
    let politics = stop(&room, "timeline_dates", "Politik, 1. september 2026").y;
    let lifted = Gesture::Drop { what: card("year_events", "e2"), at: at(middle.x + 2.0, politics) };
    assert!(room.does("timeline_dates", &lifted));
    assert_eq!(value(&room, "year_events", "e2", "lane"), Some("politics".into()));
    assert_eq!(value(&room, "year_events", "e2", "date"), Some("2026-08-20".into()), "its day stays");
}

#[test]
fn full_lanes_can_still_be_read() {
    let mut room = room();
    let all = ["bs", "aes", "bj", "tm"];
    let columns = ["running", "soon", "next", "later"];
    for number in 0..60 {
        let (from, count) = (number % 4, 1 + number % 3);
        let lanes = (0..count).map(|step| all[(from + step) % 4].to_owned()).collect();
        let values = [
            ("name", format!("Samarbejdsplatform for specialundervisningsvejledere {number}").into()),
            ("departments", Value::Names(lanes)),
            ("when", columns[number % 7 % 4].into()),
            ("radicality", "service".into()),
            ("ripples", Value::Names(vec!["work".to_owned(), "skills".to_owned(), "culture".to_owned()])),
        ];
        room.place("wave_plans", &format!("x{number}"), &values);
        let values = [
            ("text", format!("Udvalgets møde nr. {number} om budgettet").into()),
            ("lane", ["politics", "budget", "own"][number % 3].into()),
            ("date", format!("2026-{:02}-{:02}", 1 + number % 12, 1 + number % 28).into()),
        ];
        room.place("year_events", &format!("x{number}"), &values);
        let values = [
            ("text", format!("Kontakt {number}").into()),
            ("lane", "now".into()),
            ("place", (number as f64 % 40.0 + 1.0).into()),
        ];
        room.place("path_contacts", &format!("x{number}"), &values);
        let now = Value::Numbers([60.0, 25.0, 15.0].map(Some).to_vec());
        let wanted = Value::Numbers(
            [number as f64 % 20.0 * 5.0, 100.0 - number as f64 % 20.0 * 5.0, 0.0].map(Some).to_vec(),
        );
        room.place(
            "form_tasks",
            &format!("x{number}"),
            &[("name", format!("Opgave {number}").into()), ("now", now), ("wanted", wanted)],
        );
    }
    for canvas in ["timeline", "timeline_dates", "timeline_order", "ternary_rows"] {
        let drawing = room.draw(canvas);
        assert_eq!(rules::complaints(&drawing), Vec::<String>::new(), "{canvas}");
        assert_unique(canvas, &drawing);
    }
}

#[test]
fn flaws_name_what_is_not_there() {
    let room = gallery();
    let spec = |canvas: &str| room.workshop.canvas(canvas).expect("a canvas").view.clone();
    let flaws = |spec: &ViewSpec| -> Vec<String> {
        let flaws = view_of(spec).flaws(&room.workshop);
        flaws.iter().map(|flaw| format!("{}: {}", flaw.path, flaw.kind)).collect()
    };
    let mut ternary = spec("ternary");
    let ViewSpec::Ternary(inner) = &mut ternary else { panic!("a triangle") };
    (inner.now, inner.each) = (FieldId::from("initiative"), Some(TableId::from("dilemmas")));
    assert_eq!(flaws(&ternary), ["now: not-a-split", "each: no-link"]);
    let mut graph = spec("graph");
    let ViewSpec::Graph(inner) = &mut graph else { panic!("a graph") };
    (inner.from, inner.budget) = (FieldId::from("pair"), Some(("attention".to_owned(), "Alt".to_owned())));
    assert_eq!(flaws(&graph), ["from: not-a-link", "budget[0]: unknown-threshold"]);
    let mut timeline = spec("timeline");
    let ViewSpec::Timeline(inner) = &mut timeline else { panic!("a timeline") };
    (inner.along, inner.rings) = (Along::Dates(FieldId::from("when")), Some(FieldId::from("why")));
    assert_eq!(flaws(&timeline), ["along: not-a-date", "rings: not-flags"]);
}
