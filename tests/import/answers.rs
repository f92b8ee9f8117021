//! Rows as persons: the survey of chapter 7, whose arithmetic is worked out in the handbook (7.4, fact 13), and the promise that
//! fewer than five are never shown, not even in a mean.

use raaderum::expr::{Facts, Program, State};
use raaderum::insight;
use raaderum::model::id::{AskId, GroupId, RecordId};
use raaderum::model::import::{Becomes, Preview, Trouble, Twins, questions};
use raaderum::model::tally::{Tally, TallyKey};
use raaderum::model::value::Value;

use super::support::Room;
use super::{room, sheet, survey};

const ITEMS: [&str; 5] = ["competence", "reason", "citizen_value", "curiosity", "security"];

/// A file of staff answers about one leader: a row for each person.
fn about(leader: &str, rows: &[&str]) -> String {
    let rows = rows.iter().map(|row| format!("{leader};{row}\n"));
    std::iter::once("Leder;1;2;3;4;5\n".to_owned()).chain(rows).collect()
}

fn alike(n: usize, row: &'static str) -> Vec<&'static str> {
    vec![row; n]
}

impl Room {
    fn survey_row(&self, leader: &str, item: &str) -> String {
        let is = |value: Option<&Value>, wanted: &str| value.and_then(Value::text) == Some(wanted);
        let mut rows = self.session.rows("survey_rows").iter();
        let found = rows.find(|(_, row)| is(row.value("leader"), leader) && is(row.value("item"), item));
        let (id, _) = found.unwrap_or_else(|| panic!("no row of {leader} and {item}"));
        id.to_string()
    }

    fn counts(&self, ask: &str, group: &str, leader: &str, item: &str, wave: u8) -> Option<Tally> {
        let of = Some(RecordId::from(self.survey_row(leader, item)));
        let key = TallyKey { ask: AskId::from(ask), of, group: GroupId::from(group), wave };
        self.session.tally(&key).cloned()
    }

    /// What is known of a record: numbers rounded to a hundredth, `hidden` where it may not be shown.
    fn known(&self, table: &str, id: &str, field: &str) -> String {
        self.look("leadership_survey", |sight| {
            if sight.facts.is_hidden(table, id, field) {
                return "hidden".to_owned();
            }
            match sight.facts.value(table, id, field) {
                Some(Value::Number(number)) => ((number * 100.0).round() / 100.0).to_string(),
                Some(Value::Text(text)) => text.clone(),
                Some(other) => format!("{other:?}"),
                None => "–".to_owned(),
            }
        })
    }

    fn leader(&self, alias: &str, field: &str) -> String {
        self.known("survey_leaders", &self.titled("survey_leaders", alias), field)
    }

    fn takes(&mut self, text: &str) -> Preview {
        self.take(text, &survey())
    }

    fn fires(&self) -> Vec<String> {
        let (program, _) = Program::compile(&self.workshop);
        let facts = Facts::new(&program, &self.workshop, &self.session);
        let all = insight::run(&program, &self.workshop, &self.session, &facts);
        all.iter().filter(|it| it.state == State::Fires).map(|it| it.rule.to_string()).collect()
    }
}

/// Fact 13, as a file: ten of the staff, the leader and the leader's leader.
fn fact_13() -> String {
    // Means 2.9, 2.6, 3.1, 3.0, 3.8.
    let columns = [[3, 2, 9], [3, 2, 6], [4, 3, 1], [3, 3, 10], [4, 3, 8]];
    let mut text = "Gruppe;Leder;Kompetencer;reason;3. Min leder følger op på, om det digitale hjælper dem, vi er til for.;\
                    Q4;Borgernes data\n"
        .to_owned();
    for person in 0..10 {
        let answers = columns.map(|[many, few, n]| if person < n { many } else { few }.to_string());
        text += &["Medarbejdere;Områdeleder A;", &answers.join(";"), "\n"].concat();
    }
    text.push_str("leader_self;Områdeleder A;4;5;4;4;4\nsuperior;Områdeleder A;4;3;4;3;4\n");
    text
}

#[test]
fn fact_13_comes_out_of_a_file_with_three_groups() {
    let mut room = room();
    let preview = room.takes(&fact_13());
    assert_eq!((preview.told.persons, preview.problems), (12, vec![]), "everybody is understood");
    let scores = ITEMS.map(|item| room.known("survey_rows", &room.survey_row("leader", item), "staff"));
    assert_eq!(scores, ["47.5", "40", "52.5", "50", "70"]);
    let figures = ["staff_shown", "own_shown", "superior_shown", "gap_own", "gap_superior", "answered"];
    assert_eq!(
        figures.map(|field| room.leader("Områdeleder A", field)),
        ["52", "80", "65", "28", "13", "10"]
    );
    let rules: Vec<String> = room.fires().into_iter().filter(|rule| rule.starts_with("R-42")).collect();
    assert_eq!(rules, ["R-421", "R-424"], "and neither R-422, R-423 nor R-425");
    assert_eq!(room.leader("Områdeleder A", "gap_says"), "stor: lederen ser det lysere");
    let says = room.look("leadership_survey", |sight| sight.facts.says(sight.canvas, sight.session));
    assert!(says.contains("medarbejdernes indeks 52 (n = 10, beregnet på personer)"), "{says}");
    assert!(says.contains("Længst fra hinanden: hvad det er godt for (60"), "{says}");
}

#[test]
fn a_person_is_counted_and_forgotten_and_one_step_takes_all_back() {
    let mut room = room();
    let before = room.session.clone();
    room.takes(&about(
        "Områdeleder B",
        &["4;4;5;2;3", "4;5;5;1;3", "3;4;4;2;3", "5;4;4;2;2", "4;4;3;3;3", "4;4;4;4;4"],
    ));
    let leader = room.titled("survey_leaders", "Områdeleder B");
    let tally = room.counts("survey_staff", "staff", &leader, "competence", 1).expect("it is counted");
    assert_eq!((tally.n, tally.count("4"), tally.count("3"), tally.count("5")), (6, 4, 1, 1));
    assert_eq!(room.session.rows("survey_rows").len(), 5, "a row for each item, made with the answers");
    assert!(room.session.cover().privacy.fixed, "the promise is fixed with the first answer");
    room.undo();
    assert!(room.session == before, "undone exactly");
}

#[test]
fn two_of_five_answered_count_in_the_items_and_not_in_the_index() {
    let mut room = room();
    let mut rows = alike(5, "5;5;5;5;5");
    rows.push("1;1;;ved ikke;Vil ikke svare");
    let preview = room.takes(&about("Områdeleder A", &rows));
    assert_eq!(preview.told.partial, 1);
    assert_eq!(room.counts("survey_staff", "staff", "leader", "competence", 1).map(|tally| tally.n), Some(6));
    assert_eq!(room.counts("survey_staff", "staff", "leader", "security", 1).map(|tally| tally.n), Some(5));
    assert_eq!(room.leader("Områdeleder A", "staff_index"), "100", "the index is of the five");
    assert_eq!(room.leader("Områdeleder A", "answered"), "5");
    let mut room = super::room();
    rows.pop();
    rows.push("1;1;1;;");
    room.takes(&about("Områdeleder A", &rows));
    assert_eq!(room.leader("Områdeleder A", "staff_index"), "83.3", "three of five are enough: 500 / 6");
}

#[test]
fn the_index_is_the_mean_of_persons_and_not_of_items() {
    let mut room = room();
    // Persons: 0, 100, 100, 100, 100 → 80. Items: (0 + 400) / 5 = 80 three times, and 100 twice → 88.
    let mut rows = alike(4, "5;5;5;5;5");
    rows.push("1;1;1;;");
    room.takes(&about("Områdeleder A", &rows));
    assert_eq!(room.leader("Områdeleder A", "staff_shown"), "80");
}

#[test]
fn all_dont_know_is_no_answer() {
    let mut room = room();
    let mut rows = alike(5, "4;4;4;4;dk");
    rows.push("ved ikke;dk;;Vil ikke svare;Rather not say");
    let preview = room.takes(&about("Områdeleder A", &rows));
    assert_eq!((preview.told.persons, preview.told.silent, preview.problems.len()), (5, 1, 0));
    assert_eq!(room.leader("Områdeleder A", "staff_shown"), "75", "the item that nobody answers is dropped");
    assert!(room.session.rows("survey_rows").iter().all(|(id, _)| !id.as_str().contains("security")));
}

#[test]
fn four_answers_are_counted_and_hidden_and_no_index_is_kept() {
    let mut room = room();
    let preview = room.takes(&about("Områdeleder A", &alike(4, "1;1;1;1;1")));
    assert_eq!(preview.told.hidden, 1);
    let leader = room.session.record("survey_leaders", "leader").expect("it");
    assert_eq!((leader.value("staff_index"), leader.value("answered")), (None, None), "nothing is stored");
    assert_eq!(room.leader("Områdeleder A", "staff_shown"), "hidden");
    assert_eq!(room.leader("Områdeleder A", "staff_hidden"), "Yes(true)");
    // Where there was an index, it goes with the round that takes its place.
    let mut room = super::room();
    room.takes(&about("Områdeleder A", &alike(9, "5;5;5;5;5")));
    room.take_with(&about("Områdeleder A", &alike(4, "1;1;1;1;1")), &survey(), |mapping| mapping.wave = 2);
    assert_eq!(room.value("survey_leaders", "leader", "staff_index"), None);
    assert_eq!(room.leader("Områdeleder A", "staff_shown"), "hidden");
}

#[test]
fn five_of_whom_one_has_answered_little_have_no_index() {
    let mut room = room();
    let mut rows = alike(4, "5;5;5;5;5");
    rows.push("1;1;;;");
    room.takes(&about("Områdeleder A", &rows));
    assert_eq!(room.value("survey_leaders", "leader", "staff_index"), None, "an index of four people");
    assert_eq!(room.counts("survey_staff", "staff", "leader", "competence", 1).map(|tally| tally.n), Some(5));
}

#[test]
fn a_round_of_two_more_or_fewer_is_withheld_and_the_index_stays_the_one_that_was_shown() {
    for (n, withheld, index) in [(14, 1, "100"), (18, 1, "100"), (16, 0, "0"), (21, 0, "0"), (11, 0, "0")] {
        let mut room = room();
        room.takes(&about("Områdeleder A", &alike(16, "5;5;5;5;5")));
        let text = about("Områdeleder A", &alike(n, "1;1;1;1;1"));
        let preview = room.take_with(&text, &survey(), |mapping| mapping.wave = 2);
        assert_eq!(preview.told.withheld, withheld, "{n} after 16");
        assert_eq!(room.leader("Områdeleder A", "staff_shown"), index, "{n} after 16");
        let row = room.survey_row("leader", "competence");
        let change = if withheld == 1 { "–" } else { "ned 100" };
        assert_eq!(room.known("survey_rows", &row, "change_says"), change, "{n} after 16");
    }
}

#[test]
fn under_five_points_nothing_has_changed() {
    let mut room = room();
    room.takes(&about("Områdeleder A", &alike(10, "3;3;3;3;3")));
    let mut rows = alike(9, "3;3;3;3;3");
    rows.push("4;5;3;3;3");
    room.take_with(&about("Områdeleder A", &rows), &survey(), |mapping| mapping.wave = 2);
    let says = |item: &str| room.known("survey_rows", &room.survey_row("leader", item), "change_says");
    assert_eq!([says("competence"), says("reason")], ["uændret", "op 5"], "2.5 and 5 points");
}

#[test]
fn the_same_round_again_is_written_over_and_says_so() {
    let mut room = room();
    room.takes(&about("Områdeleder A", &alike(6, "5;5;5;5;5")));
    let preview = room.takes(&about("Områdeleder A", &alike(7, "1;1;1;1;1")));
    assert_eq!((preview.told.tallies, preview.told.replaced), (5, 5));
    let tally = room.counts("survey_staff", "staff", "leader", "reason", 1).expect("it");
    assert_eq!((tally.n, tally.count("1"), tally.count("5")), (7, 7, 0), "never added to what was there");
    assert_eq!(room.leader("Områdeleder A", "staff_shown"), "0");
}

/// Leaders with so many answers each, all alike, and what is known of all of them together.
fn together(units: &[(&str, usize, &'static str)]) -> (Room, String, String) {
    let mut room = room();
    let mut text = "Leder;1;2;3;4;5\n".to_owned();
    for (leader, n, row) in units {
        text.push_str(&format!("{leader};{row}\n").repeat(*n));
    }
    room.takes(&text);
    let item = room.known("survey_items", "competence", "all_staff");
    let index = room.known("survey_voices", "staff", "all");
    (room, item, index)
}

#[test]
fn two_leaders_are_not_shown_together_and_three_are() {
    let (_, item, index) = together(&[("A", 6, "5;5;5;5;5"), ("B", 6, "1;1;1;1;1")]);
    assert_eq!((item.as_str(), index.as_str()), ("–", "–"));
    let (room, item, index) =
        together(&[("A", 6, "5;5;5;5;5"), ("B", 6, "1;1;1;1;1"), ("C", 12, "3;3;3;3;3")]);
    assert_eq!((item.as_str(), index.as_str()), ("50", "50"), "(600 + 0 + 600) / 24");
    assert_eq!(room.known("survey_items", "competence", "all_leaders"), "3");
    // Weighted by persons: (600 + 0 + 250) / 17, and not 50.
    let (_, item, index) = together(&[("A", 6, "5;5;5;5;5"), ("B", 6, "1;1;1;1;1"), ("C", 5, "3;3;3;3;3")]);
    assert_eq!((item.as_str(), index.as_str()), ("50", "50"), "(600 + 0 + 250) / 17 = 50");
    let (_, item, index) = together(&[("A", 10, "5;5;5;5;5"), ("B", 5, "1;1;1;1;1"), ("C", 5, "1;1;1;1;1")]);
    assert_eq!((item.as_str(), index.as_str()), ("50", "50"), "1000 / 20, and not 100 / 3");
}

#[test]
fn a_leader_with_too_few_takes_the_next_smallest_along_and_is_in_no_total() {
    // Facts 27 and 29 over leaders: 4 is hidden, so 6 is too, and 7 stays; two leaders are too few for a total.
    let (room, item, index) = together(&[
        ("A", 4, "5;5;5;5;5"),
        ("B", 6, "5;5;5;5;5"),
        ("C", 7, "1;1;1;1;1"),
        ("D", 9, "1;1;1;1;1"),
    ]);
    let shown = ["A", "B", "C", "D"].map(|leader| room.leader(leader, "staff_shown"));
    assert_eq!(shown, ["hidden", "hidden", "0", "0"]);
    let hidden = ["A", "B"].map(|leader| room.titled("survey_leaders", leader));
    let stored = hidden.map(|leader| room.value("survey_leaders", &leader, "staff_index"));
    assert_eq!(stored, [None, None], "neither of them has an index that could be read");
    assert_eq!((item.as_str(), index.as_str()), ("–", "–"));
    let names = room.look("leadership_survey", |sight| {
        let specs = sight.canvas.charts.iter().filter(|chart| chart.title.contains("lle ledere"));
        let charts: Vec<String> =
            specs.map(|spec| format!("{:?}", raaderum::chart::gather(sight, spec))).collect();
        charts.join(" ")
    });
    assert!(!names.is_empty() && !names.contains("\"A\"") && !names.contains("\"D\""), "no leader is named");
}

#[test]
fn a_leader_who_is_hidden_later_loses_the_index_on_the_wall_too() {
    let mut room = room();
    let mut text = about("A", &alike(6, "5;5;5;5;5"));
    text.push_str(&"B;1;1;1;1;1\n".repeat(9));
    room.takes(&text);
    assert_eq!(room.leader("A", "staff_shown"), "100");
    // The third leader has three answers: the remainder rule hides the smallest beside it.
    room.takes(&about("C", &alike(3, "5;5;5;5;5")));
    assert_eq!(room.leader("A", "staff_shown"), "hidden", "the stored index gives nobody away");
    assert_eq!(room.leader("B", "staff_shown"), "0");
}

#[test]
fn answers_are_options_by_id_by_name_or_by_number() {
    let mut room = room();
    let rows = ["4;Enig;4,0;4 - Enig;enig", "4;ENIG;75;4. Enig;4"];
    let preview = room.takes(&about("Områdeleder A", &rows));
    assert_eq!(preview.problems, []);
    for item in ITEMS {
        let tally = room.counts("survey_staff", "staff", "leader", item, 1).expect("it");
        assert_eq!(tally.count("4"), 2, "{item}");
    }
    let preview = room.takes(&about("Områdeleder A", &["6;4;måske;4;4"]));
    let named: Vec<_> =
        preview.problems.iter().map(|it| (it.line, it.column, it.what, it.found.as_str())).collect();
    assert_eq!(named, [(2, Some(1), Trouble::Unknown, "6"), (2, Some(3), Trouble::Unknown, "måske")]);
    assert_eq!(preview.told.persons, 1, "the rest of the row counts");
}

#[test]
fn the_same_person_twice_is_named_and_the_last_answer_counts() {
    let text = "Svar-id;Leder;1;2;3;4;5\nx1;A;5;5;5;5;5\nx2;A;1;1;1;1;1\nx1;A;3;3;3;3;3\n";
    for (twins, persons) in [(Twins::LeaveOut, 2), (Twins::Take, 3)] {
        let mut room = room();
        let preview = room.take_with(text, &survey(), |mapping| {
            assert_eq!(mapping.columns[0], Becomes::Person);
            assert_eq!(mapping.twins, Twins::LeaveOut, "somebody who answers twice has changed their mind");
            mapping.twins = twins;
        });
        let named: Vec<_> = preview.twins.iter().map(|it| (it.line, it.other, it.name.as_str())).collect();
        assert_eq!(named, [(4, Some(2), "x1")]);
        assert_eq!(preview.told.persons, persons, "{twins:?}");
        let leader = room.titled("survey_leaders", "A");
        let tally = room.counts("survey_staff", "staff", &leader, "reason", 1).expect("it");
        assert_eq!(tally.count("3"), 1, "the last answer is there");
        assert_eq!(tally.count("5"), u32::from(twins == Twins::Take), "{twins:?}");
        let saved = format!("{:?}", room.session);
        assert!(!saved.contains("x1") && !saved.contains("x2"), "nobody is kept");
    }
}

#[test]
fn rows_that_are_alike_are_named_and_both_count_unless_somebody_says_otherwise() {
    let text = about("A", &["4;4;4;4;4", "4;4;4;4;4", "5;4;4;4;4"]);
    for (twins, persons) in [(None, 3), (Some(Twins::LeaveOut), 2)] {
        let mut room = room();
        let preview = room.take_with(&text, &survey(), |mapping| {
            mapping.twins = twins.unwrap_or(mapping.twins);
        });
        let named: Vec<_> = preview.twins.iter().map(|it| (it.line, it.other, it.name.as_str())).collect();
        assert_eq!(named, [(3, Some(2), "")]);
        assert_eq!(preview.told.persons, persons, "{twins:?}");
    }
}

#[test]
fn who_is_not_there_yet_is_made_and_a_name_is_asked_about() {
    let mut room = room();
    let text = "Leder;1\nOmrådeleder A;4\nTeamleder Vest;4\nteamleder vest;4\nKaren Hansen;4\n;4\n";
    let preview = room.takes(text);
    assert_eq!(preview.told.abouts, ["Teamleder Vest", "Karen Hansen"], "each once");
    let named: Vec<_> = preview.problems.iter().map(|it| (it.line, it.what)).collect();
    assert_eq!(named, [(5, Trouble::NamesPerson), (6, Trouble::NoAbout)]);
    assert_eq!(preview.told.left_out, 1);
    assert_eq!(room.session.rows("survey_leaders").len(), 3);
}

#[test]
fn what_was_typed_makes_way_for_the_answers() {
    let mut room = room();
    room.place(
        "survey_rows",
        "typed",
        &[
            ("leader", "leader".into()),
            ("item", "competence".into()),
            ("staff", 10.0.into()),
            ("own", 100.0.into()),
        ],
    );
    let preview = room.takes(&about("Områdeleder A", &alike(6, "5;5;5;5;5")));
    assert_eq!(preview.told.typed, 1);
    assert_eq!(room.known("survey_rows", "typed", "staff"), "100");
    assert_eq!(room.known("survey_rows", "typed", "own"), "100", "the leader's own stays as it is");
    room.undo();
    assert_eq!(room.known("survey_rows", "typed", "staff"), "10");
}

#[test]
fn a_group_that_nobody_knows_is_named_with_its_line() {
    let mut room = room();
    let text = "Gruppe;Leder;1\nMedarbejdere;A;4\nmedarbejdere;A;4\nKonsulent;A;4\nsuperior;A;5\n";
    let preview = room.takes(text);
    let named: Vec<_> =
        preview.problems.iter().map(|it| (it.line, it.column, it.what, it.found.as_str())).collect();
    assert_eq!(named, [(4, Some(0), Trouble::NoGroup, "Konsulent")]);
    assert_eq!(
        preview.problems[0].expected, "Medarbejdere, Lederens leder, Lederen selv",
        "and who could be meant"
    );
    assert_eq!((preview.told.persons, preview.told.left_out), (3, 1));
}

#[test]
fn without_a_column_for_it_all_rows_are_about_the_leader_that_is_chosen() {
    let mut room = room();
    let preview = room.take_with("1;2;3;4;5\n4;4;4;4;4\n", &survey(), |mapping| {
        assert_eq!(mapping.about.len(), 1, "there is a leader");
        mapping.about.clear();
    });
    assert_eq!(preview.problems.iter().map(|it| it.what).collect::<Vec<_>>(), [Trouble::NoAbout]);
    assert_eq!(preview.edit, None, "nobody knows whom it is about");
    room.takes("1;2;3;4;5\n4;4;4;4;4\n");
    assert!(room.counts("survey_staff", "staff", "leader", "reason", 1).is_some());
}

#[test]
fn questions_of_every_shape_take_a_file() {
    let room = room();
    for ask in questions(&room.workshop) {
        let target = raaderum::model::import::Target::Answers(ask.id.clone());
        let choices = raaderum::model::import::choices(&room.workshop, &room.session, &target);
        let asks_each = ask.each.as_ref().is_some_and(|table| room.session.rows(table.as_str()).is_empty());
        let answers = choices.iter().filter(|it| matches!(it.becomes, Becomes::Answer(_))).count();
        assert!(answers > 0 || asks_each, "{}: nothing to answer", ask.id);
    }
    let mut room = room;
    room.place("initiatives", "i1", &[("name", Value::from("Hybridhold"))]);
    let risk = raaderum::model::import::Target::Answers(AskId::from("risk"));
    let text =
        "indsats;Hvor villig er du personligt til, at dette kan mislykkes?\nHybridhold;2,5\nHybridhold;5\n";
    let preview = room.take(text, &risk);
    assert_eq!((preview.told.persons, preview.problems.len()), (2, 0), "{:?}", preview.problems);
    let key =
        TallyKey { ask: AskId::from("risk"), of: Some("i1".into()), group: GroupId::from("leader"), wave: 1 };
    let tally = room.session.tally(&key).expect("it is counted");
    assert_eq!((tally.n, tally.count("2.5"), tally.count("5")), (2, 1, 1));
    let _ = sheet(text);
}
