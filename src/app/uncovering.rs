//! The layers of a canvas: answers are uncovered one after the other. Where the room is is no step of undo; but a finger
//! that slips on R has shown what nobody was to see yet, so that undo covers it again as long as nothing else has happened.

use super::App;
use super::command::Command;
use super::notices::Notice;
use crate::model::id::CanvasId;

/// The layer that was uncovered last.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Uncovered {
    /// The session, and its revision right afterwards.
    at: (u64, u64),
    canvas: CanvasId,
    /// How many layers were shown before.
    shown: usize,
}

impl App {
    /// How many layers are revealed.
    pub fn layers_shown(&self) -> usize {
        let (Some(store), Some(canvas)) = (&self.store, self.canvas()) else { return 0 };
        let shown = store.session().live().reveal.get(&canvas.id).copied().unwrap_or(0);
        shown.min(canvas.reveal.len())
    }

    /// How many layers are still covered.
    pub fn layers_left(&self) -> usize {
        self.canvas().map_or(0, |canvas| canvas.reveal.len()) - self.layers_shown()
    }

    pub(super) fn reveal(&mut self, by: isize) {
        if self.reveal_dots(by) {
            return;
        }
        self.uncover(by);
    }

    pub(super) fn uncover(&mut self, by: isize) {
        let shown = self.layers_shown();
        let most = self.canvas().map_or(0, |canvas| canvas.reveal.len());
        // Covering again covers everything: a half-covered picture has shown what it had to show.
        let next = if by < 0 { 0 } else { (shown + 1).min(most) };
        let Some(canvas) = self.canvas_id() else { return };
        self.show_layers(&canvas, next);
        let at = self.store.as_ref().map(|store| (store.number(), store.revision()));
        self.projector.uncovered = at.filter(|_| next > shown).map(|at| Uncovered { at, canvas, shown });
        // A way back that still stands there would lead here.
        self.notices.withdraw_offer(Command::Undo);
    }

    fn show_layers(&mut self, canvas: &CanvasId, layers: usize) {
        let Some(store) = &mut self.store else { return };
        store.go(|live| {
            live.reveal.insert(canvas.clone(), layers);
        });
    }

    /// Whether the last thing that happened was that a layer of this canvas was uncovered.
    pub(super) fn has_just_uncovered(&self) -> bool {
        let Some((store, last)) = self.store.as_ref().zip(self.projector.uncovered.as_ref()) else {
            return false;
        };
        last.at == (store.number(), store.revision())
    }

    /// Covers the layer that has just been uncovered. Whether there was one.
    pub(super) fn cover_again(&mut self) -> bool {
        if !self.has_just_uncovered() {
            return false;
        }
        let Some(Uncovered { canvas, shown, .. }) = self.projector.uncovered.take() else { return false };
        self.show_layers(&canvas, shown);
        self.say(Notice::done(self.words().text("notice-covered")));
        true
    }
}
