//! What a group says about where the cards lie: where at least half of them name another zone, a tag under the card
//! shows whose answers they are and which zone. Answers that may not be shown show nothing.

use std::collections::BTreeMap;

use crate::drawing::SMALLEST_TEXT;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line, solid};
use crate::model::field::OptionSpec;
use crate::model::id::RecordId;
use crate::model::view_spec::ZonesSpec;
use crate::model::workshop::Group;
use crate::view::Sight;
use crate::view::group_mark::{self, Body};

use super::cards;
use super::ground::zone_options;
use super::shares::count_of;

/// The height of a tag.
const TAG: f32 = 31.0;
/// How far it reaches under its card.
const UNDER: f32 = 8.0;

/// The cards that a group would put elsewhere.
#[derive(Debug)]
pub(super) struct Others<'a> {
    pub group: &'a Group,
    said: BTreeMap<&'a RecordId, &'a OptionSpec>,
}

impl<'a> Others<'a> {
    /// None where nobody is asked, or where the last layer is not revealed yet.
    pub(super) fn of(spec: &'a ZonesSpec, sight: &Sight<'a>) -> Option<Self> {
        let (ask, group) = spec.others.as_ref()?;
        let group = sight.workshop.group(group.as_str())?;
        if !sight.shows(sight.canvas.reveal.len().saturating_sub(1)) {
            return None;
        }
        let zones = zone_options(spec, sight);
        let most = |id: &'a RecordId| {
            let shown = sight.facts.shown(ask.as_str(), Some(id.as_str()), group.id.as_str());
            let answers = shown.answers()?;
            let own = cards::zone_of(spec, sight, id.as_str())?;
            let says = |zone: &&OptionSpec| {
                let count = count_of(answers, zone.id.as_str()).unwrap_or(0);
                zone.id != *own && count > 0 && count * 2 >= answers.n
            };
            Some((id, zones.iter().find(says)?))
        };
        Some(Self { group, said: sight.ids(spec.of.as_str()).filter_map(most).collect() })
    }

    /// The zone that most of the group name, where it is another.
    pub(super) fn about(&self, id: &RecordId) -> Option<&'a OptionSpec> {
        self.said.get(id).copied()
    }

    /// What a card needs under it for its tag.
    pub(super) fn foot(&self, id: &RecordId) -> f32 {
        if self.said.contains_key(id) { TAG } else { 0.0 }
    }

    /// The outline of a card with its tag.
    pub(super) fn outline(&self, id: &RecordId, card: Rect, is_number: bool) -> Rect {
        let foot = if is_number { 0.0 } else { self.foot(id) };
        Rect { height: card.height + foot, ..card }
    }

    /// The tag of a card, drawn before the card: it looks out from under it.
    pub(super) fn tag(&self, id: &RecordId, card: Rect, sketch: &mut Sketch<'_>) {
        let Some(zone) = self.about(id) else { return };
        let name = zone.short.as_deref().unwrap_or(&zone.name);
        let style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Semibold).lines(1);
        let left = card.left + 8.0;
        let width = (sketch.text_width(name, style) + 50.0).min(card.width - 12.0);
        let tab = Rect::new(left, card.bottom() - UNDER, width, TAG + UNDER);
        sketch.rect(tab, 8.0, solid(Ink::Card), line(group_mark::ink(self.group), 2.0));
        let middle = card.bottom() + TAG / 2.0;
        group_mark::draw(sketch, self.group, at(left + 18.0, middle - 1.0), 8.0, Body::Full);
        let text = Rect::new(left + 34.0, middle - SMALLEST_TEXT * LEADING / 2.0 - 1.0, width - 42.0, TAG);
        sketch.text(text, name, style);
    }

    /// On a card that shows only its number there is room for the mark alone, over its corner.
    pub(super) fn corner(&self, id: &RecordId, card: Rect, sketch: &mut Sketch<'_>) {
        if self.said.contains_key(id) {
            let corner = at(card.right() - 1.0, card.top - 1.0);
            sketch.circle(corner, 9.0, solid(Ink::Card), None);
            group_mark::draw(sketch, self.group, corner, 5.5, Body::Full);
        }
    }

    /// Whose tags these are; nothing where there are none.
    pub(super) fn legend(&self, sight: &Sight<'_>, sketch: &mut Sketch<'_>, rect: Rect) {
        if self.said.is_empty() {
            return;
        }
        let text = sight.words.with("zones-others", &[("group", &self.group.name)]);
        let style = Style::new(SMALLEST_TEXT, Ink::Muted);
        let lines = (rect.height / (SMALLEST_TEXT * LEADING)).max(1.0) as usize;
        let room = Rect::new(rect.left + 28.0, rect.top, rect.width - 28.0, rect.height);
        let height = sketch.text_height(&text, room.width, style.lines(lines));
        let room = Rect { top: rect.bottom() - height, height, ..room };
        let mark = at(rect.left + 10.0, room.top + SMALLEST_TEXT * LEADING / 2.0);
        group_mark::draw(sketch, self.group, mark, 9.0, Body::Full);
        sketch.text(room, &text, style.lines(lines));
    }
}
