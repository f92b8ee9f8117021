//! Zones: named areas that take cards. The layouts share one way of reading, laying out, moving and telling cards.

mod bands;
mod cards;
mod cells;
mod diamonds;
mod estimate;
mod flaws;
mod ground;
mod memo;
mod moves;
mod others;
mod pack;
mod petals;
mod quadrants;
mod rings;
mod shape;
mod shares;
mod slot;
mod spoken;
mod spread;
mod stairs;
mod tiles;
mod tokens;

use crate::drawing::ink::Ink;
use crate::drawing::place::Rect;
use crate::drawing::sketch::{Sketch, Style, dashed, line, solid};
use crate::drawing::{Fill, Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::field::{FieldKind, OptionSpec};
use crate::model::id::{FieldId, TableId};
use crate::model::view_spec::{ZoneLayout, ZonesSpec};
use crate::model::workshop::Workshop;
use crate::view::{Gesture, Sight, Stop, View, card};

use cards::Laid;
use ground::Ground;
use others::Others;

pub(in crate::view) use cards::{Card, Heap, flow};
pub(in crate::view) use flaws::board as board_flaws;
pub(in crate::view) use moves::{remove, write};
pub(in crate::view) use shares::count_of;

impl View for ZonesSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        if self.layout == ZoneLayout::Tiles {
            tiles::draw(self, sight, area, sketch);
            return;
        }
        let ground = Ground::of(self, sight, area);
        let others = Others::of(self, sight).filter(|_| self.layout == ZoneLayout::Rings);
        match self.layout {
            ZoneLayout::Stairs => stairs::draw(self, sight, &ground, sketch),
            ZoneLayout::Quadrants => quadrants::draw(self, sight, &ground, sketch),
            ZoneLayout::Diamonds => diamonds::draw(self, sight, &ground, area, sketch),
            ZoneLayout::Rings => rings::draw(self, sight, area, others.as_ref(), sketch),
            ZoneLayout::Petals => petals::draw(self, sight, &ground, area, sketch),
            ZoneLayout::Bands => bands::draw(self, sight, &ground, area, sketch),
            ZoneLayout::Tiles => {}
        }
        let heaps = if self.layout == ZoneLayout::Rings {
            rings::landings(self, sight, area, sketch);
            rings::lay(self, sight, area, others.as_ref())
        } else {
            landings(self, &ground, sketch);
            cards::lay(self, sight, &ground)
        };
        if super::linked::own(sight, &self.of).is_empty()
            && let Some(room) = self.invites(&ground)
        {
            // Lines run behind it where there are sectors.
            let fill = (self.layout == ZoneLayout::Rings).then(|| solid(Ink::Card));
            invite_on(sight, &self.of, sketch, room, fill);
        }
        let wall = Wall { spec: self, sight, ground: &ground, others: others.as_ref() };
        for heap in &heaps {
            wall.heap(heap, sketch);
        }
        sketch.tell_if_silent(|drawing| tokens::told(self, sight, &ground, drawing));
    }

    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
        if self.layout == ZoneLayout::Tiles {
            return tiles::react(self, sight, area, gesture);
        }
        let slot = self.slot.as_ref().and_then(|slot| slot::react(slot, sight, gesture));
        slot.or_else(|| match self.layout {
            ZoneLayout::Rings => rings::react(self, sight, area, gesture),
            ZoneLayout::Petals => {
                petals::react(self, sight, area, gesture).or_else(|| moves::react(self, sight, area, gesture))
            }
            _ => {
                tokens::react(self, sight, area, gesture).or_else(|| moves::react(self, sight, area, gesture))
            }
        })
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        if self.layout == ZoneLayout::Tiles {
            return tiles::stops(self, sight, area);
        }
        if self.layout == ZoneLayout::Rings {
            return rings::stops(self, sight, area);
        }
        let ground = Ground::of(self, sight, area);
        let mut stops = ground.stops(sight);
        stops.extend(tokens::stops(self, sight, &ground));
        if self.layout == ZoneLayout::Petals {
            stops.extend(petals::stops(self, sight, area));
        }
        stops
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        flaws::zones(self, workshop)
    }
}

/// An invitation needs so much room in one direction: in one row, or in two.
const INVITED: (f32, f32) = (250.0, 62.0);

impl ZonesSpec {
    /// Where an empty canvas invites: in the tray, where cards begin there, else in the first zone.
    fn invites(&self, ground: &Ground<'_>) -> Option<Rect> {
        let tray = ground.tray.as_ref().map(|tray| tray.room).filter(|_| self.at.is_none());
        if let Some(room) = tray.filter(|room| room.width >= INVITED.0 || room.height >= INVITED.1) {
            return Some(room);
        }
        let zone = ground.zones.first()?;
        let bounds = ground::bounds(&zone.tight);
        // In a half that narrows there is most room near its heart.
        let heart = match self.layout {
            ZoneLayout::Petals => zone.frame.center(),
            ZoneLayout::Bands => bounds.center(),
            _ => ground::center(&zone.tight),
        };
        Some(Rect::around(heart, bounds.width * 0.9, bounds.height))
    }
}

/// An empty screen is an invitation.
pub(in crate::view) fn invite(sight: &Sight<'_>, table: &TableId, sketch: &mut Sketch<'_>, room: Rect) {
    invite_on(sight, table, sketch, room, None);
}

/// The words that invite to a first note, where N reaches it and where it does not.
pub(in crate::view) const FIRST_NOTE: [&str; 2] = ["zones-first-note", "zones-first-note-aside"];

fn invite_on(sight: &Sight<'_>, table: &TableId, sketch: &mut Sketch<'_>, room: Rect, fill: Option<Fill>) {
    let shared = sight.workshop.table(table.as_str()).is_some_and(|table| table.of_canvas.is_none());
    let text = if shared {
        sight.words.text("zones-first-shared")
    } else {
        sight.invitation(table, FIRST_NOTE, &[])
    };
    let mut style = Style::new(SMALLEST_TEXT, Ink::Muted).middle().lines(2);
    let width = (sketch.text_width(&text, style) + 44.0).min(room.width);
    let mut height = (sketch.text_height(&text, width - 20.0, style) + 20.0).max(52.0);
    if height > room.height {
        (style, height) = (style.lines(1), 52.0_f32.min(room.height));
    }
    let rect = Rect::around(room.center(), width, height);
    sketch.rect(rect, 8.0, fill, dashed(Ink::Muted, 1.6));
    sketch.text_centered(rect.inset_xy(10.0, 0.0), &text, style);
}

fn landings(spec: &ZonesSpec, ground: &Ground<'_>, sketch: &mut Sketch<'_>) {
    if let (Some(tray), Some(label)) = (&ground.tray, &spec.tray) {
        sketch.landing(Target::Tray, tray.rect.corners(), label.clone());
    }
    for zone in &ground.zones {
        sketch.landing(Target::Zone(zone.option.id.clone()), zone.outline.clone(), zone.option.name.clone());
    }
}

/// What is needed to draw cards where they lie.
#[derive(Debug)]
struct Wall<'w, 'a> {
    spec: &'w ZonesSpec,
    sight: &'w Sight<'a>,
    ground: &'w Ground<'a>,
    others: Option<&'w Others<'a>>,
}

impl Wall<'_, '_> {
    fn heap(&self, heap: &Heap<'_>, sketch: &mut Sketch<'_>) {
        for laid in &heap.laid {
            self.card(laid, sketch);
        }
        if let Some((rect, more)) = heap.more {
            draw_more(self.sight, sketch, rect, more);
        }
    }

    fn card(&self, laid: &Laid<'_>, sketch: &mut Sketch<'_>) {
        let (spec, sight, id) = (self.spec, self.sight, laid.card.id);
        let table = spec.of.as_str();
        let suggested = cards::is_suggested(spec, sight, id.as_str());
        let is_note = sight.workshop.table(table).is_some_and(|table| table.of_canvas.is_some());
        // What the room's answers put there, they would put there again; and so would a formula.
        let answered = sight.facts.is_answered(table, id.as_str(), spec.by.as_str());
        let remove = !answered && (is_note || !suggested);
        let grip = Grip { drag: true, write: true, remove, tap: false };
        let others = self.others.filter(|_| laid.card.zone.is_some());
        let rect = laid.rect();
        let outline = others.map_or(rect, |others| others.outline(id, rect, laid.fitted.is_number()));
        let target = Target::Card(spec.of.clone(), id.clone());
        let label = spoken::card(spec, sight, self.ground, others, &laid.card);
        sketch.item(target, outline, label, grip, |sketch| {
            let is_number = laid.fitted.is_number();
            if let Some(others) = others.filter(|_| !is_number) {
                others.tag(id, rect, sketch);
            }
            if suggested && laid.card.zone.is_some() {
                card::draw_quiet(sketch, laid.place, &laid.card.face, &laid.fitted);
            } else {
                card::draw(sketch, laid.place, &laid.card.face, &laid.fitted);
            }
            if let Some(others) = others.filter(|_| is_number) {
                others.corner(id, rect, sketch);
            }
        });
    }
}

/// The sign for what finds no room: *+12*.
pub(in crate::view) fn draw_more(sight: &Sight<'_>, sketch: &mut Sketch<'_>, rect: Rect, more: usize) {
    let place = format!("more-{:.0}-{:.0}", rect.left, rect.top);
    let spoken = sight.words.count("say-more", more);
    sketch.item(Target::Told(place), rect, spoken, Grip::default(), |sketch| {
        sketch.rect(rect, rect.height / 2.0, solid(Ink::Card), line(Ink::Muted, 1.5));
        let style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Semibold).middle().lines(1);
        sketch.text_centered(rect, &format!("+{more}"), style);
    });
}

/// With a capital first letter.
pub(in crate::view) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The options of a choice field; none where it does not exist.
pub(in crate::view) fn options<'a>(
    workshop: &'a Workshop,
    table: &TableId,
    field: &FieldId,
) -> &'a [OptionSpec] {
    let field = workshop.table(table.as_str()).and_then(|table| table.field(field.as_str()));
    field.map_or(&[], |field| field.options())
}

/// A text as a field may hold it: one line, without blank ends, not longer than the field allows.
pub(in crate::view) fn cut(workshop: &Workshop, table: &TableId, field: &FieldId, text: &str) -> String {
    let kind =
        workshop.table(table.as_str()).and_then(|table| table.field(field.as_str())).map(|field| &field.kind);
    let most = match kind {
        Some(FieldKind::Text { max }) => *max,
        _ => usize::MAX,
    };
    let line = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    line.chars().take(most).collect::<String>().trim_end().to_owned()
}
