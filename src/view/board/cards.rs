//! The cards of a board: their faces, and in which column each stands.

use crate::drawing::ink::Ink;
use crate::model::id::RecordId;
use crate::model::value::Value;
use crate::model::view_spec::BoardSpec;
use crate::view::card::{Face, Paper};
use crate::view::zones::{Card, options};
use crate::view::{Sight, linked, signs, told};

/// Every card, in the order of the table; `seconds` are their second lines.
pub(super) fn all<'a>(spec: &'a BoardSpec, sight: &Sight<'a>, seconds: &'a [String]) -> Vec<Card<'a>> {
    let Some(table) = sight.workshop.table(spec.of.as_str()) else { return Vec::new() };
    let free = table.of_canvas.is_some();
    let signs = signs::Room::new(sight, &spec.of);
    let card = |(place, (id, second)): (usize, (&'a RecordId, &'a String))| {
        let sort = spec.sort.as_ref().and_then(|field| {
            let chosen = sight.value(spec.of.as_str(), id.as_str(), field.as_str())?.text()?;
            let options = table.field(field.as_str())?.options();
            options.iter().position(|option| option.id == *chosen).map(|place| (place, options))
        });
        let ink = sort.and_then(|(place, kinds)| Ink::named(kinds[place].ink.as_deref()?));
        let paper = if free {
            sort.map_or(Paper::Note(0), |(place, kinds)| Paper::of_kind(kinds, place))
        } else {
            Paper::Card(ink.unwrap_or(Ink::Phase(sight.phase())))
        };
        let face = Face {
            title: sight.title(spec.of.as_str(), id.as_str()),
            kind: sort.map(|(place, kinds)| kinds[place].name.as_str()),
            second: Some(second.as_str()).filter(|second| !second.is_empty()),
            number: place + 1,
            paper,
            warned: false,
            signs: signs.of(id),
        };
        Card { id, face, zone: zone(spec, sight, id), number: None, at: None, weight: None }
    };
    linked::own(sight, &spec.of).into_iter().zip(seconds).enumerate().map(card).collect()
}

/// The second line of each card: a text as it is, an option by its name, a number with its unit.
pub(super) fn seconds(spec: &BoardSpec, sight: &Sight<'_>) -> Vec<String> {
    let table = sight.workshop.table(spec.of.as_str());
    let field = table.zip(spec.second.as_ref()).and_then(|(table, second)| table.field(second.as_str()));
    let line = |id: &RecordId| {
        let (of, field) = (spec.of.as_str(), field?);
        if sight.facts.is_hidden(of, id.as_str(), field.id.as_str()) {
            return Some(sight.words.with("zones-hidden-short", &[("k", &sight.facts.k().to_string())]));
        }
        Some(told::value(sight, field, sight.value(of, id.as_str(), field.id.as_str())?))
    };
    linked::own(sight, &spec.of).into_iter().map(|id| line(id).unwrap_or_default()).collect()
}

/// The column of a card: where it has been put, else where the formula says.
pub(super) fn zone<'a>(spec: &BoardSpec, sight: &Sight<'a>, id: &RecordId) -> Option<&'a str> {
    let value = |field: &str| sight.value(spec.of.as_str(), id.as_str(), field).and_then(Value::text);
    let known =
        |zone: &&str| options(sight.workshop, &spec.of, &spec.by).iter().any(|option| option.id == **zone);
    value(spec.by.as_str())
        .filter(known)
        .or_else(|| spec.placed.as_ref().and_then(|placed| value(placed.as_str())).filter(known))
}

/// Whether nobody has put the card where it stands, and only the formula says so.
pub(super) fn is_proposed(spec: &BoardSpec, sight: &Sight<'_>, id: &RecordId) -> bool {
    let put = sight.value(spec.of.as_str(), id.as_str(), spec.by.as_str());
    spec.placed.is_some() && put.is_none() && zone(spec, sight, id).is_some()
}
