//! Pasting a list: what it would become is shown before it is made, and all of it is one step that can be taken back.

use super::notices::Notice;
use super::stage::{Drawer, lines};
use super::{App, Dialog};
use crate::drawing::place::Point;
use crate::model::edit::{Action, Verb};
use crate::model::field::FieldKind;
use crate::model::history::Phase;
use crate::model::id::{CanvasId, RecordId, TableId};
use crate::model::workshop::INITIATIVES;
use crate::view::Gesture;

/// A list that waits for somebody to say that it is to be inserted.
#[derive(Clone, Debug, PartialEq)]
pub struct PasteAsk {
    pub lines: Vec<String>,
    /// The table that gets a record for each line.
    pub into: TableId,
    /// Where on the canvas they were asked for.
    pub at: Option<Point>,
    /// The longest text that its records may have.
    pub most: usize,
}

impl PasteAsk {
    /// How many lines are longer than their record may be, and would be cut.
    pub fn too_long(&self) -> usize {
        self.lines.iter().filter(|line| line.chars().count() > self.most).count()
    }
}

/// Whether a text has several lines that say something.
pub fn is_list(text: &str) -> bool {
    lines(text).nth(1).is_some()
}

/// The lines of a text that say something, without what marks them as those of a list. A number is such a mark only
/// where every line has one: *2. kvartal* is a text.
fn unmarked(text: &str) -> Vec<String> {
    let marked = is_list(text) && lines(text).all(|line| bullet(line).or_else(|| numbered(line)).is_some());
    let said = |line| {
        let number = || numbered(line).filter(|_| marked);
        bullet(line).or_else(number).unwrap_or(line).to_owned()
    };
    lines(text).map(said).collect()
}

/// What follows the bullet of a line.
fn bullet(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['-', '*', '•', '–', '—', '·', '▪', '◦', '●', '○'])?;
    after_mark(rest)
}

/// What follows the number of a line.
fn numbered(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    after_mark(rest.strip_prefix(['.', ')'])?).filter(|_| rest.len() < line.len())
}

fn after_mark(rest: &str) -> Option<&str> {
    let said = rest.trim_start();
    (said.len() < rest.len() && !said.is_empty()).then_some(said)
}

impl App {
    /// What was pasted without a field: a piece of a spreadsheet is asked about; a line becomes a note where the canvas
    /// takes notes, else an initiative. What several lines become is shown first.
    pub fn pasted(&mut self, text: &str) {
        if self.has_page() {
            return;
        }
        let notes = self.note_table().filter(|_| self.drawer != Some(Drawer::Initiatives));
        self.pasted_into(notes.unwrap_or_else(|| TableId::from(INITIATIVES)), None, text);
    }

    /// What was pasted for a table, and for a place on the canvas where one was pointed at.
    pub fn pasted_into(&mut self, into: TableId, at: Option<Point>, text: &str) {
        if self.paste_sheet(text) {
            return;
        }
        if into != *INITIATIVES && !self.takes_notes() {
            return self.say(Notice::trouble(self.words().text("paste-nowhere")));
        }
        let Some(ask) = self.paste_ask(into, at, text) else { return };
        if ask.lines.len() == 1 { self.paste(ask) } else { self.dialog = Some(Dialog::Paste(ask)) }
    }

    /// Whether the canvas takes notes just now: some have to know first what they belong to.
    pub fn takes_notes(&self) -> bool {
        self.means_something(&Gesture::Make { id: RecordId::default(), at: None, text: "…".to_owned() })
    }

    fn paste_ask(&self, into: TableId, at: Option<Point>, text: &str) -> Option<PasteAsk> {
        let spec = self.store.as_ref()?.workshop().table(into.as_str())?;
        let most = match spec.field(spec.title_field())?.kind {
            FieldKind::Text { max } => max,
            _ => usize::MAX,
        };
        let lines = unmarked(text);
        (!lines.is_empty()).then_some(PasteAsk { lines, into, at, most })
    }

    /// Makes a record of each line.
    pub fn paste(&mut self, ask: PasteAsk) {
        let verb = match ask.lines.as_slice() {
            [line] => line.clone(),
            many => self.words().count("paste-lines", many.len()),
        };
        let is_shared = ask.into == *INITIATIVES;
        let mut phase = if ask.lines.len() == 1 { Phase::Once } else { Phase::Start };
        for line in ask.lines {
            let Some(store) = &self.store else { return };
            let id = store.fresh_id();
            let planned = if is_shared {
                self.making(&ask.into, &id, &line)
            } else {
                let make = |at| Gesture::Make { id: id.clone(), at, text: line.clone() };
                let plan = |canvas: &CanvasId, at| store.plan(canvas, &make(at));
                // What was asked for beside every zone is kept where the canvas thinks best.
                self.canvas_id().and_then(|canvas| plan(&canvas, ask.at).or_else(|| plan(&canvas, None)))
            };
            let (Some(mut edit), Some(canvas)) = (planned, self.canvas_id()) else { continue };
            if !is_shared && self.store.as_mut().is_some_and(|store| store.raised(&canvas, &edit).is_some()) {
                // What raises a question is asked about after the others, one by one.
                self.waiting.push_back(Gesture::Make { id: RecordId::default(), at: ask.at, text: line });
                continue;
            }
            edit.verb = Verb::new(Action::Made, verb.clone());
            if self.try_commit(edit, phase) {
                phase = Phase::More;
            }
        }
        if phase == Phase::More {
            self.say_done(&Verb::new(Action::Made, verb));
        }
        self.go_on_with_waiting();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_marks_a_line_of_a_list_is_no_part_of_what_it_says() {
        assert_eq!(unmarked("- Én\n• To\n 3) Tre\n\n-fire"), ["Én", "To", "3) Tre", "-fire"]);
        assert_eq!(unmarked("1. Én\n2. To\n- Tre"), ["Én", "To", "Tre"]);
        assert_eq!(unmarked("2. kvartal var dyrt\nDet næste bliver værre")[0], "2. kvartal var dyrt");
        assert_eq!(unmarked("2. kvartal var dyrt"), ["2. kvartal var dyrt"]);
        assert_eq!(unmarked("- -\n–\n1.5 timer"), ["-", "–", "1.5 timer"]);
    }
}
