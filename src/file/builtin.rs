//! The workshops and samples that are part of the program.

use std::sync::OnceLock;

use super::workshop_file;
use crate::expr::Program;
use crate::model::workshop::{Language, Workshop};

/// The long workshops, with everything: ids and files.
pub const WORKSHOPS: &[(&str, &str)] = &[
    ("ni-raad", include_str!("../../workshops/ni-raad.workshop.ron")),
    ("nine-advice", include_str!("../../workshops/nine-advice.workshop.ron")),
];

/// The short workshops in Danish, each an excerpt of the long one.
pub const DANISH_SHORT: &[(&str, &str)] = &[
    ("faa-medarbejderne-med", include_str!("../../workshops/faa-medarbejderne-med.workshop.ron")),
    ("portefoeljen-paa-bordet", include_str!("../../workshops/portefoeljen-paa-bordet.workshop.ron")),
    ("er-du-klar", include_str!("../../workshops/er-du-klar.workshop.ron")),
    ("efter-undersoegelsen", include_str!("../../workshops/efter-undersoegelsen.workshop.ron")),
];

/// The same in English, in the same order.
pub const ENGLISH_SHORT: &[(&str, &str)] = &[
    ("bring-people-along", include_str!("../../workshops/bring-people-along.workshop.ron")),
    ("portfolio-on-the-table", include_str!("../../workshops/portfolio-on-the-table.workshop.ron")),
    ("are-you-ready", include_str!("../../workshops/are-you-ready.workshop.ron")),
    ("after-the-survey", include_str!("../../workshops/after-the-survey.workshop.ron")),
];

/// Samples by name: session files.
pub const SAMPLES: &[(&str, &str)] = &[
    ("fjordnaes", include_str!("../../workshops/samples/fjordnaes.session.ron")),
    ("vestlyng", include_str!("../../workshops/samples/vestlyng.session.ron")),
    ("oesterlund", include_str!("../../workshops/samples/oesterlund.session.ron")),
    ("fjordnaes-efteraar", include_str!("../../workshops/samples/fjordnaes-efteraar.session.ron")),
];

/// The long workshop of a language, by its id.
pub fn long(language: Language) -> &'static str {
    match language {
        Language::Danish => "ni-raad",
        Language::English => "nine-advice",
    }
}

/// The short workshops of a language.
pub fn short(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::Danish => DANISH_SHORT,
        Language::English => ENGLISH_SHORT,
    }
}

/// The file of a workshop that is part of the program.
pub fn workshop_text(id: &str) -> Option<&'static str> {
    all().find(|(name, _)| *name == id).map(|(_, text)| text)
}

/// The ids of all workshops that are part of the program.
pub fn workshop_ids() -> impl Iterator<Item = &'static str> {
    all().map(|(name, _)| name)
}

fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    WORKSHOPS.iter().chain(DANISH_SHORT).chain(ENGLISH_SHORT).copied()
}

/// A workshop of the program, once somebody has asked for it: reading one takes longer than opening a session.
#[derive(Debug)]
struct Ready {
    workshop: OnceLock<Option<Workshop>>,
    program: OnceLock<Program>,
}

/// Each workshop in the order of [`all`].
static READY: [Ready; WORKSHOPS.len() + DANISH_SHORT.len() + ENGLISH_SHORT.len()] =
    [const { Ready { workshop: OnceLock::new(), program: OnceLock::new() } };
        WORKSHOPS.len() + DANISH_SHORT.len() + ENGLISH_SHORT.len()];

/// A workshop of the program, read. Tests hold that it is in order, so that is not looked at again.
pub fn workshop(id: &str) -> Option<&'static Workshop> {
    let place = all().position(|(name, _)| name == id)?;
    let (_, text) = all().nth(place)?;
    READY[place].workshop.get_or_init(|| workshop_file::read_known(text)).as_ref()
}

/// Its expressions.
pub fn program(id: &str) -> Option<&'static Program> {
    let place = all().position(|(name, _)| name == id)?;
    let workshop = workshop(id)?;
    Some(READY[place].program.get_or_init(|| Program::compile(workshop).0))
}

/// The id of the workshop whose file is this text: most sessions carry one of ours, unchanged.
pub(super) fn id_of(text: &str) -> Option<&'static str> {
    all().find(|(_, own)| *own == text).map(|(id, _)| id)
}

/// The file of a sample.
pub fn sample_text(name: &str) -> Option<&'static str> {
    SAMPLES.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}
