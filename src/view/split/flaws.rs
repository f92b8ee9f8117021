//! What is wrong with the spec of a split, for authors.

use crate::model::fault::{Flaw, Path};
use crate::model::field::FieldKind;
use crate::model::view_spec::SplitSpec;
use crate::model::workshop::Workshop;

use super::super::check::Check;
use super::super::linked;

/// Tables, fields and questions that do not exist or are of the wrong kind.
pub(super) fn flaws(spec: &SplitSpec, workshop: &Workshop) -> Vec<Flaw> {
    let (mut check, top) = (Check::new(workshop), Path::default());
    if let Some(table) = check.table(&top.field("of"), &spec.of) {
        let split = |kind: &FieldKind| matches!(kind, FieldKind::Split { .. });
        check.field(&top.field("field"), table, &spec.field, "not-a-split", split);
        if let Some(locked) = &spec.locked {
            let flags = |kind: &FieldKind| matches!(kind, FieldKind::Flags(_));
            check.field(&top.field("locked"), table, locked, "not-flags", flags);
        }
        if let Some(beside) = &spec.beside {
            let listed = |kind: &FieldKind| {
                matches!(kind, FieldKind::Split { .. } | FieldKind::Row { .. } | FieldKind::Formula(_))
            };
            check.field(&top.field("beside"), table, beside, "not-a-split", listed);
        }
    }
    if let Some((ask, group)) = &spec.beside_ask {
        check.ask(&top.field("beside_ask").at(0), ask);
        check.group(&top.field("beside_ask").at(1), group);
    }
    if let Some(each) = &spec.each {
        let known = check.table(&top.field("each"), each).is_some();
        if known && linked::link(workshop, &spec.of, each).is_none() {
            check.found(top.field("each"), "no-link", spec.of.as_str(), each.as_str());
        }
    }
    check.flaws
}
