//! Importing rows from another program: the file or the pasted text is read, the person says what each column becomes,
//! and all of it is one step that can be taken back.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::command::Command;
use super::documents::file_name;
use super::jobs::{Done, PathAsk, Purpose};
use super::notices::{self, Notice};
use super::store::Store;
use super::{App, Dialog};
use crate::file::sheet_file::{self, Refusal};
use crate::model::edit::{Edit, Verb};
use crate::model::history::Phase;
use crate::model::id::{CanvasId, RecordId, TableId};
use crate::model::import::{
    self, Becomes, Hints, Instrument, Mapping, Preview, Problem, Sheet, Target, Trouble,
};
use crate::model::workshop::Language;
use crate::words::Words;

pub mod told;

/// An import that is being decided.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportAsk {
    pub sheet: Arc<Sheet>,
    /// The file as the person knows it; empty for what was pasted.
    pub file: String,
    /// None until it is known what the rows are.
    pub mapping: Option<Mapping>,
    pub preview: Arc<Preview>,
}

/// What a file of rows turned out to be.
#[derive(Debug)]
pub(super) struct SheetRead {
    pub(super) path: PathBuf,
    pub(super) into: Option<Target>,
    pub(super) read: Result<Sheet, Refusal>,
}

/// What the person decided about an import.
#[derive(Clone, Debug, PartialEq)]
pub enum Decided {
    Target(Target),
    Column(usize, Becomes),
    Mapping(Mapping),
}

/// Words of the people who write such files, in both languages: a Danish group may have an English form.
pub fn hints() -> Hints {
    let both = |key: &str| -> BTreeSet<String> {
        let texts = [Language::Danish, Language::English].map(|language| Words::of(language).text(key));
        texts.iter().flat_map(|text| text.split(',')).map(import::folded).collect()
    };
    Hints {
        no_answer: both("import-hints-no-answer"),
        person: both("import-hints-person"),
        yes: both("import-hints-yes"),
        no: both("import-hints-no"),
    }
}

/// The first understanding of a sheet: for what was asked for, else for what it looks like.
pub fn first_guess(
    store: &Store,
    sheet: &Sheet,
    into: Option<Target>,
    canvas: Option<&CanvasId>,
) -> Option<Mapping> {
    let (workshop, session, hints) = (store.workshop(), store.session(), hints());
    let target = into.or_else(|| import::target(workshop, session, sheet, canvas, &hints))?;
    // A question that another one speaks for is that one, answered by its own group.
    let (target, asked) = match &target {
        Target::Answers(ask) => (Target::Answers(import::speaks_for(workshop, ask)), Some(ask.clone())),
        Target::Records(_) => (target, None),
    };
    let mut mapping = import::guess(workshop, session, sheet, &target, &hints);
    if let Target::Answers(ask) = &target
        && let Some(instrument) = Instrument::of(workshop, session, ask)
    {
        // Whom the room looks at is whom the answers are about.
        let sight = store.sight(instrument.canvas, workshop.language, crate::view::Lens::default());
        let own = instrument.voices.iter().find(|voice| Some(&voice.ask) == asked.as_ref());
        mapping.voice = own.cloned().or(mapping.voice);
        for table in &instrument.abouts {
            mapping.about.extend(sight.focus(table).map(|id| ((*table).clone(), id.clone())));
        }
    }
    Some(mapping)
}

/// What a sheet becomes, without the rows that the workshop refuses. Those are named among the problems.
pub fn planned(store: &Store, sheet: &Sheet, mapping: &mut Mapping) -> Preview {
    let (workshop, session, hints) = (store.workshop(), store.session(), hints());
    mapping.refused.clear();
    let preview = |mapping: &Mapping| {
        let mut ids = store.fresh_ids();
        let mut fresh = || ids.next().unwrap_or_default();
        import::preview(workshop, session, sheet, mapping, &hints, &mut fresh)
    };
    let first = preview(mapping);
    let refused = first.edit.as_ref().map(|edit| refused(store, edit, &first)).unwrap_or_default();
    if refused.is_empty() {
        return first;
    }
    mapping.refused = refused.iter().map(|problem| problem.line).collect();
    let mut second = preview(mapping);
    second.told.left_out += refused.len();
    second.problems.extend(refused);
    second.problems.sort_by_key(|problem| (problem.line, problem.column));
    second
}

/// The rows that a guard without a way out refuses: what may not be written by hand may not come from a file.
fn refused(store: &Store, edit: &Edit, preview: &Preview) -> Vec<Problem> {
    let workshop = store.workshop();
    let strict = |table: &TableId| {
        let guards = workshop.canvases.iter().flat_map(|canvas| &canvas.guards);
        guards.clone().any(|guard| guard.table == *table && guard.choices.is_empty())
    };
    if !preview.rows.iter().any(|(_, table, _)| strict(table)) {
        return Vec::new();
    }
    let mut after = store.session().clone();
    if after.apply(edit).is_err() {
        debug_assert!(false, "planned on this very session");
        return Vec::new();
    }
    let facts = store.facts().after(workshop, &after, edit);
    let says = |(line, table, id): &(usize, TableId, RecordId)| {
        let guard = workshop.canvases.iter().find_map(|canvas| {
            let before = store.facts().guards(canvas, table.as_str(), id.as_str());
            let raised = facts.guards(canvas, table.as_str(), id.as_str());
            raised.into_iter().find(|guard| guard.choices.is_empty() && !before.contains(guard))
        })?;
        let found = facts.sentence(Some((table.as_str(), id.as_str())), &guard.says);
        let expected = String::new();
        Some(Problem { line: *line, column: None, what: Trouble::Refused, found, expected })
    };
    preview.rows.iter().filter_map(says).collect()
}

impl App {
    /// Asks for a file of rows.
    pub fn ask_import(&mut self, into: Option<Target>) {
        let ask = PathAsk::new(Purpose::Import(into), self.folder_text());
        self.ask_path(ask);
    }

    /// Reads a file of rows.
    pub fn import_path(&mut self, path: PathBuf, into: Option<Target>) {
        let disk = Arc::clone(&self.jobs.disk);
        self.jobs.spawn("import", move || {
            let read = sheet_file::open(disk.as_ref(), &path);
            Done::Sheet(SheetRead { path, into, read })
        });
    }

    /// A file that was dropped on the window: rows for the session that is open, else something to open.
    pub fn dropped(&mut self, path: PathBuf) {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let is_sheet = ending.is_some_and(|ending| sheet_file::ENDINGS.contains(&ending.as_str()));
        if is_sheet && self.store.is_some() {
            self.import_path(path, None);
        } else {
            self.open_path(path);
        }
    }

    pub(super) fn sheet_read(&mut self, read: SheetRead) {
        match read.read {
            Ok(sheet) => self.open_import(sheet, file_name(&read.path), read.into),
            Err(refusal) => self.refuse_sheet(&refusal),
        }
    }

    /// Takes a text that was copied out of a spreadsheet; whether it was one.
    pub(super) fn paste_sheet(&mut self, text: &str) -> bool {
        if self.store.is_none() || !sheet_file::looks_like_a_table(text) {
            return false;
        }
        match sheet_file::read_text(text) {
            Ok(sheet) => self.open_import(sheet, String::new(), None),
            Err(refusal) => self.refuse_sheet(&refusal),
        }
        true
    }

    fn refuse_sheet(&mut self, refusal: &Refusal) {
        let text = refusal.sentences(self.words()).join(" ");
        self.say(Notice::trouble(text));
    }

    fn open_import(&mut self, sheet: Sheet, file: String, into: Option<Target>) {
        let Some(store) = &self.store else { return };
        let canvas = self.canvas_id();
        let mut mapping = first_guess(store, &sheet, into, canvas.as_ref());
        let preview = mapping.as_mut().map(|mapping| planned(store, &sheet, mapping)).unwrap_or_default();
        let (sheet, preview) = (Arc::new(sheet), Arc::new(preview));
        self.dialog = Some(Dialog::Import(ImportAsk { sheet, file, mapping, preview }));
    }

    /// Changes how a sheet is understood, and looks again at what it becomes.
    pub fn decide_import(&self, ask: &mut ImportAsk, decided: Decided) {
        let Some(store) = &self.store else { return };
        let mapping = match (decided, &ask.mapping) {
            (Decided::Target(target), _) => first_guess(store, &ask.sheet, Some(target), None),
            (Decided::Column(column, becomes), Some(mapping)) => Some(with_column(mapping, column, becomes)),
            (Decided::Column(..), None) => None,
            (Decided::Mapping(mapping), _) => Some(mapping),
        };
        ask.mapping = mapping;
        let preview = ask.mapping.as_mut().map(|mapping| planned(store, &ask.sheet, mapping));
        ask.preview = Arc::new(preview.unwrap_or_default());
    }

    /// Does it: one step, which the line that tells of it takes back.
    pub fn import(&mut self, ask: ImportAsk) {
        let (Some(store), Some(mut mapping)) = (&self.store, ask.mapping) else { return };
        // Planned once more: while the dialog stood there, phones may have answered.
        let Some(edit) = planned(store, &ask.sheet, &mut mapping).edit else { return };
        let verb: Verb = edit.verb.clone();
        if !self.try_commit(edit, Phase::Once) {
            return;
        }
        let words = self.words();
        let text = words.with("import-done", &[("what", &notices::shortened(&verb.what))]);
        self.say(Notice::done(text).offering(Command::Undo));
    }
}

/// A mapping in which a column becomes something else; what two columns cannot both be, the other one ceases to be.
fn with_column(mapping: &Mapping, column: usize, becomes: Becomes) -> Mapping {
    let mut mapping = mapping.clone();
    if becomes != Becomes::Nothing {
        for other in mapping.columns.iter_mut().filter(|other| **other == becomes) {
            *other = Becomes::Nothing;
        }
    }
    if let Some(place) = mapping.columns.get_mut(column) {
        *place = becomes;
    }
    mapping
}
