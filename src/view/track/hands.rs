//! What hands do on a ladder: moving a token *is* setting a number of a row, which is made when it does not exist yet.

use super::lanes::{Frame, Hand, Lane, Links, read};
use crate::drawing::Target;
use crate::drawing::place::Rect;
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::id::{FieldId, RecordId};
use crate::model::value::Value;
use crate::model::view_spec::{TrackSpec, TrackTokens};
use crate::view::scale::Scale;
use crate::view::sight::Sight;
use crate::view::{Gesture, Stop, Way};

/// The edit that a gesture means.
pub(super) fn react(spec: &TrackSpec, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
    let tokens = spec.tokens.as_ref()?;
    let links = Links::new(sight, tokens).filter(Links::is_ready)?;
    let lanes = read(sight, tokens, &links);
    let held = |what: &Target| Held::of(sight, tokens, &lanes, what);
    let set = |held: &Held<'_, '_>, value: Option<f64>| {
        let action = if value.is_some() { Action::Moved } else { Action::Removed };
        put(sight, tokens, &links, held.lane, held.field, value.map(Value::Number), action)
    };
    match gesture {
        Gesture::Drop { what, at } => {
            let frame = Frame::new(sight, spec, &lanes, area);
            let held = held(what).filter(|_| area.contains(*at))?;
            set(&held, frame.number_at(*at, &held.scale))
        }
        Gesture::Nudge { what, way: way @ (Way::Up | Way::Down) } => {
            let held = held(what)?;
            let frame = Frame::new(sight, spec, &lanes, area);
            set(&held, next(&frame, &held, *way == Way::Up))
        }
        Gesture::Remove(what) => set(&held(what)?, None),
        Gesture::Tap(Target::Token(table, row, field))
            if *table == tokens.of && Some(field) == tokens.timing.as_ref() =>
        {
            let lane = lanes.iter().find(|lane| lane.row == *row)?;
            let options = sight.workshop.table(table.as_str())?.field(field.as_str())?.options();
            let now = lane.timing.and_then(|now| options.iter().position(|option| option.id == now.id));
            let next = options.get(now.map_or(0, |now| (now + 1) % options.len()))?;
            put(sight, tokens, &links, lane, field, Some(Value::Text(next.id.0.clone())), Action::Set)
        }
        Gesture::Nudge { .. } | Gesture::Tap(_) | Gesture::Make { .. } | Gesture::Write { .. } => None,
    }
}

/// A token in the hand.
struct Held<'l, 'a> {
    lane: &'l Lane<'a>,
    field: &'a FieldId,
    value: Option<f64>,
    scale: Scale,
}

impl<'l, 'a> Held<'l, 'a> {
    fn of(sight: &Sight<'_>, tokens: &'a TrackTokens, lanes: &'l [Lane<'a>], what: &Target) -> Option<Self> {
        let Target::Token(table, row, field) = what else { return None };
        let lane = lanes.iter().find(|lane| *table == tokens.of && lane.row == *row)?;
        let (field, value) = match field {
            field if *field == tokens.now => (&tokens.now, lane.now),
            field if *field == tokens.needed => (&tokens.needed, lane.needed),
            _ => return None,
        };
        let scale = Scale::of(sight.workshop, table.as_str(), field.as_str())?;
        Some(Self { lane, field, value, scale })
    }
}

/// The next rung up or down that the field allows; from nowhere the lowest.
fn next(frame: &Frame, held: &Held<'_, '_>, up: bool) -> Option<f64> {
    let legal: Vec<f64> = frame
        .rungs
        .iter()
        .map(|(number, _)| *number)
        .filter(|number| held.scale.snap(*number) == *number)
        .collect();
    let Some(value) = held.value else { return legal.first().copied() };
    let found = if up {
        legal.iter().find(|number| **number > value)
    } else {
        legal.iter().rev().find(|number| **number < value)
    };
    Some(found.copied().unwrap_or(value))
}

/// Sets one field of a row, and its links when the row is new.
fn put(
    sight: &Sight<'_>,
    tokens: &TrackTokens,
    links: &Links<'_>,
    lane: &Lane<'_>,
    field: &FieldId,
    value: Option<Value>,
    action: Action,
) -> Option<Edit> {
    let (table, row): (_, &RecordId) = (&tokens.of, &lane.row);
    let is_new = sight.session.record(table.as_str(), row.as_str()).is_none();
    if is_new && value.is_none() {
        return None;
    }
    let mut draft = sight.session.draft(Who::Desk, Verb::new(action, lane.name));
    if is_new {
        draft = draft.set(table, row, links.who, Some(Value::Text(lane.who.0.clone())));
        if let Some((about, _, Some(focus))) = links.about {
            draft = draft.set(table, row, about, Some(Value::Text(focus.0.clone())));
        }
    }
    // What the answers of a group say already need not be stored.
    let stands = sight.value(table.as_str(), row.as_str(), field.as_str());
    if value.is_some() && stands == value.as_ref() {
        return None;
    }
    draft.set(table, row, field, value).finish()
}

/// Every rung, for both hands of every lane.
pub(super) fn legal(spec: &TrackSpec, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
    let links = spec.tokens.as_ref().and_then(|tokens| Some((tokens, Links::new(sight, tokens)?)));
    let lanes = links
        .as_ref()
        .filter(|(_, links)| links.is_ready())
        .map_or(Vec::new(), |(tokens, links)| read(sight, tokens, links));
    let frame = Frame::new(sight, spec, &lanes, area);
    let mut stops = Vec::new();
    for (place, stop) in spec.stops.iter().enumerate() {
        let number = super::path::number(stop, place);
        let target = Target::Zone(stop.id.clone());
        if lanes.is_empty() {
            let at = crate::drawing::place::at(area.center().x, frame.height(Some(number)));
            stops.push(Stop { target: target.clone(), name: stop.name.clone(), at });
        }
        for (lane, who) in lanes.iter().enumerate() {
            for hand in [Hand::Now, Hand::Needed] {
                let name = format!("{} · {}", stop.name, who.name);
                stops.push(Stop { target: target.clone(), name, at: frame.token(lane, hand, Some(number)) });
            }
        }
    }
    stops
}
