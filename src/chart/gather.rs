//! From what a workshop names to the numbers of a chart: evaluates the expressions of its rows, and takes of a group's
//! answers what may be seen.

use super::data::{
    Bar, Cells, Chart, Data, Dot, Funnel, Heat, Part, Scatter, Shares, Slope, Spread, Stack, Stroll,
};
use super::{answers, figures};
use crate::drawing::ink::Ink;
use crate::model::chart_spec::{ChartKind, ChartSpec};
use crate::model::field::{FieldKind, FieldSpec};
use crate::model::id::{FieldId, TableId};
use crate::model::stats;
use crate::model::value::Value;
use crate::view::Sight;

/// A chart of a canvas with the numbers of the session.
pub fn gather(sight: &Sight<'_>, spec: &ChartSpec) -> Chart {
    let (data, seen) = match &spec.kind {
        ChartKind::Strip { ask, groups } => answers::strips(sight, ask, groups),
        ChartKind::Line { ask, groups } => answers::waves(sight, ask, groups),
        ChartKind::Box { ask, groups } => match answers::strips(sight, ask, groups) {
            (Data::Strips(strips), seen) => (Data::Boxes(strips), seen),
            other => other,
        },
        other => {
            let data = plain(sight, other);
            let seen = answered(sight, other).unwrap_or_else(|| answers::Seen::once(rows(&data)));
            (data, seen)
        }
    };
    Chart {
        canvas: sight.canvas.title.clone(),
        place: sight.session.cover().place.clone(),
        title: spec.title.clone(),
        footer: footer(sight, &seen),
        axes: spec.axes.clone(),
        phase: sight.phase(),
        data,
    }
}

/// *n = 14 · 15. april 2026 · runde 1*, and that it is invented where it is.
fn footer(sight: &Sight<'_>, seen: &answers::Seen) -> String {
    let cover = sight.session.cover();
    let mut parts = Vec::new();
    parts.extend(seen.n.map(|(fewest, most)| {
        let n = if fewest == most { most.to_string() } else { format!("{fewest}–{most}") };
        sight.words.with("chart-n", &[("n", &n)])
    }));
    if !cover.date.is_empty() {
        parts.push(sight.words.date(&cover.date));
    }
    parts.extend(seen.wave.map(|wave| sight.words.with("chart-round", &[("n", &wave.to_string())])));
    if cover.invented {
        parts.push(sight.words.text("chart-invented"));
    }
    parts.join(" · ")
}

/// How many answered about the rows of a chart that says so itself.
fn answered(sight: &Sight<'_>, kind: &ChartKind) -> Option<answers::Seen> {
    let ChartKind::Bar100 { of, n: Some(n), .. } = kind else { return None };
    let mut seen = answers::Seen::default();
    for n in each(sight, of, |it| number(sight, it, n)) {
        seen.about(n as u32);
    }
    Some(seen)
}

/// How many things were counted; nothing where the rows are no crowd of which one could say *n*.
fn rows(data: &Data) -> u32 {
    let count = match data {
        Data::Stacks { rows, .. } => rows.iter().flat_map(|row| &row.values).sum::<f64>() as usize,
        Data::Scatter(scatter) => scatter.dots.len(),
        Data::Bars(_)
        | Data::Shares(_)
        | Data::Slope(_)
        | Data::Heat(_)
        | Data::Funnel(_)
        | Data::Radar(_)
        | Data::Pareto(_)
        | Data::Timeline(_)
        | Data::Ternary(_)
        | Data::Network(_)
        | Data::Bullets(_)
        | Data::Boxes(_)
        | Data::Table(_)
        | Data::Strips(_)
        | Data::Waves(_) => 0,
    };
    count as u32
}

fn plain(sight: &Sight<'_>, kind: &ChartKind) -> Data {
    match kind {
        ChartKind::Bar { of, label, value, largest_first } => {
            let mut bars = each(sight, of, |it| {
                Some(Bar { value: number(sight, it, value)?, label: text(sight, it, label) })
            });
            if *largest_first {
                // Sorting is stable: equals stay in the order of the table.
                bars.sort_by(|a, b| b.value.total_cmp(&a.value));
            }
            Data::Bars(bars)
        }
        ChartKind::Count { of, by, stack } => count(sight, of, by, stack.as_ref()),
        ChartKind::Bar100 { of, label, value, beside, total, parts, names, .. } => {
            let mut rows = each(sight, of, |it| {
                let first = hundred(&numbers(sight, it, value)?)?;
                let beside = beside.as_ref().and_then(|beside| hundred(&numbers(sight, it, beside)?));
                Some(Spread { label: text(sight, it, label), first, beside })
            });
            let whole = |(label, value): &(String, String)| {
                let Ok(Some(Value::Numbers(values))) = sight.facts.eval(None, value) else { return None };
                let first = hundred(&amounts(values))?;
                Some(Spread { label: label.clone(), first, beside: None })
            };
            // A total says something only above rows that it sums up.
            rows.extend(total.as_ref().filter(|_| !rows.is_empty()).and_then(whole));
            let parts = parts.iter().enumerate().map(|(place, name)| part(sight, place, name)).collect();
            Data::Shares(Shares { parts, names: names.clone(), rows })
        }
        ChartKind::Scatter { of, x, y, label, size, x_range, y_range, line } => {
            let dots = each(sight, of, |it| {
                let (x, y) = (number(sight, it, x)?, number(sight, it, y)?);
                let size = size.as_ref().and_then(|size| number(sight, it, size));
                Some(Dot { label: text(sight, it, label), x, y, size })
            });
            Data::Scatter(Scatter { x_range: *x_range, y_range: *y_range, line: *line, dots })
        }
        ChartKind::Slope { of, label, from, to, ends, range } => {
            let strolls = each(sight, of, |it| {
                let (from, to) = (number(sight, it, from)?, number(sight, it, to)?);
                Some(Stroll { label: text(sight, it, label), from, to })
            });
            Data::Slope(Slope { ends: ends.clone(), range: *range, strolls })
        }
        ChartKind::Funnel { stages } => {
            let stage = |(label, value): &(String, String)| {
                let value = sight.facts.number(None, value).filter(|value| value.is_finite()).unwrap_or(0.0);
                Bar { label: label.clone(), value }
            };
            Data::Funnel(Funnel { stages: stages.iter().map(stage).collect() })
        }
        ChartKind::Heat { of, label, value, columns, letters } => {
            let rows = each(sight, of, |it| {
                let Ok(Some(Value::Numbers(values))) = sight.facts.eval(Some(it), value) else { return None };
                Some(Cells { label: text(sight, it, label), values })
            });
            let mut letters = letters.clone();
            letters.sort_by(|a, b| a.0.total_cmp(&b.0));
            Data::Heat(Heat { columns: columns.clone(), letters, rows })
        }
        figure => figures::figure(sight, figure),
    }
}

/// A table and a record.
pub(super) type It<'a> = (&'a str, &'a str);

pub(super) fn each<T>(sight: &Sight<'_>, of: &TableId, row: impl Fn(It<'_>) -> Option<T>) -> Vec<T> {
    sight.ids(of.as_str()).filter_map(|id| row((of.as_str(), id.as_str()))).collect()
}

pub(super) fn number(sight: &Sight<'_>, it: It<'_>, expression: &str) -> Option<f64> {
    sight.facts.number(Some(it), expression).filter(|number| number.is_finite())
}

pub(super) fn text(sight: &Sight<'_>, it: It<'_>, expression: &str) -> String {
    sight.facts.text(Some(it), expression)
}

pub(super) fn numbers(sight: &Sight<'_>, it: It<'_>, expression: &str) -> Option<Vec<f64>> {
    let Ok(Some(Value::Numbers(values))) = sight.facts.eval(Some(it), expression) else { return None };
    Some(amounts(values))
}

fn amounts(values: Vec<Option<f64>>) -> Vec<f64> {
    values.into_iter().map(|value| value.unwrap_or(0.0).max(0.0)).collect()
}

/// Whole percentages of a hundred; nothing of nothing.
pub(super) fn hundred(values: &[f64]) -> Option<Vec<f64>> {
    stats::percentages(values)
}

/// A part by its name; where a group or an option of the workshop bears the name and has a colour, that colour.
pub(super) fn part(sight: &Sight<'_>, place: usize, name: &str) -> Part {
    let groups = sight.workshop.groups.iter().filter(|group| group.name == name);
    let options = sight.workshop.tables.iter().flat_map(|table| &table.fields).flat_map(FieldSpec::options);
    let options = options.filter(|option| option.name == name).filter_map(|option| option.ink.as_deref());
    let named = groups.map(|group| group.ink.as_str()).chain(options).find_map(Ink::named);
    Part { name: name.to_owned(), ink: named.unwrap_or(Ink::Series((place % 8) as u8)) }
}

/// A part that is drawn as a line, for which the papers of notes are too pale.
pub(super) fn line_part(sight: &Sight<'_>, place: usize, name: &str) -> Part {
    let part = part(sight, place, name);
    match part.ink {
        Ink::Sticky(_) | Ink::Tint(_) => Part { ink: Ink::Series((place % 8) as u8), ..part },
        _ => part,
    }
}

fn count(sight: &Sight<'_>, of: &TableId, by: &FieldId, stack: Option<&FieldId>) -> Data {
    let rows = kinds(sight, of, by);
    let mut parts = stack.map(|stack| kinds(sight, of, stack));
    // What is of no kind is counted too, as a last part where there is any.
    let mut without = vec![0.0; rows.len()];
    let mut stacks: Vec<Stack> = rows
        .iter()
        .map(|(_, name)| Stack { label: name.clone(), values: vec![0.0; parts.as_ref().map_or(1, Vec::len)] })
        .collect();
    for id in sight.ids(of.as_str()) {
        let row_ids = ids(sight, of, id.as_str(), by);
        let part_ids = stack.map(|stack| ids(sight, of, id.as_str(), stack));
        for row in row_ids.iter().filter_map(|row| place_of(&rows, row)) {
            match (&part_ids, &parts) {
                (Some(part_ids), Some(parts)) => {
                    let known: Vec<usize> =
                        part_ids.iter().filter_map(|part| place_of(parts, part)).collect();
                    for part in &known {
                        stacks[row].values[*part] += 1.0;
                    }
                    without[row] += if known.is_empty() { 1.0 } else { 0.0 };
                }
                _ => stacks[row].values[0] += 1.0,
            }
        }
    }
    if let (Some(parts), Some(stack), true) = (&mut parts, stack, without.iter().any(|count| *count > 0.0)) {
        parts.push((String::new(), without_name(sight, of, stack)));
        stacks.iter_mut().zip(without).for_each(|(stack, count)| stack.values.push(count));
    }
    match parts {
        Some(parts) => {
            let parts = parts.iter().enumerate().map(|(place, (_, name))| part(sight, place, name)).collect();
            Data::Stacks { parts, rows: stacks }
        }
        None => Data::Bars(
            stacks.into_iter().map(|stack| Bar { value: stack.values[0], label: stack.label }).collect(),
        ),
    }
}

/// *Uden slags*.
fn without_name(sight: &Sight<'_>, of: &TableId, field: &FieldId) -> String {
    let label = sight.workshop.table(of.as_str()).and_then(|table| table.field(field.as_str()));
    let label = label.map(|field| field.label.to_lowercase()).unwrap_or_default();
    sight.words.with("chart-without", &[("what", &label)])
}

fn place_of(kinds: &[(String, String)], id: &str) -> Option<usize> {
    kinds.iter().position(|(kind, _)| kind == id)
}

/// The values that a field can have, with their names: options in their order, else what stands there.
fn kinds(sight: &Sight<'_>, of: &TableId, field: &FieldId) -> Vec<(String, String)> {
    let Some(table) = sight.workshop.table(of.as_str()) else { return Vec::new() };
    let Some(spec) = table.field(field.as_str()) else { return Vec::new() };
    if !spec.options().is_empty() {
        return spec.options().iter().map(|option| (option.id.to_string(), option.name.clone())).collect();
    }
    let mut kinds: Vec<(String, String)> = Vec::new();
    for id in sight.ids(of.as_str()) {
        for value in ids(sight, of, id.as_str(), field) {
            if place_of(&kinds, &value).is_none() {
                let name = match &spec.kind {
                    FieldKind::Link { table, .. } => sight.title(table.as_str(), &value).to_owned(),
                    _ => table
                        .fields
                        .iter()
                        .find_map(|other| other.option(&value))
                        .map_or_else(|| value.clone(), |option| option.name.clone()),
                };
                kinds.push((value, name));
            }
        }
    }
    kinds
}

/// What a record counts under.
fn ids(sight: &Sight<'_>, of: &TableId, id: &str, field: &FieldId) -> Vec<String> {
    match sight.value(of.as_str(), id, field.as_str()) {
        None => Vec::new(),
        Some(Value::Yes(yes)) => {
            vec![sight.words.text(if *yes { "chart-yes" } else { "chart-no" })]
        }
        Some(Value::Number(number)) => vec![sight.words.short_number(*number)],
        Some(value) => value.names().to_vec(),
    }
}
