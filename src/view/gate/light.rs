//! The right side of a gate: the traffic light with its points, the room's vote, the decision and its conditions.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, Mark, SMALLEST_TEXT, Stroke, Target, Weight};
use crate::model::field::OptionSpec;
use crate::model::id::OptionId;
use crate::model::privacy::{Answers, Bucket, Shown};
use crate::model::value::Value;

use super::super::split::text_on;
use super::questions::pill_mark;
use super::state::{State, lamp};

const LABEL: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);
const LINE: f32 = SMALLEST_TEXT * LEADING;
const PITCH: f32 = 70.0;
const LAMP: f32 = 27.0;

/// Draws everything to the right of the questions.
pub(super) fn draw(state: &State<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let lights = lamps(state);
    let (top, rest) = area.cut_top(lights.len() as f32 * PITCH + 22.0);
    let told = Target::Told("light".to_owned());
    sketch
        .item(told, top, state.told(), Grip::default(), |sketch| traffic_light(state, &lights, top, sketch));
    let rest = votes(state, rest.cut_top(16.0).1, sketch);
    let rest = decision(state, rest, sketch);
    conditions(state, rest, sketch);
}

/// The lamps from the top down: red, amber, green.
fn lamps<'a>(state: &State<'a>) -> Vec<&'a OptionSpec> {
    let mut lights: Vec<&OptionSpec> = state.lights().iter().collect();
    lights.sort_by_key(|light| match lamp(light) {
        Ink::Red => 0,
        Ink::Amber => 1,
        Ink::Green => 2,
        _ => 3,
    });
    lights
}

fn traffic_light(state: &State<'_>, lights: &[&OptionSpec], area: Rect, sketch: &mut Sketch<'_>) {
    let housing = Rect::new(area.left, area.top, 86.0, area.height);
    sketch.mark(Mark::Shadow { rect: housing, radius: 22.0, lift: 1.0 });
    sketch.rect(housing, 22.0, solid(Ink::StickyInk), line(Ink::Grey, 1.5));
    let lit = state.light();
    for (place, light) in lights.iter().enumerate() {
        let center = at(housing.center().x, housing.top + 11.0 + PITCH * (place as f32 + 0.5));
        let ink = lamp(light);
        let is_lit = lit.is_some_and(|lit| lit.id == light.id);
        let style = Style::new(if is_lit { 30.0 } else { SMALLEST_TEXT }, Ink::Ink).lines(1);
        let name = Rect::new(housing.right() + 20.0, center.y - 25.0, area.width - 106.0, 50.0);
        if is_lit {
            sketch.circle(center, LAMP + 8.0, thin(ink, 0.30), None);
            sketch.circle(center, LAMP, solid(ink), line(Ink::OnSeries(0), 3.0));
            sketch.text_centered(name, &light.name, style.weight(Weight::Bold));
        } else {
            let rim = Stroke { strength: 0.6, ..line(Ink::Sticky(5), 1.5) };
            sketch.circle(center, LAMP, thin(ink, 0.22), rim);
            sketch.text_centered(name, &light.name, Style { ink: Ink::Muted, ..style });
        }
    }
    points(state, area, sketch);
}

/// `9 af 14`, or how many questions are still open.
fn points(state: &State<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let words = state.sight.words;
    let place = Rect::new(area.right() - 130.0, area.top, 130.0, area.height);
    let (big, small) = match state.total() {
        Some(total) => {
            (words.short_number(total), words.with("gate-of", &[("most", &state.most().to_string())]))
        }
        None => (state.open().to_string(), words.count("gate-open", state.open())),
    };
    let middle = place.center().y;
    let strong = Style::new(64.0, Ink::Ink).weight(Weight::Bold).right();
    sketch.label(at(place.right(), middle + 10.0), &big, strong);
    sketch.text(Rect { top: middle + 20.0, height: LINE, ..place }, &small, LABEL.right());
}

/// The vote of each group as a small bar; returns the room under them.
fn votes(state: &State<'_>, mut area: Rect, sketch: &mut Sketch<'_>) -> Rect {
    let words = state.sight.words;
    for (group, shown) in state.votes().into_iter().take(2) {
        let heading = match shown {
            Shown::Nothing => continue,
            // How many answered may not be said.
            Shown::Hidden { .. } => words.with("gate-vote-of", &[("group", group)]),
            Shown::Band(answers) | Shown::Dots(answers) => {
                words.count_with("gate-vote", answers.n as usize, &[("group", group)])
            }
        };
        let (place, rest) = area.cut_top(LINE + 4.0 + 36.0);
        let bar = place.cut_top(LINE + 4.0).1;
        let told = say_vote(state, &heading, shown);
        sketch.item(Target::Told(format!("vote:{group}")), place, told, Grip::default(), |sketch| {
            sketch.text(place, &heading, LABEL);
            match shown {
                Shown::Nothing => {}
                Shown::Hidden { fewer_than } => hidden(state, *fewer_than, bar, sketch),
                Shown::Band(answers) | Shown::Dots(answers) => counts(state, answers, bar, sketch),
            }
        });
        area = rest.cut_top(14.0).1;
    }
    area
}

fn hidden(state: &State<'_>, k: u32, bar: Rect, sketch: &mut Sketch<'_>) {
    let text = state.sight.words.with("gate-hidden", &[("k", &k.to_string())]);
    sketch.text_centered(bar, &text, LABEL);
}

/// How many voted for each light, with its first letter.
fn counts(state: &State<'_>, answers: &Answers, bar: Rect, sketch: &mut Sketch<'_>) {
    let total: u32 = answers.buckets.iter().map(|bucket| bucket.count).sum();
    let mut left = bar.left;
    for bucket in answers.buckets.iter().filter(|bucket| bucket.count > 0) {
        let width = bar.width * bucket.count as f32 / total.max(1) as f32;
        let lights: Vec<&OptionSpec> = state
            .lights()
            .iter()
            .filter(|light| bucket.options.iter().any(|id| light.id == id.as_str()))
            .collect();
        let ink = if let [only] = lights[..] { lamp(only) } else { Ink::Grey };
        let place = Rect::new(left, bar.top, width, bar.height).inset_xy(1.0, 0.0);
        sketch.rect(place, 5.0_f32.min(place.width / 2.0), solid(ink), None);
        let style = Style::new(SMALLEST_TEXT, text_on(ink)).weight(Weight::Semibold).middle();
        let short: Vec<String> = lights.iter().map(|light| short(light)).collect();
        let names: Vec<String> = lights.iter().map(|light| light.name.to_lowercase()).collect();
        let word = |name: &[String]| format!("{} {}", bucket.count, name.join("/"));
        let texts = [word(&names), word(&short), bucket.count.to_string()];
        if let Some(text) = texts.iter().find(|text| sketch.text_width(text, style) + 10.0 <= place.width) {
            sketch.text_centered(place, text, style.lines(1));
        }
        left += width;
    }
}

/// The letter of a light.
fn short(light: &OptionSpec) -> String {
    light.short.clone().unwrap_or_else(|| light.name.chars().take(1).collect())
}

fn say_vote(state: &State<'_>, heading: &str, shown: &Shown) -> String {
    let words = state.sight.words;
    let Some(answers) = shown.answers() else {
        let k = state.sight.session.cover().privacy.k.to_string();
        return words.with(
            "gate-say-vote",
            &[("heading", heading), ("votes", &words.with("gate-hidden", &[("k", &k)]))],
        );
    };
    let name = |id: &String| {
        let light = state.lights().iter().find(|light| light.id == id.as_str());
        light.map_or_else(|| id.clone(), |light| light.name.clone())
    };
    let say = |bucket: &Bucket| {
        let names: Vec<String> = bucket.options.iter().map(name).collect();
        format!("{} {}", bucket.count, words.names(&names))
    };
    let votes: Vec<String> = answers.buckets.iter().map(say).collect();
    words.with("gate-say-vote", &[("heading", heading), ("votes", &words.names(&votes))])
}

/// The decision of whoever leads; returns the room under it.
fn decision(state: &State<'_>, area: Rect, sketch: &mut Sketch<'_>) -> Rect {
    let words = state.sight.words;
    let label = state.decision_field().map_or("", |field| field.label.as_str());
    sketch.text(area, label, LABEL);
    let (buttons, rest) = area.cut_top(LINE + 6.0).1.cut_top(50.0);
    let chosen = state.decision();
    let lights = state.lights();
    for (light, place) in lights.iter().zip(buttons.columns(lights.len(), 8.0)) {
        let is_chosen = chosen.is_some_and(|chosen| chosen.id == light.id);
        if !state.is_offered(light) && !is_chosen {
            sketch.rect(place, place.height / 2.0, None, dashed(Ink::Line, 2.0));
            sketch.text_centered(place, &light.name, Style::new(24.0, Ink::Muted).middle().lines(1));
            continue;
        }
        let key = if is_chosen { "gate-say-decided" } else { "gate-say-decide" };
        let say = words.with(key, &[("light", &light.name)]);
        let grip = Grip { tap: true, ..Grip::default() };
        sketch.item(decision_target(state, &light.id), place, say, grip, |sketch| {
            pill_mark(place, &light.name, lamp(light), text_on(lamp(light)), is_chosen, sketch);
        });
    }
    if lights.iter().all(|light| state.is_offered(light)) {
        return rest.cut_top(16.0).1;
    }
    let (note, rest) = rest.cut_top(4.0).1.cut_top(LINE);
    sketch.text(note, &words.text("gate-not-yet"), LABEL);
    rest.cut_top(12.0).1
}

/// A light that can be decided.
pub(super) fn decision_target(state: &State<'_>, light: &OptionId) -> Target {
    let (table, id) = (state.row.table.clone(), state.row.id.clone());
    Target::Choice(table, id, state.spec.decision.clone(), light.clone())
}

/// The conditions, one a line.
fn conditions(state: &State<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    if area.height < LINE * 2.0 + 20.0 {
        return;
    }
    let table = state.sight.workshop.table(state.spec.of.as_str());
    let field = table.and_then(|table| table.field(state.spec.conditions.as_str()));
    let label = field.map_or("", |field| field.label.as_str());
    let text = state.value(&state.spec.conditions).and_then(Value::text).unwrap_or_default();
    let target =
        Target::Writing(state.row.table.clone(), state.row.id.clone(), state.spec.conditions.clone());
    let say = state.sight.words.with("gate-say-conditions", &[("label", label), ("text", text)]);
    let grip = Grip { write: true, ..Grip::default() };
    sketch.item(target, area, say, grip, |sketch| {
        sketch.text(area, label, LABEL);
        let paper = area.cut_top(LINE + 6.0).1;
        if text.is_empty() {
            sketch.rect(paper, 8.0, None, dashed(Ink::Grey, 1.5));
            let hint = state.sight.words.text("gate-write");
            sketch.text_centered(paper, &hint, Style::new(SMALLEST_TEXT, Ink::Muted).middle().lines(2));
            return;
        }
        sketch.card(paper, 8.0, solid(Ink::Sticky(0)));
        let inside = paper.inset_xy(16.0, 10.0);
        let mut top = inside.top;
        for one in text.lines().filter(|one| !one.trim().is_empty()) {
            let room = ((inside.bottom() - top) / LINE + 0.01).floor();
            if room < 1.0 {
                break;
            }
            sketch.circle(at(inside.left + 4.0, top + LINE / 2.0), 3.5, solid(Ink::StickyInk), None);
            let place = Rect::new(inside.left + 18.0, top, inside.width - 18.0, inside.bottom() - top);
            top += sketch.text(
                place,
                one.trim(),
                Style::new(SMALLEST_TEXT, Ink::StickyInk).lines(room as usize),
            );
        }
    });
}
