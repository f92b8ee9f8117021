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
    if let ChartKind::Bar100 { total: Some((_, value)), .. } = kind {
        all.push((None, root.field("total").at(1), value.as_str()));
    }
    all
}

fn fields(kind: &ChartKind) -> Vec<(Option<&TableId>, &'static str, &str)> {
    match kind {
        ChartKind::Bar { of, label, value } | ChartKind::Heat { of, label, value, .. } => {
            vec![(Some(of), "label", label.as_str()), (Some(of), "value", value.as_str())]
        }
        ChartKind::Bar100 { of, label, value, beside, .. } => {
            let mut all = vec![(Some(of), "label", label.as_str()), (Some(of), "value", value.as_str())];
            all.extend(beside.as_deref().map(|beside| (Some(of), "beside", beside)));
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
        ChartKind::Funnel { .. }
        | ChartKind::Count { .. }
        | ChartKind::Strip { .. }
        | ChartKind::Line { .. } => Vec::new(),
    }
}
