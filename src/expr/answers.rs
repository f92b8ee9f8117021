//! The answers of a group as an expression sees them: `t(ask, of, group).median` and the rest. Hidden answers raise
//! an error of their own; where nobody answered everything is missing.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rhai::{Dynamic, Engine};

use super::values::{self, Told, hidden, maybe};
use crate::model::id::{AskId, GroupId};
use crate::model::privacy::{self, Rules, Shown};
use crate::model::scale::Scale;
use crate::model::stats::{self, Weighted};
use crate::model::tally::{Spread, Tally, TallyKey};

/// All answers, by question, group and record (`""` where a question is asked once), oldest round first.
#[derive(Debug, Default)]
pub(super) struct Polls {
    pub(super) by_ask: BTreeMap<AskId, BTreeMap<GroupId, ByRecord>>,
}

/// The rounds about each record.
pub(super) type ByRecord = BTreeMap<String, Vec<Arc<Ballot>>>;

impl Polls {
    /// The rounds in which a group answered.
    pub(super) fn rounds(&self, ask: &str, of: &str, group: &str) -> &[Arc<Ballot>] {
        let rounds = || self.by_ask.get(ask)?.get(group)?.get(of);
        rounds().map_or(&[], Vec::as_slice)
    }

    /// The newest round that may be shown. A withheld round falls back on the last one that was shown, one of too
    /// few does not.
    pub(super) fn newest(&self, ask: &str, of: &str, group: &str) -> Option<&Arc<Ballot>> {
        let rounds = self.rounds(ask, of, group);
        match rounds.last() {
            Some(last) if last.rules.hidden && last.tally.n >= last.rules.k => {
                rounds.iter().rev().find(|ballot| !ballot.rules.hidden).or(Some(last))
            }
            newest => newest,
        }
    }

    /// The round of that number, or the newest that may be shown.
    pub(super) fn poll(&self, ask: &str, of: &str, group: &str, wave: Option<u8>) -> Poll {
        let chosen = match wave {
            Some(wave) => self.rounds(ask, of, group).iter().find(|ballot| ballot.wave == wave),
            None => self.newest(ask, of, group),
        };
        Poll(chosen.filter(|ballot| ballot.tally.n > 0).cloned())
    }

    /// Adds the next round.
    pub(super) fn add(&mut self, key: &TallyKey, ballot: Ballot) {
        let of = key.of.as_ref().map_or("", |of| of.as_str());
        let groups = self.by_ask.entry(key.ask.clone()).or_default();
        let records = groups.entry(key.group.clone()).or_default();
        records.entry(of.to_owned()).or_default().push(Arc::new(ballot));
    }
}

/// One round of answers.
#[derive(Debug)]
pub(super) struct Ballot {
    pub(super) wave: u8,
    pub(super) tally: Tally,
    pub(super) scale: Arc<Scale>,
    pub(super) rules: Rules,
    pub(super) camps_share: f64,
    pub(super) numbers: OnceLock<Vec<Weighted>>,
    pub(super) shown: OnceLock<Shown>,
}

/// The answers of a group, perhaps none.
#[derive(Clone, Debug)]
pub(super) struct Poll(pub(super) Option<Arc<Ballot>>);

impl Poll {
    /// The answers that may be looked at; none where nobody answered.
    pub(super) fn open(&self) -> Told<Option<&Ballot>> {
        match &self.0 {
            Some(ballot) if ballot.rules.hidden => Err(hidden()),
            other => Ok(other.as_deref()),
        }
    }

    /// A statistic of the answers.
    fn tell(&self, statistic: impl Fn(&Ballot) -> Dynamic) -> Told {
        Ok(self.open()?.map_or(Dynamic::UNIT, statistic))
    }

    pub(super) fn number(&self, statistic: impl Fn(&[Weighted]) -> Option<f64>) -> Told {
        self.tell(|ballot| maybe(statistic(ballot.numbers())))
    }
}

impl Ballot {
    pub(super) fn numbers(&self) -> &[Weighted] {
        self.numbers.get_or_init(|| self.scale.weigh(&self.tally))
    }

    /// What may be shown of this round.
    pub(super) fn shown(&self) -> &Shown {
        self.shown.get_or_init(|| privacy::reveal(self.wave, &self.tally, &self.scale, self.rules))
    }

    pub(super) fn part(&self, option: &str) -> Option<f64> {
        match &self.tally.spread {
            Spread::Counts(_) if self.tally.n == 0 => None,
            Spread::Counts(_) => Some(f64::from(self.tally.count(option)) / f64::from(self.tally.n)),
            Spread::Shares(shares) => shares.get(option).map(|share| share / 100.0),
        }
    }

    /// The options with most votes.
    pub(super) fn tops(&self) -> Vec<String> {
        let most = match &self.tally.spread {
            Spread::Counts(counts) => counts.values().copied().max().unwrap_or(0),
            Spread::Shares(_) => 0,
        };
        let Spread::Counts(counts) = &self.tally.spread else { return Vec::new() };
        let is_top = |(_, count): &(&String, &u32)| most > 0 && **count == most;
        counts.iter().filter(is_top).map(|(option, _)| option.clone()).collect()
    }

    fn consensus(&self) -> Option<f64> {
        let steps = self.scale.numbers();
        stats::consensus(self.numbers(), *steps.first()?, *steps.last()?)
    }
}

/// The properties of answers, with what they are.
pub(super) const PROPERTIES: [&str; 15] = [
    "n",
    "hidden",
    "wave",
    "median",
    "median_low",
    "mean",
    "sd",
    "iqr",
    "q1",
    "q3",
    "consensus",
    "camps",
    "top",
    "tops",
    "share_top",
];

/// Registers what can be asked of answers.
pub(super) fn register(engine: &mut Engine) {
    engine
        .register_get("hidden", |poll: &mut Poll| poll.0.as_ref().is_some_and(|ballot| ballot.rules.hidden))
        .register_get("n", |poll: &mut Poll| -> Told {
            Ok(Dynamic::from(poll.open()?.map_or(0, |ballot| i64::from(ballot.tally.n))))
        })
        .register_get("wave", |poll: &mut Poll| poll.tell(|it| Dynamic::from(i64::from(it.wave))))
        .register_get("median", |poll: &mut Poll| poll.number(stats::median))
        .register_get("median_low", |poll: &mut Poll| poll.number(stats::median_low))
        .register_get("mean", |poll: &mut Poll| poll.number(stats::mean))
        .register_get("sd", |poll: &mut Poll| poll.number(stats::sd))
        .register_get("iqr", |poll: &mut Poll| poll.number(stats::iqr))
        .register_get("q1", |poll: &mut Poll| poll.number(|list| stats::quantile(list, 0.25)))
        .register_get("q3", |poll: &mut Poll| poll.number(|list| stats::quantile(list, 0.75)))
        .register_get("consensus", |poll: &mut Poll| poll.tell(|it| maybe(it.consensus())))
        .register_get("camps", |poll: &mut Poll| -> Told {
            let camps = |it: &Ballot| stats::two_camps(it.numbers(), &it.scale.numbers(), it.camps_share);
            Ok(Dynamic::from(poll.open()?.is_some_and(camps)))
        })
        .register_get("top", |poll: &mut Poll| {
            poll.tell(|it| match it.tops().as_slice() {
                [one] => values::said(one),
                _ => Dynamic::UNIT,
            })
        })
        .register_get("tops", |poll: &mut Poll| {
            poll.tell(|it| Dynamic::from_array(it.tops().into_iter().map(Dynamic::from).collect()))
        })
        .register_get("share_top", |poll: &mut Poll| {
            poll.tell(|it| maybe(it.tops().first().and_then(|top| it.part(top))))
        });
    register_methods(engine);
}

fn register_methods(engine: &mut Engine) {
    let key = |option: &Dynamic| {
        values::number(option).map_or_else(
            || values::id_of(option).map(|id| id.to_string()).unwrap_or_default(),
            |number| number.to_string(),
        )
    };
    engine
        .register_fn("share", |poll: &mut Poll, low: Dynamic, high: Dynamic| -> Told {
            let (Some(low), Some(high)) = (values::number(&low), values::number(&high)) else {
                return Ok(Dynamic::UNIT);
            };
            poll.number(|list| stats::share(list, low, high))
        })
        .register_fn("part", move |poll: &mut Poll, option: Dynamic| {
            poll.tell(|it| maybe(it.part(&key(&option))))
        })
        .register_fn("count", move |poll: &mut Poll, option: Dynamic| {
            poll.tell(|it| Dynamic::from(i64::from(it.tally.count(&key(&option)))))
        })
        .register_fn("parts", move |poll: &mut Poll, options: Dynamic| -> Told {
            let options = values::listed(options)?;
            poll.tell(|it| {
                let part = |option: &Dynamic| it.part(&key(option)).map(|part| part * 100.0);
                Dynamic::from_array(options.iter().map(|option| maybe(part(option))).collect())
            })
        })
        .register_fn("==", |poll: Poll, (): ()| poll.0.is_none())
        .register_fn("!=", |poll: Poll, (): ()| poll.0.is_some());
}
