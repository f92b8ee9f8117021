//! What a gesture on the scales means: poles are written, a tap lets the room look at one scale. Answers come in
//! through the dialogs for hands and phones.

use crate::drawing::Target;
use crate::model::edit::{Action, Edit, Entry, Key, Verb, Who};
use crate::model::field::FieldKind;
use crate::model::id::RecordId;
use crate::model::value::Value;
use crate::model::view_spec::ScalesSpec;

use super::super::{Gesture, Sight};

/// The edit that a gesture means.
pub(super) fn react(spec: &ScalesSpec, sight: &Sight<'_>, gesture: &Gesture) -> Option<Edit> {
    match gesture {
        Gesture::Tap(Target::Told(name)) => focus(spec, sight, name.strip_prefix("scale:")?),
        Gesture::Write { what: Target::Writing(table, id, field), text } if *table == spec.of => {
            if *field != spec.left && *field != spec.right {
                return None;
            }
            let kind = &sight.workshop.table(table.as_str())?.field(field.as_str())?.kind;
            let FieldKind::Text { max } = kind else { return None };
            sight.session.record(table.as_str(), id.as_str())?;
            let text: String = text.trim().chars().take(*max).collect();
            let value = (!text.is_empty()).then_some(Value::Text(text));
            let verb = Verb::new(Action::Wrote, name(spec, sight, id));
            sight.session.draft(Who::Desk, verb).set(table, id, field, value).finish()
        }
        Gesture::Tap(_)
        | Gesture::Write { .. }
        | Gesture::Drop { .. }
        | Gesture::Nudge { .. }
        | Gesture::Make { .. }
        | Gesture::Remove(_) => None,
    }
}

/// The room looks at a scale, or at all of them again.
fn focus(spec: &ScalesSpec, sight: &Sight<'_>, id: &str) -> Option<Edit> {
    sight.session.record(spec.of.as_str(), id)?;
    let id = RecordId::from(id);
    let mut live = sight.session.live().clone();
    let focus = live.focus.entry(sight.canvas.id.clone()).or_default();
    if focus.get(&spec.of) == Some(&id) {
        focus.remove(&spec.of);
    } else {
        focus.insert(spec.of.clone(), id.clone());
    }
    let verb = Verb::new(Action::Went, name(spec, sight, &id));
    sight.session.draft(Who::Desk, verb).put(Key::Live, Some(Entry::Live(live))).finish()
}

/// `Oppefra – Nedefra`.
fn name(spec: &ScalesSpec, sight: &Sight<'_>, id: &RecordId) -> String {
    let text = |field| sight.text(spec.of.as_str(), id.as_str(), field);
    format!("{} – {}", text(spec.left.as_str()), text(spec.right.as_str()))
}
