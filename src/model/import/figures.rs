//! What is kept of whole persons: the mean of their figures, and how many they are; and only where the answers that it
//! comes from may be shown. A mean of three people is never written anywhere.

use std::collections::BTreeMap;

use super::{Instrument, Voice};
use crate::model::canvas::PersonSpec;
use crate::model::edit::Draft;
use crate::model::field::{FieldKind, TableSpec};
use crate::model::fit;
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::linked::Linked;
use crate::model::privacy::Screen;
use crate::model::session::Session;
use crate::model::stats;
use crate::model::tally::{Tally, TallyKey};
use crate::model::value::Value;
use crate::model::workshop::Workshop;

/// The persons of one group who answer about the same.
#[derive(Clone, Debug, Default)]
pub(super) struct Circle {
    pub(super) voice: Voice,
    pub(super) about: BTreeMap<TableId, RecordId>,
    pub(super) people: u32,
    /// One for each person who has answered enough.
    pub(super) figures: Vec<f64>,
    pub(super) cells: BTreeMap<TallyKey, Tally>,
    /// The rows that the answers are about, to be made where they are not there.
    pub(super) rows: Vec<Linked>,
    /// Which of them each item has.
    pub(super) places: BTreeMap<Option<RecordId>, RecordId>,
}

/// What may be known of a circle once its answers are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    Open,
    /// Fewer than the promise allows.
    TooFew,
    /// Enough, but too few have come or left since the last round, which stays the one that is shown.
    AsBefore,
    /// Enough, and nothing may be shown all the same: the rest of the whole would be given away.
    Withheld,
}

/// What may be known of a circle, in the session as it is with its counts.
pub(super) fn shown(workshop: &Workshop, after: &Session, screen: &Screen, circle: &Circle) -> Shown {
    let anonymous = workshop.group(circle.voice.group.as_str()).is_none_or(|group| group.anonymous);
    if !anonymous {
        return Shown::Open;
    }
    if circle.people < screen.k() {
        return Shown::TooFew;
    }
    let held_back = |(key, tally): (&TallyKey, &Tally)| {
        let hidden = tally.n >= screen.k() && screen.hides(workshop, key, tally);
        hidden.then(|| {
            let newest = screen.newest(after, &key.ask, key.of.as_ref(), &key.group);
            newest.is_some_and(|(newest, _)| newest.wave < key.wave)
        })
    };
    let held_back: Vec<bool> = circle.cells.iter().filter_map(held_back).collect();
    match held_back.as_slice() {
        [] => Shown::Open,
        rounds if rounds.iter().any(|older| *older) => Shown::AsBefore,
        _ => Shown::Withheld,
    }
}

/// Plans the figures of a circle, where the workshop has fields for them.
pub(super) fn write<'s>(
    workshop: &Workshop,
    instrument: &Instrument<'_>,
    draft: Draft<'s>,
    circle: &Circle,
    shown: Shown,
) -> Draft<'s> {
    let person = instrument.ask_of(&circle.voice).and_then(|ask| ask.person.as_ref());
    let Some(person) = person else { return draft };
    let (Some(id), Some(table)) = (circle.about.get(&person.of), workshop.table(person.of.as_str())) else {
        return draft;
    };
    let k = draft.session().cover().privacy.k;
    let before = draft.session().record(table.id.as_str(), id.as_str());
    let before = before.and_then(|record| record.value(person.n.as_str())).and_then(Value::number);
    let n = circle.figures.len() as f64;
    let is_next = circle.cells.keys().any(|key| key.wave > 1);
    // The rule for rounds holds for persons too: the difference of two means would give a few of them away.
    let close = is_next && before.is_some_and(|before| before != n && (before - n).abs() < f64::from(k));
    match shown {
        Shown::AsBefore => draft,
        Shown::Open if close => draft,
        Shown::Open if circle.figures.len() >= least(workshop, circle, k) => {
            let mean = stats::mean(&stats::weigh(&circle.figures));
            put(workshop, table, draft, id, person, mean.map(|mean| (mean, n)))
        }
        Shown::Open | Shown::TooFew | Shown::Withheld => put(workshop, table, draft, id, person, None),
    }
}

/// How many persons a mean must stand for.
fn least(workshop: &Workshop, circle: &Circle, k: u32) -> usize {
    let anonymous = workshop.group(circle.voice.group.as_str()).is_none_or(|group| group.anonymous);
    if anonymous { k as usize } else { 1 }
}

fn put<'s>(
    workshop: &Workshop,
    table: &TableSpec,
    draft: Draft<'s>,
    id: &RecordId,
    person: &PersonSpec,
    figures: Option<(f64, f64)>,
) -> Draft<'s> {
    let fitting = |field: &FieldId, number: f64| {
        let field = table.field(field.as_str())?;
        let value = Value::from(stepped(&field.kind, number));
        fit::fits(workshop, table, field, &value).is_ok().then_some(value)
    };
    let index = figures.and_then(|(mean, _)| fitting(&person.index, mean));
    let n = figures.and_then(|(_, n)| fitting(&person.n, n));
    draft.set(&table.id, id, &person.index, index).set(&table.id, id, &person.n, n)
}

/// A number on the nearest step of its field.
fn stepped(kind: &FieldKind, number: f64) -> f64 {
    match kind {
        FieldKind::Number { min, step, .. } if *step > 0.0 => {
            stats::round(min + stats::round((number - min) / step, 0) * step, 6)
        }
        _ => number,
    }
}
