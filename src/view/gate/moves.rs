//! What a gesture at a gate means. The row of an idea is made with its first answer.

use crate::drawing::Target;
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::field::{FieldKind, OptionSpec};
use crate::model::id::{FieldId, OptionId};
use crate::model::value::Value;

use super::super::{Gesture, Way};
use super::state::State;

/// The edit that a gesture means.
pub(super) fn react(state: &State<'_>, gesture: &Gesture) -> Option<Edit> {
    match gesture {
        Gesture::Tap(target) => {
            let (field, option) = choice(state, target)?;
            if *field == state.spec.row {
                let (question, points) = answer(state, option)?;
                let is_chosen = state.points().get(question).copied().flatten() == Some(points);
                set_answer(state, question, (!is_chosen).then_some(points))
            } else {
                let is_chosen = state.decision().is_some_and(|chosen| chosen.id == *option);
                decide(state, (!is_chosen).then_some(option))
            }
        }
        Gesture::Nudge { what, way } => {
            let by = match way {
                Way::Left => -1,
                Way::Right => 1,
                Way::Up | Way::Down => return None,
            };
            let (field, option) = choice(state, what)?;
            if *field == state.spec.row { nudge(state, option, by) } else { nudge_light(state, option, by) }
        }
        Gesture::Write { what: Target::Writing(table, id, field), text } => {
            if (table, id, field) != (&state.row.table, &state.row.id, &state.spec.conditions) {
                return None;
            }
            write(state, text)
        }
        Gesture::Write { .. } | Gesture::Drop { .. } | Gesture::Make { .. } | Gesture::Remove(_) => None,
    }
}

fn choice<'t>(state: &State<'_>, target: &'t Target) -> Option<(&'t FieldId, &'t OptionId)> {
    let Target::Choice(table, id, field, option) = target else { return None };
    let own = *table == state.row.table && *id == state.row.id;
    let known = *field == state.spec.row || *field == state.spec.decision;
    (own && known).then_some((field, option))
}

/// The question and the points of an answer: `"3:2"`.
fn answer(state: &State<'_>, option: &OptionId) -> Option<(usize, f64)> {
    let (question, points) = option.as_str().split_once(':')?;
    let (question, points) = (question.parse().ok()?, points.parse().ok()?);
    let known = question < state.spec.questions.len() && [0.0, 1.0, 2.0].contains(&points);
    known.then_some((question, points))
}

fn set_answer(state: &State<'_>, question: usize, points: Option<f64>) -> Option<Edit> {
    let mut all = state.points();
    *all.get_mut(question)? = points;
    let value = all.iter().any(Option::is_some).then_some(Value::Numbers(all));
    let draft = state.sight.session.draft(Who::Desk, Verb::new(Action::Set, state.title()));
    state.row.set(draft, &state.spec.row, value).finish()
}

fn nudge(state: &State<'_>, option: &OptionId, by: isize) -> Option<Edit> {
    let (question, points) = answer(state, option)?;
    let next = match state.answer(question) {
        Some(now) => now.checked_add_signed(by).filter(|next| *next < 3)?,
        None => (0..3).find(|answer| state.worth(question, *answer) == points)?,
    };
    set_answer(state, question, Some(state.worth(question, next)))
}

fn decide(state: &State<'_>, light: Option<&OptionId>) -> Option<Edit> {
    if let Some(light) = light {
        state.lights().iter().find(|option| option.id == *light).filter(|option| state.is_offered(option))?;
    }
    let draft = state.sight.session.draft(Who::Desk, Verb::new(Action::Decided, state.title()));
    let value = light.map(|light| Value::Text(light.0.clone()));
    state.row.set(draft, &state.spec.decision, value).finish()
}

fn nudge_light(state: &State<'_>, option: &OptionId, by: isize) -> Option<Edit> {
    let lights: Vec<&OptionSpec> = state.lights().iter().filter(|light| state.is_offered(light)).collect();
    let place = |id: &OptionId| lights.iter().position(|light| light.id == *id);
    let next = match state.decision() {
        Some(now) => place(&now.id)?.checked_add_signed(by)?,
        None => place(option)?,
    };
    decide(state, Some(&lights.get(next)?.id))
}

fn write(state: &State<'_>, text: &str) -> Option<Edit> {
    let table = state.sight.workshop.table(state.spec.of.as_str())?;
    let FieldKind::Text { max } = table.field(state.spec.conditions.as_str())?.kind else { return None };
    let text: String = text.trim().chars().take(max).collect();
    let draft = state.sight.session.draft(Who::Desk, Verb::new(Action::Wrote, state.title()));
    let value = (!text.is_empty()).then_some(Value::Text(text));
    state.row.set(draft, &state.spec.conditions, value).finish()
}
