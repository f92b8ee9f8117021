//! What a consultant adds needs no change of the program: a tenth piece of advice, a table, a canvas and a rule of her own.

mod support;

use raaderum::drawing::Target;
use raaderum::expr::{Facts, Program, State};
use raaderum::file::workshop_file;
use raaderum::insight;
use raaderum::model::value::Value;
use raaderum::view::Gesture;
use support::{Room, session_of};

fn room() -> Room {
    let text = include_str!("own/naboen.workshop.ron");
    let read = workshop_file::read("naboen.workshop.ron", text);
    assert!(read.faults.is_empty(), "{:#?}", read.faults);
    session_of(read.value.expect("it reads"))
}

#[test]
fn the_tenth_piece_of_advice_lies_on_the_map_with_a_door_to_its_canvas() {
    let drawing = room().draw("map");
    let tile = Target::Card("advice_tiles".into(), "r10".into());
    let tile = drawing.item(&tile).expect("it lies in the row under the nine");
    assert!(tile.label.contains("Spørg naboen først"), "{}", tile.label);
    let door = Target::Door("ask_the_neighbour".into());
    let door = drawing.item(&door).expect("one can go to its canvas from the map");
    assert!(tile.outline.overlaps(&door.outline), "the door belongs to the tile");
}

#[test]
fn it_can_be_put_into_the_order_of_the_day() {
    let mut room = room();
    let tile = Target::Card("advice_tiles".into(), "r10".into());
    let stop = room.look("map", |sight| {
        let area = raaderum::view::frame::area(sight);
        raaderum::view::view_of(&sight.canvas.view).stops(sight, area)[0].at
    });
    assert!(room.does("map", &Gesture::Drop { what: tile, at: stop }));
    let record = room.session.record("advice_tiles", "r10").expect("it is still there");
    let place = record.value("order").and_then(Value::number);
    assert_eq!(place, Some(1.0));
}

#[test]
fn her_own_rule_fires_for_her_own_record() {
    let mut room = room();
    let make = Gesture::Make { id: "n".into(), at: None, text: "Fjordbyens biblioteker på sms".to_owned() };
    assert!(room.does("ask_the_neighbour", &make));
    let judged = |room: &Room| {
        let (program, flaws) = Program::compile(&room.workshop);
        assert!(flaws.is_empty(), "{flaws:?}");
        let facts = Facts::new(&program, &room.workshop, &room.session);
        insight::run(&program, &room.workshop, &room.session, &facts).remove(0)
    };
    assert_eq!(judged(&room).state, State::Silent, "nobody has said for how many years");
    room.write("neighbours", "n", "years", 3.0);
    let fired = judged(&room);
    assert_eq!(fired.state, State::Fires);
    assert_eq!(fired.text, "Naboen har gjort det i 3 år: Fjordbyens biblioteker på sms.");
}
