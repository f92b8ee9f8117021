//! A canvas: a view of tables, with its question, its rounds, its method card and what a group is asked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::chart_spec::ChartSpec;
use super::field::Options;
use super::id::{AskId, CanvasId, FieldId, GroupId, PhaseId, TableId};
use super::value::Value;
use super::view_spec::ViewSpec;
use super::workshop::Workshop;

/// One canvas of a workshop.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Canvas {
    pub id: CanvasId,
    /// The piece of advice that it belongs to; none for checklists and others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<u8>,
    /// The phase, where there is no piece of advice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phase: Option<PhaseId>,
    pub title: String,
    /// The question under the title, to the room.
    pub question: String,
    pub purpose: String,
    pub prompts: Vec<String>,
    pub rounds: Vec<Round>,
    pub method: Method,
    /// The figure is rebuilt; shown in the method card.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reconstructed: bool,
    /// The tables of which the group looks at one record at a time, such as `initiatives`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub focus: Vec<TableId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<Ask>,
    pub view: ViewSpec,
    /// Names of the layers that are revealed one by one; empty when everything shows at once. What is in a layer is the
    /// view's affair: a track shows the groups of its question in their order, then the guess, then the distance.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reveal: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub charts: Vec<ChartSpec>,
    /// The summary sentence, with `{…}`. In it `it` is the record of the first table of `focus` that the room looks at;
    /// `focus("canvas", "table")` is that of any table.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub says: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guards: Vec<Guard>,
}

/// A round of work with its minutes: *Stille 3*.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    pub name: String,
    pub minutes: u16,
}

/// The method card: how a facilitator runs the canvas.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// The steps, each one sentence that can be read aloud.
    pub steps: Vec<String>,
    /// What to watch out for, also the edge cases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub watch: Vec<String>,
    /// Where the model comes from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// A question to a group, answered by phone, by a show of hands or on paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    pub id: AskId,
    pub text: String,
    pub kind: AskKind,
    /// Asked about each record of this table; none when it is asked once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<TableId>,
    pub groups: Vec<GroupId>,
    /// What is kept of whole persons when their answers come from a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonSpec>,
}

/// What is kept of whole persons when the answers to a question come from a file with a row for each of them. A person
/// has a figure, the mean of the numbers of their answers; the group has the mean of its persons' figures. The persons
/// themselves are never kept, and the group's figures only where its answers may be shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonSpec {
    /// The table of whom the answers are about; the rows of `each` link to it.
    pub of: TableId,
    /// The field there for the mean of the persons' figures.
    pub index: FieldId,
    /// The field there for the number of persons with a figure.
    pub n: FieldId,
    /// The share of the questions that a person must have answered to have a figure: `0.5`.
    #[serde(default = "half")]
    pub least: f64,
}

fn half() -> f64 {
    0.5
}

/// What an answer is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum AskKind {
    /// One of the options.
    One { of: Options },
    /// Up to `most` of the options.
    Many { of: Options, most: u8 },
    /// A number from `min` to `max` in steps of `step`, with words for the ends.
    Scale { min: f64, max: f64, step: f64, low: String, high: String },
    /// 100 percent shared out between the options.
    Share { of: Options, step: u16 },
}

/// A question that a drop or a new note can raise, such as a solution in the problem diamond.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guard {
    pub table: TableId,
    /// The condition on the changed record (`it`).
    pub when: String,
    pub says: String,
    /// The first is the default. Without any the change is refused: the only way out is not to make it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<GuardChoice>,
}

/// One way out of a guard.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuardChoice {
    pub name: String,
    pub set: BTreeMap<FieldId, Value>,
}

impl Canvas {
    /// The table that a new note goes to when nobody says where: the first of its own tables whose rows are named by a
    /// text and written on its view. The key N, the drawer and the invitations on the wall all ask here. What has empty
    /// places to write in takes it only where nothing else does.
    pub fn note_table<'a>(&'a self, workshop: &Workshop) -> Option<&'a TableId> {
        let takes = |id: &TableId| {
            let own = workshop.table(id.as_str()).filter(|table| table.of_canvas.as_ref() == Some(&self.id));
            own.is_some_and(|table| !table.single && table.is_named_by_text())
        };
        let parts = self.view.leaves().into_iter().filter(|part| part.makes().is_some_and(takes));
        parts.min_by_key(|part| part.has_empty_places())?.makes()
    }

    /// The minutes of all rounds.
    pub fn minutes(&self) -> u16 {
        self.rounds.iter().map(|round| round.minutes).sum()
    }
}
