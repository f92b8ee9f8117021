//! What is wrong with a workshop or a session, and where. The file layer turns the path into line and column, the
//! words into Danish or English.

use std::fmt;

/// One step into a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PathStep {
    /// A field of a struct, or a key of a map.
    Field(String),
    /// An entry of a list, from 0.
    At(usize),
}

/// Where in a file, from the outside in.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(pub Vec<PathStep>);

impl Path {
    /// The path one field further in.
    pub fn field(&self, name: &str) -> Self {
        let mut steps = self.0.clone();
        steps.push(PathStep::Field(name.to_owned()));
        Self(steps)
    }

    /// The path one list entry further in.
    pub fn at(&self, index: usize) -> Self {
        let mut steps = self.0.clone();
        steps.push(PathStep::At(index));
        Self(steps)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, step) in self.0.iter().enumerate() {
            match step {
                PathStep::Field(name) if place == 0 => write!(f, "{name}")?,
                PathStep::Field(name) => write!(f, ".{name}")?,
                PathStep::At(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// Something wrong, found after reading. Words: `fault-…` in the language files, with `found`, `expected`, `nearest`.
#[derive(Clone, Debug, PartialEq)]
pub struct Flaw {
    pub path: Path,
    /// The key of the sentence in the language files, without `fault-`.
    pub kind: &'static str,
    pub found: String,
    /// What was expected, or the nearest right name; empty when there is nothing to say.
    pub expected: String,
    /// Line and column inside the value (an expression), from 1.
    pub inside: Option<(usize, usize)>,
}

impl Flaw {
    /// A flaw at a path.
    pub fn new(
        path: Path,
        kind: &'static str,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) -> Self {
        Self { path, kind, found: found.into(), expected: expected.into(), inside: None }
    }
}

impl Flaw {
    /// The same flaw, with its path seen from further out.
    pub fn below(mut self, outside: &Path) -> Self {
        self.path = Path(outside.0.iter().cloned().chain(self.path.0).collect());
        self
    }
}

/// The name that is most like the one that was found, when one is like it at all.
///
/// ```
/// use raaderum::model::fault::nearest;
/// assert_eq!(nearest("changecurve", ["change_curve", "portfolio"]), Some("change_curve"));
/// ```
pub fn nearest<'a>(found: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = |name: &str| strsim::jaro_winkler(&found.to_lowercase(), &name.to_lowercase());
    let best = names.into_iter().map(|name| (likeness(name), name)).max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 > 0.75).then_some(best.1)
}
