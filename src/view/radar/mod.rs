//! A radar: one spoke a row, one polygon a thumb, and the numbers beside it.

mod figure;
mod plan;
mod side;
mod state;

use crate::drawing::SMALLEST_TEXT;
use crate::drawing::Target;
use crate::drawing::ink::Ink;
use crate::drawing::place::Rect;
use crate::drawing::sketch::{Sketch, Style, line, solid};
use crate::model::edit::Edit;
use crate::model::fault::{Flaw, Path};
use crate::model::view_spec::RadarSpec;
use crate::model::workshop::Workshop;

use super::check::Check;
use super::thumbs::{self, Reading};
use super::{Gesture, Sight, Stop, View, zones};
use plan::{Plan, Web};
use state::State;

/// More legal values of a spoke than this are not listed.
const MOST_STOPS: usize = 21;

impl View for RadarSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        let state = State::new(self, sight);
        if state.rows.is_empty() {
            let table = state.lacks.or(self.each.as_ref()).unwrap_or(&self.of);
            zones::invite(sight, table, sketch, area);
            return;
        }
        let plan = Plan::new(&state, area);
        side::draw(&state, &plan, sketch);
        figure::draw(&state, &plan.web, sketch);
        invite(&state, &plan.web, sketch);
        sketch.tell_if_silent(|_| told(&state));
    }

    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
        let state = State::new(self, sight);
        if state.lacks.is_some() {
            return None;
        }
        let held = |what: &Target| thumbs::held(sight, &self.of, &state.rows, &self.thumbs, what);
        let (row, place, value) = match gesture {
            Gesture::Drop { what, at } => {
                let (row, place) = held(what).filter(|_| area.contains(*at))?;
                let spoke = state.rows.iter().position(|other| other.linked.id == row.linked.id)?;
                let web = Plan::new(&state, area).web;
                (row, place, Some(web.value(&state.scale, spoke, *at)))
            }
            Gesture::Nudge { what, way } => {
                let (row, place) = held(what)?;
                (row, place, Some(thumbs::nudged(&state.scale, row.values[place], *way)))
            }
            Gesture::Remove(what) => {
                let (row, place) = held(what)?;
                (row, place, None)
            }
            Gesture::Tap(_) | Gesture::Make { .. } | Gesture::Write { .. } => return None,
        };
        thumbs::put(sight, &row.linked, &self.thumbs[place].field, row.name, value)
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        let state = State::new(self, sight);
        if state.lacks.is_some() || state.rows.is_empty() {
            return Vec::new();
        }
        let web = Plan::new(&state, area).web;
        let values = state.scale.values();
        let every = values.len().div_ceil(MOST_STOPS).max(1);
        let mut stops = Vec::new();
        for (spoke, row) in state.rows.iter().enumerate() {
            let token = |field: &crate::model::id::FieldId| {
                Target::Token(self.of.clone(), row.linked.id.clone(), field.clone())
            };
            let mut targets = self.thumbs.iter().map(|thumb| token(&thumb.field));
            let can_move =
                |target: &Target| thumbs::held(sight, &self.of, &state.rows, &self.thumbs, target).is_some();
            let Some(target) = targets.find(can_move) else { continue };
            stops.extend(values.iter().step_by(every).map(|value| Stop {
                target: target.clone(),
                name: thumbs::step(sight, row.name, &state.scale, *value),
                at: web.at(&state.scale, spoke, *value),
            }));
        }
        stops
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        let (mut check, top) = (Check::new(workshop), Path::default());
        if let Some(table) = thumbs::row_flaws(&mut check, &self.of, self.each.as_ref()) {
            thumbs::fields(&mut check, table, &self.thumbs);
        }
        if let Some((table, field)) = &self.index {
            let path = top.field("index");
            if let Some(table) = check.table(&path.at(0), table) {
                check.counted(&path.at(1), table, field);
            }
        }
        check.flaws
    }
}

/// As long as no dot stands anywhere: how to begin, in the middle of the web.
fn invite(state: &State<'_>, web: &Web, sketch: &mut Sketch<'_>) {
    let room = Rect::around(web.center, web.radius * 2.0 - 12.0, 52.0);
    if let Some(table) = state.lacks {
        sketch.rect(Rect::around(web.center, room.width.min(330.0), 56.0), 8.0, solid(Ink::Card), None);
        zones::invite(state.sight, table, sketch, Rect::around(web.center, room.width.min(330.0), 52.0));
        return;
    }
    let mut values = state.rows.iter().flat_map(|row| &row.values);
    let is_empty = values.clone().all(|value| matches!(value, Reading::Missing | Reading::Veiled));
    let style = Style::new(SMALLEST_TEXT, Ink::Muted).middle().lines(1);
    let text = state.sight.words.text("radar-invite");
    let width = sketch.text_width(&text, style) + 36.0;
    if is_empty && values.any(|value| *value == Reading::Missing) && width < room.width {
        let pill = Rect::around(web.center, width, 40.0);
        sketch.rect(pill, 20.0, solid(Ink::Card), line(Ink::Line, 1.5));
        sketch.text_centered(pill, &text, style);
    }
}

/// The radar in one sentence.
fn told(state: &State<'_>) -> String {
    let names: Vec<String> = state.rows.iter().map(|row| row.name.to_owned()).collect();
    let (n, names) = (names.len().to_string(), state.sight.words.names(&names));
    match &state.index {
        Some((label, index)) if state.has_numbers => {
            let words = [("n", n.as_str()), ("names", &names), ("label", label), ("index", index)];
            state.sight.words.with("radar-told-index", &words)
        }
        _ => state.sight.words.with("radar-told", &[("n", &n), ("names", &names)]),
    }
}
