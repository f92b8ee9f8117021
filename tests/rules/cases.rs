//! For every rule of the shipped workshop: the room in which it just fires, one just beside, and one in which something
//! is missing or hidden. A line is `table ids {values}` or `ask ask of group round [n=…] {counts}`.

#[path = "cases/anchor.rs"]
mod anchor;
#[path = "cases/checks.rs"]
mod checks;
#[path = "cases/clarify.rs"]
mod clarify;
#[path = "cases/language.rs"]
mod language;
#[path = "cases/others.rs"]
mod others;
#[path = "cases/realise.rs"]
mod realise;
#[path = "cases/stories.rs"]
mod stories;

use raaderum::expr::State;

/// One rule in three rooms.
pub(crate) struct Case {
    pub(crate) rule: &'static str,
    /// The room, and the records for which it fires, worst first.
    pub(crate) fires: (&'static str, &'static [&'static str]),
    pub(crate) silent: &'static str,
    pub(crate) unknown: (&'static str, State),
}

const fn case(
    rule: &'static str,
    fires: (&'static str, &'static [&'static str]),
    silent: &'static str,
    unknown: (&'static str, State),
) -> Case {
    Case { rule, fires, silent, unknown }
}

/// It would look at answers of fewer than five.
const HIDDEN: State = State::CannotAssess;
/// Nobody has said it.
const MISSING: State = State::Silent;

/// The rooms of all rules.
pub(crate) fn all() -> impl Iterator<Item = &'static Case> {
    [
        clarify::CASES,
        anchor::CASES,
        stories::CASES,
        realise::CASES,
        checks::CASES,
        others::CASES,
        language::CASES,
    ]
    .into_iter()
    .flatten()
}
