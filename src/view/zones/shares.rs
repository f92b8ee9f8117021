//! Percentages on zones: the split of the row that the records in focus point at, and beside it what the group itself
//! has answered, as far as the promise to those who answered allows.

use crate::model::field::{FieldKind, Options};
use crate::model::id::{RecordId, TableId};
use crate::model::privacy::{Answers, Bucket, Shown};
use crate::model::view_spec::{ZoneShares, ZonesSpec};
use crate::model::workshop::{Group, MarkShape};
use crate::view::Sight;

use super::ground::zone_options;

/// What is shown on the zones, in their order.
#[derive(Debug)]
pub(super) struct Shares<'a> {
    pub own: Vec<Option<f64>>,
    /// The mark of those whose estimate it is.
    pub mark: MarkShape,
    pub estimator: Option<&'a Group>,
    pub beside: Option<(&'a Group, Vec<Option<f64>>)>,
    /// Why the answers of the group do not show.
    pub hidden: Option<String>,
}

/// The percentages of the row in focus.
pub(super) fn of<'a>(spec: &ZonesSpec, sight: &Sight<'a>) -> Shares<'a> {
    let mut shown =
        Shares { own: Vec::new(), mark: MarkShape::Circle, estimator: None, beside: None, hidden: None };
    let Some(shares) = &spec.shares else { return shown };
    let Some(row) = row_in_focus(&shares.of, sight) else { return shown };
    shown.estimator = estimator(shares, sight);
    shown.mark = shown.estimator.map_or(MarkShape::Circle, |group| group.mark);
    let layers = sight.canvas.reveal.len();
    if shows_own(sight) {
        shown.own = own(spec, shares, sight, row);
    }
    let Some((ask, group)) = &shares.beside else { return shown };
    let (true, Some(named)) = (sight.shows(layers.saturating_sub(1)), sight.workshop.group(group.as_str()))
    else {
        return shown;
    };
    let zones = zone_options(spec, sight);
    match sight.facts.shown(ask.as_str(), Some(row.as_str()), group.as_str()) {
        Shown::Nothing => {}
        Shown::Hidden { fewer_than } => {
            shown.hidden = Some(sight.words.with("zones-hidden", &[("k", &fewer_than.to_string())]));
            shown.beside = Some((named, vec![None; zones.len()]));
        }
        Shown::Band(answers) | Shown::Dots(answers) => {
            let percent = |option: &str| {
                let count = count_of(answers, option)?;
                Some(f64::from(count) * 100.0 / f64::from(answers.n.max(1)))
            };
            shown.beside = Some((named, zones.iter().map(|option| percent(option.id.as_str())).collect()));
        }
    }
    shown
}

/// Whether the percentages themselves are revealed; where there is one layer only, that is for what stands beside them.
pub(super) fn shows_own(sight: &Sight<'_>) -> bool {
    sight.canvas.reveal.len() < 2 || sight.shows(0)
}

/// How many chose an option; none where few answers are merged with their neighbours.
pub(in crate::view) fn count_of(answers: &Answers, option: &str) -> Option<u32> {
    let holds = |bucket: &&Bucket| bucket.options.iter().any(|one| one == option);
    match answers.buckets.iter().find(holds) {
        Some(bucket) if bucket.options.len() > 1 => None,
        Some(bucket) => Some(bucket.count),
        None => Some(0),
    }
}

/// The titles of the records that the percentages are about.
pub(super) fn about<'a>(table: &TableId, sight: &Sight<'a>) -> Vec<&'a str> {
    let Some(spec) = sight.workshop.table(table.as_str()) else { return Vec::new() };
    let title = |table: &TableId| Some(sight.title(table.as_str(), sight.focus(table)?.as_str()));
    let links = spec.fields.iter().filter_map(|field| match &field.kind {
        FieldKind::Link { table, .. } if sight.canvas.focus.contains(table) => title(table),
        _ => None,
    });
    links.filter(|title| !title.is_empty()).collect()
}

/// The row whose links point at the records that the room looks at.
pub(super) fn row_in_focus<'a>(table: &TableId, sight: &Sight<'a>) -> Option<&'a RecordId> {
    let spec = sight.workshop.table(table.as_str())?;
    let wanted: Vec<(&str, &str)> = spec
        .fields
        .iter()
        .filter_map(|field| match &field.kind {
            FieldKind::Link { table, .. } if sight.canvas.focus.contains(table) => {
                Some((field.id.as_str(), sight.focus(table)?.as_str()))
            }
            _ => None,
        })
        .collect();
    sight.ids(table.as_str()).find(|row| {
        wanted.iter().all(|(field, id)| {
            let value = sight.value(table.as_str(), row.as_str(), field);
            value.is_some_and(|value| value.names().iter().any(|name| name == id))
        })
    })
}

/// The group whose answers fill the split.
fn estimator<'a>(shares: &ZoneShares, sight: &Sight<'a>) -> Option<&'a Group> {
    let field = sight.workshop.table(shares.of.as_str())?.field(shares.field.as_str())?;
    sight.workshop.group(field.from.as_ref()?.group.as_str())
}

fn own(spec: &ZonesSpec, shares: &ZoneShares, sight: &Sight<'_>, row: &RecordId) -> Vec<Option<f64>> {
    let parts = parts(shares, sight);
    let Some(value) = sight.value(shares.of.as_str(), row.as_str(), shares.field.as_str()) else {
        return Vec::new();
    };
    let numbers = value.numbers();
    let of_option = |option: &str| {
        let place = parts.iter().position(|part| part == option)?;
        numbers.get(place).copied().flatten()
    };
    zone_options(spec, sight).iter().map(|option| of_option(option.id.as_str())).collect()
}

/// The ids of the parts of the split, in order.
pub(super) fn parts(shares: &ZoneShares, sight: &Sight<'_>) -> Vec<String> {
    let field = sight.workshop.table(shares.of.as_str()).and_then(|table| table.field(shares.field.as_str()));
    match field.map(|field| &field.kind) {
        Some(FieldKind::Split { parts: Options::Rows(table), .. }) => {
            sight.ids(table.as_str()).map(|id| id.as_str().to_owned()).collect()
        }
        Some(FieldKind::Split { parts, .. }) => {
            sight.workshop.options(sight.canvas, parts).into_iter().map(|option| option.id.0).collect()
        }
        _ => Vec::new(),
    }
}

/// A percent as it is written.
pub(super) fn percent(sight: &Sight<'_>, share: f64) -> String {
    sight.words.with("zones-percent", &[("n", &sight.words.number(share, 0))])
}
