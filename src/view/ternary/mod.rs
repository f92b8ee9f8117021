//! A triangle of three shares: for each row a point that says how it is now, and one that says what is needed.

mod cards;
mod draw;
mod flaws;
mod ground;
mod moves;
mod plan;
mod shares;
mod side;
mod state;

use crate::drawing::place::Rect;
use crate::drawing::sketch::Sketch;
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::view_spec::TernarySpec;
use crate::model::workshop::Workshop;

use super::{Gesture, Sight, Stop, View};

impl View for TernarySpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        draw::all(self, sight, area, sketch);
    }

    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
        moves::react(self, sight, area, gesture)
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        moves::stops(self, sight, area)
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        flaws::flaws(self, workshop)
    }
}
