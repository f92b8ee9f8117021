//! What is wrong with the spec of a gate, for authors.

use crate::model::fault::Flaw;
use crate::model::view_spec::GateSpec;
use crate::model::workshop::Workshop;

/// Tables, fields and questions that do not exist or are of the wrong kind.
pub(super) fn flaws(spec: &GateSpec, workshop: &Workshop) -> Vec<Flaw> {
    let _ = (spec, workshop);
    Vec::new()
}
