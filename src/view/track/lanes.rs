//! The lanes of a ladder: one for every actor, with where it is now, where it is needed and when it comes in.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::Style;
use crate::drawing::{SMALLEST_TEXT, Weight};
use crate::model::field::{FieldKind, OptionSpec};
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::view_spec::{TrackSpec, TrackTokens};
use crate::view::scale::Scale;
use crate::view::sight::Sight;

/// Left of the lanes: the rungs with their promises.
const PLATES: f32 = 448.0;
const PILL: f32 = 38.0;
/// Under the rungs: tokens that stand nowhere yet.
const PARKING: f32 = 54.0;
const NAME_ROW: f32 = 27.5;
const WIDEST_LANE: f32 = 230.0;
/// How the names above the lanes are set.
pub(super) const NAMES: Names =
    Names(Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Semibold).middle().lines(3));

/// The style of names that may break into rows.
pub(super) struct Names(pub(super) Style);

impl Names {
    fn width(&self, sight: &Sight<'_>, word: &str) -> f32 {
        sight.lettering.width(word, self.0.size, self.0.weight)
    }

    fn rows(&self, sight: &Sight<'_>, name: &str, width: f32) -> usize {
        sight.lettering.rows_of(name, self.0.size, self.0.weight, width, self.0.lines).len()
    }
}

/// One actor and its row; the row exists only when somebody has put a token down.
#[derive(Clone, Debug)]
pub(super) struct Lane<'a> {
    pub(super) who: &'a RecordId,
    pub(super) name: &'a str,
    pub(super) row: RecordId,
    pub(super) now: Option<f64>,
    pub(super) needed: Option<f64>,
    pub(super) timing: Option<&'a OptionSpec>,
}

/// How a row finds its initiative and its actor.
#[derive(Clone, Debug)]
pub(super) struct Links<'a> {
    pub(super) who: &'a FieldId,
    pub(super) actors: &'a TableId,
    /// The link to the record in focus, where the canvas has one.
    pub(super) about: Option<(&'a FieldId, &'a TableId, Option<&'a RecordId>)>,
}

impl<'a> Links<'a> {
    /// The links of the rows table; none when the author has named no link.
    pub(super) fn new(sight: &Sight<'a>, tokens: &'a TrackTokens) -> Option<Self> {
        let table = sight.workshop.table(tokens.of.as_str())?;
        let FieldKind::Link { table: actors, .. } = &table.field(tokens.who.as_str())?.kind else {
            return None;
        };
        let about = table.fields.iter().find_map(|field| match &field.kind {
            FieldKind::Link { table, many: false }
                if field.id != tokens.who && sight.canvas.focus.contains(table) =>
            {
                Some((&field.id, table, sight.focus(table)))
            }
            _ => None,
        });
        Some(Self { who: &tokens.who, actors, about })
    }

    /// Whether there is a record to look at where one is needed.
    pub(super) fn is_ready(&self) -> bool {
        self.about.is_none_or(|(_, _, focus)| focus.is_some())
    }

    fn focus(&self) -> Option<&'a RecordId> {
        self.about.and_then(|(_, _, focus)| focus)
    }

    /// The same id on every computer, so that two desks that set the same token set the same row.
    fn fresh(&self, who: &RecordId) -> RecordId {
        match self.focus() {
            Some(focus) => RecordId(format!("{focus}.{who}")),
            None => who.clone(),
        }
    }
}

/// The lanes of the record in focus, in the order of the actors.
pub(super) fn read<'a>(sight: &Sight<'a>, tokens: &'a TrackTokens, links: &Links<'a>) -> Vec<Lane<'a>> {
    let table = tokens.of.as_str();
    let is = |row: &RecordId, field: &FieldId, id: &RecordId| {
        let value = sight.session.record(table, row.as_str()).and_then(|record| record.value(field.as_str()));
        value.is_some_and(|value| value.names().iter().any(|name| name == id.as_str()))
    };
    let is_about = |row: &RecordId| match links.about {
        Some((field, _, Some(focus))) => is(row, field, focus),
        Some((_, _, None)) => false,
        None => true,
    };
    let rows: Vec<&RecordId> = sight.ids(table).filter(|row| is_about(row)).collect();
    let options = tokens.timing.as_ref().and_then(|field| sight.workshop.table(table)?.field(field.as_str()));
    let lane = |who: &'a RecordId| {
        let row = rows
            .iter()
            .find(|row| is(row, links.who, who))
            .map_or_else(|| links.fresh(who), |row| (*row).clone());
        let number =
            |field: &FieldId| sight.number(table, row.as_str(), field.as_str()).filter(|n| n.is_finite());
        let timing = tokens.timing.as_ref().map(|field| sight.text(table, row.as_str(), field.as_str()));
        let (now, needed) = (number(&tokens.now), number(&tokens.needed));
        let timing = timing.zip(options).and_then(|(id, field)| field.option(id));
        Lane { who, name: sight.title(links.actors.as_str(), who.as_str()), row, now, needed, timing }
    };
    sight.ids(links.actors.as_str()).map(lane).collect()
}

/// Where everything of a ladder goes.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    /// The rows of the rungs from the bottom up, each with its number and from plate to right edge.
    pub(super) rungs: Vec<(f64, Rect)>,
    pub(super) plates: f32,
    pub(super) parking: Rect,
    pub(super) lanes: Vec<Rect>,
    /// The height of the names above the lanes.
    names: f32,
    /// Names stand in two tiers where one tier would break words.
    tiers: usize,
    pub(super) has_pills: bool,
    top: f32,
}

impl Frame {
    pub(super) fn new(sight: &Sight<'_>, spec: &TrackSpec, lanes: &[Lane<'_>], area: Rect) -> Self {
        let plates = PLATES.min(area.width * 0.42);
        let n = lanes.len().max(1) as f32;
        let room = area.width - plates - 24.0;
        let wide = (room / n).min(WIDEST_LANE);
        let fits = |name: &str| name.split_whitespace().all(|word| NAMES.width(sight, word) <= wide - 4.0);
        let tiers = if lanes.iter().all(|lane| fits(lane.name)) { 1 } else { 2 };
        // The last name of two tiers reaches half a lane farther.
        let width = if tiers == 1 { wide } else { (room / (n + 0.5)).min(WIDEST_LANE) };
        let rows = |lane: &Lane<'_>| NAMES.rows(sight, lane.name, tiers as f32 * width - 4.0);
        let names = lanes.iter().map(rows).max().unwrap_or(1) as f32 * NAME_ROW * tiers as f32;
        let has_pills = spec.tokens.as_ref().is_some_and(|tokens| tokens.timing.is_some());
        let above = names + if has_pills { PILL + 12.0 } else { 4.0 } + 6.0;
        let height = (area.height - above - PARKING - 6.0) / spec.stops.len().max(1) as f32;
        let mut stops: Vec<f64> =
            spec.stops.iter().enumerate().map(|(place, stop)| super::path::number(stop, place)).collect();
        stops.sort_by(f64::total_cmp);
        let bottom = area.bottom() - PARKING - 6.0;
        let rung = |(place, number): (usize, f64)| {
            (number, Rect::new(area.left, bottom - (place + 1) as f32 * height, area.width, height))
        };
        let rungs = stops.into_iter().enumerate().map(rung).collect();
        let left = area.left + plates + 20.0;
        let lanes = (0..lanes.len())
            .map(|i| Rect::new(left + i as f32 * width, area.top, width, area.height))
            .collect();
        let parking = Rect::new(area.left, area.bottom() - PARKING, area.width, PARKING);
        Self { rungs, plates, parking, lanes, names, tiers, has_pills, top: area.top }
    }

    /// Where the name of a lane stands, and whether a thread has to lead from it down to its lane.
    pub(super) fn name(&self, lane: usize) -> (Rect, bool) {
        let rect = self.lanes.get(lane).copied().unwrap_or_default();
        let (tiers, is_upper) = (self.tiers as f32, self.tiers > 1 && lane.is_multiple_of(2));
        let height = self.names / tiers;
        let top = if is_upper { self.top } else { self.top + self.names - height };
        let width = tiers * rect.width - 4.0;
        (Rect::new(rect.center().x - width / 2.0, top, width, height), is_upper)
    }

    /// Where the lanes begin under their names.
    pub(super) fn under_names(&self) -> f32 {
        self.top + self.names
    }

    /// The pill of a lane.
    pub(super) fn pill(&self, lane: usize) -> Option<Rect> {
        let lane = self.lanes.get(lane).filter(|_| self.has_pills)?;
        let width = (lane.width - 10.0).min(120.0);
        Some(Rect::new(lane.center().x - width / 2.0, self.top + self.names + 8.0, width, PILL))
    }

    /// The middle of the rungs, from the lowest.
    pub(super) fn height(&self, number: Option<f64>) -> f32 {
        let Some(number) = number else { return self.parking.center().y };
        let nearest = self.rungs.iter().min_by(|a, b| (a.0 - number).abs().total_cmp(&(b.0 - number).abs()));
        nearest.map_or(self.parking.center().y, |(_, rect)| rect.center().y)
    }

    /// Where a token stands: now left, needed right of the middle of its lane.
    pub(super) fn token(&self, lane: usize, hand: Hand, number: Option<f64>) -> Point {
        let lane = self.lanes.get(lane).copied().unwrap_or_default();
        let aside = (lane.width * 0.2).clamp(19.0, 34.0);
        let x = lane.center().x + if hand == Hand::Now { -aside } else { aside };
        at(x, self.height(number))
    }

    /// What a height means for a field: the number of the rung, or nothing in the parking place.
    pub(super) fn number_at(&self, point: Point, scale: &Scale) -> Option<f64> {
        if point.y >= self.parking.top {
            return None;
        }
        let legal = self.rungs.iter().filter(|(number, _)| scale.snap(*number) == *number);
        let far = |rect: &Rect| (rect.center().y - point.y).abs();
        legal.min_by(|a, b| far(&a.1).total_cmp(&far(&b.1))).map(|(number, _)| *number)
    }
}

/// The two tokens of a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hand {
    Now,
    Needed,
}
