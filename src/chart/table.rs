//! Rows and columns of text, as wide as what stands in them.

use super::Sheet;
use super::data::Table;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, line};
use crate::drawing::{Grip, Target, Weight};

const HEAD: Style = Style::new(22.0, Ink::Muted).weight(Weight::Semibold).lines(2);
const CELL: Style = Style::new(24.0, Ink::Ink).lines(2);
const GAP: f32 = 24.0;
const LEAST: f32 = 42.0;
const MOST: f32 = 66.0;
const TOP: f32 = 64.0;

/// Draws headings, rows, and how many rows found no room.
pub(super) fn draw(sheet: &Sheet<'_>, area: Rect, table: &Table, sketch: &mut Sketch<'_>) {
    let columns = columns(area, table, sketch);
    for (column, heading) in columns.iter().zip(&table.columns) {
        let height = sketch.text_height(heading, column.width, HEAD);
        sketch.text(
            Rect::new(column.left, area.top + TOP - 8.0 - height, column.width, height),
            heading,
            HEAD,
        );
    }
    let mut body = area.cut_top(TOP).1;
    body.height -= if table.rows.len() as f32 * LEAST > body.height { 38.0 } else { 0.0 };
    sketch.line(vec![at(body.left, body.top), at(body.right(), body.top)], line(Ink::Muted, 2.0));
    let room = (body.height / LEAST) as usize;
    let shown = if table.rows.len() > room { &table.rows[..room] } else { &table.rows[..] };
    let pitch = (body.height / shown.len().max(1) as f32).clamp(LEAST, MOST);
    let lines = if pitch >= 2.0 * CELL.size * 1.24 { 2 } else { 1 };
    for (place, row) in shown.iter().enumerate() {
        let top = body.top + place as f32 * pitch;
        let outline = Rect::new(body.left, top, body.width, pitch);
        let told = row.join(", ");
        sketch.item(Target::Told(format!("{place}: {told}")), outline, told, Grip::default(), |sketch| {
            for (place, (column, cell)) in columns.iter().zip(row).enumerate() {
                let style = if place == 0 { CELL.weight(Weight::Semibold) } else { CELL };
                let cell_rect = Rect::new(column.left, top, column.width, pitch);
                sketch.text_centered(cell_rect, cell, style.lines(lines));
            }
            let under = top + pitch;
            sketch.line(vec![at(body.left, under), at(body.right(), under)], line(Ink::Line, 1.0));
        });
    }
    if shown.len() < table.rows.len() {
        let text = sheet.words.count("chart-more", table.rows.len() - shown.len());
        sketch.text(Rect::new(area.left, area.bottom() - 34.0, area.width, 30.0), &text, HEAD);
    }
}

/// As wide as the widest cell wants, shrunk together where that is too wide.
fn columns(area: Rect, table: &Table, sketch: &Sketch<'_>) -> Vec<Rect> {
    let count = table.columns.len().max(1);
    let wanted: Vec<f32> = (0..count)
        .map(|column| {
            let cells = table.rows.iter().filter_map(|row| row.get(column));
            let widest = cells.map(|cell| sketch.text_width(cell, CELL.weight(Weight::Semibold)));
            let heading = table.columns.get(column).map_or(0.0, |text| sketch.text_width(text, HEAD) / 1.6);
            widest.fold(heading, f32::max).clamp(60.0, 620.0)
        })
        .collect();
    let room = area.width - GAP * (count - 1) as f32;
    let by = room / wanted.iter().sum::<f32>();
    let mut left = area.left;
    wanted
        .iter()
        .map(|wanted| {
            let column = Rect::new(left, area.top, wanted * by.min(1.6), area.height);
            left = column.right() + GAP;
            column
        })
        .collect()
}
