//! Answers of a group, kept as counts and never as persons.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::id::{AskId, GroupId, RecordId};

/// Which question, about which record, answered by whom, in which round.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TallyKey {
    pub ask: AskId,
    pub of: Option<RecordId>,
    pub group: GroupId,
    /// The round, from 1.
    pub wave: u8,
}

/// The answers of a group.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    pub source: Source,
    /// How many people answered. Differs from the sum of counts where several options may be chosen.
    pub n: u32,
    pub spread: Spread,
}

/// How the answers came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    Phones,
    #[default]
    Hands,
    Paper,
}

/// The answers themselves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Spread {
    /// How many chose each option; for scales the key is the number as it is written: `"2.5"`.
    Counts(BTreeMap<String, u32>),
    /// For 100 percent shared out: the group's median share of each option.
    Shares(BTreeMap<String, f64>),
}

impl Default for Spread {
    fn default() -> Self {
        Self::Counts(BTreeMap::new())
    }
}

impl Tally {
    /// How many chose that option.
    pub fn count(&self, option: &str) -> u32 {
        match &self.spread {
            Spread::Counts(counts) => counts.get(option).copied().unwrap_or(0),
            Spread::Shares(_) => 0,
        }
    }

    /// Answers as numbers with how many gave them, from small to large; options without a number are left out.
    pub fn numbers(&self) -> Vec<(f64, u32)> {
        let Spread::Counts(counts) = &self.spread else { return Vec::new() };
        let mut numbers: Vec<(f64, u32)> = counts
            .iter()
            .filter_map(|(key, count)| Some((key.parse::<f64>().ok()?, *count)))
            .filter(|(number, count)| number.is_finite() && *count > 0)
            .collect();
        numbers.sort_by(|a, b| a.0.total_cmp(&b.0));
        numbers
    }
}
