//! Pasting a list: what it would become is shown before it is made, and all of it is one step that can be taken back.

use super::stage::{Drawer, lines};
use super::{App, Dialog};
use crate::model::edit::{Action, Verb};
use crate::model::field::FieldKind;
use crate::model::history::Phase;
use crate::model::id::{RecordId, TableId};
use crate::model::workshop::INITIATIVES;
use crate::view::Gesture;

/// A list that waits for somebody to say that it is to be inserted.
#[derive(Clone, Debug, PartialEq)]
pub struct PasteAsk {
    pub lines: Vec<String>,
    /// The table that gets a record for each line.
    pub into: TableId,
    /// The longest text that its records may have.
    pub most: usize,
}

impl PasteAsk {
    /// How many lines are longer than their record may be, and would be cut.
    pub fn too_long(&self) -> usize {
        self.lines.iter().filter(|line| line.chars().count() > self.most).count()
    }
}

impl App {
    /// What was pasted without a field: a piece of a spreadsheet is asked about; a line becomes a note where the canvas
    /// takes notes, else an initiative. What several lines become is shown first.
    pub fn pasted(&mut self, text: &str) {
        if self.has_page() || self.paste_sheet(text) {
            return;
        }
        let Some(ask) = self.paste_ask(text) else { return };
        if ask.lines.len() == 1 { self.paste(ask) } else { self.dialog = Some(Dialog::Paste(ask)) }
    }

    fn paste_ask(&self, text: &str) -> Option<PasteAsk> {
        let notes = self.note_table().filter(|_| self.drawer != Some(Drawer::Initiatives));
        let into = notes.unwrap_or_else(|| TableId::from(INITIATIVES));
        let spec = self.store.as_ref()?.workshop().table(into.as_str())?;
        let most = match spec.field(spec.title_field())?.kind {
            FieldKind::Text { max } => max,
            _ => usize::MAX,
        };
        let lines: Vec<String> = lines(text).map(str::to_owned).collect();
        (!lines.is_empty()).then_some(PasteAsk { lines, into, most })
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
                let make = Gesture::Make { id, at: None, text: line.clone() };
                self.canvas_id().and_then(|canvas| store.plan(&canvas, &make))
            };
            let (Some(mut edit), Some(canvas)) = (planned, self.canvas_id()) else { continue };
            if !is_shared && self.store.as_mut().is_some_and(|store| store.raised(&canvas, &edit).is_some()) {
                // What raises a question is asked about after the others, one by one.
                self.waiting.push_back(Gesture::Make { id: RecordId::default(), at: None, text: line });
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
