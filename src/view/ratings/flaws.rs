//! What is wrong with the spec of a list of ratings, for authors.

use crate::model::fault::{Flaw, Path};
use crate::model::field::FieldKind;
use crate::model::view_spec::RatingsSpec;
use crate::model::workshop::Workshop;
use crate::view::check::Check;
use crate::view::thumbs;

/// Tables, fields, questions and thresholds that do not exist or are of the wrong kind.
pub(super) fn flaws(spec: &RatingsSpec, workshop: &Workshop) -> Vec<Flaw> {
    let (mut check, top) = (Check::new(workshop), Path::default());
    let each = spec.each.as_ref();
    if let Some(table) = thumbs::row_flaws(&mut check, &spec.of, each) {
        thumbs::fields(&mut check, table, &spec.thumbs);
        let words = |kind: &FieldKind| matches!(kind, FieldKind::Text { .. } | FieldKind::Formula(_));
        if let Some((left, right)) = &spec.poles {
            for (place, field) in [left, right].into_iter().enumerate() {
                let path = top.field("poles").at(place);
                thumbs::row_field(&mut check, (&path, field), table, each, "not-a-text", words);
            }
        }
        if let Some(group) = &spec.group {
            let choice = |kind: &FieldKind| matches!(kind, FieldKind::Choice(_));
            let path = top.field("group");
            thumbs::row_field(&mut check, (&path, group), table, each, "not-a-choice", choice);
        }
        if let Some(note) = &spec.note {
            let text = |kind: &FieldKind| matches!(kind, FieldKind::Text { .. });
            check.field(&top.field("note"), table, note, "not-a-text", text);
        }
        if spec.open && each.is_none() {
            let title = table.title_field().into();
            let text = |kind: &FieldKind| matches!(kind, FieldKind::Text { .. });
            check.field(&top.field("open"), table, &title, "not-a-text", text);
        }
    }
    if let Some(line) = &spec.line {
        thumbs::cfg(&mut check, &top.field("line"), line);
    }
    check.flaws
}
