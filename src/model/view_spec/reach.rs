//! What a view reaches: its tables, the cards that can be put on it. So that export, drawer and charts need not know the
//! kinds of views.

use super::{Along, ViewSpec};
use crate::model::id::{FieldId, TableId};

impl ViewSpec {
    /// The views that are drawn: itself, or the parts of a pair.
    pub fn leaves(&self) -> Vec<&ViewSpec> {
        match self {
            Self::Pair(pair) => [&pair.first, &pair.second].into_iter().flat_map(Self::leaves).collect(),
            _ => vec![self],
        }
    }

    /// Every table whose values it shows, the most important first.
    pub fn tables(&self) -> Vec<&TableId> {
        match self {
            Self::Zones(zones) => {
                let mut tables = vec![&zones.of];
                tables.extend(zones.shares.as_ref().map(|shares| &shares.of));
                tables.extend(zones.slot.as_ref().map(|slot| &slot.of));
                tables.extend(zones.petals.as_ref().map(|petals| &petals.of));
                tables
            }
            Self::Track(track) => track.tokens.iter().map(|tokens| &tokens.of).collect(),
            Self::Board(board) => vec![&board.of],
            Self::Matrix(matrix) => vec![&matrix.of],
            Self::Split(split) => vec![&split.of],
            Self::Gate(gate) => vec![&gate.of],
            Self::Scales(scales) => vec![&scales.of],
            Self::Ratings(ratings) => vec![&ratings.of],
            Self::Radar(radar) => vec![&radar.of],
            Self::Ledger(ledger) => vec![&ledger.of],
            Self::Slots(slots) => vec![&slots.of],
            Self::Ternary(ternary) => {
                std::iter::once(&ternary.of).chain(ternary.cards.as_ref().map(|cards| &cards.of)).collect()
            }
            Self::Graph(graph) => {
                std::iter::once(&graph.of).chain(graph.actors.as_ref().map(|actors| &actors.of)).collect()
            }
            Self::Timeline(timeline) => vec![&timeline.of],
            Self::Seats(seats) => vec![&seats.of],
            Self::Chain(chain) => vec![&chain.of],
            Self::Deck(deck) => std::iter::once(&deck.of).chain(&deck.sentences).collect(),
            Self::Pair(pair) => [&pair.first, &pair.second].into_iter().flat_map(Self::tables).collect(),
        }
    }

    /// The table whose records lie on it as cards, and the fields that say where; none where nothing is put down.
    pub fn cards(&self) -> Option<(&TableId, Vec<&FieldId>)> {
        match self {
            Self::Zones(zones) => {
                Some((&zones.of, std::iter::once(&zones.by).chain(&zones.sector).collect()))
            }
            Self::Board(board) => Some((&board.of, vec![&board.by])),
            Self::Matrix(matrix) => Some((&matrix.of, vec![&matrix.x.field, &matrix.y.field])),
            Self::Timeline(timeline) => {
                let (Along::Columns(along) | Along::Dates(along) | Along::Order(along)) = &timeline.along;
                Some((&timeline.of, std::iter::once(along).chain(&timeline.lanes).collect()))
            }
            Self::Ternary(ternary) => ternary.cards.as_ref().map(|cards| (&cards.of, vec![&cards.by])),
            Self::Pair(pair) => pair.first.cards().or_else(|| pair.second.cards()),
            Self::Track(_)
            | Self::Split(_)
            | Self::Gate(_)
            | Self::Scales(_)
            | Self::Ratings(_)
            | Self::Radar(_)
            | Self::Ledger(_)
            | Self::Slots(_)
            | Self::Graph(_)
            | Self::Seats(_)
            | Self::Chain(_)
            | Self::Deck(_) => None,
        }
    }

    /// Whether all records of a table stand on it at once, and not only those of the record in focus.
    pub fn shows_all(&self, table: &TableId) -> bool {
        match self {
            Self::Track(_) | Self::Gate(_) | Self::Graph(_) => false,
            Self::Pair(pair) => pair.first.shows_all(table) || pair.second.shows_all(table),
            Self::Ternary(ternary) => ternary.of == *table || ternary.each.as_ref() == Some(table),
            _ => self.tables().first() == Some(&table),
        }
    }

    /// Whether new rows of a table are written on it, whatever the field is that names them.
    pub fn writes_rows(&self, table: &TableId) -> bool {
        self.leaves().into_iter().any(|leaf| match leaf {
            Self::Ledger(ledger) => ledger.of == *table && ledger.each.is_none(),
            Self::Ratings(ratings) => ratings.of == *table && ratings.open,
            _ => false,
        })
    }
}
