//! Chapter 3 of the handbook, canvas by canvas: the part of the engine that draws it, each field with its range, each
//! question with its range and who answers it. Taken from sections (b), (c), (d) and (f); the sketched *State* is
//! read as what is to be kept, not as names. The ids are the workshop's own.
//!
//! A field or an answer is said as the handbook says it: `text 120`, `number 1..5/0.5` (from, to, step), `one of` (a
//! question: `single of`), `any of` (`multi(3) of`), `link`, `yes`, `date`, `row x7`; and by the codes of chapter 2.3,
//! such as `half5`. Where the handbook gives no range, none stands here, and any will do: `text`, `number 1..5`.
//! A short text that a phone writes becomes a card, so its length is that of the card's text.

#[path = "fields/anchor.rs"]
mod anchor;
#[path = "fields/clarify.rs"]
mod clarify;
#[path = "fields/others.rs"]
mod others;
#[path = "fields/realise.rs"]
mod realise;
#[path = "fields/said.rs"]
mod said;

use std::collections::BTreeSet;

use raaderum::model::workshop::Workshop;

/// What the handbook says of one canvas.
pub(crate) struct Sheet {
    pub(crate) canvas: &'static str,
    /// The parts of the engine (2.6), with their layout where it is given.
    pub(crate) parts: &'static str,
    /// `table.field` and what it holds; `table` and its preset rows.
    pub(crate) fields: &'static [(&'static str, &'static str)],
    /// Question, what an answer is, who answers and about which rows.
    pub(crate) asks: &'static [(&'static str, &'static str, &'static str)],
    /// Fields that the workshop has beyond the handbook.
    pub(crate) own: &'static str,
}

/// The sheets of all canvases, in their order.
pub(crate) fn sheets() -> impl Iterator<Item = &'static Sheet> {
    [clarify::SHEETS, anchor::SHEETS, realise::SHEETS, others::SHEETS].into_iter().flatten()
}

/// Where the workshop deliberately says it otherwise: what it says instead, and why.
#[rustfmt::skip]
pub(crate) const DIFFERENT: &[(&str, &str, &str)] = &[
    ("gate_question", "nothing", "the chair asks aloud and the group answers on the wall; phones are for the light alone"),
    ("gate_question asked", "nothing", "as above"),
    ("rollout_strategy: scales", "ratings, slots fields, timeline", "a criterion is a number of the initiative that can be dragged; ratings have the two poles"),
    ("archetypes: matrix", "zones quadrants", "a note lies in one of four fields and has no coordinates"),
    ("archetypes: split", "zones quadrants", "the shares stand as tokens of five percent in the fields themselves"),
    ("archetype_rows.estimate", "hundred/1 of sceptics passives optimists watchdogs", "medians scaled to a hundred are no multiples of five"),
    ("stories.body", "text 1200 in 150 words", "a hundred and fifty words do not fit into 400 characters"),
    ("framing_shift: scales", "ratings, slots fields, ledger", "what was meant and what was heard stand on one line as two thumbs, with their distance"),
    ("framing_names.new_name", "text 60", "it must fit where it is going to stand: a name of an initiative has 60"),
    ("single_contact_point: graph", "slots fields, timeline", "the part is a lane: two paths, one contact after the other"),
    ("contact_story.services", "text 200", "they are named once and counted nowhere"),
    ("simplicity_brake: ledger", "board, ratings, slots fields", "wishes are sorted by dragging, and points by a thumb; the sums stand beside them"),
    ("supplier_reality_check: ledger", "ratings, slots fields", "promised, expected and proven are three thumbs on one line, so that the gap is seen"),
    ("political_instruments: zones", "ratings, timeline, slots fields", "an initiative is in one scenario and may use three instruments: a choice and three ticks"),
    ("political_dates.kind", "one of committee budget election other", "a visit or a conference is a date as well"),
    ("unknown_letter: track", "slots road, board, ledger", "the stations hold texts, so they are slots, laid along a road"),
    ("meaning_chain: track", "chain, slots fields", "the part is a chain of links that may break"),
    ("reflection_cards: zones", "deck", "the part is a deck"),
    ("peer_visit: slots", "ratings, board", "a question moves from asked to confirmed or refuted, so it is a card"),
    ("visit_questions.answer", "one of ask confirmed refuted", "before the visit it is still to be asked"),
    ("everyday_leadership: board", "ratings, slots fields, ratings, scales", "never, sometimes and always are three places of a thumb for each occasion"),
];

/// Thresholds of chapter 2.9 by their names in the workshop; where the handbook says percent of answers, it has a share.
#[rustfmt::skip]
pub(crate) const THRESHOLDS: &[(&str, f64)] = &[
    ("k_live", 5.0), ("k_survey", 5.0), ("cns_strong", 0.80), ("cns_spread", 0.60), ("camps_share", 0.30),
    ("maturity_low", 2.0), ("layer_gap", 1.0), ("maturity_bold", 50.0), ("maturity_spread_low", 20.0), ("maturity_spread", 25.0),
    ("portfolio_dist", 25.0), ("portfolio_min_weight", 2.5), ("risk_watch", 0.75), ("risk_stop", 1.5), ("zombie_days", 14.0),
    ("legit_watch", 15.0), ("legit_stop", 30.0), ("sceptic_high", 40.0), ("watchdog_high", 15.0), ("optimist_low", 10.0),
    ("estimate_gap", 20.0), ("ladder_gap", 2.0), ("curve_gap", 3.0), ("lix_target", 40.0), ("lix_warn", 45.0),
    ("gap_notice", 10.0), ("gap_large", 20.0), ("boomerang", 20.0),
];

/// Where a workshop says something else than the handbook: what is meant, and what the workshop says.
pub(crate) fn differences(workshop: &Workshop) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for sheet in sheets() {
        let mut compare = |what: &str, book: &str, said: String| {
            if !said::agree(book, &said) {
                found.insert((what.to_owned(), said));
            }
        };
        let parts = said::parts(workshop, sheet.canvas);
        for part in sheet.parts.split(", ").filter(|part| !parts.iter().any(|said| said::agree(part, said))) {
            compare(&format!("{}: {part}", sheet.canvas), part, parts.join(", "));
        }
        for (what, book) in sheet.fields {
            compare(what, book, said::field(workshop, what));
        }
        for (ask, book, to) in sheet.asks {
            let (answer, asked) = said::ask(workshop, sheet.canvas, ask);
            compare(ask, book, answer);
            compare(&format!("{ask} asked"), to, asked);
        }
    }
    found
}

/// The fields and questions of a workshop of which no sheet tells.
pub(crate) fn untold(workshop: &Workshop) -> Vec<String> {
    let told: BTreeSet<&str> = sheets()
        .flat_map(|sheet| {
            let fields = sheet.fields.iter().map(|(what, _)| *what);
            let asks = sheet.asks.iter().map(|(ask, ..)| *ask);
            fields.chain(asks).chain(sheet.own.split_whitespace())
        })
        .collect();
    let written = workshop.tables.iter().flat_map(|table| {
        let written = table.fields.iter().filter(|field| !field.is_computed());
        written.map(|field| format!("{}.{}", table.id, field.id))
    });
    let asked = workshop.canvases.iter().flat_map(|canvas| canvas.asks.iter().map(|ask| ask.id.to_string()));
    written.chain(asked).filter(|what| !told.contains(what.as_str())).collect()
}

/// The fields that the sheets call the workshop's own and that it has not.
pub(crate) fn invented(workshop: &Workshop) -> Vec<&'static str> {
    let own = sheets().flat_map(|sheet| sheet.own.split_whitespace());
    own.filter(|what| said::field(workshop, what) == said::NONE).collect()
}
