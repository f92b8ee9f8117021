//! What the triangle knows: its corners, and for every row where it stands now and where it is needed.

use crate::drawing::ink::Ink;
use crate::model::field::{FieldKind, OptionSpec, Options};
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::view_spec::TernarySpec;
use crate::view::linked::{self, Linked};
use crate::view::{Sight, now_needed};

use super::shares::{self, Shares};

/// Everything that the triangle shows.
#[derive(Debug)]
pub(super) struct State<'a> {
    pub(super) spec: &'a TernarySpec,
    pub(super) sight: &'a Sight<'a>,
    pub(super) corners: Vec<Corner>,
    pub(super) rows: Vec<Row<'a>>,
    /// Whether now and needed are revealed.
    pub(super) shows: [bool; 2],
    pub(super) step: f64,
    /// Whether there is a record to speak about.
    pub(super) ready: bool,
}

/// A corner of the triangle.
#[derive(Clone, Debug)]
pub(super) struct Corner {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) hint: String,
    pub(super) ink: Ink,
}

/// One row with its two points.
#[derive(Clone, Debug)]
pub(super) struct Row<'a> {
    pub(super) row: Linked,
    pub(super) name: &'a str,
    /// The record that the room looks at when it looks at this row.
    pub(super) about: (TableId, RecordId),
    pub(super) number: usize,
    pub(super) is_focus: bool,
    pub(super) hands: [Hand; 2],
}

/// One of the two points of a row.
#[derive(Clone, Debug)]
pub(super) struct Hand {
    pub(super) field: FieldId,
    /// Where it stands; none when nobody has said, or when it is not revealed.
    pub(super) at: Option<Shares>,
    /// It comes from answers that may not be shown.
    pub(super) hidden: bool,
    /// Somebody put it there, and can take it away.
    pub(super) by_hand: bool,
}

impl<'a> State<'a> {
    pub(super) fn new(spec: &'a TernarySpec, sight: &'a Sight<'a>) -> Self {
        let shows = now_needed::revealed(sight);
        let (corners, step) = corners(spec, sight);
        let table = spec.each.as_ref().unwrap_or(&spec.of);
        let focus = sight.focus(table);
        let about = |place: usize, row: &Linked| match &spec.each {
            Some(each) => sight.ids(each.as_str()).nth(place).cloned().unwrap_or_default(),
            None => row.id.clone(),
        };
        let rows = linked::rows(sight, &spec.of, spec.each.as_ref()).into_iter().enumerate();
        let rows: Vec<Row<'a>> = rows
            .map(|(place, (row, name))| {
                let id = about(place, &row);
                Row {
                    name,
                    number: place + 1,
                    is_focus: focus == Some(&id),
                    about: (table.clone(), id),
                    hands: hands(spec, sight, &row, shows),
                    row,
                }
            })
            .collect();
        let ready = now_needed::is_ready(sight, &spec.of, spec.each.as_ref()) && corners.len() == 3;
        Self { spec, sight, corners, rows, shows, step, ready }
    }

    pub(super) fn row(&self, id: &RecordId) -> Option<&Row<'a>> {
        self.rows.iter().find(|row| row.row.id == *id)
    }

    /// The row that the room looks at, else the first.
    pub(super) fn focus(&self) -> Option<&Row<'a>> {
        self.rows.iter().find(|row| row.is_focus).or(self.rows.first())
    }

    /// The hands that the spec has: now, and needed where it asks for it.
    pub(super) fn used(&self) -> usize {
        1 + usize::from(self.spec.needed.is_some())
    }

    pub(super) fn label(&self, hand: usize) -> &'a str {
        if hand == 0 { &self.spec.labels.0 } else { &self.spec.labels.1 }
    }

    /// A point as it is read aloud.
    pub(super) fn said(&self, row: &Row<'_>, hand: usize) -> String {
        let words = self.sight.words;
        let Some(at) = row.hands[hand].at else {
            let key = if row.hands[hand].hidden { "ternary-say-hidden" } else { "ternary-say-unset" };
            return words.with(key, &[("name", row.name), ("label", self.label(hand))]);
        };
        let parts = self.said_shares(at);
        words.with("ternary-say-point", &[("name", row.name), ("label", self.label(hand)), ("parts", &parts)])
    }

    pub(super) fn said_shares(&self, shares: Shares) -> String {
        let part = |(corner, share): (&Corner, f64)| {
            let n = self.sight.words.number(share, 0);
            self.sight.words.with("split-say-part", &[("part", &corner.name), ("n", &n)])
        };
        let parts: Vec<String> = self.corners.iter().zip(shares).map(part).collect();
        parts.join(", ")
    }
}

fn hands(spec: &TernarySpec, sight: &Sight<'_>, row: &Linked, shows: [bool; 2]) -> [Hand; 2] {
    let table = spec.of.as_str();
    let stored = sight.session.record(table, row.id.as_str());
    let hand = |field: Option<&FieldId>, shown: bool| {
        let field = field.cloned().unwrap_or_default();
        let value = sight.value(table, row.id.as_str(), field.as_str()).filter(|_| shown);
        Hand {
            at: value.and_then(shares::of),
            hidden: sight.facts.is_hidden(table, row.id.as_str(), field.as_str()),
            by_hand: stored.is_some_and(|record| record.value(field.as_str()).is_some()),
            field,
        }
    };
    [hand(Some(&spec.now), shows[0]), hand(spec.needed.as_ref(), shows[1])]
}

/// The corners with the step of their shares.
fn corners(spec: &TernarySpec, sight: &Sight<'_>) -> (Vec<Corner>, f64) {
    let field = sight.workshop.table(spec.of.as_str()).and_then(|table| table.field(spec.now.as_str()));
    let Some(FieldKind::Split { parts, step }) = field.map(|field| &field.kind) else {
        return (Vec::new(), 5.0);
    };
    let step = shares::sound(f64::from(*step));
    let series = |place: usize| Ink::Series((place % 8) as u8);
    if let Options::Rows(table) = parts {
        let corner = |(place, id): (usize, &RecordId)| Corner {
            id: id.0.clone(),
            name: sight.title(table.as_str(), id.as_str()).to_owned(),
            hint: String::new(),
            ink: series(place),
        };
        return (sight.ids(table.as_str()).enumerate().map(corner).collect(), step);
    }
    let corner = |(place, option): (usize, OptionSpec)| Corner {
        ink: option.ink.as_deref().and_then(Ink::named).unwrap_or(series(place)),
        id: option.id.0,
        name: option.name,
        hint: option.hint.unwrap_or_default(),
    };
    (sight.workshop.options(sight.canvas, parts).into_iter().enumerate().map(corner).collect(), step)
}
