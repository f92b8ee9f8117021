//! What is wrong with the spec of scales, for authors.

use crate::model::fault::Flaw;
use crate::model::view_spec::ScalesSpec;
use crate::model::workshop::Workshop;

/// Tables, fields and questions that do not exist or are of the wrong kind.
pub(super) fn flaws(spec: &ScalesSpec, workshop: &Workshop) -> Vec<Flaw> {
    let _ = (spec, workshop);
    Vec::new()
}
