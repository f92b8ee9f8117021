//! The test facts that need a canvas, computed as a room gets them: through the tables, formulas and rules of the
//! shipped workshop.

use raaderum::file::{builtin, session_file};
use raaderum::model::stats;
use raaderum::model::value::Value;

use super::near;
use super::told::Told;

#[test]
fn fact_07_and_09_as_a_text_that_somebody_pastes() {
    let told = Told::of(
        r#"text_test one {"text": "Vi vil give Karla mere tid til borgerne. I dag skriver hun den samme besked tre gange. Med den nye løsning skriver hun den kun én gang. Prøv den i uge 12, og sig til, hvad der driller!"}"#,
    );
    assert_eq!(told.number("text_test", "one", "lix_now"), Some(23.0), "22.658");
    assert_eq!(told.text("text_test", "one", "band"), "meget let", "at most 24");
    assert_eq!(told.number("text_test", "one", "longest_words"), Some(11.0), "8 + 9 + 10 + 11");
    let told = Told::of(
        r#"text_test one {"text": "Vi starter kl. 9 den 3. marts med ca. 40 ledere, jf. planen. Er alle klar? Ja!"}"#,
    );
    assert_eq!(told.number("text_test", "one", "lix_now"), None, "17 words are no 20");
    assert_eq!(told.text("text_test", "one", "band"), "for kort til LIX", "as it is shown");
}

#[test]
fn fact_11_a_mail_that_speaks_of_saving() {
    let told = Told::of(
        r#"initiatives I {}
           framing_texts a {"initiative": "I", "pasted": "Vi effektiviserer og reducerer, så vi kan spare tid. Sparringen med jer giver bedre omsorg."}"#,
    );
    assert_eq!(told.number("framing_texts", "a", "saving"), Some(3.0), "sparring is no saving");
    assert_eq!(told.number("framing_texts", "a", "value"), Some(2.0), "bedre, omsorg");
    assert_eq!(told.judged("R-211"), "fires a", "3 ≥ 2 and 3 ≥ 2");
    assert!(told.sentence("R-211").ends_with("(3:2)."), "{}", told.sentence("R-211"));
}

#[test]
fn fact_13_a_leader_who_sees_it_brighter() {
    let items = ["competence", "reason", "citizen_value", "curiosity", "security"];
    let means =
        [(2.9, 4.0, 4.0), (2.6, 5.0, 3.0), (3.1, 4.0, 4.0), (3.0, 4.0, 3.0), (3.8, 4.0, 4.0)].into_iter();
    let rows = items.iter().zip(means).map(|(item, (staff, own, superior))| {
        let [staff, own, superior] = [staff, own, superior].map(stats::index100).map(|index| index as f32);
        format!(
            "survey_rows {item} {{\"leader\": \"L\", \"item\": \"{item}\", \"staff\": {staff}, \"own\": {own}, \"superior\": {superior}}}"
        )
    });
    let rows: Vec<String> = rows.collect();
    let told = Told::of(&format!("survey_leaders L {{}}\n{}", rows.join("\n")));
    let leader = |field: &str| told.number("survey_leaders", "L", field);
    let item = |id: &str, field: &str| told.number("survey_rows", id, field);
    for (id, score) in items.iter().zip([47.5, 40.0, 52.5, 50.0, 70.0]) {
        assert!(near(item(id, "staff"), score), "{id}: (mean − 1) · 25");
    }
    let indices = ["staff_shown", "own_shown", "superior_shown"].map(leader);
    assert!(near(indices[0], 52.0) && near(indices[1], 80.0) && near(indices[2], 65.0), "{indices:?}");
    assert!(near(leader("gap_own"), 28.0) && near(leader("gap_superior"), 13.0), "80 − 52 and 65 − 52");
    assert!(near(item("reason", "gap_own"), 60.0), "100 − 40, the largest");
    assert_eq!(told.judged("R-421"), "fires reason, competence, curiosity, citizen_value", "the worst first");
    assert_eq!(told.judged("R-424"), "fires reason, competence", "50 is not below 50");
    assert_eq!(told.judged("R-423"), "silent", "13 < 20");
}

#[test]
fn fact_15_a_department_in_the_middle_may_rethink_its_business() {
    let answers = [
        ("energy", 2.5, 4.0),
        ("knowledge", 2.5, 3.5),
        ("competence", 2.0, 3.0),
        ("foundation", 2.5, 3.0),
        ("culture", 2.5, 3.5),
        ("leadership", 3.0, 4.0),
    ];
    let cells = answers.map(|(side, staff, management)| {
        format!("maturity_cells {side} {{\"department\": \"aes\", \"dimension\": \"{side}\", \"staff\": {staff}, \"management\": {management}}}")
    });
    let told = Told::of(&format!(
        "departments aes {{}}\n{}\ninitiatives I {{\"portfolio_type\": \"rethink_business\", \"departments\": [\"aes\"]}}",
        cells.join("\n")
    ));
    let levels = answers.map(|(side, ..)| told.number("maturity_cells", side, "level").unwrap_or_default());
    assert!(near(stats::mean(&stats::weigh(&levels)), 3.0), "(15 + 21) / 12");
    assert!(near(told.number("departments", "aes", "maturity_index"), 50.0), "(3 − 1) / 4 · 100");
    let gap = |side: &str| told.number("maturity_cells", side, "layer_gap");
    assert!(near(gap("energy"), 1.5) && near(gap("competence"), 1.0), "4 − 2.5 and 3 − 2");
    let apart = ["energy", "knowledge", "competence", "culture", "leadership"];
    assert_eq!(
        told.judged("R-082"),
        format!("fires {}", apart.join(", ")),
        "all but the one with half a step"
    );
    assert_eq!(told.judged("R-092"), "silent", "50 < 50 is false");
}

#[test]
fn fact_17_and_19_mixes_and_their_targets() {
    let told = Told::of(
        r#"departments bs,aes,bj {}
           initiatives A {"portfolio_type": "streamline", "departments": ["aes"]}
           initiatives B {"portfolio_type": "rethink_service", "departments": ["aes"]}
           initiatives C {"portfolio_type": "rethink_business", "departments": ["aes"]}
           initiatives D {"portfolio_type": "rethink_service", "departments": ["bs"]}
           initiatives E {"portfolio_type": "rethink_business", "departments": ["bs", "bj"]}
           target_rows aes {"department": "aes", "target": [30, 25, 30, 15]}
           target_rows bs {"department": "bs", "target": [20, 30, 35, 15]}"#,
    );
    let row = |id: &str, field: &str| told.number("target_rows", id, field);
    let actual = |id: &str| match told.facts.value("target_rows", id, "actual") {
        Some(Value::Numbers(parts)) => {
            parts.iter().map(|part| stats::round(part.unwrap_or(-1.0), 1)).collect()
        }
        _ => Vec::new(),
    };
    assert_eq!(actual("aes"), [33.3, 0.0, 33.3, 33.3], "one of each of three");
    assert_eq!(actual("bs"), [0.0, 0.0, 66.7, 33.3], "one, and half of one that is shared");
    assert!(near(row("aes", "weight"), 3.0) && near(row("bs", "weight"), 1.5), "1/m for each department");
    assert!(near(row("aes", "distance"), 25.0), "½ (3.33 + 25 + 3.33 + 18.33)");
    assert!(near(row("bs", "distance"), 50.0), "½ (20 + 30 + 31.67 + 18.33)");
    assert_eq!(told.judged("R-101"), "fires aes", "25 is reached; 1.5 initiatives are too few");
    assert!(told.sentence("R-101").starts_with("aes ligger 25 point fra målet"), "as it is shown");
    let said = told.says("portfolio_targets");
    assert!(said.starts_with("bs skal flytte 50 procentpoint"), "{said}");
    assert!(said.ends_with("Der er få indsatser, så tag det roligt."), "shown, but not as sure: {said}");
}

#[test]
fn fact_21_courage_and_ambition_of_four_initiatives() {
    let told = Told::of(
        r#"initiatives I5 {"innovation_degree": 3, "risk_appetite": 2.5}
           initiatives I7 {"innovation_degree": 4, "risk_appetite": 3}
           initiatives V6 {"innovation_degree": 4, "risk_appetite": 3.5}
           initiatives I1 {"innovation_degree": 1, "risk_appetite": 2.5}"#,
    );
    for (id, gap) in [("I5", 7.0 / 6.0), ("I7", 2.0), ("V6", 1.5), ("I1", -1.5)] {
        assert!(near(told.number("initiatives", id, "risk_gap"), gap), "{id}");
    }
    assert_eq!(told.judged("R-121"), "fires V6, I5", "1.5 is still to be watched");
    assert_eq!(told.judged("R-122"), "fires I7", "2.0 is above 1.5");
    assert_eq!(told.judged("R-123"), "silent", "−1.5 is not below −1.5");
}

#[test]
fn fact_23_the_lights_of_four_ideas() {
    let told = Told::of(
        r#"gate_answers a {"q": [2, 2, 1, 2, 1, 2, 1]}
           gate_answers b {"q": [2, 1, 2, 2, 0, 1, 1]}
           gate_answers c {"q": [1, 1, 1, 1, 0, 1, 0]}
           gate_answers d {"q": [2, 2, 2, 2, 1, 2, ()]}"#,
    );
    let light = |id| told.text("gate_answers", id, "computed");
    assert_eq!(
        ["a", "b", "c", "d"].map(light),
        ["green", "amber", "red", "grey"],
        "Q5 = 0; 5 ≤ 5; one is open"
    );
    let points = |id| told.number("gate_answers", id, "points");
    assert_eq!(["a", "b", "c"].map(points), [Some(11.0), Some(9.0), Some(5.0)], "of 14");
}

#[test]
fn fact_25_the_smallest_part_that_gives_most() {
    let told = Told::of(
        r#"deliverables A {"value": 30, "effort": 2}
           deliverables B {"value": 25, "effort": 3}
           deliverables C {"value": 15, "effort": 3}
           deliverables D {"value": 12, "effort": 2}
           deliverables E {"value": 8, "effort": 5}
           deliverables F {"value": 5, "effort": 6}
           deliverables G {"value": 3, "effort": 5}
           deliverables H {"value": 2, "effort": 4}"#,
    );
    let rank = |id| told.number("deliverables", id, "rank");
    assert_eq!(["A", "B", "D", "C"].map(rank), [1.0, 2.0, 3.0, 4.0].map(Some), "15; 8.33; 6; 5");
    assert!(near(told.number("pareto", "one", "cut_value"), 82.0), "30 + 25 + 12 + 15 of 100");
    assert!(near(told.number("pareto", "one", "cut_effort"), 100.0 / 3.0), "2 + 3 + 2 + 3 of 30");
    assert_eq!(told.judged("R-131"), "fires", "33.3 ≤ 40");
    assert_eq!(
        told.says("pareto_80_20"),
        "82 pct. af værdien fås for 33 pct. af arbejdet med 4 af 8 leverancer."
    );
}

#[test]
fn fact_31_a_dilemma_with_two_camps() {
    let told =
        Told::of(r#"ask dilemma_now D3 room 1 {"-3": 3, "-2": 6, "-1": 2, "0": 1, "1": 2, "2": 6, "3": 4}"#);
    let consensus = told.number("dilemmas", "D3", "consensus").expect("it is computed");
    assert!(near(Some(stats::round(consensus, 2)), 0.37), "{consensus}: spread");
    assert_eq!(told.judged("R-341"), "fires D3", "both above 30 %");
}

#[test]
fn fact_33_the_talks_about_a_shared_list_of_medicines() {
    let text = builtin::sample_text("vestlyng").expect("it ships");
    let session = session_file::read("vestlyng", text).value.expect("it reads").session;
    let told = Told::about(session);
    let rows: Vec<String> = told.session.rows("axis_rows").iter().map(|(id, _)| id.to_string()).collect();
    let sum = |part: &str| -> f64 {
        let own = rows.iter().filter(|id| told.text("axis_rows", id, "initiative") == "V1");
        own.filter_map(|id| told.number("axis_rows", id, part)).sum()
    };
    assert_eq!((sum("needed"), sum("met")), (17.0, 9.0), "Σneeded and Σmin");
    assert_eq!(told.judged("R-273"), "fires V1", "9 / 17 = 52.94 %, below 60");
    assert!(told.sentence("R-273").contains("kun 53 pct."), "{}", told.sentence("R-273"));
    let axis = |part: &str| told.number("axis_rows", "V1.CS", part);
    assert_eq!((axis("now"), axis("needed")), (Some(0.0), Some(2.0)), "citizens and supplier");
    assert_eq!(told.judged("R-271"), "fires V1.CS", "the axis is missing");
}

#[test]
fn fact_35_a_pilot_that_sends_people_back() {
    let told = Told::of(
        r#"pilots P {"state": "running", "decide_on": "2026-03-01", "extra_contacts": 130, "cases": 500}
           pilot_year one {"started_12m": 9, "finished_12m": 2}"#,
    );
    assert!(near(told.number("pilots", "P", "boomerang"), 26.0), "130 / 500");
    assert!(near(told.number("pilot_year", "one", "ratio"), 4.5), "9 / 2");
    assert!(near(told.number("pilots", "P", "days_over"), 45.0), "30 + 15");
    assert_eq!(told.sentence("R-412"), "P skaber 26 pct. ekstra henvendelser.");
    assert_eq!(told.sentence("R-413"), "Vi starter 4,5 for hver, vi gør færdig.");
    assert_eq!(told.sentence("R-411"), "P er 45 dage over sin dato. Hvad venter vi på?", "45 > 14");
}

#[test]
fn fact_39_what_the_criteria_point_to() {
    for (scores, points, option) in [
        ([2, 1, 2, 0, 0, -1], 4.0, "spearheads"),
        ([-1, -1, 0, -1, -1, -1], -5.0, "common_programme"),
        ([1, 1, 0, 0, 0, 0], 2.0, "one_area"),
    ] {
        let rows = scores.iter().enumerate().map(|(place, score)| {
            format!("rollout_scores s{place} {{\"initiative\": \"I\", \"score\": {score}}}")
        });
        let told = Told::of(&format!("initiatives I {{}}\n{}", rows.collect::<Vec<_>>().join("\n")));
        assert_eq!(told.number("initiatives", "I", "rollout_points"), Some(points), "{scores:?}");
        assert_eq!(told.text("initiatives", "I", "rollout_option"), option, "thresholds at 3 and −3");
    }
}

#[test]
fn fact_41_ripples_far_beyond_it() {
    let told = Told::of(
        r#"initiatives I {"owner_kind": "it", "ripples": ["work_processes", "competences", "culture", "it_systems"]}"#,
    );
    assert_eq!(told.number("initiatives", "I", "ripple_count"), Some(4.0), "of seven areas");
    assert_eq!(told.judged("R-023"), "fires I", "4 ≥ 4");
}
