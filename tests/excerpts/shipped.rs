//! The short workshops of the program: sessions of an hour or two whose content is that of the long ones.

use std::collections::BTreeMap;

use raaderum::file::excerpt::{Maker, Wanted};
use raaderum::file::{builtin, session_file};
use raaderum::model::workshop::{Language, Workshop};
use serde_json::Value as Json;

use super::support::{fjordnaes, room_of};
use super::{shipped, walk};

const CURE: &str = "run scripts/excerpts: it makes the short workshops anew out of the long ones";

/// Each short workshop beside the long one: ids.
fn pairs() -> impl Iterator<Item = (&'static str, &'static str)> {
    [Language::Danish, Language::English].into_iter().flat_map(|language| {
        builtin::short(language).iter().map(move |(id, _)| (*id, builtin::long(language)))
    })
}

#[test]
fn each_is_one_session_of_an_hour_or_two_from_the_promise_to_the_decisions() {
    for (id, _) in pairs() {
        let (workshop, _) = shipped(id);
        assert_eq!(workshop.id, id, "the id is the name of the file");
        let [agenda] = workshop.agendas.as_slice() else { panic!("{id}: one agenda") };
        let sum: u16 = agenda.steps.iter().map(|step| step.minutes).sum();
        assert_eq!(agenda.minutes, Some(sum), "{id}: the minutes that it promises");
        assert!((60..=120).contains(&sum), "{id}: {sum} minutes");
        let first = agenda.steps.first().and_then(|step| step.canvas.as_ref());
        assert_eq!(
            first.map(|canvas| canvas.as_str()),
            Some("privacy_promise"),
            "{id}: the promise comes first"
        );
        let talks: Vec<&str> = agenda
            .steps
            .iter()
            .filter(|step| step.canvas.is_none())
            .map(|step| step.title.as_str())
            .collect();
        let breaks = talks.iter().filter(|title| ["Pause", "Break"].contains(title)).count();
        assert_eq!(breaks, usize::from(sum > 90), "{id}: a break where it is long: {talks:?}");
        assert!(talks.len() > breaks, "{id}: time for decisions");
        let planned = agenda.steps.iter().filter_map(|step| step.canvas.as_ref());
        let planned: Vec<&str> = planned.map(|canvas| canvas.as_str()).collect();
        assert!((4..=7).contains(&planned.len()), "{id}: {planned:?}");
        assert_eq!(workshop.canvases.len(), planned.len(), "{id}: no canvas beside the plan");
        assert!(workshop.summary.chars().count() <= 36, "{id}: the promise has room on its card");
    }
}

/// Everything with an id, by where it stands: `tables/initiatives/name`, `rules/R-162`, `cfg/k_live`.
fn parts(workshop: &Workshop) -> BTreeMap<String, Json> {
    let json = serde_json::to_value(workshop).expect("it can be written");
    let mut parts = BTreeMap::new();
    let list = |json: &Json, name: &str| json[name].as_array().cloned().unwrap_or_default();
    for (name, key) in
        [("phases", "id"), ("advice", "number"), ("groups", "id"), ("canvases", "id"), ("rules", "id")]
    {
        for part in list(&json, name) {
            parts.insert(format!("{name}/{}", part[key].to_string().trim_matches('"')), part);
        }
    }
    for name in ["cfg", "lists"] {
        for (key, value) in json[name].as_object().cloned().unwrap_or_default() {
            parts.insert(format!("{name}/{key}"), value);
        }
    }
    // Of a table and a pass an excerpt may have less: their entries are compared one by one.
    for (name, key, inner) in [("tables", "id", ["fields", ""]), ("passes", "of", ["figures", "lines"])] {
        for mut part in list(&json, name) {
            let path = format!("{name}/{}", part[key].as_str().expect("an id"));
            for inner in inner.into_iter().filter(|inner| !inner.is_empty()) {
                for entry in list(&part, inner) {
                    let called = ["id", "label"].iter().find_map(|key| entry[key].as_str());
                    let called = called.or_else(|| entry[0].as_str()).expect("a name").to_owned();
                    parts.insert(format!("{path}/{called}"), entry);
                }
                part.as_object_mut().expect("a struct").remove(inner);
            }
            parts.insert(path, part);
        }
    }
    parts
}

#[test]
fn its_content_is_that_of_the_long_one() {
    for (id, long) in pairs() {
        let (long, short) = (parts(&shipped(long).0), parts(&shipped(id).0));
        let other: Vec<&String> =
            short.iter().filter(|(path, part)| long.get(*path) != Some(part)).map(|(path, _)| path).collect();
        assert!(other.is_empty(), "{id} differs in {other:?}; {CURE}");
    }
}

#[test]
fn it_is_what_the_tool_makes_today() {
    for language in [Language::Danish, Language::English] {
        let (long, source) = shipped(builtin::long(language));
        let maker = Maker::new(&long, source);
        for (id, text) in builtin::short(language) {
            let (workshop, _) = shipped(id);
            let made = maker.make(&Wanted::Anew { workshop: &workshop, text }, id);
            assert!(made.faults.is_empty(), "{id}: {:#?}", made.faults);
            let line = made.text.lines().zip(text.lines()).position(|(made, there)| made != there);
            assert!(
                made.text == *text,
                "{id} is not up to date from line {:?} on; {CURE}",
                line.map(|line| line + 1)
            );
        }
    }
}

#[test]
fn the_two_languages_are_the_same_short_workshops() {
    for ((danish, _), (english, _)) in builtin::DANISH_SHORT.iter().zip(builtin::ENGLISH_SHORT) {
        let (mut danish, english) = (shipped(danish).0, shipped(english).0);
        danish.id.clone_from(&english.id);
        let json = |workshop: &Workshop| serde_json::to_value(workshop).expect("it can be written");
        let found = walk::differences(&json(&danish), &json(&english));
        assert!(found.is_empty(), "{}: {}", english.id, found.join("\n"));
    }
}

#[test]
fn a_full_canvas_looks_the_same_in_the_short_workshop() {
    let text = builtin::sample_text("fjordnaes").expect("it ships");
    let opened = session_file::read("fjordnaes", text).value.expect("it reads");
    let long = fjordnaes();
    for (id, _) in builtin::DANISH_SHORT {
        let (mut workshop, _) = shipped(id);
        // The title stands above canvases without a piece of advice, and is its own.
        workshop.title.clone_from(&long.workshop.title);
        let canvases = workshop.canvases.clone();
        // The records of the sample have more fields than the short workshop knows; it draws those that it knows.
        let mut short = room_of(workshop, opened.session.clone());
        short.lens.all_revealed = true;
        for canvas in &canvases {
            let (one, other) = (long.draw(canvas.id.as_str()), short.draw(canvas.id.as_str()));
            let mark = one.marks.iter().zip(&other.marks).find(|(one, other)| one != other);
            assert!(mark.is_none() && one.marks.len() == other.marks.len(), "{id}: {}: {mark:?}", canvas.id);
            let spoken = |drawing: &raaderum::drawing::Drawing| {
                drawing.items.iter().map(|item| item.label.clone()).collect::<Vec<_>>()
            };
            assert_eq!(spoken(&one), spoken(&other), "{id}: {}", canvas.id);
        }
    }
}
