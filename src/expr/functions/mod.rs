//! The functions of expressions, one file a subject. To add a statistic: the arithmetic in `model/stats`, one line
//! here, and its name in [`FUNCTIONS`].

mod lists;
mod lookups;
pub(super) mod operators;
pub(super) mod show;
mod statistics;
mod texts;

use rhai::Engine;

pub(super) use lists::CLOSURES;

/// All functions with the fewest and the most values that they take, for authors who misspell one.
pub(super) const FUNCTIONS: &[(&str, usize, usize)] = &[
    // answers
    ("t", 2, 4),
    ("waves", 2, 3),
    ("share", 3, 3),
    ("part", 2, 2),
    ("parts", 2, 2),
    ("count", 2, 2),
    // lookup
    ("row", 2, 2),
    ("focus", 2, 2),
    ("option", 3, 3),
    ("stop", 2, 2),
    ("ask_option", 2, 2),
    ("fires", 1, 1),
    ("fired", 1, 1),
    // lists
    ("len", 1, 1),
    ("filter", 2, 2),
    ("having", 3, 3),
    ("map", 2, 2),
    ("some", 2, 2),
    ("all", 2, 2),
    ("find", 2, 2),
    ("sort_by", 2, 2),
    ("best", 2, 2),
    ("worst", 2, 2),
    ("names", 1, 1),
    ("pairs", 1, 1),
    ("unique", 1, 1),
    ("flat", 1, 1),
    ("contains", 2, 2),
    ("is_empty", 1, 1),
    ("join", 2, 2),
    ("at", 2, 2),
    ("first", 1, 1),
    ("last", 1, 1),
    ("take", 2, 2),
    ("place_of", 2, 2),
    ("reverse", 1, 1),
    // statistics
    ("sum", 1, 1),
    ("mean", 1, 1),
    ("median", 1, 1),
    ("median_low", 1, 1),
    ("sd", 1, 1),
    ("iqr", 1, 1),
    ("q1", 1, 1),
    ("q3", 1, 1),
    ("min", 1, 2),
    ("max", 1, 2),
    ("consensus", 1, 1),
    ("two_camps", 1, 1),
    ("index100", 1, 1),
    ("split_distance", 2, 2),
    ("split_by", 2, 3),
    ("percentages", 1, 1),
    ("rescale", 1, 1),
    ("running", 1, 1),
    ("abs", 1, 1),
    ("round", 1, 1),
    ("floor", 1, 1),
    ("ceil", 1, 1),
    // showing and texts
    ("show", 2, 2),
    ("pct", 1, 1),
    ("date", 1, 1),
    ("middle", 1, 1),
    ("lower", 1, 1),
    ("first_upper", 1, 1),
    ("trim", 1, 1),
    ("starts_with", 2, 2),
    ("ends_with", 2, 2),
    ("to_string", 1, 1),
    ("days_between", 2, 2),
    ("counted", 3, 3),
    ("names_a_person", 1, 1),
    // reading texts: each takes a text or a list of texts
    ("lix", 1, 1),
    ("lix_band", 1, 1),
    ("words", 1, 1),
    ("sentences", 1, 1),
    ("longest_sentence", 1, 1),
    ("longest_words", 1, 1),
    ("count_words", 2, 3),
    ("found_words", 2, 3),
    ("count_endings", 3, 3),
    ("clashes", 2, 2),
    ("opens_with", 2, 2),
    ("sentence_opens_with", 2, 2),
];

/// Registers them all.
pub(super) fn register(engine: &mut Engine) {
    operators::register(engine);
    super::answers::register(engine);
    lists::register(engine);
    lookups::register(engine);
    show::register(engine);
    statistics::register(engine);
    texts::register(engine);
}
