//! The strip on top of the wall: the product, the group, the beads of the workshop and the clock. 1600 × 54 sheet units,
//! at most 6 % of the height of the wall.

use crate::drawing::ink::Ink;
use crate::drawing::lettering::Lettering;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid, thin};
use crate::drawing::{Drawing, SHEET_WIDTH, Weight};

/// The height of the strip, in sheet units of a wall that is 900 high.
pub const HEIGHT: f32 = 54.0;

/// What the strip says.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    pub title: String,
    pub beads: Vec<Bead>,
    /// `11:42`.
    pub clock: String,
    pub sign: Sign,
}

/// One piece of advice.
#[derive(Clone, Debug, PartialEq)]
pub struct Bead {
    /// Empty for canvases outside the pieces of advice.
    pub number: String,
    pub phase: u8,
    pub is_now: bool,
    pub is_done: bool,
}

/// How the clock stands: each has a shape of its own beside its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Two bars.
    Paused,
    /// A dot.
    Running,
    /// A triangle: the last minute.
    Ending,
    /// A square: time is up.
    Over,
}

const MARGIN: f32 = 30.0;
const CLOCK: f32 = 190.0;
const DIGITS: f32 = 41.0;
const BEAD: f32 = 32.0;
const APART: f32 = 20.0;
const NEW_PHASE: f32 = 36.0;

/// Draws the strip.
pub fn draw(strip: &Strip, lettering: &Lettering) -> Drawing {
    let mut sketch = Sketch::new(lettering);
    sketch.rect(Rect::new(0.0, 0.0, SHEET_WIDTH, HEIGHT), 0.0, solid(Ink::Card), None);
    sketch.line(vec![at(0.0, HEIGHT - 0.5), at(SHEET_WIDTH, HEIGHT - 0.5)], line(Ink::Line, 1.0));
    let start = beads(strip, &mut sketch);
    let name = Style::new(23.0, Ink::Ink).weight(Weight::Bold);
    sketch.label(at(MARGIN, 35.0), "Råderum", name);
    let left = MARGIN + sketch.text_width("Råderum", name) + 14.0;
    let room = Rect::new(left, 13.0, (start - left - 20.0).max(0.0), 28.0);
    sketch.text(room, &strip.title, Style::new(22.0, Ink::Muted).lines(1));
    clock(strip, &mut sketch);
    sketch.tell(format!("{} {}", strip.title, strip.clock));
    sketch.finish()
}

fn beads(strip: &Strip, sketch: &mut Sketch<'_>) -> f32 {
    let gap = |place: usize| {
        let new = place > 0 && strip.beads[place - 1].phase != strip.beads[place].phase;
        if place == 0 {
            0.0
        } else if new {
            NEW_PHASE
        } else {
            APART
        }
    };
    let width = (0..strip.beads.len()).map(|place| gap(place) + BEAD).sum::<f32>();
    let start = (SHEET_WIDTH - width) / 2.0;
    let middle = HEIGHT / 2.0;
    let mut left = start;
    for (place, bead) in strip.beads.iter().enumerate() {
        let phase = Ink::Phase(bead.phase);
        if place > 0 {
            let (from, to) = (at(left, middle), at(left + gap(place), middle));
            let ink = if bead.is_done || bead.is_now { phase } else { Ink::Line };
            sketch.line(vec![from, to], line(ink, 2.5));
        }
        left += gap(place);
        let at_middle = at(left + BEAD / 2.0, middle);
        let (radius, fill, stroke, ink) = if bead.is_now {
            (21.0, solid(phase), phase, Ink::OnStrong)
        } else if bead.is_done {
            (BEAD / 2.0, thin(phase, 0.16), phase, phase)
        } else {
            (BEAD / 2.0, solid(Ink::Card), Ink::Muted, Ink::Muted)
        };
        sketch.circle(at_middle, radius, solid(Ink::Card), None);
        sketch.circle(at_middle, radius, fill, line(stroke, 2.0));
        if bead.number.is_empty() {
            for beside in [-6.0, 0.0, 6.0] {
                sketch.circle(at_middle.moved(beside, 0.0), 2.4, solid(ink), None);
            }
        } else {
            let style = Style::new(22.0, ink).weight(Weight::Semibold).middle();
            sketch.label(at_middle.moved(0.0, 8.0), &bead.number, style);
        }
        left += BEAD;
    }
    start
}

fn clock(strip: &Strip, sketch: &mut Sketch<'_>) {
    let pill = Rect::new(SHEET_WIDTH - MARGIN - CLOCK, 3.0, CLOCK, HEIGHT - 7.0);
    let (ground, frame, digits) = match strip.sign {
        Sign::Paused | Sign::Running => (Ink::Ink, None, Ink::Card),
        Sign::Ending => (Ink::Ink, Some(line(Ink::Amber, 4.0)), Ink::Card),
        Sign::Over => (Ink::Red, None, Ink::OnStrong),
    };
    sketch.rect(pill, pill.height / 2.0, solid(ground), frame);
    let style = Style::new(DIGITS, digits).weight(Weight::Semibold);
    let width = sketch.text_width(&strip.clock, style) + 28.0;
    let left = pill.center().x - width / 2.0;
    let sign = at(left + 8.0, pill.center().y);
    match strip.sign {
        Sign::Paused => {
            for beside in [-5.0, 5.0] {
                let (from, to) = (sign.moved(beside, -9.0), sign.moved(beside, 9.0));
                sketch.line(vec![from, to], line(digits, 4.0));
            }
        }
        Sign::Running => sketch.circle(sign, 8.0, solid(Ink::Amber), None),
        Sign::Ending => {
            let points = vec![sign.moved(0.0, -10.0), sign.moved(11.0, 9.0), sign.moved(-11.0, 9.0)];
            sketch.polygon(points, solid(Ink::Amber), None);
        }
        Sign::Over => sketch.rect(Rect::around(sign, 16.0, 16.0), 2.0, solid(digits), None),
    }
    sketch.label(at(left + 28.0, pill.center().y + DIGITS * 0.355), &strip.clock, style);
}
