//! Keeps what was gathered for the screen until the session, the canvas or the language is another: lists are built once
//! a change and not once a frame.

use std::rc::Rc;
use std::sync::Arc;

use super::theme::Look;
use crate::app::App;
use crate::expr::Facts;
use crate::model::id::CanvasId;
use crate::model::workshop::Language;

/// One thing that was gathered.
#[derive(Clone, Debug)]
pub struct Memo<T> {
    kept: Option<(Key, Rc<T>)>,
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Self { kept: None }
    }
}

/// What it was gathered from. The facts are made anew with every change, and holding them keeps their address theirs.
#[derive(Clone, Debug)]
struct Key {
    facts: Arc<Facts>,
    canvas: Option<CanvasId>,
    language: Language,
}

impl<T> Memo<T> {
    /// What was gathered before, or gathers it now; none while no session is open.
    pub fn of(&mut self, app: &App, look: Look, gather: impl FnOnce() -> T) -> Option<Rc<T>> {
        let facts = app.store.as_ref()?.facts();
        let (canvas, language) = (app.canvas_id(), look.words.language());
        let known = self.kept.as_ref().filter(|(key, _)| {
            Arc::ptr_eq(&key.facts, facts) && key.canvas == canvas && key.language == language
        });
        if let Some((_, kept)) = known {
            return Some(Rc::clone(kept));
        }
        let made = Rc::new(gather());
        self.kept = Some((Key { facts: Arc::clone(facts), canvas, language }, Rc::clone(&made)));
        Some(made)
    }
}
