//! The upper part of a pass: the name, the lines about it, and the figures that are read from the back row.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line, solid};
use crate::drawing::{Grip, SHEET_WIDTH, SMALLEST_TEXT, Target, Weight};

use super::content::{Figure, Page, Shown};
use super::{Case, MARGIN};

const WIDTH: f32 = SHEET_WIDTH - 2.0 * MARGIN;
/// Room at the end of the name for what floats over the wall.
const FREE: f32 = 290.0;
const SMALL: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);
/// The height of a figure, and the widest that it may be.
const FIGURE: f32 = 108.0;
const WIDEST: f32 = 500.0;
const GAP: f32 = 18.0;

/// Draws it and returns where the rest begins.
pub(super) fn draw(case: &Case<'_>, page: &Page<'_>, sketch: &mut Sketch<'_>) -> f32 {
    heading(case, page, sketch);
    let below = lines(&page.lines, 118.0, sketch);
    if page.figures.is_empty() {
        return below + 14.0;
    }
    figures(case, &page.figures, Rect::new(MARGIN, below + 11.0, WIDTH, FIGURE), sketch);
    below + 11.0 + FIGURE + 26.0
}

fn heading(case: &Case<'_>, page: &Page<'_>, sketch: &mut Sketch<'_>) {
    let one = case.workshop.table(case.table.as_str()).map_or("", |spec| spec.one.as_str());
    let above = case.words.with("pass-above", &[("one", one)]);
    let thread = Style::new(SMALLEST_TEXT, Ink::Phase(1)).weight(Weight::Semibold);
    sketch.label(at(MARGIN, 50.0), &above, thread);
    let cover = case.session.cover();
    let mut beside = MARGIN + sketch.text_width(&above, thread);
    if cover.invented {
        let text = format!(" · {}", case.words.text("chart-invented"));
        sketch.label(at(beside, 50.0), &text, SMALL);
        beside += sketch.text_width(&text, SMALL);
    }
    let date = if cover.date.is_empty() { String::new() } else { case.words.date(&cover.date) };
    // A title that names the place says it already.
    let place = if cover.title.contains(&cover.place) { "" } else { cover.place.as_str() };
    let parts = [cover.title.as_str(), place, date.as_str()];
    let session = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let room = Rect::new(beside + 40.0, 50.0 - SMALLEST_TEXT, MARGIN + WIDTH - beside - 40.0, 30.0);
    sketch.text(room, &session, SMALL.right());
    let size = [44.0, 40.0, 36.0, 32.0].into_iter().find(|size| {
        sketch.text_width(&page.title, Style::new(*size, Ink::Ink).weight(Weight::Bold)) <= WIDTH - FREE
    });
    let style = Style::new(size.unwrap_or(32.0), Ink::Ink).weight(Weight::Bold).lines(1);
    let told = Target::Told("pass".to_owned());
    let outline = Rect::new(MARGIN, 60.0, WIDTH - FREE, 50.0);
    sketch.item(told, outline, page.told(case.words), Grip::default(), |sketch| {
        let height = style.size * LEADING;
        sketch.text(Rect::new(MARGIN, 84.0 - height / 2.0, WIDTH - FREE, height), &page.title, style);
    });
}

/// Labels with their values, one after the other in at most three rows; returns where they end.
fn lines(lines: &[(&str, String)], top: f32, sketch: &mut Sketch<'_>) -> f32 {
    const ROWS: usize = 3;
    let row = SMALLEST_TEXT * 1.5;
    let value = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Semibold).lines(1);
    let right = MARGIN + WIDTH;
    let (mut left, mut rows) = (MARGIN, usize::from(!lines.is_empty()));
    for (place, (label, text)) in lines.iter().enumerate() {
        let label_width = sketch.text_width(label, SMALL) + 10.0;
        let wanted = label_width + sketch.text_width(text, value);
        if left > MARGIN && left + wanted > right {
            if rows == ROWS {
                break;
            }
            (left, rows) = (MARGIN, rows + 1);
        }
        let outline = Rect::new(left, top + row * (rows - 1) as f32, wanted.min(right - left), row);
        let told = format!("{label}: {text}");
        sketch.item(Target::Told(format!("line-{place}")), outline, told, Grip::default(), |sketch| {
            sketch.text(outline, label, SMALL);
            sketch.text(outline.cut_left(label_width).1, text, value);
        });
        left = outline.right() + 38.0;
    }
    top + row * rows as f32
}

fn figures(case: &Case<'_>, figures: &[Figure<'_>], area: Rect, sketch: &mut Sketch<'_>) {
    let n = figures.len();
    let full = (area.width - GAP * (n - 1) as f32) / n as f32;
    let room = Rect { width: full.min(WIDEST) * n as f32 + GAP * (n - 1) as f32, ..area };
    for (place, (figure, card)) in figures.iter().zip(room.columns(n, GAP)).enumerate() {
        let target = Target::Told(format!("figure-{place}"));
        sketch.item(target, card, figure.told(case.words), Grip::default(), |sketch| {
            sketch.card(card, 14.0, solid(Ink::Card));
            sketch.rect(card, 14.0, None, line(Ink::Line, 1.5));
            inside(case, figure, card.inset_xy(20.0, 12.0), sketch);
        });
    }
}

fn inside(case: &Case<'_>, figure: &Figure<'_>, room: Rect, sketch: &mut Sketch<'_>) {
    let (label, below) = room.cut_top(SMALLEST_TEXT * LEADING);
    sketch.text(label, figure.label, SMALL);
    let below = match figure.lamp {
        None => below,
        Some(ink) => {
            let center = at(below.left + 20.0, below.center().y + 1.0);
            // A dark housing, as at the gate: amber on white could not be seen from the back row.
            sketch.circle(center, 24.0, solid(Ink::StickyInk), line(Ink::Grey, 1.5));
            sketch.circle(center, 16.0, solid(ink), line(Ink::OnSeries(0), 2.5));
            below.cut_left(56.0).1
        }
    };
    let (text, ink, weight) = match &figure.value {
        Shown::Value(text) => (text.clone(), Ink::Ink, Weight::Bold),
        Shown::Missing => (case.words.text("pass-missing"), Ink::Muted, Weight::Regular),
        Shown::Hidden(text) => (text.clone(), Ink::Muted, Weight::Regular),
    };
    let largest = if weight == Weight::Bold { 42.0 } else { 26.0 };
    let sizes = [42.0, 36.0, 30.0, 26.0].into_iter().filter(|size| *size <= largest);
    let mut styles = sizes.map(|size| Style::new(size, ink).weight(weight).lines(1));
    let fits = styles.find(|style| sketch.text_width(&text, *style) <= below.width);
    sketch.text_centered(
        below,
        &text,
        fits.unwrap_or(Style::new(SMALLEST_TEXT, ink).weight(weight).lines(2)),
    );
}
