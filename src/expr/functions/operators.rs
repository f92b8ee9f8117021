//! Comparing and computing where something may be missing: arithmetic with nothing gives nothing, comparisons with
//! nothing are false, and a comparison counts what is within a hair of the threshold as reached.

use std::cmp::Ordering;

use rhai::{Array, Dynamic, Engine, NativeCallContext};

use super::super::values::{self, Told, number, text};
use super::show;
use crate::model::stats::TOLERANCE;

/// How two results compare, if they can be compared: numbers with tolerance, texts (and dates) by their letters.
fn compare(a: &Dynamic, b: &Dynamic) -> Option<Ordering> {
    if let (Some(a), Some(b)) = (number(a), number(b)) {
        let near = (a - b).abs() <= TOLERANCE;
        return if near { Some(Ordering::Equal) } else { a.partial_cmp(&b) };
    }
    Some(text(a)?.cmp(&text(b)?))
}

/// Adds lists, texts, and texts with numbers; nothing and anything is nothing.
fn add(context: NativeCallContext<'_>, a: Dynamic, b: Dynamic) -> Told {
    if a.is_unit() || b.is_unit() {
        return Ok(Dynamic::UNIT);
    }
    if a.is_string() || b.is_string() {
        let format = show::format(&context);
        return values::written(show::plain(&format, &a)? + show::plain(&format, &b)?.as_str());
    }
    let (a, b) = (values::listed(a)?, values::listed(b)?);
    values::list(a.iter().chain(b.iter()).cloned().collect::<Array>())
}

/// Nothing where one side is missing; everything else Rhai does by itself or cannot be done.
fn missing(a: Dynamic, b: Dynamic) -> Told {
    if a.is_unit() || b.is_unit() {
        return Ok(Dynamic::UNIT);
    }
    Err(values::fault(format!("cannot compute with {} and {}", a.type_name(), b.type_name())))
}

/// Division always keeps its decimals; by nothing or by zero it is missing.
fn divide(a: Dynamic, b: Dynamic) -> Dynamic {
    match (number(&a), number(&b)) {
        (Some(a), Some(b)) if b != 0.0 => values::maybe(Some(a / b)),
        _ => Dynamic::UNIT,
    }
}

pub(super) fn register(engine: &mut Engine) {
    let order = |a: &Dynamic, b: &Dynamic| compare(a, b);
    engine
        .register_fn("#<", |a: f64, b: f64| a < b - TOLERANCE)
        .register_fn("#<=", |a: f64, b: f64| a <= b + TOLERANCE)
        .register_fn("#>", |a: f64, b: f64| a > b + TOLERANCE)
        .register_fn("#>=", |a: f64, b: f64| a >= b - TOLERANCE)
        .register_fn("#/", divide)
        .register_fn("#<", move |a: Dynamic, b: Dynamic| order(&a, &b).is_some_and(Ordering::is_lt))
        .register_fn("#<=", move |a: Dynamic, b: Dynamic| order(&a, &b).is_some_and(Ordering::is_le))
        .register_fn("#>", move |a: Dynamic, b: Dynamic| order(&a, &b).is_some_and(Ordering::is_gt))
        .register_fn("#>=", move |a: Dynamic, b: Dynamic| order(&a, &b).is_some_and(Ordering::is_ge))
        .register_fn("+", add)
        .register_fn("-", missing)
        .register_fn("*", missing)
        .register_fn("%", missing)
        .register_fn("**", missing)
        .register_fn("-", |(): ()| ())
        .register_fn("+", |(): ()| ())
        .register_fn("!", |(): ()| true)
        .register_fn("==", |a: Dynamic, b: Dynamic| values::same(&a, &b))
        .register_fn("!=", |a: Dynamic, b: Dynamic| !values::same(&a, &b));
}
