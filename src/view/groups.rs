//! Groups of notes on the wall: one card for all of them with how many more there are, whatever the view. Here is what
//! gestures on groups mean; that only the note on top is shown, `linked` and `Sight::cards` see to.

use std::collections::BTreeMap;

use crate::drawing::place::Point;
use crate::drawing::sketch::Badge;
use crate::drawing::{Drawing, Item, Target};
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::grouping::{self, HEADING};
use crate::model::id::{FieldId, RecordId, TableId};
use crate::model::value::Value;

use super::{Gesture, Sight};

/// The longest title of a group.
const MOST: usize = 120;

/// The signs on the cards that stand for several notes.
pub(super) fn badges(sight: &Sight<'_>) -> BTreeMap<Target, Vec<Badge>> {
    let mut badges = BTreeMap::new();
    for table in tables(sight) {
        for (head, members) in sight.session.groups(table.as_str()) {
            let told = sight.words.count("say-group", members.len());
            let badge = Badge { text: format!("+{}", members.len()), dot: false, told };
            badges.insert(Target::Card(table.clone(), RecordId::from(head)), vec![badge]);
        }
    }
    badges
}

/// The tables of a canvas whose notes can lie under each other.
fn tables<'a>(sight: &Sight<'a>) -> impl Iterator<Item = &'a TableId> {
    let own = sight.workshop.tables.iter().filter(|table| table.of_canvas.as_ref() == Some(&sight.canvas.id));
    own.filter(|table| grouping::can_group(table)).map(|table| &table.id)
}

/// The note on whose middle something is let go, so that it goes under it.
pub fn under_hand<'d>(drawing: &'d Drawing, held: &Target, at: Point) -> Option<&'d Item> {
    let Target::Card(table, _) = held else { return None };
    let is_note = |item: &&Item| {
        matches!(&item.target, Target::Card(other, _) if other == table)
            && item.target != *held
            && item.grip.drag
    };
    let in_middle = |item: &&Item| {
        let outline = item.outline;
        outline.inset_xy(outline.width / 4.0, outline.height / 4.0).contains(at)
    };
    drawing.items.iter().rev().filter(is_note).find(in_middle)
}

/// Puts a note under another.
pub fn join(sight: &Sight<'_>, what: &Target, onto: &Target) -> Option<Edit> {
    let (Target::Card(table, id), Target::Card(other, onto)) = (what, onto) else { return None };
    if table != other || !tables(sight).any(|own| own == table) {
        return None;
    }
    let verb = Verb::new(Action::Grouped, sight.title(table.as_str(), onto.as_str()));
    sight.session.draft(Who::Desk, verb).put_under(table, id, onto).finish()
}

/// Takes a group apart.
pub fn split(sight: &Sight<'_>, what: &Target) -> Option<Edit> {
    let Target::Card(table, id) = what else { return None };
    sight.session.record(table.as_str(), id.as_str())?;
    let verb = Verb::new(Action::Split, sight.title(table.as_str(), id.as_str()));
    sight.session.draft(Who::Desk, verb).take_apart(table, id).finish()
}

/// Whether a gesture writes on a group.
pub(super) fn is_titled(sight: &Sight<'_>, gesture: &Gesture) -> bool {
    let Gesture::Write { what: Target::Card(table, id), .. } = gesture else { return false };
    !sight.session.members(table.as_str(), id.as_str()).is_empty()
}

/// What is written on a group is its title: the notes keep their words.
pub(super) fn title(sight: &Sight<'_>, gesture: &Gesture) -> Option<Edit> {
    let Gesture::Write { what: Target::Card(table, id), text } = gesture else { return None };
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(MOST).collect();
    let title = (!text.is_empty()).then(|| Value::from(text.as_str()));
    let draft = sight.session.draft(Who::Desk, Verb::new(Action::Named, text));
    draft.set(table, id, &FieldId::from(HEADING), title).finish()
}
