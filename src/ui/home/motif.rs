//! The small pictures on the cards of the home screen: one for each kind of canvas.

use eframe::egui::epaint::Mesh;
use eframe::egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use crate::drawing::ink::Ink;
use crate::model::view_spec::{TrackShape, ViewSpec, ZoneLayout};
use crate::ui::theme::Look;

/// A picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Motif {
    Diamonds,
    Curve,
    Tiles,
    Stairs,
    Star,
    Matrix,
    Lights,
    Scales,
}

impl Motif {
    /// The picture that suits a view.
    pub fn of(view: &ViewSpec) -> Self {
        match view {
            ViewSpec::Zones(zones) => match zones.layout {
                ZoneLayout::Stairs => Self::Stairs,
                ZoneLayout::Diamonds => Self::Diamonds,
                ZoneLayout::Tiles => Self::Star,
                ZoneLayout::Quadrants | ZoneLayout::Bands => Self::Tiles,
                ZoneLayout::Rings | ZoneLayout::Petals => Self::Star,
            },
            ViewSpec::Board(_) | ViewSpec::Slots(_) | ViewSpec::Deck(_) => Self::Lights,
            ViewSpec::Matrix(_) | ViewSpec::Timeline(_) => Self::Matrix,
            ViewSpec::Ratings(_) | ViewSpec::Chain(_) => Self::Scales,
            ViewSpec::Radar(_) | ViewSpec::Graph(_) | ViewSpec::Ternary(_) | ViewSpec::Seats(_) => Self::Star,
            ViewSpec::Ledger(_) => Self::Tiles,
            ViewSpec::Track(track) => match track.shape {
                TrackShape::Curve => Self::Curve,
                TrackShape::Ladder => Self::Stairs,
            },
            ViewSpec::Split(_) => Self::Tiles,
            ViewSpec::Gate(_) => Self::Lights,
            ViewSpec::Scales(_) => Self::Scales,
            ViewSpec::Pair(pair) => Self::of(&pair.first),
        }
    }

    /// Paints it in a phase's colour.
    pub fn paint(self, painter: &Painter, look: Look, rect: Rect, phase: u8) {
        let pen = Pen { painter, rect, strong: look.ink(Ink::Phase(phase)), look, phase };
        match self {
            Self::Diamonds => pen.diamonds(),
            Self::Curve => pen.curve(),
            Self::Tiles => pen.tiles(),
            Self::Stairs => pen.stairs(),
            Self::Star => pen.star(),
            Self::Matrix => pen.matrix(),
            Self::Lights => pen.lights(),
            Self::Scales => pen.scales(),
        }
    }
}

struct Pen<'a> {
    painter: &'a Painter,
    rect: Rect,
    strong: Color32,
    look: Look,
    phase: u8,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        pos2(self.rect.left() + x * self.rect.width(), self.rect.top() + y * self.rect.height())
    }

    fn thin(&self, strength: f32) -> Color32 {
        self.look.thin(Ink::Phase(self.phase), strength)
    }

    fn dot(&self, x: f32, y: f32) {
        let card = self.look.ink(Ink::Card);
        self.painter.circle(self.at(x, y), 8.0, self.strong, Stroke::new(1.5, card));
    }

    fn note(&self, x: f32, y: f32) {
        let note = Rect::from_center_size(self.at(x, y), vec2(18.0, 14.0));
        self.painter.rect_filled(note, CornerRadius::same(3), self.look.ink(Ink::Amber));
    }

    fn diamonds(&self) {
        for middle in [0.25, 0.75] {
            let points = vec![
                self.at(middle - 0.24, 0.5),
                self.at(middle, 0.0),
                self.at(middle + 0.24, 0.5),
                self.at(middle, 1.0),
            ];
            self.painter.add(Shape::closed_line(points, Stroke::new(3.5, self.strong)));
        }
        for (x, y) in [(0.18, 0.4), (0.24, 0.66), (0.3, 0.6), (0.68, 0.44), (0.82, 0.4), (0.78, 0.64)] {
            self.note(x, y);
        }
    }

    fn curve(&self) {
        const STOPS: [f32; 9] = [0.34, 0.28, 0.42, 0.7, 0.94, 0.98, 0.78, 0.3, 0.04];
        let points = (0..=64)
            .map(|step| {
                let along = step as f32 / 64.0;
                let place = along * 8.0;
                let (left, share) = ((place.floor() as usize).min(7), place - place.floor().min(7.0));
                let stop = |place: usize| STOPS[place.min(8)];
                let (a, b, c, d) = (stop(left.saturating_sub(1)), stop(left), stop(left + 1), stop(left + 2));
                // A Catmull-Rom spline: through every stop, without a corner.
                let height = b + 0.5
                    * share
                    * (c - a + share * (2.0 * a - 5.0 * b + 4.0 * c - d + share * (3.0 * (b - c) + d - a)));
                self.at(0.06 + 0.88 * along, height)
            })
            .collect();
        self.painter.add(Shape::line(points, Stroke::new(4.5, self.strong)));
        for (x, y) in [(0.16, 0.58), (0.22, 0.58), (0.22, 0.74), (0.46, 0.68), (0.52, 0.68), (0.84, 0.44)] {
            self.dot(x, y);
        }
    }

    fn tiles(&self) {
        let size = vec2(self.rect.width() * 0.38, self.rect.height() * 0.47);
        let strengths = [(0.1, 0.0, 0.14), (0.52, 0.0, 0.3), (0.1, 0.53, 0.3), (0.52, 0.53, 0.46)];
        for (x, y, strength) in strengths {
            let tile = Rect::from_min_size(self.at(x, y), size);
            self.painter.rect_filled(tile, CornerRadius::same(6), self.thin(strength));
        }
        for (x, y) in [(0.22, 0.28), (0.64, 0.2), (0.34, 0.78), (0.78, 0.7)] {
            self.dot(x, y);
        }
    }

    fn stairs(&self) {
        for step in 0..4 {
            let share = step as f32;
            let top = 0.72 - share * 0.22;
            let tread =
                Rect::from_min_max(self.at(0.12 + share * 0.195, top), self.at(0.3 + share * 0.195, 1.0));
            self.painter.rect_filled(tread, CornerRadius::same(5), self.thin(0.16 + share * 0.13));
            self.dot(0.21 + share * 0.195, top - 0.13);
        }
    }

    fn star(&self) {
        let middle = self.at(0.5, 0.5);
        let radius = self.rect.height() * 0.52;
        let ring = |share: f32| {
            (0..9)
                .map(|spoke| middle + Vec2::angled(spoke as f32 * 0.698 - 1.57) * radius * share)
                .collect::<Vec<_>>()
        };
        for share in [0.4, 0.7, 1.0] {
            self.painter.add(Shape::closed_line(ring(share), Stroke::new(1.2, self.look.ink(Ink::Line))));
        }
        const MARKS: [f32; 9] = [0.7, 0.9, 0.5, 0.4, 0.8, 0.7, 0.45, 0.85, 0.35];
        let shape: Vec<Pos2> = MARKS
            .iter()
            .enumerate()
            .map(|(spoke, share)| middle + Vec2::angled(spoke as f32 * 0.698 - 1.57) * radius * *share)
            .collect();
        // A star is not convex: a fan of triangles around its middle.
        let mut fan = Mesh::default();
        fan.colored_vertex(middle, self.thin(0.3));
        for point in &shape {
            fan.colored_vertex(*point, self.thin(0.3));
        }
        (0..9).for_each(|spoke| fan.add_triangle(0, spoke + 1, (spoke + 1) % 9 + 1));
        self.painter.add(Shape::mesh(fan));
        self.painter.add(Shape::closed_line(shape, Stroke::new(3.5, self.strong)));
    }

    fn matrix(&self) {
        let pen = Stroke::new(3.0, self.strong);
        self.painter.line_segment([self.at(0.2, 0.0), self.at(0.2, 0.95)], pen);
        self.painter.line_segment([self.at(0.2, 0.95), self.at(0.84, 0.95)], pen);
        let wedge = vec![self.at(0.22, 0.93), self.at(0.84, 0.1), self.at(0.84, 0.93)];
        self.painter.add(Shape::convex_polygon(wedge, self.thin(0.16), Stroke::NONE));
        for (x, y) in [(0.32, 0.5), (0.44, 0.72), (0.54, 0.28), (0.7, 0.54)] {
            self.dot(x, y);
        }
    }

    fn lights(&self) {
        for row in 0..3 {
            let y = 0.16 + row as f32 * 0.34;
            let line = Rect::from_min_max(self.at(0.3, y - 0.09), self.at(0.86, y + 0.09));
            self.painter.rect_filled(line, CornerRadius::same(6), self.thin(0.2));
            let ink = [Ink::Green, Ink::Amber, Ink::Red][row];
            self.painter.circle_filled(self.at(0.18, y), self.rect.height() * 0.12, self.look.ink(ink));
        }
    }

    fn scales(&self) {
        for (row, share) in [0.62, 0.3, 0.78].into_iter().enumerate() {
            let y = 0.16 + row as f32 * 0.34;
            self.painter
                .line_segment([self.at(0.12, y), self.at(0.88, y)], Stroke::new(5.0, self.thin(0.25)));
            self.dot(0.12 + 0.76 * share, y);
        }
    }
}
