//! The workshops that ship with the program: they are complete, they count right, and the two languages are one
//! workshop. And the language files: every key is there, in both, and used.

#[path = "content/fields.rs"]
mod fields;
#[path = "content/handbook.rs"]
mod handbook;
#[path = "content/keys.rs"]
mod keys;
#[path = "support/scenes.rs"]
mod scenes;
#[path = "content/walk.rs"]
mod walk;

use std::collections::BTreeSet;

use raaderum::app::command::TABLE;
use raaderum::chart;
use raaderum::file::{builtin, workshop_file};
use raaderum::model::chart_spec::ChartKind;
use raaderum::model::value::Value;
use raaderum::model::workshop::Workshop;

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
        assert_eq!(workshop.canvases.len(), 54, "fifty-four canvases");
        for canvas in &workshop.canvases {
            let id = &canvas.id;
            assert!(!canvas.purpose.is_empty() && !canvas.question.is_empty(), "{id}: purpose and question");
            assert!(!canvas.prompts.is_empty(), "{id}: a good question");
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
        }
        for advice in &workshop.advice {
            assert!(workshop.phase_index(&advice.phase).is_some(), "advice {} has a phase", advice.number);
        }
    }
}

#[test]
fn every_canvas_is_the_one_of_the_handbook() {
    for workshop in both() {
        let mut wrong = Vec::new();
        for (number, id, minutes, prompts, charts, rules) in handbook::CANVASES {
            let Some(canvas) = workshop.canvas(id) else {
                wrong.push(format!("{number}: no {id}"));
                continue;
            };
            if canvas.minutes() != *minutes {
                wrong.push(format!("{id}: {} minutes and not {minutes}", canvas.minutes()));
            }
            if canvas.prompts.len() < *prompts {
                wrong.push(format!("{id}: {} prompts of {prompts}", canvas.prompts.len()));
            }
            let kinds: Vec<&str> = canvas.charts.iter().map(|chart| kind(&chart.kind)).collect();
            for chart in *charts {
                // Counts of records are one kind, whether stacked or not.
                let counted = |found: &str| found == "count" && ["bar", "bar100"].contains(chart);
                let fits = |found: &&&str| {
                    **found == *chart || counted(found) || stand_in(id, chart) == Some(**found)
                };
                if !kinds.iter().any(|found| fits(&found)) {
                    wrong.push(format!("{id}: no {chart} among {kinds:?}"));
                }
            }
            let own = workshop.rules.iter().filter(|rule| rule.canvas == **id);
            let own: BTreeSet<&str> = own.map(|rule| rule.id.as_str()).collect();
            for rule in rules.iter().filter(|rule| !own.contains(**rule)) {
                wrong.push(format!("{id}: no {rule}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// A kind of chart as the handbook calls it.
fn kind(kind: &ChartKind) -> &'static str {
    match kind {
        ChartKind::Bar { .. } => "bar",
        ChartKind::Count { .. } => "count",
        ChartKind::Bar100 { .. } => "bar100",
        ChartKind::Strip { .. } => "strip",
        ChartKind::Scatter { .. } => "scatter",
        ChartKind::Slope { .. } => "slope",
        ChartKind::Funnel { .. } => "funnel",
        ChartKind::Line { .. } => "line",
        ChartKind::Heat { .. } => "heat",
        ChartKind::Radar { .. } => "radar",
        ChartKind::Pareto { .. } => "pareto",
        ChartKind::Timeline { .. } => "timeline",
        ChartKind::Ternary { .. } => "ternary",
        ChartKind::Network { .. } => "network",
        ChartKind::Bullet { .. } => "bullet",
        ChartKind::Box { .. } => "box",
        ChartKind::Table { .. } => "table",
    }
}

/// The chart that says the same where another than the one of the handbook suits the numbers.
fn stand_in(canvas: &str, chart: &str) -> Option<&'static str> {
    Some(match (canvas, chart) {
        // A table of letters with colours is a heat chart.
        ("dumb_questions_gate", "table") => "heat",
        // Leaders against staff, and from the first list to the last, are two numbers a row.
        ("vision_triangle", "bar") | ("simplicity_brake", "line") => "slope",
        // A number with its limit.
        ("story_fish" | "political_instruments", "bar") => "bullet",
        _ => return None,
    })
}

#[test]
fn every_view_field_and_question_is_the_one_of_the_handbook() {
    let canvases: Vec<&str> = fields::sheets().map(|sheet| sheet.canvas).collect();
    assert_eq!(canvases, handbook::CANVASES.iter().map(|row| row.1).collect::<Vec<_>>(), "a sheet for each");
    let meant = fields::DIFFERENT.iter().map(|(what, said, _)| ((*what).to_owned(), (*said).to_owned()));
    let meant: BTreeSet<(String, String)> = meant.collect();
    for workshop in both() {
        let found = fields::differences(&workshop);
        let (new, gone) = (found.difference(&meant), meant.difference(&found));
        let [new, gone] = [new.collect::<Vec<_>>(), gone.collect::<Vec<_>>()];
        assert!(new.is_empty(), "{}: not as the handbook says: {new:#?}", workshop.id);
        assert!(gone.is_empty(), "{}: no longer different: {gone:#?}", workshop.id);
    }
    assert!(fields::DIFFERENT.iter().all(|(.., why)| !why.is_empty()), "each has its reason");
}

#[test]
fn no_field_and_no_question_is_there_of_which_nobody_tells() {
    for workshop in both() {
        assert_eq!(fields::untold(&workshop), [""; 0], "{}", workshop.id);
        assert_eq!(fields::invented(&workshop), [""; 0], "{}", workshop.id);
    }
}

#[test]
fn thresholds_are_those_of_the_handbook() {
    for workshop in both() {
        for (name, value) in fields::THRESHOLDS {
            assert_eq!(workshop.threshold(name), Some(*value), "{}: {name}", workshop.id);
        }
        let [(_, promise)] = workshop.table("promise_versions").expect("there is one").rows.as_slice() else {
            panic!("one promise to begin with");
        };
        let number = |field: &str| promise.get(field).and_then(Value::number);
        assert_eq!((number("days"), number("k")), (Some(365.0), Some(5.0)), "{}", workshop.id);
    }
}

#[test]
fn everything_is_counted() {
    for workshop in both() {
        let days: Vec<u16> = workshop
            .agendas
            .iter()
            .map(|agenda| agenda.steps.iter().map(|step| step.minutes).sum())
            .collect();
        assert_eq!(days, [90, 180, 390, 240, 90, 180, 150], "seven agendas with their minutes");
        assert!(workshop.agendas.iter().all(|agenda| agenda.minutes.is_some()), "and they promise them");
        assert_eq!(workshop.rules.len(), 177, "a hundred and seventy-seven rules");
        assert_eq!(handbook::INVENTORY.len(), 69, "sixty-nine rows of the inventory");
        for (row, canvases) in handbook::INVENTORY {
            assert!(!canvases.is_empty() || [67, 68, 69].contains(row), "row {row} lives nowhere");
            for canvas in *canvases {
                assert!(workshop.canvas(canvas).is_some(), "row {row}: no {canvas}");
            }
        }
    }
}

#[test]
fn every_chart_has_something_to_show_in_a_full_room() {
    let scene = scenes::scene("ni-raad", scenes::Full::Crowded);
    // A full room leaves the rows of the workshop as they are, and its notes are too short for a LIX.
    let known = [
        "everyday_leadership: Er det digitale med?",
        "shared_language: LIX før og efter",
        // One leader is in the workshop, and three are needed.
        "leadership_survey: Indeks for alle ledere, fra tre ledere",
    ];
    let mut empty = Vec::new();
    for canvas in scene.canvases() {
        scene.look(&canvas, |sight| {
            for spec in &sight.canvas.charts {
                if chart::gather(sight, spec).is_empty() {
                    empty.push(format!("{canvas}: {}", spec.title));
                }
            }
            let says = sight.facts.says(sight.canvas, sight.session);
            assert!(!says.is_empty() && !says.contains("()"), "{canvas}: {says}");
        });
    }
    empty.retain(|chart| !known.contains(&chart.as_str()));
    assert!(empty.is_empty(), "charts without anything: {empty:#?}");
}

#[test]
fn the_blend_of_the_sample_is_summed_up() {
    let scene = scenes::sample();
    scene.look("portfolio_model", |sight| {
        let chart = chart::gather(sight, &sight.canvas.charts[0]);
        let chart::Data::Shares(shares) = &chart.data else { panic!("another chart: {:?}", chart.data) };
        let last = shares.rows.last().map(|row| (row.label.as_str(), row.first.as_slice()));
        assert_eq!(last, Some(("I alt", [25.0; 4].as_slice())), "two of each type, in all");
        assert!(!chart.footer.contains("n ="), "four departments are no four answers: {}", chart.footer);
    });
}

#[test]
fn a_chart_of_votes_says_how_many_have_voted() {
    let scene = scenes::sample();
    scene.look("dumb_questions_gate", |sight| {
        let chart = chart::gather(sight, &sight.canvas.charts[1]);
        assert!(chart.footer.starts_with("n = 24 "), "24 leaders, three initiatives: {}", chart.footer);
    });
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
