//! Rows as records: one for each, found again by its title.

use std::collections::BTreeMap;

use super::cell::{Reading, titled};
use super::{Becomes, Import, Preview, Problem, Trouble, Twin, Twins, folded};
use crate::model::edit::{Action, Entry, Key, Verb, Who};
use crate::model::field::{FieldSpec, TableSpec};
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::record::Record;
use crate::model::value::Value;

/// What the rows become.
pub(super) fn preview(import: Import<'_>, table: &TableId, fresh: &mut dyn FnMut() -> RecordId) -> Preview {
    let Some(spec) = import.workshop.table(table.as_str()) else { return Preview::default() };
    let mut plan = Plan::new(import, spec);
    for line in import.rows() {
        plan.take(line.number, |column| line.cell(column), fresh);
    }
    plan.told()
}

/// The records that are planned so far.
struct Plan<'a> {
    import: Import<'a>,
    table: &'a TableSpec,
    columns: Vec<(usize, &'a FieldSpec)>,
    /// Which record has a title, and the line that it was made in.
    titles: BTreeMap<String, (RecordId, Option<usize>)>,
    after: BTreeMap<RecordId, Record>,
    next_rank: u32,
    preview: Preview,
}

impl<'a> Plan<'a> {
    fn new(import: Import<'a>, table: &'a TableSpec) -> Self {
        let field = |(column, becomes): (usize, &Becomes)| match becomes {
            Becomes::Field(field) => Some((column, table.field(field.as_str())?)),
            _ => None,
        };
        let rows = import.session.rows(table.id.as_str());
        let title = table.title_field();
        let known =
            |(id, record): (&RecordId, &Record)| Some((folded(titled(record, title)?), (id.clone(), None)));
        Self {
            import,
            table,
            columns: import.columns().filter_map(field).collect(),
            titles: rows.iter().filter_map(known).collect(),
            after: BTreeMap::new(),
            next_rank: rows.next_rank(),
            preview: Preview::default(),
        }
    }

    /// Takes one row.
    fn take<'c>(
        &mut self,
        line: usize,
        cell: impl Fn(usize) -> &'c str,
        fresh: &mut dyn FnMut() -> RecordId,
    ) {
        let title_field = self.table.title_field();
        let title = self.columns.iter().find(|(_, field)| field.id == *title_field);
        let title = title.map(|(column, _)| cell(*column)).unwrap_or_default();
        if folded(title).is_empty() {
            self.problem(line, None, Trouble::NoTitle, "", String::new());
            self.preview.told.left_out += 1;
            return;
        }
        let values = self.values(line, cell);
        if !values.contains_key(title_field) {
            // The problem with the title has been said.
            self.preview.told.left_out += 1;
            return;
        }
        match self.titles.get(&folded(title)).cloned() {
            Some((id, other)) => self.again(line, title, (&id, other), values),
            None => self.make(line, title, fresh(), values),
        }
    }

    fn make(&mut self, line: usize, title: &str, id: RecordId, values: BTreeMap<FieldId, Value>) {
        let record = Record { rank: self.next_rank, values };
        self.next_rank += 1;
        self.titles.insert(folded(title), (id.clone(), Some(line)));
        self.preview.rows.push((line, self.table.id.clone(), id.clone()));
        self.preview.told.new += 1;
        self.after.insert(id, record);
    }

    /// A row about a record that is there, in the session or further up in the sheet.
    fn again(
        &mut self,
        line: usize,
        title: &str,
        (id, other): (&RecordId, Option<usize>),
        values: BTreeMap<FieldId, Value>,
    ) {
        self.preview.twins.push(Twin { line, other, name: title.to_owned() });
        let before =
            self.after.get(id).or_else(|| self.import.session.record(self.table.id.as_str(), id.as_str()));
        let (Twins::Take, Some(before)) = (self.import.mapping.twins, before) else {
            self.preview.told.left_out += 1;
            return;
        };
        // An empty cell says nothing: it takes nothing away.
        let mut record = before.clone();
        record.values.extend(values);
        if record != *before {
            self.preview.told.changed += usize::from(!self.after.contains_key(id));
            self.preview.rows.push((line, self.table.id.clone(), id.clone()));
            self.after.insert(id.clone(), record);
        }
    }

    fn values<'c>(&mut self, line: usize, cell: impl Fn(usize) -> &'c str) -> BTreeMap<FieldId, Value> {
        let Import { workshop, session, hints, .. } = self.import;
        let reading = Reading { workshop, session, hints };
        let mut values = BTreeMap::new();
        for (column, field) in self.columns.clone() {
            let text = cell(column);
            if text.is_empty() {
                continue;
            }
            match reading.value(self.table, field, text) {
                Ok(value) => {
                    values.insert(field.id.clone(), value);
                }
                Err((what, expected)) => self.problem(line, Some(column), what, text, expected),
            }
        }
        values
    }

    fn problem(&mut self, line: usize, column: Option<usize>, what: Trouble, found: &str, expected: String) {
        self.preview.problems.push(Problem { line, column, what, found: found.to_owned(), expected });
    }

    fn told(self) -> Preview {
        let verb = Verb::new(Action::Imported, self.table.name.clone());
        let draft = self.import.session.draft(Who::Desk, verb);
        let table = &self.table.id;
        let draft = self.after.into_iter().fold(draft, |draft, (id, record)| {
            draft.put(Key::Record(table.clone(), id), Some(Entry::Record(record)))
        });
        Preview { edit: draft.finish(), ..self.preview }
    }
}
