//! How long a canvas lasts. A canvas has rounds with minutes of their own; a step of the plan says how many minutes the
//! canvas gets in all, and its rounds share those.

use super::canvas::Canvas;
use super::plan::{Step, numbered};
use super::session::Session;
use super::shares::{Part, shared};
use super::workshop::Workshop;

/// The steps of the plan, each with an id: those of the group, else those of its agenda.
pub fn steps(workshop: &Workshop, session: &Session) -> Vec<Step> {
    if !session.plan().is_empty() {
        return session.plan().to_vec();
    }
    let agenda = workshop.agendas.iter().find(|known| known.id == session.live().agenda);
    agenda.map(|agenda| numbered(&agenda.steps)).unwrap_or_default()
}

/// The name of a step: its own, else that of its canvas.
pub fn title(workshop: &Workshop, step: &Step) -> String {
    let of_canvas = || Some(workshop.canvas(step.canvas.as_ref()?.as_str())?.title.clone());
    if step.title.is_empty() { of_canvas().unwrap_or_default() } else { step.title.clone() }
}

/// The step that the room is at, where it is about this canvas.
pub fn step_on(workshop: &Workshop, session: &Session, canvas: &Canvas) -> Option<Step> {
    let at = &session.live().step;
    steps(workshop, session)
        .into_iter()
        .find(|step| step.id == *at && step.canvas.as_ref() == Some(&canvas.id))
}

/// The minutes of each round of a canvas, as the room has them now.
pub fn rounds(workshop: &Workshop, session: &Session, canvas: &Canvas) -> Vec<u16> {
    let minutes = step_on(workshop, session, canvas).map_or_else(|| canvas.minutes(), |step| step.minutes);
    rounds_in(canvas, minutes)
}

/// The minutes of each round of a canvas when all of them are to last `minutes`: in proportion to its own, at least one
/// each where there are enough.
pub fn rounds_in(canvas: &Canvas, minutes: u16) -> Vec<u16> {
    let is_short = minutes < canvas.minutes() && usize::from(minutes) >= canvas.rounds.len();
    let part = |now: u16| Part { now: u32::from(now), least: u32::from(is_short).min(u32::from(now)) };
    let parts: Vec<Part> = canvas.rounds.iter().map(|round| part(round.minutes)).collect();
    shared(&parts, u32::from(minutes))
}
