//! What is on the wall now and how long it lasts, and the clock that is set to it.

use super::super::App;
use crate::model::pace;

impl App {
    /// The minutes for what is on the wall: those of the plan where it is there by the plan, else the canvas's own.
    pub fn minutes_here(&self) -> u16 {
        if let Some(aside) = self.aside() {
            return aside.minutes;
        }
        let Some((store, canvas)) = self.store.as_ref().zip(self.canvas()) else { return 0 };
        let step = pace::step_on(store.workshop(), store.session(), canvas);
        step.map_or_else(|| canvas.minutes(), |step| step.minutes)
    }

    /// The minutes of each round of the canvas on the wall; they share those of the step.
    pub fn rounds_here(&self) -> Vec<u16> {
        let here = self.store.as_ref().zip(self.canvas());
        here.map(|(store, canvas)| pace::rounds(store.workshop(), store.session(), canvas))
            .unwrap_or_default()
    }

    /// The seconds that what is on the wall lasts: the stage of a method, a break, or the round of the canvas.
    pub(in super::super) fn seconds_here(&self) -> u32 {
        if let Some(run) = self.method() {
            return run.stages.get(run.stage).copied().unwrap_or(0);
        }
        let round = self.rounds_here().get(self.round()).copied().filter(|_| self.aside().is_none());
        u32::from(round.unwrap_or_else(|| self.minutes_here())) * 60
    }

    /// What is on the wall, in words: the page, else the step with its round or its method.
    pub fn now_told(&self) -> String {
        let words = self.words();
        if self.shows_decisions() {
            return words.text("drawer-decisions");
        }
        if let Some((table, id)) = self.page() {
            return self.title_of(table, id);
        }
        let canvas = self.canvas();
        let title = match self.step() {
            Some(step) if self.aside().is_some() || step.canvas == self.canvas_id() => self.step_title(&step),
            Some(_) | None => canvas.map(|canvas| canvas.title.clone()).unwrap_or_default(),
        };
        let round = match self.method() {
            Some(run) => Some(words.text(run.method.key())),
            None if self.aside().is_some() => None,
            None => canvas.and_then(|canvas| canvas.rounds.get(self.round())).map(|round| round.name.clone()),
        };
        [Some(title), round].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Does something that may change how long the wall lasts. A clock that nobody has touched goes along; one that runs
    /// or was changed by hand is the facilitator's own.
    pub(in super::super) fn keeping_time(&mut self, change: impl FnOnce(&mut Self)) {
        let before = self.seconds_here();
        let is_untouched = !self.clock.has_begun() && self.clock.left(self.now) == f64::from(before);
        change(self);
        let after = self.seconds_here();
        if is_untouched && after != before {
            self.clock.set_secs(after);
        }
    }
}
