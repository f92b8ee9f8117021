//! Where rings and sectors lie. Rings are wide and a little square, so that upright cards find room in them.

use std::f32::consts::TAU;

use crate::drawing::SMALLEST_TEXT;
use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::drawing::lettering::Lettering;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Style};
use crate::model::field::OptionSpec;
use crate::model::view_spec::ZonesSpec;
use crate::view::Sight;

use super::super::cells::Cell;
use super::super::ground::{Tray, zone_options};
use super::super::options;
use super::super::shape::{self, Shape};

/// 2 is an ellipse, more is squarer.
const ROUND: f32 = 2.75;
/// How far cards stay from the lines.
const MARGIN: f32 = 6.0;
/// From the tray to the rings.
const BESIDE: f32 = 28.0;
/// Name and hint of a ring stand so far under its upper edge.
const UNDER: f32 = 10.0;
/// Something let go so far outside of the last ring still belongs to it.
const NEAR: f32 = 14.0;
/// The room under the rings for whose marks these are.
pub(super) const LEGEND: f32 = 40.0;
pub(super) const NAME: Style = Style::new(26.0, Ink::Ink).weight(Weight::Bold).middle().lines(1);
pub(super) const HINT: Style = Style::new(SMALLEST_TEXT, Ink::Ink).middle().lines(1);
pub(super) const SECTOR: Style = Style::new(26.0, Ink::Ink).weight(Weight::Bold).lines(2);

/// The rings on the sheet.
#[derive(Debug)]
pub(in crate::view::zones) struct Rings<'a> {
    pub(in crate::view::zones) options: &'a [OptionSpec],
    pub(in crate::view::zones) sectors: &'a [OptionSpec],
    pub(super) field: Rect,
    pub(super) tray: Option<Tray>,
    /// Whose marks these are.
    pub(super) legend: Option<Rect>,
    /// How far out each ring reaches, as a share of the last one.
    reach: Vec<f32>,
    /// How far cards stay from the names: signs may look out over their corners.
    around: f32,
    /// Name and hint of each ring.
    pub(super) names: Vec<(Rect, Option<Rect>)>,
    /// Names of sectors that find no corner outside.
    pub(super) rims: Vec<(usize, Rect)>,
}

impl<'a> Rings<'a> {
    pub(in crate::view::zones) fn of(spec: &'a ZonesSpec, sight: &Sight<'a>, area: Rect) -> Self {
        let rings = zone_options(spec, sight);
        let sectors = match &spec.sector {
            Some(sector) => options(sight.workshop, &spec.of, sector),
            None => &[],
        };
        // A single sector divides nothing.
        let sectors = if sectors.len() > 1 { sectors } else { &[] };
        let mut layout = Self {
            options: rings,
            sectors,
            field: area,
            tray: None,
            legend: None,
            reach: reach(rings.len()),
            around: if spec.others.is_some() { 12.0 } else { 4.0 },
            names: Vec::new(),
            rims: Vec::new(),
        };
        layout.divide(spec, area);
        layout.names = (0..rings.len()).map(|ring| layout.name_of(sight.lettering, ring)).collect();
        let rims = (0..sectors.len()).filter(|sector| layout.corner(*sector).is_none());
        layout.rims = rims.map(|sector| (sector, layout.rim(sight.lettering, sector))).collect();
        layout
    }

    /// The tray stands beside the rings; whose marks these are, under it or in the corner that is free.
    fn divide(&mut self, spec: &ZonesSpec, area: Rect) {
        let has_legend = spec.others.is_some();
        if spec.tray.is_some() {
            let width = (area.width * 0.14).clamp(150.0, 210.0);
            let (field, column) = area.cut_left(area.width - width);
            self.field = Rect { width: field.width - BESIDE, ..field };
            let foot = if has_legend { 3.0 * SMALLEST_TEXT * LEADING + 12.0 } else { 0.0 };
            let (rect, under) = column.cut_top(column.height - foot);
            let (_, room) = rect.inset_xy(12.0, 10.0).cut_top(2.0 * SMALLEST_TEXT * LEADING + 4.0);
            self.tray = Some(Tray { rect, room });
            self.legend = has_legend.then(|| under.cut_top(12.0).1);
        } else if has_legend && self.sectors.is_empty() {
            let width = area.width * 0.17;
            let high = 4.0 * SMALLEST_TEXT * LEADING;
            self.legend = Some(Rect::new(area.left, area.bottom() - high, width, high));
        } else if has_legend {
            let (field, under) = area.cut_top(area.height - LEGEND);
            self.field = field;
            self.legend = Some(under.cut_top(10.0).1);
        }
    }

    pub(super) fn center(&self) -> Point {
        self.field.center()
    }

    fn radii(&self) -> (f32, f32) {
        (self.field.width / 2.0 - 2.0, self.field.height / 2.0 - 2.0)
    }

    /// The point at a share of the way out to the last ring, at a share of a turn clockwise from straight up.
    pub(super) fn at(&self, turn: f32, share: f32, off: f32) -> Point {
        let (sine, cosine) = (turn * TAU).sin_cos();
        let (x, y) = (sine, -cosine);
        let long = (x.abs().powf(ROUND) + y.abs().powf(ROUND)).powf(1.0 / ROUND);
        let ((rx, ry), middle) = (self.radii(), self.center());
        middle.moved((rx * share + off) * x / long, (ry * share + off) * y / long)
    }

    /// How far out a point lies, 1 on the edge of the last ring.
    pub(super) fn level(&self, point: Point) -> f32 {
        let ((rx, ry), middle) = (self.radii(), self.center());
        let (x, y) = ((point.x - middle.x) / rx, (point.y - middle.y) / ry);
        (x.abs().powf(ROUND) + y.abs().powf(ROUND)).powf(1.0 / ROUND)
    }

    /// How far out a ring begins and ends.
    pub(super) fn edges(&self, ring: usize) -> (f32, f32) {
        let inner = ring.checked_sub(1).map_or(0.0, |before| self.reach[before]);
        (inner, self.reach[ring])
    }

    /// Every ring in every sector, from the middle out.
    pub(in crate::view::zones) fn cells(&self) -> impl Iterator<Item = (usize, Option<usize>)> + use<'a> {
        let (rings, sectors) = (self.options.len(), self.sectors.len());
        (0..rings).flat_map(move |ring| {
            (0..sectors.max(1)).map(move |sector| (ring, (sectors > 0).then_some(sector)))
        })
    }

    /// The cell under a point, or the nearest one where it lies just outside.
    pub(super) fn cell_at(&self, point: Point) -> Option<(usize, Option<usize>)> {
        let level = self.level(point);
        let near = 1.0 + NEAR / self.radii().1.max(1.0);
        let ring = self.reach.iter().position(|reach| level <= *reach);
        let ring = ring.or_else(|| if level <= near { self.options.len().checked_sub(1) } else { None })?;
        let count = self.sectors.len();
        if count == 0 {
            return Some((ring, None));
        }
        let ((rx, ry), middle) = (self.radii(), self.center());
        let turn = ((point.x - middle.x) / rx).atan2((middle.y - point.y) / ry) / TAU;
        let place = ((turn + 1.0) * count as f32 + 1.0).floor() as usize % count;
        Some((ring, Some(place)))
    }

    /// The turns at which a sector begins and ends.
    pub(super) fn turns(&self, sector: usize) -> (f32, f32) {
        let step = 1.0 / self.sectors.len().max(1) as f32;
        ((sector as f32 - 1.0) * step, sector as f32 * step)
    }

    /// The outline of a ring, a little larger or smaller.
    pub(super) fn outline(&self, ring: usize, off: f32) -> Vec<Point> {
        self.round(ring, off, CORNERS)
    }

    /// The same for the eye.
    pub(super) fn smooth(&self, ring: usize) -> Vec<Point> {
        self.round(ring, 0.0, 4 * CORNERS)
    }

    fn round(&self, ring: usize, off: f32, corners: usize) -> Vec<Point> {
        let share = self.reach.get(ring).copied().unwrap_or(1.0);
        (0..corners).map(|corner| self.at(corner as f32 / corners as f32, share, off)).collect()
    }

    /// A ring from the middle out, in one sector; `off` from the lines.
    pub(super) fn wedge(&self, ring: usize, sector: Option<usize>, off: f32) -> Vec<Point> {
        let outline = self.outline(ring, -off);
        let Some(sector) = sector else { return outline };
        let (from, to) = self.turns(sector);
        let begun = self.cut(&outline, from, 1.0, off);
        // Two sectors share one line.
        if self.sectors.len() == 2 { begun } else { self.cut(&begun, to, -1.0, off) }
    }

    /// What lies clockwise (1) or counter-clockwise (−1) of the line at a turn.
    fn cut(&self, outline: &[Point], turn: f32, way: f32, off: f32) -> Vec<Point> {
        let (middle, end) = (self.center(), self.at(turn, 1.0, 0.0));
        let long = middle.distance(end).max(1.0);
        let normal = ((middle.y - end.y) / long * way, (end.x - middle.x) / long * way);
        shape::cut(outline, middle.moved(normal.0 * off, normal.1 * off), normal)
    }

    /// The part of a ring and a sector that takes cards.
    pub(in crate::view::zones) fn cell(&self, ring: usize, sector: Option<usize>) -> Cell {
        let hole = match ring.checked_sub(1) {
            Some(before) => self.outline(before, MARGIN),
            None => Vec::new(),
        };
        let names = self.names.iter().take(ring + 1).flat_map(|(name, hint)| [Some(*name), *hint]);
        let rims = self.rims.iter().map(|(_, rect)| Some(*rect));
        let taken = names.chain(rims).flatten().map(|rect| rect.inset(-self.around)).collect();
        let outer = self.wedge(ring, sector, MARGIN);
        let shape = Shape { outer, hole, taken };
        match (sector, ring) {
            (Some(_), _) => Cell { heart: self.point(ring, sector), across: 0.8, ..Cell::new(shape) },
            (None, 0) => Cell { heart: self.center().moved(0.0, 22.0), ..Cell::new(shape) },
            // Round the middle cards lie to the left and to the right of it.
            (None, _) => {
                let (inner, end) = self.edges(ring);
                let widest = (end - inner) * self.radii().0 - 2.0 * MARGIN - 2.0;
                Cell { heart: self.center(), across: 0.2, widest, ..Cell::new(shape) }
            }
        }
    }

    /// A point in the middle of a cell.
    pub(in crate::view::zones) fn point(&self, ring: usize, sector: Option<usize>) -> Point {
        let (inner, outer) = self.edges(ring);
        let share = if ring == 0 { outer * 0.55 } else { f32::midpoint(inner, outer) };
        match sector {
            Some(sector) => {
                let (from, to) = self.turns(sector);
                self.at(f32::midpoint(from, to), share, 0.0)
            }
            None if ring == 0 => self.center(),
            None => self.at(-0.25, share, 0.0),
        }
    }

    /// A cell by its names.
    pub(in crate::view::zones) fn name(
        &self,
        sight: &Sight<'_>,
        ring: usize,
        sector: Option<usize>,
    ) -> String {
        let ring = self.options[ring].name.as_str();
        match sector.and_then(|sector| self.sectors.get(sector)) {
            Some(sector) => sight.words.with("say-ring", &[("ring", ring), ("sector", &sector.name)]),
            None => ring.to_owned(),
        }
    }

    /// Name and hint of a ring, under its upper edge.
    fn name_of(&self, lettering: &Lettering, ring: usize) -> (Rect, Option<Rect>) {
        let option = &self.options[ring];
        let top = self.at(0.0, self.reach[ring], 0.0).y + UNDER;
        let name = self.row(lettering, &option.name, NAME, ring, top);
        let hint =
            option.hint.as_deref().map(|hint| self.row(lettering, hint, HINT, ring, name.bottom() - 2.0));
        (name, hint)
    }

    /// A line of text on the upright through the middle, no wider than the ring is there.
    fn row(&self, lettering: &Lettering, text: &str, style: Style, ring: usize, top: f32) -> Rect {
        let middle = self.center();
        let beside = |x: &f32| self.level(at(middle.x + x, top + 4.0)) < self.reach[ring];
        let half = (0..120).map(|step| step as f32 * 6.0).take_while(beside).last().unwrap_or(0.0);
        let width = (lettering.width(text, style.size, style.weight) + 2.0).min(half * 2.0 - 8.0);
        Rect::new(middle.x - width / 2.0, top, width, style.size * LEADING)
    }

    /// The corner of the field outside of the rings that belongs to a sector.
    pub(super) fn corner(&self, sector: usize) -> Option<(bool, bool)> {
        match (self.sectors.len(), sector) {
            (2..=4, 0) => Some((true, true)),
            (2..=4, 1) => Some((false, true)),
            (4, 2) => Some((false, false)),
            (4, 3) => Some((true, false)),
            _ => None,
        }
    }

    /// The place of a sector's name on the last ring.
    fn rim(&self, lettering: &Lettering, sector: usize) -> Rect {
        let width = lettering.width(&self.sectors[sector].name, SMALLEST_TEXT, Weight::Bold) + 28.0;
        let (from, to) = self.turns(sector);
        let rect = |share: f32| Rect::around(self.at(f32::midpoint(from, to), share, 0.0), width, 34.0);
        let fits = |rect: &Rect| rect.corners().iter().all(|corner| self.level(*corner) < 0.975);
        let tried = (0..60).map(|step| rect(1.0 - step as f32 * 0.01));
        tried.into_iter().find(fits).unwrap_or_else(|| rect(0.5))
    }
}

const CORNERS: usize = 72;

/// How far out the rings reach: the innermost takes more, since there is least room in it.
fn reach(rings: usize) -> Vec<f32> {
    let first = if rings < 2 { 1.0 } else { (1.29 / rings as f32).min(0.62) };
    let step = (1.0 - first) / (rings.max(2) - 1) as f32;
    (0..rings).map(|ring| if ring + 1 == rings { 1.0 } else { first + step * ring as f32 }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_reach_farther_and_farther() {
        for rings in 1..7 {
            let reach = reach(rings);
            assert!(reach.windows(2).all(|pair| pair[0] < pair[1]), "{reach:?}");
            assert_eq!(reach.last(), Some(&1.0));
        }
    }
}
