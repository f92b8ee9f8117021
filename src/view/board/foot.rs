//! What stands under the text of a card: small boxes to tick, and the votes that it has got. Where there is no room for
//! their labels the boxes stand alone, and on the smallest cards nothing does.

use std::collections::BTreeMap;

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::field::FieldSpec;
use crate::model::id::RecordId;
use crate::model::privacy::Shown;
use crate::model::value::Value;
use crate::model::view_spec::BoardSpec;
use crate::model::workshop::Group;
use crate::view::card::{self, Size};
use crate::view::group_mark::{self, Body};
use crate::view::zones::count_of;
use crate::view::{Sight, marks};

const LINE: f32 = 32.0;
const BOX: f32 = 22.0;
const LABEL: Style = Style::new(SMALLEST_TEXT, Ink::Ink).lines(1);
/// Between the text and what stands under it.
const AIR: f32 = 4.0;
/// Between two ticks.
const GAP: f32 = 18.0;
/// More votes than this for one card are a bar instead of dots.
const COUNTABLE: u32 = 15;
/// The sides of a card and its edge, at most.
const SIDES: f32 = 38.0;

/// What stands under the texts of all cards of a board.
pub(super) struct Foot<'a> {
    ticks: Vec<&'a FieldSpec>,
    votes: Option<Votes<'a>>,
}

/// The votes of the first group that has answered.
struct Votes<'a> {
    group: &'a Group,
    shown: &'a Shown,
    /// The most that a card has got.
    most: u32,
    /// What lies under other cards, by the card on top.
    under: BTreeMap<&'a str, Vec<&'a RecordId>>,
}

impl<'a> Foot<'a> {
    pub(super) fn of(spec: &'a BoardSpec, sight: &Sight<'a>) -> Self {
        let table = sight.workshop.table(spec.of.as_str());
        let ticks = spec.ticks.iter().filter_map(|field| table?.field(field.as_str())).collect();
        Self { ticks, votes: votes(spec, sight) }
    }

    fn is_empty(&self) -> bool {
        self.ticks.is_empty() && self.votes.is_none()
    }

    /// Sizes of cards in a column, from large to small: with labels, with boxes alone, without anything.
    pub(super) fn sizes(&self, sight: &Sight<'_>, width: f32) -> Vec<Size> {
        let wide = |size: Size| if size.lines > 0 { size.at_least(size.width, 0.0) } else { size };
        let plain: Vec<Size> = card::column(width).into_iter().map(wide).collect();
        if self.is_empty() {
            return plain;
        }
        let is_full = |size: &&Size| size.lines > 0 && size.width > width / 2.0;
        let high = |size: &Size| size.with_foot(self.height(sight, size.width - SIDES));
        let full: Vec<Size> = plain.iter().filter(|size| is_full(size) && size.lines > 1).map(high).collect();
        let low =
            plain.iter().filter(is_full).filter(|size| !size.label).map(|size| size.with_foot(AIR + LINE));
        full.into_iter().chain(low).chain(plain.iter().copied()).collect()
    }

    /// The height with all labels.
    fn height(&self, sight: &Sight<'_>, width: f32) -> f32 {
        let room = Rect::new(0.0, 0.0, width, LINE);
        let lines = self.places(sight, room).last().map_or(0.0, |last| last.bottom());
        AIR + lines + if self.votes.is_some() { LINE } else { 0.0 }
    }

    /// Where the ticks stand with their labels.
    fn places(&self, sight: &Sight<'_>, room: Rect) -> Vec<Rect> {
        let (mut left, mut top) = (room.left, room.top);
        let mut places = Vec::new();
        for tick in &self.ticks {
            let label = sight.lettering.width(&tick.label, LABEL.size, LABEL.weight);
            let width = (BOX + 8.0 + label + 1.0).min(room.width);
            if left > room.left && left + width > room.right() {
                (left, top) = (room.left, top + LINE);
            }
            places.push(Rect::new(left, top, width, LINE));
            left += width + GAP;
        }
        places
    }

    /// Draws the foot of a card, and returns what can be tapped of it.
    pub(super) fn draw(
        &self,
        spec: &BoardSpec,
        sight: &Sight<'_>,
        (id, ink): (&RecordId, Ink),
        room: Rect,
        sketch: &mut Sketch<'_>,
    ) -> Vec<(usize, Rect)> {
        let room = room.cut_top(AIR).1;
        let labelled = self.places(sight, room);
        let votes = if self.votes.is_some() { LINE } else { 0.0 };
        let fits = labelled.last().map_or(room.top, |last| last.bottom()) + votes <= room.bottom() + 0.5;
        let places: Vec<Rect> = if fits {
            labelled
        } else {
            let place = |n: usize| Rect::new(room.left + n as f32 * (BOX + 10.0), room.top, BOX, LINE);
            (0..self.ticks.len()).map(place).filter(|place| place.right() <= room.right()).collect()
        };
        for (tick, place) in self.ticks.iter().zip(&places) {
            let yes = sight.value(spec.of.as_str(), id.as_str(), tick.id.as_str()).is_some_and(Value::yes);
            let square = Rect::new(place.left, place.center().y - BOX / 2.0, BOX, BOX);
            sketch.rect(square, 5.0, solid(Ink::Card), line(ink, 1.8));
            if yes {
                marks::check(
                    sketch,
                    square.center(),
                    15.0,
                    if ink == Ink::StickyInk { Ink::Ink } else { ink },
                );
            }
            let text = Rect::new(square.right() + 8.0, place.top, place.right() - square.right() - 8.0, LINE);
            if fits && text.width > 20.0 {
                sketch.text_centered(text, &tick.label, Style { ink, ..LABEL });
            }
        }
        if let Some(votes) = &self.votes {
            let used = if fits { 0.0 } else { places.len() as f32 * (BOX + 10.0) };
            let top = if fits { room.bottom() - LINE } else { room.top };
            let row = Rect::new(room.left + used, top, room.width - used, LINE);
            votes.draw(sight, id, ink, row, sketch);
        }
        places.into_iter().enumerate().collect()
    }

    /// A box that can be ticked.
    pub(super) fn item(
        &self,
        spec: &BoardSpec,
        sight: &Sight<'_>,
        (id, title): (&RecordId, &str),
        (tick, place): (usize, Rect),
        sketch: &mut Sketch<'_>,
    ) {
        let Some(tick) = self.ticks.get(tick) else { return };
        let yes = sight.value(spec.of.as_str(), id.as_str(), tick.id.as_str()).is_some_and(Value::yes);
        let value = sight.words.text(if yes { "gate-yes" } else { "gate-no" });
        let named = [("row", title), ("label", tick.label.as_str()), ("value", &value)];
        let target = Target::Token(spec.of.clone(), id.clone(), tick.id.clone());
        let said = sight.words.with("ledger-say-cell", &named);
        // The marks are the card's: they move with it.
        sketch.item(target, place, said, Grip { tap: true, ..Grip::default() }, |_| {});
    }

    /// The votes of a card in words.
    pub(super) fn said(&self, sight: &Sight<'_>, id: &RecordId) -> String {
        let Some(votes) = &self.votes else { return String::new() };
        match votes.of(id) {
            Some(count) => sight.words.count("say-votes", count as usize),
            None => String::new(),
        }
    }
}

/// The votes, once they are revealed.
fn votes<'a>(spec: &BoardSpec, sight: &Sight<'a>) -> Option<Votes<'a>> {
    let ask = spec.votes.as_ref()?;
    if !sight.shows(sight.canvas.reveal.len().saturating_sub(1)) {
        return None;
    }
    let (_, question) = sight.workshop.ask(ask)?;
    question.groups.iter().find_map(|id| {
        let group = sight.workshop.group(id.as_str())?;
        let shown = sight.facts.shown(ask.as_str(), None, id.as_str());
        let under = sight.session.groups(spec.of.as_str());
        let votes = Votes { group, shown, most: 0, under };
        let most = sight.ids(spec.of.as_str()).filter_map(|id| votes.of(id)).max().unwrap_or(0);
        (*shown != Shown::Nothing).then_some(Votes { most, ..votes })
    })
}

impl Votes<'_> {
    /// The votes of a card and of what lies under it, where they may be shown.
    fn of(&self, id: &RecordId) -> Option<u32> {
        let answers = self.shown.answers()?;
        // Where a part may not be told apart, neither may the sum.
        let under = self.under.get(id.as_str()).into_iter().flatten().copied();
        under.chain([id]).map(|note| count_of(answers, note.as_str())).sum()
    }

    /// One dot a vote, and their number; a bar where there are too many to count.
    fn draw(&self, sight: &Sight<'_>, id: &RecordId, ink: Ink, row: Rect, sketch: &mut Sketch<'_>) {
        let middle = row.center().y;
        let style = Style::new(SMALLEST_TEXT, ink).weight(Weight::Semibold).lines(1);
        if let Shown::Hidden { fewer_than } = self.shown {
            let k = fewer_than.to_string();
            let texts =
                ["zones-hidden-short", "ledger-hidden"].map(|key| sight.words.with(key, &[("k", &k)]));
            let style = style.weight(Weight::Regular);
            if let Some(text) = texts.iter().find(|text| sketch.text_width(text, style) <= row.width) {
                sketch.text_centered(row, text, style);
            }
            return;
        }
        let Some(count) = self.of(id) else { return };
        let text = count.to_string();
        let number = sketch.text_width(&text, style);
        let room = row.width - number - 14.0;
        // On coloured paper the ink of a group is not seen in every theme.
        let paint = if ink == Ink::StickyInk { ink } else { group_mark::ink(self.group) };
        if count > 0 && room > 24.0 {
            if self.most > COUNTABLE || room / (self.most.max(1) as f32) < 9.0 {
                let long = (room * count as f32 / self.most as f32).max(3.0);
                let bar = Rect::new(row.left, middle - 6.5, long, 13.0);
                sketch.rect(bar, 3.0_f32.min(long / 2.0), solid(paint), None);
            } else {
                let pitch = (room / self.most.max(1) as f32).min(17.0);
                for dot in 0..count {
                    let center = at(row.left + pitch * (dot as f32 + 0.5), middle);
                    group_mark::shape(sketch, self.group.mark, paint, center, pitch * 0.385, Body::Full);
                }
            }
        }
        sketch.text_centered(row, &text, style.right());
    }
}
