//! The cards of a matrix as the session knows them, and its axes with their fields.

use crate::drawing::place::{Point, Rect, at};
use crate::model::canvas::Canvas;
use crate::model::field::Options;
use crate::model::id::RecordId;
use crate::model::view_spec::{Axis, MatrixLine, MatrixSpec};
use crate::model::workshop::{Group, Workshop};
use crate::view::answers::{self, Shown};
use crate::view::scale::Scale;
use crate::view::sight::Sight;

/// One card and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Card<'a> {
    pub(super) id: &'a RecordId,
    pub(super) name: &'a str,
    /// Its place in the table, from 1: the number that stands in its dot.
    pub(super) number: usize,
    pub(super) x: Option<f64>,
    pub(super) y: Option<f64>,
    /// The other group's own answer.
    pub(super) star: Option<f64>,
    /// How far it stands under the line, when that is beyond the band.
    pub(super) gap: Option<f64>,
    /// How large it is among the cards, 0 to 1.
    pub(super) size: Option<f32>,
}

/// One axis: its legal values, and whether a card can be put somewhere on it.
#[derive(Clone, Debug)]
pub(super) struct Ruler<'a> {
    pub(super) spec: &'a Axis,
    pub(super) scale: Scale,
    /// A computed value cannot be set by moving a card.
    pub(super) settable: bool,
    /// Values worth a tick, with their names.
    pub(super) ticks: Vec<(f64, String)>,
    /// Whether the ticks have names of their own.
    pub(super) named: bool,
}

impl<'a> Ruler<'a> {
    pub(super) fn new(sight: &Sight<'a>, table: &str, axis: &'a Axis) -> Self {
        let named = named_ticks(sight.workshop, sight.canvas, axis);
        let set = Scale::of(sight.workshop, table, axis.field.as_str());
        let scale = set.unwrap_or_else(|| {
            let ends = named
                .iter()
                .map(|tick| tick.0)
                .fold((1.0, 5.0), |ends: (f64, f64), at| (ends.0.min(at), ends.1.max(at)));
            Scale { min: ends.0, max: ends.1, step: 0.5 }
        });
        let plain = || {
            scale
                .ticks()
                .into_iter()
                .map(|value| (value, sight.words.number(value, plain_decimals(value))))
                .collect()
        };
        let is_named = !named.is_empty();
        Self {
            spec: axis,
            scale,
            settable: set.is_some(),
            ticks: if is_named { named } else { plain() },
            named: is_named,
        }
    }

    /// A value as it is written and read aloud.
    pub(super) fn say(&self, sight: &Sight<'_>, value: f64) -> String {
        sight.words.number(value, self.scale.decimals())
    }
}

fn plain_decimals(value: f64) -> usize {
    usize::from((value - value.round()).abs() > 1e-6)
}

fn named_ticks(workshop: &Workshop, canvas: &Canvas, axis: &Axis) -> Vec<(f64, String)> {
    let options: Option<&Options> = axis.ticks.as_ref();
    let options = options.map(|options| workshop.options(canvas, options)).unwrap_or_default();
    options.into_iter().filter_map(|option| Some((option.number?, option.name))).collect()
}

/// Half the height of the band around a line.
pub(super) fn band(workshop: &Workshop, line: &MatrixLine) -> f64 {
    let name = line.band.as_deref().map(|name| name.strip_prefix("cfg.").unwrap_or(name));
    name.and_then(|name| workshop.threshold(name)).unwrap_or(0.0)
}

/// The y that a line asks for at an x.
pub(super) fn required(line: &MatrixLine, x: &Scale, at: f64) -> f64 {
    line.from + (line.to - line.from) * (at - x.min) / (x.max - x.min)
}

/// The group whose own answers are drawn as its mark.
pub(super) fn star_group<'a>(sight: &Sight<'a>, spec: &'a MatrixSpec) -> Option<&'a Group> {
    sight.workshop.group(spec.star.as_ref()?.1.as_str())
}

/// All cards of the table, in order.
pub(super) fn read<'a>(sight: &Sight<'a>, spec: &'a MatrixSpec, x: &Ruler<'a>) -> Vec<Card<'a>> {
    let table = spec.of.as_str();
    let number = |id: &RecordId, field: &str| {
        sight.number(table, id.as_str(), field).filter(|number| number.is_finite())
    };
    let sizes = |id: &RecordId| number(id, spec.size.as_ref()?.as_str()).map(|size| size.max(0.0));
    let largest = sight.ids(table).filter_map(sizes).fold(0.0, f64::max);
    let card = |(place, id): (usize, &'a RecordId)| {
        let (at, height) = (number(id, x.spec.field.as_str()), number(id, spec.y.field.as_str()));
        Card {
            id,
            name: sight.title(table, id.as_str()),
            number: place + 1,
            x: at,
            y: height,
            star: star(sight, spec, id),
            gap: gap(sight.workshop, spec, &x.scale, at, height),
            size: sizes(id).filter(|_| largest > 0.0).map(|size| (size / largest).sqrt() as f32),
        }
    };
    sight.cards(table).enumerate().map(card).collect()
}

fn gap(
    workshop: &Workshop,
    spec: &MatrixSpec,
    x: &Scale,
    at: Option<f64>,
    height: Option<f64>,
) -> Option<f64> {
    let line = spec.lines.first()?;
    let gap = required(line, x, at?) - height?;
    // Exactly on the edge of the band still counts as reached.
    (gap > band(workshop, line) + 1e-6).then_some(gap)
}

fn star(sight: &Sight<'_>, spec: &MatrixSpec, id: &RecordId) -> Option<f64> {
    let (ask, group) = spec.star.as_ref()?;
    match answers::shown(sight, ask, Some(id), group) {
        Shown::Nothing => None,
        Shown::Band(middle) | Shown::Dots(middle, _) => Some(middle.median),
    }
}

/// The sheet and the two axes.
#[derive(Clone, Debug)]
pub(super) struct Plot<'a> {
    /// From the smallest to the largest values.
    pub(super) rect: Rect,
    pub(super) x: Ruler<'a>,
    pub(super) y: Ruler<'a>,
}

impl Plot<'_> {
    pub(super) fn point(&self, x: f64, y: f64) -> Point {
        at(self.left(x), self.top(y))
    }

    pub(super) fn left(&self, x: f64) -> f32 {
        self.rect.left + self.x.scale.share(x) * self.rect.width
    }

    pub(super) fn top(&self, y: f64) -> f32 {
        self.rect.bottom() - self.y.scale.share(y) * self.rect.height
    }

    /// The legal values nearest to a point.
    pub(super) fn values(&self, point: Point) -> (f64, f64) {
        let (across, down) = self.rect.share_of(point);
        (self.x.scale.at(across), self.y.scale.at(1.0 - down))
    }
}
