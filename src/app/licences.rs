//! The licences of everything inside: a list that `scripts/licences` makes, readable without a network.

use std::sync::OnceLock;

use super::finder;

const TEXT: &str = include_str!("../../assets/licences.txt");

/// Somebody's work that is inside the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    pub name: &'static str,
    pub version: &'static str,
    /// Its licence in short: `MIT OR Apache-2.0`.
    pub licence: &'static str,
    /// The whole texts.
    pub texts: Vec<&'static str>,
}

/// What the list says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Licences {
    pub works: Vec<Work>,
    /// Name and version of what is used for building, for testing or on other systems only.
    pub left_out: Vec<&'static str>,
}

/// The list as it is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LicencesAsk {
    /// What is searched for.
    pub typed: String,
    /// The work whose texts are read, by its place in the list.
    pub reads: Option<usize>,
}

/// The list; read once and kept.
pub fn licences() -> &'static Licences {
    static LICENCES: OnceLock<Licences> = OnceLock::new();
    LICENCES.get_or_init(|| read(TEXT))
}

impl Licences {
    /// The places of the works that somebody may mean, by name or licence; all when nothing is typed.
    pub fn found(&self, typed: &str) -> Vec<usize> {
        let meant = |work: &Work| [work.name, work.licence].iter().any(|text| finder::contains(text, typed));
        (0..self.works.len()).filter(|place| meant(&self.works[*place])).collect()
    }
}

fn read(text: &'static str) -> Licences {
    let mut licences = Licences::default();
    let sections: Vec<_> = text.split("\n=== ").skip(1).filter_map(|part| part.split_once('\n')).collect();
    let text_of = |number: &str| {
        let found = sections.iter().find(|(heading, _)| heading.strip_prefix("Text ") == Some(number));
        found.map(|(_, body)| body.trim())
    };
    for (heading, body) in &sections {
        let lines = body.lines().filter(|line| !line.is_empty());
        if *heading == "Inside" {
            licences.works = lines.filter_map(|line| work(line, text_of)).collect();
        } else if heading.starts_with("Not inside") {
            licences.left_out = lines.collect();
        }
    }
    licences
}

/// `name | version | licence | 1 2`
fn work(line: &'static str, text_of: impl Fn(&str) -> Option<&'static str>) -> Option<Work> {
    let mut cells = line.split(" | ");
    let (name, version, licence) = (cells.next()?, cells.next()?, cells.next()?);
    let texts = cells.next()?.split(' ').filter_map(text_of).collect();
    Some(Work { name, version, licence, texts })
}
