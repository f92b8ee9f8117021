//! Draws the head of the scales and each of them.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};

use crate::model::privacy::{Answers, Shown};

use super::layout::{Layout, Place};
use super::marks;
use super::state::{Accord, Scale, State, numbers};

const SMALL: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);

/// Above the scales: what the signs mean, and the ends of the axis.
pub(super) fn head(state: &State<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
    let words = state.sight.words;
    let (axis, baseline) = (layout.axis(), layout.head.top + 20.0);
    let middle = f64::midpoint(state.ends.0, state.ends.1);
    for (number, text) in [
        (state.ends.0, words.short_number(state.ends.0)),
        (middle, words.text("scales-balance")),
        (state.ends.1, words.short_number(state.ends.1)),
    ] {
        let x = axis.left + state.share(number) * axis.width;
        sketch.label(at(x, baseline), &text.replace('-', "−"), SMALL.middle());
    }
    let any = |pick: fn(&Scale) -> &Shown| state.scales.iter().any(|scale| pick(scale).answers().is_some());
    let (left, y) = (layout.head.left, baseline - 8.0);
    if any(|scale| &scale.now) {
        marks::today(sketch, at(left + 14.0, y), Ink::Ink);
        sketch.label(at(left + 34.0, baseline), &words.text("scales-now"), SMALL);
        let right = axis.right() + 44.0;
        let half = words.text("scales-half");
        let end = layout.rows.first().map_or(f32::MAX, |place| place.verdict.right() - 130.0);
        // Where there is no room for it, the bar is explained by its form.
        if right + 58.0 + sketch.text_width(&half, SMALL) <= end {
            marks::quartiles(sketch, at(right + 8.0, y), at(right + 40.0, y), 14.0, ink(state));
            sketch.label(at(right + 58.0, baseline), &half, SMALL);
        }
    }
    if any(|scale| &scale.wish) {
        let left = left + 34.0 + sketch.text_width(&words.text("scales-now"), SMALL) + 28.0;
        let wish = words.text("scales-wish");
        // The first number of the axis stands around its end.
        if left + 34.0 + sketch.text_width(&wish, SMALL) <= axis.left - 24.0 {
            marks::wish(sketch, at(left + 14.0, y), marks::DIAMOND, Ink::Ink);
            sketch.label(at(left + 34.0, baseline), &wish, SMALL);
        }
    }
    if let (Some(n), Some(place)) = (state.common_n(), layout.rows.first()) {
        sketch.label(
            at(place.verdict.right(), baseline),
            &words.count("scales-n", n as usize),
            SMALL.right(),
        );
    }
}

/// One scale.
pub(super) fn scale(state: &State<'_>, scale: &Scale, place: &Place, sketch: &mut Sketch<'_>) {
    let is_focused = state.focus.as_ref() == Some(&scale.id);
    if is_focused {
        sketch.card(place.row.inset_xy(-12.0, 2.0), 12.0, solid(Ink::Card));
    }
    let told = Target::Told(format!("scale:{}", scale.id));
    let grip = Grip { tap: true, ..Grip::default() };
    let between = Rect::new(place.axis.left - 20.0, place.row.top, place.axis.width + 40.0, place.row.height);
    sketch.item(told, between, say(state, scale), grip, |sketch| {
        if let Shown::Hidden { fewer_than } = scale.now {
            hidden(state, fewer_than, place, sketch);
            return;
        }
        axis(state, place, sketch);
        match &scale.now {
            Shown::Nothing | Shown::Hidden { .. } => {}
            Shown::Band(answers) => distribution(state, scale, answers, false, place, sketch),
            Shown::Dots(answers) => distribution(state, scale, answers, true, place, sketch),
        }
    });
    pole(state, scale, place, true, sketch);
    pole(state, scale, place, false, sketch);
    verdict(state, scale, place, sketch);
}

/// The ink of the group that answers.
fn ink(state: &State<'_>) -> Ink {
    let group = state.sight.workshop.group(state.spec.group.as_str());
    group.and_then(|group| Ink::named(&group.ink)).unwrap_or(Ink::Series(0))
}

fn pole(state: &State<'_>, scale: &Scale, place: &Place, is_left: bool, sketch: &mut Sketch<'_>) {
    let (text, rect, field) = if is_left {
        (&scale.left, place.left, &state.spec.left)
    } else {
        (&scale.right, place.right, &state.spec.right)
    };
    let room = (rect.height - 4.0).max(0.0);
    let base = Style::new(27.0, Ink::Ink).weight(Weight::Medium);
    let base = if is_left { base.right() } else { base };
    let fits = |size: f32| sketch.text_height(text, rect.width, Style { size, ..base }) <= room;
    let size = [27.0, 25.0, 23.5].into_iter().find(|size| fits(*size)).unwrap_or(SMALLEST_TEXT);
    let lines = (room / (size * LEADING)).floor().max(1.0) as usize;
    let style = Style { size, ..base }.lines(lines);
    // The words stand on the height of the line that they name.
    let height = sketch.text_height(text, rect.width, style);
    let lowest = (rect.bottom() - height - 2.0).max(rect.top);
    let top = (place.axis.bottom() - height / 2.0).clamp(rect.top, lowest);
    let key = if is_left { "scales-say-left" } else { "scales-say-right" };
    let say = state.sight.words.with(key, &[("pole", text)]);
    let target = Target::Writing(state.spec.of.clone(), scale.id.clone(), field.clone());
    let grip = Grip { write: true, ..Grip::default() };
    sketch.item(target, rect, say, grip, |sketch| {
        sketch.text(Rect { top, ..rect }, text, style);
    });
}

fn axis(state: &State<'_>, place: &Place, sketch: &mut Sketch<'_>) {
    let axis = place.axis;
    let y = axis.bottom();
    sketch.line(vec![at(axis.left, y), at(axis.right(), y)], line(Ink::Grey, 2.0));
    let middle = f64::midpoint(state.ends.0, state.ends.1);
    for number in state.steps() {
        let x = axis.left + state.share(number) * axis.width;
        let (half, width) = if (number - middle).abs() < 1e-6 { (12.0, 3.0) } else { (5.0, 2.0) };
        sketch.line(vec![at(x, y - half), at(x, y + half)], line(Ink::Grey, width));
    }
}

fn hidden(state: &State<'_>, k: u32, place: &Place, sketch: &mut Sketch<'_>) {
    let text = state.sight.words.with("scales-hidden", &[("k", &k.to_string())]);
    sketch.label(at(place.axis.center().x, place.axis.bottom() + 7.5), &text, SMALL.middle());
}

fn distribution(
    state: &State<'_>,
    scale: &Scale,
    answers: &Answers,
    has_dots: bool,
    place: &Place,
    sketch: &mut Sketch<'_>,
) {
    let (axis, ink) = (place.axis, ink(state));
    let on = |number: f64| at(axis.left + state.share(number) * axis.width, axis.bottom());
    if has_dots {
        let steps = state.steps();
        let spots: Vec<(f32, u32)> =
            numbers(answers).into_iter().map(|(number, count)| (state.share(number), count)).collect();
        let width = axis.width / (steps.len().max(2) - 1) as f32 * 0.86;
        marks::answers(sketch, axis, &spots, width, ink);
    }
    let Some(middle) = answers.middle else { return };
    marks::quartiles(sketch, on(middle.q1), on(middle.q3), if has_dots { 14.0 } else { 22.0 }, ink);
    let wish = scale.wish.answers().and_then(|answers| answers.middle);
    if let Some(wish) = wish {
        let (now, wish) = (on(middle.mean), on(wish.mean));
        marks::arrow(sketch, now, wish, Ink::Ink);
        // A wish at the place of today stands around it.
        let is_same = now.distance(wish) < marks::DIAMOND;
        let (center, half) = if is_same { (now, marks::DIAMOND + 8.0) } else { (wish, marks::DIAMOND) };
        marks::wish(sketch, center, half, Ink::Ink);
    }
    marks::today(sketch, on(middle.mean), Ink::Ink);
}

/// Agreement in words, and the mean where there is room for it.
fn verdict(state: &State<'_>, scale: &Scale, place: &Place, sketch: &mut Sketch<'_>) {
    let words = state.sight.words;
    let Some(answers) = scale.now.answers() else { return };
    let accord = state.accord(&scale.now);
    let mean = answers.middle.map(|middle| words.number(middle.mean, 1).replace('-', "−"));
    let mean = mean.map(|mean| words.with("scales-mean", &[("mean", &mean)]));
    let (pill, line) = (36.0, SMALLEST_TEXT * LEADING);
    let has_mean = accord.is_none() || place.verdict.height >= pill + line + 6.0;
    let mean = mean.filter(|_| has_mean);
    let height = if accord.is_some() { pill } else { 0.0 } + if mean.is_some() { line } else { 0.0 };
    let lowest = (place.verdict.bottom() - height - 2.0).max(place.verdict.top);
    let middle = if mean.is_some() && accord.is_some() { place.row.center().y } else { place.axis.bottom() };
    let mut top = (middle - height / 2.0).clamp(place.verdict.top, lowest);
    if let Some(accord) = accord {
        let text = words.text(accord.key());
        let row = Rect { top, height: pill, ..place.verdict };
        if accord == Accord::Camps {
            let style = Style::new(SMALLEST_TEXT, Ink::StickyInk).weight(Weight::Semibold).middle().lines(1);
            let width = (sketch.text_width(&text, style) + 32.0).min(row.width);
            let row = Rect { left: row.right() - width, width, ..row };
            let row = row.inset_xy(0.0, 2.0);
            sketch.rect(row, row.height / 2.0, solid(Ink::Amber), None);
            sketch.text_centered(row, &text, style);
        } else {
            let style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Medium).right().lines(1);
            sketch.text_centered(row, &text, style);
        }
        top += pill;
    }
    if let Some(mean) = mean {
        sketch.text(Rect { top, ..place.verdict }, &mean, SMALL.right());
    }
}

/// A scale in words.
fn say(state: &State<'_>, scale: &Scale) -> String {
    let words = state.sight.words;
    let poles = [("left", scale.left.as_str()), ("right", scale.right.as_str())];
    let head = words.with("scales-say", &poles);
    let Some(answers) = scale.now.answers() else {
        let Shown::Hidden { fewer_than } = scale.now else { return head };
        let hidden = words.with("scales-hidden", &[("k", &fewer_than.to_string())]);
        return words.with("scales-say-more", &[("scale", &head), ("more", &hidden)]);
    };
    let mean = answers.middle.map_or(0.0, |middle| middle.mean);
    let mut more = vec![
        words.count("scales-n", answers.n as usize),
        words.with("scales-mean", &[("mean", &words.number(mean, 1))]),
    ];
    more.extend(state.accord(&scale.now).map(|accord| words.text(accord.key())));
    if let Some(wish) = scale.wish.answers().and_then(|answers| answers.middle) {
        more.push(words.with("scales-say-wish", &[("mean", &words.number(wish.mean, 1))]));
    }
    words.with("scales-say-more", &[("scale", &head), ("more", &more.join(", "))])
}
