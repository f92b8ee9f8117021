//! Where the links of a chain stand: side by side, each through the next. Links that are left out hang above the joint
//! that closes over them.

use crate::drawing::SMALLEST_TEXT;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::LEADING;

use super::state::State;

/// The places of everything.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    /// Where the record in focus is named.
    pub(super) title: Option<Rect>,
    pub(super) rings: Vec<Ring>,
    pub(super) chips: Vec<Chip>,
    /// What a broken link means.
    pub(super) legend: Rect,
    /// How many links found no room, and where that is said.
    pub(super) more: Option<(Rect, usize)>,
}

/// One link of the chain that is closed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ring {
    pub(super) link: usize,
    /// The middle line of its iron.
    pub(super) line: Rect,
    /// What stands in it: the name, then the text, then the sign.
    pub(super) inside: Rect,
    /// The track of its strength: its length, and the height of a thumb.
    pub(super) axis: Rect,
    /// The sign that takes it out of the chain.
    pub(super) sign: Point,
}

/// A link that is left out, and the joint over which it hangs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chip {
    pub(super) link: usize,
    pub(super) rect: Rect,
    pub(super) joint: Point,
}

/// The corners of a link.
pub(super) const CORNER: f32 = 86.0;
/// The thickest iron.
pub(super) const THICKEST: f32 = 26.0;
/// Half the size of the thumb on a strength.
pub(super) const THUMB: f32 = 23.0;
/// The room of a thumb before its track.
pub(super) const PARKED: f32 = THUMB * 2.0;
const ROW: f32 = SMALLEST_TEXT * LEADING;
const TITLE: f32 = 48.0;
const CHIPS: f32 = 78.0;
const STRENGTH: f32 = 118.0;
const LEGEND: f32 = 34.0;
/// A link needs that much of the chain's length.
const SHORTEST: f32 = 200.0;
const LONGEST: f32 = 480.0;
const HIGHEST: f32 = 372.0;

impl Plan {
    pub(super) fn new(state: &State<'_>, area: Rect) -> Self {
        let (title, rest) = if state.focus.is_some() || state.lacks.is_some() {
            let (title, rest) = area.cut_top(TITLE);
            (Some(title), rest)
        } else {
            (None, area)
        };
        let closed = |place: &usize| !state.links[*place].is_skipped;
        let all: Vec<usize> = (0..state.links.len()).collect();
        let (closed, left_out): (Vec<usize>, Vec<usize>) = all.into_iter().partition(closed);
        let fitting = ((rest.width / SHORTEST) as usize).max(1);
        let shown = closed.len().min(fitting);
        let hidden = closed.len() - shown;
        let above = if left_out.is_empty() { 0.0 } else { CHIPS };
        let more_room = if hidden > 0 { 96.0 } else { 0.0 };
        let legend = Rect::new(rest.left, rest.bottom() - ROW, rest.width, ROW);
        let free = rest.height - above - STRENGTH - LEGEND;
        let height = free.clamp(120.0, HIGHEST);
        let top = rest.top + above + ((free - height) / 2.0).max(0.0);
        let room = Rect::new(rest.left, top, rest.width - more_room, height);
        let rings = rings(&closed[..shown], room);
        let chips = chips(&left_out, &rings, Rect::new(rest.left, top - above, rest.width, above), room);
        let more = Rect::new(room.right() + 12.0, top + height / 2.0 - 18.0, 84.0, 36.0);
        Self { title, rings, chips, legend, more: (hidden > 0).then_some((more, hidden)) }
    }
}

/// The links of the chain, each through the next.
fn rings(links: &[usize], room: Rect) -> Vec<Ring> {
    let count = links.len().max(1) as f32;
    let length = room.width - THICKEST;
    let through = (length / count * 0.17).clamp(34.0, 54.0);
    let width = ((length + (count - 1.0) * through) / count).min(LONGEST);
    let step = width - through;
    let whole = step * (count - 1.0) + width;
    let left = room.left + (room.width - whole) / 2.0;
    let half = THICKEST / 2.0;
    let ring = |(place, link): (usize, &usize)| {
        let line = Rect::new(left + place as f32 * step, room.top + half, width, room.height - THICKEST);
        // The text keeps clear of the neighbours that reach into the link.
        let from = if place == 0 { 20.0 } else { through + 8.0 } + half;
        let to = if place + 1 == links.len() { 20.0 } else { through + 8.0 } + half;
        let inside = Rect::new(
            line.left + from,
            line.top + half + 12.0,
            (line.width - from - to).max(40.0),
            line.height - THICKEST - 24.0,
        );
        // Before the track waits a thumb that has no value yet; the thumbs of neighbours never meet.
        let track = (step.min(width) - PARKED - 2.0 * THUMB - 12.0).clamp(46.0, 230.0);
        let left = line.center().x + (PARKED - track) / 2.0;
        let axis = Rect::new(left, room.bottom() + 18.0, track, THUMB * 2.0);
        Ring { link: *link, line, inside, axis, sign: at(line.center().x, inside.bottom() - 4.0) }
    };
    links.iter().enumerate().map(ring).collect()
}

/// Links that are left out, over the joints that close over them.
fn chips(left_out: &[usize], rings: &[Ring], band: Rect, room: Rect) -> Vec<Chip> {
    let width = ((band.width + 12.0) / left_out.len().max(1) as f32 - 12.0).min(250.0);
    let joint = |link: usize| {
        let before = rings.iter().rev().find(|ring| ring.link < link);
        let after = rings.iter().find(|ring| ring.link > link);
        let x = match (before, after) {
            (Some(before), Some(after)) => f32::midpoint(before.line.right(), after.line.left),
            (Some(before), None) => before.line.right() - CORNER * 0.3,
            (None, Some(after)) => after.line.left + CORNER * 0.3,
            (None, None) => room.center().x,
        };
        at(x, room.top + THICKEST)
    };
    let mut lefts: Vec<f32> = left_out.iter().map(|link| joint(*link).x - width / 2.0).collect();
    // Chips push each other to the right, and back from the edge.
    for place in 0..lefts.len() {
        let least = if place == 0 { band.left } else { lefts[place - 1] + width + 12.0 };
        lefts[place] = lefts[place].max(least);
    }
    for place in (0..lefts.len()).rev() {
        let most = if place + 1 == lefts.len() { band.right() } else { lefts[place + 1] - 12.0 };
        lefts[place] = lefts[place].min(most - width);
    }
    let chip = |(link, left): (&usize, f32)| Chip {
        link: *link,
        rect: Rect::new(left, band.top, width, 42.0),
        joint: joint(*link),
    };
    left_out.iter().zip(lefts).map(chip).collect()
}
