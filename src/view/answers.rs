//! What may be shown of a group's answers: nothing under k, a middle with quartiles under 2k, single dots from there.

use crate::model::id::{AskId, GroupId, RecordId};
use crate::model::tally::Tally;
use crate::view::sight::Sight;

/// What may be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// Nobody answered, or fewer than k: the two look the same.
    Nothing,
    /// The middle and the quartiles, no single answers.
    Band(Middle),
    /// Every answer, as values with how many gave them.
    Dots(Middle, Vec<(f64, u32)>),
}

/// The middle of a group's answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Middle {
    /// How many answered.
    pub n: u32,
    pub median: f64,
    /// The lower of the two middle answers.
    pub median_low: f64,
    /// The quartiles.
    pub low: f64,
    pub high: f64,
}

impl Shown {
    /// The middle, when there is one to show.
    pub fn middle(&self) -> Option<&Middle> {
        match self {
            Self::Nothing => None,
            Self::Band(middle) | Self::Dots(middle, _) => Some(middle),
        }
    }
}

/// The newest answers of a group to a question about a record, after the k-rule.
pub fn shown(sight: &Sight<'_>, ask: &AskId, of: Option<&RecordId>, group: &GroupId) -> Shown {
    let Some((_, tally)) = sight.tally(ask, of, group) else { return Shown::Nothing };
    let anonymous = sight.workshop.group(group.as_str()).is_none_or(|group| group.anonymous);
    let k = if anonymous { sight.session.cover().privacy.k.max(1) } else { 1 };
    let Some(middle) = middle(tally).filter(|middle| middle.n >= k) else { return Shown::Nothing };
    if anonymous && middle.n < 2 * k { Shown::Band(middle) } else { Shown::Dots(middle, tally.numbers()) }
}

fn middle(tally: &Tally) -> Option<Middle> {
    let numbers: Vec<f64> = tally
        .numbers()
        .into_iter()
        .flat_map(|(number, count)| std::iter::repeat_n(number, count as usize))
        .collect();
    let quartile = |share: f64| {
        let place = (numbers.len().checked_sub(1)? as f64) * share;
        let (low, high) = (numbers[place.floor() as usize], numbers[place.ceil() as usize]);
        Some(low + (high - low) * place.fract())
    };
    Some(Middle {
        n: numbers.len() as u32,
        median: quartile(0.5)?,
        median_low: numbers[(numbers.len() - 1) / 2],
        low: quartile(0.25)?,
        high: quartile(0.75)?,
    })
}
