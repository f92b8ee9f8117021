//! How large the fields beside the texts are, and in which rows they stand. Where there is little room their labels
//! move beside them, then fold into two lines, and at last everything is as narrow as the room asks for.

use crate::drawing::place::Rect;
use crate::drawing::sketch::{LEADING, Style};
use crate::drawing::{SMALLEST_TEXT, Weight};
use crate::model::field::{FieldSpec, OptionSpec};

use super::super::sight::Sight;
use super::form::{Extra, ExtraKind, Form};

use crate::drawing::ink::Ink;

pub(super) const LABEL: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);
pub(super) const CHIP: Style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Medium).lines(1);
/// A figure under its label, and beside it.
pub(super) const LARGE: Style = Style::new(40.0, Ink::Ink).weight(Weight::Bold);
pub(super) const MEDIUM: Style = Style::new(30.0, Ink::Ink).weight(Weight::Bold);
/// The height of anything that is tapped.
pub(super) const CONTROL: f32 = 44.0;
/// The height of a label above a control.
pub(super) const ABOVE: f32 = SMALLEST_TEXT * LEADING + 2.0;
/// The height of a label of two lines with what stands beside it.
pub(super) const FOLDED: f32 = 2.0 * SMALLEST_TEXT * LEADING;
/// Between a label and what stands to the right of it.
pub(super) const AFTER: f32 = 14.0;
/// Between two chips.
pub(super) const BETWEEN: f32 = 8.0;
/// The check mark of a chosen chip with its gap; the room is kept while it is not chosen.
pub(super) const CHECK: f32 = 22.0;
/// Left and right of the words of a chip together.
pub(super) const PAD: f32 = 30.0;
/// A box with its gap to the label.
pub(super) const TICK: f32 = 42.0;
const GAP: (f32, f32) = (30.0, 10.0);

/// The places of the fields, from the top left of their room.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    places: Vec<Rect>,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) labels: Labels,
    /// Some have less room than they ask for.
    pub(super) is_cut: bool,
}

impl Rows {
    /// No fields.
    pub(super) fn none() -> Self {
        Self { places: Vec::new(), width: 0.0, height: 0.0, labels: Labels::Above, is_cut: false }
    }

    /// The places in a room; what is lower than the room stands in its middle.
    pub(super) fn places(&self, room: Rect) -> Vec<Rect> {
        let down = ((room.height - self.height) / 2.0).max(0.0);
        let moved =
            |place: &Rect| Rect { left: room.left + place.left, top: room.top + down + place.top, ..*place };
        self.places.iter().map(moved).collect()
    }
}

/// Where the labels of the fields stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Labels {
    Above,
    Beside,
    /// Beside the field, in two lines where one is too long.
    Folded,
}

/// Packs the fields into a width and a height.
pub(super) fn pack(form: &Form<'_>, width: f32, height: f32) -> Rows {
    // A box to tick has its label beside it anyway.
    let only_ticks = form.extras.iter().all(|extra| extra.kind == ExtraKind::Tick);
    let first = if only_ticks { Labels::Beside } else { Labels::Above };
    let mut tries =
        [first, Labels::Beside, Labels::Folded].into_iter().map(|labels| flowed(form, width, labels));
    tries.find(|rows| rows.height <= height).unwrap_or_else(|| squeezed(form, width, height))
}

/// One after the other, in as many rows as it takes.
fn flowed(form: &Form<'_>, width: f32, labels: Labels) -> Rows {
    let mut rows = Rows { labels, ..Rows::none() };
    let (mut left, mut top, mut tallest) = (0.0_f32, 0.0_f32, 0.0_f32);
    for extra in &form.extras {
        let (own, high) = size(form, extra, width, labels);
        if left > 0.0 && left + own > width {
            (left, top, tallest) = (0.0, top + tallest + GAP.1, 0.0);
        }
        rows.places.push(Rect::new(left, top, own, high));
        left += own + GAP.0;
        tallest = tallest.max(high);
        rows.width = rows.width.max(left - GAP.0);
    }
    rows.height = top + tallest;
    rows
}

/// Each as wide as it asks for in proportion to the others, cut short.
fn squeezed(form: &Form<'_>, width: f32, height: f32) -> Rows {
    let line = if height >= FOLDED { FOLDED } else { CONTROL };
    let lines = (((height + GAP.1) / (line + GAP.1)) as usize).max(1);
    let across = form.extras.len().div_ceil(lines).max(1);
    let gap = if across > 4 { 12.0 } else { 20.0 };
    let wide: Vec<f32> =
        form.extras.iter().map(|extra| size(form, extra, f32::MAX, Labels::Folded).0).collect();
    let labels = if height >= FOLDED { Labels::Folded } else { Labels::Beside };
    let mut rows = Rows { width, is_cut: true, labels, ..Rows::none() };
    for (row, own) in wide.chunks(across).enumerate() {
        let room = width - gap * (own.len() - 1) as f32;
        let share = (room / own.iter().sum::<f32>()).min(1.0);
        let mut left = 0.0;
        for own in own {
            let own = own * share;
            rows.places.push(Rect::new(left, row as f32 * (line + GAP.1), own, line));
            left += own + gap;
        }
        rows.height = row as f32 * (line + GAP.1) + line;
    }
    rows
}

/// The size of one field, at most as wide as the room.
fn size(form: &Form<'_>, extra: &Extra<'_>, most: f32, labels: Labels) -> (f32, f32) {
    let is_tall = labels == Labels::Above;
    let text = |text: &str, style: Style| form.sight.lettering.width(text, style.size, style.weight);
    let whole = text(&extra.field.label, LABEL) + 1.0;
    let (label, line) = match labels {
        Labels::Folded => (folded(&extra.field.label, |part| text(part, LABEL) + 1.0), FOLDED),
        Labels::Above | Labels::Beside => (whole, CONTROL),
    };
    let unit = extra.field.unit.as_deref().map_or(0.0, |unit| text(unit, LABEL) + 8.0);
    let under = |control: f32| {
        if is_tall {
            (label.max(control).min(most), ABOVE + CONTROL)
        } else {
            ((label + AFTER + control).min(most), line)
        }
    };
    match extra.kind {
        ExtraKind::Figure => {
            let style = if is_tall { LARGE } else { MEDIUM };
            under(text(&form.figure(extra.field), style) + unit + 2.0)
        }
        ExtraKind::Number(_) => under(2.0 * CONTROL + number_width(form, extra.field)),
        ExtraKind::Tick => {
            let width = TICK + text(&extra.field.label, CHIP) + 1.0;
            let lines = if width > most { 2.0 } else { 1.0 };
            let high = (lines * SMALLEST_TEXT * LEADING).max(line);
            (width.min(most), if is_tall { ABOVE + high } else { high })
        }
        ExtraKind::Choice => {
            let chips: Vec<f32> =
                extra.field.options().iter().map(|option| chip_width(form.sight, option)).collect();
            let all = chips.iter().sum::<f32>() + BETWEEN * chips.len().saturating_sub(1) as f32;
            let (width, height) = under(all);
            let before = if is_tall { 0.0 } else { label + AFTER };
            let lines = lines_of(&chips, width - before);
            (width, height + (lines - 1) as f32 * (CONTROL + BETWEEN))
        }
    }
}

/// The least width in which a label stands in two lines.
pub(super) fn folded(label: &str, width: impl Fn(&str) -> f32) -> f32 {
    let halves = label.match_indices(' ').map(|(at, _)| (&label[..at], label[at..].trim_start()));
    halves.map(|(first, second)| width(first).max(width(second))).fold(width(label), f32::min)
}

/// The width of a number between its two steps.
pub(super) fn number_width(form: &Form<'_>, field: &FieldSpec) -> f32 {
    let text = |text: &str, style: Style| form.sight.lettering.width(text, style.size, style.weight);
    let unit = field.unit.as_deref().map_or(0.0, |unit| text(unit, LABEL) + 8.0);
    (text(&form.figure(field), MEDIUM) + unit + 24.0).max(72.0)
}

/// The width of a chip with its whole name.
pub(super) fn chip_width(sight: &Sight<'_>, option: &OptionSpec) -> f32 {
    sight.lettering.width(&option.name, CHIP.size, Weight::Semibold) + PAD + CHECK
}

/// In how many lines chips stand.
fn lines_of(chips: &[f32], width: f32) -> usize {
    let (mut left, mut lines) = (0.0, 1);
    for chip in chips {
        if left > 0.0 && left + chip > width + 0.5 {
            (left, lines) = (0.0, lines + 1);
        }
        left += chip + BETWEEN;
    }
    lines
}
