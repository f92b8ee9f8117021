//! Draws a chain: its links with their names and texts, how strong each is, and what is left out.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, dashed, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::id::OptionId;
use crate::view::marks;
use crate::view::thumbs::{self, Reading};
use crate::view::zones;

use super::iron::{self, Iron};
use super::plan::{Chip, PARKED, Plan, Ring, THUMB};
use super::state::{Link, State};

const SMALL: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(1);
const TITLE: Style = Style::new(28.0, Ink::Ink).weight(Weight::Bold).lines(1);
const NAME: Style = Style::new(26.0, Ink::Ink).weight(Weight::Semibold).middle().lines(2);

/// The whole chain.
pub(super) fn all(state: &State<'_>, plan: &Plan, sketch: &mut Sketch<'_>) {
    match (plan.title, state.focus, state.lacks) {
        (Some(rect), Some(title), _) => {
            sketch.text(rect, title, TITLE);
        }
        // The record comes first; the chain stands there and waits for it.
        (Some(rect), None, Some(table)) => {
            let room = Rect { width: rect.width.min(300.0), height: rect.height - 4.0, ..rect };
            zones::invite(state.sight, table, sketch, room);
        }
        (Some(_) | None, _, _) => {}
    }
    for chip in &plan.chips {
        left_out(state, chip, sketch);
    }
    let phase = state.sight.phase();
    let iron = |ring: &Ring| {
        let link = &state.links[ring.link];
        let share = link.strength.number().map(|number| state.scale.share(number));
        Iron::of(share, link.is_broken, phase)
    };
    let irons: Vec<Iron> = plan.rings.iter().map(iron).collect();
    iron::draw(&plan.rings, &irons, sketch);
    for ring in &plan.rings {
        let link = &state.links[ring.link];
        words(state, link, ring, sketch);
        strength(state, link, ring, sketch);
    }
    legend(state, plan, sketch);
    if let Some((rect, more)) = plan.more {
        zones::draw_more(state.sight, sketch, rect, more);
    }
}

/// The name of a link, and under it what it gains.
fn words(state: &State<'_>, link: &Link<'_>, ring: &Ring, sketch: &mut Sketch<'_>) {
    let inside = ring.inside;
    let name = size_of(link.name, inside.width, NAME, sketch);
    let height = sketch.text_height(link.name, inside.width, name);
    let head = Rect { top: inside.top + 8.0, height, ..inside };
    let said = Target::Told(format!("link:{}:{}", link.row.table, link.row.id));
    sketch.item(said, head, link.name, Grip::default(), |sketch| {
        sketch.text(head, link.name, name);
    });
    let rest = inside.cut_top(height + 20.0).1;
    let sign = if state.spec.skip.is_some() { 26.0 } else { 0.0 };
    let rest = Rect { height: (rest.height - sign).max(SMALLEST_TEXT * LEADING), ..rest };
    let field = state.sight.workshop.table(state.spec.of.as_str());
    let field = field.and_then(|table| table.field(state.spec.text.as_str()));
    let hint = field.map_or("", |field| field.help.as_deref().unwrap_or(&field.label));
    let (text, ink) = if link.text.is_empty() { (hint, Ink::Muted) } else { (link.text, Ink::Ink) };
    let say = if link.text.is_empty() {
        state.sight.words.with("chain-say-empty", &[("name", link.name)])
    } else {
        state.sight.words.with("chain-say-text", &[("name", link.name), ("text", link.text)])
    };
    let target = Target::Writing(link.row.table.clone(), link.row.id.clone(), state.spec.text.clone());
    let grip = Grip { write: state.lacks.is_none(), ..Grip::default() };
    sketch.item(target, rest, say, grip, |sketch| {
        let base = Style::new(26.0, ink).middle();
        let fits = |size: &f32| {
            let style = Style { size: *size, ..base };
            sketch.text_height(text, rest.width, style) <= rest.height
                && has_whole_words(text, rest.width, style, sketch)
        };
        let size = [28.0, 26.0, 24.0, SMALLEST_TEXT].into_iter().find(fits).unwrap_or(SMALLEST_TEXT);
        let lines = (rest.height / (size * LEADING)).floor().max(1.0) as usize;
        sketch.text(rest, text, Style { size, ..base }.lines(lines));
    });
}

/// The largest size at which no word of a name breaks.
fn size_of(text: &str, width: f32, base: Style, sketch: &Sketch<'_>) -> Style {
    let fits = |size: &f32| has_whole_words(text, width, Style { size: *size, ..base }, sketch);
    let size = [base.size, 24.0, SMALLEST_TEXT].into_iter().find(fits).unwrap_or(SMALLEST_TEXT);
    Style { size, ..base }
}

fn has_whole_words(text: &str, width: f32, style: Style, sketch: &Sketch<'_>) -> bool {
    text.split_whitespace().all(|word| sketch.text_width(word, style) <= width)
}

/// The track of a link's strength with its thumb, and the sign that takes the link out.
fn strength(state: &State<'_>, link: &Link<'_>, ring: &Ring, sketch: &mut Sketch<'_>) {
    let axis = ring.axis;
    let y = axis.center().y;
    let track = Rect::new(axis.left - 4.0, y - 4.0, axis.width + 8.0, 8.0);
    sketch.rect(track, 4.0, solid(Ink::Card), line(Ink::Line, 1.5));
    for tick in state.scale.ticks() {
        let x = axis.left + state.scale.share(tick) * axis.width;
        sketch.line(vec![at(x, y - 8.0), at(x, y + 8.0)], line(Ink::Grey, 2.0));
    }
    if has_ends(state, ring, sketch) {
        let (low, high) = (&state.spec.ends.0, &state.spec.ends.1);
        let baseline = axis.bottom() + 24.0;
        sketch.label(at(axis.left - 20.0, baseline), low, SMALL);
        sketch.label(at(axis.right() + 20.0, baseline), high, SMALL.right());
    }
    let is_movable = thumbs::is_movable(state.sight.workshop, &state.spec.of, &state.spec.strength);
    if state.lacks.is_none() && (link.strength != Reading::Missing || is_movable) {
        let center = thumb_at(state, link, ring);
        let label = state.sight.words.text("chain-strength");
        let say = thumbs::about(state.sight, link.name, &label, &state.scale, link.strength);
        let (of, row, field) = (&state.spec.of, &link.row.id, &state.spec.strength);
        let grip = thumbs::grip(state.sight, of, row, field, link.strength);
        let target = Target::Token(of.clone(), row.clone(), field.clone());
        let outline = Rect::around(center, THUMB * 2.0, THUMB * 2.0);
        sketch.item(target, outline, say, grip, |sketch| thumb(state, link, center, sketch));
    }
    if let (Some(skip), None) = (&state.spec.skip, state.lacks) {
        let target =
            Target::Choice(link.row.table.clone(), link.row.id.clone(), skip.clone(), OptionId::from("yes"));
        let say = state.sight.words.with("chain-say-skip", &[("name", link.name)]);
        let grip = Grip { tap: true, ..Grip::default() };
        sketch.item(target, Rect::around(ring.sign, 36.0, 36.0), say, grip, |sketch| {
            sign(sketch, ring.sign, false);
        });
    }
}

/// Whether there is room for the words of the ends under a track.
fn has_ends(state: &State<'_>, ring: &Ring, sketch: &Sketch<'_>) -> bool {
    let (low, high) = (&state.spec.ends.0, &state.spec.ends.1);
    sketch.text_width(low, SMALL) + sketch.text_width(high, SMALL) + 14.0 <= ring.axis.width + 40.0
}

/// Where the thumb of a link stands; before the track as long as nobody has said.
fn thumb_at(state: &State<'_>, link: &Link<'_>, ring: &Ring) -> Point {
    let axis = ring.axis;
    match link.strength.number() {
        Some(number) => at(axis.left + state.scale.share(number) * axis.width, axis.center().y),
        None => at(axis.left - PARKED - 1.0, axis.center().y),
    }
}

fn thumb(state: &State<'_>, link: &Link<'_>, center: Point, sketch: &mut Sketch<'_>) {
    let phase = Ink::Phase(state.sight.phase());
    match link.strength {
        Reading::At { number, guess } => {
            let (ground, ink) = match (link.is_broken, guess) {
                (true, _) => (Ink::Amber, Ink::StickyInk),
                (false, true) => (Ink::Card, Ink::Ink),
                (false, false) => (phase, Ink::OnStrong),
            };
            let edge = if link.is_broken { Ink::AmberMark } else { phase };
            sketch.circle(center, THUMB + 3.0, solid(Ink::Paper), None);
            sketch.circle(center, THUMB - 1.5, solid(ground), line(edge, 3.0));
            let text = thumbs::figure(state.sight, &state.scale, number);
            let style = Style::new(SMALLEST_TEXT, ink).weight(Weight::Bold).middle().lines(1);
            sketch.label(at(center.x, center.y + 8.0), &text, style);
        }
        Reading::Hidden => marks::lock(sketch, center, THUMB * 1.3, true, Ink::Muted),
        Reading::Missing => {
            sketch.circle(center, THUMB - 4.0, solid(Ink::Paper), dashed(phase, 2.4));
            sketch.circle(center, 6.0, solid(phase), None);
        }
        Reading::Veiled => {}
    }
}

/// A small cross, or a plus that takes back.
fn sign(sketch: &mut Sketch<'_>, center: Point, is_plus: bool) {
    sketch.circle(center, 13.0, solid(Ink::Card), line(Ink::Grey, 1.6));
    let (a, b) = if is_plus { ((6.5, 0.0), (0.0, 6.5)) } else { ((5.0, 5.0), (5.0, -5.0)) };
    for (x, y) in [a, b] {
        sketch.line(vec![center.moved(-x, -y), center.moved(x, y)], line(Ink::Muted, 2.4));
    }
}

/// A link that is left out: faint, over the joint that closes over it.
fn left_out(state: &State<'_>, chip: &Chip, sketch: &mut Sketch<'_>) {
    let (link, rect) = (&state.links[chip.link], chip.rect);
    let Some(skip) = &state.spec.skip else { return };
    let target =
        Target::Choice(link.row.table.clone(), link.row.id.clone(), skip.clone(), OptionId::from("yes"));
    let say = state.sight.words.with("chain-say-back", &[("name", link.name)]);
    let grip = Grip { tap: state.lacks.is_none(), ..Grip::default() };
    let x = chip.joint.x.clamp(rect.left + 20.0, rect.right() - 20.0);
    sketch.line(vec![at(x, rect.bottom()), at(chip.joint.x, chip.joint.y - 4.0)], dashed(Ink::Grey, 2.0));
    sketch.item(target, rect, say, grip, |sketch| {
        sketch.rect(rect, rect.height / 2.0, solid(Ink::Paper), dashed(Ink::Grey, 2.0));
        sign(sketch, at(rect.right() - 22.0, rect.center().y), true);
        let text = Rect { left: rect.left + 18.0, width: rect.width - 60.0, ..rect };
        sketch.text_centered(text, link.name, SMALL);
    });
}

/// What a broken link means, and the ends of the scale where they have no room under the tracks.
fn legend(state: &State<'_>, plan: &Plan, sketch: &mut Sketch<'_>) {
    let Some(weak) = state.weak else { return };
    let number = |value: f64| thumbs::figure(state.sight, &state.scale, value);
    let mut text = state.sight.words.with("chain-broken", &[("n", &number(weak))]);
    if plan.rings.first().is_some_and(|ring| !has_ends(state, ring, sketch)) {
        let (low, high) = (&state.spec.ends.0, &state.spec.ends.1);
        let (least, most) = (number(state.scale.min), number(state.scale.max));
        text = format!("{text} · {least} {low} – {most} {high}");
    }
    let rect = plan.legend;
    marks::warning(sketch, at(rect.left + 14.0, rect.center().y), 22.0);
    sketch.text(Rect { left: rect.left + 36.0, width: rect.width - 36.0, ..rect }, &text, SMALL);
}
