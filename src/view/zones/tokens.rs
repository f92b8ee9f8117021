//! Tokens of five percent on two by two zones: the split of the row in focus is entered by moving them from zone to
//! zone. Where nothing is shared out yet, an invitation stands in the middle, and a tap on it begins with equal parts.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, dashed, line, solid};
use crate::drawing::{Drawing, Grip, Item, Mark, Target, Weight};
use crate::model::edit::{Action, Edit, Verb, Who};
use crate::model::value::Value;
use crate::model::view_spec::ZonesSpec;
use crate::view::group_mark::{self, Body};
use crate::view::{Gesture, Sight, Stop, Way};

use super::estimate::Estimate;
use super::ground::{Ground, Zone};
use super::moves;
use super::quadrants::{GAP, PAD, TOKENS};
use super::shares::Shares;

/// From token to token, for the split and for the smaller ones that stand beside it.
const PITCH: f32 = 30.0;
const BESIDE_PITCH: f32 = 23.0;
/// How far the row of tokens lies above the lower edge of its zone.
const RISE: f32 = 25.0;
/// The height of the invitation, and how far it reaches over the gap between the zones.
const PILL: f32 = 46.0;
const OVER: f32 = 4.0;

/// Draws the tokens of all zones; `inks` are those of the zones.
pub(super) fn draw(
    spec: &ZonesSpec,
    sight: &Sight<'_>,
    ground: &Ground<'_>,
    shares: &Shares<'_>,
    inks: &[Ink],
    sketch: &mut Sketch<'_>,
) {
    let estimate = Estimate::of(spec, sight);
    let pill = estimate.as_ref().and_then(|estimate| Pill::of(estimate, sight, ground, sketch));
    for (place, (zone, ink)) in ground.zones.iter().zip(inks).enumerate() {
        let own = shares.own.get(place).copied().flatten();
        let row = Row { zone, shares, ink: *ink, tokens: own.map_or(0, count) };
        match estimate.as_ref().and_then(|estimate| Some((estimate, estimate.of_zone(zone)?))) {
            Some((estimate, part)) => handle(estimate, part, sight, ground, &row, sketch),
            None => row.draw(0, sketch),
        }
        let taken = pill.as_ref().map_or(0.0, |pill| (zone.frame.right() - pill.rect.left).max(0.0));
        // The invitation stands in the way of the upper left zone only: the others begin beside or under it.
        row.beside(place, if place == 3 { taken } else { 0.0 }, sketch);
    }
    if let (Some(estimate), Some(pill)) = (&estimate, &pill) {
        pill.draw(estimate, sight, sketch);
    }
}

/// How many tokens stand for a percentage: what is there has one at least.
fn count(share: f64) -> usize {
    let tokens = (share / 5.0).round().clamp(0.0, 20.0) as usize;
    if share > 0.0 { tokens.max(1) } else { 0 }
}

/// The tokens of one zone.
struct Row<'a> {
    zone: &'a Zone<'a>,
    shares: &'a Shares<'a>,
    ink: Ink,
    tokens: usize,
}

impl Row<'_> {
    fn center(&self, token: usize) -> Point {
        at(self.zone.frame.left + PAD + 13.0 + token as f32 * PITCH, self.zone.frame.bottom() - RISE)
    }

    fn token(&self, token: usize, sketch: &mut Sketch<'_>) {
        group_mark::shape(sketch, self.shares.mark, Ink::Card, self.center(token), 13.5, Body::Full);
        group_mark::shape(sketch, self.shares.mark, self.ink, self.center(token), 11.0, Body::Full);
    }

    /// All but the last few.
    fn draw(&self, but: usize, sketch: &mut Sketch<'_>) {
        for token in 0..self.tokens.saturating_sub(but) {
            self.token(token, sketch);
        }
    }

    /// Where the row can be taken hold of.
    fn outline(&self) -> Rect {
        let (first, last) = (self.center(0), self.center(self.tokens.saturating_sub(1)));
        let width = last.x - first.x + PITCH + 12.0;
        Rect::around(at(f32::midpoint(first.x, last.x), first.y), width, TOKENS)
    }

    /// The group's own placing, hollow, from the right; it leaves out what has no room beside the estimate.
    fn beside(&self, place: usize, taken: f32, sketch: &mut Sketch<'_>) {
        let Some((group, beside)) = &self.shares.beside else { return };
        let said = beside.get(place).copied().flatten();
        let said = said.map_or(0, |share| (share / 5.0).round().clamp(0.0, 20.0) as usize);
        let frame = self.zone.frame;
        let right = frame.right() - PAD - taken;
        let room = right - frame.left - PAD - self.tokens as f32 * PITCH - PITCH;
        if said as f32 * BESIDE_PITCH > room {
            return;
        }
        for token in 0..said {
            let center = at(right - 9.0 - (said - 1 - token) as f32 * BESIDE_PITCH, frame.bottom() - RISE);
            group_mark::shape(sketch, group.mark, self.ink, center, 8.5, Body::Hollow);
        }
    }
}

/// A row of tokens that a hand can take hold of: the last token is the one that moves, and lies a little higher.
fn handle(
    estimate: &Estimate<'_>,
    part: usize,
    sight: &Sight<'_>,
    ground: &Ground<'_>,
    row: &Row<'_>,
    sketch: &mut Sketch<'_>,
) {
    let Some(own) = estimate.own.as_ref().map(|own| own[part]) else { return };
    let target = estimate.target(part);
    let outline = row.zone.outline.clone();
    sketch.landing(target.clone(), outline, say_landing(estimate, row.zone, sight));
    if own <= 0.0 {
        let label = say(estimate, part, row.zone, sight);
        sketch.item(target, row.outline(), label, Grip::default(), |_| {});
        return;
    }
    row.draw(1, sketch);
    let last = Rect::around(row.center(row.tokens.saturating_sub(1)), 30.0, 30.0);
    let label = say_moves(estimate, part, row.zone, sight, ground);
    let grip = Grip { drag: true, ..Grip::default() };
    sketch.portion(target, row.outline(), last, label, grip, |sketch| {
        sketch.mark(Mark::Shadow { rect: last.inset(3.0), radius: 4.0, lift: 1.0 });
        row.token(row.tokens.saturating_sub(1), sketch);
    });
}

/// The canvas in one sentence with its percentages, since tokens are no things that lie there; empty without any.
pub(super) fn told(spec: &ZonesSpec, sight: &Sight<'_>, ground: &Ground<'_>, drawing: &Drawing) -> String {
    let parts: Vec<String> = stops(spec, sight, ground).into_iter().map(|stop| stop.name).collect();
    if parts.is_empty() {
        return String::new();
    }
    let lies = |item: &&Item| item.grip.drag && !matches!(item.target, Target::Part(..));
    let things = drawing.items.iter().filter(lies).count();
    let canvas = sight.words.count_with("say-canvas", things, &[("title", &sight.canvas.title)]);
    format!("{canvas} {}.", sight.words.names(&parts))
}

/// What happens when a token is let go here: how much comes is only known when no part has less than a whole token.
fn say_landing(estimate: &Estimate<'_>, zone: &Zone<'_>, sight: &Sight<'_>) -> String {
    let token = estimate.portion(100.0);
    let zone = zone.option.name.as_str();
    let is_whole = |own: &Vec<f64>| own.iter().all(|part| *part <= 0.0 || *part >= token);
    if estimate.own.as_ref().is_some_and(is_whole) {
        let n = sight.words.number(token, 0);
        return sight.words.with("zones-share-to", &[("n", &n), ("zone", zone)]);
    }
    sight.words.with("zones-token-to", &[("zone", zone)])
}

/// A type with its percentage.
fn say(estimate: &Estimate<'_>, part: usize, zone: &Zone<'_>, sight: &Sight<'_>) -> String {
    let n = sight.words.number(estimate.own.as_ref().map_or(0.0, |own| own[part]), 0);
    sight.words.with("say-share-part", &[("zone", &zone.option.name), ("n", &n)])
}

/// The same, and what each arrow does.
fn say_moves(
    estimate: &Estimate<'_>,
    part: usize,
    zone: &Zone<'_>,
    sight: &Sight<'_>,
    ground: &Ground<'_>,
) -> String {
    let ways = [
        (Way::Left, "say-share-left"),
        (Way::Right, "say-share-right"),
        (Way::Up, "say-share-up"),
        (Way::Down, "say-share-down"),
    ];
    let told: Vec<String> = ways
        .into_iter()
        .filter_map(|(way, key)| {
            let to = moves::neighbour(ground, zone, way)?;
            estimate.of_zone(to)?;
            Some(sight.words.with(key, &[("zone", &to.option.name)]))
        })
        .collect();
    let own = estimate.own.as_ref().map_or(0.0, |own| own[part]);
    let (n, by) = (sight.words.number(own, 0), sight.words.number(estimate.portion(own), 0));
    let ways = sight.words.names(&told);
    sight.words.with(
        "say-share-moves",
        &[("zone", zone.option.name.as_str()), ("n", &n), ("by", &by), ("ways", &ways)],
    )
}

/// The invitation where the four zones meet.
struct Pill {
    rect: Rect,
    text: String,
}

const WORDS: Style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold).middle().lines(1);

impl Pill {
    /// None when the row is shared out already, as far as the room may see it.
    fn of(
        estimate: &Estimate<'_>,
        sight: &Sight<'_>,
        ground: &Ground<'_>,
        sketch: &Sketch<'_>,
    ) -> Option<Self> {
        if estimate.own.is_some() {
            return None;
        }
        let layer = sight.canvas.reveal.first().map_or("", String::as_str);
        let text = match (estimate.is_shown, estimate.is_hidden(sight)) {
            (false, _) => sight.words.with("zones-share-later", &[("layer", layer)]),
            (true, true) => sight.words.with("zones-share-hidden", &[("k", &sight.facts.k().to_string())]),
            (true, false) => sight.words.text("zones-share-out"),
        };
        let upper_left = ground.zones.get(3)?.frame;
        let width = sketch.text_width(&text, WORDS) + 52.0;
        let bottom = upper_left.bottom() + GAP + OVER;
        let left = upper_left.right() + GAP / 2.0 - width / 2.0;
        Some(Self { rect: Rect::new(left, bottom - PILL, width, PILL), text })
    }

    fn draw(&self, estimate: &Estimate<'_>, sight: &Sight<'_>, sketch: &mut Sketch<'_>) {
        let rect = self.rect;
        if !estimate.is_shown {
            let target = Target::Told("share-later".to_owned());
            sketch.item(target, rect, self.text.clone(), Grip::default(), |sketch| {
                sketch.rect(rect, PILL / 2.0, solid(Ink::Card), dashed(Ink::Muted, 1.6));
                let style = Style { weight: Weight::Regular, ink: Ink::Muted, ..WORDS };
                sketch.text_centered(rect, &self.text, style);
            });
            return;
        }
        let label = sight.words.with("say-share-out", &[("name", &estimate.name(sight))]);
        let grip = Grip { tap: true, ..Grip::default() };
        sketch.item(estimate.whole(), rect, label, grip, |sketch| {
            sketch.mark(Mark::Shadow { rect, radius: PILL / 2.0, lift: 1.0 });
            sketch.rect(rect, PILL / 2.0, solid(Ink::Card), line(Ink::Phase(sight.phase()), 2.5));
            sketch.text_centered(rect, &self.text, WORDS);
        });
    }
}

/// The places of the parts, once there are some.
pub(super) fn stops(spec: &ZonesSpec, sight: &Sight<'_>, ground: &Ground<'_>) -> Vec<Stop> {
    let Some(estimate) = Estimate::of(spec, sight).filter(|estimate| estimate.own.is_some()) else {
        return Vec::new();
    };
    let stop = |zone: &Zone<'_>| {
        let part = estimate.of_zone(zone)?;
        let name = say(&estimate, part, zone, sight);
        let place = at(zone.frame.center().x, zone.frame.bottom() - RISE);
        Some(Stop { target: estimate.target(part), name, at: place })
    };
    ground.zones.iter().filter_map(stop).collect()
}

/// What a gesture on the tokens or on the invitation means.
pub(super) fn react(spec: &ZonesSpec, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
    let estimate = Estimate::of(spec, sight).filter(|estimate| estimate.is_shown)?;
    match gesture {
        Gesture::Tap(target) if *target == estimate.whole() => begin(&estimate, sight),
        Gesture::Drop { what, at } => {
            let from = estimate.part_of(what)?;
            let ground = Ground::of(spec, sight, area);
            let to = ground.zone_at(*at).filter(|_| !ground.is_tray(*at))?;
            give(&estimate, sight, &ground, from, to)
        }
        Gesture::Nudge { what, way } => {
            let from = estimate.part_of(what)?;
            let ground = Ground::of(spec, sight, area);
            let zone = ground.zones.iter().find(|zone| estimate.of_zone(zone) == Some(from))?;
            give(&estimate, sight, &ground, from, moves::neighbour(&ground, zone, *way)?)
        }
        Gesture::Tap(_) | Gesture::Make { .. } | Gesture::Write { .. } | Gesture::Remove(_) => None,
    }
}

/// Equal parts, where there are none yet.
fn begin(estimate: &Estimate<'_>, sight: &Sight<'_>) -> Option<Edit> {
    if estimate.own.is_some() {
        return None;
    }
    let even = crate::view::split::even(estimate.parts.len(), estimate.step)?;
    put(estimate, sight, Verb::new(Action::Set, estimate.name(sight)), &even)
}

/// One portion of a part goes to the part of another zone.
fn give(
    estimate: &Estimate<'_>,
    sight: &Sight<'_>,
    ground: &Ground<'_>,
    from: usize,
    to: &Zone<'_>,
) -> Option<Edit> {
    let own = estimate.own.as_ref()?;
    let part = estimate.of_zone(to).filter(|part| *part != from)?;
    let by = estimate.portion(own[from]);
    if by <= 0.0 {
        return None;
    }
    let mut moved = own.clone();
    moved[from] -= by;
    moved[part] += by;
    let zone = ground.zones.iter().find(|zone| estimate.of_zone(zone) == Some(from))?;
    let what = sight.words.with(
        "zones-share-moved",
        &[
            ("n", sight.words.number(by, 0).as_str()),
            ("from", &zone.option.name),
            ("to", &to.option.name),
            ("name", &estimate.name(sight)),
        ],
    );
    put(estimate, sight, Verb::new(Action::Moved, what), &moved)
}

fn put(estimate: &Estimate<'_>, sight: &Sight<'_>, verb: Verb, percent: &[f64]) -> Option<Edit> {
    let value = Value::Numbers(percent.iter().map(|part| Some(*part)).collect());
    estimate.row.set(sight.session.draft(Who::Desk, verb), &estimate.shares.field, Some(value)).finish()
}
