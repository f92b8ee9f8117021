//! Parts of the ground that are no rectangles: a convex outline, perhaps with a convex hole and with places that are
//! taken. Says where a row of cards finds room in it.

use crate::drawing::place::{Point, Rect, at};

use super::ground;

/// A part of the ground.
#[derive(Clone, Debug, Default)]
pub(super) struct Shape {
    /// Convex.
    pub outer: Vec<Point>,
    /// Convex; empty where there is none.
    pub hole: Vec<Point>,
    /// Names and signs that cards keep off.
    pub taken: Vec<Rect>,
}

impl Shape {
    /// A convex part without a hole.
    pub(super) fn plain(outer: Vec<Point>) -> Self {
        Self { outer, ..Self::default() }
    }

    /// The rectangle around it.
    pub(super) fn bounds(&self) -> Rect {
        ground::bounds(&self.outer)
    }

    /// Where a row between two heights is free over its whole height: from and to, from the left to the right.
    pub(super) fn spans(&self, top: f32, bottom: f32) -> Vec<(f32, f32)> {
        let (Some(high), Some(low)) = (section(&self.outer, top), section(&self.outer, bottom)) else {
            return Vec::new();
        };
        let mut free = vec![(high.0.max(low.0), high.1.min(low.1))];
        if let Some(hole) = extent(&self.hole, top, bottom) {
            free = without(&free, hole);
        }
        for rect in self.taken.iter().filter(|rect| rect.top < bottom && top < rect.bottom()) {
            free = without(&free, (rect.left, rect.right()));
        }
        free.retain(|(from, to)| to > from);
        free
    }
}

/// The parts of the spans that lie outside of another.
fn without(free: &[(f32, f32)], taken: (f32, f32)) -> Vec<(f32, f32)> {
    let beside = |span: &(f32, f32)| [(span.0, span.1.min(taken.0)), (span.0.max(taken.1), span.1)];
    free.iter().flat_map(beside).filter(|(from, to)| to > from).collect()
}

/// From where to where a convex outline reaches at a height.
fn section(outline: &[Point], y: f32) -> Option<(f32, f32)> {
    extent(outline, y, y)
}

/// From where to where a convex outline reaches between two heights.
fn extent(outline: &[Point], top: f32, bottom: f32) -> Option<(f32, f32)> {
    let mut reach: Option<(f32, f32)> = None;
    let mut add = |x: f32| {
        let (from, to) = reach.unwrap_or((x, x));
        reach = Some((from.min(x), to.max(x)));
    };
    for (place, a) in outline.iter().enumerate() {
        let b = outline[(place + 1) % outline.len()];
        if a.y >= top && a.y <= bottom {
            add(a.x);
        }
        for y in [top, bottom] {
            if (a.y - y) * (b.y - y) < 0.0 {
                add(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
            }
        }
    }
    reach
}

/// The part of a convex outline that lies on one side of a line through a point: where the normal points to.
pub(super) fn cut(outline: &[Point], through: Point, normal: (f32, f32)) -> Vec<Point> {
    let side = |point: &Point| (point.x - through.x) * normal.0 + (point.y - through.y) * normal.1;
    let mut kept = Vec::with_capacity(outline.len() + 2);
    for (place, a) in outline.iter().enumerate() {
        let b = outline[(place + 1) % outline.len()];
        let (here, there) = (side(a), side(&b));
        if here >= 0.0 {
            kept.push(*a);
        }
        if here * there < 0.0 {
            let share = here / (here - there);
            kept.push(at(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share));
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_goes_round_the_hole_and_what_is_taken() {
        let outer = Rect::new(0.0, 0.0, 100.0, 100.0).corners();
        let hole = Rect::new(40.0, 40.0, 20.0, 20.0).corners();
        let shape = Shape { outer, hole, taken: vec![Rect::new(80.0, 0.0, 20.0, 100.0)] };
        assert_eq!(shape.spans(0.0, 30.0), [(0.0, 80.0)]);
        assert_eq!(shape.spans(30.0, 50.0), [(0.0, 40.0), (60.0, 80.0)]);
        assert_eq!(shape.spans(90.0, 101.0), [], "not over the edge");
    }

    #[test]
    fn a_cut_keeps_the_side_that_the_normal_points_to() {
        let half = cut(&Rect::new(0.0, 0.0, 100.0, 100.0).corners(), at(30.0, 0.0), (1.0, 0.0));
        assert_eq!(ground::bounds(&half), Rect::new(30.0, 0.0, 70.0, 100.0));
    }
}
