//! What a gesture on a split means: a boundary moves in steps, and the two parts beside it share what they have.

use crate::drawing::Target;
use crate::drawing::place::{Point, Rect};
use crate::model::edit::{Action, Edit, Entry, Key, Verb, Who};
use crate::model::id::{RecordId, TableId};
use crate::model::value::Value;
use crate::model::view_spec::SplitSpec;

use super::super::{Gesture, Sight, Way};
use super::bars::{self, Bar};
use super::layout::Layout;
use super::locks;

/// The edit that a gesture means.
pub(super) fn react(spec: &SplitSpec, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
    if !bars::layers(spec, sight).0 {
        return None;
    }
    match gesture {
        Gesture::Tap(target) => tap(spec, sight, target).or_else(|| locks::tap(spec, sight, target)),
        Gesture::Drop { what, at } => drop(spec, sight, area, what, *at),
        Gesture::Nudge { what, way } => nudge(spec, sight, what, *way),
        Gesture::Remove(Target::Card(table, id)) if *table == spec.of => {
            let bar = bars::bars(spec, sight).into_iter().find(|bar| bar.row.id == *id && bar.by_hand)?;
            let draft = sight.session.draft(Who::Desk, Verb::new(Action::Removed, &bar.name));
            bar.row.set(draft, &spec.field, None).finish()
        }
        Gesture::Remove(_) | Gesture::Make { .. } | Gesture::Write { .. } => None,
    }
}

/// The new percentages when the boundary after a part is put at a percentage. The nearest parts on both sides that are
/// not locked share what they have; what lies between them moves along.
pub(in crate::view) fn boundary(
    parts: &[f64],
    locked: &[bool],
    place: usize,
    to: f64,
    step: f64,
) -> Option<Vec<f64>> {
    let (left, right) = locks::neighbours(locked, place)?;
    let edge: f64 = parts.get(..=place)?.iter().sum();
    let by = ((to / step).round() * step - edge).clamp(-*parts.get(left)?, *parts.get(right)?);
    let mut moved = parts.to_vec();
    moved[left] += by;
    moved[right] -= by;
    Some(moved)
}

fn tap(spec: &SplitSpec, sight: &Sight<'_>, target: &Target) -> Option<Edit> {
    match target {
        // A first touch shares an empty bar out evenly.
        Target::Card(table, id) if *table == spec.of => {
            let bar = bars::bars(spec, sight).into_iter().find(|bar| bar.row.id == *id)?;
            if bar.own.is_some() {
                return None;
            }
            let even = bar.own_or_even(spec, sight, bars::parts(spec, sight).len())?;
            put(spec, sight, &bar, &even)
        }
        Target::Card(table, id) if spec.each.as_ref() == Some(table) => focus(sight, table, id),
        _ => None,
    }
}

fn drop(spec: &SplitSpec, sight: &Sight<'_>, area: Rect, what: &Target, at: Point) -> Option<Edit> {
    let (id, place) = part(spec, what)?;
    let parts = bars::parts(spec, sight);
    let bars = bars::bars(spec, sight);
    let layout = Layout::new(spec, sight, area, &parts, bars.len());
    let (bar, slot) = bars.iter().zip(&layout.slots).find(|(bar, _)| bar.row.id == *id)?;
    let own = bar.own_or_even(spec, sight, parts.len())?;
    let to = f64::from(slot.thick.share_of(at).0) * 100.0;
    let locked = locks::of(spec, sight, bar, &parts);
    put(spec, sight, bar, &boundary(&own, &locked, place, to, bars::step(spec, sight))?)
}

fn nudge(spec: &SplitSpec, sight: &Sight<'_>, what: &Target, way: Way) -> Option<Edit> {
    let (id, place) = part(spec, what)?;
    let step = bars::step(spec, sight);
    let by = match way {
        Way::Left => -step,
        Way::Right => step,
        Way::Up | Way::Down => return None,
    };
    let bar = bars::bars(spec, sight).into_iter().find(|bar| bar.row.id == *id)?;
    let parts = bars::parts(spec, sight);
    let own = bar.own_or_even(spec, sight, parts.len())?;
    let locked = locks::of(spec, sight, &bar, &parts);
    let edge: f64 = own.get(..=place)?.iter().sum();
    put(spec, sight, &bar, &boundary(&own, &locked, place, edge + by, step)?)
}

fn part<'t>(spec: &SplitSpec, what: &'t Target) -> Option<(&'t RecordId, usize)> {
    match what {
        Target::Part(table, id, field, place) if *table == spec.of && *field == spec.field => {
            Some((id, *place))
        }
        _ => None,
    }
}

fn put(spec: &SplitSpec, sight: &Sight<'_>, bar: &Bar, percent: &[f64]) -> Option<Edit> {
    let draft = sight.session.draft(Who::Desk, Verb::new(Action::Set, &bar.name));
    let value = Value::Numbers(percent.iter().map(|part| Some(*part)).collect());
    bar.row.set(draft, &spec.field, Some(value)).finish()
}

/// The room looks at a record.
pub(super) fn focus(sight: &Sight<'_>, table: &TableId, id: &RecordId) -> Option<Edit> {
    if !sight.canvas.focus.contains(table) {
        return None;
    }
    let mut live = sight.session.live().clone();
    live.focus.entry(sight.canvas.id.clone()).or_default().insert(table.clone(), id.clone());
    let verb = Verb::new(Action::Went, sight.title(table.as_str(), id.as_str()));
    sight.session.draft(Who::Desk, verb).put(Key::Live, Some(Entry::Live(live))).finish()
}
