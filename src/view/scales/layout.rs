//! Where the scales stand: a head line, then one row each.

use crate::drawing::place::Rect;

/// The places of all scales.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) head: Rect,
    pub(super) rows: Vec<Place>,
    /// How many scales found no room.
    pub(super) more: usize,
}

/// The places of one scale.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) row: Rect,
    pub(super) left: Rect,
    pub(super) right: Rect,
    /// The axis: its width is the scale, its bottom the line.
    pub(super) axis: Rect,
    /// What the answers amount to, in words.
    pub(super) verdict: Rect,
}

const HEAD: f32 = 34.0;
/// A row is never lower.
const LOWEST: f32 = 44.0;

impl Layout {
    pub(super) fn new(area: Rect, count: usize) -> Self {
        let (head, rest) = area.cut_top(HEAD);
        let pitch = (rest.height / count.max(1) as f32).clamp(LOWEST, 104.0);
        let fitting = (((rest.height + 0.5) / pitch).floor() as usize).min(count);
        let rows = (0..fitting)
            .map(|place| place_of(Rect::new(rest.left, rest.top + place as f32 * pitch, rest.width, pitch)))
            .collect();
        Self { head, rows, more: count - fitting }
    }

    /// The axis of the first row, for the head.
    pub(super) fn axis(&self) -> Rect {
        self.rows.first().map_or(self.head, |place| place.axis)
    }
}

fn place_of(row: Rect) -> Place {
    let pole = row.width * 0.207;
    let verdict = row.width * 0.14;
    let gap = 44.0;
    let axis_width = row.width - 2.0 * pole - verdict - 3.0 * gap;
    let left = Rect::new(row.left, row.top, pole, row.height);
    // The line lies under the middle; the answers stand on it.
    let line = row.top + row.height * 0.5 + (row.height * 0.2).min(14.0);
    let top = row.top + 5.0;
    let axis = Rect::new(left.right() + gap, top, axis_width, line - top);
    let right = Rect::new(axis.right() + gap, row.top, pole, row.height);
    let verdict = Rect::new(right.right() + gap, row.top, verdict, row.height);
    Place { row, left, right, axis, verdict }
}
