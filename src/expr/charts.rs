//! Which expressions a chart is made of.

use crate::model::chart_spec::ChartKind;
use crate::model::fault::Path;
use crate::model::id::TableId;

/// The table whose records are `it`, the place in the chart, and the expression.
pub(super) fn expressions(kind: &ChartKind) -> Vec<(Option<&TableId>, Path, &str)> {
    let root = Path::default();
    let field = |(table, name, text)| (table, root.field(name), text);
    if let ChartKind::Funnel { stages } = kind {
        let stages = stages.iter().enumerate();
        return stages
            .map(|(place, (_, value))| (None, root.field("stages").at(place).at(1), value.as_str()))
            .collect();
    }
    let mut all: Vec<_> = fields(kind).into_iter().map(field).collect();
    let lists = match kind {
        ChartKind::Radar { of, series, .. } => Some((of, series, "series")),
        ChartKind::Table { of, columns, .. } => Some((of, columns, "columns")),
        _ => None,
    };
    if let Some((of, pairs, name)) = lists {
        for (place, (_, text)) in pairs.iter().enumerate() {
            all.push((Some(of), root.field(name).at(place).at(1), text.as_str()));
        }
    }
    if let ChartKind::Bar100 { total: Some((_, value)), .. } = kind {
        all.push((None, root.field("total").at(1), value.as_str()));
    }
    all
}

fn fields(kind: &ChartKind) -> Vec<(Option<&TableId>, &'static str, &str)> {
    match kind {
        ChartKind::Bar { of, label, value, .. } | ChartKind::Heat { of, label, value, .. } => {
            vec![(Some(of), "label", label.as_str()), (Some(of), "value", value.as_str())]
        }
        ChartKind::Bar100 { of, label, value, beside, n, .. } => {
            let mut all = vec![(Some(of), "label", label.as_str()), (Some(of), "value", value.as_str())];
            all.extend(beside.as_deref().map(|beside| (Some(of), "beside", beside)));
            all.extend(n.as_deref().map(|n| (Some(of), "n", n)));
            all
        }
        ChartKind::Scatter { of, x, y, label, size, .. } => {
            let mut all = vec![
                (Some(of), "x", x.as_str()),
                (Some(of), "y", y.as_str()),
                (Some(of), "label", label.as_str()),
            ];
            all.extend(size.as_deref().map(|size| (Some(of), "size", size)));
            all
        }
        ChartKind::Slope { of, label, from, to, .. } => vec![
            (Some(of), "label", label.as_str()),
            (Some(of), "from", from.as_str()),
            (Some(of), "to", to.as_str()),
        ],
        ChartKind::Radar { of, label, .. } => vec![(Some(of), "label", label.as_str())],
        ChartKind::Pareto { of, label, value, cost, .. } => vec![
            (Some(of), "label", label.as_str()),
            (Some(of), "value", value.as_str()),
            (Some(of), "cost", cost.as_str()),
        ],
        ChartKind::Timeline { of, label, lane, at, until, strength, .. } => {
            let mut all = vec![
                (Some(of), "label", label.as_str()),
                (Some(of), "lane", lane.as_str()),
                (Some(of), "at", at.as_str()),
            ];
            all.extend(until.as_deref().map(|until| (Some(of), "until", until)));
            all.extend(strength.as_deref().map(|strength| (Some(of), "strength", strength)));
            all
        }
        ChartKind::Ternary { of, label, from, to, .. } => {
            let mut all = vec![(Some(of), "label", label.as_str()), (Some(of), "from", from.as_str())];
            all.extend(to.as_deref().map(|to| (Some(of), "to", to)));
            all
        }
        ChartKind::Network { of, from, to, now, needed, .. } => vec![
            (Some(of), "from", from.as_str()),
            (Some(of), "to", to.as_str()),
            (Some(of), "now", now.as_str()),
            (Some(of), "needed", needed.as_str()),
        ],
        ChartKind::Bullet { of, label, value, target, .. } => vec![
            (Some(of), "label", label.as_str()),
            (Some(of), "value", value.as_str()),
            (Some(of), "target", target.as_str()),
        ],
        ChartKind::Table { of, order, .. } => {
            order.iter().map(|order| (Some(of), "order", order.as_str())).collect()
        }
        ChartKind::Funnel { .. }
        | ChartKind::Count { .. }
        | ChartKind::Strip { .. }
        | ChartKind::Box { .. }
        | ChartKind::Line { .. } => Vec::new(),
    }
}
