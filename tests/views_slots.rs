//! Slots, seats and decks: what a hand does to them, and what can be read of them however full they are.

#[path = "views_slots/rooms.rs"]
mod rooms;
#[path = "layout/rules.rs"]
mod rules;
mod support;

use std::collections::BTreeSet;

use raaderum::drawing::lettering::Lettering;
use raaderum::drawing::place::{Rect, at};
use raaderum::drawing::sketch::Sketch;
use raaderum::drawing::{Drawing, Target};
use raaderum::model::id::{FieldId, OptionId, RecordId, TableId};
use raaderum::model::value::Value;
use raaderum::model::view_spec::{SlotsSpec, ViewSpec};
use raaderum::view::{Gesture, Way, view_of};
use rooms::{fresh_deck, full, letters, seated, story, whole_deck, words};
use support::{Room, gallery};

fn card(table: &str, id: &str) -> Target {
    Target::Card(TableId::from(table), RecordId::from(id))
}

fn writing(table: &str, id: &str, field: &str) -> Target {
    Target::Writing(TableId::from(table), RecordId::from(id), FieldId::from(field))
}

fn token(table: &str, id: &str, field: &str) -> Target {
    Target::Token(TableId::from(table), RecordId::from(id), FieldId::from(field))
}

fn choice(table: &str, id: &str, field: &str, option: &str) -> Target {
    Target::Choice(TableId::from(table), RecordId::from(id), FieldId::from(field), OptionId::from(option))
}

fn write(what: Target, text: &str) -> Gesture {
    Gesture::Write { what, text: text.to_owned() }
}

fn value<'r>(room: &'r Room, table: &str, id: &str, field: &str) -> Option<&'r Value> {
    room.session.record(table, id)?.value(field)
}

fn says(drawing: &Drawing, text: &str) -> bool {
    drawing.texts().any(|row| row.text.contains(text))
}

/// A canvas' view in an area of its own.
fn drawn(room: &Room, canvas: &str, area: Rect) -> Drawing {
    room.look(canvas, |sight| {
        let mut sketch = Sketch::new(Lettering::shared());
        view_of(&sight.canvas.view).draw(sight, area, &mut sketch);
        sketch.finish()
    })
}

/// Nothing is wrong with what can be read, and nothing leaves its area or has the name of another.
fn assert_sound(what: &str, drawing: &Drawing, area: Rect) {
    assert_eq!(rules::complaints(drawing), Vec::<String>::new(), "{what}");
    let mut targets = BTreeSet::new();
    for item in &drawing.items {
        assert!(targets.insert(&item.target), "{what}: {:?} is there twice", item.target);
        assert!(!item.label.trim().is_empty() && !item.label.contains('$'), "{what}: {:?}", item.label);
        let outline = item.outline;
        let inside = outline.left >= area.left - 1.0
            && outline.right() <= area.right() + 1.0
            && outline.top >= area.top - 1.0
            && outline.bottom() <= area.bottom() + 1.0;
        assert!(inside, "{what}: {:?} leaves {area:?}: {outline:?}", item.target);
    }
}

const WALL: Rect = Rect::new(50.0, 184.0, 1500.0, 638.0);

#[test]
fn everything_can_be_read_however_much_there_is() {
    let areas = [
        WALL,
        Rect::new(50.0, 184.0, 800.0, 638.0),
        Rect::new(50.0, 184.0, 560.0, 638.0),
        Rect::new(50.0, 184.0, 1500.0, 320.0),
        Rect::new(50.0, 184.0, 1500.0, 240.0),
        Rect::new(50.0, 184.0, 1500.0, 100.0),
        Rect::new(50.0, 184.0, 900.0, 100.0),
    ];
    let rooms = [
        ("slots_fish", story(0, 0, 0)),
        ("slots_fish", story(60, 150, 40)),
        ("slots_fish", story(90, 220, 60)),
        ("slots_road", gallery()),
        ("slots_road", full("road_letters")),
        ("slots_panels", gallery()),
        ("slots_panels", full("form_guards")),
        ("slots_fields", gallery()),
        ("slots_fields", full("plain_text")),
    ];
    for (canvas, room) in &rooms {
        for area in areas {
            assert_sound(&format!("{canvas} in {area:?}"), &drawn(room, canvas, area), area);
        }
    }
}

#[test]
fn a_fish_holds_its_sixty_its_hundred_and_fifty_and_its_forty_words() {
    let drawing = story(60, 150, 40).draw("slots_fish");
    let said: usize = drawing.texts().map(|row| row.text.matches("Mette").count()).sum();
    assert!(said >= 18, "most of it can be read: {said} of 21");
    let label = &drawing.item(&writing("fish_stories", "bs", "body")).unwrap().label;
    assert!(label.contains(&words(150)), "and all of it read aloud");
}

#[test]
fn seats_never_lie_on_each_other() {
    let areas = [WALL, Rect::new(50.0, 184.0, 730.0, 638.0), Rect::new(50.0, 184.0, 1500.0, 470.0)];
    let rooms = [0, 1, 2, 3, 4, 5, 7, 9, 10, 12, 14, 16].into_iter().flat_map(|inside| {
        [0, 2, 5]
            .into_iter()
            .filter(move |outside| inside + outside <= 16)
            .map(move |outside| (inside, outside))
    });
    for (inside, outside) in rooms {
        let room = seated(inside, outside);
        for area in areas {
            let drawing = drawn(&room, "seats", area);
            let what = format!("{inside} inside and {outside} outside in {area:?}");
            assert_sound(&what, &drawing, area);
            let is_seat = |target: &Target| matches!(target, Target::Card(..) | Target::Writing(..));
            let cards: Vec<&Rect> =
                drawing.items.iter().filter(|item| is_seat(&item.target)).map(|item| &item.outline).collect();
            for (place, one) in cards.iter().enumerate() {
                let over = cards[place + 1..].iter().find(|other| one.overlaps(other));
                assert!(over.is_none(), "{what}: {one:?} lies on {over:?}");
            }
            let seats = drawing.items.iter().filter(|item| matches!(item.target, Target::Card(..)));
            assert!(area != WALL || seats.count() == inside + outside, "{what}: everybody has a chair");
        }
    }
}

#[test]
fn a_deck_can_be_read_from_the_first_card_to_the_last() {
    let areas = [WALL, Rect::new(50.0, 184.0, 800.0, 638.0), Rect::new(50.0, 184.0, 1500.0, 470.0)];
    for area in areas {
        for (what, room) in [
            ("fresh", fresh_deck()),
            ("half", gallery()),
            ("whole", whole_deck(0)),
            ("with sentences", whole_deck(7)),
            ("with many sentences", whole_deck(60)),
        ] {
            assert_sound(&format!("{what} in {area:?}"), &drawn(&room, "deck", area), area);
        }
    }
}

#[test]
fn texts_are_written_in_place_and_never_too_long() {
    let mut room = gallery();
    let what = writing("road_letters", "one", "direction");
    assert!(room.does("slots_road", &write(what.clone(), "  Borgeren ringer\nkun én gang ")));
    let written = Value::from("Borgeren ringer\nkun én gang");
    assert_eq!(value(&room, "road_letters", "one", "direction"), Some(&written), "with its line break");
    assert!(room.does("slots_road", &write(what.clone(), &letters(300))));
    let kept = value(&room, "road_letters", "one", "direction").and_then(Value::text).unwrap();
    assert_eq!(kept.chars().count(), 120, "as long as the field allows");
    assert!(room.does("slots_road", &write(what, "  ")));
    assert_eq!(value(&room, "road_letters", "one", "direction"), None, "and nothing is nothing");
    let elsewhere = writing("road_letters", "one", "fog");
    assert!(!room.does("slots_road", &write(elsewhere, "Meget")), "a number is no text");
}

#[test]
fn the_record_in_focus_gets_its_row_with_the_first_word() {
    let mut room = gallery();
    room.live(|live| {
        let focus = live.focus.entry("slots_fish".into()).or_default();
        focus.insert("departments".into(), "tm".into());
    });
    let what = writing("fish_stories", "tm", "tail");
    assert!(room.draw("slots_fish").item(&what).is_some(), "an empty tail waits");
    let rows = room.session.rows("fish_stories").len();
    assert!(!room.does("slots_fish", &write(what.clone(), "")), "nothing makes no row");
    assert!(room.does("slots_fish", &write(what, "Gå ud og se på vejen")));
    assert_eq!(value(&room, "fish_stories", "tm", "department"), Some(&Value::from("tm")));
    assert_eq!(room.session.rows("fish_stories").len(), rows + 1, "one row, not two");
    let other = writing("fish_stories", "bs", "tail");
    assert!(!room.does("slots_fish", &write(other, "Nej")), "what is not in focus is not written");
    room.undo();
    assert_eq!(room.session.rows("fish_stories").len(), rows, "undo takes the row away again");
}

#[test]
fn too_many_words_are_counted_with_a_warning() {
    let said = |head: usize| {
        let drawing = story(head, 10, 10).draw("slots_fish");
        let label = drawing.item(&writing("fish_stories", "bs", "head")).unwrap().label.clone();
        (says(&drawing, &format!("{head} af 60 ord")), label.contains("For langt"))
    };
    assert_eq!(said(60), (true, false), "sixty are not too many");
    assert_eq!(said(61), (true, true), "sixty-one are");
}

#[test]
fn a_chip_is_chosen_and_left_open_again_and_a_box_ticked() {
    let mut room = gallery();
    let warm = Gesture::Tap(choice("plain_text", "one", "tone", "warm"));
    assert!(room.does("slots_fields", &warm));
    assert_eq!(value(&room, "plain_text", "one", "tone"), Some(&Value::from("warm")));
    assert!(room.does("slots_fields", &Gesture::Tap(choice("plain_text", "one", "tone", "formal"))));
    assert_eq!(value(&room, "plain_text", "one", "tone"), Some(&Value::from("formal")));
    assert!(room.does("slots_fields", &Gesture::Tap(choice("plain_text", "one", "tone", "formal"))));
    assert_eq!(value(&room, "plain_text", "one", "tone"), None, "the second tap leaves it open");
    assert!(!room.does("slots_fields", &Gesture::Tap(choice("plain_text", "one", "tone", "loud"))));
    let tick = Gesture::Tap(choice("plain_text", "one", "read_aloud", "yes"));
    assert!(room.does("slots_fields", &tick));
    assert_eq!(value(&room, "plain_text", "one", "read_aloud"), Some(&Value::Yes(true)));
    assert!(room.does("slots_fields", &tick));
    assert!(!value(&room, "plain_text", "one", "read_aloud").is_some_and(Value::yes), "and taken away");
}

#[test]
fn a_number_stays_within_its_ends_by_taps_and_by_arrows() {
    let mut room = gallery();
    let weeks = |room: &Room| value(room, "plain_text", "one", "weeks").and_then(Value::number);
    let more = Gesture::Tap(choice("plain_text", "one", "weeks", "more"));
    for step in 1..=12 {
        assert!(room.does("slots_fields", &more), "step {step}");
    }
    assert_eq!(weeks(&room), Some(12.0));
    assert!(!room.does("slots_fields", &more), "there are no thirteen weeks");
    let what = token("plain_text", "one", "weeks");
    assert!(room.does("slots_fields", &Gesture::Nudge { what: what.clone(), way: Way::Left }));
    assert_eq!(weeks(&room), Some(11.0));
    for _ in 0..20 {
        room.does("slots_fields", &Gesture::Nudge { what: what.clone(), way: Way::Down });
    }
    assert_eq!(weeks(&room), Some(1.0));
    let days = Gesture::Tap(choice("meeting", "one", "days", "more"));
    assert!(room.does("slots_strip", &days));
    assert_eq!(value(&room, "meeting", "one", "days"), Some(&Value::Number(1.0)), "what counts from zero");
}

#[test]
fn a_seat_is_made_and_its_kind_goes_round() {
    let mut room = seated(3, 0);
    assert!(says(&room.draw("seats"), "Mindst 5"), "three are too few");
    let make = Gesture::Make { id: "new".into(), at: None, text: "Borgerrådgiver".to_owned() };
    assert!(room.does("seats", &make));
    assert_eq!(value(&room, "think_tank_seats", "new", "name"), Some(&Value::from("Borgerrådgiver")));
    let kind = Gesture::Tap(token("think_tank_seats", "new", "kind"));
    for expected in ["it", "area", "outside", "frontline", "citizen", "top", "it"] {
        assert!(room.does("seats", &kind));
        assert_eq!(value(&room, "think_tank_seats", "new", "kind"), Some(&Value::from(expected)));
    }
    let empty = room
        .draw("seats")
        .items
        .iter()
        .find(|item| item.grip.write && matches!(item.target, Target::Writing(..)))
        .unwrap()
        .target
        .clone();
    assert!(room.does("seats", &write(empty.clone(), "Vejmand")), "an empty chair is written on");
    assert!(!room.does("seats", &write(empty, "Igen")), "but not twice");
    let drawing = room.draw("seats");
    assert!(says(&drawing, "5 af 9 pladser") && !says(&drawing, "Mindst"), "five are enough");
    assert!(room.does("seats", &Gesture::Remove(card("think_tank_seats", "new"))));
    assert_eq!(room.session.rows("think_tank_seats").len(), 4);
    let mut room = seated(16, 0);
    let more = Gesture::Make { id: "more".into(), at: None, text: "Én til".to_owned() };
    assert!(!room.does("seats", &more), "there are no more chairs than sixteen");
}

#[test]
fn a_seat_goes_out_of_the_house_and_comes_back() {
    let mut room = seated(5, 1);
    let what = card("think_tank_seats", "p00");
    let away = |room: &Room| value(room, "think_tank_seats", "p00", "away").is_some_and(Value::yes);
    let before = room.draw("seats");
    let stops = room.look("seats", |sight| view_of(&sight.canvas.view).stops(sight, WALL));
    let [inside, outside] = stops.as_slice() else { panic!("two places: {stops:?}") };
    let drop = |at| Gesture::Drop { what: what.clone(), at };
    assert!(room.does("seats", &drop(outside.at)));
    assert!(away(&room) && !room.does("seats", &drop(outside.at)), "out once, not twice");
    assert!(room.does("seats", &drop(inside.at)) && !away(&room), "and in again");
    assert!(room.draw("seats") == before, "as if nothing had been");
    assert!(room.does("seats", &Gesture::Nudge { what: what.clone(), way: Way::Right }) && away(&room));
    assert!(room.does("seats", &Gesture::Nudge { what, way: Way::Left }) && !away(&room));
    let make = Gesture::Make { id: "far".into(), at: Some(outside.at), text: "Forsker".to_owned() };
    assert!(room.does("seats", &make));
    assert_eq!(value(&room, "think_tank_seats", "far", "away"), Some(&Value::Yes(true)), "made outside");
}

#[test]
fn a_pile_gives_its_cards_in_order_until_it_is_empty() {
    let mut room = fresh_deck();
    let tap = |suit: &str| Gesture::Tap(Target::Zone(OptionId::from(suit)));
    let number = |room: &Room, id: &str| value(room, "reflection_deck", id, "drawn").and_then(Value::number);
    assert!(says(&room.draw("deck"), "Tryk på en bunke"), "an empty table invites");
    assert!(!room.does("deck", &Gesture::Make { id: "y".into(), at: None, text: "Hvad?".to_owned() }));
    for (suit, card, expected) in
        [("now", "n1", 1.0), ("hard", "h1", 2.0), ("now", "n2", 3.0), ("now", "n3", 4.0)]
    {
        assert!(room.does("deck", &tap(suit)), "{card}");
        assert_eq!(number(&room, card), Some(expected), "{card}");
    }
    assert!(!room.does("deck", &tap("now")), "the pile is empty");
    let label =
        |room: &Room, id: &str| room.draw("deck").item(&card("reflection_deck", id)).unwrap().label.clone();
    assert!(label(&room, "n3").starts_with("Kort 4"), "the newest is read out: {}", label(&room, "n3"));
    let make = Gesture::Make { id: "x".into(), at: None, text: "Ringe til  borgeren".to_owned() };
    assert!(room.does("deck", &make));
    assert_eq!(value(&room, "deck_sentences", "x", "of"), Some(&Value::from("n3")), "it is about the newest");
    assert!(says(&room.draw("deck"), "Ringe til borgeren"));
    assert!(room.does("deck", &Gesture::Remove(card("reflection_deck", "n3"))));
    assert_eq!(number(&room, "n3"), None, "back in its pile");
    assert!(!says(&room.draw("deck"), "Ringe til borgeren"), "and its sentence waits with it");
    assert!(room.does("deck", &tap("now")));
    assert_eq!(number(&room, "n3"), Some(4.0), "it is the next one again");
    room.undo();
    assert_eq!(number(&room, "n3"), None);
}

#[test]
fn an_author_is_told_what_is_wrong() {
    let kinds = |canvas: &str, spoil: &dyn Fn(&mut ViewSpec)| {
        let room = gallery();
        let mut view = room.workshop.canvas(canvas).unwrap().view.clone();
        assert_eq!(view_of(&view).flaws(&room.workshop), Vec::new(), "{canvas} is as it should be");
        spoil(&mut view);
        let flaws = view_of(&view).flaws(&room.workshop);
        flaws.into_iter().map(|flaw| (flaw.path.to_string(), flaw.kind)).collect::<Vec<_>>()
    };
    let slots = |spoil: fn(&mut SlotsSpec)| {
        kinds("slots_fish", &move |view| {
            if let ViewSpec::Slots(spec) = view {
                spoil(spec);
            }
        })
    };
    let one = |path: &str, kind: &'static str| vec![(path.to_owned(), kind)];
    assert_eq!(slots(|spec| spec.slots[1].field = "hero".into()), one("slots[1].field", "not-a-text"));
    assert_eq!(slots(|spec| spec.choices[0] = "head".into()), one("choices[0]", "not-a-choice"));
    assert_eq!(slots(|spec| spec.ticks.push("lix".into())), one("ticks[0]", "not-a-yes"));
    assert_eq!(slots(|spec| spec.numbers.push("hero".into())), one("numbers[0]", "not-a-number"));
    assert_eq!(slots(|spec| spec.counters[1] = "liks".into()), one("counters[1]", "unknown-field"));
    assert_eq!(slots(|spec| spec.of = "fish".into()), one("of", "unknown-table"));
    assert_eq!(
        slots(|spec| {
            spec.slots.pop();
        }),
        one("slots", "wrong-length")
    );
    let seats = |view: &mut ViewSpec| {
        let ViewSpec::Seats(spec) = view else { return };
        spec.by = "name".into();
        spec.most = 3;
        spec.middle = Some(("departments".into(), "name".into()));
    };
    let expected = [("by", "not-a-choice"), ("most", "out-of-range"), ("middle[0]", "not-single")];
    assert_eq!(kinds("seats", &seats), expected.map(|(path, kind)| (path.to_owned(), kind)));
    let deck = |view: &mut ViewSpec| {
        let ViewSpec::Deck(spec) = view else { return };
        spec.drawn = "card".into();
        spec.sentences = Some("departments".into());
    };
    let expected = [("drawn", "not-a-number"), ("sentences", "no-link")];
    assert_eq!(kinds("deck", &deck), expected.map(|(path, kind)| (path.to_owned(), kind)));
}

#[test]
fn what_stands_at_a_place_can_be_pointed_at_there() {
    for (canvas, room) in
        [("slots_fish", story(40, 90, 20)), ("slots_fields", gallery()), ("seats", seated(9, 2))]
    {
        let drawing = room.draw(canvas);
        for item in drawing.items.iter().filter(|item| item.grip.tap || item.grip.write) {
            let found = drawing.item_at(at(item.outline.left + 6.0, item.outline.center().y));
            assert!(
                found.is_some_and(
                    |found| found.target == item.target || found.outline.width < item.outline.width
                ),
                "{canvas}: {:?}",
                item.target
            );
        }
    }
}
