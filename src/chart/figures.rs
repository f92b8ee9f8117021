//! The numbers of charts that are a figure of their own: radar, pareto, timeline, triangle, network, bullets, table.

use super::data::{
    Bullet, Bullets, Cells, Data, Move, Network, Pareto, Radar, Span, Table, Ternary, Tie, Timeline, Worth,
};
use super::gather::{It, each, hundred, line_part, number, numbers, text};
use crate::model::chart_spec::ChartKind;
use crate::model::dates;
use crate::model::id::TableId;
use crate::model::value::Value;
use crate::view::Sight;

/// The data of such a chart; an empty list for kinds that are not one of them.
pub(super) fn figure(sight: &Sight<'_>, kind: &ChartKind) -> Data {
    match kind {
        ChartKind::Radar { of, label, series, range } => {
            let spokes = each(sight, of, |it| {
                let values: Vec<Option<f64>> =
                    series.iter().map(|(_, value)| number(sight, it, value)).collect();
                values.iter().any(Option::is_some).then(|| Cells { label: text(sight, it, label), values })
            });
            let parts = series.iter().enumerate().map(|(place, (name, _))| line_part(sight, place, name));
            Data::Radar(Radar { parts: parts.collect(), range: *range, spokes })
        }
        ChartKind::Pareto { of, label, value, cost, mark } => {
            let mut rows = each(sight, of, |it| {
                let (value, cost) = (number(sight, it, value)?, number(sight, it, cost)?);
                Some(Worth { label: text(sight, it, label), value: value.max(0.0), cost: cost.max(0.0) })
            });
            let ratio = |row: &Worth| if row.cost > 0.0 { row.value / row.cost } else { f64::MAX };
            rows.sort_by(|a, b| {
                let by_value = || b.value.total_cmp(&a.value).then_with(|| a.label.cmp(&b.label));
                ratio(b).total_cmp(&ratio(a)).then_with(by_value)
            });
            Data::Pareto(Pareto { mark: *mark, rows })
        }
        ChartKind::Timeline { .. } => timeline(sight, kind),
        ChartKind::Ternary { of, label, from, to, corners } => {
            let moves = each(sight, of, |it| {
                let from = three(&numbers(sight, it, from)?)?;
                let to = to.as_ref().and_then(|to| three(&numbers(sight, it, to)?));
                Some(Move { label: text(sight, it, label), from, to })
            });
            let (top, left, right) = corners.clone();
            Data::Ternary(Ternary { corners: [top, left, right], moves })
        }
        ChartKind::Network { of, from, to, now, needed, labels } => {
            let mut nodes: Vec<String> = Vec::new();
            let mut node = |name: String| {
                nodes.iter().position(|other| *other == name).unwrap_or_else(|| {
                    nodes.push(name);
                    nodes.len() - 1
                })
            };
            let named = each(sight, of, |it| {
                let (now, needed) = (number(sight, it, now), number(sight, it, needed));
                (now.is_some() || needed.is_some()).then(|| {
                    (text(sight, it, from), text(sight, it, to), now.unwrap_or(0.0), needed.unwrap_or(0.0))
                })
            });
            let ties = named
                .into_iter()
                .map(|(from, to, now, needed)| Tie { from: node(from), to: node(to), now, needed })
                .collect();
            Data::Network(Network { nodes, labels: labels.clone(), ties })
        }
        ChartKind::Bullet { of, label, value, target, bands, range } => {
            let rows = each(sight, of, |it| {
                let target = number(sight, it, target);
                Some(Bullet { value: number(sight, it, value)?, label: text(sight, it, label), target })
            });
            Data::Bullets(Bullets { bands: *bands, range: *range, rows })
        }
        ChartKind::Table { of, columns, order } => Data::Table(table(sight, of, columns, order.as_deref())),
        _ => Data::Bars(Vec::new()),
    }
}

/// Three shares of a hundred.
fn three(values: &[f64]) -> Option<[f64; 3]> {
    hundred(values)?.try_into().ok()
}

fn table(sight: &Sight<'_>, of: &TableId, columns: &[(String, String)], order: Option<&str>) -> Table {
    let mut rows = each(sight, of, |it| {
        let cells: Vec<String> = columns.iter().map(|(_, cell)| text(sight, it, cell)).collect();
        Some((order.and_then(|order| number(sight, it, order)), cells))
    });
    if order.is_some() {
        let rank = |row: &(Option<f64>, Vec<String>)| row.0.unwrap_or(f64::MIN);
        rows.sort_by(|a, b| rank(b).total_cmp(&rank(a)));
    }
    Table {
        columns: columns.iter().map(|(heading, _)| heading.clone()).collect(),
        rows: rows.into_iter().map(|(_, cells)| cells).collect(),
    }
}

fn timeline(sight: &Sight<'_>, kind: &ChartKind) -> Data {
    let ChartKind::Timeline { of, label, lane, at, until, columns, strength } = kind else {
        return Data::Bars(Vec::new());
    };
    let mut lanes: Vec<String> = Vec::new();
    let place = |it: It<'_>, expression: &str| {
        let value = sight.facts.eval(Some(it), expression).ok().flatten()?;
        let Value::Text(text) = value else { return value.number() };
        match columns.iter().position(|(id, _)| *id == text) {
            Some(column) => Some(column as f64),
            None if columns.is_empty() => dates::day_number(&text).map(|day| day as f64),
            None => None,
        }
    };
    let found = each(sight, of, |it| {
        let from = place(it, at)?;
        // A number of days counts from the start.
        let until = until.as_ref().and_then(|until| place(it, until));
        let until = until.map_or(from, |until| if until < from { from + until } else { until });
        let strength = strength.as_ref().and_then(|strength| number(sight, it, strength));
        Some((text(sight, it, lane), text(sight, it, label), from, until, strength))
    });
    let strongest = found.iter().filter_map(|(.., strength)| *strength).fold(0.0, f64::max);
    let mut spans = Vec::new();
    for (lane, label, from, until, strength) in found {
        let lane = lanes.iter().position(|other| *other == lane).unwrap_or_else(|| {
            lanes.push(lane);
            lanes.len() - 1
        });
        let strength = strength
            .filter(|_| strongest > 0.0)
            .map_or(0.5, |strength| (strength / strongest).clamp(0.0, 1.0));
        spans.push(Span { label, lane, from, until, strength });
    }
    let (months, range) =
        if columns.is_empty() { calendar(sight, &spans) } else { (Vec::new(), (0.0, columns.len() as f64)) };
    let columns = columns.iter().map(|(_, name)| name.clone()).collect();
    Data::Timeline(Timeline { lanes, columns, months, range, spans })
}

/// The months that the spans touch, at least three, and their range in days.
fn calendar(sight: &Sight<'_>, spans: &[Span]) -> (Vec<(f64, String)>, (f64, f64)) {
    let first = spans.iter().map(|span| span.from).fold(f64::INFINITY, f64::min);
    let last = spans.iter().map(|span| span.until).fold(f64::NEG_INFINITY, f64::max);
    if !first.is_finite() {
        return (Vec::new(), (0.0, 1.0));
    }
    let (mut year, mut month, _) = dates::date_of(first as i64);
    let mut months: Vec<(f64, String)> = Vec::new();
    // A century is more than any plan.
    while months.len() < 1200 {
        let Some(day) = dates::day_number(&format!("{year:04}-{month:02}-01")) else { break };
        let day = day as f64;
        if day > last && months.len() >= 3 {
            let start = months.first().map_or(first, |(day, _)| *day);
            return (months, (start, day));
        }
        months.push((day, sight.words.month(year, month)));
        (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    }
    (months, (first, last.max(first + 1.0)))
}
