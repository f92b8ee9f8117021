//! What a gesture on the deck means: a pile gives its next card, a card goes back, a sentence is written about the
//! newest card.

use std::collections::BTreeMap;

use crate::drawing::Target;
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::id::{FieldId, OptionId, RecordId};
use crate::model::value::Value;
use crate::model::view_spec::DeckSpec;

use super::super::linked;
use super::super::scale::Scale;
use super::super::zones::{cut, remove, write};
use super::super::{Gesture, Sight};
use super::state::State;

/// The edit that a gesture means.
pub(super) fn react(spec: &DeckSpec, sight: &Sight<'_>, gesture: &Gesture) -> Option<Edit> {
    let is_sentence = |table: &crate::model::id::TableId| spec.sentences.as_ref() == Some(table);
    match gesture {
        Gesture::Tap(Target::Zone(suit)) => draw(spec, sight, suit),
        Gesture::Make { id, text, .. } => make(spec, sight, id, text),
        Gesture::Write { what: Target::Card(table, id), text } if is_sentence(table) => {
            write(sight, table, id, text)
        }
        Gesture::Remove(Target::Card(table, id)) if *table == spec.of => {
            sight.session.record(table.as_str(), id.as_str())?;
            let verb = Verb::new(Action::Moved, sight.title(table.as_str(), id.as_str()));
            sight.session.draft(Who::Desk, verb).set(table, id, &spec.drawn, None).finish()
        }
        Gesture::Remove(Target::Card(table, id)) if is_sentence(table) => {
            let link = linked::link(sight.workshop, table, &spec.of).map(|(field, _)| field);
            remove(sight, table, id, &[link])
        }
        Gesture::Tap(_)
        | Gesture::Drop { .. }
        | Gesture::Nudge { .. }
        | Gesture::Write { .. }
        | Gesture::Remove(_) => None,
    }
}

/// Draws the next card of a suit, in the order of the table: it gets the number after the newest one.
fn draw(spec: &DeckSpec, sight: &Sight<'_>, suit: &OptionId) -> Option<Edit> {
    let state = State::new(spec, sight);
    let suit = state.suits.iter().find(|other| other.option.id == *suit)?;
    let card = *suit.left.first()?;
    let scale = Scale::of(sight.workshop, spec.of.as_str(), spec.drawn.as_str())?;
    let next = match state.drawn.first() {
        Some(newest) => scale.next(Some(newest.number), true),
        None => scale.snap(1.0),
    };
    // Where the numbers end, nothing more can be drawn.
    if state.drawn.first().is_some_and(|newest| next <= newest.number) {
        return None;
    }
    let verb = Verb::new(Action::Moved, sight.title(spec.of.as_str(), card.as_str()));
    sight.session.draft(Who::Desk, verb).set(&spec.of, card, &spec.drawn, Some(Value::Number(next))).finish()
}

fn make(spec: &DeckSpec, sight: &Sight<'_>, id: &RecordId, text: &str) -> Option<Edit> {
    let table = spec.sentences.as_ref()?;
    let state = State::new(spec, sight);
    let newest = state.drawn.first()?;
    if sight.session.record(table.as_str(), id.as_str()).is_some() {
        return None;
    }
    let (link, many) = linked::link(sight.workshop, table, &spec.of)?;
    let name = newest.id.as_str().to_owned();
    let to = if many { Value::Names(vec![name]) } else { Value::Text(name) };
    let title = FieldId::from(sight.workshop.table(table.as_str())?.title_field());
    let text = cut(sight.workshop, table, &title, text);
    let mut fields = BTreeMap::from([(link.clone(), to)]);
    if !text.is_empty() {
        fields.insert(title, Value::from(text.as_str()));
    }
    sight.session.draft(Who::Desk, Verb::new(Action::Made, text)).make(table, id, fields).finish()
}
