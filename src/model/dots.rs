//! Dots on notes: a question that every table of notes can be asked without its workshop saying so. The answers are
//! tallies like any others, so that saving, undoing, the rule of k and the numbers in a file follow; where the vote
//! stands belongs to where the room is.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::canvas::{Ask, AskKind, Canvas};
use super::field::Options;
use super::grouping;
use super::id::{AskId, GroupId, TableId};
use super::workshop::Workshop;

/// How many dots each may have.
pub const BUDGETS: RangeInclusive<u8> = 1..=10;

/// Where a vote with dots stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DotVote {
    /// Dots are being set; nothing shows how many.
    #[serde(default)]
    pub open: bool,
    /// The dots are on the cards.
    #[serde(default)]
    pub shown: bool,
    /// How many dots each person has.
    #[serde(default = "three")]
    pub budget: u8,
    /// A person may put several dots on one note.
    #[serde(default)]
    pub stacking: bool,
}

fn three() -> u8 {
    3
}

impl Default for DotVote {
    fn default() -> Self {
        Self { open: false, shown: false, budget: three(), stacking: false }
    }
}

impl DotVote {
    /// The fewest people who can have set so many dots, of which the most on one note are `most`.
    pub fn fewest(&self, total: u32, most: u32) -> u32 {
        let by_budget = total.div_ceil(u32::from(self.budget.max(1)));
        if self.stacking { by_budget } else { by_budget.max(most) }
    }
}

const PREFIX: &str = "dots:";

/// The question about the notes of a table.
pub fn ask_of(table: &TableId) -> AskId {
    AskId::from(format!("{PREFIX}{table}").as_str())
}

/// The table whose notes a question gives dots to; none where it is a question of the workshop.
pub fn table_of(ask: &AskId) -> Option<TableId> {
    ask.as_str().strip_prefix(PREFIX).map(TableId::from)
}

/// Who sets dots: the first group of the workshop, which is everybody in the room.
pub fn group(workshop: &Workshop) -> Option<&GroupId> {
    workshop.groups.first().map(|group| &group.id)
}

/// The question as a workshop would ask it, with the canvas whose notes it is about.
pub fn ask<'a>(workshop: &'a Workshop, id: &AskId, text: String, budget: u8) -> Option<(&'a Canvas, Ask)> {
    let table = workshop.table(table_of(id)?.as_str()).filter(|table| grouping::can_group(table))?;
    let canvas = workshop.canvas(table.of_canvas.as_ref()?.as_str())?;
    let kind = AskKind::Many { of: Options::Rows(table.id.clone()), most: budget };
    let groups = group(workshop).cloned().into_iter().collect();
    Some((canvas, Ask { id: id.clone(), text, kind, each: None, groups, person: None }))
}

/// Whether a question is about dots on notes that the workshop has.
pub fn is_known(workshop: &Workshop, id: &AskId) -> bool {
    ask(workshop, id, String::new(), three()).is_some()
}
