//! Views for writing: text fields with counters, in a figure or in plain boxes.

use serde::{Deserialize, Serialize};

use crate::model::id::{FieldId, TableId};

/// Text fields of one record: of a table with a single record, or of the row that links to the record in focus.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotsSpec {
    pub layout: SlotLayout,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub of: TableId,
    pub slots: Vec<SlotSpec>,
    /// Choice fields as rows of chips.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<FieldId>,
    /// Yes fields as boxes to tick.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ticks: Vec<FieldId>,
    /// Number fields with less and more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<FieldId>,
    /// Formula fields shown as small figures: words, LIX.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counters: Vec<FieldId>,
}

/// Where the texts stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SlotLayout {
    /// A fish: head, body and tail, for three texts.
    Fish,
    /// A road that bends into the fog, one station a text.
    Road,
    /// Boxes under each other.
    Fields,
    /// Boxes side by side, each with its heading and its hint.
    Panels,
}

/// One text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlotSpec {
    /// The text field.
    pub field: FieldId,
    /// The heading; the field's label where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What shows as long as nothing is written; on a panel a line under the heading.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// More words than these are too many; the counter says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<usize>,
    /// A line with a plus and one with a minus, on a panel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sides: Option<(String, String)>,
}
