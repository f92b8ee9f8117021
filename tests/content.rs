//! The workshops that ship with the program: they are complete, they count right, and the two languages are one
//! workshop. And the language files: every key is there, in both, and used.

#[path = "content/keys.rs"]
mod keys;
#[path = "content/walk.rs"]
mod walk;

use std::collections::BTreeSet;

use raaderum::app::command::TABLE;
use raaderum::chart;
use raaderum::drawing::lettering::Lettering;
use raaderum::expr::{Facts, Program};
use raaderum::file::{builtin, session_file, workshop_file};
use raaderum::model::workshop::{Language, Workshop};
use raaderum::view::{Lens, Sight};
use raaderum::words::Words;

const DANISH: &str = include_str!("../assets/words/da.ftl");
const ENGLISH: &str = include_str!("../assets/words/en.ftl");

fn workshop(id: &str) -> Workshop {
    let read = workshop_file::read(id, builtin::workshop_text(id).expect("it ships"));
    assert!(read.faults.is_empty(), "{:#?}", read.faults);
    read.value.expect("it reads")
}

fn both() -> [Workshop; 2] {
    ["ni-raad", "nine-advice"].map(workshop)
}

#[test]
fn the_two_languages_are_one_workshop() {
    let [mut danish, english] = both();
    danish.id.clone_from(&english.id);
    let json = |workshop: &Workshop| serde_json::to_value(workshop).expect("it can be written");
    let found = walk::differences(&json(&danish), &json(&english));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_canvas_has_all_that_a_facilitator_needs() {
    for workshop in both() {
        assert_eq!(workshop.canvases.len(), 10, "ten canvases");
        for canvas in &workshop.canvases {
            let id = &canvas.id;
            assert!(!canvas.purpose.is_empty() && !canvas.question.is_empty(), "{id}: purpose and question");
            assert!(canvas.prompts.len() >= 2, "{id}: two good questions");
            assert!(
                !canvas.rounds.is_empty() && canvas.rounds.iter().all(|round| round.minutes > 0),
                "{id}: rounds"
            );
            assert!(
                canvas.method.steps.len() >= 3 && !canvas.method.watch.is_empty(),
                "{id}: the method card"
            );
            assert!(!canvas.method.source.is_empty(), "{id}: where it comes from");
            assert!(!canvas.charts.is_empty() && !canvas.says.is_empty(), "{id}: charts and a summary");
            assert!(workshop.rules.iter().any(|rule| rule.canvas == *id), "{id}: rules");
            assert!(workshop.agendas.iter().flat_map(|agenda| &agenda.steps).count() > 20, "three full days");
        }
        for advice in &workshop.advice {
            assert!(workshop.phase_index(&advice.phase).is_some(), "advice {} has a phase", advice.number);
        }
    }
}

#[test]
fn minutes_are_those_of_the_handbook() {
    let canvases = [
        ("nine_advice_map", 12),
        ("dumb_questions_gate", 15),
        ("double_diamond", 50),
        ("portfolio_model", 25),
        ("risk_innovation", 20),
        ("archetypes", 25),
        ("involvement_ladder", 25),
        ("change_curve", 25),
        ("leader_dilemma", 20),
        ("dilemma_scales", 25),
    ];
    for workshop in both() {
        for (id, minutes) in canvases {
            assert_eq!(workshop.canvas(id).map(|canvas| canvas.minutes()), Some(minutes), "{id}");
        }
        let sums: Vec<u16> = workshop
            .agendas
            .iter()
            .map(|agenda| agenda.steps.iter().map(|step| step.minutes).sum())
            .collect();
        assert_eq!(sums, [90, 180, 390], "an hour and a half, three hours, a day");
    }
}

#[test]
fn every_chart_of_the_sample_has_something_to_show() {
    let sample = session_file::read("fjordnaes", builtin::sample_text("fjordnaes").expect("it ships"));
    let opened = sample.value.expect("it reads");
    let (program, _) = Program::compile(&opened.workshop);
    let facts = Facts::new(&program, &opened.workshop, &opened.session);
    let mut empty = Vec::new();
    for canvas in &opened.workshop.canvases {
        let sight = Sight {
            workshop: &opened.workshop,
            canvas,
            session: &opened.session,
            facts: &facts,
            words: Words::of(Language::Danish),
            lettering: Lettering::shared(),
            lens: Lens::default(),
        };
        for spec in &canvas.charts {
            let chart = chart::gather(&sight, spec);
            if chart.is_empty() {
                empty.push(format!("{}: {}", canvas.id, spec.title));
            }
            if let chart::Data::Shares(shares) = &chart.data
                && canvas.id == "portfolio_model"
            {
                let last = shares.rows.last().map(|row| (row.label.as_str(), row.first.as_slice()));
                assert_eq!(last, Some(("I alt", [25.0; 4].as_slice())), "two of each type, in all");
                assert!(chart.footer.starts_with("n = 4 "), "four departments: {}", chart.footer);
            }
        }
        let says = facts.says(canvas, &opened.session);
        assert!(!says.is_empty() && !says.contains("()"), "{}: {says}", canvas.id);
    }
    assert!(empty.is_empty(), "charts without anything: {empty:?}");
}

#[test]
fn both_language_files_say_the_same_with_the_same_variables() {
    let (danish, english) = (keys::entries(DANISH), keys::entries(ENGLISH));
    assert!(danish.len() > 300, "they were found: {}", danish.len());
    let only: Vec<_> = danish
        .keys()
        .collect::<BTreeSet<_>>()
        .symmetric_difference(&english.keys().collect())
        .copied()
        .collect::<Vec<_>>();
    assert!(only.is_empty(), "only in one language: {only:?}");
    let other: Vec<_> = danish.iter().filter(|(key, variables)| english[*key] != **variables).collect();
    assert!(other.is_empty(), "other variables in English: {other:?}");
}

#[test]
fn every_key_that_the_code_asks_for_exists() {
    let sources = keys::sources();
    let entries = keys::entries(DANISH);
    let missing: Vec<_> =
        keys::asked(&sources).into_iter().filter(|key| !entries.contains_key(key)).collect();
    assert!(missing.is_empty(), "no text for {missing:?}");
    for row in TABLE {
        assert!(entries.contains_key(row.command.words().as_str()), "{}", row.command.words());
        assert!(entries.contains_key(row.command.help().as_str()), "{}", row.command.help());
    }
}

#[test]
fn no_key_is_left_that_nobody_uses() {
    let sources = keys::sources();
    let literals = keys::literals(&sources);
    let commands: BTreeSet<String> =
        TABLE.iter().flat_map(|row| [row.command.words(), row.command.help()]).collect();
    let used = |key: &str| {
        if literals.contains(key) {
            return true;
        }
        let kind = key.strip_prefix("fault-").map(|kind| kind.strip_suffix("-cure").unwrap_or(kind));
        match kind {
            // A kind of fault is named where it is found; what is expected, with its whole key.
            Some(kind) => {
                literals.contains(kind)
                    || literals.contains(format!("fault-{kind}").as_str())
                    || made_by_number(kind)
            }
            None => {
                literals.contains(key) || commands.contains(key) || keys::made_by(key, &literals).is_some()
            }
        }
    };
    let unused: Vec<_> = keys::entries(DANISH).into_keys().filter(|key| !used(key)).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

/// `fault-kind-whole` is put together by a macro.
fn made_by_number(kind: &str) -> bool {
    ["kind-whole", "kind-number"].contains(&kind)
}
