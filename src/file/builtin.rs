//! The workshops and samples that are part of the program.

use std::sync::OnceLock;

use super::workshop_file;
use crate::expr::Program;
use crate::model::workshop::Workshop;

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

/// A workshop that has been read, and its expressions.
#[derive(Clone, Debug)]
pub struct Ready {
    pub workshop: Workshop,
    pub program: Program,
}

/// Each workshop of the program, once somebody has asked for it: reading one takes longer than opening a session.
static READY: [OnceLock<Option<Ready>>; WORKSHOPS.len()] = [const { OnceLock::new() }; WORKSHOPS.len()];

/// A workshop of the program, read.
pub fn workshop(id: &str) -> Option<&'static Ready> {
    ready(|(name, _)| *name == id)
}

/// The workshop whose file is this text, read: most sessions carry one of ours, unchanged.
pub(super) fn of_text(text: &str) -> Option<&'static Ready> {
    ready(|(_, own)| *own == text)
}

fn ready(wanted: impl Fn(&(&str, &str)) -> bool) -> Option<&'static Ready> {
    let place = WORKSHOPS.iter().position(wanted)?;
    let (_, text) = WORKSHOPS[place];
    let read = || workshop_file::read_raw(text).0.map(|(workshop, program)| Ready { workshop, program });
    READY[place].get_or_init(read).as_ref()
}

/// The file of a sample.
pub fn sample_text(name: &str) -> Option<&'static str> {
    SAMPLES.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}
