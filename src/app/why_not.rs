//! Why a key does nothing just now, in one line: whoever presses it on a wall full of people should not press it again.

use super::command::Command;
use super::notices::Notice;
use super::{App, Screen};

/// Why a command is not possible now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// The key of the line that says it.
    Said(&'static str),
    /// The session can only be looked at.
    ReadOnly,
}

impl App {
    /// Says why a command is not possible now; nothing where that is plain to see.
    pub(super) fn say_why_not(&mut self, command: Command) {
        match self.why_not(command) {
            Some(WhyNot::Said(key)) => self.say(Notice::done(self.words().text(key))),
            Some(WhyNot::ReadOnly) => self.say_read_only(),
            None => {}
        }
    }

    /// Why not, where it has to be said. None where the command is possible.
    pub fn why_not(&self, command: Command) -> Option<WhyNot> {
        if self.screen != Screen::Stage || self.can(command) {
            return None;
        }
        if self.is_closed_to(command) {
            return Some(WhyNot::ReadOnly);
        }
        let has_canvas = !self.has_page() && self.aside().is_none();
        match command {
            Command::NewNote if has_canvas => Some(WhyNot::Said("why-no-notes")),
            Command::NewNote => Some(WhyNot::Said("why-no-canvas")),
            Command::Freeze => Some(WhyNot::Said("why-no-wall")),
            _ => None,
        }
    }
}
