//! Two views side by side, or one above the other. A gesture goes to the view on whose part of the sheet it happens, or whose card it moves.

use crate::drawing::place::{Point, Rect};
use crate::drawing::sketch::Sketch;
use crate::model::edit::Edit;
use crate::model::fault::{Flaw, Path};
use crate::model::view_spec::{PairSpec, ViewSpec};
use crate::model::workshop::Workshop;

use super::{Gesture, Sight, Stop, View, view_of};

const GAP: f32 = 36.0;
/// Between two that stand above each other.
const GAP_UNDER: f32 = 24.0;
/// The smallest share that a part may have.
const LEAST: f32 = 0.1;

impl PairSpec {
    /// The parts of the sheet.
    fn areas(&self, area: Rect) -> (Rect, Rect) {
        let cut = if self.cut.is_finite() { self.cut.clamp(LEAST, 1.0 - LEAST) } else { 0.5 };
        if self.stacked {
            let (first, rest) = area.cut_top((area.height - GAP_UNDER) * cut);
            return (first, rest.cut_top(GAP_UNDER).1);
        }
        let (first, rest) = area.cut_left((area.width - GAP) * cut);
        (first, rest.cut_left(GAP).1)
    }

    /// Whether what is written without a place goes to the first part; none where it goes to neither.
    fn takes_notes_first(&self, sight: &Sight<'_>) -> Option<bool> {
        let table = sight.note_table();
        let takes = |part: &ViewSpec| {
            // A shared record is made by whichever part shows such records.
            part.leaves()
                .iter()
                .any(|leaf| leaf.makes().is_some_and(|made| table.is_none_or(|to| to == made)))
        };
        [(&self.first, true), (&self.second, false)]
            .into_iter()
            .find(|(part, _)| takes(part))
            .map(|(_, is_first)| is_first)
    }

    /// Whether a point belongs to the first part.
    fn is_first(&self, area: Rect, point: Point) -> bool {
        let (first, _) = self.areas(area);
        if self.stacked {
            point.y <= first.bottom() + GAP_UNDER / 2.0
        } else {
            point.x <= first.right() + GAP / 2.0
        }
    }
}

/// Where a gesture happens, if it happens at a place.
fn place_of(gesture: &Gesture) -> Option<Point> {
    match gesture {
        Gesture::Drop { at, .. } => Some(*at),
        Gesture::Make { at, .. } => *at,
        Gesture::Tap(_) | Gesture::Nudge { .. } | Gesture::Write { .. } | Gesture::Remove(_) => None,
    }
}

impl View for PairSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        let (first, second) = self.areas(area);
        view_of(&self.first).draw(sight, first, sketch);
        view_of(&self.second).draw(sight, second, sketch);
    }

    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
        let (first, second) = self.areas(area);
        let ask = |is_first: bool| {
            let (spec, area) = if is_first { (&self.first, first) } else { (&self.second, second) };
            view_of(spec).react(sight, area, gesture)
        };
        match (place_of(gesture), gesture) {
            (Some(point), _) => ask(self.is_first(area, point)),
            (None, Gesture::Make { .. }) => ask(self.takes_notes_first(sight)?),
            (None, _) => ask(true).or_else(|| ask(false)),
        }
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        let (first, second) = self.areas(area);
        let mut stops = view_of(&self.first).stops(sight, first);
        stops.extend(view_of(&self.second).stops(sight, second));
        stops
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        for (name, spec) in [("first", &self.first), ("second", &self.second)] {
            let outside = Path::default().field(name);
            flaws.extend(view_of(spec).flaws(workshop).into_iter().map(|flaw| flaw.below(&outside)));
        }
        if !(LEAST..=1.0 - LEAST).contains(&self.cut) {
            let found = self.cut.to_string();
            flaws.push(Flaw::new(Path::default().field("cut"), "out-of-range", found, "0.1–0.9"));
        }
        flaws
    }
}
