//! A gate: seven questions with yes, partly, no about an idea, three lamps, the room's vote and the decision.

mod flaws;
mod idea;
mod light;
mod moves;
mod questions;
mod state;

use crate::drawing::Drawing;
use crate::drawing::ink::Ink;
use crate::drawing::place::Rect;
use crate::drawing::sketch::{Sketch, Style, dashed};
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::view_spec::GateSpec;
use crate::model::workshop::Workshop;

use super::{Gesture, Sight, Stop, View};
use state::State;

impl View for GateSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        let Some(state) = State::new(self, sight) else {
            return waiting(self, sight, area, sketch);
        };
        let [idea, questions, light] = columns(area);
        idea::draw(&state, idea, sketch);
        questions::draw(&state, questions, sketch);
        light::draw(&state, light, sketch);
        sketch.tell(state.told());
    }

    fn react(&self, sight: &Sight<'_>, _: Rect, gesture: &Gesture) -> Option<Edit> {
        moves::react(&State::new(self, sight)?, gesture)
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        let mut sketch = Sketch::new(sight.lettering);
        self.draw(sight, area, &mut sketch);
        choices(&sketch.finish())
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        flaws::flaws(self, workshop)
    }
}

/// Before there is an idea: the questions to read aloud, and where the idea will stand.
fn waiting(spec: &GateSpec, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let [idea, questions, light] = columns(area);
    sketch.rect(idea, 14.0, None, dashed(Ink::Muted, 1.6));
    let style = Style::new(24.0, Ink::Muted).middle();
    sketch.text_centered(idea.inset_xy(18.0, 0.0), &sight.words.text("gate-no-idea"), style);
    let texts = spec.questions.iter().map(|question| question.text.as_str());
    let rect = Rect { width: light.right() - questions.left, ..questions };
    questions::read_aloud(texts, Ink::Phase(sight.phase()), rect, sketch);
}

/// Idea, questions, light.
fn columns(area: Rect) -> [Rect; 3] {
    let gap = area.width * 0.018;
    let (idea, rest) = area.cut_left(area.width * 0.18);
    let (questions, rest) = rest.cut_left(gap).1.cut_left(area.width * 0.565);
    [idea, questions, rest.cut_left(gap).1]
}

/// Everything that can be chosen on a drawing.
fn choices(drawing: &Drawing) -> Vec<Stop> {
    let choice = |item: &&crate::drawing::Item| matches!(item.target, crate::drawing::Target::Choice(..));
    let stop = |item: &crate::drawing::Item| Stop {
        target: item.target.clone(),
        name: item.label.clone(),
        at: item.outline.center(),
    };
    drawing.items.iter().filter(choice).map(stop).collect()
}
