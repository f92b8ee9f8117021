//! A field of two axes: a card stands where two of its fields say, against the line of what is required.

mod axes;
mod cards;
mod ground;
mod hands;
mod plan;
mod side;

use self::cards::{Card, Plot, star_group};
use self::plan::{Gap, Plan, Spot, shows_positions};
use super::check::Check;
use super::room::{between, nearest};
use super::{Gesture, Sight, Stop, View, group_mark};
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{ASCENT, LEADING, Sketch, Style, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Stroke, Target, Weight};
use crate::model::edit::Edit;
use crate::model::fault::{Flaw, Path};
use crate::model::field::Options;
use crate::model::view_spec::{Axis, MatrixSpec};
use crate::model::workshop::Workshop;

impl View for MatrixSpec {
    fn draw(&self, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
        let plan = Plan::new(sight, self, area);
        plan.ground.draw(sight, self, &plan.plot, sketch);
        axes::draw(sight, &plan.plot, plan.ground.field, area, sketch);
        landings(&plan, sketch);
        side::draw(sight, self, &plan, sketch);
        for spot in &plan.spots {
            beside(sight, self, &plan, spot, sketch);
        }
        for gap in plan.spots.iter().filter_map(|spot| spot.gap.as_ref()) {
            number(gap, sketch);
        }
        for spot in &plan.spots {
            card(sight, self, &plan, spot, sketch);
        }
        sketch.tell(told(sight, &plan));
    }

    fn react(&self, sight: &Sight<'_>, area: Rect, gesture: &Gesture) -> Option<Edit> {
        hands::react(self, sight, area, gesture)
    }

    fn stops(&self, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
        hands::stops(self, sight, area)
    }

    fn flaws(&self, workshop: &Workshop) -> Vec<Flaw> {
        let mut check = Check::new(workshop);
        let here = Path::default();
        let Some(table) = check.table(&here.field("of"), &self.of) else { return check.flaws };
        for (name, axis) in [("x", &self.x), ("y", &self.y)] {
            let path = here.field(name);
            check.counted(&path.field("field"), table, &axis.field);
            ticks(&mut check, &path.field("ticks"), axis);
        }
        for (place, line) in self.lines.iter().enumerate() {
            let name = line.band.as_deref().map(|name| name.strip_prefix("cfg.").unwrap_or(name));
            if let Some(name) = name.filter(|name| workshop.threshold(name).is_none()) {
                check.found(here.field("lines").at(place).field("band"), "unknown-threshold", name, "");
            }
        }
        if let Some(size) = &self.size {
            check.counted(&here.field("size"), table, size);
        }
        if let Some((ask, group)) = &self.star {
            check.ask(&here.field("star"), ask);
            check.group(&here.field("star"), group);
        }
        let parted = self.x.split.is_some() && self.y.split.is_some();
        if !self.zones.is_empty() && (!parted || self.zones.len() != 4) {
            check.found(here.field("zones"), "four-zones", &self.zones.len().to_string(), "4");
        }
        check.flaws
    }
}

fn ticks(check: &mut Check<'_>, path: &Path, axis: &Axis) {
    let Some(Options::OptionsOf { table, field }) = &axis.ticks else { return };
    if let Some(table) = check.table(path, table) {
        let choice =
            |kind: &crate::model::field::FieldKind| matches!(kind, crate::model::field::FieldKind::Choice(_));
        check.field(path, table, field, "not-a-choice", choice);
    }
}

fn landings(plan: &Plan<'_>, sketch: &mut Sketch<'_>) {
    let name = format!("{} · {}", plan.plot.x.spec.label, plan.plot.y.spec.label);
    sketch.landing(Target::Field, plan.ground.field.corners(), name);
    for (rect, zone) in plan.ground.zones() {
        sketch.landing(Target::Zone(zone.id.clone()), rect.corners(), zone.name.clone());
    }
}

/// What belongs to a card and does not move with it: the way up to the line, the star, the thread to its values.
fn beside(sight: &Sight<'_>, spec: &MatrixSpec, plan: &Plan<'_>, spot: &Spot, sketch: &mut Sketch<'_>) {
    // One way up is enough where several cards stand above each other in a crowd.
    let is_longest = |gap: &Gap| {
        let others = plan.spots.iter().filter_map(|other| other.gap.as_ref());
        !plan.crowded
            || others.filter(|other| other.from.x == gap.from.x).all(|other| other.from.y <= gap.from.y)
    };
    if let Some(gap) = spot.gap.as_ref().filter(|gap| is_longest(gap)) {
        let stroke = Stroke { dash: Some((9.0, 6.0)), ..line(Ink::AmberMark, 4.0) };
        sketch.line(vec![gap.from, gap.to], stroke);
        sketch.line(vec![gap.to.moved(-9.0, 0.0), gap.to.moved(9.0, 0.0)], line(Ink::AmberMark, 4.0));
    }
    if spot.center.distance(spot.truth) > 1.0 && shows_positions(sight) {
        sketch.line(vec![spot.truth, spot.center], line(Ink::Muted, 1.5));
        // Cards with the same values share its dot.
        let earlier = plan.spots.iter().take_while(|other| other.card != spot.card);
        if !earlier.into_iter().any(|other| other.truth == spot.truth && other.center != other.truth) {
            sketch.circle(spot.truth, 4.0, solid(Ink::Muted), None);
        }
    }
    let (Some(star), Some(group)) = (spot.star, star_group(sight, spec)) else { return };
    if !shows_positions(sight) {
        return;
    }
    let ink = group_mark::ink(group);
    if spot.gap.is_none() || star.y < spot.gap.as_ref().map_or(0.0, |gap| gap.to.y) {
        sketch.line(vec![spot.center, star], Stroke { dash: Some((3.0, 5.0)), ..line(ink, 2.5) });
    }
    let card = &plan.cards[spot.card];
    let value = card.star.map(|value| plan.plot.y.say(sight, value)).unwrap_or_default();
    let words = [("group", group.name.as_str()), ("name", card.name), ("y", &value)];
    let label = sight.words.with("say-matrix-star", &words);
    let target = Target::Told(format!("star.{}", card.id));
    sketch.item(target, Rect::around(star, 28.0, 28.0), label, Grip::default(), |sketch| {
        group_mark::draw(sketch, group, star, 11.0, group_mark::Body::Full);
    });
}

fn number(gap: &Gap, sketch: &mut Sketch<'_>) {
    let Some(pill) = gap.pill else { return };
    sketch.rect(pill, pill.height / 2.0, solid(Ink::Amber), line(Ink::Card, 2.0));
    let style = Style::new(SMALLEST_TEXT, Ink::StickyInk).weight(Weight::Bold).middle();
    sketch.text_centered(pill, &gap.text, style.lines(1));
}

/// A card: its dot, and its name or its number.
fn card(sight: &Sight<'_>, spec: &MatrixSpec, plan: &Plan<'_>, spot: &Spot, sketch: &mut Sketch<'_>) {
    let card = &plan.cards[spot.card];
    let dot = Rect::around(spot.center, 2.0 * spot.radius, 2.0 * spot.radius);
    let grip = Grip { drag: true, write: true, remove: true, tap: false };
    sketch.item(
        Target::Card(spec.of.clone(), card.id.clone()),
        dot,
        spoken(sight, plan, card),
        grip,
        |sketch| {
            if let Some((rect, rows)) = &spot.name {
                let near = nearest(rect, spot.center);
                let away = near.distance(spot.center);
                if away > spot.radius + 10.0 {
                    let start = between(spot.center, near, spot.radius / away);
                    sketch.line(vec![start, near], line(Ink::Ink, 1.5));
                }
                sketch.card(*rect, 8.0, solid(Ink::Card));
                sketch.rect(*rect, 8.0, None, line(Ink::Line, 1.2));
                for (place, row) in rows.iter().enumerate() {
                    let base = rect.top + 5.0 + SMALLEST_TEXT * (ASCENT + place as f32 * LEADING);
                    let style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Medium);
                    sketch.label(at(rect.left + 13.0, base), &row.text, style);
                }
            }
            sketch.circle(spot.center, spot.radius + 1.0, solid(Ink::Card), None);
            if spot.gap.is_some() {
                let rim = line(Ink::AmberMark, 2.5);
                sketch.circle(spot.center, spot.radius - 1.25, solid(Ink::Amber), rim);
            } else {
                sketch.circle(spot.center, spot.radius - 0.5, solid(Ink::Ink), None);
            }
            if plan.crowded {
                let ink = if spot.gap.is_some() { Ink::StickyInk } else { Ink::Paper };
                let style = Style::new(SMALLEST_TEXT, ink).weight(Weight::Bold).middle();
                sketch.label(spot.center.moved(0.0, SMALLEST_TEXT * 0.36), &card.number.to_string(), style);
            }
        },
    );
}

fn spoken(sight: &Sight<'_>, plan: &Plan<'_>, card: &Card<'_>) -> String {
    let Plot { x, y, .. } = &plan.plot;
    let across = card.x.map(|value| x.say(sight, value)).unwrap_or_default();
    let height = card.y.filter(|_| shows_positions(sight)).map(|value| y.say(sight, value));
    let mut words = vec![("name", card.name), ("across", x.spec.label.as_str()), ("x", &across)];
    let Some(height) = height else { return sight.words.with("say-matrix-waiting", &words) };
    words.extend([("up", y.spec.label.as_str()), ("y", &height)]);
    let spot = plan.spots.iter().find(|spot| plan.cards[spot.card].id == card.id);
    match spot.and_then(|spot| spot.gap.as_ref()) {
        Some(gap) => {
            words.push(("gap", &gap.text));
            sight.words.with("say-matrix-gap", &words)
        }
        None => sight.words.with("say-matrix-card", &words),
    }
}

fn told(sight: &Sight<'_>, plan: &Plan<'_>) -> String {
    let gaps = plan.spots.iter().filter(|spot| spot.gap.is_some()).count();
    let words = [
        ("n", &*plan.spots.len().to_string()),
        ("across", plan.plot.x.spec.label.as_str()),
        ("up", plan.plot.y.spec.label.as_str()),
        ("gaps", &*gaps.to_string()),
    ];
    sight.words.with(if gaps == 0 { "say-matrix" } else { "say-matrix-gaps" }, &words)
}
