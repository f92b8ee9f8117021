//! What expressions tell about texts: their words, their sentences, how hard they are to read.

mod fjord;
#[path = "texts/readability.rs"]
mod readability;

use fjord::{Room, workshop};
use raaderum::model::value::Value;

/// What an expression gives in the little workshop, shown as a sentence shows it.
fn shown(expression: &str) -> String {
    let mut workshop = workshop();
    workshop.canvases[0].focus.clear();
    workshop.canvases[0].says = format!("{{{expression}}}");
    let room = Room::with(workshop);
    assert_eq!(room.flaws, [], "{expression}");
    let canvas = room.workshop.canvas("archetypes").expect("it exists");
    room.facts().says(canvas, &room.session)
}

fn each_shows(cases: &[(&str, &str)]) {
    for (expression, expected) in cases {
        assert_eq!(shown(expression), *expected, "{expression}");
    }
}

#[test]
fn words_stems_and_phrases_are_counted_once_each() {
    each_shows(&[
        ("count_words(`Tid, tid og TIDEN.`, [`tid`])", "2"),
        ("count_words(`Tid, tid og TIDEN.`, [`tid-`])", "3"),
        ("count_words(`»Robotten« er en it-app!`, [`robot*`, `app`, `it`])", "1"),
        ("count_words(`Det er helt\nsikkert, ja helt sikkert!`, [`helt sikkert`])", "2"),
        ("count_words(`Helt sikkerhedsmæssigt`, [`helt sikker`])", "0"),
        ("found_words(`Helt sikkerhedsmæssigt`, [`helt sikker-`])", "helt sikkerhedsmæssigt"),
        ("count_words(`uhelt sikkert`, [`helt sikkert`])", "0"),
        ("found_words(`Vi kan spare tid.`, [`spar-`, `spare tid`])", "spare tid"),
        ("found_words(`Spar, spark og spar igen`, [`spar-`], [`spark*`])", "spar"),
        ("count_words(`spare tid på spare kager`, [`spar-`], [`spare tid`])", "1"),
        ("count_words([`Vi er helt`, `sikkert her`], [`helt sikkert`])", "0"),
        ("count_words([`spar`, (), `spar`], lists.saving_stems)", "2"),
        ("`Vi vil spar`.count_words(lists.saving_stems)", "1"),
        ("count_words((), lists.saving_stems) + count_words(`spar`, ())", "0"),
        ("count_words(`- - 3 * !`, [`-`, `*`, ` `, ``])", "0"),
        ("found_words((), [`spar`]).len()", "0"),
    ]);
}

#[test]
fn sentences_and_their_longest_ones() {
    let long = "Vi vil give Karla mere tid til borgerne. I dag skriver hun den samme besked tre gange. \
        Med den nye løsning skriver hun den kun én gang. Prøv den i uge 12, og sig til, hvad der driller!";
    let short = "Kort tekst. Den er let.";
    each_shows(&[
        (&format!("lix_band(`{long}`)"), "0"),
        (&format!("lix_band(`{short}`)"), "–"),
        (&format!("sentences(`{short}`)"), "2"),
        ("sentences([`Kort`, `tekst`, ()])", "2"),
        ("words([`Kort`, `tekst`, ()])", "2"),
        ("sentences(())", "0"),
        (&format!("longest_sentence(`{long}`)"), "Prøv den i uge 12, og sig til, hvad der driller!"),
        ("longest_sentence(()) + longest_sentence(``)", ""),
        (&format!("longest_words(`{long}`)"), "borgerne, skriver og løsning"),
        ("longest_words(()).len()", "0"),
    ]);
}

#[test]
fn endings_of_long_words() {
    each_shows(&[
        ("count_endings(`Digitalisering, ting og Nærværelse.`, [`-ing`, `else`], 8)", "2"),
        ("count_endings(`Digitalisering, ting og Nærværelse.`, [`ing`], 4)", "2"),
        ("count_endings((), [`ing`], 4)", "0"),
        ("count_endings(`ting`, [], 0) + count_endings(`ting`, [`-`, ``], -3)", "0"),
        ("count_endings(`ting`, [`ing`], ())", "–"),
    ]);
}

#[test]
fn messages_that_clash() {
    each_shows(&[
        ("clashes(`Det er frivilligt. Men I SKAL.`, [`frivillig | skal`])", "frivillig / skal"),
        ("clashes([`Det er frivilligt`, `I skal`], [`frivillig|skal`, `ingen | færre`])", "frivillig / skal"),
        ("clashes(`Det er ufrivilligt, I skal`, [`frivillig | skal`]).len()", "0"),
        ("clashes(`a b`, [`a`, `a |`, `|`, ``]).len() + clashes((), [`a | b`]).len()", "0"),
    ]);
}

#[test]
fn openings_of_texts_and_sentences() {
    let yes = |expression: &str| {
        let shown = shown(&format!("if {expression} {{ 1 }} else {{ 0 }}"));
        shown == "1"
    };
    for (expression, expected) in [
        ("opens_with(` Men, det går`, [`men`, `jo`])", true),
        ("opens_with(`Menneske`, [`men`])", false),
        ("opens_with(`Menneske`, [`men-`])", true),
        ("opens_with(`Men`, [`men`])", true),
        ("opens_with(`»Det er fordi vi`, [`det er fordi`])", true),
        ("opens_with(`Vi vil. Men nej.`, [`men`])", false),
        ("sentence_opens_with(`Vi vil. Men nej.`, [`men`])", true),
        ("sentence_opens_with(`Vi bor kl. men`, [`men`])", false),
        ("sentence_opens_with([`Vi vil`, `men nej`], [`men`])", true),
        ("opens_with([``, `Men nej`], [`men`])", true),
        ("opens_with((), [`men`]) || sentence_opens_with((), ())", false),
    ] {
        assert_eq!(yes(expression), expected, "{expression}");
    }
}

#[test]
fn long_lists_and_long_texts_are_bounded() {
    let mut workshop = workshop();
    workshop.lists.insert("many".to_owned(), (0..2000).map(|n| format!("ord{n} ord")).collect());
    let text = "ord ".repeat(4000);
    workshop.canvases[0].focus.clear();
    workshop.canvases[0].says = "{count_words(notes[0].text, lists.many)}".to_owned();
    let notes = workshop.tables.iter_mut().find(|table| table.id == "notes").expect("it exists");
    notes.rows[0].1.insert("text".into(), Value::Text(text));
    let room = Room::with(workshop);
    let canvas = room.workshop.canvas("archetypes").expect("it exists");
    assert_eq!(room.facts().says(canvas, &room.session), "–", "too much work");
}
