//! Splits of 100 percent: one bar a record with handles between the parts, and under it a second bar to compare with.

mod bars;
mod draw;
mod flaws;
mod layout;
mod locks;
mod moves;

use crate::drawing::Target;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::Sketch;
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::view_spec::SplitSpec;
use crate::model::workshop::Workshop;

use super::{Gesture, Sight, Stop, View};

pub(super) use bars::{even, text_on};
pub(super) use draw::grip_place;
pub(super) use moves::boundary;

impl View for SplitSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        draw::all(self, sight, area, sketch);
    }

    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
        moves::react(self, sight, area, gesture)
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        let parts = bars::parts(self, sight);
        let bars = bars::bars(self, sight);
        let layout = layout::Layout::new(self, sight, area, &parts, bars.len());
        let mut stops = Vec::new();
        for (bar, slot) in bars.iter().zip(&layout.slots) {
            let Some(own) = bar.own_or_even(self, sight, parts.len()) else { continue };
            let locked = locks::of(self, sight, bar, &parts);
            let mut edge = 0.0;
            for (place, part) in parts.iter().enumerate().take(parts.len().saturating_sub(1)) {
                edge += own[place];
                if locks::neighbours(&locked, place).is_none() {
                    continue;
                }
                let x = slot.thick.left + slot.thick.width * edge as f32 / 100.0;
                stops.push(Stop {
                    target: Target::Part(self.of.clone(), bar.row.id.clone(), self.field.clone(), place),
                    name: draw::say_boundary(sight, bar, part, own[place]),
                    at: at(x, slot.thick.center().y),
                });
            }
        }
        stops
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        flaws::flaws(self, workshop)
    }
}
