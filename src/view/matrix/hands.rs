//! What hands do on a matrix: dropping a card *is* setting two of its fields.

use std::collections::BTreeMap;

use super::cards::Card;
use super::plan::{Plan, shows_positions};
use crate::drawing::Target;
use crate::drawing::place::{Point, Rect, at};
use crate::model::edit::{Action, Draft, Edit, Verb, Who};
use crate::model::field::FieldKind;
use crate::model::id::{FieldId, RecordId};
use crate::model::value::Value;
use crate::model::view_spec::MatrixSpec;
use crate::view::sight::Sight;
use crate::view::{Gesture, Stop, Way};

/// The edit that a gesture means.
pub(super) fn react(spec: &MatrixSpec, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
    let plan = Plan::new(sight, spec, area);
    match gesture {
        Gesture::Drop { what: Target::Card(table, id), at } if *table == spec.of => {
            if lies_in_field(&plan, *at) {
                moved(spec, sight, &plan, id, *at)
            } else if plan.side.as_ref().is_some_and(|side| side.rect.contains(*at)) {
                taken_away(spec, sight, &plan, id)
            } else {
                None
            }
        }
        Gesture::Nudge { what: Target::Card(table, id), way } if *table == spec.of => {
            nudged(spec, sight, &plan, id, *way)
        }
        Gesture::Remove(Target::Card(table, id)) if *table == spec.of => taken_away(spec, sight, &plan, id),
        Gesture::Make { id, at, text } => made(spec, sight, &plan, id, *at, text),
        Gesture::Write { what: Target::Card(table, id), text } if *table == spec.of => {
            let title = title(sight, spec)?;
            let value = Some(fitting(sight, spec, text)).filter(|text| !text.is_empty())?;
            let draft = draft(sight, Action::Wrote, &value);
            draft.set(&spec.of, id, &title, Some(Value::Text(value.clone()))).finish()
        }
        Gesture::Drop { .. }
        | Gesture::Nudge { .. }
        | Gesture::Remove(_)
        | Gesture::Write { .. }
        | Gesture::Tap(_) => None,
    }
}

/// A little beyond the edge still counts, since a card is larger than its dot.
fn lies_in_field(plan: &Plan<'_>, at: Point) -> bool {
    let field = plan.ground.field;
    Rect::new(field.left - 16.0, field.top - 16.0, field.width + 32.0, field.height + 32.0).contains(at)
}

fn draft<'s>(sight: &Sight<'s>, action: Action, what: &str) -> Draft<'s> {
    sight.session.draft(Who::Desk, Verb::new(action, what))
}

fn card<'p, 'a>(plan: &'p Plan<'a>, id: &RecordId) -> Option<&'p Card<'a>> {
    plan.cards.iter().find(|card| card.id == id)
}

/// Sets the fields whose value differs from what the card has already, so that answers stay answers when a card is
/// only moved along the other axis.
fn moved(spec: &MatrixSpec, sight: &Sight<'_>, plan: &Plan<'_>, id: &RecordId, at: Point) -> Option<Edit> {
    let card = card(plan, id)?;
    let (x, y) = plan.plot.values(at);
    let y = Some(y).filter(|_| shows_positions(sight));
    placed(spec, sight, plan, card, Some(x), y)
}

fn placed(
    spec: &MatrixSpec,
    sight: &Sight<'_>,
    plan: &Plan<'_>,
    card: &Card<'_>,
    x: Option<f64>,
    y: Option<f64>,
) -> Option<Edit> {
    let mut draft = draft(sight, Action::Moved, card.name);
    for (ruler, now, new) in [(&plan.plot.x, card.x, x), (&plan.plot.y, card.y, y)] {
        let stands = |new: &f64| now.map(|now| ruler.scale.snap(now)) == Some(*new);
        let Some(new) = new.filter(|new| ruler.settable && !stands(new)) else { continue };
        draft = draft.set(&spec.of, card.id, &ruler.spec.field, Some(Value::Number(new)));
    }
    draft.finish()
}

fn nudged(spec: &MatrixSpec, sight: &Sight<'_>, plan: &Plan<'_>, id: &RecordId, way: Way) -> Option<Edit> {
    let card = card(plan, id)?;
    let (x, y) = (&plan.plot.x.scale, &plan.plot.y.scale);
    match way {
        Way::Left | Way::Right => {
            placed(spec, sight, plan, card, Some(x.next(card.x, way == Way::Right)), None)
        }
        Way::Up | Way::Down if shows_positions(sight) => {
            placed(spec, sight, plan, card, None, Some(y.next(card.y, way == Way::Up)))
        }
        Way::Up | Way::Down => None,
    }
}

fn taken_away(spec: &MatrixSpec, sight: &Sight<'_>, plan: &Plan<'_>, id: &RecordId) -> Option<Edit> {
    let card = card(plan, id)?;
    let mut draft = draft(sight, Action::Moved, card.name);
    for ruler in [&plan.plot.x, &plan.plot.y].into_iter().filter(|ruler| ruler.settable) {
        draft = draft.set(&spec.of, id, &ruler.spec.field, None);
    }
    draft.finish()
}

fn made(
    spec: &MatrixSpec,
    sight: &Sight<'_>,
    plan: &Plan<'_>,
    id: &RecordId,
    at: Option<Point>,
    text: &str,
) -> Option<Edit> {
    let name = fitting(sight, spec, text);
    let mut values: BTreeMap<FieldId, Value> =
        BTreeMap::from([(title(sight, spec)?, Value::Text(name.clone()))]);
    if let Some(at) = at.filter(|at| lies_in_field(plan, *at)) {
        let (x, y) = plan.plot.values(at);
        for (ruler, value, shown) in [(&plan.plot.x, x, true), (&plan.plot.y, y, shows_positions(sight))] {
            if ruler.settable && shown {
                values.insert(ruler.spec.field.clone(), Value::Number(value));
            }
        }
    }
    draft(sight, Action::Made, &name).make(&spec.of, id, values).finish()
}

fn title(sight: &Sight<'_>, spec: &MatrixSpec) -> Option<FieldId> {
    Some(FieldId::from(sight.workshop.table(spec.of.as_str())?.title_field()))
}

/// The text as long as its field allows.
fn fitting(sight: &Sight<'_>, spec: &MatrixSpec, text: &str) -> String {
    let table = sight.workshop.table(spec.of.as_str());
    let kind = table.and_then(|table| table.field(table.title_field())).map(|field| &field.kind);
    let most = if let Some(FieldKind::Text { max }) = kind { *max } else { usize::MAX };
    text.trim().chars().take(most).collect()
}

/// Every pair of legal values; only those of x as long as the cards wait at the bottom.
pub(super) fn stops(spec: &MatrixSpec, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
    let plan = Plan::new(sight, spec, area);
    let (x, y) = (&plan.plot.x, &plan.plot.y);
    let mut stops = Vec::new();
    for across in x.scale.values() {
        let (said, left) = (x.say(sight, across), plan.plot.left(across));
        if !shows_positions(sight) {
            let name = format!("{} {said}", x.spec.label);
            stops.push(Stop { target: Target::Field, name, at: at(left, plan.plot.rect.bottom()) });
            continue;
        }
        for up in y.scale.values() {
            let name = format!("{} {said}, {} {}", x.spec.label, y.spec.label, y.say(sight, up));
            stops.push(Stop { target: Target::Field, name, at: at(left, plan.plot.top(up)) });
        }
    }
    stops
}
