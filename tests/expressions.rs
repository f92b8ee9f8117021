//! What an expression may not do, what it says when it is wrong, and how it treats what is missing.

mod fjord;

use fjord::{Room, workshop};
use raaderum::expr::{Facts, Program};
use raaderum::model::edit::{Action, Verb, Who};
use raaderum::model::field::{FieldKind, FieldSpec};
use raaderum::model::value::Value;
use raaderum::model::workshop::Workshop;

/// The workshop with one more formula on its departments.
fn with_formula(formula: &str) -> Workshop {
    let mut workshop = workshop();
    let field = FieldSpec {
        id: "probe".into(),
        label: "Prøve".to_owned(),
        kind: FieldKind::Formula(formula.to_owned()),
        unit: None,
        help: None,
        from: None,
    };
    workshop.tables[0].fields.push(field);
    workshop
}

/// The flaws of a formula: kind, what was found, what was expected, line and column.
fn flaws(formula: &str) -> Vec<(String, String, String, (usize, usize))> {
    let (_, flaws) = Program::compile(&with_formula(formula));
    let flaw = |flaw: raaderum::model::fault::Flaw| {
        assert!(flaw.path.to_string().starts_with("tables[0].fields[6]"), "{}", flaw.path);
        (flaw.kind.to_owned(), flaw.found, flaw.expected, flaw.inside.unwrap_or_default())
    };
    flaws.into_iter().map(flaw).collect()
}

/// What a formula gives for the department `aes`.
fn gives(formula: &str) -> Option<Value> {
    let room = Room::with(with_formula(formula));
    assert_eq!(room.flaws, [], "{formula}");
    room.facts().value("departments", "aes", "probe").cloned()
}

fn number(formula: &str) -> Option<f64> {
    gives(formula).and_then(|value| value.number())
}

#[test]
fn nothing_but_expressions_is_read() {
    for text in [
        "let a = 1; a",
        "while true {}",
        "loop {}",
        "for a in [1] { a }",
        "fn f() { 1 }",
        "import \"os\" as os",
        "eval(\"1\")",
        "print(1)",
        "debug(1)",
        "it.name = \"x\"",
        "Fn(\"len\")",
        "this",
        "return 1",
        "throw 1",
        "1; 2",
        "try { 1 } catch { 2 }",
        "",
    ] {
        let found = flaws(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        let refused =
            ["expression-syntax", "expression-sign", "expression-end"].contains(&found[0].0.as_str());
        assert!(refused, "{text}: {found:?}");
    }
    // A closure may not hold statements either.
    for text in
        ["[1].map(|a| { let b = a; b })", "[1].map(|a| { loop { } })", "if true { let x = 1; x } else { 2 }"]
    {
        assert_eq!(flaws(text).len(), 1, "{text}: {:?}", flaws(text));
    }
    for text in ["sleep(1)", "timestamp()", "parse_int(\"1\")", "read_file(\"/etc/passwd\")", "range(0, 9)"] {
        let found = flaws(text);
        assert_eq!(found[0].0, "expression-function", "{text}");
    }
}

#[test]
fn work_depth_and_size_are_bounded() {
    let deep = format!("{}1{}", "(".repeat(3000), ")".repeat(3000));
    assert_eq!(flaws(&deep)[0].0, "expression-deep", "too deep");
    let chain = format!("1{}", " + 1".repeat(20_000));
    assert!(!flaws(&chain).is_empty() || number(&chain).is_some(), "long, but no overflow of the stack");
    let all = "[0,1,2,3,4,5,6,7,8,9]";
    let grown = format!(
        "{all}.map(|a| {all}.map(|b| {all}.map(|c| {all}.map(|d| {all}.map(|e| {all}.map(|f| {all}.map(|g| {all}.map(|h| h))))))))"
    );
    let text = "\"abcdefghij\"".to_owned();
    let long = (0..20).fold(text, |text, _| format!("[{text}, \"x\"].map(|t| t + t + t + t).join(\"\")"));
    let pairs = "[initiatives, initiatives, initiatives].flat().pairs().pairs().pairs()".to_owned();
    for formula in [grown, long, pairs] {
        let started = std::time::Instant::now();
        let room = Room::with(with_formula(&formula));
        let facts = room.facts();
        assert_eq!(facts.value("departments", "aes", "probe"), None, "no result");
        assert!(!room.flaws.is_empty() || !facts.faults().is_empty(), "and it is said");
        assert!(started.elapsed().as_secs() < 60, "bounded: {:?}", started.elapsed());
        assert!(facts.value("departments", "aes", "weight").is_some(), "the other fields are there");
    }
}

#[test]
fn a_wrong_name_is_found_with_its_place_and_the_right_one() {
    let cases = [
        ("it.wieght + 1", "expression-field", "wieght", "weight", (1, 4)),
        ("1 +\n  initiativs.len()", "expression-name", "initiativs", "initiatives", (2, 3)),
        ("initiatives.filter(|i| i.risk_gab > 1).len()", "expression-field", "risk_gab", "risk_gap", (1, 26)),
        ("cfg.risk_stopp", "expression-cfg", "risk_stopp", "risk_stop", (1, 5)),
        ("lists.saving_stem.len()", "expression-list", "saving_stem", "saving_stems", (1, 7)),
        ("initiatives.filtr(|i| true)", "expression-function", "filtr", "filter", (1, 13)),
        ("show(1)", "expression-arguments", "show", "2", (1, 1)),
        ("t(\"curve_slef\", it, \"staff\").median", "expression-ask", "curve_slef", "curve_self", (1, 3)),
        ("t(\"curve_self\", it, \"staf\").median", "expression-group", "staf", "staff", (1, 21)),
        ("t(\"curve_self\", it, \"staff\").medain", "expression-field", "medain", "median", (1, 30)),
        ("row(\"initiative\", it.id).name", "expression-table", "initiative", "initiatives", (1, 5)),
        ("stop(\"change_curv\", 3).act", "expression-canvas", "change_curv", "change_curve", (1, 6)),
        (
            "initiatives.count(|i| i.portfolio_type == \"streamlin\")",
            "expression-option",
            "streamlin",
            "streamline",
            (1, 43),
        ),
        (
            "initiatives.count(|i| [\"modernize\"].contains(i.portfolio_type))",
            "expression-option",
            "modernize",
            "modernise",
            (1, 24),
        ),
        (
            "t(\"arch_self\", archetypes[0], \"staff\").part(\"sceptic\")",
            "expression-option",
            "sceptic",
            "sceptics",
            (1, 45),
        ),
        (
            "initiatives.having(\"departmens\", it.id)",
            "expression-field",
            "departmens",
            "departments",
            (1, 20),
        ),
        ("having(it.id, \"zzz\", 1)", "expression-field", "zzz", "", (1, 15)),
        ("initiatives.having(it.name, 1)", "expression-arguments", "having", "", (1, 20)),
        (
            "initiatives.having(\"portfolio_type\", \"streamlin\")",
            "expression-option",
            "streamlin",
            "streamline",
            (1, 38),
        ),
        ("departments.having(\"probe\", 1).len()", "expression-cycle", "probe", "", (0, 0)),
        ("count_words(it.name)", "expression-arguments", "count_words", "2–3", (1, 1)),
        ("initiatives.map(|it| it.name)", "expression-shadow", "it", "", (1, 17)),
        ("fires(\"R-121\")", "expression-rule", "R-121", "", (1, 7)),
        ("people.staf", "expression-group", "staf", "staff", (1, 8)),
        ("it.probe", "expression-cycle", "probe", "", (0, 0)),
    ];
    for (formula, kind, found, expected, inside) in cases {
        let all = flaws(formula);
        let is_it = |flaw: &(String, String, String, (usize, usize))| {
            (flaw.0.as_str(), flaw.1.as_str(), flaw.2.as_str(), flaw.3) == (kind, found, expected, inside)
        };
        assert!(all.iter().any(is_it), "{formula}: {all:?}");
    }
}

#[test]
fn a_wrong_sentence_is_found_with_its_place() {
    let mut workshop = workshop();
    workshop.rules[2].says = "Hej {it.name}\nog {it.nmae}".to_owned();
    workshop.rules[3].act = "Sænk {it.name".to_owned();
    workshop.canvases[0].says = "{initiatives.len() +}".to_owned();
    let (_, flaws) = Program::compile(&workshop);
    let said: Vec<_> = flaws.iter().map(|flaw| (flaw.path.to_string(), flaw.kind, flaw.inside)).collect();
    assert_eq!(
        said,
        [
            ("canvases[0].says".to_owned(), "expression-end", Some((1, 21))),
            ("rules[2].says".to_owned(), "expression-field", Some((2, 8))),
            ("rules[3].act".to_owned(), "expression-brace", Some((1, 6))),
        ],
        "path, kind, line and column"
    );
}

#[test]
fn formulas_may_need_each_other_in_any_order() {
    let mut workshop = with_formula("it.weight * 2 + initiatives.map(|i| i.risk_gap).max()");
    workshop.tables[0].fields.swap(2, 6);
    let room = Room::with(workshop);
    assert_eq!(room.flaws, [], "no circle");
    let value = room.facts().value("departments", "aes", "probe").and_then(Value::number);
    assert!(value.is_some_and(|value| (value - 8.0).abs() < 1e-9), "3 · 2 + 2: {value:?}");
}

#[test]
fn missing_values_go_through_arithmetic_and_make_no_comparison_true() {
    for formula in [
        "() + 1",
        "1 - ()",
        "() * 2.5",
        "1 / ()",
        "1 / 0",
        "-()",
        "[].mean()",
        "[(), ()].median()",
        "[].max()",
    ] {
        assert_eq!(gives(formula), None, "{formula}");
    }
    for formula in ["() > 1", "1 >= ()", "() < ()", "() == 0", "[1, 2].contains(())"] {
        assert_eq!(gives(formula), Some(Value::Yes(false)), "{formula}");
    }
    for formula in ["() == ()", "() != 1", "[1, ()].contains(())"] {
        assert_eq!(gives(formula), Some(Value::Yes(true)), "{formula}");
    }
    assert_eq!(number("[].sum()"), Some(0.0), "the sum of nothing");
    assert_eq!(number("[1, (), 3].mean()"), Some(2.0), "missing ones are skipped");
    assert_eq!(gives("t(\"curve_self\", \"I5\", \"staff\").median"), None, "nobody answered");
    assert_eq!(number("t(\"curve_self\", \"I5\", \"staff\").n"), Some(0.0), "so nobody is counted");
    assert_eq!(gives("row(\"initiatives\", \"I99\").name"), None, "no such row");
    assert_eq!(gives("initiatives.some(|i| i.closed)"), Some(Value::Yes(false)), "an unset yes is a no");
}

#[test]
fn comparisons_count_what_is_within_a_hair_as_reached() {
    for (formula, expected) in [
        ("24.9999999 >= 25", true),
        ("25.0000000001 > 25", false),
        ("25.0000001 <= 25", true),
        ("24.9999999 < 25", false),
        ("24.9 >= 25", false),
        ("25.1 > 25", true),
        ("2 > 1", true),
        ("1 >= 1", true),
        ("\"2026-03-01\" < \"2026-04-15\"", true),
        ("1 + 1 > 1 && 2 * 3 >= 12 / 2", true),
    ] {
        assert_eq!(gives(formula), Some(Value::Yes(expected)), "{formula}");
    }
    assert_eq!(number("5 / 2"), Some(2.5), "division keeps its decimals");
    assert_eq!(number("2 + 12 / 4 * 2"), Some(8.0), "and its precedence");
}

#[test]
fn lists_texts_and_dates() {
    let text = |formula: &str| match gives(formula) {
        Some(Value::Text(text)) => text,
        other => panic!("{formula}: {other:?}"),
    };
    assert_eq!(text("show(2.857, 1)"), "2,9", "half away from zero");
    assert_eq!(text("show(1234.5, 0)"), "1.235", "with a thousand sign");
    assert_eq!(text("show(-0.04, 1)"), "0,0", "never −0");
    assert_eq!(text("pct(0.375)"), "38", "a share");
    assert_eq!(text("names([\"A\", \"B\", \"C\"])"), "A, B og C", "a list");
    assert_eq!(text("date(\"2026-05-28\")"), "28. maj 2026", "a date");
    assert_eq!(text("middle(3.5)"), "mellem 3 og 4", "a middle between two");
    assert_eq!(
        text("`${it.name} har ${it.mine} og ${1.5}`"),
        "Ældre & Sundhed har 3 og 1,5",
        "in back-ticks"
    );
    assert_eq!(text("initiatives.best(|i| i.risk_gap).name"), "Én indgang for familier", "the largest");
    assert_eq!(text("initiatives.sort_by(|i| i.risk_gap)[0].name"), "Fakturarobotten", "the smallest first");
    assert_eq!(
        text("option(\"initiatives\", \"portfolio_type\", \"modernise\").name"),
        "Modernisér arbejdsgange",
        "looked up"
    );
    assert_eq!(text("switch it.mine { 3 => \"tre\", _ => \"andet\" }"), "tre", "a choice");
    assert_eq!(number("days_between(\"2026-03-01\", \"2026-04-15\")"), Some(45.0), "30 + 15");
    assert_eq!(number("departments.pairs().len()"), Some(6.0), "4 · 3 / 2");
    assert_eq!(number("[3, 3, 1].unique().len()"), Some(2.0), "different ones");
    assert_eq!(number("[3, 8, 1].place_of(8)"), Some(2.0), "a place from 1");
    assert_eq!(number("[3, 8, 1].place_of(4)"), None, "no place");
    assert_eq!(number("[3, (), 1].running()[2]"), Some(4.0), "the sum so far, over something missing");
    assert_eq!(number("initiatives.filter(|i| \"aes\" in i.departments).len()"), Some(3.0), "with in");
    assert_eq!(
        gives("departments.all(|a| departments.all(|b| a.id == b.id || a.name != b.name))"),
        Some(Value::Yes(true)),
        "a list inside itself"
    );
    assert_eq!(number("consensus([5, 0, 0, 0, 5])"), Some(0.0), "half at each end");
    assert_eq!(gives("two_camps([3, 6, 2, 1, 2, 6, 4])"), Some(Value::Yes(true)), "of the workshop's share");
    assert_eq!(number("people.staff + decisions.len()"), Some(0.0), "nobody and nothing yet");
}

#[test]
fn having_finds_what_a_filter_finds() {
    for (having, filter) in [
        (
            "initiatives.having(\"departments\", it.id)",
            "initiatives.filter(|i| i.departments.contains(it.id))",
        ),
        ("initiatives.having(\"departments\", it)", "initiatives.filter(|i| i.departments.contains(it.id))"),
        (
            "initiatives.having(\"portfolio_type\", \"modernise\")",
            "initiatives.filter(|i| i.portfolio_type == \"modernise\")",
        ),
        ("gates.having(\"initiative\", \"I5\")", "gates.filter(|g| g.initiative == \"I5\")"),
        ("initiatives.having(\"innovation_degree\", 2)", "initiatives.filter(|i| i.innovation_degree == 2)"),
        ("initiatives.having(\"closed\", false)", "initiatives.filter(|i| i.closed == false)"),
        ("initiatives.having(\"closed\", true)", "initiatives.filter(|i| i.closed)"),
        ("initiatives.having(\"risk_gap\", 2)", "initiatives.filter(|i| i.risk_gap == 2)"),
        ("gates.having(\"light\", \"red\")", "gates.filter(|g| g.light == \"red\")"),
        ("initiatives.having(\"name\", ())", "initiatives.filter(|i| i.name == ())"),
        ("initiatives.having(\"id\", \"I3\")", "initiatives.filter(|i| i.id == \"I3\")"),
        ("decisions.having(\"owner\", \"\")", "decisions.filter(|d| d.owner == \"\")"),
        ("().having(\"name\", 1)", "[]"),
    ] {
        let list = |found: &str| gives(&format!("{found}.map(|i| i.id)"));
        assert_eq!(list(having), list(filter), "{having}");
    }
    assert_eq!(number("initiatives.having(\"departments\", it.id).len()"), Some(3.0), "of this department");
    assert_eq!(number("initiatives.having(\"innovation_degree\", 2).len()"), Some(2.0), "I3 and I4");
    let wrong = Room::with(with_formula("[1].having(\"name\", 1).len()"));
    assert!(!wrong.flaws.is_empty() || !wrong.facts().faults().is_empty(), "a number has no fields");
}

#[test]
fn having_is_computed_again_when_its_table_changes() {
    for formula in
        ["initiatives.having(\"departments\", it.id).len()", "initiatives.having(\"risk_gap\", 2).len()"]
    {
        let mut room = Room::with(with_formula(formula));
        let before = room.facts();
        let number = |facts: &Facts| facts.value("departments", "aes", "probe").and_then(Value::number);
        let edit = room
            .session
            .draft(Who::Desk, Verb::new(Action::Set, ""))
            .set(
                &"initiatives".into(),
                &"I7".into(),
                &"departments".into(),
                Some(Value::Names(vec!["aes".to_owned()])),
            )
            .set(&"initiatives".into(), &"I7".into(), &"risk_appetite".into(), Some(Value::Number(1.0)))
            .finish()
            .expect("it is a change");
        room.session.apply(&edit).expect("it fits");
        let after = before.after(&room.workshop, &room.session, &edit);
        assert_eq!(number(&after), number(&room.facts()), "{formula}: as computed anew");
        assert_ne!(number(&after), number(&before), "{formula}: and not as before");
    }
}

#[test]
fn having_keeps_hidden_answers_hidden() {
    let mut workshop = with_formula("initiatives.having(\"risk_appetite\", 2.5).len()");
    let spec = workshop.tables.iter_mut().find(|table| table.id == "initiatives").expect("it exists");
    spec.rows[4].1.remove("risk_appetite");
    let mut room = Room::with(workshop);
    assert!(!room.facts().is_hidden("departments", "aes", "probe"), "nobody has answered");
    room.counts("risk", "I5", "leader", 1, &[("2", 2)]);
    assert!(room.facts().is_hidden("departments", "aes", "probe"), "two answers");
}
