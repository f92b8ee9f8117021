//! Where the next of many things goes: from left to right, then the next row.

use crate::drawing::place::{Point, Rect, at};

/// Between two things, in both directions.
pub(super) const GAP: f32 = 8.0;

/// Goes through a room and gives out places.
pub(super) struct Pen {
    room: Rect,
    x: f32,
    y: f32,
    tallest: f32,
}

impl Pen {
    /// At the top left of a room.
    pub(super) fn new(room: Rect) -> Self {
        Self { room, x: room.left, y: room.top, tallest: 0.0 }
    }

    /// The top left of the next thing; none when it would stand outside of the room.
    pub(super) fn place(&mut self, width: f32, height: f32) -> Option<Point> {
        if self.x > self.room.left && self.x + width > self.room.right() + 0.01 {
            self.x = self.room.left;
            self.y += self.tallest + GAP;
            self.tallest = 0.0;
        }
        let fits = width <= self.room.width + 0.01 && self.y + height <= self.room.bottom() + 0.01;
        let place = at(self.x, self.y);
        self.x += width + GAP;
        self.tallest = self.tallest.max(height);
        fits.then_some(place)
    }
}
