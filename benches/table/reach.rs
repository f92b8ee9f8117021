//! What each case is to reach, from `benches/reach.ron`.

use serde::Deserialize;

/// A case with its goals.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) case: String,
    pub(crate) unit: String,
    pub(crate) grows: Grows,
    pub(crate) reach: Vec<Goal>,
}

/// How the cost may grow with n.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(crate) enum Grows {
    Flat,
    Linear,
}

/// The goal at one size, in the unit of the case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Goal {
    pub(crate) n: u64,
    pub(crate) at_most: f64,
    #[serde(default)]
    pub(crate) floor: Option<f64>,
}

/// All cases, in the order of the file.
pub(crate) fn cases() -> Vec<Case> {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    match options.from_str(include_str!("../reach.ron")) {
        Ok(cases) => cases,
        Err(fault) => {
            eprintln!("benches/reach.ron:{fault}");
            std::process::exit(2);
        }
    }
}
