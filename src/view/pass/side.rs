//! The side of a pass: the questions that it raises, and what was decided about it.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::session::{Decision, DecisionStatus};
use crate::model::workshop::Severity;

use super::super::marks;
use super::content::Page;
use super::{Case, Fired, short};

const TEXT: Style = Style::new(SMALLEST_TEXT, Ink::Ink);
const MUTED: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);
const ROW: f32 = SMALLEST_TEXT * LEADING;
const HEAD: f32 = 46.0;
const INDENT: f32 = 40.0;
/// Between entries, and between the two lists.
const GAP: f32 = 13.0;
const BETWEEN: f32 = 20.0;
/// Lines of an insight, and of a decision, from the roomiest to the tightest.
const LEVELS: [(usize, usize); 5] = [(4, 3), (3, 3), (3, 2), (2, 2), (1, 1)];

/// So much is shown of both lists.
#[derive(Clone, Copy, Debug)]
struct Plan {
    lines: (usize, usize),
    insights: usize,
    decisions: usize,
}

/// Draws it.
pub(super) fn draw(case: &Case<'_>, page: &Page<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let plan = planned(page, area, sketch);
    let rest = head(case, "pass-insights", area, sketch);
    let rest = insights(case, page.fired, plan, rest, sketch);
    let rest = head(case, "pass-decisions", rest.cut_top(BETWEEN).1, sketch);
    decisions(case, page, plan, rest, sketch);
}

/// Everything at the roomiest level at which it fits; else as many of both lists as do.
fn planned(page: &Page<'_>, area: Rect, sketch: &Sketch<'_>) -> Plan {
    let (insights, decisions) = (page.fired.len(), page.decisions.len());
    let whole = LEVELS.map(|lines| Plan { lines, insights, decisions });
    if let Some(plan) = whole.into_iter().find(|plan| height(page, *plan, area, sketch) <= area.height) {
        return plan;
    }
    let mut plan = Plan { lines: (2, 2), insights, decisions };
    while height(page, plan, area, sketch) > area.height && plan.insights + plan.decisions > 0 {
        // The longer list gives way: neither pushes out the other.
        if plan.insights >= plan.decisions {
            plan.insights -= 1;
        } else {
            plan.decisions -= 1;
        }
    }
    // What room is left lets the others be read to their end.
    let roomier = [(4, 3), (3, 3), (2, 3)].map(|lines| Plan { lines, ..plan });
    roomier.into_iter().find(|plan| height(page, *plan, area, sketch) <= area.height).unwrap_or(plan)
}

fn height(page: &Page<'_>, plan: Plan, area: Rect, sketch: &Sketch<'_>) -> f32 {
    let width = area.width - INDENT;
    let insights: f32 = page
        .fired
        .iter()
        .take(plan.insights)
        .map(|fired| insight_height(fired, plan, width, sketch) + GAP)
        .sum();
    let decisions = page.decisions.iter().take(plan.decisions);
    let decisions: f32 =
        decisions.map(|(_, decision)| decision_height(decision, plan, width, sketch) + GAP).sum();
    // A list that is empty, or cut off, says so in one line.
    let ends = |shown: usize, all: usize| if shown < all || all == 0 { ROW + GAP } else { 0.0 };
    let ends = ends(plan.insights, page.fired.len()) + ends(plan.decisions, page.decisions.len());
    2.0 * HEAD + BETWEEN + insights + decisions + ends - GAP
}

fn head(case: &Case<'_>, key: &str, area: Rect, sketch: &mut Sketch<'_>) -> Rect {
    let style = Style::new(26.0, Ink::Ink).weight(Weight::Bold).lines(1);
    sketch.text(area, &case.words.text(key), style);
    area.cut_top(HEAD).1
}

fn insight_style(fired: &Fired, plan: Plan) -> Style {
    let ink = if fired.is_settled { Ink::Muted } else { Ink::Ink };
    Style { ink, ..TEXT }.lines(plan.lines.0)
}

fn insight_height(fired: &Fired, plan: Plan, width: f32, sketch: &Sketch<'_>) -> f32 {
    let style = insight_style(fired, plan);
    sketch.text_height(short(&fired.says, width, style, sketch), width, style)
}

fn insights(case: &Case<'_>, all: &[Fired], plan: Plan, area: Rect, sketch: &mut Sketch<'_>) -> Rect {
    let mut rest = area;
    for fired in all.iter().take(plan.insights) {
        let text = rest.cut_left(INDENT).1;
        let height = insight_height(fired, plan, text.width, sketch);
        let word = case.words.text(match fired.severity {
            Severity::Info => "pass-info",
            Severity::Watch => "pass-watch",
            Severity::Stop => "pass-stop",
        });
        let told = format!("{word}: {}", fired.says);
        let outline = Rect { height, ..rest };
        sketch.item(Target::Told(format!("rule-{}", fired.rule)), outline, told, Grip::default(), |sketch| {
            sign(fired, at(rest.left + 13.0, rest.top + ROW / 2.0), sketch);
            let style = insight_style(fired, plan);
            let says = short(&fired.says, text.width, style, sketch);
            sketch.text(text, says, style);
        });
        rest = rest.cut_top(height + GAP).1;
    }
    end(case, ("pass-no-insights", "insights"), (plan.insights, all.len()), rest, sketch)
}

/// A sign for how serious it is, by its shape as well as its colour; a check mark where the group has dealt with it.
fn sign(fired: &Fired, center: Point, sketch: &mut Sketch<'_>) {
    match fired.severity {
        _ if fired.is_settled => marks::check(sketch, center, 20.0, Ink::Muted),
        Severity::Info => {
            sketch.circle(center, 10.0, None, line(Ink::Phase(0), 2.5));
            sketch.circle(center, 3.5, solid(Ink::Phase(0)), None);
        }
        Severity::Watch => marks::warning(sketch, center, 22.0),
        Severity::Stop => {
            let corner = |place: u8| {
                let angle = std::f32::consts::PI * (f32::from(place) / 4.0 + 0.125);
                center.moved(13.0 * angle.cos(), 13.0 * angle.sin())
            };
            sketch.polygon((0..8).map(corner).collect(), solid(Ink::Red), None);
            sketch.line(vec![center.moved(-6.5, 0.0), center.moved(6.5, 0.0)], line(Ink::OnStrong, 4.0));
        }
    }
}

fn decision_style(decision: &Decision, plan: Plan) -> Style {
    let ink = if decision.status == DecisionStatus::Done { Ink::Muted } else { Ink::Ink };
    Style { ink, weight: Weight::Semibold, ..TEXT }.lines(plan.lines.1)
}

fn decision_height(decision: &Decision, plan: Plan, width: f32, sketch: &Sketch<'_>) -> f32 {
    let about = if decision.owner.is_empty() && decision.due.is_empty() { 0.0 } else { ROW };
    sketch.text_height(&decision.text, width, decision_style(decision, plan)) + about
}

fn decisions(case: &Case<'_>, page: &Page<'_>, plan: Plan, area: Rect, sketch: &mut Sketch<'_>) {
    let mut rest = area;
    for (id, decision) in page.decisions.iter().take(plan.decisions) {
        let text = rest.cut_left(INDENT).1;
        let height = decision_height(decision, plan, text.width, sketch);
        let due = if decision.due.is_empty() { String::new() } else { case.words.date(&decision.due) };
        let about = about(&decision.owner, &due, text.width, sketch);
        let is_done = decision.status == DecisionStatus::Done;
        let done = if is_done { case.words.text("pass-done") } else { String::new() };
        let parts = [decision.text.as_str(), decision.owner.as_str(), due.as_str(), done.as_str()];
        let told = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
        let outline = Rect { height, ..rest };
        sketch.item(Target::Told(format!("decision-{id}")), outline, told, Grip::default(), |sketch| {
            let center = at(rest.left + 13.0, rest.top + ROW / 2.0);
            sketch.rect(Rect::around(center, 19.0, 19.0), 4.0, None, line(Ink::Muted, 2.0));
            if is_done {
                marks::check(sketch, center, 18.0, Ink::Green);
            }
            let used = sketch.text(text, &decision.text, decision_style(decision, plan));
            sketch.text(text.cut_top(used).1, &about, MUTED);
        });
        rest = rest.cut_top(height + GAP).1;
    }
    end(case, ("pass-no-decisions", "decisions"), (plan.decisions, page.decisions.len()), rest, sketch);
}

/// Who and until when, in one line; a long name gives way to the day.
fn about(owner: &str, due: &str, width: f32, sketch: &Sketch<'_>) -> String {
    if owner.is_empty() || due.is_empty() {
        return format!("{owner}{due}");
    }
    let day = format!(" · {due}");
    let room = width - sketch.text_width(&day, MUTED);
    let rows = sketch.lettering().rows_of(owner, MUTED.size, MUTED.weight, room, 1);
    format!("{}{day}", rows.first().map_or("", |row| row.text.as_str()))
}

/// The last line of a list that is empty or cut off.
fn end(
    case: &Case<'_>,
    (none, name): (&str, &str),
    (shown, all): (usize, usize),
    rest: Rect,
    sketch: &mut Sketch<'_>,
) -> Rect {
    if shown == all && all > 0 {
        return rest;
    }
    let (row, rest) = rest.cut_top(ROW);
    if all == 0 {
        sketch.text(row, &case.words.text(none), MUTED);
        return rest;
    }
    let told = case.words.count("pass-more", all - shown);
    sketch.item(Target::Told(format!("more-{name}")), row, told, Grip::default(), |sketch| {
        let style = TEXT.weight(Weight::Bold);
        sketch.text(row.cut_left(INDENT).1, &format!("+{}", all - shown), style);
    });
    rest
}
