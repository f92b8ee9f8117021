//! The only owner of the session: commits edits, undoes them, and keeps what is computed from them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::locking::is_lock;
pub use super::read_only::ReadOnly;
use crate::drawing::Drawing;
use crate::drawing::lettering::Lettering;
use crate::expr::{Facts, Program};
use crate::file::journal::op::Op;
use crate::file::journal::writer::Journal;
use crate::file::owner::Standing;
use crate::file::session_file::{LeftOut, Opened};
use crate::insight::{self, Insight};
use crate::model::canvas::{Canvas, Guard, GuardChoice};
use crate::model::edit::{Action, Change, Draft, Edit, Entry, Key, Refused, Verb, Who};
use crate::model::history::{History, Phase};
use crate::model::id::{CanvasId, RecordId, TableId};
use crate::model::pace;
use crate::model::plan::Step;
use crate::model::session::{Live, Session};
use crate::model::workshop::{Language, Workshop};
use crate::view::decided::{self, Decided};
use crate::view::pass::{self, Case};
use crate::view::{self, Gesture, Lens, Sight};
use crate::words::Words;

/// An open session with everything that belongs to it.
#[derive(Debug)]
pub struct Store {
    workshop: Arc<Workshop>,
    workshop_text: Arc<str>,
    program: Arc<Program>,
    session: Session,
    left_out: LeftOut,
    history: History,
    facts: Arc<Facts>,
    /// What a guard has looked at: the edit that is about to be made, and what will be known after it.
    tried: Option<(Edit, Arc<Facts>)>,
    /// No two stores of a run have the same.
    number: u64,
    /// Counts every change; drawings and saves are tied to it.
    revision: u64,
    saved_revision: u64,
    /// The file that it is saved to; none until the first save.
    pub path: Option<PathBuf>,
    /// The fingerprint of that file when it was last read or written here; none where nobody knows.
    pub file_sha256: Option<String>,
    /// What keeps every change safe from here on.
    journal: Option<Journal>,
    /// What tells other machines that we write to the file.
    pub(super) owner: Option<Standing>,
    /// Why nothing can be changed.
    read_only: Option<ReadOnly>,
    drawings: RefCell<BTreeMap<(CanvasId, Lens), Drawn>>,
    /// The pass that was drawn last.
    pass: RefCell<Option<(Whose, Drawn)>>,
    /// The screen of a method that was drawn last.
    method: RefCell<Option<Drawn>>,
    /// The sheet of decisions that was drawn last, and how many there are.
    decisions: RefCell<Option<(usize, usize, Drawn)>>,
    insights: RefCell<(u64, Arc<[Insight]>)>,
}

/// Whose pass it is: the table and the record.
pub type Whose = (TableId, RecordId);

/// A drawing, and the revision that it shows.
type Drawn = (u64, Arc<Drawing>);

/// A question that an edit raises before it is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Raised {
    pub edit: Edit,
    pub says: String,
    pub choices: Vec<GuardChoice>,
    table: TableId,
    id: RecordId,
}

impl Store {
    /// Takes over an opened session.
    pub fn new(opened: Opened, path: Option<PathBuf>) -> Self {
        let Opened { session, workshop, program, workshop_text, left_out, read_only: _ } = opened;
        let program = program.with_format(Words::of(workshop.language).spelling().clone());
        let facts = Arc::new(Facts::new(&program, &workshop, &session));
        static NUMBERS: AtomicU64 = AtomicU64::new(1);
        Self {
            number: NUMBERS.fetch_add(1, Ordering::Relaxed),
            workshop: Arc::new(workshop),
            workshop_text: workshop_text.into(),
            program: Arc::new(program),
            session,
            left_out,
            history: History::default(),
            facts,
            tried: None,
            revision: 1,
            saved_revision: u64::from(path.is_some()),
            path,
            file_sha256: None,
            journal: None,
            owner: None,
            read_only: None,
            drawings: RefCell::default(),
            pass: RefCell::default(),
            method: RefCell::default(),
            decisions: RefCell::default(),
            insights: RefCell::new((0, Arc::from([]))),
        }
    }

    /// Gives every change to a journal from here on.
    pub(super) fn kept_by(&mut self, journal: Journal) {
        self.journal = Some(journal);
    }

    /// Takes the place of itself with what has been saved elsewhere, and stays where this room is.
    pub(super) fn become_newer(&mut self, newer: Opened) {
        let (live, is_same) = (self.session.live().clone(), newer.workshop_text == *self.workshop_text);
        let next = Self::new(newer, self.path.take());
        let (number, revision, read_only) = (self.number, self.revision + 1, self.read_only);
        *self = Self { number, revision, read_only, saved_revision: revision, ..next };
        if is_same {
            self.go(|own| *own = live);
        }
    }

    /// What keeps every change safe.
    pub fn journal(&self) -> Option<&Journal> {
        self.journal.as_ref()
    }

    /// Lets nobody change anything.
    pub(super) fn close_to_changes(&mut self, why: ReadOnly) {
        self.read_only = Some(why);
    }

    /// Why nothing can be changed; none where everything can.
    pub fn read_only(&self) -> Option<ReadOnly> {
        let locked = !self.session.cover().locked.is_empty();
        self.read_only.or(locked.then_some(ReadOnly::Locked))
    }

    /// Whether the file is ours to write.
    pub fn may_save(&self) -> bool {
        self.read_only.is_none()
    }

    /// The steps of the group's own plan, else of the agenda that it follows; each has an id.
    pub fn steps(&self) -> Vec<Step> {
        pace::steps(&self.workshop, &self.session)
    }

    /// The workshop of the session.
    pub fn workshop(&self) -> &Arc<Workshop> {
        &self.workshop
    }

    /// The workshop file as it was read.
    pub fn workshop_text(&self) -> &Arc<str> {
        &self.workshop_text
    }

    /// The session, to read.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What could not be read and goes back to the file.
    pub fn left_out(&self) -> &LeftOut {
        &self.left_out
    }

    /// What is computed of the session.
    pub fn facts(&self) -> &Arc<Facts> {
        &self.facts
    }

    /// The compiled expressions of the workshop.
    pub fn program(&self) -> &Arc<Program> {
        &self.program
    }

    /// The count of changes so far.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether there is something that is not in the file.
    pub fn is_changed(&self) -> bool {
        self.revision != self.saved_revision
    }

    /// Notes that the journal brought back more than the file holds.
    pub(super) fn is_ahead_of_its_file(&mut self) {
        self.saved_revision = 0;
    }

    /// Which of the stores of this run it is: what was sent off for one must not come back to another.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Notes that the file holds the session as it was at a revision.
    pub fn saved(&mut self, revision: u64, path: PathBuf) {
        self.saved_revision = revision;
        self.path = Some(path);
    }

    /// Commits an edit.
    ///
    /// # Errors
    /// [`Refused`] when the document has changed under it.
    pub fn commit(&mut self, edit: Edit, phase: Phase) -> Result<(), Refused> {
        let may = match self.read_only() {
            None => true,
            Some(ReadOnly::Locked) => edit.is_live_only() || is_lock(&edit),
            Some(ReadOnly::Elsewhere | ReadOnly::OtherMachine | ReadOnly::Newer | ReadOnly::Unread) => {
                edit.is_live_only()
            }
        };
        if !may {
            return Err(Refused::ReadOnly);
        }
        self.history.commit(&mut self.session, edit.clone(), phase)?;
        self.changed(&edit);
        Ok(())
    }

    /// Takes the last step back; what it was.
    pub fn undo(&mut self) -> Option<Edit> {
        if self.read_only() == Some(ReadOnly::Locked) {
            return None;
        }
        let edit = self.history.undo(&mut self.session)?;
        self.changed(&edit);
        Some(edit)
    }

    /// Does the last undone step again; what it was.
    pub fn redo(&mut self) -> Option<Edit> {
        if self.read_only() == Some(ReadOnly::Locked) {
            return None;
        }
        let edit = self.history.redo(&mut self.session)?;
        self.changed(&edit);
        Some(edit)
    }

    /// The steps that can be undone.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// An id for a new record.
    pub fn fresh_id(&self) -> RecordId {
        self.fresh_ids().next().unwrap_or_default()
    }

    /// Ids for many new records, one after the other, without an end.
    pub fn fresh_ids(&self) -> impl Iterator<Item = RecordId> + '_ {
        let taken: usize = self.session.tables().map(|(_, rows)| rows.len()).sum();
        let number = u32::try_from(taken + self.history.len()).unwrap_or(u32::MAX);
        let chance = (self.revision as u16).wrapping_mul(40_503);
        // Groups that work side by side never take the same chance.
        let chance = match self.session.cover().group {
            0 => chance,
            group => (chance & !0xF) | u16::from(group.min(15)),
        };
        let free = |id: &RecordId| self.session.tables().all(|(_, rows)| rows.get(id.as_str()).is_none());
        (0..u32::MAX).filter_map(move |step| {
            // The next number, and where it is taken in every room the next chance.
            let id = RecordId::fresh(number.wrapping_add(step), chance.wrapping_add(step as u16));
            free(&id).then_some(id)
        })
    }

    /// The canvas as it is now.
    pub fn sight<'a>(&'a self, canvas: &'a Canvas, language: Language, lens: Lens) -> Sight<'a> {
        Sight {
            workshop: &self.workshop,
            canvas,
            session: &self.session,
            facts: &self.facts,
            words: Words::of(language),
            lettering: Lettering::shared(),
            lens,
        }
    }

    /// The drawing of a canvas, made once a revision.
    pub fn drawing(&self, canvas: &CanvasId, lens: Lens) -> Arc<Drawing> {
        let key = (canvas.clone(), lens);
        if let Some((revision, drawing)) = self.drawings.borrow().get(&key)
            && *revision == self.revision
        {
            return Arc::clone(drawing);
        }
        let drawing = match self.workshop.canvas(canvas.as_str()) {
            Some(canvas) => Arc::new(view::draw(&self.sight(canvas, self.workshop.language, lens))),
            None => Arc::default(),
        };
        self.drawings.borrow_mut().insert(key, (self.revision, Arc::clone(&drawing)));
        drawing
    }

    /// The screen of the method that runs on a canvas, drawn once a revision.
    pub fn method_drawing(&self, canvas: &CanvasId) -> Arc<Drawing> {
        if let Some((revision, drawing)) = &*self.method.borrow()
            && *revision == self.revision
        {
            return Arc::clone(drawing);
        }
        let spec = self.workshop.canvas(canvas.as_str());
        let drawing = match spec.zip(self.session.live().method.as_ref()) {
            Some((spec, run)) => {
                let sight = self.sight(spec, self.workshop.language, Lens::default());
                let own =
                    self.workshop.tables.iter().filter(|table| table.of_canvas.as_ref() == Some(canvas));
                let notes =
                    own.filter(|table| !table.single).map(|table| self.session.rows(table.id.as_str()).len());
                Arc::new(view::aside::method(&sight, run, notes.sum()))
            }
            None => Arc::default(),
        };
        *self.method.borrow_mut() = Some((self.revision, Arc::clone(&drawing)));
        drawing
    }

    /// The pass of a record, drawn once a revision.
    pub fn pass(&self, whose: &Whose) -> Arc<Drawing> {
        if let Some((of, (revision, drawing))) = &*self.pass.borrow()
            && (of, *revision) == (whose, self.revision)
        {
            return Arc::clone(drawing);
        }
        let drawing = Arc::new(self.case(whose, self.workshop.language, pass::draw));
        *self.pass.borrow_mut() = Some((whose.clone(), (self.revision, Arc::clone(&drawing))));
        drawing
    }

    /// Looks at the decisions.
    pub fn decided<T>(&self, language: Language, see: impl FnOnce(&Decided<'_>) -> T) -> T {
        see(&Decided {
            workshop: &self.workshop,
            session: &self.session,
            facts: &self.facts,
            words: Words::of(language),
            lettering: Lettering::shared(),
        })
    }

    /// A sheet of all decisions, drawn once a revision.
    pub fn decisions(&self, sheet: usize) -> Arc<Drawing> {
        self.drawn_decisions(sheet).1
    }

    /// How many sheets the decisions take.
    pub fn decision_sheets(&self) -> usize {
        let known = self.decisions.borrow().as_ref().map_or(0, |(sheet, _, _)| *sheet);
        self.drawn_decisions(known).0
    }

    fn drawn_decisions(&self, sheet: usize) -> (usize, Arc<Drawing>) {
        if let Some((of, sheets, (revision, drawing))) = &*self.decisions.borrow()
            && (*of, *revision) == (sheet, self.revision)
        {
            return (*sheets, Arc::clone(drawing));
        }
        let (sheets, drawing) = self.decided(self.workshop.language, |decided| {
            let sheets = decided::sheets(decided);
            (sheets, Arc::new(decided::draw(decided, sheet.min(sheets - 1))))
        });
        *self.decisions.borrow_mut() = Some((sheet, sheets, (self.revision, Arc::clone(&drawing))));
        (sheets, drawing)
    }

    /// Looks at everything that is known of a record, the rules that fire for it among it.
    pub fn case<T>(&self, (table, id): &Whose, language: Language, see: impl FnOnce(&Case<'_>) -> T) -> T {
        let case = Case {
            workshop: &self.workshop,
            session: &self.session,
            facts: &self.facts,
            words: Words::of(language),
            lettering: Lettering::shared(),
            table,
            id,
            fired: &[],
        };
        let fired = insight::about(&self.insights(), &case);
        see(&Case { fired: &fired, ..case })
    }

    /// What every rule says, judged once a revision.
    pub fn insights(&self) -> Arc<[Insight]> {
        let mut judged = self.insights.borrow_mut();
        if judged.0 != self.revision {
            let all = insight::run(&self.program, &self.workshop, &self.session, &self.facts);
            *judged = (self.revision, all.into());
        }
        Arc::clone(&judged.1)
    }

    /// The edit that a gesture on a canvas means.
    pub fn plan(&self, canvas: &CanvasId, gesture: &Gesture) -> Option<Edit> {
        let canvas = self.workshop.canvas(canvas.as_str())?;
        view::react(&self.sight(canvas, self.workshop.language, Lens::default()), gesture)
    }

    /// The guard that an edit raises on a canvas: one that holds afterwards and did not hold before.
    pub fn raised(&mut self, canvas: &CanvasId, edit: &Edit) -> Option<Raised> {
        let workshop = Arc::clone(&self.workshop);
        let canvas = workshop.canvas(canvas.as_str())?;
        let guarded = |change: &Change| match &change.key {
            Key::Record(table, _) => canvas.guards.iter().any(|guard| guard.table == *table),
            _ => false,
        };
        if !edit.changes.iter().any(guarded) {
            return None;
        }
        // Tried on the session itself and taken back at once: a copy would cost as much as the whole session is large.
        self.session.apply(edit).ok()?;
        let facts = Arc::new(self.facts.after(&workshop, &self.session, edit));
        let back = self.session.apply(&edit.inverse());
        debug_assert!(back.is_ok(), "what was just applied can be taken back: {back:?}");
        let raised = edit.changes.iter().find_map(|change| self.raised_by(canvas, edit, change, &facts));
        self.tried = Some((edit.clone(), facts));
        raised
    }

    fn raised_by(&self, canvas: &Canvas, edit: &Edit, change: &Change, facts: &Facts) -> Option<Raised> {
        let (Key::Record(table, id), Some(Entry::Record(_))) = (&change.key, &change.after) else {
            return None;
        };
        let before = self.facts.guards(canvas, table.as_str(), id.as_str());
        let guard: &Guard = facts
            .guards(canvas, table.as_str(), id.as_str())
            .into_iter()
            .find(|guard| !before.contains(guard))?;
        Some(Raised {
            edit: edit.clone(),
            says: facts.sentence(Some((table.as_str(), id.as_str())), &guard.says),
            choices: guard.choices.clone(),
            table: table.clone(),
            id: id.clone(),
        })
    }

    /// The edit of a raised guard together with what the chosen way out sets.
    pub fn settled(&self, raised: &Raised, choice: usize) -> Option<Edit> {
        let choice = raised.choices.get(choice)?;
        let mut after = self.session.clone();
        after.apply(&raised.edit).ok()?;
        let mut draft: Draft<'_> = after.draft(Who::Desk, raised.edit.verb.clone());
        for (field, value) in &choice.set {
            draft = draft.set(&raised.table, &raised.id, field, Some(value.clone()));
        }
        Some(match draft.finish() {
            Some(later) => raised.edit.clone().then(later),
            None => raised.edit.clone(),
        })
    }

    /// Changes where the room is; not a step of undo.
    pub fn go(&mut self, change: impl FnOnce(&mut Live)) {
        let mut live = self.session.live().clone();
        change(&mut live);
        let draft = self.session.draft(Who::Desk, Verb::new(Action::Went, ""));
        if let Some(edit) = draft.put(Key::Live, Some(Entry::Live(live))).finish() {
            let applied = self.commit(edit, Phase::Once);
            debug_assert!(applied.is_ok(), "a plan on the present session is never outdated: {applied:?}");
        }
    }

    fn changed(&mut self, edit: &Edit) {
        self.revision += 1;
        if let Some(journal) = &self.journal {
            journal.take(Op::of(edit));
        }
        self.facts = match self.tried.take() {
            Some((tried, facts)) if tried == *edit => facts,
            _ => Arc::new(self.facts.after(&self.workshop, &self.session, edit)),
        };
    }
}
