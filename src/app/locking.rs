//! *Lås session*: a finished session is closed to changes from a day on, in its file too, until somebody unlocks it.

use super::App;
use super::command::Command;
use super::documents::today;
use super::notices::Notice;
use crate::model::edit::{Action, Edit, Entry, Key, Verb, Who};
use crate::model::history::Phase;

impl App {
    /// Locks the session, or unlocks it.
    pub(super) fn toggle_lock(&mut self) {
        let Some(store) = &self.store else { return };
        let mut cover = store.session().cover().clone();
        let locks = cover.locked.is_empty();
        cover.locked = if locks { today() } else { String::new() };
        let verb = Verb::new(if locks { Action::Closed } else { Action::Opened }, cover.title.clone());
        let draft = store.session().draft(Who::Desk, verb);
        let Some(edit) = draft.put(Key::Cover, Some(Entry::Cover(cover))).finish() else { return };
        if !self.try_commit(edit, Phase::Once) {
            return;
        }
        self.keep_version();
        // The line before offered the way that has just been gone.
        self.notices.withdraw_offering(Command::Lock);
        let text = self.words().text(if locks { "lock-locked" } else { "lock-unlocked" });
        self.say(Notice::done(text).offering(Command::Lock));
    }

    /// Whether a command would write in a session that can only be looked at.
    pub(super) fn is_closed_to(&self, command: Command) -> bool {
        let writes = matches!(
            command,
            Command::NewNote
                | Command::NewInitiative
                | Command::NewDecision
                | Command::Park
                | Command::Group
                | Command::Ungroup
                | Command::ShowOfHands
                | Command::Dots
                | Command::CatchUp
        );
        writes && self.store.as_ref().is_some_and(|store| store.read_only().is_some())
    }

    /// The day from which the session is closed to changes; empty where it is open.
    pub fn locked(&self) -> &str {
        self.store.as_ref().map_or("", |store| store.session().cover().locked.as_str())
    }
}

/// Whether an edit locks or unlocks a session and does nothing else.
pub(super) fn is_lock(edit: &Edit) -> bool {
    edit.changes.iter().all(|change| match (&change.before, &change.after) {
        (Some(Entry::Cover(before)), Some(Entry::Cover(after))) => before.locked != after.locked,
        _ => false,
    })
}
