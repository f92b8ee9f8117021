//! Lists: going through them, choosing from them, putting them in order.

use rhai::{Array, Dynamic, Engine, FnPtr, NativeCallContext};

use super::super::meter;
use super::super::values::{self, Told, fault, id_of, listed, number, same};
use super::super::world::{Bag, Cell, List, Rec};
use crate::model::stats::TOLERANCE;
use crate::model::value::Value;

/// Functions whose closure is given one element of the list.
pub(crate) const CLOSURES: [&str; 9] =
    ["filter", "map", "some", "all", "find", "sort_by", "best", "worst", "count"];

type Context<'a> = NativeCallContext<'a>;

fn ask(context: &Context<'_>, question: &FnPtr, item: &Dynamic) -> Told<bool> {
    let answer = question.call_within_context::<Dynamic>(context, (item.clone(),))?;
    // A question about something missing is not answered with yes.
    if answer.is_unit() {
        return Ok(false);
    }
    answer.as_bool().map_err(|kind| fault(format!("yes or no was expected, not {kind}")))
}

fn filter(context: Context<'_>, list: Dynamic, keep: FnPtr) -> Told {
    let mut kept = Array::new();
    for item in listed(list)?.iter() {
        if ask(&context, &keep, item)? {
            kept.push(item.clone());
        }
    }
    values::list(kept)
}

/// The records whose field is that value, as `filter(|r| r.field == value)` finds them; where a field holds several
/// names, those that have it among them. A record or an option stands for its id.
fn having(list: Dynamic, field: &str, value: Dynamic) -> Told {
    let name = id_of(&value);
    let mut kept = Array::new();
    for item in listed(list)?.iter() {
        if has(item, field, &value, name.as_deref())? {
            kept.push(item.clone());
        }
    }
    values::list(kept)
}

fn has(item: &Dynamic, field: &str, value: &Dynamic, name: Option<&str>) -> Told<bool> {
    let Some(record) = item.read_lock::<Rec>() else {
        return match item.read_lock::<Bag>() {
            Some(bag) => Ok(is(&bag.get(field), value, name)),
            // Whatever hangs on something missing is missing too.
            None if item.is_unit() => Ok(value.is_unit()),
            None => Err(fault(format!("records were expected, not {}", item.type_name()))),
        };
    };
    if field == "id" {
        return Ok(name == Some(record.0.id.as_str()));
    }
    let sheet = &record.0.sheet;
    let Some(column) = sheet.columns.get(field).copied() else {
        return Err(fault(format!("{} has no {field}", sheet.table)));
    };
    match (record.cell(column), name) {
        (Cell::Held(Value::Text(own)), Some(name)) => Ok(own == name),
        (Cell::Held(Value::Names(names)), Some(name)) => {
            meter::charge(names.len())?;
            Ok(names.iter().any(|own| own == name))
        }
        (cell, name) => {
            let yes = sheet.yes.get(column).copied().unwrap_or(false);
            Ok(is(&values::seen(cell, yes)?, value, name))
        }
    }
}

/// Whether a value is the wanted one, or the name that stands for it.
fn is(own: &Dynamic, value: &Dynamic, name: Option<&str>) -> bool {
    match (values::text(own), name) {
        (Some(own), Some(name)) => own == name,
        _ => same(own, value),
    }
}

fn map(context: Context<'_>, list: Dynamic, change: FnPtr) -> Told {
    let list = listed(list)?;
    let changed: Told<Array> =
        list.iter().map(|item| change.call_within_context(&context, (item.clone(),))).collect();
    values::list(changed?)
}

fn count(context: Context<'_>, list: Dynamic, question: FnPtr) -> Told<i64> {
    let mut n = 0;
    for item in listed(list)?.iter() {
        n += i64::from(ask(&context, &question, item)?);
    }
    Ok(n)
}

fn find(context: Context<'_>, list: Dynamic, question: FnPtr) -> Told {
    for item in listed(list)?.iter() {
        if ask(&context, &question, item)? {
            return Ok(item.clone());
        }
    }
    Ok(Dynamic::UNIT)
}

/// The elements with a key each, in the order of the list.
fn keyed(context: &Context<'_>, list: Dynamic, key: &FnPtr) -> Told<Vec<(Dynamic, Dynamic)>> {
    let list = listed(list)?;
    list.iter().map(|item| Ok((key.call_within_context(context, (item.clone(),))?, item.clone()))).collect()
}

/// From small to large, equal ones as they were; what has no key comes last.
fn sort_by(context: Context<'_>, list: Dynamic, key: FnPtr) -> Told {
    let mut keyed = keyed(&context, list, &key)?;
    keyed.sort_by(|(a, _), (b, _)| match (number(a), number(b)) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        (Some(_), None) => std::cmp::Ordering::Less,
        (None, Some(_)) => std::cmp::Ordering::Greater,
        (None, None) => match (values::text(a), values::text(b)) {
            (Some(a), Some(b)) => a.cmp(&b),
            (a, b) => a.is_none().cmp(&b.is_none()),
        },
    });
    values::list(keyed.into_iter().map(|(_, item)| item).collect())
}

/// The first element with the largest key, once signed.
fn best(context: &Context<'_>, list: Dynamic, key: &FnPtr, sign: f64) -> Told {
    let mut found: Option<(f64, Dynamic)> = None;
    for (key, item) in keyed(context, list, key)? {
        let Some(key) = number(&key).map(|key| key * sign) else { continue };
        if found.as_ref().is_none_or(|(top, _)| key > top + TOLERANCE) {
            found = Some((key, item));
        }
    }
    Ok(found.map_or(Dynamic::UNIT, |(_, item)| item))
}

/// Each element with each later one.
fn pairs(list: Dynamic) -> Told {
    let list = listed(list)?;
    let n = list.len();
    if n.saturating_mul(n) / 2 > values::MAX_LIST {
        return Err(fault("the list is too long for pairs"));
    }
    meter::charge(n * n / 2)?;
    let mut pairs = Array::new();
    for (place, a) in list.iter().enumerate() {
        for b in &list[place + 1..] {
            pairs.push(Dynamic::from_array(vec![a.clone(), b.clone()]));
        }
    }
    values::list(pairs)
}

fn unique(list: Dynamic) -> Told {
    let list = listed(list)?;
    let mut kept = Array::new();
    for item in list.iter() {
        meter::charge(kept.len())?;
        if !kept.iter().any(|known| same(known, item)) {
            kept.push(item.clone());
        }
    }
    values::list(kept)
}

fn flat(list: Dynamic) -> Told {
    let mut all = Array::new();
    for item in listed(list)?.iter() {
        match values::items(item.clone()) {
            Some(inner) => {
                meter::charge(inner.len())?;
                all.extend(inner.iter().cloned());
            }
            None => all.push(item.clone()),
        }
        if all.len() > values::MAX_LIST {
            break;
        }
    }
    values::list(all)
}

/// Whether a list has an element, or a text a part.
fn contains(whole: Dynamic, part: Dynamic) -> Told<bool> {
    if let (Some(whole), Some(part)) = (values::text(&whole), values::text(&part)) {
        return Ok(whole.contains(part.as_str()));
    }
    if whole.is_string() {
        return Ok(false);
    }
    Ok(listed(whole)?.iter().any(|item| same(item, &part)))
}

fn len(whole: Dynamic) -> Told<i64> {
    match values::text(&whole) {
        Some(text) => Ok(text.chars().count() as i64),
        None => Ok(listed(whole)?.len() as i64),
    }
}

/// The element at a place, from 0 or, when negative, from the end.
fn at(list: Dynamic, place: Dynamic) -> Told {
    let list = listed(list)?;
    let Some(place) = number(&place) else { return Ok(Dynamic::UNIT) };
    let place = if place < 0.0 { place + list.len() as f64 } else { place };
    let found = (place >= 0.0).then(|| list.get(place as usize)).flatten();
    Ok(found.cloned().unwrap_or(Dynamic::UNIT))
}

/// At which place of a list an element stands, from 1; missing where it does not.
fn place_of(list: Dynamic, item: Dynamic) -> Told {
    let place = listed(list)?.iter().position(|other| same(other, &item));
    Ok(place.map_or(Dynamic::UNIT, |place| Dynamic::from(place as i64 + 1)))
}

pub(super) fn register(engine: &mut Engine) {
    engine
        .register_fn("filter", filter)
        .register_fn("having", having)
        .register_fn("map", map)
        .register_fn("count", count)
        .register_fn("find", find)
        .register_fn("some", |context: Context<'_>, list: Dynamic, question: FnPtr| -> Told<bool> {
            Ok(count(context, list, question)? > 0)
        })
        .register_fn("all", |context: Context<'_>, list: Dynamic, question: FnPtr| -> Told<bool> {
            let n = len(list.clone())?;
            Ok(count(context, list, question)? == n)
        })
        .register_fn("sort_by", sort_by)
        .register_fn("best", |context: Context<'_>, list: Dynamic, key: FnPtr| {
            best(&context, list, &key, 1.0)
        })
        .register_fn("worst", |context: Context<'_>, list: Dynamic, key: FnPtr| {
            best(&context, list, &key, -1.0)
        })
        .register_fn("pairs", pairs)
        .register_fn("unique", unique)
        .register_fn("flat", flat)
        .register_fn("contains", contains)
        .register_fn("len", len)
        .register_fn("is_empty", |whole: Dynamic| -> Told<bool> { Ok(len(whole)? == 0) })
        .register_fn("at", at)
        .register_fn("place_of", place_of)
        .register_fn("first", |list: Dynamic| at(list, Dynamic::from(0_i64)))
        .register_fn("last", |list: Dynamic| at(list, Dynamic::from(-1_i64)))
        .register_fn("take", |list: Dynamic, n: i64| -> Told {
            values::list(listed(list)?.iter().take(n.max(0) as usize).cloned().collect())
        })
        .register_fn("reverse", |list: Dynamic| -> Told {
            values::list(listed(list)?.iter().rev().cloned().collect())
        })
        .register_indexer_get(|list: &mut List, place: i64| -> Told {
            at(Dynamic::from(list.clone()), Dynamic::from(place))
        })
        .register_indexer_get(|(): &mut (), _: i64| ());
}
