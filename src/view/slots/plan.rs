//! How the sheet is shared between the texts and the fields beside them. In a slim strip they stand side by side, else
//! the fields have their rows under the texts.

use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::drawing::place::Rect;
use crate::drawing::sketch::{LEADING, Sketch, Style};
use crate::model::view_spec::SlotLayout;

use super::extras::{self, Labels, Rows};
use super::form::Form;

/// The parts of the sheet.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    title: Option<Rect>,
    /// The room of the texts.
    pub(super) slots: Rect,
    /// The places of the fields beside them.
    pub(super) extras: Vec<Rect>,
    pub(super) labels: Labels,
    /// There is no room for a figure.
    pub(super) is_strip: bool,
}

/// An area lower than this is a strip.
const STRIP: f32 = 190.0;
const TITLE: Style = Style::new(26.0, Ink::Ink).weight(Weight::Bold).lines(1);
const GAP: f32 = 20.0;
/// Under the fields, which should not look as if they belonged to the rounds.
const FOOT: f32 = 8.0;
/// Between the texts and the fields of a strip.
const BESIDE: f32 = 32.0;

impl Plan {
    pub(super) fn new(form: &Form<'_>, area: Rect) -> Self {
        let is_strip = area.height < STRIP;
        let (title, rest) = match &form.spec.title {
            Some(_) if area.height >= 140.0 => {
                let (title, rest) = area.cut_top(26.0 * LEADING);
                (Some(title), rest.cut_top(8.0).1)
            }
            Some(text) if is_strip => {
                // Beside the rest, in as little room as it needs.
                let width = form.sight.lettering.width(text, TITLE.size, TITLE.weight) + 2.0;
                let (title, rest) = area.cut_left(width.min(area.width * 0.22));
                (Some(title), rest.cut_left(24.0).1)
            }
            Some(_) | None => (None, area),
        };
        let has_slots = !form.slots.is_empty();
        let share = |rows: Rows, slots: Rect, room: Rect| Self {
            title,
            slots,
            labels: rows.labels,
            extras: rows.places(room),
            is_strip,
        };
        if form.extras.is_empty() {
            return share(Rows::none(), rest, rest);
        }
        if !has_slots {
            let rows = extras::pack(form, rest.width, rest.height);
            return share(rows, Rect { height: 0.0, ..rest }, rest);
        }
        if is_strip {
            let pack = |share: f32| extras::pack(form, rest.width * share, rest.height);
            // The texts give way as long as that leaves the fields their whole names.
            let tries = [0.5, 0.58, 0.66, 0.72].map(pack);
            let rows = tries.iter().find(|rows| !rows.is_cut).or(tries.get(2)).cloned();
            let rows = rows.unwrap_or(Rows::none());
            let (slots, after) = rest.cut_left(rest.width - rows.width - BESIDE);
            return share(rows, slots, after.cut_left(BESIDE).1);
        }
        let most = match form.spec.layout {
            // Boxes can be low before anything else is cut.
            SlotLayout::Fields => rest.height * 0.6,
            SlotLayout::Fish | SlotLayout::Road | SlotLayout::Panels => (rest.height * 0.42).min(260.0),
        };
        let rows = extras::pack(form, rest.width, most);
        let (slots, under) = rest.cut_top(rest.height - rows.height - GAP - FOOT);
        let under = under.cut_top(GAP).1;
        share(rows, slots, Rect { height: under.height - FOOT, ..under })
    }

    /// The heading of the whole.
    pub(super) fn title(&self, form: &Form<'_>, sketch: &mut Sketch<'_>) {
        let (Some(place), Some(text)) = (self.title, &form.spec.title) else { return };
        let lines = ((place.height / (TITLE.size * LEADING) + 0.01) as usize).clamp(1, 3);
        if lines == 1 {
            sketch.text(place, text, TITLE);
        } else {
            sketch.text_centered(place, text, TITLE.lines(lines));
        }
    }
}
