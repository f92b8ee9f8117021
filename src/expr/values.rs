//! From stored values to what expressions compute with, and back.

use rhai::{Array, Dynamic, EvalAltResult, ImmutableString, Position};

use super::meter;
use super::world::{Bag, Cell, List, Rec};
use crate::model::value::Value;

/// What our functions return to Rhai.
pub(super) type Told<T = Dynamic> = Result<T, Box<EvalAltResult>>;

/// The mark of the error that says: answers that may not be shown.
#[derive(Clone, Debug)]
pub(super) struct HiddenMark;

/// The longest list and the longest text that an expression may make.
pub(super) const MAX_LIST: usize = 100_000;
pub(super) const MAX_TEXT: usize = 20_000;

#[expect(
    clippy::unnecessary_box_returns,
    reason = "Rhai's functions return boxed errors, and ours are handed to it"
)]
/// The error of looking at answers that may not be shown.
pub(super) fn hidden() -> Box<EvalAltResult> {
    EvalAltResult::ErrorRuntime(Dynamic::from(HiddenMark), Position::NONE).into()
}

#[expect(
    clippy::unnecessary_box_returns,
    reason = "Rhai's functions return boxed errors, and ours are handed to it"
)]
/// An error in words, for authors.
pub(super) fn fault(text: impl Into<String>) -> Box<EvalAltResult> {
    EvalAltResult::ErrorRuntime(Dynamic::from(text.into()), Position::NONE).into()
}

/// A text for an expression.
pub(super) fn said(text: &str) -> Dynamic {
    text.into()
}

/// A number for an expression: whole ones as integers, so that they can count places in a list and choose in a
/// `switch`. Division is ours, so nothing is cut off.
pub(super) fn numeric(number: f64) -> Dynamic {
    let small = number.abs() < 1e15 && number.fract() == 0.0;
    if small { Dynamic::from(number as i64) } else { Dynamic::from(number) }
}

/// What an expression sees of a stored value.
pub(super) fn dynamic(value: &Value) -> Dynamic {
    match value {
        Value::Yes(yes) => Dynamic::from(*yes),
        Value::Number(number) => numeric(*number),
        Value::Text(text) => said(text),
        Value::Numbers(numbers) => {
            let part = |number: &Option<f64>| number.map_or(Dynamic::UNIT, numeric);
            Dynamic::from_array(numbers.iter().map(part).collect())
        }
        Value::Names(names) => Dynamic::from_array(names.iter().map(|name| said(name)).collect()),
    }
}

/// What an expression sees of a field.
pub(super) fn seen(cell: &Cell, yes: bool) -> Told {
    match cell {
        Cell::Nothing if yes => Ok(Dynamic::FALSE),
        Cell::Nothing => Ok(Dynamic::UNIT),
        Cell::Hidden => Err(hidden()),
        Cell::Held(value) => Ok(dynamic(value)),
    }
}

/// A result that can stand in a field; nothing when it cannot.
pub(super) fn value(result: &Dynamic) -> Option<Value> {
    if let Some(number) = number(result) {
        return Some(Value::Number(number));
    }
    if let Ok(yes) = result.as_bool() {
        return Some(Value::Yes(yes));
    }
    if let Some(text) = text(result) {
        return Some(Value::Text(text.to_string()));
    }
    let list = items(result.clone()).filter(|_| !result.is_unit())?;
    if list.is_empty() || list.iter().any(|item| text(item).is_some()) {
        let names: Option<Vec<String>> =
            list.iter().map(|item| text(item).map(|text| text.to_string())).collect();
        return names.map(Value::Names);
    }
    let part = |item: &Dynamic| match number(item) {
        None if !item.is_unit() => None,
        known => Some(known),
    };
    list.iter().map(part).collect::<Option<Vec<_>>>().map(Value::Numbers)
}

/// The number in a result; none when it is something else or not finite.
pub(super) fn number(value: &Dynamic) -> Option<f64> {
    let number = value.as_float().or_else(|_| value.as_int().map(|whole| whole as f64)).ok()?;
    number.is_finite().then_some(number)
}

/// The text in a result.
pub(super) fn text(value: &Dynamic) -> Option<ImmutableString> {
    value.is_string().then(|| value.clone().into_immutable_string().ok()).flatten()
}

/// A number, or nothing where there is none.
pub(super) fn maybe(number: Option<f64>) -> Dynamic {
    number.filter(|number| number.is_finite()).map_or(Dynamic::UNIT, numeric)
}

/// The elements of a list, whoever made it.
pub(super) enum Items {
    Shared(List),
    Own(Array),
}

impl std::ops::Deref for Items {
    type Target = [Dynamic];

    fn deref(&self) -> &[Dynamic] {
        match self {
            Self::Shared(list) => &list.0,
            Self::Own(array) => array,
        }
    }
}

/// The elements of a list; a missing list is an empty one, everything else is none.
pub(super) fn items(value: Dynamic) -> Option<Items> {
    if value.is_unit() {
        return Some(Items::Own(Array::new()));
    }
    if value.is_array() {
        return value.into_array().ok().map(Items::Own);
    }
    value.try_cast::<List>().map(Items::Shared)
}

/// The elements of a list, counted by the meter.
pub(super) fn listed(value: Dynamic) -> Told<Items> {
    let kind = value.type_name();
    let list = items(value).ok_or_else(|| fault(format!("a list was expected, not {kind}")))?;
    meter::charge(list.len())?;
    Ok(list)
}

/// A new list of bounded length.
pub(super) fn list(array: Array) -> Told {
    if array.len() > MAX_LIST {
        return Err(fault("the list is too long"));
    }
    Ok(Dynamic::from_array(array))
}

/// A new text of bounded length.
pub(super) fn written(text: String) -> Told {
    if text.len() > MAX_TEXT {
        return Err(fault("the text is too long"));
    }
    Ok(Dynamic::from(text))
}

/// The id that stands for a record: its id, or the text itself.
pub(super) fn id_of(value: &Dynamic) -> Option<ImmutableString> {
    if let Some(text) = text(value) {
        return Some(text);
    }
    if let Some(record) = value.read_lock::<Rec>() {
        return Some(record.0.id.clone());
    }
    let bag = value.read_lock::<Bag>()?;
    text(&bag.get("id"))
}

/// Whether two results are the same; a number is the same as another within a hair.
pub(super) fn same(a: &Dynamic, b: &Dynamic) -> bool {
    if let (Some(a), Some(b)) = (number(a), number(b)) {
        return (a - b).abs() < 1e-9;
    }
    if let (Some(a), Some(b)) = (text(a), text(b)) {
        return a == b;
    }
    if let (Ok(a), Ok(b)) = (a.as_bool(), b.as_bool()) {
        return a == b;
    }
    if a.is_unit() || b.is_unit() {
        return a.is_unit() && b.is_unit();
    }
    if let (Some(a), Some(b)) = (a.read_lock::<Rec>(), b.read_lock::<Rec>()) {
        return a.0.id == b.0.id && a.0.sheet.number == b.0.sheet.number;
    }
    match (items(a.clone()), items(b.clone())) {
        (Some(a), Some(b)) => a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| same(a, b)),
        _ => false,
    }
}
