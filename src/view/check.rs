//! What a view's spec may name: helpers that say which table, field, question or group does not exist.

use crate::model::fault::{Flaw, Path};
use crate::model::field::{FieldKind, FieldSpec, TableSpec};
use crate::model::id::{AskId, FieldId, GroupId, TableId};
use crate::model::workshop::Workshop;

/// Collects the flaws of one spec. Paths start at the spec itself.
#[derive(Debug)]
pub struct Check<'a> {
    pub workshop: &'a Workshop,
    pub flaws: Vec<Flaw>,
}

impl<'a> Check<'a> {
    /// Nothing found yet.
    pub fn new(workshop: &'a Workshop) -> Self {
        Self { workshop, flaws: Vec::new() }
    }

    /// Says that something is wrong.
    pub fn found(&mut self, path: Path, kind: &'static str, found: &str, expected: &str) {
        self.flaws.push(Flaw::new(path, kind, found, expected));
    }

    /// The table of that id.
    pub fn table(&mut self, path: &Path, id: &TableId) -> Option<&'a TableSpec> {
        let table = self.workshop.table(id.as_str());
        if table.is_none() {
            let known = nearest(id.as_str(), self.workshop.tables.iter().map(|table| table.id.as_str()));
            self.found(path.clone(), "unknown-table", id.as_str(), &known);
        }
        table
    }

    /// The field of that id, when it is of the right kind.
    pub fn field(
        &mut self,
        path: &Path,
        table: &'a TableSpec,
        id: &FieldId,
        kind: &'static str,
        fits: impl Fn(&FieldKind) -> bool,
    ) -> Option<&'a FieldSpec> {
        let Some(field) = table.field(id.as_str()) else {
            let known = nearest(id.as_str(), table.fields.iter().map(|field| field.id.as_str()));
            self.found(path.clone(), "unknown-field", id.as_str(), &known);
            return None;
        };
        if fits(&field.kind) {
            return Some(field);
        }
        self.found(path.clone(), kind, id.as_str(), "");
        None
    }

    /// A number field.
    pub fn number(&mut self, path: &Path, table: &'a TableSpec, id: &FieldId) {
        self.field(path, table, id, "not-a-number", |kind| matches!(kind, FieldKind::Number { .. }));
    }

    /// A number field or a computed field.
    pub fn counted(&mut self, path: &Path, table: &'a TableSpec, id: &FieldId) {
        let fits = |kind: &FieldKind| matches!(kind, FieldKind::Number { .. } | FieldKind::Formula(_));
        self.field(path, table, id, "not-a-number", fits);
    }

    /// A question.
    pub fn ask(&mut self, path: &Path, id: &AskId) {
        if self.workshop.ask(id).is_none() {
            let asks = self.workshop.canvases.iter().flat_map(|canvas| &canvas.asks);
            let known = nearest(id.as_str(), asks.map(|ask| ask.id.as_str()));
            self.found(path.clone(), "unknown-ask", id.as_str(), &known);
        }
    }

    /// A group.
    pub fn group(&mut self, path: &Path, id: &GroupId) {
        if self.workshop.group(id.as_str()).is_none() {
            let known = nearest(id.as_str(), self.workshop.groups.iter().map(|group| group.id.as_str()));
            self.found(path.clone(), "unknown-group", id.as_str(), &known);
        }
    }
}

/// The known name that looks most like the one that was found; empty when none does.
fn nearest<'n>(found: &str, known: impl Iterator<Item = &'n str>) -> String {
    let alike = known.map(|name| (strsim::jaro_winkler(found, name), name)).filter(|(alike, _)| *alike > 0.6);
    alike.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name.to_owned()).unwrap_or_default()
}
