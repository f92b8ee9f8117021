//! Compiling an expression in a small workshop and computing it: in a formula, in a rule and in a sentence.
#![no_main]

mod slowest;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use raaderum::expr::{Facts, Program};
use raaderum::file::session_file::{self, Opened};
use raaderum::model::field::FieldKind;
use slowest::timed;

static ROOM: LazyLock<Opened> = LazyLock::new(|| {
    let text = include_str!("../corpus/session/dag.session.ron");
    session_file::read("dag", text).value.expect("the seed is whole")
});

fuzz_target!(|text: &str| timed(|| look(text)));

fn look(text: &str) {
    let mut workshop = ROOM.workshop.clone();
    let fields = workshop.tables.iter_mut().flat_map(|table| &mut table.fields);
    for field in fields.filter(|field| field.is_computed()) {
        field.kind = FieldKind::Formula(text.to_owned());
    }
    workshop.rules[0].when = text.to_owned();
    workshop.rules[0].says = format!("{{{text}}}");
    let (program, _) = Program::compile(&workshop);
    let facts = Facts::new(&program, &workshop, &ROOM.session);
    let value = facts.number(Some(("initiatives", "I2")), "it.needed");
    assert!(value.is_none_or(f64::is_finite), "every number can be counted with");
    let _ = facts.verdicts();
}
