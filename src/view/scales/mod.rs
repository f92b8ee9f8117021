//! Bipolar scales: two poles, and between them where the room puts the weight today and where it wants it.

mod flaws;
mod layout;
mod marks;
mod moves;
mod row;
mod state;

use crate::drawing::Target;
use crate::drawing::ink::Ink;
use crate::drawing::place::Rect;
use crate::drawing::sketch::{Sketch, Style};
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::view_spec::ScalesSpec;
use crate::model::workshop::Workshop;

use super::{Gesture, Sight, Stop, View};
use layout::Layout;
use state::State;

impl View for ScalesSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        let state = State::new(self, sight);
        if state.scales.is_empty() {
            let style = Style::new(30.0, Ink::Muted).middle();
            sketch.text_centered(area, &sight.words.text("scales-none"), style);
            return;
        }
        let layout = Layout::new(area, state.scales.len());
        row::head(&state, &layout, sketch);
        for (scale, place) in state.scales.iter().zip(&layout.rows) {
            row::scale(&state, scale, place, sketch);
        }
        if layout.more > 0 {
            let style = Style::new(22.0, Ink::Muted).right();
            sketch.text(layout.head, &sight.words.count("scales-more", layout.more), style);
        }
    }

    fn react(&self, sight: &Sight<'_>, _: Rect, gesture: &Gesture) -> Option<Edit> {
        moves::react(self, sight, gesture)
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        let state = State::new(self, sight);
        let layout = Layout::new(area, state.scales.len());
        let pole = |scale: &state::Scale, place: &layout::Place, is_left: bool| {
            let (field, at) = if is_left { (&self.left, place.left) } else { (&self.right, place.right) };
            let name = if is_left { &scale.left } else { &scale.right };
            let target = Target::Writing(self.of.clone(), scale.id.clone(), field.clone());
            Stop { target, name: name.clone(), at: at.center() }
        };
        let rows = state.scales.iter().zip(&layout.rows);
        rows.flat_map(|(scale, place)| [pole(scale, place, true), pole(scale, place, false)]).collect()
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        flaws::flaws(self, workshop)
    }
}
