//! Views along time: cards in lanes.

use serde::{Deserialize, Serialize};

use crate::model::id::{FieldId, TableId};

/// Cards in lanes along time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimelineSpec {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    pub of: TableId,
    /// The lanes: a choice field, or a link to one or many records. Without it there is one lane.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lanes: Option<FieldId>,
    pub along: Along,
    /// A second line on each card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<FieldId>,
    /// A choice field whose option gives the card its colour and, with its short name, its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<FieldId>,
    /// A flags field: as many rings round the mark of the card as there are flags.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rings: Option<FieldId>,
    /// A yes or a formula that is drawn as a warning sign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warned: Option<FieldId>,
    /// The heading of the tray of cards that lie nowhere yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tray: Option<String>,
}

/// What runs from left to right.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Along {
    /// A column for each option of a choice field.
    Columns(FieldId),
    /// The calendar: a date field.
    Dates(FieldId),
    /// One after the other: a number field with the place in the lane, from 1.
    Order(FieldId),
}
