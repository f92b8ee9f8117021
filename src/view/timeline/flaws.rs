//! What is wrong with the spec of a timeline, for authors.

use crate::model::fault::{Flaw, Path};
use crate::model::field::FieldKind;
use crate::model::view_spec::{Along, TimelineSpec};
use crate::model::workshop::Workshop;
use crate::view::check::Check;

/// Tables and fields that do not exist or are of the wrong kind.
pub(super) fn flaws(spec: &TimelineSpec, workshop: &Workshop) -> Vec<Flaw> {
    let (mut check, top) = (Check::new(workshop), Path::default());
    let Some(table) = check.table(&top.field("of"), &spec.of) else { return check.flaws };
    if let Some(lanes) = &spec.lanes {
        let fits = |kind: &FieldKind| matches!(kind, FieldKind::Choice(_) | FieldKind::Link { .. });
        check.field(&top.field("lanes"), table, lanes, "not-a-lane", fits);
    }
    let path = top.field("along");
    match &spec.along {
        Along::Columns(field) => {
            let fits = |kind: &FieldKind| matches!(kind, FieldKind::Choice(_));
            check.field(&path, table, field, "not-a-choice", fits);
        }
        Along::Dates(field) => {
            check.field(&path, table, field, "not-a-date", |kind| matches!(kind, FieldKind::Date));
        }
        Along::Order(field) => check.number(&path, table, field),
    }
    if let Some(second) = &spec.second {
        check.field(&top.field("second"), table, second, "unknown-field", |_| true);
    }
    if let Some(sort) = &spec.sort {
        let fits = |kind: &FieldKind| matches!(kind, FieldKind::Choice(_));
        check.field(&top.field("sort"), table, sort, "not-a-choice", fits);
    }
    if let Some(rings) = &spec.rings {
        check.field(&top.field("rings"), table, rings, "not-flags", |kind| {
            matches!(kind, FieldKind::Flags(_))
        });
    }
    if let Some(warned) = &spec.warned {
        let fits = |kind: &FieldKind| matches!(kind, FieldKind::Yes | FieldKind::Formula(_));
        check.field(&top.field("warned"), table, warned, "not-a-yes", fits);
    }
    check.flaws
}
