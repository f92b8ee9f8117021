//! Rows of another program: how they are read, what they become, and that one step takes all of it back. Of persons
//! nothing is left but counts, and of fewer than five not even those are shown.

#[path = "import/answers.rs"]
mod answers;
#[path = "import/at_the_desk.rs"]
mod at_the_desk;
#[path = "support/desk.rs"]
mod desk;
#[path = "import/fields.rs"]
mod fields;
#[path = "import/reading.rs"]
mod reading;
mod support;

use raaderum::app::importing::hints;
use raaderum::file::sheet_file;
use raaderum::file::{builtin, workshop_file};
use raaderum::model::id::{AskId, RecordId, TableId};
use raaderum::model::import::{self, Becomes, Mapping, Preview, Sheet, Target};
use raaderum::model::value::Value;
use support::{Room, session_of};

/// A new session of the nine pieces of advice.
fn room() -> Room {
    let text = builtin::workshop_text("ni-raad").expect("it ships");
    session_of(workshop_file::read("ni-raad", text).value.expect("it reads"))
}

fn sheet(text: &str) -> Sheet {
    sheet_file::read(text.as_bytes()).expect("a table")
}

fn records(table: &str) -> Target {
    Target::Records(TableId::from(table))
}

fn survey() -> Target {
    Target::Answers(AskId::from("survey_staff"))
}

impl Room {
    /// What the program thinks that a sheet is.
    fn guess(&self, sheet: &Sheet, target: &Target) -> Mapping {
        import::guess(&self.workshop, &self.session, sheet, target, &hints())
    }

    fn preview(&self, sheet: &Sheet, mapping: &Mapping) -> Preview {
        let taken: usize = self.session.tables().map(|(_, rows)| rows.len()).sum();
        let mut number = taken;
        let mut fresh = || {
            number += 1;
            RecordId::from(format!("new{number}"))
        };
        import::preview(&self.workshop, &self.session, sheet, mapping, &hints(), &mut fresh)
    }

    /// Takes a sheet as the program guesses it.
    fn take(&mut self, text: &str, target: &Target) -> Preview {
        self.take_with(text, target, |_| {})
    }

    /// Takes a sheet with a mapping that somebody has put right.
    fn take_with(&mut self, text: &str, target: &Target, decide: impl FnOnce(&mut Mapping)) -> Preview {
        let sheet = sheet(text);
        let mut mapping = self.guess(&sheet, target);
        decide(&mut mapping);
        let preview = self.preview(&sheet, &mapping);
        if let Some(edit) = preview.edit.clone() {
            self.commit(edit);
        }
        preview
    }

    fn value(&self, table: &str, id: &str, field: &str) -> Option<Value> {
        self.session.record(table, id)?.value(field).cloned()
    }

    /// The id of the record with a title.
    fn titled(&self, table: &str, title: &str) -> String {
        let field = self.workshop.table(table).expect("the table").title_field();
        let rows = self.session.rows(table).iter();
        let mut found = rows.filter(|(_, record)| record.value(field).and_then(Value::text) == Some(title));
        let (id, _) = found.next().unwrap_or_else(|| panic!("no {title} in {table}"));
        id.to_string()
    }
}

fn field(id: &str) -> Becomes {
    Becomes::Field(id.into())
}
