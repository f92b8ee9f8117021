//! The plan of a day: steps with canvas, method, minutes, instruction and what participants may do, and what is parked
//! on the way.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::id::{CanvasId, StepId};

/// One step of an agenda or of a group's own plan; without a canvas it is a break or a talk.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Unique within its plan; in an agenda the place gives it, see [`numbered`].
    #[serde(default, skip_serializing_if = "is_unnamed")]
    pub id: StepId,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub canvas: Option<CanvasId>,
    /// What stands on the wall where there is no canvas; none for a break or a talk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<StepPage>,
    pub minutes: u16,
    /// A way of working together that has screens and clocks of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Method>,
    /// What the group is asked to do, in a sentence that may stand on the wall.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub instruction: String,
    /// What participants may do; none leaves everything open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input: Option<Input>,
    /// In how many groups the room works, each in a file of its own; less than two is the whole room.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub groups: u8,
    /// For the facilitator alone: in no picture, export or window but the desk.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

fn is_unnamed(id: &StepId) -> bool {
    id.as_str().is_empty()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
fn is_zero(number: &u8) -> bool {
    *number == 0
}

/// A page of the session in place of a canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepPage {
    /// The list of decisions.
    Decisions,
}

/// A way of working together with screens and clocks of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Method {
    /// Alone, in pairs, in fours, all: 1, 2, 4 and 5 minutes.
    OneTwoFourAll,
    /// Everyone writes, nobody talks.
    Silent,
    /// One after the other says one thing.
    RoundRobin,
}

impl Method {
    /// All of them with the key of their words.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::OneTwoFourAll, "method-one-two-four"),
        (Self::Silent, "method-silent"),
        (Self::RoundRobin, "method-round"),
    ];

    /// The key of its words.
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(method, _)| *method == self).map_or("", |(_, key)| key)
    }

    /// The seconds of each of its stages in a room of `people`.
    pub fn stages(self, people: u32) -> Vec<u32> {
        match self {
            Self::OneTwoFourAll => vec![60, 120, 240, 300],
            Self::Silent => vec![300],
            // Nobody sits through more turns than this; where nobody has said how many there are, a table has eight.
            Self::RoundRobin => vec![60; if people == 0 { 8 } else { people.clamp(2, 40) } as usize],
        }
    }
}

/// What participants may do during a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Input {
    /// Nothing: the facilitator talks.
    Closed,
    /// Write notes.
    Write,
    /// Move what is on the canvas.
    Place,
    /// Answer the questions of the canvas.
    Vote,
    /// Look at what has been answered.
    See,
}

impl Input {
    /// All of them with the key of their words.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Closed, "input-closed"),
        (Self::Write, "input-write"),
        (Self::Place, "input-place"),
        (Self::Vote, "input-vote"),
        (Self::See, "input-see"),
    ];

    /// The key of its words.
    pub fn key(self) -> &'static str {
        Self::ALL.iter().find(|(input, _)| *input == self).map_or("", |(_, key)| key)
    }
}

/// When a step was worked on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spent {
    /// When it was begun, `2026-11-26T09:10:00`; on the last day that it was worked on.
    pub began: String,
    /// How long it has been worked on in all, in seconds, up to the last time that it was left.
    #[serde(default)]
    pub secs: u32,
}

/// A method that runs on the canvas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodRun {
    pub method: Method,
    /// The stage, from 0.
    pub stage: usize,
    /// The seconds of each stage.
    pub stages: Vec<u32>,
}

/// Something that is kept for later, from whatever canvas it came up on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parked {
    pub text: String,
    /// The canvas that was on the wall.
    #[serde(default)]
    pub canvas: Option<CanvasId>,
    /// When it came up, `2026-11-26T10:42`.
    #[serde(default)]
    pub at: String,
    /// It has been dealt with.
    #[serde(default)]
    pub done: bool,
}

/// Steps that all have an id: those of an agenda are named by their place.
pub fn numbered(steps: &[Step]) -> Vec<Step> {
    let named = |(place, step): (usize, &Step)| {
        let id = if is_unnamed(&step.id) { StepId(format!("s{}", place + 1)) } else { step.id.clone() };
        Step { id, ..step.clone() }
    };
    steps.iter().enumerate().map(named).collect()
}

/// An id that no step has yet.
pub fn fresh_step(steps: &[Step]) -> StepId {
    let number = |step: &Step| step.id.as_str().strip_prefix('s')?.parse::<usize>().ok();
    let last = steps.iter().filter_map(number).max().unwrap_or(0);
    StepId(format!("s{}", last + 1))
}

/// What has been spent on steps.
pub type SpentBy = BTreeMap<StepId, Spent>;
