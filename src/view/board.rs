//! A board: columns of cards, each in the order in which it was made.

use std::collections::BTreeMap;

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect};
use crate::drawing::sketch::{Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, Target, Weight};
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::fault::Flaw;
use crate::model::field::OptionSpec;
use crate::model::id::{FieldId, RecordId};
use crate::model::value::Value;
use crate::model::view_spec::BoardSpec;
use crate::model::workshop::Workshop;

use super::card::{self, Face, Paper};
use super::zones::{Card, Heap, board_flaws, capital, cut, draw_more, flow, invite, options, remove, write};
use super::{Gesture, Sight, Stop, View, Way};

const GAP: f32 = 16.0;
const HEAD: f32 = 56.0;
const TRAY: f32 = 66.0;

impl View for BoardSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        let (columns, tray) = self.places(sight, area);
        let cards = self.cards(sight);
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
            self.draw_heap(
                sight,
                sketch,
                &flow(sight.lettering, body(*rect), &own, &even(rect.width - 24.0)),
            );
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
        self.draw_heap(sight, sketch, &flow(sight.lettering, room, &waiting, &card::TRAY));
    }

    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
        match gesture {
            Gesture::Drop { what: Target::Card(table, id), at } if *table == self.of => {
                self.put(sight, id, self.column_at(sight, area, *at).column().ok()?)
            }
            Gesture::Nudge { what: Target::Card(table, id), way } if *table == self.of => {
                self.nudge(sight, id, *way)
            }
            Gesture::Make { id, at, text } => self.make(sight, area, id, *at, text),
            Gesture::Write { what: Target::Card(table, id), text } if *table == self.of => {
                write(sight, table, id, text)
            }
            Gesture::Remove(Target::Card(table, id)) if *table == self.of => {
                remove(sight, table, id, &[Some(&self.by)])
            }
            Gesture::Tap(_)
            | Gesture::Drop { .. }
            | Gesture::Nudge { .. }
            | Gesture::Write { .. }
            | Gesture::Remove(_) => None,
        }
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

/// Cards of a column are as wide as each other.
fn even(width: f32) -> Vec<card::Size> {
    let wide = |size: card::Size| if size.lines > 0 { size.at_least(size.width, 0.0) } else { size };
    card::column(width).into_iter().map(wide).collect()
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

    fn cards<'a>(&'a self, sight: &Sight<'a>) -> Vec<Card<'a>> {
        let Some(table) = sight.workshop.table(self.of.as_str()) else { return Vec::new() };
        let free = table.of_canvas.is_some();
        let value = |id: &RecordId, field: &str| sight.value(self.of.as_str(), id.as_str(), field);
        let card = |(place, id): (usize, &'a RecordId)| {
            let sort = self.sort.as_ref().and_then(|field| {
                let chosen = value(id, field.as_str())?.text()?;
                let options = table.field(field.as_str())?.options();
                options.iter().enumerate().find(|(_, option)| option.id == *chosen)
            });
            let ink = sort.and_then(|(_, option)| Ink::named(option.ink.as_deref()?));
            let paper = match (free, ink) {
                (true, Some(Ink::Sticky(colour))) => Paper::Note(colour),
                (true, _) => Paper::Note(sort.map_or(0, |(place, _)| (place % 6) as u8)),
                (false, ink) => Paper::Card(ink.unwrap_or(Ink::Phase(sight.phase()))),
            };
            let second = self.second.as_ref().and_then(|field| self.second_line(sight, id, field));
            let face = Face {
                title: sight.title(self.of.as_str(), id.as_str()),
                kind: sort.map(|(_, option)| option.name.as_str()),
                second,
                number: place + 1,
                paper,
                warned: false,
            };
            let zone = value(id, self.by.as_str()).and_then(Value::text);
            Card { id, face, zone, number: None, at: None, weight: None }
        };
        sight.ids(self.of.as_str()).enumerate().map(card).collect()
    }

    /// A text as it is; an option by its name.
    fn second_line<'a>(&self, sight: &Sight<'a>, id: &RecordId, field: &FieldId) -> Option<&'a str> {
        let spec = sight.workshop.table(self.of.as_str())?.field(field.as_str())?;
        let text = sight.value(self.of.as_str(), id.as_str(), field.as_str())?.text()?;
        Some(spec.option(text).map_or(text, |option| option.name.as_str())).filter(|text| !text.is_empty())
    }

    fn draw_heap(&self, sight: &Sight<'_>, sketch: &mut Sketch<'_>, heap: &Heap<'_>) {
        let one = sight.workshop.table(self.of.as_str()).map_or("", |table| table.one.as_str());
        for laid in &heap.laid {
            let face = &laid.card.face;
            let option = self.column(sight, laid.card.zone).and_then(|place| self.options(sight).get(place));
            let place = match (option, &self.tray) {
                (Some(option), _) => sight.words.with("say-column", &[("name", &option.name)]),
                (None, Some(tray)) => tray.clone(),
                (None, None) => sight.words.text("say-nowhere"),
            };
            let arguments = [("one", capital(one)), ("title", face.title.to_owned()), ("place", place)];
            let arguments = arguments.each_ref().map(|(name, value)| (*name, value.as_str()));
            let mut said = sight.words.with("say-card", &arguments);
            for label in face.kind.iter().chain(&face.second) {
                said += &sight.words.with("say-kind", &[("kind", label)]);
            }
            let target = Target::Card(self.of.clone(), laid.card.id.clone());
            let grip = Grip { drag: true, write: true, remove: true, tap: false };
            sketch.item(target, laid.rect(), said, grip, |sketch| {
                card::draw(sketch, laid.place, face, &laid.fitted);
            });
        }
        if let Some((rect, more)) = heap.more {
            draw_more(sight, sketch, rect, more);
        }
    }

    fn put(&self, sight: &Sight<'_>, id: &RecordId, column: Option<usize>) -> Option<Edit> {
        sight.session.record(self.of.as_str(), id.as_str())?;
        let option = column.and_then(|place| self.options(sight).get(place));
        let verb = Verb::new(Action::Moved, sight.title(self.of.as_str(), id.as_str()));
        let value = option.map(|option| Value::from(option.id.as_str()));
        sight.session.draft(Who::Desk, verb).set(&self.of, id, &self.by, value).finish()
    }

    fn nudge(&self, sight: &Sight<'_>, id: &RecordId, way: Way) -> Option<Edit> {
        let zone = sight.value(self.of.as_str(), id.as_str(), self.by.as_str()).and_then(Value::text);
        let last = self.options(sight).len().checked_sub(1)?;
        let to = match (self.column(sight, zone), way) {
            (None, _) => 0,
            (Some(now), Way::Left) => now.checked_sub(1)?,
            (Some(now), Way::Right) => Some(now + 1).filter(|next| *next <= last)?,
            (Some(_), Way::Up | Way::Down) => return None,
        };
        self.put(sight, id, Some(to))
    }

    fn make(
        &self,
        sight: &Sight<'_>,
        area: Rect,
        id: &RecordId,
        point: Option<Point>,
        text: &str,
    ) -> Option<Edit> {
        let table = sight.workshop.table(self.of.as_str())?;
        if sight.session.record(self.of.as_str(), id.as_str()).is_some() {
            return None;
        }
        let column = match point {
            Some(point) => self.column_at(sight, area, point).column().ok()?,
            None if self.tray.is_some() => None,
            None => Some(0),
        };
        let title = FieldId::from(table.title_field());
        let text = cut(sight.workshop, &self.of, &title, text);
        let mut fields = BTreeMap::new();
        if let Some(option) = column.and_then(|place| self.options(sight).get(place)) {
            fields.insert(self.by.clone(), Value::from(option.id.as_str()));
        }
        if !text.is_empty() {
            fields.insert(title, Value::from(text.as_str()));
        }
        sight.session.draft(Who::Desk, Verb::new(Action::Made, text)).make(&self.of, id, fields).finish()
    }
}
