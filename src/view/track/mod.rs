//! Ordered stops: a curve with the answers of the room, or a ladder with tokens for now and needed.

mod answers_on_curve;
mod curve;
mod hands;
mod ladder;
mod lanes;
mod path;
mod side;

use super::check::Check;
use super::{Gesture, Sight, Stop, View};
use crate::drawing::place::Rect;
use crate::drawing::sketch::Sketch;
use crate::model::edit::Edit;
use crate::model::fault::{Flaw, Path};
use crate::model::field::FieldKind;
use crate::model::view_spec::{TrackShape, TrackSpec, TrackTokens};
use crate::model::workshop::Workshop;

impl View for TrackSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        match self.shape {
            TrackShape::Curve => curve::draw(self, sight, area, sketch),
            TrackShape::Ladder => ladder::draw(self, sight, area, sketch),
        }
    }

    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
        match self.shape {
            // Places on a curve are answers: they come from phones or a show of hands.
            TrackShape::Curve => None,
            TrackShape::Ladder => hands::react(self, sight, area, gesture),
        }
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        match self.shape {
            TrackShape::Curve => curve::legal(self, sight, area),
            TrackShape::Ladder => hands::legal(self, sight, area),
        }
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        let mut check = Check::new(workshop);
        let here = Path::default();
        if self.stops.len() < 2 {
            check.found(here.field("stops"), "too-few-stops", &self.stops.len().to_string(), "2");
        }
        for (place, stop) in self.stops.iter().enumerate() {
            let path = here.field("stops").at(place);
            if self.stops[..place].iter().any(|earlier| earlier.id == stop.id) {
                check.found(path.field("id"), "twice", stop.id.as_str(), "");
            }
            let is_high = stop.at.is_some_and(|height| !(0.0..=1.0).contains(&height));
            if let Some(height) = stop.at.filter(|_| is_high) {
                check.found(path.field("at"), "out-of-range", &height.to_string(), "0–1");
            }
        }
        if let Some(ask) = &self.ask {
            check.ask(&here.field("ask"), ask);
        }
        if let Some((ask, who, about)) = &self.guess {
            check.ask(&here.field("guess"), ask);
            check.group(&here.field("guess"), who);
            check.group(&here.field("guess"), about);
        }
        if let Some((from, to)) = &self.gap {
            check.group(&here.field("gap"), from);
            check.group(&here.field("gap"), to);
        }
        if let Some(tokens) = &self.tokens {
            check_tokens(&mut check, &here.field("tokens"), tokens);
        }
        check.flaws
    }
}

fn check_tokens(check: &mut Check<'_>, path: &Path, tokens: &TrackTokens) {
    let Some(table) = check.table(&path.field("of"), &tokens.of) else { return };
    let is_link = |kind: &FieldKind| matches!(kind, FieldKind::Link { many: false, .. });
    check.field(&path.field("who"), table, &tokens.who, "not-a-link", is_link);
    check.number(&path.field("now"), table, &tokens.now);
    check.number(&path.field("needed"), table, &tokens.needed);
    if let Some(timing) = &tokens.timing {
        let is_choice = |kind: &FieldKind| matches!(kind, FieldKind::Choice(_));
        check.field(&path.field("timing"), table, timing, "not-a-choice", is_choice);
    }
}
