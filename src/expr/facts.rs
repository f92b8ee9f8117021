//! Everything that can be known of a session at one revision: stored values, values that answers give, computed
//! fields, and what sentences, guards, charts and passes say about them.

use std::sync::Arc;

use rhai::Dynamic;

use super::build;
use super::engine::{Code, Runner, Trouble};
use super::format::Format;
use super::functions::show;
use super::meter;
use super::program::{Formula, Part, Program};
use super::reads::{self, Reads};
use super::values;
use super::world::{Cell, Frame, Rec, World};
use crate::model::canvas::{Canvas, Guard};
use crate::model::edit::Edit;
use crate::model::privacy::Shown;
use crate::model::session::Session;
use crate::model::value::Value;
use crate::model::workshop::Workshop;

/// Everything that can be known of a session at one revision.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub(super) program: Program,
    pub(super) world: Arc<World>,
    faults: Arc<Vec<FormulaFault>>,
    /// What each formula has looked at, in the order of the formulas.
    reads: Arc<[Reads]>,
}

/// A formula that could not be computed for a record.
#[derive(Clone, Debug, PartialEq)]
pub struct FormulaFault {
    pub table: String,
    pub id: String,
    pub field: String,
    pub message: String,
}

/// At most so many faults are kept; a formula that fails mostly fails for every record.
const MOST_FAULTS: usize = 50;

impl Facts {
    /// Computes all fields of all records.
    pub fn new(program: &Program, workshop: &Workshop, session: &Session) -> Self {
        let world = Arc::new(build::world(program, workshop, session));
        let mut facts = Self { program: program.clone(), world, ..Self::default() };
        let reads = vec![Reads::default(); program.inner.formulas.len()];
        facts.compute(reads, |_| true);
        facts
    }

    /// The same after an edit that has been applied to the session: only what it touches is computed again.
    pub fn after(&self, workshop: &Workshop, session: &Session, edit: &Edit) -> Self {
        let mut touched = Reads::of(edit, &self.program, workshop);
        let inner = &self.program.inner;
        if touched.answers {
            inner.from.iter().for_each(|from| touched.table(from.table));
        }
        // Whatever looks at something touched is touched, and so on.
        loop {
            let before = touched;
            for (formula, reads) in inner.formulas.iter().zip(self.reads.iter()) {
                if reads.meets(&touched) {
                    touched.table(formula.table);
                }
            }
            if touched == before {
                break;
            }
        }
        let world = build::world_after(&self.world, &self.program, workshop, session, &touched, edit);
        let kept = |fault: &&FormulaFault| {
            let sheet = inner.sheets.iter().find(|sheet| sheet.table == fault.table);
            sheet.is_none_or(|sheet| !touched.has_table(sheet.number))
        };
        let faults = self.faults.iter().filter(kept).cloned().collect();
        let mut facts = Self {
            program: self.program.clone(),
            world: Arc::new(world),
            faults: Arc::new(faults),
            reads: Arc::default(),
        };
        facts.compute(self.reads.to_vec(), |formula| touched.has_table(formula.table));
        facts
    }

    /// Computes some formulas, and notes what each of them looks at.
    fn compute(&mut self, mut reads: Vec<Reads>, wanted: impl Fn(&Formula) -> bool) {
        meter::fill();
        let program = self.program.clone();
        let mut faults = self.faults.to_vec();
        let mut runner = Runner::new(&program.inner.engine);
        for (place, formula) in
            program.inner.formulas.iter().enumerate().filter(|(_, formula)| wanted(formula))
        {
            let sheet = &program.inner.sheets[formula.table];
            let Some(table) = self.world.tables.get(&sheet.table) else { continue };
            reads::take();
            for row in table.rows.iter() {
                let Some(record) = row.read_lock::<Rec>().map(|record| record.clone()) else { continue };
                let result = runner.run(&formula.code, Frame::new(&self.world, Some(record.clone())));
                let cell = match result {
                    Ok(result) => values::value(&result).map_or(Cell::Nothing, Cell::Held),
                    Err(Trouble::Hidden) => Cell::Hidden,
                    Err(Trouble::Fault { message, .. }) => {
                        if faults.len() < MOST_FAULTS {
                            let field = sheet.columns.iter().find(|(_, at)| **at == formula.column);
                            faults.push(FormulaFault {
                                table: sheet.table.clone(),
                                id: record.0.id.to_string(),
                                field: field.map(|(name, _)| name.clone()).unwrap_or_default(),
                                message,
                            });
                        }
                        Cell::Nothing
                    }
                };
                if let Some(place) = record.0.cells.get(formula.column) {
                    // Each formula is computed once for each record, so the place is free.
                    let _ = place.set(cell);
                }
            }
            reads[place] = reads::take();
        }
        self.faults = Arc::new(faults);
        self.reads = reads.into();
    }

    /// Whether these facts were computed with this program.
    pub fn is_of(&self, program: &Program) -> bool {
        Arc::ptr_eq(&self.program.inner, &program.inner)
    }

    /// The value of a field: stored, else from answers, else computed; none when missing or hidden.
    pub fn value(&self, table: &str, id: &str, field: &str) -> Option<&Value> {
        match self.cell(table, id, field)? {
            Cell::Held(value) => Some(value),
            Cell::Nothing | Cell::Hidden => None,
        }
    }

    /// Whether a field depends on answers that may not be shown.
    pub fn is_hidden(&self, table: &str, id: &str, field: &str) -> bool {
        self.cell(table, id, field) == Some(&Cell::Hidden)
    }

    /// Whether answers give this field a value where nobody sets one by hand: it cannot be emptied then.
    pub fn is_answered(&self, table: &str, id: &str, field: &str) -> bool {
        build::is_answered(&self.program, &self.world, table, id, field)
    }

    fn cell(&self, table: &str, id: &str, field: &str) -> Option<&Cell> {
        let record = self.world.tables.get(table)?.by_id.get(id)?;
        let column = *record.0.sheet.columns.get(field)?;
        record.0.cells.get(column)?.get()
    }

    /// What may be shown of a group's newest answers to a question (about a record, where it is asked about each).
    pub fn shown(&self, ask: &str, of: Option<&str>, group: &str) -> &Shown {
        let poll = self.world.polls.newest(ask, of.unwrap_or_default(), group);
        poll.map_or(&Shown::Nothing, |ballot| ballot.shown())
    }

    /// What may be shown of each round, oldest first, with its number.
    pub fn rounds(&self, ask: &str, of: Option<&str>, group: &str) -> Vec<(u8, &Shown)> {
        let rounds = self.world.polls.rounds(ask, of.unwrap_or_default(), group);
        rounds.iter().map(|ballot| (ballot.wave, ballot.shown())).collect()
    }

    /// The smallest number of answers that is shown.
    pub fn k(&self) -> u32 {
        self.world.k
    }

    /// How numbers, dates and lists are written.
    pub fn format(&self) -> &Format {
        &self.world.format
    }

    /// Formulas that could not be computed, for authors.
    pub fn faults(&self) -> &[FormulaFault] {
        &self.faults
    }

    /// The result of an expression of a chart or a pass, about a record where it has one; nothing when it is missing.
    ///
    /// # Errors
    /// [`Trouble::Hidden`] when it looks at answers that may not be shown, [`Trouble::Fault`] when it is wrong or
    /// none of the workshop's.
    pub fn eval(&self, it: Option<(&str, &str)>, text: &str) -> Result<Option<Value>, Trouble> {
        let key = (it.map(|(table, _)| table.to_owned()), text.to_owned());
        let Some(code) = self.program.inner.expressions.get(&key) else {
            let message = format!("no such expression in the workshop: {text}");
            return Err(Trouble::Fault { message, inside: None });
        };
        meter::fill();
        let result = Runner::new(&self.program.inner.engine).run(code, self.frame(it))?;
        Ok(values::value(&result))
    }

    /// The number that an expression of a chart gives; none when it is missing, hidden or no number.
    pub fn number(&self, it: Option<(&str, &str)>, text: &str) -> Option<f64> {
        self.eval(it, text).ok()??.number()
    }

    /// The text that an expression of a chart gives, numbers written out; the words for hidden answers where it
    /// looks at them.
    pub fn text(&self, it: Option<(&str, &str)>, text: &str) -> String {
        let format = self.format();
        match self.eval(it, text) {
            Ok(Some(Value::Text(text))) => text,
            Ok(Some(Value::Number(number))) => format.short(number),
            Ok(Some(Value::Names(names))) => format.list(&names),
            Ok(Some(Value::Yes(_) | Value::Numbers(_)) | None) | Err(Trouble::Fault { .. }) => {
                format.spelling().missing.clone()
            }
            Err(Trouble::Hidden) => format.hidden(self.k()),
        }
    }

    /// A sentence of the workshop (a canvas' or a guard's `says`) with its holes filled.
    pub fn sentence(&self, it: Option<(&str, &str)>, text: &str) -> String {
        let key = (it.map(|(table, _)| table.to_owned()), text.to_owned());
        match self.program.inner.sentences.get(&key) {
            Some(parts) => {
                meter::fill();
                self.fill(parts, &self.frame(it))
            }
            None => text.to_owned(),
        }
    }

    /// The summary sentence of a canvas; `it` is the record in focus.
    pub fn says(&self, canvas: &Canvas, session: &Session) -> String {
        let parts = |table: Option<&str>| {
            let key = (table.map(str::to_owned), canvas.says.clone());
            self.program.inner.sentences.get(&key)
        };
        let Some(table) = canvas.focus.first().map(|table| table.as_str()) else {
            return self.sentence(None, &canvas.says);
        };
        let Some(parts) = parts(Some(table)) else { return canvas.says.clone() };
        let chosen = session.live().focus.get(&canvas.id).and_then(|focus| focus.get(table));
        let rows = self.world.tables.get(table);
        let record = rows.and_then(|rows| {
            let chosen = chosen.and_then(|id| rows.by_id.get(id.as_str()).cloned());
            chosen.or_else(|| rows.rows.first()?.read_lock::<Rec>().map(|record| record.clone()))
        });
        meter::fill();
        self.fill(parts, &Frame::new(&self.world, record))
    }

    /// The guards of a canvas that a record sets off.
    pub fn guards<'c>(&self, canvas: &'c Canvas, table: &str, id: &str) -> Vec<&'c Guard> {
        let Some(codes) = self.program.inner.guards.get(&canvas.id) else { return Vec::new() };
        let frame = self.frame(Some((table, id)));
        if frame.it.is_none() {
            return Vec::new();
        }
        meter::fill();
        let mut runner = Runner::new(&self.program.inner.engine);
        let mut raises = |code: &Code| {
            let result = runner.run(code, frame.clone());
            result.is_ok_and(|result| result.as_bool().unwrap_or(false))
        };
        let guards = canvas.guards.iter().zip(codes).filter(|(guard, _)| guard.table == *table);
        guards.filter(|(_, code)| code.as_ref().is_some_and(&mut raises)).map(|(guard, _)| guard).collect()
    }

    fn frame(&self, it: Option<(&str, &str)>) -> Frame {
        let record = it.and_then(|(table, id)| self.world.tables.get(table)?.by_id.get(id).cloned());
        Frame::new(&self.world, record)
    }

    /// Fills the holes of a sentence.
    pub(super) fn fill(&self, parts: &[Part], frame: &Frame) -> String {
        let format = &self.world.format;
        let mut runner = Runner::new(&self.program.inner.engine);
        let mut written = String::new();
        for part in parts {
            match part {
                Part::Text(text) => written.push_str(text),
                Part::Hole(code) => {
                    let shown = runner.run(code, frame.clone()).and_then(|result: Dynamic| {
                        show::plain(format, &result).map_err(|error| super::engine::trouble(&error))
                    });
                    match shown {
                        Ok(shown) => written.push_str(&shown),
                        Err(Trouble::Hidden) => written.push_str(&format.hidden(self.k())),
                        Err(Trouble::Fault { .. }) => written.push_str(&format.spelling().missing),
                    }
                }
            }
        }
        written
    }
}
