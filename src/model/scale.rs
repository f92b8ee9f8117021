//! What a question can be answered with: the keys of its tallies in order, and the numbers they stand for.

use super::canvas::{Ask, AskKind, Canvas};
use super::field::Options;
use super::stats::{self, Weighted};
use super::tally::{Spread, Tally};
use super::workshop::Workshop;

/// The possible answers to a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scale {
    /// The keys in order, each with its number where it has one.
    pub steps: Vec<(String, Option<f64>)>,
    /// The answers are the records of a table, so the keys are not known here.
    pub open: bool,
}

impl Scale {
    /// The answers that a question of a canvas takes.
    pub fn of(workshop: &Workshop, canvas: &Canvas, ask: &Ask) -> Self {
        match &ask.kind {
            AskKind::One { of } | AskKind::Many { of, .. } | AskKind::Share { of, .. } => {
                let options = workshop.options(canvas, of);
                let number = |text: &str| text.parse::<f64>().ok().filter(|n| n.is_finite());
                let step = |id: &str, own: Option<f64>| (id.to_owned(), own.or_else(|| number(id)));
                let steps = options.iter().map(|option| step(option.id.as_str(), option.number));
                Self { steps: steps.collect(), open: matches!(of, Options::Rows(_)) }
            }
            AskKind::Scale { min, max, step, .. } => Self::even(*min, *max, *step),
        }
    }

    fn even(min: f64, max: f64, step: f64) -> Self {
        // A broken file may ask for a million steps; nobody can answer them.
        let count = if step > 0.0 { ((max - min) / step).floor().clamp(0.0, 1000.0) } else { 0.0 };
        let number = |place: usize| stats::round(min + step * place as f64, 6);
        let steps = (0..=count as usize).map(|place| (number(place).to_string(), Some(number(place))));
        Self { steps: steps.collect(), open: false }
    }

    /// Whether it can be answered with that key.
    pub fn has(&self, key: &str) -> bool {
        self.open || self.steps.iter().any(|(step, _)| step == key)
    }

    /// The number that a key stands for.
    pub fn number(&self, key: &str) -> Option<f64> {
        match self.steps.iter().find(|(step, _)| step == key) {
            Some((_, number)) => *number,
            None => key.parse::<f64>().ok().filter(|number| number.is_finite()),
        }
    }

    /// The numbers of all steps from small to large.
    pub fn numbers(&self) -> Vec<f64> {
        let mut numbers: Vec<f64> = self.steps.iter().filter_map(|(_, number)| *number).collect();
        numbers.sort_by(f64::total_cmp);
        numbers
    }

    /// Answers as numbers with how many gave them, from small to large.
    pub fn weigh(&self, tally: &Tally) -> Vec<Weighted> {
        let Spread::Counts(counts) = &tally.spread else { return Vec::new() };
        let number = |(key, count): (&String, &u32)| Some((self.number(key)?, *count));
        let mut list: Vec<Weighted> =
            counts.iter().filter(|(_, count)| **count > 0).filter_map(number).collect();
        stats::sort(&mut list);
        list
    }
}
