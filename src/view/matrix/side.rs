//! The side of a matrix: the numbered list of names when the field is crowded, and the tray of cards without a place.

use super::cards::Card;
use super::plan::{Plan, Spot};
use crate::drawing::ink::Ink;
use crate::drawing::place::{Rect, at};
use crate::drawing::sketch::{Sketch, Style, dashed, line, solid};
use crate::drawing::{Grip, SMALLEST_TEXT, Target, Weight};
use crate::model::view_spec::MatrixSpec;
use crate::view::sight::Sight;

const ROOMY: f32 = 44.0;
const TIGHT: f32 = 29.0;
const GAP: f32 = 16.0;
const HEADING: Style = Style::new(SMALLEST_TEXT, Ink::Muted).weight(Weight::Semibold);

/// The side with a place for each of its lines.
#[derive(Clone, Debug)]
pub(super) struct Side {
    pub(super) rect: Rect,
    lines: Vec<(Line, Rect)>,
    /// Where cards are dropped to lose their place.
    pub(super) tray: Rect,
}

/// One line of the side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    ListHeading,
    /// A card of the field, by its place among the cards.
    Listed(usize),
    TrayHeading,
    Lying(usize),
}

impl Side {
    /// The side at the right of an area; none when it would be empty and the author wants no tray.
    pub(super) fn new(sight: &Sight<'_>, spec: &MatrixSpec, area: Rect, listed: &[usize], lying: &[usize]) -> Option<Self> {
        let mut lines: Vec<Line> = Vec::new();
        if !listed.is_empty() {
            lines.push(Line::ListHeading);
            lines.extend(listed.iter().map(|place| Line::Listed(*place)));
        }
        if spec.tray.is_some() || !lying.is_empty() {
            lines.push(Line::TrayHeading);
            lines.extend(lying.iter().map(|place| Line::Lying(*place)));
        }
        let names = listed.len() + lying.len();
        if lines.is_empty() || (names == 0 && sight.session.rows(spec.of.as_str()).is_empty()) {
            return None;
        }
        // One roomy column when it holds everything, else as many tight ones as it takes.
        let most = |pitch: f32| (area.height / pitch).floor().max(1.0) as usize;
        let (pitch, columns) = if lines.len() <= most(ROOMY) {
            (ROOMY, 1)
        } else {
            (TIGHT, lines.len().div_ceil(most(TIGHT)))
        };
        let wide = if columns == 1 { 300.0 } else { 290.0 * columns as f32 };
        let width = if names == 0 { 200.0 } else { wide }.min(area.width * 0.46);
        let rect = Rect::new(area.right() - width, area.top, width, area.height);
        let columns = rect.columns(columns, GAP);
        let slot = |place: usize| {
            let column = columns[(place / most(pitch)).min(columns.len() - 1)];
            Rect::new(column.left, column.top + (place % most(pitch)) as f32 * pitch, column.width, pitch - 2.0)
        };
        let lines: Vec<(Line, Rect)> = lines.into_iter().enumerate().map(|(place, line)| (line, slot(place))).collect();
        let heading = lines.iter().find(|(line, _)| *line == Line::TrayHeading).map(|(_, rect)| *rect);
        let tray = match heading {
            Some(heading) if columns.len() == 1 => Rect { height: rect.bottom() - heading.top, ..heading },
            Some(_) | None => rect,
        };
        Some(Self { rect, lines, tray })
    }
}

/// The heading of the tray.
pub(super) fn tray_name(sight: &Sight<'_>, spec: &MatrixSpec) -> String {
    spec.tray.clone().unwrap_or_else(|| sight.words.text("matrix-tray"))
}

/// Draws the list and the tray.
pub(super) fn draw(sight: &Sight<'_>, spec: &MatrixSpec, plan: &Plan<'_>, sketch: &mut Sketch<'_>) {
    let Some(side) = &plan.side else { return };
    sketch.landing(Target::Tray, side.tray.corners(), tray_name(sight, spec));
    let is_empty = !side.lines.iter().any(|(line, _)| matches!(line, Line::Lying(_)));
    for (line, rect) in &side.lines {
        match line {
            Line::ListHeading => heading(&sight.workshop.table(spec.of.as_str()).map_or("", |table| &table.name), *rect, sketch),
            Line::TrayHeading => {
                heading(&tray_name(sight, spec), *rect, sketch);
                if is_empty && plan.side.as_ref().is_some_and(|side| side.tray.height > 120.0) {
                    let hint = Rect::new(rect.left, rect.bottom() + 6.0, rect.width, 84.0);
                    sketch.rect(hint, 14.0, None, dashed(Ink::Line, 2.0));
                }
            }
            Line::Listed(place) => {
                let spot = plan.spots.iter().find(|spot| spot.card == *place);
                listed(&plan.cards[*place], spot, *rect, sketch);
            }
            Line::Lying(place) => lying(sight, spec, &plan.cards[*place], *rect, sketch),
        }
    }
}

fn heading(text: &str, rect: Rect, sketch: &mut Sketch<'_>) {
    sketch.text_centered(rect, text, HEADING.lines(1));
}

fn listed(card: &Card<'_>, spot: Option<&Spot>, rect: Rect, sketch: &mut Sketch<'_>) {
    let number = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Bold).right();
    let base = rect.center().y + SMALLEST_TEXT * 0.36;
    sketch.label(at(rect.left + 30.0, base), &card.number.to_string(), number);
    let gap = spot.and_then(|spot| spot.gap.as_ref());
    let taken = gap.map_or(0.0, |gap| {
        let style = Style::new(SMALLEST_TEXT, Ink::StickyInk).weight(Weight::Semibold);
        let width = sketch.text_width(&gap.text, style) + 14.0;
        sketch.rect(Rect::new(rect.right() - width, rect.center().y - 13.0, width, 26.0), 13.0, solid(Ink::Amber), None);
        sketch.label(at(rect.right() - 7.0, base), &gap.text, style.right());
        width + 8.0
    });
    let name = Rect::new(rect.left + 42.0, rect.top, rect.width - 42.0 - taken, rect.height);
    sketch.text_centered(name, card.name, Style::new(SMALLEST_TEXT, Ink::Ink).lines(1));
}

fn lying(sight: &Sight<'_>, spec: &MatrixSpec, card: &Card<'_>, rect: Rect, sketch: &mut Sketch<'_>) {
    let label = sight.words.with("say-matrix-lying", &[("name", card.name)]);
    let grip = Grip { drag: true, write: true, ..Grip::default() };
    let rect = Rect { height: rect.height - 2.0, ..rect };
    sketch.item(Target::Card(spec.of.clone(), card.id.clone()), rect, label, grip, |sketch| {
        sketch.rect(rect, 8.0, solid(Ink::Card), line(Ink::Line, 1.5));
        let name = Style::new(SMALLEST_TEXT, Ink::Ink).weight(Weight::Medium).lines(1);
        sketch.text_centered(rect.inset_xy(12.0, 0.0), card.name, name);
    });
}
