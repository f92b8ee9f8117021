//! The split that the zones show and a hand may change: which row it is, what its parts are, and how much moves at once.

use crate::drawing::Target;
use crate::model::field::FieldKind;
use crate::model::id::{RecordId, TableId};
use crate::model::stats;
use crate::model::view_spec::{ViewSpec, ZoneLayout, ZoneShares, ZonesSpec};
use crate::view::Sight;
use crate::view::linked::Linked;

use super::ground::Zone;
use super::shares;

/// How many percent one token stands for.
const TOKEN: f64 = 5.0;

/// The split of the row in focus.
#[derive(Debug)]
pub(super) struct Estimate<'a> {
    pub(super) shares: &'a ZoneShares,
    pub(super) row: Linked,
    /// The ids of the parts, in order.
    pub(super) parts: Vec<String>,
    /// The step of the field, in percent.
    pub(super) step: f64,
    /// Whether the room may see it; what nobody sees, nobody changes.
    pub(super) is_shown: bool,
    /// Percentages in steps of the field that sum to 100; none while it is not shown or nobody has said.
    pub(super) own: Option<Vec<f64>>,
}

impl<'a> Estimate<'a> {
    /// None where there is nothing to look at yet, or another view on the same sheet takes the numbers.
    pub(super) fn of(spec: &'a ZonesSpec, sight: &Sight<'a>) -> Option<Self> {
        let shares = spec.shares.as_ref().filter(|_| spec.layout == ZoneLayout::Quadrants)?;
        if is_entered_beside(shares, &sight.canvas.view) {
            return None;
        }
        let row = row(&shares.of, sight)?;
        let field = sight.workshop.table(shares.of.as_str())?.field(shares.field.as_str())?;
        let FieldKind::Split { step, .. } = field.kind else { return None };
        let step = f64::from(step.clamp(1, 50));
        let parts = shares::parts(shares, sight);
        let is_shown = shares::shows_own(sight);
        let own = sight.value(shares.of.as_str(), row.id.as_str(), shares.field.as_str());
        let own = own.filter(|_| is_shown).and_then(|value| {
            let number = |place: usize| value.numbers().get(place).copied().flatten().unwrap_or(0.0);
            let numbers: Vec<f64> = (0..parts.len()).map(|place| number(place).max(0.0)).collect();
            in_steps(&numbers, step)
        });
        Some(Self { shares, row, parts, step, is_shown, own })
    }

    /// The part that belongs to a zone.
    pub(super) fn of_zone(&self, zone: &Zone<'_>) -> Option<usize> {
        self.parts.iter().position(|part| *part == zone.option.id.0)
    }

    /// The tokens of a part.
    pub(super) fn target(&self, part: usize) -> Target {
        Target::Part(self.row.table.clone(), self.row.id.clone(), self.shares.field.clone(), part)
    }

    /// The part whose tokens these are.
    pub(super) fn part_of(&self, what: &Target) -> Option<usize> {
        (0..self.parts.len()).find(|part| self.target(*part) == *what)
    }

    /// The row as a whole, before it is shared out.
    pub(super) fn whole(&self) -> Target {
        Target::Card(self.row.table.clone(), self.row.id.clone())
    }

    /// How much of a part moves at once: a token in whole steps, or what is left.
    pub(super) fn portion(&self, part: f64) -> f64 {
        ((TOKEN / self.step).ceil() * self.step).min(part)
    }

    /// What it is about, in one name: the last record that it links to, else the row itself.
    pub(super) fn name(&self, sight: &Sight<'_>) -> String {
        let about = shares::about(&self.row.table, sight);
        let own = || sight.title(self.row.table.as_str(), self.row.id.as_str());
        about.last().copied().unwrap_or_else(own).to_owned()
    }

    /// Whether it comes from answers that may not be shown.
    pub(super) fn is_hidden(&self, sight: &Sight<'_>) -> bool {
        sight.facts.is_hidden(self.row.table.as_str(), self.row.id.as_str(), self.shares.field.as_str())
    }
}

/// The row that links to all records in focus, there already or not; none while one of them does not exist.
pub(super) fn row(table: &TableId, sight: &Sight<'_>) -> Option<Linked> {
    let spec = sight.workshop.table(table.as_str())?;
    let linked = spec.fields.iter().filter_map(|field| match &field.kind {
        FieldKind::Link { table, .. } if sight.canvas.focus.contains(table) => Some(table),
        _ => None,
    });
    let records: Vec<(&TableId, &RecordId)> =
        linked.map(|table| Some((table, sight.focus(table)?))).collect::<Option<_>>()?;
    if records.is_empty() {
        return shares::row_in_focus(table, sight).map(|id| Linked::existing(table, id));
    }
    Linked::to(sight.workshop, sight.session, table, &records)
}

/// Whether a split on the same sheet takes the same numbers: two handles for one number would have one name.
fn is_entered_beside(shares: &ZoneShares, view: &ViewSpec) -> bool {
    view.leaves().iter().any(|leaf| match leaf {
        ViewSpec::Split(split) => split.of == shares.of && split.field == shares.field,
        _ => false,
    })
}

/// Percentages in whole steps that sum to 100; the largest remainders are rounded up. None when the numbers say nothing.
fn in_steps(numbers: &[f64], step: f64) -> Option<Vec<f64>> {
    let percent = stats::percentages(numbers)?;
    let fits = |part: &f64| part % step == 0.0;
    if percent.iter().all(fits) || 100.0 % step != 0.0 {
        return Some(percent);
    }
    let mut whole: Vec<f64> = percent.iter().map(|part| (part / step).floor() * step).collect();
    let mut order: Vec<usize> = (0..whole.len()).collect();
    order.sort_by(|a, b| (percent[*b] - whole[*b]).total_cmp(&(percent[*a] - whole[*a])));
    let missing = ((100.0 - whole.iter().sum::<f64>()) / step).round() as usize;
    for place in order.into_iter().take(missing) {
        whole[place] += step;
    }
    Some(whole)
}
