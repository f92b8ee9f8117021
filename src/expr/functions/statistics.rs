//! The statistics of lists of numbers: missing numbers are skipped, an empty list has no statistic.

use std::sync::Arc;

use rhai::{Array, Dynamic, Engine, FnPtr, NativeCallContext};

use super::super::values::{self, Told, listed, maybe, number};
use super::super::world::{Cell, Frame, Rec};
use crate::model::stats::{self, Weighted};

/// The numbers of a list.
fn numbers(list: Dynamic) -> Told<Vec<f64>> {
    Ok(listed(list)?.iter().filter_map(number).collect())
}

fn statistic(
    engine: &mut Engine,
    name: &'static str,
    of: impl Fn(&[Weighted]) -> Option<f64> + Send + Sync + 'static,
) {
    engine.register_fn(name, move |list: Dynamic| -> Told { Ok(maybe(of(&stats::weigh(&numbers(list)?)))) });
}

/// The parts of a split in order; nothing unless every part is known.
fn split(list: &Dynamic) -> Told<Option<Vec<f64>>> {
    if list.is_unit() {
        return Ok(None);
    }
    Ok(listed(list.clone())?.iter().map(number).collect())
}

fn split_distance(a: Dynamic, b: Dynamic) -> Told {
    let (a, b) = (split(&a)?, split(&b)?);
    Ok(maybe(a.zip(b).and_then(|(a, b)| stats::split_distance(&a, &b))))
}

fn whole(list: Dynamic, of: fn(&[f64]) -> Option<Vec<f64>>) -> Told {
    let parts = split(&list)?.and_then(|parts| of(&parts));
    Ok(parts.map_or(Dynamic::UNIT, |parts| {
        Dynamic::from_array(parts.into_iter().map(values::numeric).collect::<Array>())
    }))
}

/// The sum up to each element of a list; one that is missing adds nothing.
fn running(list: Dynamic) -> Told {
    let mut sum = 0.0;
    let mut up_to = |item: &Dynamic| {
        sum += number(item).unwrap_or(0.0);
        values::numeric(sum)
    };
    values::list(listed(list)?.iter().map(&mut up_to).collect())
}

/// Percent of the weight of the records for each option of a field, in the order of the options.
fn split_by(context: NativeCallContext<'_>, list: Dynamic, field: &str, weight: Option<&FnPtr>) -> Told {
    let list = listed(list)?;
    let frame = context.tag().and_then(|tag| tag.read_lock::<Arc<Frame>>().map(|it| it.clone()));
    let table = list.first().and_then(|item| item.read_lock::<Rec>().map(|it| it.0.sheet.table.clone()));
    let (Some(frame), Some(table)) = (frame, table) else { return Ok(Dynamic::UNIT) };
    let Some(options) = frame.world.menus.options.get(&(table, field.to_owned())) else {
        return Err(values::fault(format!("{field} has no options")));
    };
    let mut sums = vec![0.0; options.len()];
    for item in list.iter() {
        let Some(record) = item.read_lock::<Rec>().map(|it| it.clone()) else { continue };
        let Cell::Held(value) = record.cell_of(field) else { continue };
        let chosen = |bag: &&super::super::world::Bag| {
            values::text(&bag.get("id")).is_some_and(|id| value.text() == Some(id.as_str()))
        };
        let Some(place) = options.iter().position(|bag| chosen(&bag)) else { continue };
        sums[place] += match weight {
            Some(weight) => {
                let weight: Dynamic = weight.call_within_context(&context, (item.clone(),))?;
                number(&weight).unwrap_or(0.0)
            }
            None => 1.0,
        };
    }
    whole(Dynamic::from_array(sums.into_iter().map(Dynamic::from).collect()), stats::rescale)
}

/// Counts as answers: the first category is 1, the second 2, and so on.
fn categories(counts: Dynamic) -> Told<Vec<Weighted>> {
    let counts = listed(counts)?;
    let count = |item: &Dynamic| number(item).map_or(0, |n| n.clamp(0.0, f64::from(u32::MAX)) as u32);
    Ok(counts.iter().enumerate().map(|(place, item)| (place as f64 + 1.0, count(item))).collect())
}

fn consensus(counts: Dynamic) -> Told {
    let list = categories(counts)?;
    Ok(maybe(stats::consensus(&list, 1.0, list.len() as f64)))
}

fn two_camps(context: NativeCallContext<'_>, counts: Dynamic) -> Told<bool> {
    let list = categories(counts)?;
    let steps: Vec<f64> = list.iter().map(|(step, _)| *step).collect();
    let frame = context.tag().and_then(|tag| tag.read_lock::<Arc<Frame>>().map(|it| it.clone()));
    Ok(stats::two_camps(&list, &steps, frame.map_or(0.3, |frame| frame.world.camps_share())))
}

/// The smaller or larger of the numbers of a list.
fn extreme(list: Dynamic, pick: fn(f64, f64) -> f64) -> Told {
    Ok(maybe(numbers(list)?.into_iter().reduce(pick)))
}

/// The smaller or larger of two; of one and nothing, nothing.
fn of_two(a: &Dynamic, b: &Dynamic, pick: fn(f64, f64) -> f64) -> Dynamic {
    maybe(number(a).zip(number(b)).map(|(a, b)| pick(a, b)))
}

pub(super) fn register(engine: &mut Engine) {
    statistic(engine, "mean", stats::mean);
    statistic(engine, "median", stats::median);
    statistic(engine, "median_low", stats::median_low);
    statistic(engine, "sd", stats::sd);
    statistic(engine, "iqr", stats::iqr);
    statistic(engine, "q1", |list| stats::quantile(list, 0.25));
    statistic(engine, "q3", |list| stats::quantile(list, 0.75));
    engine
        .register_fn("sum", |list: Dynamic| -> Told<f64> { Ok(numbers(list)?.iter().sum()) })
        .register_fn("min", |list: Dynamic| extreme(list, f64::min))
        .register_fn("max", |list: Dynamic| extreme(list, f64::max))
        .register_fn("min", |a: Dynamic, b: Dynamic| of_two(&a, &b, f64::min))
        .register_fn("max", |a: Dynamic, b: Dynamic| of_two(&a, &b, f64::max))
        .register_fn("consensus", consensus)
        .register_fn("two_camps", two_camps)
        .register_fn("split_distance", split_distance)
        .register_fn("percentages", |list: Dynamic| whole(list, stats::percentages))
        .register_fn("running", running)
        .register_fn("rescale", |list: Dynamic| whole(list, stats::rescale))
        .register_fn("split_by", |context: NativeCallContext<'_>, list: Dynamic, field: &str| {
            split_by(context, list, field, None)
        })
        .register_fn(
            "split_by",
            |context: NativeCallContext<'_>, list: Dynamic, field: &str, weight: FnPtr| {
                split_by(context, list, field, Some(&weight))
            },
        );
    for (name, of) in [
        ("index100", stats::index100 as fn(f64) -> f64),
        ("abs", f64::abs),
        ("floor", f64::floor),
        ("ceil", f64::ceil),
        ("round", |value| stats::round(value, 0)),
    ] {
        engine.register_fn(name, move |value: Dynamic| maybe(number(&value).map(of)));
    }
}
