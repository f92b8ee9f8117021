//! How a flower looks: the outline of each petal at its widest, and in it the petal as wide as its value, with the value
//! on a bead at its tip.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid, thin};
use crate::drawing::{Grip, Mark, SMALLEST_TEXT, Weight};
use crate::model::field::OptionSpec;
use crate::model::view_spec::ZonesSpec;
use crate::view::scale::Scale;
use crate::view::{Sight, marks};

use super::super::ground::{Ground, zone_options};
use super::super::quadrants;
use super::layout::{BEAD, Flower, PETALS, RADIUS};
use super::state::{HUB, State};

const NAME: f32 = 30.0;
const FIGURE: f32 = 72.0;

/// The flower under the notes.
pub(in crate::view::zones) fn draw(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    ground: &Ground<'_>,
    area: Rect,
    sketch: &mut Sketch<'_>,
) {
    let (flower, state) = (Flower::of(spec, area), State::of(spec, sight));
    let options = zone_options(spec, sight);
    for (place, option) in options.iter().enumerate().take(PETALS) {
        petal(&flower, state.as_ref(), place, option, sketch);
        name(flower.names[place], place, option, sketch);
    }
    hub(spec, sight, &flower, state.as_ref(), sketch);
    if let Some(state) = &state {
        whole(sight, &flower, state, sketch);
        for place in 0..state.parts.len().min(if state.is_shown { HUB + 1 } else { 0 }) {
            bead(sight, &flower, state, place, options, sketch);
        }
        sketch.tell(told(sight, state));
    }
    if let Some(petals) = &spec.petals {
        quadrants::focus(&petals.of, sight, sketch, area);
    }
    if let (Some(tray), Some(label)) = (&ground.tray, &spec.tray) {
        sketch.rect(tray.rect, 14.0, thin(Ink::Card, 0.6), dashed(Ink::Muted, 1.6));
        let heading = Rect { height: 30.0, ..tray.rect.inset_xy(14.0, 8.0) };
        sketch.text(heading, label, Style::new(SMALLEST_TEXT, Ink::Muted).weight(Weight::Semibold).lines(1));
    }
}

/// A petal at its widest, and in it the petal as it is.
fn petal(
    flower: &Flower,
    state: Option<&State<'_>>,
    place: usize,
    option: &OptionSpec,
    sketch: &mut Sketch<'_>,
) {
    let colour = quadrants::series(option, place);
    let petal = &flower.petals[place];
    let value = state.and_then(|state| state.parts[place].value);
    sketch.polygon(petal.whole(), thin(Ink::Card, 0.7), dashed(Ink::Muted, 1.6));
    let (Some(state), Some(_)) = (state, value) else { return };
    let outline = petal.of(state.share(place), state.is_weak(place));
    sketch.polygon(outline.clone(), solid(Ink::Tint(colour)), None);
    sketch.polygon(outline, thin(Ink::Series(colour), 0.22), line(Ink::SeriesText(colour), 4.0));
    if state.is_weak(place) {
        marks::warning(sketch, petal.gap(), 34.0);
    }
}

/// The name of a petal and its hint, in the corner that it points to.
fn name(rect: Rect, place: usize, option: &OptionSpec, sketch: &mut Sketch<'_>) {
    let (is_left, is_upper) = (matches!(place, 0 | 3), place < 2);
    let side = |style: Style| if is_left { style } else { style.right() };
    let ink = Ink::SeriesText(quadrants::series(option, place));
    let bold = side(Style::new(NAME, ink).weight(Weight::Bold).lines(3));
    let quiet = side(Style::new(SMALLEST_TEXT, Ink::Ink).lines(3));
    let high = sketch.text_height(&option.name, rect.width, bold);
    let hint = option.hint.as_deref().unwrap_or_default();
    let below = if hint.is_empty() { 0.0 } else { sketch.text_height(hint, rect.width, quiet) + 4.0 };
    let top = if is_upper { rect.top } else { rect.bottom() - high - below };
    sketch.text(Rect { top, height: high, ..rect }, &option.name, bold);
    if below > 0.0 {
        sketch.text(Rect { top: top + high + 4.0, height: below, ..rect }, hint, quiet);
    }
}

/// The hub with its value, and the stem along which its bead climbs.
fn hub(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    flower: &Flower,
    state: Option<&State<'_>>,
    sketch: &mut Sketch<'_>,
) {
    let Some(petals) = &spec.petals else { return };
    let phase = Ink::Phase(sight.phase());
    let value = state.and_then(|state| state.parts[HUB].value);
    let center = flower.center;
    let (low, high) = flower.stem;
    sketch.line(vec![at(center.x, center.y + RADIUS), low], line(phase, 6.0));
    if let Some(scale) = Scale::of(sight.workshop, petals.of.as_str(), petals.hub.as_str()) {
        for tick in scale.ticks() {
            let y = low.y + (high.y - low.y) * scale.share(tick);
            sketch.line(vec![at(low.x - 9.0, y), at(low.x + 9.0, y)], line(phase, 3.0));
            let number = sight.words.short_number(tick);
            sketch.label(at(low.x + BEAD + 8.0, y + 8.0), &number, Style::new(SMALLEST_TEXT, Ink::Muted));
        }
    }
    let shadow = Rect::around(center, RADIUS * 2.0, RADIUS * 2.0);
    sketch.mark(Mark::Shadow { rect: shadow, radius: RADIUS, lift: 1.0 });
    let (fill, stroke, ink) = match value {
        Some(_) => (solid(phase), None, Ink::OnStrong),
        None => (solid(Ink::Card), Some(dashed(phase, 3.0)), Ink::Ink),
    };
    sketch.circle(center, RADIUS, fill, stroke);
    let label = Style::new(SMALLEST_TEXT, ink).weight(Weight::Semibold).middle().lines(2);
    let width = RADIUS * 2.0 - 34.0;
    let lines = sketch.text_height(&petals.hub_label, width, label);
    let figure = value.map(|value| sight.words.short_number(value));
    let taken = if figure.is_some() { 50.0 } else { 0.0 };
    let top = center.y - f32::midpoint(lines, taken) - if figure.is_some() { 6.0 } else { 0.0 };
    if let Some(figure) = figure {
        let style = Style::new(54.0, ink).weight(Weight::Bold).middle();
        sketch.label(at(center.x, top + 44.0), &figure, style);
    }
    let rect = Rect::new(center.x - width / 2.0, top + taken, width, lines);
    sketch.text(rect, &petals.hub_label, label);
}

/// The whole in large figures; where something is missing, what.
fn whole(sight: &Sight<'_>, flower: &Flower, state: &State<'_>, sketch: &mut Sketch<'_>) {
    let rect = flower.index;
    let words = Style::new(SMALLEST_TEXT, Ink::Ink).middle();
    if !state.is_shown {
        let layer = sight.canvas.reveal.first().map_or("", String::as_str);
        let text = sight.words.with("zones-petals-later", &[("layer", layer)]);
        sketch.text(rect, &text, Style { ink: Ink::Muted, ..words.lines(2) });
        return;
    }
    let Some((_, label)) = &state.spec.index else { return };
    let Some(index) = state.index else {
        let missing = state.missing();
        if !missing.is_empty() && missing.len() < PETALS {
            let missing: Vec<String> = missing.into_iter().map(str::to_owned).collect();
            let names = sight.words.names(&missing);
            let text = sight.words.with("zones-petals-missing", &[("names", &names)]);
            sketch.text(rect, &text, Style { ink: Ink::Muted, ..words.lines(3) });
        }
        return;
    };
    let figure = Style::new(FIGURE, Ink::Ink).weight(Weight::Bold).middle();
    sketch.label(at(rect.center().x, rect.top + 58.0), &sight.words.number(index, 0), figure);
    let under = Rect { top: rect.top + 72.0, height: SMALLEST_TEXT * LEADING, ..rect };
    sketch.text(under, label, words.lines(2));
}

/// A value that a hand can move: a figure at the tip of its petal, a plain bead on the stem.
fn bead(
    sight: &Sight<'_>,
    flower: &Flower,
    state: &State<'_>,
    place: usize,
    options: &[OptionSpec],
    sketch: &mut Sketch<'_>,
) {
    let part = &state.parts[place];
    let center = flower.bead(place, state.share(place));
    let radius = if place == HUB { 19.0 } else { BEAD };
    let ink = match options.get(place).filter(|_| place < HUB) {
        Some(option) => Ink::SeriesText(quadrants::series(option, place)),
        None => Ink::Phase(sight.phase()),
    };
    let outline = Rect::around(center, radius * 2.0, radius * 2.0);
    let grip = Grip { drag: true, remove: part.is_set, ..Grip::default() };
    sketch.item(state.target(place), outline, spoken(sight, state, place), grip, |sketch| {
        sketch.mark(Mark::Shadow { rect: outline, radius, lift: 1.0 });
        let Some(value) = part.value else {
            sketch.circle(center, radius, solid(Ink::Card), dashed(ink, 2.5));
            dash(sketch, center, ink);
            return;
        };
        sketch.circle(center, radius, solid(ink), line(Ink::Card, 3.0));
        if place < HUB {
            let figure = sight.words.short_number(value);
            let size = if figure.chars().count() > 1 { 25.0 } else { 30.0 };
            let style = Style::new(size, Ink::OnStrong).weight(Weight::Bold).middle();
            sketch.label(center.moved(0.0, size * 0.36), &figure, style);
        } else {
            sketch.circle(center, 6.0, solid(Ink::Card), None);
        }
    });
}

/// Nobody has said anything yet.
fn dash(sketch: &mut Sketch<'_>, center: Point, ink: Ink) {
    sketch.line(vec![center.moved(-8.0, 0.0), center.moved(8.0, 0.0)], line(ink, 3.5));
}

/// A bead as it is read aloud.
fn spoken(sight: &Sight<'_>, state: &State<'_>, place: usize) -> String {
    let part = &state.parts[place];
    let name = part.name.as_str();
    let Some(value) = part.value else {
        let k = sight.facts.k().to_string();
        let key = if part.is_hidden { "say-petal-hidden" } else { "say-petal-none" };
        return sight.words.with(key, &[("name", name), ("k", &k)]);
    };
    let n = sight.words.short_number(value);
    let hub = state.parts[HUB].name.as_str();
    let key = if state.is_weak(place) { "say-petal-weak" } else { "say-petal" };
    sight.words.with(key, &[("name", name), ("n", &n), ("hub", hub)])
}

/// The flower in one sentence.
fn told(sight: &Sight<'_>, state: &State<'_>) -> String {
    let mut parts: Vec<String> = (0..state.parts.len()).map(|place| spoken(sight, state, place)).collect();
    if let (Some(index), Some((_, label))) = (state.index, &state.spec.index) {
        let index = sight.words.number(index, 0);
        parts.push(sight.words.with("say-petal", &[("name", label), ("n", &index)]));
    }
    format!("{}. {}.", sight.canvas.title, parts.join("; "))
}
