//! A curve through numbered stops, with the answers of the groups on it and the distance between two of them.

use super::answers_on_curve::{Answers, Voice};
use super::path::{Line, number};
use super::side;
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{LEADING, Sketch, Style, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::view_spec::TrackSpec;
use crate::view::Stop;
use crate::view::room::Room;
use crate::view::sight::Sight;

/// The rings of the stops.
pub(super) const RING: f32 = 17.0;
const NAME: Style = Style::new(26.0, Ink::Ink).weight(Weight::Semibold).middle();
const AXIS: Style = Style::new(SMALLEST_TEXT, Ink::Muted);
/// Narrower than this the side would take too much from the curve.
const WIDE: f32 = 1000.0;
const SIDE: f32 = 350.0;

/// Where everything of a curve goes.
pub(super) struct Layout {
    pub(super) line: Line,
    /// The part of the area with the curve.
    pub(super) chart: Rect,
    pub(super) side: Option<Rect>,
    /// The height of the axis at the bottom, on which the distance is drawn.
    pub(super) axis: f32,
    /// The rectangle of each name.
    pub(super) names: Vec<Rect>,
    /// What is left free.
    pub(super) room: Room,
}

impl Layout {
    pub(super) fn new(spec: &TrackSpec, sight: &Sight<'_>, area: Rect) -> Self {
        let wide = area.width >= WIDE;
        let side = wide.then(|| Rect::new(area.right() - SIDE, area.top, SIDE, area.height));
        let chart = Rect { width: area.width - if wide { SIDE + 36.0 } else { 0.0 }, ..area };
        let below = if wide { 46.0 } else { 84.0 };
        let axis = chart.bottom() - below;
        let line = place(
            spec,
            Rect::new(
                chart.left + 116.0,
                chart.top + 96.0,
                chart.width - 214.0,
                axis - 182.0 - chart.top - 96.0,
            ),
        );
        let within = Rect::new(chart.left + 40.0, chart.top, chart.width - 40.0, axis - 26.0 - chart.top);
        let mut room = Room::new(within);
        room.take_line(&line.points(), 12.0);
        for stop in line.stops() {
            room.take(Rect::around(*stop, 2.0 * RING + 8.0, 2.0 * RING + 8.0));
        }
        let names = spec
            .stops
            .iter()
            .enumerate()
            .map(|(stop, spec)| name(sight, &line, stop, &spec.name, &mut room))
            .collect();
        // Nothing else comes close to a name.
        for rect in &names {
            let rect: &Rect = rect;
            room.take(rect.inset(-6.0));
        }
        Self { line, chart, side, axis, names, room }
    }
}

fn place(spec: &TrackSpec, rect: Rect) -> Line {
    let heights: Vec<f32> = spec.stops.iter().map(|stop| stop.at.unwrap_or(0.5).clamp(0.0, 1.0)).collect();
    let (low, high) =
        heights.iter().fold((1.0_f32, 0.0_f32), |ends, height| (ends.0.min(*height), ends.1.max(*height)));
    let last = (heights.len().max(2) - 1) as f32;
    let point = |(stop, height): (usize, &f32)| {
        let share = if high > low { (height - low) / (high - low) } else { 0.5 };
        rect.share(stop as f32 / last, 1.0 - share)
    };
    let stops = heights.iter().enumerate().map(point).collect();
    Line::new(stops, spec.stops.iter().enumerate().map(|(place, stop)| number(stop, place)).collect())
}

/// Room for the name of a stop off the line: above where there is room, on the free side of a slope, below a valley.
fn name(sight: &Sight<'_>, line: &Line, stop: usize, text: &str, room: &mut Room) -> Rect {
    let (center, slope) = (line.stops()[stop], line.slope(stop));
    let rows = sight.lettering.rows_of(text, NAME.size, NAME.weight, (line.spacing() * 1.15).max(110.0), 2);
    let width = rows.iter().map(|row| row.width).fold(0.0, f32::max) + 8.0;
    let height = rows.len() as f32 * NAME.size * LEADING;
    let side = if slope > 0.0 { 1.0 } else { -1.0 };
    let is_valley =
        slope.abs() < 0.05 && stop > 0 && line.stops().get(stop + 1).is_some_and(|next| next.y < center.y);
    // The place right above a stop is left to the flags.
    let ways: &[(f32, f32)] = if is_valley {
        &[(0.0, 1.0), (0.0, -1.0)]
    } else {
        &[
            (1.0, -0.3),
            (1.0, -0.5),
            (1.0, -0.75),
            (0.9, -1.0),
            (0.6, -1.0),
            (0.3, -1.0),
            (0.0, -1.0),
            (0.0, 1.0),
            (-1.0, 1.0),
        ]
    };
    let places = [8.0, 14.0, 22.0, 34.0, 50.0, 70.0].into_iter().flat_map(|away| {
        ways.iter().map(move |(x, y)| {
            let (across, down) = (RING + width / 2.0 + away, RING + height / 2.0 + away * 0.5);
            Rect::around(center.moved(side * x * across, y * down), width, height)
        })
    });
    let below = Rect::around(center.moved(0.0, RING + height / 2.0 + 12.0), width, height);
    room.take_first(places.collect::<Vec<_>>()).unwrap_or_else(|| {
        room.take(below);
        below
    })
}

pub(super) fn draw(spec: &TrackSpec, sight: &Sight<'_>, area: Rect, sketch: &mut Sketch<'_>) {
    let layout = Layout::new(spec, sight, area);
    let answers = Answers::new(spec, sight);
    axes(spec, &layout, sketch);
    let mut room = layout.room.clone();
    let blocks = answers.place_dots(sight, &layout, &mut room);
    answers.draw_bands(&layout, sketch);
    sketch.line(layout.line.points(), line(Ink::Ink, 6.0));
    stops(spec, sight, &layout, &answers, sketch);
    answers.draw_dots(sight, &blocks, sketch);
    answers.draw_middles(&layout, sketch);
    answers.draw_flags(sight, &layout, &blocks, &mut room, sketch);
    answers.draw_distance(sight, &layout, sketch);
    side::draw(spec, sight, &layout, &answers, sketch);
    sketch.tell(told(spec, sight, &answers));
}

fn axes(spec: &TrackSpec, layout: &Layout, sketch: &mut Sketch<'_>) {
    let Layout { chart, axis, .. } = layout;
    sketch.line(vec![at(chart.left + 40.0, *axis), at(chart.right(), *axis)], line(Ink::Line, 2.0));
    let Some((along, across)) = &spec.axes else { return };
    sketch.label(at(chart.left + 40.0, axis + 34.0), along, AXIS);
    let ends = layout.line.stops().iter().map(|stop| stop.y);
    let (top, bottom) = ends.fold((f32::MAX, f32::MIN), |ends, y| (ends.0.min(y), ends.1.max(y)));
    sketch.upright(at(chart.left + 12.0, f32::midpoint(top, bottom)), across, AXIS);
}

fn stops(
    spec: &TrackSpec,
    sight: &Sight<'_>,
    layout: &Layout,
    answers: &Answers<'_>,
    sketch: &mut Sketch<'_>,
) {
    for (place, stop) in spec.stops.iter().enumerate() {
        let (center, name) = (layout.line.stops()[place], layout.names[place]);
        let outline = Rect::around(center, 2.0 * RING + 6.0, 2.0 * RING + 6.0);
        let words = [("number", stop.id.as_str()), ("name", stop.name.as_str())];
        let counts: Vec<String> = answers.counts_at(number(stop, place));
        let label = if counts.is_empty() {
            sight.words.with("say-track-stop", &words)
        } else {
            sight.words.with("say-track-stop-counts", &[words[0], words[1], ("counts", &counts.join(", "))])
        };
        sketch.item(Target::Zone(stop.id.clone()), outline, label, Grip::default(), |sketch| {
            sketch.circle(center, RING, solid(Ink::Card), line(Ink::Ink, 5.0));
            let style = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Bold).middle();
            sketch.label(center.moved(0.0, SMALLEST_TEXT * 0.36), stop.id.as_str(), style);
            sketch.text(Rect { width: name.width, ..name }, &stop.name, NAME.lines(2));
        });
    }
}

fn told(spec: &TrackSpec, sight: &Sight<'_>, answers: &Answers<'_>) -> String {
    let mut told = vec![sight.words.count("say-curve", spec.stops.len())];
    let middle = |voice: &Voice<'_>| {
        let middle = voice.middle()?;
        let median = sight.words.short_number(middle.median);
        Some(
            sight
                .words
                .with("say-curve-middle", &[("group", voice.group.name.as_str()), ("median", &median)]),
        )
    };
    told.extend(answers.groups().filter_map(middle));
    told.join(" ")
}

/// The stops of the curve.
pub(super) fn legal(spec: &TrackSpec, sight: &Sight<'_>, area: Rect) -> Vec<Stop> {
    let layout = Layout::new(spec, sight, area);
    let stop = |(stop, center): (_, &_)| {
        let stop: &crate::model::view_spec::TrackStop = stop;
        Stop { target: Target::Zone(stop.id.clone()), name: stop.name.clone(), at: *center }
    };
    spec.stops.iter().zip(layout.line.stops()).map(stop).collect()
}
