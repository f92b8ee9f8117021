//! What an author has written wrong about rows and their thumbs.

use crate::drawing::ink::Ink;
use crate::model::fault::{Path, nearest};
use crate::model::field::{FieldKind, TableSpec};
use crate::model::id::{FieldId, TableId};
use crate::model::view_spec::Thumb;
use crate::view::check::Check;
use crate::view::linked;
use crate::view::scale::Scale;

/// The table of the rows; and when there is one for each record of another, the link to it.
pub(in crate::view) fn rows<'a>(
    check: &mut Check<'a>,
    of: &TableId,
    each: Option<&TableId>,
) -> Option<&'a TableSpec> {
    let top = Path::default();
    if let Some(each) = each {
        let known = check.table(&top.field("each"), each).is_some();
        if known && linked::link(check.workshop, of, each).is_none() {
            check.found(top.field("each"), "no-link", of.as_str(), each.as_str());
        }
    }
    check.table(&top.field("of"), of)
}

/// The fields of the thumbs, their inks, and the answers behind them.
pub(in crate::view) fn fields<'a>(check: &mut Check<'a>, table: &'a TableSpec, thumbs: &[Thumb]) {
    let top = Path::default().field("thumbs");
    if thumbs.is_empty() {
        check.found(top.clone(), "missing", "", "thumbs");
    }
    let mut first: Option<Scale> = None;
    for (place, thumb) in thumbs.iter().enumerate() {
        let path = top.at(place);
        check.counted(&path.field("field"), table, &thumb.field);
        if let Some(scale) = Scale::of(check.workshop, table.id.as_str(), thumb.field.as_str()) {
            let common = first.get_or_insert(scale);
            if (common.min, common.max) != (scale.min, scale.max) {
                let expected = format!("{}–{}", common.min, common.max);
                let found = format!("{}–{}", scale.min, scale.max);
                check.found(path.field("field"), "out-of-range", &found, &expected);
            }
        }
        if let Some(ink) = thumb.ink.as_deref().filter(|ink| Ink::named(ink).is_none()) {
            check.found(path.field("ink"), "unknown-ink", ink, nearest(ink, Ink::NAMES).unwrap_or_default());
        }
        if let Some((ask, group)) = &thumb.spread {
            check.ask(&path.field("spread").at(0), ask);
            check.group(&path.field("spread").at(1), group);
        }
    }
}

/// A field of the row, or of the record whose row it is.
pub(in crate::view) fn row_field<'a>(
    check: &mut Check<'a>,
    (path, id): (&Path, &FieldId),
    table: &'a TableSpec,
    each: Option<&TableId>,
    kind: &'static str,
    fits: impl Fn(&FieldKind) -> bool,
) {
    let each = each.and_then(|each| check.workshop.table(each.as_str()));
    let of = match each {
        Some(each) if table.field(id.as_str()).is_none() && each.field(id.as_str()).is_some() => each,
        _ => table,
    };
    check.field(path, of, id, kind, fits);
}

/// The name of a threshold.
pub(in crate::view) fn cfg(check: &mut Check<'_>, path: &Path, name: &str) {
    if super::threshold(check.workshop, name).is_none() {
        let known = check.workshop.cfg.keys().map(String::as_str);
        let near = nearest(name, known).unwrap_or_default();
        check.found(path.clone(), "unknown-threshold", name, near);
    }
}
