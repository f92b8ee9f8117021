//! Drawings: finished pictures of a canvas on a sheet of 1600 × 900, made of a handful of marks and of items with an
//! outline and a spoken name. Painters (screen, SVG, PNG) take a finished drawing only.

pub mod font;
pub mod ink;
pub mod lettering;
pub mod place;
pub mod shadow;
pub mod sketch;

use std::ops::Range;

use self::ink::Ink;
use self::place::{Point, Rect};
use crate::model::id::{CanvasId, FieldId, OptionId, RecordId, TableId};

/// The width of every sheet, in sheet units.
pub const SHEET_WIDTH: f32 = 1600.0;
/// The height of every sheet, in sheet units.
pub const SHEET_HEIGHT: f32 = 900.0;
/// The smallest text on a sheet, in sheet units: 24 px on a wall of 1080 lines under a ribbon of 6 %.
pub const SMALLEST_TEXT: f32 = 22.0;

/// A finished drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Painted in this order.
    pub marks: Vec<Mark>,
    /// What can be pointed at, read aloud or dragged, in reading order; later ones lie on top.
    pub items: Vec<Item>,
    /// Where something can be dropped; later ones lie on top.
    pub landings: Vec<Landing>,
    /// The whole drawing in one sentence, for a screen reader and as alternative text.
    pub told: String,
}

/// Something painted.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A rectangle with round corners.
    Box {
        rect: Rect,
        radius: f32,
        fill: Option<Fill>,
        stroke: Option<Stroke>,
    },
    /// A soft shadow under a rectangle; `lift` 1 lies on the paper, 2 is in the hand.
    Shadow {
        rect: Rect,
        radius: f32,
        lift: f32,
    },
    Circle {
        center: Point,
        radius: f32,
        fill: Option<Fill>,
        stroke: Option<Stroke>,
    },
    /// A convex polygon.
    Polygon {
        points: Vec<Point>,
        fill: Option<Fill>,
        stroke: Option<Stroke>,
    },
    /// Lines from point to point.
    Line {
        points: Vec<Point>,
        stroke: Stroke,
    },
    /// The area between two lines with the same x: a wedge, a band, the area under a curve.
    Band {
        upper: Vec<Point>,
        lower: Vec<Point>,
        fill: Fill,
    },
    /// One row of text.
    Text(TextRow),
}

/// One row of text, already broken and measured.
#[derive(Clone, Debug, PartialEq)]
pub struct TextRow {
    pub text: String,
    /// The left end of the baseline.
    pub start: Point,
    /// Font size in sheet units.
    pub size: f32,
    pub weight: Weight,
    pub ink: Ink,
    /// The advance width in sheet units.
    pub width: f32,
    /// Turned 90° counter-clockwise around `start` (text that runs upwards).
    pub upright: bool,
}

/// The four weights of the font.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    #[default]
    Regular,
    Medium,
    Semibold,
    Bold,
}

/// A colour with its strength.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fill {
    pub ink: Ink,
    /// 0 (nothing) to 1 (opaque).
    pub strength: f32,
}

/// A line's colour, width and dashes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    pub ink: Ink,
    pub strength: f32,
    /// In sheet units.
    pub width: f32,
    /// Length of dash and of gap in sheet units.
    pub dash: Option<(f32, f32)>,
}

/// What an item, or a landing, stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A record as a card, a note, a dot or a tile.
    Card(TableId, RecordId),
    /// One value of a record that is moved by itself: the *needed* token, a wish.
    Token(TableId, RecordId, FieldId),
    /// One number of a row, or the boundary after one part of a split.
    Part(TableId, RecordId, FieldId, usize),
    /// A value that is set by choosing it: a lamp, an answer to a question.
    Choice(TableId, RecordId, FieldId, OptionId),
    /// A text that is written in place.
    Writing(TableId, RecordId, FieldId),
    /// A zone, a step, a column, a stop, by its option.
    Zone(OptionId),
    /// The tray of cards that lie nowhere yet.
    Tray,
    /// A place in an ordered row, from 1.
    Place(usize),
    /// A free field of two axes.
    Field,
    /// A door to another canvas.
    Door(CanvasId),
    /// A thing to be read or focused that nobody moves, by a stable name.
    Told(String),
}

impl Target {
    /// The record that it is, or that it is a part of.
    pub fn record(&self) -> Option<(&TableId, &RecordId)> {
        match self {
            Self::Card(table, id)
            | Self::Token(table, id, _)
            | Self::Part(table, id, _, _)
            | Self::Choice(table, id, _, _)
            | Self::Writing(table, id, _) => Some((table, id)),
            Self::Zone(_) | Self::Tray | Self::Place(_) | Self::Field | Self::Door(_) | Self::Told(_) => None,
        }
    }
}

/// Something that can be pointed at.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub target: Target,
    pub outline: Rect,
    /// What a hand takes up of it: the whole outline, or one token of a row.
    pub lifted: Rect,
    /// The name as it is read aloud: *Seddel: Ingen tid til oplæring, zonen Skeptiske*.
    pub label: String,
    pub grip: Grip,
    /// Its marks among the drawing's marks: they move with it when it is dragged.
    pub marks: Range<usize>,
}

/// What can be done with an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Grip {
    /// It can be dragged, and moved with the arrow keys.
    pub drag: bool,
    /// A click or Enter does something.
    pub tap: bool,
    /// Its text can be written (double click, Enter).
    pub write: bool,
    /// It can be removed.
    pub remove: bool,
}

/// A place where something can be dropped.
#[derive(Clone, Debug, PartialEq)]
pub struct Landing {
    pub target: Target,
    /// A convex outline.
    pub outline: Vec<Point>,
    /// The name that shows while something is held above it.
    pub name: String,
}

impl Drawing {
    /// The item of that target.
    pub fn item(&self, target: &Target) -> Option<&Item> {
        self.items.iter().find(|item| item.target == *target)
    }

    /// The topmost item at a point.
    pub fn item_at(&self, point: Point) -> Option<&Item> {
        self.items.iter().rev().find(|item| item.outline.contains(point))
    }

    /// The topmost landing at a point for what is held: a part of a split lands on the other parts of it, everything
    /// else where cards lie.
    pub fn landing_at(&self, held: &Target, point: Point) -> Option<&Landing> {
        let takes = |landing: &&Landing| match (held, &landing.target) {
            (Target::Part(table, row, field, part), Target::Part(to_table, to_row, to_field, to)) => {
                (table, row, field) == (to_table, to_row, to_field) && part != to
            }
            (Target::Part(..), _) | (_, Target::Part(..)) => false,
            _ => true,
        };
        self.landings.iter().rev().filter(takes).find(|landing| place::inside(&landing.outline, point))
    }

    /// All rows of text.
    pub fn texts(&self) -> impl Iterator<Item = &TextRow> {
        self.marks.iter().filter_map(|mark| match mark {
            Mark::Text(row) => Some(row),
            Mark::Box { .. }
            | Mark::Shadow { .. }
            | Mark::Circle { .. }
            | Mark::Polygon { .. }
            | Mark::Line { .. }
            | Mark::Band { .. } => None,
        })
    }
}
