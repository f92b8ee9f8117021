//! Zones: named areas that take cards. Four layouts share one way of reading, laying out, moving and telling cards.

mod cards;
mod diamonds;
mod estimate;
mod flaws;
mod ground;
mod memo;
mod moves;
mod pack;
mod quadrants;
mod shares;
mod slot;
mod spread;
mod stairs;
mod tiles;
mod tokens;

use crate::drawing::ink::Ink;
use crate::drawing::place::Rect;
use crate::drawing::sketch::{Sketch, Style, dashed, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::field::{FieldKind, OptionSpec};
use crate::model::id::{FieldId, TableId};
use crate::model::view_spec::{ZoneLayout, ZonesSpec};
use crate::model::workshop::Workshop;
use crate::view::{Gesture, Sight, Stop, View, card};

use cards::Laid;
use ground::Ground;

pub(in crate::view) use cards::{Card, Heap, flow};
pub(in crate::view) use flaws::board as board_flaws;
pub(in crate::view) use moves::{remove, write};

impl View for ZonesSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        if self.layout == ZoneLayout::Tiles {
            tiles::draw(self, sight, area, sketch);
            return;
        }
        let ground = Ground::of(self, sight, area);
        match self.layout {
            ZoneLayout::Stairs => stairs::draw(self, sight, &ground, sketch),
            ZoneLayout::Quadrants => quadrants::draw(self, sight, &ground, sketch),
            ZoneLayout::Diamonds => diamonds::draw(self, sight, &ground, area, sketch),
            ZoneLayout::Tiles | ZoneLayout::Rings | ZoneLayout::Petals | ZoneLayout::Bands => {}
        }
        landings(self, &ground, sketch);
        if sight.session.rows(self.of.as_str()).is_empty()
            && let Some(at) =
                ground.tray.as_ref().map(|tray| tray.room).filter(|_| self.at.is_none()).or_else(|| {
                    let zone = ground.zones.first()?;
                    let bounds = ground::bounds(&zone.tight);
                    // In a half that narrows there is most room near its heart.
                    Some(Rect::around(ground::center(&zone.tight), bounds.width * 0.9, bounds.height))
                })
        {
            invite(sight, &self.of, sketch, at);
        }
        for heap in cards::lay(self, sight, &ground) {
            draw_heap(self, sight, &ground, &heap, sketch);
        }
        sketch.tell_if_silent(|drawing| tokens::told(self, sight, &ground, drawing));
    }

    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
        if self.layout == ZoneLayout::Tiles {
            return tiles::react(self, sight, area, gesture);
        }
        let slot = self.slot.as_ref().and_then(|slot| slot::react(slot, sight, gesture));
        slot.or_else(|| tokens::react(self, sight, area, gesture))
            .or_else(|| moves::react(self, sight, area, gesture))
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        if self.layout == ZoneLayout::Tiles {
            return tiles::stops(self, sight, area);
        }
        let ground = Ground::of(self, sight, area);
        let mut stops = ground.stops(sight);
        stops.extend(tokens::stops(self, sight, &ground));
        stops
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        flaws::zones(self, workshop)
    }
}

/// An empty screen is an invitation.
pub(in crate::view) fn invite(sight: &Sight<'_>, table: &TableId, sketch: &mut Sketch<'_>, room: Rect) {
    let shared = sight.workshop.table(table.as_str()).is_some_and(|table| table.of_canvas.is_none());
    let text = sight.words.text(if shared { "zones-first-shared" } else { "zones-first-note" });
    let style = Style::new(SMALLEST_TEXT, Ink::Muted).middle().lines(2);
    let width = (sketch.text_width(&text, style) + 44.0).min(room.width);
    let rect = Rect::around(room.center(), width, 52.0_f32.min(room.height));
    sketch.rect(rect, 8.0, None, dashed(Ink::Muted, 1.6));
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

fn draw_heap(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    ground: &Ground<'_>,
    heap: &Heap<'_>,
    sketch: &mut Sketch<'_>,
) {
    for laid in &heap.laid {
        let target = Target::Card(spec.of.clone(), laid.card.id.clone());
        let label = spoken(spec, sight, ground, laid);
        // What the room's answers put there, they would put there again.
        let remove = !sight.facts.is_answered(spec.of.as_str(), laid.card.id.as_str(), spec.by.as_str());
        let grip = Grip { drag: true, write: true, remove, tap: false };
        sketch.item(target, laid.rect(), label, grip, |sketch| {
            card::draw(sketch, laid.place, &laid.card.face, &laid.fitted);
        });
    }
    if let Some((rect, more)) = heap.more {
        draw_more(sight, sketch, rect, more);
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

/// A card as it is read aloud: what it is, what it says, where it lies.
fn spoken(spec: &ZonesSpec, sight: &Sight<'_>, ground: &Ground<'_>, laid: &Laid<'_>) -> String {
    let card = &laid.card;
    let one = sight.workshop.table(spec.of.as_str()).map_or("", |table| table.one.as_str());
    let zone = card.zone.and_then(|zone| ground.zone(zone));
    let place = match (zone, &spec.tray) {
        (Some(zone), _) => {
            let key = match spec.layout {
                ZoneLayout::Stairs => "say-step",
                _ => "say-zone",
            };
            sight.words.with(key, &[("name", &zone.option.name)])
        }
        (None, Some(tray)) => tray.clone(),
        (None, None) => sight.words.text("say-nowhere"),
    };
    let mut said = sight
        .words
        .with("say-card", &[("one", &capital(one)), ("title", card.face.title), ("place", &place)]);
    if let (Some(height), Some(number)) = (&spec.height, card.number) {
        let label = sight.workshop.table(spec.of.as_str()).and_then(|table| table.field(height.as_str()));
        let number = sight.words.short_number(number);
        let label = label.map_or_else(String::new, |field| field.label.to_lowercase());
        said += &sight.words.with("say-value", &[("label", &label), ("value", &number)]);
    }
    if let Some(kind) = card.face.kind {
        said += &sight.words.with("say-kind", &[("kind", &kind.to_lowercase())]);
    }
    if card.face.warned {
        said += &sight.words.text("say-warned");
    }
    said
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
