//! What every canvas has around its view: advice, title and question on top, rounds at the bottom.

use super::sight::Sight;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid};
use crate::drawing::{Grip, SHEET_HEIGHT, SHEET_WIDTH, Target, Weight};
use crate::model::pace;

const MARGIN: f32 = 50.0;
/// Where the view begins, in sheet units.
pub const TOP: f32 = 184.0;
const BOTTOM: f32 = 78.0;

/// The part of the sheet that the view may fill.
pub fn area(_sight: &Sight<'_>) -> Rect {
    Rect::new(MARGIN, TOP, SHEET_WIDTH - 2.0 * MARGIN, SHEET_HEIGHT - TOP - BOTTOM)
}

/// Draws the frame and returns the part of the sheet that the view may fill.
pub fn draw(sight: &Sight<'_>, sketch: &mut Sketch<'_>) -> Rect {
    heading(sight, sketch);
    rounds(sight, sketch);
    area(sight)
}

fn heading(sight: &Sight<'_>, sketch: &mut Sketch<'_>) {
    let advice = sight.canvas.advice.and_then(|number| sight.workshop.advice(number));
    let above = if let Some(advice) = advice {
        let number = advice.number.to_string();
        sight.words.with("frame-advice", &[("number", &number), ("title", &advice.title)])
    } else {
        let phase = sight.canvas.phase.as_ref().and_then(|id| sight.workshop.phase_index(id));
        let phase = phase.and_then(|place| sight.workshop.phases.get(place));
        phase.map_or_else(|| sight.workshop.title.clone(), |phase| phase.name.clone())
    };
    let phase = Style::new(22.0, Ink::Phase(sight.phase())).weight(Weight::Semibold);
    sketch.label(at(MARGIN, 50.0), &above, phase);
    // A made-up example says so wherever its picture goes.
    if sight.session.cover().invented {
        let beside = MARGIN + sketch.text_width(&above, phase);
        let text = format!(" · {}", sight.words.text("chart-invented"));
        sketch.label(at(beside, 50.0), &text, Style::new(22.0, Ink::Muted));
    }
    sketch.label(at(MARGIN, 100.0), &sight.canvas.title, Style::new(44.0, Ink::Ink).weight(Weight::Bold));
    sketch.label(at(MARGIN, 144.0), &sight.canvas.question, Style::new(26.0, Ink::Muted));
    if sight.lens.shows_task {
        task(sight, sketch);
    }
}

/// What the step of the plan asks for, in one line between the question and the view.
fn task(sight: &Sight<'_>, sketch: &mut Sketch<'_>) {
    let step = pace::step_on(sight.workshop, sight.session, sight.canvas);
    let Some(task) = step.map(|step| step.instruction).filter(|task| !task.is_empty()) else { return };
    let line = Rect::new(MARGIN, 154.0, SHEET_WIDTH - 2.0 * MARGIN, 26.0);
    let style = Style::new(21.0, Ink::Ink).weight(Weight::Semibold).lines(1);
    sketch.item(Target::Told("task".to_owned()), line, task.clone(), Grip::default(), |sketch| {
        sketch.text(line, &task, style);
    });
}

fn rounds(sight: &Sight<'_>, sketch: &mut Sketch<'_>) {
    let now = sight.session.live().round.get(&sight.canvas.id).copied().unwrap_or(0);
    let mut left = MARGIN;
    let minutes = pace::rounds(sight.workshop, sight.session, sight.canvas);
    for (place, (round, minutes)) in sight.canvas.rounds.iter().zip(minutes).enumerate() {
        let minutes = sight.words.with("frame-minutes", &[("n", &minutes.to_string())]);
        let name =
            Style::new(22.0, if place == now { Ink::Paper } else { Ink::Ink }).weight(Weight::Semibold);
        let time = Style::new(22.0, if place == now { Ink::Paper } else { Ink::Muted });
        let name_width = sketch.text_width(&round.name, name);
        let pill = Rect::new(left, 842.0, name_width + sketch.text_width(&minutes, time) + 54.0, 42.0);
        let fill = solid(if place == now { Ink::Ink } else { Ink::Card });
        let stroke = (place != now).then(|| line(Ink::Line, 1.5));
        let told = format!("{} {minutes}", round.name);
        let tap = Grip { tap: true, ..Grip::default() };
        sketch.item(round_target(place), pill, told, tap, |sketch| {
            sketch.rect(pill, 21.0, fill, stroke);
            sketch.label(at(left + 20.0, 870.5), &round.name, name);
            sketch.label(at(left + 34.0 + name_width, 870.5), &minutes, time);
        });
        left = pill.right() + 12.0;
    }
}

/// What the pill of a round stands for. Where the room is, the stage sets; no view reacts to it.
fn round_target(place: usize) -> Target {
    Target::Told(format!("round-{place}"))
}

/// The round that a target stands for, from 0.
pub fn round_of(target: &Target) -> Option<usize> {
    match target {
        Target::Told(name) => name.strip_prefix("round-")?.parse().ok(),
        _ => None,
    }
}
