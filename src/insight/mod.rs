//! Insights: what the rules of a workshop say about a session, one card a rule, with what the group has done about it.
//! A fired rule is a question to the room and never a verdict.

use std::cmp::Reverse;

use crate::expr::{Facts, Program, State, Verdict};
use crate::model::canvas::Canvas;
use crate::model::id::{CanvasId, RecordId, RuleId, TableId};
use crate::model::session::{Finding, FindingKey, FindingState, Session};
use crate::model::value::Value;
use crate::model::workshop::{Rule, Severity, Workshop};
use crate::view::pass::{Case, Fired};
use crate::view::standing;

/// So many records are named on a card; the rest are counted.
pub const MOST_NAMED: usize = 5;

/// One rule and what it says now.
#[derive(Clone, Debug, PartialEq)]
pub struct Insight {
    pub rule: RuleId,
    pub canvas: CanvasId,
    pub severity: Severity,
    pub state: State,
    /// The table of the records; none for a rule about the whole.
    pub table: Option<TableId>,
    /// The records for which it fires, worst first.
    pub items: Vec<Item>,
    /// The sentence of the worst record; the names of the others follow where there are several.
    pub text: String,
    /// What to do.
    pub action: String,
    /// What the group did about it.
    pub finding: Option<Finding>,
    /// What went wrong with its expressions, for authors.
    pub fault: Option<String>,
}

/// A record for which a rule fires.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub id: RecordId,
    pub title: String,
}

/// Every rule of the workshop once, in its order.
pub fn run(program: &Program, workshop: &Workshop, session: &Session, facts: &Facts) -> Vec<Insight> {
    debug_assert!(facts.is_of(program), "facts of another workshop");
    let verdicts = facts.verdicts();
    let rules = workshop.rules.iter().zip(verdicts);
    rules.map(|(rule, verdict)| insight(rule, verdict, workshop, session, facts)).collect()
}

fn insight(rule: &Rule, verdict: Verdict, workshop: &Workshop, session: &Session, facts: &Facts) -> Insight {
    let item = |id: &RecordId| Item { id: id.clone(), title: title(rule, id, workshop, facts) };
    let items: Vec<Item> = verdict.records.iter().map(item).collect();
    let key = FindingKey { rule: rule.id.clone() };
    let finding = session.findings().find(|(other, _)| **other == key).map(|(_, finding)| finding.clone());
    Insight {
        rule: rule.id.clone(),
        canvas: rule.canvas.clone(),
        severity: if verdict.stops { Severity::Stop } else { rule.severity },
        state: verdict.state,
        table: rule.each.clone(),
        text: with_others(verdict.says, &items, facts),
        action: verdict.act,
        items,
        finding,
        fault: verdict.fault,
    }
}

/// The name of a record: its title, else the titles of the records that it links to (*Skærmbesøg · Ældre & Sundhed*).
fn title(rule: &Rule, id: &RecordId, workshop: &Workshop, facts: &Facts) -> String {
    let Some(table) = rule.each.as_ref().and_then(|table| workshop.table(table.as_str())) else {
        return String::new();
    };
    let own = |table: &str, id: &str, field: &str| facts.value(table, id, field).and_then(Value::text);
    if let Some(title) = own(table.id.as_str(), id.as_str(), table.title_field()) {
        return title.to_owned();
    }
    let linked = table.fields.iter().filter_map(|field| match &field.kind {
        crate::model::field::FieldKind::Link { table: other, many: false } => {
            let to = own(table.id.as_str(), id.as_str(), field.id.as_str())?;
            own(other.as_str(), to, workshop.table(other.as_str())?.title_field())
        }
        _ => None,
    });
    let linked: Vec<&str> = linked.collect();
    if linked.is_empty() { id.as_str().to_owned() } else { linked.join(" · ") }
}

/// The sentence, and the others by name: *… · B, C, D, E og 2 flere*.
fn with_others(text: String, items: &[Item], facts: &Facts) -> String {
    let Some((_, others)) = items.split_first().filter(|(_, others)| !others.is_empty()) else {
        return text;
    };
    let named = others.iter().take(MOST_NAMED - 1).map(|item| item.title.as_str());
    let mut list = named.collect::<Vec<_>>().join(", ");
    if let Some(more) = others.len().checked_sub(MOST_NAMED - 1).filter(|more| *more > 0) {
        list.push(' ');
        list.push_str(&facts.format().more(more));
    }
    format!("{text} · {list}")
}

/// The rules that fire for one record, or for a row that links to it, the most serious first: its own sentences, and
/// without those that the group has found not relevant.
pub fn about(insights: &[Insight], case: &Case<'_>) -> Vec<Fired> {
    let Some(canvas) = case.workshop.canvases.first() else { return Vec::new() };
    let sight = case.sight(canvas);
    let is_about = |insight: &Insight, item: &&Item| {
        let table = insight.table.as_ref();
        table.is_some_and(|table| standing::is_about(&sight, (table, &item.id), (case.table, case.id)))
    };
    let dismissed = |insight: &&Insight| {
        insight.finding.as_ref().is_some_and(|finding| finding.state == FindingState::Dismissed)
    };
    let fires = insights.iter().filter(|insight| insight.state == State::Fires && !dismissed(insight));
    let mut fired: Vec<Fired> = fires
        .filter_map(|insight| {
            let items: Vec<Item> =
                insight.items.iter().filter(|item| is_about(insight, item)).cloned().collect();
            let first = items.first()?;
            // The sentence of a card is about the worst of all, which need not be about this record.
            let says = match insight.items.len() {
                1 => insight.text.clone(),
                _ => with_others(case.facts.says_about(&insight.rule, &first.id)?, &items, case.facts),
            };
            let is_settled = insight.finding.is_some();
            Some(Fired { rule: insight.rule.clone(), severity: insight.severity, says, is_settled })
        })
        .collect();
    fired.sort_by_key(|fired| (fired.is_settled, Reverse(fired.severity)));
    fired
}

/// The insights of one canvas.
pub fn of_canvas<'a>(insights: &'a [Insight], canvas: &'a Canvas) -> impl Iterator<Item = &'a Insight> {
    insights.iter().filter(|insight| insight.canvas == canvas.id)
}
