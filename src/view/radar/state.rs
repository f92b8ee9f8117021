//! What a radar knows: its spokes with their values, the scale, the index of the record in focus.

use crate::model::id::TableId;
use crate::model::value::Value;
use crate::model::view_spec::RadarSpec;
use crate::view::Sight;
use crate::view::scale::Scale;
use crate::view::thumbs::{self, Row};

/// Everything that is drawn.
#[derive(Debug)]
pub(super) struct State<'a> {
    pub(super) spec: &'a RadarSpec,
    pub(super) sight: &'a Sight<'a>,
    pub(super) rows: Vec<Row<'a>>,
    pub(super) scale: Scale,
    /// The table of which a record is needed first; none when the room can begin.
    pub(super) lacks: Option<&'a TableId>,
    /// The record in focus, by its title.
    pub(super) focus: Option<&'a str>,
    /// The label of the index and its figure.
    pub(super) index: Option<(&'a str, String)>,
    /// Whether the numbers are revealed: the last layer.
    pub(super) has_numbers: bool,
}

impl<'a> State<'a> {
    pub(super) fn new(spec: &'a RadarSpec, sight: &'a Sight<'a>) -> Self {
        let each = spec.each.as_ref();
        let focus = thumbs::focus(sight, &spec.of, each);
        let last = sight.canvas.reveal.len().saturating_sub(1);
        Self {
            spec,
            sight,
            rows: thumbs::rows(sight, &spec.of, each, &spec.thumbs),
            scale: thumbs::scale(sight.workshop, &spec.of, &spec.thumbs),
            lacks: focus.filter(|(_, id)| id.is_none()).map(|(table, _)| table),
            focus: focus.and_then(|(table, id)| Some(sight.title(table.as_str(), id?.as_str()))),
            index: index(spec, sight),
            has_numbers: sight.shows(spec.thumbs.len().min(last)),
        }
    }

    /// The largest difference, where there is one.
    pub(super) fn largest_gap(&self) -> Option<f64> {
        let gaps = self.rows.iter().filter_map(Row::gap).map(f64::abs);
        gaps.max_by(f64::total_cmp).filter(|largest| *largest > 1e-6)
    }
}

fn index<'a>(spec: &RadarSpec, sight: &Sight<'a>) -> Option<(&'a str, String)> {
    let (table, field) = spec.index.as_ref()?;
    let label = sight.workshop.table(table.as_str())?.field(field.as_str())?.label.as_str();
    let value = sight.focus(table).and_then(|id| sight.value(table.as_str(), id.as_str(), field.as_str()));
    let figure = match value {
        Some(Value::Number(number)) if number.abs() >= 10.0 => sight.words.number(*number, 0),
        Some(Value::Number(number)) => sight.words.short_number(*number),
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Yes(_) | Value::Numbers(_) | Value::Names(_)) | None => "–".to_owned(),
    };
    Some((label, figure))
}
