//! The answers of the groups on a curve, after the k-rule: dots at the stops, a band where there are few, flags for the
//! middles, and the distance between two groups.

use super::curve::{Layout, RING};
use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{Sketch, Style, line, solid, thin};
use crate::drawing::{Grip, Mark, SMALLEST_TEXT, Stroke, Target, Weight};
use crate::model::id::{GroupId, RecordId};
use crate::model::view_spec::TrackSpec;
use crate::model::workshop::Group;
use crate::view::answers::{Middle, Shown, shown};
use crate::view::group_mark::{self, Body};
use crate::view::room::Room;
use crate::view::sight::Sight;

/// The answers of one group, or its guess.
#[derive(Clone, Debug)]
pub(super) struct Voice<'a> {
    pub(super) group: &'a Group,
    pub(super) answers: Shown,
    /// Whether its layer is revealed.
    pub(super) revealed: bool,
    pub(super) body: Body,
}

impl Voice<'_> {
    /// The middle, when it is revealed and may be shown.
    pub(super) fn middle(&self) -> Option<&Middle> {
        self.answers.middle().filter(|_| self.revealed)
    }

    fn dots(&self) -> &[(f64, u32)] {
        match &self.answers {
            Shown::Dots(_, dots) if self.revealed => dots,
            Shown::Dots(..) | Shown::Band(_) | Shown::Nothing => &[],
        }
    }

    /// The middle of few answers.
    fn band(&self) -> Option<&Middle> {
        matches!(self.answers, Shown::Band(_)).then(|| self.middle()).flatten()
    }
}

/// All answers that a curve shows.
#[derive(Clone, Debug)]
pub(super) struct Answers<'a> {
    /// The groups in the order of the question: the first has dots only, the others have flags too.
    groups: Vec<Voice<'a>>,
    guess: Option<Voice<'a>>,
    /// The record that the question is about.
    pub(super) of: Option<&'a RecordId>,
    gap: Option<(&'a GroupId, &'a GroupId)>,
}

/// The dots of one stop.
#[derive(Clone, Debug)]
pub(super) struct Block {
    rect: Rect,
    /// Which voice, and how many.
    rows: Vec<(usize, u32)>,
    /// From dot to dot; none where there are too many for dots and a number stands for them.
    pitch: Option<f32>,
    columns: usize,
}

/// From dot to dot, the largest first.
const PITCHES: [f32; 9] = [25.0, 23.0, 21.0, 19.0, 17.0, 15.0, 13.5, 12.0, 11.0];
const COUNT_ROW: f32 = 30.0;

impl<'a> Answers<'a> {
    pub(super) fn new(spec: &'a TrackSpec, sight: &Sight<'a>) -> Self {
        let ask = spec.ask.as_ref().and_then(|id| Some((id, sight.workshop.ask(id)?.1)));
        let each = ask.and_then(|(_, ask)| ask.each.as_ref());
        let of = each.and_then(|table| sight.focus(table));
        // Where the author names fewer layers than there are groups, the last layer shows the rest.
        let layers = sight.canvas.reveal.len().max(1);
        let revealed = |place: usize| sight.shows(place.min(layers - 1));
        let is_answerable = each.is_none() || of.is_some();
        let answers =
            |ask, group: &GroupId| if is_answerable { shown(sight, ask, of, group) } else { Shown::Nothing };
        let groups: Vec<Voice<'_>> = ask.map_or(Vec::new(), |(id, ask)| {
            let voice = |(place, group): (usize, &'a GroupId)| {
                let known = sight.workshop.group(group.as_str())?;
                Some(Voice {
                    group: known,
                    answers: answers(id, group),
                    revealed: revealed(place),
                    body: Body::Full,
                })
            };
            ask.groups.iter().enumerate().filter_map(voice).collect()
        });
        let guess = spec.guess.as_ref().and_then(|(id, who, _)| {
            let group = sight.workshop.group(who.as_str())?;
            let layer = groups.iter().position(|voice| voice.group.id == *who).unwrap_or(0);
            Some(Voice { group, answers: answers(id, who), revealed: revealed(layer), body: Body::Hollow })
        });
        let gap = spec.gap.as_ref().map(|(from, to)| (from, to));
        Self { groups, guess, of, gap }
    }

    /// The groups, and the guess after them.
    pub(super) fn voices(&self) -> impl Iterator<Item = &Voice<'a>> {
        self.groups.iter().chain(&self.guess)
    }

    /// The groups in the order of the question.
    pub(super) fn groups(&self) -> impl Iterator<Item = &Voice<'a>> {
        self.groups.iter()
    }

    /// The group whose experience the curve is about: the first.
    pub(super) fn first(&self) -> Option<&Voice<'a>> {
        self.groups.first()
    }

    fn voice(&self, place: usize) -> Option<&Voice<'a>> {
        self.voices().nth(place)
    }

    fn of_group(&self, group: &GroupId) -> Option<&Voice<'a>> {
        self.groups.iter().find(|voice| voice.group.id == *group)
    }

    /// How many of each group stand at a stop, in words.
    pub(super) fn counts_at(&self, number: f64) -> Vec<String> {
        let count = |voice: &Voice<'_>| {
            let count = voice.dots().iter().find(|dot| dot.0 == number)?.1;
            Some(format!("{} {count}", voice.group.name))
        };
        self.groups.iter().filter_map(count).collect()
    }

    /// Room for the dots of every stop, all equally large.
    pub(super) fn place_dots(&self, sight: &Sight<'_>, layout: &Layout, room: &mut Room) -> Vec<Block> {
        let piles: Vec<(usize, Vec<(usize, u32)>)> = (0..layout.line.stops().len())
            .map(|stop| (stop, self.pile(layout, stop)))
            .filter(|(_, rows)| !rows.is_empty())
            .collect();
        for pitch in PITCHES {
            let mut trial = room.clone();
            let blocks: Option<Vec<Block>> =
                piles.iter().map(|(stop, rows)| dots(layout, *stop, rows, pitch, &mut trial)).collect();
            if let Some(blocks) = blocks {
                *room = trial;
                return blocks;
            }
        }
        piles.iter().map(|(stop, rows)| counts(sight, layout, *stop, rows, room)).collect()
    }

    fn pile(&self, layout: &Layout, stop: usize) -> Vec<(usize, u32)> {
        let center = layout.line.stops()[stop];
        let here = |number: f64| layout.line.at(number).is_some_and(|point| (point.x - center.x).abs() < 0.5);
        let rows = self.voices().enumerate().map(|(place, voice)| {
            (place, voice.dots().iter().filter(|dot| here(dot.0)).map(|dot| dot.1).sum::<u32>())
        });
        rows.filter(|(_, count)| *count > 0).collect()
    }

    pub(super) fn draw_dots(&self, sight: &Sight<'_>, blocks: &[Block], sketch: &mut Sketch<'_>) {
        for block in blocks {
            let mut top = block.rect.top;
            for (entry, (place, count)) in block.rows.iter().enumerate() {
                let Some(voice) = self.voice(*place) else { continue };
                if let Some(pitch) = block.pitch {
                    for dot in 0..*count as usize {
                        let left = block.rect.left + (dot % block.columns) as f32 * pitch + pitch / 2.0;
                        let center = at(left, top + (dot / block.columns) as f32 * pitch + pitch / 2.0);
                        group_mark::draw(sketch, voice.group, center, pitch * 0.37, voice.body);
                    }
                    top += count.div_ceil(block.columns as u32) as f32 * pitch + 3.0;
                } else {
                    let column = block.rect.width / block.columns as f32 * (entry % block.columns) as f32;
                    let left = block.rect.left + column;
                    let middle = block.rect.top + (0.5 + (entry / block.columns) as f32) * COUNT_ROW;
                    group_mark::draw(sketch, voice.group, at(left + 12.0, middle), 9.0, voice.body);
                    let count = sight.words.number(f64::from(*count), 0);
                    let style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Semibold);
                    sketch.label(at(left + 28.0, middle + SMALLEST_TEXT * 0.36), &count, style);
                }
            }
        }
    }

    /// From quartile to quartile along the curve, for groups with few answers; each a little wider than the one before.
    pub(super) fn draw_bands(&self, layout: &Layout, sketch: &mut Sketch<'_>) {
        let bands = self.voices().filter_map(|voice| Some((voice, voice.band()?)));
        for ((voice, middle), half) in bands.zip([13.0, 18.0, 23.0, 28.0, 33.0]) {
            let points = layout.line.part(middle.low, middle.high);
            let ink = group_mark::ink(voice.group);
            let upper: Vec<Point> = points.iter().map(|point| point.moved(0.0, -half)).collect();
            let lower: Vec<Point> = points.iter().map(|point| point.moved(0.0, half)).collect();
            if voice.body == Body::Hollow {
                // A guess is as hollow as its mark.
                let ends = upper.first().copied();
                let around = upper.into_iter().chain(lower.into_iter().rev()).chain(ends).collect();
                sketch.line(around, Stroke { dash: Some((7.0, 6.0)), ..line(ink, 2.5) });
            } else {
                sketch.mark(Mark::Band { upper, lower, fill: thin(ink, 0.28) });
            }
        }
    }

    /// The middles that have no flag, on the curve itself: a halo around a stop, a mark between two stops.
    pub(super) fn draw_middles(&self, layout: &Layout, sketch: &mut Sketch<'_>) {
        let guess = self.guess.as_ref().filter(|voice| voice.band().is_some());
        let middle = |voice: Option<&Voice<'_>>| voice.and_then(Voice::middle).map(|middle| middle.median);
        let outer = if middle(self.first()) == middle(guess) { RING + 15.0 } else { RING + 8.0 };
        for (voice, radius) in
            self.first().into_iter().zip([RING + 8.0]).chain(guess.into_iter().zip([outer]))
        {
            let Some(center) = voice.middle().and_then(|middle| layout.line.at(middle.median)) else {
                continue;
            };
            let ink = group_mark::ink(voice.group);
            let is_at_stop = layout.line.stops().iter().any(|stop| stop.distance(center) < 1.0);
            match voice.body {
                Body::Full if is_at_stop => sketch.circle(center, radius, None, line(ink, 5.0)),
                Body::Hollow if is_at_stop => {
                    sketch.circle(center, radius, None, Stroke { dash: Some((5.0, 5.0)), ..line(ink, 3.0) });
                }
                Body::Full | Body::Hollow | Body::Dashed => {
                    sketch.circle(center, 15.0, solid(Ink::Paper), None);
                    group_mark::draw(sketch, voice.group, center, 10.5, voice.body);
                }
            }
        }
    }

    /// A flag on a dotted stem for the middle of every group but the first.
    pub(super) fn draw_flags(
        &self,
        sight: &Sight<'_>,
        layout: &Layout,
        blocks: &[Block],
        room: &mut Room,
        sketch: &mut Sketch<'_>,
    ) {
        // What a stem may not run over.
        let mut words = Room::new(layout.chart);
        for rect in layout.names.iter().copied().chain(blocks.iter().map(|block| block.rect)) {
            words.take(rect);
        }
        for voice in self.groups.iter().skip(1) {
            let Some(middle) = voice.middle() else { continue };
            let Some(point) = layout.line.at(middle.median) else { continue };
            let style = Style::new(24.0, Ink::OnStrong).weight(Weight::Semibold);
            let width = sketch.text_width(&voice.group.name, style) + 48.0;
            let (rect, foot) = flag(layout, point, width, room, &words);
            words.take(rect);
            let ink = group_mark::ink(voice.group);
            let median = sight.words.short_number(middle.median);
            let label = sight
                .words
                .with("say-curve-middle", &[("group", voice.group.name.as_str()), ("median", &median)]);
            let target = Target::Told(format!("middle.{}", voice.group.id));
            sketch.item(target, rect, label, Grip::default(), |sketch| {
                sketch.line(
                    vec![head(&rect, point), foot],
                    Stroke { dash: Some((3.0, 6.0)), ..line(ink, 3.0) },
                );
                sketch.card(rect, rect.height / 2.0, solid(ink));
                let text = Style { ink: on(ink), ..style };
                sketch.label(at(rect.center().x, rect.center().y + 8.5), &voice.group.name, text.middle());
            });
        }
    }

    /// How far apart two groups stand, along the axis.
    pub(super) fn draw_distance(&self, sight: &Sight<'_>, layout: &Layout, sketch: &mut Sketch<'_>) {
        let middle = |group| self.of_group(group).and_then(Voice::middle).map(|middle| middle.median);
        let Some((Some(from), Some(to))) = self.gap.map(|(from, to)| (middle(from), middle(to))) else {
            return;
        };
        let ends = (layout.line.at(from), layout.line.at(to));
        let (Some(from_at), Some(to_at)) = ends else { return };
        let distance = (to - from).abs();
        let text = distance_words(sight, distance);
        let style = Style::new(26.0, Ink::StickyInk).weight(Weight::Bold);
        let y = layout.axis;
        let middle = at(f32::midpoint(from_at.x, to_at.x), y);
        let outline = Rect::around(middle, sketch.text_width(&text, style) + 60.0, 42.0);
        sketch.item(Target::Told("distance".to_owned()), outline, text.clone(), Grip::default(), |sketch| {
            if distance > 0.0 {
                sketch.line(vec![at(from_at.x, y), at(to_at.x, y)], line(Ink::AmberMark, 5.0));
            }
            for x in [from_at.x, to_at.x] {
                sketch.line(vec![at(x, y - 13.0), at(x, y + 13.0)], line(Ink::AmberMark, 5.0));
            }
            sketch.rect(outline, 21.0, solid(Ink::Amber), line(Ink::Paper, 3.0));
            sketch.label(middle.moved(0.0, 9.0), &text, style.middle());
        });
    }
}

fn distance_words(sight: &Sight<'_>, distance: f64) -> String {
    if distance == 0.0 {
        sight.words.text("track-distance-none")
    } else if distance.fract() == 0.0 {
        sight.words.count("track-distance", distance as usize)
    } else {
        sight.words.with("track-distance-part", &[("n", &sight.words.number(distance, 1))])
    }
}

/// Text that is readable on a group's ink.
fn on(ink: Ink) -> Ink {
    match ink {
        Ink::Series(place) => Ink::OnSeries(place),
        Ink::Sticky(_) | Ink::Amber => Ink::StickyInk,
        _ => Ink::OnStrong,
    }
}

/// Room for the dots of one stop at one size.
fn dots(layout: &Layout, stop: usize, rows: &[(usize, u32)], pitch: f32, room: &mut Room) -> Option<Block> {
    let widest = (layout.line.spacing() * 0.92 / pitch).floor().max(1.0) as usize;
    let most = rows.iter().map(|(_, count)| *count as usize).max().unwrap_or(1);
    let least = if pitch > 16.0 { 3 } else { 5 };
    let found = (least.min(most).min(widest)..=widest.min(most.max(1))).find_map(|columns| {
        let height: f32 =
            rows.iter().map(|(_, count)| count.div_ceil(columns as u32) as f32 * pitch + 3.0).sum();
        let width = columns.min(most) as f32 * pitch;
        let rect = room.take_first(under(layout, stop, width + 6.0, height + 3.0))?;
        Some((columns, Rect::new(rect.left + 3.0, rect.top, width, height)))
    });
    let (columns, rect) = found?;
    Some(Block { rect, rows: rows.to_vec(), pitch: Some(pitch), columns })
}

/// A number for each group instead of its dots, in as few columns as there is height for.
fn counts(sight: &Sight<'_>, layout: &Layout, stop: usize, rows: &[(usize, u32)], room: &mut Room) -> Block {
    let widths = rows.iter().map(|(_, count)| {
        sight.lettering.width(&sight.words.number(f64::from(*count), 0), SMALLEST_TEXT, Weight::Semibold)
            + 40.0
    });
    let width = widths.fold(0.0, f32::max);
    let found = (1..=rows.len()).find_map(|columns| {
        let size = (width * columns as f32, rows.len().div_ceil(columns) as f32 * COUNT_ROW);
        Some((columns, room.take_first(under(layout, stop, size.0, size.1))?))
    });
    let center = layout.line.stops()[stop];
    let (columns, rect) =
        found.unwrap_or((1, Rect::new(center.x - width / 2.0, center.y + RING + 10.0, width, COUNT_ROW)));
    Block { rect, rows: rows.to_vec(), pitch: None, columns }
}

/// Places for a block near a stop: right under it first, then to the free side of a slope.
fn under(layout: &Layout, stop: usize, width: f32, height: f32) -> Vec<Rect> {
    let (center, slope) = (layout.line.stops()[stop], layout.line.slope(stop));
    let side = if slope > 0.02 { -1.0 } else { 1.0 };
    let shifts = [0.0, 0.15, 0.3, 0.45, 0.6, -0.15, -0.3, 0.8];
    let lower = (0..12).map(|step| step as f32 * 9.0);
    let below = lower.flat_map(|down| {
        shifts.map(|shift| {
            let left = center.x - width / 2.0 + side * shift * (width.max(60.0));
            Rect::new(left, center.y + RING + 13.0 + down, width, height)
        })
    });
    below.collect()
}

/// Room for a flag above a point of the curve, else under it, and where its stem ends.
fn flag(layout: &Layout, point: Point, width: f32, room: &mut Room, words: &Room) -> (Rect, Point) {
    const HEIGHT: f32 = 46.0;
    let shifts = [0.0, -0.2, 0.2, -0.38, 0.38, -0.6, 0.6, -0.9, 0.9];
    let places = |way: f32| {
        let foot = point.moved(0.0, way * (RING + 3.0));
        (0..13).flat_map(move |step| {
            let middle = point.y + way * (RING + 26.0 + HEIGHT / 2.0 + step as f32 * 16.0);
            shifts.map(|shift| (Rect::around(at(point.x + shift * width, middle), width, HEIGHT), foot))
        })
    };
    let is_clear = |(rect, foot): &(Rect, Point)| words.is_clear(&[head(rect, point), *foot]);
    let found = places(-1.0).chain(places(1.0)).filter(is_clear).find(|(rect, _)| room.is_free(rect));
    let fallback = || {
        (
            Rect::around(at(point.x, layout.chart.top + HEIGHT / 2.0), width, HEIGHT),
            point.moved(0.0, -RING - 3.0),
        )
    };
    let (rect, foot) = found.unwrap_or_else(fallback);
    room.take(rect);
    (rect, foot)
}

/// Where the stem of a flag leaves it.
fn head(flag: &Rect, point: Point) -> Point {
    let edge = if flag.center().y < point.y { flag.bottom() } else { flag.top };
    at(point.x.clamp(flag.left + 22.0, flag.right() - 22.0), edge)
}
