//! Says the fields, questions and views of a workshop in the words of the handbook, so that the two can be compared.

use raaderum::model::canvas::AskKind;
use raaderum::model::field::{FieldKind, OptionSpec, Options};
use raaderum::model::view_spec::{TrackShape, ViewSpec};
use raaderum::model::workshop::Workshop;

/// What is said of something that is not there.
pub(crate) const NONE: &str = "nothing";

/// Whether a workshop's words say what the handbook says; they may say more where the handbook leaves it open.
pub(crate) fn agree(book: &str, said: &str) -> bool {
    let book = spelled(book);
    let Some(rest) = said.strip_prefix(book.as_str()) else { return false };
    let names_options = book.contains(" of ");
    rest.is_empty()
        || rest.starts_with('/')
        || book.ends_with("..")
        || rest.starts_with(' ') && !names_options
}

/// The codes of chapter 2.3 in full.
fn spelled(book: &str) -> String {
    match book {
        "half5" => "number 1..5/0.5".to_owned(),
        "scale5" => "number 1..5/1".to_owned(),
        "slider100" => "number 0..100/5".to_owned(),
        "bipolar7" => "number -3..3/1".to_owned(),
        "phase7" => "single of 1 2 3 4 5 6 7".to_owned(),
        other => other.replace("alloc100", "hundred/5"),
    }
}

/// What a field holds, or which rows a table is preset with.
pub(crate) fn field(workshop: &Workshop, what: &str) -> String {
    let (table_id, field_id) = what.split_once('.').unwrap_or((what, ""));
    let Some(table) = workshop.table(table_id) else { return NONE.to_owned() };
    if field_id.is_empty() {
        let rows: Vec<&str> = table.rows.iter().map(|(id, _)| id.as_str()).collect();
        return format!("rows {}", rows.join(" "));
    }
    let Some(field) = table.field(field_id) else { return NONE.to_owned() };
    match &field.kind {
        FieldKind::Text { max } => format!("text {max}{}", words(workshop, table_id, field_id)),
        FieldKind::Number { min, max, step } => format!("number {min}..{max}/{step}"),
        FieldKind::Choice(options) => format!("one of {}", ids(options)),
        FieldKind::Flags(options) => format!("any of {}", ids(options)),
        FieldKind::Split { parts, step } => format!("hundred/{step} of {}", options(workshop, None, parts)),
        FieldKind::Date => "date".to_owned(),
        FieldKind::Link { table, many } => format!("link{} {table}", if *many { "s" } else { "" }),
        FieldKind::Yes => "yes".to_owned(),
        FieldKind::Row { min, max, step, length } => format!("row x{length} {min}..{max}/{step}"),
        FieldKind::Place => "place".to_owned(),
        FieldKind::Formula(_) => "computed".to_owned(),
    }
}

/// How many words the wall allows a text, where it counts them.
fn words(workshop: &Workshop, table: &str, field: &str) -> String {
    let slots =
        workshop.canvases.iter().flat_map(|canvas| canvas.view.leaves()).filter_map(|leaf| match leaf {
            ViewSpec::Slots(slots) if slots.of == *table => Some(&slots.slots),
            _ => None,
        });
    let limit = slots.flatten().filter(|slot| slot.field == *field).find_map(|slot| slot.words);
    limit.map(|words| format!(" in {words} words")).unwrap_or_default()
}

/// What an answer to a question is, and who is asked about what.
pub(crate) fn ask(workshop: &Workshop, canvas: &str, ask: &str) -> (String, String) {
    let Some(canvas) = workshop.canvas(canvas) else { return (NONE.to_owned(), NONE.to_owned()) };
    let Some(ask) = canvas.asks.iter().find(|known| known.id == *ask) else {
        return (NONE.to_owned(), NONE.to_owned());
    };
    let options = |of: &Options| options(workshop, Some(canvas.id.as_str()), of);
    let answer = match &ask.kind {
        AskKind::One { of } => format!("single of {}", options(of)),
        AskKind::Many { of, most } => format!("multi({most}) of {}", options(of)),
        AskKind::Scale { min, max, step, .. } => format!("number {min}..{max}/{step}"),
        AskKind::Share { of, step } => format!("hundred/{step} of {}", options(of)),
    };
    let groups: Vec<&str> = ask.groups.iter().map(|group| group.as_str()).collect();
    let on = ask.each.as_ref().map(|table| format!(" on {table}")).unwrap_or_default();
    (answer, format!("{}{on}", groups.join(" ")))
}

fn options(workshop: &Workshop, canvas: Option<&str>, options: &Options) -> String {
    match options {
        Options::Rows(table) => format!("rows {table}"),
        Options::OptionsOf { table, field } => {
            let field = workshop.table(table.as_str()).and_then(|table| table.field(field.as_str()));
            field.map(|field| ids(field.options())).unwrap_or_default()
        }
        Options::Stops => {
            let canvas = canvas.and_then(|canvas| workshop.canvas(canvas));
            canvas.map(|canvas| ids(&workshop.options(canvas, options))).unwrap_or_default()
        }
        Options::These(these) => these.iter().map(scored).collect::<Vec<_>>().join(" "),
    }
}

fn ids(options: &[OptionSpec]) -> String {
    options.iter().map(|option| option.id.as_str()).collect::<Vec<_>>().join(" ")
}

/// An option with the number it stands for, unless it is called by that number.
fn scored(option: &OptionSpec) -> String {
    match option.number {
        Some(number) if option.id.as_str() != number.to_string() => format!("{}={number}", option.id),
        _ => option.id.to_string(),
    }
}

/// The kinds of view on a canvas.
pub(crate) fn parts(workshop: &Workshop, canvas: &str) -> Vec<String> {
    let canvas = workshop.canvas(canvas);
    canvas.map(|canvas| canvas.view.leaves().into_iter().map(part).collect()).unwrap_or_default()
}

fn part(view: &ViewSpec) -> String {
    let kind = |kind: &str, more: String| format!("{kind} {}", more.to_lowercase()).trim_end().to_owned();
    match view {
        ViewSpec::Zones(zones) => kind("zones", format!("{:?}", zones.layout)),
        ViewSpec::Slots(slots) => kind("slots", format!("{:?}", slots.layout)),
        ViewSpec::Gate(gate) => kind("gate", gate.questions.len().to_string()),
        ViewSpec::Seats(seats) => kind("seats", format!("{} {} {}", seats.least, seats.usual, seats.most)),
        ViewSpec::Matrix(matrix) => {
            let splits = [&matrix.x, &matrix.y].map(|axis| axis.split.map(|split| split.to_string()));
            kind("matrix", splits.into_iter().flatten().collect::<Vec<_>>().join(" "))
        }
        ViewSpec::Track(track) => {
            let ids = || track.stops.iter().map(|stop| stop.id.to_string());
            let heights = || track.stops.iter().map(|stop| stop.at.unwrap_or_default().to_string());
            match track.shape {
                TrackShape::Ladder => kind("track ladder", ids().collect::<Vec<_>>().join(" ")),
                TrackShape::Curve => kind("track curve", heights().collect::<Vec<_>>().join(" ")),
            }
        }
        ViewSpec::Board(_) => "board".to_owned(),
        ViewSpec::Split(_) => "split".to_owned(),
        ViewSpec::Scales(_) => "scales".to_owned(),
        ViewSpec::Ratings(_) => "ratings".to_owned(),
        ViewSpec::Radar(_) => "radar".to_owned(),
        ViewSpec::Ledger(_) => "ledger".to_owned(),
        ViewSpec::Ternary(_) => "ternary".to_owned(),
        ViewSpec::Graph(_) => "graph".to_owned(),
        ViewSpec::Timeline(_) => "timeline".to_owned(),
        ViewSpec::Chain(_) => "chain".to_owned(),
        ViewSpec::Deck(_) => "deck".to_owned(),
        // A pair has no leaf of its own.
        ViewSpec::Pair(_) => "pair".to_owned(),
    }
}
