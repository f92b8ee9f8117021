//! A short guided example: a few small things to do on the sample, each ticked when it has really been done, in any way
//! there is of doing it. It can be left at any moment, and it keeps nothing.

use super::{AfterSave, App, Dialog};
use crate::model::edit::Action;
use crate::model::id::CanvasId;

/// One thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lesson {
    Move,
    Undo,
    Write,
    Reveal,
    Clock,
    MethodCard,
    Find,
}

/// The way through, with the canvas on which each thing is done.
pub const LESSONS: [(Lesson, &str, &str); 7] = [
    (Lesson::Move, "guide-move", "portfolio_model"),
    (Lesson::Undo, "guide-undo", "portfolio_model"),
    (Lesson::Write, "guide-write", "double_diamond"),
    (Lesson::Reveal, "guide-reveal", "archetypes"),
    (Lesson::Clock, "guide-clock", "archetypes"),
    (Lesson::MethodCard, "guide-method-card", "archetypes"),
    (Lesson::Find, "guide-find", "archetypes"),
];

/// How far somebody has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    place: usize,
    /// Which have been done, and not passed over.
    done: [bool; LESSONS.len()],
    /// How things stood when this lesson began.
    before: Signs,
}

/// What tells whether something has been done.
#[derive(Clone, Debug, Default, PartialEq)]
struct Signs {
    canvas: Option<CanvasId>,
    /// How many steps can be undone.
    steps: usize,
    /// What the last of them did.
    newest: Option<Action>,
    layers: usize,
    clock_runs: bool,
    method_card: bool,
}

impl Guide {
    /// What is to be done now; none when everything is through.
    pub fn lesson(&self) -> Option<(Lesson, &'static str)> {
        LESSONS.get(self.place).map(|(lesson, key, _)| (*lesson, *key))
    }

    /// Its place, from 0.
    pub fn place(&self) -> usize {
        self.place
    }

    /// Which lessons have been done.
    pub fn done(&self) -> &[bool] {
        &self.done
    }
}

impl Lesson {
    fn is_done(self, before: &Signs, now: &Signs) -> bool {
        let newest = |action| now.steps > before.steps && now.newest == Some(action);
        match self {
            Self::Move => newest(Action::Moved),
            Self::Undo => now.steps < before.steps,
            Self::Write => newest(Action::Made),
            Self::Reveal => now.layers > before.layers,
            Self::Clock => now.clock_runs && !before.clock_runs,
            Self::MethodCard => now.method_card && !before.method_card,
            Self::Find => now.canvas != before.canvas,
        }
    }
}

impl App {
    /// The guided example, while it runs.
    pub fn guide(&self) -> Option<&Guide> {
        self.guide.as_ref()
    }

    /// Begins the guided example, after what is open has been saved.
    pub(super) fn start_guide(&mut self) {
        self.leave_for(AfterSave::Guide);
    }

    pub(super) fn begin_guide(&mut self) {
        self.open_sample();
        if self.store.is_some() {
            self.guide = Some(Guide { place: 0, done: [false; LESSONS.len()], before: Signs::default() });
            self.begin_lesson();
        }
    }

    /// Passes over what is to be done now.
    pub fn skip_lesson(&mut self) {
        self.next_lesson(false);
    }

    /// Ends the guided example; the sample stays open.
    pub fn end_guide(&mut self) {
        self.guide = None;
    }

    /// Ticks off what has been done since the last time; whether there was something.
    pub fn watch_guide(&mut self) -> bool {
        let Some(guide) = &self.guide else { return false };
        let signs = self.signs();
        let done = guide.lesson().is_some_and(|(lesson, _)| lesson.is_done(&guide.before, &signs));
        if done {
            self.next_lesson(true);
        } else if let Some(guide) = &mut self.guide {
            // What was stopped, covered or closed on the way can be done again.
            guide.before.layers = guide.before.layers.min(signs.layers);
            guide.before.clock_runs &= signs.clock_runs;
            guide.before.method_card &= signs.method_card;
        }
        done
    }

    fn next_lesson(&mut self, done: bool) {
        let Some(guide) = &mut self.guide else { return };
        if let Some(ticked) = guide.done.get_mut(guide.place) {
            *ticked = done;
            guide.place += 1;
        }
        self.begin_lesson();
    }

    /// Puts the canvas of the lesson on the wall, in a state in which it can be done.
    fn begin_lesson(&mut self) {
        let Some((lesson, _, canvas)) = self.guide.as_ref().and_then(|guide| LESSONS.get(guide.place)) else {
            return;
        };
        let canvas = CanvasId::from(*canvas);
        if self.canvas_id().as_ref() != Some(&canvas) {
            self.go_to(&canvas);
        }
        match lesson {
            Lesson::Reveal if self.layers_left() == 0 => self.reveal(-1),
            Lesson::Clock if self.clock.is_running() => self.toggle_clock(),
            Lesson::MethodCard if self.dialog == Some(Dialog::MethodCard) => self.dialog = None,
            // Whoever passed the first lesson over has nothing to undo.
            Lesson::Undo if !self.can(super::command::Command::Undo) => return self.skip_lesson(),
            _ => {}
        }
        let signs = self.signs();
        if let Some(guide) = &mut self.guide {
            guide.before = signs;
        }
    }

    fn signs(&self) -> Signs {
        let history = self.store.as_ref().map(super::store::Store::history);
        Signs {
            canvas: self.canvas_id(),
            steps: history.map_or(0, |history| history.len()),
            newest: history.and_then(|history| history.undoes()).map(|verb| verb.action),
            layers: self.layers_shown(),
            clock_runs: self.clock.is_running(),
            method_card: self.dialog == Some(Dialog::MethodCard),
        }
    }
}
