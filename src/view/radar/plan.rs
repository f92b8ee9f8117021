//! Where a radar stands: the largest circle around which all names have room. Where even a small one has none, the
//! spokes have numbers, and the names stand in the table beside it.

use std::f32::consts::TAU;

use crate::drawing::Weight;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Style};
use crate::view::Sight;
use crate::view::scale::Scale;
use crate::view::thumbs::{Legend, Reading};

use super::state::State;

/// How the names of the spokes are set.
pub(super) const NAME: Style = Style::new(24.0, Ink::Ink).weight(Weight::Medium).middle().lines(3);
/// Half the size of a dot.
pub(super) const DOT: f32 = 13.0;
/// Between the circle and the names: room for dots that have no value yet.
const AROUND: f32 = DOT * 2.0 + 10.0;
/// The smallest value stands a little outside the middle, so that dots do not fall together.
const HOLE: f32 = 0.12;
const LARGEST: f32 = 300.0;
const SMALLEST: f32 = 110.0;
/// An area as wide as that has a table beside the radar.
const WIDE: f32 = 1040.0;

/// The places of everything.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) legend: Legend,
    /// Beside the radar: index and table; none in a narrow area.
    pub(super) side: Option<Rect>,
    /// Where the words of the scale's ends stand.
    pub(super) ends: Rect,
    pub(super) web: Web,
}

/// The radar itself.
#[derive(Clone, Debug)]
pub(super) struct Web {
    pub(super) center: Point,
    pub(super) radius: f32,
    pub(super) spokes: Vec<Spoke>,
    /// The spokes are called by numbers.
    pub(super) is_numbered: bool,
}

/// One spoke: where it points to, and where its name stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spoke {
    pub(super) way: Point,
    pub(super) name: Rect,
}

impl Plan {
    pub(super) fn new(state: &State<'_>, area: Rect) -> Self {
        let is_wide = area.width >= WIDE;
        let (room, side) = if is_wide {
            let (room, rest) = area.cut_left(area.width * 0.57);
            (room, Some(rest.cut_left(48.0).1))
        } else {
            (area, None)
        };
        let ends_height = NAME.size * LEADING;
        let legend_area = side.unwrap_or(area);
        let legend =
            Legend::new(state.sight, &state.spec.thumbs, &state.rows, state.focus, false, legend_area);
        let (_, under) = legend_area.cut_top(legend.height + 10.0);
        let place = |rect: Rect| Rect { top: rect.bottom() - ends_height, height: ends_height, ..rect };
        let ends = place(under);
        let body = Rect { height: under.height - ends_height - 8.0, ..under };
        let web = Web::new(state, if is_wide { room } else { body });
        Self { legend, side: side.map(|_| body), ends, web }
    }
}

impl Web {
    fn new(state: &State<'_>, room: Rect) -> Self {
        let names: Vec<&str> = state.rows.iter().map(|row| row.name).collect();
        let widths = [260.0, 210.0, 170.0, 140.0];
        let measure = |word: &str| state.sight.lettering.width(word, NAME.size, NAME.weight);
        let longest = names.iter().flat_map(|name| name.split_whitespace()).map(measure).fold(0.0, f32::max);
        // Words stay whole as long as they are not wider than any name may be.
        let whole = widths.into_iter().filter(|width| *width >= longest.min(widths[0]));
        let best = whole.filter_map(|width| Self::with_names(state.sight, &names, room, width));
        let best = best.reduce(|best, other| if other.radius > best.radius + 12.0 { other } else { best });
        if let Some(web) = best {
            return web;
        }
        let numbers: Vec<String> = (1..=names.len()).map(|number| number.to_string()).collect();
        let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
        let web = Self::with_names(state.sight, &numbers, room, 60.0);
        let small = room.width.min(room.height) / 2.0 - AROUND - 30.0;
        let web = web.unwrap_or_else(|| Self::around(state.sight, &numbers, room, 60.0, small.max(40.0)));
        Self { is_numbered: true, ..web }
    }

    /// The largest radar whose names, broken to a width, lie inside the room and not on each other.
    fn with_names(sight: &Sight<'_>, names: &[&str], room: Rect, width: f32) -> Option<Self> {
        let radii = (0..).map(|step| LARGEST - step as f32 * 6.0).take_while(|radius| *radius >= SMALLEST);
        let mut webs = radii.map(|radius| Self::around(sight, names, room, width, radius));
        webs.find(|web| web.fits(room))
    }

    fn around(sight: &Sight<'_>, names: &[&str], room: Rect, width: f32, radius: f32) -> Self {
        let spoke = |(place, name): (usize, &&str)| {
            let angle = TAU * place as f32 / names.len().max(1) as f32;
            let way = at(angle.sin(), -angle.cos());
            let rows = sight.lettering.rows_of(name, NAME.size, NAME.weight, width, NAME.lines);
            let width = rows.iter().map(|row| row.width).fold(0.0, f32::max) + 2.0;
            let height = rows.len() as f32 * NAME.size * LEADING;
            let anchor = at(way.x * (radius + AROUND), way.y * (radius + AROUND));
            let lean = |share: f32| (share * 1.5).clamp(-1.0, 1.0);
            let middle = anchor.moved(lean(way.x) * width / 2.0, lean(way.y) * height / 2.0);
            // A wide name beside the top would reach back over the circle: it moves out until it does not.
            let moved = |step: usize| {
                let by = step as f32 * 3.0;
                Rect::around(middle.moved(way.x * by, way.y * by), width, height)
            };
            let name = (0..30).map(moved).find(|name| reach_of(name) >= radius + AROUND - 5.0);
            Spoke { way, name: name.unwrap_or(moved(30)) }
        };
        let spokes: Vec<Spoke> = names.iter().enumerate().map(spoke).collect();
        // The whole of circle and names stands in the middle of the room.
        let circle = Rect::around(at(0.0, 0.0), 2.0 * (radius + AROUND), 2.0 * (radius + AROUND));
        let whole =
            spokes.iter().map(|spoke| spoke.name).fold(circle, |whole, name| around_both(&whole, &name));
        let center = at(room.center().x - whole.center().x, room.center().y - whole.center().y);
        let moved = |spoke: Spoke| Spoke {
            name: Rect { left: spoke.name.left + center.x, top: spoke.name.top + center.y, ..spoke.name },
            ..spoke
        };
        Self { center, radius, spokes: spokes.into_iter().map(moved).collect(), is_numbered: false }
    }

    fn fits(&self, room: Rect) -> bool {
        let is_inside = |rect: &Rect| {
            rect.left >= room.left - 0.5
                && rect.right() <= room.right() + 0.5
                && rect.top >= room.top - 0.5
                && rect.bottom() <= room.bottom() + 0.5
        };
        let reach = 2.0 * (self.radius + DOT);
        let circle = Rect::around(self.center, reach, reach);
        let names: Vec<Rect> = self.spokes.iter().map(|spoke| spoke.name).collect();
        let near = |name: &Rect| {
            let from_center =
                Rect { left: name.left - self.center.x, top: name.top - self.center.y, ..*name };
            reach_of(&from_center) < self.radius + AROUND - 6.0
        };
        let lies_on = |(place, name): (usize, &Rect)| {
            names[..place].iter().any(|other| other.inset_xy(-8.0, -2.0).overlaps(name))
        };
        is_inside(&circle)
            && names.iter().all(is_inside)
            && !names.iter().any(near)
            && !names.iter().enumerate().any(lies_on)
    }

    /// The point of a value on a spoke.
    pub(super) fn at(&self, scale: &Scale, spoke: usize, number: f64) -> Point {
        self.along(spoke, self.reach(scale, number))
    }

    /// How far from the middle a value stands.
    pub(super) fn reach(&self, scale: &Scale, number: f64) -> f32 {
        self.radius * (HOLE + (1.0 - HOLE) * scale.share(number))
    }

    /// The point at a distance from the middle on a spoke.
    pub(super) fn along(&self, spoke: usize, distance: f32) -> Point {
        let way = self.spokes.get(spoke).map_or(at(0.0, -1.0), |spoke| spoke.way);
        self.center.moved(way.x * distance, way.y * distance)
    }

    /// The legal value on a spoke that is nearest to a point.
    pub(super) fn value(&self, scale: &Scale, spoke: usize, point: Point) -> f64 {
        let way = self.spokes.get(spoke).map_or(at(0.0, -1.0), |spoke| spoke.way);
        let along = (point.x - self.center.x) * way.x + (point.y - self.center.y) * way.y;
        let share = (along / self.radius - HOLE) / (1.0 - HOLE);
        scale.at(share.clamp(0.0, 1.0))
    }

    /// Where a dot stands: on its value, or outside the circle as long as it has none. Dots that would lie on each
    /// other stand beside each other.
    pub(super) fn dot(&self, scale: &Scale, spoke: usize, values: &[Reading], place: usize) -> Point {
        let distance = |place: usize| match values.get(place).copied() {
            Some(Reading::At { number, .. }) => Some(self.reach(scale, number)),
            Some(Reading::Missing | Reading::Hidden) => Some(self.radius + DOT + 6.0),
            Some(Reading::Veiled) | None => None,
        };
        let Some(own) = distance(place) else { return self.center };
        let near = |other: &usize| distance(*other).is_some_and(|other| (other - own).abs() < DOT * 1.5);
        let mates: Vec<usize> = (0..values.len()).filter(near).collect();
        let nth = mates.iter().position(|mate| *mate == place).unwrap_or(0) as f32;
        let aside = (nth - (mates.len().max(1) - 1) as f32 / 2.0) * DOT * 1.9;
        let way = self.spokes.get(spoke).map_or(at(0.0, -1.0), |spoke| spoke.way);
        self.along(spoke, own).moved(-way.y * aside, way.x * aside)
    }
}

/// How near a rectangle comes to the point from which it is measured.
fn reach_of(rect: &Rect) -> f32 {
    0.0_f32.clamp(rect.left, rect.right()).hypot(0.0_f32.clamp(rect.top, rect.bottom()))
}

fn around_both(a: &Rect, b: &Rect) -> Rect {
    let (left, top) = (a.left.min(b.left), a.top.min(b.top));
    Rect::new(left, top, a.right().max(b.right()) - left, a.bottom().max(b.bottom()) - top)
}
