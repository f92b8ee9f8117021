//! Verbs for tests, as the room would say them: open a session, place a card, write a note, vote.
#![allow(dead_code, reason = "each test binary uses its own part of the verbs")]
#![allow(clippy::unwrap_used, reason = "a verb that does not work fails the test")]

use std::collections::BTreeMap;

use raaderum::drawing::lettering::Lettering;
use raaderum::drawing::{Drawing, place::Rect};
use raaderum::expr::{Facts, Program};
use raaderum::model::edit::{Action, Edit, Entry, Key, Verb, Who};
use raaderum::model::history::{History, Phase};
use raaderum::model::id::{AskId, CanvasId, FieldId, GroupId, RecordId, TableId};
use raaderum::model::session::{Cover, Session};
use raaderum::model::tally::{Source, Spread, Tally, TallyKey};
use raaderum::model::value::Value;
use raaderum::model::workshop::{Language, Workshop};
use raaderum::view::{self, Gesture, Lens, Sight};
use raaderum::words::Words;

/// A workshop and a session of it, with what is needed to look at them.
pub(crate) struct Room {
    pub(crate) workshop: Workshop,
    pub(crate) session: Session,
    pub(crate) history: History,
    pub(crate) lens: Lens,
    pub(crate) language: Language,
    program: Program,
}

/// The gallery workshop, empty.
pub(crate) fn gallery() -> Room {
    let text = include_str!("../../workshops/gallery.workshop.ron");
    let read = raaderum::file::workshop_file::read("gallery.workshop.ron", text);
    assert!(read.faults.is_empty(), "the gallery has no faults: {:#?}", read.faults);
    session_of(read.value.unwrap())
}

/// The sample of Fjordnæs, everything revealed.
pub(crate) fn fjordnaes() -> Room {
    let text = raaderum::file::builtin::sample_text("fjordnaes").unwrap();
    let opened = raaderum::file::session_file::read("fjordnaes", text).value.unwrap();
    let mut room = room_of(opened.workshop, opened.session);
    room.lens.all_revealed = true;
    room
}

/// A new session of a workshop.
pub(crate) fn session_of(workshop: Workshop) -> Room {
    let session = Session::new(&workshop, Cover { title: "Prøve".to_owned(), ..Cover::default() });
    room_of(workshop, session)
}

/// A workshop with a session that is there already.
pub(crate) fn room_of(workshop: Workshop, session: Session) -> Room {
    let (program, _) = Program::compile(&workshop);
    let (history, lens, language) = (History::default(), Lens::default(), Language::Danish);
    Room { workshop, session, history, lens, language, program }
}

impl Room {
    /// What a person sees of a canvas.
    pub(crate) fn look<T>(&self, canvas: &str, see: impl FnOnce(&Sight<'_>) -> T) -> T {
        let facts = Facts::new(&self.program, &self.workshop, &self.session);
        let sight = Sight {
            workshop: &self.workshop,
            canvas: self.workshop.canvas(canvas).unwrap(),
            session: &self.session,
            facts: &facts,
            words: Words::of(self.language),
            lettering: Lettering::shared(),
            lens: self.lens,
        };
        see(&sight)
    }

    /// The picture of a canvas.
    pub(crate) fn draw(&self, canvas: &str) -> Drawing {
        self.look(canvas, view::draw)
    }

    /// The area of a canvas' view.
    pub(crate) fn area(&self, canvas: &str) -> Rect {
        self.look(canvas, view::frame::area)
    }

    /// Does a gesture; whether it meant something.
    pub(crate) fn does(&mut self, canvas: &str, gesture: &Gesture) -> bool {
        let edit = self.look(canvas, |sight| view::react(sight, gesture));
        let Some(edit) = edit else { return false };
        self.commit(edit);
        true
    }

    /// Applies an edit.
    pub(crate) fn commit(&mut self, edit: Edit) {
        self.history.commit(&mut self.session, edit, Phase::Once).unwrap();
    }

    /// Takes the last step back.
    pub(crate) fn undo(&mut self) {
        self.history.undo(&mut self.session).unwrap();
    }

    /// Puts a record into a table.
    pub(crate) fn place(&mut self, table: &str, id: &str, values: &[(&str, Value)]) -> &mut Self {
        let values: BTreeMap<FieldId, Value> =
            values.iter().map(|(field, value)| (FieldId::from(*field), value.clone())).collect();
        let (table, id) = (TableId::from(table), RecordId::from(id));
        let mut draft = self.session.draft(Who::Desk, Verb::new(Action::Made, id.as_str()));
        draft = match self.session.record(table.as_str(), id.as_str()) {
            None => draft.make(&table, &id, values),
            Some(_) => values
                .into_iter()
                .fold(draft, |draft, (field, value)| draft.set(&table, &id, &field, Some(value))),
        };
        if let Some(edit) = draft.finish() {
            self.commit(edit);
        }
        self
    }

    /// Sets one field.
    pub(crate) fn write(&mut self, table: &str, id: &str, field: &str, value: impl Into<Value>) -> &mut Self {
        self.place(table, id, &[(field, value.into())])
    }

    /// Counts answers of a group, as a show of hands.
    pub(crate) fn vote(
        &mut self,
        ask: &str,
        of: Option<&str>,
        group: &str,
        n: u32,
        counts: &[(&str, u32)],
    ) -> &mut Self {
        let key = TallyKey {
            ask: AskId::from(ask),
            of: of.map(RecordId::from),
            group: GroupId::from(group),
            wave: 1,
        };
        let counts = counts.iter().map(|(option, count)| ((*option).to_owned(), *count)).collect();
        let tally = Tally { source: Source::Hands, n, spread: Spread::Counts(counts) };
        let draft = self.session.draft(Who::Desk, Verb::new(Action::Answered, ask));
        if let Some(edit) = draft.put(Key::Tally(key), Some(Entry::Tally(tally))).finish() {
            self.commit(edit);
        }
        self
    }

    /// Changes where the room is.
    pub(crate) fn live(&mut self, change: impl FnOnce(&mut raaderum::model::session::Live)) -> &mut Self {
        let mut live = self.session.live().clone();
        change(&mut live);
        let draft = self.session.draft(Who::Desk, Verb::new(Action::Went, ""));
        if let Some(edit) = draft.put(Key::Live, Some(Entry::Live(live))).finish() {
            self.commit(edit);
        }
        self
    }

    /// Reveals that many layers of a canvas.
    pub(crate) fn reveal(&mut self, canvas: &str, layers: usize) -> &mut Self {
        self.live(|live| {
            live.reveal.insert(CanvasId::from(canvas), layers);
        })
    }
}
