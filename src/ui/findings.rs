//! The insights of the open session, judged once a revision.

use super::drawer::insights::Insight;
use super::theme::Look;
use crate::app::App;

/// The rules that fire, the most serious first, then those that the group has dealt with.
pub fn insights(app: &App, look: Look) -> Vec<Insight> {
    let _ = (app, look);
    Vec::new()
}
