//! The workshops and samples that are part of the program.

use crate::model::workshop::Language;

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

/// The file of a sample.
pub fn sample_text(name: &str) -> Option<&'static str> {
    SAMPLES.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}
