//! The pass of a record: one page with every canvas where it stands. A workshop file says what stands large on it.

use serde::{Deserialize, Serialize};

use super::fault::Path;
use super::id::TableId;

/// What the passes of a table's records show above the canvases. In all expressions `it` is the record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pass {
    pub of: TableId,
    /// What is read from the back row: the light, a gap.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<PassFigure>,
    /// Lines under the name: a label, and an expression. What is missing is left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<(String, String)>,
}

/// One large figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PassFigure {
    pub label: String,
    /// An expression with a text or a number.
    pub value: String,
    /// An expression with the name of an ink (`green`, `amber`, `red` …): then a lamp shines beside the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ink: Option<String>,
}

impl Pass {
    /// Its expressions, each with its place inside the pass.
    pub fn expressions(&self) -> Vec<(Path, &str)> {
        let mut all = Vec::new();
        for (place, figure) in self.figures.iter().enumerate() {
            let path = Path::default().field("figures").at(place);
            all.push((path.field("value"), figure.value.as_str()));
            all.extend(figure.ink.as_deref().map(|ink| (path.field("ink"), ink)));
        }
        for (place, (_, text)) in self.lines.iter().enumerate() {
            all.push((Path::default().field("lines").at(place).at(1), text.as_str()));
        }
        all
    }
}
