//! Looking things up: answers of a group, rows, options, stops, and whether another rule fires.

use std::sync::Arc;

use rhai::{Dynamic, Engine, NativeCallContext};

use super::super::answers::Poll;
use super::super::reads;
use super::super::values::{self, Told, hidden, id_of};
use super::super::world::{Bag, Frame};

type Context<'a> = NativeCallContext<'a>;

/// What the expression that is running may look at.
pub(super) fn frame(context: &Context<'_>) -> Told<Arc<Frame>> {
    let frame = context.tag().and_then(|tag| tag.read_lock::<Arc<Frame>>().map(|it| it.clone()));
    frame.ok_or_else(|| values::fault("nothing to look at"))
}

fn poll(context: &Context<'_>, ask: &str, of: &Dynamic, group: &str, wave: Option<&Dynamic>) -> Told<Poll> {
    let frame = frame(context)?;
    let wave = match wave.map(values::number) {
        None => None,
        // A round that is asked for by a missing number was never answered.
        Some(None) => return Ok(Poll(None)),
        Some(Some(wave)) => Some(wave.clamp(0.0, 255.0) as u8),
    };
    let Some(of) = id_of(of) else { return Ok(Poll(None)) };
    reads::note(|reads| reads.answers = true);
    Ok(frame.world.polls.poll(ask, &of, group, wave))
}

fn waves(context: &Context<'_>, ask: &str, of: &Dynamic, group: &str) -> Told<i64> {
    let of = id_of(of).unwrap_or_default();
    reads::note(|reads| reads.answers = true);
    Ok(frame(context)?.world.polls.rounds(ask, &of, group).len() as i64)
}

fn row(context: Context<'_>, table: &str, id: Dynamic) -> Told {
    let frame = frame(&context)?;
    let Some(table) = frame.world.tables.get(table) else { return Ok(Dynamic::UNIT) };
    reads::note(|reads| reads.table(table.number));
    let found = id_of(&id).and_then(|id| table.by_id.get(id.as_str()).cloned());
    Ok(found.map_or(Dynamic::UNIT, Dynamic::from))
}

/// The record of a table that a canvas looks at: the chosen one, else the first.
fn focus(context: Context<'_>, canvas: &str, table: &str) -> Told {
    let frame = frame(&context)?;
    let chosen = frame.world.focus.get(canvas).and_then(|tables| tables.get(table));
    let Some(table) = frame.world.tables.get(table) else { return Ok(Dynamic::UNIT) };
    reads::note(|reads| {
        reads.focus = true;
        reads.table(table.number);
    });
    let chosen = chosen.and_then(|id| table.by_id.get(id.as_str()).cloned()).map(Dynamic::from);
    Ok(chosen.or_else(|| table.rows.first().cloned()).unwrap_or(Dynamic::UNIT))
}

/// The bag whose id is that text or that number.
fn pick(bags: Option<&Vec<Bag>>, id: &Dynamic) -> Dynamic {
    let number = values::number(id);
    let id = id_of(id);
    let is_it = |bag: &&Bag| match number {
        Some(number) => values::number(&bag.get("number")).is_some_and(|own| (own - number).abs() < 1e-9),
        None => id.is_some() && values::text(&bag.get("id")) == id,
    };
    let found = bags.and_then(|bags| bags.iter().find(is_it));
    found.cloned().map_or(Dynamic::UNIT, Dynamic::from)
}

fn fired(context: &Context<'_>, rule: &str) -> Told<Vec<Dynamic>> {
    match frame(context)?.fired.get(rule) {
        Some(Some(records)) => Ok(records.clone()),
        Some(None) => Err(hidden()),
        None => Ok(Vec::new()),
    }
}

pub(super) fn register(engine: &mut Engine) {
    engine
        .register_fn("t", |context: Context<'_>, ask: &str, group: &str| {
            poll(&context, ask, &Dynamic::from(""), group, None)
        })
        .register_fn("t", |context: Context<'_>, ask: &str, of: Dynamic, group: &str| {
            poll(&context, ask, &of, group, None)
        })
        .register_fn("t", |context: Context<'_>, ask: &str, of: Dynamic, group: &str, wave: Dynamic| {
            poll(&context, ask, &of, group, Some(&wave))
        })
        .register_fn("waves", |context: Context<'_>, ask: &str, group: &str| {
            waves(&context, ask, &Dynamic::from(""), group)
        })
        .register_fn("waves", |context: Context<'_>, ask: &str, of: Dynamic, group: &str| {
            waves(&context, ask, &of, group)
        })
        .register_fn("row", row)
        .register_fn("focus", focus)
        .register_fn("option", |context: Context<'_>, table: &str, field: &str, id: Dynamic| -> Told {
            let key = (table.to_owned(), field.to_owned());
            Ok(pick(frame(&context)?.world.menus.options.get(&key), &id))
        })
        .register_fn("stop", |context: Context<'_>, canvas: &str, id: Dynamic| -> Told {
            Ok(pick(frame(&context)?.world.menus.stops.get(canvas), &id))
        })
        .register_fn("ask_option", |context: Context<'_>, ask: &str, id: Dynamic| -> Told {
            Ok(pick(frame(&context)?.world.menus.asks.get(ask), &id))
        })
        .register_fn("fires", |context: Context<'_>, rule: &str| -> Told<bool> {
            Ok(!fired(&context, rule)?.is_empty())
        })
        .register_fn("fired", |context: Context<'_>, rule: &str| -> Told {
            Ok(Dynamic::from_array(fired(&context, rule)?))
        });
}
