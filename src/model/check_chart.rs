//! What a chart names: tables, fields, questions and groups. Its expressions are compiled with all others.

use super::chart_spec::ChartKind;
use super::check::Check;
use super::fault::Path;
use super::field::FieldKind;
use super::id::{AskId, FieldId, GroupId, TableId};

/// Looks at one chart.
pub(super) fn chart(check: &mut Check<'_>, path: &Path, kind: &ChartKind) {
    match kind {
        ChartKind::Count { of, by, stack } => count(check, path, of, by, stack.as_ref()),
        ChartKind::Strip { ask, groups }
        | ChartKind::Line { ask, groups }
        | ChartKind::Box { ask, groups } => {
            answers(check, path, ask, groups);
        }
        ChartKind::Bar { of, .. }
        | ChartKind::Bar100 { of, .. }
        | ChartKind::Heat { of, .. }
        | ChartKind::Pareto { of, .. }
        | ChartKind::Timeline { of, .. }
        | ChartKind::Ternary { of, .. }
        | ChartKind::Network { of, .. }
        | ChartKind::Table { of, .. } => table(check, path, of),
        ChartKind::Scatter { of, x_range, y_range, .. } => {
            table(check, path, of);
            range(check, path, "x_range", *x_range);
            range(check, path, "y_range", *y_range);
        }
        ChartKind::Slope { of, range: ends, .. }
        | ChartKind::Radar { of, range: ends, .. }
        | ChartKind::Bullet { of, range: ends, .. } => {
            table(check, path, of);
            range(check, path, "range", *ends);
        }
        ChartKind::Funnel { stages } if stages.is_empty() => check.say(path.field("stages"), "empty", "", ""),
        ChartKind::Funnel { .. } => {}
    }
}

fn table(check: &mut Check<'_>, path: &Path, of: &TableId) {
    check.table_named(path.field("of"), of.as_str());
}

fn range(check: &mut Check<'_>, path: &Path, name: &str, (low, high): (f64, f64)) {
    if low >= high {
        check.say(path.field(name).at(1), "bad-range", high, low);
    }
}

fn count(check: &mut Check<'_>, path: &Path, of: &TableId, by: &FieldId, stack: Option<&FieldId>) {
    let Some(table) = check.table_named(path.field("of"), of.as_str()) else { return };
    for (name, field) in [("by", Some(by)), ("stack", stack)] {
        let Some(id) = field else { continue };
        let Some(field) = check.field_named(path.field(name), table, id.as_str()) else { continue };
        // A formula may give the id of an option, a link the record that it counts under.
        if matches!(
            field.kind,
            FieldKind::Text { .. } | FieldKind::Place | FieldKind::Split { .. } | FieldKind::Row { .. }
        ) {
            check.say(path.field(name), "not-a-choice", id, "");
        }
    }
}

fn answers(check: &mut Check<'_>, path: &Path, ask: &AskId, groups: &[GroupId]) {
    check.ask_named(path.field("ask"), ask.as_str());
    for (place, group) in groups.iter().enumerate() {
        check.group_named(path.field("groups").at(place), group.as_str());
    }
}
