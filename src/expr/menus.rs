//! What can be chosen where: the options of fields, stops and questions, as expressions read them.

use rhai::Dynamic;

use super::values::{maybe, said};
use super::world::{Bag, Menus};
use crate::model::canvas::AskKind;
use crate::model::field::{FieldKind, OptionSpec, Options};
use crate::model::workshop::Workshop;

/// Every list of options of a workshop.
pub(super) fn menus(workshop: &Workshop) -> Menus {
    let mut menus = Menus::default();
    for table in &workshop.tables {
        for field in &table.fields {
            let options = match &field.kind {
                // Any canvas does: only stops belong to one.
                FieldKind::Split { parts, .. } => workshop
                    .canvases
                    .first()
                    .map(|canvas| workshop.options(canvas, parts))
                    .unwrap_or_default(),
                _ => field.options().to_vec(),
            };
            let key = (table.id.as_str().to_owned(), field.id.as_str().to_owned());
            menus.options.insert(key, options.iter().map(bag).collect());
        }
    }
    for canvas in &workshop.canvases {
        let stops = workshop.options(canvas, &Options::Stops);
        menus.stops.insert(canvas.id.as_str().to_owned(), stops.iter().map(bag).collect());
        for ask in &canvas.asks {
            let options = match &ask.kind {
                AskKind::One { of } | AskKind::Many { of, .. } | AskKind::Share { of, .. } => {
                    workshop.options(canvas, of)
                }
                AskKind::Scale { .. } => Vec::new(),
            };
            menus.asks.insert(ask.id.as_str().to_owned(), options.iter().map(bag).collect());
        }
    }
    menus
}

fn bag(option: &OptionSpec) -> Bag {
    let text = |text: &Option<String>| text.as_deref().map_or(Dynamic::UNIT, said);
    let number = option.number.or_else(|| option.id.as_str().parse().ok());
    Bag::of([
        ("id", said(option.id.as_str())),
        ("name", said(&option.name)),
        ("short", text(&option.short)),
        ("number", maybe(number)),
        ("hint", text(&option.hint)),
        ("act", text(&option.hint)),
    ])
}
