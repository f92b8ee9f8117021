//! A vote with dots on the notes of the canvas: opened and closed, counted by hand, shown when the room is ready.

use super::command::Command;
use super::{App, Dialog};
use crate::model::dots::{self, DotVote};
use crate::model::id::TableId;
use crate::model::privacy::Shown;

impl App {
    /// The notes of the canvas that can be given dots.
    pub fn dot_table(&self) -> Option<TableId> {
        self.note_table().filter(|table| self.can_group(table))
    }

    /// Where the vote on this canvas stands.
    pub fn dots(&self) -> Option<DotVote> {
        let table = self.dot_table()?;
        let known = self.store.as_ref()?.session().live().dots.get(&table).copied();
        Some(known.unwrap_or_default())
    }

    /// Changes where the vote stands: open or not, shown or not, how many dots each has.
    pub fn set_dots(&mut self, change: impl FnOnce(&mut DotVote)) {
        let (Some(table), Some(mut vote)) = (self.dot_table(), self.dots()) else { return };
        change(&mut vote);
        vote.budget = vote.budget.clamp(*dots::BUDGETS.start(), *dots::BUDGETS.end());
        if let Some(store) = &mut self.store {
            store.go(|live| {
                live.dots.insert(table, vote);
            });
        }
    }

    /// Opens the vote and the counting beside the canvas, or closes both. A vote that goes on without the counting gets
    /// it back.
    pub(super) fn toggle_dots(&mut self) {
        let is_open = self.dots().is_some_and(|vote| vote.open);
        if is_open && self.counts_dots() {
            return self.close_dots();
        }
        if !is_open {
            self.set_dots(|vote| (vote.open, vote.shown) = (true, false));
        }
        self.count_dots();
    }

    fn count_dots(&mut self) {
        let group = self.store.as_ref().and_then(|store| dots::group(store.workshop()).cloned());
        if let (Some(table), Some(group)) = (self.dot_table(), group) {
            self.choose_hands(&dots::ask_of(&table), None, &group);
        }
    }

    /// Closes the vote; what has been counted is kept.
    pub fn close_dots(&mut self) {
        if self.counts_dots()
            && let Some(Dialog::Hands(hands)) = self.dialog.take()
        {
            self.enter_hands(&hands);
        }
        self.set_dots(|vote| vote.open = false);
    }

    /// Whether dots are being counted beside the canvas.
    pub fn counts_dots(&self) -> bool {
        matches!(&self.dialog, Some(Dialog::Hands(hands)) if dots::table_of(&hands.ask).is_some())
    }

    /// What may be shown of the dots that have been set.
    fn dots_shown(&self) -> Option<&Shown> {
        let (table, store) = (self.dot_table()?, self.store.as_ref()?);
        let group = dots::group(store.workshop())?;
        let shown = store.facts().shown(dots::ask_of(&table).as_str(), None, group.as_str());
        Some(shown).filter(|shown| **shown != Shown::Nothing)
    }

    /// Whether there are dots that the room has not seen yet.
    pub fn has_dots_to_show(&self) -> bool {
        self.dots().is_some_and(|vote| !vote.shown) && self.dots_shown().is_some()
    }

    /// Whether the dots are on the cards.
    pub fn shows_dots(&self) -> bool {
        self.dots().is_some_and(|vote| vote.shown)
    }

    /// Puts the dots on the cards, or takes them away; whether there was anything to do.
    pub(super) fn reveal_dots(&mut self, by: isize) -> bool {
        let is_due = if by > 0 { self.has_dots_to_show() } else { self.shows_dots() };
        if is_due {
            self.close_dots();
            self.set_dots(|vote| vote.shown = by > 0);
        }
        is_due
    }

    /// What the wall says of the vote: how many have set dots while it is open, and where there are too few to be shown.
    pub fn dots_told(&self) -> Option<String> {
        let (vote, store, words) = (self.dots()?, self.store.as_ref()?, self.words());
        if vote.shown {
            let Some(Shown::Hidden { fewer_than }) = self.dots_shown() else { return None };
            return Some(words.with("dots-hidden", &[("k", &fewer_than.to_string())]));
        }
        if !vote.open {
            return None;
        }
        let (table, group) = (self.dot_table()?, dots::group(store.workshop())?);
        let tally = store.session().latest_tally(&dots::ask_of(&table), None, group);
        let n = tally.map_or(0, |(_, tally)| tally.n);
        let of = store.session().cover().people.get(group).copied().filter(|of| *of >= n);
        Some(match of {
            Some(of) => words.count_with("dots-of", n as usize, &[("of", &of.to_string())]),
            None => words.count("dots-n", n as usize),
        })
    }

    /// The command that goes on with the vote, for the corner of the canvas.
    pub fn dots_next(&self) -> Option<(Command, &'static str)> {
        if self.has_dots_to_show() {
            Some((Command::Reveal, "dots-show"))
        } else if self.shows_dots() {
            Some((Command::HideLayers, "dots-hide"))
        } else {
            None
        }
    }
}
