//! A triangle of three shares: a point for each row, now and needed.

use crate::drawing::place::Rect;
use crate::drawing::sketch::Sketch;
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::view_spec::TernarySpec;
use crate::model::workshop::Workshop;

use super::{Gesture, Sight, Stop, View};

impl View for TernarySpec {
    fn draw(&self, _sight: &Sight<'_>, _area: Rect, _sketch: &mut Sketch<'_>) {}

    fn react(&self, _sight: &Sight<'_>, _area: Rect, _gesture: &Gesture) -> Option<Edit> {
        None
    }

    fn stops(&self, _sight: &Sight<'_>, _area: Rect) -> Vec<Stop> {
        Vec::new()
    }

    fn flaws(&self, _workshop: &Workshop) -> Vec<Flaw> {
        Vec::new()
    }
}
