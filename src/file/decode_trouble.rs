//! Why a part of a file could not be read, in the words of serde turned into ours.

use std::fmt;
use std::ops::Range;

use serde::de;

use crate::model::fault::nearest;

/// Why something could not be read.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// It has been recorded.
    Said,
    Here {
        kind: &'static str,
        found: String,
        expected: String,
        span: Option<Range<usize>>,
    },
}

impl Trouble {
    pub(super) fn new(kind: &'static str, found: impl fmt::Display, expected: impl fmt::Display) -> Self {
        Self::Here { kind, found: found.to_string(), expected: expected.to_string(), span: None }
    }

    pub(super) fn at(self, place: &Range<usize>) -> Self {
        match self {
            Self::Here { kind, found, expected, span: None } => {
                Self::Here { kind, found, expected, span: Some(place.clone()) }
            }
            other => other,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}
impl std::error::Error for Trouble {}

impl de::Error for Trouble {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        let untagged = message.contains("untagged");
        if untagged {
            Self::new("wrong-kind", "", "fault-kind-value")
        } else {
            Self::new("unreadable", message, "")
        }
    }
    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new("wrong-kind", "", kind_of(&expected.to_string()))
    }
    fn invalid_value(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new("wrong-kind", "", kind_of(&expected.to_string()))
    }
    fn invalid_length(length: usize, _: &dyn de::Expected) -> Self {
        Self::new("wrong-length", length, "")
    }
    fn unknown_variant(variant: &str, expected: &'static [&'static str]) -> Self {
        Self::new("unknown-word", variant, choices(variant, expected))
    }
    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        Self::new("unknown-field", field, choices(field, expected))
    }
    fn missing_field(field: &'static str) -> Self {
        Self::new("missing-field", field, "")
    }
}

/// The name that was meant, or all that are possible.
fn choices(found: &str, expected: &[&str]) -> String {
    match nearest(found, expected.iter().copied()) {
        Some(name) => name.to_owned(),
        None => expected.join(", "),
    }
}

/// What serde expected, in a word of ours.
fn kind_of(expected: &str) -> &'static str {
    match expected {
        "u8" | "u16" | "u32" | "u64" | "usize" => "fault-kind-whole",
        "f32" | "f64" => "fault-kind-number",
        _ => "fault-kind-value",
    }
}
