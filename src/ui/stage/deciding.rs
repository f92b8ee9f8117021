//! What D decides about: the insight whose answers have the focus, else the thing on the canvas that has it.

use super::Stage;
use crate::app::App;
use crate::app::stage::Drawer;
use crate::ui::findings;
use crate::ui::theme::Look;

/// Asks for a decision about what is at hand.
pub(in crate::ui) fn decide(app: &mut App, look: Look, stage: &mut Stage) {
    match insight_at_hand(app, look, stage) {
        Some(act) => app.propose_decision(act),
        None => app.ask_decision(stage.canvas.focused.as_ref()),
    }
}

/// What the insight at hand proposes to do.
fn insight_at_hand(app: &App, look: Look, stage: &mut Stage) -> Option<String> {
    let rule = stage.insights.at_hand.clone().filter(|_| app.drawer == Some(Drawer::Insights))?;
    let found = stage.insights(app, look, || findings::insights(app, look))?;
    found.iter().find(|insight| insight.rule == rule).map(|insight| insight.act.clone())
}
