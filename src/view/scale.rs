//! The legal values of a number field along an axis.

use crate::model::field::FieldKind;
use crate::model::workshop::Workshop;

/// More steps than this are thinned out when they are listed.
const MOST_VALUES: usize = 1001;

/// From where to where an axis runs, and in which steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub min: f64,
    pub max: f64,
    pub step: f64,
}

impl Scale {
    /// The scale of a number field; none for other fields and for scales without length.
    pub fn of(workshop: &Workshop, table: &str, field: &str) -> Option<Self> {
        let FieldKind::Number { min, max, step } = workshop.table(table)?.field(field)?.kind else {
            return None;
        };
        let sound = min.is_finite() && max.is_finite() && min < max;
        sound.then(|| Self { min, max, step: if step > 0.0 && step.is_finite() { step } else { 1.0 } })
    }

    /// The legal value nearest to a number.
    pub fn snap(&self, number: f64) -> f64 {
        let steps =
            ((number.clamp(self.min, self.max) - self.min) / self.step).round().min(self.steps() as f64);
        tidy(self.min + steps * self.step)
    }

    /// The legal value at a share of the axis.
    pub fn at(&self, share: f32) -> f64 {
        self.snap(self.min + f64::from(share) * (self.max - self.min))
    }

    /// The share of the axis at which a number lies, 0 to 1.
    pub fn share(&self, number: f64) -> f32 {
        (((number - self.min) / (self.max - self.min)) as f32).clamp(0.0, 1.0)
    }

    /// The next legal value up or down; the first or the last when there is none yet.
    pub fn next(&self, from: Option<f64>, up: bool) -> f64 {
        match (from, up) {
            (Some(from), true) => self.snap(self.snap(from) + self.step),
            (Some(from), false) => self.snap(self.snap(from) - self.step),
            (None, true) => self.min,
            (None, false) => self.snap(self.max),
        }
    }

    /// All legal values from small to large.
    pub fn values(&self) -> Vec<f64> {
        (0..=self.steps()).map(|step| tidy(self.min + step as f64 * self.step)).collect()
    }

    /// A handful of values worth a tick.
    pub fn ticks(&self) -> Vec<f64> {
        let whole = |parts: &&f64| {
            let steps = (self.max - self.min) / *parts / self.step;
            (steps - steps.round()).abs() < 1e-6
        };
        let parts = [4.0, 5.0, 3.0, 6.0, 2.0, 7.0, 1.0].iter().find(whole).copied().unwrap_or(1.0);
        (0..=parts as usize)
            .map(|part| tidy(self.min + (self.max - self.min) * part as f64 / parts))
            .collect()
    }

    /// How many decimals the values have, at most two.
    pub fn decimals(&self) -> usize {
        let has = |decimals: i32| {
            let shifted = self.step * 10_f64.powi(decimals);
            (shifted - shifted.round()).abs() < 1e-6
        };
        (0..2).find(|decimals| has(*decimals)).map_or(2, |decimals| decimals as usize)
    }

    fn steps(&self) -> usize {
        (((self.max - self.min) / self.step + 1e-6).floor() as usize).min(MOST_VALUES)
    }
}

/// Without the dust of adding steps such as 0.1.
fn tidy(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}
