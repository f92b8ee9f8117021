//! Judges the rules: for each record of its table a rule fires, is silent, or cannot be assessed because it would
//! look at answers that may not be shown.

use std::collections::BTreeMap;
use std::sync::Arc;

use rhai::Dynamic;

use super::engine::{Runner, Trouble};
use super::facts::Facts;
use super::meter;
use super::program::RuleCode;
use super::values;
use super::world::{Frame, Rec};
use crate::model::id::{RecordId, RuleId};

/// What a rule says about a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Fires,
    Silent,
    /// It would have to look at answers that may not be shown.
    CannotAssess,
}

/// A judged rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    pub rule: RuleId,
    pub state: State,
    /// Whether it is to be stopped at, whatever the severity of the rule.
    pub stops: bool,
    /// The records for which it fires, worst first; empty for a rule about the whole.
    pub records: Vec<RecordId>,
    /// The sentence of the worst record, and what to do; empty unless it fires.
    pub says: String,
    pub act: String,
    /// What went wrong with its expressions, for authors.
    pub fault: Option<String>,
}

/// A record for which a rule fires.
struct Hit {
    frame: Frame,
    worst: f64,
}

impl Facts {
    /// Judges every rule, in the order of the workshop.
    pub fn verdicts(&self) -> Vec<Verdict> {
        meter::fill();
        let inner = &self.program.inner;
        let mut fired: Arc<BTreeMap<String, Option<Vec<Dynamic>>>> = Arc::default();
        let mut judged: BTreeMap<usize, Verdict> = BTreeMap::new();
        for place in &inner.rule_order {
            let rule = &inner.rules[*place];
            let (verdict, records) = self.judge(rule, &fired);
            let known = (verdict.state != State::CannotAssess).then_some(records);
            Arc::make_mut(&mut fired).insert(rule.id.as_str().to_owned(), known);
            judged.insert(*place, verdict);
        }
        let silent = |rule: &RuleCode| Verdict {
            rule: rule.id.clone(),
            state: State::Silent,
            stops: false,
            records: Vec::new(),
            says: String::new(),
            act: String::new(),
            fault: None,
        };
        let rules = inner.rules.iter().enumerate();
        rules.map(|(place, rule)| judged.remove(&place).unwrap_or_else(|| silent(rule))).collect()
    }

    fn judge(
        &self,
        rule: &RuleCode,
        fired: &Arc<BTreeMap<String, Option<Vec<Dynamic>>>>,
    ) -> (Verdict, Vec<Dynamic>) {
        let mut runner = Runner::new(&self.program.inner.engine);
        let (mut hits, mut unknown, mut fault) = (Vec::new(), false, None);
        for it in self.subjects(rule) {
            let mut frame = Frame::new(&self.world, it);
            frame.fired = fired.clone();
            match fires(rule, &mut runner, frame) {
                Ok(Some(hit)) => hits.push(hit),
                Ok(None) => {}
                Err(Trouble::Hidden) => unknown = true,
                Err(Trouble::Fault { message, .. }) => fault = fault.or(Some(message)),
            }
        }
        // Sorting is stable: equals stay in the order of the table.
        hits.sort_by(|a, b| b.worst.total_cmp(&a.worst));
        let records: Vec<Dynamic> =
            hits.iter().map(|hit| hit.frame.it.clone().map_or(Dynamic::UNIT, Dynamic::from)).collect();
        let state = match (hits.is_empty(), unknown) {
            (false, _) => State::Fires,
            (true, true) => State::CannotAssess,
            (true, false) => State::Silent,
        };
        for hit in &mut hits {
            hit.frame.given.push(("items".to_owned(), Dynamic::from_array(records.clone())));
        }
        let stops = rule.stop.as_ref().is_some_and(|stop| {
            let mut is_one = |hit: &Hit| runner.run(stop, hit.frame.clone()).ok()?.as_bool().ok();
            hits.iter().any(|hit| is_one(hit).unwrap_or(false))
        });
        let (says, act) = hits.first().map_or_else(Default::default, |worst| {
            (self.fill(&rule.says, &worst.frame), self.fill(&rule.act, &worst.frame))
        });
        let ids = records.iter().filter_map(values::id_of).map(|id| RecordId::from(id.as_str()));
        let verdict =
            Verdict { rule: rule.id.clone(), state, stops, records: ids.collect(), says, act, fault };
        (verdict, records)
    }

    /// What a rule says about one record of its table, which need not be the worst. What it asks of other rules counts
    /// as silent.
    pub fn says_about(&self, rule: &RuleId, id: &RecordId) -> Option<String> {
        let rule = self.program.inner.rules.iter().find(|other| other.id == *rule)?;
        let record = self.world.tables.get(rule.each.as_ref()?)?.by_id.get(id.as_str())?.clone();
        meter::fill();
        let mut runner = Runner::new(&self.program.inner.engine);
        let mut frame = Frame::new(&self.world, Some(record));
        for (name, code) in &rule.given {
            let value = runner.run(code, frame.clone()).ok()?;
            frame.given.push((name.clone(), value));
        }
        Some(self.fill(&rule.says, &frame))
    }

    /// The records that a rule is about; one nothing for a rule about the whole.
    fn subjects(&self, rule: &RuleCode) -> Vec<Option<Rec>> {
        let Some(table) = &rule.each else { return vec![None] };
        let Some(table) = self.world.tables.get(table) else { return Vec::new() };
        let record = |row: &Dynamic| row.read_lock::<Rec>().map(|record| record.clone());
        table.rows.iter().map(record).collect()
    }
}

/// Whether a rule fires for the record of a frame.
fn fires(rule: &RuleCode, runner: &mut Runner<'_>, mut frame: Frame) -> Result<Option<Hit>, Trouble> {
    let Some(when) = &rule.when else { return Ok(None) };
    for (name, code) in &rule.given {
        let value = runner.run(code, frame.clone())?;
        frame.given.push((name.clone(), value));
    }
    // Something missing is not a yes.
    if !runner.run(when, frame.clone())?.as_bool().unwrap_or(false) {
        return Ok(None);
    }
    let worst = rule.worst.as_ref().and_then(|worst| runner.run(worst, frame.clone()).ok());
    let worst = worst.and_then(|worst| values::number(&worst)).unwrap_or(0.0);
    Ok(Some(Hit { frame, worst }))
}
