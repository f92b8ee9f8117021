//! Cards in lanes along time.

use crate::drawing::place::Rect;
use crate::drawing::sketch::Sketch;
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::view_spec::TimelineSpec;
use crate::model::workshop::Workshop;

use super::{Gesture, Sight, Stop, View};

impl View for TimelineSpec {
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
