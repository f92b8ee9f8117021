//! What came of a day as tables: the decisions, what is parked, and the plan against what the steps really took. What is
//! for the facilitator alone is not among it.

use super::csv::{Cell, Section};
use crate::model::pace;
use crate::model::session::DecisionStatus;
use crate::view::decided::Decided;

/// The decisions, what is parked, and the plan; what there is nothing of is left out, but for the decisions.
pub fn of_day(day: &Decided<'_>) -> Vec<Section> {
    let others = [parked(day), plan(day)].into_iter().filter(|section| !section.rows.is_empty());
    std::iter::once(decisions(day)).chain(others).collect()
}

/// All decisions that hold.
fn decisions(day: &Decided<'_>) -> Section {
    let rows = day.all().into_iter().map(|(_, decision)| {
        let done = yes_or_no(day, decision.status == DecisionStatus::Done);
        let source = day.source(decision);
        let cells = [&decision.text, &decision.owner, &decision.due, &source, &done];
        cells.map(|cell| Cell::text(cell.clone())).to_vec()
    });
    let columns = ["decision-text", "decided-owner", "decided-due", "decided-source", "decision-done"];
    section(day, "decided-title", &columns, rows.collect())
}

/// What was kept for later, and where it came up.
fn parked(day: &Decided<'_>) -> Section {
    let rows = day.session.parked().map(|(_, parked)| {
        let canvas = parked.canvas.as_ref().and_then(|id| day.workshop.canvas(id.as_str()));
        let canvas = canvas.map(|canvas| canvas.title.clone()).unwrap_or_default();
        let at = minute(&parked.at);
        let done = yes_or_no(day, parked.done);
        [parked.text.clone(), canvas, at, done].map(Cell::text).to_vec()
    });
    let columns = ["day-text", "decided-source", "day-at", "day-dealt-with"];
    section(day, "parked-title", &columns, rows.collect())
}

/// Each step with the minutes that it was given and those that it took; nothing before the first was begun.
fn plan(day: &Decided<'_>) -> Section {
    let spent = &day.session.live().spent;
    let steps = if spent.is_empty() { Vec::new() } else { pace::steps(day.workshop, day.session) };
    let rows = steps.iter().map(|step| {
        let known = spent.get(&step.id);
        let began = known.map(|spent| minute(&spent.began)).unwrap_or_default();
        let took = known.map_or(Cell::Empty, |spent| Cell::Number((f64::from(spent.secs) / 60.0).round()));
        let title = pace::title(day.workshop, step);
        vec![Cell::text(title), Cell::text(began), Cell::Number(f64::from(step.minutes)), took]
    });
    let columns = ["day-step", "day-began", "day-planned", "day-took"];
    section(day, "day-plan", &columns, rows.collect())
}

fn section(day: &Decided<'_>, heading: &str, columns: &[&str], rows: Vec<Vec<Cell>>) -> Section {
    let columns = columns.iter().map(|key| day.words.text(key)).collect();
    Section { heading: day.words.text(heading), columns, rows }
}

/// `2026-11-26 09:10` of `2026-11-26T09:10:00`.
fn minute(at: &str) -> String {
    at.get(..16).unwrap_or(at).replace('T', " ")
}

fn yes_or_no(day: &Decided<'_>, yes: bool) -> String {
    day.words.text(if yes { "chart-yes" } else { "chart-no" })
}
