//! What slots know: the record that is written, its texts, and the fields beside them.

use crate::model::field::{FieldKind, FieldSpec, TableSpec};
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::lix;
use crate::model::value::Value;
use crate::model::view_spec::{SlotSpec, SlotsSpec};

use super::super::linked::{self, Linked};
use super::super::scale::Scale;
use super::super::sight::Sight;

/// Everything that is written into one record.
#[derive(Debug)]
pub(super) struct Form<'a> {
    pub(super) spec: &'a SlotsSpec,
    pub(super) sight: &'a Sight<'a>,
    pub(super) row: Linked,
    pub(super) slots: Vec<Slot<'a>>,
    pub(super) extras: Vec<Extra<'a>>,
}

/// One text.
#[derive(Debug)]
pub(super) struct Slot<'a> {
    pub(super) spec: &'a SlotSpec,
    pub(super) label: &'a str,
    pub(super) text: &'a str,
    /// The most characters that it may have.
    pub(super) most: usize,
    /// How many words there are.
    pub(super) words: usize,
}

/// A field beside the texts.
#[derive(Debug)]
pub(super) struct Extra<'a> {
    pub(super) field: &'a FieldSpec,
    pub(super) kind: ExtraKind,
}

/// How a field beside the texts is handled.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum ExtraKind {
    Figure,
    Number(Scale),
    Choice,
    Tick,
}

impl<'a> Form<'a> {
    /// The form of the record in focus; none as long as there is nothing to write about.
    pub(super) fn new(spec: &'a SlotsSpec, sight: &'a Sight<'a>) -> Option<Self> {
        let table = sight.workshop.table(spec.of.as_str())?;
        let row = row(table, sight)?;
        let slot = |slot: &'a SlotSpec| {
            let field = table.field(slot.field.as_str())?;
            let text = sight.text(spec.of.as_str(), row.id.as_str(), slot.field.as_str());
            let most = if let FieldKind::Text { max } = field.kind { max } else { 200 };
            let label = slot.label.as_deref().unwrap_or(&field.label);
            Some(Slot { spec: slot, label, text, most, words: lix::lix(text).words })
        };
        let slots = spec.slots.iter().filter_map(slot).collect();
        let extras = extras(spec, sight, table);
        Some(Self { spec, sight, row, slots, extras })
    }

    /// Whether too few answered for a value to be shown.
    pub(super) fn is_hidden(&self, field: &FieldSpec) -> bool {
        self.sight.facts.is_hidden(self.spec.of.as_str(), self.row.id.as_str(), field.id.as_str())
    }

    /// The number in a field.
    pub(super) fn number(&self, field: &FieldSpec) -> Option<f64> {
        self.sight.number(self.spec.of.as_str(), self.row.id.as_str(), field.id.as_str())
    }

    /// The option that is chosen.
    pub(super) fn chosen(&self, field: &FieldSpec) -> &'a str {
        self.sight.text(self.spec.of.as_str(), self.row.id.as_str(), field.id.as_str())
    }

    /// Whether a box is ticked.
    pub(super) fn is_ticked(&self, field: &FieldSpec) -> bool {
        let value = self.sight.value(self.spec.of.as_str(), self.row.id.as_str(), field.id.as_str());
        value.is_some_and(Value::yes)
    }

    /// A number or a computed word as it is read; a dash where there is none or it may not be shown.
    pub(super) fn figure(&self, field: &FieldSpec) -> String {
        if let Some(number) = self.number(field) {
            return self.sight.words.short_number(number);
        }
        let text = self.chosen(field);
        if text.is_empty() { "–".to_owned() } else { text.to_owned() }
    }
}

impl Slot<'_> {
    /// Whether there are more words than there should be.
    pub(super) fn is_over(&self) -> bool {
        self.spec.words.is_some_and(|most| self.words > most)
    }

    /// `38 af 60 ord`.
    pub(super) fn count(&self, sight: &Sight<'_>) -> Option<String> {
        let most = self.spec.words?;
        Some(sight.words.with("slots-words", &[("n", &self.words.to_string()), ("most", &most.to_string())]))
    }

    /// The text as it is read aloud, all of it.
    pub(super) fn say(&self, sight: &Sight<'_>) -> String {
        let mut said = if self.text.is_empty() {
            let empty = sight.words.with("slots-say-empty", &[("label", self.label)]);
            if self.spec.hint.is_empty() { empty } else { format!("{empty}. {}", self.spec.hint) }
        } else {
            sight.words.with("slots-say", &[("label", self.label), ("text", self.text)])
        };
        if let Some(count) = self.count(sight) {
            let key = if self.is_over() { "slots-say-over" } else { "slots-say-count" };
            said += &sight.words.with(key, &[("count", &count)]);
        }
        said
    }
}

/// The record that is written: the only one, the one in focus, or the one that links to what is in focus.
pub(super) fn row(table: &TableSpec, sight: &Sight<'_>) -> Option<Linked> {
    if table.single {
        return Some(Linked::existing(&table.id, &RecordId::from("one")));
    }
    if sight.canvas.focus.contains(&table.id) {
        return sight.focus(&table.id).map(|id| Linked::existing(&table.id, id));
    }
    let linked = |to: &&TableId| linked::link(sight.workshop, &table.id, to).is_some();
    let focus = sight.canvas.focus.iter().filter(linked);
    let records: Option<Vec<(&TableId, &RecordId)>> =
        focus.map(|to| sight.focus(to).map(|id| (to, id))).collect();
    Linked::to(sight.workshop, sight.session, &table.id, &records?)
}

fn extras<'a>(spec: &'a SlotsSpec, sight: &Sight<'a>, table: &'a TableSpec) -> Vec<Extra<'a>> {
    let field = |id: &FieldId| table.field(id.as_str());
    let number = |id: &FieldId| {
        let scale = Scale::of(sight.workshop, spec.of.as_str(), id.as_str())?;
        Some(Extra { field: field(id)?, kind: ExtraKind::Number(scale) })
    };
    let plain = |kind: ExtraKind| move |id: &FieldId| Some(Extra { field: table.field(id.as_str())?, kind });
    let counters = spec.counters.iter().filter_map(plain(ExtraKind::Figure));
    let numbers = spec.numbers.iter().filter_map(number);
    let choices = spec.choices.iter().filter_map(plain(ExtraKind::Choice));
    let ticks = spec.ticks.iter().filter_map(plain(ExtraKind::Tick));
    counters.chain(numbers).chain(choices).chain(ticks).collect()
}
