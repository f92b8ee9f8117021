//! How wide the columns of a ledger are: each has the least that it needs and a share of what is left.

use crate::drawing::lettering::Lettering;
use crate::drawing::{SMALLEST_TEXT, Weight};
use crate::model::field::FieldKind;

use super::content::{self, Content};
use super::sheet::{Column, Shape, Sheet};
use super::totals::Under;

/// Between two columns.
pub(super) const GAP: f32 = 30.0;
/// The size of the sums.
pub(super) const SUM: f32 = 24.0;
/// The room of one step beside a number.
pub(super) const STEP: f32 = 38.0;
/// What a pill has around its word.
pub(super) const PILL: f32 = 30.0;
/// The smallest track of a bar.
const TRACK: f32 = 90.0;
/// A text is never in a narrower column, as long as there is room.
const SHORT: f32 = 110.0;
/// A longer word may be broken.
const LONG: f32 = 260.0;
/// So many texts are measured.
const MEASURED: usize = 40;

/// What a column asks for.
#[derive(Clone, Copy, Debug)]
struct Wish {
    weight: f32,
    least: f32,
    most: f32,
    /// Less than the least, where that is not to be had: words are broken then, and numbers have no steps.
    broken: f32,
}

impl Wish {
    fn tightened(self) -> Self {
        Self { least: self.broken, ..self }
    }
}

/// The left edge and the width of each column, and whether each has what it needs.
pub(super) fn of(
    sheet: &Sheet<'_>,
    (left, width): (f32, f32),
    (size, lines): (f32, usize),
) -> (Vec<(f32, f32)>, bool) {
    let wishes: Vec<Wish> = sheet.columns.iter().map(|column| wish(sheet, column, size, lines)).collect();
    let gap = if width < 800.0 { GAP * 0.6 } else { GAP };
    let room = (width - gap * wishes.len().saturating_sub(1) as f32).max(0.0);
    let is_enough = wishes.iter().map(|wish| wish.least).sum::<f32>() <= room;
    // Words give way before numbers do.
    let wishes = if is_enough { wishes } else { wishes.into_iter().map(Wish::tightened).collect() };
    let mut left = left;
    let places = shared(&wishes, room)
        .into_iter()
        .map(|width| {
            let place = (left, width);
            left += width + gap;
            place
        })
        .collect();
    (places, is_enough)
}

/// Shares a width out by weight, within the least and the most of each; below the least all shrink alike.
fn shared(wishes: &[Wish], room: f32) -> Vec<f32> {
    let least: f32 = wishes.iter().map(|wish| wish.least).sum();
    if least >= room {
        return wishes.iter().map(|wish| wish.least * room / least.max(1.0)).collect();
    }
    let mut fixed: Vec<Option<f32>> = vec![None; wishes.len()];
    loop {
        let free = |place: &usize| fixed[*place].is_none();
        let taken: f32 = fixed.iter().flatten().sum();
        let weight: f32 = (0..wishes.len()).filter(free).map(|place| wishes[place].weight).sum();
        let share = |place: usize| (room - taken) * wishes[place].weight / weight.max(0.01);
        let held = |place: usize| share(place).clamp(wishes[place].least, wishes[place].most);
        let open: Vec<usize> = (0..wishes.len()).filter(free).collect();
        let over: f32 = open.iter().map(|place| held(*place) - share(*place)).sum();
        let settled: Vec<(usize, f32)> = open
            .iter()
            .map(|place| (*place, held(*place), held(*place) - share(*place)))
            .filter(|(_, _, moved)| if over > 0.5 { *moved > 0.0 } else { over > -0.5 || *moved < 0.0 })
            .map(|(place, width, _)| (place, width))
            .collect();
        if settled.is_empty() {
            return fixed.into_iter().map(Option::unwrap_or_default).collect();
        }
        for (place, width) in settled {
            fixed[place] = Some(width);
        }
    }
}

fn wish(sheet: &Sheet<'_>, column: &Column<'_>, size: f32, lines: usize) -> Wish {
    let lettering = sheet.sight.lettering;
    let wide = |text: &str, weight: Weight| lettering.width(text, size, weight).ceil() + 1.0;
    let head = heading_width(lettering, &heading(column));
    let number = number_width(sheet, column, size);
    let (weight, least, most) = match column.shape {
        Shape::Title | Shape::Text | Shape::ToldText | Shape::Link => {
            (text_weight(column), longest_word(sheet, column, size, lines).clamp(SHORT, LONG), f32::MAX)
        }
        Shape::Number { bar: true, .. } | Shape::ToldNumber { bar: true } => {
            (2.2, number + 14.0 + TRACK, number + 14.0 + 4.2 * TRACK)
        }
        Shape::Number { bar: false, .. } => {
            let least = (number + STEP).max(head).max(sum_width(sheet, column)) + STEP;
            (1.0, least, least)
        }
        Shape::ToldNumber { bar: false } => (1.0, number, number.max(head)),
        Shape::Choice => {
            let options = column.field.map_or(&[][..], |field| field.options());
            let widest =
                options.iter().map(|option| wide(&option.name, Weight::Semibold)).fold(0.0, f32::max);
            (1.4, (widest + PILL).min(150.0), widest + PILL)
        }
        Shape::Yes | Shape::ToldYes => (0.6, 34.0, head.max(34.0)),
        Shape::Date => {
            let dates = sheet.rows.iter().take(MEASURED).filter_map(|row| match sheet.content(column, row) {
                Content::Text(date) => Some(wide(&date, Weight::Regular)),
                _ => None,
            });
            let widest = dates.fold(wide("28. maj 2026", Weight::Regular), f32::max);
            (1.2, widest, widest)
        }
        Shape::Split => (2.6, 170.0, 560.0),
        Shape::Row | Shape::ToldRow => {
            let n = bars(sheet, column) as f32;
            (1.4, (n * 12.0).min(160.0), (n * 26.0).max(60.0))
        }
    };
    let least = least.max(head).max(sum_width(sheet, column));
    let most = most.max(least);
    let is_text = matches!(column.shape, Shape::Title | Shape::Text | Shape::ToldText | Shape::Link);
    let broken = match column.shape {
        Shape::Number { bar: false, .. } => number.max(head).max(sum_width(sheet, column)),
        _ if is_text => least.min(SHORT),
        _ => least,
    };
    match column.spec.and_then(|spec| spec.width).filter(|width| width.is_finite() && *width > 0.0) {
        Some(width) => Wish { weight: width.min(100.0), least, most: f32::MAX, broken },
        None => Wish { weight, least, most, broken },
    }
}

/// The width of the longest word in a column of texts; no matter where each text has one line, since it is not broken.
fn longest_word(sheet: &Sheet<'_>, column: &Column<'_>, size: f32, lines: usize) -> f32 {
    if lines == 1 {
        return 0.0;
    }
    let weight = super::cell::weight(column);
    let wide = |word: &str| sheet.sight.lettering.width(word, size, weight).ceil() + 1.0;
    let rows = sheet.rows.iter().take(MEASURED);
    let longest = rows.map(|row| match sheet.content(column, row) {
        Content::Text(text) => text.split_whitespace().map(wide).fold(0.0, f32::max),
        _ => 0.0,
    });
    longest.fold(0.0, f32::max)
}

fn text_weight(column: &Column<'_>) -> f32 {
    let most = match column.field.map(|field| &field.kind) {
        Some(FieldKind::Text { max }) => *max,
        Some(FieldKind::Link { .. }) => 30,
        _ => 60,
    };
    match (most, column.shape) {
        (_, Shape::Title) => 3.0,
        (..=40, _) => 1.6,
        (41..=80, _) => 2.2,
        _ => 2.6,
    }
}

/// How many numbers stand in a cell of a row of numbers.
fn bars(sheet: &Sheet<'_>, column: &Column<'_>) -> usize {
    if let Some(FieldKind::Row { length, .. }) = column.field.map(|field| &field.kind) {
        return *length;
    }
    let count = |row| match sheet.content(column, row) {
        Content::Bars(numbers) => numbers.len(),
        _ => 0,
    };
    sheet.rows.iter().take(MEASURED).map(count).max().unwrap_or(1)
}

/// The width that holds every number of a column.
pub(super) fn number_width(sheet: &Sheet<'_>, column: &Column<'_>, size: f32) -> f32 {
    let (least, most) = column.range;
    let wide = |number: f64| {
        let text = content::number(sheet, column, number);
        sheet.sight.lettering.width(&text, size, Weight::Medium).ceil() + 1.0
    };
    wide(least).max(wide(most))
}

/// The width of what stands under a column without its word.
pub(super) fn sum_width(sheet: &Sheet<'_>, column: &Column<'_>) -> f32 {
    match &column.under {
        Under::Number(_, number) => {
            let text = content::number(sheet, column, *number);
            sheet.sight.lettering.width(&text, SUM, Weight::Bold).ceil() + 1.0
        }
        _ => 0.0,
    }
}

/// The heading of a column: its label and, where it does not stand beside each number, its unit.
pub(super) fn heading(column: &Column<'_>) -> String {
    let unit = column.field.and_then(|field| field.unit.as_deref()).filter(|_| !content::is_percent(column));
    match unit {
        Some(unit) if !column.label.to_lowercase().contains(&unit.to_lowercase()) => {
            format!("{}, {unit}", column.label)
        }
        Some(_) | None => column.label.clone(),
    }
}

/// The least width in which a heading has two lines at most and no broken word.
fn heading_width(lettering: &Lettering, text: &str) -> f32 {
    let wide = |text: &str| lettering.width(text, SMALLEST_TEXT, Weight::Semibold);
    let longest = text.split_whitespace().map(wide).fold(0.0, f32::max).ceil() + 1.0;
    let mut width = longest;
    while lettering.rows(text, SMALLEST_TEXT, Weight::Semibold, width).len() > 2 {
        width += 12.0;
    }
    width
}
