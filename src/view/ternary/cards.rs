//! The cards of a triangle: small heaps at the corners, and a tray for those that lie nowhere yet.

use std::collections::BTreeMap;

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect};
use crate::drawing::sketch::{Sketch, Style, dashed, line, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::id::{FieldId, OptionId, RecordId};
use crate::model::value::Value;
use crate::model::view_spec::TernaryCards;
use crate::view::card::{self, Face, Paper};
use crate::view::zones::{Card, Heap, capital, cut, draw_more, flow};
use crate::view::{Gesture, Way, signs, zones};

use super::plan::{Heaps, LINE, Plan};
use super::state::State;

/// Every card of the table.
pub(super) fn all<'a>(spec: &'a TernaryCards, state: &State<'a>) -> Vec<Card<'a>> {
    let sight = state.sight;
    let free = sight.workshop.table(spec.of.as_str()).is_some_and(|table| table.of_canvas.is_some());
    let signs = signs::Room::new(sight, &spec.of);
    let paper = if free { Paper::Note(0) } else { Paper::Card(Ink::Phase(sight.phase())) };
    let card = |(place, id): (usize, &'a RecordId)| Card {
        id,
        face: Face {
            title: sight.title(spec.of.as_str(), id.as_str()),
            kind: None,
            second: None,
            number: place + 1,
            paper,
            warned: false,
            signs: signs.of(id),
        },
        zone: sight.value(spec.of.as_str(), id.as_str(), spec.by.as_str()).and_then(Value::text),
        number: None,
        at: None,
        weight: None,
    };
    sight.cards(spec.of.as_str()).enumerate().map(card).collect()
}

/// The cards of a heap, in its ground.
pub(super) fn laid<'a>(state: &State<'a>, ground: Rect, cards: &[&Card<'a>]) -> Heap<'a> {
    let room = ground.inset(10.0);
    flow(state.sight.lettering, room, cards, &card::column(room.width))
}

/// The cards of the tray, under its heading.
pub(super) fn laid_in_tray<'a>(state: &State<'a>, tray: Rect, cards: &[&Card<'a>]) -> Heap<'a> {
    let room = tray.inset_xy(12.0, 10.0).cut_top(LINE + 4.0).1;
    flow(state.sight.lettering, room, cards, &card::column(room.width))
}

/// Draws the heaps and the tray.
pub(super) fn draw(state: &State<'_>, heaps: &Heaps<'_>, sketch: &mut Sketch<'_>) {
    let Some(spec) = &state.spec.cards else { return };
    for ((ground, heap), corner) in heaps.places.iter().zip(&heaps.corners).zip(&state.corners) {
        sketch.rect(*ground, 14.0, thin(Ink::Card, 0.6), line(Ink::Line, 1.5));
        sketch.landing(Target::Zone(OptionId(corner.id.clone())), ground.corners(), corner.name.clone());
        let place = state.sight.words.with("ternary-say-corner", &[("name", &corner.name)]);
        draw_heap(spec, state, heap, &place, sketch);
    }
    sketch.rect(heaps.tray, 14.0, thin(Ink::Card, 0.6), dashed(Ink::Muted, 1.6));
    sketch.landing(Target::Tray, heaps.tray.corners(), spec.tray.clone());
    let heading = Rect { height: LINE, ..heaps.tray.inset_xy(16.0, 10.0) };
    let style = Style::new(SMALLEST_TEXT, Ink::Muted).weight(Weight::Semibold).lines(1);
    sketch.text(heading, &spec.tray, style);
    draw_heap(spec, state, &heaps.waiting, &spec.tray, sketch);
}

fn draw_heap(spec: &TernaryCards, state: &State<'_>, heap: &Heap<'_>, place: &str, sketch: &mut Sketch<'_>) {
    let sight = state.sight;
    let one = sight.workshop.table(spec.of.as_str()).map_or("", |table| table.one.as_str());
    for laid in &heap.laid {
        let said = [("one", &*capital(one)), ("title", laid.card.face.title), ("place", place)];
        let target = Target::Card(spec.of.clone(), laid.card.id.clone());
        // A record that others share can only be taken away where it has a place that it can leave.
        let remove = matches!(laid.card.face.paper, Paper::Note(_)) || laid.card.zone.is_some();
        let grip = Grip { drag: true, write: true, remove, tap: false };
        sketch.item(target, laid.rect(), sight.words.with("say-card", &said), grip, |sketch| {
            card::draw(sketch, laid.place, &laid.card.face, &laid.fitted);
        });
    }
    if let Some((rect, more)) = heap.more {
        draw_more(sight, sketch, rect, more);
    }
}

/// What a gesture on a card means.
pub(super) fn react(state: &State<'_>, plan: &Plan<'_>, gesture: &Gesture) -> Option<Edit> {
    let spec = state.spec.cards.as_ref()?;
    match gesture {
        Gesture::Drop { what: Target::Card(table, id), at } if *table == spec.of => {
            put(spec, state, id, plan.heap_at(*at)?.corner())
        }
        Gesture::Nudge { what: Target::Card(table, id), way } if *table == spec.of => {
            let now = state.sight.text(spec.of.as_str(), id.as_str(), spec.by.as_str());
            let now = state.corners.iter().position(|corner| corner.id == now);
            put(spec, state, id, Some(next(now, *way)))
        }
        Gesture::Make { id, at, text } => make(spec, state, plan, id, *at, text),
        Gesture::Write { what: Target::Card(table, id), text } if *table == spec.of => {
            zones::write(state.sight, table, id, text)
        }
        Gesture::Remove(Target::Card(table, id)) if *table == spec.of => {
            zones::remove(state.sight, table, id, &[Some(&spec.by)])
        }
        Gesture::Tap(_)
        | Gesture::Drop { .. }
        | Gesture::Nudge { .. }
        | Gesture::Write { .. }
        | Gesture::Remove(_) => None,
    }
}

/// The corner in a direction: top, lower left, lower right.
fn next(now: Option<usize>, way: Way) -> usize {
    match (way, now) {
        (Way::Up, _) => 0,
        (Way::Left, _) => 1,
        (Way::Right, _) => 2,
        (Way::Down, Some(low @ (1 | 2))) => low,
        (Way::Down, _) => 1,
    }
}

fn put(spec: &TernaryCards, state: &State<'_>, id: &RecordId, corner: Option<usize>) -> Option<Edit> {
    let sight = state.sight;
    sight.session.record(spec.of.as_str(), id.as_str())?;
    let corner = corner.and_then(|place| state.corners.get(place));
    let verb = Verb::new(Action::Moved, sight.title(spec.of.as_str(), id.as_str()));
    let value = corner.map(|corner| Value::from(corner.id.as_str()));
    sight.session.draft(Who::Desk, verb).set(&spec.of, id, &spec.by, value).finish()
}

fn make(
    spec: &TernaryCards,
    state: &State<'_>,
    plan: &Plan<'_>,
    id: &RecordId,
    point: Option<Point>,
    text: &str,
) -> Option<Edit> {
    let sight = state.sight;
    let table = sight.workshop.table(spec.of.as_str())?;
    if sight.session.record(spec.of.as_str(), id.as_str()).is_some() {
        return None;
    }
    let corner = match point {
        Some(point) => plan.heap_at(point)?.corner(),
        None => None,
    };
    let title = FieldId::from(table.title_field());
    let text = cut(sight.workshop, &spec.of, &title, text);
    let mut fields = BTreeMap::new();
    if let Some(corner) = corner.and_then(|place| state.corners.get(place)) {
        fields.insert(spec.by.clone(), Value::from(corner.id.as_str()));
    }
    if !text.is_empty() {
        fields.insert(title, Value::from(text.as_str()));
    }
    sight.session.draft(Who::Desk, Verb::new(Action::Made, text)).make(&spec.of, id, fields).finish()
}
