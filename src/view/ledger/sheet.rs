//! The rows and columns of a ledger as the session has them, in their order.

use std::cmp::Ordering;

use crate::drawing::Target;
use crate::model::field::{FieldKind, FieldSpec, TableSpec};
use crate::model::id::RecordId;
use crate::model::value::Value;
use crate::model::view_spec::{LedgerColumn, LedgerSpec};
use crate::view::linked::{self, Linked};
use crate::view::scale::Scale;
use crate::view::{Sight, zones};

use super::content::{self, Content};
use super::parts::Part;
use super::totals::Under;

/// A ledger, ready to be laid out.
pub(super) struct Sheet<'a> {
    pub(super) spec: &'a LedgerSpec,
    pub(super) sight: &'a Sight<'a>,
    pub(super) table: &'a TableSpec,
    pub(super) columns: Vec<Column<'a>>,
    pub(super) rows: Vec<Row<'a>>,
    /// Another view of the canvas shows the same table: its cards have their names already.
    is_shared: bool,
}

/// One column.
pub(super) struct Column<'a> {
    /// None for the names of the records in `each`.
    pub(super) field: Option<&'a FieldSpec>,
    pub(super) spec: Option<&'a LedgerColumn>,
    pub(super) shape: Shape,
    pub(super) label: String,
    pub(super) decimals: usize,
    /// From where to where bars run.
    pub(super) range: (f64, f64),
    /// The parts of a split.
    pub(super) parts: Vec<Part>,
    /// What stands under it.
    pub(super) under: Under,
}

/// How the cells of a column look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    /// What names the row; nobody writes it here when it comes from elsewhere.
    Title,
    /// A text that is written in place.
    Text,
    /// A number that is nudged, along a bar or with steps.
    Number {
        scale: Scale,
        bar: bool,
    },
    Choice,
    Yes,
    Date,
    Link,
    Split,
    /// A row of numbers.
    Row,
    /// What is computed: as a number with a bar or without, as a text, as yes or no, as small bars.
    ToldNumber {
        bar: bool,
    },
    ToldText,
    ToldYes,
    ToldRow,
}

/// One row.
pub(super) struct Row<'a> {
    pub(super) row: Linked,
    pub(super) name: String,
    /// The record is there and not only made on first use.
    pub(super) record: Option<&'a crate::model::record::Record>,
    pub(super) in_cut: bool,
}

impl<'a> Sheet<'a> {
    /// The ledger of a spec; none where its table does not exist.
    pub(super) fn new(spec: &'a LedgerSpec, sight: &'a Sight<'a>) -> Option<Self> {
        let table = sight.workshop.table(spec.of.as_str())?;
        let tables = sight.canvas.view.leaves().into_iter().filter(|leaf| leaf.tables().contains(&&spec.of));
        let is_shared = tables.count() > 1;
        let mut sheet = Self { spec, sight, table, columns: Vec::new(), rows: Vec::new(), is_shared };
        sheet.rows = sheet.rows();
        sheet.columns = sheet.columns();
        Some(sheet)
    }

    fn rows(&self) -> Vec<Row<'a>> {
        let of = self.spec.of.as_str();
        let one = zones::capital(&self.table.one);
        let is_cut = |id: &RecordId| {
            let cut = self.spec.cut.as_ref()?;
            self.sight.value(of, id.as_str(), cut.as_str()).map(Value::yes)
        };
        let rows = linked::rows(self.sight, &self.spec.of, self.spec.each.as_ref());
        let row = |(place, (row, name)): (usize, (Linked, &str))| {
            let named = match self.spec.each {
                Some(_) => name.to_owned(),
                None => content::title(self.sight, self.table, &row.id),
            };
            let name = match (named.is_empty(), self.spec.numbered) {
                (true, _) => format!("{one} {}", place + 1),
                (false, true) => format!("{} {named}", place + 1),
                (false, false) => named,
            };
            let record = self.sight.session.record(of, row.id.as_str());
            Row { name, record, in_cut: is_cut(&row.id).unwrap_or_default(), row }
        };
        let mut rows: Vec<Row<'a>> = rows.into_iter().enumerate().map(row).collect();
        if let Some(order) = &self.spec.order {
            let mut keyed: Vec<(Option<&Value>, Row<'a>)> = rows
                .into_iter()
                .map(|row| (self.sight.value(of, row.row.id.as_str(), order.as_str()), row))
                .collect();
            keyed.sort_by(|a, b| before(a.0, b.0));
            rows = keyed.into_iter().map(|(_, row)| row).collect();
        }
        rows
    }

    fn columns(&self) -> Vec<Column<'a>> {
        let mut columns: Vec<Column<'a>> = Vec::new();
        let first = self.spec.columns.first().and_then(|column| self.table.field(column.field.as_str()));
        // A row that is not made yet knows only the record that it will belong to.
        if let Some(each) = &self.spec.each
            && !first.is_some_and(|field| self.names(field))
        {
            let label = self.sight.workshop.table(each.as_str()).map_or("", |table| table.one.as_str());
            columns.push(Column {
                field: None,
                spec: None,
                shape: Shape::Title,
                label: zones::capital(label),
                decimals: 0,
                range: (0.0, 1.0),
                parts: Vec::new(),
                under: Under::Nothing,
            });
        }
        let column = |spec: &'a LedgerColumn| {
            let field = self.table.field(spec.field.as_str())?;
            Some(self.column(spec, field, columns.is_empty() && self.is_first(spec)))
        };
        let own: Vec<Column<'a>> = self.spec.columns.iter().filter_map(column).collect();
        columns.extend(own);
        columns
    }

    fn is_first(&self, spec: &LedgerColumn) -> bool {
        self.spec.columns.first().is_some_and(|first| first.field == spec.field)
    }

    /// Whether a field names the row: it is the title, or the link to the records that each have a row.
    fn names(&self, field: &FieldSpec) -> bool {
        let each = self.spec.each.as_ref();
        let links = matches!(&field.kind, FieldKind::Link { table, .. } if Some(table) == each);
        field.id == *self.table.title_field() || links
    }

    fn column(&self, spec: &'a LedgerColumn, field: &'a FieldSpec, is_first: bool) -> Column<'a> {
        let label = spec.label.clone().unwrap_or_else(|| field.label.clone());
        let values = || self.rows.iter().filter_map(|row| self.value(field, row));
        let shape = if is_first && self.names(field) {
            Shape::Title
        } else {
            match &field.kind {
                FieldKind::Text { .. } => Shape::Text,
                FieldKind::Number { .. } => {
                    let scale = Scale::of(self.sight.workshop, self.spec.of.as_str(), field.id.as_str());
                    scale.map_or(Shape::ToldNumber { bar: false }, |scale| Shape::Number {
                        scale,
                        bar: spec.bar,
                    })
                }
                FieldKind::Choice(_) => Shape::Choice,
                FieldKind::Yes => Shape::Yes,
                FieldKind::Date => Shape::Date,
                FieldKind::Link { .. } => Shape::Link,
                FieldKind::Split { .. } => Shape::Split,
                FieldKind::Row { .. } | FieldKind::Place => Shape::Row,
                FieldKind::Flags(_) => Shape::ToldText,
                FieldKind::Formula(_) => told(values().next(), spec.bar),
            }
        };
        let whole =
            |value: &Value| value.number().is_none_or(|number| (number - number.round()).abs() < 0.05);
        let decimals = match shape {
            Shape::Number { scale, .. } => scale.decimals(),
            _ => usize::from(!values().all(whole)),
        };
        let range = match (&field.kind, shape) {
            (_, Shape::Number { scale, .. }) => (scale.min, scale.max),
            (FieldKind::Row { min, max, .. }, _) => (*min, *max),
            _ => {
                let numbers = values().flat_map(content::numbers);
                let (least, most) = numbers.fold((0.0_f64, 0.0_f64), |(a, b), n| (a.min(n), b.max(n)));
                (least, if most > least { most } else { least + 1.0 })
            }
        };
        let parts = super::parts::of(self.sight, &field.kind);
        let (field, spec, under) = (Some(field), Some(spec), Under::Nothing);
        let column = Column { field, spec, shape, label, decimals, range, parts, under };
        Column { under: super::totals::under(self, &column), ..column }
    }

    /// What stands in a field of a row.
    pub(super) fn value(&self, field: &FieldSpec, row: &Row<'_>) -> Option<&'a Value> {
        self.sight.value(self.spec.of.as_str(), row.row.id.as_str(), field.id.as_str())
    }

    /// What a cell shows.
    pub(super) fn content(&self, column: &Column<'a>, row: &Row<'_>) -> Content<'a> {
        content::of(self, column, row)
    }

    /// What the cell of a column stands for, for those that a hand or a reader takes by themselves.
    pub(super) fn target(&self, column: &Column<'_>, row: &Row<'_>) -> Target {
        let (table, id) = (self.spec.of.clone(), row.row.id.clone());
        let Some(field) = column.field else { return Target::Card(table, id) };
        match column.shape {
            Shape::Title if self.is_shared => Target::Writing(table, id, field.id.clone()),
            Shape::Title => Target::Card(table, id),
            Shape::Text => Target::Writing(table, id, field.id.clone()),
            Shape::Number { .. } | Shape::Choice | Shape::Yes | Shape::Split => {
                Target::Token(table, id, field.id.clone())
            }
            _ => Target::Told(format!("ledger:{table}:{id}:{}", field.id)),
        }
    }

    /// Whether the parts of a split are moved here: another view of the same table has handles of its own.
    pub(super) fn splits(&self, column: &Column<'_>) -> bool {
        column.shape == Shape::Split && !self.is_shared
    }

    /// The boundary after a part of a split.
    pub(super) fn boundary(&self, column: &Column<'_>, row: &Row<'_>, place: usize) -> Option<Target> {
        let field = column.field?.id.clone();
        Some(Target::Part(self.spec.of.clone(), row.row.id.clone(), field, place))
    }

    /// Whether the name of a row is written here.
    pub(super) fn writes_title(&self, column: &Column<'_>) -> bool {
        let text = column.field.is_some_and(|field| matches!(field.kind, FieldKind::Text { .. }));
        text && self.spec.each.is_none()
    }

    /// Whether a row can be taken away: a canvas' own row is removed, a shared record stays.
    pub(super) fn removes(&self, row: &Row<'_>) -> bool {
        let says = |record: &crate::model::record::Record| {
            self.spec.each.is_none()
                || self.spec.columns.iter().any(|column| {
                    let field = self.table.field(column.field.as_str());
                    field.is_some_and(|field| !matches!(field.kind, FieldKind::Link { .. }))
                        && record.value(column.field.as_str()).is_some()
                })
        };
        self.table.of_canvas.is_some()
            && !self.table.single
            && !self.is_shared
            && row.record.is_some_and(says)
    }

    /// Whether a value that a hand has set can be taken away so that the cell changes.
    pub(super) fn clears(&self, column: &Column<'_>, row: &Row<'_>) -> bool {
        let Some(field) = column.field else { return false };
        let stored = row.record.is_some_and(|record| record.value(field.id.as_str()).is_some());
        let (of, id) = (self.spec.of.as_str(), row.row.id.as_str());
        stored && !self.sight.facts.is_answered(of, id, field.id.as_str())
    }

    /// Whether a new row is written under the last one.
    pub(super) fn takes_rows(&self) -> bool {
        let title = self.table.field(self.table.title_field());
        let writes = title.is_some_and(|field| matches!(field.kind, FieldKind::Text { .. }));
        self.spec.each.is_none() && self.table.of_canvas.is_some() && !self.table.single && writes
    }
}

/// How a computed value looks.
fn told(value: Option<&Value>, bar: bool) -> Shape {
    match value {
        Some(Value::Yes(_)) => Shape::ToldYes,
        Some(Value::Number(_)) | None => Shape::ToldNumber { bar },
        Some(Value::Text(_) | Value::Names(_)) => Shape::ToldText,
        Some(Value::Numbers(_)) => Shape::ToldRow,
    }
}

/// Numbers from small to large, then texts, and what is missing last; equals stay in the order of the table.
fn before(a: Option<&Value>, b: Option<&Value>) -> Ordering {
    let rank = |value: Option<&Value>| match value {
        Some(Value::Number(_)) => 0,
        Some(Value::Text(_)) => 1,
        Some(_) => 2,
        None => 3,
    };
    match (a, b) {
        (Some(Value::Number(a)), Some(Value::Number(b))) => a.total_cmp(b),
        (Some(Value::Text(a)), Some(Value::Text(b))) => a.cmp(b),
        _ => rank(a).cmp(&rank(b)),
    }
}
