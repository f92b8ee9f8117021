//! What stands on a pass, before anything is measured.

use crate::drawing::ink::Ink;
use crate::expr::Trouble;
use crate::model::id::DecisionId;
use crate::model::pass_spec::PassFigure;
use crate::model::session::{Decision, DecisionStatus};
use crate::model::value::Value;
use crate::model::workshop::INITIATIVES;
use crate::words::Words;

use super::super::standing::Standing;
use super::{Case, Fired};

/// Everything on the sheet.
#[derive(Debug)]
pub(super) struct Page<'a> {
    pub(super) title: String,
    pub(super) lines: Vec<(&'a str, String)>,
    pub(super) figures: Vec<Figure<'a>>,
    pub(super) legs: Vec<Leg>,
    pub(super) fired: &'a [Fired],
    pub(super) decisions: Vec<(&'a DecisionId, &'a Decision)>,
}

/// A large figure.
#[derive(Debug)]
pub(super) struct Figure<'a> {
    pub(super) label: &'a str,
    pub(super) value: Shown,
    pub(super) lamp: Option<Ink>,
}

/// What a figure shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shown {
    Value(String),
    /// Nothing is known yet.
    Missing,
    /// It looks at answers that may not be shown.
    Hidden(String),
}

/// The canvases of one phase.
#[derive(Debug)]
pub(super) struct Leg {
    pub(super) name: String,
    pub(super) phase: u8,
    pub(super) standings: Vec<Standing>,
}

impl Leg {
    pub(super) fn standing(&self) -> impl Iterator<Item = &Standing> {
        self.standings.iter().filter(|standing| standing.stands.is_some())
    }

    /// On how many canvases it does not stand yet.
    pub(super) fn missing(&self) -> usize {
        self.standings.len() - self.standing().count()
    }
}

impl<'a> Page<'a> {
    pub(super) fn of(case: &Case<'a>) -> Self {
        let spec = case.workshop.pass(case.table);
        let lines = spec.iter().flat_map(|pass| &pass.lines).filter_map(|(label, text)| {
            let shown = shown(case, text);
            let (Shown::Value(words) | Shown::Hidden(words)) = shown else { return None };
            Some((label.as_str(), words))
        });
        Self {
            title: case.title(),
            lines: lines.collect(),
            figures: spec.iter().flat_map(|pass| &pass.figures).map(|spec| figure(case, spec)).collect(),
            legs: legs(case),
            fired: case.fired,
            decisions: decisions(case),
        }
    }

    /// How many canvases it stands on, and on how many it could.
    pub(super) fn count(&self) -> (usize, usize) {
        let standing = self.legs.iter().map(|leg| leg.standing().count()).sum();
        (standing, self.legs.iter().map(|leg| leg.standings.len()).sum())
    }

    /// The whole page in a sentence or two.
    pub(super) fn told(&self, words: &Words) -> String {
        let (n, of) = self.count();
        let name = words.with("pass-told", &[("name", &self.title)]);
        let stands = words.count_with("pass-stands", n, &[("of", &of.to_string())]);
        let figures = self.figures.iter().map(|figure| figure.told(words));
        let told: Vec<String> = [name, stands].into_iter().chain(figures).collect();
        format!("{}.", told.join(". "))
    }
}

impl Figure<'_> {
    /// Label and value, to be read aloud.
    pub(super) fn told(&self, words: &Words) -> String {
        let value = match &self.value {
            Shown::Value(text) | Shown::Hidden(text) => text.clone(),
            Shown::Missing => words.text("pass-missing"),
        };
        format!("{}: {value}", self.label)
    }
}

fn figure<'a>(case: &Case<'a>, spec: &'a PassFigure) -> Figure<'a> {
    let ink = spec.ink.as_deref().and_then(|ink| case.facts.eval(Some(of(case)), ink).ok()?);
    let lamp = ink.as_ref().and_then(Value::text).and_then(Ink::named);
    Figure { label: &spec.label, value: shown(case, &spec.value), lamp }
}

fn of<'a>(case: &Case<'a>) -> (&'a str, &'a str) {
    (case.table.as_str(), case.id.as_str())
}

fn shown(case: &Case<'_>, text: &str) -> Shown {
    match case.facts.eval(Some(of(case)), text) {
        Err(Trouble::Hidden) => Shown::Hidden(case.facts.format().hidden(case.facts.k())),
        Ok(Some(Value::Text(text))) if !text.trim().is_empty() => Shown::Value(text),
        Ok(Some(Value::Number(number))) => Shown::Value(case.words.short_number(number)),
        Ok(Some(Value::Names(names))) if !names.is_empty() => Shown::Value(case.words.names(&names)),
        Ok(_) | Err(Trouble::Fault { .. }) => Shown::Missing,
    }
}

/// The canvases in their phases, those beside the phases last.
fn legs(case: &Case<'_>) -> Vec<Leg> {
    let standings = case.standings();
    let phases = &case.workshop.phases;
    let name = |phase: u8| match phases.get(usize::from(phase)) {
        Some(phase_spec) if phase < 3 || phases.len() == 4 => phase_spec.name.clone(),
        _ => case.words.text("frame-others"),
    };
    let leg = |phase: u8| Leg {
        name: name(phase),
        phase,
        standings: standings.iter().filter(|standing| standing.phase == phase).cloned().collect(),
    };
    (0..=3).map(leg).filter(|leg| !leg.standings.is_empty()).collect()
}

/// What was decided about it: what is open first. A decision names its record without its table; it is the
/// initiative's where there is one of that id.
fn decisions<'a>(case: &Case<'a>) -> Vec<(&'a DecisionId, &'a Decision)> {
    let is_its = *case.table == *INITIATIVES || case.session.record(INITIATIVES, case.id.as_str()).is_none();
    let about = |decision: &Decision| is_its && decision.of.as_ref() == Some(case.id);
    let kept = case.session.decisions().filter(|(_, decision)| decision.status != DecisionStatus::Dropped);
    let mut decisions: Vec<_> = kept.filter(|(_, decision)| about(decision)).collect();
    decisions.sort_by_key(|(_, decision)| decision.status == DecisionStatus::Done);
    decisions
}
