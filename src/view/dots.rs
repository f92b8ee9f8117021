//! The dots that notes have got, on their cards: once the room has asked for them, and only where enough have set some.

use std::collections::BTreeMap;

use crate::drawing::Target;
use crate::drawing::sketch::Badge;
use crate::model::dots;
use crate::model::id::{RecordId, TableId};

use super::Sight;
use super::zones::count_of;

/// How many dots each note has got, with those of what lies under it; none as long as they may not be shown.
pub fn counts<'a>(sight: &Sight<'a>, table: &TableId) -> BTreeMap<&'a RecordId, u32> {
    let shown = |group| sight.facts.shown(dots::ask_of(table).as_str(), None, group);
    let is_open = sight.session.live().dots.get(table).is_some_and(|vote| vote.shown);
    let group = dots::group(sight.workshop).filter(|_| is_open);
    let Some(answers) = group.and_then(|group| shown(group.as_str()).answers()) else {
        return BTreeMap::new();
    };
    let groups = sight.session.groups(table.as_str());
    // Where a part may not be told apart, neither may the sum.
    let count = |id: &'a RecordId| {
        let under = groups.get(id.as_str()).into_iter().flatten().copied();
        let sum = under.chain([id]).map(|note| count_of(answers, note.as_str())).sum::<Option<u32>>()?;
        Some((id, sum))
    };
    sight.cards(table.as_str()).filter_map(count).collect()
}

/// The signs on the cards.
pub(super) fn badges(sight: &Sight<'_>, badges: &mut BTreeMap<Target, Vec<Badge>>) {
    let Some(table) = sight.note_table() else { return };
    for (id, count) in counts(sight, table).into_iter().filter(|(_, count)| *count > 0) {
        let told = sight.words.count("say-dots", count as usize);
        let badge = Badge { text: count.to_string(), dot: true, told };
        badges.entry(Target::Card(table.clone(), id.clone())).or_default().push(badge);
    }
}
