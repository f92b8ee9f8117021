//! The data of a canvas or a chart as tables: titles instead of ids, computed fields beside stored ones, and of answers
//! only what may be seen.

use std::collections::BTreeSet;

use super::csv::{Cell, Section};
use crate::chart::{Chart, Data, Seen};
use crate::model::canvas::{Ask, Canvas};
use crate::model::dots;
use crate::model::field::{FieldKind, FieldSpec, TableSpec};
use crate::model::id::RecordId;
use crate::model::privacy::{Answers, Shown};
use crate::model::value::Value;
use crate::view::Sight;
use crate::view::pass::Case;

/// The tables that a canvas shows, and the answers to its questions.
pub fn of_canvas(sight: &Sight<'_>) -> Vec<Section> {
    let mut sections: Vec<Section> = tables(sight).iter().map(|table| records(sight, table)).collect();
    let answers = answers(sight);
    if !answers.rows.is_empty() {
        sections.push(answers);
    }
    sections
}

/// The pass of a record: every canvas on which it can stand, and where it stands there.
pub fn of_pass(case: &Case<'_>) -> Vec<Section> {
    let columns = ["pass-canvas", "pass-where"].map(|key| case.words.text(key)).to_vec();
    let rows = case.standings().into_iter().map(|standing| {
        let stands = standing.stands.unwrap_or_else(|| case.words.text("pass-nowhere"));
        vec![Cell::text(standing.title), Cell::text(stands)]
    });
    vec![Section { heading: case.title(), columns, rows: rows.collect() }]
}

/// The numbers of a chart.
pub fn of_chart(chart: &Chart) -> Vec<Section> {
    let (columns, rows) = match &chart.data {
        Data::Bars(bars) => pairs(chart, bars.iter().map(|bar| (bar.label.as_str(), bar.value))),
        Data::Funnel(funnel) => pairs(chart, funnel.stages.iter().map(|bar| (bar.label.as_str(), bar.value))),
        Data::Stacks { parts, rows } => (
            named(chart, parts.iter().map(|part| part.name.clone())),
            rows.iter().map(|row| labelled(&row.label, &row.values)).collect(),
        ),
        Data::Shares(shares) => {
            let mut columns = named(chart, std::iter::once(String::new()));
            columns.extend(shares.parts.iter().map(|part| part.name.clone()));
            let mut rows = Vec::new();
            for row in &shares.rows {
                let second = row.beside.iter().map(|values| (values, &shares.names.1));
                for (values, name) in std::iter::once((&row.first, &shares.names.0)).chain(second) {
                    let mut cells = vec![Cell::text(row.label.clone()), Cell::text(name.clone())];
                    cells.extend(values.iter().map(|value| Cell::Number(*value)));
                    rows.push(cells);
                }
            }
            (columns, rows)
        }
        Data::Strips(strips) | Data::Boxes(strips) => {
            let columns = named(chart, ["n", "median", "q1", "q3"].map(str::to_owned).into_iter());
            let names = strips.stops.iter().map(|(stop, _)| stop.to_string());
            (
                columns.into_iter().chain(names).collect(),
                strips.rows.iter().map(|row| strip(row, &strips.stops)).collect(),
            )
        }
        Data::Scatter(scatter) => {
            let rows = scatter.dots.iter().map(|dot| {
                let mut cells = labelled(&dot.label, &[dot.x, dot.y]);
                cells.extend(dot.size.map(Cell::Number));
                cells
            });
            (vec![String::new(), chart.axes.0.clone(), chart.axes.1.clone()], rows.collect())
        }
        Data::Slope(slope) => (
            vec![String::new(), slope.ends.0.clone(), slope.ends.1.clone()],
            slope.strolls.iter().map(|stroll| labelled(&stroll.label, &[stroll.from, stroll.to])).collect(),
        ),
        Data::Waves(waves) => {
            let rounds: BTreeSet<u8> =
                waves.series.iter().flat_map(|series| series.points.iter().map(|(wave, _)| *wave)).collect();
            let rows = waves.series.iter().map(|series| {
                let value = |wave: &u8| {
                    series.points.iter().find(|(other, _)| other == wave).map(|(_, value)| *value)
                };
                let cells = rounds.iter().map(|wave| value(wave).map_or(Cell::Empty, Cell::Number));
                std::iter::once(Cell::text(series.label.clone())).chain(cells).collect()
            });
            (named(chart, rounds.iter().map(u8::to_string)), rows.collect())
        }
        Data::Heat(heat) => {
            let rows = heat.rows.iter().map(|row| {
                let cells = row.values.iter().map(|value| value.map_or(Cell::Empty, Cell::Number));
                std::iter::once(Cell::text(row.label.clone())).chain(cells).collect()
            });
            (named(chart, heat.columns.iter().cloned()), rows.collect())
        }
        Data::Radar(_)
        | Data::Pareto(_)
        | Data::Timeline(_)
        | Data::Ternary(_)
        | Data::Network(_)
        | Data::Bullets(_)
        | Data::Table(_) => figure(chart),
    };
    vec![Section { heading: format!("{} · {}", chart.canvas, chart.title), columns, rows }]
}

/// The numbers of a chart that is a figure of its own.
fn figure(chart: &Chart) -> (Vec<String>, Vec<Vec<Cell>>) {
    let optional = |value: Option<f64>| value.map_or(Cell::Empty, Cell::Number);
    match &chart.data {
        Data::Radar(radar) => {
            let rows = radar.spokes.iter().map(|spoke| {
                let cells = spoke.values.iter().map(|value| optional(*value));
                std::iter::once(Cell::text(spoke.label.clone())).chain(cells).collect()
            });
            (named(chart, radar.parts.iter().map(|part| part.name.clone())), rows.collect())
        }
        Data::Pareto(pareto) => (
            vec![String::new(), chart.axes.0.clone(), chart.axes.1.clone()],
            pareto.rows.iter().map(|row| labelled(&row.label, &[row.value, row.cost])).collect(),
        ),
        Data::Timeline(timeline) => {
            let rows = timeline.spans.iter().map(|span| {
                let lane = timeline.lanes.get(span.lane).cloned().unwrap_or_default();
                let column = timeline.columns.get(span.from as usize).cloned();
                vec![
                    Cell::text(lane),
                    Cell::text(span.label.clone()),
                    Cell::text(column.unwrap_or_else(|| iso(span.from))),
                ]
            });
            (vec![chart.axes.1.clone(), String::new(), chart.axes.0.clone()], rows.collect())
        }
        Data::Ternary(ternary) => {
            let twice = ternary.corners.iter().chain(&ternary.corners).cloned();
            let rows = ternary.moves.iter().map(|point| {
                let to = point.to.map_or([None; 3], |to| to.map(Some));
                let cells = point.from.map(Some).into_iter().chain(to).map(optional);
                std::iter::once(Cell::text(point.label.clone())).chain(cells).collect()
            });
            (named(chart, twice), rows.collect())
        }
        Data::Network(network) => {
            let name = |place: usize| Cell::text(network.nodes.get(place).cloned().unwrap_or_default());
            let rows = network.ties.iter().map(|tie| {
                vec![name(tie.from), name(tie.to), Cell::Number(tie.now), Cell::Number(tie.needed)]
            });
            let (now, needed) = network.labels.clone();
            (vec![String::new(), String::new(), now, needed], rows.collect())
        }
        Data::Bullets(bullets) => {
            let rows = bullets.rows.iter().map(|row| {
                vec![Cell::text(row.label.clone()), Cell::Number(row.value), optional(row.target)]
            });
            (vec![chart.axes.1.clone(), chart.axes.0.clone(), String::new()], rows.collect())
        }
        Data::Table(table) => {
            let rows = table.rows.iter().map(|row| row.iter().cloned().map(Cell::text).collect());
            (table.columns.clone(), rows.collect())
        }
        _ => (Vec::new(), Vec::new()),
    }
}

/// The date of a number of days.
fn iso(day: f64) -> String {
    let (year, month, day) = crate::model::dates::date_of(day as i64);
    format!("{year:04}-{month:02}-{day:02}")
}

fn named(chart: &Chart, columns: impl Iterator<Item = String>) -> Vec<String> {
    std::iter::once(chart.axes.1.clone()).chain(columns).collect()
}

fn pairs<'a>(chart: &Chart, rows: impl Iterator<Item = (&'a str, f64)>) -> (Vec<String>, Vec<Vec<Cell>>) {
    (
        vec![chart.axes.1.clone(), chart.axes.0.clone()],
        rows.map(|(label, value)| labelled(label, &[value])).collect(),
    )
}

fn labelled(label: &str, values: &[f64]) -> Vec<Cell> {
    std::iter::once(Cell::text(label)).chain(values.iter().map(|value| Cell::Number(*value))).collect()
}

fn strip(row: &crate::chart::Strip, stops: &[(f64, String)]) -> Vec<Cell> {
    let mut cells = vec![Cell::text(row.label.clone())];
    match &row.seen {
        Seen::Nothing => {}
        Seen::Hidden { fewer_than } => cells.push(Cell::text(format!("<{fewer_than}"))),
        Seen::Band { n, median, q1, q3 } => {
            cells.extend([f64::from(*n), *median, *q1, *q3].map(Cell::Number));
        }
        Seen::Dots { n, median, counts } => {
            cells.extend([Cell::Number(f64::from(*n)), Cell::Number(*median), Cell::Empty, Cell::Empty]);
            cells.extend(stops.iter().map(|(stop, _)| {
                let count = counts.iter().find(|(value, _)| value == stop).map_or(0, |(_, count)| *count);
                Cell::Number(f64::from(count))
            }));
        }
    }
    cells
}

/// The tables of a canvas: its own, those that its view names, and those in focus; in the workshop's order.
fn tables<'a>(sight: &Sight<'a>) -> Vec<&'a TableSpec> {
    let canvas = sight.canvas;
    let mut named: BTreeSet<&str> = canvas.focus.iter().map(|table| table.as_str()).collect();
    named.extend(canvas.view.tables().into_iter().map(|table| table.as_str()));
    let workshop = sight.workshop;
    let shown = |table: &&TableSpec| {
        table.of_canvas.as_ref() == Some(&canvas.id) || named.contains(table.id.as_str())
    };
    workshop
        .tables
        .iter()
        .filter(shown)
        .filter(|table| !sight.session.rows(table.id.as_str()).is_empty())
        .collect()
}

/// All records of a table, one a row; a split or a row of numbers takes a column for each of its parts.
fn records(sight: &Sight<'_>, table: &TableSpec) -> Section {
    let mut columns = Vec::new();
    for field in &table.fields {
        let label = match &field.unit {
            Some(unit) => format!("{} ({unit})", field.label),
            None => field.label.clone(),
        };
        match parts(sight, field) {
            Some(parts) => columns.extend(parts.iter().map(|part| format!("{label}: {part}"))),
            None => columns.push(label),
        }
    }
    let row = |id: &str| {
        let mut cells = Vec::new();
        for field in &table.fields {
            let value = sight.value(table.id.as_str(), id, field.id.as_str());
            match parts(sight, field) {
                Some(parts) => {
                    let numbers = value.map(Value::numbers).unwrap_or_default();
                    let number = |place: usize| numbers.get(place).copied().flatten();
                    cells.extend(
                        (0..parts.len()).map(|place| number(place).map_or(Cell::Empty, Cell::Number)),
                    );
                }
                None if sight.facts.is_hidden(table.id.as_str(), id, field.id.as_str()) => {
                    cells.push(Cell::text(hidden(sight, sight.facts.k())));
                }
                None => cells.push(cell(sight, table, field, value)),
            }
        }
        cells
    };
    let mut rows: Vec<Vec<Cell>> = sight.ids(table.id.as_str()).map(|id| row(id.as_str())).collect();
    // Each note has a row of its own; those of a group name it.
    let groups = sight.session.groups(table.id.as_str());
    if !groups.is_empty() {
        columns.push(sight.words.text("csv-group"));
        for (id, row) in sight.ids(table.id.as_str()).zip(&mut rows) {
            let has = |(head, members): &(&&str, &Vec<&RecordId>)| *id == ***head || members.contains(&id);
            let group = groups.iter().find(has).map(|(head, _)| sight.title(table.id.as_str(), head));
            row.push(group.map_or(Cell::Empty, |title| Cell::text(title.to_owned())));
        }
    }
    Section { heading: table.name.clone(), columns, rows }
}

/// The names of the parts of a field that holds several numbers.
fn parts(sight: &Sight<'_>, field: &FieldSpec) -> Option<Vec<String>> {
    match &field.kind {
        FieldKind::Split { parts, .. } => {
            let options = sight.workshop.options(sight.canvas, parts);
            (!options.is_empty()).then(|| options.into_iter().map(|option| option.name).collect())
        }
        FieldKind::Row { length, .. } => Some((1..=*length).map(|n| n.to_string()).collect()),
        FieldKind::Place => Some(vec!["x".to_owned(), "y".to_owned()]),
        FieldKind::Text { .. }
        | FieldKind::Number { .. }
        | FieldKind::Choice(_)
        | FieldKind::Flags(_)
        | FieldKind::Date
        | FieldKind::Link { .. }
        | FieldKind::Yes
        | FieldKind::Formula(_) => None,
    }
}

fn cell(sight: &Sight<'_>, table: &TableSpec, field: &FieldSpec, value: Option<&Value>) -> Cell {
    let Some(value) = value else { return Cell::Empty };
    match value {
        Value::Yes(yes) => Cell::text(sight.words.text(if *yes { "chart-yes" } else { "chart-no" })),
        Value::Number(number) => Cell::Number(*number),
        Value::Numbers(numbers) => {
            let written = |number: &Option<f64>| {
                number.map_or("–".to_owned(), |number| sight.words.short_number(number))
            };
            Cell::text(numbers.iter().map(written).collect::<Vec<_>>().join(" / "))
        }
        Value::Text(_) | Value::Names(_) => {
            let names: Vec<String> =
                value.names().iter().map(|name| title(sight, table, field, name)).collect();
            Cell::text(names.join(", "))
        }
    }
}

/// The title of what an id names in a field; a text is its own title.
fn title(sight: &Sight<'_>, table: &TableSpec, field: &FieldSpec, name: &str) -> String {
    match &field.kind {
        FieldKind::Choice(_) | FieldKind::Flags(_) => {
            field.option(name).map_or_else(|| name.to_owned(), |option| option.name.clone())
        }
        FieldKind::Link { table, .. } => {
            let title = sight.title(table.as_str(), name);
            if title.is_empty() { name.to_owned() } else { title.to_owned() }
        }
        // A formula may give the id of an option of another field of the record.
        FieldKind::Formula(_) => {
            let option = table.fields.iter().find_map(|other| other.option(name));
            option.map_or_else(|| name.to_owned(), |option| option.name.clone())
        }
        _ => name.to_owned(),
    }
}

fn hidden(sight: &Sight<'_>, k: u32) -> String {
    sight.words.with("chart-hidden", &[("k", &k.to_string())])
}

/// The answers to the questions of the canvas, every round that may be shown.
fn answers(sight: &Sight<'_>) -> Section {
    const COLUMNS: [&str; 10] =
        ["question", "about", "group", "round", "n", "median", "q1", "q3", "answer", "count"];
    let words = sight.words;
    let mut rows = Vec::new();
    let dots = sight.note_table().map(dots::ask_of);
    let dots = dots.and_then(|id| dots::ask(sight.workshop, &id, words.text("dots-ask"), 1));
    let dots = dots.map(|(_, ask)| ask);
    for ask in sight.canvas.asks.iter().chain(&dots) {
        let about: Vec<Option<&str>> = match &ask.each {
            Some(table) => sight.ids(table.as_str()).map(|id| Some(id.as_str())).collect(),
            None => vec![None],
        };
        for of in about {
            for group in ask.groups.iter().filter_map(|group| sight.workshop.group(group.as_str())) {
                for (wave, shown) in sight.facts.rounds(ask.id.as_str(), of, group.id.as_str()) {
                    let title = ask.each.as_ref().zip(of).map(|(table, of)| sight.title(table.as_str(), of));
                    let start = [
                        Cell::text(ask.text.clone()),
                        Cell::text(title.unwrap_or_default()),
                        Cell::text(group.name.clone()),
                        Cell::Number(f64::from(wave)),
                    ];
                    round(sight, ask, &start, shown, &mut rows);
                }
            }
        }
    }
    let columns = COLUMNS.iter().map(|name| words.text(&format!("csv-{name}"))).collect();
    Section { heading: words.text("csv-answers"), columns, rows }
}

/// One round of one group: a row for each answer that may be told apart.
fn round(sight: &Sight<'_>, ask: &Ask, start: &[Cell; 4], shown: &Shown, rows: &mut Vec<Vec<Cell>>) {
    let mut push = |rest: Vec<Cell>| rows.push(start.iter().cloned().chain(rest).collect());
    match shown {
        Shown::Nothing => {}
        Shown::Hidden { fewer_than } => push(vec![
            Cell::text(format!("<{fewer_than}")),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::text(hidden(sight, *fewer_than)),
        ]),
        Shown::Band(answers) | Shown::Dots(answers) => {
            let number = |value: Option<f64>| value.map_or(Cell::Empty, Cell::Number);
            let middle = [
                Cell::Number(f64::from(answers.n)),
                number(answers.middle.map(|middle| middle.median)),
                number(answers.middle.map(|middle| middle.q1)),
                number(answers.middle.map(|middle| middle.q3)),
            ];
            let parts = told_apart(sight, ask, answers);
            if parts.is_empty() {
                push(middle.to_vec());
            }
            for (name, value) in parts {
                push(middle.iter().cloned().chain([Cell::text(name), Cell::Number(value)]).collect());
            }
        }
    }
}

fn told_apart(sight: &Sight<'_>, ask: &Ask, answers: &Answers) -> Vec<(String, f64)> {
    let names = |ids: &[String]| {
        ids.iter().map(|id| option(sight, sight.canvas, ask, id)).collect::<Vec<_>>().join(" / ")
    };
    let counted = answers.buckets.iter().map(|bucket| (names(&bucket.options), f64::from(bucket.count)));
    let shared = answers.shares.iter().map(|(id, share)| (names(std::slice::from_ref(id)), *share));
    counted.chain(shared).collect()
}

/// The name of an answer.
fn option(sight: &Sight<'_>, canvas: &Canvas, ask: &Ask, id: &str) -> String {
    use crate::model::canvas::AskKind;
    use crate::model::field::Options;
    let (AskKind::One { of } | AskKind::Many { of, .. } | AskKind::Share { of, .. }) = &ask.kind else {
        return id.to_owned();
    };
    if let Options::Rows(table) = of {
        let title = sight.title(table.as_str(), id);
        return if title.is_empty() { id.to_owned() } else { title.to_owned() };
    }
    let options = sight.workshop.options(canvas, of);
    options.into_iter().find(|option| option.id == *id).map_or_else(|| id.to_owned(), |option| option.name)
}
