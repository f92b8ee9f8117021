//! What a gate knows about the idea in focus: its answers, the computed light, the room's vote, the decision.

use crate::drawing::Target;
use crate::drawing::ink::Ink;
use crate::model::field::{FieldSpec, OptionSpec};
use crate::model::id::{FieldId, OptionId, RecordId, TableId};
use crate::model::privacy::Shown;
use crate::model::value::Value;
use crate::model::view_spec::GateSpec;

use super::super::Sight;
use super::super::linked::{self, Linked};

/// A gate about one idea.
#[derive(Debug)]
pub(super) struct State<'a> {
    pub(super) spec: &'a GateSpec,
    pub(super) sight: &'a Sight<'a>,
    /// The table of ideas and the idea in focus.
    pub(super) ideas: &'a TableId,
    pub(super) idea: &'a RecordId,
    pub(super) row: Linked,
}

/// The three answers as they stand from left to right, with the key of their word.
pub(super) const ANSWERS: [&str; 3] = ["gate-yes", "gate-partly", "gate-no"];

impl<'a> State<'a> {
    /// The gate of the idea in focus; none without ideas.
    pub(super) fn new(spec: &'a GateSpec, sight: &'a Sight<'a>) -> Option<Self> {
        let (ideas, idea) = sight.canvas.focus.iter().find_map(|table| {
            linked::link(sight.workshop, &spec.of, table)?;
            Some((table, sight.focus(table)?))
        })?;
        let row = Linked::to(sight.workshop, sight.session, &spec.of, &[(ideas, idea)])?;
        Some(Self { spec, sight, ideas, idea, row })
    }

    pub(super) fn value(&self, field: &FieldId) -> Option<&'a Value> {
        self.sight.value(self.spec.of.as_str(), self.row.id.as_str(), field.as_str())
    }

    /// A value of the idea itself.
    pub(super) fn of_idea(&self, field: &FieldId) -> Option<&'a Value> {
        self.sight.value(self.ideas.as_str(), self.idea.as_str(), field.as_str())
    }

    pub(super) fn title(&self) -> &'a str {
        self.sight.title(self.ideas.as_str(), self.idea.as_str())
    }

    /// The points of each question; none where it is open.
    pub(super) fn points(&self) -> Vec<Option<f64>> {
        let numbers = self.value(&self.spec.row).map(Value::numbers).unwrap_or_default();
        (0..self.spec.questions.len()).map(|place| numbers.get(place).copied().flatten()).collect()
    }

    /// How many questions are open.
    pub(super) fn open(&self) -> usize {
        self.points().iter().filter(|points| points.is_none()).count()
    }

    /// The points that an answer (0 yes, 1 partly, 2 no) gives to a question.
    pub(super) fn worth(&self, question: usize, answer: usize) -> f64 {
        let reversed = self.spec.questions.get(question).is_some_and(|question| question.reversed);
        if reversed { answer as f64 } else { 2.0 - answer as f64 }
    }

    /// Which answer (0 yes, 1 partly, 2 no) a question has.
    pub(super) fn answer(&self, question: usize) -> Option<usize> {
        let points = self.points().get(question).copied().flatten()?;
        (0..3).find(|answer| self.worth(question, *answer) == points)
    }

    /// All points; none as long as a question is open.
    pub(super) fn total(&self) -> Option<f64> {
        if self.open() > 0 {
            return None;
        }
        let computed = self.value(&self.spec.points).and_then(Value::number);
        computed.or_else(|| self.points().into_iter().sum())
    }

    /// The most points that there are.
    pub(super) fn most(&self) -> usize {
        self.spec.questions.len() * 2
    }

    /// The computed light, an option of the decision; none for grey.
    pub(super) fn light(&self) -> Option<&'a OptionSpec> {
        let light = self.value(&self.spec.light).and_then(Value::text)?;
        self.decision_field()?.option(light).filter(|_| self.open() == 0)
    }

    pub(super) fn decision_field(&self) -> Option<&'a FieldSpec> {
        self.sight.workshop.table(self.spec.of.as_str())?.field(self.spec.decision.as_str())
    }

    /// The lights that can be decided: green, amber, red as the file has them.
    pub(super) fn lights(&self) -> &'a [OptionSpec] {
        self.decision_field().map(FieldSpec::options).unwrap_or_default()
    }

    pub(super) fn decision(&self) -> Option<&'a OptionSpec> {
        let chosen = self.value(&self.spec.decision).and_then(Value::text)?;
        self.decision_field()?.option(chosen)
    }

    /// Whether a light may be given now: green needs an answer to every question.
    pub(super) fn is_offered(&self, light: &OptionSpec) -> bool {
        lamp(light) != Ink::Green || self.open() == 0
    }

    /// The votes of each group that is asked, after the k-rule and when they are revealed.
    pub(super) fn votes(&self) -> Vec<(&'a str, &'a Shown)> {
        let layers = self.sight.canvas.reveal.len();
        let Some((_, ask)) = self.sight.workshop.ask(&self.spec.vote) else { return Vec::new() };
        if !self.sight.shows(layers.saturating_sub(1)) {
            return Vec::new();
        }
        let vote = self.spec.vote.as_str();
        ask.groups
            .iter()
            .filter_map(|group| {
                let name = self.sight.workshop.group(group.as_str())?.name.as_str();
                Some((name, self.sight.facts.shown(vote, Some(self.idea.as_str()), group.as_str())))
            })
            .collect()
    }

    pub(super) fn question_target(&self, question: usize, answer: usize) -> Target {
        let option = OptionId(format!("{question}:{}", self.worth(question, answer)));
        Target::Choice(self.row.table.clone(), self.row.id.clone(), self.spec.row.clone(), option)
    }

    /// The whole gate in one sentence.
    pub(super) fn told(&self) -> String {
        let words = self.sight.words;
        match self.total() {
            Some(total) => {
                let light = self.light().map_or_else(|| words.text("gate-grey"), |light| light.name.clone());
                let (n, most) = (words.short_number(total), self.most().to_string());
                words.with(
                    "gate-told",
                    &[("name", self.title()), ("light", &light), ("n", &n), ("most", &most)],
                )
            }
            None => words.count_with("gate-told-open", self.open(), &[("name", self.title())]),
        }
    }
}

/// The colour of a lamp.
pub(super) fn lamp(light: &OptionSpec) -> Ink {
    let named = light.ink.as_deref().and_then(Ink::named);
    named.or_else(|| Ink::named(light.id.as_str())).unwrap_or(Ink::Grey)
}
