//! What an author may compute: expressions over tables and tallies. Rhai in expression mode, bounded; see `docs/`.

use crate::model::fault::Flaw;
use crate::model::session::Session;
use crate::model::value::Value;
use crate::model::workshop::Workshop;

/// All expressions of a workshop, compiled.
#[derive(Debug, Default)]
pub struct Program {}

impl Program {
    /// Compiles every formula, rule, guard and sentence of a workshop; names that do not exist are flaws.
    pub fn compile(workshop: &Workshop) -> (Self, Vec<Flaw>) {
        let _ = workshop;
        (Self {}, Vec::new())
    }
}

/// Everything that can be known of a session at one revision: stored values, values from answers, computed fields.
#[derive(Debug, Default)]
pub struct Facts {}

impl Facts {
    /// Computes all fields of all records.
    pub fn new(program: &Program, workshop: &Workshop, session: &Session) -> Self {
        let _ = (program, workshop, session);
        Self {}
    }

    /// The value of a field: stored, else from answers, else computed; none when missing or hidden.
    pub fn value(&self, table: &str, id: &str, field: &str) -> Option<&Value> {
        let _ = (self, table, id, field);
        None
    }
}
