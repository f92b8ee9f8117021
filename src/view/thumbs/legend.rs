//! Over rows with thumbs: whose thumb is which, and what the other signs mean, as far as they are there.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, thin};
use crate::drawing::{SMALLEST_TEXT, Weight};
use crate::model::view_spec::Thumb;
use crate::view::Sight;
use crate::view::group_mark::{self, Body};
use crate::view::marks;
use crate::view::scale::Scale;

use super::{Reading, Row, ink, shape, spread};

const TITLE: Style = Style::new(28.0, Ink::Ink).weight(Weight::Bold).lines(1);
const NAME: Style = Style::new(24.0, Ink::Ink).weight(Weight::Medium).lines(1);
const SIGN: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);
const ROW: f32 = 34.0;
const GAP: f32 = 34.0;
/// The room of a sign before its words.
const BEFORE: f32 = 34.0;

/// What the legend says, and where.
#[derive(Clone, Debug)]
pub(in crate::view) struct Legend {
    entries: Vec<(Rect, Entry)>,
    /// How much of the area it takes.
    pub(in crate::view) height: f32,
}

#[derive(Clone, Debug)]
enum Entry {
    Title(String),
    Thumb { place: usize, text: String, is_veiled: bool },
    Spread { place: usize, text: String },
    Guess { place: usize, text: String },
    Hidden { text: String },
}

impl Entry {
    fn text(&self) -> (&str, Style) {
        match self {
            Self::Title(text) => (text, TITLE),
            Self::Thumb { text, is_veiled: true, .. } => (text, Style { ink: Ink::Muted, ..NAME }),
            Self::Thumb { text, .. } => (text, NAME),
            Self::Spread { text, .. } | Self::Guess { text, .. } | Self::Hidden { text } => (text, SIGN),
        }
    }

    fn after(&self) -> f32 {
        if matches!(self, Self::Title(_)) { GAP + 14.0 } else { GAP }
    }

    fn before(&self) -> f32 {
        match self {
            Self::Title(_) => 0.0,
            Self::Thumb { .. } | Self::Guess { .. } | Self::Hidden { .. } => BEFORE,
            Self::Spread { .. } => 58.0,
        }
    }
}

impl Legend {
    /// The legend of rows on the upper part of an area; what does not fit on a line goes on to the next.
    pub(in crate::view) fn new(
        sight: &Sight<'_>,
        thumbs: &[Thumb],
        rows: &[Row<'_>],
        title: Option<&str>,
        has_bands: bool,
        area: Rect,
    ) -> Self {
        let mut entries = Vec::new();
        let said = said(sight, thumbs, rows, title, has_bands);
        let width = |entry: &Entry| {
            let (text, style) = entry.text();
            entry.before() + sight.lettering.width(text, style.size, style.weight) + 1.0
        };
        let whole: f32 = said.iter().map(|entry| width(entry) + entry.after()).sum();
        let (mut left, mut top) = (area.left, area.top);
        for entry in said {
            let width = width(&entry).min(area.width);
            if left > area.left && left + width > area.right() {
                (left, top) = (area.left, top + ROW);
            }
            entries.push((Rect::new(left, top, width, ROW), entry.clone()));
            left += width + entry.after();
            // Where not everything fits on one line, the title has its own.
            if matches!(entry, Entry::Title(_)) && whole - GAP > area.width {
                left = area.right();
            }
        }
        Self { entries, height: top + ROW - area.top }
    }

    pub(in crate::view) fn draw(&self, thumbs: &[Thumb], sketch: &mut Sketch<'_>) {
        for (rect, entry) in &self.entries {
            let center = at(rect.left + 12.0, rect.center().y);
            match entry {
                Entry::Title(_) => {}
                Entry::Thumb { place, is_veiled, .. } => {
                    let thumb = &thumbs[*place];
                    let body = if *is_veiled { Body::Hollow } else { Body::Full };
                    group_mark::shape(sketch, shape(thumb, *place), ink(thumb, *place), center, 10.5, body);
                }
                Entry::Spread { place, .. } => {
                    let band = Rect::new(rect.left, center.y - 10.0, 46.0, 20.0);
                    sketch.rect(band, 10.0, thin(ink(&thumbs[*place], *place), 0.3), None);
                }
                Entry::Guess { place, .. } => {
                    let thumb = &thumbs[*place];
                    group_mark::shape(
                        sketch,
                        shape(thumb, *place),
                        ink(thumb, *place),
                        center,
                        9.0,
                        Body::Hollow,
                    );
                }
                Entry::Hidden { .. } => marks::lock(sketch, center, 22.0, true, Ink::Muted),
            }
            let (text, style) = entry.text();
            let words =
                Rect { left: rect.left + entry.before(), width: rect.width - entry.before(), ..*rect };
            let height = style.size * LEADING;
            sketch.text(Rect { top: rect.center().y - height / 2.0, height, ..words }, text, style);
        }
    }
}

/// What there is to say, in its order.
fn said(
    sight: &Sight<'_>,
    thumbs: &[Thumb],
    rows: &[Row<'_>],
    title: Option<&str>,
    has_bands: bool,
) -> Vec<Entry> {
    let words = sight.words;
    let mut said: Vec<Entry> = title.map(|title| Entry::Title(title.to_owned())).into_iter().collect();
    let of = |place: usize| rows.iter().filter_map(move |row| row.values.get(place));
    // What is hidden altogether is said beside its name.
    let is_hidden = |place: usize| !rows.is_empty() && of(place).all(|value| *value == Reading::Hidden);
    for (place, thumb) in thumbs.iter().enumerate() {
        let is_veiled = of(place).any(|value| *value == Reading::Veiled);
        let text = if is_hidden(place) {
            let k = sight.facts.k().to_string();
            words.with("thumbs-series-hidden", &[("label", &thumb.label), ("k", &k)])
        } else {
            thumb.label.clone()
        };
        said.push(Entry::Thumb { place, text, is_veiled });
    }
    let has_band = |(place, thumb): &(usize, &Thumb)| {
        let is_seen = of(*place).any(|value| *value != Reading::Veiled);
        // On which scale it is drawn does not matter here.
        let scale = Scale { min: 0.0, max: 1.0, step: 1.0 };
        has_bands && is_seen && rows.iter().any(|row| spread(sight, thumb, row, &scale).is_some())
    };
    if let Some((place, _)) = thumbs.iter().enumerate().find(has_band) {
        said.push(Entry::Spread { place, text: words.text("thumbs-half") });
    }
    let is_guess = |place: &usize| of(*place).any(|value| matches!(value, Reading::At { guess: true, .. }));
    if let Some(place) = (0..thumbs.len()).find(is_guess) {
        said.push(Entry::Guess { place, text: words.text("thumbs-guess") });
    }
    let some_hidden = |place: usize| !is_hidden(place) && of(place).any(|value| *value == Reading::Hidden);
    if (0..thumbs.len()).any(some_hidden) {
        let text = words.with("thumbs-hidden", &[("k", &sight.facts.k().to_string())]);
        said.push(Entry::Hidden { text });
    }
    said
}
