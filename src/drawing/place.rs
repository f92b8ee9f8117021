//! Points and rectangles on the sheet, in sheet units from the top left.

/// A point on the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

/// A point from its coordinates.
pub const fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

impl Point {
    /// The point moved by `x` and `y`.
    pub fn moved(self, x: f32, y: f32) -> Self {
        at(self.x + x, self.y + y)
    }

    /// The distance to another point.
    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

impl Rect {
    /// A rectangle from its top left corner and its size.
    pub const fn new(left: f32, top: f32, width: f32, height: f32) -> Self {
        Self { left, top, width, height }
    }

    /// A rectangle around a point.
    pub fn around(center: Point, width: f32, height: f32) -> Self {
        Self::new(center.x - width / 2.0, center.y - height / 2.0, width, height)
    }

    /// The right edge.
    pub fn right(&self) -> f32 {
        self.left + self.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> f32 {
        self.top + self.height
    }

    /// The middle.
    pub fn center(&self) -> Point {
        at(self.left + self.width / 2.0, self.top + self.height / 2.0)
    }

    /// Whether a point lies inside or on the edge.
    pub fn contains(&self, point: Point) -> bool {
        point.x >= self.left && point.x <= self.right() && point.y >= self.top && point.y <= self.bottom()
    }

    /// Whether two rectangles share an area.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right()
            && other.left < self.right()
            && self.top < other.bottom()
            && other.top < self.bottom()
    }

    /// The rectangle with `by` taken off on all sides.
    pub fn inset(&self, by: f32) -> Self {
        self.inset_xy(by, by)
    }

    /// The rectangle with `x` taken off left and right, `y` above and below.
    pub fn inset_xy(&self, x: f32, y: f32) -> Self {
        Self::new(
            self.left + x,
            self.top + y,
            (self.width - 2.0 * x).max(0.0),
            (self.height - 2.0 * y).max(0.0),
        )
    }

    /// The point at a share of the width and of the height, each 0 to 1.
    pub fn share(&self, x: f32, y: f32) -> Point {
        at(self.left + x * self.width, self.top + y * self.height)
    }

    /// The shares of width and height at which a point lies, held within 0 to 1.
    pub fn share_of(&self, point: Point) -> (f32, f32) {
        let share = |value: f32, start: f32, length: f32| {
            if length > 0.0 { ((value - start) / length).clamp(0.0, 1.0) } else { 0.0 }
        };
        (share(point.x, self.left, self.width), share(point.y, self.top, self.height))
    }

    /// `n` columns side by side with a gap between them.
    pub fn columns(&self, n: usize, gap: f32) -> Vec<Self> {
        let width = (self.width - gap * (n.max(1) - 1) as f32) / n.max(1) as f32;
        (0..n)
            .map(|i| Self::new(self.left + i as f32 * (width + gap), self.top, width, self.height))
            .collect()
    }

    /// `n` rows below each other with a gap between them.
    pub fn rows(&self, n: usize, gap: f32) -> Vec<Self> {
        let height = (self.height - gap * (n.max(1) - 1) as f32) / n.max(1) as f32;
        (0..n)
            .map(|i| Self::new(self.left, self.top + i as f32 * (height + gap), self.width, height))
            .collect()
    }

    /// The upper part of that height and the rest under it.
    pub fn cut_top(&self, height: f32) -> (Self, Self) {
        let height = height.min(self.height);
        (
            Self::new(self.left, self.top, self.width, height),
            Self::new(self.left, self.top + height, self.width, self.height - height),
        )
    }

    /// The left part of that width and the rest beside it.
    pub fn cut_left(&self, width: f32) -> (Self, Self) {
        let width = width.min(self.width);
        (
            Self::new(self.left, self.top, width, self.height),
            Self::new(self.left + width, self.top, self.width - width, self.height),
        )
    }

    /// The four corners, clockwise from the top left.
    pub fn corners(&self) -> Vec<Point> {
        vec![
            at(self.left, self.top),
            at(self.right(), self.top),
            at(self.right(), self.bottom()),
            at(self.left, self.bottom()),
        ]
    }
}

/// Whether a point lies inside a convex outline.
pub fn inside(outline: &[Point], point: Point) -> bool {
    let mut sign = 0.0_f32;
    for (i, a) in outline.iter().enumerate() {
        let b = outline[(i + 1) % outline.len()];
        let cross = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
        if cross.abs() > f32::EPSILON {
            if sign * cross < 0.0 {
                return false;
            }
            sign = cross.signum();
        }
    }
    outline.len() >= 3
}
