//! Every rule of the shipped workshop in three rooms: it fires at its threshold, is silent just beside it, and says
//! nothing about what is missing or hidden.

#[path = "rules/cases.rs"]
mod cases;
#[path = "rules/room.rs"]
mod room;

use std::collections::BTreeSet;

use raaderum::expr::State;
use raaderum::file::{builtin, session_file, workshop_file};
use raaderum::model::canvas::Canvas;
use raaderum::model::id::CanvasId;
use room::House;

fn house(id: &str) -> House {
    let text = builtin::workshop_text(id).expect("it ships");
    House::new(workshop_file::read(id, text).value.expect("it reads"))
}

#[test]
fn no_rule_is_missing_here() {
    let workshop = house("ni-raad").workshop;
    let rules: BTreeSet<&str> = workshop.rules.iter().map(|rule| rule.id.as_str()).collect();
    let tested: BTreeSet<&str> = cases::all().map(|case| case.rule).collect();
    assert_eq!(rules.difference(&tested).collect::<Vec<_>>(), [&""; 0], "rules without a case");
    assert_eq!(tested.len(), cases::all().count(), "and each has one");
}

#[test]
fn each_rule_fires_at_its_threshold_and_not_beside_it() {
    for language in ["ni-raad", "nine-advice"] {
        let house = house(language);
        let mut wrong = Vec::new();
        for case in cases::all() {
            let (lines, expected) = case.fires;
            let fired = house.judge(lines, case.rule);
            let items: Vec<&str> = fired.items.iter().map(|item| item.id.as_str()).collect();
            if fired.state != State::Fires || items != *expected {
                wrong.push(format!("{} fires: {:?} {items:?}", case.rule, fired.state));
            }
            if fired.text.is_empty()
                || fired.action.is_empty()
                || fired.text.replace(" – ", " ").contains('–')
            {
                wrong.push(format!(
                    "{} has a hole in its sentence: {} {}",
                    case.rule, fired.text, fired.action
                ));
            }
            for (room, lines, state) in
                [("beside", case.silent, State::Silent), ("unknown", case.unknown.0, case.unknown.1)]
            {
                let judged = house.judge(lines, case.rule);
                if judged.state != state || !judged.text.is_empty() {
                    wrong.push(format!("{} {room}: {:?} {:?}", case.rule, judged.state, judged.text));
                }
            }
            for lines in [lines, case.silent, case.unknown.0] {
                let fault = house.judge(lines, case.rule).fault;
                wrong.extend(fault.map(|fault| format!("{}: {fault}", case.rule)));
            }
        }
        assert!(wrong.is_empty(), "{language}:\n{}", wrong.join("\n"));
    }
}

#[test]
fn a_green_light_against_a_red_result_names_what_is_open_or_no() {
    let (lines, _) = cases::all().find(|case| case.rule == "R-031").expect("it is there").fires;
    let text = house("ni-raad").judge(lines, "R-031").text;
    let expected = "I fik grønt lys mod et rødt resultat (5 af 14): Det enklere og Pasningen er ubesvaret eller nej. · J";
    assert_eq!(text, expected);
}

#[test]
fn the_politicians_answer_counts_before_the_leaders_guess() {
    let house = house("ni-raad");
    let legitimacy = |lines: &str| {
        let session = house.session(&format!("initiatives I {{\"innovation_degree\": 3}}\n{lines}"));
        let facts = house.facts(&session);
        let value = facts.value("initiatives", "I", "political_legitimacy").and_then(|value| value.number());
        let canvas: &Canvas = house.workshop.canvas("leader_dilemma").expect("it is there");
        (value, facts.is_hidden("initiatives", "I", "political_legitimacy"), facts.says(canvas, &session))
    };
    let leaders = "ask legitimacy I leader 1 {\"40\": 10}\n";
    let (value, _, says) = legitimacy(leaders);
    assert_eq!(value, Some(40.0));
    assert!(says.ends_with("Opbakningen er ledernes skøn."), "{says}");
    let (value, _, says) = legitimacy(&format!("{leaders}ask legitimacy I politician 1 {{\"20\": 5}}"));
    assert_eq!(value, Some(20.0), "they know it themselves");
    assert!(!says.contains("skøn"), "{says}");
    let (value, hidden, says) = legitimacy(&format!("{leaders}ask legitimacy I politician 1 {{\"20\": 4}}"));
    assert_eq!((value, hidden), (Some(40.0), false), "four of them are too few to be shown");
    assert!(says.contains("skøn"), "{says}");
    let (value, hidden, _) = legitimacy("ask legitimacy I politician 1 {\"20\": 4}");
    assert_eq!((value, hidden), (None, true), "and alone they stay hidden");
}

#[test]
fn a_note_about_a_person_is_refused_in_both_languages() {
    for (language, sentence) in [
        ("ni-raad", "Skriv en reaktion, ikke en person."),
        ("nine-advice", "Write a reaction, not a person."),
    ] {
        let house = house(language);
        let canvas = house.workshop.canvas("archetypes").expect("it is there");
        let raised = |text: &str| {
            let session = house.session(&format!("archetype_notes n {{\"text\": \"{text}\"}}"));
            let facts = house.facts(&session);
            facts.guards(canvas, "archetype_notes", "n").into_iter().cloned().collect::<Vec<_>>()
        };
        let guards = raised("Mette vil ikke");
        assert_eq!(guards.len(), 1, "{language}");
        assert!(guards[0].choices.is_empty(), "the only way out is to write again");
        assert_eq!(guards[0].says, sentence);
        assert!(raised("Er bange for, at TR bliver glemt").is_empty(), "{language}");
    }
}

#[test]
fn summaries_say_one_as_one_and_two_as_two() {
    let house = house("ni-raad");
    let says = |canvas: &str, lines: &str| {
        let session = house.session(lines);
        house.facts(&session).says(house.workshop.canvas(canvas).expect("it is there"), &session)
    };
    let one = says("double_diamond", "diamond_notes a {\"kind\": \"prototype\", \"half\": \"develop\"}");
    assert!(one.contains("1 idé og 1 prototype."), "{one}");
    let two = says("double_diamond", "diamond_notes a,b {\"kind\": \"prototype\", \"half\": \"develop\"}");
    assert!(two.contains("2 idéer og 2 prototyper."), "{two}");
    let one = says("portfolio_model", "initiatives I {\"portfolio_type\": \"streamline\"}");
    assert!(one.starts_with("1 indsats: 100/0/0/0 pct."), "{one}");
    let rows = "initiatives I {\"departments\": [\"d\"]}
        departments d {\"name\": \"Ældre & Sundhed\"}
        archetype_rows a {\"initiative\": \"I\", \"department\": \"d\", \"estimate\": [43, 30, 12, 15]}
        ask archetype_self a staff 1 {\"sceptics\": 9, \"passives\": 22, \"optimists\": 8, \"watchdogs\": 3}";
    assert_eq!(
        says("archetypes", rows),
        "Ældre & Sundhed: 12/30/43/15 pct. optimister/passive/skeptiske/vagthunde (ledernes skøn). \
         Selv: 19/52/22/7 pct. (medarbejdernes eget svar, n = 42).",
        "the order of the handbook, with source and number"
    );
}

#[test]
fn fact_43_a_round_that_waits_changes_no_rule() {
    let house = house("ni-raad");
    let rounds =
        ["initiatives I {}", "ask curve_self I staff 1 {\"5\": 16}", "ask curve_self I staff 2 {\"4\": 16}"];
    let third = "ask curve_self I staff 3 {\"3\": 14}";
    let after_two = house.judge(&rounds.join("\n"), "R-184");
    assert_eq!(
        (after_two.state, after_two.text.as_str()),
        (State::Fires, "I: vi er rykket baglæns fra 5 til 4.")
    );
    let after_three = house.judge(&format!("{}\n{third}", rounds.join("\n")), "R-184");
    assert_eq!(
        after_three.text, after_two.text,
        "14 of 16 are too nearly the same people: it is not shown yet"
    );
}

#[test]
fn whoever_writes_a_name_is_asked_before_anything_is_written() {
    use raaderum::app::store::Store;
    use raaderum::view::Gesture;
    let read = session_file::read("fjordnaes", builtin::sample_text("fjordnaes").expect("it ships"));
    let mut store = Store::new(read.value.expect("it reads"), None);
    let canvas = CanvasId::from("archetypes");
    let raised = |store: &mut Store, text: &str| {
        let make = Gesture::Make { id: "ny".into(), at: None, text: text.to_owned() };
        let edit = store.plan(&canvas, &make).expect("a note is made");
        store.raised(&canvas, &edit)
    };
    let raised_by_name = raised(&mut store, "Lars trækker i bremsen").expect("it is refused");
    assert_eq!(raised_by_name.says, "Skriv en reaktion, ikke en person.");
    assert_eq!(store.settled(&raised_by_name, 0), None, "no way out but to write again");
    assert_eq!(raised(&mut store, "Trækker i bremsen"), None);
}
