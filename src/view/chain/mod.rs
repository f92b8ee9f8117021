//! A chain: what each link gains, and how strong it is.

mod draw;
mod iron;
mod moves;
mod plan;
mod state;

use crate::drawing::place::Rect;
use crate::drawing::sketch::Sketch;
use crate::model::edit::Edit;
use crate::model::fault::{Flaw, Path};
use crate::model::field::FieldKind;
use crate::model::view_spec::ChainSpec;
use crate::model::workshop::Workshop;

use super::check::Check;
use super::{Gesture, Sight, Stop, View, thumbs, zones};
use plan::Plan;
use state::State;

impl View for ChainSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        let state = State::new(self, sight);
        if state.links.is_empty() {
            let table = state.lacks.or(self.each.as_ref()).unwrap_or(&self.of);
            zones::invite(sight, table, sketch, area);
            return;
        }
        draw::all(&state, &Plan::new(&state, area), sketch);
        sketch.tell_if_silent(|_| told(&state));
    }

    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
        moves::react(&State::new(self, sight), area, gesture)
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        moves::stops(&State::new(self, sight), area)
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        let (mut check, top) = (Check::new(workshop), Path::default());
        if let Some(table) = thumbs::row_flaws(&mut check, &self.of, self.each.as_ref()) {
            let text = |kind: &FieldKind| matches!(kind, FieldKind::Text { .. });
            check.field(&top.field("text"), table, &self.text, "not-a-text", text);
            check.counted(&top.field("strength"), table, &self.strength);
            if let Some(skip) = &self.skip {
                let yes = |kind: &FieldKind| matches!(kind, FieldKind::Yes);
                check.field(&top.field("skip"), table, skip, "not-a-yes", yes);
            }
        }
        thumbs::cfg(&mut check, &top.field("weak"), &self.weak);
        check.flaws
    }
}

/// The chain in one sentence: how many links, and where it is broken.
fn told(state: &State<'_>) -> String {
    let closed = state.links.iter().filter(|link| !link.is_skipped);
    let broken: Vec<String> =
        closed.clone().filter(|link| link.is_broken).map(|link| link.name.to_owned()).collect();
    if broken.is_empty() {
        return state.sight.words.count("chain-told", closed.count());
    }
    let names = state.sight.words.names(&broken);
    state.sight.words.count_with("chain-told-broken", closed.count(), &[("names", &names)])
}
