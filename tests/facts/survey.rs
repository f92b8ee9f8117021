//! Chapter 7.4 of the handbook, the scoring of the survey, where it has edges. The large numbers are fact 13.

use super::near;
use super::told::Told;

const ITEMS: [&str; 5] = ["competence", "reason", "citizen_value", "curiosity", "security"];

/// The leader whom a new session has, and an answer to each item with these values.
fn survey(leader: &str, values: &[&str]) -> String {
    let rows = ITEMS.iter().zip(values).map(|(item, values)| {
        format!("survey_rows {item} {{\"leader\": \"leader\", \"item\": \"{item}\"{values}}}")
    });
    format!("survey_leaders leader {{{leader}}}\n{}", rows.collect::<Vec<_>>().join("\n"))
}

#[test]
fn an_answer_is_worth_its_points_and_none_is_no_answer() {
    let lines = survey("", &[""]);
    let told = Told::of(&format!(
        "{lines}\nask survey_staff competence staff 1 {{\"1\": 1, \"2\": 1, \"3\": 1, \"4\": 1, \"5\": 4}}"
    ));
    // Whoever does not know, or would rather not say, is in no count.
    let item = told.number("survey_rows", "competence", "staff");
    assert!(near(item, (25.0 + 50.0 + 75.0 + 400.0) / 8.0), "0, 25, 50, 75, 100: {item:?}");
}

#[test]
fn an_index_of_persons_counts_before_one_of_items_and_says_so() {
    let values = [r#", "staff": 40"#; 5];
    let told = Told::of(&survey("", &values));
    assert!(near(told.number("survey_leaders", "leader", "staff_shown"), 40.0), "the mean of the items");
    assert!(told.says("leadership_survey").contains("medarbejdernes indeks 40 (beregnet på punkter)"));
    let told = Told::of(&survey(r#""staff_index": 43.5"#, &values));
    assert!(near(told.number("survey_leaders", "leader", "staff_shown"), 43.5), "the mean of the persons");
    assert!(told.says("leadership_survey").contains("(beregnet på personer)"));
}

#[test]
fn an_index_needs_at_least_half_of_the_items() {
    let two = Told::of(&survey("", &[r#", "own": 75"#; 2]));
    assert_eq!(two.number("survey_leaders", "leader", "own_shown"), None, "2 of 5 are less than half");
    let three = Told::of(&survey("", &[r#", "own": 75"#; 3]));
    assert_eq!(three.number("survey_leaders", "leader", "own_shown"), Some(75.0), "3 of 5 are enough");
}

#[test]
fn gaps_have_three_bands_and_a_sign() {
    let says = |own: f64| {
        let values = format!(", \"staff\": 50, \"own\": {own}");
        let told = Told::of(&survey("", &[values.as_str()]));
        told.text("survey_rows", "competence", "gap_says").to_owned()
    };
    for (own, expected) in [
        (50.0, "på linje"),
        (59.5, "på linje"),
        (60.0, "mærkbar: lederen ser det lysere"),
        (69.5, "mærkbar: lederen ser det lysere"),
        (70.0, "stor: lederen ser det lysere"),
        (40.5, "på linje"),
        (40.0, "mærkbar: lederen ser det mørkere"),
        (30.0, "stor: lederen ser det mørkere"),
    ] {
        assert_eq!(says(own), expected, "{own} against 50");
    }
}

#[test]
fn an_item_of_fewer_than_five_is_left_out_and_four_staff_show_nothing() {
    let lines = survey(r#""invited": 20"#, &[r#", "own": 75, "superior": 50"#; 5]);
    let answered = |items: &[&str], answers: &str| {
        let asked = items.iter().map(|item| format!("ask survey_staff {item} staff 1 {{{answers}}}"));
        asked.collect::<Vec<_>>().join("\n")
    };
    let three = answered(&ITEMS[..3], r#""3": 5"#);
    let thin = Told::of(&[lines.as_str(), &three, &answered(&["curiosity"], r#""1": 4"#)].join("\n"));
    assert_eq!(thin.number("survey_rows", "curiosity", "staff_seen"), None, "four answers");
    assert_eq!(
        thin.number("survey_leaders", "leader", "staff_shown"),
        Some(50.0),
        "three items of 50, and not the zeros"
    );
    assert_eq!(thin.judged("R-424"), "cannot assess", "the fourth might be low, and nobody may know");

    let few = Told::of(&[lines.as_str(), &answered(&ITEMS, r#""1": 4"#)].join("\n"));
    let said = few.says("leadership_survey");
    assert!(
        said.starts_with("Områdeleder A: medarbejdernes svar vises ikke, for der er færre end fem."),
        "{said}"
    );
    assert!(
        said.contains("Lederens eget indeks er 75. Lederens leders er 50."),
        "the others are shown: {said}"
    );
    assert_eq!(few.judged("R-421"), "cannot assess", "there is no gap to see");
}

#[test]
fn a_response_of_less_than_sixty_percent_is_said() {
    let response =
        |answered: u32| Told::of(&survey(&format!("\"invited\": 20, \"answered\": {answered}"), &[]));
    assert_eq!(response(11).judged("R-425"), "fires leader", "55 percent");
    assert_eq!(response(12).judged("R-425"), "silent", "exactly 60");
}

#[test]
fn a_change_is_shown_between_comparable_rounds_only() {
    let change = |first: &str, second: &str| {
        let told = Told::of(&format!(
            "{}\nask survey_staff competence staff 1 {{{first}}}\nask survey_staff competence staff 2 {{{second}}}",
            survey("", &[""])
        ));
        told.text("survey_rows", "competence", "change_says").to_owned()
    };
    assert_eq!(change(r#""3": 10"#, r#""4": 10"#), "op 25", "the same people");
    assert_eq!(change(r#""3": 10"#, r#""2": 5, "3": 10"#), "ned 8", "five more");
    assert_eq!(change(r#""3": 10"#, r#""4": 12"#), "", "two more: one could find those two");
    assert_eq!(change(r#""3": 4"#, r#""4": 10"#), "", "the first round is hidden");
    assert_eq!(change(r#""3": 20"#, r#""3": 17, "4": 3"#), "uændret", "3.75 points are less than 5");
    assert_eq!(change(r#""3": 20"#, r#""3": 16, "4": 4"#), "op 5", "exactly 5");
}
