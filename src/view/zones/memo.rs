//! How notes found room in a zone, remembered for the next time that the same notes lie in the same zone: a drag asks
//! for the places of all zones again and again, and only one or two of them have changed.

use std::cell::RefCell;
use std::collections::VecDeque;

use crate::drawing::place::{Point, Rect};
use crate::view::card::{Face, Fitted, Paper};

use super::cards::{Card, Heap, Laid};
use super::ground::Zone;

/// So many zones are remembered: those of a few canvases.
const MOST: usize = 24;

/// Everything that the places depend on.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    room: Vec<Point>,
    tight: Vec<Point>,
    notes: Vec<Note>,
}

#[derive(Clone, Debug, PartialEq)]
struct Note {
    title: String,
    kind: Option<String>,
    second: Option<String>,
    number: usize,
    warned: bool,
    signs: f32,
    paper: Paper,
    at: Option<(f64, f64)>,
}

/// Where the first so many notes lie, and how many more there are.
#[derive(Clone, Debug)]
struct Places {
    laid: Vec<(Point, Fitted)>,
    more: Option<(Rect, usize)>,
}

thread_local! {
    static KNOWN: RefCell<VecDeque<(Key, Places)>> = const { RefCell::new(VecDeque::new()) };
}

/// The places of these notes in this zone: as they were found before, or as `find` finds them now.
pub(super) fn places<'a>(zone: &Zone<'_>, cards: &[&Card<'a>], find: impl FnOnce() -> Heap<'a>) -> Heap<'a> {
    let key = Key {
        room: zone.room.clone(),
        tight: zone.tight.clone(),
        notes: cards.iter().map(|card| note(&card.face, card.at)).collect(),
    };
    if let Some(places) = known(&key) {
        let laid = cards.iter().zip(places.laid);
        let laid = laid.map(|(card, (place, fitted))| Laid { card: (*card).clone(), place, fitted });
        return Heap { laid: laid.collect(), more: places.more };
    }
    let heap = find();
    let laid = heap.laid.iter().map(|laid| (laid.place, laid.fitted.clone())).collect();
    let places = Places { laid, more: heap.more };
    KNOWN.with_borrow_mut(|known| {
        known.truncate(MOST - 1);
        known.push_front((key, places));
    });
    heap
}

/// What is known, with the zones that were asked for last in front.
fn known(key: &Key) -> Option<Places> {
    KNOWN.with_borrow_mut(|known| {
        let place = known.iter().position(|(other, _)| other == key)?;
        let found = known.remove(place)?;
        let places = found.1.clone();
        known.push_front(found);
        Some(places)
    })
}

fn note(face: &Face<'_>, at: Option<(f64, f64)>) -> Note {
    Note {
        title: face.title.to_owned(),
        kind: face.kind.map(str::to_owned),
        second: face.second.map(str::to_owned),
        number: face.number,
        warned: face.warned,
        signs: face.signs,
        paper: face.paper,
        at,
    }
}
