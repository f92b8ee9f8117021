//! What a list of ratings knows: its rows with their values, the headings over them, the scale and its line.

use crate::model::id::{FieldId, TableId};
use crate::model::view_spec::RatingsSpec;
use crate::view::Sight;
use crate::view::scale::Scale;
use crate::view::thumbs::{self, Reading, Row};

/// Everything that is drawn.
#[derive(Debug)]
pub(super) struct State<'a> {
    pub(super) spec: &'a RatingsSpec,
    pub(super) sight: &'a Sight<'a>,
    pub(super) rows: Vec<Row<'a>>,
    /// The rows by their places, under headings where the spec has some.
    pub(super) groups: Vec<Group<'a>>,
    pub(super) scale: Scale,
    pub(super) line: Option<f64>,
    /// The table of which a record is needed first; none when the room can begin.
    pub(super) lacks: Option<&'a TableId>,
    /// The record in focus, by its title.
    pub(super) focus: Option<&'a str>,
}

/// Rows under a heading.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub(super) heading: Option<&'a str>,
    pub(super) rows: Vec<usize>,
}

impl<'a> State<'a> {
    pub(super) fn new(spec: &'a RatingsSpec, sight: &'a Sight<'a>) -> Self {
        let each = spec.each.as_ref();
        let rows = thumbs::rows(sight, &spec.of, each, &spec.thumbs);
        let groups = groups(spec, sight, &rows);
        let focus = thumbs::focus(sight, &spec.of, each);
        let line = spec.line.as_ref().and_then(|name| thumbs::threshold(sight.workshop, name));
        let scale = thumbs::scale(sight.workshop, &spec.of, &spec.thumbs);
        Self {
            spec,
            sight,
            rows,
            groups,
            line: line.filter(|line| (scale.min..=scale.max).contains(line)),
            scale,
            lacks: focus.filter(|(_, id)| id.is_none()).map(|(table, _)| table),
            focus: focus.and_then(|(table, id)| Some(sight.title(table.as_str(), id?.as_str()))),
        }
    }

    /// Whether the scale has two sides with a zero between them.
    pub(super) fn is_bipolar(&self) -> bool {
        self.scale.min < 0.0 && self.scale.max > 0.0
    }

    /// From the first thumb to the last, where both are there.
    pub(super) fn gap(&self, row: &Row<'_>) -> Option<f64> {
        row.gap().filter(|_| self.spec.gap)
    }

    /// The largest distance in the list, as long as it is a tenth of the scale or more: less is nothing to talk about.
    pub(super) fn largest_gap(&self) -> Option<f64> {
        let gaps = self.rows.iter().filter_map(|row| self.gap(row)).map(f64::abs);
        let largest = gaps.max_by(f64::total_cmp)?;
        (largest >= (self.scale.max - self.scale.min) * 0.1 - 1e-6).then_some(largest)
    }

    /// Whether any value is like that.
    pub(super) fn has(&self, is_like: impl Fn(&Reading) -> bool) -> bool {
        self.rows.iter().flat_map(|row| &row.values).any(is_like)
    }

    /// Whether a row has its own words at both ends instead of a name.
    pub(super) fn poles(&self) -> Option<&'a (FieldId, FieldId)> {
        self.spec.poles.as_ref()
    }
}

/// The rows under the options of the choice field, in the order of the options; those without one come last.
fn groups<'a>(spec: &'a RatingsSpec, sight: &Sight<'a>, rows: &[Row<'a>]) -> Vec<Group<'a>> {
    let Some(field) = &spec.group else {
        return vec![Group { heading: None, rows: (0..rows.len()).collect() }];
    };
    let table =
        |id: &TableId| sight.workshop.table(id.as_str()).and_then(|table| table.field(field.as_str()));
    let spec_of = table(&spec.of).or_else(|| spec.each.as_ref().and_then(table));
    let options = spec_of.map_or(&[][..], |field| field.options());
    let chosen: Vec<&str> = rows.iter().map(|row| thumbs::text(sight, row, field)).collect();
    let of = |option: Option<&str>| -> Vec<usize> {
        let is_known = |chosen: &str| options.iter().any(|option| option.id == *chosen);
        let is = |place: &usize| match option {
            Some(option) => chosen[*place] == option,
            None => !is_known(chosen[*place]),
        };
        (0..rows.len()).filter(is).collect()
    };
    let named = options
        .iter()
        .map(|option| Group { heading: Some(option.name.as_str()), rows: of(Some(option.id.as_str())) });
    named.chain([Group { heading: None, rows: of(None) }]).filter(|group| !group.rows.is_empty()).collect()
}
