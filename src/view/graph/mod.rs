//! Actors as corners of a polygon, and between each two how much they talk now and how much is needed.

mod draw;
mod flaws;
mod layout;
mod moves;
mod nodes;
mod side;
mod state;

use crate::drawing::place::Rect;
use crate::drawing::sketch::Sketch;
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::view_spec::GraphSpec;
use crate::model::workshop::Workshop;

use super::{Gesture, Sight, Stop, View};

impl View for GraphSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        draw::all(self, sight, area, sketch);
    }

    fn react(&self, sight: &Sight<'_>, _: Rect, gesture: &Gesture) -> Option<Edit> {
        moves::react(self, sight, gesture)
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        moves::stops(self, sight, area)
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        flaws::flaws(self, workshop)
    }
}
