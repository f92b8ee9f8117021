//! Notes in a zone that is nearly full: each in its turn as far to one side as it goes. They leave their places, but all
//! of them can be read; of the ways that hold them all, the one that moves them least is taken.

use crate::drawing::place::{Point, Rect, at};

use super::ground;
use super::spread::APART;

/// More boxes than this are not worth the search.
const MOST: usize = 12;
/// From one tried place to the next.
const STEP: f32 = 7.0;

/// The outward directions of the edges of a room, and how far a box may reach along them.
type Limits = Vec<(Point, f32)>;

/// Which places are tried first.
#[derive(Clone, Copy, Debug)]
struct Way {
    /// Row by row; else column by column.
    by_rows: bool,
    from_right: bool,
    from_below: bool,
}

/// From above and from below, each from both sides; and the columns from both sides.
const WAYS: [Way; 6] = [
    Way { by_rows: true, from_right: false, from_below: false },
    Way { by_rows: true, from_right: true, from_below: false },
    Way { by_rows: true, from_right: false, from_below: true },
    Way { by_rows: true, from_right: true, from_below: true },
    Way { by_rows: false, from_right: false, from_below: false },
    Way { by_rows: false, from_right: true, from_below: false },
];

impl Way {
    /// How late a point comes: the smaller, the earlier.
    fn key(self, point: Point) -> (f32, f32) {
        let x = if self.from_right { -point.x } else { point.x };
        let y = if self.from_below { -point.y } else { point.y };
        if self.by_rows { (y, x) } else { (x, y) }
    }

    /// The middles that are tried for a box, the first one first: a grid over the bounds.
    fn spots(self, bounds: Rect, width: f32, height: f32) -> impl Iterator<Item = Point> {
        let free = bounds.inset_xy(width / 2.0, height / 2.0);
        let (columns, rows) = ((free.width / STEP) as usize + 1, (free.height / STEP) as usize + 1);
        let (outer, inner) = if self.by_rows { (rows, columns) } else { (columns, rows) };
        let spot = move |out: usize, within: usize| {
            let (row, column) = if self.by_rows { (out, within) } else { (within, out) };
            let column = if self.from_right { columns - 1 - column } else { column };
            let row = if self.from_below { rows - 1 - row } else { row };
            at(free.left + column as f32 * STEP, free.top + row as f32 * STEP)
        };
        (0..outer).flat_map(move |out| (0..inner).map(move |within| spot(out, within)))
    }
}

/// All boxes apart from each other inside a convex room; none when no way holds them all.
pub(super) fn packed(room: &[Point], bounds: Rect, boxes: &[Rect]) -> Option<Vec<Rect>> {
    if boxes.is_empty() || boxes.len() > MOST {
        return None;
    }
    // What keeps the middle of each box inside, worked out once.
    let limits: Vec<Limits> =
        boxes.iter().map(|rect| ground::edges(room, rect.width, rect.height).collect()).collect();
    let mut best: Option<(f32, Vec<Rect>)> = None;
    for way in WAYS {
        for tallest_first in [false, true] {
            let mut order: Vec<usize> = (0..boxes.len()).collect();
            order.sort_by(|a, b| {
                let (a, b) = (&boxes[*a], &boxes[*b]);
                let (first, second) = (way.key(a.center()), way.key(b.center()));
                let wished = first.0.total_cmp(&second.0).then(first.1.total_cmp(&second.1));
                if tallest_first { b.height.total_cmp(&a.height).then(wished) } else { wished }
            });
            let Some(placed) = in_order(&limits, bounds, boxes, &order, way) else { continue };
            let moved: f32 =
                placed.iter().zip(boxes).map(|(to, from)| to.center().distance(from.center())).sum();
            if best.as_ref().is_none_or(|(least, _)| moved < *least) {
                best = Some((moved, placed));
            }
        }
    }
    best.map(|(_, placed)| placed)
}

/// Each box in its turn at the first free spot.
fn in_order(limits: &[Limits], bounds: Rect, boxes: &[Rect], order: &[usize], way: Way) -> Option<Vec<Rect>> {
    let mut placed = boxes.to_vec();
    let mut taken: Vec<Rect> = Vec::with_capacity(boxes.len());
    for place in order {
        let Rect { width, height, .. } = boxes[*place];
        let is_free = |spot: &Point| {
            let apart = Rect::around(*spot, width + 2.0 * APART, height + 2.0 * APART);
            let is_inside = |(out, limit): &(Point, f32)| out.x * spot.x + out.y * spot.y <= limit + 0.01;
            limits[*place].iter().all(is_inside) && !taken.iter().any(|other| other.overlaps(&apart))
        };
        let spot = way.spots(bounds, width, height).find(is_free)?;
        placed[*place] = Rect::around(spot, width, height);
        taken.push(placed[*place]);
    }
    Some(placed)
}
