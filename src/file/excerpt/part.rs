//! The parts of a workshop that an excerpt takes or leaves, and which part a place of the file belongs to.

use std::fmt;

use crate::model::fault::{Path, PathStep};
use crate::model::id::{AgendaId, CanvasId, FieldId, GroupId, RuleId, TableId};
use crate::model::workshop::Workshop;

/// A part that is taken or left as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Advice(u8),
    /// A number of `cfg`.
    Threshold(String),
    /// A word list.
    List(String),
    Group(GroupId),
    /// A table without its fields.
    Table(TableId),
    Field(TableId, FieldId),
    Canvas(CanvasId),
    Rule(RuleId),
    Agenda(AgendaId),
    /// A pass without its figures and lines.
    Pass(TableId),
    /// A figure of a pass, by its place.
    Figure(TableId, usize),
    /// A line of a pass, by its place.
    Line(TableId, usize),
}

impl fmt::Display for Part {
    /// As an author would find it in the file: `initiatives.risk_gap`, `R-162`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Advice(number) => write!(f, "{number}"),
            Self::Threshold(name) => write!(f, "cfg.{name}"),
            Self::List(name) => write!(f, "lists.{name}"),
            Self::Group(id) => id.fmt(f),
            Self::Table(id) | Self::Pass(id) => id.fmt(f),
            Self::Field(table, field) => write!(f, "{table}.{field}"),
            Self::Canvas(id) => id.fmt(f),
            Self::Rule(id) => id.fmt(f),
            Self::Agenda(id) => id.fmt(f),
            Self::Figure(of, place) => write!(f, "{of}.figures[{place}]"),
            Self::Line(of, place) => write!(f, "{of}.lines[{place}]"),
        }
    }
}

/// The part that a place of the file belongs to; none for what every excerpt has, such as the phases.
pub(super) fn owner(workshop: &Workshop, path: &Path) -> Option<Part> {
    let step = |place: usize| path.0.get(place);
    let name = |place: usize| match step(place) {
        Some(PathStep::Field(name)) => Some(name.as_str()),
        _ => None,
    };
    let number = |place: usize| match step(place) {
        Some(PathStep::At(number)) => Some(*number),
        _ => None,
    };
    let at = number(1)?;
    Some(match name(0)? {
        "advice" => Part::Advice(workshop.advice.get(at)?.number),
        "groups" => Part::Group(workshop.groups.get(at)?.id.clone()),
        "canvases" => Part::Canvas(workshop.canvases.get(at)?.id.clone()),
        "rules" => Part::Rule(workshop.rules.get(at)?.id.clone()),
        "agendas" => Part::Agenda(workshop.agendas.get(at)?.id.clone()),
        "tables" => {
            let table = workshop.tables.get(at)?;
            match (name(2), number(3)) {
                (Some("fields"), Some(field)) => {
                    Part::Field(table.id.clone(), table.fields.get(field)?.id.clone())
                }
                _ => Part::Table(table.id.clone()),
            }
        }
        "passes" => {
            let of = workshop.passes.get(at)?.of.clone();
            match (name(2), number(3)) {
                (Some("figures"), Some(place)) => Part::Figure(of, place),
                (Some("lines"), Some(place)) => Part::Line(of, place),
                _ => Part::Pass(of),
            }
        }
        _ => return None,
    })
}
