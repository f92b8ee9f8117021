//! The red thread: what stands on the one page of an initiative, what is said to be missing, and that a full house finds
//! room on it.

#[path = "layout/rules.rs"]
mod rules;
mod support;

use raaderum::app::crowd::{Crowd, fill};
use raaderum::drawing::ink::Ink;
use raaderum::drawing::lettering::Lettering;
use raaderum::drawing::{Drawing, Mark, Target};
use raaderum::expr::{Facts, Program};
use raaderum::file::{Fault, builtin, workshop_file};
use raaderum::insight;
use raaderum::model::edit::{Action, Entry, Key, Verb, Who};
use raaderum::model::id::{CanvasId, DecisionId, RecordId, TableId};
use raaderum::model::session::{Cover, Decision, DecisionStatus, Session};
use raaderum::model::value::Value;
use raaderum::model::workshop::{Language, Severity, Workshop};
use raaderum::view::pass::{self, Case, Fired};
use raaderum::words::Words;

use support::{Room, fjordnaes, room_of, session_of};

const PASSES: &str = r##"
  passes: [
    (of: "initiatives",
     figures: [
       (label: "Lys", value: r#"option("gate_answers", "decision", it.light)?.name"#, ink: "it.light"),
       (label: "Manglende mod", value: r#"show(it.risk_gap, 1) + " trin""#),
       (label: "Manglende mandat", value: "it.legitimacy_gap"),
     ],
     lines: [("Hvorfor", "it.why")]),
    (of: "departments", lines: [("Ansatte", "it.headcount")]),
  ],
"##;

/// Our workshop with these passes in the place of its own, which stand last.
fn text(passes: &str) -> String {
    let text = builtin::workshop_text("ni-raad").expect("it is part of the program");
    let (before, _) = text.split_once("\n  passes: [").expect("it has passes");
    format!("{before}\n{passes})\n")
}

fn with_passes() -> Workshop {
    let read = workshop_file::read("pas.workshop.ron", &text(PASSES));
    assert!(read.faults.is_empty(), "{:#?}", read.faults);
    read.value.expect("it has no faults")
}

/// The sample of Fjordnæs with passes.
fn sample() -> Room {
    room_of(with_passes(), fjordnaes().session)
}

/// Looks at a record with the rules that fire for it.
fn look<T>(room: &Room, table: &str, id: &str, see: impl FnOnce(&Case<'_>) -> T) -> T {
    let (program, _) = Program::compile(&room.workshop);
    let program = program.with_format(Words::of(room.language).spelling().clone());
    let facts = Facts::new(&program, &room.workshop, &room.session);
    let (table, id) = (TableId::from(table), RecordId::from(id));
    let case = Case {
        workshop: &room.workshop,
        session: &room.session,
        facts: &facts,
        words: Words::of(room.language),
        lettering: Lettering::shared(),
        table: &table,
        id: &id,
        fired: &[],
    };
    let insights = insight::run(&program, &room.workshop, &room.session, &facts);
    let fired = insight::about(&insights, &case);
    see(&Case { fired: &fired, ..case })
}

fn page(room: &Room, table: &str, id: &str) -> Drawing {
    let drawing = look(room, table, id, pass::draw);
    let complaints = rules::complaints(&drawing);
    assert!(complaints.is_empty(), "{table}/{id}: {complaints:#?}");
    let mut targets: Vec<_> = drawing.items.iter().map(|item| &item.target).collect();
    targets.sort();
    let all = targets.len();
    targets.dedup();
    assert_eq!(targets.len(), all, "each thing is there once");
    drawing
}

/// Everything that can be read, rows joined.
fn read(drawing: &Drawing) -> String {
    drawing.texts().map(|row| row.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn door<'a>(drawing: &'a Drawing, canvas: &str) -> &'a str {
    let item = drawing.item(&Target::Door(CanvasId::from(canvas)));
    let item = item.unwrap_or_else(|| panic!("no door to {canvas}"));
    assert!(item.grip.tap, "{canvas} is gone to by a tap");
    &item.label
}

/// On how many canvases an initiative stands, and on how many it could.
fn stands(room: &Room, id: &str) -> (usize, usize) {
    let standings = look(room, "initiatives", id, |case| case.standings());
    (standings.iter().filter(|standing| standing.stands.is_some()).count(), standings.len())
}

#[test]
fn an_initiative_has_its_light_its_gaps_its_canvases_and_its_decisions_on_one_page() {
    let drawing = page(&sample(), "initiatives", "I5");
    let said = read(&drawing);
    for part in [
        "Skærmbesøg i hjemmeplejen",
        "opdigtet eksempel",
        "Hvorfor Mere kontakt, mindre landevej",
        "Lys Gult",
        "Manglende mod 1,2 trin",
        "Manglende mandat 25",
        "Tal med ti medarbejdere i udegruppe Nord Områdelederen · 1. maj 2026",
        "personalemøder Ældrechefen · 13. maj 2026",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let (standing, all) = stands(&sample(), "I5");
    assert!(standing > 10 && standing < all, "{standing} of {all}");
    assert!(said.contains(&format!("Står på {standing} af {all} lærreder")), "{said}");
    let lamp = |mark: &Mark| matches!(mark, Mark::Circle { fill: Some(fill), .. } if fill.ink == Ink::Amber);
    assert!(drawing.marks.iter().any(lamp), "a lamp shines in its colour");
    assert_eq!(door(&drawing, "portfolio_model"), "Porteføljemodellen: Gentænk services");
    assert_eq!(door(&drawing, "dumb_questions_gate"), "De dumme spørgsmål: Gult");
    assert_eq!(door(&drawing, "involvement_ladder"), "Involveringsstigen: Løfter: 5");
    assert!(
        drawing.item(&Target::Door(CanvasId::from("dilemma_scales"))).is_none(),
        "no initiative stands there"
    );
    assert!(drawing.told.contains("Manglende mod: 1,2 trin"), "{}", drawing.told);
}

#[test]
fn what_stands_nowhere_says_what_is_missing() {
    let mut room = session_of(with_passes());
    room.place("initiatives", "ny", &[("name", Value::from("Chatbot til byggesager"))]);
    let drawing = page(&room, "initiatives", "ny");
    let said = read(&drawing);
    let (_, all) = stands(&room, "ny");
    assert!(said.contains(&format!("Står ikke på noget lærred endnu, men kan stå på {all}")), "{said}");
    assert!(said.contains("Lys Mangler"), "{said}");
    assert!(said.contains("Beslutninger Ingen endnu"), "{said}");
    assert_eq!(door(&drawing, "change_curve"), "Forandringskurven: Står her ikke endnu");
    room.write("initiatives", "ny", "portfolio_type", "modernise");
    let drawing = page(&room, "initiatives", "ny");
    assert!(read(&drawing).contains(&format!("Står på 1 af {all} lærreder")), "{}", read(&drawing));
    assert_eq!(door(&drawing, "portfolio_model"), "Porteføljemodellen: Modernisér arbejdsgange");
    room.language = Language::English;
    assert!(read(&page(&room, "initiatives", "ny")).contains(&format!("Stands on 1 of {all} canvases")));
}

#[test]
fn a_record_that_is_not_there_says_so() {
    for (table, id) in [("initiatives", "I99"), ("nowhere", "I5")] {
        let drawing = page(&sample(), table, id);
        assert!(drawing.told.contains(&format!("hedder {id}")), "{}", drawing.told);
        assert_eq!(read(&drawing).trim_end(), drawing.told, "and nothing else");
    }
}

#[test]
fn a_rule_speaks_about_the_record_whose_page_it_is_and_not_about_the_worst() {
    let said = |id: &str| look(&sample(), "initiatives", id, |case| case.fired.to_vec());
    // R-121 fires for I5, the worst, and for I8.
    let one = |id: &str| said(id).into_iter().find(|fired| fired.rule == "R-121").expect("it fires").says;
    assert!(
        one("I5").contains("Skærmbesøg") && !one("I8").contains("Skærmbesøg"),
        "{} / {}",
        one("I5"),
        one("I8")
    );
    // Rows that link to it count as its own: R-161 is about promises.
    assert!(said("I5").iter().any(|fired| fired.rule == "R-161"), "{:#?}", said("I5"));
    assert!(!said("I2").iter().any(|fired| fired.rule == "R-161"));
    assert_eq!(said("I5")[0].severity, Severity::Stop, "the most serious first");
    assert!(
        said("I5").last().is_some_and(|fired| fired.rule == "R-182" && fired.is_settled),
        "what is dealt with last"
    );
}

#[test]
fn a_department_has_a_page_of_its_own_where_the_workshop_says_so() {
    let mut room = sample();
    let drawing = page(&room, "departments", "aes");
    assert!(read(&drawing).contains("Ældre & Sundhed Ansatte"), "{}", read(&drawing));
    assert!(door(&drawing, "portfolio_model").starts_with("Porteføljemodellen: Indsatser: "));
    assert!(!read(&drawing).contains("udegruppe Nord"), "an initiative's decisions are not its own");
    assert!(room.workshop.has_pass(&TableId::from("departments")));
    room.workshop.passes.clear();
    assert!(!room.workshop.has_pass(&TableId::from("departments")));
    assert!(room.workshop.has_pass(&TableId::from("initiatives")), "initiatives always");
    let bare = page(&room, "initiatives", "I5");
    assert!(
        bare.item(&Target::Told("figure-0".to_owned())).is_none(),
        "without figures where none are named"
    );
}

#[test]
fn what_would_look_at_too_few_answers_is_never_large_on_a_page() {
    let text = text(
        r#"passes: [(of: "initiatives", figures: [(label: "Mod", value: "show(t(\"risk\", it.id, \"leader\").median, 0)")])],"#,
    );
    let read_workshop = workshop_file::read("pas.workshop.ron", &text);
    assert!(read_workshop.faults.is_empty(), "{:#?}", read_workshop.faults);
    let mut room = session_of(read_workshop.value.expect("it has no faults"));
    room.place("initiatives", "ny", &[("name", Value::from("Chatbot"))]);
    room.vote("risk", Some("ny"), "leader", 3, &[("4", 3)]);
    let few = read(&page(&room, "initiatives", "ny"));
    assert!(few.contains("færre end 5") && !few.contains("Mod 4"), "{few}");
    room.vote("risk", Some("ny"), "leader", 6, &[("4", 6)]);
    let enough = read(&page(&room, "initiatives", "ny"));
    assert!(enough.contains("Mod 4"), "{enough}");
}

/// The workshop with so many copies of the portfolio, all over the phases.
fn many_canvases(n: usize, phases: bool) -> Workshop {
    let mut workshop = with_passes();
    let model = workshop.canvas("portfolio_model").expect("it is there").clone();
    let clone = |number: usize| {
        let mut canvas = model.clone();
        canvas.id = CanvasId(format!("copy_{number}"));
        canvas.title = format!("Spydspidser eller alle på én gang {number}");
        canvas.advice = phases.then_some(number as u8 % 9 + 1);
        canvas
    };
    workshop.canvases = (0..n).map(clone).collect();
    workshop
}

#[test]
fn a_full_house_finds_room_and_nothing_is_lost() {
    let long = "Kommunens fælles digitale indgang til byggesag, pleje og skole";
    let says = "Et langt spørgsmål til rummet om alt det, der ikke er på plads endnu, og som ingen har ejet i to år.";
    let text = "Vi prøver den nye vagtplan af i tre udegrupper, før vi køber noget, og fortæller om det på hvert møde.";
    for (canvases, stands) in [(10, true), (24, true), (54, true), (54, false), (110, true)] {
        for phases in [true, false] {
            let mut room = session_of(many_canvases(canvases, phases));
            room.place("initiatives", "ny", &[("name", Value::from(long))]);
            room.write("initiatives", "ny", "why", long);
            if stands {
                room.write("initiatives", "ny", "portfolio_type", "rethink_business");
            }
            let mut draft = room.session.draft(Who::Desk, Verb::new(Action::Decided, ""));
            for number in 0..20 {
                let decision = Decision {
                    text: text.to_owned(),
                    owner: "Områdelederen for hjemmeplejen i distrikt Nord".to_owned(),
                    due: "2026-12-24".to_owned(),
                    of: Some(RecordId::from("ny")),
                    status: if number % 2 == 0 { DecisionStatus::Open } else { DecisionStatus::Done },
                    ..Decision::default()
                };
                draft = draft
                    .put(Key::Decision(DecisionId(format!("d{number}"))), Some(Entry::Decision(decision)));
            }
            let edit = draft.finish().expect("twenty decisions");
            room.commit(edit);
            let fired: Vec<Fired> = (0..30)
                .map(|number| Fired {
                    rule: format!("R-{number}").into(),
                    severity: [Severity::Stop, Severity::Watch, Severity::Info][number % 3],
                    says: says.to_owned(),
                    is_settled: number > 25,
                })
                .collect();
            let drawing =
                look(&room, "initiatives", "ny", |case| pass::draw(&Case { fired: &fired, ..*case }));
            let name = format!("{canvases} canvases, stands {stands}, phases {phases}");
            let complaints = rules::complaints(&drawing);
            assert!(complaints.is_empty(), "{name}: {complaints:#?}");
            let doors = drawing.items.iter().filter(|item| matches!(item.target, Target::Door(_))).count();
            assert_eq!(
                doors + counted(&drawing, |told| told == "more" || told.starts_with("missing-")),
                canvases,
                "{name}"
            );
            let lists = [("rule-", "more-insights", 30), ("decision-", "more-decisions", 20)];
            for (one, more, all) in lists {
                let shown = drawing.items.iter().filter(|item| told(&item.target).starts_with(one)).count();
                assert!(shown >= 2, "{name}: {shown} {one}");
                assert_eq!(shown + counted(&drawing, |told| told == more), all, "{name}: {one}");
            }
        }
    }
}

fn told(target: &Target) -> &str {
    if let Target::Told(name) = target { name } else { "" }
}

/// The sum of what some `+12` count.
fn counted(drawing: &Drawing, wanted: impl Fn(&str) -> bool) -> usize {
    let counts = drawing.items.iter().filter(|item| wanted(told(&item.target)));
    let number = |label: &str| -> usize {
        let digits = label.trim_start_matches('+').split(' ').next().map(str::parse);
        digits.and_then(Result::ok).unwrap_or_else(|| panic!("{label} counts nothing"))
    };
    counts.map(|item| number(&item.label)).sum()
}

#[test]
fn a_slip_in_a_pass_is_found_where_it_stands() {
    let faults =
        |passes: &str| -> Vec<Fault> { workshop_file::read("pas.workshop.ron", &text(passes)).faults };
    let cases = [
        (r#"passes: [(of: "initiativer")],"#, "unknown-table", r#""initiativer""#),
        (
            r#"passes: [(of: "initiatives", figures: [(label: "Lys", value: "it.lihgt")])],"#,
            "expression-field",
            "lihgt",
        ),
        (
            r#"passes: [(of: "initiatives", figures: [(label: "Lys", value: "it.light", ink: "amber")])],"#,
            "expression-name",
            "amber",
        ),
        (r#"passes: [(of: "departments", lines: [("Hvorfor", "it.why")])],"#, "expression-field", "why"),
        (r#"passes: [(of: "initiatives"), (of: "initiatives")],"#, "duplicate-id", r#""initiatives")],"#),
    ];
    for (passes, kind, mark) in cases {
        let found = faults(passes);
        let [fault] = found.as_slice() else { panic!("{passes}: {found:#?}") };
        let text = text(passes);
        let line = text.lines().nth(fault.line - 1).expect("the line is there");
        assert_eq!(fault.kind, kind, "{fault:?}");
        let at: String = line.chars().skip(fault.column - 1).collect();
        assert!(at.starts_with(mark), "{passes}: {}:{} is {at}", fault.line, fault.column);
    }
}

#[test]
fn the_crowd_of_a_new_session_can_be_read_too() {
    let crowd = Crowd { shared: 40, notes: 300, answers: 200, seed: 7, ..Crowd::default() };
    let workshop = with_passes();
    let mut session = Session::new(&workshop, Cover { title: "Prøve".to_owned(), ..Cover::default() });
    fill(&workshop, &mut session, crowd);
    let room = room_of(workshop, session);
    for table in ["initiatives", "departments"] {
        let ids: Vec<String> =
            room.session.rows(table).iter().take(6).map(|(id, _)| id.to_string()).collect();
        assert!(!ids.is_empty());
        for id in ids {
            page(&room, table, &id);
        }
    }
}
