//! The ground of a matrix: the field with its axes, the required line with band and wedge, and the four named fields.

use super::cards::{Plot, band, required, star_group};
use super::plan::shows_positions;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Mark, SMALLEST_TEXT, Weight};
use crate::model::field::OptionSpec;
use crate::model::view_spec::{MatrixLine, MatrixSpec};
use crate::model::workshop::Group;
use crate::view::group_mark;
use crate::view::room::Room;
use crate::view::sight::Sight;

/// How finely a line is drawn, so that its band may bend at the edge of the field.
const PARTS: usize = 48;
pub(super) const SMALL: Style = Style::new(SMALLEST_TEXT, Ink::Muted);
const LEGEND: Style = Style::new(SMALLEST_TEXT, Ink::Ink);
const NAME: Style = Style::new(24.0, Ink::Muted).weight(Weight::Semibold);

/// Where the fixed words of the field stand.
#[derive(Clone, Debug)]
pub(super) struct Ground<'a> {
    /// The white field; the plot lies inside it.
    pub(super) field: Rect,
    line_label: Option<(Rect, &'a str)>,
    wedge: Option<(Rect, &'a str)>,
    zones: Vec<(Rect, Rect, &'a OptionSpec)>,
    /// Whose star it is.
    star: Option<(Rect, &'a Group)>,
}

/// The points of a line over the plot.
pub(super) fn points(plot: &Plot<'_>, spec: &MatrixLine, higher: f64) -> Vec<Point> {
    let x = &plot.x.scale;
    let point = |part: usize| {
        let value = x.min + (x.max - x.min) * part as f64 / PARTS as f64;
        plot.point(value, required(spec, x, value) + higher)
    };
    (0..=PARTS).map(point).collect()
}

/// The same from edge to edge of the field.
fn across(field: Rect, plot: &Plot<'_>, spec: &MatrixLine, higher: f64) -> Vec<Point> {
    let (x, y) = (&plot.x.scale, &plot.y.scale);
    let point = |part: usize| {
        let left = field.left + 1.0 + (field.width - 2.0) * part as f32 / PARTS as f32;
        let value = x.min + f64::from((left - plot.rect.left) / plot.rect.width) * (x.max - x.min);
        let share = ((required(spec, x, value) + higher - y.min) / (y.max - y.min)) as f32;
        at(left, (plot.rect.bottom() - share * plot.rect.height).clamp(field.top + 1.0, field.bottom() - 1.0))
    };
    (0..=PARTS).map(point).collect()
}

impl<'a> Ground<'a> {
    /// Finds room for the fixed words, and takes it.
    pub(super) fn new(
        sight: &Sight<'a>,
        spec: &'a MatrixSpec,
        plot: &Plot<'_>,
        field: Rect,
        crowded: bool,
        room: &mut Room,
    ) -> Self {
        let size = |text: &str, style: Style| {
            (sight.lettering.width(text, style.size, style.weight) + 8.0, style.size * LEADING)
        };
        let zones: Vec<_> = quarters(spec, plot, field)
            .into_iter()
            .map(|(quarter, right, upper, zone)| {
                let (width, height) = size(&zone.name, NAME);
                let width = width.min(quarter.width - 22.0).max(0.0);
                let left = if right { quarter.right() - 14.0 - width } else { quarter.left + 14.0 };
                let top = if upper { quarter.top + 10.0 } else { quarter.bottom() - 10.0 - height };
                let name = Rect::new(left, top, width, height);
                room.take(name);
                (quarter, name, zone)
            })
            .collect();
        let mut ground = Self { field, line_label: None, wedge: None, zones, star: None };
        let Some(first) = spec.lines.first() else { return ground };
        let along = points(plot, first, 0.0);
        let mut with_line = room.clone();
        if let Some(split) = spec.x.split {
            let x = plot.left(split);
            with_line.take_line(&[at(x, field.top), at(x, field.bottom())], 6.0);
        }
        with_line.take_line(&along, 5.0);
        let (width, height) = size(&first.label, NAME);
        // In the strip above the plot, as near as possible to where the line is highest.
        let end = if first.to >= first.from { along[PARTS] } else { along[0] };
        let beside = (0..40).flat_map(|step| {
            let left = end.x - width / 2.0;
            [-1.0, 1.0].map(|way| Rect::new(left + way * step as f32 * 12.0, field.top + 10.0, width, height))
        });
        // In a narrow field it may interrupt the line between two fields rather than be missing.
        let mut without_split = room.clone();
        without_split.take_line(&along, 5.0);
        let places: Vec<Rect> = beside.collect();
        let found = with_line.take_first(places.iter().copied()).or_else(|| without_split.take_first(places));
        ground.line_label = found.map(|rect| (rect, first.label.as_str()));
        if let Some(name) = &spec.wedge {
            let (width, height) = size(name, NAME);
            let top = field.bottom() - 10.0 - height;
            let low = (0..40)
                .map(|step| Rect::new(field.right() - 14.0 - width - step as f32 * 12.0, top, width, height));
            ground.wedge = with_line.take_first(low).map(|rect| (rect, name.as_str()));
        }
        for (rect, _) in ground.line_label.iter().chain(&ground.wedge) {
            room.take(*rect);
        }
        if let Some(group) = star_group(sight, spec).filter(|_| shows_positions(sight) && !crowded) {
            let (width, height) = size(&group.name, LEGEND);
            let high = (0..40).map(|step| {
                Rect::new(field.left + 14.0 + step as f32 * 12.0, field.top + 10.0, width + 32.0, height)
            });
            ground.star = room.take_first(high).map(|rect| (rect, group));
        }
        ground
    }

    /// Where words stand, on which no dot may lie.
    pub(super) fn words(&self) -> impl Iterator<Item = &Rect> {
        let labels = self.line_label.iter().chain(&self.wedge).map(|(rect, _)| rect);
        let star = self.star.iter().map(|(rect, _)| rect);
        labels.chain(star).chain(self.zones.iter().map(|(_, name, _)| name))
    }

    /// The four named fields, each with its rectangle.
    pub(super) fn zones(&self) -> impl Iterator<Item = (&Rect, &'a OptionSpec)> {
        self.zones.iter().map(|(quarter, _, zone)| (quarter, *zone))
    }

    pub(super) fn draw(
        &self,
        sight: &Sight<'_>,
        spec: &MatrixSpec,
        plot: &Plot<'_>,
        sketch: &mut Sketch<'_>,
    ) {
        sketch.rect(self.field, 8.0, solid(Ink::Card), line(Ink::Line, 1.5));
        let phase = Ink::Phase(sight.phase());
        self.grid(plot, sketch);
        for (place, spec) in spec.lines.iter().enumerate() {
            if place == 0 && self.wedge.is_some() {
                let upper = across(self.field, plot, spec, 0.0);
                let lower = upper.iter().map(|point| at(point.x, self.field.bottom() - 1.0)).collect();
                sketch.mark(Mark::Band { upper, lower, fill: thin(phase, 0.07) });
            }
            let half = band(sight.workshop, spec);
            if half > 0.0 {
                let (upper, lower) =
                    (across(self.field, plot, spec, half), across(self.field, plot, spec, -half));
                sketch.mark(Mark::Band { upper, lower, fill: thin(phase, 0.14) });
            }
            let ends = points(plot, spec, 0.0);
            sketch.line(vec![ends[0], ends[PARTS]], line(phase, 5.0));
        }
        let strong = Style { ink: phase, ..NAME };
        for (rect, text) in self.line_label.iter().chain(&self.wedge) {
            let split = plot.x.spec.split.map(|split| plot.left(split));
            if split.is_some_and(|x| rect.left - 4.0 < x && x < rect.right() + 4.0) {
                sketch.rect(rect.inset_xy(-3.0, 2.0), 4.0, solid(Ink::Card), None);
            }
            sketch.text(rect.inset_xy(2.0, 0.0), text, strong.lines(1));
        }
        if let Some((rect, group)) = &self.star {
            group_mark::draw(
                sketch,
                group,
                at(rect.left + 14.0, rect.center().y),
                11.0,
                group_mark::Body::Full,
            );
            sketch.label(at(rect.left + 34.0, rect.center().y + 8.0), &group.name, LEGEND);
        }
        for (_, rect, zone) in &self.zones {
            sketch.text(rect.inset_xy(2.0, 0.0), &zone.name, NAME.lines(1));
        }
    }

    fn grid(&self, plot: &Plot<'_>, sketch: &mut Sketch<'_>) {
        let field = self.field;
        for (value, _) in &plot.x.ticks {
            let x = plot.left(*value);
            // Above and below the values stand words.
            sketch.line(vec![at(x, plot.rect.top - 8.0), at(x, plot.rect.bottom() + 8.0)], thin_line());
        }
        for (value, _) in &plot.y.ticks {
            let y = plot.top(*value);
            sketch.line(vec![at(field.left + 1.0, y), at(field.right() - 1.0, y)], thin_line());
        }
        if let Some(split) = plot.x.spec.split {
            let x = plot.left(split);
            sketch.line(vec![at(x, field.top), at(x, field.bottom())], dashed(Ink::Muted, 2.0));
        }
        if let Some(split) = plot.y.spec.split {
            let y = plot.top(split);
            sketch.line(vec![at(field.left, y), at(field.right(), y)], dashed(Ink::Muted, 2.0));
        }
    }
}

fn thin_line() -> crate::drawing::Stroke {
    crate::drawing::Stroke { ink: Ink::Line, strength: 0.7, width: 1.2, dash: None }
}

/// The four fields that the splits make, with whether each lies right and above, in the order of the spec.
fn quarters<'a>(
    spec: &'a MatrixSpec,
    plot: &Plot<'_>,
    field: Rect,
) -> Vec<(Rect, bool, bool, &'a OptionSpec)> {
    let (Some(x), Some(y)) = (spec.x.split, spec.y.split) else { return Vec::new() };
    let (x, y) = (plot.left(x), plot.top(y));
    let sides = [(false, false), (true, false), (true, true), (false, true)];
    let quarter = |(right, upper): (bool, bool)| {
        let (left, width) = if right { (x, field.right() - x) } else { (field.left, x - field.left) };
        let (top, height) = if upper { (field.top, y - field.top) } else { (y, field.bottom() - y) };
        (Rect::new(left, top, width, height), right, upper)
    };
    sides
        .into_iter()
        .map(quarter)
        .zip(&spec.zones)
        .map(|((rect, right, upper), zone)| (rect, right, upper, zone))
        .collect()
}
