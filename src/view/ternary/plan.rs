//! Where the triangle, the names of its corners, the heaps of cards and the panel beside it stand.

use crate::drawing::ink::Ink;
use crate::drawing::place::{Point, Rect, at};
use crate::drawing::sketch::{LEADING, Style};
use crate::drawing::{SMALLEST_TEXT, Weight};
use crate::view::zones::{Card, Heap};

use super::cards;
use super::shares::Triangle;
use super::state::{Corner, State};

pub(super) const NAME: Style = Style::new(26.0, Ink::Ink).weight(Weight::Bold).lines(2);
pub(super) const HINT: Style = Style::new(SMALLEST_TEXT, Ink::Muted).lines(2);
pub(super) const LINE: f32 = SMALLEST_TEXT * LEADING;

/// The height of what belongs to one row in the list of points that wait.
pub(super) const WAITING: f32 = 46.0;
/// Room for the numbers under the base.
const UNDER: f32 = 46.0;
const GAP: f32 = 28.0;
/// From this width on the corners have their cards beside them.
const WIDE: f32 = 1000.0;
const STRIP: f32 = 148.0;

/// Where everything stands.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    pub(super) triangle: Triangle,
    /// The part of the sheet that belongs to the triangle.
    pub(super) figure: Rect,
    pub(super) corners: [Label; 3],
    pub(super) heaps: Option<Heaps<'a>>,
    pub(super) side: Side,
}

/// The name of a corner and what is said about it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Label {
    pub(super) rect: Rect,
    pub(super) side: LabelSide,
}

/// How a label leans on its corner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum LabelSide {
    #[default]
    Middle,
    Left,
    Right,
}

/// Cards at the corners, and those that lie nowhere yet.
#[derive(Debug)]
pub(super) struct Heaps<'a> {
    pub(super) places: [Rect; 3],
    pub(super) corners: Vec<Heap<'a>>,
    pub(super) tray: Rect,
    pub(super) waiting: Heap<'a>,
}

/// What takes cards under a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Under {
    Corner(usize),
    Tray,
}

impl Under {
    /// The corner; none for the tray.
    pub(super) fn corner(self) -> Option<usize> {
        match self {
            Self::Corner(corner) => Some(corner),
            Self::Tray => None,
        }
    }
}

/// The panel beside the triangle.
#[derive(Clone, Debug, Default)]
pub(super) struct Side {
    pub(super) legend: Rect,
    pub(super) numbers: Rect,
    /// The rows whose points wait to be put into the triangle, by their place among the rows.
    pub(super) waiting: Vec<(usize, Rect)>,
    pub(super) heading: Rect,
    pub(super) more: Option<(Rect, usize)>,
    /// All of what waits: a point that is dropped here is taken out of the triangle.
    pub(super) list: Rect,
}

impl<'a> Plan<'a> {
    pub(super) fn new(state: &State<'a>, area: Rect) -> Self {
        let panel = (area.width * 0.215).clamp(214.0, 330.0);
        let (figure, rest) = area.cut_left(area.width - panel);
        let (figure, strip) = match &state.spec.cards {
            Some(_) if area.width < WIDE => figure.cut_top(figure.height - STRIP),
            Some(_) | None => (figure, Rect::default()),
        };
        let figure = Rect { width: figure.width - GAP, ..figure };
        let (triangle, corners) = labelled(state, figure);
        let tray_height = if state.spec.cards.is_some() { (rest.height * 0.26).min(160.0) } else { 0.0 };
        let (upper, tray) = rest.cut_top(rest.height - tray_height);
        let heaps = state.spec.cards.as_ref().map(|spec| {
            let places = if area.width < WIDE {
                let mut columns = Rect { width: figure.width, ..strip }.columns(3, 10.0).into_iter();
                // In the order in which the corners stand: left, top, right.
                let (left, top, right) = (columns.next(), columns.next(), columns.next());
                [top, left, right].map(Option::unwrap_or_default)
            } else {
                beside(&triangle, figure, &corners)
            };
            let cards = cards::all(spec, state);
            let own = |corner: usize| -> Vec<&Card<'a>> {
                let id = state.corners.get(corner).map(|corner| corner.id.as_str());
                cards.iter().filter(|card| id.is_some() && card.zone == id).collect()
            };
            let lost =
                |card: &&Card<'a>| !state.corners.iter().any(|corner| card.zone == Some(corner.id.as_str()));
            let waiting: Vec<&Card<'a>> = cards.iter().filter(lost).collect();
            Heaps {
                corners: (0..3).map(|corner| cards::laid(state, places[corner], &own(corner))).collect(),
                places,
                waiting: cards::laid_in_tray(state, tray, &waiting),
                tray,
            }
        });
        Self { side: side(state, upper), triangle, figure, corners, heaps }
    }

    /// The heap under a point: a corner, or the tray.
    pub(super) fn heap_at(&self, point: Point) -> Option<Under> {
        let heaps = self.heaps.as_ref()?;
        if heaps.tray.contains(point) {
            return Some(Under::Tray);
        }
        let place = heaps.places.iter().position(|place| place.contains(point));
        let corner = place.or_else(|| {
            // A card on the triangle goes to the corner that is nearest.
            let shares = self.triangle.shares(point, 1.0)?;
            (0..3).max_by(|a, b| shares[*a].total_cmp(&shares[*b]))
        });
        corner.map(Under::Corner)
    }
}

/// The triangle with the names of its corners: those of the base stand beside it, under it where that is too narrow.
fn labelled(state: &State<'_>, figure: Rect) -> (Triangle, [Label; 3]) {
    let lettering = state.sight.lettering;
    let height = |corner: usize, width: f32| {
        let Some(corner) = state.corners.get(corner) else { return 0.0 };
        let rows = |text: &str, style: Style| {
            lettering.rows_of(text, style.size, style.weight, width, style.lines).len() as f32
                * style.size
                * LEADING
        };
        rows(&corner.name, NAME) + if corner.hint.is_empty() { 0.0 } else { rows(&corner.hint, HINT) }
    };
    let top_width = (figure.width * 0.5).min(460.0);
    let above = height(0, top_width) + 22.0;
    let room = Rect::new(figure.left, figure.top + above, figure.width, figure.height - above - UNDER);
    let triangle = Triangle::within(room);
    let beside = (figure.width - triangle.side) / 2.0 - 30.0;
    let top = Label {
        rect: Rect::around(at(figure.center().x, figure.top + above / 2.0 - 11.0), top_width, above - 22.0),
        side: LabelSide::Middle,
    };
    if beside >= 150.0 {
        let label = |corner: usize, left: f32, side| {
            let height = height(corner, beside);
            Label { rect: Rect::new(left, triangle.base() + 14.0 - height, beside, height), side }
        };
        let [_, left, right] = triangle.corners();
        let labels = [
            top,
            label(1, left.x - 30.0 - beside, LabelSide::Right),
            label(2, right.x + 30.0, LabelSide::Left),
        ];
        return (triangle, labels);
    }
    let half = figure.width / 2.0 - 10.0;
    let under = height(1, half).max(height(2, half));
    let room = Rect { height: room.height - under, ..room }.inset_xy(34.0, 0.0);
    let mut triangle = Triangle::within(room);
    // What a narrow sheet leaves free in height is shared above and below.
    triangle.top.y += ((room.height - triangle.height()) / 2.0).max(0.0);
    let label = |left: f32, side| Label { rect: Rect::new(left, triangle.base() + UNDER, half, under), side };
    let labels = [
        Label { rect: Rect { top: triangle.top.y - above, ..top.rect }, side: LabelSide::Middle },
        label(figure.left, LabelSide::Left),
        label(figure.right() - half, LabelSide::Right),
    ];
    (triangle, labels)
}

/// The heaps in what the triangle leaves free beside its corners.
fn beside(triangle: &Triangle, figure: Rect, corners: &[Label; 3]) -> [Rect; 3] {
    // The numbers of the grid stand between the heaps and the sides.
    const NUMBERS: f32 = 66.0;
    let height = (triangle.height() * 0.36).clamp(90.0, 196.0);
    let low = corners[1].rect.top.min(corners[2].rect.top) - 14.0;
    let free = triangle.half_at(low) + NUMBERS;
    let middle = triangle.top.x;
    let left = Rect::new(figure.left, low - height, (middle - free - figure.left).max(0.0), height);
    let right = Rect { left: middle + free, width: (figure.right() - middle - free).max(0.0), ..left };
    let top = (triangle.half_at(figure.top + height) + NUMBERS).max(corners[0].rect.width / 2.0 - 60.0);
    let start = middle + top;
    [Rect::new(start, figure.top, (figure.right() - start).clamp(0.0, 360.0), height), left, right]
}

/// The height of a line of numbers: higher where a corner has a long name.
pub(super) fn pitch(state: &State<'_>, width: f32) -> f32 {
    let room = width - 32.0 - numbers_width(state) - 34.0;
    let fits =
        |corner: &Corner| state.sight.lettering.width(&corner.name, SMALLEST_TEXT, Weight::Regular) <= room;
    if state.corners.iter().all(fits) { 40.0 } else { 58.0 }
}

/// The width of the columns of numbers.
pub(super) fn numbers_width(state: &State<'_>) -> f32 {
    let columns = state.used() as f32;
    columns * COLUMN + (columns - 1.0) * BETWEEN
}

/// The width of one column of numbers, and of the arrow between two.
pub(super) const COLUMN: f32 = 52.0;
pub(super) const BETWEEN: f32 = 24.0;

fn side(state: &State<'_>, rest: Rect) -> Side {
    let used = state.used() as f32;
    let (legend, rest) = rest.cut_top(used * 36.0 + 16.0);
    let Some(focus) = state.focus() else { return Side { legend, ..Side::default() } };
    let name_rows =
        state.sight.lettering.rows_of(focus.name, 26.0, Weight::Semibold, rest.width - 32.0, 2).len();
    let pitch = pitch(state, rest.width);
    let (numbers, rest) = rest.cut_top(name_rows as f32 * 26.0 * LEADING + 3.0 * pitch + 70.0);
    let (_, rest) = rest.cut_top(14.0);
    let waits = |row: &super::state::Row<'_>| {
        row.hands.iter().take(state.used()).any(|hand| hand.at.is_none() && !hand.hidden)
    };
    let is_shown = state.shows[0] || state.shows[1];
    let mut waiting: Vec<usize> = state
        .rows
        .iter()
        .enumerate()
        .filter(|(_, row)| is_shown && state.ready && waits(row))
        .map(|(place, _)| place)
        .collect();
    // The row that the room looks at comes first.
    waiting.sort_by_key(|place| !state.rows[*place].is_focus);
    if waiting.is_empty() || rest.height < LINE + WAITING {
        return Side { legend, numbers, list: rest, ..Side::default() };
    }
    let (heading, body) = rest.cut_top(LINE + 6.0);
    let fitting = (body.height / WAITING).floor() as usize;
    let shown = if fitting >= waiting.len() { waiting.len() } else { fitting.saturating_sub(1) };
    let place = |line: usize| Rect::new(body.left, body.top + line as f32 * WAITING, body.width, WAITING);
    let more = waiting.len() - shown;
    Side {
        legend,
        numbers,
        heading,
        list: rest,
        more: (more > 0).then(|| (Rect { width: 72.0, height: 34.0, ..place(shown) }, more)),
        waiting: waiting.into_iter().take(shown).enumerate().map(|(line, row)| (row, place(line))).collect(),
    }
}
