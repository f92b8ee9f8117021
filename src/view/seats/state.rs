//! What the seats know: each with its kind, and how many there are of how many.

use crate::drawing::ink::Ink;
use crate::model::field::{FieldKind, OptionSpec};
use crate::model::id::{FieldId, RecordId};
use crate::model::value::Value;
use crate::model::view_spec::SeatsSpec;

use super::super::sight::Sight;
use super::super::zones::options;

/// All seats.
#[derive(Debug)]
pub(super) struct State<'a> {
    pub(super) spec: &'a SeatsSpec,
    pub(super) sight: &'a Sight<'a>,
    /// Round the table, in the order of the records.
    pub(super) inside: Vec<Seat<'a>>,
    /// Outside the house.
    pub(super) outside: Vec<Seat<'a>>,
}

/// One seat.
#[derive(Clone, Debug)]
pub(super) struct Seat<'a> {
    pub(super) id: &'a RecordId,
    /// Its number among all seats, from 1.
    pub(super) number: usize,
    pub(super) title: &'a str,
    pub(super) kind: Option<&'a OptionSpec>,
    pub(super) ink: Ink,
    pub(super) second: String,
}

impl<'a> State<'a> {
    pub(super) fn new(spec: &'a SeatsSpec, sight: &'a Sight<'a>) -> Self {
        let (mut inside, mut outside) = (Vec::new(), Vec::new());
        for (place, id) in sight.ids(spec.of.as_str()).enumerate() {
            let seat = seat(spec, sight, id, place + 1);
            if is_outside(spec, sight, id) { outside.push(seat) } else { inside.push(seat) }
        }
        Self { spec, sight, inside, outside }
    }

    /// How many seats there are.
    pub(super) fn count(&self) -> usize {
        self.inside.len() + self.outside.len()
    }

    /// How many chairs wait for somebody.
    pub(super) fn empty(&self) -> usize {
        usize::from(self.spec.usual).saturating_sub(self.count())
    }

    /// Whether there are fewer than there should be at least.
    pub(super) fn is_few(&self) -> bool {
        self.count() < usize::from(self.spec.least)
    }

    /// What lies on the table.
    pub(super) fn middle(&self) -> Option<(&'a str, String)> {
        let (table, field) = self.spec.middle.as_ref()?;
        let spec = self.sight.workshop.table(table.as_str())?.field(field.as_str())?;
        let text = if self.sight.facts.is_hidden(table.as_str(), "one", field.as_str()) {
            self.sight.words.with("scales-hidden", &[("k", &self.sight.facts.k().to_string())])
        } else {
            match self.sight.value(table.as_str(), "one", field.as_str()) {
                Some(Value::Number(number)) => {
                    let unit = spec.unit.as_deref().unwrap_or_default();
                    format!("{} {unit}", self.sight.words.short_number(*number)).trim_end().to_owned()
                }
                Some(Value::Text(text)) => {
                    spec.option(text).map_or(text.as_str(), |option| &option.name).to_owned()
                }
                Some(Value::Yes(_) | Value::Numbers(_) | Value::Names(_)) | None => String::new(),
            }
        };
        Some((spec.label.as_str(), text))
    }
}

fn seat<'a>(spec: &'a SeatsSpec, sight: &Sight<'a>, id: &'a RecordId, number: usize) -> Seat<'a> {
    let kind = kind(spec, sight, id);
    let named = kind.and_then(|(_, option)| Ink::named(option.ink.as_deref()?));
    let ink = named.or_else(|| kind.map(|(place, _)| Ink::Series((place % 8) as u8)));
    Seat {
        id,
        number,
        title: sight.title(spec.of.as_str(), id.as_str()),
        kind: kind.map(|(_, option)| option),
        ink: ink.unwrap_or(Ink::Grey),
        second: second(spec, sight, id).unwrap_or_default(),
    }
}

/// The kind of a seat, with its place among the kinds.
pub(super) fn kind<'a>(
    spec: &SeatsSpec,
    sight: &Sight<'a>,
    id: &RecordId,
) -> Option<(usize, &'a OptionSpec)> {
    let chosen = sight.value(spec.of.as_str(), id.as_str(), spec.by.as_str())?.text()?;
    options(sight.workshop, &spec.of, &spec.by).iter().enumerate().find(|(_, option)| option.id == *chosen)
}

/// Whether a seat stands outside the house.
pub(super) fn is_outside(spec: &SeatsSpec, sight: &Sight<'_>, id: &RecordId) -> bool {
    let yes = |field: &FieldId| sight.value(spec.of.as_str(), id.as_str(), field.as_str());
    spec.outside.as_ref().and_then(yes).is_some_and(Value::yes)
}

/// A text as it is, an option by its name, a link by the titles of its records.
fn second(spec: &SeatsSpec, sight: &Sight<'_>, id: &RecordId) -> Option<String> {
    let field = spec.second.as_ref()?;
    let value = sight.value(spec.of.as_str(), id.as_str(), field.as_str())?;
    let field = sight.workshop.table(spec.of.as_str())?.field(field.as_str())?;
    if let FieldKind::Link { table, .. } = &field.kind {
        let names: Vec<&str> = value.names().iter().map(|name| sight.title(table.as_str(), name)).collect();
        return Some(names.join(", "));
    }
    if let Some(number) = value.number() {
        return Some(sight.words.short_number(number));
    }
    let text = value.text()?;
    Some(field.option(text).map_or(text, |option| option.name.as_str()).to_owned())
}
