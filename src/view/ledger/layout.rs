//! Where everything on a ledger stands. Many rows give way step by step: the text becomes smaller, then it has one line,
//! and in the end the last rows are only counted.

use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::LEADING;
use crate::drawing::{SMALLEST_TEXT, Weight};

use super::content::Content;
use super::sheet::{Shape, Sheet};
use super::widths;

/// The places of a ledger.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    pub(super) title: Option<Rect>,
    /// The names of the parts of splits: the column and the part.
    pub(super) legend: Vec<(Rect, usize, usize)>,
    pub(super) head: Rect,
    /// The left edge and the width of each column.
    pub(super) columns: Vec<(f32, f32)>,
    /// The size and the most lines of texts in cells.
    pub(super) size: f32,
    pub(super) lines: usize,
    pub(super) rows: Vec<Rect>,
    /// The line under the last row of the cut, and the room of its words.
    pub(super) cut: Option<(f32, Option<Rect>)>,
    /// Where the next row will stand.
    pub(super) next: Option<Rect>,
    /// How many rows found no room, and where that is said.
    pub(super) more: Option<(Rect, usize)>,
    pub(super) totals: Option<Rect>,
    pub(super) curve: Option<Rect>,
}

/// How well the rows fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    Whole,
    /// All have room, but some texts end in an ellipsis.
    Cut,
    None,
}

const LINE: f32 = SMALLEST_TEXT * LEADING;
const TITLE: f32 = 44.0;
const TOTALS: f32 = 48.0;
const NEXT: f32 = 50.0;
/// The words under the line of the cut.
const CUT: f32 = 36.0;
/// A width from which the curve stands beside the rows and not under them.
const WIDE: f32 = 900.0;
/// The size, the most lines, and what a row has around its text.
type Mode = (f32, usize, f32);
/// From roomy to tight.
const MODES: [Mode; 9] = [
    (30.0, 2, 30.0),
    (26.0, 3, 24.0),
    (24.0, 4, 18.0),
    (SMALLEST_TEXT, 6, 15.0),
    (SMALLEST_TEXT, 3, 13.0),
    (SMALLEST_TEXT, 3, 5.0),
    (SMALLEST_TEXT, 2, 5.0),
    (SMALLEST_TEXT, 1, 15.0),
    (SMALLEST_TEXT, 1, 9.0),
];
/// A row with a few rows gets this much more room at most.
const SPARE: f32 = 22.0;

impl Layout {
    pub(super) fn new(sheet: &Sheet<'_>, area: Rect) -> Self {
        let (area, curve) = beside(sheet, area);
        let last = MODES[MODES.len() - 1];
        if sheet.rows.len() as f32 * lowest(last) > area.height {
            return Self { curve, ..Self::of_mode(sheet, area, last).0 };
        }
        // Small text that says all comes before large text that is cut.
        let mut tight: Option<Self> = None;
        for mode in MODES {
            let (layout, fit) = Self::of_mode(sheet, area, mode);
            match fit {
                Fit::Whole => return Self { curve, ..layout },
                Fit::Cut if mode.0 <= SMALLEST_TEXT && tight.is_none() => tight = Some(layout),
                Fit::Cut | Fit::None => {}
            }
        }
        let layout = tight.unwrap_or_else(|| Self::of_mode(sheet, area, last).0);
        Self { curve, ..layout }
    }

    /// The places in one mode, and how well all rows fit.
    fn of_mode(sheet: &Sheet<'_>, area: Rect, mode: Mode) -> (Self, Fit) {
        let (mut layout, is_wide_enough) = Self::top(sheet, area, mode);
        // Large text that breaks words says less than small text.
        if !is_wide_enough && mode.0 > SMALLEST_TEXT {
            return (layout, Fit::None);
        }
        let fit = layout.place_rows(sheet, area, mode);
        (layout, fit)
    }

    /// What stands above the rows, and whether the columns have what they need.
    fn top(sheet: &Sheet<'_>, area: Rect, (size, lines, _): Mode) -> (Self, bool) {
        let mut layout = Self { size, lines, ..Self::default() };
        let mut rest = area;
        if sheet.spec.title.is_some() {
            let (title, below) = rest.cut_top(TITLE);
            (layout.title, rest) = (Some(title), below);
        }
        let (legend, bottom) = legend(sheet, rest);
        layout.legend = legend;
        rest = rest.cut_top(bottom - rest.top).1;
        let (columns, is_wide_enough) = widths::of(sheet, (rest.left, rest.width), (size, lines));
        layout.columns = columns;
        let rows = |(column, (_, width)): (&super::sheet::Column<'_>, &(f32, f32))| {
            let text = widths::heading(column);
            let width = super::cell::head_width(sheet, column, *width, size);
            sheet.sight.lettering.rows_of(&text, SMALLEST_TEXT, Weight::Semibold, width, 2).len()
        };
        let most = sheet.columns.iter().zip(&layout.columns).map(rows).max().unwrap_or(0);
        layout.head = rest.cut_top(most as f32 * LINE + 12.0).0;
        (layout, is_wide_enough)
    }

    /// Places the rows, and says whether they all found room.
    fn place_rows(&mut self, sheet: &Sheet<'_>, area: Rect, mode: Mode) -> Fit {
        let mut rest =
            Rect::new(area.left, self.head.bottom(), area.width, area.bottom() - self.head.bottom());
        let totals = if super::totals::any(sheet) { TOTALS } else { 0.0 };
        rest.height = (rest.height - totals).max(0.0);
        if sheet.rows.is_empty() {
            self.next = Some(Rect::new(rest.left, rest.top, rest.width, (rest.height / 6.0).min(66.0)));
            return Fit::Whole;
        }
        let is_last = mode == MODES[MODES.len() - 1];
        let lowest = lowest(mode);
        let fitting = (rest.height / lowest + 0.001).floor() as usize;
        if fitting < sheet.rows.len() {
            if is_last {
                self.crowd(sheet, rest, lowest, fitting, totals);
            }
            return Fit::None;
        }
        let sizes: Vec<(f32, bool)> =
            (0..sheet.rows.len()).map(|row| self.height(sheet, row, mode)).collect();
        let fit = if sizes.iter().any(|(_, is_cut)| *is_cut) { Fit::Cut } else { Fit::Whole };
        let heights: Vec<f32> = sizes.into_iter().map(|(height, _)| height).collect();
        let last_cut = last_cut(sheet);
        let needed: f32 = heights.iter().sum();
        let words = if last_cut.is_some() { CUT } else { 0.0 };
        if needed > rest.height {
            return Fit::None;
        }
        let words = if needed + words <= rest.height { words } else { 0.0 };
        let next = if sheet.takes_rows() && needed + words + NEXT <= rest.height { NEXT } else { 0.0 };
        let spare = ((rest.height - needed - words - next) / heights.len() as f32).clamp(0.0, SPARE);
        let mut top = rest.top;
        for (place, height) in heights.iter().enumerate() {
            self.rows.push(Rect::new(rest.left, top, rest.width, height + spare));
            top += height + spare;
            if last_cut == Some(place) {
                let room = (words > 0.0).then(|| Rect::new(rest.left, top, rest.width, words));
                self.cut = Some((top, room));
                top += words;
            }
        }
        if next > 0.0 {
            self.next = Some(Rect::new(rest.left, top, rest.width, next));
            top += next;
        }
        self.totals = (totals > 0.0).then(|| Rect::new(rest.left, top, rest.width, totals));
        fit
    }

    /// The first rows and how many more there are.
    fn crowd(&mut self, sheet: &Sheet<'_>, rest: Rect, lowest: f32, fitting: usize, totals: f32) {
        let shown = fitting.saturating_sub(1);
        let row = |place: usize| Rect::new(rest.left, rest.top + place as f32 * lowest, rest.width, lowest);
        self.rows = (0..shown).map(row).collect();
        if fitting > 0 {
            self.more = Some((row(shown), sheet.rows.len() - shown));
        }
        self.cut = last_cut(sheet).filter(|last| *last < shown).map(|last| (row(last).bottom(), None));
        let bottom = row(fitting).top;
        self.totals = (totals > 0.0).then(|| Rect::new(rest.left, bottom, rest.width, totals));
    }

    /// The height of a row for its texts, and whether one of them is cut.
    fn height(&self, sheet: &Sheet<'_>, row: usize, mode: Mode) -> (f32, bool) {
        let (size, most, pad) = mode;
        let (mut lines, mut is_cut) = (1, false);
        for (column, (_, width)) in sheet.columns.iter().zip(&self.columns) {
            if !matches!(column.shape, Shape::Title | Shape::Text | Shape::ToldText | Shape::Link) {
                continue;
            }
            if let Content::Text(text) = sheet.content(column, &sheet.rows[row]) {
                let weight = super::cell::weight(column);
                let rows = sheet.sight.lettering.rows_of(&text, size, weight, *width, most + 1).len();
                (lines, is_cut) = (lines.max(rows.min(most)), is_cut || rows > most);
            }
        }
        ((lines as f32 * size * LEADING + pad).max(lowest(mode)), is_cut)
    }

    /// The cell of a row in a column.
    pub(super) fn cell(&self, row: Rect, column: usize) -> Rect {
        let (left, width) = self.columns.get(column).copied().unwrap_or((row.left, 0.0));
        Rect::new(left, row.top, width, row.height)
    }
}

/// The lowest row of a mode.
fn lowest((size, _, pad): Mode) -> f32 {
    size * LEADING + pad
}

/// The last row of the cut, where rows follow that do not belong to it.
fn last_cut(sheet: &Sheet<'_>) -> Option<usize> {
    let last = sheet.rows.iter().rposition(|row| row.in_cut)?;
    (last + 1 < sheet.rows.len()).then_some(last)
}

/// The part of the sheet for the rows, and the one for the curve.
fn beside(sheet: &Sheet<'_>, area: Rect) -> (Rect, Option<Rect>) {
    if sheet.spec.curve.is_none() {
        return (area, None);
    }
    if area.width >= WIDE {
        let (rows, rest) = area.cut_left(area.width * 0.56);
        return (rows, Some(rest.cut_left(56.0).1));
    }
    let (rows, rest) = area.cut_top(area.height * 0.5);
    (rows, Some(rest.cut_top(24.0).1))
}

/// The names of the parts of splits in one line or more, and where they end.
fn legend(sheet: &Sheet<'_>, area: Rect) -> (Vec<(Rect, usize, usize)>, f32) {
    let mut places = Vec::new();
    let mut pen: Point = at(area.left, area.top);
    let mut known: Vec<Vec<&str>> = Vec::new();
    for (column, parts) in sheet.columns.iter().map(|column| &column.parts).enumerate() {
        let names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
        // Two splits of the same parts have one legend.
        if names.is_empty() || known.contains(&names) {
            continue;
        }
        for (place, name) in names.iter().enumerate() {
            let width = 31.0 + sheet.sight.lettering.width(name, SMALLEST_TEXT, Weight::Medium);
            if pen.x > area.left && pen.x + width > area.right() {
                pen = at(area.left, pen.y + LINE + 4.0);
            }
            places.push((Rect::new(pen.x, pen.y, width.min(area.width), LINE), column, place));
            pen.x += width + 26.0;
        }
        known.push(names);
    }
    let bottom = if places.is_empty() { area.top } else { pen.y + LINE + 12.0 };
    (places, bottom)
}
