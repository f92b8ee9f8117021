//! Paints a finished [`Drawing`] on the screen: letter-boxed, sharp at any scale, and cheap as long as nothing changes.

use std::ops::Range;
use std::sync::Arc;

use eframe::egui::epaint::{
    CircleShape, CornerRadius, Mesh, PathStroke, RectShape, StrokeKind, TessellationOptions, Tessellator,
};
use eframe::egui::{self, Color32, Painter, Pos2, Shape, Vec2, pos2};

use super::theme;
use crate::drawing::ink::{Ink, Palette};
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::{Drawing, Fill, Mark, SHEET_HEIGHT, SHEET_WIDTH, Stroke};

mod lettering;

/// Nothing smaller than this many pixels gets its text or its shadow painted.
const SMALLEST_DETAIL: f32 = 6.0;

/// Where a sheet lies on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// Its top left corner, in points.
    pub origin: Pos2,
    /// Points for one sheet unit.
    pub zoom: f32,
}

impl Sheet {
    /// The whole sheet, as large as possible, in the middle of a rectangle, or rather above it: what is read first stays
    /// near the ribbon.
    pub fn fit(space: egui::Rect) -> Self {
        let zoom = (space.width() / SHEET_WIDTH).min(space.height() / SHEET_HEIGHT).max(0.01);
        let size = Vec2::new(SHEET_WIDTH, SHEET_HEIGHT) * zoom;
        let rest = space.size() - size;
        Self { origin: space.min + Vec2::new(rest.x / 2.0, rest.y * 0.36), zoom }
    }

    /// Where the whole sheet lies.
    pub fn rect(&self) -> egui::Rect {
        egui::Rect::from_min_size(self.origin, Vec2::new(SHEET_WIDTH, SHEET_HEIGHT) * self.zoom)
    }

    /// A point of the sheet on the screen.
    pub fn pos(&self, point: Point) -> Pos2 {
        pos2(self.origin.x + point.x * self.zoom, self.origin.y + point.y * self.zoom)
    }

    /// A point of the screen on the sheet.
    pub fn point(&self, pos: Pos2) -> Point {
        at((pos.x - self.origin.x) / self.zoom, (pos.y - self.origin.y) / self.zoom)
    }

    /// A rectangle of the sheet on the screen.
    pub fn on_screen(&self, rect: Rect) -> egui::Rect {
        egui::Rect::from_min_size(
            self.pos(at(rect.left, rect.top)),
            Vec2::new(rect.width, rect.height) * self.zoom,
        )
    }

    /// The sheet as it must lie for a thing around `middle` to be moved by `by` points and to grow by `growth`.
    fn lifted(&self, middle: Point, by: Vec2, growth: f32) -> Self {
        let zoom = self.zoom * growth;
        let middle_pos = self.pos(middle) + by;
        Self { origin: middle_pos - Vec2::new(middle.x, middle.y) * zoom, zoom }
    }
}

/// Paints one drawing after the other and remembers the last.
#[derive(Debug, Default)]
pub struct DrawingPainter {
    kept: Option<Kept>,
}

#[derive(Debug)]
struct Kept {
    key: Key,
    /// Keeps the drawing and the piece of text alive, so that their addresses stay their own.
    _alive: (Arc<Drawing>, Arc<egui::Galley>),
    shapes: Vec<Shape>,
}

/// What the shapes depend on.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    drawing: usize,
    sheet: Sheet,
    palette: Palette,
    left_out: Option<Range<usize>>,
    pixels_per_point: f32,
    /// The address of an unchanging piece of text: another one means that egui has thrown its glyphs away.
    glyphs: usize,
}

impl DrawingPainter {
    /// Paints a drawing; the marks in `left_out` are in the hand and are painted by [`paint_lifted`].
    pub fn paint(
        &mut self,
        painter: &Painter,
        drawing: &Arc<Drawing>,
        sheet: Sheet,
        palette: Palette,
        left_out: Option<Range<usize>>,
    ) {
        let glyphs = lettering::sample(painter);
        let key = Key {
            drawing: Arc::as_ptr(drawing) as usize,
            sheet,
            palette,
            left_out,
            pixels_per_point: painter.pixels_per_point(),
            glyphs: Arc::as_ptr(&glyphs) as usize,
        };
        if self.kept.as_ref().is_none_or(|kept| kept.key != key) {
            let skip = key.left_out.clone().unwrap_or(0..0);
            let marks = drawing.marks.iter().enumerate();
            let marks = marks.filter(|(place, _)| !skip.contains(place)).map(|(_, mark)| mark);
            let shapes = Brush { painter, sheet, palette, lift: 1.0 }.shapes(marks);
            self.kept = Some(Kept { key, _alive: (drawing.clone(), glyphs), shapes });
        }
        if let Some(kept) = &self.kept {
            painter.extend(kept.shapes.iter().cloned());
        }
    }
}

/// Paints the marks of an item that is in the hand: 2 % larger, with a deeper shadow, moved by `by` points.
pub fn paint_lifted(
    painter: &Painter,
    drawing: &Drawing,
    item: &crate::drawing::Item,
    sheet: Sheet,
    palette: Palette,
    by: Vec2,
) {
    let sheet = sheet.lifted(item.lifted.center(), by, 1.02);
    let marks = drawing.marks.get(item.marks.clone()).unwrap_or_default();
    let brush = Brush { painter, sheet, palette, lift: 2.0 };
    let mut shapes = Vec::new();
    if !marks.iter().any(|mark| matches!(mark, Mark::Shadow { .. })) {
        shapes.extend(brush.shadow(item.lifted, theme::NOTE_RADIUS, 1.0));
    }
    shapes.extend(brush.shapes(marks.iter()));
    painter.extend(shapes);
}

/// Turns marks into shapes at one place and scale.
struct Brush<'a> {
    painter: &'a Painter,
    sheet: Sheet,
    palette: Palette,
    /// How much higher shadows lift what they lie under.
    lift: f32,
}

impl Brush<'_> {
    /// The shapes of marks. All that is not text is made into triangles here and once; text stays as it is, since the
    /// places of its glyphs belong to egui.
    fn shapes<'m>(&self, marks: impl Iterator<Item = &'m Mark>) -> Vec<Shape> {
        let mut tessellator = self.tessellator();
        let mut shapes = Vec::new();
        let mut mesh = Mesh::default();
        for mark in marks {
            if let Mark::Text(row) = mark {
                if row.size * self.sheet.zoom < SMALLEST_DETAIL {
                    continue;
                }
                if let Some(text) = lettering::shape(self.painter, row, self.sheet, self.palette) {
                    flush(&mut mesh, &mut shapes);
                    shapes.push(text);
                }
                continue;
            }
            for shape in self.untextured(mark) {
                tessellator.tessellate_shape(shape, &mut mesh);
            }
        }
        flush(&mut mesh, &mut shapes);
        shapes
    }

    fn tessellator(&self) -> Tessellator {
        let options = TessellationOptions { prerasterized_discs: false, ..TessellationOptions::default() };
        Tessellator::new(self.painter.pixels_per_point(), options, [1, 1], Vec::new())
    }

    fn untextured(&self, mark: &Mark) -> Vec<Shape> {
        match mark {
            Mark::Box { rect, radius, fill, stroke } => self.boxed(*rect, *radius, *fill, *stroke),
            Mark::Shadow { rect, radius, lift } => self.shadow(*rect, *radius, *lift),
            Mark::Circle { center, radius, fill, stroke } => self.circle(*center, *radius, *fill, *stroke),
            Mark::Polygon { points, fill, stroke } => self.polygon(points, *fill, *stroke),
            Mark::Line { points, stroke } => self.line(points, *stroke, false),
            Mark::Band { upper, lower, fill } => vec![Shape::mesh(self.band(upper, lower, *fill))],
            Mark::Text(_) => Vec::new(),
        }
    }

    fn fill(&self, fill: Option<Fill>) -> Color32 {
        fill.map_or(Color32::TRANSPARENT, |fill| theme::thin(self.palette, fill.ink, fill.strength))
    }

    fn stroke(&self, stroke: Stroke) -> egui::Stroke {
        egui::Stroke::new(
            stroke.width * self.sheet.zoom,
            theme::thin(self.palette, stroke.ink, stroke.strength),
        )
    }

    fn boxed(&self, rect: Rect, radius: f32, fill: Option<Fill>, stroke: Option<Stroke>) -> Vec<Shape> {
        let on_screen = self.sheet.on_screen(rect);
        let corner = CornerRadius::same((radius * self.sheet.zoom).round().clamp(0.0, 255.0) as u8);
        let dashed = stroke.is_some_and(|stroke| stroke.dash.is_some());
        let solid = stroke.filter(|_| !dashed).map_or(egui::Stroke::NONE, |stroke| self.stroke(stroke));
        let mut shapes =
            vec![Shape::Rect(RectShape::new(on_screen, corner, self.fill(fill), solid, StrokeKind::Middle))];
        if let Some(stroke) = stroke.filter(|_| dashed) {
            shapes.extend(self.line(&rounded(rect, radius), stroke, true));
        }
        shapes
    }

    fn shadow(&self, rect: Rect, radius: f32, lift: f32) -> Vec<Shape> {
        let (zoom, lift) = (self.sheet.zoom, lift * self.lift);
        if rect.height * zoom < SMALLEST_DETAIL * 2.0 {
            return Vec::new();
        }
        let on_screen = self.sheet.on_screen(rect);
        let deep = if self.palette == Palette::Dark { 2.4 } else { 1.0 };
        let layer = |down: f32, blur: f32, strength: f32| {
            let corner = CornerRadius::same((radius * zoom).round().clamp(0.0, 255.0) as u8);
            let color = theme::thin(self.palette, Ink::Shadow, (strength * deep).min(0.8));
            let moved = on_screen.translate(Vec2::new(0.0, down * zoom));
            Shape::Rect(RectShape::filled(moved, corner, color).with_blur_width(blur * zoom))
        };
        vec![layer(3.0 * lift * lift, 10.0 * lift * lift, 0.12), layer(1.0 * lift, 2.5 * lift, 0.08)]
    }

    fn circle(&self, center: Point, radius: f32, fill: Option<Fill>, stroke: Option<Stroke>) -> Vec<Shape> {
        let (center_pos, screen_radius) = (self.sheet.pos(center), radius * self.sheet.zoom);
        let dashed = stroke.is_some_and(|stroke| stroke.dash.is_some());
        let solid = stroke.filter(|_| !dashed).map_or(egui::Stroke::NONE, |stroke| self.stroke(stroke));
        let circle =
            CircleShape { center: center_pos, radius: screen_radius, fill: self.fill(fill), stroke: solid };
        let mut shapes = vec![Shape::Circle(circle)];
        if let Some(stroke) = stroke.filter(|_| dashed) {
            let around = (0..48).map(|step| {
                let angle = step as f32 / 48.0 * std::f32::consts::TAU;
                center.moved(radius * angle.cos(), radius * angle.sin())
            });
            shapes.extend(self.line(&around.collect::<Vec<_>>(), stroke, true));
        }
        shapes
    }

    fn polygon(&self, points: &[Point], fill: Option<Fill>, stroke: Option<Stroke>) -> Vec<Shape> {
        let on_screen: Vec<Pos2> = points.iter().map(|point| self.sheet.pos(*point)).collect();
        let mut shapes = Vec::new();
        if fill.is_some() {
            shapes.push(Shape::convex_polygon(on_screen, self.fill(fill), PathStroke::NONE));
        }
        if let Some(stroke) = stroke {
            shapes.extend(self.line(points, stroke, true));
        }
        shapes
    }

    fn line(&self, points: &[Point], stroke: Stroke, closed: bool) -> Vec<Shape> {
        let mut on_screen: Vec<Pos2> = points.iter().map(|point| self.sheet.pos(*point)).collect();
        let pen = self.stroke(stroke);
        match stroke.dash {
            Some((dash, gap)) => {
                if closed {
                    on_screen.extend(on_screen.first().copied());
                }
                let zoom = self.sheet.zoom;
                Shape::dashed_line(&on_screen, pen, (dash * zoom).max(1.0), (gap * zoom).max(1.0))
            }
            None if closed => vec![Shape::closed_line(on_screen, pen)],
            None => vec![Shape::line(on_screen, pen)],
        }
    }

    /// The area between two lines, with edges that fade over a pixel.
    fn band(&self, upper: &[Point], lower: &[Point], fill: Fill) -> Mesh {
        let color = self.fill(Some(fill));
        let soft = 0.5 / self.painter.pixels_per_point();
        let mut mesh = Mesh::default();
        for (place, (above, below)) in upper.iter().zip(lower).enumerate() {
            let (above, below) = (self.sheet.pos(*above), self.sheet.pos(*below));
            mesh.colored_vertex(above - Vec2::new(0.0, soft), Color32::TRANSPARENT);
            mesh.colored_vertex(above + Vec2::new(0.0, soft), color);
            mesh.colored_vertex(below - Vec2::new(0.0, soft), color);
            mesh.colored_vertex(below + Vec2::new(0.0, soft), Color32::TRANSPARENT);
            if place == 0 {
                continue;
            }
            let right = place as u32 * 4;
            for row in 0..3 {
                mesh.add_triangle(right - 4 + row, right + row, right + row + 1);
                mesh.add_triangle(right - 4 + row, right + row + 1, right - 4 + row + 1);
            }
        }
        mesh
    }
}

fn flush(mesh: &mut Mesh, shapes: &mut Vec<Shape>) {
    if !mesh.is_empty() {
        shapes.push(Shape::mesh(std::mem::take(mesh)));
    }
}

/// The outline of a rectangle with round corners, clockwise from the top left.
fn rounded(rect: Rect, radius: f32) -> Vec<Point> {
    const STEPS: usize = 6;
    let radius = radius.min(rect.width / 2.0).min(rect.height / 2.0);
    let inner = rect.inset(radius);
    let corners = [
        (at(inner.left, inner.top), 180.0_f32),
        (at(inner.right(), inner.top), 270.0),
        (at(inner.right(), inner.bottom()), 0.0),
        (at(inner.left, inner.bottom()), 90.0),
    ];
    corners
        .into_iter()
        .flat_map(|(middle, start)| {
            (0..=STEPS).map(move |step| {
                let angle = (start + step as f32 / STEPS as f32 * 90.0).to_radians();
                middle.moved(radius * angle.cos(), radius * angle.sin())
            })
        })
        .collect()
}
