//! What a view reaches: its tables, the cards that can be put on it. So that export, drawer and charts need not know the
//! kinds of views.

use super::{Along, Thumb, ViewSpec, ZoneLayout};
use crate::model::id::{FieldId, TableId};

/// The rows of a table as they stand on a view, and the fields that say where.
#[derive(Clone, Debug, PartialEq)]
pub struct Shelf<'a> {
    pub of: &'a TableId,
    /// The most telling first.
    pub fields: Vec<&'a FieldId>,
    /// So many of them are worth saying.
    pub most: usize,
}

impl ViewSpec {
    /// Everything that can stand on it, the most important first: whether a record does, its fields say.
    pub fn shelves(&self) -> Vec<Shelf<'_>> {
        let shelf = |of, fields| Shelf { of, fields, most: 2 };
        let cards = || self.cards().map(|(of, fields)| shelf(of, fields));
        match self {
            Self::Zones(zones) => {
                let shares = zones.shares.as_ref().map(|shares| shelf(&shares.of, vec![&shares.field]));
                let petals =
                    zones.petals.as_ref().map(|petals| shelf(&petals.of, petals.values.iter().collect()));
                cards().into_iter().chain(shares).chain(petals).collect()
            }
            Self::Board(_) | Self::Matrix(_) | Self::Timeline(_) => cards().into_iter().collect(),
            Self::Track(track) => {
                let tokens = track.tokens.iter();
                tokens.map(|tokens| shelf(&tokens.of, vec![&tokens.now, &tokens.needed])).collect()
            }
            Self::Split(split) => vec![shelf(&split.of, vec![&split.field])],
            Self::Gate(gate) => {
                vec![Shelf { of: &gate.of, fields: vec![&gate.decision, &gate.light, &gate.row], most: 1 }]
            }
            Self::Scales(scales) => vec![shelf(&scales.of, Vec::new())],
            Self::Ratings(ratings) => vec![shelf(&ratings.of, thumbs(&ratings.thumbs))],
            Self::Radar(radar) => vec![shelf(&radar.of, thumbs(&radar.thumbs))],
            Self::Ledger(ledger) => {
                vec![shelf(&ledger.of, ledger.columns.iter().map(|column| &column.field).collect())]
            }
            Self::Slots(slots) => {
                let texts = slots.slots.iter().map(|slot| &slot.field);
                vec![shelf(&slots.of, slots.choices.iter().chain(texts).chain(&slots.numbers).collect())]
            }
            Self::Ternary(ternary) => {
                let row = shelf(&ternary.of, std::iter::once(&ternary.now).chain(&ternary.needed).collect());
                std::iter::once(row).chain(cards()).collect()
            }
            Self::Graph(graph) => {
                let actors =
                    graph.actors.as_ref().map(|actors| shelf(&actors.of, vec![&actors.level, &actors.count]));
                std::iter::once(shelf(&graph.of, vec![&graph.now, &graph.needed])).chain(actors).collect()
            }
            Self::Seats(seats) => {
                vec![shelf(&seats.of, std::iter::once(&seats.by).chain(&seats.second).collect())]
            }
            Self::Chain(chain) => vec![shelf(&chain.of, vec![&chain.strength, &chain.text])],
            Self::Deck(deck) => vec![shelf(&deck.of, vec![&deck.drawn])],
            Self::Pair(pair) => [&pair.first, &pair.second].into_iter().flat_map(Self::shelves).collect(),
        }
    }

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

    /// The table in which it makes a row when something new is written on it; none where nothing new can be written.
    pub fn makes(&self) -> Option<&TableId> {
        match self {
            Self::Zones(zones) => (zones.layout != ZoneLayout::Tiles).then_some(&zones.of),
            Self::Board(board) => Some(&board.of),
            Self::Matrix(matrix) => Some(&matrix.of),
            Self::Timeline(timeline) => Some(&timeline.of),
            Self::Ternary(ternary) => ternary.cards.as_ref().map(|cards| &cards.of),
            Self::Deck(deck) => deck.sentences.as_ref(),
            Self::Ledger(ledger) => ledger.each.is_none().then_some(&ledger.of),
            Self::Ratings(ratings) => (ratings.open && ratings.each.is_none()).then_some(&ratings.of),
            Self::Seats(seats) => Some(&seats.of),
            Self::Track(_)
            | Self::Split(_)
            | Self::Gate(_)
            | Self::Scales(_)
            | Self::Radar(_)
            | Self::Slots(_)
            | Self::Graph(_)
            | Self::Chain(_)
            | Self::Pair(_) => None,
        }
    }

    /// Whether new rows also have a place of their own that is written in, as an empty seat is.
    pub fn has_empty_places(&self) -> bool {
        matches!(self, Self::Seats(_))
    }
}

fn thumbs(thumbs: &[Thumb]) -> Vec<&FieldId> {
    thumbs.iter().map(|thumb| &thumb.field).collect()
}
