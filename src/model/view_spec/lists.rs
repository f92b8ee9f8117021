//! Views that are lists of rows: thumbs on scales, a radar, a ledger with sums.

use serde::{Deserialize, Serialize};

use crate::model::id::{AskId, FieldId, GroupId, TableId};
use crate::model::workshop::MarkShape;

/// One value of a row that a hand moves along a scale, and how it looks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thumb {
    /// A number field of the row, or a formula that nobody can move.
    pub field: FieldId,
    /// Whose value it is: *Medarbejdere*, *Nu*.
    pub label: String,
    /// Its colour, by the name of an ink; the next of the series where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ink: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<MarkShape>,
    /// Answers about the row whose middle half is drawn behind the thumb.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spread: Option<(AskId, GroupId)>,
}

/// Rows with thumbs on a scale: 1 to 5, 0 to 100, −2 to +2. Layers of a reveal are the thumbs in their order.
///
/// The rows are the records of `of` that link to the records in focus; with `each` there is one for each record of that
/// table, made on first use.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RatingsSpec {
    /// A heading over the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub of: TableId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<TableId>,
    /// All on the same scale: that of the first field.
    pub thumbs: Vec<Thumb>,
    /// Words for the two ends of the scale.
    pub ends: (String, String),
    /// Text fields with a row's own words for the two ends; then its title is not written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poles: Option<(FieldId, FieldId)>,
    /// A choice field that puts the rows under headings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<FieldId>,
    /// A text field that is written under the row: the evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<FieldId>,
    /// A line over all rows at a threshold of `cfg`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// Whether the distance from the first thumb to the last is drawn as a bar with its number.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gap: bool,
    /// Whether a new row can be written under the last one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub open: bool,
}

/// A radar: one spoke a row, one polygon a thumb. Layers of a reveal are the thumbs in their order, then the table of
/// numbers beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RadarSpec {
    pub of: TableId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<TableId>,
    pub thumbs: Vec<Thumb>,
    pub ends: (String, String),
    /// A formula field of the record in focus that stands in large figures: its table and the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<(TableId, FieldId)>,
}

/// A ledger: rows and columns, with sums under them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerSpec {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub of: TableId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<TableId>,
    /// Each name has its number before it: the one on cards beside it that are too small for names.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub numbered: bool,
    pub columns: Vec<LedgerColumn>,
    /// A number or a formula by which the rows are ordered, the smallest first; without it they stay as they were made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<FieldId>,
    /// A yes or a formula: the rows of the cut are tinted, and a line is drawn under the last of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut: Option<FieldId>,
    /// A curve beside the rows: how much of the value is reached for how much of the cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub curve: Option<LedgerCurve>,
}

/// One column of a ledger; how its cells look and are changed follows from the kind of its field: a text is written, a
/// number is moved, a choice and a yes go on to the next at a tap, a split and a row of numbers are small bars.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerColumn {
    pub field: FieldId,
    /// The heading; the field's label where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// How wide beside the others; by its kind where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<f32>,
    /// What stands under the column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Total>,
    /// A number as a bar from the smallest to the largest that its field may hold.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bar: bool,
}

/// What is made of a column's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Total {
    Sum,
    Mean,
    Median,
    /// How many rows are yes, or have something in it.
    Count,
}

/// A curve over the rows in their order: the running share of one column's sum against that of another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerCurve {
    pub value: FieldId,
    pub cost: FieldId,
    /// The share of the value, 0 to 100, at which the cut is made: the name of a threshold in `cfg`.
    pub mark: String,
}
