//! Draws a ledger: headings, rows with hairlines, the line of the cut, sums; and the curve beside it.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::view_spec::Total;
use crate::view::zones;

use super::layout::Layout;
use super::sheet::{Column, Sheet};
use super::totals::Under;
use super::{cell, content, curve, figures, widths};

const HEAD: Style = Style::new(SMALLEST_TEXT, Ink::Muted).weight(Weight::Semibold).lines(2);

/// Lines of an empty ledger, so that one sees where it will stand.
const GHOSTS: usize = 5;

/// Draws the whole ledger.
pub(super) fn all(sheet: &Sheet<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    if let (Some(place), Some(title)) = (layout.title, &sheet.spec.title) {
        sketch.text(place, title, Style::new(28.0, Ink::Ink).weight(Weight::Bold).lines(1));
    }
    for (place, column, part) in &layout.legend {
        legend(&sheet.columns[*column], *part, *place, sketch);
    }
    head(sheet, layout, sketch);
    if sheet.rows.is_empty() {
        empty(sheet, layout, sketch);
    }
    ground(sheet, layout, sketch);
    for row in 0..layout.rows.len() {
        for column in 0..sheet.columns.len() {
            cell::draw(sheet, layout, (row, column), sketch);
        }
    }
    cut_words(sheet, layout, sketch);
    if !sheet.rows.is_empty() {
        next(sheet, layout, sketch);
    }
    more(sheet, layout, sketch);
    under(sheet, layout, sketch);
    if let Some(room) = layout.curve {
        curve::draw(sheet, room, sketch);
    }
    let named = [("title", sheet.sight.canvas.title.as_str())];
    let told = sheet.sight.words.count_with("ledger-told", sheet.rows.len(), &named);
    sketch.tell_if_silent(|_| told);
}

fn legend(column: &Column<'_>, part: usize, place: Rect, sketch: &mut Sketch<'_>) {
    let part = &column.parts[part];
    sketch.rect(Rect::new(place.left, place.top + 3.5, 20.0, 20.0), 4.0, solid(part.ink), None);
    let text = Rect::new(place.left + 30.0, place.top, (place.width - 29.0).max(0.0), place.height);
    sketch.text(text, &part.name, Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Medium).lines(1));
}

/// The headings stand on a strong line.
fn head(sheet: &Sheet<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    let head = layout.head;
    for (column, (left, width)) in sheet.columns.iter().zip(&layout.columns) {
        let text = widths::heading(column);
        let width = cell::head_width(sheet, column, *width, layout.size);
        let style = Style { align: cell::align(column), ..HEAD };
        // What stands over a bar begins where the bar begins.
        let style = if is_bar(column) {
            Style { align: crate::drawing::sketch::Align::Left, ..style }
        } else {
            style
        };
        let height = sketch.text_height(&text, width, style);
        let top = head.bottom() - 8.0 - height;
        sketch.text(Rect::new(*left, top, width, height), &text, style);
    }
    let y = head.bottom();
    sketch.line(vec![at(head.left, y), at(head.right(), y)], line(Ink::Ink, 2.5));
}

fn is_bar(column: &Column<'_>) -> bool {
    use super::sheet::Shape;
    matches!(column.shape, Shape::Number { bar: true, .. } | Shape::ToldNumber { bar: true })
}

/// What lies under the cells: the tint of the cut, and a hairline between two rows.
fn ground(sheet: &Sheet<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    let phase = Ink::Phase(sheet.sight.phase());
    for (place, (row, rect)) in sheet.rows.iter().zip(&layout.rows).enumerate() {
        if row.in_cut {
            sketch.rect(rect.inset_xy(-10.0, 0.0), 0.0, thin(phase, 0.1), None);
        }
        let is_cut = layout.cut.is_some_and(|(y, _)| (y - rect.bottom()).abs() < 0.5);
        let is_last = place + 1 == layout.rows.len() && layout.next.is_none() && layout.more.is_none();
        if !is_last && !is_cut {
            let y = rect.bottom();
            sketch.line(vec![at(rect.left, y), at(rect.right(), y)], line(Ink::Line, 1.2));
        }
    }
    if let (Some((y, _)), Some(rect)) = (layout.cut, layout.rows.first()) {
        sketch.line(vec![at(rect.left - 10.0, y), at(rect.right() + 10.0, y)], line(phase, 4.0));
    }
}

/// What the cut is called, and how many rows it has.
fn cut_words(sheet: &Sheet<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    let Some((_, Some(room))) = layout.cut else { return };
    let field = sheet.spec.cut.as_ref().and_then(|field| sheet.table.field(field.as_str()));
    let label = field.map_or("", |field| field.label.as_str());
    let (n, of) = (sheet.rows.iter().filter(|row| row.in_cut).count(), sheet.rows.len());
    let named = [("label", label), ("n", &n.to_string()), ("of", &of.to_string())];
    let text = sheet.sight.words.with("ledger-cut", &named);
    let style = Style::new(SMALLEST_TEXT, Ink::Phase(sheet.sight.phase())).weight(Weight::Bold).lines(1);
    sketch.text(Rect::new(room.left, room.top + 4.0, room.width, room.height - 4.0), &text, style);
    sketch.line(vec![at(room.left, room.bottom()), at(room.right(), room.bottom())], line(Ink::Line, 1.2));
}

/// Without rows the ledger invites to write the first, where it will stand.
fn empty(sheet: &Sheet<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    let Some(room) = layout.next else { return };
    let text = if sheet.takes_rows() {
        sheet.sight.invitation(&sheet.spec.of, zones::FIRST_NOTE, &[])
    } else {
        sheet.sight.words.text("zones-first-shared")
    };
    invite(&text, room, sketch);
    for row in 1..=GHOSTS {
        let y = room.top + room.height * row as f32;
        sketch.line(vec![at(room.left, y), at(room.right(), y)], line(Ink::Line, 1.2));
    }
}

/// The row that is written next.
fn next(sheet: &Sheet<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    if let Some(room) = layout.next {
        invite(
            &sheet.sight.invitation(&sheet.spec.of, ["ledger-next", "ledger-next-aside"], &[]),
            room,
            sketch,
        );
    }
}

fn invite(text: &str, room: Rect, sketch: &mut Sketch<'_>) {
    let style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);
    let width = (sketch.text_width(text, style) + 64.0).min(room.width);
    let height = 38.0_f32.min(room.height);
    let pill = Rect::new(room.left, room.center().y - height / 2.0, width, height);
    sketch.rect(pill, pill.height / 2.0, None, dashed(Ink::Muted, 1.4));
    let sign = at(pill.left + 24.0, pill.center().y);
    sketch.line(vec![sign.moved(-7.0, 0.0), sign.moved(7.0, 0.0)], line(Ink::Muted, 2.0));
    sketch.line(vec![sign.moved(0.0, -7.0), sign.moved(0.0, 7.0)], line(Ink::Muted, 2.0));
    let place = Rect::new(pill.left + 42.0, pill.top, pill.width - 52.0, pill.height);
    sketch.text_centered(place, text, style);
}

/// How many rows found no room.
fn more(sheet: &Sheet<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    let Some((room, n)) = layout.more else { return };
    let text = format!("+{n}");
    let style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Semibold).middle().lines(1);
    let width = (sketch.text_width(&text, style) + 30.0).max(72.0).min(room.width);
    let pill = Rect::new(room.left, room.top + 2.5, width, room.height - 5.0);
    let said = sheet.sight.words.count("ledger-say-more", n);
    let target = Target::Told(format!("ledger-more:{}", sheet.spec.of));
    sketch.item(target, pill, said, Grip::default(), |sketch| {
        sketch.rect(pill, pill.height / 2.0, solid(Ink::Card), line(Ink::Muted, 1.5));
        sketch.text_centered(pill, &text, style);
    });
}

/// The sums under a strong line.
fn under(sheet: &Sheet<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    let Some(room) = layout.totals else { return };
    sketch.line(vec![at(room.left, room.top), at(room.right(), room.top)], line(Ink::Ink, 2.5));
    let style = Style::new(widths::SUM, Ink::Ink).weight(Weight::Bold).lines(1);
    let words = sheet.sight.words;
    let sums = sheet.columns.iter().any(|column| matches!(column.under, Under::Number(Total::Sum, _)));
    // Where one count has no room for the whole, the others do not say it either.
    let has_wide_counts = sheet.columns.iter().zip(&layout.columns).all(|(column, (_, width))| {
        let Under::Count { n, of } = column.under else { return true };
        sketch.text_width(&counted(sheet, n, of), style) <= *width
    });
    for (place, column) in sheet.columns.iter().enumerate() {
        let cell = &column.under;
        let (left, wide) = layout.columns[place];
        let width = cell::head_width(sheet, column, wide, layout.size);
        let rect = Rect::new(left, room.top, width, room.height);
        let style = Style { align: cell::align(column), ..style };
        let text = match cell {
            Under::Nothing if place == 0 && sums => words.text("ledger-sum"),
            Under::Nothing => continue,
            Under::Missing => "–".to_owned(),
            Under::Number(total, number) => figure(sheet, column, *total, *number, width, style, sketch),
            Under::Count { n, of } if has_wide_counts => counted(sheet, *n, *of),
            Under::Count { n, .. } => n.to_string(),
            Under::Parts(shares) => {
                let bar = Rect::new(left, room.top + 9.0, wide, room.height - 18.0);
                let said = content::Content::Parts(shares.clone()).said(sheet, column);
                total_item(sheet, column, bar, &said, sketch, |sketch| {
                    figures::split(sketch, bar, &column.parts, shares, words);
                });
                continue;
            }
        };
        if *cell == Under::Nothing {
            sketch.text_centered(rect, &text, style);
        } else {
            total_item(sheet, column, rect, &text, sketch, |sketch| sketch.text_centered(rect, &text, style));
        }
    }
}

/// `3 af 8`.
fn counted(sheet: &Sheet<'_>, n: usize, of: usize) -> String {
    sheet.sight.words.with("ledger-count", &[("n", &n.to_string()), ("of", &of.to_string())])
}

/// A sum with the word for what it is, where that has room.
fn figure(
    sheet: &Sheet<'_>,
    column: &Column<'_>,
    total: Total,
    number: f64,
    width: f32,
    style: Style,
    sketch: &Sketch<'_>,
) -> String {
    let decimals =
        if total == Total::Sum || number.fract() == 0.0 { column.decimals } else { column.decimals.max(1) };
    let precise =
        Column { decimals, parts: Vec::new(), label: String::new(), under: Under::Nothing, ..*column };
    let short = content::number(sheet, &precise, number);
    let key = match total {
        Total::Mean => "ledger-mean",
        Total::Median => "ledger-median",
        Total::Sum | Total::Count => return short,
    };
    let long = sheet.sight.words.with(key, &[("n", &short)]);
    if sketch.text_width(&long, style) <= width { long } else { short }
}

fn total_item(
    sheet: &Sheet<'_>,
    column: &Column<'_>,
    rect: Rect,
    text: &str,
    sketch: &mut Sketch<'_>,
    draw: impl FnOnce(&mut Sketch<'_>),
) {
    let field = column.field.map_or("", |field| field.id.as_str());
    let target = Target::Told(format!("ledger-total:{}:{field}", sheet.spec.of));
    let words = sheet.sight.words;
    let key = match column.spec.and_then(|spec| spec.total) {
        Some(Total::Mean) => "ledger-say-mean",
        Some(Total::Median) => "ledger-say-median",
        Some(Total::Count) => "ledger-say-count",
        Some(Total::Sum) | None => "ledger-say-sum",
    };
    let said = words.with(key, &[("label", &column.label), ("value", text)]);
    debug_assert!(rect.height >= SMALLEST_TEXT * LEADING, "a sum has a line of text");
    sketch.item(target, rect, said, Grip::default(), draw);
}
