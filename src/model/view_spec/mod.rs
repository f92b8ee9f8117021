//! What a workshop file says about how a canvas is drawn and where things may stand on it.

mod figures;
mod lists;
mod reach;
mod time;
mod writing;

use serde::{Deserialize, Serialize};

use super::field::{OptionSpec, Options};
use super::id::{AskId, FieldId, GroupId, OptionId, TableId};

pub use figures::{ChainSpec, DeckSpec, GraphActors, GraphSpec, SeatsSpec, TernaryCards, TernarySpec};
pub use lists::{LedgerColumn, LedgerCurve, LedgerSpec, RadarSpec, RatingsSpec, Thumb, Total};
pub use reach::Shelf;
pub use time::{Along, TimelineSpec};
pub use writing::{SlotLayout, SlotSpec, SlotsSpec};

/// The kind of view of a canvas and its parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ViewSpec {
    Zones(Box<ZonesSpec>),
    Board(Box<BoardSpec>),
    Matrix(Box<MatrixSpec>),
    Track(Box<TrackSpec>),
    Split(Box<SplitSpec>),
    Gate(Box<GateSpec>),
    Scales(Box<ScalesSpec>),
    Ratings(Box<RatingsSpec>),
    Radar(Box<RadarSpec>),
    Ledger(Box<LedgerSpec>),
    Slots(Box<SlotsSpec>),
    Ternary(Box<TernarySpec>),
    Graph(Box<GraphSpec>),
    Timeline(Box<TimelineSpec>),
    Seats(Box<SeatsSpec>),
    Chain(Box<ChainSpec>),
    Deck(Box<DeckSpec>),
    Pair(Box<PairSpec>),
}

/// Two views side by side, or one above the other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairSpec {
    pub first: ViewSpec,
    pub second: ViewSpec,
    /// The share of the width (of the height when stacked) that the first gets, 0.1 to 0.9.
    pub cut: f32,
    /// The first stands above the second.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stacked: bool,
}

/// Named areas that take cards: one area for each option of `by`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZonesSpec {
    pub layout: ZoneLayout,
    /// The cards.
    pub of: TableId,
    /// The choice field that says in which zone a card lies.
    pub by: FieldId,
    /// The `Place` field of free notes; without it cards are laid out in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<FieldId>,
    /// A number field that the height inside a zone shows: the option's number −0.5 / 0 / +0.5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<FieldId>,
    /// A choice field whose option gives the note its colour and its kind label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<FieldId>,
    /// A number field that gives the card its size (effort, budget).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<FieldId>,
    /// A yes field drawn as a warning sign on the card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warned: Option<FieldId>,
    /// The heading of the tray of cards that lie nowhere yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tray: Option<String>,
    /// Names of the two ends of the axes, for quadrants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub axes: Option<ZoneAxes>,
    /// Dots on each zone: votes of this question, whose options are the zones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<AskId>,
    /// Percent of a split drawn on each zone, with tokens of five.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shares: Option<ZoneShares>,
    /// One sentence that stands between two zones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slot: Option<ZoneSlot>,
    /// For tiles: what each tile shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tiles: Option<TilesSpec>,
    /// For rings: the choice field that divides the rings into sectors: the first lies left of the top, the others follow
    /// clockwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sector: Option<FieldId>,
    /// For rings: a question (one choice between the zones) about each card; where most of a group say another zone than
    /// the card lies in, a mark on the card says so, with the last layer of the canvas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub others: Option<(AskId, GroupId)>,
    /// For petals: how wide each petal is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub petals: Option<PetalsSpec>,
    /// A formula field with the zone in which a card lies as long as nobody has put it anywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placed: Option<FieldId>,
}

/// How the zones are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ZoneLayout {
    /// Steps that rise from left to right.
    Stairs,
    /// Two by two. Options go lower left, lower right, upper right, upper left.
    Quadrants,
    /// Two rhombi with two halves each.
    Diamonds,
    /// Columns of tiles: the records of `of` are the tiles, `by` is the column.
    Tiles,
    /// Rings round a middle: the first option is the innermost.
    Rings,
    /// Four petals round a hub; a petal is as wide as its value. Options go round from the top left, clockwise.
    Petals,
    /// A triangle in three bands, from the top down. With a `slot` the sentence stands in the top, and the options are the
    /// bands under it.
    Bands,
}

/// The words at the ends of two axes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZoneAxes {
    /// Left and right.
    pub x: (String, String),
    /// Bottom and top.
    pub y: (String, String),
}

/// A split of a row that is found by the records in focus.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZoneShares {
    /// The table of rows; it links to the tables in focus.
    pub of: TableId,
    /// The split field.
    pub field: FieldId,
    /// A question (one choice) whose answers about the row are shown beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<(AskId, GroupId)>,
}

/// One sentence between two zones, stored in a single record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ZoneSlot {
    /// The table with one record (`single`).
    pub of: TableId,
    /// The text field.
    pub field: FieldId,
    /// The yes field that says it is locked.
    pub locked: FieldId,
    pub label: String,
    /// The pattern that shows as long as it is empty.
    pub hint: String,
    /// A number field counted up beside it (citizen contacts).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counter: Option<FieldId>,
}

/// The values that make petals wide: the row of `of` that links to the records in focus. Where a canvas is revealed in
/// layers, the values show with the first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PetalsSpec {
    pub of: TableId,
    /// A number field for each option of the zones, in their order.
    pub values: Vec<FieldId>,
    /// The number field in the middle, and its name.
    pub hub: FieldId,
    pub hub_label: String,
    /// A formula field with the whole as a number from 0 to 100, and its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<(FieldId, String)>,
    /// A threshold of `cfg`: a petal as small as that does not reach the hub.
    pub weak: String,
}

/// What tiles show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TilesSpec {
    /// The number field in the corner; it is also the piece of advice whose canvases are its doors.
    pub number: FieldId,
    /// A number field 1 to 5 drawn as a bar.
    pub status: FieldId,
    /// The number field that holds the place in the order of the day.
    pub order: FieldId,
    /// The heading of the order.
    pub order_label: String,
    /// The label of the bar.
    pub status_label: String,
}

/// Columns that take cards, in the order in which they were made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoardSpec {
    pub of: TableId,
    /// The choice field whose options are the columns.
    pub by: FieldId,
    /// A second line on each card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<FieldId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<FieldId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tray: Option<String>,
    /// Yes fields as small boxes with their label on each card, ticked by a tap.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ticks: Vec<FieldId>,
    /// Dots on the cards: votes of this question, whose options are the cards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub votes: Option<AskId>,
    /// A formula field with the column in which a card stands as long as nobody has put it anywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placed: Option<FieldId>,
}

/// Two axes; a card stands where two of its fields say.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatrixSpec {
    pub of: TableId,
    pub x: Axis,
    pub y: Axis,
    /// Lines over the field: a formula field of the same table, drawn against x.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<MatrixLine>,
    /// A name for the wedge under the first line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wedge: Option<String>,
    /// Names of the four fields, where the axes have a `split`: low/low, high/low, high/high, low/high (x/y).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub zones: Vec<OptionSpec>,
    /// Another group's own answer, drawn with the group's mark at the card's x.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub star: Option<(AskId, GroupId)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<FieldId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tray: Option<String>,
}

/// One axis of a matrix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Axis {
    /// A number field of the table.
    pub field: FieldId,
    pub label: String,
    /// Words for the two ends.
    pub ends: (String, String),
    /// Named ticks: options with numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticks: Option<Options>,
    /// Where the fields divide.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<f64>,
}

/// A line in a matrix: `y = slope · (x − from) + start`, from the smallest to the largest x.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatrixLine {
    pub label: String,
    /// y at the smallest x and at the largest x.
    pub from: f64,
    pub to: f64,
    /// Half the height of the band around it; the name of a threshold in `cfg`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<String>,
}

/// Ordered stops.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackSpec {
    pub shape: TrackShape,
    pub stops: Vec<TrackStop>,
    /// Label along the track and across it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub axes: Option<(String, String)>,
    /// Where the groups stand: a question with the stops as options, about the record in focus.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask: Option<AskId>,
    /// What one group guesses that another group answered: question, who guesses, about whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guess: Option<(AskId, GroupId, GroupId)>,
    /// The pair of groups whose distance is drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<(GroupId, GroupId)>,
    /// Tokens with two hands, now and needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tokens: Option<TrackTokens>,
}

/// How a track runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TrackShape {
    /// A curve through the stops' heights, left to right.
    Curve,
    /// Rungs from the bottom up.
    Ladder,
}

/// One stop of a track.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackStop {
    /// `"1"` to `"n"`, `"0"` for *not on the track*.
    pub id: OptionId,
    pub name: String,
    /// Height on a curve, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<f32>,
    /// The promise, or what a leader does here.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub act: String,
}

impl TrackStop {
    /// The stop as an option of a question; its number is its id.
    pub fn as_option(&self) -> OptionSpec {
        OptionSpec {
            id: self.id.clone(),
            name: self.name.clone(),
            short: None,
            number: self.id.as_str().parse().ok(),
            hint: Some(self.act.clone()).filter(|act| !act.is_empty()),
            ink: None,
        }
    }
}

/// Rows with a place now and a place needed on the track.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrackTokens {
    /// The table of rows; it links to the table in focus and to `who`.
    pub of: TableId,
    /// The link field that says whose token it is.
    pub who: FieldId,
    /// The number fields.
    pub now: FieldId,
    pub needed: FieldId,
    /// A choice field drawn as a pill on the token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timing: Option<FieldId>,
    /// Words for the two hands.
    pub now_label: String,
    pub needed_label: String,
}

/// Splits of 100 percent, one bar a record, with handles between the parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SplitSpec {
    pub of: TableId,
    pub field: FieldId,
    /// A formula field (a list of percentages) drawn under each bar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<FieldId>,
    /// A question (one choice, answered about the row) drawn under each bar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside_ask: Option<(AskId, GroupId)>,
    /// Words for the two bars.
    pub labels: (String, String),
    /// Only the rows that link to the record in focus of this table; and each record of `each` has a row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<TableId>,
    /// A flags field with the ids of the parts that stay as they are when another is moved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locked: Option<FieldId>,
}

/// Questions with yes, partly, no, and three lamps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GateSpec {
    /// The table of rows; it links to the record in focus.
    pub of: TableId,
    /// The `Row` field with one number for each question.
    pub row: FieldId,
    pub questions: Vec<GateQuestion>,
    /// The formula field with the computed light (`green`, `amber`, `red`, `grey`).
    pub light: FieldId,
    /// The formula field with the points.
    pub points: FieldId,
    /// The choice field with the chair's decision, of the same table.
    pub decision: FieldId,
    /// The question of the room's vote, about the record in focus.
    pub vote: AskId,
    /// The text field with conditions.
    pub conditions: FieldId,
    /// A choice field of the record in focus, drawn on the idea card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<FieldId>,
}

/// One question of a gate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GateQuestion {
    pub text: String,
    /// *No* gives two points here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub reversed: bool,
}

/// Bipolar scales with answers of the room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScalesSpec {
    /// One record a scale.
    pub of: TableId,
    /// Text fields with the poles.
    pub left: FieldId,
    pub right: FieldId,
    /// A yes field: whether the scale is in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<FieldId>,
    pub now: AskId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish: Option<AskId>,
    pub group: GroupId,
}
