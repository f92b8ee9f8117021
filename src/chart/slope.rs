//! From one value to another: a line for each row between two posts, with names at both ends.

use plotters::element::{Circle, PathElement};

use super::backend::fine;
use super::data::Slope;
use super::plot::{self, Axis};
use super::{Sheet, labels};
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, line};
use crate::drawing::{Grip, Target, Weight};

const NAME: Style = Style::new(22.0, Ink::Ink).lines(1);
const SIDE: f32 = 430.0;
const LINE: f32 = 29.0;

/// Draws the posts, the lines and the names.
pub(super) fn draw(sheet: &Sheet<'_>, area: Rect, slope: &Slope, sketch: &mut Sketch<'_>) {
    // What lies beyond the posts stands at their ends.
    let within = |value: f64| value.clamp(slope.range.0, slope.range.1);
    let rect = Rect::new(area.left + SIDE, area.top + 56.0, area.width - 2.0 * SIDE, area.height - 92.0);
    let room = (rect.height / LINE) as usize;
    let shown = if slope.strolls.len() > room { &slope.strolls[..room - 1] } else { &slope.strolls[..] };
    let head = Style::new(26.0, Ink::Ink).weight(Weight::Bold).middle();
    sketch.label(at(rect.left, area.top + 24.0), &slope.ends.0, head);
    sketch.label(at(rect.right(), area.top + 24.0), &slope.ends.1, head);
    let x = Axis { range: (0.0, 1.0), plain: true, ..Axis::default() };
    let y = Axis { range: slope.range, plain: true, ..Axis::default() };
    let plot = plot::draw(sketch, rect, &x, &y, |chart| {
        for end in [0.0, 1.0] {
            let post = vec![(end, slope.range.0), (end, slope.range.1)];
            chart.draw_series([PathElement::new(post, plot::stroke(Ink::Line, 1.0, 3.0))])?;
        }
        for (place, stroll) in shown.iter().enumerate() {
            let ink = Ink::Series((place % 8) as u8);
            let path = vec![(0.0, within(stroll.from)), (1.0, within(stroll.to))];
            chart.draw_series([PathElement::new(path, plot::stroke(ink, 1.0, 4.0))])?;
            let ends = [(0.0, within(stroll.from)), (1.0, within(stroll.to))];
            // A rim keeps ends apart that lie on each other.
            let rim = plot::filled(Ink::Paper, 1.0);
            chart.draw_series(ends.map(|end| Circle::new(end, fine(10.0), rim)))?;
            chart.draw_series(ends.map(|end| Circle::new(end, fine(8.0), plot::filled(ink, 1.0))))?;
        }
        Ok(())
    });
    let heights = |x: f64, value: &dyn Fn(usize) -> f64| {
        let wanted: Vec<f32> = (0..shown.len()).map(|place| plot.at(x, value(place)).y).collect();
        labels::apart(&wanted, LINE, rect.top + 4.0, rect.bottom() - 4.0)
    };
    let left = heights(0.0, &|place| within(shown[place].from));
    let right = heights(1.0, &|place| within(shown[place].to));
    for (place, stroll) in shown.iter().enumerate() {
        let thread = line(Ink::Muted, 1.5);
        let told = format!("{}: {} → {}", stroll.label, sheet.number(stroll.from), sheet.number(stroll.to));
        let outline = Rect::new(area.left, left[place] - LINE / 2.0, SIDE - 20.0, LINE);
        sketch.item(Target::Told(told.clone()), outline, told, Grip::default(), |sketch| {
            let post = plot.at(0.0, within(stroll.from));
            sketch.line(vec![post.moved(-10.0, 0.0), at(rect.left - 34.0, left[place])], thread);
            let text = format!("{}  {}", stroll.label, sheet.number(stroll.from));
            let name = Rect::new(area.left, left[place] - 13.5, SIDE - 42.0, LINE);
            name_and_number(sketch, name, &text, &stroll.label, &sheet.number(stroll.from));
        });
        let post = plot.at(1.0, within(stroll.to));
        sketch.line(vec![post.moved(10.0, 0.0), at(rect.right() + 34.0, right[place])], thread);
        let number = sheet.number(stroll.to);
        let bold = NAME.weight(Weight::Bold);
        let baseline = at(rect.right() + 42.0, right[place] + 8.0);
        sketch.label(baseline, &number, bold);
        let after = sketch.text_width(&number, bold) + 14.0;
        let rest = Rect::new(baseline.x + after, baseline.y - 0.98 * NAME.size, SIDE - 42.0 - after, LINE);
        sketch.text(rest, &stroll.label, NAME);
    }
    if shown.len() < slope.strolls.len() {
        let text = sheet.words.count("chart-more", slope.strolls.len() - shown.len());
        sketch.label(at(area.center().x, area.bottom() + 2.0), &text, Style::new(22.0, Ink::Muted).middle());
    }
}

/// Right-aligned: the name, then its number in bold.
fn name_and_number(sketch: &mut Sketch<'_>, rect: Rect, _all: &str, name: &str, number: &str) {
    let bold = NAME.weight(Weight::Bold);
    let baseline = at(rect.right(), rect.top + 0.98 * NAME.size);
    sketch.label(baseline, number, bold.right());
    let width = rect.width - sketch.text_width(number, bold) - 14.0;
    sketch.text(Rect { width, ..rect }, name, NAME.right());
}
