//! Rings, petals and bands: what a hand does to them, what then stands in the fields, and what they never tell.

mod support;

use raaderum::drawing::ink::Ink;
use raaderum::drawing::place::{Rect, at};
use raaderum::drawing::{Drawing, Item, Mark, Target};
use raaderum::model::id::{AskId, FieldId, GroupId, OptionId, RecordId, TableId};
use raaderum::model::value::Value;
use raaderum::model::view_spec::{ViewSpec, ZonesSpec};
use raaderum::view::{Gesture, Stop, Way, frame, view_of};
use support::{Room, gallery};

const RINGS: &str = "zones_rings";
const OPEN: &str = "zones_rings_open";
const PETALS: &str = "zones_petals";
const BANDS: &str = "zones_bands";

fn card(table: &str, id: &str) -> Target {
    Target::Card(TableId::from(table), RecordId::from(id))
}

fn tech(id: &str) -> Target {
    card("tech_cards", id)
}

fn held(room: &Room, table: &str, id: &str, field: &str) -> Option<Value> {
    room.session.record(table, id).and_then(|record| record.value(field)).cloned()
}

fn text(room: &Room, table: &str, id: &str, field: &str) -> String {
    held(room, table, id, field).and_then(|value| value.text().map(str::to_owned)).unwrap_or_default()
}

fn ring_of(room: &Room, id: &str) -> (String, String) {
    (text(room, "tech_cards", id, "ring"), text(room, "tech_cards", id, "sector"))
}

fn pair(ring: &str, sector: &str) -> (String, String) {
    (ring.to_owned(), sector.to_owned())
}

fn stops(room: &Room, canvas: &str) -> Vec<Stop> {
    room.look(canvas, |sight| view_of(&sight.canvas.view).stops(sight, frame::area(sight)))
}

fn stop(room: &Room, canvas: &str, name: &str) -> Stop {
    stops(room, canvas).into_iter().find(|stop| stop.name == name).expect("there is such a place")
}

fn item(drawing: &Drawing, target: &Target) -> Item {
    drawing.item(target).unwrap_or_else(|| panic!("{target:?} is on the wall")).clone()
}

fn nudge(room: &mut Room, canvas: &str, what: &Target, way: Way) -> bool {
    room.does(canvas, &Gesture::Nudge { what: what.clone(), way })
}

fn drop_at(room: &mut Room, canvas: &str, what: &Target, stop: &Stop) -> bool {
    room.does(canvas, &Gesture::Drop { what: what.clone(), at: stop.at })
}

fn says(drawing: &Drawing, text: &str) -> bool {
    drawing.texts().any(|row| row.text.contains(text))
}

// ---- rings

#[test]
fn a_drop_sets_the_ring_and_the_sector() {
    let mut room = gallery();
    let before = room.draw(RINGS);
    let places = stops(&room, RINGS);
    assert_eq!(places.len(), 12, "three rings in four sectors");
    let mut seen: Vec<(String, String)> = Vec::new();
    for place in &places {
        let moved = drop_at(&mut room, RINGS, &tech("t1"), place);
        seen.push(ring_of(&room, "t1"));
        assert!(
            !drop_at(&mut room, RINGS, &tech("t1"), place),
            "{}: the second time changes nothing",
            place.name
        );
        let label = item(&room.draw(RINGS), &tech("t1")).label;
        let (ring, sector) = place.name.split_once(", ").expect("both are named");
        assert!(label.contains(ring) && label.contains(sector), "{label}: {}", place.name);
        if moved {
            room.undo();
        }
        assert!(room.draw(RINGS) == before, "{}: one undo brings it back", place.name);
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 12, "each place means something else: {seen:?}");
}

#[test]
fn sectors_follow_clockwise_from_the_left_of_the_top() {
    let room = gallery();
    let middle = room.area(RINGS).center();
    let of = |name: &str| stop(&room, RINGS, &format!("Hold øje, {name}")).at;
    let (citizen, task) = (of("Borgerkontakt"), of("Faglig opgave"));
    let (data, admin) = (of("Data og beslutning"), of("Administration"));
    assert!(citizen.x < task.x && admin.x < data.x, "{citizen:?} {task:?} {data:?} {admin:?}");
    assert!(citizen.y < middle.y && task.y < middle.y && data.y > middle.y && admin.y > middle.y);
}

#[test]
fn arrows_lead_in_and_out_and_round() {
    let mut room = gallery();
    assert!(nudge(&mut room, RINGS, &tech("t2"), Way::Up));
    assert_eq!(ring_of(&room, "t2"), pair("bet", "task"), "up leads in");
    assert!(!nudge(&mut room, RINGS, &tech("t2"), Way::Up), "there is nothing nearer the middle");
    for ring in ["try", "watch"] {
        assert!(nudge(&mut room, RINGS, &tech("t2"), Way::Down));
        assert_eq!(ring_of(&room, "t2"), pair(ring, "task"), "down leads out");
    }
    assert!(!nudge(&mut room, RINGS, &tech("t2"), Way::Down), "nor anything outside");
    for sector in ["data", "admin", "citizen", "task"] {
        assert!(nudge(&mut room, RINGS, &tech("t2"), Way::Right));
        assert_eq!(ring_of(&room, "t2"), pair("watch", sector), "right goes round clockwise");
    }
    assert!(nudge(&mut room, RINGS, &tech("t2"), Way::Left));
    assert_eq!(ring_of(&room, "t2"), pair("watch", "citizen"), "left goes back");
}

#[test]
fn a_card_lies_where_its_formula_says_until_a_hand_puts_it_somewhere() {
    let mut room = gallery();
    let label = |room: &Room| item(&room.draw(RINGS), &tech("t3")).label;
    assert!(
        label(&room).contains("Klar – sats") && label(&room).contains("foreslået plads"),
        "{}",
        label(&room)
    );
    assert!(nudge(&mut room, RINGS, &tech("t3"), Way::Down));
    assert_eq!(ring_of(&room, "t3"), pair("try", "task"), "it moves on from where it lies");
    assert!(!label(&room).contains("foreslået plads"), "{}", label(&room));
    let tray = room.draw(RINGS).landings.into_iter().find(|landing| landing.target == Target::Tray);
    let corner = tray.expect("there is a tray").outline[0];
    let away = Gesture::Drop { what: tech("t3"), at: corner.moved(20.0, 40.0) };
    assert!(room.does(RINGS, &away));
    assert_eq!(ring_of(&room, "t3"), pair("", "task"), "off the rings it keeps its sector");
    assert!(label(&room).contains("foreslået plads"), "and the formula has the word again: {}", label(&room));
}

#[test]
fn a_new_card_gets_the_ring_and_the_sector_under_it() {
    let mut room = gallery();
    let place = stop(&room, RINGS, "Afprøv, Administration").at;
    let make = |id: &str, at| Gesture::Make { id: RecordId::from(id), at, text: "Robotter".to_owned() };
    assert!(room.does(RINGS, &make("n1", Some(place))));
    assert_eq!(ring_of(&room, "n1"), pair("try", "admin"));
    assert!(room.does(RINGS, &make("n2", None)));
    assert_eq!(ring_of(&room, "n2"), pair("", ""), "without a place it waits in the tray");
    assert!(nudge(&mut room, RINGS, &tech("n2"), Way::Right));
    assert_eq!(ring_of(&room, "n2"), pair("bet", "citizen"), "the first arrow brings it to the first place");
    assert!(!room.does(RINGS, &make("n3", Some(at(52.0, 200.0)))), "in the corner there is no ring");
}

#[test]
fn a_tag_shows_what_at_least_half_of_the_others_say() {
    let mut room = gallery();
    let staff = |room: &mut Room, n: u32, counts: &[(&str, u32)]| {
        room.vote("premise_says", Some("p1"), "staff", n, counts);
    };
    let label = |room: &Room| item(&room.draw(OPEN), &card("premises", "p1")).label;
    staff(&mut room, 12, &[("open", 6), ("talk", 3), ("fixed", 3)]);
    assert!(!label(&room).contains("Medarbejdere"), "not before it is revealed: {}", label(&room));
    room.reveal(OPEN, 1);
    assert!(label(&room).contains("Medarbejdere siger Åbent"), "{}", label(&room));
    assert!(says(&room.draw(OPEN), "Åbent") && says(&room.draw(OPEN), "halvdelen"));
    staff(&mut room, 12, &[("open", 5), ("talk", 4), ("fixed", 3)]);
    assert!(!label(&room).contains("Medarbejdere"), "five of twelve are not half: {}", label(&room));
    staff(&mut room, 12, &[("fixed", 12)]);
    assert!(!label(&room).contains("Medarbejdere"), "they agree: {}", label(&room));
    staff(&mut room, 4, &[("open", 4)]);
    assert!(!label(&room).contains("Medarbejdere"), "four are too few to be shown: {}", label(&room));
}

// ---- petals

fn bead(row: &str, field: &str) -> Target {
    Target::Token(TableId::from("fit_rows"), RecordId::from(row), FieldId::from(field))
}

/// One initiative, in the first department.
fn flower() -> Room {
    let mut room = gallery();
    room.write("initiatives", "i1", "name", "Skærmbesøg");
    room
}

fn fit(room: &Room, field: &str) -> Option<f64> {
    held(room, "fit_rows", "i1.bs", field).and_then(|value| value.number())
}

/// The box around the petal of a colour.
fn petal(room: &Room, colour: u8) -> Option<Rect> {
    room.draw(PETALS).marks.iter().find_map(|mark| match mark {
        Mark::Polygon { points, fill: Some(fill), .. } if fill.ink == Ink::Tint(colour) => {
            let reach = |of: fn(&raaderum::drawing::place::Point) -> f32| {
                let all = points.iter().map(of);
                (all.clone().fold(f32::MAX, f32::min), all.fold(f32::MIN, f32::max))
            };
            let ((left, right), (top, bottom)) = (reach(|point| point.x), reach(|point| point.y));
            Some(Rect::new(left, top, right - left, bottom - top))
        }
        _ => None,
    })
}

#[test]
fn a_bead_on_a_petal_sets_a_number_of_the_row_in_focus() {
    let mut room = flower();
    assert!(room.session.rows("fit_rows").is_empty());
    let law = bead("i1.bs", "law");
    let four = stop(&room, PETALS, "Lov: 4");
    assert!(drop_at(&mut room, PETALS, &law, &four));
    assert_eq!(fit(&room, "law"), Some(4.0));
    assert_eq!(text(&room, "fit_rows", "i1.bs", "initiative"), "i1", "the row knows its initiative");
    assert_eq!(text(&room, "fit_rows", "i1.bs", "department"), "bs");
    assert!(!drop_at(&mut room, PETALS, &law, &four), "it lies there already");
    let other = stop(&room, PETALS, "Teknologi: 3");
    assert!(!drop_at(&mut room, PETALS, &law, &other), "on another petal it means nothing");
    room.undo();
    assert!(room.session.rows("fit_rows").is_empty(), "one undo takes the row away again");
}

#[test]
fn every_place_of_every_bead_is_its_own_value() {
    let mut room = flower();
    let places = stops(&room, PETALS);
    for (name, field) in
        [("Lov", "law"), ("Viden og kompetence", "skill"), ("Kvalitet for borgeren", "quality")]
    {
        for half in 2..=10 {
            let value = f64::from(half) / 2.0;
            let name = format!("{name}: {}", value.to_string().replace('.', ","));
            let place = places.iter().find(|stop| stop.name == name).expect("each value has a place");
            drop_at(&mut room, PETALS, &bead("i1.bs", field), place);
            assert_eq!(fit(&room, field), Some(value), "{name}");
        }
    }
}

#[test]
fn arrows_keep_a_bead_within_its_scale_and_it_can_be_taken_off() {
    let mut room = flower();
    let hub = bead("i1.bs", "quality");
    for _ in 0..12 {
        nudge(&mut room, PETALS, &hub, Way::Up);
    }
    assert_eq!(fit(&room, "quality"), Some(5.0));
    nudge(&mut room, PETALS, &hub, Way::Left);
    assert_eq!(fit(&room, "quality"), Some(4.5), "half a step down");
    assert!(item(&room.draw(PETALS), &hub).grip.remove);
    assert!(room.does(PETALS, &Gesture::Remove(hub.clone())));
    assert_eq!(fit(&room, "quality"), None);
    assert!(!item(&room.draw(PETALS), &hub).grip.remove, "there is nothing left to take off");
}

#[test]
fn a_petal_grows_with_its_value_and_a_weak_one_leaves_the_hub() {
    let mut room = flower();
    let middle = room.area(PETALS).center();
    let mut last = 0.0;
    let mut gaps = Vec::new();
    for value in [1.0, 2.0, 2.5, 4.0, 5.0] {
        room.write("fit_rows", "i1.bs", "initiative", "i1").write("fit_rows", "i1.bs", "department", "bs");
        room.write("fit_rows", "i1.bs", "law", value);
        let petal = petal(&room, 0).expect("it is drawn");
        assert!(petal.height > last, "{value}: {} after {last}", petal.height);
        gaps.push(petal.right() < middle.x - 100.0);
        last = petal.height;
        let label = item(&room.draw(PETALS), &bead("i1.bs", "law")).label;
        assert_eq!(label.contains("når ikke ind til Kvalitet for borgeren"), value <= 2.0, "{label}");
    }
    assert_eq!(gaps, [true, true, false, false, false], "at the threshold it is still weak");
}

#[test]
fn the_whole_shows_when_no_petal_is_missing() {
    let mut room = flower();
    for (field, value) in [("initiative", "i1"), ("department", "bs")] {
        room.write("fit_rows", "i1.bs", field, value);
    }
    for field in ["law", "skill", "tech"] {
        room.write("fit_rows", "i1.bs", field, 3.0);
    }
    let drawing = room.draw(PETALS);
    assert!(says(&drawing, "Mangler Kultur") && !says(&drawing, "Pasform"));
    assert!(petal(&room, 3).is_none(), "a petal without a value is an outline");
    room.write("fit_rows", "i1.bs", "culture", 5.0);
    let drawing = room.draw(PETALS);
    assert!(says(&drawing, "Pasform") && drawing.texts().any(|row| row.text == "56" && row.size > 60.0));
}

#[test]
fn what_is_not_revealed_shows_no_width_and_takes_no_bead() {
    let mut room = flower();
    let canvas = room.workshop.canvases.iter_mut().find(|canvas| canvas.id.as_str() == PETALS);
    canvas.expect("it is there").reveal = vec!["Svar".to_owned()];
    room.write("fit_rows", "i1.bs", "initiative", "i1").write("fit_rows", "i1.bs", "department", "bs");
    room.write("fit_rows", "i1.bs", "law", 4.0);
    let law = bead("i1.bs", "law");
    assert!(petal(&room, 0).is_none() && room.draw(PETALS).item(&law).is_none());
    assert!(says(&room.draw(PETALS), "Vis »Svar«"));
    assert!(!nudge(&mut room, PETALS, &law, Way::Up), "what nobody sees, nobody changes");
    room.reveal(PETALS, 1);
    assert!(petal(&room, 0).is_some() && nudge(&mut room, PETALS, &law, Way::Up));
    assert_eq!(fit(&room, "law"), Some(4.5));
}

#[test]
fn notes_on_a_petal_keep_off_its_bead() {
    let mut room = flower();
    room.write("fit_rows", "i1.bs", "initiative", "i1").write("fit_rows", "i1.bs", "department", "bs");
    for value in [1.0, 3.0, 5.0] {
        room.write("fit_rows", "i1.bs", "law", value);
        let whole = room.draw(PETALS).item(&bead("i1.bs", "law")).expect("it has a bead").outline;
        let note = Gesture::Make {
            id: RecordId::fresh(value as u32, 1),
            at: Some(whole.center()),
            text: "Paragraf 4".into(),
        };
        assert!(room.does(PETALS, &note));
        let drawing = room.draw(PETALS);
        let notes = drawing
            .items
            .iter()
            .filter(|item| matches!(&item.target, Target::Card(table, _) if table.as_str() == "fit_notes"));
        for note in notes {
            assert!(!note.outline.overlaps(&whole), "{value}: {:?} on {whole:?}", note.outline);
        }
    }
}

// ---- bands

#[test]
fn the_sentence_on_the_ribbon_is_written_and_locked() {
    let mut room = gallery();
    let (table, one) = (TableId::from("vision"), RecordId::from("one"));
    let writing = Target::Writing(table.clone(), one.clone(), FieldId::from("text"));
    let lock = Target::Choice(table, one, FieldId::from("locked"), OptionId::from("yes"));
    let write = |text: &str| Gesture::Write { what: writing.clone(), text: text.to_owned() };
    assert!(!room.does(BANDS, &Gesture::Tap(lock.clone())), "nothing is there to lock");
    assert!(room.does(BANDS, &write("Ingen borger skal fortælle det samme to gange")));
    assert!(room.does(BANDS, &Gesture::Tap(lock.clone())));
    assert!(!room.does(BANDS, &write("Noget andet")), "it is locked");
    assert!(item(&room.draw(BANDS), &lock).label.contains("Vision"));
}

#[test]
fn a_card_lies_in_the_band_where_it_is_dropped() {
    let mut room = gallery();
    room.write("band_notes", "b1", "text", "Svar inden to dage");
    let note = card("band_notes", "b1");
    let area = room.area(BANDS);
    for (name, band) in [("Mål", "goal"), ("Metodefrihed", "free")] {
        let place = stop(&room, BANDS, name);
        assert!(drop_at(&mut room, BANDS, &note, &place), "{name}");
        assert_eq!(text(&room, "band_notes", "b1", "band"), band);
        assert!(!drop_at(&mut room, BANDS, &note, &place), "{name}: it lies there already");
        let rect = item(&room.draw(BANDS), &note).outline;
        assert!(rect.right() < area.left + area.width * 0.6, "it stays in its half of the sheet: {rect:?}");
    }
    assert!(nudge(&mut room, BANDS, &note, Way::Up));
    assert_eq!(text(&room, "band_notes", "b1", "band"), "goal");
    assert!(!nudge(&mut room, BANDS, &note, Way::Up), "over the goals stands the sentence");
}

// ---- all zones

#[test]
fn a_shared_card_that_nobody_has_placed_cannot_be_taken_off() {
    let mut room = gallery();
    let table = room.workshop.tables.iter_mut().find(|table| table.id.as_str() == "tech_cards");
    table.expect("it is there").of_canvas = None;
    let drawing = room.draw(RINGS);
    assert!(!item(&drawing, &tech("t3")).grip.remove, "the formula would put it there again");
    assert!(item(&drawing, &tech("t1")).grip.remove);
    assert!(room.does(RINGS, &Gesture::Remove(tech("t1"))));
    assert_eq!(ring_of(&room, "t1"), pair("", "citizen"));
}

#[test]
fn other_layouts_lay_cards_where_a_formula_says_too() {
    let mut room = gallery();
    let ViewSpec::Zones(zones) = &mut canvas(&mut room, RINGS).view else { panic!("it has zones") };
    zones.layout = raaderum::model::view_spec::ZoneLayout::Stairs;
    let label = item(&room.draw(RINGS), &tech("t3")).label;
    assert!(label.contains("trinnet Klar – sats") && label.contains("foreslået plads"), "{label}");
    assert!(nudge(&mut room, RINGS, &tech("t3"), Way::Right));
    assert_eq!(text(&room, "tech_cards", "t3", "ring"), "try");
}

fn canvas<'r>(room: &'r mut Room, id: &str) -> &'r mut raaderum::model::canvas::Canvas {
    room.workshop.canvases.iter_mut().find(|canvas| canvas.id.as_str() == id).expect("it is there")
}

/// The faults of a canvas after a change of its spec: path and kind.
fn flaws(id: &str, change: impl FnOnce(&mut ZonesSpec)) -> Vec<(String, &'static str)> {
    let mut room = gallery();
    let view = &mut canvas(&mut room, id).view;
    let ViewSpec::Zones(zones) = view else { panic!("it has zones") };
    change(zones);
    let view = view.clone();
    let flaws = view_of(&view).flaws(&room.workshop);
    flaws.into_iter().map(|flaw| (flaw.path.to_string(), flaw.kind)).collect()
}

#[test]
fn flaws_name_what_does_not_exist() {
    let of = |path: &str, kind: &'static str| vec![(path.to_owned(), kind)];
    assert_eq!(flaws(RINGS, |_| {}), []);
    assert_eq!(flaws(PETALS, |_| {}), []);
    let sector = flaws(RINGS, |zones| zones.sector = Some(FieldId::from("sektor")));
    assert_eq!(sector, of("sector", "unknown-field"));
    let sector = flaws(RINGS, |zones| zones.sector = Some(FieldId::from("maturity")));
    assert_eq!(sector, of("sector", "not-a-choice"));
    let placed = flaws(RINGS, |zones| zones.placed = Some(FieldId::from("name")));
    assert_eq!(placed, of("placed", "not-a-formula"));
    let others = flaws(OPEN, |zones| zones.others = Some((AskId::from("premise"), GroupId::from("staf"))));
    assert_eq!(others, [of("others[0]", "unknown-ask"), of("others[1]", "unknown-group")].concat());
    let short = flaws(PETALS, |zones| {
        zones.petals.as_mut().expect("it has petals").values.pop();
    });
    assert_eq!(short, of("petals.values", "wrong-length"));
    let weak =
        flaws(PETALS, |zones| zones.petals.as_mut().expect("it has petals").weak = "petal_week".into());
    assert_eq!(weak, of("petals.weak", "unknown-threshold"));
    let hub = flaws(PETALS, |zones| zones.petals.as_mut().expect("it has petals").hub = FieldId::from("fit"));
    assert_eq!(hub, of("petals.hub", "not-a-number"));
    assert_eq!(flaws(PETALS, |zones| zones.petals = None), of("petals", "missing"));
}

#[test]
fn every_thing_on_these_walls_has_its_own_name() {
    let mut room = flower();
    room.reveal(OPEN, 1);
    for canvas in [RINGS, OPEN, PETALS, BANDS, "zones_bands_wide", "zones_rings_notes"] {
        let drawing = room.draw(canvas);
        assert!(!drawing.told.is_empty(), "{canvas}");
        let mut targets: Vec<&Target> = drawing.items.iter().map(|item| &item.target).collect();
        targets.sort();
        let all = targets.len();
        targets.dedup();
        assert_eq!(targets.len(), all, "{canvas}: two things have one name");
        for item in &drawing.items {
            assert!(!item.label.contains("say-") && !item.label.contains("{ $"), "{canvas}: {}", item.label);
        }
    }
}
