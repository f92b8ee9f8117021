//! Parts of a split that keep their share when another boundary is moved: a small lock on each part.

use crate::drawing::Grip;
use crate::drawing::Target;
use crate::drawing::place::Rect;
use crate::drawing::sketch::{Sketch, solid};
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::id::{FieldId, OptionId};
use crate::model::value::Value;
use crate::model::view_spec::SplitSpec;
use crate::view::{Sight, marks};

use super::bars::{self, Bar, Part, text_on};

/// The height of a lock, and how far right of the middle of its part it stands.
const LOCK: f32 = 18.0;
const RIGHT: f32 = 28.0;
/// How much of a part a lock takes from the percentage.
const TAKEN: f32 = 26.0;
/// The width of a part that has room for both between two handles.
const WIDE: f32 = 116.0;
/// What the handles beside a part need of it.
const HANDLE: f32 = 15.0;

/// Which parts of a bar are locked; none where the spec knows no locks.
pub(super) fn of(spec: &SplitSpec, sight: &Sight<'_>, bar: &Bar, parts: &[Part]) -> Vec<bool> {
    let Some(field) = &spec.locked else { return vec![false; parts.len()] };
    let names = sight.value(spec.of.as_str(), bar.row.id.as_str(), field.as_str()).map(Value::names);
    parts.iter().map(|part| names.is_some_and(|names| names.contains(&part.id))).collect()
}

/// In a lower bar the edge would lie on the percentage.
const LOW: f32 = 44.0;

/// The parts that change when the boundary after a part moves: the nearest on each side that is not locked.
pub(super) fn neighbours(locked: &[bool], place: usize) -> Option<(usize, usize)> {
    let is_free = |part: &usize| locked.get(*part) == Some(&false);
    Some(((0..=place).rev().find(is_free)?, (place + 1..locked.len()).find(is_free)?))
}

/// The lock of a part as something to tap, with its sign where that has room beside the percentage.
pub(super) fn draw(
    spec: &SplitSpec,
    sight: &Sight<'_>,
    (bar, part): (&Bar, &Part),
    is_locked: bool,
    place: Rect,
    sketch: &mut Sketch<'_>,
) {
    let (Some(field), true) = (&spec.locked, place.width > 2.0 * HANDLE + 8.0) else { return };
    let id = OptionId::from(part.id.as_str());
    let target = Target::Choice(spec.of.clone(), bar.row.id.clone(), field.clone(), id);
    let key = if is_locked { "split-say-unlock" } else { "split-say-lock" };
    let said = sight.words.with(key, &[("name", &bar.name), ("part", &part.name)]);
    let sign = (place.width >= WIDE).then(|| place.center().moved(RIGHT, 0.0));
    let outline = sign.map_or(place.inset_xy(HANDLE, 0.0), |sign| Rect::around(sign, 36.0, place.height));
    sketch.item(target, outline, said, Grip { tap: true, ..Grip::default() }, |sketch| {
        if is_locked && place.height >= LOW {
            // A narrow part has no room for the lock; the strong edge says it as well.
            let edge = Rect::new(place.left + 3.0, place.bottom() - 6.0, place.width - 6.0, 4.0);
            sketch.rect(edge, 2.0, solid(text_on(part.ink)), None);
        }
        if let Some(sign) = sign {
            marks::lock(sketch, sign, LOCK, is_locked, text_on(part.ink));
        }
    });
}

/// How much room the lock of a part takes from its percentage.
pub(super) fn taken(spec: &SplitSpec, place: Rect) -> f32 {
    if spec.locked.is_some() && place.width >= WIDE { TAKEN } else { 0.0 }
}

/// A tap locks a part, and a second one unlocks it.
pub(super) fn tap(spec: &SplitSpec, sight: &Sight<'_>, target: &Target) -> Option<Edit> {
    let Target::Choice(table, id, field, option) = target else { return None };
    let locked: &FieldId = spec.locked.as_ref().filter(|locked| *table == spec.of && *locked == field)?;
    let parts = bars::parts(spec, sight);
    let part = parts.iter().find(|part| *part.id == *option.as_str())?;
    let bar = bars::bars(spec, sight).into_iter().find(|bar| bar.row.id == *id && bar.own.is_some())?;
    let now = of(spec, sight, &bar, &parts);
    let stays = |(other, is_locked): &(&Part, bool)| *is_locked != (other.id == part.id);
    let names: Vec<String> = parts.iter().zip(now).filter(stays).map(|(part, _)| part.id.clone()).collect();
    let value = (!names.is_empty()).then_some(Value::Names(names));
    let verb = Verb::new(Action::Locked, format!("{}, {}", bar.name, part.name));
    bar.row.set(sight.session.draft(Who::Desk, verb), locked, value).finish()
}
