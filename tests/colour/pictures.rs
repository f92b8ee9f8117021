//! The same, seen: walls and charts are painted, turned to grey and to what a deuteranope sees, and whatever says another
//! thing by another colour must still look different, or have another word on it, or lie in another zone.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::Path;

use raaderum::drawing::ink::{Ink, Palette};
use raaderum::drawing::place::{Point, Rect, at, inside};
use raaderum::drawing::{Drawing, Mark, TextRow};
use raaderum::export::pixels::{self, Packing, Picture};

use crate::compare;
use crate::is_kind;
use crate::sight::{self, Colour, Eyes};

/// From this difference on (CIEDE2000) two colours are told apart. One is just noticeable side by side and in peace;
/// small marks need several times as much (Szafir, *Modeling Color Difference for Visualization Design*, 2018), and a
/// group in the back row, comparing a dot with a legend, more than that.
pub(crate) const APART: f64 = 15.0;
/// How much of two marks must look different: a circle and a square of one size differ by a fifth.
const SHARE: f64 = 0.06;
/// Patterns fill a whole bar, so that a weaker difference in a part of it is seen too; in all of it, it would be a colour.
const PATTERN: f64 = 7.0;
const OF_PATTERN: std::ops::Range<f64> = 0.08..0.6;
/// Marks are compared on a grid of so many points each way, whatever their size.
const GRID: usize = 20;
/// Cards are compared as large as they are, from their upper left corner, on points so far apart.
const STEP: f32 = 2.0;
/// What is smaller is a token.
const TOKEN: f32 = 64.0;
/// So many points of two cards must look different, from whichever upper corner they are laid on each other: a quarter
/// of a mark of thirteen units.
const SIGN: usize = 8;

/// Something on a wall that has a colour of its kind.
#[derive(Clone, Debug)]
pub(crate) struct Thing {
    /// What it is compared with: the rows of its table, or everything that is no row.
    pub(crate) among: String,
    /// The colours of its kind.
    pub(crate) inks: Vec<Ink>,
    /// The kind of mark, with its dashes.
    pub(crate) shape: String,
    /// Words that say what it is: on it, beside it.
    pub(crate) words: BTreeSet<String>,
    pub(crate) place: String,
    /// Where it is looked at.
    pub(crate) points: Points,
    pub(crate) name: String,
    /// Where a line begins and ends.
    pub(crate) ends: Vec<Point>,
}

/// Where a thing is looked at.
#[derive(Clone, Debug)]
pub(crate) enum Points {
    /// A grid over a mark, or points along a line.
    Shared(Vec<Point>),
    /// Rows of points over a card, from its upper left and from its upper right corner.
    Rows([Vec<Vec<Point>>; 2]),
}

/// The colours at those points.
#[derive(Clone, Debug, PartialEq)]
enum Look {
    Shared(Vec<Colour>),
    Rows([Vec<Vec<Colour>>; 2]),
}

/// A drawing without its words, painted: words are compared as words.
pub(crate) struct Painted(Picture);

impl Painted {
    pub(crate) fn new(drawing: &Drawing, palette: Palette) -> Self {
        let marks = drawing.marks.iter().filter(|mark| !matches!(mark, Mark::Text(_))).cloned().collect();
        let wordless = Drawing { marks, ..Drawing::default() };
        Self(pixels::picture(&wordless, palette, 1.0).expect("a drawing gives a picture"))
    }

    fn colour(&self, point: Point) -> Colour {
        let side = |value: f32, most: u32| value.clamp(0.0, most as f32 - 1.0) as usize;
        let (x, y) = (side(point.x, self.0.width), side(point.y, self.0.height));
        let place = (y * self.0.width as usize + x) * 3;
        [self.0.rgb[place], self.0.rgb[place + 1], self.0.rgb[place + 2]]
    }

    /// What cannot be told apart by these eyes.
    pub(crate) fn alike(&self, things: &[Thing], eyes: Eyes) -> Vec<String> {
        let mut eyes = Sight { eyes, seen: BTreeMap::new(), apart: BTreeMap::new() };
        let mut looks: Vec<(&Thing, Look)> = Vec::new();
        for thing in things {
            let mut see = |point: &Point| eyes.see(self.colour(*point));
            let look = match &thing.points {
                Points::Shared(points) => Look::Shared(points.iter().map(see).collect()),
                Points::Rows(both) => Look::Rows(
                    both.each_ref()
                        .map(|rows| rows.iter().map(|row| row.iter().map(&mut see).collect()).collect()),
                ),
            };
            if !looks.iter().any(|(known, seen)| known.is_same_as(thing) && *seen == look) {
                looks.push((thing, look));
            }
        }
        let mut found = BTreeSet::new();
        for (place, (one, look)) in looks.iter().enumerate() {
            for (other, other_look) in &looks[place + 1..] {
                let must_differ = one.among == other.among && one.inks != other.inks;
                if must_differ
                    && !are_told(one, other)
                    && !eyes.are_apart(look, other_look, one.shape.starts_with("box"))
                {
                    found.insert(format!("{:?}: {} | {}", eyes.eyes, one.told(), other.told()));
                }
            }
        }
        found.into_iter().collect()
    }
}

/// Eyes that remember what they have seen.
struct Sight {
    eyes: Eyes,
    seen: BTreeMap<Colour, Colour>,
    apart: BTreeMap<(Colour, Colour), f64>,
}

impl Sight {
    fn see(&mut self, colour: Colour) -> Colour {
        let eyes = self.eyes;
        *self.seen.entry(colour).or_insert_with(|| eyes.see(colour))
    }

    /// Whether two things look different in enough places.
    fn are_apart(&mut self, one: &Look, other: &Look, may_have_pattern: bool) -> bool {
        match (one, other) {
            (Look::Shared(one), Look::Shared(other)) => {
                let n = one.len().max(1) as f64;
                let mut share = |least| self.far(one, other, least) as f64 / n;
                one.len() != other.len()
                    || share(APART) >= SHARE
                    || (may_have_pattern && OF_PATTERN.contains(&share(PATTERN)))
            }
            (Look::Rows(one), Look::Rows(other)) => one.iter().zip(other).all(|(one, other)| {
                let rows = one.iter().zip(other);
                rows.map(|(one, other)| self.far(one, other, APART)).sum::<usize>() >= SIGN
            }),
            (Look::Shared(_), Look::Rows(_)) | (Look::Rows(_), Look::Shared(_)) => true,
        }
    }

    /// How many points differ so much.
    fn far(&mut self, one: &[Colour], other: &[Colour], least: f64) -> usize {
        let mut far = |a: Colour, b: Colour| {
            let difference = || sight::difference(sight::lab(a), sight::lab(b));
            *self.apart.entry((a, b)).or_insert_with(difference) >= least
        };
        one.iter().zip(other).filter(|(a, b)| a != b && far(**a, **b)).count()
    }
}

impl Thing {
    fn is_same_as(&self, other: &Self) -> bool {
        (&self.among, &self.inks, &self.shape, &self.words, &self.place)
            == (&other.among, &other.inks, &other.shape, &other.words, &other.place)
    }

    fn told(&self) -> String {
        format!("{} {:?}", self.name, self.inks)
    }
}

/// Whether a word, the kind of the mark or its zone says the difference.
fn are_told(one: &Thing, other: &Thing) -> bool {
    one.shape != other.shape || one.words != other.words || one.place != other.place
}

/// The grid over a mark.
fn grid(rect: Rect) -> Points {
    let share = |place: usize| (place as f32 + 0.5) / GRID as f32;
    Points::Shared(
        (0..GRID * GRID).map(|place| rect.share(share(place % GRID), share(place / GRID))).collect(),
    )
}

/// The points over a card; over a token, as over a mark.
pub(crate) fn rows(rect: Rect) -> Points {
    if rect.width.max(rect.height) < TOKEN {
        return grid(rect);
    }
    let steps = |length: f32| (1..(length / STEP) as usize).map(|n| n as f32 * STEP);
    let over = |x: &dyn Fn(f32) -> f32| -> Vec<Vec<Point>> {
        let row = |y: f32| steps(rect.width).map(|step| at(x(step), rect.top + y)).collect();
        steps(rect.height).map(row).collect()
    };
    Points::Rows([over(&|step| rect.left + step), over(&|step| rect.right() - step)])
}

/// What has a colour of its kind and belongs to no item: the marks of charts, keys of legends, grounds.
pub(crate) fn loose(drawing: &Drawing) -> Vec<Thing> {
    let mut things: Vec<(Thing, Rect)> = Vec::new();
    for (place, mark) in drawing.marks.iter().enumerate() {
        let is_in_item = drawing.items.iter().any(|item| item.marks.contains(&place));
        let Some((ink, shape, rect)) = figure(mark).filter(|_| !is_in_item) else { continue };
        // An edge is the ornament of what stands under it, a tint the ground of a zone.
        let is_edge = rect.width.min(rect.height) < EDGE && !shape.starts_with("line");
        // The plate under a number on a patterned bar belongs to the bar.
        let is_plate = |(thing, whole): &(Thing, Rect)| {
            shape == "box true" && thing.shape == shape && thing.inks == [ink] && holds(*whole, rect)
        };
        if is_edge || matches!(ink, Ink::Tint(_)) || things.iter().any(is_plate) {
            continue;
        }
        // A star is made of five pieces.
        if let Some((last, whole)) = things.last_mut()
            && last.inks == [ink]
            && last.shape == "polygon"
            && shape == "polygon"
            && whole.overlaps(&rect)
        {
            *whole = union(*whole, rect);
            continue;
        }
        let thing = Thing {
            among: "loose".to_owned(),
            inks: vec![ink],
            points: if let Mark::Line { points, .. } = mark { along(points) } else { grid(rect) },
            words: BTreeSet::new(),
            place: zone_at(drawing, rect.center()),
            name: format!("{shape} at {:.0},{:.0}", rect.left, rect.top),
            ends: if let Mark::Line { points, .. } = mark { points.clone() } else { Vec::new() },
            shape,
        };
        things.push((thing, rect));
    }
    let texts: Vec<&TextRow> = drawing.texts().collect();
    let marks: Vec<(Ink, Rect)> = drawing
        .marks
        .iter()
        .filter_map(figure)
        .filter_map(|(ink, shape, rect)| (!shape.starts_with("line")).then_some((ink, rect)))
        .collect();
    // A line between marks is told by them.
    let is_between = |thing: &Thing, ends: &[Point]| {
        let at_mark = |point: &Point| {
            marks.iter().any(|(ink, rect)| {
                *ink == thing.inks[0] && holds(rect.inset(-4.0), Rect::around(*point, 0.0, 0.0))
            })
        };
        thing.shape.starts_with("line") && ends.iter().any(at_mark)
    };
    things.retain(|(thing, _)| !is_between(thing, &thing.ends));
    things
        .into_iter()
        .map(|(mut thing, rect)| {
            thing.words = texts.iter().filter(|row| says(row, rect)).map(|row| row.text.clone()).collect();
            // A star is as large as all its pieces.
            if thing.shape == "polygon" {
                thing.points = grid(rect);
            }
            thing
        })
        .collect()
}

/// A mark that is thinner is an edge.
const EDGE: f32 = 9.0;

/// Whether a text stands on a mark or beside it.
fn says(row: &TextRow, rect: Rect) -> bool {
    const BESIDE: f32 = 26.0;
    let middle = row.start.moved(row.width / 2.0, -row.size * 0.33);
    if rect.contains(middle) {
        return true;
    }
    let on_height = middle.y > rect.top - 4.0 && middle.y < rect.bottom() + 4.0;
    let starts_right = (0.0..BESIDE).contains(&(row.start.x - rect.right()));
    let ends_left = (0.0..BESIDE).contains(&(rect.left - row.start.x - row.width));
    on_height && (starts_right || ends_left)
}

/// The ink of a mark's kind, its shape and where it lies.
fn figure(mark: &Mark) -> Option<(Ink, String, Rect)> {
    let strong = |ink: Ink, strength: f32| (strength > 0.05 && is_kind(ink)).then_some(ink);
    match mark {
        Mark::Box { rect, fill, stroke, .. } => {
            let ink = fill.map(|fill| (fill.ink, fill.strength));
            let ink = ink.or(stroke.map(|stroke| (stroke.ink, stroke.strength)))?;
            Some((strong(ink.0, ink.1)?, format!("box {}", fill.is_some()), *rect))
        }
        Mark::Circle { center, radius, fill, stroke } => {
            let ink = fill.map(|fill| (fill.ink, fill.strength));
            let ink = ink.or(stroke.map(|stroke| (stroke.ink, stroke.strength)))?;
            let rect = Rect::around(*center, radius * 2.0, radius * 2.0);
            Some((strong(ink.0, ink.1)?, "circle".to_owned(), rect))
        }
        Mark::Polygon { points, fill, stroke } => {
            let ink = fill.map(|fill| (fill.ink, fill.strength));
            let ink = ink.or(stroke.map(|stroke| (stroke.ink, stroke.strength)))?;
            Some((strong(ink.0, ink.1)?, "polygon".to_owned(), around(points)))
        }
        Mark::Line { points, stroke } => {
            let shape = format!("line {:.0} {:?}", stroke.width, stroke.dash);
            Some((strong(stroke.ink, stroke.strength)?, shape, around(points)))
        }
        Mark::Band { upper, lower, fill } => {
            let rect = union(around(upper), around(lower));
            Some((strong(fill.ink, fill.strength)?, "band".to_owned(), rect))
        }
        Mark::Shadow { .. } | Mark::Text(_) => None,
    }
}

/// The name of the zone at a point.
pub(crate) fn zone_at(drawing: &Drawing, point: Point) -> String {
    let zone = drawing.landings.iter().rev().find(|landing| inside(&landing.outline, point));
    zone.map(|zone| zone.name.clone()).unwrap_or_default()
}

fn holds(whole: Rect, part: Rect) -> bool {
    part.corners().into_iter().all(|corner| whole.contains(corner))
}

fn around(points: &[Point]) -> Rect {
    let first = points.first().copied().unwrap_or_default();
    points.iter().fold(Rect::new(first.x, first.y, 0.0, 0.0), |rect, point| {
        union(rect, Rect::new(point.x, point.y, 0.0, 0.0))
    })
}

fn union(one: Rect, other: Rect) -> Rect {
    let (left, top) = (one.left.min(other.left), one.top.min(other.top));
    let (right, bottom) = (one.right().max(other.right()), one.bottom().max(other.bottom()));
    Rect::new(left, top, right - left, bottom - top)
}

/// Points along the longest piece of a line.
fn along(points: &[Point]) -> Points {
    let longest = points.windows(2).max_by(|a, b| a[0].distance(a[1]).total_cmp(&b[0].distance(b[1])));
    let Some([from, to]) = longest else { return Points::Shared(Vec::new()) };
    let share = |part: i32| part as f32 / 8.0;
    let point = |t: f32| at(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t);
    Points::Shared((1..8).map(share).map(point).collect())
}

/// Compares a picture with the approved one beside this file, or approves it with `UPDATE=1`; what is wrong.
pub(crate) fn approve(name: &str, seen: &Picture) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/colour").join(name);
    if std::env::var_os("UPDATE").is_some() {
        let file = pixels::packed(&compare::simple(seen), Packing::Small).expect("a picture can be packed");
        std::fs::File::create(&path).and_then(|mut out| out.write_all(&file)).expect("it is kept");
        return None;
    }
    let Some(old) = compare::read(&path) else { return Some(format!("{name}: not approved yet")) };
    let difference = compare::difference(&old, seen);
    if difference.is_small() {
        return None;
    }
    let seen = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures").join(name);
    let file = pixels::packed(&difference.picture, Packing::Fast).expect("a picture can be packed");
    let kept = std::fs::create_dir_all(seen.parent().expect("a folder"))
        .and_then(|()| std::fs::File::create(&seen))
        .and_then(|mut out| out.write_all(&file));
    kept.expect("the difference is kept");
    Some(format!("{name}: {difference}; look at {}", seen.display()))
}
