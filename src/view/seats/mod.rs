//! Seats round a table, seen from above: who sits there, of which kind, how many chairs are empty, and who sits outside
//! the house.

mod draw;
mod flaws;
mod moves;
mod ring;
mod state;

use crate::drawing::Target;
use crate::drawing::place::Rect;
use crate::drawing::sketch::Sketch;
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::id::OptionId;
use crate::model::view_spec::SeatsSpec;
use crate::model::workshop::Workshop;

use super::{Gesture, Sight, Stop, View};
use ring::Ring;
use state::State;

impl View for SeatsSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        let state = State::new(self, sight);
        let ring = Ring::new(&state, area);
        draw::all(&state, &ring, sketch);
    }

    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
        moves::react(self, sight, area, gesture)
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        let state = State::new(self, sight);
        let ring = Ring::new(&state, area);
        let Some(outside) = ring.outside else { return Vec::new() };
        let stop = |id: &str, key: &str, at| Stop { target: zone(id), name: sight.words.text(key), at };
        vec![stop(INSIDE, "seats-inside", ring.table), stop(OUTSIDE, "seats-outside", outside.center())]
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        flaws::flaws(self, workshop)
    }
}

/// The two places of a seat.
const INSIDE: &str = "table";
const OUTSIDE: &str = "outside";

fn zone(id: &str) -> Target {
    Target::Zone(OptionId::from(id))
}
