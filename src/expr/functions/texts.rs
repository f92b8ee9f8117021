//! What expressions ask about texts: how hard they are to read, which words they use, how they open. Each takes a text
//! or a list of texts; in a list, every text is a text of its own whose last sentence ends with it.

use rhai::{Array, Dynamic, Engine, ImmutableString, NativeCallContext};

use super::super::meter;
use super::super::values::{self, Told, maybe, number, said, text};
use super::lookups;
use crate::model::lix;
use crate::model::word_lint::{self, WordList};

type Context<'a> = NativeCallContext<'a>;

/// The texts of a text or a list, compared with so many entries of other lists: that is the work it takes.
fn texts(value: Dynamic, entries: usize) -> Told<Vec<ImmutableString>> {
    let texts: Vec<ImmutableString> = match text(&value) {
        Some(text) => vec![text],
        None => values::items(value).map(|list| list.iter().filter_map(text).collect()).unwrap_or_default(),
    };
    // A word with the space after it has some eight bytes.
    let words = texts.iter().map(|text| text.len() / 8 + 1).fold(0, usize::saturating_add);
    meter::charge(words.saturating_mul(entries + 1))?;
    Ok(texts)
}

fn word_list(list: Dynamic) -> Told<WordList> {
    Ok(WordList::read(&texts(list, 0)?))
}

/// Where a full stop ends no sentence: `lists.abbr`, else the usual ones.
fn abbreviations(context: &Context<'_>) -> Told<Vec<String>> {
    let own = lookups::frame(context)?.world.abbreviations();
    Ok(own.unwrap_or_else(|| lix::ABBREVIATIONS.map(str::to_owned).to_vec()))
}

/// The readability of a text.
fn read(context: &Context<'_>, value: Dynamic) -> Told<lix::Lix> {
    let texts = texts(value, 0)?;
    let texts: Vec<&str> = texts.iter().map(|text| text.as_str()).collect();
    Ok(lix::read(&texts, &abbreviations(context)?))
}

fn found(value: Dynamic, list: Dynamic, exceptions: Dynamic) -> Told<Vec<String>> {
    let (list, exceptions) = (word_list(list)?, word_list(exceptions)?);
    let texts = texts(value, list.len() + exceptions.len())?;
    Ok(texts.iter().flat_map(|text| word_lint::found(text, &list, &exceptions)).collect())
}

fn count_words(value: Dynamic, list: Dynamic, exceptions: Dynamic) -> Told<i64> {
    Ok(found(value, list, exceptions)?.len() as i64)
}

fn found_words(value: Dynamic, list: Dynamic, exceptions: Dynamic) -> Told {
    let mut known = std::collections::BTreeSet::new();
    let found = found(value, list, exceptions)?;
    written(found.iter().filter(|word| known.insert(word.as_str())))
}

fn written<'a>(texts: impl IntoIterator<Item = &'a String>) -> Told {
    values::list(texts.into_iter().map(|text| said(text)).collect::<Array>())
}

fn count_endings(value: Dynamic, endings: Dynamic, least: Dynamic) -> Told {
    let Some(least) = number(&least) else { return Ok(Dynamic::UNIT) };
    let endings = texts(endings, 0)?;
    let texts = texts(value, endings.len())?;
    let count = |text: &ImmutableString| word_lint::count_endings(text, &endings, least.ceil() as usize);
    Ok(Dynamic::from(texts.iter().map(count).sum::<usize>() as i64))
}

fn clashes(value: Dynamic, list: Dynamic) -> Told {
    let entries = texts(list, 0)?;
    written(&word_lint::clashes(&texts(value, entries.len())?, &entries))
}

/// Whether the first text that says something opens so.
fn opens_with(value: Dynamic, list: Dynamic) -> Told<bool> {
    let list = word_list(list)?;
    let texts = texts(value, list.len())?;
    let first = texts.iter().find(|text| !text.trim().is_empty());
    Ok(first.is_some_and(|text| word_lint::opens_with(text, &list)))
}

fn sentence_opens_with(context: Context<'_>, value: Dynamic, list: Dynamic) -> Told<bool> {
    let (list, abbreviations) = (word_list(list)?, abbreviations(&context)?);
    let texts = texts(value, list.len())?;
    Ok(texts.iter().any(|text| word_lint::sentence_opens_with(text, &list, &abbreviations)))
}

pub(super) fn register(engine: &mut Engine) {
    engine
        .register_fn("lix", |context: Context<'_>, value: Dynamic| -> Told {
            Ok(maybe(read(&context, value)?.lix.map(f64::from)))
        })
        .register_fn("lix_band", |context: Context<'_>, value: Dynamic| -> Told {
            let band = read(&context, value)?.band();
            Ok(band.map_or(Dynamic::UNIT, |band| Dynamic::from(band as i64)))
        })
        .register_fn("words", |context: Context<'_>, value: Dynamic| -> Told<i64> {
            Ok(read(&context, value)?.words as i64)
        })
        .register_fn("sentences", |context: Context<'_>, value: Dynamic| -> Told<i64> {
            Ok(read(&context, value)?.sentences as i64)
        })
        .register_fn("longest_sentence", |context: Context<'_>, value: Dynamic| -> Told {
            values::written(read(&context, value)?.longest_sentence)
        })
        .register_fn("longest_words", |context: Context<'_>, value: Dynamic| -> Told {
            written(&read(&context, value)?.longest_words)
        })
        .register_fn("count_words", |value: Dynamic, list: Dynamic| count_words(value, list, Dynamic::UNIT))
        .register_fn("count_words", count_words)
        .register_fn("found_words", |value: Dynamic, list: Dynamic| found_words(value, list, Dynamic::UNIT))
        .register_fn("found_words", found_words)
        .register_fn("count_endings", count_endings)
        .register_fn("clashes", clashes)
        .register_fn("opens_with", opens_with)
        .register_fn("sentence_opens_with", sentence_opens_with);
}
