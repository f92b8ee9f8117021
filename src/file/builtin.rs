//! The workshops and samples that are part of the program.

/// Workshops by id, with their files.
pub const WORKSHOPS: &[(&str, &str)] = &[
    ("ni-raad", include_str!("../../workshops/ni-raad.workshop.ron")),
    ("nine-advice", include_str!("../../workshops/nine-advice.workshop.ron")),
];

/// Samples by name: session files.
pub const SAMPLES: &[(&str, &str)] = &[
    ("fjordnaes", include_str!("../../workshops/samples/fjordnaes.session.ron")),
    ("vestlyng", include_str!("../../workshops/samples/vestlyng.session.ron")),
    ("oesterlund", include_str!("../../workshops/samples/oesterlund.session.ron")),
    ("fjordnaes-efteraar", include_str!("../../workshops/samples/fjordnaes-efteraar.session.ron")),
];

/// The file of a workshop that is part of the program.
pub fn workshop_text(id: &str) -> Option<&'static str> {
    WORKSHOPS.iter().find(|(name, _)| *name == id).map(|(_, text)| *text)
}

/// The file of a sample.
pub fn sample_text(name: &str) -> Option<&'static str> {
    SAMPLES.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}
