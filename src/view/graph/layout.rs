//! Where the actors stand, and where on each line its two numbers stand, so that none lies on another.

use crate::drawing::place::{Point, Rect, at};
use crate::view::room::between;

use super::state::State;

pub(super) const RADIUS: f32 = 30.0;
/// Height and width of the plate with the two numbers of a line.
pub(super) const HANDLE: f32 = 46.0;
/// Room for the sign between the two numbers.
pub(super) const SIGN: f32 = 30.0;
/// From this width on the figures stand beside the graph, else under it.
const WIDE: f32 = 1000.0;
const NAME_LINE: f32 = 30.0;

/// Where everything stands.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) nodes: Vec<Place>,
    /// One for each line: the plate with its two numbers.
    pub(super) plates: Vec<Rect>,
    pub(super) side: Rect,
    /// The name of what everything is about.
    pub(super) about: Rect,
}

/// The places of one actor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) center: Point,
    pub(super) name: Rect,
    /// Level and count, under the name.
    pub(super) under: Rect,
    /// The text leans on the actor with its right end.
    pub(super) is_left: bool,
}

impl Layout {
    pub(super) fn new(state: &State<'_>, area: Rect) -> Self {
        let (figure, side) = if area.width >= WIDE {
            let panel = (area.width * 0.215).clamp(230.0, 330.0);
            let (figure, side) = area.cut_left(area.width - panel);
            (Rect { width: figure.width - 24.0, ..figure }, side)
        } else {
            area.cut_top(area.height - (area.height * 0.3).clamp(120.0, 190.0))
        };
        let nodes = nodes(state, figure);
        let about = Rect::new(figure.left, figure.top, (figure.width * 0.3).min(330.0), 66.0);
        Self { plates: plates(state, &nodes), nodes, side, about }
    }

    /// The two halves of a plate: now and needed.
    pub(super) fn halves(plate: Rect) -> [Rect; 2] {
        let (left, _) = plate.cut_left(HANDLE);
        [left, Rect { left: plate.right() - HANDLE, ..left }]
    }
}

fn nodes(state: &State<'_>, figure: Rect) -> Vec<Place> {
    let count = state.nodes.len();
    let has_actors = state.spec.actors.is_some();
    let text_width = if figure.width >= 900.0 { 222.0 } else { (figure.width * 0.24).max(110.0) };
    let text_height = NAME_LINE + if has_actors { HANDLE } else { 0.0 };
    let units: Vec<Point> = (0..count)
        .map(|place| {
            let angle = std::f32::consts::TAU * (place as f32 / count.max(1) as f32 - 0.25);
            at(angle.cos(), angle.sin())
        })
        .collect();
    let reach = |of: fn(&Point) -> f32| {
        let (low, high) =
            units.iter().map(of).fold((0.0_f32, 0.0_f32), |(low, high), x| (low.min(x), high.max(x)));
        (low, high)
    };
    let ((left, right), (up, down)) = (reach(|unit| unit.x), reach(|unit| unit.y));
    // The topmost has its text above its middle, one at the very bottom under it.
    let above = (text_height - 4.0).max(RADIUS + 4.0);
    let below = if down > 0.99 { above } else { (text_height / 2.0).max(RADIUS) + 4.0 };
    let across = figure.width - 2.0 * (text_width + RADIUS + 16.0);
    let size = (across / (right - left).max(0.1)).min((figure.height - above - below) / (down - up).max(0.1));
    let size = size.max(60.0);
    let spare = figure.height - above - below - size * (down - up);
    let middle =
        at(figure.center().x - size * (left + right) / 2.0, figure.top + above + spare / 2.0 - size * up);
    units
        .iter()
        .map(|unit| {
            let center = middle.moved(unit.x * size, unit.y * size);
            let is_left = unit.x < -0.1;
            let is_pole = unit.x.abs() <= 0.1;
            let top = match (is_pole, unit.y < 0.0) {
                (true, true) => center.y + 4.0 - text_height,
                (true, false) => center.y - 4.0,
                (false, _) => center.y - text_height / 2.0,
            };
            let start =
                if is_left { center.x - RADIUS - 14.0 - text_width } else { center.x + RADIUS + 14.0 };
            Place {
                center,
                name: Rect::new(start, top, text_width, NAME_LINE),
                under: Rect::new(start, top + NAME_LINE, text_width, HANDLE),
                is_left,
            }
        })
        .collect()
}

/// The plates of the lines: in the middle of the line where that is free, else a little along it. The short lines first;
/// where that leaves no room for the long ones, which all meet in the middle, those first.
fn plates(state: &State<'_>, nodes: &[Place]) -> Vec<Rect> {
    let length = |place: &usize| {
        let (from, to) = state.edges[*place].ends;
        nodes.get(from).zip(nodes.get(to)).map_or(0.0, |(from, to)| from.center.distance(to.center).round())
    };
    let mut order: Vec<usize> = (0..state.edges.len()).collect();
    order.sort_by(|a, b| length(a).total_cmp(&length(b)));
    let (plates, all_free) = placed(state, nodes, &order);
    if all_free {
        return plates;
    }
    order.sort_by(|a, b| length(b).total_cmp(&length(a)).then(a.cmp(b)));
    placed(state, nodes, &order).0
}

/// The plates, and whether none lies on another.
fn placed(state: &State<'_>, nodes: &[Place], order: &[usize]) -> (Vec<Rect>, bool) {
    let size = 2.0 * RADIUS + 8.0;
    let mut taken: Vec<Rect> = nodes
        .iter()
        .flat_map(|place| [Rect::around(place.center, size, size), place.name, place.under])
        .collect();
    let mut plates = vec![Rect::default(); state.edges.len()];
    let mut all_free = true;
    for place in order {
        let edge = &state.edges[*place];
        let Some((from, to)) = nodes.get(edge.ends.0).zip(nodes.get(edge.ends.1)) else { continue };
        // The sign always has its room, so that nothing moves when a number changes.
        let at =
            |share: f32| Rect::around(between(from.center, to.center, share), 2.0 * HANDLE + SIGN, HANDLE);
        let is_free = |rect: &Rect| !taken.iter().any(|other| other.overlaps(rect));
        let found = shares().map(at).find(is_free);
        all_free &= found.is_some();
        plates[*place] = found.unwrap_or_else(|| at(0.5));
        taken.push(plates[*place]);
    }
    (plates, all_free)
}

/// Shares of the way, the middle first.
fn shares() -> impl Iterator<Item = f32> {
    std::iter::once(0.5).chain((1..=18).flat_map(|step| [0.5 - 0.02 * step as f32, 0.5 + 0.02 * step as f32]))
}
