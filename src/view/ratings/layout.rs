//! Where the rows of a list of ratings stand. A few rows are large; many become lower, then they stand in two columns,
//! and in the end the last ones are only counted.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Style};
use crate::drawing::{SMALLEST_TEXT, Weight};

use super::head;
use super::state::State;

/// The places of everything under the legend.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) columns: Vec<Column>,
    pub(super) headings: Vec<(Rect, usize)>,
    pub(super) slots: Vec<Slot>,
    pub(super) size: Size,
    /// The height of the words at the ends, where they stand above the numbers.
    pub(super) ends: f32,
    /// Where a new row can be written.
    pub(super) open: Option<Rect>,
    /// How many rows found no room, and where that is said.
    pub(super) more: Option<(Rect, usize)>,
}

/// One column of rows: the same axis under each other.
#[derive(Clone, Debug)]
pub(super) struct Column {
    /// The line with the words and numbers of the scale.
    pub(super) head: Rect,
    pub(super) name: Rect,
    pub(super) axis: Rect,
    /// The words at the right end, where a row has its own.
    pub(super) right: Rect,
    /// The middles of the columns of numbers, one a thumb; empty where there is no room for them.
    pub(super) figures: Vec<f32>,
    pub(super) gap: Option<f32>,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot {
    pub(super) row: usize,
    pub(super) column: usize,
    /// The line with the axis; the note stands under it.
    pub(super) rect: Rect,
    pub(super) note: Option<Rect>,
}

/// How large things are in a row of a height.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    pub(super) text: f32,
    pub(super) thumb: f32,
    pub(super) track: f32,
}

pub(super) const ROW: f32 = SMALLEST_TEXT * LEADING;
pub(super) const HEAD: f32 = 40.0;
const HEADING: f32 = 42.0;
const COLUMN_GAP: f32 = 64.0;
/// A row is never lower, and never higher.
const LOWEST: f32 = 44.0;
const HIGHEST: f32 = 124.0;
/// The room of a note with the air under it.
const NOTE: f32 = ROW + 10.0;
/// Two columns need this width.
const WIDE: f32 = 1120.0;
const FIGURE: f32 = 66.0;
/// A column narrower than this has no numbers beside several thumbs.
const NARROW: f32 = 760.0;

impl Size {
    fn of(pitch: f32) -> Self {
        match pitch {
            pitch if pitch >= 92.0 => Self { text: 28.0, thumb: 16.0, track: 12.0 },
            pitch if pitch >= 62.0 => Self { text: 26.0, thumb: 14.0, track: 10.0 },
            pitch if pitch >= 52.0 => Self { text: 24.0, thumb: 12.5, track: 9.0 },
            _ => Self { text: SMALLEST_TEXT, thumb: 11.5, track: 8.0 },
        }
    }

    /// How the name of a row is set.
    pub(super) fn name(&self) -> Style {
        Style::new(self.text, Ink::Ink).weight(Weight::Medium)
    }
}

/// What stands in a column, from the top.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Entry {
    Heading(usize),
    Row(usize),
}

impl Layout {
    pub(super) fn new(state: &State<'_>, area: Rect) -> Self {
        let layout = Self::under(state, area, 0.0);
        match head::long_ends(state, &layout.columns) {
            0.0 => layout,
            ends => Self::under(state, area, ends),
        }
    }

    /// The places when the words at the ends take that height.
    fn under(state: &State<'_>, area: Rect, ends: f32) -> Self {
        let below = if state.line.is_some() { ROW + 4.0 } else { 0.0 };
        let (head, rest) = area.cut_top(HEAD + ends);
        let room = rest.height - below;
        let parts = parts(state, area.width, room);
        let width = (area.width - COLUMN_GAP * (parts.len() - 1) as f32) / parts.len() as f32;
        // The invitation to write one more gives way to the rows that are there.
        let has_room = parts.last().is_none_or(|part| lowest(part) + LOWEST <= room);
        let open = state.spec.open && state.lacks.is_none() && has_room;
        let pitch = parts.iter().map(|part| pitch(part, room, open)).fold(HIGHEST, f32::min);
        let has_notes = state.spec.note.is_some() && pitch >= LOWEST + NOTE + 4.0;
        let size = Size::of(if has_notes { pitch - NOTE } else { pitch });
        let mut layout = Self {
            columns: Vec::new(),
            headings: Vec::new(),
            slots: Vec::new(),
            size,
            ends,
            open: None,
            more: None,
        };
        let mut left_out = 0;
        let last = parts.len() - 1;
        for (place, part) in parts.iter().enumerate() {
            let left = area.left + place as f32 * (width + COLUMN_GAP);
            let head = Rect { left, width, ..head };
            let column = Column::new(state, head, &size);
            let mut top = rest.top;
            for (nth, entry) in part.iter().enumerate() {
                let height = if matches!(entry, Entry::Heading(_)) { HEADING } else { pitch };
                // The last place is kept for what does not fit.
                let is_tail = nth + 1 == part.len() && !(open && place == last);
                let needed = if is_tail { height } else { height + LOWEST.min(pitch) };
                if top + needed > rest.top + room + 0.5 {
                    left_out += part[nth..].iter().filter(|entry| matches!(entry, Entry::Row(_))).count();
                    break;
                }
                let rect = Rect::new(left, top, width, height);
                match entry {
                    Entry::Heading(group) => layout.headings.push((rect, *group)),
                    Entry::Row(row) => {
                        let (line, under) = rect.cut_top(if has_notes { pitch - NOTE } else { pitch });
                        let note = has_notes.then_some(Rect { height: ROW, top: under.top + 4.0, ..under });
                        layout.slots.push(Slot { row: *row, column: place, rect: line, note });
                    }
                }
                top += height;
            }
            let after = Rect::new(left, top, width, (rest.top + room - top).clamp(0.0, 52.0));
            if left_out > 0 {
                layout.more = Some((after, left_out));
            } else if open && place == last && after.height >= ROW + 8.0 {
                layout.open = Some(after);
            }
            layout.columns.push(column);
        }
        layout
    }

    /// Where a value stands in a row.
    pub(super) fn at(&self, state: &State<'_>, slot: &Slot, number: f64) -> Point {
        let axis = self.columns[slot.column].axis;
        at(axis.left + state.scale.share(number) * axis.width, slot.rect.center().y)
    }
}

impl Column {
    fn new(state: &State<'_>, head: Rect, size: &Size) -> Self {
        let thumbs = state.spec.thumbs.len();
        let has_figures = thumbs == 1 || head.width >= NARROW;
        let gap_width = if state.spec.gap { gap_width(state) } else { 0.0 };
        let figures_width = if has_figures { FIGURE * thumbs as f32 } else { 0.0 };
        let figures_left = head.right() - gap_width - figures_width;
        let figures = (0..thumbs).filter(|_| has_figures);
        let figures = figures.map(|place| figures_left + FIGURE * (place as f32 + 0.5)).collect();
        let parking = parking(size);
        let (left, right) = if state.poles().is_some() {
            let pole = (head.width * 0.24).min(300.0);
            (pole, pole)
        } else {
            (name_width(state, head.width, size), 0.0)
        };
        let name = Rect { width: left, ..head };
        let axis_left = name.right() + 18.0 + parking;
        let beside = if right > 0.0 { right + 30.0 } else { 0.0 };
        let axis_right =
            figures_left - beside - size.thumb - if figures_left < head.right() { 10.0 } else { 0.0 };
        let axis = Rect { left: axis_left, width: (axis_right - axis_left).max(60.0), ..head };
        Self {
            head,
            name,
            axis,
            right: Rect { left: axis.right() + 30.0, width: right, ..head },
            figures,
            gap: state.spec.gap.then_some(head.right() - gap_width / 2.0),
        }
    }
}

fn gap_width(state: &State<'_>) -> f32 {
    let heading = state.sight.words.text("thumbs-gap");
    state.sight.lettering.width(&heading, SMALLEST_TEXT, Weight::Regular).max(76.0) + 8.0
}

/// Left of the axis: thumbs that have no value yet, and the half of one that stands on the first value.
pub(super) fn parking(size: &Size) -> f32 {
    size.thumb * 3.0 + 10.0
}

/// As wide as the longest name, up to a share of the list.
fn name_width(state: &State<'_>, width: f32, size: &Size) -> f32 {
    let style = size.name();
    let measure = |name: &str| state.sight.lettering.width(name, style.size, style.weight);
    let longest = state.rows.iter().map(|row| measure(row.name)).fold(0.0, f32::max);
    (longest + 2.0).clamp(120.0_f32.min(width * 0.36), width * 0.36)
}

/// The height of the rows of a column in which these entries stand.
fn pitch(part: &[Entry], room: f32, open: bool) -> f32 {
    let headings = part.iter().filter(|entry| matches!(entry, Entry::Heading(_))).count();
    let rows = part.len() - headings + usize::from(open);
    ((room - headings as f32 * HEADING) / rows.max(1) as f32).clamp(LOWEST, HIGHEST)
}

/// The height that these entries need at least.
fn lowest(part: &[Entry]) -> f32 {
    part.iter().map(|entry| if matches!(entry, Entry::Heading(_)) { HEADING } else { LOWEST }).sum()
}

/// The columns with what stands in them.
fn parts(state: &State<'_>, width: f32, room: f32) -> Vec<Vec<Entry>> {
    let entries = |place: usize| {
        let group = &state.groups[place];
        let heading = group.heading.map(|_| Entry::Heading(place));
        heading.into_iter().chain(group.rows.iter().map(|row| Entry::Row(*row))).collect::<Vec<_>>()
    };
    let can_part = width >= WIDE && state.poles().is_none() && state.spec.thumbs.len() < 3;
    if can_part && state.groups.len() == 2 {
        return vec![entries(0), entries(1)];
    }
    let all: Vec<Entry> = (0..state.groups.len()).flat_map(entries).collect();
    if !can_part || lowest(&all) <= room {
        return vec![all];
    }
    // Two columns: as many in the first as it holds at most, half of them where both have room.
    let half = (all.len().div_ceil(2)).min((room / LOWEST) as usize);
    let half =
        if matches!(all.get(half.saturating_sub(1)), Some(Entry::Heading(_))) { half - 1 } else { half };
    let (first, second) = all.split_at(half);
    vec![first.to_vec(), second.to_vec()]
}
