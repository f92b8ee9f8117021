//! What stands under the columns: sums, means, medians, counts. Where a value may not be shown there is no sum either.

use crate::model::stats;
use crate::model::view_spec::Total;

use super::content::Content;
use super::sheet::{Column, Sheet};

/// What stands under one column.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Under {
    Nothing,
    /// There is nothing to count yet, or it may not be shown.
    Missing,
    Number(Total, f64),
    Count {
        n: usize,
        of: usize,
    },
    /// The mean of percentages.
    Parts(Vec<f64>),
}

/// Whether something stands under any column.
pub(super) fn any(sheet: &Sheet<'_>) -> bool {
    !sheet.rows.is_empty() && sheet.columns.iter().any(|column| total(column).is_some())
}

fn total(column: &Column<'_>) -> Option<Total> {
    column.spec.and_then(|spec| spec.total)
}

/// What stands under a column.
pub(super) fn under(sheet: &Sheet<'_>, column: &Column<'_>) -> Under {
    let Some(total) = total(column) else { return Under::Nothing };
    let cells: Vec<Content<'_>> = sheet.rows.iter().map(|row| sheet.content(column, row)).collect();
    if cells.contains(&Content::Hidden) {
        return Under::Missing;
    }
    if total == Total::Count {
        let says = |cell: &&Content<'_>| !matches!(cell, Content::Missing | Content::Yes(false));
        return Under::Count { n: cells.iter().filter(says).count(), of: cells.len() };
    }
    let parts: Vec<&Vec<f64>> = cells
        .iter()
        .filter_map(|cell| match cell {
            Content::Parts(parts) => Some(parts),
            _ => None,
        })
        .collect();
    if !parts.is_empty() {
        let sums: Vec<f64> =
            (0..column.parts.len()).map(|part| parts.iter().map(|shares| shares[part]).sum()).collect();
        return stats::percentages(&sums).map_or(Under::Missing, Under::Parts);
    }
    let numbers: Vec<f64> = cells
        .iter()
        .filter_map(|cell| match cell {
            Content::Number(number) => Some(*number),
            _ => None,
        })
        .collect();
    let weighed = stats::weigh(&numbers);
    let number = match total {
        Total::Sum => (!numbers.is_empty()).then(|| numbers.iter().sum()),
        Total::Mean => stats::mean(&weighed),
        Total::Median => stats::median(&weighed),
        Total::Count => None,
    };
    number.map_or(Under::Missing, |number| Under::Number(total, number))
}
