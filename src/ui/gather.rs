//! Gathers from the program what the screens show: beads, rows, passes, questions. Reads only.

use std::collections::BTreeMap;

use super::drawer::Row;
use super::drawer::hands::Question;
use super::drawer::insights::DecisionRow;
use super::ribbon::{Bead, BeadState};
use super::theme::Look;
use crate::app::App;
use crate::app::hands::{self, Hands};
use crate::app::store::Store;
use crate::drawing::Target;
use crate::drawing::ink::Ink;
use crate::model::canvas::{AskKind, Canvas};
use crate::model::dots;
use crate::model::field::{FieldKind, FieldSpec};
use crate::model::grouping;
use crate::model::id::{FieldId, GroupId, RecordId, TableId};
use crate::model::view_spec::ViewSpec;
use crate::view::standing::{Standing, standing};
use crate::view::strip;
use crate::view::written::Writer;
use crate::view::{self, Lens};

/// The place of a canvas' phase.
pub fn phase_of(store: &Store, canvas: &Canvas) -> u8 {
    store.sight(canvas, store.workshop().language, Lens::default()).phase()
}

/// The beads with their names and the canvases behind them.
pub fn beads(look: Look, app: &App, store: &Store) -> Vec<Bead> {
    let workshop = store.workshop();
    let named = |bead: strip::Bead| {
        let advice = workshop.advice.iter().find(|advice| advice.number.to_string() == bead.number);
        let name = match advice {
            Some(advice) => {
                let parts = [("number", bead.number.as_str()), ("title", &advice.title)];
                look.words.with("frame-advice", &parts)
            }
            None => look.text("frame-others"),
        };
        let number = advice.map(|advice| advice.number);
        let canvases = workshop.canvases.iter().filter(|canvas| canvas.advice == number);
        let canvases = canvases.map(|canvas| (canvas.id.clone(), canvas.title.clone())).collect();
        let state = match (bead.is_now, bead.is_done) {
            (true, _) => BeadState::Now,
            (false, true) => BeadState::Done,
            (false, false) => BeadState::Ahead,
        };
        Bead { number: bead.number, name, phase: bead.phase, state, canvases }
    };
    app.beads().into_iter().map(named).collect()
}

/// How many people have answered the questions of the canvas, and whether it asks anything.
pub fn answers(app: &App) -> Option<u32> {
    let (store, canvas) = (app.store.as_ref()?, app.canvas()?);
    if canvas.asks.is_empty() {
        return None;
    }
    let sight = store.sight(canvas, store.workshop().language, Lens::default());
    // Where the canvas looks at one record, only the answers about that one count.
    let counts = |key: &crate::model::tally::TallyKey| {
        canvas.asks.iter().any(|ask| {
            let focus = ask.each.as_ref().filter(|table| canvas.focus.contains(table));
            ask.id == key.ask && focus.is_none_or(|table| sight.focus(table) == key.of.as_ref())
        })
    };
    // Whoever answers about several records, or two questions, is one person.
    let mut most: BTreeMap<&GroupId, u32> = BTreeMap::new();
    for (key, tally) in store.session().tallies().filter(|(key, _)| counts(key)) {
        let known = most.entry(&key.group).or_default();
        *known = (*known).max(tally.n);
    }
    Some(most.values().sum())
}

/// What writes the values of a session in words.
fn writer(store: &Store, look: Look) -> Writer<'_> {
    Writer { workshop: store.workshop(), facts: store.facts(), words: look.words }
}

/// The rows of a table, as the drawer shows them.
pub fn rows(app: &App, look: Look, table: &TableId) -> Vec<Row> {
    let (Some(store), Some(canvas)) = (&app.store, app.canvas()) else { return Vec::new() };
    let Some(spec) = store.workshop().table(table.as_str()) else { return Vec::new() };
    let movable = takes(&canvas.view, table);
    let sticky = spec.of_canvas.is_some();
    let writer = writer(store, look);
    let told = |id: &RecordId| -> Vec<String> {
        let plain = |field: &&FieldSpec| matches!(field.kind, FieldKind::Choice(_) | FieldKind::Link { .. });
        let words = spec.fields.iter().filter(plain).filter_map(|field| {
            let value = store.facts().value(table.as_str(), id.as_str(), field.id.as_str())?;
            Some(writer.value(field, value)).filter(|words| !words.is_empty())
        });
        words.take(2).collect()
    };
    let ink = |id: &RecordId| {
        spec.fields.iter().find_map(|field| {
            let value = store.facts().value(table.as_str(), id.as_str(), field.id.as_str())?;
            Ink::named(field.option(value.text()?)?.ink.as_deref()?)
        })
    };
    let rows = store.session().rows(table.as_str());
    let under = |id: &RecordId| {
        let head = grouping::head(rows, rows.get(id.as_str())?)?;
        Some(look.words.with("group-under", &[("title", &app.title_of(table, &head.into()))]))
    };
    let sight = store.sight(canvas, store.workshop().language, Lens::default());
    let dots = view::dots::counts(&sight, table);
    let mut ids: Vec<&RecordId> = rows.iter().map(|(id, _)| id).collect();
    // Once the dots are shown, the list is the ranking.
    ids.sort_by_key(|id| std::cmp::Reverse(dots.get(id).copied().unwrap_or(0)));
    let got = |id: &RecordId| dots.get(id).map(|count| look.words.count("dots-got", *count as usize));
    ids.into_iter()
        .map(|id| Row {
            target: Target::Card(table.clone(), id.clone()),
            title: writer.title(table, id.as_str()),
            about: got(id)
                .into_iter()
                .chain(under(id))
                .chain(told(id))
                .take(2)
                .collect::<Vec<_>>()
                .join(" · "),
            ink: ink(id).or(sticky.then_some(Ink::Sticky(0))),
            movable,
        })
        .collect()
}

/// Whether cards of a table can be put on a view.
fn takes(view: &ViewSpec, table: &TableId) -> bool {
    view.leaves().iter().any(|leaf| leaf.cards().is_some_and(|(of, _)| of == table))
}

/// Decisions, as the drawer shows them.
pub fn decisions(app: &App, look: Look) -> Vec<DecisionRow> {
    let Some(store) = &app.store else { return Vec::new() };
    let row = |(id, decision): (&crate::model::id::DecisionId, &crate::model::session::Decision)| {
        let due = if decision.due.is_empty() { String::new() } else { look.words.date(&decision.due) };
        let parts = [decision.owner.clone(), due, app.source_of(decision)];
        let about = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        DecisionRow { id: id.clone(), text: decision.text.clone(), about, status: decision.status }
    };
    store.session().decisions().map(row).collect()
}

/// Every canvas where a record can stand, in the order of the day, and where it stands there.
pub fn pass(app: &App, look: Look, table: &TableId, id: &RecordId) -> Vec<Standing> {
    let Some(store) = &app.store else { return Vec::new() };
    let walk = app.walk();
    let canvases = walk.iter().filter_map(|canvas| store.workshop().canvas(canvas.as_str()));
    let language = look.words.language();
    canvases
        .filter_map(|canvas| standing(&store.sight(canvas, language, Lens::default()), table, id))
        .collect()
}

/// The words around a show of hands.
pub fn question(app: &App, look: Look, hands: &Hands) -> Option<Question> {
    let store = app.store.as_ref()?;
    let (canvas, ask) = hands::asked(store.workshop(), store.session(), &hands.ask)?;
    let group = |id: &GroupId| store.workshop().group(id.as_str());
    let dots = dots::table_of(&hands.ask).and_then(|_| app.dots());
    let asks = if dots.is_some() { std::slice::from_ref(&ask) } else { canvas.asks.as_slice() };
    let several = asks.len() > 1;
    let choices = asks.iter().flat_map(|ask| {
        ask.groups.iter().map(move |id| {
            let name = group(id).map_or_else(|| id.to_string(), |group| group.name.clone());
            let other = ask.id != hands.ask;
            let name = if several && other { format!("{name}: {}", short(&ask.text)) } else { name };
            (ask.id.clone(), id.clone(), name)
        })
    });
    let about = match (&ask.each, &hands.of) {
        (Some(table), Some(id)) => writer(store, look).title(table, id.as_str()),
        (_, _) => String::new(),
    };
    let anonymous = group(&hands.group).is_some_and(|group| group.anonymous);
    Some(Question {
        text: ask.text.clone(),
        about,
        choices: choices.collect(),
        many: matches!(ask.kind, AskKind::Many { .. }),
        k: if anonymous { store.session().cover().privacy.k } else { 0 },
        dots,
    })
}

fn short(text: &str) -> String {
    const MOST: usize = 28;
    if text.chars().count() <= MOST {
        text.to_owned()
    } else {
        text.chars().take(MOST - 1).chain(['…']).collect()
    }
}

/// A colour of a card: the option, its name, its ink.
pub type Colour = (String, String, Ink);

/// The colours that a card can have: a field and its options that have inks.
pub fn colours(store: &Store, table: &TableId) -> Option<(FieldId, Vec<Colour>)> {
    let spec = store.workshop().table(table.as_str())?;
    spec.of_canvas.as_ref()?;
    spec.fields.iter().find_map(|field| {
        let inks = field.options().iter().filter_map(|option| {
            Some((option.id.to_string(), option.name.clone(), Ink::named(option.ink.as_deref()?)?))
        });
        let inks: Vec<_> = inks.filter(|(_, _, ink)| matches!(ink, Ink::Sticky(_))).collect();
        (!inks.is_empty()).then(|| (field.id.clone(), inks))
    })
}
