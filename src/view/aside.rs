//! What stands on the wall in place of a canvas while nobody works on one: a break or a talk of the plan, and the screens
//! of a method. The question stays in sight, and there is room for a large clock, which the stage paints.

use super::Sight;
use crate::drawing::ink::Ink;
use crate::drawing::lettering::Lettering;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid, thin};
use crate::drawing::{Drawing, SHEET_WIDTH, Weight};
use crate::model::plan::{Method, MethodRun};
use crate::words::Words;

/// Where the stage paints the clock of an aside.
pub const CLOCK: Rect = Rect { left: 400.0, top: 500.0, width: 800.0, height: 230.0 };

const MARGIN: f32 = 130.0;

/// A break or a talk.
#[derive(Clone, Copy, Debug)]
pub struct Pause<'a> {
    pub lettering: &'a Lettering,
    pub title: &'a str,
    pub instruction: &'a str,
    /// When it goes on, and with what: *Vi fortsætter kl. 10.45 med Forandringskurven*.
    pub then: &'a str,
}

/// Draws a break or a talk.
pub fn pause(pause: &Pause<'_>) -> Drawing {
    let mut sketch = Sketch::new(pause.lettering);
    let title = Style::new(92.0, Ink::Ink).weight(Weight::Bold).middle().lines(2);
    sketch.text_centered(band(120.0, 230.0), pause.title, title);
    sketch.text_centered(band(360.0, 120.0), pause.instruction, text(36.0, Ink::Muted));
    sketch.text_centered(band(770.0, 70.0), pause.then, text(34.0, Ink::Ink));
    let parts = [pause.title, pause.instruction, pause.then];
    sketch.tell(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". "));
    sketch.finish()
}

/// Draws the screen of a method on a canvas; `notes` is how many notes lie on it.
pub fn method(sight: &Sight<'_>, run: &MethodRun, notes: usize) -> Drawing {
    let mut sketch = Sketch::new(sight.lettering);
    let phase = Ink::Phase(sight.phase());
    let name = sight.words.text(run.method.key());
    let above = format!("{name} · {}", sight.canvas.title);
    sketch.label(at(50.0, 62.0), &above, Style::new(26.0, phase).weight(Weight::Semibold));
    let question = Style::new(58.0, Ink::Ink).weight(Weight::Bold).middle().lines(3);
    sketch.text_centered(band(260.0, 190.0), &sight.canvas.question, question);
    let told = match run.method {
        Method::OneTwoFourAll => crowds(sight.words, run, phase, &mut sketch),
        Method::Silent => sight.words.count("method-silent-notes", notes),
        Method::RoundRobin => seats(sight.words, run, phase, &mut sketch),
    };
    let instruction = sight.words.text(&instruction(run));
    sketch.text_centered(band(440.0, 64.0), &instruction, text(32.0, Ink::Muted));
    sketch.text_centered(band(770.0, 60.0), &told, text(34.0, Ink::Ink));
    sketch.tell(format!("{name}. {} {instruction} {told}", sight.canvas.question));
    sketch.finish()
}

/// The key of what the group is asked to do now.
fn instruction(run: &MethodRun) -> String {
    match run.method {
        Method::OneTwoFourAll => format!("method-one-two-four-do-{}", run.stage.min(3) + 1),
        Method::Silent => "method-silent-do".to_owned(),
        Method::RoundRobin => "method-round-do".to_owned(),
    }
}

fn band(top: f32, height: f32) -> Rect {
    Rect::new(MARGIN, top, SHEET_WIDTH - 2.0 * MARGIN, height)
}

fn text(size: f32, ink: Ink) -> Style {
    Style::new(size, ink).middle().lines(2)
}

/// One, two, four, all: who works together now is filled.
fn crowds(words: &Words, run: &MethodRun, phase: Ink, sketch: &mut Sketch<'_>) -> String {
    const WIDE: f32 = 260.0;
    const PEOPLE: [&[(f32, f32)]; 4] = [
        &[(0.0, 0.0)],
        &[(-22.0, 0.0), (22.0, 0.0)],
        &[(-22.0, -20.0), (22.0, -20.0), (-22.0, 20.0), (22.0, 20.0)],
        &[
            (0.0, -38.0),
            (27.0, -27.0),
            (38.0, 0.0),
            (27.0, 27.0),
            (0.0, 38.0),
            (-27.0, 27.0),
            (-38.0, 0.0),
            (-27.0, -27.0),
        ],
    ];
    let left = SHEET_WIDTH / 2.0 - 2.0 * WIDE;
    for (place, people) in PEOPLE.iter().enumerate() {
        let middle = at(left + (place as f32 + 0.5) * WIDE, 150.0);
        if place > 0 {
            let from = middle.moved(-WIDE / 2.0 - 30.0, 0.0);
            sketch.line(vec![from, middle.moved(-WIDE / 2.0 + 30.0, 0.0)], line(Ink::Line, 3.0));
        }
        let radius = if *people == PEOPLE[3] { 11.0 } else { 15.0 };
        for (x, y) in *people {
            person(middle.moved(*x, *y), radius, place, run.stage, phase, sketch);
        }
        let name = words.text(&format!("method-one-two-four-{}", place + 1));
        let seconds = run.stages.get(place).copied().unwrap_or(0);
        let minutes = words.with("frame-minutes", &[("n", &seconds.div_ceil(60).to_string())]);
        let weight = if place == run.stage { Weight::Bold } else { Weight::Regular };
        let ink = if place == run.stage { Ink::Ink } else { Ink::Muted };
        sketch.label(
            middle.moved(0.0, 84.0),
            &format!("{name} · {minutes}"),
            Style::new(26.0, ink).weight(weight).middle(),
        );
    }
    String::new()
}

fn person(middle: Point, radius: f32, place: usize, stage: usize, phase: Ink, sketch: &mut Sketch<'_>) {
    let fill = match place.cmp(&stage) {
        std::cmp::Ordering::Less => thin(phase, 0.3),
        std::cmp::Ordering::Equal => solid(phase),
        std::cmp::Ordering::Greater => solid(Ink::Card),
    };
    let stroke = if place > stage { Ink::Muted } else { phase };
    sketch.circle(middle, radius, fill, line(stroke, 2.5));
}

/// A seat for each person, without names; whose turn it is is filled.
fn seats(words: &Words, run: &MethodRun, phase: Ink, sketch: &mut Sketch<'_>) -> String {
    let count = run.stages.len();
    let apart = (1300.0 / count as f32).min(84.0);
    let left = SHEET_WIDTH / 2.0 - apart * (count as f32 - 1.0) / 2.0;
    for place in 0..count {
        let middle = at(left + place as f32 * apart, 160.0);
        let radius = if place == run.stage { apart * 0.48 } else { apart * 0.34 };
        person(middle, radius, place, run.stage, phase, sketch);
        if apart > 44.0 || place == run.stage {
            let ink = if place == run.stage { Ink::OnStrong } else { Ink::Ink };
            let size = if place == run.stage { 32.0_f32.min(apart * 0.6) } else { 24.0 };
            let style = Style::new(size, ink).weight(Weight::Semibold).middle();
            sketch.label(middle.moved(0.0, size * 0.36), &(place + 1).to_string(), style);
        }
    }
    let (turn, all) = ((run.stage + 1).to_string(), count.to_string());
    words.with("method-round-turn", &[("n", &turn), ("of", &all)])
}
