//! Slots: texts of one record that are written in place, in a fish, on a road or in boxes, with what is chosen, ticked,
//! counted up and computed beside them.

mod boxes;
mod controls;
mod extras;
mod fish;
mod flaws;
mod form;
mod moves;
mod outline;
mod people;
mod plan;
mod road;
mod setting;

use crate::drawing::Target;
use crate::drawing::place::Rect;
use crate::drawing::sketch::Sketch;
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::view_spec::{SlotLayout, SlotsSpec};
use crate::model::workshop::Workshop;

use super::zones::invite;
use super::{Gesture, Sight, Stop, View};
use form::Form;
use plan::Plan;

impl View for SlotsSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        let Some(form) = Form::new(self, sight) else {
            // There is nothing to write about yet.
            let first = sight.canvas.focus.first().unwrap_or(&self.of);
            invite(sight, first, sketch, area);
            return;
        };
        let plan = Plan::new(&form, area);
        plan.title(&form, sketch);
        match (plan.is_strip, self.layout) {
            (true, _) => boxes::strip(&form, plan.slots, sketch),
            (false, SlotLayout::Fish) => fish::draw(&form, plan.slots, sketch),
            (false, SlotLayout::Road) => road::draw(&form, plan.slots, sketch),
            (false, SlotLayout::Fields) => boxes::fields(&form, plan.slots, sketch),
            (false, SlotLayout::Panels) => boxes::panels(&form, plan.slots, sketch),
        }
        for (extra, place) in form.extras.iter().zip(&plan.extras) {
            controls::draw(&form, extra, *place, plan.labels, sketch);
        }
    }

    fn react(&self, sight: &Sight<'_>, _: Rect, gesture: &Gesture) -> Option<Edit> {
        moves::react(self, sight, gesture)
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        let Some(form) = Form::new(self, sight) else { return Vec::new() };
        let mut sketch = Sketch::new(sight.lettering);
        self.draw(sight, area, &mut sketch);
        let drawing = sketch.finish();
        let stop = |slot: &form::Slot<'_>| {
            let target = form.writing(slot);
            let at = drawing.item(&target)?.outline.center();
            Some(Stop { target, name: slot.label.to_owned(), at })
        };
        form.slots.iter().filter_map(stop).collect()
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        flaws::flaws(self, workshop)
    }
}

/// What stands for a box that is ticked, and for the two steps of a number.
const YES: &str = "yes";
const LESS: &str = "less";
const MORE: &str = "more";

impl Form<'_> {
    /// The target of a text.
    fn writing(&self, slot: &form::Slot<'_>) -> Target {
        Target::Writing(self.spec.of.clone(), self.row.id.clone(), slot.spec.field.clone())
    }
}
