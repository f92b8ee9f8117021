//! Ratings: rows with thumbs on a scale.

mod flaws;
mod head;
mod layout;
mod moves;
mod row;
mod state;

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, dashed, line, solid};
use crate::drawing::{SMALLEST_TEXT, Weight};
use crate::model::edit::Edit;
use crate::model::fault::Flaw;
use crate::model::view_spec::RatingsSpec;
use crate::model::workshop::Workshop;

use super::thumbs::{Legend, Reading};
use super::{Gesture, Sight, Stop, View, zones};
use layout::Layout;
use state::State;

/// The legend and what stands under it.
struct Plan {
    legend: Legend,
    layout: Layout,
}

impl Plan {
    fn new(state: &State<'_>, area: Rect) -> Self {
        let title = state.spec.title.as_deref().or(state.focus);
        let legend = Legend::new(state.sight, &state.spec.thumbs, &state.rows, title, true, area);
        let (_, rest) = area.cut_top(legend.height + 14.0);
        Self { legend, layout: Layout::new(state, rest) }
    }
}

impl View for RatingsSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        let state = State::new(self, sight);
        let plan = Plan::new(&state, area);
        plan.legend.draw(&self.thumbs, sketch);
        if state.rows.is_empty() {
            empty(&state, area, sketch);
            return;
        }
        head::draw(&state, &plan.layout, sketch);
        for (rect, group) in &plan.layout.headings {
            let style = Style::new(24.0, Ink::Phase(sight.phase())).weight(Weight::Semibold).lines(1);
            let text = state.groups[*group].heading.unwrap_or_default();
            sketch.text(Rect { top: rect.top + 2.0, ..*rect }, text, style);
            let under = rect.bottom() - 5.0;
            sketch.line(vec![at(rect.left, under), at(rect.right(), under)], line(Ink::Line, 1.5));
        }
        head::line(&state, &plan.layout, sketch);
        for slot in &plan.layout.slots {
            row::draw(&state, &plan.layout, slot, sketch);
        }
        if let Some((rect, more)) = plan.layout.more {
            let pill = Rect::new(rect.left, rect.top + 4.0, 84.0, 36.0_f32.min(rect.height - 4.0).max(30.0));
            zones::draw_more(sight, sketch, pill, more);
        }
        if let Some(rect) = plan.layout.open {
            open(&state, rect, sketch);
        }
        invite(&state, &plan.layout, sketch);
    }

    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
        moves::react(&State::new(self, sight), area, gesture)
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        moves::stops(&State::new(self, sight), area)
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        flaws::flaws(self, workshop)
    }
}

/// Without rows: what to do first.
fn empty(state: &State<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let spec = state.spec;
    let table = state.lacks.or(spec.each.as_ref()).unwrap_or(&spec.of);
    zones::invite(state.sight, table, sketch, area);
}

/// Under the last row: room for one more.
fn open(state: &State<'_>, rect: Rect, sketch: &mut Sketch<'_>) {
    let one = state.sight.workshop.table(state.spec.of.as_str()).map_or("", |table| table.one.as_str());
    let text =
        state.sight.invitation(&state.spec.of, ["ratings-open", "ratings-open-aside"], &[("one", one)]);
    let style = Style::new(SMALLEST_TEXT, Ink::Muted).middle().lines(1);
    let width = (sketch.text_width(&text, style) + 40.0).min(rect.width);
    let room = Rect::new(rect.left, rect.top + 4.0, width, (rect.height - 6.0).min(44.0));
    sketch.rect(room, 8.0, None, dashed(Ink::Muted, 1.6));
    sketch.text_centered(room.inset_xy(8.0, 0.0), &text, style);
}

/// As long as no thumb stands anywhere: how to begin, over the first track.
fn invite(state: &State<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    let Some(slot) = layout.slots.first() else { return };
    if let Some(table) = state.lacks {
        let axis = layout.columns[slot.column].axis;
        let middle = at(axis.center().x, slot.rect.center().y);
        let cover = Rect::around(middle, axis.width.min(300.0), slot.rect.height.min(48.0));
        sketch.rect(cover, 8.0, solid(Ink::Paper), None);
        zones::invite(state.sight, table, sketch, cover);
        return;
    }
    let is_seen = state.has(|value| *value != Reading::Veiled);
    let is_empty = !state.has(|value| matches!(value, Reading::At { .. } | Reading::Hidden));
    if !is_seen || !is_empty {
        return;
    }
    let axis = layout.columns[slot.column].axis;
    let text = state.sight.words.text("thumbs-invite");
    let style = Style::new(SMALLEST_TEXT, Ink::Muted).middle().lines(1);
    let width = sketch.text_width(&text, style) + 36.0;
    if width > axis.width {
        return;
    }
    let pill = Rect::around(at(axis.center().x, slot.rect.center().y), width, 36.0);
    sketch.rect(pill, 18.0, solid(Ink::Card), line(Ink::Line, 1.5));
    sketch.text_centered(pill, &text, style);
}
