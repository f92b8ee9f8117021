//! Notes in a zone that is nearly full: each in its turn as far to one side as it goes. They leave their places, but all
//! of them can be read; of the ways that hold them all, the one that moves them least is taken.

use crate::drawing::place::{Point, Rect, at};

use super::ground;
use super::spread::APART;

/// More boxes than this are not worth the search.
const MOST: usize = 12;
/// From one tried place to the next.
const STEP: f32 = 7.0;

/// All boxes apart from each other inside a convex room; none when no way holds them all.
pub(super) fn packed(room: &[Point], bounds: Rect, boxes: &[Rect]) -> Option<Vec<Rect>> {
    if boxes.is_empty() || boxes.len() > MOST {
        return None;
    }
    let mut best: Option<(f32, Vec<Rect>)> = None;
    // Which places come first: the higher, the lower, the farther left, the farther right.
    for (across, down) in [(0.05, 1.0), (-0.05, 1.0), (0.05, -1.0), (-0.05, -1.0), (1.0, 0.05), (-1.0, 0.05)]
    {
        for tallest_first in [false, true] {
            let mut order: Vec<usize> = (0..boxes.len()).collect();
            let ahead = |rect: &Rect| rect.center().x * across + rect.center().y * down;
            order.sort_by(|a, b| {
                let (a, b) = (&boxes[*a], &boxes[*b]);
                let heights =
                    if tallest_first { b.height.total_cmp(&a.height) } else { std::cmp::Ordering::Equal };
                heights.then(ahead(a).total_cmp(&ahead(b)))
            });
            let Some(placed) = in_order(room, bounds, boxes, &order, (across, down)) else { continue };
            let moved: f32 =
                placed.iter().zip(boxes).map(|(to, from)| to.center().distance(from.center())).sum();
            if best.as_ref().is_none_or(|(least, _)| moved < *least) {
                best = Some((moved, placed));
            }
        }
    }
    best.map(|(_, placed)| placed)
}

fn in_order(
    room: &[Point],
    bounds: Rect,
    boxes: &[Rect],
    order: &[usize],
    (across, down): (f32, f32),
) -> Option<Vec<Rect>> {
    let mut placed = boxes.to_vec();
    let mut taken: Vec<Rect> = Vec::with_capacity(boxes.len());
    for place in order {
        let Rect { width, height, .. } = boxes[*place];
        let mut best: Option<(f32, Rect)> = None;
        for spot in spots(bounds, width, height) {
            let ahead = spot.x * across + spot.y * down;
            if best.is_some_and(|(least, _)| least <= ahead) || !ground::fits(room, spot, width, height) {
                continue;
            }
            let rect = Rect::around(spot, width, height);
            let apart = rect.inset(-APART);
            if !taken.iter().any(|other| other.overlaps(&apart)) {
                best = Some((ahead, rect));
            }
        }
        let (_, rect) = best?;
        taken.push(rect);
        placed[*place] = rect;
    }
    Some(placed)
}

/// The middles that are tried for a box: a grid over the bounds.
fn spots(bounds: Rect, width: f32, height: f32) -> impl Iterator<Item = Point> {
    let free = bounds.inset_xy(width / 2.0, height / 2.0);
    let (columns, rows) = ((free.width / STEP) as usize + 1, (free.height / STEP) as usize + 1);
    (0..rows).flat_map(move |row| {
        (0..columns).map(move |column| at(free.left + column as f32 * STEP, free.top + row as f32 * STEP))
    })
}
