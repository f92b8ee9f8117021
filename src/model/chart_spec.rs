//! The charts that a canvas offers, as a workshop file names them.

use serde::{Deserialize, Serialize};

use super::id::{AskId, FieldId, GroupId, TableId};

/// One chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChartSpec {
    pub title: String,
    pub kind: ChartKind,
    /// Axis labels with units: x, y.
    #[serde(default)]
    pub axes: (String, String),
}

/// What is drawn from what. In expressions `it` is the row, and `focus("canvas", "table")` the record that the room looks
/// at. A row whose value (or x, y, from, to) is missing is left out, and so
/// `if it.initiative == focus("involvement_ladder", "initiatives")?.id { it.now } else { () }` shows only the rows of the
/// initiative in focus.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ChartKind {
    /// One bar a row: label and number are expressions with `it`.
    Bar {
        of: TableId,
        label: String,
        value: String,
        /// The longest bar on top, and not the order of the table.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        largest_first: bool,
    },
    /// Counts of records by two choice fields: one bar for each option of `by`, stacked by `stack`.
    Count { of: TableId, by: FieldId, stack: Option<FieldId> },
    /// Bars of 100 percent: for each row of `of` a list of percentages (an expression) over `parts`; with `beside` a second
    /// list under it; with `total` a last row of its own: its name, and its percentages from an expression without `it`;
    /// `n` is how many answered about a row.
    Bar100 {
        of: TableId,
        label: String,
        value: String,
        beside: Option<String>,
        total: Option<(String, String)>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        n: Option<String>,
        parts: Vec<String>,
        names: (String, String),
    },
    /// Answers to a question as dots with the median marked, one strip for each row (or one for each group).
    Strip { ask: AskId, groups: Vec<GroupId> },
    /// One dot a row.
    Scatter {
        of: TableId,
        x: String,
        y: String,
        label: String,
        size: Option<String>,
        x_range: (f64, f64),
        y_range: (f64, f64),
        line: Option<(f64, f64)>,
    },
    /// From one value to another, one line a row.
    Slope { of: TableId, label: String, from: String, to: String, ends: (String, String), range: (f64, f64) },
    /// Stages that narrow: name and an expression each.
    Funnel { stages: Vec<(String, String)> },
    /// The median of a group for each wave.
    Line { ask: AskId, groups: Vec<GroupId> },
    /// Rows against numbered columns, with a letter in each cell.
    Heat { of: TableId, label: String, value: String, columns: Vec<String>, letters: Vec<(f64, String)> },
    /// Spokes: one a row; a polygon for each series, by its name and an expression.
    Radar { of: TableId, label: String, series: Vec<(String, String)>, range: (f64, f64) },
    /// Bars of value, the most value for its cost first, and how the running shares of value and of cost grow. The line
    /// at `mark` percent of the value.
    Pareto { of: TableId, label: String, value: String, cost: String, mark: f64 },
    /// Rows in lanes along time. `at` is a date; with `columns` (id and name) it is the id of a column. `until` is a date
    /// too, or a number of days.
    Timeline {
        of: TableId,
        label: String,
        lane: String,
        at: String,
        #[serde(default)]
        until: Option<String>,
        #[serde(default)]
        columns: Vec<(String, String)>,
        /// An expression with a number; the larger, the stronger the colour.
        #[serde(default)]
        strength: Option<String>,
    },
    /// Points in a triangle: `from` and `to` are lists of three shares; the corners are top, lower left, lower right.
    Ternary {
        of: TableId,
        label: String,
        from: String,
        to: Option<String>,
        corners: (String, String, String),
    },
    /// Who talks with whom: the names of both, how much now and how much is needed, 0 to 3.
    Network { of: TableId, from: String, to: String, now: String, needed: String, labels: (String, String) },
    /// A number against its target, with bands up to two thresholds: good, fair, beyond.
    Bullet {
        of: TableId,
        label: String,
        value: String,
        target: String,
        #[serde(default)]
        bands: Option<(f64, f64)>,
        range: (f64, f64),
    },
    /// Answers to a question as boxes: median, quartiles, the outer answers where they may be shown.
    Box { ask: AskId, groups: Vec<GroupId> },
    /// Rows and columns of text: a heading and an expression each. The rows with the largest `order` come first.
    Table {
        of: TableId,
        columns: Vec<(String, String)>,
        #[serde(default)]
        order: Option<String>,
    },
}
