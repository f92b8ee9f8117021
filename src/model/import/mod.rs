//! Rows of another program become records of a table, or answers of a group. Nothing here reads a file or changes a
//! session: a sheet and a mapping give a preview, and the preview holds the one edit that does it all.

mod answers;
mod cell;
mod columns;
mod figures;
mod instrument;
mod names;
mod persons;
mod records;

use std::collections::{BTreeMap, BTreeSet};

use super::edit::Edit;
use super::id::{AskId, FieldId, GroupId, RecordId, TableId};
use super::session::Session;
use super::workshop::Workshop;

pub use columns::{Column, choices, guess, target, targets, waves};
pub use instrument::{Instrument, questions, speaks_for};
pub use names::folded;

/// A table as another program wrote it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    pub header: Vec<String>,
    pub rows: Vec<Line>,
    /// The name of the encoding that it was read in.
    pub encoding: &'static str,
    /// What stood between its columns.
    pub separator: char,
}

/// One row with the line of the file, from 1, that it begins in.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub number: usize,
    pub cells: Vec<String>,
}

impl Line {
    /// What stands in a column; nothing where the row is too short.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// What the rows become.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// One record for each row.
    Records(TableId),
    /// One person for each row, who answers this question or one beside it.
    Answers(AskId),
}

/// What a column becomes.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Becomes {
    #[default]
    Nothing,
    /// A field of the record.
    Field(FieldId),
    /// The answer about an item; about the question itself where it has no items.
    Answer(Option<RecordId>),
    /// Whom all answers of the row are about, by title: a record of this table.
    About(TableId),
    /// Which group the person belongs to.
    Group,
    /// What tells persons apart; kept nowhere.
    Person,
}

/// A group with the question that it answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Voice {
    pub ask: AskId,
    pub group: GroupId,
}

/// What happens to rows that are there twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Twins {
    /// Only one counts: of records the one that is there, of persons the last row.
    #[default]
    LeaveOut,
    /// Of records the row is written over what is there; of persons every row counts.
    Take,
}

/// How a sheet is understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Mapping {
    pub target: Target,
    /// What each column becomes, in the order of the sheet.
    pub columns: Vec<Becomes>,
    pub twins: Twins,
    /// Who has answered, where no column says so.
    pub voice: Option<Voice>,
    /// Whom the answers are about, where no column says so.
    pub about: BTreeMap<TableId, RecordId>,
    /// The round that the answers belong to, from 1.
    pub wave: u8,
    /// Lines that are left out because the workshop refuses what they say.
    pub refused: BTreeSet<usize>,
}

impl Mapping {
    /// The column that becomes something.
    pub fn column(&self, becomes: &Becomes) -> Option<usize> {
        self.columns.iter().position(|column| column == becomes)
    }
}

/// Words of the people who write such files, in small letters as [`folded`] leaves them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hints {
    /// An answer that is none: *ved ikke*.
    pub no_answer: BTreeSet<String>,
    /// The heading of a column that tells persons apart: *svar-id*.
    pub person: BTreeSet<String>,
    /// A cell that says yes, and one that says no.
    pub yes: BTreeSet<String>,
    pub no: BTreeSet<String>,
}

/// Something of the sheet that cannot be taken as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The line of the file.
    pub line: usize,
    /// The column, from 0, where it is about one.
    pub column: Option<usize>,
    pub what: Trouble,
    /// What stands there.
    pub found: String,
    /// What could stand there.
    pub expected: String,
}

/// What is wrong with it. The sentences are `import-problem-…` in the language files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// More cells than the header has columns; the rest is left out.
    TooManyCells,
    /// The row has no title, and is left out.
    NoTitle,
    /// Not a number, or one that the field does not take.
    NoNumber,
    OutOfRange,
    OffStep,
    NoDate,
    NoYes,
    TooLong,
    /// Not one of the options, or not the name of a record.
    Unknown,
    /// The cell says more than the field can hold: a list, a split, a row of numbers.
    NoSuchKind,
    /// Nobody knows whom the row is about, or who has answered; it is left out.
    NoAbout,
    NoGroup,
    /// A record that is made for answers looks like the name of a person; it is made all the same.
    NamesPerson,
    /// A guard of the workshop refuses the row.
    Refused,
}

/// Two rows that are one, or a row that is there already.
#[derive(Clone, Debug, PartialEq)]
pub struct Twin {
    pub line: usize,
    /// The line of the file that says the same; none where the session does.
    pub other: Option<usize>,
    /// The title of the record, or what tells the person apart; empty where the whole row is the same.
    pub name: String,
}

/// What would happen, and the edit that does it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// The one step; none when nothing would change.
    pub edit: Option<Edit>,
    pub told: Told,
    pub problems: Vec<Problem>,
    pub twins: Vec<Twin>,
    /// The records that are written, each with the line that it comes from.
    pub rows: Vec<(usize, TableId, RecordId)>,
}

/// The numbers of a preview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Rows that become new records, or change one that is there.
    pub new: usize,
    pub changed: usize,
    /// Rows that are left out.
    pub left_out: usize,
    /// Persons whose answers are counted.
    pub persons: usize,
    /// Persons who have answered too little to have a figure of their own.
    pub partial: usize,
    /// Rows without a single answer.
    pub silent: usize,
    /// Counts that are written, and those of them that stand in the place of older ones.
    pub tallies: usize,
    pub replaced: usize,
    /// How many of those whom the answers are about have too few of them to be shown.
    pub hidden: usize,
    /// How many have enough, and are withheld all the same: too few have come or left since the last round.
    pub withheld: usize,
    /// How many have enough, and are hidden with others who have not, who could be worked out from the whole.
    pub beside: usize,
    /// Values that were typed where the answers now give one.
    pub typed: usize,
    /// Records that are made because somebody is named who is not there yet.
    pub abouts: Vec<String>,
}

/// Says what a sheet becomes. `fresh` gives ids for new records.
pub fn preview(
    workshop: &Workshop,
    session: &Session,
    sheet: &Sheet,
    mapping: &Mapping,
    hints: &Hints,
    fresh: &mut dyn FnMut() -> RecordId,
) -> Preview {
    let import = Import { workshop, session, sheet, mapping, hints };
    let mut preview = match &mapping.target {
        Target::Records(table) => records::preview(import, table, fresh),
        Target::Answers(ask) => answers::preview(import, ask, fresh),
    };
    preview.problems.extend(import.overlong());
    preview.problems.sort_by_key(|problem| (problem.line, problem.column));
    preview
}

/// Everything that a preview is made from.
#[derive(Clone, Copy, Debug)]
struct Import<'a> {
    workshop: &'a Workshop,
    session: &'a Session,
    sheet: &'a Sheet,
    mapping: &'a Mapping,
    hints: &'a Hints,
}

impl<'a> Import<'a> {
    /// The columns that become something, with what they become.
    fn columns(&self) -> impl Iterator<Item = (usize, &'a Becomes)> {
        self.mapping.columns.iter().enumerate().filter(|(_, becomes)| **becomes != Becomes::Nothing)
    }

    /// The rows that nobody has refused.
    fn rows(&self) -> impl Iterator<Item = &'a Line> {
        self.sheet.rows.iter().filter(|line| !self.mapping.refused.contains(&line.number))
    }

    /// Rows with more cells than there are columns.
    fn overlong(&self) -> impl Iterator<Item = Problem> {
        let columns = self.sheet.header.len();
        self.sheet.rows.iter().filter_map(move |line| {
            let extra = line.cells.iter().skip(columns).find(|cell| !cell.is_empty())?;
            let (found, expected) = (extra.clone(), columns.to_string());
            Some(Problem { line: line.number, column: None, what: Trouble::TooManyCells, found, expected })
        })
    }
}
