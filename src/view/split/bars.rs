//! What the bars of a split say: the parts with their colours, the rows with their percentages, and what stands beside.

use crate::drawing::ink::Ink;
use crate::model::field::{FieldKind, Options};
use crate::model::id::{RecordId, TableId};
use crate::model::privacy::{Answers, Shown};
use crate::model::stats;
use crate::model::value::Value;
use crate::model::view_spec::SplitSpec;

use super::super::Sight;
use super::super::linked::Linked;

/// One part of the whole.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) ink: Ink,
}

/// One bar.
#[derive(Clone, Debug)]
pub(super) struct Bar {
    pub(super) row: Linked,
    pub(super) name: String,
    /// The record of `each` that the row belongs to.
    pub(super) each: Option<(TableId, RecordId)>,
    /// Whole percentages that sum to 100; none when nobody has said.
    pub(super) own: Option<Vec<f64>>,
    /// It comes from answers that may not be shown.
    pub(super) is_hidden: bool,
    /// Whether someone set it by hand.
    pub(super) by_hand: bool,
    pub(super) beside: Beside,
}

/// What is drawn under a bar.
#[derive(Clone, Debug)]
pub(super) enum Beside {
    /// The spec asks for nothing, or it is not revealed.
    None,
    /// There is nothing to show yet.
    Missing,
    Hidden {
        fewer_than: u32,
    },
    Pieces {
        pieces: Vec<Piece>,
        /// How many answered; none for a formula.
        n: Option<u32>,
    },
}

/// A part of a second bar, or neighbouring parts that are too small to be shown alone.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) parts: Vec<usize>,
    pub(super) percent: f64,
}

impl Bar {
    /// Its percentages, or even ones for a row that nobody has touched.
    pub(super) fn own_or_even(&self, spec: &SplitSpec, sight: &Sight<'_>, parts: usize) -> Option<Vec<f64>> {
        self.own.clone().or_else(|| even(parts, step(spec, sight)))
    }
}

/// The step of the split, in percent.
pub(super) fn step(spec: &SplitSpec, sight: &Sight<'_>) -> f64 {
    match kind(spec, sight) {
        Some(FieldKind::Split { step, .. }) => f64::from((*step).clamp(1, 50)),
        _ => 5.0,
    }
}

fn kind<'a>(spec: &SplitSpec, sight: &Sight<'a>) -> Option<&'a FieldKind> {
    let table = sight.workshop.table(spec.of.as_str())?;
    Some(&table.field(spec.field.as_str())?.kind)
}

/// The parts of the whole, in order.
pub(super) fn parts(spec: &SplitSpec, sight: &Sight<'_>) -> Vec<Part> {
    let Some(FieldKind::Split { parts, .. }) = kind(spec, sight) else { return Vec::new() };
    let series = |place: usize| Ink::Series((place % 8) as u8);
    if let Options::Rows(table) = parts {
        let name = |id: &RecordId| sight.title(table.as_str(), id.as_str()).to_owned();
        return sight
            .ids(table.as_str())
            .enumerate()
            .map(|(place, id)| Part { id: id.0.clone(), name: name(id), ink: series(place) })
            .collect();
    }
    let options = sight.workshop.options(sight.canvas, parts);
    options
        .into_iter()
        .enumerate()
        .map(|(place, option)| Part {
            ink: option.ink.as_deref().and_then(Ink::named).unwrap_or(series(place)),
            id: option.id.0,
            name: option.name,
        })
        .collect()
}

/// The ink of text on an ink.
pub(crate) fn text_on(ink: Ink) -> Ink {
    match ink {
        Ink::Series(place) => Ink::OnSeries(place),
        Ink::Sticky(_) | Ink::Amber => Ink::StickyInk,
        _ => Ink::OnStrong,
    }
}

/// The bars, in the order of the table or of the records in `each`.
pub(super) fn bars(spec: &SplitSpec, sight: &Sight<'_>) -> Vec<Bar> {
    let parts = parts(spec, sight);
    let (own, beside) = layers(spec, sight);
    let bar = |row: Linked, name: String, each| {
        let stored = sight.session.record(spec.of.as_str(), row.id.as_str());
        Bar {
            own: own.then(|| percent(spec, sight, &row.id, parts.len())).flatten(),
            is_hidden: sight.facts.is_hidden(spec.of.as_str(), row.id.as_str(), spec.field.as_str()),
            by_hand: stored.is_some_and(|record| record.value(spec.field.as_str()).is_some()),
            beside: if beside { self::beside(spec, sight, &row.id, &parts) } else { Beside::None },
            row,
            name,
            each,
        }
    };
    let Some(each) = &spec.each else {
        return sight
            .ids(spec.of.as_str())
            .map(|id| {
                let name = sight.title(spec.of.as_str(), id.as_str()).to_owned();
                bar(Linked::existing(&spec.of, id), name, None)
            })
            .collect();
    };
    let focus: Vec<(&TableId, &RecordId)> = sight
        .canvas
        .focus
        .iter()
        .filter(|table| *table != each)
        .filter_map(|table| Some((table, sight.focus(table)?)))
        .collect();
    sight
        .ids(each.as_str())
        .filter_map(|id| {
            let mut records = focus.clone();
            records.push((each, id));
            let row = Linked::to(sight.workshop, sight.session, &spec.of, &records)?;
            Some(bar(
                row,
                sight.title(each.as_str(), id.as_str()).to_owned(),
                Some((each.clone(), id.clone())),
            ))
        })
        .collect()
}

/// Whether the bars themselves and what stands beside them are revealed.
pub(super) fn layers(spec: &SplitSpec, sight: &Sight<'_>) -> (bool, bool) {
    let layers = sight.canvas.reveal.len();
    let second = spec.beside.is_some() || spec.beside_ask.is_some();
    (layers < 2 || sight.shows(0), second && sight.shows(layers.saturating_sub(1)))
}

fn percent(spec: &SplitSpec, sight: &Sight<'_>, row: &RecordId, parts: usize) -> Option<Vec<f64>> {
    let value = sight.value(spec.of.as_str(), row.as_str(), spec.field.as_str())?;
    whole(value, parts)
}

/// The numbers of a value as whole percentages; none when they say nothing.
fn whole(value: &Value, parts: usize) -> Option<Vec<f64>> {
    let number = |place: usize| value.numbers().get(place).copied().flatten().unwrap_or(0.0);
    let numbers: Vec<f64> = (0..parts).map(|place| number(place).max(0.0)).collect();
    stats::percentages(&numbers)
}

fn beside(spec: &SplitSpec, sight: &Sight<'_>, row: &RecordId, parts: &[Part]) -> Beside {
    if let Some(field) = &spec.beside {
        if sight.facts.is_hidden(spec.of.as_str(), row.as_str(), field.as_str()) {
            return Beside::Hidden { fewer_than: sight.facts.k() };
        }
        let percent = sight
            .value(spec.of.as_str(), row.as_str(), field.as_str())
            .and_then(|value| whole(value, parts.len()));
        return percent
            .map_or(Beside::Missing, |percent| Beside::Pieces { pieces: single(&percent), n: None });
    }
    let Some((ask, group)) = &spec.beside_ask else { return Beside::None };
    let order: Vec<String> = parts.iter().map(|part| part.id.clone()).collect();
    match sight.facts.shown(ask.as_str(), Some(row.as_str()), group.as_str()) {
        Shown::Nothing => Beside::Missing,
        Shown::Hidden { fewer_than } => Beside::Hidden { fewer_than: *fewer_than },
        Shown::Band(answers) | Shown::Dots(answers) => {
            Beside::Pieces { pieces: pieces(answers, &order), n: Some(answers.n) }
        }
    }
}

fn single(percent: &[f64]) -> Vec<Piece> {
    percent
        .iter()
        .enumerate()
        .map(|(place, percent)| Piece { parts: vec![place], percent: *percent })
        .collect()
}

/// The parts of the answers: shares of 100 percent, or how many chose each.
fn pieces(answers: &Answers, order: &[String]) -> Vec<Piece> {
    if !answers.shares.is_empty() {
        let shares: Vec<f64> =
            order.iter().map(|id| answers.shares.get(id).copied().unwrap_or(0.0)).collect();
        return single(&stats::percentages(&shares).unwrap_or_default());
    }
    let counts: Vec<f64> = answers.buckets.iter().map(|bucket| f64::from(bucket.count)).collect();
    let percent = stats::percentages(&counts).unwrap_or_default();
    let place = |id: &String| order.iter().position(|known| known == id);
    let buckets = answers.buckets.iter().zip(percent);
    buckets
        .map(|(bucket, percent)| Piece { parts: bucket.options.iter().filter_map(place).collect(), percent })
        .collect()
}

/// Even percentages in steps; none without parts.
pub(in crate::view) fn even(parts: usize, step: f64) -> Option<Vec<f64>> {
    if parts == 0 {
        return None;
    }
    let steps = (100.0 / step).floor() as usize;
    let count = |place: usize| steps / parts + usize::from(place < steps % parts);
    let mut even: Vec<f64> = (0..parts).map(|place| count(place) as f64 * step).collect();
    let rest = 100.0 - even.iter().sum::<f64>();
    even[0] += rest;
    Some(even)
}
