//! One note large enough for the back row: its whole text on a sheet of its own.

use super::Sight;
use super::written::Writer;
use crate::drawing::ink::Ink;
use crate::drawing::place::Rect;
use crate::drawing::sketch::{LEADING, Sketch, Style, solid};
use crate::drawing::{Drawing, SHEET_HEIGHT, SHEET_WIDTH, Weight};
use crate::model::id::{RecordId, TableId};
use crate::model::value::Value;

/// The share of the sheet that it fills.
const SHARE: f32 = 0.7;
const LARGEST: f32 = 120.0;
const SMALLEST: f32 = 34.0;

/// The note on a sheet of its own.
pub fn note(sight: &Sight<'_>, table: &TableId, id: &RecordId) -> Drawing {
    let writer = Writer { workshop: sight.workshop, facts: sight.facts, words: sight.words };
    let text = writer.title(table, id.as_str());
    let spec = sight.workshop.table(table.as_str());
    let own = spec.is_some_and(|spec| spec.of_canvas.is_some());
    let paper = if own { colour(sight, table, id).unwrap_or(Ink::Sticky(0)) } else { Ink::Card };
    let ink = if own { Ink::StickyInk } else { Ink::Ink };
    let (width, height) = (SHEET_WIDTH * SHARE, SHEET_HEIGHT * SHARE);
    let card = Rect::new((SHEET_WIDTH - width) / 2.0, (SHEET_HEIGHT - height) / 2.0, width, height);
    let inner = card.inset(56.0);
    let mut sketch = Sketch::new(sight.lettering);
    sketch.card(card, 20.0, solid(paper));
    let size = largest(&sketch, &text, inner);
    let lines = (inner.height / (size * LEADING)).floor().max(1.0) as usize;
    let style = Style::new(size, ink).weight(Weight::Semibold).middle().lines(lines);
    sketch.text_centered(inner, &text, style);
    sketch.tell(text);
    sketch.finish()
}

/// The largest size in which a text fits.
fn largest(sketch: &Sketch<'_>, text: &str, inner: Rect) -> f32 {
    let fits = |size: f32| {
        let style = Style::new(size, Ink::Ink).weight(Weight::Semibold);
        let longest = text.split_whitespace().map(|word| sketch.text_width(word, style)).fold(0.0, f32::max);
        sketch.text_height(text, inner.width, style) <= inner.height && longest <= inner.width
    };
    let mut size = LARGEST;
    while size > SMALLEST && !fits(size) {
        size -= 2.0;
    }
    size
}

fn colour(sight: &Sight<'_>, table: &TableId, id: &RecordId) -> Option<Ink> {
    let spec = sight.workshop.table(table.as_str())?;
    spec.fields.iter().find_map(|field| {
        let value = sight.facts.value(table.as_str(), id.as_str(), field.id.as_str())?;
        let ink = Ink::named(field.option(value.text()?)?.ink.as_deref()?)?;
        matches!(ink, Ink::Sticky(_)).then_some(ink)
    })
}

/// Whether a record has a text that is worth a sheet of its own.
pub fn has_text(sight: &Sight<'_>, table: &TableId, id: &RecordId) -> bool {
    let title = sight.workshop.table(table.as_str()).map(|spec| spec.title_field().to_owned());
    let value = title.and_then(|title| sight.facts.value(table.as_str(), id.as_str(), &title));
    value.and_then(Value::text).is_some_and(|text| !text.is_empty())
}
