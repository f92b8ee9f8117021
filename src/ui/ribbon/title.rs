//! The name of the group on the ribbon, and how much room the beads leave it.

use eframe::egui::text::LayoutJob;
use eframe::egui::{Pos2, Ui, vec2};

use super::{Bead, BeadString, TIGHT};
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::ui::theme::{self, Look, size};
use crate::ui::widgets;

/// The name of the group on the ribbon: on one line, on two where that is too long, and shortened at last.
pub(super) struct Title<'a> {
    text: &'a str,
    /// Its width on one line.
    whole: f32,
    /// The width of its longest word: a name is never broken inside.
    longest: f32,
}

impl<'a> Title<'a> {
    pub(super) fn of(ui: &Ui, text: &'a str) -> Self {
        let width = |text: &str| widgets::text_width(ui, text, size::BODY, Weight::Regular);
        Self { text, whole: width(text), longest: text.split_whitespace().map(width).fold(0.0, f32::max) }
    }

    /// The beads beside the title, in a room for both: as loose as one line of it allows, else as half of it does. They
    /// stay far enough apart for a finger.
    pub(super) fn beside(&self, beads: &[Bead], room: f32) -> BeadString {
        let beside = |title: f32| BeadString::within(beads, room - title - 4.0);
        // A line breaks between words, so two lines need a little more than a half.
        [self.whole, self.longest.max(self.whole * 0.6)]
            .map(beside)
            .into_iter()
            .find(|string| string.tight >= TIGHT)
            .unwrap_or_else(|| BeadString::tight(beads, beside(0.0).tight.min(TIGHT)))
    }

    pub(super) fn show(&self, ui: &Ui, look: Look, at: Pos2, width: f32) {
        let two = self.whole > width && self.longest <= width;
        let (color, lines) = (look.ink(Ink::Muted), if two { 2 } else { 1 });
        let font = theme::font(size::BODY, Weight::Regular);
        let mut job = LayoutJob::simple(self.text.to_owned(), font, color, width);
        job.wrap.max_rows = lines;
        job.wrap.break_anywhere = !two;
        // Two lines stand closer than in a text: the ribbon is no higher.
        job.sections.iter_mut().for_each(|section| section.format.line_height = Some(LINE));
        let galley = ui.painter().layout_job(job);
        let corner = at - vec2(0.0, galley.size().y / 2.0);
        ui.painter().galley(corner, galley, color);
    }
}

/// The height of a line of the title.
const LINE: f32 = 23.0;
