//! The promise: of fewer than k answers nothing is shown, and nothing that is shown gives them away. Tried by changing
//! hidden answers, which must leave every picture, chart, table, sentence and rule as it was.

mod support;

use std::collections::BTreeMap;

use raaderum::chart;
use raaderum::drawing::ink::Palette;
use raaderum::drawing::lettering::Lettering;
use raaderum::export::{csv, svg, table};
use raaderum::expr::{Facts, Program};
use raaderum::insight;
use raaderum::model::canvas::AskKind;
use raaderum::model::edit::{Action, Entry, Key, Verb, Who};
use raaderum::model::tally::{Source, Spread, Tally, TallyKey};
use raaderum::view;
use support::{Room, fjordnaes};

/// Everything that a room or a reader can get to see.
fn seen(room: &Room) -> BTreeMap<String, String> {
    let mut seen = BTreeMap::new();
    for canvas in &room.workshop.canvases {
        room.look(canvas.id.as_str(), |sight| {
            let drawing = view::draw(sight);
            let names: Vec<&str> = drawing.items.iter().map(|item| item.label.as_str()).collect();
            seen.insert(format!("{} wall", canvas.id), svg::svg(&drawing, Palette::Light));
            seen.insert(format!("{} spoken", canvas.id), format!("{}\n{}", drawing.told, names.join("\n")));
            let language = sight.words.language();
            let numbers = csv::csv(&table::of_canvas(sight), language);
            seen.insert(format!("{} csv", canvas.id), String::from_utf8(numbers).expect("a table is text"));
            seen.insert(format!("{} says", canvas.id), sight.facts.says(canvas, sight.session));
            for (place, spec) in canvas.charts.iter().enumerate() {
                let chart = chart::gather(sight, spec);
                let drawing = chart::draw(&chart, sight.words, Lettering::shared());
                seen.insert(format!("{} chart {place}", canvas.id), svg::svg(&drawing, Palette::Light));
                let numbers = csv::csv(&table::of_chart(&chart), language);
                seen.insert(
                    format!("{} chart {place} csv", canvas.id),
                    String::from_utf8(numbers).expect("a table is text"),
                );
            }
        });
    }
    let (program, _) = Program::compile(&room.workshop);
    let facts = Facts::new(&program, &room.workshop, &room.session);
    for insight in insight::run(&program, &room.workshop, &room.session, &facts) {
        seen.insert(insight.rule.to_string(), format!("{insight:?}"));
    }
    seen
}

/// Two different ways in which that many people may have answered.
fn two_ways(room: &Room, key: &TallyKey, n: u32) -> Option<[Tally; 2]> {
    let keys = raaderum::app::hands::options(&room.workshop, &room.session, &key.ask);
    let (first, last) = (keys.first()?.0.clone(), keys.last()?.0.clone());
    let all = |option: &str| {
        let counts = [(option.to_owned(), n)].into_iter().collect();
        Tally { source: Source::Phones, n, spread: Spread::Counts(counts) }
    };
    Some([all(&first), all(&last)])
}

fn put(room: &mut Room, key: &TallyKey, tally: Tally) {
    let draft = room.session.draft(Who::Desk, Verb::new(Action::Answered, ""));
    if let Some(edit) = draft.put(Key::Tally(key.clone()), Some(Entry::Tally(tally))).finish() {
        room.commit(edit);
    }
}

/// One tally of each question and anonymous group of the sample; those about other records are handled alike.
fn anonymous(room: &Room) -> Vec<TallyKey> {
    let mut keys: Vec<TallyKey> = room.session.tallies().map(|(key, _)| key.clone()).collect();
    keys.retain(|key| {
        let ask = room.workshop.ask(&key.ask);
        let counted = ask.is_some_and(|(_, ask)| !matches!(ask.kind, AskKind::Share { .. }));
        counted && room.workshop.group(key.group.as_str()).is_some_and(|group| group.anonymous)
    });
    keys.dedup_by_key(|key| (key.ask.clone(), key.group.clone()));
    keys
}

#[test]
fn row_50_answers_of_fewer_than_five_leave_no_trace() {
    let room = fjordnaes();
    let mut pairs = 0;
    for key in anonymous(&room) {
        for n in [1, 4] {
            let Some([one, other]) = two_ways(&room, &key, n) else { continue };
            let (mut left, mut right) = (fjordnaes(), fjordnaes());
            put(&mut left, &key, one);
            put(&mut right, &key, other);
            let (left, right) = (seen(&left), seen(&right));
            pairs += 1;
            for (what, text) in &left {
                assert_eq!(Some(text), right.get(what), "{what} tells how {n} answered {key:?}");
            }
        }
    }
    assert!(pairs > 0, "nothing was compared");
    println!(
        "fault 50 | few answers | {pairs} pairs of answers of 1 and of 4 people | 0 differences in what is seen or exported"
    );
}

#[test]
fn five_answers_are_shown() {
    let mut room = fjordnaes();
    let staff = TallyKey { ask: "curve_self".into(), of: Some("I5".into()), group: "staff".into(), wave: 1 };
    let [one, other] = two_ways(&room, &staff, 5).unwrap();
    put(&mut room, &staff, one);
    let before = seen(&room);
    put(&mut room, &staff, other);
    assert_ne!(before["change_curve wall"], seen(&room)["change_curve wall"], "the test can fail");
}

#[test]
fn a_band_tells_no_single_answer() {
    // Six answers, one of them far away from the others: nobody may be able to point at that one.
    let mut room = fjordnaes();
    room.vote("curve_self", Some("I5"), "staff", 6, &[("1", 1), ("5", 5)]);
    let shown =
        room.look("change_curve", |sight| sight.facts.shown("curve_self", Some("I5"), "staff").clone());
    let answers = shown.answers().expect("six may be shown");
    assert!(answers.buckets.iter().all(|bucket| bucket.count != 1), "{:?}", answers.buckets);
}

#[test]
fn the_remainder_is_hidden_with_the_part_that_gives_it_away() {
    // The handbook: of 4, 42, 21 and 9 the first is too few, and the last goes with it.
    let room = fjordnaes();
    let hidden = |row: &str| {
        room.look("archetypes", |sight| sight.facts.shown("archetype_self", Some(row), "staff").is_hidden())
    };
    assert_eq!(["I5-bs", "I5-aes", "I5-bj", "I5-tm"].map(hidden), [true, false, false, true]);
}
