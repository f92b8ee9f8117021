//! What the deck knows: the piles, and the cards that were drawn, the newest first.

use crate::drawing::ink::Ink;
use crate::model::field::OptionSpec;
use crate::model::id::RecordId;
use crate::model::value::Value;
use crate::model::view_spec::DeckSpec;

use super::super::linked;
use super::super::sight::Sight;
use super::super::zones::options;

/// The deck of a session.
#[derive(Debug)]
pub(super) struct State<'a> {
    pub(super) spec: &'a DeckSpec,
    pub(super) sight: &'a Sight<'a>,
    pub(super) suits: Vec<Suit<'a>>,
    /// The newest first.
    pub(super) drawn: Vec<Drawn<'a>>,
    /// The sentences about the newest card, in the order in which they were written.
    pub(super) sentences: Vec<&'a RecordId>,
}

/// One pile.
#[derive(Clone, Debug)]
pub(super) struct Suit<'a> {
    pub(super) option: &'a OptionSpec,
    pub(super) ink: Ink,
    /// The cards that still lie in it, the next one first.
    pub(super) left: Vec<&'a RecordId>,
}

/// A card that was drawn.
#[derive(Clone, Debug)]
pub(super) struct Drawn<'a> {
    pub(super) id: &'a RecordId,
    /// As which card.
    pub(super) number: f64,
    pub(super) title: &'a str,
    /// The place of its suit.
    pub(super) suit: Option<usize>,
}

impl<'a> State<'a> {
    pub(super) fn new(spec: &'a DeckSpec, sight: &'a Sight<'a>) -> Self {
        let options = options(sight.workshop, &spec.of, &spec.suit);
        let of = |id: &RecordId| {
            let chosen = sight.value(spec.of.as_str(), id.as_str(), spec.suit.as_str())?.text()?;
            options.iter().position(|option| option.id == *chosen)
        };
        let number = |id: &RecordId| sight.number(spec.of.as_str(), id.as_str(), spec.drawn.as_str());
        let suits = options.iter().enumerate().map(|(place, option)| {
            let cards: Vec<&RecordId> =
                sight.ids(spec.of.as_str()).filter(|id| of(id) == Some(place)).collect();
            Suit {
                option,
                ink: option.ink.as_deref().and_then(Ink::named).unwrap_or(Ink::Series((place % 8) as u8)),
                left: cards.into_iter().filter(|id| number(id).is_none()).collect(),
            }
        });
        let suits = suits.collect();
        let card = |id: &'a RecordId| {
            let title = sight.title(spec.of.as_str(), id.as_str());
            Some(Drawn { id, number: number(id)?, title, suit: of(id) })
        };
        let mut drawn: Vec<Drawn<'a>> = sight.ids(spec.of.as_str()).filter_map(card).collect();
        // Of two with the same number the later one in the table lies on top.
        drawn.reverse();
        drawn.sort_by(|a, b| b.number.total_cmp(&a.number));
        let sentences = drawn.first().map_or_else(Vec::new, |newest| about(spec, sight, newest.id));
        Self { spec, sight, suits, drawn, sentences }
    }

    /// The pile of a card.
    pub(super) fn suit(&self, card: &Drawn<'_>) -> Option<&Suit<'a>> {
        self.suits.get(card.suit?)
    }
}

/// The sentences about a card.
fn about<'a>(spec: &DeckSpec, sight: &Sight<'a>, card: &RecordId) -> Vec<&'a RecordId> {
    let Some(table) = &spec.sentences else { return Vec::new() };
    let Some((field, _)) = linked::link(sight.workshop, table, &spec.of) else { return Vec::new() };
    let belongs = |id: &&RecordId| {
        let value = sight.value(table.as_str(), id.as_str(), field.as_str());
        value.map(Value::names).unwrap_or_default().contains(&card.0)
    };
    sight.cards(table.as_str()).filter(belongs).collect()
}
