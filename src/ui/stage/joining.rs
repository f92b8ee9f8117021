//! Putting a note under another with two keys or two presses: G on the one, then the other.

use eframe::egui::Response;

use super::Stage;
use super::canvas::Happened;
use crate::app::App;
use crate::app::notices::Notice;
use crate::drawing::Target;
use crate::ui::theme::Look;

/// Begins with what has the focus, or says that a note has to be chosen first; a second time gives it up.
pub fn begin(look: Look, app: &mut App, stage: &mut Stage) {
    if stage.joining.take().is_some() {
        return;
    }
    let focused = stage.canvas.focused.clone();
    begin_with(look, app, stage, focused.as_ref());
}

/// Begins with a note.
pub(super) fn begin_with(look: Look, app: &mut App, stage: &mut Stage, what: Option<&Target>) {
    stage.joining = what.filter(|what| can(app, what)).cloned();
    let key = if stage.joining.is_some() { "group-choose" } else { "group-first" };
    app.say(Notice::done(look.text(key)));
}

/// Takes the group that has the focus apart.
pub fn split(look: Look, app: &mut App, stage: &mut Stage) {
    match stage.canvas.focused.clone().filter(|what| app.is_group(what)) {
        Some(what) => app.split(&what),
        None => app.say(Notice::done(look.text("group-none"))),
    }
}

fn can(app: &App, what: &Target) -> bool {
    matches!(what, Target::Card(table, _) if app.can_group(table))
}

/// The second note, where one was pressed or chosen with Enter; what happened otherwise is left as it was.
pub(super) fn finish(
    app: &mut App,
    stage: &mut Stage,
    happened: &mut Vec<Happened>,
    responses: &[(Target, Response)],
) {
    let Some(first) = stage.joining.clone() else { return };
    let entered = happened.iter().find_map(|event| match event {
        Happened::Write(target) => Some(target.clone()),
        _ => None,
    });
    let pressed =
        || responses.iter().find(|(_, response)| response.clicked()).map(|(target, _)| target.clone());
    let Some(second) = entered.or_else(pressed) else { return };
    happened.clear();
    stage.joining = None;
    if second != first && can(app, &second) {
        app.join(&first, &second);
        stage.canvas.wants_focus = Some(second);
    }
}
