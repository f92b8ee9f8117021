//! What is wrong with the spec of slots, for authors.

use crate::model::fault::{Flaw, Path};
use crate::model::field::{FieldKind, TableSpec};
use crate::model::id::FieldId;
use crate::model::view_spec::{SlotLayout, SlotsSpec};
use crate::model::workshop::Workshop;

use super::super::check::Check;

/// Tables and fields that do not exist or are of the wrong kind, and a fish without its three parts.
pub(super) fn flaws(spec: &SlotsSpec, workshop: &Workshop) -> Vec<Flaw> {
    let (mut check, top) = (Check::new(workshop), Path::default());
    if spec.layout == SlotLayout::Fish && spec.slots.len() != 3 {
        check.found(top.field("slots"), "wrong-length", &spec.slots.len().to_string(), "3");
    }
    let Some(table) = check.table(&top.field("of"), &spec.of) else { return check.flaws };
    let links = table.fields.iter().any(|field| matches!(field.kind, FieldKind::Link { .. }));
    let in_focus = workshop.canvases.iter().any(|canvas| canvas.focus.contains(&spec.of));
    if !table.single && !links && !in_focus {
        check.found(top.field("of"), "no-link", spec.of.as_str(), "");
    }
    for (place, slot) in spec.slots.iter().enumerate() {
        let path = top.field("slots").at(place).field("field");
        let text = |kind: &FieldKind| matches!(kind, FieldKind::Text { .. });
        check.field(&path, table, &slot.field, "not-a-text", text);
    }
    each(&mut check, &top.field("choices"), table, &spec.choices, "not-a-choice", |kind| {
        matches!(kind, FieldKind::Choice(_))
    });
    each(&mut check, &top.field("ticks"), table, &spec.ticks, "not-a-yes", |kind| {
        matches!(kind, FieldKind::Yes)
    });
    for (place, field) in spec.numbers.iter().enumerate() {
        check.number(&top.field("numbers").at(place), table, field);
    }
    for (place, field) in spec.counters.iter().enumerate() {
        check.counted(&top.field("counters").at(place), table, field);
    }
    check.flaws
}

fn each<'a>(
    check: &mut Check<'a>,
    path: &Path,
    table: &'a TableSpec,
    fields: &[FieldId],
    kind: &'static str,
    fits: impl Fn(&FieldKind) -> bool,
) {
    for (place, field) in fields.iter().enumerate() {
        check.field(&path.at(place), table, field, kind, &fits);
    }
}
