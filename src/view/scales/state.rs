//! What the scales know: the poles, the answers that may be shown, and what they amount to.

use crate::model::canvas::AskKind;
use crate::model::id::{AskId, FieldId, RecordId};
use crate::model::privacy::{Answers, Shown};
use crate::model::stats;
use crate::model::value::Value;
use crate::model::view_spec::ScalesSpec;

use super::super::Sight;

/// All scales in use.
#[derive(Debug)]
pub(super) struct State<'a> {
    pub(super) spec: &'a ScalesSpec,
    pub(super) sight: &'a Sight<'a>,
    pub(super) scales: Vec<Scale>,
    /// The lowest and the highest answer.
    pub(super) ends: (f64, f64),
    pub(super) step: f64,
    /// The scale that the room looks at.
    pub(super) focus: Option<RecordId>,
}

/// One scale.
#[derive(Debug)]
pub(super) struct Scale {
    pub(super) id: RecordId,
    pub(super) left: String,
    pub(super) right: String,
    pub(super) now: Shown,
    pub(super) wish: Shown,
}

/// How far a room agrees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Accord {
    Camps,
    Balance,
    Strong,
    Fair,
    Spread,
}

impl Accord {
    /// The key of its words.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Camps => "scales-camps",
            Self::Balance => "scales-balance",
            Self::Strong => "scales-strong",
            Self::Fair => "scales-fair",
            Self::Spread => "scales-spread",
        }
    }
}

impl<'a> State<'a> {
    pub(super) fn new(spec: &'a ScalesSpec, sight: &'a Sight<'a>) -> Self {
        let (ends, step) = scale_of(sight, &spec.now);
        let focus = sight.session.live().focus.get(&sight.canvas.id).and_then(|focus| focus.get(&spec.of));
        let in_use = |id: &&RecordId| {
            let Some(shown) = &spec.shown else { return true };
            sight.value(spec.of.as_str(), id.as_str(), shown.as_str()).is_some_and(Value::yes)
        };
        let layers = sight.canvas.reveal.len();
        let heard = |ask: &AskId, id: &RecordId| {
            sight.facts.shown(ask.as_str(), Some(id.as_str()), spec.group.as_str()).clone()
        };
        let text = |id: &RecordId, field: &FieldId| {
            sight.text(spec.of.as_str(), id.as_str(), field.as_str()).to_owned()
        };
        let scale = |id: &RecordId| Scale {
            id: id.clone(),
            left: text(id, &spec.left),
            right: text(id, &spec.right),
            now: if sight.shows(0) { heard(&spec.now, id) } else { Shown::Nothing },
            wish: match &spec.wish {
                Some(ask) if sight.shows(layers.saturating_sub(1)) => heard(ask, id),
                _ => Shown::Nothing,
            },
        };
        let scales = sight.ids(spec.of.as_str()).filter(in_use).map(scale).collect();
        Self { spec, sight, scales, ends, step, focus: focus.cloned() }
    }

    /// Where a number lies on the axis, 0 to 1.
    pub(super) fn share(&self, number: f64) -> f32 {
        ((number - self.ends.0) / (self.ends.1 - self.ends.0)).clamp(0.0, 1.0) as f32
    }

    /// All answers that there are.
    pub(super) fn steps(&self) -> Vec<f64> {
        steps(self.ends, self.step)
    }

    /// How many answered, where that is the same number on all scales.
    pub(super) fn common_n(&self) -> Option<u32> {
        let mut all = self.scales.iter().filter_map(|scale| scale.now.answers()).map(|answers| answers.n);
        let first = all.next()?;
        all.all(|n| n == first).then_some(first)
    }

    /// How far the room agrees; only where single answers may be shown.
    pub(super) fn accord(&self, shown: &Shown) -> Option<Accord> {
        let Shown::Dots(answers) = shown else { return None };
        let list = numbers(answers);
        let cfg = |name: &str, default: f64| self.sight.workshop.threshold(name).unwrap_or(default);
        let least = cfg("camps_share", 0.3);
        // A workshop may write 30 or 0.3.
        let least = if least > 1.0 { least / 100.0 } else { least };
        if stats::two_camps(&list, &self.steps(), least) {
            return Some(Accord::Camps);
        }
        let middle = f64::midpoint(self.ends.0, self.ends.1);
        if list.iter().all(|(value, count)| *count == 0 || (value - middle).abs() < 1e-6) {
            return Some(Accord::Balance);
        }
        let agreed = stats::consensus(&list, self.ends.0, self.ends.1)?;
        Some(if agreed >= cfg("cns_strong", 0.8) - 1e-6 {
            Accord::Strong
        } else if agreed >= cfg("cns_spread", 0.6) - 1e-6 {
            Accord::Fair
        } else {
            Accord::Spread
        })
    }
}

/// Answers as numbers with how many gave them.
pub(super) fn numbers(answers: &Answers) -> Vec<(f64, u32)> {
    let number = |options: &[String]| options.first()?.parse::<f64>().ok();
    answers.buckets.iter().filter_map(|bucket| Some((number(&bucket.options)?, bucket.count))).collect()
}

fn scale_of(sight: &Sight<'_>, ask: &AskId) -> ((f64, f64), f64) {
    match sight.workshop.ask(ask).map(|(_, ask)| &ask.kind) {
        Some(AskKind::Scale { min, max, step, .. }) if min < max && *step > 0.0 => ((*min, *max), *step),
        _ => ((-3.0, 3.0), 1.0),
    }
}

fn steps(ends: (f64, f64), step: f64) -> Vec<f64> {
    let count = ((ends.1 - ends.0) / step + 1e-6).floor().clamp(1.0, 100.0) as usize;
    (0..=count).map(|place| ((ends.0 + place as f64 * step) * 1e6).round() / 1e6).collect()
}
