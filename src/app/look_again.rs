//! When the program has to look again although nobody has done anything.

use super::projector::Shown;
use super::{App, Dialog, Screen};

/// A cable that is pulled tells nobody: while it matters which screens there are, they are looked at so often, in seconds.
const SCREENS_SECS: f64 = 1.0;

impl App {
    /// Seconds until the app wants to look again although nobody touches it.
    pub fn next_look(&self) -> Option<f64> {
        let clock = if self.screen == Screen::Stage { self.clock.next_change(self.now) } else { None };
        let looks = [
            self.idle_save_in(),
            self.notices.next_fade(self.now),
            clock,
            self.jobs.next_look(self.now),
            self.next_look_at_journal(),
            self.next_look_at_followed(),
            self.next_look_at_screens(),
        ];
        looks.into_iter().flatten().min_by(f64::total_cmp)
    }

    fn next_look_at_screens(&self) -> Option<f64> {
        let matters = matches!(self.wall_on(), Some(Shown::On(_))) || self.dialog == Some(Dialog::Screens);
        matters.then_some(SCREENS_SECS)
    }
}
