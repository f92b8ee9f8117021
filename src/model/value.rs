//! What stands in one field of one record. The kind of the field says what it means.

use serde::{Deserialize, Serialize};

/// A stored value, written plainly in the file: `true`, `2.5`, `"pilot"`, `[20, 30, 35, 15]`, `["bs", "bj"]`.
///
/// The field's kind gives it meaning: a text may be a text, an option, a date or a link to one record.
/// Numbers are finite; reading and editing refuse anything else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// `Yes` fields.
    Yes(bool),
    /// `Number` fields.
    Number(f64),
    /// `Text`, `Choice`, `Date` and `Link` to one.
    Text(String),
    /// `Split` (percent), `Row` (with `()` where nothing is answered) and `Place` (thousandths).
    Numbers(Vec<Option<f64>>),
    /// `Flags` and `Link` to many.
    Names(Vec<String>),
}

impl Value {
    /// The text of a text, option, date or single link.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Yes(_) | Self::Number(_) | Self::Numbers(_) | Self::Names(_) => None,
        }
    }

    /// The number of a number.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Yes(_) | Self::Text(_) | Self::Numbers(_) | Self::Names(_) => None,
        }
    }

    /// Whether a yes is said.
    pub fn yes(&self) -> bool {
        matches!(self, Self::Yes(true))
    }

    /// The numbers of a split, a row or a place.
    pub fn numbers(&self) -> &[Option<f64>] {
        match self {
            Self::Numbers(numbers) => numbers,
            Self::Yes(_) | Self::Number(_) | Self::Text(_) | Self::Names(_) => &[],
        }
    }

    /// The ids that a value names: links (one or many) and flags.
    pub fn names(&self) -> &[String] {
        match self {
            Self::Names(names) => names,
            Self::Text(name) => std::slice::from_ref(name),
            Self::Yes(_) | Self::Number(_) | Self::Numbers(_) => &[],
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}
impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Yes(yes)
    }
}
