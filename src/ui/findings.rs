//! The insights of the open session as the drawer shows them.

use std::collections::BTreeMap;

use super::drawer::insights::Insight;
use super::theme::Look;
use crate::app::App;
use crate::app::store::Store;
use crate::expr::State;
use crate::insight;
use crate::model::id::{CanvasId, RuleId};
use crate::model::workshop::Severity;

/// The rules that fire: those that nobody has dealt with first, those of the canvas on the wall before the others, the
/// most serious first. Then, for each canvas, how many cannot be assessed.
pub fn insights(app: &App, look: Look) -> Vec<Insight> {
    let Some(store) = &app.store else { return Vec::new() };
    let (all, here) = (store.insights(), app.canvas_id());
    let mut fired: Vec<&insight::Insight> =
        all.iter().filter(|insight| insight.state == State::Fires).collect();
    fired.sort_by_key(|insight| {
        (
            insight.finding.is_some(),
            Some(&insight.canvas) != here.as_ref(),
            std::cmp::Reverse(insight.severity),
        )
    });
    let mut shown: Vec<Insight> = fired.into_iter().map(|insight| fires(store, insight)).collect();
    let mut hidden: BTreeMap<&CanvasId, usize> = BTreeMap::new();
    for insight in all.iter().filter(|insight| insight.state == State::CannotAssess) {
        *hidden.entry(&insight.canvas).or_default() += 1;
    }
    shown.extend(hidden.into_iter().map(|(canvas, count)| Insight {
        rule: RuleId::default(),
        severity: Severity::Info,
        canvas: title(store, canvas),
        says: look.words.count_with("insights-hidden", count, &[("k", &store.facts().k().to_string())]),
        act: String::new(),
        state: None,
        hidden: true,
    }));
    shown
}

fn fires(store: &Store, insight: &insight::Insight) -> Insight {
    Insight {
        rule: insight.rule.clone(),
        severity: insight.severity,
        canvas: title(store, &insight.canvas),
        says: insight.text.clone(),
        act: insight.action.clone(),
        state: insight.finding.as_ref().map(|finding| (finding.state, finding.note.clone())),
        hidden: false,
    }
}

fn title(store: &Store, canvas: &CanvasId) -> String {
    store.workshop().canvas(canvas.as_str()).map(|canvas| canvas.title.clone()).unwrap_or_default()
}
