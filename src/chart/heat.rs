//! Rows against columns: a coloured cell with a letter for each pair, so that colour is never alone.

use super::Sheet;
use super::data::Heat;
use crate::drawing::ink::Ink;
use crate::drawing::place::Rect;
use crate::drawing::sketch::{Sketch, Style, line, solid};
use crate::drawing::{Grip, Target, Weight};

/// Draws the cells, with the names of the columns above and of the rows beside.
pub(super) fn draw(sheet: &Sheet<'_>, area: Rect, heat: &Heat, sketch: &mut Sketch<'_>) {
    const HEAD: f32 = 96.0;
    let label = Style::new(24.0, Ink::Ink).lines(1);
    let widths = heat.rows.iter().map(|row| sketch.text_width(&row.label, label));
    let left = widths.fold(120.0, f32::max).min(420.0) + 24.0;
    let room = ((area.height - HEAD) / 36.0) as usize;
    let shown = if heat.rows.len() > room { &heat.rows[..room - 1] } else { &heat.rows[..] };
    let body = Rect::new(area.left + left, area.top + HEAD, area.width - left, area.height - HEAD);
    let columns = body.columns(heat.columns.len().max(1), 8.0);
    let pitch = (body.height / heat.rows.len().clamp(1, room) as f32).min(76.0);
    let head = Style::new(22.0, Ink::Muted).middle().lines(3);
    for (name, column) in heat.columns.iter().zip(&columns) {
        let width = column.width + 4.0;
        let height = sketch.text_height(name, width, head);
        let top = body.top - 10.0 - height;
        sketch.text(Rect::new(column.left - 2.0, top, width, height), name, head);
    }
    for (place, row) in shown.iter().enumerate() {
        let top = body.top + place as f32 * pitch;
        let letters: Vec<String> = row.values.iter().map(|value| letter(heat, *value).1).collect();
        let told = format!("{}: {}", row.label, letters.join(" "));
        let outline = Rect::new(area.left, top, area.width, pitch - 4.0);
        sketch.item(Target::Told(told.clone()), outline, told, Grip::default(), |sketch| {
            let name = Rect::new(area.left, top, left - 20.0, pitch - 6.0);
            sketch.text_centered(name, &row.label, label);
            for (value, column) in row.values.iter().zip(&columns) {
                cell(heat, *value, Rect::new(column.left, top, column.width, pitch - 6.0), sketch);
            }
        });
    }
    if shown.len() < heat.rows.len() {
        let text = sheet.words.count("chart-more", heat.rows.len() - shown.len());
        let under = Rect::new(area.left, area.bottom() - 32.0, area.width, 30.0);
        sketch.text(under, &text, Style::new(24.0, Ink::Muted));
    }
}

fn cell(heat: &Heat, value: Option<f64>, rect: Rect, sketch: &mut Sketch<'_>) {
    let (place, letter) = letter(heat, value);
    let Some(place) = place else {
        sketch.rect(rect, 8.0, None, line(Ink::Line, 2.0));
        sketch.text_centered(rect, "–", Style::new(24.0, Ink::Muted).middle().lines(1));
        return;
    };
    let ink = ink(place, heat.letters.len());
    sketch.rect(rect, 8.0, solid(ink), None);
    let on = if ink == Ink::Amber { Ink::StickyInk } else { Ink::OnStrong };
    sketch.text_centered(rect, &letter, Style::new(24.0, on).weight(Weight::Bold).middle().lines(1));
}

/// The letter of a value and its place among the letters.
fn letter(heat: &Heat, value: Option<f64>) -> (Option<usize>, String) {
    let found = value.and_then(|value| heat.letters.iter().rposition(|(from, _)| value >= *from - 1e-9));
    (found, found.map_or_else(|| "–".to_owned(), |place| heat.letters[place].1.clone()))
}

/// Three letters are a traffic light; otherwise from red to green with the series between.
fn ink(place: usize, count: usize) -> Ink {
    match (place, count) {
        (0, _) => Ink::Red,
        (place, count) if place + 1 == count => Ink::Green,
        (1, 3) => Ink::Amber,
        (place, _) => Ink::Series(((place + 3) % 8) as u8),
    }
}
