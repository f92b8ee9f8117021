//! Tables and their typed fields, as a workshop file declares them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::id::{AskId, CanvasId, FieldId, GroupId, OptionId, RecordId, TableId};
use super::value::Value;

/// A table of the document: shared by all canvases, or one canvas' own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableSpec {
    pub id: TableId,
    /// Plural, as a heading: *Indsatser*.
    pub name: String,
    /// Singular, inside a sentence: *indsats*.
    pub one: String,
    /// The canvas that owns the table; none when it is shared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_canvas: Option<CanvasId>,
    /// Exactly one record, with the id `one`, that always exists: a canvas' single fields.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub single: bool,
    /// The field that names a record aloud and on cards; `name` or `text` where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<FieldId>,
    pub fields: Vec<FieldSpec>,
    /// Records that every new session starts with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<(RecordId, BTreeMap<FieldId, Value>)>,
}

/// One field of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldSpec {
    pub id: FieldId,
    pub label: String,
    pub kind: FieldKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// One short sentence for the person who fills it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Where the value comes from as long as nobody has set it by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<FromAsk>,
}

/// A value that the answers of a group give: the median of `ask` about this record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FromAsk {
    pub ask: AskId,
    pub group: GroupId,
    /// Whose answers count as long as those of `group` are missing or too few to be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub or: Option<GroupId>,
    pub take: Take,
}

/// Which middle is taken of a group's answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Take {
    Median,
    MedianLow,
    Mean,
    /// The option with most votes; nothing on a tie.
    Majority,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum FieldKind {
    /// At most `max` characters.
    Text {
        max: usize,
    },
    /// A number from `min` to `max` in steps of `step`.
    Number {
        min: f64,
        max: f64,
        step: f64,
    },
    /// One of the options, stored as its id.
    Choice(Vec<OptionSpec>),
    /// Any of the options.
    Flags(Vec<OptionSpec>),
    /// Whole percentages that sum to 100, one for each part.
    Split {
        parts: Options,
        step: u16,
    },
    /// A date, `2026-04-15`.
    Date,
    /// One record or many records of another table.
    Link {
        table: TableId,
        many: bool,
    },
    Yes,
    /// `length` numbers in a row, each of which may be unanswered.
    Row {
        min: f64,
        max: f64,
        step: f64,
        length: usize,
    },
    /// Where a free note lies in its zone: x and y in thousandths.
    Place,
    /// Computed from the record (`it`) and everything else; never stored.
    Formula(String),
}

/// One option of a choice, one part of a split.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionSpec {
    pub id: OptionId,
    pub name: String,
    /// A short form for tight places: *Grønt* → *G*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// The number it stands for on an ordered scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
    /// One line that explains it, drawn under its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Its colour, by the name of an ink (`green`, `amber`, `red`, `series1` … `series8`, `butter` …).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ink: Option<String>,
}

/// Where options come from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Options {
    /// Those of a choice field.
    OptionsOf { table: TableId, field: FieldId },
    /// The records of a table, named by their title.
    Rows(TableId),
    /// The stops of the canvas' track.
    Stops,
    /// Written out here.
    These(Vec<OptionSpec>),
}

impl TableSpec {
    /// The field of that id.
    pub fn field(&self, id: &str) -> Option<&FieldSpec> {
        self.fields.iter().find(|field| field.id == *id)
    }

    /// The field that names a record.
    pub fn title_field(&self) -> &str {
        match &self.title {
            Some(field) => field.as_str(),
            None if self.field("name").is_some() => "name",
            None => "text",
        }
    }

    /// Whether a record is named by what somebody writes.
    pub fn is_named_by_text(&self) -> bool {
        self.field(self.title_field()).is_some_and(|field| matches!(field.kind, FieldKind::Text { .. }))
    }
}

impl FieldSpec {
    /// The options of a choice or of flags.
    pub fn options(&self) -> &[OptionSpec] {
        match &self.kind {
            FieldKind::Choice(options) | FieldKind::Flags(options) => options,
            FieldKind::Text { .. }
            | FieldKind::Number { .. }
            | FieldKind::Split { .. }
            | FieldKind::Date
            | FieldKind::Link { .. }
            | FieldKind::Yes
            | FieldKind::Row { .. }
            | FieldKind::Place
            | FieldKind::Formula(_) => &[],
        }
    }

    /// The option of that id.
    pub fn option(&self, id: &str) -> Option<&OptionSpec> {
        self.options().iter().find(|option| option.id == *id)
    }

    /// Whether the value is computed and never stored.
    pub fn is_computed(&self) -> bool {
        matches!(self.kind, FieldKind::Formula(_))
    }
}
