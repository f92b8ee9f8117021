//! What is wrong with the spec of a triangle, for authors.

use crate::model::fault::{Flaw, Path};
use crate::model::field::{FieldKind, FieldSpec, Options, TableSpec};
use crate::model::id::FieldId;
use crate::model::view_spec::{TernaryCards, TernarySpec};
use crate::model::workshop::Workshop;
use crate::view::check::Check;
use crate::view::linked;

/// Tables and fields that do not exist or are of the wrong kind.
pub(super) fn flaws(spec: &TernarySpec, workshop: &Workshop) -> Vec<Flaw> {
    let (mut check, top) = (Check::new(workshop), Path::default());
    if let Some(table) = check.table(&top.field("of"), &spec.of) {
        split(&mut check, &top.field("now"), table, &spec.now);
        if let Some(needed) = &spec.needed {
            split(&mut check, &top.field("needed"), table, needed);
        }
    }
    if let Some(each) = &spec.each {
        let known = check.table(&top.field("each"), each).is_some();
        if known && linked::link(workshop, &spec.of, each).is_none() {
            check.found(top.field("each"), "no-link", spec.of.as_str(), each.as_str());
        }
    }
    if let Some(cards) = &spec.cards {
        cards_of(spec, cards, &mut check, &top.field("cards"));
    }
    check.flaws
}

/// A split of exactly three parts.
fn split<'a>(check: &mut Check<'a>, path: &Path, table: &'a TableSpec, id: &FieldId) {
    let fits = |kind: &FieldKind| matches!(kind, FieldKind::Split { .. });
    let Some(field) = check.field(path, table, id, "not-a-split", fits) else { return };
    if let Some(parts) = parts(check.workshop, field).map(|parts| parts.len()).filter(|parts| *parts != 3) {
        check.found(path.clone(), "three-parts", id.as_str(), &parts.to_string());
    }
}

/// The ids of the parts; none where they are records of the session.
fn parts(workshop: &Workshop, field: &FieldSpec) -> Option<Vec<String>> {
    let FieldKind::Split { parts, .. } = &field.kind else { return None };
    let options = match parts {
        Options::These(options) => options,
        Options::OptionsOf { table, field } => {
            workshop.table(table.as_str())?.field(field.as_str())?.options()
        }
        Options::Rows(table) => {
            let rows = &workshop.table(table.as_str())?.rows;
            return (!rows.is_empty()).then(|| rows.iter().map(|(id, _)| id.0.clone()).collect());
        }
        Options::Stops => return None,
    };
    Some(options.iter().map(|option| option.id.0.clone()).collect())
}

/// The cards lie at the corners: their options are the parts.
fn cards_of(spec: &TernarySpec, cards: &TernaryCards, check: &mut Check<'_>, path: &Path) {
    let Some(table) = check.table(&path.field("of"), &cards.of) else { return };
    let choice = |kind: &FieldKind| matches!(kind, FieldKind::Choice(_));
    let Some(field) = check.field(&path.field("by"), table, &cards.by, "not-a-choice", choice) else {
        return;
    };
    let now = check.workshop.table(spec.of.as_str()).and_then(|table| table.field(spec.now.as_str()));
    let Some(parts) = now.and_then(|now| parts(check.workshop, now)) else { return };
    if let Some(part) = parts.iter().find(|part| field.option(part).is_none()) {
        let known: Vec<&str> = field.options().iter().map(|option| option.id.as_str()).collect();
        check.found(path.field("by"), "unknown-option", part, &known.join(", "));
    }
}
