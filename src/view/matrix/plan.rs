//! Where everything on a matrix goes. Drawing and dropping read the same plan, so that a card lies where it was put.
//!
//! While all names find room they stand beside their dots; when one does not, every dot gets a number and the names
//! stand in a list at the side.

use super::axes;
use super::cards::{self, Card, Plot, Ruler};
use super::ground::{self, Ground};
use super::side::Side;
use crate::drawing::lettering::Row;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::LEADING;
use crate::drawing::{SMALLEST_TEXT, Weight};
use crate::model::view_spec::MatrixSpec;
use crate::view::room::{Room, above, around, between, nearest};
use crate::view::sight::Sight;

/// More names than this are never tried beside their dots.
const MOST_NAMES: usize = 20;
const NAME_WIDTH: f32 = 250.0;
const NAME_LINES: usize = 3;
pub(super) const NUMBERED: f32 = 18.0;

/// The whole matrix, placed.
#[derive(Clone, Debug)]
pub(super) struct Plan<'a> {
    pub(super) cards: Vec<Card<'a>>,
    pub(super) plot: Plot<'a>,
    pub(super) ground: Ground<'a>,
    /// The dots, in the order of the cards.
    pub(super) spots: Vec<Spot>,
    /// The list and the tray.
    pub(super) side: Option<Side>,
    /// Names stand in the list, numbers in the dots.
    pub(super) crowded: bool,
}

/// One card in the field.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    /// Its place among the cards, from 0.
    pub(super) card: usize,
    /// Where its values are.
    pub(super) truth: Point,
    /// Where its dot has found room.
    pub(super) center: Point,
    pub(super) radius: f32,
    pub(super) name: Option<(Rect, Vec<Row>)>,
    pub(super) star: Option<Point>,
    pub(super) gap: Option<Gap>,
}

/// The way from a card up to the line.
#[derive(Clone, Debug)]
pub(super) struct Gap {
    pub(super) from: Point,
    pub(super) to: Point,
    pub(super) text: String,
    /// Where its number stands.
    pub(super) pill: Option<Rect>,
}

/// Whether cards stand at their heights already.
pub(super) fn shows_positions(sight: &Sight<'_>) -> bool {
    sight.shows(0)
}

impl<'a> Plan<'a> {
    pub(super) fn new(sight: &Sight<'a>, spec: &'a MatrixSpec, area: Rect) -> Self {
        let x = Ruler::new(sight, spec.of.as_str(), &spec.x);
        let y = Ruler::new(sight, spec.of.as_str(), &spec.y);
        let cards = cards::read(sight, spec, &x);
        let placed = cards.iter().filter(|card| stands(sight, card)).count();
        if placed <= MOST_NAMES {
            let plan = Self::placed(sight, spec, area, (x.clone(), y.clone()), cards.clone(), false);
            if plan.is_readable() {
                return plan;
            }
        }
        Self::placed(sight, spec, area, (x, y), cards, true)
    }

    fn placed(
        sight: &Sight<'a>,
        spec: &'a MatrixSpec,
        area: Rect,
        (x, y): (Ruler<'a>, Ruler<'a>),
        cards: Vec<Card<'a>>,
        crowded: bool,
    ) -> Self {
        let listed: Vec<usize> =
            (0..cards.len()).filter(|place| crowded && stands(sight, &cards[*place])).collect();
        let lying: Vec<usize> = (0..cards.len()).filter(|place| !stands(sight, &cards[*place])).collect();
        let side = Side::new(sight, spec, area, &listed, &lying);
        let left =
            side.as_ref().map_or(area, |side| Rect { width: side.rect.left - 28.0 - area.left, ..area });
        let field = axes::field(sight, &x, &y, left);
        let plot = Plot { rect: axes::plot(spec, field), x, y };
        let mut room = Room::new(field.inset(6.0));
        let ground = Ground::new(sight, spec, &plot, field, crowded, &mut room);
        let mut plan = Self { cards, plot, ground, spots: Vec::new(), side, crowded };
        plan.place_dots(sight);
        for spot in &plan.spots {
            room.take(Rect::around(spot.center, 2.0 * spot.radius + 4.0, 2.0 * spot.radius + 4.0));
        }
        // In a crowd nobody could tell whose star is whose.
        if !crowded {
            plan.place_stars(&mut room);
        }
        plan.place_gaps(sight, spec, &mut room);
        if !crowded {
            plan.place_names(sight, spec, &room);
        }
        plan
    }

    fn is_readable(&self) -> bool {
        self.spots
            .iter()
            .all(|spot| spot.name.is_some() && spot.gap.as_ref().is_none_or(|gap| gap.pill.is_some()))
    }

    /// Every dot as near as possible to its values, none on top of another.
    fn place_dots(&mut self, sight: &Sight<'_>) {
        let positions = shows_positions(sight);
        let field = self.ground.field;
        let mut spots: Vec<Spot> = Vec::new();
        for (place, card) in self.cards.iter().enumerate() {
            let (Some(x), true) = (card.x, stands(sight, card)) else { continue };
            let truth = if positions {
                self.plot.point(x, card.y.unwrap_or(self.plot.y.scale.min))
            } else {
                at(self.plot.left(x), self.plot.rect.bottom() + 6.0)
            };
            let radius =
                if self.crowded { NUMBERED } else { card.size.map_or(12.0, |size| 9.0 + 13.0 * size) };
            let is_free = |center: &Point| {
                let inside = field.inset(radius + 4.0).contains(*center);
                let dot = Rect::around(*center, 2.0 * radius + 4.0, 2.0 * radius + 4.0);
                let inside = inside && !self.ground.words().any(|words| words.overlaps(&dot));
                inside && spots.iter().all(|spot| spot.center.distance(*center) >= spot.radius + radius + 3.0)
            };
            let center = near(truth, 2.0 * radius + 3.0, positions).find(is_free).unwrap_or(truth);
            spots.push(Spot { card: place, truth, center, radius, name: None, star: None, gap: None });
        }
        self.spots = spots;
    }

    fn place_stars(&mut self, room: &mut Room) {
        for place in 0..self.spots.len() {
            let card = &self.cards[self.spots[place].card];
            let (Some(x), Some(star), Some(_)) = (card.x, card.star, card.y) else { continue };
            let point = self.plot.point(x, star);
            let beside = [0.0, 28.0, -28.0, 56.0, -56.0, 84.0, -84.0]
                .map(|x| Rect::around(point.moved(x, 0.0), 26.0, 26.0));
            let found = room.take_first(beside).map_or(point, |rect| rect.center());
            self.spots[place].star = Some(found);
        }
    }

    fn place_gaps(&mut self, sight: &Sight<'_>, spec: &MatrixSpec, room: &mut Room) {
        let Some(line) = spec.lines.first().filter(|_| sight.shows(1)) else { return };
        let decimals = usize::from(self.plot.y.scale.step < 1.0);
        let mut columns: Vec<(f32, usize)> = Vec::new();
        for spot in &mut self.spots {
            let card = &self.cards[spot.card];
            let (Some(x), Some(gap)) = (card.x, card.gap) else { continue };
            let beside = columns.iter().filter(|(left, _)| *left == spot.truth.x).count();
            columns.push((spot.truth.x, beside));
            let left = spot.center.x + if self.crowded { 0.0 } else { [0.0, 8.0, -8.0][beside % 3] };
            let to = at(left, self.plot.top(cards::required(line, &self.plot.x.scale, x)));
            let from = at(left, spot.center.y);
            let text = sight.words.number(gap, decimals);
            let width = sight.lettering.width(&text, SMALLEST_TEXT, Weight::Bold) + 22.0;
            let along = [0.5, 0.35, 0.65, 0.22, 0.8].into_iter().flat_map(|share| {
                let middle = at(left, from.y + (to.y - from.y) * share);
                [0.0, width / 2.0 + 8.0, -width / 2.0 - 8.0]
                    .map(|x| Rect::around(middle.moved(x, 0.0), width, 32.0))
            });
            let pill = if self.crowded { None } else { room.take_first(along) };
            spot.gap = Some(Gap { from, to, text, pill });
        }
        for gap in self.spots.iter().filter_map(|spot| spot.gap.as_ref()) {
            room.take_line(&[gap.from, gap.to], 3.0);
        }
    }

    /// Names beside their dots, off the line where possible. What is placed first has most room, so several orders are
    /// tried; the one in which the names stand nearest is kept.
    fn place_names(&mut self, sight: &Sight<'_>, spec: &MatrixSpec, room: &Room) {
        let mut off_line = room.clone();
        if shows_positions(sight)
            && let Some(line) = spec.lines.first()
        {
            off_line.take_line(&ground::points(&self.plot, line, 0.0), 5.0);
        }
        let plates: Vec<(f32, Vec<Row>)> =
            self.spots.iter().map(|spot| plate(sight, self.cards[spot.card].name)).collect();
        let orders: [fn(&Spot) -> f32; 5] = [
            |_| 0.0,
            |spot| -spot.center.x,
            |spot| spot.center.x,
            |spot| -spot.center.y,
            |spot| spot.center.y,
        ];
        let bare = self.spots.clone();
        let mut best: Option<(f32, Vec<Spot>)> = None;
        for order in orders {
            self.spots.clone_from(&bare);
            let mut places: Vec<usize> = (0..self.spots.len()).collect();
            places.sort_by(|a, b| order(&self.spots[*a]).total_cmp(&order(&self.spots[*b])));
            if self.name_in_order(shows_positions(sight), &places, &plates, (off_line.clone(), room.clone()))
            {
                let away = |spot: &Spot| {
                    spot.name
                        .as_ref()
                        .map_or(0.0, |(rect, _)| nearest(rect, spot.center).distance(spot.center))
                };
                // A thread is worse than none, and one long thread is worse than two short ones.
                let thread = |spot: &Spot| (away(spot) - spot.radius - 10.0).max(0.0);
                let price = |thread: f32| if thread > 0.0 { 1.0 + (thread / 25.0).powi(2) } else { 0.0 };
                let cost = self.spots.iter().map(|spot| price(thread(spot))).sum::<f32>();
                if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                    best = Some((cost, self.spots.clone()));
                }
            }
        }
        self.spots = best.map_or(bare, |(_, spots)| spots);
    }

    fn name_in_order(
        &mut self,
        positions: bool,
        order: &[usize],
        plates: &[(f32, Vec<Row>)],
        (mut off_line, mut anywhere): (Room, Room),
    ) -> bool {
        let mut threads = Room::new(self.ground.field);
        let dots: Vec<(Point, f32)> = self.spots.iter().map(|spot| (spot.center, spot.radius)).collect();
        for place in order {
            let (width, rows) = &plates[*place];
            let spot = &mut self.spots[*place];
            let height = rows.len() as f32 * SMALLEST_TEXT * LEADING + 10.0;
            let places = || around(spot.center, spot.radius, *width, height);
            let waiting = || above(spot.center, spot.radius, *width, height).filter(|_| !positions);
            let near = |rect: &Rect| nearest(rect, spot.center).distance(spot.center) < spot.radius + 30.0;
            // The thread to a name far off may not run over another name.
            let thread = |rect: &Rect| [nearest(rect, spot.center), spot.center];
            let loose = |rect: &Rect| near(rect) || threads.is_clear(&thread(rect));
            // Nor over another dot, if that can be had.
            let misses = |rect: &Rect| {
                let others = dots.iter().enumerate().filter(|(other, _)| other != place);
                others.into_iter().all(|(_, (center, radius))| {
                    let [from, to] = thread(rect);
                    (0..=16)
                        .all(|part| between(from, to, part as f32 / 16.0).distance(*center) > radius + 3.0)
                })
            };
            let clear = |rect: &Rect| near(rect) || threads.is_clear(&thread(rect)) && misses(rect);
            let found = off_line
                .take_first(waiting().filter(|rect| threads.is_clear(&thread(rect))))
                .or_else(|| off_line.take_first(places().filter(near)))
                .or_else(|| anywhere.take_first(places().filter(near)))
                .or_else(|| off_line.take_first(places().filter(clear)))
                .or_else(|| anywhere.take_first(places().filter(clear)))
                .or_else(|| anywhere.take_first(places().filter(loose)));
            let Some(rect) = found else { return false };
            for room in [&mut off_line, &mut anywhere, &mut threads] {
                room.take(rect);
                if !near(&rect) {
                    room.take_line(&thread(&rect), 2.0);
                }
            }
            spot.name = Some((rect, rows.clone()));
        }
        true
    }
}

/// The plate of a name: its width and its rows.
fn plate(sight: &Sight<'_>, name: &str) -> (f32, Vec<Row>) {
    let rows = sight.lettering.rows_of(name, SMALLEST_TEXT, Weight::Medium, NAME_WIDTH, NAME_LINES);
    (rows.iter().map(|row| row.width).fold(0.0, f32::max) + 26.0, rows)
}

/// Whether a card has its place in the field.
pub(super) fn stands(sight: &Sight<'_>, card: &Card<'_>) -> bool {
    card.x.is_some() && (card.y.is_some() || !shows_positions(sight))
}

/// Points around a point, the nearest first; only upwards as long as the cards wait at the bottom.
fn near(truth: Point, pitch: f32, all_around: bool) -> impl Iterator<Item = Point> {
    let (across, down) = if all_around { (9, 9) } else { (1, 0) };
    let mut steps: Vec<(i32, i32)> =
        (-across..=across).flat_map(|x| (-12..=down).map(move |y| (x, y))).collect();
    let far =
        move |(x, y): &(i32, i32)| if all_around { (x * x + y * y, -*y, *x) } else { (x.abs(), -*y, *x) };
    steps.sort_by_key(far);
    steps.into_iter().map(move |(x, y)| truth.moved(x as f32 * pitch, y as f32 * pitch))
}
