//! Ledgers, boards with ticks and votes, splits with locks: what a hand does, and what then stands in the field.

mod support;

use raaderum::drawing::place::at;
use raaderum::drawing::{Drawing, SMALLEST_TEXT, Target};
use raaderum::model::id::{FieldId, OptionId, RecordId, TableId};
use raaderum::model::value::Value;
use raaderum::model::view_spec::{LedgerSpec, ViewSpec};
use raaderum::view::{Gesture, Way, groups, view_of};
use support::{Room, fjordnaes, gallery};

fn token(table: &str, row: &str, field: &str) -> Target {
    Target::Token(TableId::from(table), RecordId::from(row), FieldId::from(field))
}

fn card(table: &str, row: &str) -> Target {
    Target::Card(TableId::from(table), RecordId::from(row))
}

fn choice(table: &str, row: &str, field: &str, option: &str) -> Target {
    Target::Choice(TableId::from(table), RecordId::from(row), FieldId::from(field), OptionId::from(option))
}

fn writing(table: &str, row: &str, field: &str) -> Target {
    Target::Writing(TableId::from(table), RecordId::from(row), FieldId::from(field))
}

fn value(room: &Room, table: &str, row: &str, field: &str) -> Option<Value> {
    room.session.record(table, row)?.value(field).cloned()
}

fn says(drawing: &Drawing, text: &str) -> bool {
    drawing.texts().any(|row| row.text == text)
}

/// Three trials, the second without anything but its text.
fn trials() -> Room {
    let mut room = gallery();
    room.write("trials", "t1", "text", "De ældre kan ikke bruge skærmen")
        .write("trials", "t1", "days", 10.0)
        .write("trials", "t1", "effort", 3.0)
        .write("trials", "t1", "until", "2026-05-28")
        .write("trials", "t2", "text", "Vikarerne når ikke oplæringen")
        .write("trials", "t3", "text", "Borgerne ringer alligevel")
        .write("trials", "t3", "days", 90.0);
    room
}

#[test]
fn a_bar_is_put_where_it_is_let_go_and_stays_in_its_steps() {
    let mut room = trials();
    let what = token("trials", "t1", "effort");
    let lifted = room.draw("ledger").item(&what).expect("a bar").lifted;
    for (x, number) in [(lifted.center().x, 3.0), (1599.0, 10.0), (0.0, 0.0)] {
        room.does("ledger", &Gesture::Drop { what: what.clone(), at: at(x, 300.0) });
        assert_eq!(value(&room, "trials", "t1", "effort"), Some(Value::Number(number)), "dropped at {x}");
    }
    assert!(!room.does("ledger", &Gesture::Nudge { what: what.clone(), way: Way::Left }), "nothing under 0");
    assert!(room.does("ledger", &Gesture::Nudge { what, way: Way::Up }));
    assert_eq!(value(&room, "trials", "t1", "effort"), Some(Value::Number(1.0)));
}

#[test]
fn a_number_goes_up_in_steps_and_can_be_written() {
    let mut room = trials();
    let (what, plus) = (token("trials", "t1", "days"), choice("trials", "t1", "days", "plus"));
    assert!(room.draw("ledger").item(&plus).is_some(), "there is room for the step");
    assert!(room.does("ledger", &Gesture::Tap(plus)));
    assert_eq!(value(&room, "trials", "t1", "days"), Some(Value::Number(11.0)));
    assert!(room.does("ledger", &Gesture::Write { what: what.clone(), text: "41,4".to_owned() }));
    assert_eq!(value(&room, "trials", "t1", "days"), Some(Value::Number(41.0)), "the nearest that is legal");
    assert!(!room.does("ledger", &Gesture::Write { what: what.clone(), text: "mange".to_owned() }));
    assert!(room.does("ledger", &Gesture::Remove(what)));
    assert_eq!(value(&room, "trials", "t1", "days"), None);
    assert!(room.draw("ledger").item(&choice("trials", "t3", "days", "plus")).is_none(), "90 is the end");
    let first = choice("trials", "t2", "days", "plus");
    assert!(room.does("ledger", &Gesture::Tap(first)));
    assert_eq!(value(&room, "trials", "t2", "days"), Some(Value::Number(1.0)), "the first step is the least");
}

#[test]
fn a_pill_goes_round_and_a_box_is_ticked() {
    let mut room = trials();
    let pill = token("trials", "t1", "result");
    let mut seen = Vec::new();
    for _ in 0..5 {
        assert!(room.does("ledger", &Gesture::Tap(pill.clone())));
        seen.extend(value(&room, "trials", "t1", "result"));
    }
    let round = ["open", "confirmed", "refuted", "unclear", "open"].map(Value::from);
    assert_eq!(seen, round, "after the last comes the first");
    let tick = token("trials", "t1", "shared");
    assert!(room.does("ledger", &Gesture::Tap(tick.clone())));
    assert_eq!(value(&room, "trials", "t1", "shared"), Some(Value::Yes(true)));
    assert!(room.does("ledger", &Gesture::Tap(tick)));
    assert_eq!(value(&room, "trials", "t1", "shared"), Some(Value::Yes(false)));
}

#[test]
fn rows_are_written_made_and_taken_away() {
    let mut room = trials();
    let text = "  Prøv   med to borgere ".to_owned();
    assert!(room.does("ledger", &Gesture::Write { what: writing("trials", "t2", "test"), text }));
    assert_eq!(value(&room, "trials", "t2", "test"), Some(Value::from("Prøv med to borgere")));
    let make = Gesture::Make { id: RecordId::from("t4"), at: None, text: "Vi kan selv".to_owned() };
    assert!(room.does("ledger", &make));
    assert_eq!(value(&room, "trials", "t4", "text"), Some(Value::from("Vi kan selv")));
    let drawing = room.draw("ledger");
    let item = drawing.item(&card("trials", "t4")).expect("it stands in the last row");
    assert!(item.grip.write && item.grip.remove && !item.grip.drag, "written and removed, not moved");
    assert!(room.does("ledger", &Gesture::Remove(card("trials", "t4"))));
    assert!(room.session.record("trials", "t4").is_none());
    room.undo();
    assert!(room.draw("ledger") == drawing, "one undo brings it back");
}

#[test]
fn numbers_stand_under_each_other_and_their_sum_under_them() {
    let room = trials();
    let drawing = room.draw("ledger");
    let right = |text: &str| {
        let row = drawing.texts().find(|row| row.text == text).unwrap_or_else(|| panic!("{text} is there"));
        row.start.x + row.width
    };
    for text in ["10", "90", "100"] {
        assert!((right(text) - right("10")).abs() < 1.0, "{text} ends where the others end");
    }
    assert!(says(&drawing, "28. maj 2026"), "a date in words");
    assert!(says(&drawing, "gns. 3,0") || says(&drawing, "3"), "and a mean");
    assert!(says(&drawing, "0 af 3"), "and a count");
}

#[test]
fn the_smallest_comes_first_and_the_cut_is_counted() {
    let mut room = gallery();
    let top = |room: &Room, id: &str| {
        room.draw("ledger_curve").item(&card("deliverables", id)).expect("it is shown").outline.top
    };
    assert!(
        top(&room, "d2") < top(&room, "d3") && top(&room, "d3") < top(&room, "d1"),
        "9 before 5.3 before 4.8"
    );
    let drawing = room.draw("ledger_curve");
    assert!(says(&drawing, "80-pct.-løsningen · 6 af 10"), "the line says what it is");
    assert!(says(&drawing, "86 % værdi for 40 % indsats"), "86 of 100 for 26 of 65");
    room.write("deliverables", "d10", "value", 40.0).write("deliverables", "d10", "cost", 1.0);
    assert!(top(&room, "d10") < top(&room, "d2"), "a row goes where its number says");
}

#[test]
fn without_value_there_is_no_curve_but_a_word() {
    let mut room = gallery();
    for number in 1..=10 {
        room.write("deliverables", &format!("d{number}"), "value", 0.0);
    }
    assert!(room.draw("ledger_curve").texts().any(|row| row.text.starts_with("Kurven kommer")));
}

#[test]
fn a_department_gets_its_row_with_the_first_touch() {
    let mut room = gallery();
    let rows = room.session.rows("freed").len();
    let drawing = room.draw("ledger_freed");
    assert!(says(&drawing, "Teknik & Miljø"), "its name is known before there is a row");
    let id = drawing
        .items
        .iter()
        .find_map(|item| match &item.target {
            Target::Card(table, id) if *table == *"freed" && item.label.contains("Teknik") => {
                Some(id.clone())
            }
            _ => None,
        })
        .expect("a row to be");
    assert!(room.does("ledger_freed", &Gesture::Tap(token("freed", id.as_str(), "use"))));
    assert_eq!(
        value(&room, "freed", id.as_str(), "department"),
        Some(Value::from("tm")),
        "it knows whose it is"
    );
    let even = value(&room, "freed", id.as_str(), "use").expect("a split");
    assert_eq!(even.numbers().iter().flatten().sum::<f64>(), 100.0);
    assert_eq!(room.session.rows("freed").len(), rows + 1, "one row, not two");
    assert!(room.does("ledger_freed", &Gesture::Remove(card("freed", id.as_str()))));
    assert!(room.draw("ledger_freed") == drawing, "taken away, it is as it was");
}

#[test]
fn parts_of_a_split_are_moved_in_their_row() {
    let mut room = gallery();
    let part =
        |place| Target::Part(TableId::from("freed"), RecordId::from("f1"), FieldId::from("use"), place);
    let share = |room: &Room| -> Vec<f64> {
        value(room, "freed", "f1", "use").unwrap().numbers().iter().flatten().copied().collect()
    };
    assert!(room.does("ledger_freed", &Gesture::Nudge { what: part(0), way: Way::Left }));
    assert_eq!(share(&room), [35.0, 25.0, 20.0, 10.0, 10.0], "five points go over");
    let outline = room.draw("ledger_freed").item(&part(3)).expect("a handle").outline;
    assert!(
        !room.does("ledger_freed", &Gesture::Drop { what: part(3), at: outline.center() }),
        "it is there"
    );
    assert!(room.does("ledger_freed", &Gesture::Drop { what: part(3), at: at(1599.0, 0.0) }));
    assert_eq!(share(&room), [35.0, 25.0, 20.0, 20.0, 0.0]);
}

#[test]
fn texts_are_whole_as_long_as_there_is_room() {
    let mut room = gallery();
    let long =
        "Fem borgere prøver ét opkald med en hjælper ved siden af, og vi tæller, hvor tit hun griber ind";
    for id in ["t1", "t2", "t3"] {
        room.write("trials", id, "text", "De ældste kan ikke finde ud af skærmen, og datteren er på arbejde")
            .write("trials", id, "test", long);
    }
    let drawing = room.draw("ledger");
    let cut: Vec<&str> =
        drawing.texts().map(|row| row.text.as_str()).filter(|text| text.ends_with('…')).collect();
    assert!(cut.is_empty(), "smaller text says all of it: {cut:?}");
}

#[test]
fn four_hundred_rows_are_counted_and_read() {
    let mut room = gallery();
    for number in 0..400 {
        room.write("trials", &format!("t{number:03}"), "text", "Vikarerne når ikke oplæringen");
    }
    let begun = std::time::Instant::now();
    let drawing = room.draw("ledger");
    assert!(begun.elapsed().as_millis() < 1500, "it stays quick: {:?}", begun.elapsed());
    let shown = drawing.items.iter().filter(|item| matches!(item.target, Target::Card(..))).count();
    assert!(says(&drawing, &format!("+{}", 400 - shown)), "the others are counted");
    assert!(drawing.texts().all(|row| row.size >= SMALLEST_TEXT));
}

#[test]
fn two_views_of_one_table_do_not_share_a_name() {
    let drawing = gallery().draw("ledger_pair");
    let mut targets: Vec<&Target> = drawing.items.iter().map(|item| &item.target).collect();
    let all = targets.len();
    targets.sort();
    targets.dedup();
    assert_eq!(targets.len(), all, "each thing has its own");
}

#[test]
fn a_board_ticks_votes_and_proposes() {
    let mut room = gallery();
    let tick = token("wishes", "w2", "tested");
    assert!(room.draw("board_votes").item(&tick).is_some(), "there is a box");
    assert!(room.does("board_votes", &Gesture::Tap(tick)));
    assert_eq!(value(&room, "wishes", "w2", "tested"), Some(Value::Yes(true)));

    let label =
        |room: &Room, id: &str| room.draw("board_votes").item(&card("wishes", id)).unwrap().label.clone();
    let said = label(&room, "w1");
    assert!(said.contains("kolonnen Nu") && said.contains("foreslået"), "{said}");
    assert!(!label(&room, "w2").contains("foreslået"), "a hand has put it there");
    assert!(room.does("board_votes", &Gesture::Nudge { what: card("wishes", "w1"), way: Way::Right }));
    assert_eq!(value(&room, "wishes", "w1", "column"), Some(Value::from("later")), "from where it stood");
    assert!(label(&room, "w3").contains("81.000 kr."), "a computed second line");

    room.vote("wish_votes", None, "leader", 12, &[("w1", 9), ("w2", 6), ("w3", 0)]).reveal("board_votes", 0);
    assert!(!label(&room, "w1").contains("stemmer"), "not before they are revealed");
    room.reveal("board_votes", 1);
    assert!(label(&room, "w1").contains("9 stemmer"));
    assert!(says(&room.draw("board_votes"), "9"));
}

#[test]
fn four_votes_leave_no_trace_on_a_board() {
    let mut room = gallery();
    room.reveal("board_votes", 1);
    room.vote("wish_votes", None, "leader", 4, &[("w1", 4), ("w2", 3)]);
    let one = room.draw("board_votes");
    room.vote("wish_votes", None, "leader", 4, &[("w1", 0), ("w2", 1)]);
    assert!(one == room.draw("board_votes"), "whatever they say");
    assert!(one.texts().any(|row| row.text == "Vises ikke (færre end 5)"));
}

#[test]
fn a_locked_part_keeps_its_share() {
    let mut room = gallery();
    let part =
        |place| Target::Part(TableId::from("purses"), RecordId::from("p3"), FieldId::from("share"), place);
    let share = |room: &Room| -> Vec<f64> {
        value(room, "purses", "p3", "share").unwrap().numbers().iter().flatten().copied().collect()
    };
    assert!(room.does("split_locked", &Gesture::Tap(choice("purses", "p3", "kept", "grow"))));
    assert_eq!(value(&room, "purses", "p3", "kept"), Some(Value::Names(vec!["grow".to_owned()])));
    assert!(room.does("split_locked", &Gesture::Nudge { what: part(0), way: Way::Right }));
    assert_eq!(share(&room), [35.0, 40.0, 15.0, 10.0], "the next one that is open gives");
    assert!(room.does("split_locked", &Gesture::Drop { what: part(1), at: at(1600.0, 500.0) }));
    assert_eq!(share(&room), [50.0, 40.0, 0.0, 10.0], "it moves along and keeps its share");
    let bar = |id: &str, place| {
        Target::Part(TableId::from("purses"), RecordId::from(id), FieldId::from("share"), place)
    };
    assert!(room.draw("split_locked").item(&bar("p1", 0)).is_none(), "nothing is open on its left");
    assert!(!room.does("split_locked", &Gesture::Nudge { what: bar("p1", 0), way: Way::Right }));
    assert!(room.does("split_locked", &Gesture::Tap(choice("purses", "p3", "kept", "grow"))));
    assert_eq!(value(&room, "purses", "p3", "kept"), None, "and unlocked again");
}

#[test]
fn faults_of_a_ledger_are_named() {
    let room = gallery();
    let spec = |change: &dyn Fn(&mut LedgerSpec)| {
        let ViewSpec::Ledger(mut spec) = room.workshop.canvas("ledger_curve").unwrap().view.clone() else {
            panic!("it is a ledger")
        };
        change(&mut spec);
        let view = ViewSpec::Ledger(spec);
        let flaws = view_of(&view).flaws(&room.workshop);
        flaws.iter().map(|flaw| format!("{} {}", flaw.kind, flaw.found)).collect::<Vec<_>>()
    };
    assert_eq!(spec(&|_| {}), Vec::<String>::new(), "the gallery's own has none");
    assert_eq!(spec(&|spec| spec.of = TableId::from("x")), ["unknown-table x"]);
    assert_eq!(
        spec(&|spec| spec.columns[1].field = FieldId::from("text")),
        ["not-a-number text", "duplicate-field text"]
    );
    assert_eq!(spec(&|spec| spec.cut = Some(FieldId::from("cost"))), ["not-a-yes cost"]);
    assert_eq!(spec(&|spec| spec.order = Some(FieldId::from("text"))), ["not-a-number text"]);
    assert_eq!(spec(&|spec| spec.each = Some(TableId::from("initiatives"))), ["no-link deliverables"]);
    let mark = |spec: &mut LedgerSpec| spec.curve.as_mut().unwrap().mark = "nowhere".to_owned();
    assert_eq!(spec(&mark), ["unknown-threshold nowhere"]);
}

#[test]
fn the_key_n_writes_where_the_wall_and_the_drawer_say() {
    for (name, text) in raaderum::file::builtin::WORKSHOPS {
        let read = raaderum::file::workshop_file::read(name, text);
        let mut room = support::session_of(read.value.expect("it ships"));
        let canvases: Vec<_> = room.workshop.canvases.iter().map(|canvas| canvas.id.to_string()).collect();
        for canvas in canvases {
            let spec = room.workshop.canvas(&canvas).expect("it is there");
            let to = spec.note_table(&room.workshop).cloned();
            let invites = room.draw(&canvas).texts().filter(|row| row.text.contains("(N)")).count();
            assert!(to.is_some() || invites == 0, "{name}, {canvas}: N is promised and reaches nothing");
            let Some(to) = to else { continue };
            let showing = spec.view.leaves().iter().filter(|part| part.makes() == Some(&to)).count();
            assert!(invites <= showing, "{name}, {canvas}: N is promised where it does not reach");
            let make = Gesture::Make { id: RecordId::from("new"), at: None, text: "Ny".to_owned() };
            let made = room.does(&canvas, &make);
            assert!(
                !made || room.session.record(to.as_str(), "new").is_some(),
                "{name}, {canvas}: not in {to}"
            );
            if made {
                room.undo();
            }
        }
    }
}

#[test]
fn an_idea_goes_to_the_ledger_and_not_onto_a_seat() {
    let text = raaderum::file::builtin::workshop_text("ni-raad").expect("it ships");
    let read = raaderum::file::workshop_file::read("ni-raad", text);
    let mut room = support::session_of(read.value.expect("it has no faults"));
    let make = Gesture::Make { id: RecordId::from("new"), at: None, text: "Sms før besøg".to_owned() };
    assert!(room.does("sparring_group", &make));
    assert!(room.session.record("sparring_ideas", "new").is_some(), "the seats have places of their own");
    assert!(says(&room.draw("sparring_group"), "Skriv den næste (N)"));
}

/// Puts a note under another.
fn join(room: &mut Room, canvas: &str, table: &str, note: &str, onto: &str) {
    let edit = room.look(canvas, |sight| groups::join(sight, &card(table, note), &card(table, onto)));
    room.commit(edit.expect("they are notes"));
}

#[test]
fn a_group_shows_the_sum_of_its_votes_and_counts_no_note_twice() {
    let mut room = fjordnaes();
    let group = room.workshop.ask(&"crisis_votes".into()).expect("it is asked").1.groups[0].clone();
    let votes = [("j1", 4), ("j2", 3), ("j3", 2)];
    room.vote("crisis_votes", None, group.as_str(), 12, &votes);
    let says = |room: &Room, id: &str| {
        let drawing = room.draw("crisis_lessons");
        drawing.item(&card("crisis_cards", id)).map(|item| item.label.clone())
    };
    let sentence =
        |room: &Room| room.look("crisis_lessons", |sight| sight.facts.says(sight.canvas, sight.session));
    let before = sentence(&room);
    assert!(says(&room, "j1").expect("a card").contains("4 stemmer"), "{:?}", says(&room, "j1"));
    join(&mut room, "crisis_lessons", "crisis_cards", "j2", "j1");
    let head = says(&room, "j1").expect("the note on top stays");
    assert!(head.contains("7 stemmer") && head.contains("én seddel under"), "{head}");
    assert_eq!(sentence(&room), before, "what counts notes goes on counting them");
    join(&mut room, "crisis_lessons", "crisis_cards", "j1", "j3");
    let head = says(&room, "j3").expect("the note on top stays");
    assert!(
        head.contains("9 stemmer") && head.contains("2 sedler under"),
        "a whole group goes along: {head}"
    );
    let csv = room.look("crisis_lessons", raaderum::export::table::of_canvas);
    let notes = csv.iter().find(|section| section.columns.contains(&"Gruppe".to_owned())).expect("a column");
    assert_eq!(notes.rows.len(), 4, "each note has a row of its own");
    room.undo();
    room.undo();
    assert!(says(&room, "j2").is_some(), "undone, they lie apart");
}

#[test]
fn groups_stand_in_the_file_and_outlive_their_note_on_top() {
    let text = raaderum::file::builtin::sample_text("fjordnaes").expect("it ships");
    let opened = raaderum::file::session_file::read("fjordnaes", text).value.expect("it opens");
    let (workshop_text, left_out) = (opened.workshop_text.clone(), opened.left_out.clone());
    let mut room = support::room_of(opened.workshop, opened.session);
    join(&mut room, "crisis_lessons", "crisis_cards", "j2", "j1");
    let title = Gesture::Write { what: card("crisis_cards", "j1"), text: "På afstand".to_owned() };
    assert!(room.does("crisis_lessons", &title));
    let text = raaderum::file::session_file::text(&room.workshop, &workshop_text, &room.session, &left_out);
    let again = raaderum::file::session_file::read("again", &text);
    assert!(again.faults.is_empty(), "{:#?}", again.faults);
    let again = again.value.expect("it opens").session;
    assert_eq!(again.heading("crisis_cards", "j1"), Some("På afstand"));
    assert_eq!(again.members("crisis_cards", "j1"), [&RecordId::from("j2")]);
    assert!(room.does("crisis_lessons", &Gesture::Remove(card("crisis_cards", "j1"))));
    let drawing = room.draw("crisis_lessons");
    assert!(drawing.item(&card("crisis_cards", "j2")).is_some(), "what lay under it is there again");
}
