//! The drawing board: helpers that put marks, text and items on a sheet, and hand out the finished [`Drawing`].

use std::collections::BTreeMap;

use super::ink::Ink;
use super::lettering::Lettering;
use super::place::{Point, Rect};
use super::{Drawing, Fill, Grip, Item, Landing, Mark, SMALLEST_TEXT, Stroke, Target, TextRow, Weight};

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Font size in sheet units.
    pub size: f32,
    pub weight: Weight,
    pub ink: Ink,
    pub align: Align,
    /// More lines than this end in an ellipsis.
    pub lines: usize,
}

/// Where text stands in its width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    #[default]
    Left,
    Middle,
    Right,
}

impl Style {
    /// Regular text of a size.
    pub const fn new(size: f32, ink: Ink) -> Self {
        Self { size, weight: Weight::Regular, ink, align: Align::Left, lines: usize::MAX }
    }

    /// With that weight.
    pub const fn weight(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }

    /// In the middle of its width.
    pub const fn middle(mut self) -> Self {
        self.align = Align::Middle;
        self
    }

    /// At the right end of its width.
    pub const fn right(mut self) -> Self {
        self.align = Align::Right;
        self
    }

    /// At most that many lines.
    pub const fn lines(mut self, lines: usize) -> Self {
        self.lines = lines;
        self
    }
}

/// An opaque colour.
pub const fn solid(ink: Ink) -> Fill {
    Fill { ink, strength: 1.0 }
}

/// A thinned colour.
pub const fn thin(ink: Ink, strength: f32) -> Fill {
    Fill { ink, strength }
}

/// A plain line.
pub const fn line(ink: Ink, width: f32) -> Stroke {
    Stroke { ink, strength: 1.0, width, dash: None }
}

/// A dashed line.
pub const fn dashed(ink: Ink, width: f32) -> Stroke {
    Stroke { ink, strength: 1.0, width, dash: Some((width * 3.0, width * 2.5)) }
}

/// A drawing in the making.
#[derive(Debug)]
pub struct Sketch<'a> {
    lettering: &'a Lettering,
    drawing: Drawing,
    badges: BTreeMap<Target, Vec<Badge>>,
}

/// A small sign in the corner of an item, whatever view draws it.
#[derive(Clone, Debug, PartialEq)]
pub struct Badge {
    /// What stands on it: *+2*.
    pub text: String,
    /// With a dot before it, since it counts dots.
    pub dot: bool,
    /// What is read aloud after the name of the item.
    pub told: String,
}

impl<'a> Sketch<'a> {
    /// An empty sheet.
    pub fn new(lettering: &'a Lettering) -> Self {
        Self { lettering, drawing: Drawing::default(), badges: BTreeMap::new() }
    }

    /// The same with signs on some of the items that will be drawn.
    pub fn with_badges(self, badges: BTreeMap<Target, Vec<Badge>>) -> Self {
        Self { badges, ..self }
    }

    /// The finished drawing.
    pub fn finish(self) -> Drawing {
        self.drawing
    }

    /// What measures text.
    pub fn lettering(&self) -> &'a Lettering {
        self.lettering
    }

    /// Adds a mark.
    pub fn mark(&mut self, mark: Mark) {
        self.drawing.marks.push(mark);
    }

    /// A rectangle with round corners.
    pub fn rect(
        &mut self,
        rect: Rect,
        radius: f32,
        fill: impl Into<Option<Fill>>,
        stroke: impl Into<Option<Stroke>>,
    ) {
        self.mark(Mark::Box { rect, radius, fill: fill.into(), stroke: stroke.into() });
    }

    /// A rectangle with a soft shadow.
    pub fn card(&mut self, rect: Rect, radius: f32, fill: Fill) {
        self.mark(Mark::Shadow { rect, radius, lift: 1.0 });
        self.rect(rect, radius, fill, None);
    }

    /// A circle.
    pub fn circle(
        &mut self,
        center: Point,
        radius: f32,
        fill: impl Into<Option<Fill>>,
        stroke: impl Into<Option<Stroke>>,
    ) {
        self.mark(Mark::Circle { center, radius, fill: fill.into(), stroke: stroke.into() });
    }

    /// A convex polygon.
    pub fn polygon(
        &mut self,
        points: Vec<Point>,
        fill: impl Into<Option<Fill>>,
        stroke: impl Into<Option<Stroke>>,
    ) {
        self.mark(Mark::Polygon { points, fill: fill.into(), stroke: stroke.into() });
    }

    /// Lines from point to point.
    pub fn line(&mut self, points: Vec<Point>, stroke: Stroke) {
        self.mark(Mark::Line { points, stroke });
    }

    /// Text broken to the width of `rect`, from its top; returns the height that it takes.
    pub fn text(&mut self, rect: Rect, text: &str, style: Style) -> f32 {
        let rows = self.lettering.rows_of(text, style.size, style.weight, rect.width, style.lines);
        let height = style.size * LEADING;
        let taken = height * rows.len() as f32;
        for (place, row) in rows.into_iter().enumerate() {
            let left = match style.align {
                Align::Left => rect.left,
                Align::Middle => rect.left + (rect.width - row.width) / 2.0,
                Align::Right => rect.right() - row.width,
            };
            let start = Point { x: left, y: rect.top + place as f32 * height + style.size * ASCENT };
            self.row(row.text, row.width, start, style, false);
        }
        taken
    }

    /// Text in the vertical middle of `rect`.
    pub fn text_centered(&mut self, rect: Rect, text: &str, style: Style) {
        let height = self.text_height(text, rect.width, style);
        let top = rect.top + (rect.height - height) / 2.0;
        self.text(Rect { top, height, ..rect }, text, style);
    }

    /// One line of text around, left or right of a point (after the style's alignment), on a baseline.
    pub fn label(&mut self, baseline: Point, text: &str, style: Style) {
        let width = self.lettering.width(text, style.size, style.weight);
        let x = match style.align {
            Align::Left => baseline.x,
            Align::Middle => baseline.x - width / 2.0,
            Align::Right => baseline.x - width,
        };
        self.row(text.to_owned(), width, Point { x, y: baseline.y }, style, false);
    }

    /// One line of text that runs upwards, its middle at `middle`.
    pub fn upright(&mut self, middle: Point, text: &str, style: Style) {
        let width = self.lettering.width(text, style.size, style.weight);
        let start = Point { x: middle.x + style.size * 0.35, y: middle.y + width / 2.0 };
        self.row(text.to_owned(), width, start, style, true);
    }

    /// The height that a text takes in a width.
    pub fn text_height(&self, text: &str, width: f32, style: Style) -> f32 {
        let rows = self.lettering.rows_of(text, style.size, style.weight, width, style.lines);
        style.size * LEADING * rows.len() as f32
    }

    /// The width of one line.
    pub fn text_width(&self, text: &str, style: Style) -> f32 {
        self.lettering.width(text, style.size, style.weight)
    }

    /// Draws an item: the marks that `draw` makes belong to it and move with it.
    pub fn item(
        &mut self,
        target: Target,
        outline: Rect,
        label: impl Into<String>,
        grip: Grip,
        draw: impl FnOnce(&mut Self),
    ) {
        self.portion(target, outline, outline, label, grip, draw);
    }

    /// Draws an item of which a hand takes up a portion only: the marks that `draw` makes, within `lifted`. All of the
    /// outline can be taken hold of.
    pub fn portion(
        &mut self,
        target: Target,
        outline: Rect,
        lifted: Rect,
        label: impl Into<String>,
        grip: Grip,
        draw: impl FnOnce(&mut Self),
    ) {
        let start = self.drawing.marks.len();
        draw(self);
        let mut label = label.into();
        self.badges_on(&target, lifted, &mut label);
        let marks = start..self.drawing.marks.len();
        self.drawing.items.push(Item { target, outline, lifted, label, grip, marks });
    }

    /// The signs in the upper right corner of an item, where its first line leaves room for them.
    fn badges_on(&mut self, target: &Target, item: Rect, label: &mut String) {
        let badges = self.badges.get(target).cloned().unwrap_or_default();
        let mut right = item.right() - 6.0;
        for badge in badges {
            label.push_str(&badge.told);
            let dot = if badge.dot { DOT } else { 0.0 };
            let width = badge_width(self.lettering, &badge);
            let top = item.top + ((item.height - BADGE) / 2.0).min(7.0);
            let pill = Rect::new(right - width, top, width, BADGE);
            self.rect(pill, BADGE / 2.0, solid(Ink::Ink), None);
            if badge.dot {
                let center = Point { x: pill.left + 15.0, y: pill.center().y };
                self.circle(center, 6.0, solid(Ink::Paper), None);
            }
            self.text_centered(pill.cut_left(dot).1, &badge.text, BADGE_TEXT);
            right = pill.left - 4.0;
        }
    }

    /// A place where something can be dropped.
    pub fn landing(&mut self, target: Target, outline: Vec<Point>, name: impl Into<String>) {
        self.drawing.landings.push(Landing { target, outline, name: name.into() });
    }

    /// The whole drawing in one sentence.
    pub fn tell(&mut self, told: impl Into<String>) {
        self.drawing.told = told.into();
    }

    /// Says what the drawing is about, unless that has been said.
    pub fn tell_if_silent(&mut self, told: impl FnOnce(&Drawing) -> String) {
        if self.drawing.told.is_empty() {
            self.drawing.told = told(&self.drawing);
        }
    }

    fn row(&mut self, text: String, width: f32, start: Point, style: Style, upright: bool) {
        if text.is_empty() {
            return;
        }
        let Style { size, weight, ink, .. } = style;
        self.mark(Mark::Text(TextRow { text, start, size, weight, ink, width, upright }));
    }
}

/// The height of a badge, and the room for its dot.
const BADGE: f32 = 28.0;
const DOT: f32 = 16.0;
const BADGE_TEXT: Style = Style::new(SMALLEST_TEXT, Ink::Paper).weight(Weight::Bold).middle().lines(1);

fn badge_width(lettering: &Lettering, badge: &Badge) -> f32 {
    let dot = if badge.dot { DOT } else { 0.0 };
    (lettering.width(&badge.text, BADGE_TEXT.size, BADGE_TEXT.weight) + 18.0 + dot).max(34.0)
}

/// The room that badges take beside each other, with the gap to what stands before them.
pub fn badges_width(lettering: &Lettering, badges: &[Badge]) -> f32 {
    badges.iter().map(|badge| badge_width(lettering, badge) + 4.0).sum()
}

/// Line height as a multiple of the font size.
pub const LEADING: f32 = 1.24;
/// Baseline under the top of a line, as a multiple of the font size.
pub const ASCENT: f32 = 0.98;
