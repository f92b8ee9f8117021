//! Why a key does nothing just now, in one line: whoever presses it on a wall full of people should not press it again.

use super::command::Command;
use super::notices::Notice;
use super::{App, Screen};

impl App {
    /// Says why a command is not possible now; nothing where that is plain to see.
    pub(super) fn say_why_not(&mut self, command: Command) {
        if let Some(key) = self.why_not(command) {
            self.say(Notice::done(self.words().text(key)));
        }
    }

    /// The key of that line. None where the command is possible.
    pub fn why_not(&self, command: Command) -> Option<&'static str> {
        if command != Command::NewNote || self.can(command) || self.screen != Screen::Stage {
            return None;
        }
        let has_canvas = !self.has_page() && self.aside().is_none();
        Some(if has_canvas { "why-no-notes" } else { "why-no-canvas" })
    }
}
