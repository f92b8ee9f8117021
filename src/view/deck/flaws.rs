//! What is wrong with the spec of a deck, for authors.

use crate::model::fault::{Flaw, Path};
use crate::model::field::FieldKind;
use crate::model::view_spec::DeckSpec;
use crate::model::workshop::Workshop;

use super::super::check::Check;
use super::super::linked;

/// Tables and fields that do not exist or are of the wrong kind, and sentences that link to no card.
pub(super) fn flaws(spec: &DeckSpec, workshop: &Workshop) -> Vec<Flaw> {
    let (mut check, top) = (Check::new(workshop), Path::default());
    if let Some(table) = check.table(&top.field("of"), &spec.of) {
        let choice = |kind: &FieldKind| matches!(kind, FieldKind::Choice(_));
        check.field(&top.field("suit"), table, &spec.suit, "not-a-choice", choice);
        check.number(&top.field("drawn"), table, &spec.drawn);
    }
    if let Some(sentences) = &spec.sentences {
        let known = check.table(&top.field("sentences"), sentences).is_some();
        if known && linked::link(workshop, sentences, &spec.of).is_none() {
            check.found(top.field("sentences"), "no-link", sentences.as_str(), spec.of.as_str());
        }
    }
    check.flaws
}
