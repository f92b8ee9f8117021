//! What is wrong with the spec of a graph, for authors.

use crate::model::fault::{Flaw, Path};
use crate::model::field::{FieldKind, TableSpec};
use crate::model::id::FieldId;
use crate::model::view_spec::GraphSpec;
use crate::model::workshop::Workshop;
use crate::view::check::Check;
use crate::view::linked;

/// Tables, fields and thresholds that do not exist or are of the wrong kind.
pub(super) fn flaws(spec: &GraphSpec, workshop: &Workshop) -> Vec<Flaw> {
    let (mut check, top) = (Check::new(workshop), Path::default());
    check.table(&top.field("nodes"), &spec.nodes);
    if let Some(pairs) = check.table(&top.field("pairs"), &spec.pairs) {
        end(&mut check, &top.field("from"), pairs, &spec.from, spec);
        end(&mut check, &top.field("to"), pairs, &spec.to, spec);
    }
    if let Some(table) = check.table(&top.field("of"), &spec.of) {
        check.number(&top.field("now"), table, &spec.now);
        check.number(&top.field("needed"), table, &spec.needed);
        let known = workshop.table(spec.pairs.as_str()).is_some();
        if known && linked::link(workshop, &spec.of, &spec.pairs).is_none() {
            check.found(top.field("of"), "no-link", spec.of.as_str(), spec.pairs.as_str());
        }
    }
    if let Some(actors) = &spec.actors {
        let path = top.field("actors");
        if let Some(table) = check.table(&path.field("of"), &actors.of) {
            check.counted(&path.field("level"), table, &actors.level);
            check.counted(&path.field("count"), table, &actors.count);
            let known = workshop.table(spec.nodes.as_str()).is_some();
            if known && linked::link(workshop, &actors.of, &spec.nodes).is_none() {
                check.found(path.field("of"), "no-link", actors.of.as_str(), spec.nodes.as_str());
            }
        }
    }
    if let Some((name, _)) = &spec.budget {
        let name = name.strip_prefix("cfg.").unwrap_or(name);
        if workshop.threshold(name).is_none() {
            check.found(top.field("budget").at(0), "unknown-threshold", name, "");
        }
    }
    check.flaws
}

/// A link to one actor.
fn end<'a>(check: &mut Check<'a>, path: &Path, pairs: &'a TableSpec, field: &FieldId, spec: &GraphSpec) {
    let fits =
        |kind: &FieldKind| matches!(kind, FieldKind::Link { table, many: false } if *table == spec.nodes);
    check.field(path, pairs, field, "not-a-link", fits);
}
