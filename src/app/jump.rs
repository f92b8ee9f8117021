//! From what was found to where it stands: the right canvas, looking at the right record, so that it is in sight.

use super::App;
use super::search::Place;
use crate::drawing::Target;
use crate::model::edit::{Edit, Key};
use crate::model::id::{CanvasId, FieldId, RecordId, TableId};
use crate::model::inbox;
use crate::model::value::Value;
use crate::view::Lens;
use crate::view::linked::link;
use crate::view::standing::standing;

impl App {
    /// Goes to where something stands. Returns what of it lies on the canvas; where nothing does, its fields are opened
    /// beside the canvas.
    pub fn jump(&mut self, place: &Place) -> Option<Target> {
        let canvas = self.canvas_of(place);
        if let Some(canvas) = canvas.filter(|canvas| self.canvas_id().as_ref() != Some(canvas)) {
            self.go_to(&canvas);
        }
        self.close_page();
        match place {
            Place::Canvas(_) => None,
            Place::Decision(id) => {
                self.open_decision(self.decision_ask(Some(id)));
                None
            }
            Place::Record(table, id, field) => {
                let is_looked_at = self.look_at(table, id);
                let target = self.item_of(table, id, field.as_ref());
                if target.is_none() && !is_looked_at {
                    self.open_pass(table, id);
                }
                target
            }
        }
    }

    /// The canvas where something stands.
    pub fn canvas_of(&self, place: &Place) -> Option<CanvasId> {
        match place {
            Place::Canvas(id) => Some(id.clone()),
            Place::Record(table, id, _) => self.canvas_of_record(table, id),
            Place::Decision(id) => self.store.as_ref()?.session().decision(id)?.canvas.clone(),
        }
    }

    fn canvas_of_record(&self, table: &TableId, id: &RecordId) -> Option<CanvasId> {
        let store = self.store.as_ref()?;
        if let Some(own) = &store.workshop().table(table.as_str())?.of_canvas {
            return Some(own.clone());
        }
        if self.page().is_none() && self.item_of(table, id, None).is_some() {
            return self.canvas_id();
        }
        let walk = self.walk();
        let stands = |canvas: &CanvasId| {
            let canvas = store.workshop().canvas(canvas.as_str())?;
            standing(&store.sight(canvas, self.prefs.language, Lens::default()), table, id)
        };
        let mut standings = walk.iter().filter_map(stands).peekable();
        let first = standings.peek().map(|standing| standing.canvas.clone());
        standings.find(|standing| standing.stands.is_some()).map(|standing| standing.canvas).or(first)
    }

    /// Looks at the records on this canvas to which a record belongs; whether the canvas looks at the record itself.
    fn look_at(&mut self, table: &TableId, id: &RecordId) -> bool {
        let Some((store, canvas)) = self.store.as_ref().zip(self.canvas()) else { return false };
        let record = store.session().record(table.as_str(), id.as_str());
        let belongs = |focus: &TableId| {
            if focus == table {
                return Some((focus.clone(), id.clone()));
            }
            let (field, _) = link(store.workshop(), table, focus)?;
            let name = record?.value(field.as_str()).map(Value::names)?.first()?.clone();
            Some((focus.clone(), RecordId::from(name.as_str())))
        };
        let focus: Vec<_> = canvas.focus.iter().filter_map(belongs).collect();
        let is_looked_at = focus.iter().any(|(focus, _)| focus == table);
        for (table, id) in focus {
            self.set_focus(&table, &id);
        }
        is_looked_at
    }

    /// What of a record lies on the canvas that is on the wall: the text that is meant, else its card, else any part.
    fn item_of(&self, table: &TableId, id: &RecordId, field: Option<&FieldId>) -> Option<Target> {
        let drawing = self.drawing();
        let text = field.map(|field| Target::Writing(table.clone(), id.clone(), field.clone()));
        let card = Target::Card(table.clone(), id.clone());
        let exact = text.into_iter().chain([card]).find(|target| drawing.item(target).is_some());
        exact.or_else(|| {
            let is_part = |target: &&Target| target.record() == Some((table, id));
            drawing.items.iter().map(|item| &item.target).find(is_part).cloned()
        })
    }

    /// The canvases on which what an edit has changed is seen now.
    pub(super) fn seen_on(&self, edit: &Edit) -> Vec<CanvasId> {
        edit.changes.iter().filter_map(|change| self.canvas_of_key(&change.key)).collect()
    }

    fn canvas_of_key(&self, key: &Key) -> Option<CanvasId> {
        let store = self.store.as_ref()?;
        match key {
            Key::Record(table, id) => {
                let own = store.workshop().table(inbox::home(table.as_str()))?.of_canvas.clone();
                // What is shared and gone stands nowhere.
                own.or_else(|| {
                    store.session().record(table.as_str(), id.as_str())?;
                    self.canvas_of_record(table, id)
                })
            }
            Key::Decision(id) => self.canvas_of(&Place::Decision(id.clone())),
            Key::Tally(tally) => store.workshop().ask(&tally.ask).map(|(canvas, _)| canvas.id.clone()),
            Key::Finding(_) | Key::Cover | Key::Live | Key::Plan | Key::Parked(_) => None,
        }
    }
}
