//! What can be undone and done again.

use super::edit::{Edit, Refused, Verb, Who};
use super::id::CanvasId;
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
    done: Vec<Step>,
    undone: Vec<Step>,
    /// The last done step still takes further moves of a drag.
    open: bool,
}

/// A step, and where the room was when it was made.
#[derive(Clone, Debug)]
struct Step {
    edit: Edit,
    canvas: Option<CanvasId>,
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
            Some(Step { edit: begun, canvas }) if joins => {
                let edit = begun.then(edit);
                if !edit.changes.is_empty() {
                    self.done.push(Step { edit, canvas });
                }
            }
            last => {
                let step = Step { edit, canvas: session.live().canvas.clone() };
                self.done.extend(last.into_iter().chain([step]));
            }
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
        let inverse = step.edit.inverse();
        session.apply(&inverse).ok()?;
        self.undone.push(step);
        Some(inverse)
    }

    /// Does the last undone step again and returns it.
    pub fn redo(&mut self, session: &mut Session) -> Option<Edit> {
        self.open = false;
        let step = self.undone.pop()?;
        session.apply(&step.edit).ok()?;
        let edit = step.edit.clone();
        self.done.push(step);
        Some(edit)
    }

    /// What would be undone.
    pub fn undoes(&self) -> Option<&Verb> {
        self.last_done().map(|edit| &edit.verb)
    }

    /// What would be done again.
    pub fn redoes(&self) -> Option<&Verb> {
        self.last_undone().map(|edit| &edit.verb)
    }

    /// The step that would be undone.
    pub fn last_done(&self) -> Option<&Edit> {
        self.done.last().map(|step| &step.edit)
    }

    /// The step that would be done again.
    pub fn last_undone(&self) -> Option<&Edit> {
        self.undone.last().map(|step| &step.edit)
    }

    /// The canvas that was on the wall when the step was made that would be undone.
    pub fn where_done(&self) -> Option<&CanvasId> {
        self.done.last()?.canvas.as_ref()
    }

    /// The canvas that was on the wall when the step was made that would be done again.
    pub fn where_undone(&self) -> Option<&CanvasId> {
        self.undone.last()?.canvas.as_ref()
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
