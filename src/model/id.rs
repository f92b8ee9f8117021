//! The ids of the document: short strings that are compared and never shown.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The id as it stands in the file.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }
        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.0 == other
            }
        }
        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.0 == *other
            }
        }
    )*};
}

ids! {
    /// A table of the workshop, such as `initiatives`.
    TableId,
    /// A field of a table, such as `portfolio_type`.
    FieldId,
    /// A record of a table; unique within its table.
    RecordId,
    /// A canvas of the workshop, such as `change_curve`.
    CanvasId,
    /// A question that a group answers; unique within the workshop.
    AskId,
    /// A group of people in the room, such as `staff`.
    GroupId,
    /// An insight rule, such as `R-182`.
    RuleId,
    /// An agenda of the workshop.
    AgendaId,
    /// A decision of the session.
    DecisionId,
    /// One option of a choice, one stop of a track.
    OptionId,
    /// A phase of the workshop, such as `afklar`.
    PhaseId,
    /// A step of a plan.
    StepId,
    /// Something that is parked.
    ParkedId,
}

/// Digits of ids: no vowels that make words, nothing that is mistaken for something else.
const DIGITS: &[u8; 32] = b"0123456789bcdfghjkmnpqrstvwxyz_-";

impl RecordId {
    /// An id for something new: creation order first (so that ids sort in the order of making), then two
    /// characters of `chance`, so that records made in two rooms do not clash when the rooms are merged.
    ///
    /// ```
    /// use raaderum::model::id::RecordId;
    /// assert!(RecordId::fresh(1, 7) < RecordId::fresh(2, 3));
    /// ```
    pub fn fresh(number: u32, chance: u16) -> Self {
        let digit = |n: u32| char::from(DIGITS[(n % 32) as usize]);
        let mut text = String::with_capacity(6);
        for shift in [15, 10, 5, 0] {
            text.push(digit(number >> shift));
        }
        text.push(digit(u32::from(chance)));
        text.push(digit(u32::from(chance >> 5)));
        Self(text)
    }
}
