//! What an expression refers to, by name: for making a part of a workshop that has everything it needs.

use std::collections::BTreeSet;

use super::program::Program;
use crate::model::fault::Path;
use crate::model::id::{AskId, CanvasId, FieldId, GroupId, RuleId, TableId};
use crate::model::workshop::Workshop;

/// Something of the workshop that an expression names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    Table(TableId),
    Field(TableId, FieldId),
    /// A field of that name of a record whose table cannot be told without running the expression.
    AnyField(FieldId),
    Ask(AskId),
    Group(GroupId),
    Canvas(CanvasId),
    Rule(RuleId),
    /// `cfg.name`.
    Threshold(String),
    /// `lists.name`.
    List(String),
}

/// Every expression of a workshop by its place, and what it names.
pub fn of(workshop: &Workshop) -> Vec<(Path, BTreeSet<Use>)> {
    Program::uses(workshop)
}
