//! The ground of a timeline: the names of the lanes on the left, what runs along on top, the lanes, the tray.

use crate::drawing::place::{Point, Rect};
use crate::drawing::sketch::{LEADING, Style};
use crate::drawing::{SMALLEST_TEXT, Weight, ink::Ink};
use crate::model::view_spec::Along;

use super::axis::{Axis, Day};
use super::columns;
use super::state::State;

pub(super) const TITLE: Style = Style::new(26.0, Ink::Ink).weight(Weight::Bold).lines(1);
pub(super) const NAME: Style = Style::new(24.0, Ink::Ink).weight(Weight::Semibold).lines(2);
const TRAY: f32 = 66.0;
const GAP: f32 = 14.0;
/// A lane is never lower.
const LOWEST: f32 = 42.0;
/// Room beside the calendar, so that a card can stand on its first and on its last day.
const PAD: f32 = 96.0;

/// Where everything stands.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) title: Rect,
    /// Above the lanes: the names of the columns or the months.
    pub(super) head: Rect,
    pub(super) names: Vec<Rect>,
    /// The lanes without their names, as many as find room.
    pub(super) lanes: Vec<Rect>,
    /// How many lanes found no room, and where that is said.
    pub(super) more: Option<(Rect, usize)>,
    pub(super) columns: Vec<Rect>,
    pub(super) axis: Option<Axis>,
    /// The tray, and its part for cards.
    pub(super) tray: Option<(Rect, Rect)>,
}

impl Frame {
    pub(super) fn new(state: &State<'_>, area: Rect) -> Self {
        let spec = state.spec;
        let title_height = if spec.title.is_some() { TITLE.size * LEADING + 8.0 } else { 0.0 };
        let (title, rest) = area.cut_top(title_height);
        let under = if spec.tray.is_some() { TRAY + GAP } else { 0.0 };
        let (upper, _) = rest.cut_top(rest.height - under);
        let tray = Rect::new(area.left, upper.bottom() + GAP, area.width, TRAY);
        let tray_room = tray.inset_xy(16.0, 12.0).cut_left(170.0).1;
        let head_height = match &spec.along {
            Along::Columns(_) => 50.0,
            Along::Dates(_) => 66.0,
            Along::Order(_) => 0.0,
        };
        let (head, body) = upper.cut_top(head_height);
        let width = names_width(state, area);
        let (names, body) = body.cut_left(width);
        let head = Rect { left: body.left, width: body.width, ..head };
        let fitting = ((body.height / LOWEST).floor() as usize).max(1);
        let (shown, more) = if fitting >= state.lanes.len() {
            (state.lanes.len(), 0)
        } else {
            (fitting.saturating_sub(1).max(1), state.lanes.len() - fitting.saturating_sub(1).max(1))
        };
        let used = body.height - if more > 0 { LOWEST } else { 0.0 };
        let lanes = body.cut_top(used).0.rows(shown, 0.0);
        let sign = Rect::new(names.left, body.top + used + 4.0, 72.0, 34.0);
        let start = Day::of(&state.sight.session.cover().date);
        Self {
            title,
            columns: match &spec.along {
                Along::Columns(_) => weighed(state, body),
                Along::Dates(_) | Along::Order(_) => Vec::new(),
            },
            axis: matches!(spec.along, Along::Dates(_))
                .then(|| Axis::new(&state.days(), start, body, PAD.min(body.width * 0.14))),
            names: names.cut_top(used).0.rows(shown, 0.0),
            lanes,
            more: (more > 0).then_some((sign, more)),
            tray: spec.tray.as_ref().map(|_| (tray, tray_room)),
            head,
        }
    }

    /// All lanes together.
    pub(super) fn body(&self) -> Rect {
        let (Some(first), Some(last)) = (self.lanes.first(), self.lanes.last()) else { return self.head };
        Rect { height: last.bottom() - first.top, ..*first }
    }

    /// A column of a lane.
    pub(super) fn cell(&self, lane: usize, column: usize) -> Rect {
        let (lane, column) = (self.lanes.get(lane), self.columns.get(column));
        lane.zip(column).map_or_else(Rect::default, |(lane, column)| {
            Rect::new(column.left, lane.top, column.width, lane.height)
        })
    }

    /// The lane under a point; above the first and under the last it is still that one.
    pub(super) fn lane_at(&self, point: Point) -> Option<usize> {
        let body = self.body();
        if point.y < self.head.top - 20.0 || point.y > body.bottom() + GAP / 2.0 {
            return None;
        }
        let lane = self.lanes.iter().position(|lane| point.y <= lane.bottom());
        lane.or_else(|| self.lanes.len().checked_sub(1))
    }

    /// The column under a point, or the nearest one.
    pub(super) fn column_at(&self, point: Point) -> Option<usize> {
        let away = |place: &usize| {
            let column = self.columns[*place];
            (column.left - point.x).max(point.x - column.right()).max(0.0)
        };
        (0..self.columns.len()).min_by(|a, b| away(a).total_cmp(&away(b)))
    }
}

/// Columns beside each other, the fuller ones wider.
fn weighed(state: &State<'_>, body: Rect) -> Vec<Rect> {
    let weights: Vec<f32> = (0..state.columns.len()).map(|place| columns::weight(state, place)).collect();
    let free = body.width - COLUMN_GAP * (weights.len().max(1) - 1) as f32;
    let unit = free / weights.iter().sum::<f32>().max(0.1);
    let mut left = body.left;
    weights
        .into_iter()
        .map(|weight| {
            let column = Rect { left, width: weight * unit, ..body };
            left = column.right() + COLUMN_GAP;
            column
        })
        .collect()
}

const COLUMN_GAP: f32 = 12.0;

/// As wide as the longest name in two lines, and not too wide.
fn names_width(state: &State<'_>, area: Rect) -> f32 {
    if state.spec.lanes.is_none() {
        return 0.0;
    }
    let most = (area.width * 0.17).min(230.0);
    let width = |name: &str| state.sight.lettering.width(name, NAME.size, NAME.weight);
    let widest = state.lanes.iter().map(|lane| width(lane.name)).fold(0.0, f32::max);
    (widest + 22.0).clamp(90.0, most.max(90.0))
}

/// The height of a line of small text.
pub(super) const LINE: f32 = SMALLEST_TEXT * LEADING;
