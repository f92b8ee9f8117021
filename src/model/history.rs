//! What can be undone and done again.

use super::edit::{Edit, Refused, Verb, Who};
use super::session::Session;

/// Whether an edit is a step of its own or part of a drag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// A step of its own.
    Once,
    /// The first move of a drag.
    Start,
    /// A further move: joins the step that `Start` began.
    More,
    /// The last move: joins and closes the step.
    End,
}

/// How many steps are kept.
pub const STEPS: usize = 1000;

/// The done and the undone steps of one desk.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Edit>,
    undone: Vec<Edit>,
    /// The last done step still takes further moves of a drag.
    open: bool,
}

impl History {
    /// Applies an edit and remembers it. Edits of phones and of where the room is are not remembered.
    ///
    /// # Errors
    /// [`Refused`] when the session refuses the edit; nothing is remembered then.
    pub fn commit(&mut self, session: &mut Session, edit: Edit, phase: Phase) -> Result<(), Refused> {
        session.apply(&edit)?;
        if edit.who == Who::Phones || edit.is_live_only() {
            return Ok(());
        }
        self.undone.clear();
        let joins = self.open && matches!(phase, Phase::More | Phase::End);
        match self.done.pop() {
            Some(step) if joins => {
                let step = step.then(edit);
                if !step.changes.is_empty() {
                    self.done.push(step);
                }
            }
            last => self.done.extend(last.into_iter().chain([edit])),
        }
        if self.done.len() > STEPS {
            self.done.remove(0);
        }
        self.open = matches!(phase, Phase::Start | Phase::More) && !self.done.is_empty();
        Ok(())
    }

    /// Takes the last step back and returns it; the step that has become outdated (a phone changed the same place) is
    /// dropped.
    pub fn undo(&mut self, session: &mut Session) -> Option<Edit> {
        self.open = false;
        let step = self.done.pop()?;
        let inverse = step.inverse();
        session.apply(&inverse).ok()?;
        self.undone.push(step);
        Some(inverse)
    }

    /// Does the last undone step again and returns it.
    pub fn redo(&mut self, session: &mut Session) -> Option<Edit> {
        self.open = false;
        let step = self.undone.pop()?;
        session.apply(&step).ok()?;
        self.done.push(step.clone());
        Some(step)
    }

    /// What would be undone.
    pub fn undoes(&self) -> Option<&Verb> {
        self.done.last().map(|edit| &edit.verb)
    }

    /// What would be done again.
    pub fn redoes(&self) -> Option<&Verb> {
        self.undone.last().map(|edit| &edit.verb)
    }

    /// The step that would be undone.
    pub fn last_done(&self) -> Option<&Edit> {
        self.done.last()
    }

    /// The step that would be done again.
    pub fn last_undone(&self) -> Option<&Edit> {
        self.undone.last()
    }

    /// How many steps can be undone.
    pub fn len(&self) -> usize {
        self.done.len()
    }

    /// Whether nothing can be undone.
    pub fn is_empty(&self) -> bool {
        self.done.is_empty()
    }
}
