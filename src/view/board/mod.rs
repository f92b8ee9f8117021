//! A board: columns of cards, each in the order in which it was made.

mod cards;
mod foot;
mod moves;

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect};
use crate::drawing::sketch::{Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, Target, Weight};
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::field::OptionSpec;
use crate::model::view_spec::BoardSpec;
use crate::model::workshop::Workshop;

use super::card::{self, Paper};
use super::zones::{Card, Heap, board_flaws, capital, draw_more, flow, invite, options};
use super::{Gesture, Sight, Stop, View};
use foot::Foot;

const GAP: f32 = 16.0;
const HEAD: f32 = 56.0;
const TRAY: f32 = 66.0;

impl View for BoardSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        let (columns, tray) = self.places(sight, area);
        let seconds = cards::seconds(self, sight);
        let (cards, foot) = (cards::all(self, sight, &seconds), Foot::of(self, sight));
        for ((place, rect), option) in columns.iter().enumerate().zip(self.options(sight)) {
            sketch.rect(*rect, 14.0, thin(Ink::Card, 0.75), line(Ink::Line, 1.5));
            let ink = option.ink.as_deref().and_then(Ink::named).unwrap_or(Ink::Series((place % 8) as u8));
            sketch.rect(Rect::new(rect.left, rect.top, rect.width, 8.0), 4.0, solid(ink), None);
            let name = Style::new(26.0, Ink::Ink).weight(Weight::Bold).lines(1);
            let text = Rect::new(rect.left + 16.0, rect.top + 16.0, rect.width - 32.0, 34.0);
            sketch.text(text, &option.name, name);
            sketch.landing(Target::Zone(option.id.clone()), rect.corners(), option.name.clone());
            let own: Vec<&Card<'_>> =
                cards.iter().filter(|card| card.zone == Some(option.id.as_str())).collect();
            let sizes = foot.sizes(sight, rect.width - 24.0);
            self.draw_heap(sight, sketch, &foot, &flow(sight.lettering, body(*rect), &own, &sizes));
        }
        if cards.is_empty()
            && let Some(first) = columns.first()
        {
            invite(sight, &self.of, sketch, body(*first));
        }
        let (Some((rect, room)), Some(label)) = (tray, &self.tray) else { return };
        sketch.rect(rect, 14.0, thin(Ink::Card, 0.6), dashed(Ink::Muted, 1.6));
        sketch.landing(Target::Tray, rect.corners(), label.clone());
        let place = Rect::new(rect.left + 18.0, rect.top, 150.0, rect.height);
        sketch.text_centered(place, label, Style::new(22.0, Ink::Muted).weight(Weight::Semibold).lines(2));
        let waiting: Vec<&Card<'_>> =
            cards.iter().filter(|card| self.column(sight, card.zone).is_none()).collect();
        self.draw_heap(sight, sketch, &foot, &flow(sight.lettering, room, &waiting, &card::TRAY));
    }

    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
        moves::react(self, sight, area, gesture)
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        let (columns, _) = self.places(sight, area);
        let stop = |(option, rect): (&OptionSpec, Rect)| Stop {
            target: Target::Zone(option.id.clone()),
            name: option.name.clone(),
            at: rect.center(),
        };
        self.options(sight).iter().zip(columns).map(stop).collect()
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        board_flaws(self, workshop)
    }
}

/// What of a board lies under a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Under {
    /// The column of an option, by its place.
    Column(usize),
    Tray,
    Nothing,
}

impl Under {
    /// The place of the column, none for the tray; `Err` where neither lies.
    fn column(self) -> Result<Option<usize>, ()> {
        match self {
            Self::Column(place) => Ok(Some(place)),
            Self::Tray => Ok(None),
            Self::Nothing => Err(()),
        }
    }
}

/// The part of a column for cards.
fn body(column: Rect) -> Rect {
    Rect::new(column.left + 12.0, column.top + HEAD, column.width - 24.0, column.height - HEAD - 12.0)
}

impl BoardSpec {
    fn options<'a>(&self, sight: &Sight<'a>) -> &'a [OptionSpec] {
        options(sight.workshop, &self.of, &self.by)
    }

    /// The columns; the tray and its part for cards.
    fn places(&self, sight: &Sight<'_>, area: Rect) -> (Vec<Rect>, Option<(Rect, Rect)>) {
        let under = if self.tray.is_some() { TRAY + GAP } else { 0.0 };
        let (upper, _) = area.cut_top(area.height - under);
        let tray = Rect::new(area.left, upper.bottom() + GAP, area.width, TRAY);
        let room = tray.inset_xy(16.0, 12.0).cut_left(170.0).1;
        (upper.columns(self.options(sight).len(), GAP), self.tray.as_ref().map(|_| (tray, room)))
    }

    fn column(&self, sight: &Sight<'_>, zone: Option<&str>) -> Option<usize> {
        let zone = zone?;
        self.options(sight).iter().position(|option| option.id == *zone)
    }

    /// What lies at a point.
    fn column_at(&self, sight: &Sight<'_>, area: Rect, point: Point) -> Under {
        let (columns, tray) = self.places(sight, area);
        if tray.is_some_and(|(rect, _)| rect.contains(point)) {
            return Under::Tray;
        }
        let column = columns.iter().position(|column| column.inset(-GAP / 2.0).contains(point));
        column.map_or(Under::Nothing, Under::Column)
    }

    fn draw_heap(&self, sight: &Sight<'_>, sketch: &mut Sketch<'_>, foot: &Foot<'_>, heap: &Heap<'_>) {
        for laid in &heap.laid {
            let (id, face, rect) = (laid.card.id, &laid.card.face, laid.rect());
            let target = Target::Card(self.of.clone(), id.clone());
            let grip = Grip { drag: true, write: true, remove: moves::removes(self, sight, id), tap: false };
            let (room, is_proposed) = (laid.fitted.foot(rect, face), cards::is_proposed(self, sight, id));
            let mut ticks = Vec::new();
            sketch.item(target, rect, self.said(sight, foot, &laid.card), grip, |sketch| {
                let draw = if is_proposed { card::draw_quiet } else { card::draw };
                draw(sketch, laid.place, face, &laid.fitted);
                if let Some(room) = room {
                    let is_note = matches!(face.paper, Paper::Note(_));
                    let ink = if is_note { Ink::StickyInk } else { Ink::Ink };
                    ticks = foot.draw(self, sight, (id, ink), room, sketch);
                }
            });
            for tick in ticks {
                foot.item(self, sight, (id, face.title), tick, sketch);
            }
        }
        if let Some((rect, more)) = heap.more {
            draw_more(sight, sketch, rect, more);
        }
    }

    /// A card as it is read aloud.
    fn said(&self, sight: &Sight<'_>, foot: &Foot<'_>, card: &Card<'_>) -> String {
        let one = sight.workshop.table(self.of.as_str()).map_or("", |table| table.one.as_str());
        let option = self.column(sight, card.zone).and_then(|place| self.options(sight).get(place));
        let place = match (option, &self.tray) {
            (Some(option), _) => sight.words.with("say-column", &[("name", &option.name)]),
            (None, Some(tray)) => tray.clone(),
            (None, None) => sight.words.text("say-nowhere"),
        };
        let arguments = [("one", capital(one)), ("title", card.face.title.to_owned()), ("place", place)];
        let arguments = arguments.each_ref().map(|(name, value)| (*name, value.as_str()));
        let mut said = sight.words.with("say-card", &arguments);
        for label in card.face.kind.iter().chain(&card.face.second) {
            said += &sight.words.with("say-kind", &[("kind", label)]);
        }
        if cards::is_proposed(self, sight, card.id) {
            said += &sight.words.text("board-say-proposed");
        }
        said += &foot.said(sight, card.id);
        said
    }
}
