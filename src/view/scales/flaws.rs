//! What is wrong with the spec of scales, for authors.

use crate::model::fault::{Flaw, Path};
use crate::model::field::FieldKind;
use crate::model::view_spec::ScalesSpec;
use crate::model::workshop::Workshop;

use super::super::check::Check;

/// Tables, fields and questions that do not exist or are of the wrong kind.
pub(super) fn flaws(spec: &ScalesSpec, workshop: &Workshop) -> Vec<Flaw> {
    let (mut check, top) = (Check::new(workshop), Path::default());
    if let Some(table) = check.table(&top.field("of"), &spec.of) {
        let text = |kind: &FieldKind| matches!(kind, FieldKind::Text { .. });
        check.field(&top.field("left"), table, &spec.left, "not-a-text", text);
        check.field(&top.field("right"), table, &spec.right, "not-a-text", text);
        if let Some(shown) = &spec.shown {
            let yes = |kind: &FieldKind| matches!(kind, FieldKind::Yes | FieldKind::Formula(_));
            check.field(&top.field("shown"), table, shown, "not-a-yes", yes);
        }
    }
    check.ask(&top.field("now"), &spec.now);
    if let Some(wish) = &spec.wish {
        check.ask(&top.field("wish"), wish);
    }
    check.group(&top.field("group"), &spec.group);
    check.flaws
}
