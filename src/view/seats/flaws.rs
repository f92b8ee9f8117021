//! What is wrong with the spec of seats, for authors.

use crate::model::fault::{Flaw, Path};
use crate::model::field::FieldKind;
use crate::model::view_spec::SeatsSpec;
use crate::model::workshop::Workshop;

use super::super::check::Check;

/// Tables and fields that do not exist or are of the wrong kind, and numbers of seats out of order.
pub(super) fn flaws(spec: &SeatsSpec, workshop: &Workshop) -> Vec<Flaw> {
    let (mut check, top) = (Check::new(workshop), Path::default());
    if let Some(table) = check.table(&top.field("of"), &spec.of) {
        let choice = |kind: &FieldKind| matches!(kind, FieldKind::Choice(_));
        check.field(&top.field("by"), table, &spec.by, "not-a-choice", choice);
        if let Some(second) = &spec.second {
            let text = |kind: &FieldKind| {
                matches!(
                    kind,
                    FieldKind::Text { .. }
                        | FieldKind::Choice(_)
                        | FieldKind::Link { .. }
                        | FieldKind::Number { .. }
                        | FieldKind::Formula(_)
                )
            };
            check.field(&top.field("second"), table, second, "not-a-text", text);
        }
        if let Some(outside) = &spec.outside {
            let yes = |kind: &FieldKind| matches!(kind, FieldKind::Yes);
            check.field(&top.field("outside"), table, outside, "not-a-yes", yes);
        }
    }
    if spec.usual < spec.least {
        check.found(top.field("usual"), "out-of-range", &spec.usual.to_string(), &format!("{}–", spec.least));
    }
    if spec.most < spec.usual {
        check.found(top.field("most"), "out-of-range", &spec.most.to_string(), &format!("{}–", spec.usual));
    }
    if let Some((id, field)) = &spec.middle {
        let path = top.field("middle");
        if let Some(table) = check.table(&path.at(0), id) {
            if !table.single {
                check.found(path.at(0), "not-single", id.as_str(), "single: true");
            }
            check.field(&path.at(1), table, field, "unknown-field", |_| true);
        }
    }
    check.flaws
}
