//! A deck of cards in suits: a tap on a pile draws its next card. The newest lies large in the middle, and under it the
//! sentences that came back.

mod draw;
mod flaws;
mod layout;
mod moves;
mod state;

use crate::drawing::Target;
use crate::drawing::place::Rect;
use crate::drawing::sketch::Sketch;
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::view_spec::DeckSpec;
use crate::model::workshop::Workshop;

use super::{Gesture, Sight, Stop, View};
use layout::Layout;
use state::State;

impl View for DeckSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        let state = State::new(self, sight);
        draw::all(&state, &Layout::new(&state, area), sketch);
    }

    fn react(&self, sight: &Sight<'_>, _: Rect, gesture: &Gesture) -> Option<Edit> {
        moves::react(self, sight, gesture)
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        let state = State::new(self, sight);
        let layout = Layout::new(&state, area);
        let stop = |(suit, place): (&state::Suit<'_>, &Rect)| Stop {
            target: Target::Zone(suit.option.id.clone()),
            name: suit.option.name.clone(),
            at: place.center(),
        };
        state.suits.iter().zip(&layout.piles).map(stop).collect()
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        flaws::flaws(self, workshop)
    }
}
