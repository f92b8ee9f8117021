//! Steps that rise from left to right: each a block of the stairs with its tread, number, name and hint; the cards lie
//! on its face. The higher a card lies, the more it asks.

use crate::drawing::Mark;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, dashed, solid, thin};
use crate::model::field::{FieldKind, OptionSpec};
use crate::model::value::Value;
use crate::model::view_spec::ZonesSpec;
use crate::view::Sight;

use super::ground::{Band, Ground, Tray, Zone, nearest, zone_options};

/// How much higher each step is than the one before it.
const RISE: f32 = 62.0;
const TREAD: f32 = 12.0;
/// The height of a step's number, name and hint.
const HEAD: f32 = 122.0;
const PAD: f32 = 16.0;
/// Room for the line above each band with its number.
const LINE: f32 = 28.0;
const FLOOR: f32 = 8.0;

pub(super) fn ground<'a>(spec: &'a ZonesSpec, sight: &Sight<'a>, area: Rect) -> Ground<'a> {
    let options = zone_options(spec, sight);
    let n = options.len();
    let area = area.cut_top(area.height - FLOOR).0;
    let zones = blocks(n, area).into_iter().zip(options).map(|(block, option)| {
        let room = Rect::new(
            block.left + PAD,
            block.top + HEAD,
            block.width - 2.0 * PAD,
            block.height - HEAD - 12.0,
        );
        let bands = bands(spec, sight, option, room);
        let (outline, room) = (block.corners(), room.corners());
        Zone { option, outline, frame: block, tight: room.clone(), room, bands }
    });
    Ground { zones: zones.collect(), tray: spec.tray.as_ref().map(|_| tray(n, area)) }
}

fn blocks(n: usize, area: Rect) -> Vec<Rect> {
    let top = |place: usize| area.top + RISE * (n - 1 - place) as f32;
    let columns = area.columns(n, 0.0);
    columns.into_iter().enumerate().map(|(place, column)| column.cut_top(top(place) - area.top).1).collect()
}

/// The tray lies where the stairs leave room: above the lower steps.
fn tray(n: usize, area: Rect) -> Tray {
    let steps = (n / 2).max(1);
    let width = area.width / n.max(1) as f32 * steps as f32 - 24.0;
    let height = (RISE * (n - steps) as f32 - 20.0).max(60.0);
    let rect = Rect::new(area.left, area.top, width, height);
    let inner = rect.inset_xy(14.0, 10.0);
    let (_, room) = inner.cut_left(150.0);
    Tray { rect, room }
}

/// Half a degree up and half a degree down, where the field allows it.
fn bands(spec: &ZonesSpec, sight: &Sight<'_>, option: &OptionSpec, room: Rect) -> Vec<Band> {
    let limits = spec.height.as_ref().and_then(|field| {
        match sight.workshop.table(spec.of.as_str())?.field(field.as_str())?.kind {
            FieldKind::Number { min, max, .. } => Some((min, max)),
            _ => None,
        }
    });
    let (Some((min, max)), Some(number)) = (limits, option.number) else {
        return vec![Band { number: None, rect: room }];
    };
    let legal: Vec<f64> = [0.5, 0.0, -0.5]
        .into_iter()
        .map(|by| number + by)
        .filter(|number| (min..=max).contains(number))
        .collect();
    if legal.is_empty() {
        return vec![Band { number: None, rect: room }];
    }
    let cards = cards_on(spec, sight, option, &legal);
    // What two small cards beside each other need, and the rest after how many cards there are: a full band takes
    // room from an empty one, since nobody reads a height more exactly than by its band.
    let for_cards = room.height - legal.len() as f32 * LINE;
    let most = (for_cards - (legal.len() - 1) as f32 * EMPTY).max(SMALL_CARD);
    let need = |cards: usize| match cards {
        0 => EMPTY,
        cards => (cards.div_ceil(2) as f32 * SMALL_CARD).min(most),
    };
    let weight = |cards: usize| 0.3 + cards as f32 / 2.0;
    let needed: f32 = cards.iter().copied().map(need).sum();
    let spare = (for_cards - needed).max(0.0);
    let whole: f32 = cards.iter().copied().map(weight).sum();
    // Where there is not enough for all, all give up the same share.
    let share = (for_cards / needed).min(1.0);
    let mut top = room.top;
    let band = |(number, cards): (f64, usize)| {
        let height = need(cards) * share + spare * weight(cards) / whole;
        let rect = Rect::new(room.left, top + LINE, room.width, height);
        top = rect.bottom();
        Band { number: Some(number), rect }
    };
    legal.iter().copied().zip(cards).map(band).collect()
}

/// The height of a card of one line with its gap.
const SMALL_CARD: f32 = 42.0;
/// The height of a band without cards, where others need it.
const EMPTY: f32 = 28.0;

/// How many cards lie in each band.
fn cards_on(spec: &ZonesSpec, sight: &Sight<'_>, option: &OptionSpec, legal: &[f64]) -> Vec<usize> {
    let mut cards = vec![0; legal.len()];
    for id in sight.ids(spec.of.as_str()) {
        let value = |field: &str| sight.value(spec.of.as_str(), id.as_str(), field);
        if value(spec.by.as_str()).and_then(Value::text) != Some(option.id.as_str()) {
            continue;
        }
        let number = spec.height.as_ref().and_then(|field| value(field.as_str())?.number());
        cards[nearest(legal.iter().copied().map(Some), number)] += 1;
    }
    cards
}

pub(super) fn draw(spec: &ZonesSpec, sight: &Sight<'_>, ground: &Ground<'_>, sketch: &mut Sketch<'_>) {
    let phase = Ink::Phase(sight.phase());
    for (place, zone) in ground.zones.iter().enumerate() {
        let block = zone.frame;
        sketch.rect(block, 0.0, solid(Ink::Card), None);
        sketch.rect(block, 0.0, thin(phase, 0.06 + 0.04 * place as f32), None);
        riser(sketch, block, place, phase);
    }
    if let (Some(first), Some(last)) = (ground.zones.first(), ground.zones.last()) {
        let floor = Rect::new(
            first.frame.left - 8.0,
            last.frame.bottom(),
            last.frame.right() - first.frame.left + 8.0,
            5.0,
        );
        sketch.rect(floor, 2.5, solid(phase), None);
    }
    for (place, zone) in ground.zones.iter().enumerate() {
        tread(sketch, zone.frame, phase);
        head(sketch, zone, place + 1, phase);
        scale(sight, sketch, zone);
    }
    if let (Some(tray), Some(label)) = (&ground.tray, &spec.tray) {
        draw_tray(sketch, tray, label);
    }
}

/// The shadow that a step throws on the one below it.
fn riser(sketch: &mut Sketch<'_>, block: Rect, place: usize, phase: Ink) {
    if place == 0 {
        return;
    }
    let edge = [at(block.left, block.top), at(block.left, block.bottom())];
    let upper = vec![edge[0].moved(-12.0, RISE), edge[0].moved(0.0, RISE)];
    let lower = vec![edge[1].moved(-12.0, 0.0), edge[1]];
    sketch.mark(Mark::Band { upper, lower, fill: thin(phase, 0.10) });
}

fn tread(sketch: &mut Sketch<'_>, block: Rect, phase: Ink) {
    let nosing = Rect::new(block.left - 8.0, block.top - TREAD / 2.0, block.width + 8.0, TREAD);
    sketch.mark(Mark::Shadow { rect: nosing, radius: 5.0, lift: 1.0 });
    sketch.rect(nosing, 5.0, solid(phase), None);
}

fn head(sketch: &mut Sketch<'_>, zone: &Zone<'_>, number: usize, phase: Ink) {
    let left = zone.frame.left + PAD;
    let top = zone.frame.top + 18.0;
    let figure = Style::new(58.0, phase).weight(Weight::Bold);
    let number = number.to_string();
    sketch.label(at(left, top + 48.0), &number, figure);
    let beside = left + sketch.text_width(&number, figure) + 16.0;
    let width = zone.frame.right() - PAD - beside;
    let name = Style::new(26.0, Ink::Ink).weight(Weight::Bold).lines(2);
    let taken = sketch.text(Rect::new(beside, top, width, 64.0), &zone.option.name, name);
    if let Some(hint) = &zone.option.hint {
        let lines = if taken > 40.0 { 1 } else { 2 };
        let hint_style = Style::new(22.0, Ink::Ink).lines(lines);
        sketch.text(Rect::new(beside, top + taken + 2.0, width, 54.0), hint, hint_style);
    }
}

/// A line above each band, and the degree that it stands for.
fn scale(sight: &Sight<'_>, sketch: &mut Sketch<'_>, zone: &Zone<'_>) {
    for band in &zone.bands {
        let Some(number) = band.number else { continue };
        let (left, right) = (band.rect.left, band.rect.right());
        let y = band.rect.top - LINE / 2.0;
        let style = Style::new(22.0, Ink::Ink).right();
        let text = sight.words.short_number(number);
        let end = right - sketch.text_width(&text, style) - 8.0;
        sketch.line(vec![at(left, y), at(end, y)], dashed(Ink::Muted, 1.2));
        sketch.label(at(right, y + 8.0), &text, style);
    }
}

fn draw_tray(sketch: &mut Sketch<'_>, tray: &Tray, label: &str) {
    sketch.rect(tray.rect, 14.0, thin(Ink::Card, 0.6), dashed(Ink::Muted, 1.6));
    let place = Rect::new(tray.rect.left + 18.0, tray.rect.top, 138.0, tray.rect.height);
    sketch.text_centered(place, label, Style::new(22.0, Ink::Muted).weight(Weight::Semibold).lines(2));
}
