//! Filled rooms for slots, seats and decks: empty, with much to say, with every chair taken.

use raaderum::model::edit::{Action, Verb, Who};
use raaderum::model::field::FieldKind;
use raaderum::model::id::{FieldId, RecordId, TableId};
use raaderum::model::value::Value;

use crate::support::{Room, gallery};

/// A text of that many words, some of them long.
pub(crate) fn words(count: usize) -> String {
    const WORDS: [&str; 12] = [
        "Mette",
        "kører",
        "ud",
        "klokken",
        "syv",
        "og",
        "ved",
        "nu",
        "hvem",
        "hun",
        "skal",
        "sagsbehandlingstid",
    ];
    WORDS.iter().cycle().take(count).copied().collect::<Vec<&str>>().join(" ")
}

/// A text of that many letters, without breaks of its own.
pub(crate) fn letters(count: usize) -> String {
    words(count).chars().take(count).collect()
}

/// A fish with that many words in its head, its body and its tail.
pub(crate) fn story(head: usize, body: usize, tail: usize) -> Room {
    let mut room = gallery();
    for (field, count) in [("head", head), ("body", body), ("tail", tail)] {
        room.write("fish_stories", "bs", field, words(count));
    }
    room
}

/// All texts of a table with a single record, as long as they may be.
pub(crate) fn full(table: &str) -> Room {
    let mut room = gallery();
    let fields: Vec<(String, usize)> = room
        .workshop
        .table(table)
        .expect("the gallery has the table")
        .fields
        .iter()
        .filter_map(|field| match field.kind {
            FieldKind::Text { max } => Some((field.id.to_string(), max)),
            _ => None,
        })
        .collect();
    for (field, max) in fields {
        room.write(table, "one", &field, letters(max));
    }
    room
}

/// A table with nobody but so many inside and outside.
pub(crate) fn seated(inside: usize, outside: usize) -> Room {
    let mut room = gallery();
    let there: Vec<RecordId> =
        room.session.rows("think_tank_seats").iter().map(|(id, _)| id.clone()).collect();
    for id in there {
        let draft = room.session.draft(Who::Desk, Verb::new(Action::Removed, ""));
        let edit = draft.remove(&TableId::from("think_tank_seats"), &id).finish();
        room.commit(edit.expect("it was there"));
    }
    const KINDS: [&str; 6] = ["it", "area", "outside", "frontline", "citizen", "top"];
    const ROLES: [&str; 4] =
        ["Skoleleder", "Socialrådgiver med ti års erfaring", "Sagsbehandlingstidsansvarlig", "It"];
    for place in 0..inside + outside {
        let id = format!("p{place:02}");
        let kind = KINDS[place % KINDS.len()];
        let role = ROLES[place % ROLES.len()];
        room.write("think_tank_seats", &id, "name", role).write("think_tank_seats", &id, "kind", kind);
        if place % 3 > 0 {
            room.write("think_tank_seats", &id, "department", "aes");
        }
        if place >= inside {
            room.write("think_tank_seats", &id, "away", true);
        }
    }
    room
}

/// A deck of which nothing has been drawn.
pub(crate) fn fresh_deck() -> Room {
    let mut room = gallery();
    let cards: Vec<RecordId> =
        room.session.rows("reflection_deck").iter().map(|(id, _)| id.clone()).collect();
    for id in cards {
        let draft = room.session.draft(Who::Desk, Verb::new(Action::Moved, ""));
        let draft = draft.set(&TableId::from("reflection_deck"), &id, &FieldId::from("drawn"), None);
        if let Some(edit) = draft.finish() {
            room.commit(edit);
        }
    }
    room
}

/// A deck of which everything has been drawn, with that many sentences about the last card.
pub(crate) fn whole_deck(sentences: usize) -> Room {
    let mut room = gallery();
    let cards: Vec<RecordId> =
        room.session.rows("reflection_deck").iter().map(|(id, _)| id.clone()).collect();
    for (place, id) in cards.iter().enumerate() {
        room.write("reflection_deck", id.as_str(), "drawn", place as f64 + 1.0);
    }
    let last = cards.last().expect("a deck has cards").to_string();
    for place in 0..sentences {
        let id = format!("x{place:03}");
        room.write("deck_sentences", &id, "text", words(3 + place % 14));
        room.write("deck_sentences", &id, "of", Value::from(last.as_str()));
    }
    room
}
