//! Where the bars of a split stand. Many bars give way step by step: names move beside the bars, the second bars go,
//! and in the end the last rows are only counted.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Style};
use crate::drawing::{SMALLEST_TEXT, Weight};
use crate::model::view_spec::SplitSpec;

use super::super::Sight;
use super::bars::Part;

/// The places of all bars.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    pub(super) legend: Vec<(Rect, usize)>,
    /// Where the key of the two bars stands, when they have no labels beside them.
    pub(super) key: Option<Rect>,
    pub(super) slots: Vec<Slot>,
    /// How many bars found no room, and where that is said.
    pub(super) more: Option<(Rect, usize)>,
}

/// The places of one bar.
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub(super) name: Rect,
    /// The name stands on the line of the bar and not above it.
    pub(super) name_beside: bool,
    pub(super) thick: Rect,
    pub(super) thin: Option<Rect>,
    /// Where the labels of the two bars stand; empty without labels.
    pub(super) labels: f32,
}

const LINE: f32 = SMALLEST_TEXT * LEADING;
/// The room of the handles between a name and its bar.
const ABOVE: f32 = 12.0;
/// A width from which the bars have labels on their left.
const WIDE: f32 = 760.0;
const SWATCH: f32 = 20.0;

/// The style of names in the legend.
pub(super) const LEGEND: Style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Medium);

impl Layout {
    pub(super) fn new(spec: &SplitSpec, sight: &Sight<'_>, area: Rect, parts: &[Part], count: usize) -> Self {
        let (legend, end) = legend(sight, area, parts);
        let used = if legend.is_empty() { 0.0 } else { end.y + LINE - area.top };
        let (_, mut rest) = area.cut_top(used + 18.0);
        // Room is kept for what is revealed later, so that nothing jumps then.
        let second = spec.beside.is_some() || spec.beside_ask.is_some();
        let width = |text: &str| sight.lettering.width(text, SMALLEST_TEXT, Weight::Regular);
        let mut size = Size::of(rest, count, second);
        let labels = if second && area.width >= WIDE && !size.name_beside {
            width(&spec.labels.0).max(width(&spec.labels.1)) + 20.0
        } else {
            0.0
        };
        let key_width = width(&spec.labels.0) + width(&spec.labels.1) + 88.0;
        let beside = Rect::new(end.x + 30.0, end.y, key_width, LINE);
        let key = (second && labels == 0.0).then(|| {
            if area.width >= WIDE && beside.right() <= area.right() {
                return beside;
            }
            let (key, below) = rest.cut_top(LINE + 10.0);
            rest = below;
            size = Size::of(rest, count, second);
            key
        });
        let fitting = ((rest.height / size.pitch + 0.001).floor() as usize).max(1);
        let (shown, more) = if fitting >= count { (count, 0) } else { (fitting - 1, count + 1 - fitting) };
        let slot = |place: usize| size.slot(rest, place, labels);
        let after = Rect::new(rest.left, rest.top + shown as f32 * size.pitch, rest.width, LINE);
        Self { legend, key, slots: (0..shown).map(slot).collect(), more: (more > 0).then_some((after, more)) }
    }
}

/// The sizes that fit.
struct Size {
    pitch: f32,
    name_beside: bool,
    thick: f32,
    thin: Option<f32>,
}

impl Size {
    fn of(rest: Rect, count: usize, second: bool) -> Self {
        let pitch = (rest.height / count.max(1) as f32).min(if second { 158.0 } else { 124.0 });
        let least = LINE + ABOVE + 34.0 + 14.0 + if second { 32.0 } else { 0.0 };
        if pitch >= least {
            let spare = pitch - least;
            return Self {
                pitch,
                name_beside: false,
                thick: 34.0 + (spare * 0.5).min(22.0),
                thin: second.then_some(28.0 + (spare * 0.2).min(6.0)),
            };
        }
        if second && pitch >= 76.0 {
            return Self { pitch, name_beside: true, thick: 34.0, thin: Some(28.0) };
        }
        let pitch = pitch.max(44.0);
        // Without room for its figures the second bar is a strip of colours.
        let thin = (second && pitch >= 45.0).then_some(9.0);
        Self { pitch, name_beside: true, thick: if thin.is_some() { 30.0 } else { 34.0 }, thin }
    }

    fn slot(&self, rest: Rect, place: usize, labels: f32) -> Slot {
        let row = Rect::new(rest.left, rest.top + place as f32 * self.pitch, rest.width, self.pitch);
        if self.name_beside {
            let (name, bars) = row.cut_left((row.width * 0.32).min(280.0));
            let bars = bars.cut_left(14.0).1;
            let top = row.top
                + 8.0_f32.min((self.pitch - self.thick - self.thin.map_or(0.0, |thin| thin + 3.0)) / 2.0);
            return Slot {
                name: Rect::new(name.left, top, name.width, self.thick),
                name_beside: true,
                thick: Rect::new(bars.left, top, bars.width, self.thick),
                thin: self.thin.map(|thin| Rect::new(bars.left, top + self.thick + 3.0, bars.width, thin)),
                labels: 0.0,
            };
        }
        let (left, width) = (row.left + labels, row.width - labels);
        let top = row.top + LINE + ABOVE;
        Slot {
            name: Rect::new(left, row.top, width, LINE),
            name_beside: false,
            thick: Rect::new(left, top, width, self.thick),
            thin: self.thin.map(|thin| Rect::new(left, top + self.thick + 3.0, width, thin)),
            labels,
        }
    }
}

/// Where the names of the parts stand, and where the next one would.
fn legend(sight: &Sight<'_>, area: Rect, parts: &[Part]) -> (Vec<(Rect, usize)>, Point) {
    let mut places = Vec::new();
    let (mut left, mut top) = (area.left, area.top);
    for (place, part) in parts.iter().enumerate() {
        let width = SWATCH + 10.0 + sight.lettering.width(&part.name, LEGEND.size, LEGEND.weight) + 1.0;
        if left > area.left && left + width > area.right() {
            (left, top) = (area.left, top + LINE + 6.0);
        }
        places.push((Rect::new(left, top, width.min(area.width), LINE), place));
        left += width + 28.0;
    }
    (places, at(left, top))
}
