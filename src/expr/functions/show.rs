//! Showing numbers, dates and lists in the language of the workshop, and small work on texts.

use rhai::{Dynamic, Engine, NativeCallContext};

use super::super::answers::Poll;
use super::super::format::Format;
use super::super::values::{self, Told, listed, maybe, number, text};
use super::super::world::{Cell, Rec};
use super::lookups;
use crate::model::{dates, persons, stats};

type Context<'a> = NativeCallContext<'a>;

/// The format of the workshop.
pub(super) fn format(context: &Context<'_>) -> Format {
    lookups::frame(context).map(|frame| frame.world.format.clone()).unwrap_or_default()
}

/// A result as a sentence shows it.
pub(crate) fn plain(format: &Format, value: &Dynamic) -> Told<String> {
    if let Ok(whole) = value.as_int() {
        return Ok(format.number(whole as f64, 0));
    }
    if let Ok(number) = value.as_float() {
        return Ok(format.short(number));
    }
    if let Some(text) = text(value) {
        return Ok(text.to_string());
    }
    if let Some(record) = value.read_lock::<Rec>() {
        return title(&record);
    }
    if let Some(poll) = value.read_lock::<Poll>() {
        let median = poll.number(stats::median)?;
        return Ok(number(&median).map_or_else(|| missing(format), |median| format.middle(median)));
    }
    if value.is_unit() {
        return Ok(missing(format));
    }
    match values::items(value.clone()) {
        Some(list) => {
            let names: Told<Vec<String>> = list.iter().map(|item| plain(format, item)).collect();
            Ok(format.list(&names?))
        }
        None => Ok(value.to_string()),
    }
}

fn missing(format: &Format) -> String {
    format.spelling().missing.clone()
}

fn title(record: &Rec) -> Told<String> {
    for field in ["name", "text"] {
        match record.cell_of(field) {
            Cell::Held(value) => return Ok(value.text().unwrap_or_default().to_owned()),
            Cell::Hidden => return Err(values::hidden()),
            Cell::Nothing => {}
        }
    }
    Ok(record.0.id.to_string())
}

fn show(context: Context<'_>, value: Dynamic, decimals: i64) -> Told {
    let format = format(&context);
    let shown = number(&value).map(|number| format.number(number, decimals.clamp(0, 9) as usize));
    values::written(shown.unwrap_or_else(|| missing(&format)))
}

fn pct(context: Context<'_>, share: Dynamic) -> Told {
    show(context, maybe(number(&share).map(|share| share * 100.0)), 0)
}

fn middle(context: Context<'_>, value: Dynamic) -> Told {
    let format = format(&context);
    let number = number(&value);
    values::written(match number {
        Some(number) => format.middle(number),
        None => plain(&format, &value)?,
    })
}

fn join(context: Context<'_>, list: Dynamic, sign: &str) -> Told {
    let format = format(&context);
    let texts: Told<Vec<String>> = listed(list)?.iter().map(|item| plain(&format, item)).collect();
    values::written(texts?.join(sign))
}

fn names(context: Context<'_>, list: Dynamic) -> Told {
    let format = format(&context);
    let texts: Told<Vec<String>> = listed(list)?.iter().map(|item| plain(&format, item)).collect();
    values::written(format.list(&texts?))
}

/// *1 idé*, *3 idéer*: a number with the word that goes with it.
fn counted(context: Context<'_>, count: Dynamic, one: &str, many: &str) -> Told {
    let word =
        if number(&count).is_some_and(|count| (count - 1.0).abs() < stats::TOLERANCE) { one } else { many };
    values::written(format!("{} {word}", plain(&format(&context), &count)?))
}

fn first_upper(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn days_between(a: Dynamic, b: Dynamic) -> Dynamic {
    let day = |value: &Dynamic| dates::day_number(&text(value)?);
    day(&a).zip(day(&b)).map_or(Dynamic::UNIT, |(a, b)| Dynamic::from(b - a))
}

pub(super) fn register(engine: &mut Engine) {
    engine
        .register_fn("show", show)
        .register_fn("pct", pct)
        .register_fn("middle", middle)
        .register_fn("join", join)
        .register_fn("names", names)
        .register_fn("counted", counted)
        .register_fn("names_a_person", |value: Dynamic| {
            text(&value).is_some_and(|text| persons::names_a_person(&text))
        })
        .register_fn("date", |context: Context<'_>, value: Dynamic| -> Told {
            let format = format(&context);
            let shown = text(&value).filter(|text| !text.is_empty()).map(|text| format.date(&text));
            values::written(shown.unwrap_or_else(|| missing(&format)))
        })
        .register_fn("to_string", |context: Context<'_>, value: Dynamic| -> Told {
            values::written(plain(&format(&context), &value)?)
        })
        .register_fn("lower", |text: &str| text.to_lowercase())
        .register_fn("first_upper", first_upper)
        .register_fn("trim", |text: &str| text.trim().to_owned())
        .register_fn("starts_with", |text: &str, start: &str| text.starts_with(start))
        .register_fn("ends_with", |text: &str, end: &str| text.ends_with(end))
        .register_fn("days_between", days_between);
}
