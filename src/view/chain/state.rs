//! What a chain knows: its links in their order, how strong each is, which are broken and which are left out.

use crate::model::id::TableId;
use crate::model::value::Value;
use crate::model::view_spec::ChainSpec;
use crate::view::Sight;
use crate::view::linked::{self, Linked};
use crate::view::scale::Scale;
use crate::view::thumbs::{self, Reading};

/// Everything that is drawn.
#[derive(Debug)]
pub(super) struct State<'a> {
    pub(super) spec: &'a ChainSpec,
    pub(super) sight: &'a Sight<'a>,
    pub(super) links: Vec<Link<'a>>,
    pub(super) scale: Scale,
    /// A link as weak as that is broken.
    pub(super) weak: Option<f64>,
    /// The table of which a record is needed first; none when the room can begin.
    pub(super) lacks: Option<&'a TableId>,
    /// The record in focus, by its title.
    pub(super) focus: Option<&'a str>,
}

/// One link.
#[derive(Debug)]
pub(super) struct Link<'a> {
    pub(super) row: Linked,
    pub(super) name: &'a str,
    pub(super) text: &'a str,
    pub(super) strength: Reading,
    /// It is not relevant, and the chain closes over it.
    pub(super) is_skipped: bool,
    pub(super) is_broken: bool,
}

impl<'a> State<'a> {
    pub(super) fn new(spec: &'a ChainSpec, sight: &'a Sight<'a>) -> Self {
        let each = spec.each.as_ref();
        let focus = thumbs::focus(sight, &spec.of, each);
        let weak = thumbs::threshold(sight.workshop, &spec.weak);
        let link = |(row, name): (Linked, &'a str)| {
            let strength = thumbs::reading(sight, &spec.of, &row.id, &spec.strength);
            let skip = spec.skip.as_ref();
            let skip = skip.and_then(|skip| sight.value(spec.of.as_str(), row.id.as_str(), skip.as_str()));
            Link {
                name,
                text: sight.text(spec.of.as_str(), row.id.as_str(), spec.text.as_str()),
                strength,
                is_skipped: skip.is_some_and(Value::yes),
                is_broken: strength.number().zip(weak).is_some_and(|(number, weak)| number <= weak + 1e-9),
                row,
            }
        };
        let scale = Scale::of(sight.workshop, spec.of.as_str(), spec.strength.as_str());
        Self {
            spec,
            sight,
            links: linked::rows(sight, &spec.of, each).into_iter().map(link).collect(),
            scale: scale.unwrap_or(Scale { min: 1.0, max: 5.0, step: 1.0 }),
            weak,
            lacks: focus.filter(|(_, id)| id.is_none()).map(|(table, _)| table),
            focus: focus.and_then(|(table, id)| Some(sight.title(table.as_str(), id?.as_str()))),
        }
    }
}
