//! Views: a canvas as a picture of tables, and the places of a sheet as values of fields. Pure: a view keeps no state,
//! sees no pointer, reads no clock.

pub mod answers;
pub mod aside;
mod board;
pub mod card;
mod chain;
pub mod check;
pub mod closeup;
pub mod decided;
mod deck;
pub mod dots;
pub mod frame;
mod gate;
mod graph;
pub mod group_mark;
pub mod groups;
pub mod inbox;
mod ledger;
pub mod linked;
pub mod marks;
mod matrix;
mod now_needed;
mod pair;
pub mod pass;
mod pen;
mod radar;
mod ratings;
pub mod room;
pub mod scale;
mod scales;
mod seats;
pub mod sight;
mod signs;
mod slots;
mod split;
pub mod standing;
pub mod strip;
mod ternary;
mod thumbs;
mod timeline;
pub mod told;
mod track;
pub mod written;
mod zones;

use crate::drawing::place::{Point, Rect};
use crate::drawing::sketch::Sketch;
use crate::drawing::{Drawing, Target};
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::id::RecordId;
use crate::model::view_spec::ViewSpec;
use crate::model::workshop::Workshop;

pub use sight::{Lens, Sight};

/// What a person does on a canvas, without pointer or keys.
#[derive(Clone, Debug, PartialEq)]
pub enum Gesture {
    /// Chooses it: a lamp, an answer, a step of a counter.
    Tap(Target),
    /// Puts it down at a point of the sheet; `what` may come from the drawer.
    Drop { what: Target, at: Point },
    /// Moves it to the next legal place in a direction.
    Nudge { what: Target, way: Way },
    /// Makes something new at a point, with an id that nobody has used, and a text.
    Make { id: RecordId, at: Option<Point>, text: String },
    /// Writes a text.
    Write { what: Target, text: String },
    /// Takes it away: a note is removed, an initiative only leaves its place on this canvas.
    Remove(Target),
}

/// The four arrow keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Left,
    Right,
    Up,
    Down,
}

/// A legal place, for the keyboard, the screen reader and statistics.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    pub target: Target,
    pub name: String,
    pub at: Point,
}

/// A kind of view.
pub trait View {
    /// Draws into `area`.
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>);
    /// The edit that a gesture means; none when it means nothing here. Plans and applies nothing.
    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit>;
    /// The legal places.
    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop>;
    /// What is wrong with the spec, for authors: tables and fields that do not exist or are of the wrong kind.
    /// Paths start at the spec itself.
    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw>;
}

/// The view of a spec: the one match over the kinds.
pub fn view_of(spec: &ViewSpec) -> &dyn View {
    match spec {
        ViewSpec::Zones(spec) => spec.as_ref(),
        ViewSpec::Board(spec) => spec.as_ref(),
        ViewSpec::Matrix(spec) => spec.as_ref(),
        ViewSpec::Track(spec) => spec.as_ref(),
        ViewSpec::Split(spec) => spec.as_ref(),
        ViewSpec::Gate(spec) => spec.as_ref(),
        ViewSpec::Scales(spec) => spec.as_ref(),
        ViewSpec::Ratings(spec) => spec.as_ref(),
        ViewSpec::Radar(spec) => spec.as_ref(),
        ViewSpec::Ledger(spec) => spec.as_ref(),
        ViewSpec::Slots(spec) => spec.as_ref(),
        ViewSpec::Ternary(spec) => spec.as_ref(),
        ViewSpec::Graph(spec) => spec.as_ref(),
        ViewSpec::Timeline(spec) => spec.as_ref(),
        ViewSpec::Seats(spec) => spec.as_ref(),
        ViewSpec::Chain(spec) => spec.as_ref(),
        ViewSpec::Deck(spec) => spec.as_ref(),
        ViewSpec::Pair(spec) => spec.as_ref(),
    }
}

/// Draws a canvas with its frame: title, question, the view, rounds.
pub fn draw(sight: &Sight<'_>) -> Drawing {
    let mut sketch = Sketch::new(sight.lettering).with_badges(signs::all(sight));
    let area = frame::draw(sight, &mut sketch);
    view_of(&sight.canvas.view).draw(sight, area, &mut sketch);
    sketch.tell_if_silent(|drawing| {
        let movable = drawing.items.iter().filter(|item| item.grip.drag).count();
        sight.words.count_with("say-canvas", movable, &[("title", &sight.canvas.title)])
    });
    sketch.finish()
}

/// The same for a file: the summary sentence, which takes its time to work out, is the alternative text.
pub fn draw_for_file(sight: &Sight<'_>) -> Drawing {
    let mut drawing = draw(sight);
    drawing.told =
        format!("{}. {}", drawing.told.trim_end_matches('.'), sight.facts.says(sight.canvas, sight.session));
    drawing
}

/// The edit that a gesture on a canvas means.
pub fn react(sight: &Sight<'_>, gesture: &Gesture) -> Option<Edit> {
    if groups::is_titled(sight, gesture) {
        return groups::title(sight, gesture);
    }
    view_of(&sight.canvas.view).react(sight, frame::area(sight), gesture)
}
