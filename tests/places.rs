//! A hand on the wall, on every canvas of the shipped workshop: what can be dragged can be put on every place that the
//! view calls legal, lies there afterwards, and goes back with one undo; arrow keys never lead out of the legal values.

mod support;

use std::collections::BTreeMap;

use raaderum::drawing::Target;
use raaderum::model::fit;
use raaderum::view::{self, Gesture, Stop, Way};
use support::{Room, fjordnaes};

fn canvases(room: &Room) -> Vec<String> {
    room.workshop.canvases.iter().map(|canvas| canvas.id.to_string()).collect()
}

fn stops(room: &Room, canvas: &str) -> Vec<Stop> {
    room.look(canvas, |sight| view::view_of(&sight.canvas.view).stops(sight, view::frame::area(sight)))
}

/// What can be dragged on a canvas: the first few of each table, since the others are handled alike.
fn draggable(room: &Room, canvas: &str) -> Vec<Target> {
    let drawing = room.draw(canvas);
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let draggable = drawing.items.iter().filter(|item| item.grip.drag);
    draggable
        .filter(|item| {
            let kind = match &item.target {
                Target::Card(table, _) => table.to_string(),
                Target::Token(table, _, field) | Target::Part(table, _, field, _) => {
                    format!("{table}.{field}")
                }
                other => format!("{other:?}"),
            };
            let count = taken.entry(kind).or_default();
            *count += 1;
            *count <= 2
        })
        .map(|item| item.target.clone())
        .collect()
}

/// Some of many, spread evenly.
fn some<T: Clone>(all: &[T], most: usize) -> Vec<T> {
    all.iter().step_by(all.len().div_ceil(most).max(1)).cloned().collect()
}

/// Values that their fields do not allow.
fn misfits(room: &Room) -> Vec<String> {
    let mut misfits = Vec::new();
    for table in &room.workshop.tables {
        for (id, record) in room.session.rows(table.id.as_str()).iter() {
            for (name, value) in &record.values {
                let field = table.field(name.as_str());
                if field.is_none_or(|field| fit::fits(&room.workshop, table, field, value).is_err()) {
                    misfits.push(format!("{}.{id}.{name}: {value:?}", table.id));
                }
            }
        }
    }
    misfits
}

/// A token of a split that is put on a zone gives a portion to it, and gives another the next time.
fn gives_a_portion(what: &Target, stop: &Stop) -> bool {
    matches!((what, &stop.target), (Target::Part(..), Target::Part(..) | Target::Zone(_)))
}

#[test]
fn what_is_dropped_on_a_legal_place_lies_there_and_goes_back_with_one_undo() {
    let mut room = fjordnaes();
    for canvas in canvases(&room) {
        let before = room.draw(&canvas);
        for what in draggable(&room, &canvas) {
            for stop in some(&stops(&room, &canvas), 9) {
                let drop = Gesture::Drop { what: what.clone(), at: stop.at };
                if !room.does(&canvas, &drop) {
                    continue;
                }
                assert_eq!(misfits(&room), Vec::<String>::new(), "{canvas}: {what:?} on {}", stop.name);
                let there = room.draw(&canvas);
                assert!(there.item(&what).is_some(), "{canvas}: {what:?} is gone after {}", stop.name);
                // The view may have given its field another width meanwhile; the place has the same name.
                let places = stops(&room, &canvas);
                // Rounded numbers may give two places one name.
                let named =
                    places.iter().filter(|place| place.name == stop.name && place.target == stop.target);
                let away = |place: &&&Stop| place.at.distance(stop.at);
                let same = named.min_by(|a, b| away(&a).total_cmp(&away(&b)));
                let again = Gesture::Drop { what: what.clone(), at: same.map_or(stop.at, |place| place.at) };
                let moved = room.does(&canvas, &again);
                assert!(
                    !moved || gives_a_portion(&what, &stop) || room.draw(&canvas) == there,
                    "{canvas}: {what:?} on {} moves twice",
                    stop.name
                );
                while room.history.undo(&mut room.session).is_some() {}
                assert!(room.draw(&canvas) == before, "{canvas}: undo does not bring {what:?} back");
            }
        }
    }
}

#[test]
fn arrows_stay_among_the_legal_values() {
    for canvas in canvases(&fjordnaes()) {
        for what in draggable(&fjordnaes(), &canvas) {
            let mut room = fjordnaes();
            for way in [Way::Up, Way::Right, Way::Down, Way::Left] {
                for _ in 0..9 {
                    room.does(&canvas, &Gesture::Nudge { what: what.clone(), way });
                    assert_eq!(misfits(&room), Vec::<String>::new(), "{canvas}: {what:?} {way:?}");
                }
            }
            assert!(room.draw(&canvas).item(&what).is_some(), "{canvas}: {what:?} has been lost on the way");
        }
    }
}

#[test]
fn every_card_can_be_moved_by_arrows_alone() {
    for canvas in canvases(&fjordnaes()) {
        for what in draggable(&fjordnaes(), &canvas) {
            let moved = [Way::Up, Way::Right, Way::Down, Way::Left].into_iter().any(|way| {
                let mut room = fjordnaes();
                room.does(&canvas, &Gesture::Nudge { what: what.clone(), way })
            });
            assert!(moved, "{canvas}: no arrow moves {what:?}");
        }
    }
}

#[test]
fn what_can_be_removed_is_gone_and_comes_back() {
    let mut room = fjordnaes();
    for canvas in canvases(&room) {
        let before = room.draw(&canvas);
        let removable = before.items.iter().filter(|item| item.grip.remove);
        for what in removable.map(|item| item.target.clone()) {
            assert!(
                room.does(&canvas, &Gesture::Remove(what.clone())),
                "{canvas}: {what:?} cannot be removed"
            );
            assert!(room.draw(&canvas) != before, "{canvas}: {what:?} is still where it was");
            room.undo();
            assert!(room.draw(&canvas) == before, "{canvas}: {what:?} does not come back");
        }
    }
}

#[test]
fn everything_on_the_wall_has_a_name_that_can_be_read_aloud() {
    let room = fjordnaes();
    for canvas in canvases(&room) {
        let drawing = room.draw(&canvas);
        assert!(!drawing.told.trim().is_empty(), "{canvas} says nothing of itself");
        for item in &drawing.items {
            let label = item.label.trim();
            assert!(!label.is_empty() && !label.starts_with("say-"), "{canvas}: {:?}: {label}", item.target);
            assert!(!label.contains("{ $"), "{canvas}: {label}");
        }
        let mut targets: Vec<&Target> = drawing.items.iter().map(|item| &item.target).collect();
        targets.sort();
        let all = targets.len();
        targets.dedup();
        assert_eq!(targets.len(), all, "{canvas}: two things have one name for the keyboard");
    }
}
