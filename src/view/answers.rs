//! What a view shows of a group's answers: nothing under k, a middle with quartiles under 2k, single dots from there.
//! Hidden answers and no answers look the same.

use crate::model::id::{AskId, GroupId, RecordId};
use crate::model::privacy;
use crate::view::sight::Sight;

/// What may be drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// Nobody answered, or too few.
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
    let shown = sight.facts.shown(ask.as_str(), of.map(RecordId::as_str), group.as_str());
    let Some((middle, answers)) = middle(shown) else { return Shown::Nothing };
    if matches!(shown, privacy::Shown::Band(_)) {
        return Shown::Band(middle);
    }
    let number = |option: &String| option.parse::<f64>().ok().filter(|number| number.is_finite());
    let dots =
        answers.buckets.iter().filter_map(|bucket| Some((number(bucket.options.first()?)?, bucket.count)));
    Shown::Dots(middle, dots.filter(|dot| dot.1 > 0).collect())
}

fn middle(shown: &privacy::Shown) -> Option<(Middle, &privacy::Answers)> {
    let answers = shown.answers()?;
    let privacy::Middle { median, median_low, q1: low, q3: high, .. } = answers.middle?;
    Some((Middle { n: answers.n, median, median_low, low, high }, answers))
}
