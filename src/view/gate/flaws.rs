//! What is wrong with the spec of a gate, for authors.

use crate::model::fault::{Flaw, Path};
use crate::model::field::{FieldKind, TableSpec};
use crate::model::view_spec::GateSpec;
use crate::model::workshop::Workshop;

use super::super::check::Check;

/// Tables, fields and questions that do not exist or are of the wrong kind.
pub(super) fn flaws(spec: &GateSpec, workshop: &Workshop) -> Vec<Flaw> {
    let (mut check, top) = (Check::new(workshop), Path::default());
    check.ask(&top.field("vote"), &spec.vote);
    let Some(table) = check.table(&top.field("of"), &spec.of) else { return check.flaws };
    row(spec, &mut check, &top, table);
    let choice = |kind: &FieldKind| matches!(kind, FieldKind::Choice(_));
    let light = |kind: &FieldKind| matches!(kind, FieldKind::Choice(_) | FieldKind::Formula(_));
    check.field(&top.field("light"), table, &spec.light, "not-a-choice", light);
    check.counted(&top.field("points"), table, &spec.points);
    check.field(&top.field("decision"), table, &spec.decision, "not-a-choice", choice);
    let text = |kind: &FieldKind| matches!(kind, FieldKind::Text { .. });
    check.field(&top.field("conditions"), table, &spec.conditions, "not-a-text", text);
    let linked: Vec<&TableSpec> = table
        .fields
        .iter()
        .filter_map(|field| match &field.kind {
            FieldKind::Link { table, .. } => workshop.table(table.as_str()),
            _ => None,
        })
        .collect();
    match (linked.first(), &spec.origin) {
        (None, _) => check.found(top.field("of"), "no-link", spec.of.as_str(), ""),
        (Some(first), Some(origin)) => {
            let ideas = linked.iter().find(|table| table.field(origin.as_str()).is_some()).unwrap_or(first);
            check.field(&top.field("origin"), ideas, origin, "not-a-choice", choice);
        }
        (Some(_), None) => {}
    }
    check.flaws
}

/// One number for each question.
fn row<'a>(spec: &GateSpec, check: &mut Check<'a>, top: &Path, table: &'a TableSpec) {
    let is_row = |kind: &FieldKind| matches!(kind, FieldKind::Row { .. });
    let field = check.field(&top.field("row"), table, &spec.row, "not-a-row", is_row);
    if let Some(FieldKind::Row { length, .. }) = field.map(|field| &field.kind) {
        let asked = spec.questions.len();
        if *length != asked {
            check.found(top.field("questions"), "wrong-length", &asked.to_string(), &length.to_string());
        }
    }
}
