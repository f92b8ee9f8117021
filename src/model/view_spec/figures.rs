//! Views that are a figure of their own: a triangle of three shares, actors and the talks between them, seats round a
//! table, a chain of links, a deck of cards.

use serde::{Deserialize, Serialize};

use crate::model::id::{FieldId, TableId};

/// A triangle: each row is a point that says how 100 percent are shared between three corners. The first layer reveals
/// what is now, the last one what is needed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TernarySpec {
    pub of: TableId,
    /// One row for each record of this table, made on first use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<TableId>,
    /// Split fields of three parts; the parts are the corners: top, lower left, lower right.
    pub now: FieldId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needed: Option<FieldId>,
    /// Words for the two points.
    pub labels: (String, String),
    /// Cards that are put at a corner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cards: Option<TernaryCards>,
}

/// Cards beside the corners of a triangle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TernaryCards {
    pub of: TableId,
    /// A choice field with the ids of the corners.
    pub by: FieldId,
    /// The heading of those that lie nowhere yet.
    pub tray: String,
}

/// Actors as corners of a polygon, and between each two of them how much they talk now and how much is needed, 0 to 3.
/// The first layer reveals what is now, the last one what is needed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GraphSpec {
    /// The actors, clockwise from the top.
    pub nodes: TableId,
    /// The pairs: a table with two links to the actors.
    pub pairs: TableId,
    pub from: FieldId,
    pub to: FieldId,
    /// One row for each pair and each record in focus, made on first use.
    pub of: TableId,
    /// Number fields.
    pub now: FieldId,
    pub needed: FieldId,
    /// Words for the two lines.
    pub labels: (String, String),
    /// What stands at an actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actors: Option<GraphActors>,
    /// A threshold of `cfg` that the sum of all that is needed should not pass, and what the sum is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<(String, String)>,
}

/// Numbers at the actors of a graph: one row for each actor and each record in focus.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GraphActors {
    pub of: TableId,
    /// How far the actor is involved, 1 to 5.
    pub level: FieldId,
    /// Something counted, such as requirements.
    pub count: FieldId,
}

/// Seats round a table: the records in their order, and empty seats up to the usual number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatsSpec {
    pub of: TableId,
    /// The choice field that gives a seat its colour and its kind.
    pub by: FieldId,
    /// A second line: a text, a choice or a link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<FieldId>,
    /// A yes field: the seat stands outside the house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outside: Option<FieldId>,
    /// How many seats there should be at least, as a rule, and at most.
    pub least: u8,
    pub usual: u8,
    pub most: u8,
    /// What stands on the table: a field of a table with a single record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub middle: Option<(TableId, FieldId)>,
}

/// Links of a chain: what each gains, and how strong it is. A weak link is drawn broken.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainSpec {
    pub of: TableId,
    /// One link for each record of this table, made on first use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<TableId>,
    /// The text in a link.
    pub text: FieldId,
    /// The number field of its strength.
    pub strength: FieldId,
    /// Words for weak and strong.
    pub ends: (String, String),
    /// A threshold of `cfg`: a link as weak as that is broken.
    pub weak: String,
    /// A yes field: the link is not relevant, and the chain closes over it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub skip: Option<FieldId>,
}

/// A deck of cards in suits: a tap on a suit draws its next card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeckSpec {
    /// The cards; their title is what is read aloud.
    pub of: TableId,
    /// The choice field with the suits.
    pub suit: FieldId,
    /// The number field that says as which card it was drawn; empty as long as it lies in the deck.
    pub drawn: FieldId,
    /// The sentences that came back: a table of notes that links to the cards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sentences: Option<TableId>,
}
