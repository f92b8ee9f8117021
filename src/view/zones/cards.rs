//! Cards on zones: which card lies where, how large, and what is left over when nothing more fits.

use crate::drawing::ink::Ink;
use crate::drawing::lettering::Lettering;
use crate::drawing::place::{Point, Rect};
use crate::model::field::TableSpec;
use crate::model::id::{FieldId, RecordId};
use crate::model::value::Value;
use crate::model::view_spec::{ZoneLayout, ZonesSpec};
use crate::view::card::{self, Face, Fitted, Paper, Size};
pub(super) use crate::view::pen::GAP;
use crate::view::pen::Pen;
use crate::view::{Sight, linked, signs};

use super::ground::{self, Ground};
use super::{bands, cells, petals, spread};

/// A card as the session has it.
#[derive(Clone, Debug)]
pub(in crate::view) struct Card<'a> {
    pub id: &'a RecordId,
    pub face: Face<'a>,
    /// The option of its zone.
    pub zone: Option<&'a str>,
    /// The number that its height shows.
    pub number: Option<f64>,
    /// Where it lies in its zone, in thousandths.
    pub at: Option<(f64, f64)>,
    /// 0 small, 1 medium, 2 large; none when all are alike.
    pub weight: Option<u8>,
}

/// A card with its place on the sheet.
#[derive(Clone, Debug)]
pub(in crate::view) struct Laid<'a> {
    pub card: Card<'a>,
    pub place: Point,
    pub fitted: Fitted,
}

impl Laid<'_> {
    /// Its box.
    pub(in crate::view) fn rect(&self) -> Rect {
        Rect::new(self.place.x, self.place.y, self.fitted.width, self.fitted.height)
    }
}

/// Cards in one part of the ground, and how many more there are.
#[derive(Clone, Debug, Default)]
pub(in crate::view) struct Heap<'a> {
    pub laid: Vec<Laid<'a>>,
    pub more: Option<(Rect, usize)>,
}

/// Every card of the table.
pub(super) fn all<'a>(spec: &'a ZonesSpec, sight: &Sight<'a>) -> Vec<Card<'a>> {
    let Some(table) = sight.workshop.table(spec.of.as_str()) else { return Vec::new() };
    let most = range(table, spec).or_else(|| largest(spec, sight));
    let signs = signs::Room::new(sight, &spec.of);
    linked::own(sight, &spec.of)
        .into_iter()
        .enumerate()
        .map(|(place, id)| {
            let card = card(spec, sight, table, id, place + 1, most);
            Card { face: Face { signs: signs.of(id), ..card.face }, ..card }
        })
        .collect()
}

fn card<'a>(
    spec: &'a ZonesSpec,
    sight: &Sight<'a>,
    table: &'a TableSpec,
    id: &'a RecordId,
    number: usize,
    most: Option<(f64, f64)>,
) -> Card<'a> {
    let value = |field: &str| sight.value(spec.of.as_str(), id.as_str(), field);
    let sort = spec.sort.as_ref().and_then(|field| {
        let options = table.field(field.as_str())?.options();
        let id = value(field.as_str())?.text()?;
        options.iter().position(|option| option.id == *id).map(|place| (place, options))
    });
    let free = table.of_canvas.is_some();
    let ink = sort.and_then(|(place, kinds)| Ink::named(kinds[place].ink.as_deref()?));
    let paper = if free {
        sort.map_or(Paper::Note(0), |(place, kinds)| Paper::of_kind(kinds, place))
    } else {
        Paper::Card(ink.unwrap_or(Ink::Phase(sight.phase())))
    };
    let weight = spec.size.as_ref().zip(most).map(|(field, (least, most))| {
        let number = value(field.as_str()).and_then(Value::number).unwrap_or(least);
        let share = if most > least { (number - least) / (most - least) } else { 0.0 };
        (share * 3.0).clamp(0.0, 2.0) as u8
    });
    Card {
        id,
        face: Face {
            title: sight.title(spec.of.as_str(), id.as_str()),
            kind: sort.map(|(place, kinds)| kinds[place].short.as_deref().unwrap_or(&kinds[place].name)),
            second: None,
            number,
            paper,
            warned: spec.warned.as_ref().is_some_and(|field| value(field.as_str()).is_some_and(Value::yes)),
            signs: 0.0,
        },
        zone: zone_of(spec, sight, id.as_str()),
        number: spec.height.as_ref().and_then(|field| value(field.as_str())?.number()),
        at: spec.at.as_ref().and_then(|field| match value(field.as_str())?.numbers() {
            [Some(x), Some(y)] => Some((*x, *y)),
            _ => None,
        }),
        weight,
    }
}

/// The option of the zone in which a card lies: where somebody has put it, else where its formula says.
pub(super) fn zone_of<'a>(spec: &ZonesSpec, sight: &Sight<'a>, id: &str) -> Option<&'a str> {
    let text = |field: &FieldId| sight.value(spec.of.as_str(), id, field.as_str()).and_then(Value::text);
    text(&spec.by).or_else(|| text(spec.placed.as_ref()?))
}

/// Whether nobody has put a card where it lies.
pub(super) fn is_suggested(spec: &ZonesSpec, sight: &Sight<'_>, id: &str) -> bool {
    spec.placed.is_some() && sight.value(spec.of.as_str(), id, spec.by.as_str()).is_none()
}

fn range(table: &TableSpec, spec: &ZonesSpec) -> Option<(f64, f64)> {
    use crate::model::field::FieldKind;
    match &table.field(spec.size.as_ref()?.as_str())?.kind {
        FieldKind::Number { min, max, .. } if *max <= 100.0 => Some((*min, *max)),
        _ => None,
    }
}

/// The largest number that is there, for fields without a useful end such as a budget.
fn largest(spec: &ZonesSpec, sight: &Sight<'_>) -> Option<(f64, f64)> {
    let field = spec.size.as_ref()?;
    let numbers = sight
        .ids(spec.of.as_str())
        .filter_map(|id| sight.number(spec.of.as_str(), id.as_str(), field.as_str()));
    Some((0.0, numbers.fold(0.0, f64::max)))
}

/// All cards on the ground: one heap a zone, the tray's last.
pub(super) fn lay<'a>(spec: &'a ZonesSpec, sight: &Sight<'a>, ground: &Ground<'a>) -> Vec<Heap<'a>> {
    let cards = all(spec, sight);
    let lettering = sight.lettering;
    let mut heaps: Vec<Heap<'a>> = ground
        .zones
        .iter()
        .map(|zone| {
            let own: Vec<&Card<'a>> =
                cards.iter().filter(|card| card.zone == Some(zone.option.id.as_str())).collect();
            let cell = match spec.layout {
                ZoneLayout::Petals => Some(petals::cell(zone)),
                ZoneLayout::Bands => Some(bands::cell(zone)),
                _ => None,
            };
            let in_order = |cell| cells::lay(lettering, cell, &own, |_| 0.0);
            match (spec.at.is_some(), &cell) {
                (true, None) => spread::scatter(lettering, zone, &own),
                (true, Some(cell)) => {
                    let free = spread::scatter(lettering, zone, &own);
                    // In a part that narrows, notes that can be read are worth more than their places.
                    let read = is_numbers(&free).then(|| in_order(cell));
                    read.filter(|heap| !is_numbers(heap)).unwrap_or(free)
                }
                (false, Some(cell)) => in_order(cell),
                (false, None) => stack(lettering, zone, &own),
            }
        })
        .collect();
    let lost = |card: &&Card<'a>| card.zone.is_none_or(|zone| ground.zone(zone).is_none());
    let waiting: Vec<&Card<'a>> = cards.iter().filter(lost).collect();
    heaps.push(match &ground.tray {
        Some(tray) => flow(lettering, tray.room, &waiting, &card::TRAY),
        None => Heap::default(),
    });
    heaps
}

/// Whether cards find room with their numbers only.
fn is_numbers(heap: &Heap<'_>) -> bool {
    heap.laid.iter().any(|laid| laid.fitted.is_number())
}

/// Cards in order, in the bands of a zone, all of one size.
fn stack<'a>(lettering: &Lettering, zone: &ground::Zone<'_>, cards: &[&Card<'a>]) -> Heap<'a> {
    let width = zone.bands.first().map_or(0.0, |band| band.rect.width);
    let sizes = card::column(width);
    let of_band = |place: usize| -> Vec<&Card<'a>> {
        cards.iter().filter(|card| zone.band_of(card.number) == place).copied().collect()
    };
    let bands: Vec<(Rect, Vec<&Card<'a>>)> =
        zone.bands.iter().enumerate().map(|(place, band)| (band.rect, of_band(place))).collect();
    for size in sizes.into_iter().filter(|size| size.lines > 0) {
        let tried: Option<Vec<Vec<Laid<'a>>>> =
            bands.iter().map(|(rect, cards)| flowed(lettering, *rect, cards, size)).collect();
        if let Some(heaps) = tried {
            return Heap { laid: heaps.into_iter().flatten().collect(), more: None };
        }
    }
    let mut heap = Heap::default();
    for (rect, cards) in bands {
        let part = flow(lettering, rect, &cards, &[Size::dot()]);
        heap.laid.extend(part.laid);
        // One sign a zone: the room of the lowest full band says how many more there are.
        heap.more = match (heap.more, part.more) {
            (Some((_, before)), Some((rect, more))) => Some((rect, before + more)),
            (before, None) => before,
            (None, more) => more,
        };
    }
    heap
}

/// Cards in order in a rectangle, in the first size in which they all fit; in the last size with what is left over.
pub(in crate::view) fn flow<'a>(
    lettering: &Lettering,
    room: Rect,
    cards: &[&Card<'a>],
    sizes: &[Size],
) -> Heap<'a> {
    for size in sizes {
        if let Some(laid) = flowed(lettering, room, cards, *size) {
            return Heap { laid, more: None };
        }
    }
    let size = sizes.last().copied().unwrap_or(Size::dot());
    // The sign takes the last place; how many cards lie before it is found from above.
    let sign = Rect::new(room.right() - MORE.0, room.bottom() - MORE.1, MORE.0, MORE.1);
    let mut laid = Vec::new();
    let mut pen = Pen::new(room);
    for card in cards {
        let fitted = card::fit(lettering, &card.face, size);
        let Some(place) = pen.place(fitted.width, fitted.height) else { break };
        if Rect::new(place.x, place.y, fitted.width, fitted.height).overlaps(&sign) {
            break;
        }
        laid.push(Laid { card: (*card).clone(), place, fitted });
    }
    let more = cards.len() - laid.len();
    Heap { laid, more: Some((sign, more)) }
}

/// Width and height of the sign that says how many more there are.
pub(super) const MORE: (f32, f32) = (72.0, 34.0);

fn flowed<'a>(lettering: &Lettering, room: Rect, cards: &[&Card<'a>], size: Size) -> Option<Vec<Laid<'a>>> {
    // Not even the lowest cards would fit: nothing needs to be measured.
    let least = (size.least.0.max(40.0) + GAP) * (size.lowest() + GAP);
    if cards.len() as f32 * least > (room.width + GAP) * (room.height + GAP) {
        return None;
    }
    let mut pen = Pen::new(room);
    cards
        .iter()
        .map(|card| {
            let fitted = card::fit(lettering, &card.face, weighed(size, card.weight));
            let place = pen.place(fitted.width, fitted.height)?;
            Some(Laid { card: (*card).clone(), place, fitted })
        })
        .collect()
}

/// A size for a small, a medium or a large card: a heavy one is wide and high.
fn weighed(size: Size, weight: Option<u8>) -> Size {
    match weight {
        Some(1) if size.lines > 1 => size.at_least(size.width * 0.75, size.lowest() + 12.0),
        Some(2..) if size.lines > 1 => size.at_least(size.width, size.lowest() + 26.0),
        _ => size,
    }
}
