//! Cards in lanes along time: in columns, by date, or one after the other.

mod axis;
mod calendar;
mod columns;
mod draw;
mod flaws;
mod frame;
mod lay;
mod moves;
mod order;
mod state;

use crate::drawing::place::Rect;
use crate::drawing::sketch::Sketch;
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::view_spec::TimelineSpec;
use crate::model::workshop::Workshop;

use super::{Gesture, Sight, Stop, View};

impl View for TimelineSpec {
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
