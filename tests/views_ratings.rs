//! Lists of ratings, radars and chains: what a hand does to them, what then stands in the fields, and what they never tell.

mod support;

use raaderum::drawing::place::at;
use raaderum::drawing::{Drawing, Mark, Target};
use raaderum::model::fit;
use raaderum::model::id::{FieldId, OptionId, RecordId, TableId};
use raaderum::model::value::Value;
use raaderum::model::view_spec::ViewSpec;
use raaderum::view::{Gesture, Stop, Way, frame, view_of};
use support::{Room, gallery};

fn token(table: &str, row: &str, field: &str) -> Target {
    Target::Token(TableId::from(table), RecordId::from(row), FieldId::from(field))
}

fn writing(table: &str, row: &str, field: &str) -> Target {
    Target::Writing(TableId::from(table), RecordId::from(row), FieldId::from(field))
}

fn number(room: &Room, table: &str, row: &str, field: &str) -> Option<f64> {
    room.session.record(table, row)?.value(field)?.number()
}

fn stops(room: &Room, canvas: &str) -> Vec<Stop> {
    room.look(canvas, |sight| view_of(&sight.canvas.view).stops(sight, frame::area(sight)))
}

fn says(drawing: &Drawing, text: &str) -> bool {
    drawing.texts().any(|row| row.text.contains(text))
}

/// An initiative with a chain: all links are there, the third is weak.
fn chained() -> Room {
    let mut room = gallery();
    room.write("initiatives", "I5", "name", "Skærmbesøg i hjemmeplejen");
    for (link, gain, strength) in [
        ("citizen", "Ser den samme hjælper oftere", 4.5),
        ("staff", "Mindre kørsel, mere tid til samtalen", 3.5),
        ("manager", "Færre huller i vagtplanen", 2.0),
        ("director", "Et budget, der holder", 4.0),
    ] {
        let row = format!("I5.{link}");
        room.write("chain_gains", &row, "initiative", "I5").write("chain_gains", &row, "link", link);
        room.write("chain_gains", &row, "gain", gain).write("chain_gains", &row, "strength", strength);
    }
    room
}

/// A team with all spokes, seen by both.
fn seen() -> Room {
    let mut room = gallery();
    for (dimension, staff, leaders) in [
        ("energy", 4.0, 4.5),
        ("knowledge", 3.0, 3.5),
        ("skills", 2.5, 4.0),
        ("base", 3.0, 3.0),
        ("culture", 3.5, 4.0),
        ("backing", 2.5, 3.0),
    ] {
        let row = format!("t1.{dimension}");
        room.write("radar_values", &row, "team", "t1").write("radar_values", &row, "dimension", dimension);
        room.write("radar_values", &row, "staff", staff).write("radar_values", &row, "leaders", leaders);
    }
    room.reveal("radar", 3);
    room
}

#[test]
fn a_thumb_goes_to_the_nearest_legal_value_and_stays_there() {
    let mut room = gallery();
    let what = token("health_items", "h6", "how");
    for stop in stops(&room, "ratings_groups").iter().filter(|stop| stop.target == what).collect::<Vec<_>>() {
        let near = at(stop.at.x + 3.0, stop.at.y);
        assert!(
            room.does("ratings_groups", &Gesture::Drop { what: what.clone(), at: near }),
            "{}",
            stop.name
        );
        let value = number(&room, "health_items", "h6", "how").unwrap();
        assert!(stop.name.ends_with(&raaderum_words(value)), "{} is {value}", stop.name);
        assert!(
            !room.does("ratings_groups", &Gesture::Drop { what: what.clone(), at: near }),
            "a second time changes nothing"
        );
    }
    room.undo();
    assert_eq!(number(&room, "health_items", "h6", "how"), Some(4.5), "one step back");
}

fn raaderum_words(value: f64) -> String {
    raaderum::words::Words::of(raaderum::model::workshop::Language::Danish).short_number(value)
}

#[test]
fn arrows_walk_in_legal_steps_and_end_at_the_ends() {
    let mut room = gallery();
    let what = token("health_items", "h3", "how");
    for expected in [2.0, 2.5] {
        assert!(room.does("ratings_groups", &Gesture::Nudge { what: what.clone(), way: Way::Right }));
        assert_eq!(number(&room, "health_items", "h3", "how"), Some(expected));
    }
    for _ in 0..9 {
        room.does("ratings_groups", &Gesture::Nudge { what: what.clone(), way: Way::Left });
    }
    assert_eq!(number(&room, "health_items", "h3", "how"), Some(1.0), "no further than the end");
    assert!(room.does("ratings_groups", &Gesture::Remove(what)));
    assert_eq!(number(&room, "health_items", "h3", "how"), None, "it can be taken off");
}

#[test]
fn what_is_not_revealed_stands_nowhere_and_moves_nowhere() {
    let mut room = gallery();
    let own = token("survey_items", "s1", "own");
    room.reveal("ratings", 2);
    assert!(room.draw("ratings").item(&own).is_none(), "the third view comes last");
    assert!(!says(&room.draw("ratings"), "80"), "and so does its number");
    assert!(!room.does("ratings", &Gesture::Nudge { what: own.clone(), way: Way::Left }));
    room.reveal("ratings", 3);
    assert!(room.does("ratings", &Gesture::Nudge { what: own, way: Way::Left }));
    assert_eq!(number(&room, "survey_items", "s1", "own"), Some(75.0));
}

#[test]
fn four_answers_leave_no_trace_and_five_give_a_band() {
    let bands = |room: &Room| {
        let drawing = room.draw("ratings");
        let is_band =
            |mark: &&Mark| matches!(mark, Mark::Box { fill: Some(fill), .. } if fill.strength == 0.26);
        drawing.marks.iter().filter(is_band).count()
    };
    let mut room = gallery();
    room.reveal("ratings", 3);
    room.vote("survey_staff", Some("s1"), "staff", 4, &[("20", 4)]);
    let drawing = room.draw("ratings");
    assert_eq!(bands(&room), 0, "no band");
    assert!(!says(&drawing, "20") && says(&drawing, "færre end 5"), "no number, and it says so");
    let label = &drawing.item(&token("survey_items", "s1", "staff")).unwrap().label;
    assert!(label.contains("vises ikke") && !label.contains("20"), "{label}");
    room.vote("survey_staff", Some("s2"), "staff", 6, &[("20", 2), ("40", 2), ("60", 2)]);
    assert_eq!(bands(&room), 1, "the middle half of six answers");
}

#[test]
fn the_distance_has_a_sign_and_the_largest_is_marked() {
    let mut room = gallery();
    for (row, staff) in [("s1", 90.0), ("s2", 60.0), ("s5", 40.0)] {
        room.write("survey_items", row, "staff", staff);
    }
    room.reveal("ratings", 3);
    let drawing = room.draw("ratings");
    let (down, up) = ("−10", "+35");
    assert!(says(&drawing, down) && says(&drawing, up) && says(&drawing, "+10"), "signed");
    let amber: Vec<_> = drawing
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Box { rect, fill: Some(fill), .. } if fill.ink == raaderum::drawing::ink::Ink::Amber => {
                Some(*rect)
            }
            _ => None,
        })
        .collect();
    let largest = drawing.texts().find(|row| row.text == up).unwrap();
    assert!(amber.len() == 1 && amber[0].contains(largest.start), "only {up}: {amber:?}");
}

#[test]
fn poles_belong_to_the_criterion_and_points_to_its_row() {
    let mut room = gallery();
    room.write("initiatives", "I5", "name", "Skærmbesøg i hjemmeplejen");
    assert!(says(&room.draw("ratings_pair"), "Løsningen er"), "poles before any row is there");
    let what = token("rollout_points", "I5.k2", "points");
    assert!(room.does("ratings_pair", &Gesture::Nudge { what: what.clone(), way: Way::Right }));
    let row = room.session.record("rollout_points", "I5.k2").unwrap();
    assert_eq!(row.value("initiative"), Some(&Value::from("I5")), "it knows its initiative");
    assert_eq!(row.value("criterion"), Some(&Value::from("k2")), "and its criterion");
    assert_eq!(number(&room, "rollout_points", "I5.k2", "points"), Some(-2.0));
    room.undo();
    assert!(room.session.record("rollout_points", "I5.k2").is_none(), "undo takes the row away again");
}

#[test]
fn nothing_is_set_before_there_is_something_to_look_at() {
    let mut room = gallery();
    let what = token("rollout_points", "k2", "points");
    assert!(!room.does("ratings_pair", &Gesture::Nudge { what, way: Way::Right }));
    let what = token("chain_gains", "citizen", "strength");
    assert!(!room.does("chain", &Gesture::Nudge { what, way: Way::Right }));
    assert!(says(&room.draw("chain"), "Tilføj den første"), "the chain says what comes first");
    assert!(says(&room.draw("chain"), "Borgeren"), "and waits");
}

#[test]
fn a_new_row_is_written_under_the_others() {
    let mut room = gallery();
    let make =
        |text: &str, id: &str| Gesture::Make { id: RecordId::from(id), at: None, text: text.to_owned() };
    assert!(room.does("ratings_pair", &make("  Tid til borgeren ", "w1")));
    let record = room.session.record("worries", "w1").unwrap();
    assert_eq!(record.value("text"), Some(&Value::from("Tid til borgeren")));
    assert!(!room.does("ratings_pair", &make("Tid", "w1")), "an id is used once");
    let card = Target::Card(TableId::from("worries"), RecordId::from("w1"));
    assert!(room.does("ratings_pair", &Gesture::Write { what: card.clone(), text: "Faglighed".to_owned() }));
    assert!(says(&room.draw("ratings_pair"), "Faglighed"));
    assert!(room.does("ratings_pair", &Gesture::Remove(card)));
    assert!(room.session.rows("worries").is_empty(), "and it is gone");
    assert!(!room.does("ratings_groups", &make("Nyt kendetegn", "h9")), "a closed list takes none");
}

#[test]
fn the_evidence_is_written_in_place() {
    let mut room = gallery();
    let what = writing("health_items", "h4", "evidence");
    let write =
        Gesture::Write { what: what.clone(), text: "Borgeren står øverst på dagsordenen".to_owned() };
    assert!(room.does("ratings_groups", &write));
    assert!(says(&room.draw("ratings_groups"), "Borgeren står øverst"));
    assert!(room.does("ratings_groups", &Gesture::Write { what, text: String::new() }));
    assert_eq!(room.session.record("health_items", "h4").unwrap().value("evidence"), None);
    let name = writing("health_items", "h4", "name");
    assert!(!room.does("ratings_groups", &Gesture::Write { what: name, text: "Andet".to_owned() }));
}

#[test]
fn the_crowd_is_counted_and_nothing_is_lost() {
    let mut room = gallery();
    for place in 0..40 {
        room.write("worries", &format!("w{place}"), "text", format!("Bekymring {place}"));
    }
    let drawing = room.draw("ratings_pair");
    let rows = drawing
        .items
        .iter()
        .filter(|item| matches!(&item.target, Target::Card(table, _) if *table == *"worries"));
    let shown = rows.count();
    assert!(shown > 8 && says(&drawing, &format!("+{}", 40 - shown)), "{shown} rows and the rest");
}

#[test]
fn a_dot_moves_along_its_spoke_only() {
    let mut room = seen();
    let what = token("radar_values", "t1.skills", "staff");
    let spot = room.draw("radar").item(&what).unwrap().outline.center();
    let center =
        room.draw("radar").item(&token("radar_values", "t1.energy", "staff")).unwrap().outline.center();
    let legal: Vec<Stop> = stops(&room, "radar").into_iter().filter(|stop| stop.target == what).collect();
    assert_eq!(legal.len(), 9, "half steps from 1 to 5");
    assert!(center.distance(spot) > 20.0, "spokes point in different ways");
    for (place, stop) in legal.iter().enumerate() {
        room.does("radar", &Gesture::Drop { what: what.clone(), at: stop.at });
        assert_eq!(number(&room, "radar_values", "t1.skills", "staff"), Some(1.0 + place as f64 * 0.5));
    }
    // Far beyond the circle is the last value, far on the other side the first.
    assert!(room.does("radar", &Gesture::Drop { what: what.clone(), at: at(60.0, 190.0) }));
    assert_eq!(number(&room, "radar_values", "t1.skills", "staff"), Some(1.0));
    assert_eq!(number(&room, "radar_values", "t1.energy", "staff"), Some(4.0), "no other spoke has moved");
}

#[test]
fn a_missing_value_opens_the_polygon() {
    let corners = |room: &Room| {
        let drawing = room.draw("radar");
        let lines = drawing.marks.iter().filter_map(|mark| match mark {
            Mark::Line { points, stroke } if stroke.width == 4.5 && stroke.dash.is_none() => {
                Some(points.clone())
            }
            _ => None,
        });
        lines.collect::<Vec<_>>()
    };
    let mut room = seen();
    let closed = corners(&room);
    assert!(closed.len() == 1 && closed[0].len() == 7 && closed[0][0] == closed[0][6], "one closed line");
    assert!(room.does("radar", &Gesture::Remove(token("radar_values", "t1.skills", "staff"))));
    let open = corners(&room);
    assert!(open.len() == 1 && open[0].len() == 5 && open[0][0] != open[0][4], "open at the missing corner");
    assert!(
        room.draw("radar").item(&token("radar_values", "t1.skills", "staff")).is_some(),
        "a dot waits there"
    );
}

#[test]
fn the_numbers_come_last() {
    let mut room = seen();
    room.reveal("radar", 2);
    assert!(!says(&room.draw("radar"), "forskel"), "two layers show the polygons");
    assert!(!room.draw("radar").told.contains("modenhed"), "and nothing tells the index");
    room.reveal("radar", 3);
    let drawing = room.draw("radar");
    assert!(says(&drawing, "forskel") && says(&drawing, "+1,5"), "the third the differences");
    assert!(drawing.told.contains("modenhed"), "{}", drawing.told);
}

#[test]
fn names_of_spokes_never_meet() {
    for count in [3, 4, 6, 9, 12, 16] {
        let mut room = gallery();
        for place in 6..count {
            let name = format!("Lang dimension nummer {place}");
            room.write("radar_dimensions", &format!("d{place}"), "name", name);
        }
        let ids: Vec<String> =
            room.session.rows("radar_dimensions").iter().map(|(id, _)| id.to_string()).skip(count).collect();
        for id in ids {
            let draft = room.session.draft(
                raaderum::model::edit::Who::Desk,
                raaderum::model::edit::Verb::new(raaderum::model::edit::Action::Removed, ""),
            );
            let edit =
                draft.remove(&TableId::from("radar_dimensions"), &RecordId::from(id.as_str())).finish();
            room.commit(edit.unwrap());
        }
        let drawing = room.draw("radar");
        let is_spoke = |target: &Target| matches!(target, Target::Told(name) if name.starts_with("spoke:"));
        let names: Vec<_> =
            drawing.items.iter().filter(|item| is_spoke(&item.target)).map(|item| item.outline).collect();
        assert_eq!(names.len(), count, "all spokes");
        for (place, name) in names.iter().enumerate() {
            assert!(!names[..place].iter().any(|other| other.overlaps(name)), "{count} spokes: {name:?}");
        }
    }
}

#[test]
fn a_weak_link_is_broken_and_said_to_be() {
    let mut room = chained();
    assert!(room.draw("chain").told.contains("brudt ved Nærmeste leder"), "{}", room.draw("chain").told);
    let what = token("chain_gains", "I5.manager", "strength");
    assert!(room.does("chain", &Gesture::Nudge { what, way: Way::Right }));
    assert_eq!(number(&room, "chain_gains", "I5.manager", "strength"), Some(2.5));
    assert!(!room.draw("chain").told.contains("brudt"), "half a step mends it");
}

#[test]
fn the_chain_closes_over_a_link_that_is_left_out() {
    let mut room = chained();
    let sign = Target::Choice(
        TableId::from("chain_gains"),
        RecordId::from("I5.manager"),
        FieldId::from("left_out"),
        OptionId::from("yes"),
    );
    let before = room.draw("chain");
    assert!(room.does("chain", &Gesture::Tap(sign.clone())));
    let drawing = room.draw("chain");
    assert!(
        drawing.item(&token("chain_gains", "I5.manager", "strength")).is_none(),
        "its strength counts no more"
    );
    assert!(!drawing.told.contains("brudt") && says(&drawing, "Nærmeste leder"), "it is there, but faint");
    let nudge = Gesture::Nudge { what: token("chain_gains", "I5.manager", "strength"), way: Way::Right };
    assert!(!room.does("chain", &nudge), "and no hand moves it");
    assert!(room.does("chain", &Gesture::Tap(sign)));
    assert!(room.draw("chain") == before, "a second tap takes it back");
}

#[test]
fn what_a_link_gains_is_written_in_it_and_makes_its_row() {
    let mut room = chained();
    let rows = room.session.rows("chain_gains").len();
    let what = writing("chain_gains", "I5.politician", "gain");
    assert!(
        !room.does("chain", &Gesture::Write { what: what.clone(), text: "  ".to_owned() }),
        "nothing is no row"
    );
    assert!(room.does("chain", &Gesture::Write { what, text: "Et løfte, der kan ses".to_owned() }));
    let row = room.session.record("chain_gains", "I5.politician").unwrap();
    assert_eq!(row.value("link"), Some(&Value::from("politician")));
    assert_eq!(room.session.rows("chain_gains").len(), rows + 1, "one row, not two");
    assert!(says(&room.draw("chain"), "Et løfte"));
}

#[test]
fn whatever_is_dropped_wherever_is_legal() {
    let what = [
        ("ratings_groups", token("health_items", "h1", "how")),
        ("ratings", token("survey_items", "s3", "own")),
        ("radar", token("radar_values", "t1.culture", "leaders")),
        ("chain", token("chain_gains", "I5.staff", "strength")),
    ];
    let mut room = chained();
    room.reveal("ratings", 3).reveal("radar", 3);
    for (canvas, what) in what {
        for place in 0..60 {
            let point = at(60.0 + (place * 271 % 1480) as f32, 190.0 + (place * 97 % 620) as f32);
            room.does(canvas, &Gesture::Drop { what: what.clone(), at: point });
            let Target::Token(table, row, field) = &what else { continue };
            let Some(value) =
                room.session.record(table.as_str(), row.as_str()).unwrap().value(field.as_str())
            else {
                continue;
            };
            let spec = room.workshop.table(table.as_str()).unwrap();
            let fits = fit::fits(&room.workshop, spec, spec.field(field.as_str()).unwrap(), value);
            assert!(fits.is_ok(), "{canvas}: {value:?} {fits:?}");
        }
    }
}

#[test]
fn every_target_stands_for_one_thing() {
    let mut room = seen();
    room.write("initiatives", "I5", "name", "Skærmbesøg").reveal("ratings", 3);
    for canvas in ["ratings", "ratings_groups", "ratings_pair", "radar", "chain"] {
        let mut targets: Vec<_> = room.draw(canvas).items.into_iter().map(|item| item.target).collect();
        targets.sort();
        let twice: Vec<_> = targets.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{canvas}: {twice:?}");
    }
}

#[test]
fn authors_hear_what_is_wrong_with_their_specs() {
    let room = gallery();
    let kinds = |canvas: &str, spoil: &dyn Fn(&mut ViewSpec)| {
        let mut view = room.workshop.canvas(canvas).unwrap().view.clone();
        spoil(&mut view);
        let flaws = view_of(&view).flaws(&room.workshop);
        flaws.iter().map(|flaw| format!("{} {}", flaw.path, flaw.kind)).collect::<Vec<_>>()
    };
    for canvas in ["ratings", "ratings_groups", "ratings_pair", "radar", "chain"] {
        assert_eq!(kinds(canvas, &|_| {}), Vec::<String>::new(), "{canvas} is sound");
    }
    let ratings = kinds("ratings_groups", &|view| {
        if let ViewSpec::Ratings(spec) = view {
            spec.thumbs[0].field = FieldId::from("evidence");
            spec.thumbs[0].ink = Some("blåt".to_owned());
            spec.group = Some(FieldId::from("how"));
            spec.note = Some(FieldId::from("evidens"));
            spec.line = Some("survey_midle".to_owned());
        }
    });
    assert_eq!(
        ratings,
        [
            "thumbs[0].field not-a-number",
            "thumbs[0].ink unknown-ink",
            "group not-a-choice",
            "note unknown-field",
            "line unknown-threshold",
        ]
    );
    let radar = kinds("radar", &|view| {
        if let ViewSpec::Radar(spec) = view {
            spec.each = Some(TableId::from("worries"));
            spec.index = Some((TableId::from("radar_teams"), FieldId::from("name")));
        }
    });
    assert_eq!(radar, ["each no-link", "index[1] not-a-number"]);
    let chain = kinds("chain", &|view| {
        if let ViewSpec::Chain(spec) = view {
            spec.text = FieldId::from("strength");
            spec.skip = Some(FieldId::from("gain"));
            spec.weak = "week".to_owned();
        }
    });
    assert_eq!(chain, ["text not-a-text", "skip not-a-yes", "weak unknown-threshold"]);
}
