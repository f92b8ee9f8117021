//! A preview in words: what becomes what, what happens, what is worth a look. The dialog and the command line say the
//! same.

use crate::app::store::Store;
use crate::model::id::{RecordId, TableId};
use crate::model::import::{
    Becomes, Instrument, Mapping, Preview, Problem, Sheet, Target, Trouble, Twin, choices, questions,
};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::words::Words;

/// A table or a question as people know it.
pub fn target(words: &Words, store: &Store, target: &Target) -> String {
    let workshop = store.workshop();
    match target {
        Target::Records(table) => {
            workshop.table(table.as_str()).map_or_else(|| table.to_string(), |spec| spec.name.clone())
        }
        Target::Answers(id) => {
            let Some((canvas, ask)) = workshop.ask(id) else { return id.to_string() };
            let beside = questions(workshop);
            let alone = beside.iter().filter(|other| canvas.asks.contains(other)).count() < 2;
            let name = if alone { canvas.title.clone() } else { format!("{}: {}", canvas.title, ask.text) };
            words.with("import-into-answers", &[("name", &name)])
        }
    }
}

/// What a column may become, each with its words; *springes over* first.
pub fn meanings(words: &Words, store: &Store, target: &Target) -> Vec<(Becomes, String)> {
    let nothing = (Becomes::Nothing, words.text("import-becomes-nothing"));
    let named = choices(store.workshop(), store.session(), target).into_iter().map(|choice| {
        let name = match &choice.becomes {
            Becomes::Nothing => words.text("import-becomes-nothing"),
            Becomes::Field(_) | Becomes::About(_) => first_upper(&choice.name),
            Becomes::Answer(_) => words.with("import-becomes-answer", &[("name", &choice.name)]),
            Becomes::Group => words.text("import-becomes-group"),
            Becomes::Person => words.text("import-becomes-person"),
        };
        (choice.becomes, name)
    });
    std::iter::once(nothing).chain(named).collect()
}

/// The records of a table with their titles.
pub fn titles(store: &Store, table: &TableId) -> Vec<(RecordId, String)> {
    let field = store.workshop().table(table.as_str()).map_or("name", |spec| spec.title_field());
    let title = |record: &Record| record.value(field).and_then(Value::text).unwrap_or_default().to_owned();
    store.session().rows(table.as_str()).iter().map(|(id, record)| (id.clone(), title(record))).collect()
}

fn first_upper(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Where a sheet comes from: its name, its rows, and how it was read.
pub fn source(words: &Words, sheet: &Sheet, file: &str) -> String {
    let file = if file.is_empty() { words.text("sheet-pasted") } else { file.to_owned() };
    let separator = words.text(match sheet.separator {
        ',' => "import-separator-comma",
        '\t' => "import-separator-tab",
        _ => "import-separator-semicolon",
    });
    let rows = words.count("import-rows", sheet.rows.len());
    words.with(
        "import-source",
        &[("file", &file), ("rows", &rows), ("encoding", sheet.encoding), ("separator", &separator)],
    )
}

/// What happens, a line for each thing.
pub fn happens(words: &Words, store: &Store, mapping: &Mapping, preview: &Preview) -> Vec<String> {
    let told = &preview.told;
    let (into, k) = (target(words, store, &mapping.target), store.session().cover().privacy.k.to_string());
    let wave = mapping.wave.to_string();
    let arguments = [("into", into.as_str()), ("k", k.as_str()), ("wave", wave.as_str())];
    let counts = [
        ("new", told.new),
        ("changed", told.changed),
        ("persons", told.persons),
        ("partial", told.partial),
        ("replaced", told.replaced),
        ("hidden", told.hidden),
        ("withheld", told.withheld),
        ("beside", told.beside),
        ("typed", told.typed),
        ("silent", told.silent),
        ("left-out", told.left_out),
    ];
    let mut lines: Vec<String> = counts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| words.count_with(&format!("import-told-{key}"), n, &arguments))
        .collect();
    if !told.abouts.is_empty() {
        lines.push(words.with("import-told-abouts", &[("names", &words.names(&told.abouts))]));
    }
    if preview.edit.is_none() {
        lines.push(words.text("import-told-nothing"));
    }
    lines
}

/// What is worth a look: rows that are there twice, and cells that cannot be taken.
pub fn look(words: &Words, sheet: &Sheet, preview: &Preview) -> Vec<String> {
    let twins = preview.twins.iter().map(|twin| (twin.line, told_twin(words, twin)));
    let problems = preview.problems.iter().map(|problem| (problem.line, told_problem(words, sheet, problem)));
    let mut lines: Vec<(usize, String)> = twins.chain(problems).collect();
    lines.sort_by_key(|(line, _)| *line);
    lines.into_iter().map(|(_, text)| text).collect()
}

fn told_twin(words: &Words, twin: &Twin) -> String {
    let line = twin.line.to_string();
    let other = twin.other.map(|line| line.to_string()).unwrap_or_default();
    let key = match twin.other {
        None => "import-twin-there",
        Some(_) if twin.name.is_empty() => "import-twin-row",
        Some(_) => "import-twin-line",
    };
    words.with(key, &[("line", &line), ("name", &twin.name), ("other", &other)])
}

fn told_problem(words: &Words, sheet: &Sheet, problem: &Problem) -> String {
    const LONGEST: usize = 40;
    let line = problem.line.to_string();
    let at = match problem.column.and_then(|column| sheet.header.get(column)) {
        Some(column) => words.with("import-at-column", &[("line", &line), ("column", column)]),
        None => words.with("import-at", &[("line", &line)]),
    };
    let short = problem.what != Trouble::Refused && problem.found.chars().count() > LONGEST;
    let found: String = if short {
        problem.found.chars().take(LONGEST - 1).chain(['…']).collect()
    } else {
        problem.found.clone()
    };
    let key = format!("import-problem-{}", name(problem.what));
    let says = words.with(&key, &[("found", &found), ("expected", &problem.expected)]);
    format!("{at}: {says}")
}

/// What each column becomes, a line for each: *Udsagn 1 → Svar om Kompetencer*.
pub fn columns(words: &Words, store: &Store, sheet: &Sheet, mapping: &Mapping) -> Vec<String> {
    let meanings = meanings(words, store, &mapping.target);
    let name = |becomes: &Becomes| {
        let found = meanings.iter().find(|(other, _)| other == becomes);
        found.map_or("", |(_, name)| name.as_str()).to_owned()
    };
    let columns = sheet.header.iter().zip(&mapping.columns);
    columns.map(|(heading, becomes)| format!("{heading} → {}", name(becomes))).collect()
}

/// The instrument of a mapping for answers.
pub fn instrument<'a>(store: &'a Store, mapping: &Mapping) -> Option<Instrument<'a>> {
    match &mapping.target {
        Target::Answers(ask) => Instrument::of(store.workshop(), store.session(), ask),
        Target::Records(_) => None,
    }
}

fn name(what: Trouble) -> &'static str {
    match what {
        Trouble::TooManyCells => "too-many-cells",
        Trouble::NoTitle => "no-title",
        Trouble::NoNumber => "no-number",
        Trouble::OutOfRange => "out-of-range",
        Trouble::OffStep => "off-step",
        Trouble::NoDate => "no-date",
        Trouble::NoYes => "no-yes",
        Trouble::TooLong => "too-long",
        Trouble::Unknown => "unknown",
        Trouble::NoSuchKind => "no-such-kind",
        Trouble::NoAbout => "no-about",
        Trouble::NoGroup => "no-group",
        Trouble::NamesPerson => "names-person",
        Trouble::Refused => "refused",
    }
}
