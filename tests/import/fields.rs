//! Rows as records: which column is which field, what a cell can say, and rows that are there already.

use raaderum::model::import::{Becomes, Trouble, Twins};
use raaderum::model::value::Value;

use super::{field, records, room, sheet};

#[test]
fn columns_find_their_fields_in_any_spelling() {
    let room = room();
    for (heading, becomes) in [
        ("Navn", field("name")),
        ("NAME", field("name")),
        ("Indsats", field("name")),
        ("portfolio type", field("portfolio_type")),
        ("Innovationsgrad", field("innovation_degree")),
        ("innovation-degree", field("innovation_degree")),
        ("Noget helt andet", Becomes::Nothing),
        ("", Becomes::Nothing),
    ] {
        let sheet = sheet(&format!("{heading};x\nA;1"));
        let mapping = room.guess(&sheet, &records("initiatives"));
        assert_eq!(mapping.columns[0], becomes, "{heading}");
    }
    let twice = sheet("Navn;name\nA;B");
    let mapping = room.guess(&twice, &records("initiatives"));
    assert_eq!(mapping.columns, [field("name"), Becomes::Nothing], "a field is filled by one column");
}

#[test]
fn a_sheet_is_known_by_its_columns() {
    let room = room();
    let hints = raaderum::app::importing::hints();
    let target = |text: &str| {
        raaderum::model::import::target(&room.workshop, &room.session, &sheet(text), None, &hints)
    };
    assert_eq!(target("Afdeling;Antal ansatte\nSkole;40"), Some(records("departments")));
    assert_eq!(target("Leder;Q1;Q2;Q3;Q4;Q5\nA;1;2;3;4;5"), Some(super::survey()));
    assert_eq!(target("xyz;zyx\n1;2"), None, "what nobody knows is left to the person");
}

#[test]
fn departments_and_initiatives_come_in_with_links_options_and_numbers() {
    let mut room = room();
    room.take("Afdeling\nSkole\nÆldre og sundhed", &records("departments"));
    let text = "Navn;Type;Innovationsgrad;Afdelinger;Budget\n\
                Sms før besøg;Effektivisér processer;1,5;Skole, Ældre og sundhed;1.250\n\
                Hybridhold;rethink_service;3;skole;";
    let sheet = sheet(text);
    let mut mapping = room.guess(&sheet, &records("initiatives"));
    let links = raaderum::model::import::choices(&room.workshop, &room.session, &mapping.target);
    let link = links.iter().find(|choice| choice.is_called("departments")).expect("a link").becomes.clone();
    mapping.columns = vec![
        field("name"),
        field("portfolio_type"),
        field("innovation_degree"),
        link.clone(),
        field("budget_tdkk"),
    ];
    let preview = room.preview(&sheet, &mapping);
    assert_eq!(preview.problems, [], "everything is understood");
    room.commit(preview.edit.expect("an edit"));
    let first = room.titled("initiatives", "Sms før besøg");
    let value = |field: &str| room.value("initiatives", &first, field);
    assert_eq!(value("portfolio_type"), Some(Value::from("streamline")));
    assert_eq!(value("innovation_degree"), Some(Value::from(1.5)));
    assert_eq!(value("budget_tdkk"), Some(Value::from(1250.0)));
    let Becomes::Field(link) = link else { panic!("a field") };
    let both = [room.titled("departments", "Skole"), room.titled("departments", "Ældre og sundhed")];
    assert_eq!(value(link.as_str()), Some(Value::Names(both.to_vec())));
    room.undo();
    assert_eq!(room.session.rows("initiatives").len(), 0, "one step takes all of it back");
    assert_eq!(room.session.rows("departments").len(), 2, "and nothing else");
}

#[test]
fn what_does_not_fit_is_named_with_line_and_column_and_the_rest_comes_in() {
    let mut room = room();
    let text = "Navn;Innovationsgrad;Type\nA;9;Effektivisér processer\nB;2,25;x\n;1;\nC;to;\n";
    let preview = room.take(text, &records("initiatives"));
    let named: Vec<_> =
        preview.problems.iter().map(|it| (it.line, it.column, it.what, it.found.as_str())).collect();
    assert_eq!(
        named,
        [
            (2, Some(1), Trouble::OutOfRange, "9"),
            (3, Some(1), Trouble::OffStep, "2,25"),
            (3, Some(2), Trouble::Unknown, "x"),
            (4, None, Trouble::NoTitle, ""),
            (5, Some(1), Trouble::NoNumber, "to"),
        ]
    );
    assert_eq!((preview.told.new, preview.told.left_out), (3, 1));
    let first = room.titled("initiatives", "A");
    assert_eq!(room.value("initiatives", &first, "innovation_degree"), None, "the field stays empty");
    assert_eq!(room.value("initiatives", &first, "portfolio_type"), Some(Value::from("streamline")));
}

#[test]
fn rows_that_are_there_already_are_named_and_left_or_updated() {
    for (twins, degree, changed, left_out) in [(Twins::LeaveOut, 1.0, 0, 2), (Twins::Take, 3.0, 1, 0)] {
        let mut room = room();
        room.take("Navn;Innovationsgrad;Type\nÆldre;1;modernise", &records("initiatives"));
        let before = room.session.clone();
        let text = "Navn;Innovationsgrad\naeldre;2\nNy;1\nÆLDRE;3";
        let preview = room.take_with(text, &records("initiatives"), |mapping| mapping.twins = twins);
        let named: Vec<_> = preview.twins.iter().map(|it| (it.line, it.other, it.name.as_str())).collect();
        assert_eq!(named, [(2, None, "aeldre"), (4, None, "ÆLDRE")], "{twins:?}");
        assert_eq!((preview.told.new, preview.told.changed, preview.told.left_out), (1, changed, left_out));
        let old = before.rows("initiatives").iter().next().expect("it").0.to_string();
        assert_eq!(room.value("initiatives", &old, "innovation_degree"), Some(Value::from(degree)));
        let kind = room.value("initiatives", &old, "portfolio_type");
        assert_eq!(kind, Some(Value::from("modernise")), "what the sheet does not say stays");
        room.undo();
        assert!(room.session == before, "{twins:?}: undone exactly");
    }
}

#[test]
fn a_title_that_stands_twice_in_the_sheet_is_one_record() {
    let mut room = room();
    let preview = room.take("Navn;Innovationsgrad\nA;1\nB;2\na;3", &records("initiatives"));
    let named: Vec<_> = preview.twins.iter().map(|it| (it.line, it.other)).collect();
    assert_eq!(named, [(4, Some(2))], "both lines are named");
    assert_eq!(room.session.rows("initiatives").len(), 2);
}

#[test]
fn too_many_cells_are_named_and_too_few_are_empty() {
    let mut room = room();
    let preview = room.take("Navn;Innovationsgrad\nA;1;ekstra\nB", &records("initiatives"));
    let named: Vec<_> = preview.problems.iter().map(|it| (it.line, it.what, it.found.as_str())).collect();
    assert_eq!(named, [(2, Trouble::TooManyCells, "ekstra")]);
    assert_eq!(preview.told.new, 2);
}
