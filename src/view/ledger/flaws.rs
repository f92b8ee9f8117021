//! What is wrong with the spec of a ledger, for authors.

use crate::model::fault::{Flaw, Path};
use crate::model::field::{FieldKind, TableSpec};
use crate::model::view_spec::{LedgerColumn, LedgerSpec, Total};
use crate::model::workshop::Workshop;
use crate::view::check::Check;
use crate::view::linked;

/// Tables and fields that do not exist or are of the wrong kind.
pub(super) fn flaws(spec: &LedgerSpec, workshop: &Workshop) -> Vec<Flaw> {
    let (mut check, top) = (Check::new(workshop), Path::default());
    if let Some(each) = &spec.each {
        let known = check.table(&top.field("each"), each).is_some();
        if known && linked::link(workshop, &spec.of, each).is_none() {
            check.found(top.field("each"), "no-link", spec.of.as_str(), each.as_str());
        }
    }
    let Some(table) = check.table(&top.field("of"), &spec.of) else { return check.flaws };
    if spec.columns.is_empty() {
        check.found(top.field("columns"), "missing-field", "columns", "");
    }
    for (place, column) in spec.columns.iter().enumerate() {
        one(column, &mut check, &top.field("columns").at(place), table);
        let again = spec.columns[..place].iter().any(|other| other.field == column.field);
        if again {
            check.found(
                top.field("columns").at(place).field("field"),
                "duplicate-field",
                column.field.as_str(),
                "",
            );
        }
    }
    if let Some(order) = &spec.order {
        let fits = |kind: &FieldKind| {
            matches!(kind, FieldKind::Number { .. } | FieldKind::Formula(_) | FieldKind::Date)
        };
        check.field(&top.field("order"), table, order, "not-a-number", fits);
    }
    if let Some(cut) = &spec.cut {
        let fits = |kind: &FieldKind| matches!(kind, FieldKind::Yes | FieldKind::Formula(_));
        check.field(&top.field("cut"), table, cut, "not-a-yes", fits);
    }
    if let Some(curve) = &spec.curve {
        let path = top.field("curve");
        check.counted(&path.field("value"), table, &curve.value);
        check.counted(&path.field("cost"), table, &curve.cost);
        let name = curve.mark.strip_prefix("cfg.").unwrap_or(&curve.mark);
        if workshop.threshold(name).is_none() {
            check.found(path.field("mark"), "unknown-threshold", name, "");
        }
    }
    check.flaws
}

fn one<'a>(column: &LedgerColumn, check: &mut Check<'a>, path: &Path, table: &'a TableSpec) {
    if column.bar {
        check.counted(&path.field("field"), table, &column.field);
        return;
    }
    // Whether what is counted has numbers is known of stored fields only.
    let (kind, fits): (_, fn(&FieldKind) -> bool) = match column.total {
        Some(Total::Sum | Total::Mean | Total::Median) => ("not-a-number", |kind| {
            matches!(kind, FieldKind::Number { .. } | FieldKind::Formula(_) | FieldKind::Split { .. })
        }),
        Some(Total::Count) | None => ("unknown-field", |_| true),
    };
    check.field(&path.field("field"), table, &column.field, kind, fits);
}
