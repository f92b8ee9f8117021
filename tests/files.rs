//! Files as the room meets them: what is saved comes back, what is broken is said with its place and its cure, and no
//! save ever loses the file before it.

use raaderum::file::session_file::{self, Opened};
use raaderum::file::{Read, workshop_file};
use raaderum::model::workshop::{Language, Workshop};
use raaderum::words::Words;

const TINY: &str = include_str!("files/tiny.workshop.ron");
const SMALL: &str = include_str!("files/small.session.ron");

fn small() -> String {
    SMALL.replace("TINY", &format!("r##\"{TINY}\"##"))
}

fn tiny() -> Workshop {
    whole(workshop_file::read("tiny.workshop.ron", TINY))
}

fn open(text: &str) -> Opened {
    whole(session_file::read("small.session.ron", text))
}

/// What was read, which must be without faults.
fn whole<T>(read: Read<T>) -> T {
    let said: Vec<String> =
        read.faults.iter().map(|fault| fault.line(Words::of(Language::English))).collect();
    assert!(said.is_empty(), "nothing is wrong with it:\n{}", said.join("\n"));
    read.value.expect("there is something")
}

fn text(opened: &Opened) -> String {
    session_file::text(&opened.workshop, &opened.workshop_text, &opened.session, &opened.left_out)
}

#[test]
fn what_is_saved_comes_back() {
    let opened = open(&small());
    let saved = text(&opened);
    let again = open(&saved);
    assert_eq!(again.session, opened.session, "the same session comes back");
    assert_eq!(text(&again), saved, "and saving it again changes no byte");
}

#[test]
fn the_workshop_means_the_same_to_ron_itself() {
    let options = ron::Options::default().with_default_extension(
        ron::extensions::Extensions::IMPLICIT_SOME | ron::extensions::Extensions::UNWRAP_VARIANT_NEWTYPES,
    );
    let by_ron: Workshop = options.from_str(TINY).expect("ron reads it");
    assert_eq!(tiny(), by_ron, "both readers agree");
}

#[test]
fn a_table_that_the_workshop_has_got_since_starts_with_its_rows_and_an_emptied_one_stays_empty() {
    let sample = raaderum::file::builtin::sample_text("fjordnaes").expect("it ships");
    let (before, rest) = sample.split_once("    \"dilemmas\": [").expect("the sample has the table");
    let (_, after) = rest.split_once("    ],\n").expect("and it ends");
    let opened = open(&format!("{before}{after}"));
    let preset = opened.workshop.table("dilemmas").expect("a table").rows.len();
    assert_eq!(opened.session.rows("dilemmas").iter().count(), preset, "as a new session has it");
    let emptied = open(&format!("{before}    \"dilemmas\": [],\n{after}"));
    assert_eq!(emptied.session.rows("dilemmas").iter().count(), 0, "somebody has taken them all away");
    let again = open(&text(&emptied));
    assert_eq!(again.session.rows("dilemmas").iter().count(), 0, "and they stay away");
}
