//! Countdowns that were left: a finger slips on the clicker, or somebody looks at another canvas for a moment, and whoever
//! comes back finds the clock as it was, running on.

use std::collections::BTreeMap;

use super::super::App;
use super::super::clock::Clock;
use crate::model::id::{CanvasId, StepId};
use crate::model::plan::MethodRun;

/// The countdowns of what is not on the wall now.
#[derive(Clone, Debug, Default)]
pub(super) struct Clocks {
    left: BTreeMap<Place, Left>,
}

/// What a countdown belongs to: the step, the canvas, and its round. No step beside the plan, no canvas in a break.
type Place = (Option<StepId>, Option<CanvasId>, usize);

/// A countdown, and the method whose stage it counts.
#[derive(Clone, Debug)]
struct Left {
    clock: Clock,
    method: Option<MethodRun>,
}

impl App {
    fn clock_place(&self) -> Place {
        if let Some(aside) = self.aside() {
            return (Some(aside.id), None, 0);
        }
        let canvas = self.canvas_id();
        let step = self.step().filter(|step| step.canvas.is_some() && step.canvas == canvas);
        (step.map(|step| step.id), canvas, self.round())
    }

    /// Remembers the clock of what is on the wall, before something else comes there.
    pub(in super::super) fn keep_clock(&mut self) {
        let place = self.clock_place();
        let is_touched =
            self.clock.has_begun() || self.clock.left(self.now) != f64::from(self.seconds_here());
        let left = Left { clock: self.clock, method: self.method().cloned() };
        if is_touched {
            self.pace.clocks.left.insert(place, left);
        } else {
            self.pace.clocks.left.remove(&place);
        }
    }

    /// Sets the clock to what has come on the wall. Whether it goes on where it was left; one that has run down since
    /// begins anew.
    pub(in super::super) fn set_clock(&mut self) -> bool {
        let left = self.pace.clocks.left.remove(&self.clock_place());
        let Some(Left { clock, method }) = left.filter(|left| left.clock.left(self.now) > 0.0) else {
            self.clock.set_secs(self.seconds_here());
            return false;
        };
        self.clock = clock;
        if let Some(store) = self.store.as_mut().filter(|_| method.is_some()) {
            store.go(|live| live.method = method);
        }
        true
    }
}
