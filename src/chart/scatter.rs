//! Dots in a field of two axes, each with its name beside it; where there is no room for names, with numbers and a list.

use plotters::element::{Circle, PathElement};

use super::backend::fine;
use super::data::{Dot, Scatter};
use super::plot::{self, Axis};
use super::{Sheet, labels, shapes};
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line, solid};
use crate::drawing::{Grip, Target, Weight};

const NAME: Style = Style::new(22.0, Ink::Ink).lines(1);
const UNDER: f32 = 80.0;
const LIST: f32 = 470.0;
/// Room for names right of the field, at most; longer names are cut.
const ASIDE: f32 = 260.0;
const LONGEST: f32 = 370.0;

/// Draws the field; tries names first and falls back on numbers.
pub(super) fn draw(sheet: &Sheet<'_>, area: Rect, scatter: &Scatter, sketch: &mut Sketch<'_>) {
    let longest = scatter.dots.iter().map(|dot| sketch.text_width(&dot.label, NAME)).fold(0.0, f32::max);
    let aside = (longest.min(LONGEST) - 60.0).clamp(0.0, ASIDE);
    let wide =
        Rect::new(area.left + 70.0, area.top + 40.0, area.width - 70.0 - aside, area.height - 40.0 - UNDER);
    let spots = spread(scatter, wide);
    if let Some(names) = names(scatter, &spots, (wide, area.right()), sketch) {
        field(sheet, scatter, wide, area.left, sketch);
        for ((dot, spot), name) in scatter.dots.iter().zip(&spots).zip(&names) {
            if let Some(thread) = labels::thread(*spot, radius(scatter, dot), *name) {
                sketch.line(thread.to_vec(), line(Ink::Muted, 1.5));
            }
        }
        for ((dot, spot), name) in scatter.dots.iter().zip(&spots).zip(&names) {
            item(sheet, dot, *spot, sketch, |sketch| {
                let radius = radius(scatter, dot);
                sketch.circle(*spot, radius, solid(Ink::Series(0)), line(Ink::Paper, 2.0));
                shapes::halo(sketch, name.inset_xy(0.0, 2.0));
                sketch.text(Rect { width: name.width + 1.0, ..*name }, &dot.label, NAME);
            });
        }
        return;
    }
    let narrow = Rect { width: wide.width + aside - LIST, ..wide };
    let spots = spread(scatter, narrow);
    field(sheet, scatter, narrow, area.left, sketch);
    let number = Style::new(22.0, Ink::OnSeries(0)).weight(Weight::Bold).middle();
    let mut free: Vec<Point> = Vec::new();
    for (place, (dot, spot)) in scatter.dots.iter().zip(&spots).enumerate() {
        // In a field that is full the rest is only counted.
        if place >= 99 || free.iter().any(|other| other.distance(*spot) < 40.0) {
            continue;
        }
        free.push(*spot);
        item(sheet, dot, *spot, sketch, |sketch| {
            sketch.circle(*spot, 19.0, solid(Ink::Series(0)), line(Ink::Paper, 2.0));
            sketch.label(spot.moved(0.0, 8.0), &(place + 1).to_string(), number);
        });
    }
    list(sheet, scatter, Rect::new(narrow.right() + 40.0, area.top, LIST - 40.0, area.height), sketch);
}

fn item(
    sheet: &Sheet<'_>,
    dot: &Dot,
    spot: Point,
    sketch: &mut Sketch<'_>,
    draw: impl FnOnce(&mut Sketch<'_>),
) {
    let told = format!("{}: {} / {}", dot.label, sheet.number(dot.x), sheet.number(dot.y));
    sketch.item(Target::Told(told.clone()), Rect::around(spot, 44.0, 44.0), told, Grip::default(), draw);
}

/// Grid, axes and the line, by plotters.
fn field(sheet: &Sheet<'_>, scatter: &Scatter, rect: Rect, left: f32, sketch: &mut Sketch<'_>) {
    let plot =
        plot::draw(sketch, rect, &axis(sheet, scatter.x_range), &axis(sheet, scatter.y_range), |chart| {
            let ((x0, x1), (y0, y1)) = (airy(scatter.x_range), airy(scatter.y_range));
            let axes = vec![(x0, y1), (x0, y0), (x1, y0)];
            chart.draw_series([PathElement::new(axes, plot::stroke(Ink::Muted, 1.0, 2.0))])?;
            if let Some(line) = line_ends(scatter) {
                chart.draw_series([PathElement::new(
                    line.to_vec(),
                    plot::stroke(Ink::Phase(sheet.chart.phase), 1.0, 5.0),
                )])?;
            }
            // A small dot under each name's dot keeps the exact place where dots had to move apart.
            let exact = scatter
                .dots
                .iter()
                .map(|dot| Circle::new((dot.x, dot.y), fine(3.0), plot::filled(Ink::Muted, 1.0)));
            chart.draw_series(exact.collect::<Vec<_>>())?;
            Ok(())
        });
    plot::names(sketch, &plot, &sheet.chart.axes, left);
}

/// The ends of the line, within the range of heights.
fn line_ends(scatter: &Scatter) -> Option<[(f64, f64); 2]> {
    let (from, to) = scatter.line?;
    let ((x0, x1), range) = (scatter.x_range, scatter.y_range);
    let slope = (to - from) / (x1 - x0);
    let inside = |x: f64, y: f64| {
        let height = y.clamp(range.0, range.1);
        if slope.abs() > 1e-9 { (x + (height - y) / slope, height) } else { (x, height) }
    };
    Some([inside(x0, from), inside(x1, to)])
}

/// A range with some air at its ends, so that a dot on the edge lies whole in the field.
fn airy(range: (f64, f64)) -> (f64, f64) {
    let air = (range.1 - range.0) * 0.05;
    (range.0 - air, range.1 + air)
}

/// The place of a pair of numbers in the field.
fn spot(scatter: &Scatter, rect: Rect, (x, y): (f64, f64)) -> Point {
    let share = |value: f64, range: (f64, f64)| {
        let (low, high) = airy(range);
        ((value.clamp(range.0, range.1) - low) / (high - low)) as f32
    };
    rect.share(share(x, scatter.x_range), 1.0 - share(y, scatter.y_range))
}

fn axis(sheet: &Sheet<'_>, range: (f64, f64)) -> Axis {
    let steps = plot::round_steps(range.0, range.1, 6);
    Axis {
        range: airy(range),
        ticks: steps.into_iter().map(|step| (step, sheet.number(step))).collect(),
        plain: false,
    }
}

/// The dots' places; those at one place stand in a small flower around it.
fn spread(scatter: &Scatter, rect: Rect) -> Vec<Point> {
    let mut spots: Vec<Point> = Vec::new();
    let numbered = scatter.dots.len() > 12;
    let pitch = if numbered { 41.0 } else { 27.0 };
    for dot in &scatter.dots {
        let wanted = spot(scatter, rect, (dot.x, dot.y));
        let free = |spot: &Point| {
            spots.iter().all(|other| other.distance(*spot) >= pitch - 0.5) && rect.inset(20.0).contains(*spot)
        };
        let spot = std::iter::once(wanted).chain(flower(wanted, pitch)).find(free).unwrap_or(wanted);
        spots.push(spot);
    }
    spots
}

/// Points around a point in rings of six, twelve, eighteen …
fn flower(center: Point, pitch: f32) -> impl Iterator<Item = Point> {
    (1..12).flat_map(move |ring: usize| {
        let around = 6 * ring;
        (0..around).map(move |n| {
            let angle = std::f32::consts::TAU * n as f32 / around as f32;
            center.moved(angle.cos() * pitch * ring as f32, angle.sin() * pitch * ring as f32)
        })
    })
}

fn radius(scatter: &Scatter, dot: &Dot) -> f32 {
    let most = scatter.dots.iter().filter_map(|dot| dot.size).fold(0.0, f64::max);
    match dot.size {
        Some(size) if most > 0.0 => 7.0 + 15.0 * (size.max(0.0) / most).sqrt() as f32,
        _ => 12.0,
    }
}

/// A place for every name, or nothing when one finds none.
fn names(
    scatter: &Scatter,
    spots: &[Point],
    (rect, right): (Rect, f32),
    sketch: &Sketch<'_>,
) -> Option<Vec<Rect>> {
    if scatter.dots.len() > 30 {
        return None;
    }
    let height = NAME.size * LEADING;
    let inside = Rect::new(rect.left + 4.0, rect.top - 12.0, right - rect.left - 4.0, rect.height + 6.0);
    let mut taken: Vec<Rect> = scatter
        .dots
        .iter()
        .zip(spots)
        .map(|(dot, spot)| Rect::around(*spot, 2.0 * radius(scatter, dot), 2.0 * radius(scatter, dot)))
        .collect();
    taken.extend(along(scatter, rect));
    let mut names = Vec::new();
    for (dot, spot) in scatter.dots.iter().zip(spots) {
        let width = sketch.text_width(&dot.label, NAME).min(LONGEST);
        let name = labels::place(&taken, inside, *spot, radius(scatter, dot), width, height)?;
        taken.push(name);
        names.push(name);
    }
    Some(names)
}

/// The line as small boxes, for names to keep off.
fn along(scatter: &Scatter, rect: Rect) -> Vec<Rect> {
    let Some([from, to]) = line_ends(scatter) else { return Vec::new() };
    let (from, to) = (spot(scatter, rect, from), spot(scatter, rect, to));
    let step = |n: usize| n as f32 / 80.0;
    (0..=80)
        .map(|n| at(from.x + (to.x - from.x) * step(n), from.y + (to.y - from.y) * step(n)))
        .map(|point| Rect::around(point, 8.0, 8.0))
        .collect()
}

/// The names by their numbers, in as many columns as it takes.
fn list(sheet: &Sheet<'_>, scatter: &Scatter, rect: Rect, sketch: &mut Sketch<'_>) {
    const LINE: f32 = 29.0;
    let room = ((rect.height - 10.0) / LINE) as usize;
    let columns = scatter.dots.len().div_ceil(room).clamp(1, 2);
    let width = rect.width / columns as f32;
    for (place, dot) in scatter.dots.iter().enumerate().take(room * columns) {
        let (column, row) = (place / room, place % room);
        let baseline = at(rect.left + column as f32 * width, rect.top + 22.0 + row as f32 * LINE);
        if place + 1 == room * columns && scatter.dots.len() > room * columns {
            let text = sheet.words.count("chart-more", scatter.dots.len() - place);
            sketch.label(baseline, &text, Style::new(22.0, Ink::Muted));
            return;
        }
        sketch.label(baseline.moved(30.0, 0.0), &(place + 1).to_string(), NAME.weight(Weight::Bold).right());
        let name = Rect::new(baseline.x + 42.0, baseline.y - 0.98 * NAME.size, width - 56.0, LINE);
        sketch.text(name, &dot.label, NAME);
    }
}
