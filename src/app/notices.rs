//! One line at a time for the facilitator: what was done, with the way back; what went wrong, and whether the work is
//! safe. Never over the canvas.

use super::clock::Moment;
use super::command::Command;
use crate::model::edit::{Action, Verb};
use crate::words::Words;

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub text: String,
    pub kind: NoticeKind,
    /// What can be done about it.
    pub offer: Option<Command>,
}

/// How a line looks and how long it stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Goes away after eight seconds.
    Done,
    /// Stays until it is closed.
    Trouble,
}

/// The lines that are shown.
#[derive(Debug, Default)]
pub struct Notices {
    lines: Vec<(Moment, Notice)>,
}

const SHOWN_SECS: f64 = 8.0;
/// So many lines, unless more went wrong.
const MOST: usize = 3;

impl Notice {
    /// Something was done.
    pub fn done(text: String) -> Self {
        Self { text, kind: NoticeKind::Done, offer: None }
    }

    /// Something went wrong.
    pub fn trouble(text: String) -> Self {
        Self { text, kind: NoticeKind::Trouble, offer: None }
    }

    /// With what can be done about it.
    pub fn offering(mut self, command: Command) -> Self {
        self.offer = Some(command);
        self
    }
}

impl Notices {
    /// The lines, oldest first.
    pub fn lines(&self) -> impl Iterator<Item = &Notice> {
        self.lines.iter().map(|(_, notice)| notice)
    }

    /// Adds a line; the same line is not shown twice. Where there are too many, what was done gives way: what went wrong
    /// stays until it is closed or no longer true.
    pub fn push(&mut self, notice: Notice, now: Moment) {
        self.lines.retain(|(_, other)| other.text != notice.text);
        let is_done = |(_, notice): &(Moment, Notice)| notice.kind == NoticeKind::Done;
        while self.lines.len() >= MOST
            && let Some(oldest) = self.lines.iter().position(is_done)
        {
            self.lines.remove(oldest);
        }
        self.lines.push((now, notice));
    }

    /// Takes a line away that is no longer true.
    pub fn withdraw(&mut self, text: &str) {
        self.lines.retain(|(_, notice)| notice.text != text);
    }

    /// Takes an offer away that would do something else by now; the line still says what was done.
    pub fn withdraw_offer(&mut self, command: Command) {
        for (_, notice) in &mut self.lines {
            notice.offer = notice.offer.filter(|offer| *offer != command);
        }
    }

    /// Takes the lines away that make an offer, since what they tell is no longer so.
    pub fn withdraw_offering(&mut self, command: Command) {
        self.lines.retain(|(_, notice)| notice.offer != Some(command));
    }

    /// Takes a line away.
    pub fn close(&mut self, place: usize) {
        if place < self.lines.len() {
            self.lines.remove(place);
        }
    }

    /// Takes the lines away that have been seen.
    pub fn fade(&mut self, now: Moment) {
        self.lines.retain(|(since, notice)| notice.kind == NoticeKind::Trouble || now - since < SHOWN_SECS);
    }

    /// Seconds until a line goes away.
    pub fn next_fade(&self, now: Moment) -> Option<f64> {
        let left = self.lines.iter().filter(|(_, notice)| notice.kind == NoticeKind::Done);
        left.map(|(since, _)| (since + SHOWN_SECS - now).max(0.0)).min_by(f64::total_cmp)
    }
}

/// A verb in words: *flyttede Fakturarobotten*.
pub fn told(words: &Words, verb: &Verb) -> String {
    let key = match verb.action {
        Action::Made => "verb-made",
        Action::Moved => "verb-moved",
        Action::Wrote => "verb-wrote",
        Action::Coloured => "verb-coloured",
        Action::Removed => "verb-removed",
        Action::Grouped => "verb-grouped",
        Action::Split => "verb-split",
        Action::Set => "verb-set",
        Action::Answered => "verb-answered",
        Action::Ordered => "verb-ordered",
        Action::Locked => "verb-locked",
        Action::Decided => "verb-decided",
        Action::Discussed => "verb-discussed",
        Action::Named => "verb-named",
        Action::Imported => "verb-imported",
        Action::Planned => "verb-planned",
        Action::Parked => "verb-parked",
        Action::Went => "verb-went",
        Action::Shown => "verb-shown",
        Action::Shelved => "verb-shelved",
        Action::Restored => "verb-restored",
        Action::Merged => "verb-merged",
        Action::Closed => "verb-closed",
        Action::Opened => "verb-opened",
    };
    words.with(key, &[("what", &shortened(&verb.what))])
}

/// The first words of a long text.
pub(super) fn shortened(text: &str) -> String {
    const MOST_CHARS: usize = 40;
    if text.chars().count() <= MOST_CHARS {
        return text.to_owned();
    }
    let start: String = text.chars().take(MOST_CHARS - 1).collect();
    let start = start.rsplit_once(' ').map_or(start.as_str(), |(start, _)| start);
    format!("{start}…")
}
