//! Cards as they are read aloud.

use crate::model::value::Value;
use crate::model::view_spec::{ZoneLayout, ZonesSpec};
use crate::view::Sight;

use super::cards::{self, Card};
use super::ground::Ground;
use super::others::Others;
use super::{capital, options};

/// A card as it is read aloud: what it is, what it says, where it lies.
pub(super) fn card(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    ground: &Ground<'_>,
    others: Option<&Others<'_>>,
    card: &Card<'_>,
) -> String {
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
    let suggested = zone.is_some() && cards::is_suggested(spec, sight, card.id.as_str());
    let mut said = sight
        .words
        .with("say-card", &[("one", &capital(one)), ("title", card.face.title), ("place", &place)]);
    if let Some(sector) = sector(spec, sight, card.id.as_str()) {
        said += &sight.words.with("say-sector", &[("name", sector)]);
    }
    if suggested {
        said += &sight.words.text("say-suggested");
    }
    if let (Some(others), Some(zone)) = (others, others.and_then(|others| others.about(card.id))) {
        let words = [("group", others.group.name.as_str()), ("zone", zone.name.as_str())];
        said += &sight.words.with("say-others", &words);
    }
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

/// The name of the sector in which a card lies.
fn sector<'a>(spec: &ZonesSpec, sight: &Sight<'a>, id: &str) -> Option<&'a str> {
    let field = spec.sector.as_ref().filter(|_| spec.layout == ZoneLayout::Rings)?;
    let sector = sight.value(spec.of.as_str(), id, field.as_str()).and_then(Value::text)?;
    let all = options(sight.workshop, &spec.of, field);
    all.iter().find(|option| option.id == *sector).map(|option| option.name.as_str())
}
