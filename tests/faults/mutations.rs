//! Ten thousand broken texts for each reader, the same ones every time: nothing panics, and whoever wrote them is told
//! where and why. `scripts/fuzz` does the same for as long as one likes.

use raaderum::expr::{Facts, Program};
use raaderum::file::{any, session_file, sheet_file, workshop_file};
use raaderum::model::field::FieldKind;
use raaderum::model::workshop::{Language, Workshop};
use raaderum::words::Words;

use super::mutate::{Dice, mutated};
use super::{GALLERY, LONG, SAMPLE, TINY, assert_told, figure, opened, small};

const ROUNDS: usize = 10_000;

/// Breaks one of the texts once to three times; the first for all but two of a hundred rounds.
fn broken(texts: &[&str], round: usize, dice: &mut Dice) -> String {
    // The large files are read a few times only: unoptimised, each reading takes a while.
    let which = if round % 100 < 98 { 0 } else { round / 100 % texts.len() };
    let mut text = mutated(texts[which], dice);
    for _ in 0..dice.below(3) {
        text = mutated(&text, dice);
    }
    text
}

#[test]
fn row_24_unreadable_template() {
    let mut dice = Dice(24);
    let (mut refused, mut faults) = (0, 0);
    for round in 0..ROUNDS {
        let text = broken(&[TINY, GALLERY, LONG], round, &mut dice);
        let read = workshop_file::read("tilfældig.workshop.ron", &text);
        assert!(read.value.is_some() || !read.faults.is_empty(), "round {round}: no word why not");
        assert_told(&read.faults, "a workshop");
        refused += usize::from(!read.faults.is_empty());
        faults += read.faults.len();
    }
    assert!(refused > ROUNDS / 2, "most of them are broken: {refused}");
    let tried = format!("{ROUNDS} mutations, {refused} of them with faults");
    figure(
        24,
        "unreadable template",
        &tried,
        &format!("0 panics; {faults} faults, each with line, column and cure"),
    );
}

#[test]
fn ten_thousand_broken_sessions_are_read_or_refused() {
    let small = small();
    let mut dice = Dice(2026);
    for round in 0..ROUNDS {
        let text = broken(&[&small, SAMPLE], round, &mut dice);
        let read = session_file::read("tilfældig.session.ron", &text);
        assert!(read.value.is_some() || !read.faults.is_empty(), "round {round}: no word why not");
        assert_told(&read.faults, "a session");
        let Some(opened) = read.value.filter(|_| round % 20 == 0) else { continue };
        // What could be read can be saved, and comes back.
        let text =
            session_file::text(&opened.workshop, &opened.workshop_text, &opened.session, &opened.left_out);
        let again =
            any::read("igen.session.ron", &text).value.expect("what we write can be read").into_session();
        assert_eq!(
            again.session,
            opened.session.settled(&opened.workshop),
            "round {round}: the same comes back"
        );
    }
}

#[test]
fn ten_thousand_broken_formulas_are_computed_or_refused() {
    const FORMULAS: [&str; 4] = [
        "if it.degree > cfg.gap { it.degree * 2.5 } else { 0.0 }",
        r#"initiatives.filter(|i| i.sort == "rethink" && i.owner != ()).len() + initiatives.len() / 3"#,
        "initiatives.find(|i| i.id == it.id)?.degree ?? (1.0 - cfg.gap)",
        "if it.answers == () { () } else { it.answers.sum() }",
    ];
    let (opened, _) = opened(&small());
    let mut workshop = opened.workshop.clone();
    let with = |workshop: &mut Workshop, text: &str| {
        let fields = workshop.tables.iter_mut().flat_map(|table| &mut table.fields);
        let formula = fields.filter(|field| field.is_computed()).last().expect("the small workshop has one");
        formula.kind = FieldKind::Formula(text.to_owned());
        workshop.rules[0].says = format!("Nu {{{text}}}");
        Program::compile(workshop)
    };
    for formula in FORMULAS {
        let (_, flaws) = with(&mut workshop, formula);
        assert!(flaws.is_empty(), "{formula} is whole to begin with: {flaws:?}");
    }
    let (mut dice, mut refused) = (Dice(7), 0);
    for round in 0..ROUNDS {
        let mut text = mutated(FORMULAS[round % FORMULAS.len()], &mut dice);
        for _ in 0..dice.below(3) {
            text = mutated(&text, &mut dice);
        }
        let (program, flaws) = with(&mut workshop, &text);
        refused += usize::from(!flaws.is_empty());
        let facts = Facts::new(&program, &workshop, &opened.session);
        let value = facts.value("initiatives", "I2", "needed").map(|value| format!("{value:?}"));
        let finite = value.is_none_or(|value| !value.contains("NaN") && !value.contains("inf"));
        assert!(finite, "round {round}: {text} is no number");
    }
    assert!(refused > ROUNDS / 2, "most of them are broken: {refused}");
}

#[test]
fn ten_thousand_broken_tables_are_read_or_refused() {
    const TABLE: &str =
        "Leder;1;2;3;4;5;Bemærkning\nA;1;2;3;4;5;\"ja; \"\"nej\"\"\"\nB;2,5;;x;4;5;=1+1\n\tC;1;2;3;4;5;\n";
    let (mut dice, mut read) = (Dice(33), 0);
    for round in 0..ROUNDS {
        let mut text = mutated(TABLE, &mut dice);
        for _ in 0..dice.below(3) {
            text = mutated(&text, &mut dice);
        }
        let mut bytes = text.into_bytes();
        if round % 3 == 0 && !bytes.is_empty() {
            let at = dice.below(bytes.len());
            bytes[at] = dice.below(256) as u8;
        }
        match sheet_file::read(&bytes) {
            Ok(sheet) => {
                read += 1;
                assert!(
                    sheet.rows.iter().all(|row| row.number >= 2),
                    "round {round}: the header is the first line"
                );
            }
            Err(refusal) => {
                let sentences = refusal.sentences(Words::of(Language::Danish));
                assert!(
                    sentences.iter().all(|sentence| sentence.ends_with('.')),
                    "round {round}: {sentences:?}"
                );
            }
        }
    }
    assert!(read > ROUNDS / 10, "some are still tables: {read}");
}
